"""date expressions and header → Almanac: what an article tells of its own time, from which missing years are settled.

No clock is read: without a publication date, a year or a full date in the text a year stays unknown.
"""

import datetime
import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from kalcorpus.dates.placing import agreeing_years, day_of, nearest_year
from kalcorpus.dates.reading import Moment
from kalcorpus.dates.value import YearBasis
from kalcorpus.header import Published
from kalcorpus.mentions.dates import DateExpression

_YEAR = re.compile(r"(\d{4})")
_NEAREST = 4  # full dates on each side that are asked for the year of their neighbour
_FULL_DAY = re.compile(r"\d{4}-\d\d-\d\d")


class Settled(NamedTuple):
    """A year with what it rests on; without one, the candidates that could not be told apart."""

    year: int | None
    basis: YearBasis | None
    candidates: tuple[int, ...] = ()


class FullDay(NamedTuple):
    """A full date in the text: where it stands, and whether its weekday vouches for it."""

    at: int
    day: datetime.date
    has_weekday: bool


class Almanac(NamedTuple):
    """What is known of an article's time before its dates are resolved.

    Attributes:
        published: the day of publication, from outside the text or a dated line of the page.
        year: the year of publication, where no more is known.
        basis: what ``published`` or ``year`` rests on.
        days: full dates in the text with their places.
        months: years that the text itself gives to a month.
        years: years that the text names, once each.
    """

    published: datetime.date | None
    year: int | None
    basis: YearBasis | None
    days: tuple[FullDay, ...]
    months: dict[int, int]
    years: tuple[int, ...]

    def settle(self, moment: Moment, at: int) -> Settled:
        """Return the year of a day or month that is written without one.

        Args:
            moment: the day or month.
            at: its place in the text.
        """
        if moment.day is None and moment.month in self.months and self.published is None:
            return Settled(self.months[moment.month], "context")
        if self.published and (year := nearest_year(moment, self.published)):
            return Settled(year, "published")
        if year := _nearest(moment, at, [day for day in self.days if day.has_weekday]):
            return Settled(year, "context")
        if self.year and (years := agreeing_years(moment, (self.year, self.year - 1))):
            return Settled(years[0], self.basis)
        agreeing = agreeing_years(moment, self.years)
        if len(agreeing) == 1:
            return Settled(agreeing[0], "weekday" if moment.weekday and len(self.years) > 1 else "context")
        if year := _nearest(moment, at, self.days):
            return Settled(year, "context")
        return Settled(None, None, tuple(agreeing or self.years))


def _nearest(moment: Moment, at: int, days: Sequence[FullDay]) -> int | None:
    """Return the year that puts a moment nearest to the full date beside it; the weekday may send it on to the next one."""
    place = bisect_left(days, at, key=lambda day: day.at)
    near = sorted(days[max(0, place - _NEAREST) : place + _NEAREST], key=lambda day: abs(day.at - at))
    return next((year for day in near if (year := nearest_year(moment, day.day))), None)


def read_almanac(expressions: Sequence[DateExpression], published: Published | None) -> Almanac:
    """Return what the article tells of its own time."""
    moments = [moment for expression in expressions for moment in expression.reading[1:3] if moment]
    named = [moment for moment in moments if moment.year is not None and moment.precision not in ("decade", "century")]
    day = _full_day(published)
    year = None if published is None or day else _YEAR.match(published.edtf)
    basis: YearBasis | None = None
    if published:
        basis = "copyright" if published.basis == "copyright" else "published"
    return Almanac(
        published=day,
        year=int(year[1]) if year else None,
        basis=basis,
        days=tuple(_full_days(expressions)),
        months={moment.month: moment.year for moment in reversed(named) if moment.month and moment.year},
        years=tuple(dict.fromkeys(moment.year for moment in named if moment.year)),
    )


def _full_day(published: Published | None) -> datetime.date | None:
    if published is None or not _FULL_DAY.match(published.edtf):
        return None
    return datetime.date.fromisoformat(published.edtf[:10])


def _full_days(expressions: Sequence[DateExpression]) -> Iterator[FullDay]:
    for expression in expressions:
        start = expression.reading.start
        if start and start.is_full_day and (day := day_of(start)):
            yield FullDay(expression.start, day, start.weekday is not None)
