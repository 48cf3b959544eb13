"""Names told to be a body's by the words beside them, and bodies known by what their names or workers are."""

import pytest
from tests.unit.reading.reports import findings

from dragoman.reading.english import EnglishModel
from dragoman.reading.reader import read
from dragoman.terms.report import Report

NAMED = [
    ("Unify, the refuse workers' union, rejected the offer. Unify said it would strike.", "UNIFY", 3),
    ("The union, Solida, rejected the offer. Solida said no.", "SOLIDA", 3),
    ("The fourth party, New Harbour Contract, pulled out.", "NEW-HARBOUR-CONTRACT", 1),
]
NOT_NAMED = [
    "In Bergamo, the company, which makes steel, said no.",
    "The leader of the union, Ruth Keino, said no.",
    "On Monday, the council said no.",
]
DESCRIBED = [
    (
        "The ferry operators rejected it. The Association of Ferry Operators said it would appeal.",
        "ASSOCIATION-OF-FERRY-OPERATORS",
        "The ferry operators",
    ),
    (
        "The Mill Creek teachers union walked out. The Mill Creek Education Association wants more. The union said so.",
        "MILL-CREEK-EDUCATION-ASSOCIATION",
        "The union",
    ),
    ("The Port Alliance, which speaks for 900 dockers, met. The union said no.", "PORT-ALLIANCE", "The union"),
    ("Bosses offered 2 per cent. The Harbour Employers' Group said no.", "HARBOUR-EMPLOYERS-GROUP", "Bosses"),
    ("On Monday dockers threatened a strike. The Dockers' Union said no.", "DOCKERS-UNION", "dockers"),
    ("The Bakers' Union's committee met. The committee refused.", "BAKERS-UNION", "The committee"),
    ("Members of the Bakers Union Local 12 voted. Local 12 said no.", "BAKERS-UNION-LOCAL-12", "Local 12"),
    (
        "Ferry operators and dockers failed to agree. The Association of Ferry Operators said so.",
        "ASSOCIATION-OF-FERRY-OPERATORS",
        "operators",
    ),
    ("The trust said it could not pay. The trust offered 3%.", "TRUST", "The trust"),
    ("The farmers said they would block roads.", "FARMERS", "The farmers"),
    ("The steelmaker Brannock said no. Brannock offered 3%.", "BRANNOCK", "Brannock"),
    ("The EU said no. Brussels remained committed to the plan.", "EU", "Brussels"),
    ("The school board met the union. The board offered 3%.", "SCHOOL-BOARD", "The board"),
]
MANY = [
    ("Environmental groups criticised the plan.", "ENVIRONMENTAL-GROUPS"),
    ("Supermarkets warned of empty shelves.", "SUPERMARKETS"),
    ("Swiss farmers rejected the offer.", "SWISS-FARMERS"),
    ("West German banks, which hold a fifth of it, have told Bonn no.", "WEST-GERMAN-BANKS"),
    ("Residents’ groups said the tip was full.", "RESIDENTS-GROUPS"),
    ("Creditor banks agreed to wait.", "CREDITOR-BANKS"),
    ("Kenyan tea growers threatened a boycott.", "KENYAN-TEA-GROWERS"),
    ("The Kenyan rebels said no.", "KENYAN-REBELS"),
    ("The army denied it.", "ARMY"),
    ("The board waited to see how much the Legislature would send.", "LEGISLATURE"),
    ("The tribunal ruled for Peru.", "TRIBUNAL"),
    ("Consumers rejected the text.", "CONSUMERS"),
    ("A spokesman for the flight attendants said no.", "FLIGHT-ATTENDANTS"),
    ("European countries said no.", "EUROPEAN-COUNTRIES"),
    ("The Peruvian chamber of commerce said no.", "PERUVIAN-CHAMBER"),
]
NOT_MANY = [
    "Many groups criticised the plan.",
    "Two companies rejected it.",
    "Companies said no.",
    "Environmental groups need money.",
    "They wrote to environmental groups.",
    "Other farmers said no.",
    "Groups that dig tunnels said no.",
    "They left the army.",
    "They will stay until the army withdraws.",
    "Most nations agreed.",
    "The army marched to the river.",
    "The Peruvian army denied it.",
    "Members in the Unibank were asked.",
]
SHORT = [
    ("Midland Pacific Airways Inc <MPA> met the crews. Midland Pacific said no. Midland's chairman left.", "MPA", 4),
    ("The Front for Change in the North (FCN) said no. FCN envoys left.", "FCN", 3),
    ("The employers' association AOP offered 3%. The employers said that was all.", "AOP", 3),
    ("The left-wing union confederation UST said no. UST struck.", "UST", 2),
    ("The Center for American Rivers rejected it.", "CENTER-FOR-AMERICAN-RIVERS", 1),
]
NOBODY = [
    ("The Dockers' Union met. Teachers read the report.", "Teachers"),
    ("The Dockers' Union and the Pilots' Union met. Drivers voted to strike.", "Drivers"),
    ("Peru wrote to the board of the mill.", "the board"),
    ("Peru wrote to the district. The farmers were ill.", "the district The farmers"),
    ("They told the union Monday was late.", "Monday"),
    ("Belgium said no to the EU. Brussels wants more.", "EU Brussels"),
    ("The Farmers' Federation met. The union said no.", "FARMERS-FEDERATION union"),
]


