"""story → date expressions with their unresolved forms.

>>> [(found.text, str(found.reading), found.bound) for found in find_dates("berlaku sejak 1 Juli 2025.")]
[('1 Juli 2025', '2025-07-01', 'since')]
"""

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple, cast

from kalcorpus.dates.reading import Reading
from kalcorpus.dates.scan import find_readings
from kalcorpus.dates.value import Bound, Modifier
from kalcorpus.text import Span
from kalcorpus.words import TimeWord, rows

_REACH = 30  # no preposition with what may stand between it and the date is longer
_DATE_WORDS = frozenset({"tanggal", "tgl", "hari", "bulan", "tahun", "pada", "di"})  # may stand between a preposition and the date


class DateExpression(NamedTuple):
    """A time expression as written, before the article's calendar resolves it."""

    start: int
    end: int
    text: str
    reading: Reading
    bound: Bound | None


def find_dates(story: str, taken: Sequence[Span] = ()) -> tuple[DateExpression, ...]:
    """Return the time expressions in ``story`` outside ``taken``, in order and without overlap."""
    return tuple(
        DateExpression(start, end, story[start:end], *_with_preposition(reading, story[max(0, start - _REACH) : start]))
        for start, end, reading in find_readings(story, taken)
    )


@cache
def _prepositions() -> dict[str, str]:
    return {row.word: row.value for row in rows(TimeWord) if row.slot in ("bound", "about")}


def _with_preposition(reading: Reading, before: str) -> tuple[Reading, Bound | None]:
    """Return the reading and bound with what the words in front add: sejak, hingga, sekitar."""
    words = before.rpartition("\n")[2].lower().split()
    while words and words[-1] in _DATE_WORDS:
        words.pop()
    known = _prepositions()
    bound: Bound | None = None
    for _ in range(2):  # "sejak sekitar 2010"
        size = next((size for size in (2, 1) if " ".join(words[-size:]) in known and len(words) >= size), 0)
        value = known.get(" ".join(words[-size:])) if size else None
        if value == "approx":
            reading = reading if reading.modifier else reading._replace(modifier=cast("Modifier", value))
        elif value is not None:
            bound = cast("Bound", value)
            break
        else:
            break
        words = words[:-size]
    return reading, bound
