"""Are the talks stuck, on what, and according to whom: loops, refusals and waiting chains among the conditions."""

from dragoman.reasoning.deadlock.answer import Deadlock, Kind
from dragoman.reasoning.deadlock.finder import deadlock

__all__ = ["Deadlock", "Kind", "deadlock"]
