"""How each party reads the same deal: what it leaves out, adds, turns round, weakens; beside the deal's own words."""
