"""The words that make a position: verbs, adjectives and nouns of demanding, offering, refusing and the rest."""

from __future__ import annotations

ACTS_OF = {
    "demand": """demand urge insist want request seek require press call appeal exhort ask prefer implore beg
        pressure""",
    "offer": "offer propose invite suggest volunteer",
    "refuse": """refuse reject decline oppose denounce rule dismiss ignore veto resist rebuff spurn""",
    "commit": "promise pledge vow undertake commit guarantee assure",
    "accept": """accept agree recognise recognize endorse view respect acknowledge support back approve consent""",
    "threaten": "threaten",
}
VERBS = {verb: act for act, verbs in ACTS_OF.items() for verb in verbs.split()}
# What a verb takes after a preposition.
PREPOSITIONS = {
    "call": ("for",), "appeal": ("for",), "press": ("for",), "insist": ("on",), "rule": ("out",), "agree": ("to", "on"),
    "ask": ("for",), "commit": ("to",), "consent": ("to",), "object": ("to",),
}  # fmt: skip
WITH_CLAUSE = frozenset(
    "demand insist promise pledge vow agree threaten propose suggest want guarantee ask prefer request assure".split()
)
# Positions only in somebody's own words ("we respect your sovereignty"): told by another they are praise or news.
OWN_WORDS = frozenset("view respect acknowledge support back approve prefer".split())
ADJECTIVES = {
    "ready": "commit", "prepared": "offer", "willing": "offer", "open": "offer", "committed": "commit",
    "unwilling": "refuse", "reluctant": "refuse", "opposed": "refuse",
}  # fmt: skip
NOUNS = {
    "refusal": "refuse", "offer": "offer", "demand": "demand", "promise": "commit", "pledge": "commit",
    "threat": "threaten", "rejection": "refuse", "commitment": "commit", "assurance": "commit", "proposal": "offer",
    "readiness": "offer", "willingness": "offer", "insistence": "demand", "opposition": "refuse",
}  # fmt: skip
# "Sticks by its position that ...".
STANDS = frozenset("position demand insistence stance condition".split())
NEEDED = frozenset("important essential necessary vital crucial imperative".split())
# Who hopes or expects that something will be done commits nobody.
HOPING = frozenset("hope expect believe think predict doubt fear likely unlikely hopeful confident optimistic".split())
SPEAKING = frozenset("comment say answer elaborate speak discuss name identify confirm disclose tell see know".split())
AIMS = frozenset("intention plan desire wish aim".split())
# Subjects that stand for a side even where no party is named.
SPEAKERS = frozenset("government union minister delegation team side country company airline president we".split())
HARM_DONE = frozenset("attack invade strike bomb war fight threaten harm leave withdraw block interfere".split())
