"""How well copies of a release are found, and what it costs: python tests/bench/bench_duplicates.py [releases].

For each thing that papers do to a release: how many of the copies are in one group with it (recall), and how many pairs in a
group are copies (precision), among all the releases and as many other articles about the same events. Then microseconds an
article, beside datasketch's MinHash of the same shingles where that is installed.
"""

import sys
import time
from collections.abc import Callable
from itertools import combinations
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

import press
import releases

from kalcorpus.article import Article
from kalcorpus.blocks import find_blocks
from kalcorpus.duplicates import Stories
from kalcorpus.duplicates.sketch import body_words, keys_of, shingles_of, words_of

try:
    from datasketch import MinHash
except ImportError:
    MinHash = None

SAMPLE = press.article(1)


def article(story: releases.Story, number: int, what: int) -> Article:
    """Return a story as an article; ``number`` is the release it is made of, ``what`` tells which version of it."""
    text = releases.text_of(story)
    known = {"id": f"{number:012x}{what:08x}", "text_id": f"{hash(text) % 2**80:020x}"}
    return SAMPLE.model_copy(update={**known, "text": text, "blocks": find_blocks(text), "published": None})


def pairs_of(articles: list[Article]) -> set[frozenset[str]]:
    """Return the pairs of articles that are in one group."""
    groups: dict[int, list[str]] = {}
    with Stories() as stories:
        for one in articles:
            stories.add(one)
        for told in stories.find():
            groups.setdefault(told.duplicate.group, []).append(told.article_id)
    return {frozenset(pair) for members in groups.values() for pair in combinations(members, 2)}


def accuracy(count: int) -> None:
    """Print recall and precision for each variant."""
    made = [releases.release(number) for number in range(count)]
    others = [article(releases.of_the_same_event(story), number, 99) for number, story in enumerate(made)]
    originals = [article(story, number, 0) for number, story in enumerate(made)]
    for vary in releases.VARIANTS:
        copies = [article(vary(story), number, 1) for number, story in enumerate(made)]
        true = {frozenset((one.id, copy.id)) for one, copy in zip(originals, copies, strict=True)}
        found = pairs_of([*originals, *copies, *others])
        told = f"recall {len(found & true) / len(true):.3f}, precision {len(found & true) / max(len(found), 1):.3f}"
        print(f"{vary.__name__:16} {told} ({len(originals) * 3} articles)")


def cost(count: int) -> None:
    """Print what an article costs."""
    articles = [article(releases.release(number), number, 0) for number in range(count)]
    texts = [releases.text_of(releases.release(number)) for number in range(min(count, 200))]
    words = list(map(words_of, texts))
    shingles = list(map(shingles_of, words))
    with Stories() as stories:
        report("taking an article in", lambda: [stories.add(one) for one in articles], len(articles))
        report("finding the groups at the end", stories.find, len(articles))
    report("of these: words", lambda: list(map(body_words, articles[:200])), len(texts))
    report("of these: shingles", lambda: list(map(shingles_of, words)), len(texts))
    report("of these: keys", lambda: list(map(keys_of, shingles)), len(texts))
    if MinHash is not None:
        report("shingles and datasketch's MinHash of 128", lambda: [datasketch_of(one) for one in words], len(texts))


def datasketch_of(words: list[str]) -> object:
    """Return datasketch's MinHash of the shingles of four words."""
    made = MinHash(num_perm=128, seed=1)
    made.update_batch([" ".join(words[at : at + 4]).encode() for at in range(len(words) - 3)])
    return made


def report(what: str, work: Callable[[], object], count: int) -> None:
    """Print the microseconds of one of ``count``."""
    began = time.process_time()
    work()
    print(f"{what:42} {(time.process_time() - began) / count * 1e6:7.0f} µs an article")


def main() -> None:
    """Print every figure."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 500
    accuracy(count)
    cost(count)


if __name__ == "__main__":
    main()
