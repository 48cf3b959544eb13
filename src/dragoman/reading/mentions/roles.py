"""Nouns that name people by what they are: who can be a speaker without a name, and what titles say."""

from __future__ import annotations

from collections.abc import Iterable

# Nouns for persons who speak for themselves or for nobody openly: unnamed sources.
UNNAMED_NOUNS = frozenset(
    """source official diplomat negotiator delegate aide adviser advisor analyst expert insider observer
    participant witness mediator facilitator envoy officer executive lawyer attorney trader banker economist
    scholar researcher critic activist campaigner resident worker villager supporter opponent lawmaker
    legislator politician staffer strategist operative veteran relative friend colleague employee person
    people man woman student voter reporter journalist commentator academic professor
    ambassador commander general colonel soldier fighter rebel refugee leader member figure
    counterpart governor senator congressman mayor secretary president minister chairman chairwoman chief
    head director premier chancellor king prince judge spokesman spokeswoman spokesperson
    representative chairperson deputy manager author doctor scientist historian host guest""".split()
)
# Those among them who speak for an office even when unnamed.
SPOKESPEOPLE = frozenset("spokesman spokeswoman spokesperson representative spokesmen spokeswomen".split())
# Role nouns that may stand before a name, or in apposition to it.
_PLAIN_ROLES = (
    UNNAMED_NOUNS
    | SPOKESPEOPLE
    | frozenset(
        """candidate nominee congresswoman sen. rep. gov. gen. col. lt. capt. sgt. dr. prof. mr mr. mrs mrs. ms ms. sir
    lord lady dame founder owner editor coach partner husband wife son daughter father mother brother sister
    nominee incumbent successor predecessor coordinator organizer organiser columnist writer
    commissioner comptroller treasurer marshal admiral captain lieutenant major sergeant sheriff cardinal pope
    bishop archbishop imam ayatollah sheikh sultan emir queen princess speaker whip undersecretary president-elect
    prosecutor counsel counselor boss superintendent firebrand co-chair co-chairman co-facilitator
    pollster consultant chair foreman organiser organizer convener convenor broker bargainer conciliator arbitrator
    arbiter ombudsman intermediary emissary plenipotentiary interlocutor go-between rapporteur moderator steward
    parliamentarian councillor councilman councilwoman alderman prefect magistrate premier consul attache attaché
    nuncio legate dean rector vicar priest pastor reverend rabbi mufti mullah cleric patriarch primate elder
    chieftain warlord strongman brigadier corporal dissident defector inspector financier tycoon trustee auditor
    captain skipper controller manager supervisor statistician
    secretary-general director-general governor-general vice-admiral commander-in-chief chief-of-staff
    minister-president vice-premier charge chargé mp mep pm guerrilla separatist insurgent militant shareholder investor
    fighter monitor""".split()
    )
)
_PREFIXED = """secretary minister president chairman chairwoman chair premier chancellor governor director leader
    marshal commander commissioner head mayor speaker spokesman spokeswoman rapporteur""".split()
