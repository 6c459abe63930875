"""word tables → the vocabulary of time: which token may fill which slot of a shape, and what it is worth there.

Each token of a text is written as one character, its class; two tokens that may fill the same slots share a class. The shapes
are then matched against short strings of classes instead of against all spellings of all words.
"""

import re
from collections.abc import Iterable
from functools import cache
from itertools import repeat
from typing import NamedTuple

from kalcorpus.words import HijriMonth, MarketDay, Month, TimeWord, Weekday, rows

OTHER, SPACE = "x", " "
_APOSTROPHES = "'’`ʼ´‘"
_DASHES = "-–—−‑‐"
_SPACES = " \t\u00a0\u2007\u2009\u202f"
_LETTERS = r"a-z\u00df-\u00f6\u00f8-\u024f"
# Texts come in lower case; possessive, so that nothing is looked at twice.
TOKEN = re.compile(rf"[{_LETTERS}]++(?:[{_APOSTROPHES}][{_LETTERS}]++)*+|[0-9]++|[{_SPACES}]++|.", re.DOTALL)
_FIRST_CLASS = 0xE000  # the private use area: no class is mistaken for a character of a text
FIRST_YEAR, LAST_YEAR = 1500, 2199
_HIJRI_YEARS = range(1300, 1500)


class Slot(NamedTuple):
    """The words that may fill a slot, each a sequence of tokens, with their values."""

    values: dict[tuple[str, ...], str]


class Vocabulary(NamedTuple):
    """Slots by name, and the class of every token that some slot or shape knows."""

    slots: dict[str, Slot]
    classes: dict[str, str]
    roles: dict[str, frozenset[str]]  # class → what a token of it may be: slot names, numbers, "=word"

    def charset(self, role: str) -> str:
        """Return the pattern of one token that may play ``role``."""
        members = "".join(char for char, roles in self.roles.items() if role in roles)
        return f"[{members}]" if members else "(?!)"

    def classify(self, tokens: Iterable[str]) -> str:
        """Return the string of classes of ``tokens``."""
        return "".join(map(self.classes.get, tokens, repeat(OTHER)))


def tokenize(words: str) -> tuple[str, ...]:
    """Return the tokens of a phrase without its spaces, in lower case, apostrophes and dashes in their plain form."""
    return tuple(_plain(token) for token in TOKEN.findall(words.lower()) if not token.isspace())


def _plain(token: str) -> str:
    if token in _DASHES:
        return "-"
    for apostrophe in _APOSTROPHES[1:]:
        token = token.replace(apostrophe, "'")
    return token


def _entries() -> Iterable[tuple[str, str, str]]:
    """Yield (slot, words, value) of all word tables."""
    for name, table in (("weekday", rows(Weekday)), ("month", rows(Month)), ("hijrimonth", rows(HijriMonth))):
        for row in table:
            for words in (row.name, *row.variants):
                yield name, words, str(row.number)
    for month in rows(Month):
        yield "monthname", month.name, str(month.number)
    for day in rows(Weekday):
        yield "dayname", day.name, str(day.number)
        yield from (("dayname", variant, str(day.number)) for variant in day.variants if len(variant) > len("Jum"))
    for market in rows(MarketDay):
        for words in (market.name, *market.variants):
            yield "market", words, market.name
    for word in rows(TimeWord):
        yield word.slot, word.word, word.value


def _number_roles() -> Iterable[tuple[str, str]]:
    for number in range(1000):
        for token in {str(number), f"{number:02d}", f"{number:03d}"}:
            yield token, "digits"
            if number:
                yield token, "count"
            if len(token) == 3:  # noqa: PLR2004 - a year that lost a digit
                yield token, "yyy"
                continue
            yield from ((token, role) for role, low, high, lengths in _NUMBERS if low <= number <= high and len(token) in lengths)
    for number in range(1000, 10_000):
        yield str(number), "digits"
    for year in range(FIRST_YEAR, LAST_YEAR + 1):
        yield str(year), "year"
    for year in _HIJRI_YEARS:
        yield str(year), "hijriyear"


_NUMBERS = (
    ("dd", 0, 99, (1, 2)),
    ("day", 1, 31, (1, 2)),
    ("mm", 1, 12, (1, 2)),
    ("hour", 0, 24, (1, 2)),
    ("minute", 0, 59, (2,)),
    ("yy", 0, 99, (2,)),
)


def _spellings(plain: str) -> Iterable[str]:
    """Yield every way to write a plain token: each kind of apostrophe and dash."""
    if plain == "-":
        yield from _DASHES
    elif "'" in plain:
        yield from (plain.replace("'", apostrophe) for apostrophe in _APOSTROPHES)
    else:
        yield plain


@cache
def build_vocabulary(literals: tuple[str, ...]) -> Vocabulary:
    """Return the vocabulary of the word tables and of the ``literals`` (words and marks) that shapes use."""
    slots: dict[str, Slot] = {}
    roles: dict[str, set[str]] = {}
    for slot, words, value in _entries():
        sequence = tokenize(words)
        slots.setdefault(slot, Slot({})).values.setdefault(sequence, value)
        if len(sequence) == 1:
            roles.setdefault(sequence[0], set()).add(slot)
        else:
            for token in sequence:
                roles.setdefault(token, set()).add(f"={token}")
    for literal in literals:
        roles.setdefault(literal, set()).add(f"={literal}")
    for token, role in _number_roles():
        roles.setdefault(token, set()).add(role)
    kinds: dict[frozenset[str], str] = {}
    classes = {
        spelling: kinds.setdefault(frozenset(names), chr(_FIRST_CLASS + len(kinds)))
        for token, names in roles.items()
        for spelling in _spellings(token)
    }
    gaps = [*_SPACES, *(a + b for a in _SPACES for b in _SPACES), *(a + b + c for a in _SPACES for b in _SPACES for c in _SPACES)]
    classes |= dict.fromkeys(gaps, SPACE)
    return Vocabulary(slots, classes, {char: names for names, char in kinds.items()})
