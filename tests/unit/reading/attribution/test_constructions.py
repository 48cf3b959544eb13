"""Constructions of saying in made-up sentences, over talks of all kinds; half of the lines are traps."""

import pytest
from tests.unit.reading.reports import findings, model

from dragoman.reading.reader import read
from dragoman.terms.report import Report
from dragoman.terms.source_class import SourceClass


def said(text: str) -> list[tuple[str | None, str]]:
    """Return who says what: the words that name the speaker, and the contents."""
    found = findings(text)
    return [
        (s.speaker_span.text if s.speaker_span else None, " … ".join(c.text for c in s.content))
        for s in found.statements
    ]


@pytest.mark.parametrize(
    ("text", "speaker", "words"),
    [
        # a speaker whom the report does not name
        ("Authorities have said the pier would stay shut.", "Authorities", "the pier would stay shut"),
        ("The fund warned that the loan would lapse.", "The fund", "the loan would lapse"),
        (
            "One driver on the picket line said the offer was thin.",
            "One driver on the picket line",
            "the offer was thin",
        ),
        # reported questions
        ("Delegates asked whether the fund would be new.", "Delegates", "whether the fund would be new"),
        ("The ministry has not said when the ferry would sail.", "The ministry", "when the ferry would sail"),
        # asides
        ("The quota, Peru said, was its lowest yet.", "Peru", "The quota … was its lowest yet"),
        ("The ship was late, the harbour master said.", "the harbour master", "The ship was late"),
        ("As the envoy noted, Peru is free to leave.", "the envoy", "Peru is free to leave"),
        ("As the envoy put it in a letter, Peru is free to leave.", "the envoy", "Peru is free to leave"),
        ("As the envoy warned with a smile, Peru is free to leave.", "the envoy", "Peru is free to leave"),
        (
            "The quota was never likely to hold, noted Norway's Kari Lund.",
            "Norway's Kari Lund",
            "The quota was never likely to hold",
        ),
        ("According to a Peruvian diplomat, the port was shut.", "a Peruvian diplomat", "the port was shut"),
        # a condition behind an aside
        ("It will come back, Peru says, if it is asked.", "Peru", "It will come back … if it is asked"),
        (
            "Peru is open, Kari Lund explained, in return for a fund.",
            "Kari Lund",
            "Peru is open … in return for a fund",
        ),
        # a clause that begins before the cue
        (
            "Once the ice has gone, Peru said, the port will open.",
            "Peru",
            "Once the ice has gone … the port will open",
        ),
        # somebody before the cue, whom the parser takes for an apposition
        (
            "Peru will free the boats only if Chile leaves the bay, its spokesman, Olav Moe, said in a statement.",
            "its spokesman, Olav Moe",
            "Peru will free the boats only if Chile leaves the bay",
        ),
        # what goes on after a comma
        (
            "The union said the draft was late, but its members would vote on it.",
            "The union",
            "the draft was late, but its members would vote on it",
        ),
        # accusing, likening, calling
        ("The union accused the port of delay.", "The union", "the port of delay"),
        ("Peru accused Chile of trying to end the talks.", "Peru", "Chile of trying to end the talks"),
        ("Kari Lund compared the draft to a trap.", "Kari Lund", "the draft to a trap"),
        ("Kari Lund dismissed the draft as a trap.", "Kari Lund", "the draft as a trap"),
        # an action in -ing, and an infinitive
        ("Kari Lund proposed dropping the second article.", "Kari Lund", "dropping the second article"),
        ("The company plans to reopen the yard in May.", "The company", "to reopen the yard in May"),
        # nouns and adjectives
        ("Kari Lund repeated her call for a longer truce.", "Kari Lund", "a longer truce"),
        ("Kari Lund made an appeal for calm.", "Kari Lund", "calm"),
        ("Kari Lund was confident that the text would hold.", "Kari Lund", "the text would hold"),
        ("Kari Lund is worried about the second article.", "Kari Lund", "the second article"),
        # what came before it is no part of a threat
        ("Drivers threatened to strike after the port cut their pay.", "Drivers", "to strike"),
        ("Drivers threatened to strike after the feast.", "Drivers", "to strike after the feast"),
        # what the writer adds
        (
            "Peru says the bay is open, something that Chile has long denied.",
            "Peru",
            "the bay is open",
        ),
        (
            "Kari Lund said the end was “right in front of us,” but few could see it.",
            "Kari Lund",
            "the end was “right in front of us,”",
        ),
        (
            "Kari Lund said the end was “right in front of us,” but that it would take time.",
            "Kari Lund",
            "the end was “right in front of us,” but that it would take time",
        ),
        # with a particle, by an agent, by a document
        ("Kari Lund played down the rift.", "Kari Lund", "the rift"),
        ("The second article was rejected by Peru.", "Peru", "The second article"),
        ("The survey shows a narrow lead for the deal.", "The survey", "a narrow lead for the deal"),
        # days belong to the cue
        ("Peru said on Friday the port was shut.", "Peru", "the port was shut"),
        # a text and who issued it
        ("The union issued a statement saying that the yard was shut.", "The union", "the yard was shut"),
        # a view, an account
        ("In her view the quota is too low.", "her", "the quota is too low"),
        ("By the envoy's account, the quota was too low.", "the envoy", "the quota was too low"),
        # a claim named for whose it is
        ("Crews laughed at a Harbour Post report that the quota was dead.", "Harbour Post", "the quota was dead"),
        # refusing to speak
        ("Peru did not respond to a request for comment.", "Peru", "did not respond to a request for comment"),
        ("Neither envoy would comment.", "Neither envoy", "would comment"),
        ("Kari Lund declined to comment on a report that the yard was shut.", "Kari Lund", "declined to comment"),
        # a figure, an invitation, an appeal
        ("Peru put the cost of it at nine million crowns.", "Peru", "the cost of it at nine million crowns"),
        ("Norway proposed five.", "Norway", "five"),
        ("Norway invited both envoys to a meeting in Oslo.", "Norway", "both envoys to a meeting in Oslo"),
        ("Norway appealed to both envoys to let food through.", "Norway", "both envoys to let food through"),
        ("Peru ruled out halting the search.", "Peru", "halting the search"),
        ("Peru dismissed that as a trick.", "Peru", "that as a trick"),
        ("Tokyo's answer was that there was no dispute.", "Tokyo", "there was no dispute"),
        ("Peru told a news conference the port was shut.", "Peru", "the port was shut"),
        ("An official, asked whether it was late, said the port was shut.", "An official", "the port was shut"),
        ("Peru said it would act, after the talks ended in a row.", "Peru", "it would act"),
        # idioms
        ("Peru made it clear that the quota would rise.", "Peru", "the quota would rise"),
        ("Peru has let it be known that the quota would rise.", "Peru", "the quota would rise"),
        ("Norway was clear that the quota would hold.", "Norway", "the quota would hold"),
        ("Peru raised questions about the quota.", "Peru", "the quota"),
        ("Peru expressed sympathy with Chile.", "Peru", "sympathy with Chile"),
        ("Peru signalled readiness to sign.", "Peru", "to sign"),
        ("Kari Lund pounded the draft as a “gift to nobody”.", "Kari Lund", "the draft as a “gift to nobody”"),
        ("Peru reported “heavy losses of nets” in the north.", "Peru", "“heavy losses of nets”"),
        # an answer to what was said before
        ("Peru disputed that.", "Peru", "that"),
        ("Kari Lund declined to comment.", "Kari Lund", "declined to comment"),
    ],
)
def test_each_construction(text: str, speaker: str, words: str) -> None:
    assert said(text) == [(speaker, words)]


