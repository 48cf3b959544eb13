import pytest

from dragoman.reading.english.lemmas import lemma


@pytest.mark.parametrize(
    ("word", "upos", "xpos", "expected"),
    [
        ("Talks", "NOUN", "NNS", "talk"),
        ("signed", "VERB", "VBD", "sign"),
        ("left", "VERB", "VBD", "leave"),
        ("worst", "ADJ", "JJS", "bad"),
        ("Is", "AUX", "VBZ", "be"),
        ("n’t", "PART", "RB", "not"),
        ("wo", "AUX", "MD", "will"),
        ("'s", "PART", "POS", "'s"),
        ("'s", "AUX", "VBZ", "be"),
        ("Them", "PRON", "PRP", "they"),
        ("her", "PRON", "PRP", "she"),
        ("her", "PRON", "PRP$", "her"),
        ("those", "DET", "DT", "that"),
        ("An", "DET", "DT", "a"),
        ("Nations", "PROPN", "NNPS", "Nations"),
        ("blorfing", "VERB", "VBG", "blorf"),
        ("42", "NUM", "CD", "42"),
    ],
)
def test_lemmas_follow_the_treebanks(word: str, upos: str, xpos: str, expected: str) -> None:
    assert lemma(word, upos, xpos) == expected