ROLE_NOUNS = _PLAIN_ROLES | {f"{how}-{role}" for how in "under vice deputy sub ex co".split() for role in _PREFIXED}
# What family names begin with.
PARTICLES = frozenset(
    "al bin ibn de da di du la le van von der den el dos ben abu ag ould bint binti abd abdul ter ten zu af".split()
)
HONORIFICS = frozenset(
    """Mr Mr. Mrs Mrs. Ms Ms. Miss Sir Dr Dr. Prof. Prof Lord Lady Dame Coun Cllr Councillor Rep. Sen. Gen. Gov. Gen
    Col Col. Capt Maj Adm Brig Lt Amb Amb. Mme Messrs""".split()
)
# What somebody is, whatever he does: a rank that tells no office.
PERSONAL_RANKS = frozenset(
    """general gen gen. colonel col col. major maj maj. captain capt capt. lieutenant lt lt. brigadier brig brig.
    sergeant sgt sgt. corporal admiral vice-admiral marshal field doctor dr dr. professor prof prof. sister brother
    father mullah sheikh imam reverend sir mr mrs ms ayatollah prince princess""".split()
)
FEMALE = frozenset("Mrs Mrs. Ms Ms. Miss Lady Dame Queen Princess".split())
MALE = frozenset("Mr Mr. Sir Lord King Prince".split())
# Common nouns by which a report calls a party it has named.
GROUP_NOUNS = {
    "union": "union",
    "company": "company",
    "firm": "company",
    "carmaker": "company",
    "automaker": "company",
    "airline": "company",
    "bank": "company",
    "bloc": "bloc",
    "federation": "federation",
    "rebel": "group",
    "group": "group",
    "coalition": "group",
    "board": "board",
    "council": "board",
    "committee": "board",
    "trust": "employer",
    "district": "employer",
    "university": "employer",
    "superintendent": "board",
    "commission": "organisation",
    "association": "federation",
}
# What parties do: what tells an organisation that takes part from one that is spoken of.
PARTY_VERBS = frozenset(
    """say tell add reject accept agree offer demand call want warn refuse deny sign meet threaten announce propose ask
    accuse promise vow denounce declare insist urge back support oppose decline respond suspend walk strike negotiate
    walk vote ratify approve decide condemn criticise criticize welcome request seek hope expect plan believe think
    argue claim confirm report note reply answer stress call invite join pledge commit boycott withdraw return host
    mediate chair issue release publish require need estimate forecast predict put""".split()
)
# Offices that a state fills: named without a state, they are of the one spoken of.
OFFICES_OF_STATE = frozenset(
    """minister premier president secretary undersecretary chancellor king emir
    sultan""".split()
)
# Words of the services of a state, which make an office of state of any role: "army chief", "ministry spokesman".
SERVICES_OF_STATE = frozenset(
    """ministry army military navy presidential cabinet treasury foreign defence defense security parliamentary consul
    ambassador ministerial interior government state senate parliament senator congressman congresswoman regime
    congress house republican treasury governor prefect""".split()
)


# Whoever runs for an office does not hold it.
_RUNNING = frozenset("candidate nominee contender opponent rival hopeful opposition".split())


# Offices that two words tell together.
_TOGETHER = ({"central", "bank"}, {"attorney", "general"}, {"trade", "representative"}, {"national", "security"})


def is_of_state(role: Iterable[str]) -> bool:
    """Tell whether the words of a role, in lower case, name an office of state.

    A general secretary leads a union or party; who runs for an office, or opposes its holder, does not hold it.
    """
    words = {word.rpartition("-")[2].removesuffix("'s").removesuffix("’s") for word in role}
    if words & _RUNNING or {"general", "secretary"} <= words:
        return False
    return bool(words & (OFFICES_OF_STATE | SERVICES_OF_STATE)) or any(pair <= words for pair in _TOGETHER)


# Who held an office, and has left it: whose it is now has another in it.
_LEFT = frozenset("former ex onetime one-time erstwhile retired predecessor".split())


def has_left(role: Iterable[str]) -> bool:
    """Tell whether the words of a role, in lower case, say that its holder has left it: "former minister"."""
    return any(word in _LEFT or word.startswith("ex-") for word in role)


# Roles of those who are sent to speak for whoever a report is about, a state too.
SPEAKING_ROLES = SPOKESPEOPLE | frozenset("negotiator envoy delegate bargainer mediator official".split())
# Who speaks or works for one person, and is of that person's side.
ATTENDING = SPOKESPEOPLE | frozenset(
    """aide adviser advisor lawyer attorney deputy envoy ally minister secretary negotiator colleague chief
    successor""".split()
)
# What a minister may be of.
PORTFOLIOS = frozenset(
    {"State", "Treasury", "Defence", "Defense", "Interior", "Finance", "Trade", "Labour", "Labor", "Energy", "Justice"}
    | {"Foreign Affairs", "Home Affairs", "Agriculture", "Fisheries", "Commerce", "Education", "Health", "Transport"}
)
# Those who lead or speak for any body: named without one, it is the one spoken of.
LED_BODIES = frozenset(
    """leader boss chief chairman chairwoman chairperson chair president head director spokesman spokeswoman
    spokesperson negotiator secretary convener convenor officer attorney envoy delegate official bargainer
    director-general secretary-general counsel treasurer manager coordinator organiser organizer executive steward
    vice-president vice-chairman co-chair co-chairman lawyer solicitor representative""".split()
)
