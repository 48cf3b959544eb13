"""A spreadsheet of the record, and what a person changed in it as proposals for the talks file."""
