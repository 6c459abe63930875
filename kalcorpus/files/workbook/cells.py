r"""a value of the record → what a spreadsheet's cell can hold.

>>> spoken("Rakor\x07 dibuka")
'Rakor␇ dibuka'
>>> calendar_cell("2019"), calendar_cell("2025-12-05")
('2019', datetime.date(2025, 12, 5))
"""

import datetime
import re
from decimal import Decimal

from kalcorpus.days import whole_day
from kalcorpus.rows import Cell

LIMIT = 32_767  # characters a cell may hold (Microsoft: Excel specifications and limits)
CUT = " […]"
_FORBIDDEN = re.compile("[\x00-\x08\x0b-\x1f\ufffe\uffff]")  # not allowed in XML 1.0, or changed when it is read
_PICTURES = {code: chr(0x2400 + code) for code in range(0x20)} | {0xFFFE: "\ufffd", 0xFFFF: "\ufffd"}
FIRST_YEAR = 1901  # Excel counts days from 1900, and gets the first two months of that year wrong


def spoken(text: str) -> str:
    """Return ``text`` with control characters as their pictures, cut with a mark where it is longer than a cell."""
    if _FORBIDDEN.search(text):
        text = _FORBIDDEN.sub(lambda found: _PICTURES[ord(found[0])], text.replace("\r\n", "\n").replace("\r", "\n"))
    return text if len(text) <= LIMIT else text[: LIMIT - len(CUT)] + CUT


def plain(value: Cell) -> str | int | float | bool | datetime.date | None:
    """Return a value that openpyxl writes as it is meant: a day before 1901 becomes text, for Excel knows none."""
    if isinstance(value, str):
        return spoken(value)
    if isinstance(value, datetime.date) and value.year < FIRST_YEAR:
        return value.isoformat()
    if isinstance(value, Decimal):
        return _number(value)
    return value


def calendar_cell(edtf: str | None) -> datetime.date | str | None:
    """Return a whole day as a date, anything less exact as its EDTF text, which sorts."""
    day = whole_day(edtf)
    return day if day is not None and day.year >= FIRST_YEAR else edtf


def _number(value: Decimal) -> int | float | str:
    """Return the number if Excel's 15 digits hold it, else its digits as text: never silently another number."""
    if value == value.to_integral_value() and abs(value) < 10**15:
        return int(value)
    near = float(value)
    return near if Decimal(repr(near)) == value else format(value, "f")
