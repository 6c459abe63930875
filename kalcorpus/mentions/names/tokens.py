"""story → tokens: words, runs of small words, marks and line ends with their places and kinds.

>>> from kalcorpus.mentions.names.lexicon import lexicon
>>> page = read_tokens("Dibuka oleh Hj. Ana, kata anggota dewan.", lexicon())
>>> page.words[:10]
['Dibuka', 'oleh', 'Hj', '.', 'Ana', ',', 'kata', 'anggota', 'dewan', '.']
>>> read_tokens("Hal itu sudah lama selesai.", lexicon()).words[:3]
['Hal', 'itu sudah lama selesai', '.']
"""

import re
from collections.abc import Sequence
from itertools import accumulate, repeat
from typing import NamedTuple

from kalcorpus.mentions.names.lexicon import (
    FACILITY,
    GIVEN,
    HEAD,
    LOCALITY,
    ORGANIZATION,
    PREFIX,
    REGION,
    SHORT,
    STOP,
    SUBJECT,
    VERB,
    Lexicon,
    shape,
)

# Small words are most of a text, and few of them matter: a run of them is one token. Each alternative begins with a class of
# characters, which lets the engine pass it over at sight; white space is taken with the token before it, so that the engine never
# looks at it and tokens lie side by side. A hyphen joins "Al-Idrus", "tokoh-tokoh", but parts the two names of "Harun-Rusmadi".
# "TamanuriWakil": two words that lost the space between them when a page was turned into text.
_JOINED = r"(?![\w'’‘`ʼ-])"
_TOKEN = re.compile(
    rf"(?:[a-z][a-z]*+{_JOINED}(?: [a-z]++{_JOINED})*+|[A-Z][a-z]*+{_JOINED}|[^\w\s]|"
    r"[AENS](?:(?<=A)[lnrstz]|(?<=E)l|(?<=A)s[hy]|(?<=S)e|(?<=N)on)-\w+|[A-Z][a-z]{2,}+(?=[A-Z][a-z]{2})|"
    r"\w\w*+(?:['’‘`ʼ]\w++|-(?![A-Z][a-z])\w++)*+)[^\S\n]*+|\n\s*+"
)
_BEGINS = HEAD | PREFIX
_MAY_BEGIN = HEAD | PREFIX | GIVEN | SHORT | REGION | FACILITY
_NEVER_BEGINS = ORGANIZATION | SUBJECT | LOCALITY | VERB | STOP
_SENTINELS = 12  # readers look a few tokens ahead without asking where the page ends


class Page(NamedTuple):
    """The tokens of a story: lists that run in parallel, with line ends behind the last token.

    Small words that stand together are one token, unless one of them may begin an office or belong to a title.
    ``beginnings`` are the tokens at which an office, a name or a place may begin: words with a capital that the lexicon does not
    claim for something else, and small words that head an office.
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

    def word_before(self, at: int) -> str:
        """Return the last word before token ``at``."""
        return self.words[at - 1].rpartition(" ")[2] if at else ""

    def text(self, first: int, last: int) -> str:
        """Return what stands from token ``first`` up to, not including, token ``last``, each white space one space."""
        return " ".join(self.story[self.starts[first] : self.end(last - 1)].split())


def _find_telling_runs(words: Sequence[str], spaced: Sequence[str], lexicon: Lexicon) -> list[int]:
    """Return the runs in which each word counts: an office in them ("kata anggota dewan"), one that goes on, a dot before."""
    first, further = lexicon.small_first, lexicon.small_further
    found: list[int] = []
    for at, word in enumerate(words):
        if " " in word:
            parts = word.split(" ")
            if parts[0] in further or not first.isdisjoint(parts) or spaced[at - 1] == ".":
                found.append(at)
    return found


def _split_runs(words: list[str], starts: list[int], runs: Sequence[int]) -> tuple[list[str], list[int]]:
    """Return ``words`` and ``starts`` with each word of these runs a token of its own."""
    new_words: list[str] = []
    new_starts: list[int] = []
    done = 0
    for at in runs:
        new_words += words[done:at]
        new_starts += starts[done:at]
        start = starts[at]
        for word in words[at].split(" "):
            new_words.append(word)
            new_starts.append(start)
            start += len(word) + 1
        done = at + 1
    return new_words + words[done:], new_starts + starts[done:]


def read_tokens(story: str, lexicon: Lexicon) -> Page:
    """Return the tokens of ``story`` with their kinds."""
    spaced: list[str] = _TOKEN.findall(story)
    words = [token.rstrip() or "\n" for token in spaced]
    starts = list(accumulate(map(len, spaced), initial=story.find(spaced[0]) if spaced else 0))
    if runs := _find_telling_runs(words, spaced, lexicon):
        words, starts = _split_runs(words, starts, runs)
    kinds = list(map(lexicon.words.get, words, repeat(0)))
    capitals = [
        at for at, word in enumerate(words) if "A" <= word < "[" or kinds[at] & _BEGINS or (word > "z" and word[0].isupper())
    ]
    for at in capitals:
        kinds[at] = kinds[at] or shape(words[at])
    beginnings = [at for at in capitals if kinds[at] & _MAY_BEGIN or not kinds[at] & _NEVER_BEGINS]
    tail = [len(story)] * _SENTINELS
    return Page(story, words + ["\n"] * _SENTINELS, starts + tail, kinds + [0] * _SENTINELS, beginnings)
