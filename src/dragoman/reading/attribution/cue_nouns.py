"""Nouns and adjectives of saying, by what they take: a clause, an infinitive, a phrase with a preposition."""

from __future__ import annotations

# Nouns that hold what was said in a clause of their own ("reassurances that ...").
NOUNS = frozenset(
    """assurance reassurance claim statement promise pledge warning allegation suggestion assertion announcement
    report belief hope fear expectation view contention argument insistence demand proposal threat accusation
    denial admission acknowledgement acknowledgment conclusion idea notion concern confidence optimism rumor
    rumour speculation prediction complaint remark comment confirmation position judgment judgement vow message
    hint conviction recommendation reminder observation opinion suspicion worry assessment boast charge
    commitment confession declaration estimate explanation forecast guarantee insinuation oath plea
    pronouncement retort revelation ruling signal stance stipulation testimony theory ultimatum undertaking
    verdict word notice line answer reply response warranty calculation guess emphasis recognition
    realization realisation""".split()
)
# Nouns for texts that speak: the speaker is who issued them.
DOCUMENTS = frozenset(
    "statement communique communiqué declaration report document letter resolution release memo text bulletin "
    "data video transcript average research figures number account paper review email "
    "editorial article survey poll study analysis tweet post message readout".split()
)
# Nouns for what somebody speaks or writes in: what they tell is told by who gives them.
OCCASIONS = frozenset(
    "conference interview speech address briefing testimony appearance remark essay column ad advertisement".split()
)
# Nouns for what somebody will do or wants done, with an infinitive.
PLEDGES = frozenset(
    """pledge promise vow plan proposal offer threat agreement commitment demand call appeal refusal willingness
    readiness intention desire bid warning invitation undertaking order request plea instruction oath guarantee
    reluctance unwillingness determination resolve eagerness hesitation decision""".split()
)
_NOUN_PREPOSITIONS = {
    "call": "for",
    "demand": "for",
    "request": "for",
    "appeal": "for",
    "plea": "for",
    "support": "for",
    "praise": "for",
    "hope": "for of",
    "plan": "for",
    "proposal": "for",
    "criticism": "of for",
    "condemnation": "of",
    "denunciation": "of",
    "rejection": "of",
    "warning": "of about against",
    "fear": "of about",
    "accusation": "of",
    "allegation": "of",
    "claim": "of about",
    "concern": "about over",
    "worry": "about over",
    "question": "about over",
    "doubt": "about over",
    "complaint": "about over",
    "comment": "about on",
    "remark": "about on",
    "statement": "about on",
    "view": "on of about",
    "opposition": "to",
    "objection": "to",
    "attack": "on",
    "insistence": "on",
    "emphasis": "on",
    "pledge": "of for",
    "offer": "of",
    "apology": "for",
    "protest": "against at over",
    "outburst": "against at",
    "tirade": "against",
    "verdict": "on",
    "assessment": "of",
    "announcement": "of",
    "account": "of",
    "misgiving": "about",
    "skepticism": "about",
    "scepticism": "about",
    "optimism": "about over",
    "estimate": "of",
    "description": "of",
    "denial": "of",
    "promise": "of",
    "threat": "of",
    "rhetoric": "about on",
    **dict.fromkeys("adulation admiration hatred dislike mistrust distrust".split(), "of for"),
    **dict.fromkeys("disdain contempt respect disregard".split(), "for"),
    **dict.fromkeys("idea thought theory message".split(), "about of on"),
    **dict.fromkeys("forecast prediction projection".split(), "of for"),
    "reservation": "about",
    "case": "for against",
    "obsession": "with",
    "stance": "on toward towards",
}
NOUN_PREPOSITIONS = {noun: frozenset(words.split()) for noun, words in _NOUN_PREPOSITIONS.items()}
# Feelings that are told: "expressed sympathy with Chile".
FEELINGS = {
    **dict.fromkeys("outrage anger alarm dismay regret surprise".split(), frozenset({"over", "at", "about"})),
    **dict.fromkeys("sympathy solidarity disappointment frustration satisfaction".split(), frozenset({"with", "at"})),
    **dict.fromkeys("gratitude admiration respect contempt".split(), frozenset({"for"})),
    "confidence": frozenset({"in"}),
}
# Adjectives and participles of mind, with a clause, and the prepositions that they take.
OF_MIND = {
    **dict.fromkeys(
        "sure certain confident convinced hopeful optimistic pessimistic aware doubtful adamant skeptical clear "
        "explicit unequivocal insistent".split(),
        frozenset({"of", "about", "on"}),
    ),
    **dict.fromkeys(
        "worried concerned afraid fearful glad happy proud angry upset frustrated disappointed pleased alarmed "
        "outraged incensed nervous uneasy thrilled".split(),
        frozenset({"of", "about", "over", "with", "at", "by"}),
    ),
}
# With a phrase alone: for and against.
OF_STANCE = {
    "critical": frozenset({"of"}),
    "supportive": frozenset({"of"}),
    "dismissive": frozenset({"of"}),
    "opposed": frozenset({"to"}),
    "suspicious": frozenset({"of"}),
    "wary": frozenset({"of"}),
    "hostile": frozenset({"to"}),
    "grateful": frozenset({"to", "for"}),
    **dict.fromkeys("bearish bullish".split(), frozenset({"on", "about"})),
    **dict.fromkeys("vague coy frank candid evasive".split(), frozenset({"on", "about"})),
    **dict.fromkeys(
        "passionate enthusiastic bitter unhappy uncertain unsure".split(), frozenset({"about", "over", "of"})
    ),
    **dict.fromkeys("unsettled disturbed troubled angered shocked surprised".split(), frozenset({"by", "at"})),
    "interested": frozenset({"in"}),
    "tired": frozenset({"of"}),
    "fond": frozenset({"of"}),
}
