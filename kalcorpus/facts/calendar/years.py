"""date expressions and almanac → the years of those that name a day, month or year; what only counts waits.

What stands beside a date comes first ("Januari sampai Mei di tahun 2023", "Pada tahun 2018 ... 28 September"), then the almanac.
"""

import datetime
import re
from typing import NamedTuple

from kalcorpus.dates.placing import NOWHERE, Place, agreeing_years, day_of, distance, settle
from kalcorpus.dates.reading import Moment, Reading
from kalcorpus.dates.value import Role, YearBasis
from kalcorpus.facts.calendar.almanac import Almanac, Settled
from kalcorpus.facts.calendar.roles import role_of
from kalcorpus.mentions.dates import DateExpression

_REACH_BEHIND = 16  # behind a month, within which "di tahun 2023" or "atau Desember 2020" gives its year
_REACH_BEFORE = 200  # in front of a date, within which "pada tahun 2018" or "12 Mei 2023" gives its year
_BEFORE = 4  # mentions in front of a date among which its sentence's year is looked for
_LONGEST_PREPOSITION = 12
_SAME_SCENE = 45  # days between a full date and one without year that goes on telling of it
_YEAR_FOLLOWS = re.compile(r"\s*+\)?+\s*+(?:(?:di|pada|dalam)\s++)?+")
_ALTERNATIVE = re.compile(r"\s*(?:,|atau|dan|maupun|serta|dan/atau)\s*")
_SENTENCE_ENDS = re.compile(r"[.!?]\s|[\n“”\"]")
# Behind these words a sentence turns to another time.
_CONTRAST = re.compile(r"(?<!\w)(?:sedangkan|sementara|namun|tetapi|tapi|kini|sekarang|dibanding\w*|daripada|menjadi)(?!\w)")
_SINCE = re.compile(r"(?<!\w)(?:sejak|semenjak)\s+\Z", re.IGNORECASE)
_TELLS_WHEN = re.compile(r"(?:^|[.!?\n,“\"]\s*|(?<!\w)(?:pada|di|dalam|saat|ketika)\s+)\Z", re.IGNORECASE)


class Known(NamedTuple):
    """A resolved reading: where its year comes from, its place on the calendar, and its role."""

    reading: Reading
    basis: YearBasis | None
    place: Place
    role: Role | None
    candidates: tuple[int, ...] = ()


def name_year(expressions: tuple[DateExpression, ...], index: int, almanac: Almanac, story: str) -> Known:
    """Resolve an expression that names a day, month or year; one that counts from another day waits for that day."""
    expression = expressions[index]
    reading = expression.reading
    start, end = reading.start, reading.end
    is_until_weekday = bool(start and start.day and end and end.is_bare_weekday)
    if start is None or reading.hijri or _waits(start, almanac) or (end and not is_until_weekday and _waits(end, almanac)):
        return Known(reading, None, NOWHERE, None)
    basis: YearBasis | None = "written"
    candidates: tuple[int, ...] = ()
    if start.year is None:
        settled = (
            _year_behind(expressions, index, story)
            or _year_before(expressions, index, story)
            or _settle_range(start, end, almanac, expression.start)
        )
        if settled.year is None and start.is_relative:
            return Known(reading, None, NOWHERE, None, settled.candidates)
        if (
            settled.year
            and start.day is None
            and _is_since(story, expression.start)
            and _is_ahead(start, settled.year, almanac.published)
        ):
            settled = settled._replace(year=settled.year - 1)
        reading, basis, candidates = _with_year(reading, settled.year), settled.basis, settled.candidates
    elif end and end.year is None:
        reading = reading._replace(end=_not_before(end, start))
    if is_until_weekday:
        reading = _until_weekday(reading)
    role = role_of(story, expression.start, is_day=start.day is not None)
    return Known(reading, basis, settle(reading), role, candidates)


