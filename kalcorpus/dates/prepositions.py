"""the words in front of a date → what they add: sejak, hingga, sekitar.

>>> with_preposition(Reading("date"), "berlaku sejak tanggal ")[1:]
('since', 'berlaku')
"""

from functools import cache
from typing import NamedTuple, cast

from kalcorpus.dates.reading import Reading
from kalcorpus.dates.value import Bound, Modifier
from kalcorpus.words import TimeWord, rows

REACH = 30  # no preposition with what may stand between it and the date is longer
_BETWEEN = frozenset({"tanggal", "tgl", "hari", "bulan", "tahun", "pada", "di", "per"})


class Prefixed(NamedTuple):
    """A reading with what stands in front of it: its bound, and the words that say nothing about it."""

    reading: Reading
    bound: Bound | None
    rest: str


@cache
def _known() -> dict[str, str]:
    return {row.word: row.value for row in rows(TimeWord) if row.slot in ("bound", "about")}


@cache
def _lasts() -> frozenset[str]:
    """Return the words that may stand right before a date and tell of it."""
    return _BETWEEN.union(phrase.rpartition(" ")[2] for phrase in _known())


def with_preposition(reading: Reading, before: str) -> Prefixed:
    """Return the reading, its bound and the rest of ``before``, the words in front of it."""
    last = before.rsplit(None, 1)
    if not last or last[-1].lower() not in _lasts():
        return Prefixed(reading, None, before.strip())
    words = before.rpartition("\n")[2].lower().split()
    bound: Bound | None = None
    while words and bound is None and words[-1] in _lasts():
        two, one = " ".join(words[-2:]), words[-1]
        value = _known().get(two) or _known().get(one)
        if value is None:
            if one not in _BETWEEN:
                break
            words.pop()
            continue
        del words[-2 if two in _known() else -1 :]
        if value != "approx":
            bound = cast("Bound", value)
        elif reading.modifier is None:
            reading = reading._replace(modifier=cast("Modifier", value))
    return Prefixed(reading, bound, " ".join(words))
