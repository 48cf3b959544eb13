"""Self-contained pages: no network, printable, usable by keyboard and screen reader, light and dark."""