def mentioned(text: str) -> dict[str, list[str]]:
    return {party.id: [m.span.text for m in party.mentions] for party in findings(text).parties}


@pytest.mark.parametrize(("text", "party", "times"), NAMED)
def test_a_name_told_to_be_a_bodys_is_one_wherever_it_stands(text: str, party: str, times: int) -> None:
    assert len(mentioned(text)[party]) == times


@pytest.mark.parametrize("text", NOT_NAMED)
def test_a_place_a_day_or_a_leader_beside_a_body_is_not_its_name(text: str) -> None:
    assert mentioned(text).keys() <= {"COMPANY", "COUNCIL", "UNION"}


@pytest.mark.parametrize(("text", "party", "words"), DESCRIBED)
def test_a_description_is_the_body_that_its_words_or_its_owner_tell(text: str, party: str, words: str) -> None:
    assert words in mentioned(text)[party]


@pytest.mark.parametrize(("text", "party"), MANY)
def test_those_who_act_together_are_a_party_under_their_description(text: str, party: str) -> None:
    assert party in mentioned(text)


@pytest.mark.parametrize(("text", "party", "times"), SHORT)
def test_short_forms_are_the_body_that_they_are_short_for(text: str, party: str, times: int) -> None:
    assert len(mentioned(text)[party]) == times


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("Trump University fought a suit. Donald Trump said no. Trump left.", "Trump"),
        ("The National Bank Corp met. National rules said no.", "National"),
        ("Peru's General Motors Corp met. General anger said no.", "General"),
    ],
)
def test_a_persons_name_or_a_common_word_is_no_short_form(text: str, party: str) -> None:
    assert all(party not in spans for spans in mentioned(text).values())


def test_a_capital_that_somebody_visits_is_a_place() -> None:
    assert "NER" not in mentioned("Peru's minister, visiting Niamey, said no.")
    assert "NER" in mentioned("Peru's minister, praising Niamey, said no.")


def test_a_capital_is_that_of_the_state_of_its_day() -> None:
    assert mentioned("Yugoslav debt grew. Belgrade refused to pay.").keys() == {"YUG"}
    assert mentioned("Soviet grain was late. Moscow said no.").keys() == {"SUN"}
    assert mentioned("Soviet grain was late, Russian officials said. Moscow said no.").keys() == {"SUN", "RUS"}


def test_bodies_that_are_addressed_or_have_somebody_take_part() -> None:
    assert "UNSC" in mentioned("Peru's envoy will brief the U.N. Security Council.")
    assert "HARBOUR-COURT-OF-JUSTICE" in mentioned("Peru would complain to the Harbour Court of Justice.")
    assert "LOWLAND-INSTITUTE" in mentioned("Peru is late, said Helen Moe of the Lowland Institute.")
    assert mentioned("Peru's envoy told the Lakeside Institute and lives near the Harbour Court.").keys() == {"PER"}


def test_a_treaty_named_after_a_capital_is_no_state() -> None:
    assert mentioned("Peru invited observers under the Vienna Document.").keys() == {"PER"}


def test_the_last_word_of_a_name_is_its_bodys_where_no_other_has_it() -> None:
    assert len(mentioned("The International Monetary Fund said no. The Fund will wait.")["IMF"]) == 2
    assert len(mentioned("The International Seabed Authority said no. Peru asked the Authority to wait.")["ISA"]) == 2
    assert len(mentioned("The East African Community said no. The Community will wait.")["EAC"]) == 2
    two = mentioned("The Hill Front met the River Front. The Front said no.")
    assert all("Front" not in spans for spans in two.values())
    assert all("Fund" not in spans for spans in mentioned("The IMF said no. The Fund Board met.").values())


def test_a_territory_with_its_own_leaders_is_a_party_where_it_acts() -> None:
    assert "TRANSNISTRIA" in mentioned("Moldova met envoys of Transnistria. Tiraspol rejected the text.")
    assert "TRANSNISTRIA" not in mentioned("Moldova rejected a tax on trucks in Transnistria.")


def test_a_group_that_is_only_fought_is_no_party_nor_what_the_coalition_is() -> None:
    found = mentioned("Peru bombed Islamic State. The rebel coalition said no. The coalition left.")
    assert found.keys() == {"PER", "REBEL-COALITION"}


