"""The words that make a position: verbs, adjectives and nouns of demanding, offering, refusing and the rest."""

from __future__ import annotations

ACTS_OF = {
    "demand": """demand urge insist want request seek require press call appeal exhort ask prefer implore beg
        pressure advocate favour favor recommend plead petition entreat beseech tell order instruct
        direct command encourage push lobby campaign argue expect warn challenge petition stipulate
        claim stress emphasise emphasize underline underscore highlight""",
    "offer": """offer propose invite suggest volunteer table float present submit unveil introduce outline
        sketch circulate mention draft broker""",
    "refuse": """refuse reject decline oppose denounce rule dismiss ignore veto resist rebuff spurn scorn snub
        shun block decry object repudiate torpedo criticise criticize condemn deplore rubbish slam scupper lambast""",
    "commit": "promise pledge vow undertake commit guarantee assure swear decide plan intend resolve",
    "accept": """accept agree recognise recognize endorse view respect acknowledge support back approve consent
        embrace assent accede acquiesce welcome hail applaud""",
    "threaten": "threaten",
}
VERBS = {verb: act for act, verbs in ACTS_OF.items() for verb in verbs.split()}
# Verbs that are of an act only with a certain word after them: "turn down the offer", "vote against the draft".
_PHRASES = {
    "demand": """press-for push-for lobby-for campaign-for argue-for plead-for clamour-for hold-out-for
        agitate-for bargain-for petition-for put-pressure-on""",
    "offer": """put-forward come-up-with come-forward-with come-back-with respond-with reply-with put-round
        put-around draw-up counter-with""",
    "refuse": """turn-down brush-aside brush-off shrug-off wave-away wave-aside throw-out shoot-down vote-down
        vote-against say-no-to balk-at baulk-at hold-out-against argue-against come-out-against
        back-out-of scoff-at walk-away-from disagree-with take-issue-with find-fault-with frown-on
        recoil-from warn-against bristle-at object-to""",
    "accept": """give-in-to bow-to yield-to sign-up-to sign-up-for sign-on-to go-along-with subscribe-to vote-for
        live-with settle-for come-out-for come-out-in-favour-of come-out-in-favor-of say-yes-to""",
}
_SPLIT = tuple((act, phrase.split("-")) for act, phrases in _PHRASES.items() for phrase in phrases.split())
PHRASES = {
    verb: tuple((tuple(after), act) for act, (first, *after) in _SPLIT if first == verb)
    for verb in {words[0] for _, words in _SPLIT}
}
# What a verb takes after a preposition.
PREPOSITIONS = {
    "call": ("for",), "appeal": ("for",), "press": ("for",), "insist": ("on",), "rule": ("out",), "agree": ("to", "on"),
    "ask": ("for",), "commit": ("to",), "consent": ("to",), "object": ("to",), "assent": ("to",), "accede": ("to",),
    "acquiesce": ("in", "to"), "plead": ("for",),
}  # fmt: skip
WITH_CLAUSE = frozenset(
    """demand insist promise pledge vow agree threaten propose suggest want guarantee ask prefer request assure swear
    recommend stipulate""".split()
)
# What somebody is told to do, or decides to do; with a noun they are no positions ("told a story", "plans a trip").
WITH_INFINITIVE = frozenset(
    """tell order instruct direct command encourage warn challenge decide plan intend resolve push lobby campaign
    argue""".split()
)
# What is decided or planned is a position where it is of what negotiations are about.
PLANNING = frozenset("decide plan intend resolve".split())
# Positions only with what lies on the table ("presented a plan", "blocked the budget"), not with a medal or a road.
OF_PAPERS = frozenset(
    """table float present submit unveil introduce outline sketch circulate mention block advocate favour favor
    prefer embrace criticise criticize condemn deplore draft welcome hail applaud rubbish slam scupper lambast
    broker""".split()
)
PAPERS = frozenset(
    """proposal plan draft text resolution offer deal agreement accord pact package compromise formula amendment
    initiative idea suggestion call demand request bid scheme terms term option motion wording language
    paragraph clause proposition roadmap timetable treaty convention protocol mandate target cap levy quota
    route mechanism approach framework declaration statement ultimatum outcome paper charter note swap
    compromise tender blueprint moratorium""".split()
)
# "Stressed the need for": the need is what is asked for.
STRESSING = frozenset("stress emphasise emphasize underline underscore highlight".split())
OF_NEED = frozenset("need importance urgency necessity".split())
# Positions only in somebody's own words ("we respect your sovereignty"): told by another they are praise or news.
OWN_WORDS = frozenset("view respect acknowledge support back approve".split())
# What one side does and the other asks for.
GIVING = frozenset(
    """free release lift ease cut lower raise reduce withdraw sign ratify join rejoin return pay repay open reopen
    close shut halt stop suspend end resume extend freeze share grant recognise recognize drop scrap cancel
    abolish waive send deploy hand restore allow let admit accept support back agree settle concede yield
    compromise provide give lend fund finance offer supply host attend dismantle disarm limit cap guarantee hold
    call increase improve delay postpone consider contribute negotiate talk meet live go move""".split()
)
# What is rejected without any position on what to do: "rejected the charge".
BLAMING = frozenset("charge accusation allegation criticism report rumour rumor insinuation complaint blame".split())
# Who agrees to do only this accepts to talk of it.
WEIGHING = frozenset("consider study examine accept discuss review look explore agree".split())
ADJECTIVES = {
    "ready": "offer", "prepared": "offer", "willing": "offer", "open": "offer", "committed": "commit",
    "unwilling": "refuse", "reluctant": "refuse", "opposed": "refuse", "loath": "refuse", "determined": "commit",
    "adamant": "demand", "insistent": "demand", "hesitant": "refuse", "averse": "refuse", "hostile": "refuse",
    "receptive": "accept", "amenable": "accept", "agreeable": "accept", "resigned": "accept", "happy": "offer",
    "content": "accept", "keen": "demand", "eager": "offer", "disinclined": "refuse", "disposed": "offer",
    "inclined": "offer", "unprepared": "refuse", "interested": "offer",
    "resolved": "commit", "entitled": "demand", "available": "offer",
}  # fmt: skip
NOUNS = {
    "refusal": "refuse", "offer": "offer", "demand": "demand", "promise": "commit", "pledge": "commit",
    "threat": "threaten", "rejection": "refuse", "commitment": "commit", "assurance": "commit", "proposal": "offer",
    "readiness": "offer", "willingness": "offer", "insistence": "demand", "opposition": "refuse", "call": "demand",
    "request": "demand", "appeal": "demand", "plea": "demand", "objection": "refuse", "unwillingness": "refuse",
    "reluctance": "refuse", "vow": "commit", "acceptance": "accept", "endorsement": "accept", "invitation": "offer",
    "undertaking": "commit", "preference": "demand", "support": "accept", "backing": "accept", "approval": "accept",
    "consent": "accept", "blessing": "accept", "word": "commit", "flexibility": "offer" }  # fmt: skip
