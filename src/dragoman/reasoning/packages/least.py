"""Packages of which nothing can be left out."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from dragoman.reasoning.packages.closing import Rules

Package = frozenset[int]
# How many choices between alternatives are tried, and how many packages listed.
_CHOICES, _LISTED = 5_000, 50


def least_packages(
    rules: Rules, demanded: Iterable[int], *, closed: Collection[int]
) -> tuple[tuple[Package, ...], bool]:
    """Return the packages of which nothing can be left out, and whether these are all.

    From what is demanded, what a condition asks for is added, each alternative tried in turn.
    """
    needed = frozenset(demanded)
    found: dict[Package, None] = {}
    passed: set[Package] = set()
    todo = [needed]
    while todo and len(passed) <= _CHOICES:
        package, ways = _grown(rules, todo.pop(), closed)
        if package not in passed:
            passed.add(package)
            if ways:
                todo += [package | set(way) for way in ways]
            else:
                found[package] = None
    bare = [one for one in found if not any(other < one for other in found) and _is_least(rules, one, needed)]
    bare.sort(key=lambda package: (len(package), sorted(package)))
    return tuple(bare[:_LISTED]), not todo and len(bare) <= _LISTED


def _grown(rules: Rules, package: Package, closed: Collection[int]) -> tuple[Package, list[tuple[int, ...]]]:
    """Return a package with what its conditions ask for where one alternative is open, and the first real choice."""
    grown = set(package)
    todo, choices = sorted(package), list[list[tuple[int, ...]]]()
    while todo:
        action = todo.pop()
        for n in rules.on.get(action, ()):
            ways = [way for way in rules.rules[n].ways if not any(member in closed for member in way)]
            if len(ways) > 1:
                choices.append(ways)
            elif ways:
                todo += [member for member in dict.fromkeys(ways[0]) if member not in grown]
                grown.update(ways[0])
    left = [ways for ways in choices if not any(grown.issuperset(way) for way in ways)]
    return frozenset(grown), min(left, default=[])


def _is_least(rules: Rules, package: Package, needed: Package) -> bool:
    """Tell whether nothing can be left out, with what asks for it, but that something needed goes too."""
    if not any(len(rules.rules[n].ways) > 1 for action in package for n in rules.on.get(action, ())):
        return True
    outside = set(range(len(rules.actions))) - package
    return not any(needed.isdisjoint(rules.closed(shut={*outside, action})) for action in package - needed)
