"""Does an answer, as JSON, follow from a talks file? Checked from the definitions, and by asking again."""
