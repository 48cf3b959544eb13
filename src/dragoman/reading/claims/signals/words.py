"""The words of progress and of its lack, as those who report on talks between states or at work use them.

Some are signs wherever they stand ("deadlock"), some only beside others ("the talks stalled", not "the engine"), some
only together ("no closer to"). ``+`` stands before what is hopeful, ``-`` before what is not.
"""

from __future__ import annotations

import functools

_SETS = {
    "TALKS": """talk negotiation meeting session round discussion dialogue conversation consultation summit process
        mediation conference bargaining diplomacy parley""",
    "DEAL": """deal agreement accord pact settlement treaty contract truce ceasefire cease-fire compromise solution
        peace arrangement understanding resolution""",
    "PAPER": "offer proposal plan draft text package bid demand term call idea initiative formula concession",
    "GAP": "gap difference disagreement distance gulf divide division",
    "MOOD": "mood atmosphere tone climate spirit relation relationship tie air",
    "FIGHT": "strike war collapse lockout conflict violence clash walkout confrontation stoppage bloodshed crisis",
    "STEP": "step move announcement decision gesture progress effort result visit release growth outcome",
    "MATTER": "issue question problem point matter topic dispute area hurdle",
    "CHANCE": "chance prospect hope outlook odds likelihood expectation optimism",
    "STAND": "stand stance position line attitude tone",
    "SIDES": "side party minister group member producer consumer delegate union camp partner ally country",
    "QUARREL": "dispute row quarrel conflict crisis standoff stand-off feud confrontation war stoppage",
    "BLOCK": "deadlock impasse stalemate logjam gridlock obstacle hurdle difficulty standoff stand-off boycott barrier",
}

