"""The brief's contents, the same for the terminal and the page: what is said in it, and in which order."""
