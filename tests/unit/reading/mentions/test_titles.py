"""What the words beside a name say: a role, and whose it is; told from what is only near by."""

import pytest
from tests.unit.reading.reports import findings

TOLD = [
    ("Peru's envoy to the agency, Ana Paz, said no.", "Ana Paz", "envoy to the agency", "PER"),
    ("Peru's ambassador in Lima, Ana Paz, said no.", "Ana Paz", "ambassador in Lima", "PER"),
    ("A Kenyan government spokeswoman, Ruth Keino, said no.", "Ruth Keino", "government spokeswoman", "KEN"),
    ("Ruth Keino of the Farmers’ Alliance said no.", "Ruth Keino", None, "FARMERS-ALLIANCE"),
    ("Co-chair Ruth Keino (Kenya) closed the meeting.", "Ruth Keino", None, "KEN"),
    ("Ruth Keino, who led the Kenyan team, said no.", "Ruth Keino", None, "KEN"),
    ("Ruth Keino, who speaks for the Tea Workers' Union, said no.", "Ruth Keino", None, "TEA-WORKERS-UNION"),
    ("Peruvian, Chilean and Kenyan ministers Ana Paz, Luis Rey and Ruth Keino met.", "Luis Rey", "minister", "CHL"),
    ("Presidents Ana Paz of Peru and Luis Rey of Chile met.", "Luis Rey", None, "CHL"),
    ("Lima's envoy, Ana Paz, said no.", "Ana Paz", "envoy", "PER"),
    ("The OSCE's current chairman, Peruvian minister Ana Paz, said no.", "Ana Paz", None, "OSCE"),
    ("His Peruvian opposite number, Ana Paz, said no.", "Ana Paz", "opposite number", "PER"),
    ("The Hill Front's negotiator, who uses the name Ana Paz, said no.", "Ana Paz", "negotiator", "HILL-FRONT"),
    ("A spokesman in Tiraspol, Ana Paz, said no.", "Ana Paz", None, "TRANSNISTRIA"),
    (
        "Tea was poured for the United Nations special\nenvoy, Ruth Keino, in the hall.",
        "Ruth Keino",
        "special envoy",
        "UN",
    ),
    ("The U.N. special envoy for Syria, Ruth Keino, said no.", "Ruth Keino", None, "UN"),
    ("The U.N. Syria envoy, Ruth Keino, said no.", "Ruth Keino", "envoy", "UN"),
    ("EU Kosovo mediator Ruth Keino said no.", "Ruth Keino", "mediator", "EU"),
    ("Kenya's Peru envoy Ruth Keino said no.", "Ruth Keino", "envoy", "KEN"),
    ("U.S. Peru negotiator Ruth Keino said no.", "Ruth Keino", "negotiator", "USA"),
    ("The African Union's Peru envoy, Ruth Keino, said no.", "Ruth Keino", "envoy", "AU"),
    ("Chief spokeswoman Ruth Keino of the United States said no.", "Ruth Keino", None, "USA"),
    ("Ana Paz, Peru, Luis Rey, Chile, and Ruth Keino, Kenya, spoke.", "Luis Rey", None, "CHL"),
    ("Saudi Oil Minister Ana Paz said no.", "Ana Paz", "Oil Minister", "SAU"),
    ("Peru spoke for hours with the American, Ruth Keino.", "Ruth Keino", None, "USA"),
    ("Peru will wait until the Kenyan president, Gen Ruth Keino, names a day.", "Ruth Keino", "president", "KEN"),
    ("Venezuelan Oil Minister Ana Paz said no.", "Ana Paz", "Oil Minister", "VEN"),
    ("U.S. Army General Ana Paz said no.", "Ana Paz", None, "USA"),
    ("Toyota and General Motors chairman Ana Paz met.", "Ana Paz", "chairman", "GENERAL-MOTORS"),
    ("The African Union's envoy, a former judge called Ruth Keino, said no.", "Ruth Keino", "envoy", "AU"),
    ("The Hill Front's spokesman, who goes by the name Ana Paz, said no.", "Ana Paz", "spokesman", "HILL-FRONT"),
]
INFERRED = [
    ("The Tea Workers' Union walked out. Its leader, Ruth Keino, said no.", "Ruth Keino", "TEA-WORKERS-UNION"),
    ("Kenya sent a note. Foreign Minister Ruth Keino said it was firm.", "Ruth Keino", "KEN"),
    ("Kenya offered money. The finance minister, Ruth Keino, said it was little.", "Ruth Keino", "KEN"),
    ("The school board offered 3%, said board attorney Ruth Keino.", "Ruth Keino", "SCHOOL-BOARD"),
    ("The council refused. Its deputy leader, Ruth Keino, said no.", "Ruth Keino", "COUNCIL"),
    ("The Harbour Employers' Group hit back. Boss Ana Paz said no.", "Ana Paz", "HARBOUR-EMPLOYERS-GROUP"),
    ("The Progressive Liberals met. The liberal leader, Ana Paz, said no.", "Ana Paz", "PROGRESSIVE-LIBERALS"),
    ("The Hill Front met. Front commander Ana Paz said no.", "Ana Paz", "HILL-FRONT"),
    ("The trust offered 4%, said trust chairman Ana Paz.", "Ana Paz", "TRUST"),
    (
        "Envoy Luis Rey of Peru and Chile's army met. Peru signed. His counterpart, General Ana Paz, said no.",
        "Ana Paz",
        "CHL",
    ),
    ("Finance Minister Ana Paz said Peru would not pay.", "Ana Paz", "PER"),
    ("Peru and Chile met.\n\nGovernment negotiator Ana Paz said Peru could wait.", "Ana Paz", "PER"),
    (
        "Peru met Kenya. Peru met Bolivia. Peru left. Peru slept.\n\nBolivia and Kenya met. President Ana Paz left.",
        "Ana Paz",
        "PER",
    ),
    (
        "LIMA, May 3 - Kenya's envoy saw Peru fail. Kenya told Peru so. He met Foreign Minister Ana Paz.",
        "Ana Paz",
        "PER",
    ),
    ("The Hill Front wants Peru and Chile to go. One of its spokesmen, Ana Paz, said so.", "Ana Paz", "HILL-FRONT"),
    ("Peru met the Hill Front. Its ambassador-at-large, Ana Paz, said so.", "Ana Paz", "PER"),
    (
        "Peru says the truce holds, and asked Chile and Kenya to come. Foreign Minister Ana Paz said so.",
        "Ana Paz",
        "PER",
    ),
    ("Peru and Chile met. In Nairobi, Foreign Secretary Ana Paz said so.", "Ana Paz", "KEN"),
    ("Executive director Ana Paz will stay, a UNHCR spokeswoman said.", "Ana Paz", "UNHCR"),
    (
        "Peru would not pay.\n\nThat was firm. The interior minister, Ana Paz, said so.\n\nChile waits.",
        "Ana Paz",
        "PER",
    ),
    (
        "LIMA, March 3 - Chile and Kenya sent Peru a note that Peru wanted. Defence Minister Ana Paz burned it.",
        "Ana Paz",
        "PER",
    ),
    ("U.S. Treasurer Luis Rey met Peru's President Eva Ruiz. Her spokesman, Ana Paz, said no.", "Ana Paz", "PER"),
    ("The school board met the Tea Workers' Union. Superintendent Ana Paz said no.", "Ana Paz", "SCHOOL-BOARD"),
]
TRAPS = [
    ("Kenya offered money. A nurse, Ruth Keino, said it was little.", "Ruth Keino"),
    ("Kenya offered money. General Ana Paz said it was little.", "Ana Paz"),
    ("Peru must open the bay only if Chile pays, Fisheries Minister Ana Paz said.", "Ana Paz"),
    ("Kenya wrote to the envoy to Peru, Ana Paz.", "Ana Paz"),
    ("The Transport Alliance met. Transport Secretary Ana Paz said no.", "Ana Paz"),
    ("Peru and Chile met. Her counterpart, General Ana Paz, said no.", "Ana Paz"),
    ("Peru would not pay.\n\nThat was firm. The interior minister, Ana Paz, said so to Chile.", "Ana Paz"),
    ("Peru's envoy met Foreign Minister Ana Paz.", "Ana Paz"),
    ("After a meeting with Foreign Minister Ana Paz, Peru's envoy said no.", "Ana Paz"),
    ("After a meeting with Ana Paz, Peru rejected it.", "Ana Paz"),
    ("Peru, Chile and Kenya met. Foreign Minister Ana Paz said no.", "Ana Paz"),
    ("Peru and Chile met. In Nairobi, nurse Ana Paz said so.", "Ana Paz"),
    ("Talks with Ana Paz, Peru, Chile and Kenya ended.", "Ana Paz"),
    ("The ministers of Peru and Chile, Ana Paz, Luis Rey and Eva Ruiz, met.", "Ana Paz"),
    ("Peru would not pay. Opposition lawmaker Ana Paz said so.", "Ana Paz"),
    ("Peru would not pay. Presidential candidate Ana Paz said so.", "Ana Paz"),
    ("The Hill Front's spokesman met a nurse called Ana Paz.", "Ana Paz"),
    ("The Tea Workers' Union and the Miners' Union met. Union official Ana Paz said no.", "Ana Paz"),
]


