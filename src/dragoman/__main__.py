"""``python -m dragoman`` is the command line."""

from dragoman.showing.cli import main

main()
