"""In which order could it happen; and where no order honours every condition, what would have to give."""

from dragoman.reasoning.schedule.answer import Kind, Schedule
from dragoman.reasoning.schedule.finder import schedule

__all__ = ["Kind", "Schedule", "schedule"]
