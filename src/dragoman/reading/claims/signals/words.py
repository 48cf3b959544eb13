"""What makes a word of progress or of its lack a sign where it stands, and what turns it."""

from __future__ import annotations

from dragoman.reading.claims.signals.lexicon import words_of

# Nouns of which some stand in a report on talks.
OF_TALKS = frozenset(
    """talk negotiation negotiator negotiate mediator mediation dialogue summit bargaining bargain deal agreement accord
    pact truce ceasefire cease-fire compromise peace proposal offer sanction demand strike consultation
    treaty delegate delegation envoy quota curb communique reschedule rescheduling arbitration arbiter arbitrator
    mediate session counterpart meeting cease""".split()
)
# What is undone by the verb above it: "overcame the obstacle", "narrowed the gap".
_UNDOING = (
    ("overcome break end remove lift clear surmount dispel", "BLOCK doubt mistrust distrust pessimism suspicion"),
    ("end allay remove", "boycott walkout FIGHT tension doubt mistrust distrust suspicion"),
    ("resolve settle overcome narrow bridge close reduce", "GAP BLOCK"),
    (
        "dash dashing shatter crush dampen fade dim recede dwindle evaporate vanish wane",
        "hope optimism prospect chance",
    ),
    ("ease reduce lower calm", "tension friction hostility"),
    ("heal mend patch", "rift split quarrel dispute division"),
    ("avoid avert prevent", "setback deadlock breakdown collapse rift confrontation disruption failure"),
)
TURNS = {
    verb: words_of(" ".join(names for verbs, names in _UNDOING if verb in verbs.split()))
    for undoing, _ in _UNDOING
    for verb in undoing.split()
}
# Under these, progress or a deal is only wished for: "trying to reach agreement", "need to make progress".
STRIVING = frozenset(
    """try seek aim want need must attempt strive struggle bid effort push hope urge encourage ask tell demand
    press insist exhort appeal""".split()
)
# Whoever rules these out is conciliatory.
HARM = words_of("FIGHT") | frozenset("retaliation force reprisal attack invasion sanction lay-off layoff".split())
# Sides whose walking out is a strike, not the end of a session.
AT_WORK = frozenset("crew worker nurse teacher driver miner docker staff employee member pilot student doctor".split())
# Nouns before which an adjective speaks of the talks: "a hostile tone", not "hostile forces".
SPOKEN_OF = words_of(
    """TALKS DEAL PAPER GAP MOOD STEP MATTER BLOCK sign signal note start beginning day role manner way answer reply
    response reaction exchange rhetoric language attitude stance position approach opposition word remark comment report
    news ending view impression"""
)
# "There is no deal": nouns of which the lack is a sign.
LACKING = frozenset(
    """deal agreement accord settlement dialogue trust progress compromise hope contract breakthrough consensus
    money movement headway solution talk meeting truce ceasefire cease-fire negotiation confidence contact chance
    prospect will flexibility room""".split()
)
# "Is ready to talk", "is unwilling to": adjectives with what somebody will or will not do.
WILLING = {"ready": "positive", "willing": "positive", "open": "positive",
    "unwilling": "negative", "reluctant": "negative", "loath": "negative",
}  # fmt: skip
# Not accepting is no sign by itself: a refusal is told by its own word.
ONLY_AS_TOLD = frozenset("accept welcome".split())
# Verbs of what is done with: signs where it has been done, to what stands beside them as their object or subject.
DONE_WITH = frozenset("settle resolve end sign resume".split())
OF_OBJECTS = DONE_WITH | frozenset(
    "kill sink wreck sabotage undermine jeopardise jeopardize violate breach break block veto".split()
)
# Who may be glad or angry, beside those with a name.
SOMEBODY = words_of("SIDES") | frozenset(
    """official minister president envoy diplomat delegate delegation ambassador negotiator mediator spokesman
    spokeswoman spokesperson source analyst observer campaigner environmentalist activist critic leader ministry
    government cabinet opposition parliament lawmaker senator employer management company airline bank banker
    creditor farmer fisherman trader dealer rebel guerrilla army soldier commander worker miner docker teacher nurse
    driver striker strikers staff crew member board council guild association federation chairman chairwoman chair
    boss team neighbour neighbor everyone everybody nobody none neither both other colleague counterpart capital
    supporter hardliner resident people public industry commission secretariat monitor agency business businessman
    buyer seller exporter importer shareholder executive""".split()
)
