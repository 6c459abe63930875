"""EDTF → its first and last day and its precision: ISO 8601-2 level 1, and of level 2 the quarters and halves of a year.

Source: https://www.loc.gov/standards/datetime/. The validator reads the values on its own, so that it does not repeat a mistake
of the part that wrote them.

>>> extent("2025-12-04/2025-12-05")
Extent(earliest=datetime.date(2025, 12, 4), latest=datetime.date(2025, 12, 5), precision='day')
>>> extent("199X").latest
datetime.date(1999, 12, 31)
>>> extent("2025-02-30") is None
True
"""

import re
from calendar import monthrange
from datetime import date
from typing import NamedTuple

_VALUE = re.compile(r"(?P<year>\d{4}|\d{3}X|\d{2}XX)(?:-(?P<part>\d\d)(?:-(?P<day>\d\d))?)?[?~%]?", re.ASCII)
# First and last month of the level 2 codes: quarters 33-36, halves (semesters) 40 and 41.
_PARTS = {33: (1, 3), 34: (4, 6), 35: (7, 9), 36: (10, 12), 40: (1, 6), 41: (7, 12)}
_FIRST_HALF, _OPEN = 40, frozenset({"", ".."})
_WEEK_DAYS = 7


class Extent(NamedTuple):
    """First and last day of a value, None where it is open, and the smallest unit that is written."""

    earliest: date | None
    latest: date | None
    precision: str


def extent(edtf: str) -> Extent | None:
    """Return the days that ``edtf`` covers, or None if it is no valid value."""
    first, slash, last = edtf.partition("/")
    if not slash:
        return _single(first)
    if first in _OPEN and last in _OPEN:
        return None
    begin = None if first in _OPEN else _single(first)
    end = None if last in _OPEN else _single(last)
    if (begin is None and first not in _OPEN) or (end is None and last not in _OPEN):
        return None
    precision = (begin or end or Extent(None, None, "day")).precision
    return Extent(begin.earliest if begin else None, end.latest if end else None, precision)


def may_be_week(value: Extent) -> bool:
    """Tell whether the value is Monday to Sunday: then its precision may be told as a week."""
    first, last = value.earliest, value.latest
    return first is not None and last is not None and first.weekday() == 0 and (last - first).days == _WEEK_DAYS - 1


def _single(written: str) -> Extent | None:
    match = _VALUE.fullmatch(written)
    if match is None:
        return None
    year, part, day = match["year"], match["part"], match["day"]
    if "X" in year:
        unit = "century" if year.endswith("XX") else "decade"
        return None if part else _years(int(year.replace("X", "0")), int(year.replace("X", "9")), unit)
    if part is None:
        return _years(int(year), int(year), "year")
    return _inside(int(year), int(part), None if day is None else int(day))


def _years(first: int, last: int, precision: str) -> Extent | None:
    return Extent(date(first, 1, 1), date(last, 12, 31), precision) if first >= 1 else None


def _inside(year: int, part: int, day: int | None) -> Extent | None:
    try:
        if day is not None:
            return Extent(date(year, part, day), date(year, part, day), "day")
        first, last = _PARTS.get(part, (part, part))
        unit = "month" if part not in _PARTS else "quarter" if part < _FIRST_HALF else "half"
        return Extent(date(year, first, 1), date(year, last, monthrange(year, last)[1]), unit)
    except ValueError:  # the calendar has no such day or month
        return None