@pytest.mark.parametrize(
    "text",
    [
        "Asked whether the fund would be new, Kari Lund smiled.",
        "Officials who asked not to be named left the hall.",
        "Drivers invited to the hall waited outside.",
        "The bloc built a force to defend the bay.",
        "The talks took place in a hall by the harbour.",
        "The minister met the union to discuss the quota.",
        "The ferry reads its depth from a gauge.",
        "A vessel called the Ana Sousa left the port.",
        "Peru declared war.",
        "The company raised money for the yard.",
        "The ship was late, and the crew went home.",
        "The text is dead: nobody came.",
        "Peru claims most of the bay.",
        "He added salt to the soup.",
        "As the envoy put it on the table, Peru left the hall.",
        "The court began on Monday.",
        "Votes for the deal rose by nine.",
        "Either side can request a mediator from Norway.",
        "The pact obliges Peru to announce its catch.",
        "The ferry sails if Peru insists on a second crossing.",
        "Peru recalled its ambassador.",
        "Norway called them back for a last try.",
        "The ships left, raising hopes of an end to the search.",
        "It was clear that the quota would hold.",
        "The meeting was a chance to show that the quota would hold.",
        "The ministers have to decide if the quota should rise.",
        "Norway put the envoy at the head of the table.",
        "The row began when the envoy left the hall.",
        "The talks ended without agreeing whether the quota should rise.",
        "Peru agreed to meet the union again.",
        "The draft would have condemned the search of ships.",
        "The ministry answered within a day.",
    ],
)
def test_what_only_looks_like_saying_is_none(text: str) -> None:
    assert said(text) == []


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        (
            "Kari Lund said she would wait and warned against a strike.",
            [("Kari Lund", "she would wait"), ("Kari Lund", "a strike")],
        ),
        (
            "Peru said the port was shut, adding that the ferry was safe.",
            [("Peru", "the port was shut"), ("Peru", "the ferry was safe")],
        ),
        (
            "Peru said it would have liked a ban, but “ten years is a long time”.",
            [("Peru", "it would have liked a ban, but “ten years is a long time”")],
        ),
        (
            "Peru told Chile on Monday it should wait, as Norway called for talks and a truce.",
            [("Peru", "it should wait"), ("Norway", "talks and a truce")],
        ),
        (
            "Kari Lund said the port was shut, and the lights went out.",
            [("Kari Lund", "the port was shut")],
        ),
    ],
)
def test_a_second_cue_has_its_own_words_and_its_own_subject(text: str, pairs: list[tuple[str, str]]) -> None:
    assert said(text) == pairs


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        ("“We will wait,” Kari Lund told Olav Moe, after a long day.", [("Kari Lund", "“We will wait,”")]),
        (
            "“We will wait,” Kari Lund, who leads the northern team, told The Harbour Post.",
            [("Kari Lund, who leads the northern team", "“We will wait,”")],
        ),
        ("“We will wait,” said Kari Lund, smiling at the draft.", [("Kari Lund", "“We will wait,”")]),
        ("“We will wait,” Kari Lund said, and the lights went out.", [("Kari Lund", "“We will wait,”")]),
        ("Kari Lund told reporters on Monday: “We will wait for it.”", [("Kari Lund", "“We will wait for it.”")]),
        (
            "Kari Lund said: “We will wait for it.” Olav Moe said: “We will not.”",
            [("Kari Lund", "“We will wait for it.”"), ("Olav Moe", "“We will not.”")],
        ),
        ("''We will wait,'' Kari Lund said.", [("Kari Lund", "''We will wait,''")]),
    ],
)
def test_who_stands_between_quotation_and_cue_speaks(text: str, pairs: list[tuple[str, str]]) -> None:
    assert said(text) == pairs


