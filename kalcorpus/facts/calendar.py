"""date expressions → dates: the years and relative dates of the whole article, resolved together.

First the dates that name a day, month or year; then, from the day of writing or of speaking, those that count from it.
"""

import datetime
import re
from bisect import bisect_right
from typing import NamedTuple

from kalcorpus.dates.placing import NOWHERE, Place, agreeing_years, can_be, place, settle
from kalcorpus.dates.reading import Moment, Reading
from kalcorpus.dates.value import DateValue, Role, YearBasis
from kalcorpus.dates.values import fields
from kalcorpus.errors import Problem, problem
from kalcorpus.facts.almanac import Almanac, Settled, read_almanac
from kalcorpus.facts.date_roles import is_regular, role_of
from kalcorpus.header import Header, Published
from kalcorpus.mentions.dates import DateExpression
from kalcorpus.mentions.quotes import Quotation
from kalcorpus.text import Mention

_REACH_OF_YEAR = 16  # behind a month, within which "di tahun 2023" or "atau Desember 2020" gives its year
_LEAD = 900  # characters of article text in which the lead reports its date
_REACH_OF_SPEAKER = 400  # behind a quotation, within which the day of speaking stands
_SCENES = 8  # mentions before a clock time or "sehari sebelumnya" among which its day is looked for
_LONG_AFTER = datetime.timedelta(days=45)  # a page published so much later repeats an older story
_EVENING, _MORNING = "18:00", "06:00"
_YEAR_FOLLOWS = re.compile(r"\s*(?:(?:di|pada|dalam)\s+)?")
_ALTERNATIVE = re.compile(r"\s*(?:,|atau|dan|maupun|serta|dan/atau)\s*")


class DateMention(DateValue, Mention):
    """A time expression in the text with its calendar value."""


class Calendar(NamedTuple):
    """The dates of an article, what is in doubt about them, and the publication date as it is known after reading them all."""

    dates: tuple[DateMention, ...]
    problems: tuple[Problem, ...]
    published: Published | None


class _Known(NamedTuple):
    """A resolved reading: where its year comes from, its place on the calendar, and its role."""

    reading: Reading
    basis: YearBasis | None
    place: Place
    role: Role | None
    candidates: tuple[int, ...] = ()


def resolve_dates(
    expressions: tuple[DateExpression, ...], quotations: tuple[Quotation, ...], header: Header, story: str
) -> Calendar:
    """Return the resolved dates of the whole article, in order.

    Args:
        expressions: the time expressions of the story.
        quotations: inside them relative dates count from the day of speaking.
        header: its ``published`` is the first anchor.
        story: the frozen text with all that is not article blanked.
    """
    almanac = read_almanac(expressions, header.published)
    known = [_name(expressions, index, almanac, story) for index in range(len(expressions))]
    story_day = _story_day(known)
    base = _Bases(expressions, known, quotations, almanac, story_day)
    dates: list[DateMention] = []
    problems: list[Problem] = []
    for index, expression in enumerate(expressions):
        if known[index].reading.is_clock:
            known[index] = base.clock(index, story)
            if known[index].reading.start is None:
                continue
        elif known[index].place.edtf is None:
            known[index] = base.count(index)
        dates.append(_mention(expression, known[index]))
        problems += _doubts(expression, known[index])
    published = header.published or _inferred(expressions, known, story)
    return Calendar(tuple(dates), tuple(problems), published)


def _mention(expression: DateExpression, known: _Known) -> DateMention:
    return DateMention(
        start=expression.start,
        end=expression.end,
        text=expression.text,
        bound=expression.bound,
        role=known.role,
        **fields(known.reading, known.basis, known.place),
    )


def _name(expressions: tuple[DateExpression, ...], index: int, almanac: Almanac, story: str) -> _Known:
    """Resolve an expression that names a day, month or year; what counts from another day waits."""
    expression = expressions[index]
    reading = expression.reading
    start, end = reading.start, reading.end
    if start is None or reading.hijri or any(moment and moment.is_relative for moment in (start, end)):
        return _Known(reading, None, NOWHERE, None)
    basis: YearBasis | None = "written"
    candidates: tuple[int, ...] = ()
    if start.year is None:
        settled = _year_behind(expressions, index, story) or _settle_range(start, end, almanac, expression.start)
        reading, basis, candidates = _with_year(reading, settled.year), settled.basis, settled.candidates
    elif end and end.year is None:
        reading = reading._replace(end=_not_before(end, start))
    found = settle(reading)
    role = role_of(story, expression.start, is_day=start.day is not None)
    return _Known(reading, basis, found, role, candidates)


