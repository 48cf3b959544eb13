"""Things tied together, directly or by others: union and find [tarjan1975]_."""

from __future__ import annotations

from collections.abc import Iterable


class Ties:
    """Numbers and the groups that ties make of them.

    Examples
    --------
    >>> ties = Ties()
    >>> ties.tie([1, 2]); ties.tie([3, 2]); ties.tie([4])
    >>> ties.root(1) == ties.root(3), ties.root(1) == ties.root(4)
    (True, False)
    """

    def __init__(self) -> None:
        self.above: dict[int, int] = {}

    def tie(self, members: Iterable[int]) -> None:
        """Put all of these in one group."""
        first, *others = members
        for member in others:
            self.above[self.root(member)] = self.root(first)

    def root(self, member: int) -> int:
        """Return the member that stands for the group."""
        root = member
        while (above := self.above.setdefault(root, root)) != root:
            root = above
        while self.above[member] != root:
            self.above[member], member = root, self.above[member]
        return root