def _waits(moment: Moment, almanac: Almanac) -> bool:
    """Tell whether a moment counts from another day; "Selasa (14/8) kemarin" names its own if nothing but its year is missing."""
    if not moment.is_relative or moment.month is None or moment.day is None or moment.years is not None:
        return moment.is_relative
    return moment.weekday is None and almanac.published is not None


def _settle_range(start: Moment, end: Moment | None, almanac: Almanac, at: int) -> Settled:
    """Return the year of a range: its start settles it, but its end where only that has a weekday or both are months."""
    by_end = end is not None and start.weekday is None and (end.weekday is not None or start.day is None)
    moment = end if end and by_end else start
    settled = almanac.settle(moment, at)
    if moment is end and settled.year and (start.month or 0) > (end.month or 0):
        return settled._replace(year=settled.year - 1)
    return settled


def _year_behind(expressions: tuple[DateExpression, ...], index: int, story: str) -> Settled | None:
    """Return the year of "Januari sampai Mei di tahun 2023": one that follows at once counts for what stands before it."""
    if index + 1 == len(expressions):
        return None
    here, behind = expressions[index], expressions[index + 1]
    year, start = behind.reading.start, here.reading.start
    if year is None or year.year is None or start is None or (behind.reading.end and year.precision == "year"):
        return None
    gap = story[here.end : min(behind.start, here.end + _REACH_BEHIND)]
    follows = _YEAR_FOLLOWS if year.precision == "year" else _ALTERNATIVE
    if follows.fullmatch(gap) is None or (follows is _ALTERNATIVE and year.precision != start.precision):
        return None
    return Settled(year.year, "context") if agreeing_years(start, (year.year,)) else None


def _year_before(expressions: tuple[DateExpression, ...], index: int, story: str) -> Settled | None:
    """Return the year that its sentence has told before: "Pada tahun 2018 ...", or a full date of the same weeks."""
    here = expressions[index]
    start = here.reading.start
    if start is None or start.weekday is not None or start.shift is not None or here.bound == "until":
        return None
    for before in reversed(expressions[max(0, index - _BEFORE) : index]):
        gap = story[before.end : here.start] if here.start - before.end < _REACH_BEFORE else "\n"
        if _SENTENCE_ENDS.search(gap) or _CONTRAST.search(gap):
            return None
        told = before.reading.end or before.reading.start
        if told is None or told.year is None:
            continue
        return Settled(told.year, "context") if _gives_year(before, told, start, story) else None
    return None


def _gives_year(before: DateExpression, told: Moment, moment: Moment, story: str) -> bool:
    if told.precision == "year":
        tells_when = _TELLS_WHEN.search(story[max(0, before.start - _LONGEST_PREPOSITION) : before.start])
        return before.bound is None and before.reading.end is None and tells_when is not None
    day = settle(Reading("date", told)).earliest
    if day is None or told.year is None:
        return False
    goes_on = moment.day is not None and (moment.month or 0) > day.month  # "diteken 15 Mei 2025, berakhir 31 Desember"
    return goes_on or distance(moment, told.year, day) <= _SAME_SCENE


def _until_weekday(reading: Reading) -> Reading:
    """Return a range that ends on a weekday without a date with that day: "Minggu (12/3) hingga Senin"."""
    start, end = reading.start, reading.end
    day = day_of(start) if start and start.is_full_day else None
    if end is None or end.weekday is None or day is None:
        return reading
    last = day + datetime.timedelta(days=(end.weekday - day.isoweekday()) % 7)
    return reading._replace(end=Moment(last.year, last.month, last.day, end.weekday))


def _is_since(story: str, at: int) -> bool:
    return _SINCE.search(story, max(0, at - _LONGEST_PREPOSITION), at) is not None


def _is_ahead(moment: Moment, year: int, published: datetime.date | None) -> bool:
    """Tell whether ``year`` puts a moment after the publication, when nothing can have begun yet."""
    day = settle(Reading("date", moment._replace(year=year))).earliest
    return published is not None and day is not None and day > published


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
