"""Which outcomes hold: the graph model for conflict resolution."""
