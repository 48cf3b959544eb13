"""Where words begin and end, as the English treebanks of Universal Dependencies have it.

Contractions and possessives come apart (``do`` ``n't``, ``China`` ``'s``), so do hyphenated words (``long`` ``-``
``term``) unless the first part is a bare prefix (``non-proliferation``) or the whole a romanised given name (``Kim
Dae-jung``).
Abbreviations keep their full stop, amounts lose their currency mark, and every mark is a word of its own.

Every character that is not white space belongs to exactly one word.
"""

from __future__ import annotations

import re

LONGEST = 64
"""Letters in the longest word, addresses apart: what goes on longer is not English, and is cut."""

_ABBREVIATIONS = """
    Mr Mrs Ms Messrs Mme Dr Prof Rev Hon St Ste Ft Mt Gen GEN Lt Col Maj Capt Cmdr Cpl Sgt Pvt Adm Brig Gov Sen Rep Reps
    Sens Pres Jr Sr Bros Co Corp Inc Ltd Llc Plc Dept Dist Assn Attn Ave Blvd Rd Univ Supt Amb Atty
    Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec Mon Tue Tues Thu Thur Thurs Fri
    vs etc al cf viz approx ca eg ext esp vol pp ed eds div dept Ariz Calif Conn Fla Ill Mass Mich Minn Tenn Wis
""".split()

_BEFORE_NUMBERS = "No Nos no nos Art art Fig fig Figs figs p para Para Sec sec Vol vol Ch ch".split()

_PREFIXES = """
    non anti re co pre pro mid cross post semi multi ex counter neo socio over mini inter intra under ultra
    pseudo quasi trans extra super psycho bi tri un e mis
""".split()

_CUT_BEFORE = {
    "nt": "do did does ca could would should is are was were have has had ai wo", "m": "i", "ve": "i you they we",
    "re": "you they", "ll": "you they", "s": "that what", "not": "can", "na": "gon wan", "ta": "got",
}  # fmt: skip
"""Contractions without an apostrophe, and the few words that are two: the second part, and what it goes with."""

_FILES = "com org net gov edu int info co[.]uk docx? pdf html? jpg png gif xlsx? txt zip ppt".split()
_UNITS = "am pm k m bn km kg mm cm ft mph kph lb oz".split()

_LETTER = r"[^\s!-/:-@\[-^`{-~‘’‚‛“”„«»‹›–—―…‐‑−•·€£¥¢¿¡\u2028\u2029]"
_RUN = rf"{_LETTER}{{1,{LONGEST}}}"
_ENDINGS = r"(?i:s|m|d|re|ve|ll)(?!\w)"
_NOT = r"(?i:n['’]t(?!\w))"
_SHORT = rf"[\w-]{{1,{LONGEST}}}"


def _any_of(words: list[str]) -> str:
    return "|".join(words)


_BEFORE_A_CUT = [rf"(?:{_any_of(heads.split())})(?={tail}\b)" for tail, heads in _CUT_BEFORE.items()]

_PATTERN = re.compile(
    "|".join(
        (
            r"(?:https?://|www\.)[^\s<>\"“”]*[\w/]",
            rf"[\w.+-]{{1,{LONGEST}}}+@[\w-]++(?:\.[\w-]++)*",
            rf"\b{_SHORT}(?:\.{_SHORT}){{0,4}}\.(?i:{_any_of(_FILES)})\b(?:/[\w./-]*[\w/])?",
            rf"{_NOT}|['’]{_ENDINGS}",
            rf"\b(?:{_any_of(_ABBREVIATIONS)})\.(?!\w)",
            rf"\b(?:{_any_of(_BEFORE_NUMBERS)})\.(?=[ \xa0]*\d)",
            r"\b(?:[^\W\d_]\.){2,8}(?![^\W\d_])(?!\.)|\b(?:[A-Z]\.){1,8}[A-Z]\b|\bPh\.D\.?",
            r"\b[A-Z]\.(?=[ \xa0]+[A-Z]|-)(?!\.)",
            rf"(?i:\b(?:{_any_of(_BEFORE_A_CUT)}))",
            rf"\d++(?:[.,:/]\d++)*+(?=(?i:{_any_of(_UNITS)})\b)",
            r"\d++(?:-\d++){2,}+(?!\w)|\d{3}-\d{4}(?!\w)",
            r"\+?\d++(?:[.,:/]\d++)++(?:st|nd|rd|th|s)?+|\+\d++",
            rf"(?<![\w-])(?i:{_any_of(_PREFIXES)})-{_LETTER}{{2,{LONGEST}}}",
            rf"(?!\d){_RUN}?(?={_NOT})",
            rf"{_RUN}(?:['’](?!{_ENDINGS}){_RUN})*(?:&{_RUN})*",
            r"\[(?:\.\.\.|…)\]|[:;=]-?[()DPp](?!\w)",
            r"\.{2,}+|-{2,}+|[!?]{2,}+|''|``|<<|>>|_+|\*++|=++|~++",
            r"\S",
        )
    )
)
"""In order: web and mail addresses, sites and files, ends of contractions, abbreviations (also before numbers, of
letters, initials), words that are two, amounts with a unit, telephone and other numbers, words with a prefix, words
before *n't*, words, marks with a meaning, marks that run on, and any mark."""

_SYLLABLE = r"(?:[bcdfghjklmnpqrstwxyz]{0,3}[aeiouy]{1,3}(?:ng|n|k|l|m|p|t|r|h)?)"
_GIVEN_NAME = re.compile(r"[A-Z][a-z]*-[a-z]+(?:-[a-z]+)?(?!\w)")
_SYLLABLES = re.compile(rf"(?i){_SYLLABLE}(?:-{_SYLLABLE}){{1,2}}")
_FAMILY_NAME = re.compile(r"(?:^|[\s(\"“‘'])([A-Z][a-z]{0,6})\s$")
_NO_FAMILY_NAME = frozenset(
    "The A An In On At For By His Her Its Their Our My No And But Or As If Of To From With This That Some All".split()
)


def words(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return the half-open range of each word in ``text[start:end]``, in order.

    Examples
    --------
    >>> text = "They won't sign today's non-binding text."
    >>> [text[a:b] for a, b in words(text, 0, len(text))]
    ['They', 'wo', "n't", 'sign', 'today', "'s", 'non-binding', 'text', '.']
    """
    part = text[start:end]
    found: list[tuple[int, int]] = []
    at = 0
    while match := _PATTERN.search(part, at):
        first, at = match.span()
        if part[at : at + 1] == "-":
            at = _end_of_given_name(part, first) or at
        found.append((start + first, start + at))
    return found


def _end_of_given_name(part: str, first: int) -> int:
    """Return where a word like ``Dae-jung`` ends if it follows a family name, else 0."""
    name = _GIVEN_NAME.match(part, first)
    if name is None or not _SYLLABLES.fullmatch(name.group()):
        return 0
    family = _FAMILY_NAME.search(part, max(0, first - 9), first)
    return name.end() if family and family.group(1) not in _NO_FAMILY_NAME else 0
