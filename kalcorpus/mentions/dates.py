"""story → date expressions with their unresolved forms.

>>> [(found.text, str(found.reading), found.bound) for found in find_dates("berlaku sejak 1 Juli 2025.")]
[('1 Juli 2025', '2025-07-01', 'since')]
"""

from collections.abc import Sequence
from typing import NamedTuple

from kalcorpus.dates.collector import CollectorWaits
from kalcorpus.dates.prepositions import REACH, with_preposition
from kalcorpus.dates.reading import Reading
from kalcorpus.dates.scan import find_readings
from kalcorpus.dates.value import Bound
from kalcorpus.text import Span

_SHORTEST = len("9 Mei, ")  # what a date takes of a text at least


class DateExpression(NamedTuple):
    """A time expression as written, before the article's calendar resolves it."""

    start: int
    end: int
    text: str
    reading: Reading
    bound: Bound | None


def find_dates(story: str, taken: Sequence[Span] = ()) -> tuple[DateExpression, ...]:
    """Return the time expressions in ``story`` outside ``taken``, in order and without overlap."""
    expressions: list[DateExpression] = []
    with CollectorWaits(len(story) // _SHORTEST):
        for start, end, reading in find_readings(story, taken):
            prefixed = with_preposition(reading, story[max(0, start - REACH) : start])
            expressions.append(DateExpression(start, end, story[start:end], prefixed.reading, prefixed.bound))
    return tuple(expressions)
