from dragoman.reading.english import EnglishModel
from dragoman.reading.explain import WIDTH, explain
from dragoman.terms.report import Report

TEXT = """Talks open in Bern

Foreign Minister Ana Ruiz of Spain told reporters on Monday that her government would sign only after the border had \
been opened to all who had fled from the fighting in the valley.

READ MORE

Rain fell in the afternoon."""


def explained() -> str:
    return explain(Report(name="wire", text=TEXT, sha256=""), model=EnglishModel.load())


def test_every_sentence_stands_with_its_tree_and_what_was_passed_over_stands_between() -> None:
    lines = explained().splitlines()
    opening = [line for line in lines if line and not line.startswith(" ")]
    assert opening[0] == "== wire"
    assert [line.split()[0] for line in opening[1:]] == ["1.", "2.", "passed", "3."]
    assert "passed over, boilerplate: [READ MORE]" in lines
    assert "(title)" in opening[1]


def test_a_speaker_is_told_by_name_and_a_mention_by_its_rule() -> None:
    text = " ".join(explained().split())
    assert "(Ana Ruiz, " in text
    assert "mention [Spain] of ESP (Spain), by the rule “name”" in text
    assert "Monday], not resolved, by the rule" in text


def test_a_sentence_without_a_finding_says_so() -> None:
    assert explained().split("Rain fell")[1].splitlines()[1].strip() == "gave no entry"


def test_what_was_found_stands_before_the_tree_with_what_is_to_be_done() -> None:
    block = explained().partition("2. ")[2].partition("passed over")[0]
    found, _, tree = block.partition("\n   tree\n")
    assert "condition C1" in found
    assert "consequents: Spain: sign (sign" in " ".join(found.split())
    assert "the border has been opened" in " ".join(found.split()) or "the border is opened" in " ".join(found.split())
    assert tree.split()[:2] == ["1", "Foreign"]


def test_no_line_is_wider_than_a_terminal() -> None:
    assert max(map(len, explained().splitlines())) <= WIDTH