def test_single_marks_with_double_ones_inside() -> None:
    text = "‘He told me, “Keep it,”’ Kari Lund said. ‘We kept it for two years.’ ‘That was all,’ she said."
    assert [words for _, words in said(text)] == [
        "‘He told me, “Keep it,”’",
        "‘We kept it for two years.’",
        "‘That was all,’",
    ]


TRANSCRIPT = (
    "Norwegian minister Kari Lund met Peruvian envoy Luis Rey.\n\n"
    "LUND: We will not sign. It is too late.\n\nREY: Then we wait.\n\nPRESENTER: It is late here."
)


def test_a_transcript_names_its_speakers() -> None:
    assert said(TRANSCRIPT) == [("LUND", "We will not sign. It is too late."), ("REY", "Then we wait.")]
    assert [s.rule for s in findings(TRANSCRIPT).statements] == ["label", "label"]


def test_the_ministers_are_the_two_of_the_report() -> None:
    found = findings(
        "Foreign Minister Kari Lund received Foreign Minister Luis Rey. The ministers said they would meet in May."
    )
    names = {person.id: person.name for person in found.people}
    assert {names[part] for part in (found.statements[-1].speaker or "").split("+")} == {"Kari Lund", "Luis Rey"}


def test_a_pronoun_is_whoever_acted_before() -> None:
    found = findings("A union official walked past Kari Lund. He said the strike was over.")
    assert [p.unnamed for p in found.people if p.id == found.statements[-1].speaker] == [True]


