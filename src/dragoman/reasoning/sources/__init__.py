"""What became of the claims that outlets carried, by the class of their sources: counts with entries, never a score."""
