"""words and letters → what it costs to spell the letters with the words: nothing for initials and first syllables.

>>> words = [Word(0, 0, word, optional=False) for word in ("dinas", "komunikasi", "informatika")]
>>> Spelling(words, "diskominfo").cost(0), Spelling(words, "dki").cost(0), Spelling(words, "bapenda").cost(0) >= IMPOSSIBLE
(0.8, 0.0, True)
"""

from collections.abc import Sequence
from typing import NamedTuple

# What it costs when a short form is not simply made of its words' beginnings.
_SKIPPED_WORD = 1.5
DROPPED_LETTER = 2.0
_INNER_LETTER = 0.4
_END_SYLLABLE = 1.0
_INNER_SYLLABLE = 1.5
IMPOSSIBLE = 99.0

_State = tuple[int, int, int]


class Word(NamedTuple):
    """A word of the long form with its place; an optional one, such as "dan", gives a letter to few short forms."""

    start: int
    end: int
    folded: str
    optional: bool


class Spelling:
    """The ways in which words spell a short form's letters, in order; what was reckoned once is kept."""

    def __init__(self, words: Sequence[Word], letters: str) -> None:
        self._words = words
        self._letters = letters
        self._content = _count_content(words)
        self._known: dict[_State, float] = {}

    def cost(self, place: int, flaws: int = 1) -> float:
        """Return what it costs to spell the letters with the words from ``place`` on; the first must give the first letters.

        Args:
            place: index of the first word.
            flaws: how many words may give nothing, or letters come from nowhere.
        """
        best = IMPOSSIBLE
        for size, cost in _shares(self._words[place].folded, self._letters):
            if cost < best:
                best = min(best, cost + self._rest((place + 1, size, flaws)))
        return best

    def _rest(self, state: _State) -> float:
        """Return what it costs to spell the rest; ``state`` is the next word, the next letter and the flaws that are left."""
        place, at, flaws = state
        left = len(self._letters) - at
        if place == len(self._words):
            return DROPPED_LETTER * left if left <= min(flaws, 1) else IMPOSSIBLE
        if self._content[place] > left + flaws:
            return IMPOSSIBLE
        if state not in self._known:
            self._known[state] = self._cheapest(place, at, flaws)
        return self._known[state]

    def _cheapest(self, place: int, at: int, flaws: int) -> float:
        word = self._words[place]
        best = IMPOSSIBLE
        if word.optional:
            best = self._rest((place + 1, at, flaws))
        elif flaws:
            best = _SKIPPED_WORD + self._rest((place + 1, at, flaws - 1))
        for size, cost in _shares(word.folded, self._letters[at:]):
            if cost < best:
                best = min(best, cost + self._rest((place + 1, at + size, flaws)))
        if flaws and at < len(self._letters):
            best = min(best, DROPPED_LETTER + self._rest((place, at + 1, flaws - 1)))
        return best


def _count_content(words: Sequence[Word]) -> list[int]:
    """Return for each word how many from it on have to give a letter."""
    counts = [0]
    for word in reversed(words):
        counts.append(counts[-1] + (not word.optional))
    return counts[::-1]


def _shares(word: str, letters: str) -> list[tuple[int, float]]:
    """Return how many of the letters ``word`` can give, each at its cost: nothing for its beginning, more elsewhere."""
    shares: list[tuple[int, float]] = []
    at = 0
    for size, letter in enumerate(letters, 1):
        at = word.find(letter, at) + 1
        if not at:
            break
        part = letters[:size]
        if word.startswith(part):
            shares.append((size, 0.0))
        elif size > 1 and word.endswith(part):
            shares.append((size, _END_SYLLABLE))
        elif word[0] == letters[0]:
            shares.append((size, _INNER_LETTER * (size - 1)))
        elif size > 1 and part in word:
            shares.append((size, _INNER_SYLLABLE))
    return shares