def test_a_transcript_in_quotation_marks_names_its_speakers() -> None:
    text = "Norwegian minister Kari Lund spoke.\n\n“LUND: We will not sign.\n\n“LUND: It is too late.”"
    assert [rule.rule for rule in findings(text).statements] == ["label", "label"]


def test_a_stranger_in_a_quoted_transcript_speaks_for_himself() -> None:
    text = "Norwegian minister Kari Lund spoke.\n\n“DAHL: Will you sign?\n\n“LUND: It is too late for that.”"
    assert said(text) == [("DAHL", "Will you sign?"), ("LUND", "It is too late for that.”")]


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        # the subject of the clause that a quotation stands in
        (
            "“We wait,” Olav Moe said.\n\nOn Monday, Kari Lund attacked “the slow and costly search of ships.”",
            [("Olav Moe", "“We wait,”"), ("Kari Lund", "“the slow and costly search of ships.”")],
        ),
        # a full stop inside the marks: the next sentence has its own words
        (
            "Peru branded the draft an “insult to all fishermen of the bay.” Chile insisted that Peru should wait.",
            [("Peru", "“insult to all fishermen of the bay.”"), ("Chile", "Peru should wait")],
        ),
        # a colon
        ("The Harbour Post reports: “The quota will not hold.”", [("The Harbour Post", "“The quota will not hold.”")]),
        ("As Kari Lund put it: “The quota will not hold.”", [("Kari Lund", "“The quota will not hold.”")]),
        (
            "Kari Lund scolded him: “The quota will not hold,” she said.",
            [("she", "“The quota will not hold,”")],
        ),
        # marks within marks
        (
            "“They call it a “quota” and mean a gift,” Kari Lund said.",
            [("Kari Lund", "“They call it a “quota” and mean a gift,”")],
        ),
        # what nobody has closed goes on in the next paragraph, whose speaker said both
        (
            "“It is shut,” Olav Moe said.\n\n“No ship has sailed since May.\n\n“It will open,” Kari Lund said.",
            [
                ("Olav Moe", "“It is shut,”"),
                ("Kari Lund", "“No ship has sailed since May."),
                ("Kari Lund", "“It will open,”"),
            ],
        ),
        # the title of a programme is nothing said
        (
            "On Monday's “Harbour Radio Tonight,” Kari Lund said the port was shut.",
            [("Kari Lund", "the port was shut")],
        ),
    ],
)
def test_whose_a_quotation_is(text: str, pairs: list[tuple[str, str]]) -> None:
    assert said(text) == pairs


def test_whoever_is_unnamed_is_one_person_in_one_sentence_and_the_next() -> None:
    found = findings("One driver on the picket line, who hopes to win, said it was late. “We wait,” he added.")
    speakers = {s.speaker for s in found.statements}
    assert len(speakers) == 1
    assert None not in speakers