def person(text: str, name: str) -> tuple[str | None, str | None, bool]:
    (who,) = [p for p in findings(text).people if p.name == name]
    return who.role, who.affiliation, who.affiliation_inferred


@pytest.mark.parametrize(("text", "name", "role", "party"), TOLD)
def test_a_role_and_its_party_are_read_off_the_words(text: str, name: str, role: str | None, party: str | None) -> None:
    found, affiliation, inferred = person(text, name)
    assert (affiliation, inferred) == (party, False)
    assert role is None or found == role


@pytest.mark.parametrize(("text", "name", "party"), INFERRED)
def test_a_side_that_the_words_leave_out_is_that_of_the_party_spoken_of(text: str, name: str, party: str) -> None:
    assert person(text, name)[1:] == (party, True)


@pytest.mark.parametrize(("text", "name"), TRAPS)
def test_nobody_has_the_side_of_whoever_is_merely_near(text: str, name: str) -> None:
    assert person(text, name)[1] is None


def test_a_particle_and_a_surname_are_the_person_met_before() -> None:
    (who,) = findings("Marieke de Vries leads the union. De Vries said no.").people
    assert [mention.span.text for mention in who.mentions] == ["Marieke de Vries", "De Vries"]


def test_delegations_in_capitals_are_parties_and_abbreviations_are_not() -> None:
    found = findings("SAUDI ARABIA and the RUSSIAN FEDERATION opposed it. The PER system and CHAD agreed.")
    assert {party.id for party in found.parties} == {"SAU", "RUS", "TCD"}


