"""The field's words as frozen dataclasses, and the errors. Standard library only."""