def test_what_follows_at_once_is_said_by_whoever_spoke_last_in_marks_or_not() -> None:
    text = "“We wait,” Olav Moe said. But Kari Lund said there was no trust. “We shook hands on this in May.”"
    assert said(text)[-1] == ("Kari Lund", "“We shook hands on this in May.”")


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("Peru met Chile in Lima. A joint statement said the talks went well.", {"PER", "CHL"}),
        ("Peru met Chile in Lima. Neither side would comment.", {"PER", "CHL"}),
    ],
)
def test_two_speak_as_one(text: str, parties: set[str]) -> None:
    assert set((findings(text).statements[-1].speaker or "").split("+")) == parties


@pytest.mark.parametrize(
    ("speaker", "record"),
    [
        ("Peru's trade minister", SourceClass.ON_RECORD),
        ("Peru's former trade minister", SourceClass.UNNAMED),
        ("A Peruvian minister", SourceClass.UNNAMED),
    ],
)
def test_the_holder_of_an_office_is_known(speaker: str, record: SourceClass) -> None:
    assert [s.record for s in findings(f"{speaker} said the port was shut.").statements] == [record]


@pytest.mark.parametrize(
    "text",
    [
        "The envoy, a former judge called Kari Lund, said the port was shut.",
        "Their spokesman, who goes by the name Kari Lund, said the port was shut.",
        "Kari Lund, who called the mood “warm and workmanlike”, said the two men would meet.",
        "Kari Lund, who was not asked, said on Monday ministers should wait.",
    ],
)
def test_whoever_a_clause_names_or_tells_of_speaks(text: str) -> None:
    found = findings(text)
    names = {person.id: person.name for person in found.people}
    assert names.get(found.statements[-1].speaker or "") == "Kari Lund"


def test_a_sentence_behind_a_quotation_with_words_of_its_own_does_not_name_its_speaker() -> None:
    text = "Peru preferred “scaling up from all sources.” Chile warned against haste."
    assert said(text) == [("Peru", "“scaling up from all sources.”"), ("Chile", "haste")]


def test_a_title_tells_what_the_text_tells() -> None:
    text = "# Peru rejects the draft\n\nPeru rejected the draft on Friday, its envoy said."
    report = Report(name="note", text=text, sha256="0" * 64, title="Peru rejects the draft")
    found, _ = read(report, model=model())
    assert all(s.content[0].start > text.index("\n") for s in found.statements)
    assert found.statements


@pytest.mark.parametrize(
    ("text", "chain"),
    [
        ("Peru said the draft was dead, Norway's Kari Lund said.", ["PER", "Kari Lund"]),
        ("Kari Lund said Peru and Chile had agreed that the quota should rise.", ["PER+CHL", "Kari Lund"]),
        ("Police have said the port is shut, according to Kari Lund.", ["unnamed", "Kari Lund"]),
        ("Kari Lund promised to think it over, the ministry said.", ["Kari Lund", "MINISTRY"]),
    ],
)
def test_what_somebody_tells_that_another_said_is_his_with_the_teller_in_the_chain(text: str, chain: list[str]) -> None:
    found = findings(text)
    names = {person.id: person.name or "unnamed" for person in found.people}
    assert [[names.get(part, part) for part in s.chain] for s in found.statements if len(s.chain) > 1] == [chain]


def test_what_somebody_says_that_he_believes_is_one_statement() -> None:
    assert said("Kari Lund said she believed the quota would hold.") == [
        ("Kari Lund", "she believed the quota would hold")
    ]


