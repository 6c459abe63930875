"""word tables → the vocabulary of time: which token may fill which slot of a shape, and what it is worth there.

Each token of a text is written as one character, its class; two tokens that may fill the same slots share a class. The shapes
are then matched against short strings of classes instead of against all spellings of all words.
"""

import re
from collections.abc import Iterable, Mapping
from functools import cache
from itertools import count, product, repeat
from typing import NamedTuple

from kalcorpus.words import HijriMonth, MarketDay, Month, TimeWord, Weekday, rows

OTHER, SPACE = "x", " "
_APOSTROPHES = "'’`ʼ´‘"
_DASHES = "-–—−‑‐"
_SPACES = " \t\u00a0\u2007\u2009\u202f"
_LETTERS = r"a-z\u00df-\u00f6\u00f8-\u024f"
# Texts come in lower case; possessive, so that nothing is looked at twice.
TOKEN = re.compile(rf"[{_LETTERS}]++(?:[{_APOSTROPHES}][{_LETTERS}]++)*+|[0-9]++|[{_SPACES}]++|.", re.DOTALL)
FIRST_YEAR, LAST_YEAR = 1500, 2199
_SQUARE = {"(": "[", ")": "]"}
_HUNDRED = 100
_WIDEST_GAP = 3  # signs of white space between two words of an expression
_HIJRI_YEARS = range(1300, 1500)


class Slot(NamedTuple):
    """The words that may fill a slot, each a sequence of tokens, with their values."""

    values: dict[tuple[str, ...], str]


class Vocabulary(NamedTuple):
    """Slots by name, and the class of every token that some slot or shape knows.

    Attributes:
        slots: the words of each slot.
        classes: the class of each token.
        roles: what a token of a class may be: slot names, kinds of number, "=word".
        members: the classes that may play each role, as a pattern of one token.
    """

    slots: dict[str, Slot]
    classes: dict[str, str]
    roles: dict[str, frozenset[str]]
    members: dict[str, str]

    def charset(self, role: str) -> str:
        """Return the pattern of one token that may play ``role``."""
        return self.members.get(role, "(?!)")

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
        if not month.borne:
            yield "suremonth", month.name, str(month.number)
    for day in rows(Weekday):
        yield "dayname", day.name, str(day.number)
        yield from (("dayname", variant, str(day.number)) for variant in day.variants if len(variant) > len("Jum"))
    for market in rows(MarketDay):
        for words in (market.name, *market.variants):
            yield "market", words, market.name
    for word in rows(TimeWord):
        yield word.slot, word.word, word.value
    yield from _spoken_numbers()


def _spoken_numbers() -> Iterable[tuple[str, str, str]]:
    """Yield the numbers that are made of two ("dua puluh enam"), and all of them as ordinals ("kesembilan belas")."""
    simple = {int(word.value): word.word for word in rows(TimeWord) if word.slot == "number" and int(word.value) < _HUNDRED}
    compound = {ten + one: f"{simple[ten]} {simple[one]}" for ten in range(20, _HUNDRED, 10) for one in range(1, 10)}
    for number, words in compound.items():
        yield "number", words, str(number)
    for number, words in (simple | compound).items():
        yield "spokenordinal", f"ke{words}", str(number)


def _small_numbers() -> Iterable[tuple[str, set[str]]]:
    """Yield the numbers of one or two digits with what they may be."""
    for number in range(100):
        for token in {str(number), f"{number:02d}"}:
            roles = {role for role, low, high, lengths in _NUMBERS if low <= number <= high and len(token) in lengths}
            yield token, roles | ({"digits", "count"} if number else {"digits"})


def _large_numbers() -> Iterable[tuple[Iterable[str], set[str]]]:
    """Yield the numbers of three or four digits with what they may be; "yyy" is a year that lost a digit."""
    yield ["000"], {"digits", "yyy"}
    yield [f"{number:03d}" for number in range(1, 1000)], {"digits", "count", "yyy"}
    yield map(str, range(1000, _HIJRI_YEARS.start)), {"digits"}
    yield map(str, _HIJRI_YEARS), {"digits", "hijriyear"}
    yield map(str, range(FIRST_YEAR, LAST_YEAR + 1)), {"digits", "year"}
    yield map(str, range(LAST_YEAR + 1, 10_000)), {"digits"}


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
    elif plain in _SQUARE:
        yield from (plain, _SQUARE[plain])
    else:
        yield plain


class _Kinds:
    """The classes of tokens by what they may be, made as they are asked for."""

    def __init__(self) -> None:
        self.chars: dict[frozenset[str], str] = {}
        # Characters of one byte: their patterns compile and match fastest.
        self._unused = (char for char in map(chr, count(1)) if char not in (OTHER, SPACE))

    def __getitem__(self, roles: Iterable[str]) -> str:
        kind = frozenset(roles)
        if kind not in self.chars:
            self.chars[kind] = next(self._unused)
        return self.chars[kind]

    def members(self) -> dict[str, str]:
        """Return for each role the pattern of the classes that may play it."""
        members: dict[str, list[str]] = {}
        for roles, char in self.chars.items():
            for role in roles:
                members.setdefault(role, []).append(re.escape(char))
        return {role: f"[{''.join(chars)}]" for role, chars in members.items()}


def _word_roles(slots: Mapping[str, Slot], literals: Iterable[str]) -> dict[str, set[str]]:
    """Return what each token of words, literals and small numbers may be."""
    roles: dict[str, set[str]] = {}
    for name, slot in slots.items():
        for words in slot.values:
            for token in words:
                roles.setdefault(token, set()).add(name if len(words) == 1 else f"={token}")
    for literal in literals:
        roles.setdefault(literal, set()).add(f"={literal}")
    for token, names in _small_numbers():
        roles.setdefault(token, set()).update(names)
    return roles


@cache
def build_vocabulary(literals: tuple[str, ...]) -> Vocabulary:
    """Return the vocabulary of the word tables and of the ``literals`` (words and marks) that shapes use."""
    slots: dict[str, Slot] = {}
    for slot, words, value in _entries():
        slots.setdefault(slot, Slot({})).values.setdefault(tokenize(words), value)
    kinds = _Kinds()
    classes: dict[str, str] = {}
    for token, roles in _word_roles(slots, literals).items():
        classes |= dict.fromkeys(_spellings(token), kinds[roles])
    for tokens, roles in _large_numbers():
        classes |= dict.fromkeys(tokens, kinds[roles])
    for size in range(1, _WIDEST_GAP + 1):
        classes |= dict.fromkeys(map("".join, product(_SPACES, repeat=size)), SPACE)
    return Vocabulary(slots, classes, {char: roles for roles, char in kinds.chars.items()}, kinds.members())