_HOPEFUL = """
progress breakthrough headway optimism goodwill rapprochement reconciliation thaw detente conciliation flexibility
consensus momentum harmony cordiality reassurance hopeful optimistic upbeat encouraging encouraged promising
constructive fruitful productive businesslike workmanlike cordial amicable conciliatory heartened heartening
auspicious sanguine buoyant useful positive favourable favorable friendly satisfied pleased satisfactory reassuring
reassured candid defuse reconcile successful cheerful
"""
_DOUBTFUL = """
deadlock impasse stalemate logjam gridlock standoff stand-off standstill setback breakdown rift rupture acrimony
animosity antagonism hostility mistrust distrust scepticism skepticism pessimism gloom despair disappointment snag
hitch obstacle hurdle difficulty roadblock stumbling intransigence obduracy inflexibility recrimination brinkmanship
friction discord disunity infighting provocation ultimatum fiasco farce debacle failure disagreement boycott
confrontation tension quarrel mockery disdain disruption catastrophe refusal deadlocked stuck pessimistic gloomy bleak
sombre somber downbeat despondent dispirited sceptical skeptical intransigent obdurate inflexible unyielding
intractable uncompromising hostile acrimonious bitter stormy tense fraught frosty unresolved unhelpful unproductive
fruitless futile pointless meaningless farcical ridiculous laughable ludicrous absurd unacceptable disappointing
disappointed frustrated exasperated inconclusive unbridgeable insurmountable irreconcilable insulting derisory
unconvinced unsigned wrongful premature reject refuse denounce criticise criticize lambast lambaste rebuff snub
scuttle derail torpedo scupper stonewall stymie backtrack renege bristle disappoint ignore expel regrettable
unfortunate lamentable deplorable worrying alarming dismayed dismay angry furious indignant blunt haggle non-starter
empty-handed inconclusively
"""
# A word, and of what kind one beside it must be; words in small letters stand for themselves.
_BESIDE = """
+ agreement: reach near close secure clinch strike approach conclude
+ deal: reach near close secure clinch strike approach conclude
+ accord: reach near close secure clinch approach conclude
+ trust: build restore mutual
+ confidence: build restore express mutual
+ hope: raise progress express DEAL voice revive rekindle
+ success: TALKS
+ peaceful: manner
+ serious: TALKS MOOD describe
+ warm: TALKS MOOD describe
+ sincere: TALKS MOOD
+ relaxed: TALKS MOOD
+ positive: TALKS MOOD STEP signal sign
+ narrow: GAP
+ bridge: GAP
+ ease: tension
+ dialogue: open resume restart
+ welcome: PAPER STEP DEAL TALKS
+ hail: PAPER STEP DEAL TALKS
+ applaud: PAPER STEP DEAL
+ praise: PAPER STEP DEAL TALKS
+ cooperation: call close strengthen deepen
+ willing: accept DEAL TALKS
+ near: DEAL
+ accept: PAPER DEAL
+ avoid: FIGHT
+ avert: FIGHT
+ prevent: FIGHT
+ minimise: FIGHT
+ minimize: FIGHT
+ door: open
+ extend: truce ceasefire cease-fire TALKS
+ honour: DEAL commitment promise pledge
+ honor: DEAL commitment promise pledge
+ hold: truce ceasefire cease-fire
+ concession: make offer
+ compromise: reach find achieve ready willing prepared spirit strike broker work offer
+ resume: TALKS
+ sound: PAPER
+ solid: PAPER
+ imminent: DEAL
+ sight: DEAL
+ likely: DEAL
+ possible: DEAL
+ flexible: side position more
+ revive: TALKS
+ interested: PAPER DEAL
+ interesting: PAPER
+ improve: CHANCE MOOD
+ brighten: CHANCE
+ grow: CHANCE
+ rise: CHANCE
+ bright: CHANCE
+ good: CHANCE TALKS MOOD will faith start
+ better: CHANCE MOOD
+ well: TALKS go
+ close: DEAL
+ closer: DEAL TALKS move draw
+ settle: QUARREL
+ resolve: QUARREL
+ end: QUARREL boycott
+ signing: DEAL
+ sign: DEAL
+ reach: understanding
+ soften: STAND
+ moderate: STAND
+ relent: SIDES
+ confident: DEAL agree solve reach
+ warmth: TALKS MOOD
+ thaw: MOOD
+ calm: MOOD
- divided: SIDES remain deeply
- split: SIDES remain deeply
- slim: CHANCE
- slender: CHANCE
- slight: CHANCE
- poor: CHANCE MOOD
- dim: CHANCE
- remote: CHANCE DEAL
- recede: CHANCE
- fade: CHANCE
- dwindle: CHANCE
- diminish: CHANCE
- evaporate: CHANCE
- fragile: DEAL
- shaky: DEAL
- tenuous: DEAL
- precarious: DEAL
- harden: STAND
- badly: TALKS go end
- jeopardy: DEAL TALKS be in
- danger: DEAL TALKS
- risk: DEAL TALKS
- unravelled: DEAL TALKS
- halt: TALKS
- escalate: QUARREL tension
- deepen: QUARREL GAP
- flare: QUARREL tension
- mount: tension
- rise: tension
- widen: GAP
- persist: GAP
- persistent: GAP
- serious: GAP problem
- sharp: GAP exchange
- major: GAP problem obstacle hurdle
- accusation: trade exchange
- threat: exchange trade
- warn: collapse breakdown failure
- fall: short
- escalation: QUARREL
- cancellation: TALKS
- suspension: TALKS
- postponement: TALKS
- rejection: PAPER DEAL
- stall: TALKS DEAL
- stalled: TALKS DEAL
- falter: TALKS DEAL
- unravel: TALKS DEAL
- collapse: TALKS DEAL
- fail: TALKS DEAL agree
- dismiss: PAPER
- unlikely: DEAL
- uncertain: DEAL TALKS
- doubtful: DEAL
- distant: DEAL
- elusive: DEAL
- sabotage: TALKS DEAL
- wreck: TALKS DEAL
- undermine: TALKS DEAL
- jeopardise: TALKS DEAL
- jeopardize: TALKS DEAL
- blame: other failure BLOCK breakdown collapse
- sign: decline
- endorse: decline
- limp: TALKS
- founder: TALKS DEAL
- sink: TALKS DEAL
- kill: TALKS DEAL
- wary: DEAL PAPER
- suspend: TALKS participation
+ suspend: strike stoppage boycott
- adjourn: indefinitely
- postpone: indefinitely
- cancel: TALKS
- boycott: TALKS
- hard: MATTER
- tough: MATTER TALKS
- thorny: MATTER
- difficult: MATTER TALKS
- contentious: MATTER
- heated: TALKS exchange debate argument
- difference: remain serious deep major wide persist fundamental considerable
- gap: remain wide widen persist
- doubt: remain cast voice persist
- drag: on
- void: null
- rule: out
- blow: deal deliver TALKS DEAL
- condemn: PAPER DEAL
- deplore: PAPER DEAL
- violate: DEAL
- breach: DEAL
- break: truce ceasefire cease-fire
- subdued: MOOD
- gloom: MOOD
- cool: MOOD
- sour: MOOD
- strained: MOOD
- guarded: side MOOD
- impose: unilaterally
- insult: offer it that this
- worsen: MOOD QUARREL
- deteriorate: MOOD
- unilaterally: impose change cut scrap
- violation: DEAL
- accuse: faith
"""
# Words together; "..." leaves out up to three words. A word is its lemma or itself.
_IDIOMS = """
- walk away from
- turn ... down
- put off indefinitely
- talk ... call off
- meeting ... call off
- negotiation ... call off
- talk ... put off
- hard line
- tough line
- tougher line
- come to a halt
- come to a standstill
- grind to a halt
- bog down
- go badly
- split over
- lock horn
- fall short
- fall far short
- bad start
- at a deadlock
- out of hand
- lose hope
- in trouble
- slow pace
- cast doubt
- storm out
- walk out
- pull out of ... TALKS
- pull out of ... DEAL
- withdraw from ... TALKS
- quit ... TALKS
- leave the table
- leave the talks
- break off ... TALKS
- break off
- break down
- call off ... TALKS
- fall apart
- fall through
- come to nothing
- go nowhere
- get nowhere
- nowhere ... fast
- back to square one
- move the goalposts
- move the goal posts
- far apart
- further apart
- farther apart
- poles apart
- miles apart
- wide apart
- no closer
- no nearer
- at loggerheads
- at odds
- at an impasse
- at a standstill
- dig in
- dead end
- step backwards
- step backward
- out of reach
- not negotiable
- trade barb
- harden ... position
- harden ... stance
- dead in the water
- dead letter
- on the brink
- brink of collapse
- out of the question
- be off the table
- not for sale
- no response
- long way to go
- long way from
- long way off
- hit a snag
- hit a wall
- run aground
- run into trouble
- hang in the balance
- bad faith
- war of words
- tit for tat
- slam the door
- drag ... foot
- stick to ... gun
- talk past
- go in circle
- in circle
- circle the same
- stumbling block
- sticking point
- bone of contention
- stand firm
- refuse to budge
- not budge
- lose patience
- run out of patience
- patience be run
- play down
- pour cold water
- throw cold water
- make thing worse
- make matter worse
- lash out
- hit back
- have none of it
- vote against
- vote to reject
- turn down
- vote down
- say no
- little point
- little room
- no point
- no trust
- no room for
- no common ground
- no end in sight
- no sign of
- no movement
- without a deal
- without agreement
- without an agreement
- without a breakthrough
- without result
- without progress
- end in failure
- end in acrimony
- in tatter
- in limbo
- in doubt
- up in the air
- on hold
- on ice
- in disarray
- shut out of
- back out of
- go back on
- break up without
- brush aside
- shrug off
- nothing to discuss
- not attend
- up in arms
- miss ... deadline
- the last straw
- a slap in the face
- time be run out
- point of no return
- twist and turn
- null and void
+ call off ... FIGHT
+ strike ... call off
+ call off ... strike
+ go well
+ move closer
+ draw closer
+ inch towards
+ inch toward
+ inch ahead
+ inch closer
+ back on track
+ patch up
+ patch thing up
+ goodwill gesture
+ back down
+ climb down
+ drop ... objection
+ drop ... demand
+ lift ... veto
+ good start
+ pave the way
+ clear the way
+ will to compromise
+ sign of progress
+ sign of movement
+ sign of hope
+ ground for hope
+ ground for optimism
+ well received
+ warm welcome
+ high note
+ hopeful note
+ good note
+ broad support
+ common ground
+ in the same room
+ basis for ... TALKS
+ good basis
+ share ... concern
+ share ... view
+ soften ... position
+ soften ... stance
+ soft note
+ softer note
+ soft tone
+ join force
+ within reach
+ within sight
+ within grasp
+ on the verge of ... DEAL
+ on the brink of ... DEAL
+ on the point of ... DEAL
+ meeting of mind
+ light at the end of the tunnel
+ window of opportunity
+ step forward
+ step in the right direction
+ move forward
+ turn the corner
+ turn the page
+ break the ice
+ break the deadlock
+ break the impasse
+ break the logjam
+ break the stalemate
+ on track
+ on course
+ on schedule
+ on the right track
+ path to peace
+ road to peace
+ make concession
+ give ground
+ give an inch
+ give and take
+ meet halfway
+ split the difference
+ olive branch
+ good faith
+ keep ... word
+ sound foundation
+ sound basis
+ solid foundation
+ solid basis
+ clear the air
+ shake hand
+ iron out
+ thrash out
+ hammer out
+ smooth over
+ see eye to eye
+ go the extra mile
+ get round the table
+ get around the table
+ back to the table
+ back at the table
+ back to the bargaining table
+ return to the table
+ return to the bargaining table
+ return to ... TALKS
+ come into force
+ take effect
+ a deal to be had
+ bury the hatchet
+ mend fence
+ offer stand
+ still on the table
+ remain on the table
+ remain committed
+ the door open
+ door be open
+ keep talking
+ respond in kind
+ high hope
+ well advanced
+ nearly there
+ almost there
+ gun ... quiet
+ gun ... silent
+ gun fall silent
+ invitation be accept
+ nobody want
+ none want
"""