@pytest.mark.parametrize(
    "words",
    [
        "said",
        "averred",
        "cabled",
        "confessed",
        "confided",
        "divulged",
        "guaranteed",
        "let slip",
        "let on",
        "objected",
        "reaffirmed",
        "rejoined",
        "snarled",
        "telexed",
        "took the view",
        "gave notice",
        "served notice",
        "was adamant",
        "went on to say",
        "continues to insist",
        "has always maintained",
        "sought to stress",
    ],
)
@pytest.mark.parametrize("speaker", ["Kari Lund", "The union", "A Peruvian official"])
def test_words_of_saying_with_a_clause(speaker: str, words: str) -> None:
    assert (speaker, "the port was shut") in said(f"{speaker} {words} that the port was shut.")


@pytest.mark.parametrize(
    "words",
    [
        "lashed out at",
        "hit out at",
        "took issue with",
        "poured scorn on",
        "cast doubt on",
        "brushed aside",
        "spelled out",
        "spurned",
        "regretted",
        "spoke out against",
        "gave a warning about",
    ],
)
def test_words_of_saying_with_a_phrase(words: str) -> None:
    assert said(f"Peru {words} the new quota.") == [("Peru", "the new quota")]


@pytest.mark.parametrize("words", ["took the train to", "hit", "cast nets in", "gave money to", "came out of", "made"])
def test_the_same_verbs_without_their_words_say_nothing(words: str) -> None:
    assert said(f"Peru {words} the new port.") == []


SPEAKERS = [
    "Kari Lund",
    "Norwegian Foreign Minister Kari Lund",
    "Norway's trade minister",
    "a senior Norwegian official",
    "Norway",
    "the Norwegian government",
    "the union",
    "two diplomats",
    "one delegate",
    "Chile and Peru",
    "the agency",
]
PLACES = [
    "But {} said the port was shut.",
    "The port was shut, {} said.",
    "The port was shut, said {}.",
    "The port, {} said, was shut.",
    "The port was shut, according to {}.",
    "Asked about the quota, {} said the port was shut.",
    "In a statement, {} said the port was shut.",
    "On Monday {} said that the port was shut.",
    "As {} put it, the port was shut.",
    "Iran has been told by {} that the port was shut.",
    "Iran was accused by {} of shutting the port.",
    "“The port,” {} said, “is shut.”",
]


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("speaker", SPEAKERS)
def test_whoever_says_it_wherever_the_cue_stands(speaker: str, place: str) -> None:
    (pair,) = said(place.format(speaker))
    assert pair[0] == speaker
    assert "port" in pair[1]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Iran was urged by Norway to open the port.", "Iran … to open the port"),
        ("The draft was described by Norway as a trap.", "The draft … as a trap"),
        ("They were warned by Norway that the port was shut.", "the port was shut"),
    ],
)
def test_what_a_passive_tells_that_somebody_said(text: str, words: str) -> None:
    assert said(text) == [("Norway", words)]


@pytest.mark.parametrize(
    "text",
    ["Iran was told to wait.", "The port was bought by Norway.", "Two mines, once rich, declared bankruptcy."],
)
def test_a_passive_without_a_speaker_and_a_deed_say_nothing(text: str) -> None:
    assert said(text) == []


def test_a_name_with_its_role_between_commas_speaks() -> None:
    text = "The port was shut, Kari Lund, the chief negotiator, said."
    assert said(text) == [("Kari Lund, the chief negotiator", "The port was shut")]


def test_speech_runs_on_where_its_tense_tells_it() -> None:
    found = findings("Kari Lund said the ferry was late. It would sail on Monday.")
    first, second = found.statements
    assert (second.content[0].text, second.rule) == ("It would sail on Monday", "free-indirect")
    assert second.inherited_speaker
    assert second.speaker == first.speaker


@pytest.mark.parametrize(
    "text",
    [
        "Kari Lund said the ferry was late. It sailed on Monday.",
        "Kari Lund said the ferry was late. Peru would not hear of it.",
        "Kari Lund said the ferry was late.\n\nIt would sail on Monday.",
        "The ferry was late. It would sail on Monday.",
    ],
)
def test_what_the_writer_tells_behind_a_statement_is_not_said(text: str) -> None:
    assert all(s.rule != "free-indirect" for s in findings(text).statements)
