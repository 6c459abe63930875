"""Reading and a day to count from → its place on the calendar.

>>> str(place(Moment(shift=-2), datetime.date(2025, 12, 10)))
'2025-12-08'
>>> settle(Reading("date", Moment(2025, 2, precision="month"))).latest
datetime.date(2025, 2, 28)
"""

import calendar
import datetime
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from kalcorpus.dates.reading import Moment, Reading
from kalcorpus.dates.value import Precision  # noqa: TC001 - names a type only, but pydantic loads it anyway

_QUARTERS, _HALVES = range(33, 37), range(40, 42)
_DECEMBER = 12
_WEEK = 7
_LEAP = 8  # years that hold a 29 February, even around 1900 and 2100
_HALF_YEAR = 183
_MISPRINTS = 21  # days around the anchor within which a weekday that disagrees is taken for a misprint
_DOUBT = 200  # days of distance that a weekday that disagrees, or "lalu" before a day to come, is worth
_NEVER = 10**6
_REMEMBERED = 2_000  # years and months come again in every article


class Place(NamedTuple):
    """A place on the calendar; ``edtf`` is None where the calendar has no such day."""

    edtf: str | None
    earliest: datetime.date | None
    latest: datetime.date | None
    weekday_agrees: bool | None


NOWHERE = Place(None, None, None, None)


def place(moment: Moment, anchor: datetime.date) -> Moment | None:
    """Return ``moment`` with the year, month and day that it has when counted from ``anchor``; None beyond the calendar."""
    if moment.year is not None or (moment.month is not None and moment.shift is None and moment.years is None):
        return moment
    try:
        return _counted(moment, anchor)
    except (ValueError, OverflowError):
        return None


def _counted(moment: Moment, anchor: datetime.date) -> Moment | None:
    shift = moment.shift or 0
    if moment.years is not None:
        return moment._replace(year=anchor.year + moment.years, years=None)
    if moment.precision in ("quarter", "half"):
        return _counted_part(moment, anchor) if moment.month is None else moment._replace(year=anchor.year + shift, shift=None)
    if moment.month is not None:
        return _directed_month(moment, anchor)
    if moment.day is not None:
        return _directed_day(moment, anchor)
    if moment.weekday is not None:
        return _on(moment, _directed_weekday(moment, anchor))
    if moment.precision == "year":
        return Moment(anchor.year + shift, precision="year")
    if moment.precision == "month":
        years, month = divmod(anchor.month - 1 + shift, _DECEMBER)
        return Moment(anchor.year + years, month + 1, precision="month")
    days = _WEEK * shift if moment.precision == "week" else shift
    return _on(moment, anchor + datetime.timedelta(days=days))


def _counted_part(moment: Moment, anchor: datetime.date) -> Moment:
    """Return the quarter or half that is ``shift`` of them from the one of ``anchor``."""
    codes = _QUARTERS if moment.precision == "quarter" else _HALVES
    here = (anchor.month - 1) * len(codes) // _DECEMBER
    years, part = divmod(here + (moment.shift or 0), len(codes))
    return Moment(anchor.year + years, codes.start + part, precision=moment.precision)


def _on(moment: Moment, day: datetime.date) -> Moment:
    precision: Precision = "week" if moment.precision == "week" and moment.weekday is None else "day"
    return Moment(day.year, day.month, day.day, moment.weekday, precision)


def _directed_weekday(moment: Moment, anchor: datetime.date) -> datetime.date:
    """Return the day of "Senin" (the last one not after the anchor), "Senin lalu", "Senin depan", "Senin pekan depan"."""
    offset = (moment.weekday or 1) - anchor.isoweekday()
    if moment.precision == "week" or moment.shift == 0:
        return anchor + datetime.timedelta(days=offset + _WEEK * (moment.shift or 0))
    if moment.shift == 1:
        return anchor + datetime.timedelta(days=(offset - 1) % _WEEK + 1)
    if moment.shift == -1:
        return anchor - datetime.timedelta(days=(-offset - 1) % _WEEK + 1)
    return anchor - datetime.timedelta(days=-offset % _WEEK)


