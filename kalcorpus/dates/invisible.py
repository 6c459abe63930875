"""text → the text without characters that nobody sees, which content systems leave inside words, with the places of the others.

>>> see("Se\u200bnin")
Seen(text='Senin', places=[0, 1, 3, 4, 5])
"""

from typing import NamedTuple

# Zero-width spaces and joiners, soft hyphen, byte order mark, marks of direction.
_INVISIBLE = "\u200b\u200c\u200d\u2060\ufeff\u00ad\u200e\u200f"


class Seen(NamedTuple):
    """A text as it is seen, and where each of its characters stands in the text as it is written."""

    text: str
    places: list[int]


def has_invisible(text: str) -> bool:
    """Tell whether there is a character in ``text`` that nobody sees."""
    return any(map(text.__contains__, _INVISIBLE))


def see(text: str) -> Seen:
    """Return ``text`` without its invisible characters."""
    places = [at for at, char in enumerate(text) if char not in _INVISIBLE]
    return Seen("".join(map(text.__getitem__, places)), places)
