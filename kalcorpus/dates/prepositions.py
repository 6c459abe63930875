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


def with_preposition(reading: Reading, before: str) -> Prefixed:
    """Return the reading, its bound and the rest of ``before``, the words in front of it."""
    words = before.rpartition("\n")[2].lower().split()
    bound: Bound | None = None
    while words and bound is None:
        if words[-1] in _BETWEEN:
            words.pop()
            continue
        size = next((size for size in (2, 1) if " ".join(words[-size:]) in _known()), 0)
        if not size:
            break
        value = _known()[" ".join(words[-size:])]
        del words[-size:]
        if value == "approx":
            reading = reading if reading.modifier else reading._replace(modifier=cast("Modifier", value))
        else:
            bound = cast("Bound", value)
    return Prefixed(reading, bound, " ".join(words))