def _directed_month(moment: Moment, anchor: datetime.date) -> Moment | None:
    if moment.day is None:
        here = anchor.month
        if moment.shift == -1:
            year = anchor.year - ((moment.month or 0) >= here)
        else:
            year = anchor.year + (moment.shift == 1 and (moment.month or 0) <= here)
        return moment._replace(year=year, shift=None)
    years = range(anchor.year - _LEAP, anchor.year + _LEAP + 1)
    days = [day for year in years if (day := day_of(moment._replace(year=year)))]
    if moment.shift == -1:
        days = [day for day in days if day <= anchor]
    elif moment.shift == 1:
        days = [day for day in days if day >= anchor]
    if not days:
        return None
    return moment._replace(year=min(days, key=lambda day: abs(day - anchor)).year, shift=None)


def _directed_day(moment: Moment, anchor: datetime.date) -> Moment | None:
    """Return the day of "tanggal 20": the nearest, or the last or next one, or that of a counted month ("bulan depan")."""
    if moment.precision == "month":
        years, month = divmod(anchor.month - 1 + (moment.shift or 0), _DECEMBER)
        return moment._replace(year=anchor.year + years, month=month + 1, precision="day", shift=None)
    months = [divmod(anchor.year * _DECEMBER + anchor.month - 1 + step, _DECEMBER) for step in range(-2, 3)]
    days = [day for year, month in months if (day := day_of(moment._replace(year=year, month=month + 1)))]
    if moment.shift == -1:
        days = [day for day in days if day <= anchor]
    elif moment.shift == 1:
        days = [day for day in days if day >= anchor]
    if moment.weekday:
        days = [day for day in days if day.isoweekday() == moment.weekday] or days
    return _on(moment, min(days, key=lambda day: abs(day - anchor))) if days else None


def day_of(moment: Moment) -> datetime.date | None:
    """Return the day of a moment whose year, month and day are known, None if the calendar has no such day."""
    try:
        return datetime.date(moment.year or 0, moment.month or 0, moment.day or 0)
    except ValueError:
        return None


def can_be(moment: Moment) -> bool:
    """Tell whether the calendar has such a day in some year."""
    return moment.day is None or moment.month is None or day_of(moment._replace(year=moment.year or 2000)) is not None


def agreeing_years(moment: Moment, years: Iterable[int]) -> list[int]:
    """Return those ``years`` in which the day exists and falls on the written weekday."""
    if moment.day is None or moment.month is None:
        return list(years)
    days = [(year, day_of(moment._replace(year=year))) for year in years]
    return [year for year, day in days if day and moment.weekday in (None, day.isoweekday())]


def nearest_year(moment: Moment, anchor: datetime.date, *, ahead: int = _HALF_YEAR) -> int | None:
    """Return the year that puts a day or month nearest to ``anchor``, None where no year near it will do.

    A weekday that disagrees sends it to another year, for papers repeat old stories; but not from a day that is near, for they
    misprint weekdays too.

    Args:
        moment: the day or month.
        anchor: the day that it is near to.
        ahead: how many days behind the anchor the weekday may send it.
    """
    years = _years_about(moment, anchor)
    plain = moment._replace(weekday=None)
    nearest = min(years, key=lambda year: distance(plain, year, anchor), default=None)
    if nearest is None or moment.weekday is None or distance(plain, nearest, anchor) <= _MISPRINTS:
        return nearest
    agreeing = [year for year in agreeing_years(moment, years) if _days_ahead(moment, year, anchor) <= ahead]
    return min(agreeing, key=lambda year: distance(plain, year, anchor), default=None)


