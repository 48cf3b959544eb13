"""Which sets of actions does the record not rule out, and what conflicts where it rules out all."""

from dragoman.reasoning.packages.answer import Packages
from dragoman.reasoning.packages.finder import packages

__all__ = ["Packages", "packages"]
