"""Read reports of negotiations, keep a sourced record of them, and reason over it.

The package is a sentence: *read* reports, keep a *record*, *reason*, *show*. Imports go down only:
``showing -> pipeline -> (reading | record | reasoning) -> terms``.
"""

__version__ = "0.1.0"
