"""text → the places of its numbers and words that are times by themselves; nothing else of it is looked at.

The text is looked at as bytes, one for each character, so that the standard library's fast search does the work.

>>> find_times("Rapat digelar Senin (9/6) di Tarakan", frozenset({"senin"}))
[14, 21]
"""

import re
from collections.abc import Iterator
from functools import cache

_CAPITAL = ord("a") - ord("A")
_LETTERS, _DIGITS, _MARKS = range(ord("a"), ord("z") + 1), range(ord("0"), ord("9") + 1), b"/-a"
_SPACE, _DIGIT = ord(" "), ord("0")
_PLAIN = bytes(code if code in _LETTERS else code + _CAPITAL if code + _CAPITAL in _LETTERS else _SPACE for code in range(256))
_FIGURES = bytes(_DIGIT if code in _DIGITS else code if code in _MARKS else _SPACE for code in range(256))
_YEAR = b"0000"
_NUMBERS = (b"0/0", b"0-0", b"0-a", b"0a")  # "13/7", "9-6", "80-an", "80an"
_LONGEST = 2  # digits of a day or month


def find_times(text: str, words: frozenset[str]) -> list[int]:
    """Return where ``words`` and numbers that may be times stand in ``text``, in order.

    Args:
        text: any text.
        words: words in lower case; of one with another sign than a letter in it only the head counts ("jum'at").
    """
    # One byte a character; what Latin-1 has not is no time word. The space in front is where a word is found.
    plain = f" {text} ".encode("latin-1", "replace")
    places = [found.start() for found in _pattern(words).finditer(plain.translate(_PLAIN))]
    places += _numbers(plain.translate(_FIGURES))
    places.sort()
    return places


def _numbers(figures: bytes) -> Iterator[int]:
    """Yield the places of years, of pairs of short numbers, and of decades, in bytes where 0 stands for any digit."""
    at = figures.find(_YEAR)
    while at >= 0:
        if figures[at - 1] != _DIGIT and figures[at + len(_YEAR)] != _DIGIT:
            yield at - 1
        at = figures.find(_YEAR, at + 1)
    for number in _NUMBERS:
        at = figures.find(number)
        while at >= 0:
            behind = at + len(number) + _LONGEST - 1
            if figures[behind : behind + 1] != b"0":
                yield at - 1
            at = figures.find(number, at + 1)


@cache
def _pattern(words: frozenset[str]) -> re.Pattern[bytes]:
    heads = sorted({re.split("[^a-z]", word, maxsplit=1)[0] for word in words} - {""})
    # Most words are passed over by their first two letters, before the branches are tried.
    seconds: dict[str, set[str]] = {}
    for head in heads:
        seconds.setdefault(head[0], set()).add(f"{head} "[1])
    pairs = "|".join(f"{first}[{''.join(sorted(letters))}]" for first, letters in seconds.items())
    return re.compile(f" (?={pairs})(?:{_trie(heads)})(?= )".encode())


def _trie(words: list[str]) -> str:
    """Return a pattern of ``words`` that branches where they part: a plain alternation tries every word at every place."""
    heads: dict[str, list[str]] = {}
    for word in words:
        heads.setdefault(word[:1], []).append(word[1:])
    branches = [head + _trie(tails) for head, tails in heads.items() if head]
    joined = branches[0] if len(branches) == 1 else f"(?:{'|'.join(branches)})" if branches else ""
    return f"(?:{joined})?" if "" in heads and joined else joined
