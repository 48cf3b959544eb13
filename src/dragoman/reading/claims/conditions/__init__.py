"""Conditions: one thing that hangs on another, in every wording; whose they are, and what is none."""
