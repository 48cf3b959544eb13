"""From a view of the record to an answer: pure functions, one idea per module."""
