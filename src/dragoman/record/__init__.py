"""The talks file: parse, check, format, edit, view; findings into entries."""
