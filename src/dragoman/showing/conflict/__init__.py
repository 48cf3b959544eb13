"""A conflict's answers in words, the same for the terminal, JSON and the page."""
