"""Who is taken for a speaker, person or body, and what is none: half of the lines are traps."""

import pytest
from tests.unit.reading.reports import findings


@pytest.mark.parametrize(
    "name",
    [
        "Doctors Beyond Frontiers",
        "The Court of Appeal",
        "The Halden Institute",
        "The Ministry of Fisheries",
        "The Royal Society of Pilots",
    ],
)
def test_a_body_that_only_speaks_is_a_party_under_its_whole_name(name: str) -> None:
    found = findings(f"{name} said on Monday that the harbour had been looted.")
    assert [p.name for p in found.people] == []
    assert [p.name for p in found.parties] == [name.removeprefix("The ")]
    assert [s.speaker for s in found.statements] == [found.parties[0].id]


@pytest.mark.parametrize("name", ["Kari Lund", "Joost van der Elst", "Ms Haugen", "Tom Okafor"])
def test_a_person_who_only_speaks_is_one(name: str) -> None:
    found = findings(f"{name} said on Monday that the harbour had been looted.")
    assert [p.name for p in found.people] == [name.removeprefix("Ms ")]
    assert found.parties == ()


@pytest.mark.parametrize(
    "text",
    [
        # a participle that says which they are
        "The fund pays for institutions supporting the fishing towns.",
        "The two sides discussed mechanisms addressing the loss of nets.",
        "The only road linking Chile to the mine is shut.",
        "Bodies opposing the dam were left out of the talks.",
        # what the writer makes of a deed
        "Peru has stayed away from two rounds, underscoring the fragility of the truce.",
        "The envoy left without a word, underlining the gulf between the sides.",
        "Troops shelled the port overnight, showing that the truce was dead.",
        # somebody who adds something
        "In the third paragraph Peru, backed by Chile, added references to burden sharing.",
    ],
)
def test_a_thing_and_the_writer_say_nothing(text: str) -> None:
    said = [s for s in findings(text).statements if s.cue and s.cue.text != "discussed"]
    assert said == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The union issued a letter condemning the arrests.", "the arrests"),
        ("Peru sent a statement supporting the fishing towns.", "the fishing towns"),
        ("An envoy supporting the dam said it would be built.", "it would be built"),
        ("The envoy said it was late, underlining the need for haste.", "the need for haste"),
        ("The envoy rejected the draft, suggesting that it be burnt.", "it be burnt"),
        ("Peru opposes the dam.", "the dam"),
        ("The port was shut, noted Kari Lund.", "The port was shut"),
    ],
)
def test_somebody_does(text: str, words: str) -> None:
    assert words in {span.text for s in findings(text).statements for span in s.content}


@pytest.mark.parametrize("who", ["Mechanisms", "The guidelines", "Models", "Methodologies", "The references"])
def test_no_text_and_no_matter_is_a_person(who: str) -> None:
    assert findings(f"{who} indicate that the cuts would come from coal.").people == ()


@pytest.mark.parametrize("who", ["Delegations", "Some nations", "Residents", "Several countries", "Dockers"])
def test_those_who_stand_together_are(who: str) -> None:
    found = findings(f"{who} indicated that the cuts would come from coal.")
    assert len(found.people) + len(found.parties) == 1


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("On 'best practices' in fishing, Peru said Chile should host a meeting on 'good' ones.", "'best practices'"),
        ("The plan, which could create 'hot air,' was left in the hall.", "'hot air,'"),
    ],
)
def test_a_term_in_single_marks_is_not_said(text: str, words: str) -> None:
    assert not any(words in span.text for s in findings(text).statements for span in s.content)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("'The miners' pay is too low,' Kari Lund said. 'It must rise.'", "'The miners' pay is too low,'"),
        ("'Never,' said Kari Lund.", "'Never,'"),
    ],
)
def test_words_in_single_marks_are(text: str, words: str) -> None:
    assert words in {span.text for s in findings(text).statements for span in s.content}
