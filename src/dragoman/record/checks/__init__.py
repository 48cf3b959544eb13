"""What is checked in a record, one idea per module: each takes the talks and yields problems."""
