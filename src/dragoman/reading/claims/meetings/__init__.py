"""Meetings: who met whom, where, when and for how long; held, planned or called off."""

from dragoman.reading.claims.meetings.listed import find_meetings

__all__ = ["find_meetings"]
