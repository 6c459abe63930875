"""ids → a set of them that takes few bytes: what must be remembered of every article, so that none comes in twice.

>>> ids = Ids()
>>> ids.add("0" * 20), ids.add("f" * 20), ids.add("0" * 20), len(ids), "f" * 20 in ids
(True, True, False, 2, True)
"""

from array import array
from hashlib import sha256

_FIRST = 1 << 10  # places at the beginning; always a power of two
_DIGITS = 20  # of an id: 80 bits
_LOW_BITS = 16
_LOW = (1 << _LOW_BITS) - 1


def id_of(content: bytes) -> str:
    """Return an id for anything: a hash of the same length as an article's."""
    return sha256(content).hexdigest()[:_DIGITS]


class Ids:
    """A set of ids of 20 hexadecimal digits.

    Ids are hashes already, so the digits themselves tell the place of each in a table with open addressing: 12 bytes a place, of
    which half at most are taken. A set of numbers takes four times as much.
    """

    def __init__(self) -> None:
        self._count = 0
        self._high, self._low = _places(_FIRST)

    def __len__(self) -> int:
        return self._count

    def __contains__(self, id_: str) -> bool:
        return bool(self._low[self._place(*_parts(id_))])

    def add(self, id_: str) -> bool:
        """Take an id in; tell whether it is new."""
        # As `_place` does it, but in one piece: this runs for every article that is written.
        number = int(id_, 16)
        high, low = number >> _LOW_BITS, (number & _LOW) + 1
        highs, lows = self._high, self._low
        last = len(lows) - 1
        at = high & last
        while taken := lows[at]:
            if taken == low and highs[at] == high:
                return False
            at = (at + 1) & last
        highs[at], lows[at] = high, low
        self._count += 1
        if 2 * self._count > last:
            self._grow()
        return True

    def _place(self, high: int, low: int) -> int:
        """Return where an id stands, or the free place where it would."""
        last = len(self._low) - 1
        at = high & last
        while self._low[at] and (self._high[at] != high or self._low[at] != low):
            at = (at + 1) & last
        return at

    def _grow(self) -> None:
        old = self._high, self._low
        self._high, self._low = _places(2 * len(self._low))
        for high, low in zip(*old, strict=True):
            if low:
                at = self._place(high, low)
                self._high[at], self._low[at] = high, low


def _places(count: int) -> tuple["array[int]", "array[int]"]:
    return array("Q", bytes(8 * count)), array("I", bytes(array("I").itemsize * count))


def _parts(id_: str) -> tuple[int, int]:
    """Return the upper 64 bits of an id, and the lower 16 plus one: zero is left to mean a free place."""
    number = int(id_, 16)
    return number >> _LOW_BITS, (number & _LOW) + 1