def distance(moment: Moment, year: int, anchor: datetime.date) -> int:
    """Return how far, in days, ``year`` puts a day or month from ``anchor``; a doubt counts as days too."""
    ahead = _days_ahead(moment, year, anchor)
    if ahead > 0 and moment.day is None and year > anchor.year:
        ahead *= 2  # "pada Mei" is rather the past one: papers write the year of months of the next
    day = day_of(moment._replace(year=year)) if moment.weekday else None
    doubts = (day is not None and day.isoweekday() != moment.weekday) + (moment.shift == (-1 if ahead > 0 else 1) and ahead != 0)
    return abs(ahead) + _DOUBT * doubts


def _days_ahead(moment: Moment, year: int, anchor: datetime.date) -> int:
    """Return how many days after ``anchor`` it is where it is nearest: 0 for a month that holds it, less for what is before."""
    bounds = _bounds(moment._replace(year=year))
    if bounds is None:
        return _NEVER
    return (min(max(anchor, bounds[0]), bounds[1]) - anchor).days


def _years_about(moment: Moment, anchor: datetime.date) -> list[int]:
    reach = _LEAP if moment.day == 29 and moment.month == 2 else 1  # noqa: PLR2004 - the leap day
    ahead = 0 if moment.precision in ("quarter", "half") else reach  # reports name them: what is planned has its year written
    years = range(anchor.year - reach, anchor.year + ahead + 1)
    return [year for year in years if moment.day is None or moment.month is None or day_of(moment._replace(year=year))]


@lru_cache(_REMEMBERED)
def _bounds(moment: Moment) -> tuple[datetime.date, datetime.date] | None:
    """Return the first and last day of a moment whose year is known, None if there is no such day."""
    try:
        return _first_and_last(moment)
    except (ValueError, OverflowError):
        return None


def _first_and_last(moment: Moment) -> tuple[datetime.date, datetime.date]:
    year, month = moment.year or 0, moment.month
    if moment.precision == "week":
        monday = datetime.date(year, month or 0, moment.day or 0)
        monday -= datetime.timedelta(days=monday.weekday())
        return monday, monday + datetime.timedelta(days=_WEEK - 1)
    if moment.precision in ("decade", "century"):
        return datetime.date(year, 1, 1), datetime.date(year + (9 if moment.precision == "decade" else 99), 12, 31)
    if month is None:
        return datetime.date(year, 1, 1), datetime.date(year, 12, 31)
    if moment.day is not None:
        day = datetime.date(year, month, moment.day)
        return day, day
    first = last = month
    if month in _QUARTERS:
        first = 3 * (month - _QUARTERS.start) + 1
        last = first + 2
    elif month in _HALVES:
        first = 6 * (month - _HALVES.start) + 1
        last = first + 5
    return datetime.date(year, first, 1), datetime.date(year, last, calendar.monthrange(year, last)[1])


def settle(reading: Reading) -> Place:
    """Return the place of a reading whose years are known."""
    start, end = reading.start, reading.end
    if start is not None and end is None and start.is_full_day and start.precision == "day":
        day = day_of(start)
        return NOWHERE if day is None else Place(day.isoformat(), day, day, _agreement(start, day))
    if start is None or start.year is None or (end is not None and end.year is None):
        return NOWHERE
    first = _bounds(start)
    last = first if end is None else _bounds(end)
    if first is None or last is None or first[0] > last[1]:
        return NOWHERE
    agrees = [_agreement(moment, day_of(moment)) for moment in (start, end) if moment and moment.weekday]
    if start.precision == "week" and end is None:
        edtf = f"{first[0]}/{first[1]}"
    else:
        edtf = str(start) if end is None else f"{start}/{end}"
    return Place(edtf, first[0], last[1], all(agrees) if agrees else None)


def _agreement(moment: Moment, day: datetime.date | None) -> bool | None:
    """Tell whether ``day`` falls on the weekday that is written, if one is."""
    return None if moment.weekday is None else day is not None and day.isoweekday() == moment.weekday
