"""articles → those of a period."""

import datetime
import re
from collections.abc import Callable, Iterable, Iterator

from kalcorpus.article import Article
from kalcorpus.errors import Failure

_DAY = re.compile(r"\d{4}-\d\d-\d\d")


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


def day_of(article: Article) -> datetime.date | None:
    """Return the day an article counts for: its publication, else the first day of its main event, else None."""
    published = article.published.edtf if article.published else ""
    if _DAY.fullmatch(published):
        return datetime.date.fromisoformat(published)
    return article.events[0].start_date if article.events else None
