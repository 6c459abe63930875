"""date expressions and header → Almanac: what an article tells of its own time, from which missing years are settled.

No clock is read: without a publication date, a year or a full date in the text a year stays unknown.
"""

import datetime
import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from typing import NamedTuple

from kalcorpus.dates.placing import agreeing_years, day_of, distance, nearest_year
from kalcorpus.dates.reading import Moment
from kalcorpus.dates.value import YearBasis
from kalcorpus.facts.calendar.anniversaries import years_of_anniversaries
from kalcorpus.header import Published
from kalcorpus.mentions.dates import DateExpression
from kalcorpus.mentions.laws import Law

_YEAR = re.compile(r"(\d{4})")
_NEAREST = 4  # full dates on each side that are asked for the year of their neighbour
_BESIDE = 400  # characters within which a full date outweighs a publication day that is farther in time
_NEAR = 45  # days from the publication within which nothing else is asked
_HALF_YEAR = 183  # a date farther off than this is nearer to another year's
_YEAR_AHEAD = 366  # days: what a paper tells of is mostly later than the dates that it recalls
_YEARS_OF_MOVED_PAGES = 6
_FIRST_OF_WEB = 2000  # the year of no report on the web is earlier, whatever old laws it cites
_HANDICAP = 20  # days by which a date in the text must be nearer than the publication
_FULL_DAY = re.compile(r"\d{4}-\d\d-\d\d")


class Settled(NamedTuple):
    """A year with what it rests on; without one, the candidates that can't be told apart."""

    year: int | None
    basis: YearBasis | None
    candidates: tuple[int, ...] = ()


class FullDay(NamedTuple):
    """A full date in the text and where it stands."""

    at: int
    day: datetime.date


class Almanac:
    """What is known of an article's time before its dates are resolved; most of it is worked out only if a date asks for it.

    Attributes:
        published: the day of publication, from outside the text or a dated line of the page.
        year: the year of publication, where no more is known.
        basis: what ``published`` or ``year`` rests on.
    """

    def __init__(
        self,
        expressions: Sequence[DateExpression],
        published: Published | None,
        story: str = "",
        laws: Sequence[Law] = (),
    ) -> None:
        """Take what the article tells of its own time.

        Args:
            expressions: its time expressions.
            published: its publication, as far as the header tells.
            story: its text, in which anniversaries are counted.
            laws: the laws and circulars that it cites.
        """
        self._expressions, self._story, self._laws = expressions, story, laws
        self.published = _full_day(published)
        year = None if published is None or self.published else _YEAR.match(published.edtf)
        self.year = int(year[1]) if year else None
        self.basis: YearBasis | None = None
        if published:
            self.basis = "copyright" if published.basis == "copyright" else "published"

    @cached_property
    def _named(self) -> list[Moment]:
        moments = (moment for expression in self._expressions for moment in expression.reading[1:3])
        return [moment for moment in moments if moment and moment.year and moment.precision not in ("decade", "century")]

    @cached_property
    def years(self) -> tuple[int, ...]:
        """Return the years that the text names, once each."""
        return tuple(dict.fromkeys(moment.year for moment in self._named if moment.year))

    @cached_property
    def months(self) -> dict[int, int]:
        """Return the years that the text itself gives to a month."""
        return {moment.month: moment.year for moment in reversed(self._named) if moment.month and moment.year}

    @cached_property
    def present(self) -> tuple[int, ...]:
        """Return the years that the text calls its own: "tahun 2018 ini", "HUT ke-80 RI"."""
        own = [moment.year for moment in self._named if moment.year and moment.shift == 0]
        return tuple(dict.fromkeys([*own, *years_of_anniversaries(self._story)]))

    @cached_property
    def hints(self) -> tuple[int, ...]:
        """Return years that may be near: those of cited laws and circulars."""
        return tuple(dict.fromkeys(law.year for law in self._laws if law.year))

    @cached_property
    def days(self) -> tuple[FullDay, ...]:
        """Return the full dates in the text with their places."""
        return tuple(_full_days(self._expressions))

    @cached_property
    def vouched(self) -> tuple[FullDay, ...]:
        """Return the full dates that a weekday vouches for."""
        return tuple(_full_days(self._expressions, with_weekday=True))

    @cached_property
    def told(self) -> tuple[FullDay, ...]:
        """Return the days without a year that their weekdays settle."""
        return tuple(_told(self, self._expressions))

    def settle(self, moment: Moment, at: int) -> Settled:
        """Return the year of a day or month that is written without one: the strongest evidence that speaks of it decides.

        Args:
            moment: the day or month.
            at: its place in the text.
        """
        if moment.day is None and moment.month in self.months and self.published is None:
            return Settled(self.months[moment.month], "context")
        for rule in _EVIDENCE if moment.weekday is None else _EVIDENCE_OF_WEEKDAYS:
            if settled := rule(self, moment, at):
                return settled
        return Settled(None, None, tuple(agreeing_years(moment, self.years) or self.years))


def _by_publication(almanac: Almanac, moment: Moment, at: int) -> Settled | None:
    """The year that puts it nearest to the publication, unless a date beside it or a year in the text fits far better."""
    day = almanac.published
    year = nearest_year(moment, day) if day else None
    if day is None or year is None:
        return None
    far = distance(moment, year, day)
    if far > _NEAR:
        beside = [full for full in _around(at, almanac.vouched) if abs(full.at - at) < _BESIDE]
        nearest = min(_years_by(moment, beside), default=None)
        if nearest and nearest[0] + _HANDICAP < far:
            return Settled(nearest[1], "context")
    return Settled(year, "published")