def _settle_range(start: Moment, end: Moment | None, almanac: Almanac, at: int) -> Settled:
    moment = start if end is None or start.weekday is not None or end.weekday is None else end
    return almanac.settle(moment, at)


def _year_behind(expressions: tuple[DateExpression, ...], index: int, story: str) -> Settled | None:
    """Return the year of "Januari sampai Mei di tahun 2023": one that follows at once counts for what stands before it."""
    if index + 1 == len(expressions):
        return None
    here, behind = expressions[index], expressions[index + 1]
    year, start = behind.reading.start, here.reading.start
    if year is None or year.year is None or start is None or behind.reading.end:
        return None
    gap = story[here.end : min(behind.start, here.end + _REACH_OF_YEAR)]
    follows = _YEAR_FOLLOWS if year.precision == "year" else _ALTERNATIVE
    if follows.fullmatch(gap) is None or (follows is _ALTERNATIVE and year.precision != start.precision):
        return None
    return Settled(year.year, "context") if agreeing_years(start, (year.year,)) else None


def _with_year(reading: Reading, year: int | None) -> Reading:
    if reading.start is None or year is None:
        return reading
    start = reading.start._replace(year=year)
    return reading._replace(start=start, end=reading.end and _not_before(reading.end, start))


def _not_before(end: Moment, start: Moment) -> Moment:
    """Return the end of a range in the year of its start, or in the next one."""
    if end.year is not None or start.year is None:
        return end
    before = (end.month or 0, end.day or 99) < (start.month or 0, start.day or 0)
    return end._replace(year=start.year + before)


def _story_day(known: list[_Known]) -> datetime.date | None:
    """Return the day that the article reports: the first on which something happens or is said, else the first with a weekday."""
    days = [(one, one.place.earliest) for one in known if one.reading.start and one.reading.start.day and one.place.earliest]
    with_weekday = [(one, day) for one, day in days if one.reading.start and one.reading.start.weekday]
    reported = [(one, day) for one, day in with_weekday or days if one.role != "reference"]
    return next((day for _, day in reported or with_weekday or days), None)


def _inferred(expressions: tuple[DateExpression, ...], known: list[_Known], story: str) -> Published | None:
    """Return the full date that the lead reports as the date of publication."""
    lead = len(story) - len(story.lstrip()) + _LEAD
    for expression, one in zip(expressions, known, strict=True):
        start = one.reading.start
        if expression.start > lead or start is None:
            continue
        if (
            one.basis == "written"
            and start.is_full_day
            and one.place.edtf
            and one.reading.end is None
            and one.role != "reference"
        ):
            return Published(edtf=one.place.edtf, basis="inferred")
    return None


