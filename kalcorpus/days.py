"""article → the one day that it counts for: in a period, in a month, on a cover.

>>> whole_day("2025-10-31"), whole_day("2025-10"), whole_day("2025-13-45")
(datetime.date(2025, 10, 31), None, None)
"""

import datetime
import re

from kalcorpus.article import Article

_DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)


def whole_day(edtf: str | None) -> datetime.date | None:
    """Return the day that an EDTF value is, None where it is less exact or the calendar has no such day."""
    if edtf is None or not _DAY.fullmatch(edtf):
        return None
    try:
        return datetime.date.fromisoformat(edtf)
    except ValueError:  # somebody else's record, which the validator would refuse
        return None


def day_of(article: Article) -> datetime.date | None:
    """Return the day an article counts for: its publication, else the first day of its main event, else None."""
    published = whole_day(article.published.edtf) if article.published else None
    if published is not None:
        return published
    return article.events[0].start_date if article.events else None
