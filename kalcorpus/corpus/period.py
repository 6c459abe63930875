"""articles → those of a period."""

import datetime
from collections.abc import Callable, Iterable, Iterator

from kalcorpus.article import Article
from kalcorpus.days import day_of
from kalcorpus.errors import Failure


def within(
    items: Iterable[Article | Failure],
    first: datetime.date | None,
    last: datetime.date | None,
    *,
    undated: Callable[[Article], None],
) -> Iterator[Article | Failure]:
    """Yield the articles of a period, first and last day included, and every failure.

    Args:
        items: articles and failures.
        first: first day, None for no limit.
        last: last day, None for no limit.
        undated: is told of each article that has no day and is left out.
    """
    for item in items:
        day = None if isinstance(item, Failure) else day_of(item)
        if isinstance(item, Failure) or (day is not None and (first or day) <= day <= (last or day)):
            yield item
        elif day is None:
            undated(item)