class _Bases:
    """The days that relative dates and clock times of an article count from."""

    def __init__(
        self,
        expressions: tuple[DateExpression, ...],
        known: list[_Known],
        quotations: tuple[Quotation, ...],
        almanac: Almanac,
        story_day: datetime.date | None,
    ) -> None:
        self.expressions, self.known, self.almanac = expressions, known, almanac
        self.quotations, self.opens = quotations, [quotation.opens for quotation in quotations]
        self.starts = [expression.start for expression in expressions]
        self.story_day = story_day
        published = almanac.published
        is_repeated = published is not None and story_day is not None and published - story_day > _LONG_AFTER
        self.writing_day = story_day if published is None or is_repeated else published

    def count(self, index: int) -> _Known:
        """Resolve an expression that counts from another day."""
        expression, known = self.expressions[index], self.known[index]
        reading = known.reading
        start, end = reading.start, reading.end
        if start is None or reading.hijri or not any(moment and moment.is_relative for moment in (start, end)):
            return known
        day = self._scene(index, start) if start.scene else self._day_of_speaking(expression.start) or self.writing_day
        if day is None:
            return self._by_year(known)
        first = place(start, day)
        last = None if end is None else place(end, day)
        if first is None or (end is not None and last is None):
            return known
        resolved = reading._replace(start=first, end=last)
        return _Known(resolved, "relative", settle(resolved), "reference")

    def _by_year(self, known: _Known) -> _Known:
        """Resolve "tahun ini" where only a year is known, that of publication or the only one in the text."""
        start, year, basis = known.reading.start, self.almanac.year, self.almanac.basis
        if year is None and len(self.almanac.years) == 1:
            year, basis = self.almanac.years[0], "context"
        if (
            start is None
            or year is None
            or start.precision not in ("year", "quarter", "half")
            or start.scene
            or known.reading.end
        ):
            return known
        resolved = known.reading._replace(start=place(start, datetime.date(year, 1, 1)))
        return _Known(resolved, basis, settle(resolved), "reference")

    def _scene(self, index: int, moment: Moment) -> datetime.date | None:
        """Return the day told just before, from which "sehari sebelumnya" counts; else the one told next."""
        if moment.precision != "day":
            return self.writing_day
        before = self.known[max(0, index - _SCENES) : index]
        for other in (*reversed(before), *self.known[index + 1 : index + 2]):
            start = other.reading.start
            if other.place.earliest and start and start.day:
                return other.place.earliest
        return self.writing_day

    def _day_of_speaking(self, at: int) -> datetime.date | None:
        """Return the day on which the quotation around ``at`` was spoken: it stands behind it, or is the story's."""
        number = bisect_right(self.opens, at) - 1
        if number < 0 or at >= self.quotations[number].closes:
            return None
        closes = self.quotations[number].closes
        for index in range(bisect_right(self.starts, closes), len(self.starts)):
            if self.starts[index] > closes + _REACH_OF_SPEAKER:
                break
            if self.known[index].role == "speech" and self.known[index].place.earliest:
                return self.known[index].place.earliest
        return self.story_day

    def clock(self, index: int, story: str) -> _Known:
        """Give a bare clock time the day of the scene before it; without one, or in a rule or schedule, it is no date."""
        known, at = self.known[index], self.expressions[index].start
        if is_regular(story, at):
            return known
        for other in reversed(self.known[max(0, index - _SCENES) : index]):
            before, day = other.reading, other.place.latest
            if day and before.start and before.start.day and other.place.earliest == day:
                after_midnight = (before.time or "") >= _EVENING and (known.reading.time or "") <= _MORNING
                return self._at(known, day + datetime.timedelta(days=after_midnight))
        return known

    def _at(self, known: _Known, day: datetime.date) -> _Known:
        reading = known.reading._replace(start=Moment(day.year, day.month, day.day))
        return _Known(reading, "context", settle(reading), "event")


def _two_sundays(expression: DateExpression) -> list[Problem]:
    """Say that "Minggu lalu" with a capital may be the Sunday or the week."""
    moment = expression.reading.start
    if moment is None or moment.shift is None or moment.day is not None or not expression.text.startswith("Minggu"):
        return []
    read, other = ("week", "Sunday") if moment.precision == "week" else ("Sunday", "week")
    message = f"{expression.text!r} is read as the {read}; it may be the {other}"
    return [problem("date.ambiguous", message, start=expression.start, end=expression.end)]


def _doubts(expression: DateExpression, known: _Known) -> list[Problem]:
    """Return what is in doubt about a date."""
    reading, start, end = known.reading, expression.start, expression.end
    moments = [moment for moment in (reading.start, reading.end) if moment]
    if not moments or reading.hijri or reading.kind not in ("date", "interval"):
        return []
    if known.place.weekday_agrees is False:
        message = f"{expression.text!r}: {known.place.edtf} is not the weekday that is written; the numerals are kept"
        return [problem("date.weekday-conflict", message, start=start, end=end)]
    if known.place.edtf is not None:
        return _two_sundays(expression)
    if not all(can_be(moment) for moment in moments) or all(moment.year is not None for moment in moments):
        return [problem("date.impossible", f"{expression.text!r}: the calendar has no such day", start=start, end=end)]
    if any(moment.is_relative for moment in moments):
        return [problem("date.no-anchor", f"{expression.text!r}: nothing tells the day to count from", start=start, end=end)]
    candidates = ", ".join(map(str, known.candidates)) or "none"
    return [problem("date.year-unknown", f"{expression.text!r}: candidates {candidates}", start=start, end=end)]
