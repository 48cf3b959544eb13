"""Words of saying, by what they take: a clause, a noun phrase, an infinitive."""

from __future__ import annotations

# With a clause or quoted words: the core of saying.
SAYING = frozenset(
    """say tell add note warn insist claim argue state announce declare respond reply answer ask explain
    acknowledge admit deny concede stress emphasize emphasise underline underscore reiterate repeat maintain
    contend assert allege remark comment observe report write tweet suggest propose recommend indicate signal
    hint imply confirm disclose reveal caution predict forecast pledge promise vow swear threaten demand request
    urge complain lament protest boast joke quip recall recount testify continue conclude point assure inform
    remind advise notify brief convince persuade estimate speculate tout counter retort rebut interject exclaim
    shout whisper shoot fire interrupt offer read agree rule decide find caution stipulate proclaim profess
    relate mention describe label accuse blame charge insinuate intimate mutter murmur opine posit postulate
    reason reassure affirm attest certify deem dub begin start conclude muse ponder theorise theorize venture
    volunteer write cite specify detail outline clarify elaborate summarise summarize teach preach sing text
    email post publish voice reckon counsel plead beg implore exhort sigh scoff yell scream chant cry roar
    thunder snap sniff sneer grumble concur scold retweet opine chide joke blast whine moan groan fume gripe
    crow gloat rant blurt jeer taunt gush enthuse quibble bark bellow holler grunt mumble marvel bemoan lecture
    confess confide divulge highlight rejoin brag jest guarantee relate cable telex wire reaffirm aver avow
    decree surmise object growl shrug snarl rage storm entreat inquire enquire query foretell forewarn prophesy
    rue expostulate remonstrate elucidate enunciate expound interpose intone stipulate emphasize utter vouch
    rant fret jibe gibe whinge purr drawl splutter sputter stammer stutter wail rasp croak chortle chuckle
    quaver counsel caution recap recapitulate restate conjecture contradict""".split()
)
# Those that may stand before who says it, at the end: "..., noted the envoy".
PLAIN = frozenset("say add note argue explain write observe comment ask warn claim insist acknowledge joke".split())
# The same before a person alone, for they have objects too: "..., announced the envoy", "..., declared bankruptcy".
PLAIN_BEFORE_PEOPLE = frozenset(
    "report confirm announce declare reveal stress predict complain lament concede disclose recall quip retort".split()
)
# With a clause: what a document, a count or a study does.
SHOWING = frozenset("show find demonstrate prove establish document illustrate".split())
# With a clause: states of mind that a report ascribes.
THINKING = frozenset(
    """believe think hope fear expect feel know understand suspect doubt assume suppose consider realise realize
    worry wish trust wonder see view regard imagine guess want learn
    accept recognize recognise discover question fathom foresee presume surmise hear""".split()
)
# With a noun phrase as what is said: "condemned the attack", "called for talks".
JUDGING = frozenset(
    """acknowledge address advocate allege announce applaud articulate assail attest bash bemoan berate blame blast
    castigate celebrate censure champion chant chastise chide cite clarify commend complain compliment concede
    condemn confirm criticise criticize debate debunk declare decry defend demand denigrate denounce deny
    deplore deride describe detail disavow disclose discuss dismiss disparage dispute downplay echo emphasise
    emphasize endorse envision estimate explain express extol favor favour forecast grill hail highlight hint
    invoke lambast lambaste lament lampoon laud malign mention misstate mock note oppose outline overstate pan
    spurn rebuff disown regret bemoan mourn pledge praise predict promise propose protest question reaffirm
    rebuke rebut recall recommend reference refute reiterate reject remark renounce repeat repudiate request
    reveal ridicule rip scold slam specify stress suggest support threaten tout trumpet underline underscore
    understate unveil urge vilify voice welcome
    attack savage pillory smear slander shame humiliate skewer eviscerate rubbish scorn
    back prefer resist block veto overrule overturn report
    believe understand misunderstand respect admire adore love hate loathe detest despise resent envy distrust
    judge sense""".split()
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
    "brush": "off aside",
    "wave": "off away",
    "sketch": "out",
    "laugh": "off",
    "throw": "out",
    "pitch": "",
}
# With an infinitive: "promised to sign", "refused to comment".
COMMITTING = frozenset(
    """promise vow pledge threaten offer refuse decline propose demand ask urge claim want hope aim prefer wish
    plan intend pretend profess swear undertake volunteer invite appeal exhort implore counsel order instruct
    request tell advise warn beg encourage call plead press pressure challenge remind forbid entreat petition
    guarantee lobby direct command dare nudge persuade convince expect""".split()
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
# With a preposition: "called for talks".
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
    "balk": "at",
    "rejoice": "in",
    "seize": "on",
    "seethe": "over at",
    "fume": "over at",
    "gripe": "about",
    "gush": "about over",
    "think": "of about",
}
PREPOSITIONAL = frozenset(_PREPOSITION_VERBS)


def takes_prepositions(verb: str) -> frozenset[str]:
    """Return the prepositions with which a verb makes its object what is said ("called for talks")."""
    return frozenset(_PREPOSITION_VERBS.get(verb, "").split())


CLAUSE_CUES = SAYING | THINKING | SHOWING
CUES = CLAUSE_CUES | COMMITTING | JUDGING | CALLING | PREPOSITIONAL
CUES |= frozenset(WITH_PARTICLE) | frozenset(ACCUSING) | frozenset(LIKENING)
