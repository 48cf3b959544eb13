"""Descriptions of bodies, on trees that no sentence should have."""

from dragoman.reading.mentions.descriptions import descriptions
from dragoman.terms.syntax import Sentence, Token, make_sentence


def sentence(*words: tuple[str, str, str, int, str]) -> Sentence:
    """Return the sentence of these words: text, universal tag, Penn tag, head, relation."""
    tokens, start = [], 0
    for text, upos, xpos, head, deprel in words:
        end = start + len(text)
        tokens.append(
            Token(start=start, end=end, text=text, lemma=text, upos=upos, xpos=xpos, feats="", head=head, deprel=deprel)
        )
        start = end + 1
    return make_sentence(0, tokens)


def test_a_description_begins_before_it_ends_whatever_hangs_on_its_noun() -> None:
    behind = sentence(
        ("government", "NOUN", "NN", 3, "nsubj"),
        ("she", "PRON", "PRP", 3, "dep"),
        ("the", "DET", "DT", 0, "det"),
        ("refuses", "VERB", "VBZ", -1, "root"),
    )
    assert all(one.start < one.end for one in descriptions(behind))


def test_a_description_begins_with_its_article() -> None:
    usual = sentence(
        ("the", "DET", "DT", 1, "det"),
        ("government", "NOUN", "NN", 2, "nsubj"),
        ("refuses", "VERB", "VBZ", -1, "root"),
    )
    assert [(one.start, one.end, one.noun) for one in descriptions(usual)] == [(0, 14, "government")]