@functools.cache
def _rows(table: str) -> tuple[tuple[str, list[str]], ...]:
    return tuple((line[0], line[1:].replace(":", "").split()) for line in table.strip().splitlines())


def _companions(words: list[str]) -> frozenset[str]:
    return frozenset(word for name in words for word in _SETS.get(name, name).split())


# Nouns of which some stand in a report on talks.
OF_TALKS = frozenset(
    """talk negotiation negotiator negotiate mediator mediation dialogue summit bargaining bargain deal agreement accord
    pact truce ceasefire cease-fire compromise peace proposal offer sanction demand strike consultation
    treaty""".split()
)
POLARITY = dict.fromkeys(_HOPEFUL.split(), "positive") | dict.fromkeys(_DOUBTFUL.split(), "negative")
_NAMES = {"+": "positive", "-": "negative"}
# A word, and by polarity the words of which one must stand beside it.
BESIDE = {
    word: tuple((_NAMES[sign], _companions(rest)) for sign, (first, *rest) in _rows(_BESIDE) if first == word)
    for word in {words[0] for _, words in _rows(_BESIDE)}
}
IDIOMS = {
    first: tuple(
        (_NAMES[sign], tuple(frozenset(_SETS.get(word, word).split()) for word in words[1:]))
        for sign, words in _rows(_IDIOMS)
        if words[0] == first
    )
    for first in {words[0] for _, words in _rows(_IDIOMS)}
}
GAP = frozenset({"..."})
# What is undone by the verb above it: "overcame the obstacle", "narrowed the gap".
_UNDOING = (
    ("overcome break end remove lift clear surmount dispel", "BLOCK doubt mistrust distrust pessimism suspicion"),
    ("end allay remove", "boycott walkout FIGHT tension doubt mistrust distrust suspicion"),
    ("resolve settle overcome narrow bridge close reduce", "GAP BLOCK"),
    ("dash shatter crush dampen fade dim recede dwindle", "hope optimism prospect chance"),
    ("ease reduce lower calm", "tension friction hostility"),
    ("avoid avert prevent", "setback deadlock breakdown collapse rift confrontation disruption failure"),
)
TURNS = {
    verb: _companions([name for verbs, names in _UNDOING if verb in verbs.split() for name in names.split()])
    for undoing, _ in _UNDOING
    for verb in undoing.split()
}
# Under these, progress or a deal is only wished for: "trying to reach agreement", "need to make progress".
STRIVING = frozenset(
    """try seek aim want need must attempt strive struggle bid effort push hope urge encourage ask tell demand
    press insist exhort appeal""".split()
)
# Sides whose walking out is a strike, not the end of a session.
AT_WORK = frozenset("crew worker nurse teacher driver miner docker staff employee member pilot student doctor".split())
# Nouns before which an adjective speaks of the talks: "a hostile tone", not "hostile forces".
SPOKEN_OF = _companions(
    """TALKS DEAL PAPER GAP MOOD STEP MATTER BLOCK sign signal note start beginning day role manner way answer reply
    response reaction exchange rhetoric language attitude stance position approach opposition word remark comment report
    news ending view impression""".split()
)
# "There is no deal": nouns of which the lack is a sign.
LACKING = frozenset(
    """deal agreement accord settlement dialogue trust progress compromise hope contract breakthrough consensus
    money movement headway solution talk meeting truce ceasefire cease-fire negotiation confidence contact chance
    prospect will flexibility room""".split()
)
# "Is ready to talk", "is unwilling to": adjectives with what somebody will or will not do.
WILLING = {"ready": "positive", "willing": "positive", "prepared": "positive", "open": "positive",
    "unwilling": "negative", "reluctant": "negative", "loath": "negative",
}  # fmt: skip
# Not accepting is no sign by itself: a refusal is told by its own word.
ONLY_AS_TOLD = frozenset("accept welcome".split())
# Verbs of what is done with: signs where it has been done, to what stands beside them as their object or subject.
DONE_WITH = frozenset("settle resolve end sign resume".split())
OF_OBJECTS = DONE_WITH | frozenset(
    "kill sink wreck sabotage undermine jeopardise jeopardize violate breach break".split()
)
