"""text → the places of its numbers and words that are times by themselves; nothing else of it is looked at.

The text is looked at as bytes, one for each character, so that the standard library's fast search does the work.

>>> find_times("Rapat digelar Senin (9/6) di Tarakan", frozenset({"senin"}))
[14, 21]
"""

import re
from functools import cache

_CAPITAL = ord("a") - ord("A")
_LETTERS, _DIGITS, _MARKS = range(ord("a"), ord("z") + 1), range(ord("0"), ord("9") + 1), b"/-"


def _sign(code: int) -> int:
    """Return what stands for a character: letters in lower case, 0 for any digit, a slash, a dash, a space for all else."""
    if code in _LETTERS or code in _MARKS:
        return code
    if code + _CAPITAL in _LETTERS:
        return code + _CAPITAL
    return ord("0") if code in _DIGITS else ord(" ")


_SIGNS = bytes(map(_sign, range(256)))
# Numbers that are times by themselves: a year, "13/7", "9-6", "2/Jan", "80-an", "8Jun".
_NUMBER = "0(?:000(?!0)|0?(?:[/-]00?(?!0)|[/-]?[a-z]))"


def find_times(text: str, words: frozenset[str]) -> list[int]:
    """Return where ``words`` and numbers that may be times stand in ``text``, in order.

    Behind a dash or slash none is looked for: what stands in front of it is a time then, or near enough.

    Args:
        text: any text.
        words: words in lower case; of one with another sign than a letter in it only the head counts ("jum'at").
    """
    # What Latin-1 has not is no time word. The space in front is where a word is found.
    signs = f" {text} ".encode("latin-1", "replace").translate(_SIGNS)
    return [found.start() for found in _pattern(words).finditer(signs)]


@cache
def _pattern(words: frozenset[str]) -> re.Pattern[bytes]:
    heads = sorted({re.split("[^a-z]", word, maxsplit=1)[0] for word in words} - {""})
    return re.compile(f" (?:(?:{_trie(heads)})(?![a-z])|{_NUMBER})".encode())


def _trie(words: list[str]) -> str:
    """Return a pattern of ``words`` that branches where they part: a plain alternation tries every word at every place."""
    heads: dict[str, list[str]] = {}
    for word in words:
        heads.setdefault(word[:1], []).append(word[1:])
    branches = [head + _trie(tails) for head, tails in heads.items() if head]
    joined = branches[0] if len(branches) == 1 else f"(?:{'|'.join(branches)})" if branches else ""
    return f"(?:{joined})?" if "" in heads and joined else joined
