"""The dictionary form of a word, from the word and its tags."""

from __future__ import annotations

import functools

_PRONOUNS = {
    "me": "I", "us": "we", "him": "he", "them": "they", "'em": "they", "’em": "they", "her": "she",
    "these": "this", "those": "that", "'s": "we", "’s": "we",
}  # fmt: skip
_POSSESSIVE = frozenset("my our your his her its their whose mine ours yours hers theirs".split())
_CLIPPED = {
    "n't": "not", "n’t": "not", "nt": "not", "ca": "can", "wo": "will", "sha": "shall",
    "'ll": "will", "’ll": "will", "ll": "will",
    "'m": "be", "’m": "be", "'re": "be", "’re": "be", "'ve": "have", "’ve": "have", "ai": "be",
    "am": "be", "are": "be", "is": "be", "was": "be", "were": "be", "been": "be", "being": "be",
    "has": "have", "had": "have", "having": "have", "does": "do", "did": "do", "'d": "would", "’d": "would",
}  # fmt: skip
_REGULAR = frozenset({"NOUN", "VERB", "ADJ", "ADV"})


@functools.lru_cache(maxsize=50_000)
def lemma(word: str, upos: str, xpos: str) -> str:
    """Return the dictionary form of a word with these tags.

    The clitic ``'s`` as an auxiliary is *be* here; whether it is *have* shows only in the tree.

    Examples
    --------
    >>> lemma("negotiators", "NOUN", "NNS"), lemma("met", "VERB", "VBD"), lemma("Ca", "AUX", "MD")
    ('negotiator', 'meet', 'can')
    """
    low = word.lower()
    if upos == "PROPN":
        return word
    if upos == "PRON":
        return low if low in _POSSESSIVE and xpos != "PRP" else _PRONOUNS.get(low, "I" if low == "i" else low)
    if upos in {"AUX", "PART"} or low in {"n't", "n’t"}:
        return ("be" if upos == "AUX" else low) if low in {"'s", "’s"} else _CLIPPED.get(low, low)
    if upos == "DET":
        return {"an": "a", "these": "this", "those": "that"}.get(low, low)
    return _from_dictionary(low, upos, xpos) if upos in _REGULAR else low


def _from_dictionary(low: str, upos: str, xpos: str) -> str:
    if xpos in {"NN", "JJ", "RB", "VB", "VBP"} and low not in {"am", "are"}:
        return low
    import lemminflect

    found = lemminflect.getLemma(low, upos)
    return found[0] if found else low


@functools.lru_cache(maxsize=10_000)
def inflected(word: str, xpos: str) -> str:
    """Return the form of a verb, given by its dictionary form, that has this tag.

    Examples
    --------
    >>> inflected("hand", "VBZ"), inflected("carry", "VBZ")
    ('hands', 'carries')
    """
    import lemminflect

    found = lemminflect.getInflection(word, xpos)
    return found[0] if found else word
