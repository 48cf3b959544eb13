"""What the words around a name tell: a role, and whose it is.

"North Korean chief negotiator" Kim; Qin, "a spokesman for the Chinese delegation"; "the council's deputy leader", Ince;
Hoel "(Norway)"; Tromp "of the Farmers' Alliance"; Wongchai, "who led the Thai team".
"""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.reading.mentions.parties import Found
from dragoman.reading.mentions.roles import HONORIFICS, ROLE_NOUNS
from dragoman.reading.tree import children, lemma
from dragoman.terms.syntax import Sentence, Token

_BEFORE_NAME = frozenset({"NOUN", "PROPN", "ADJ"})
_OWNERS = frozenset({"its", "their", "his", "her", "our"})
_JOINING = frozenset({"of", "for", "to", "at", "in"})
_CLOSING = frozenset({",", ".", ";", ":", "(", ")", "—", "–", "-", "”", '"', "’"})
# Roles that only a state gives.
_OF_STATE = frozenset("minister premier chancellor ambassador envoy secretary president king emir sultan".split())
_FAR = 400  # an owner ("its", "the finance minister") stands no further back than this many characters


class Titles:
    """Reads the roles and sides around the names of one report."""

    def __init__(self, text: str, found: list[Found], party_ids: dict[str, str]) -> None:
        self._text = text
        self._found = found
        self._party_ids = party_ids

    def of_name(self, sentence: Sentence, first: int, last: int) -> tuple[str, str | None]:
        """Return the role and the party that the words around a name tell; empty and none where they do not."""
        role, party = self._role_before(sentence, first)
        if not role:
            role, later = self._apposition(sentence, last)
            party = party or later
        if not role:
            role, later = self._before_comma(sentence, first, last)
            party = party or later
        return role, party or self._behind(sentence, last) or self._led(sentence, first, last)

    def near(self, start: int, end: int) -> Iterator[Found]:
        """Yield the mentions of parties that share a character with a range."""
        return (f for f in self._found if f.end > start and f.start < end)

    def party_in(self, start: int, end: int) -> str | None:
        """Return the party named in a range: the owner, else the last one, for it stands nearest to the noun."""
        inside = [f for f in self.near(start, end) if f.start >= start and f.end <= end and f.gazetted.type != "media"]
        owners = [f for f in inside if self._text[f.end : f.end + 2] in {"'s", "’s"}]
        for found in (*owners, *reversed(inside)):
            if found.gazetted.code in self._party_ids:
                return self._party_ids[found.gazetted.code]
        return None

    def _role_before(self, sentence: Sentence, first: int) -> tuple[str, str | None]:
        """Return the role and party in the words right before a name ("North Korean chief negotiator")."""
        start = _role_start(sentence, first)
        words = [i for i in range(start, first) if sentence.tokens[i].text not in HONORIFICS]
        if not words:
            return "", None
        begin, end = sentence.tokens[start].start, sentence.tokens[first].start
        party = self.party_in(begin, end) or self._side_before(sentence, start)
        free = [i for i in words if not any(True for _ in self.near(sentence.tokens[i].start, sentence.tokens[i].end))]
        while free and sentence.tokens[free[0]].text in {"'s", "’s", "-", "and"}:
            free.pop(0)
        if not any(sentence.tokens[i].lemma.lower() in ROLE_NOUNS for i in free):
            return "", party
        return self.words(sentence.tokens[free[0]], sentence.tokens[first - 1]), party

    def _side_before(self, sentence: Sentence, start: int) -> str | None:
        """Return the side of a role that names none: whose "its" is, or whose foreign minister is quoted.

        It is the last party named before the role in the same sentence.
        """
        token = sentence.tokens[start]
        owned = start > 0 and sentence.tokens[start - 1].text.lower() in _OWNERS
        official = token.text in {"Foreign", "Prime", "Defence", "Defense", "Finance", "Interior", "Trade", "Vice"}
        if not owned and not official:
            return None
        before = [
            f
            for f in self.near(sentence.start, token.start)
            if f.gazetted.type != "media" and f.gazetted.code in self._party_ids
        ]
        return self._party_ids[before[-1].gazetted.code] if before else None

    def _apposition(self, sentence: Sentence, last: int) -> tuple[str, str | None]:
        """Return the role and party that follow a name between commas ("Qin Gang, a spokesman for the ...")."""
        tokens = sentence.tokens
        if last + 2 >= len(tokens) or tokens[last + 1].text != ",":
            return "", None
        end = last + 2
        while (
            end < len(tokens)
            and tokens[end].text not in {",", ".", ";", ":", "—", "–"}
            and tokens[end].upos not in {"VERB", "AUX"}
        ):
            end += 1
        first = last + 2
        while first < end and tokens[first].upos == "DET":
            first += 1
        heads = [
            i
            for i in range(first, end)
            if tokens[i].lemma.lower() in ROLE_NOUNS and tokens[i].upos in {"NOUN", "PROPN"}
        ]
        if not heads or any(tokens[i].upos == "PRON" for i in range(first, heads[0])):
            return "", None
        party = self.party_in(tokens[first].start, tokens[end - 1].end)
        begin = first
        while begin < heads[0] and any(True for _ in self.near(tokens[begin].start, tokens[begin].end)):
            begin += 1
        while begin < heads[0] and tokens[begin].text in {"'s", "’s", "-"}:
            begin += 1
        return self.words(tokens[begin], tokens[end - 1]), party

    def _before_comma(self, sentence: Sentence, first: int, last: int) -> tuple[str, str | None]:
        """Return the role and party that stand before a name with a comma ("its deputy leader, Ana Ince,")."""
        tokens = sentence.tokens
        at = first
        while at and tokens[at - 1].upos == "PROPN" and tokens[at - 1].text != ",":
            at -= 1
        closes = last + 1 >= len(tokens) or tokens[last + 1].text in _CLOSING
        if first - at > 1 or at <= 1 or tokens[at - 1].text != "," or not closes:
            return "", None
        start = at - 1
        while start and self._goes_on(sentence, start - 1):
            start -= 1
        roles = [i for i in range(start, at - 1) if tokens[i].lemma.lower() in ROLE_NOUNS]
        if not roles:
            return "", None
        head = next((i for i in roles if i + 1 == at - 1 or tokens[i + 1].text in _JOINING), roles[-1])
        party = self.party_in(tokens[start].start, tokens[at - 1].end) or self._owner(sentence, start, head)
        own = [
            i
            for i in range(start, head + 1)
            if tokens[i].upos not in {"DET", "PRON"}
            and tokens[i].text not in {"'s", "’s"}
            and not any(True for _ in self.near(tokens[i].start, tokens[i].end))
        ]
        return self.words(tokens[own[0] if own else head], tokens[head]), party

    def _goes_on(self, sentence: Sentence, at: int) -> bool:
        """Tell whether a word before a comma still belongs to the role, read backwards."""
        token = sentence.tokens[at]
        if token.upos in _BEFORE_NAME | {"DET"} or token.text in {"'s", "’s", "-", "and"}:
            return True
        return token.text in _JOINING or token.text.lower() in _OWNERS

    def _owner(self, sentence: Sentence, start: int, head: int) -> str | None:
        """Return the party of a role that names none: whose "its" is, or the state whose minister is meant."""
        token = sentence.tokens[start]
        owned = token.text.lower() in _OWNERS
        if not owned and sentence.tokens[head].lemma.lower() not in _OF_STATE:
            return None
        before = [
            f
            for f in self._found
            if token.start - _FAR <= f.start
            and f.end <= token.start
            and f.gazetted.code in self._party_ids
            and f.gazetted.type != "media"
            and (owned or f.gazetted.type == "state")
        ]
        return self._party_ids[before[-1].gazetted.code] if before else None

    def _behind(self, sentence: Sentence, last: int) -> str | None:
        """Return the party right behind a name: "(Norway)", "of the Farmers' Alliance"."""
        tokens = sentence.tokens
        if last + 2 >= len(tokens) or tokens[last + 1].text not in {"(", "of", "from", "-LRB-"}:
            return None
        first = last + 2 + (tokens[last + 2].upos == "DET")
        starts = tokens[first].start if first < len(tokens) else -1
        return next(
            (
                self._party_ids[f.gazetted.code]
                for f in self._found
                if f.start <= starts < f.end and f.gazetted.code in self._party_ids
            ),
            None,
        )

    def _led(self, sentence: Sentence, first: int, last: int) -> str | None:
        """Return the party whose team somebody leads: "Prasert Wongchai, who led the Thai team"."""
        for at in range(len(sentence.tokens)):
            if lemma(sentence, at) not in {"lead", "head", "represent"} or sentence.tokens[at].upos != "VERB":
                continue
            subjects = children(sentence, at, "nsubj")
            own = sentence.tokens[at].head if sentence.tokens[at].deprel.startswith("acl") else -1
            if not any(first <= s <= last for s in (*subjects, own)):
                continue
            for led in children(sentence, at, "obj"):
                words = sentence.subtree(led)
                return self.party_in(sentence.tokens[words[0]].start, sentence.tokens[words[-1]].end)
        return None

    def words(self, first: Token, last: Token) -> str:
        """Return the words of the report from one token to another, with single blanks."""
        return " ".join(self._text[first.start : last.end].split())


def _role_start(sentence: Sentence, first: int) -> int:
    """Return where the words before a name that may tell a role begin: "US Assistant Secretary of State" Hill.

    They never reach over another person's name, nor over an "and" behind one.
    """
    people = {i for name in sentence.names if name.label == "PER" for i in range(name.first, name.last + 1)}
    start = first
    while start:
        token = sentence.tokens[start - 1]
        joins = token.text in {"'s", "’s", "-"} or (token.text == "and" and start - 2 not in people)
        of_office = token.text == "of" and start > 1 and sentence.tokens[start - 2].lemma.lower() in ROLE_NOUNS
        if start - 1 in people or not (token.upos in _BEFORE_NAME or joins or of_office):
            break
        start -= 1
    return start