def test_a_state_inside_the_name_of_a_body_is_no_party() -> None:
    assert {p.id for p in findings("The Kenyan Tea Workers' Union walked out.").parties} == {"KENYAN-TEA-WORKERS-UNION"}


def test_who_opens_a_story_unnamed_is_the_first_one_named() -> None:
    (who,) = findings("The UN envoy to Chad says both sides are back.\n\nIngrid Lund told reporters so.").people
    assert (who.name, who.role, who.affiliation) == ("Ingrid Lund", "envoy", "UN")


@pytest.mark.parametrize(
    "text",
    [
        "A UN envoy says both sides are back.\n\nIngrid Lund told reporters so.",
        "The UN envoys say both sides are back.\n\nIngrid Lund told reporters so.",
        "The UN envoy says both sides are back.\n\nNurse Ingrid Lund told reporters so.",
        "The UN envoy says both sides are back.\n\nThey told Ingrid Lund so.",
    ],
)
def test_who_is_named_later_may_be_another(text: str) -> None:
    assert [person.affiliation for person in findings(text).people if person.name == "Ingrid Lund"] == [None]


def test_a_short_form_with_a_name_is_whoever_it_takes_up() -> None:
    text = "Talks open, the United Nations envoy for Syria said.\n\nThe envoy, Ruth Keino of Kenya, has come."
    (who,) = [person for person in findings(text).people if person.name]
    assert (who.name, who.affiliation) == ("Ruth Keino", "UN")


def test_an_unnamed_envoy_is_of_whoever_sent_him() -> None:
    (who,) = findings("A former Peruvian ambassador to Chile said no.").people
    assert who.affiliation == "PER"


def test_a_town_that_opens_or_burns_is_nobodys_name() -> None:
    assert findings("They will complain if Gatuna has not reopened. Homs has been shelled.").people == ()


def test_what_begins_small_is_nobodys_name() -> None:
    names = {
        person.name for person in findings("State radio quoted Ag Moe. Bala Ag Moe said no. The mission left.").people
    }
    assert {"radio", "mission"}.isdisjoint(names)
