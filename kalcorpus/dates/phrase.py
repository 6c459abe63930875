"""one phrase → one date value, counted from an anchor where it needs one.

>>> read_date("4–5 Desember 2025").edtf
'2025-12-04/2025-12-05'
>>> read_date("Jumat (31/10)", anchor=datetime.date(2025, 11, 2)).edtf
'2025-10-31'
"""

import datetime
import re
from typing import NamedTuple

from kalcorpus.dates.placing import can_be, nearest_year, place
from kalcorpus.dates.prepositions import with_preposition
from kalcorpus.dates.reading import Moment, Reading
from kalcorpus.dates.scan import find_readings
from kalcorpus.dates.value import Bound, DateValue, YearBasis
from kalcorpus.dates.values import fields
from kalcorpus.errors import UnknownDate
from kalcorpus.errors.said import shown


class _Lack(NamedTuple):
    """What a phrase lacks to be a date, and what to do about it."""

    pattern: re.Pattern[str]
    expected: str
    action: str


_HEAD = 100  # characters of a phrase that tell what it lacks
_LACKS = (
    _Lack(
        re.compile(r"^\W*\d\d?[/.-]\d\d?(?:[/.-]\d\d)?\W*$"),
        "a year of four digits, for '12/03/25' may be three days",
        "write the year in full",
    ),
    _Lack(
        re.compile(r"\b(?:jam|menit|detik) (?:yang )?lalu\b", re.IGNORECASE),
        "a day, for hours count from a clock",
        "pass the day itself",
    ),
    _Lack(
        re.compile(r"^\d{9,13}$"),
        "a written date, not a number of seconds",
        "convert the time stamp to ISO 8601 first",
    ),
    _Lack(
        re.compile(""),
        "a written date such as 'Senin, 9 Juni 2025', '4-5 Desember 2025' or 'dua hari lalu'",
        "write the date in one of these ways",
    ),
)


def read_date(phrase: str, *, anchor: datetime.date | None = None) -> DateValue:
    """Return the calendar value of one written phrase.

    Args:
        phrase: an Indonesian time expression, or a metadata string ("Diperbarui 18 Jun 2025, 15:05 WIB"); day before month.
        anchor: the day from which relative dates count and which settles missing years.

    Raises:
        UnknownDate: the phrase is no date, the calendar has no such day, or it needs an anchor and has none.

    >>> read_date("Mei 2024").edtf
    '2024-05'
    >>> read_date("kemarin")
    Traceback (most recent call last):
    kalcorpus.errors.UnknownDate: phrase: found 'kemarin', expected an anchor to count from; pass anchor=, the day of writing
    """
    found = _only_reading(phrase)
    if found is None:
        return _from_metadata(phrase)
    reading, bound = found
    if reading.is_clock:
        reading = reading._replace(start=Moment(shift=0))
    if reading.start is None or reading.hijri:
        return DateValue(**fields(reading, None, bound=bound))
    resolved, basis = _resolve(reading, anchor, phrase)
    value = fields(resolved, basis, bound=bound)
    if value["edtf"] is None:
        raise _impossible(phrase)
    return DateValue(**value)


def _only_reading(phrase: str) -> tuple[Reading, Bound | None] | None:
    """Return the reading that covers all of ``phrase`` but a preposition in front of it."""
    found = find_readings(phrase)
    if not found:  # a bare "Senin" or "Mei" is a date only behind a preposition
        phrase = f"pada {phrase}"
        found = find_readings(phrase)
    if len(found) != 1:
        return None
    start, end, reading = found[0]
    if phrase[end:].strip(" .,;"):
        return None
    reading, bound, rest = with_preposition(reading, phrase[:start])
    return None if rest else (reading, bound)


def _from_metadata(phrase: str) -> DateValue:
    # Imported here, as metadata dates are read with this module's own forms first.
    from kalcorpus.dates.metadata import read_metadata_date  # noqa: PLC0415

    if len(find_readings(phrase)) > 1:
        raise UnknownDate(where="phrase", found=shown(phrase), expected="one date", action="pass each date by itself")
    value = read_metadata_date(phrase)
    if value is None:
        lack = next(lack for lack in _LACKS if lack.pattern.search(phrase[:_HEAD]))
        raise UnknownDate(where="phrase", found=shown(phrase), expected=lack.expected, action=lack.action)
    return value


def _resolve(reading: Reading, anchor: datetime.date | None, phrase: str) -> tuple[Reading, YearBasis]:
    """Return the reading with its years."""
    moments = [moment for moment in (reading.start, reading.end) if moment]
    if not all(can_be(moment) for moment in moments):
        raise _impossible(phrase)
    if all(moment.year is not None for moment in moments):
        return reading, "written"
    first = next((moment.year for moment in moments if moment.year), None)
    if anchor is None and (first is None or any(moment.is_relative for moment in moments)):
        raise UnknownDate(
            where="phrase",
            found=shown(phrase),
            expected="an anchor to count from",
            action="pass anchor=, the day of writing",
        )
    start, end = (
        None if moment is None else _with_year(moment, anchor or datetime.date(first or 1, 1, 1)) for moment in reading[1:3]
    )
    if start is None or (reading.end is not None and end is None):
        expected = "a day that falls on the written weekday in a year near the anchor"
        raise UnknownDate(where="phrase", found=shown(phrase), expected=expected, action="write the year")
    is_relative = any(moment.is_relative for moment in moments)
    return reading._replace(start=start, end=end), "relative" if is_relative else "published"


def _with_year(moment: Moment, anchor: datetime.date) -> Moment | None:
    placed = place(moment, anchor)
    if placed is None or placed.year is not None:
        return placed
    year = nearest_year(placed, anchor)
    return None if year is None else placed._replace(year=year)


def _impossible(phrase: str) -> UnknownDate:
    return UnknownDate(
        where="phrase", found=shown(phrase), expected="a day that the calendar has", action="correct the day or month"
    )
