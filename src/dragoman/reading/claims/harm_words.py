"""The words of harm: what one side does to another, what it stops or shuts, and what is no harm when it is stopped."""

from __future__ import annotations

# Verbs that are harm whatever they are done to.
HARMING = frozenset(
    """abandon annex ambush arrest assault attack ban bar besiege black blockade block bomb bombard boycott break
    collapse confiscate conquer cripple default denounce deport destroy detain disrupt escalate evict execute expel
    expropriate fail fight freeze halve hit impound intercept invade jail kidnap kill leave mobilise mobilize mothball
    nationalise nationalize occupy oust outlaw overrun overthrow paralyse paralyze penalise penalize picket prosecute
    punish quit ram rearm renounce repudiate resign retaliate sabotage sack sanction seize shell shoot sink storm
    strike sue suspend topple torpedo unseat veto walk withdraw withhold""".split()
)
# Verbs that are harm with a particle: "walk out", "lay off", "tear up".
WITH_PARTICLE = frozenset(
    {
        ("bring", "down"), ("break", "off"), ("build", "up"), ("call", "out"), ("cut", "off"), ("down", "tools"),
        ("fight", "back"), ("hit", "back"), ("lay", "off"), ("lock", "out"), ("pull", "out"), ("send", "home"),
        ("shut", "down"), ("shut", "off"), ("strike", "back"), ("step", "up"), ("tear", "up"), ("turn", "off"),
        ("vote", "down"), ("walk", "off"), ("walk", "out"),
    }
)  # fmt: skip
# Nouns that are harm when they are called, imposed, launched, or come.
HARMS = frozenset(
    """attack ban blockade boycott breakdown censure closure collapse conflict consequence countermeasure
    counter-measure crisis curb cutback demonstration dismissal duty embargo escalation expulsion failure go-slow layoff
    lay-off lawsuit levy litigation lockout lock-out no-confidence offensive penalty prosecution protest punishment raid
    redundancy reprisal resignation restriction retaliation sanction shutdown sit-in stoppage strike surcharge tariff
    veto walkout walk-out war work-to-rule writ""".split()
)
# What may come that nobody wants, beside those.
TROUBLES = frozenset(
    """bloodshed complaint deadlock default delay disruption fine isolation stalemate suit violence""".split()
)
# What is no harm when it is stopped, lifted, cut or withdrawn.
BURDENS = frozenset(
    """aggression army bombardment bombing campaign claim complaint condition demand drill enrichment exercise fighting
    fire force garrison hostility missile objection occupation operation patrol programme program regiment settler ship
    shelling siege soldier tank test testing troop unit weapon""".split()
)
EASING = frozenset(
    """abandon abolish avert avoid ban block call cancel cease cut drop ease end freeze halt halve lift lower prevent
    reduce remove renounce scrap stop suspend waive withdraw""".split()
)
# What is harm when it is ended, cut or refused.
KEPT = frozenset(
    """accord agreement aid cease-fire ceasefire contact contract cooperation credit delivery dialogue export flight gas
    help import lending loan membership negotiation oil pact payment power production ratification service shipment
    supply support talk ties trade treaty truce work""".split()
)
ENDING = frozenset(
    """break breach cancel cease cut disrupt end freeze halt interrupt quit reduce scrap slash sever shelve stop suspend
    terminate withhold""".split()
)
# What one leaves to break with the others; leaving anything else is a departure.
TIES = frozenset(
    """accord agreement alliance bloc cabinet coalition conference council government meeting negotiation organisation
    organization pact table talk treaty union""".split()
)
PASSAGES = frozenset(
    """airspace base border canal consulate crossing embassy frontier gate harbor harbour market port road route strait
    water""".split()
)
COURTS = frozenset(
    """agreement arbitration assembly commission council court gatt hague judge panel tribunal un wto""".split()
)
