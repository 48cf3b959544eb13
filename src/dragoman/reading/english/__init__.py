"""English text into sentences with their trees: the model that ships with the package, and others by name.

Importing this costs nothing; weights, and the library that runs them, are loaded by :meth:`EnglishModel.load`.
"""

from dragoman.reading.english.model import EnglishModel

__all__ = ["EnglishModel"]