def test_who_tells_the_story_is_no_party() -> None:
    report = Report(name="note", text="Peru said no, Ana Paz told Reuters.", sha256="0" * 64, outlet="Reuters")
    told = read(report, model=EnglishModel.load())[0]
    assert [party.id for party in told.parties] == ["PER"]


def test_a_manager_that_the_model_took_for_a_body_is_a_person() -> None:
    found = findings("The brewer is idle. Its export manager, Bent Mogensen, said so.")
    assert [person.name for person in found.people] == ["Bent Mogensen"]


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("Pan Am chairman Edward Moe said no.", "PAN-AM"),
        ("RMT general secretary Ann Lee said no.", "RMT"),
        ("ASLEF’s Ann Lee said no.", "ASLEF"),
        ("The RMT union said no.", "RMT"),
    ],
)
def test_who_is_led_by_somebody_or_is_told_to_be_a_union_is_a_body(text: str, party: str) -> None:
    assert party in mentioned(text)


@pytest.mark.parametrize(
    "text",
    [
        "Chicago Mayor Ann Lee said no.",
        "Trump spokesman Edward Moe said no.",
        "Foreign Ministry spokesman Edward Moe said no.",
        "Prime Minister Ann Lee said no.",
        "Deputy Leader Ann Lee said no.",
    ],
)
def test_a_town_a_candidate_or_a_title_is_none(text: str) -> None:
    assert mentioned(text) == {}


def test_an_office_behind_the_name_of_a_state_is_no_party_beside_it() -> None:
    assert mentioned("The Cook Islands Seabed Minerals Office said no.").keys() == {"COK"}


@pytest.mark.parametrize("text", NOT_MANY)
def test_those_who_are_vague_or_do_nothing_are_none(text: str) -> None:
    assert mentioned(text).keys() <= {"PER"}


def test_the_employers_are_the_federation_that_has_a_chairman() -> None:
    text = "The chairman of the bank employers' federation, Ana Paz of Unibank AG, rose. The employers offered 3%."
    assert mentioned(text)["BANK-EMPLOYERS-FEDERATION"] == ["the bank employers' federation", "The employers"]


def test_a_code_in_angle_brackets_and_a_letterhead_are_the_body_that_they_stand_for() -> None:
    found = mentioned("GREEN RIVER TRANSPORT\n\nPortline Corp <PLN> met Green River Transport Union. PLN said no.")
    assert found == {
        "PORTLINE": ["Portline Corp", "PLN"],
        "GREEN-RIVER-TRANSPORT-UNION": ["Green River Transport Union"],
    } or (found["PORTLINE"] == ["Portline Corp", "PLN", "PLN"])


def test_the_company_is_the_one_body_whose_name_does_not_tell_its_kind() -> None:
    assert mentioned("Portline rejected the offer. The company said no.")["PORTLINE"] == ["Portline", "The company"]


def test_the_government_in_a_capital_is_that_of_the_state() -> None:
    found = mentioned("The Norwegian envoy met the government in Abuja. The government in Abuja said no.")
    assert found == {"NOR": ["Norwegian"], "NGA": ["Abuja", "Abuja"]}
    assert "NGA" not in mentioned("The Norwegian envoy met the nurses in Abuja.")


def test_seas_and_towns_named_after_a_state_are_no_parties() -> None:
    text = "Peru rejected the South China Sea ruling, a tax in New Mexico and a line in the Gulf of Mexico."
    assert mentioned(text).keys() == {"PER"}


@pytest.mark.parametrize(("text", "words"), NOBODY)
def test_words_that_fit_no_one_body_stand_for_none(text: str, words: str) -> None:
    assert all(words not in spans for spans in mentioned(text).values())
    assert "FARMERS" not in mentioned(text)
    assert "Brussels" not in mentioned(text).get("EU", [])
    assert "The union" not in mentioned(text).get("FARMERS-FEDERATION", [])


def test_communities_with_their_own_leaders_are_parties_beside_the_states() -> None:
    found = mentioned("Greek Cypriot leader Ana Paz and Turkish Cypriot leader Ruth Keino met.")
    assert found == {"CYP": ["Greek Cypriot"], "TURKISH-CYPRIOTS": ["Turkish Cypriot"]}


def test_territories_have_adjectives() -> None:
    assert mentioned("The Faroese minister rejected the Greenlandic offer.").keys() == {"FRO", "GRL"}


def test_a_capital_that_only_says_where_talks_are_is_no_party() -> None:
    assert mentioned("Iran and Peru ended the Vienna talks.").keys() == {"IRN", "PER"}
    assert "AUT" in mentioned("Vienna rejected the offer.")
