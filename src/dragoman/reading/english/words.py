"""Where words begin and end, as the English treebanks of Universal Dependencies have it.

Contractions and possessives come apart (``do`` ``n't``, ``China`` ``'s``), so do hyphenated words (``long`` ``-`` ``term``)
unless the first part is a bare prefix (``non-proliferation``) or the whole a romanised given name (``Jong-un``).
Abbreviations keep their full stop, amounts lose their currency mark, and every mark is a word of its own.

Every character that is not white space belongs to exactly one word.
"""

from __future__ import annotations

import re

LONGEST = 64
"""No word is longer than this many characters, addresses apart: what is longer is not English."""

_ABBREVIATIONS = """
    Mr Mrs Ms Messrs Mme Dr Prof Rev Hon St Ste Ft Mt Gen GEN Lt Col Maj Capt Cmdr Cpl Sgt Pvt Adm Brig Gov Sen Rep Reps Sens Pres
    Jr Sr Bros Co Corp Inc Ltd Llc Plc Dept Dist Assn Attn Ave Blvd Rd Univ Supt Amb Atty
    Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec Mon Tue Tues Thu Thur Thurs Fri
    vs etc al cf viz approx ca eg ext esp vol pp ed eds div dept Ariz Calif Conn Fla Ill Mass Mich Minn Tenn Wis
""".split()

_BEFORE_NUMBERS = "No Nos no nos Art art Fig fig Figs figs p para Para Sec sec Vol vol Ch ch".split()

_PREFIXES = """
    non anti re co pre pro mid cross post semi multi ex counter neo socio over mini inter intra under ultra
    pseudo quasi trans extra super psycho bi tri un e mis
""".split()

_WITHOUT_APOSTROPHE = {
    "nt": "do did does ca could would should is are was were have has had ai wo",
    "m": "i", "ve": "i you they we", "re": "you they", "ll": "you they", "s": "that what",
}  # fmt: skip

_LETTER = r"[^\s!-/:-@\[-^`{-~‘’‚‛“”„«»‹›–—―…‐‑−•·€£¥¢¿¡\u2028\u2029]"
_CLITIC = r"['’](?:s|m|d|re|ve|ll)(?![\w])"
_NOT = r"n['’]t(?![\w])"
_SITE_OR_FILE = "com|org|net|gov|edu|int|info|co.uk|doc|docx|pdf|htm|html|jpg|png|gif|xls|xlsx|txt|zip|ppt".replace(".", r"\.")
_BARE = "|".join(rf"(?:{'|'.join(heads.split())})(?={tail}\b)" for tail, heads in _WITHOUT_APOSTROPHE.items())

_PATTERN = re.compile(
    rf"""
      (?:https?://|www\.)[^\s<>"“”]*[\w/]                                     # a web address
    | [\w.+-]{{1,{LONGEST}}}+@[\w-]++(?:\.[\w-]++)*                           # a mail address
    | \b[\w-]{{1,{LONGEST}}}(?:\.[\w-]{{1,{LONGEST}}}){{0,4}}\.(?i:{_SITE_OR_FILE})\b(?:/[\w./-]*[\w/])?   # a site, a file
    | (?i:{_NOT}|{_CLITIC})                                                   # the end of a contraction
    | \b(?:{"|".join(_ABBREVIATIONS)})\.(?!\w)
    | \b(?:{"|".join(_BEFORE_NUMBERS)})\.(?=[ \xa0]*\d)
    | \b(?:[^\W\d_]\.){{2,8}}(?![^\W\d_])(?!\.) | \b(?:[A-Z]\.){{1,8}}[A-Z]\b  # U.S., a.m., U.S
    | \b[A-Z]\.(?=[ \xa0]+[A-Z]|-)(?!\.)                                      # an initial
    | \bPh\.D\.?
    | (?i:\b(?:can(?=not\b)|gon(?=na\b)|wan(?=na\b)|got(?=ta\b)|{_BARE}))     # can|not, gon|na, do|nt
    | \d++(?:[.,:/]\d++)*+(?=(?i:am|pm|k|m|bn|km|kg|mm|cm|ft|mph|kph|lb|oz)\b)     # 5pm, 35mm
    | \d++(?:-\d++){{2,}}+(?!\w) | \d{{3}}-\d{{4}}(?!\w)                        # a telephone number
    | \+?\d++(?:[.,:/]\d++)++(?:st|nd|rd|th|s)?+ | \+\d++                     # 1,200.5  7:30  9/11  +44
    | (?<![\w-])(?i:{"|".join(_PREFIXES)})-{_LETTER}{{2,{LONGEST}}}           # non-proliferation
    | (?!\d){_LETTER}{{1,{LONGEST}}}?(?i:(?={_NOT}))                          # do|n't
    | {_LETTER}{{1,{LONGEST}}}(?:['’](?!(?i:s|m|d|re|ve|ll)(?!\w)){_LETTER}{{1,{LONGEST}}})*(?:&{_LETTER}{{1,{LONGEST}}})*
    | \[(?:\.\.\.|…)\] | [:;=]-?[()DPp](?!\w)                               # [...]  :)
    | \.{{2,}}+ | -{{2,}}+ | [!?]{{2,}}+ | '' | `` | << | >> | _+ | \*++ | =++ | ~++    # marks that run on
    | \S
    """,  # fmt: skip
    re.VERBOSE,
)

_SYLLABLE = r"(?:[bcdfghjklmnpqrstwxyz]{0,3}[aeiouy]{1,3}(?:ng|n|k|l|m|p|t|r|h)?)"
_GIVEN_NAME = re.compile(rf"[A-Z][a-z]*-[a-z]+(?:-[a-z]+)?(?!\w)")
_TWO_SYLLABLES = re.compile(rf"(?i){_SYLLABLE}(?:-{_SYLLABLE}){{1,2}}")
_FAMILY_NAME = re.compile(r"(?:^|[\s(\"“‘'])[A-Z][a-z]{0,6}\s$")
_NAME_OR_WORD = frozenset("made up in on off out to by style based led run born all day time like wide free term".split())


def words(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return the half-open range of each word in ``text[start:end]``, in order.

    Examples
    --------
    >>> text = "They won't sign today's non-binding text."
    >>> [text[a:b] for a, b in words(text, 0, len(text))]
    ['They', 'wo', "n't", 'sign', 'today', "'s", 'non-binding', 'text', '.']
    """
    found: list[tuple[int, int]] = []
    at = start
    while match := _PATTERN.search(text, at, end):
        at = match.end()
        if text[at : at + 1] == "-" and (name := _GIVEN_NAME.match(text, match.start(), end)):
            at = name.end() if _is_given_name(text, match.start(), name.group()) else at
        found.append((match.start(), at))
    return found


def _is_given_name(text: str, start: int, word: str) -> bool:
    """Tell whether ``Xxx-yyy`` reads as two or three syllables of one name, after a family name."""
    return bool(
        _TWO_SYLLABLES.fullmatch(word)
        and _FAMILY_NAME.search(text, max(0, start - 9), start)
    )
