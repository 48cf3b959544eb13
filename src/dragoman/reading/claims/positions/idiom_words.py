"""The words of idioms that state a position, and what each may be about."""

from __future__ import annotations

from collections.abc import Iterator

# The words of an idiom; after the bar what may lead to what it is about. "*" stands for the object, "~" for the whole
# clause; an idiom that opens with "not" is one only where it is denied.
_IDIOMS = {
    "refuse": """
        show no sign of back down|on over ~; show no sign of give way|on to ~; show no sign of give in|to ~;
        show no sign of yield|on to ~; show no sign of budge|on ~; show no sign of relent|on ~;
        show no sign of compromise|on ~; show no sign of soften|~; have no more to give|; have no more to offer|;
        have misgiving|about; have doubt|about; have qualm|about; express reservation|about on;
        harden stance|on ~; harden position|on ~; toughen stance|on ~; stiffen position|on ~;
        dig heel in|over on ~; dig in heel|over on ~; stand firm|on against over ~;
        hold firm|on against over ~; stand ground|on over ~; hold ground|on over ~; hold line|on over ~;
        stand fast|on over ~; hold out|against; turn back|on; slam door|on; shut door|on to;
        close door|on to; pour water|on; turn nose up|at; have none of|; want none of|; want no part|of;
        want nothing to do|with; have nothing to do|with; set face|against; set itself|against;
        see no need|for to; see no point|in; see no reason|for to; see no sense|in; see no basis|for;
        see no merit|in; see no purpose|in; see little point|in; see little need|for to;
        have no interest|in; have no appetite|for; show no enthusiasm|for ~; show no interest|in ~;
        show little interest|in ~; reserve position|on; fight shy|of; steer clear|of; have no desire|to for;
        have no wish|to for; have no time|for; give short shrift|to; take exception|to; raise objection|to;
        make objection|to; have objection|to; have reservation|about; draw line|at; make no concession|on ~;
        give no ground|on over ~; refuse to budge|on ~; refuse to yield|on to ~; refuse to move|on ~;
        refuse to compromise|on over ~; refuse to bend|on to ~; refuse to give way|on to ~;
        refuse to give ground|on ~; not budge|on from ~; not yield|on to ~; not waver|on ~; not relent|on ~;
        not give inch|on ~; not give way|on to ~; not give ground|on to ~; not back down|on over from ~;
        not give in|to on; not bow|to; not cave|to ~; not buckle|to under ~; not climb down|on over ~;
        not flinch|~; not let up|on ~; not compromise|on over ~; wash hand|of; back away|from;
        turn down flat|; turn deaf ear|to; thumb nose|at; send packing|""",
    "demand": """
        lodge claim|for; file claim|for; submit claim|for; table claim|for; put in claim|for; lodge demand|for;
        raise demand|to; lower demand|to; raise claim|to; cut claim|to; lower claim|to; reduce demand|to;
        have heart set|on; set heart|on; set store|by; have designs|on; have mind set|on;
        stick out|for; make case|for; put in|for; lay claim|to; set sight|on; press demand|for;
        press case|for; press claim|for to; renew call|for; repeat call|for; put pressure|on;
        step up pressure|on; make * condition|*; make * precondition|*; make * priority|*;
        set * condition|*; set * precondition|*; have eye|on; stick to demand|for; stand by demand|for;
        lay down condition|~; sound call|for; serve demand|for""",
    "offer": """
        raise offer|to by; improve offer|to by with; sweeten offer|with; increase offer|to by; raise bid|to by;
        up offer|to by; improve on offer|by with;
        stand ready|to; stand prepared|to; have in mind|*; go as high as|; go up|to;
        put on table|*; lay on table|*; put * on table|*; lay * on table|*; come forward|with;
        leave door open|to for; keep door open|to for; hold door open|to for; open door|to for;
        leave open possibility|of; leave open way|for to; leave open option|of; keep open option|of;
        hold out prospect|of; hold out promise|of; hold out possibility|of; hold out offer|of;
        dangle prospect|of; express interest|in; show interest|in; indicate interest|in; extend hand|~;
        extend olive branch|~; put up|for *; make offer|of; volunteer service|as""",
    "commit": """
        announce plan|to; announce intention|to; declare intention|to; unveil plan|to; announce decision|to;
        give word|to; give assurance|to of; give undertaking|to; give guarantee|of; make commitment|to;
        make pledge|to; pledge itself|to; bind itself|to""",
    "accept": """
        reach agreement|on; reach accord|on; reach understanding|on; strike deal|on; strike bargain|on; come to term|on;
        come around|to; come round|to; drop objection|to; withdraw objection|to; lift objection|to;
        drop opposition|to; withdraw opposition|to; lift veto|on; drop veto|on; lift block|on;
        throw weight|behind; put weight|behind; swing|behind; line up|behind; rally|behind; stand|behind; put name|to;
        add name|to; give blessing|to; give backing|to; give approval|to for; give consent|to for;
        give assent|to; give agreement|to; give support|to; give green light|to for; give go-ahead|to for;
        give nod|to for; make peace|with; back down|on over from ~; climb down|on over from ~;
        give way|on to over ~; give ground|on over ~; give in|to on; cave in|to on ~; bow|to;
        knuckle under|to ~; swallow|*; resign itself|to; reconcile itself|to; stop short of oppose|;
        not stand in way|of ~; have no objection|to; have no quarrel|with; have nothing|against; have no problem|with;
        have no difficulty|with; make no objection|to; raise no objection|to; look favourably|on;
        look favorably|on; take up offer|; take up invitation|; take up proposal|; soften stance|on ~;
        soften position|on ~; move closer|to; meet halfway|~""",
    "threaten": """
        reserve right|to; serve notice|of; give notice|of; raise spectre|of; raise specter|of;
        raise threat|of; have no choice but|to; have no option but|to; have no alternative but|to""",
}


def _patterns(text: str, act: str) -> Iterator[tuple[str, tuple[str, ...], frozenset[str], str]]:
    for entry in text.split(";"):
        words, leads = entry.strip().split("|")
        named = words.split()
        denied = named[0] == "not"
        verb, *after = named[denied:]
        yield verb, tuple(after), frozenset(leads.split()), f"not-{act}" if denied else act


_ALL = [pattern for act, text in _IDIOMS.items() for pattern in _patterns(text, act)]
IDIOMS = {verb: tuple(p[1:] for p in _ALL if p[0] == verb) for verb in {p[0] for p in _ALL}}
