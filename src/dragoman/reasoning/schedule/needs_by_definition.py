"""What each action needs and who refuses it, by definition: what the checkers of a schedule go by, not the finder."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import chain

from dragoman.reasoning.claims import Claim, claim_of
from dragoman.terms.entries import Act, ConditionEntry, Entry, Link, PositionEntry
from dragoman.terms.talks import View


@dataclass(frozen=True, slots=True, kw_only=True)
class Need:
    """An action needs one of these ways, without what is done; the same step will do when ``at_once``."""

    claim: Claim
    at_once: bool
    ways: tuple[frozenset[str], ...]


Needs = Mapping[str, list[Need]]


def needs_in(view: View) -> Needs:
    """Return what each action that is still to be done needs, from the claims in force."""
    done = frozenset(view.done)
    needs: dict[str, list[Need]] = {action.id: [] for action in view.talks.actions}
    for entry in view.in_force:
        for action in _mentioned(entry):
            needs.setdefault(action, [])
        if isinstance(entry, ConditionEntry) and entry.link in {Link.ONLY_AFTER, Link.TOGETHER_WITH}:
            both = entry.link == Link.TOGETHER_WITH
            asked = tuple(chain(*entry.antecedents))
            back = [(asked, (entry.consequents,))] if both else []
            for actions, ways in [(entry.consequents, entry.antecedents), *back]:
                left = tuple(frozenset(way) - done for way in ways)
                if all(left) and left:
                    for action in dict.fromkeys(actions):
                        needs[action].append(Need(claim=claim_of(entry), at_once=both, ways=left))
    return {action: those for action, those in needs.items() if action not in done}


def refusals_in(view: View) -> dict[str, set[Claim]]:
    """Return the actions that are refused by who must do them, or by anybody when they are nobody's."""
    actors = {action.id: action.actor for action in view.talks.actions}
    found: dict[str, set[Claim]] = {}
    for entry in view.in_force:
        if isinstance(entry, PositionEntry | ConditionEntry):
            flat = entry.act == Act.REFUSE if isinstance(entry, PositionEntry) else entry.link == Link.EVEN_IF
            actions = entry.actions if isinstance(entry, PositionEntry) else entry.consequents
            for action in actions if flat else ():
                if actors.get(action, action.rpartition(".")[0] or None) in {None, entry.holder}:
                    claim = Claim(holder=entry.holder, act=Act.REFUSE, actions=(action,))
                    found.setdefault(action, set()).add(claim)
    return found


def _mentioned(entry: Entry) -> Iterable[str]:
    if isinstance(entry, ConditionEntry):
        return (*entry.consequents, *chain(*entry.antecedents))
    return entry.actions if isinstance(entry, PositionEntry) else ()
