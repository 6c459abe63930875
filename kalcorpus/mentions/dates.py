"""story → date expressions with their unresolved forms."""

from collections.abc import Sequence
from typing import NamedTuple

from kalcorpus.text import Span


class DateExpression(NamedTuple):
    """A time expression as written, before the article's calendar resolves it. The reader of forms decides what it holds."""

    start: int
    end: int
    text: str


def find_dates(story: str, taken: Sequence[Span] = ()) -> tuple[DateExpression, ...]:
    """Return the time expressions in ``story`` outside ``taken``, in order and without overlap."""
    return ()
