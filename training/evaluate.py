"""Score the English model on treebanks it was not trained on, from raw text: faults in cutting words count.

    python training/evaluate.py FOLDER [--treebanks ewt_test gum_test_free] [--weights FOLDER] [--format json]

Every figure but ``words`` and ``words_per_second`` is F1 in per cent. ``uas`` and ``las`` leave punctuation out.
"""

from __future__ import annotations

import argparse
import json
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from treebank import Document, documents

from dragoman.reading.english import EnglishModel
from dragoman.reading.english.network import Network
from dragoman.terms.syntax import Sentence

Key = tuple[object, ...]
Parse = Callable[[str], tuple[Sentence, ...]]


def facts(sentences: Iterable[Sentence]) -> Iterator[tuple[str, Key]]:
    """Give everything that is scored, as the name of a figure and something that can be right or wrong."""
    for sentence in sentences:
        yield "sentences", (sentence.start, sentence.end)
        for name in sentence.names:
            where = (sentence.tokens[name.first].start, sentence.tokens[name.last].end)
            yield "names", (*where, name.label)
            yield "name_spans", where
        for token in sentence.tokens:
            word = (token.start, token.end)
            yield "tokens", word
            yield "upos", (*word, token.upos)
            yield "xpos", (*word, token.xpos)
            yield "feats", (*word, token.feats)
            yield "lemmas", (*word, token.lemma.lower())
            if token.upos != "PUNCT":
                head = sentence.tokens[token.head].start if token.head >= 0 else -1
                yield "uas", (*word, head)
                yield "las", (*word, head, token.deprel)


def score(parse: Parse, treebank: Iterable[Document]) -> dict[str, float]:
    """Parse the text of each document and compare with what is annotated."""
    right: Counter[str] = Counter()
    given: Counter[str] = Counter()
    wanted: Counter[str] = Counter()
    spent = 0.0
    for document in treebank:
        started = time.process_time()
        parsed = parse(document.text)
        spent += time.process_time() - started
        ours, theirs = set(facts(parsed)), set(facts(document.sentences))
        if not document.has_names:
            ours, theirs = ({fact for fact in side if not fact[0].startswith("name")} for side in (ours, theirs))
        right.update(kind for kind, _ in ours & theirs)
        given.update(kind for kind, _ in ours)
        wanted.update(kind for kind, _ in theirs)
    figures = {kind: round(200 * right[kind] / (given[kind] + wanted[kind]), 2) for kind in sorted(wanted)}
    return {"words": wanted["tokens"], "words_per_second": round(wanted["tokens"] / spent), **figures}


def main() -> None:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, help="where the .conllu.gz files are")
    parser.add_argument("--treebanks", nargs="+", default=["ewt_test", "gum_test_free"])
    parser.add_argument("--weights", type=Path, help="a folder written by export.py, instead of the package's own")
    parser.add_argument("--format", choices=["text", "json"], default="text")
    given = parser.parse_args()
    model = EnglishModel(Network(given.weights)) if given.weights else EnglishModel.load()
    model.parse("They met.", [(0, 9)])  # what is loaded with the first word is not the model's speed
    found = {
        name: score(lambda text: model.parse(text, [(0, len(text))]), documents(given.folder / f"{name}.conllu.gz"))
        for name in given.treebanks
    }
    if given.format == "json":
        print(json.dumps(found, indent=1))
        return
    for name, figures in found.items():
        print(name, *(f"  {kind:18}{figure:>8}" for kind, figure in figures.items()), sep="\n")


if __name__ == "__main__":
    main()
