"""The table of connectives of several words, with how each is read.

"As soon as", "provided that", "on condition that", "in exchange for", "absent".
"""

from __future__ import annotations

from dataclasses import dataclass

from dragoman.reading.claims.conditions.limiting import of_as_long_as
from dragoman.reading.claims.conditions.wording_readers import (
    Reader,
    agreed,
    always,
    held_before,
    in_a_deal,
    lacking,
    misread,
    misread_clause,
    only_with,
    should_it_come,
    when_open,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """One connective: its words, how it is read, and the name of the rule."""

    words: tuple[str, ...]
    read: Reader
    rule: str


def _wording(words: str, read: Reader) -> Wording:
    return Wording(words=tuple(words.split()), read=read, rule="-".join(words.split()))


WORDINGS = (
    _wording("as soon as", when_open("after", "requires")),
    _wording("for as long as", of_as_long_as),
    _wording("for so long as", of_as_long_as),
    _wording("as long as", of_as_long_as),
    _wording("so long as", of_as_long_as),
    _wording("in exchange for", always("exchange", "reciprocity")),
    _wording("in return for", always("exchange", "reciprocity")),
    _wording("on the condition that", always("provided", "requires")),
    _wording("on condition that", always("provided", "requires")),
    _wording("on condition", always("provided", "requires")),
    _wording("on the understanding that", always("provided", "requires")),
    _wording("with the proviso that", always("provided", "requires")),
    _wording("on the proviso that", always("provided", "requires")),
    _wording("with the condition that", always("provided", "requires")),
    _wording("under the condition that", always("provided", "requires")),
    _wording("with the stipulation that", always("provided", "requires")),
    _wording("with the caveat that", always("provided", "requires")),
    _wording("on one condition : that", always("provided", "requires")),
    _wording("on one condition :", always("provided", "requires")),
    _wording("with one condition : that", always("provided", "requires")),
    _wording("with a condition : that", always("provided", "requires")),
    _wording("on the basis that", always("provided", "requires")),
    _wording("to the extent that", when_open("if", "requires")),
    _wording("insofar as", when_open("if", "requires")),
    _wording("as and when", when_open("after", "requires")),
    _wording("assuming", when_open("if", "requires")),
    _wording("supposing", when_open("if", "requires")),
    _wording("in the event that", when_open("if", "requires")),
    _wording("provided that", always("provided", "requires")),
    _wording("providing that", when_open("provided", "requires")),
    _wording("assuming that", when_open("if", "requires")),
    _wording("provided", always("provided", "requires")),
    _wording("if", misread),
    _wording("until", misread_clause),
    _wording("unless", misread_clause),
    _wording("in the event of", should_it_come),
    _wording("in case of", should_it_come),
    _wording("providing", when_open("provided", "requires")),
    _wording("failing", lacking("if_not")),
    _wording("on the basis of", only_with("only_if", "requires")),
    _wording("barring", lacking("unless")),
    _wording("in the absence of", lacking("without")),
    _wording("at the same time as", when_open("simultaneous", "reciprocity")),
    _wording("simultaneously with", when_open("simultaneous", "reciprocity")),
    _wording("in parallel with", when_open("simultaneous", "reciprocity")),
    _wording("in tandem with", when_open("simultaneous", "reciprocity")),
    _wording("in step with", when_open("simultaneous", "reciprocity")),
    _wording("short of", lacking("without")),
    _wording("absent", lacking("without")),
    _wording("sans", lacking("without")),
    _wording("on receipt of", when_open("after", "requires")),
    _wording("upon receipt of", when_open("after", "requires")),
    _wording("ahead of", held_before),
    _wording("prior to", held_before),
    _wording("in advance of", held_before),
    _wording("as part of", in_a_deal),
    _wording("in the framework of", in_a_deal),
    _wording("within the framework of", in_a_deal),
    _wording("subject to", agreed),
    _wording("pending", when_open("until", "requires", acts=True)),
    _wording("following", when_open("after", "requires", acts=True)),
    _wording("upon", when_open("after", "requires", acts=True)),
)  # fmt: skip
