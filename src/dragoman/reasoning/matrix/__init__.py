"""Positions by party and issue: what each party holds, what the record has nothing on, what changed."""
