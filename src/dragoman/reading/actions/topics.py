"""The subjects of negotiations: under which key an action is the same action in another report's words.

A table, read from the top: the first row that fits gives the key. A row fits a verb with an object when its verbs
(or any verb, when none is listed) and its nouns agree; it fits a bare noun when the noun is listed in ``nouns``
and the row's ``alone`` is true, or when the noun names the act itself (``acts``).
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """One row: the key, the verbs and nouns it needs together, and the words that are enough by themselves."""

    key: str
    verbs: frozenset[str] = frozenset()
    nouns: frozenset[str] = frozenset()
    acts: frozenset[str] = frozenset()
    alone: bool = False


def _row(key: str, verbs: str = "", nouns: str = "", acts: str = "", *, alone: bool = False) -> Topic:
    sets = (frozenset(words.split()) for words in (verbs, nouns, acts))
    return Topic(key=key, alone=alone, **dict(zip(("verbs", "nouns", "acts"), sets, strict=True)))


_LEAVE_BEHIND = (
    "scrap dismantle abandon eliminate destroy renounce relinquish surrender forgo give dispose lay end drop"
)
_STOP = "freeze halt suspend stop cease pause end call"
_GIVE = "give provide supply deliver grant extend offer send ship pay get receive obtain flow resume"
_LIFT = "lift ease remove end suspend waive drop relax scrap abolish cancel"

TOPICS = (
    _row(
        "dismantle",
        _LEAVE_BEHIND,
        "programme program weapon arsenal missile stockpile warhead bomb nuke facility ambition deterrent arm",
        "disarm denuclearise denuclearize decommission disarmament denuclearisation denuclearization dismantlement "
        "dismantle dismantling decommissioning",
    ),
    _row("freeze", _STOP, "programme program reactor enrichment activity test testing reprocessing plant"),
    _row("reactor", "", "reactor", alone=True),
    _row("join-treaty", "return rejoin sign ratify accede join", "treaty npt protocol pact convention", "accession"),
    _row(
        "return-to-talks",
        "return resume rejoin come go restart attend",
        "talk negotiation table dialogue",
        "resumption",
    ),
    _row(
        "inspections",
        "",
        "inspection inspector verification sampling safeguard",
        "inspect verify",
        alone=True,
    ),
    _row("delist", "take remove strike drop delete", "list blacklist", "delist delisting"),
    _row("sanctions", _LIFT, "sanction embargo blockade restriction asset", ""),
    _row(
        "ties",
        "",
        "tie relation recognition normalisation normalization embassy",
        "recognise recognize normalise normalize",
        alone=True,
    ),
    _row("guarantees", "", "guarantee assurance", "", alone=True),
    _row(
        "energy-aid",
        "",
        "energy oil fuel electricity power kilowatt gas",
        "",
        alone=True,
    ),
    _row(
        "withdraw",
        "withdraw pull leave evacuate remove",
        "troop force army soldier settler territory",
        "withdrawal pullout",
    ),
    _row(
        "ceasefire",
        _STOP,
        "fire fighting hostility attack offensive shelling bombardment",
        "ceasefire truce cease-fire",
    ),
    _row("release", "release free exchange hand", "prisoner hostage detainee captive", ""),
    _row("tariffs", f"{_LIFT} cut lower reduce raise", "tariff duty quota levy subsidy", ""),
    _row("wages", "raise increase lift pay restore", "wage pay salary pension bonus", ""),
    _row("strike", f"{_STOP} return", "strike walkout stoppage lockout", ""),
    _row("emissions", "cut reduce lower limit cap", "emission", ""),
    _row("elections", "hold call organise organize", "election vote referendum poll", ""),
    _row("aid", _GIVE, "aid assistance help fund finance loan money relief compensation cooperation benefit", ""),
    _row("aid", "", "aid assistance compensation cooperation benefit", "", alone=True),
)


KEYS = frozenset(topic.key for topic in TOPICS)
_PLACES_OF = {
    word: frozenset(at for at, topic in enumerate(TOPICS) if word in topic.acts | topic.nouns)
    for topic in TOPICS
    for word in topic.acts | topic.nouns
}


def key_of(verb: str | None, nouns: tuple[str, ...]) -> str:
    """Return the key of an action.

    Parameters
    ----------
    verb : str or None
        Lemma of the verb; ``None`` when only a noun names the action.
    nouns : tuple of str
        Lemmas of the object and its modifiers, the head first; for a bare noun that noun and its modifiers.

    Returns
    -------
    str
        A key of the table, else the lemmas themselves joined by a hyphen.

    Examples
    --------
    >>> key_of("scrap", ("programme", "weapon", "nuclear"))
    'dismantle'
    >>> key_of(None, ("assistance", "energy"))
    'energy-aid'
    >>> key_of("publish", ("map",))
    'publish-map'
    """
    places: frozenset[int] = frozenset().union(*(_PLACES_OF.get(word, ()) for word in (verb, *nouns) if word))
    for at in sorted(places):
        if _fits(TOPICS[at], verb, nouns):
            return TOPICS[at].key
    return "-".join(word for word in (verb, *nouns[:1]) if word) or "act"


def _fits(topic: Topic, verb: str | None, nouns: tuple[str, ...]) -> bool:
    if verb in topic.acts or (verb is None and topic.acts.intersection(nouns[:1])):
        return True
    if not topic.nouns.intersection(nouns):
        return False
    if verb is None:
        return topic.alone
    return verb in topic.verbs if topic.verbs else True