# What follows such a noun after a preposition: "its demand for compensation".
AFTER_NOUN = {
    "demand": "for", "call": "for", "request": "for", "appeal": "for", "plea": "for", "offer": "of for",
    "refusal": "of", "proposal": "for on of", "threat": "of", "promise": "of", "pledge": "of", "rejection": "of",
    "commitment": "to", "opposition": "to", "objection": "to", "insistence": "on", "acceptance": "of",
    "endorsement": "of", "flexibility": "on over about", "readiness": "for", "invitation": "to", "preference": "for",
    "support": "for to", "backing": "for to", "approval": "to for of", "consent": "to", "blessing": "to",
}  # fmt: skip
# "Sticks by its position that ...".
STANDS = frozenset("position demand insistence stance condition".split())
NEEDED = frozenset("important essential necessary vital crucial imperative".split())
# Who hopes or expects that something will be done commits nobody.
HOPING = frozenset(
    """hope expect believe think predict doubt fear likely unlikely hopeful confident optimistic confidence
    concern worry suspect suspicion speculation speculate rumour rumor""".split()
)
SPEAKING = frozenset("comment say answer elaborate speak discuss name identify confirm disclose tell see know".split())
# Subjects that stand for a side even where no party is named.
SPEAKERS = frozenset(
    """government union minister delegation team side country company airline president we federation confederation
    movement front commission embassy office agency association board carrier producer authority administration
    cabinet presidency executive committee organisation organization firm manufacturer importer exporter
    farmer""".split()
)
