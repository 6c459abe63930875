"""story → tokens: words, marks and line ends with their places and kinds.

>>> from kalcorpus.mentions.names.lexicon import lexicon
>>> page = read_tokens("Bupati Hj. Ana,", lexicon())
>>> page.words[:5], page.starts[2], page.beginnings
(['Bupati', 'Hj', '.', 'Ana', ','], 9, [0, 1, 3])
"""

import re
from itertools import repeat
from typing import NamedTuple

from kalcorpus.mentions.names.lexicon import HEAD, PREFIX, Lexicon

# Small words come first, they are most. A hyphen joins "Al-Idrus", "PUPR-PKPP", "sama-sama", but parts the two names of
# "Harun-Rusmadi". "TamanuriWakil": two words that lost the space between them when a page was turned into text.
_TOKEN = re.compile(
    r"[a-z]++(?![\w'’‘`ʼ-])|[^\w\s]|\n|(?:A[lnrstz]|El|As[hy]|Se|Non)-\w+|[A-Z][a-z]{2,}+(?=[A-Z][a-z]{2})|"
    r"\w++(?:['’‘`ʼ]\w++|-(?![A-Z][a-z])\w++)*+"
)
_SENTINELS = 12  # readers look a few tokens ahead without asking where the page ends


class Page(NamedTuple):
    """The tokens of a story: lists that run in parallel, with line ends behind the last token.

    ``beginnings`` are the tokens at which an office or a name may begin: those with a capital, and small words that head one.
    """

    story: str
    words: list[str]
    starts: list[int]
    kinds: list[int]
    beginnings: list[int]

    def end(self, at: int) -> int:
        """Return the offset behind token ``at``."""
        return self.starts[at] + len(self.words[at])

    def glued(self, at: int) -> bool:
        """Tell whether token ``at`` follows the one before it without a space."""
        return at > 0 and self.starts[at] == self.starts[at - 1] + len(self.words[at - 1])

    def text(self, first: int, last: int) -> str:
        """Return what stands from token ``first`` up to, not including, token ``last``, each white space one space."""
        return " ".join(self.story[self.starts[first] : self.end(last - 1)].split())


def _find_starts(story: str, words: list[str]) -> list[int]:
    starts: list[int] = []
    at = 0
    find = story.find
    for word in words:
        at = find(word, at)
        starts.append(at)
        at += len(word)
    return starts


def read_tokens(story: str, words: Lexicon) -> Page:
    """Return the tokens of ``story`` with their kinds."""
    written: list[str] = _TOKEN.findall(story)
    starts = _find_starts(story, written)
    kinds = list(map(words.words.get, written, repeat(0)))
    beginnings: list[int] = []
    for at, word in enumerate(written):
        if word >= "a":  # all capitals, digits and marks of ASCII stand before "a"
            if kinds[at] & (HEAD | PREFIX) or not word.isascii():
                beginnings.append(at)
        elif word >= "A":
            beginnings.append(at)
            kinds[at] = kinds[at] or words.shape(word)
    tail = [len(story)] * _SENTINELS
    return Page(story, written + ["\n"] * _SENTINELS, starts + tail, kinds + [0] * _SENTINELS, beginnings)