def _by_vouched_day(almanac: Almanac, moment: Moment, at: int) -> Settled | None:
    """The year of the full date beside it whose weekday vouches for it."""
    year = _nearest(moment, at, almanac.vouched)
    return Settled(year, "context") if year else None


def _by_told_day(almanac: Almanac, moment: Moment, at: int) -> Settled | None:
    """The year of the date beside it whose weekday has told its year."""
    year = _nearest(moment, at, almanac.told)
    return Settled(year, "context") if year else None


def _by_page_year(almanac: Almanac, moment: Moment, _at: int) -> Settled | None:
    """The year that the page bears, or the one before."""
    years = agreeing_years(moment, (almanac.year, almanac.year - 1)) if almanac.year else ()
    return Settled(years[0], almanac.basis) if years else None


def _by_present(almanac: Almanac, moment: Moment, _at: int) -> Settled | None:
    """The year that the text calls its own; a weekday may tell the one beside it."""
    for present in almanac.present:
        if years := agreeing_years(moment, (present, present - 1, present + 1)):
            return Settled(years[0], "context")
    return None


def _by_named_year(almanac: Almanac, moment: Moment, _at: int) -> Settled | None:
    """The only year in the text that agrees."""
    agreeing = agreeing_years(moment, almanac.years)
    if len(agreeing) != 1:
        return None
    return Settled(agreeing[0], "weekday" if moment.weekday and len(almanac.years) > 1 else "context")


def _by_any_day(almanac: Almanac, moment: Moment, at: int) -> Settled | None:
    """The year of any full date beside it."""
    year = _nearest(moment, at, almanac.days)
    return Settled(year, "context") if year else None


def _by_hint(almanac: Almanac, moment: Moment, _at: int) -> Settled | None:
    """The latest year that the text leaves room for: one that it names, the one after, that of a law; the weekday must agree."""
    after = [year + 1 for year in almanac.years]
    later = [year + 1 for year in almanac.hints]
    for years in (almanac.years, after, almanac.hints, later):
        if agreeing := agreeing_years(moment, [year for year in years if year >= _FIRST_OF_WEB]):
            return Settled(max(agreeing), "weekday")
    return None


def _by_weekday_before(almanac: Almanac, moment: Moment, _at: int) -> Settled | None:
    """The one of the years before the publication that agrees with the weekday, if the numerals alone put it far from that day.

    Pages that were moved to a new site bear the day of the move.
    """
    day = almanac.published
    plain = moment._replace(weekday=None)
    year = nearest_year(plain, day) if day else None
    if day is None or year is None or distance(plain, year, day) <= _NEAR:
        return None
    agreeing = agreeing_years(moment, range(day.year - _YEARS_OF_MOVED_PAGES, day.year))
    return Settled(agreeing[0], "weekday") if len(agreeing) == 1 else None


def _by_numerals(almanac: Almanac, moment: Moment, at: int) -> Settled | None:
    """Where no year agrees with the weekday, the numerals count, from the publication or the full date beside it."""
    plain = moment._replace(weekday=None)
    return _by_publication(almanac, plain, at) or _by_any_day(almanac, plain, at)


_EVIDENCE = (
    _by_publication,
    _by_vouched_day,
    _by_told_day,
    _by_page_year,
    _by_present,
    _by_named_year,
    _by_any_day,
)
_EVIDENCE_OF_WEEKDAYS = (
    _by_publication,
    _by_vouched_day,
    _by_page_year,
    _by_present,
    _by_named_year,
    _by_any_day,
    _by_hint,
    _by_weekday_before,
    _by_numerals,
)


def _around(at: int, days: Sequence[FullDay]) -> list[FullDay]:
    """Return the full dates on both sides of a place, the nearest first."""
    place = bisect_left(days, at, key=lambda day: day.at)
    return sorted(days[max(0, place - _NEAREST) : place + _NEAREST], key=lambda day: abs(day.at - at))


def _years_by(moment: Moment, days: Iterable[FullDay]) -> Iterator[tuple[int, int]]:
    """Yield the year that each full date gives a moment, with its distance."""
    for full in days:
        if year := nearest_year(moment, full.day, ahead=_YEAR_AHEAD):
            yield distance(moment, year, full.day), year


def _nearest(moment: Moment, at: int, days: Sequence[FullDay]) -> int | None:
    """Return the year that puts a moment near to the full date beside it, the nearest in the text first."""
    years = list(_years_by(moment, _around(at, days))) if days else []
    return next((year for far, year in years if far <= _HALF_YEAR), min(years)[1] if years else None)


def _told(almanac: Almanac, expressions: Sequence[DateExpression]) -> Iterator[FullDay]:
    """Yield the days without a year that their weekdays settle."""
    for expression in expressions:
        start = expression.reading.start
        if start and start.weekday and start.day and start.month and start.year is None and not expression.reading.hijri:
            year = almanac.settle(start, expression.start).year
            if year and (day := day_of(start._replace(year=year))):
                yield FullDay(expression.start, day)


def _full_day(published: Published | None) -> datetime.date | None:
    if published is None or not _FULL_DAY.match(published.edtf):
        return None
    return datetime.date.fromisoformat(published.edtf[:10])


def _full_days(expressions: Sequence[DateExpression], *, with_weekday: bool = False) -> Iterator[FullDay]:
    for expression in expressions:
        start = expression.reading.start
        if start and start.is_full_day and (start.weekday or not with_weekday) and (day := day_of(start)):
            yield FullDay(expression.start, day)
