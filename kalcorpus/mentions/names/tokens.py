"""story → tokens: words, marks and line ends with their places and kinds.

>>> from kalcorpus.mentions.names.lexicon import lexicon
>>> page = read_tokens("Bupati Hj. Ana,", lexicon())
>>> page.words[:5], page.starts[2]
(['Bupati', 'Hj', '.', 'Ana', ','], 9)
"""

import re
from typing import NamedTuple

from kalcorpus.mentions.names.lexicon import HEAD, PREFIX, Lexicon

# "TamanuriWakil": two words that lost the space between them when a page was turned into text
# A hyphen joins "Al-Idrus", "PUPR-PKPP", "sama-sama", but parts the two names of "Harun-Rusmadi".
_TOKEN = re.compile(
    r"[A-Z][a-z]{2,}(?=[A-Z][a-z]{2})|(?:A[lnrstz]|El|As[hy]|Se|Non)-\w+|\w+(?:['’‘`ʼ]\w+|-(?![A-Z][a-z])\w+)*|[^\w\s]|\n"
)
_SENTINELS = 12  # readers look a few tokens ahead without asking where the page ends


class Page(NamedTuple):
    """The tokens of a story: four lists that run in parallel, with line ends behind the last token."""

    story: str
    words: list[str]
    starts: list[int]
    ends: list[int]
    kinds: list[int]
    length: int

    def beginnings(self) -> list[int]:
        """Return the tokens at which an office or a name may begin: those with a capital, and small words that head one."""
        return [
            at
            for at, (word, kind) in enumerate(zip(self.words, self.kinds, strict=True))
            if kind & (HEAD | PREFIX) or (word < "a" and word >= "A") or word >= "\x7f"
        ]

    def glued(self, at: int) -> bool:
        """Tell whether token ``at`` follows the one before it without a space."""
        return at > 0 and self.starts[at] == self.ends[at - 1]

    def text(self, first: int, last: int) -> str:
        """Return what stands from token ``first`` up to, not including, token ``last``, each white space one space."""
        return " ".join(self.story[self.starts[first] : self.ends[last - 1]].split())


def read_tokens(story: str, lexicon: Lexicon) -> Page:
    """Return the tokens of ``story`` with their kinds."""
    kind_of, known = lexicon.kind, lexicon.words
    spans = [match.span() for match in _TOKEN.finditer(story)]
    words = [story[start:end] for start, end in spans]
    tail = [len(story)] * _SENTINELS
    kinds = [known[word] if word in known else 0 if word >= "a" else kind_of(word) for word in words]
    return Page(
        story,
        words + ["\n"] * _SENTINELS,
        [start for start, _ in spans] + tail,
        [end for _, end in spans] + tail,
        kinds + [0] * _SENTINELS,
        len(words),
    )
