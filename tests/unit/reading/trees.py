"""Sentences by hand, and trees with faults, as no good parser gives them."""

from __future__ import annotations

import dataclasses
import random
from collections import defaultdict
from collections.abc import Sequence

from dragoman.reading.reader import Parser
from dragoman.terms.syntax import Sentence, Token, make_sentence

RELATIONS = (
    "nsubj nsubj:pass csubj expl obj iobj obl obl:agent nmod nmod:poss amod compound compound:prt det nummod advcl acl "
    "acl:relcl conj cc ccomp xcomp mark case aux aux:pass cop advmod appos flat parataxis punct"
).split()
_FAULTY = 0.08
_FAR = 8


def sentence(*words: tuple[str, str, str, int, str]) -> Sentence:
    """Return the sentence of these words: text, universal tag, Penn tag, head, relation."""
    tokens, start = [], 0
    for text, upos, xpos, head, deprel in words:
        end = start + len(text)
        tokens.append(
            Token(start=start, end=end, text=text, lemma=text, upos=upos, xpos=xpos, feats="", head=head, deprel=deprel)
        )
        start = end + 1
    return make_sentence(0, tokens)


@dataclasses.dataclass(frozen=True)
class Faulty:
    """A parser that hangs a few words of every tree elsewhere near by; what it gives are trees still."""

    parser: Parser
    dice: random.Random

    def parse(self, text: str, paragraphs: Sequence[tuple[int, int]]) -> tuple[Sentence, ...]:
        """Return the sentences of the parser, with faults."""
        return tuple(_shaken(one, self.dice) for one in self.parser.parse(text, paragraphs))


def _shaken(one: Sentence, dice: random.Random) -> Sentence:
    tokens = list(one.tokens)
    below: defaultdict[int, list[int]] = defaultdict(list)
    for index, token in enumerate(tokens):
        below[token.head].append(index)
    for index, token in enumerate(tokens):
        if token.head < 0 or dice.random() > _FAULTY:
            continue
        own = [index]
        for at in own:  # grows meanwhile
            own += below[at]
        near = [i for i in range(max(0, index - _FAR), min(len(tokens), index + _FAR + 1)) if i not in own]
        head = dice.choice(near or [token.head])
        below[token.head].remove(index)
        below[head].append(index)
        deprel = token.deprel if dice.random() < 1 / 2 else dice.choice(RELATIONS)
        tokens[index] = dataclasses.replace(token, head=head, deprel=deprel)
    return make_sentence(one.paragraph, tokens, one.names)
