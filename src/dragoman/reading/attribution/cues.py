"""Words of saying, by what they take: a clause, a noun phrase, an infinitive."""

from __future__ import annotations

# With a clause or quoted words: the core of saying.
SAYING = frozenset(
    """say tell add note warn insist claim argue state announce declare respond reply answer ask explain
    acknowledge admit deny concede stress emphasize emphasise underline underscore reiterate repeat maintain contend
    assert allege remark comment observe report write tweet suggest propose recommend indicate signal hint imply
    confirm disclose reveal caution predict forecast pledge promise vow swear threaten demand request urge
    complain lament protest boast joke quip recall recount testify continue conclude point assure inform remind
    advise notify brief convince persuade estimate speculate tout counter retort rebut interject exclaim shout
    whisper shoot fire interrupt offer read agree rule decide find caution stipulate proclaim profess
    relate mention describe label accuse blame charge insinuate intimate mutter murmur opine posit postulate reason
    reassure affirm attest certify deem dub begin start conclude muse ponder theorise theorize venture volunteer write
    cite specify detail outline clarify elaborate summarise summarize teach preach sing text email post publish voice
    reckon counsel plead beg implore exhort sigh scoff yell scream chant cry roar thunder snap sniff sneer grumble
    concur scold retweet opine chide joke blast whine moan groan fume gripe crow gloat rant blurt jeer taunt gush
    enthuse quibble bark bellow holler grunt mumble marvel bemoan lecture""".split()
)
# Those that may stand before who says it, at the end: "..., noted the envoy".
PLAIN = frozenset("say add note argue explain write observe comment ask warn claim insist acknowledge joke".split())
# With a clause: what a document, a count or a study does.
SHOWING = frozenset("show find demonstrate prove establish document illustrate".split())
# With a clause: states of mind that a report ascribes.
THINKING = frozenset(
    """believe think hope fear expect feel know understand suspect doubt assume suppose consider realise realize
    worry wish trust wonder see view regard imagine guess want learn""".split()
)
# With a noun phrase as what is said: "condemned the attack", "called for talks".
JUDGING = frozenset(
    """acknowledge address advocate allege announce applaud articulate assail attest bash bemoan berate blame blast
    castigate celebrate censure champion chant chastise chide cite clarify commend complain
    compliment concede condemn confirm criticise criticize debate debunk declare decry defend demand denigrate
    denounce deny deplore deride describe detail disavow disclose discuss dismiss disparage dispute downplay
    echo emphasise emphasize endorse envision estimate explain express extol favor favour forecast grill
    hail highlight hint invoke lambast lambaste lament lampoon laud malign mention misstate mock note
    oppose outline overstate pan pledge praise predict promise propose protest question reaffirm
    rebuke rebut recall recommend reference refute reiterate reject remark renounce repeat repudiate request
    reveal ridicule rip scold slam specify stress suggest support threaten tout trumpet underline
    underscore understate unveil urge vilify voice welcome""".split()
)
# The same with a particle: "laid out a plan", "played down the rift".
WITH_PARTICLE = {
    "lay": "out",
    "set": "out forth",
    "spell": "out",
    "point": "out",
    "rule": "out",
    "call": "out",
    "play": "down up",
    "turn": "down",
    "bring": "up",
    "talk": "up down",
    "sum": "up",
    "put": "forward",
    "float": "",
    "shrug": "off",
    "brush": "off",
    "wave": "off away",
    "sketch": "out",
    "pitch": "",
}
# With an infinitive: "promised to sign", "refused to comment".
COMMITTING = frozenset(
    """promise vow pledge threaten offer refuse decline propose demand ask urge claim
    want hope aim prefer wish plan intend pretend profess
    swear undertake volunteer invite appeal exhort implore counsel order instruct request tell advise warn beg
    encourage call plead
    """.split()
)
# With an action in "-ing": "proposed dropping the clause".
GERUND = frozenset(
    """propose suggest recommend advise admit deny acknowledge mention discuss advocate oppose support defend regret
    consider contemplate resist favour favor urge describe recall imagine rule""".split()
)
# With whom it is put to before the clause: "told the agency that ...".
TELLING = frozenset("tell inform assure reassure remind warn notify advise promise convince".split())
# With whom it is laid on, and what: "accused the ministry of delay".
ACCUSING = {
    "accuse": frozenset({"of"}),
    "blame": frozenset({"for", "on"}),
    "criticize": frozenset({"for", "over"}),
    "criticise": frozenset({"for", "over"}),
    "praise": frozenset({"for"}),
    "fault": frozenset({"for"}),
    "attack": frozenset({"for", "over", "as"}),
    "blast": frozenset({"for", "over", "as"}),
    "slam": frozenset({"for", "over", "as"}),
    "thank": frozenset({"for"}),
    "commend": frozenset({"for"}),
    "mock": frozenset({"for", "as"}),
    "warn": frozenset({"against", "of", "about"}),
    "suspect": frozenset({"of"}),
    "invite": frozenset({"to"}),
    "ask": frozenset({"about"}),
    "press": frozenset({"on", "about"}),
    "question": frozenset({"about"}),
}
# With what something is held against, tied to or made out to be: "likened the draft to a trap".
LIKENING = {
    "compare": frozenset({"to", "with"}),
    "liken": frozenset({"to"}),
    "link": frozenset({"to", "with"}),
    "tie": frozenset({"to"}),
    "cast": frozenset({"as"}),
    "paint": frozenset({"as"}),
    "frame": frozenset({"as"}),
    "present": frozenset({"as"}),
    "identify": frozenset({"as"}),
    "hail": frozenset({"as"}),
    "dismiss": frozenset({"as"}),
    "denounce": frozenset({"as"}),
    "regard": frozenset({"as"}),
    "view": frozenset({"as"}),
    "see": frozenset({"as"}),
    "rate": frozenset({"as"}),
    "cite": frozenset({"as"}),
    "refer": frozenset({"as"}),
    "put": frozenset({"at"}),
    "estimate": frozenset({"at"}),
    "value": frozenset({"at"}),
}
CALLING = frozenset("call describe label dub brand characterize characterise depict portray deem term declare".split())
# Nouns that hold what was said in a clause of their own ("reassurances that ...").
NOUNS = frozenset(
    """assurance reassurance claim statement promise pledge warning allegation suggestion assertion announcement report
    belief hope fear expectation view contention argument insistence demand proposal threat accusation denial
    admission acknowledgement acknowledgment conclusion idea notion concern confidence optimism rumor rumour speculation
    prediction complaint remark comment confirmation position judgment judgement vow message hint conviction
    recommendation reminder observation opinion suspicion worry""".split()
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
    """pledge promise vow plan proposal offer threat agreement commitment demand call appeal refusal
    willingness readiness intention desire bid warning invitation""".split()
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
    "tired": frozenset({"of"}),
    "fond": frozenset({"of"}),
}
_PREPOSITION_VERBS = {
    "call": "for",
    "press": "for",
    "appeal": "for",
    "push": "for",
    "argue": "for against",
    "advocate": "for",
    "lobby": "for against",
    "plead": "for",
    "ask": "for about",
    "apologize": "for",
    "apologise": "for",
    "rail": "against",
    "protest": "against",
    "rule": "against out for",
    "decide": "against on",
    "testify": "about to",
    "brag": "about",
    "joke": "about",
    "rave": "about",
    "muse": "about",
    "wonder": "about",
    "hear": "about",
    "inquire": "about",
    "allude": "to",
    "elaborate": "on",
    "expand": "on",
    "marvel": "at",
    "bristle": "at",
    "scoff": "at",
    "approve": "of",
    "disapprove": "of",
    "dream": "of",
    "insist": "on",
    "complain": "about of",
    "speak": "of about",
    "talk": "of about",
    "warn": "of against about",
    "boast": "of about",
    "object": "to",
    "point": "to",
    "refer": "to",
    "agree": "with",
    "disagree": "with",
    "worry": "about",
    "comment": "on",
    "hint": "at",
    "caution": "against",
}
PREPOSITIONAL = frozenset(_PREPOSITION_VERBS)


def takes_prepositions(verb: str) -> frozenset[str]:
    """Return the prepositions with which a verb makes its object what is said ("called for talks")."""
    return frozenset(_PREPOSITION_VERBS.get(verb, "").split())


CLAUSE_CUES = SAYING | THINKING | SHOWING
CUES = CLAUSE_CUES | COMMITTING | JUDGING | CALLING | PREPOSITIONAL
CUES |= frozenset(WITH_PARTICLE) | frozenset(ACCUSING) | frozenset(LIKENING)
