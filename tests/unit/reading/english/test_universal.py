import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.reading.english.universal import Tie, universal

LABELS = "prep pobj pcomp dative agent attr acomp nsubj dobj advmod ROOT".split()


def turned(rows: str) -> list[tuple[int, str]]:
    """Rows are ``UPOS lemma head relation``, separated by semicolons."""
    ties = []
    for row in rows.split(";"):
        upos, lemma, head, deprel = row.split()
        ties.append(Tie(upos=upos, lemma=lemma, head=int(head), deprel=deprel))
    return [(tie.head, tie.deprel) for tie in universal(ties)]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (  # the deal was signed by it
            "DET the 1 det; NOUN deal 3 nsubjpass; AUX be 3 auxpass; VERB sign -1 ROOT; ADP by 3 agent; PRON it 4 pobj",
            [(1, "det"), (3, "nsubj:pass"), (3, "aux:pass"), (-1, "root"), (5, "case"), (3, "obl:agent")],
        ),
        (  # talks in Oslo are over
            "NOUN talk 3 nsubj; ADP in 0 prep; PROPN Oslo 1 pobj; AUX be -1 ROOT; ADJ over 3 acomp",
            [(4, "nsubj"), (2, "case"), (0, "nmod"), (4, "cop"), (-1, "root")],
        ),
        (  # gave them aid after leaving
            "VERB give -1 ROOT; PRON they 0 dative; NOUN aid 0 dobj; ADP after 0 prep; VERB leave 3 pcomp",
            [(-1, "root"), (0, "iobj"), (0, "obj"), (4, "mark"), (0, "advcl")],
        ),
        ("VERB go -1 ROOT; ADP around 0 prep", [(-1, "root"), (0, "advmod")]),
        ("PRON they 1 nsubj; VERB meet -1 root; NOUN day 1 obl", [(1, "nsubj"), (-1, "root"), (1, "obl")]),
    ],
)
def test_relations_that_matter_most_become_universal(rows: str, expected: list[tuple[int, str]]) -> None:
    assert turned(rows) == expected


@st.composite
def trees(draw: st.DrawFn) -> list[Tie]:
    size = draw(st.integers(1, 8))
    order = draw(st.permutations(range(size)))
    heads = {order[0]: -1} | {order[at]: order[draw(st.integers(0, at - 1))] for at in range(1, size)}
    words = st.tuples(st.sampled_from(["NOUN", "VERB", "AUX"]), st.sampled_from(["be", "go"]), st.sampled_from(LABELS))
    return [
        Tie(upos=upos, lemma=lemma, head=heads[at], deprel=deprel)
        for at, (upos, lemma, deprel) in enumerate(draw(st.tuples(*[words] * size)))
    ]


@given(trees())
def test_a_tree_stays_a_tree(tree: list[Tie]) -> None:
    heads = [tie.head for tie in universal(tree)]
    assert heads.count(-1) == 1
    for word in range(len(heads)):
        at, steps = word, 0
        while heads[at] >= 0:
            at, steps = heads[at], steps + 1
            assert steps <= len(heads)
