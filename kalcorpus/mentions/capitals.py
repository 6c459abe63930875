"""story → its words with capitals, which the finders of places, organizations and money share.

>>> capitals = find_capitals("Pemkab Paser dan BPSDM Kaltim")
>>> list(zip(capitals.starts, capitals.words))
[(0, 'Pemkab'), (7, 'Paser'), (17, 'BPSDM'), (23, 'Kaltim'), (29, '')]
>>> capitals.gaps
['', ' ', ' dan ', ' ', '']
>>> capitals.beside(0), capitals.beside(1)
('Paser', '')
"""

import re
from collections.abc import Set as AbstractSet
from itertools import accumulate, compress, product
from typing import NamedTuple

# A capital within a word begins a word of its own: papers lose the space ("di Palangka RayaUntuk").
CAPITAL_WORD = re.compile(r"[A-Z](?:[a-z’']++|[A-Z]*(?![a-z]))")
_SPLIT = re.compile(f"({CAPITAL_WORD.pattern})")
_JOINTS = frozenset({"".join(joint) for few in (1, 2) for joint in product(" \xa0\n-", repeat=few)})


class Capitals(NamedTuple):
    """The words with capitals, in lists that run in parallel: each word, where it starts and what stands before it.

    The last word is empty and stands where the story ends, so that finders look one word ahead without asking.
    ``distinct`` tells which words there are.
    """

    words: list[str]
    starts: list[int]
    gaps: list[str]
    distinct: frozenset[str]

    def indexes(self, known: AbstractSet[str]) -> list[int]:
        """Return the places in the lists of the words that are ``known``, without a step of Python for the others."""
        if known.isdisjoint(self.distinct):
            return []
        return list(compress(range(len(self.words)), map(known.__contains__, self.words)))

    def end(self, index: int) -> int:
        """Return the offset behind the word at ``index``."""
        return self.starts[index] + len(self.words[index])

    def beside(self, index: int) -> str:
        """Return the word that a space or a hyphen joins to the one at ``index``, "" if there is none."""
        return self.words[index + 1] if self.gaps[index + 1] in _JOINTS else ""


def find_capitals(story: str) -> Capitals:
    """Return the words of ``story`` that are written with capitals."""
    parts: list[str] = _SPLIT.split(story)  # what stands between the words, and the words
    words = [*parts[1::2], ""]
    return Capitals(words, list(accumulate(map(len, parts)))[::2], parts[::2], frozenset(words))
