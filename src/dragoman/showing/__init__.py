"""Words and layout: the command line, the brief, exports."""
