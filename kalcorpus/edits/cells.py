"""a cell, as an officer typed it → the value that the record holds.

>>> from kalcorpus.files.workbook.plans import ColumnPlan
>>> read_value("31 Oktober 2025", ColumnPlan(("start_date",), "date"))
'2025-10-31'
>>> read_value("Rp 1.250.000", ColumnPlan(("amount",), "number"))
'1250000'
"""

import datetime
import re
from collections.abc import Callable
from decimal import Decimal, InvalidOperation
from functools import cache
from typing import TYPE_CHECKING, Any

from kalcorpus.dates.metadata import read_metadata_date
from kalcorpus.schema.tables import LIST_SEPARATOR
from kalcorpus.validation.edtf import extent
from kalcorpus.words import Region, rows

if TYPE_CHECKING:
    from kalcorpus.files.workbook.plans import ColumnPlan

_GROUPED = re.compile(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?")  # 1.250.000,50 as Indonesians write it


class Unfit(Exception):  # noqa: N818 - reads as what it is
    """A change that can't be applied; its message is the reason."""


def read_value(value: object, plan: "ColumnPlan") -> Any:  # noqa: ANN401 - any JSON value
    """Return what the record shall hold for a cell.

    Raises:
        Unfit: the cell holds nothing that fits its column.
    """
    if isinstance(value, str):
        value = value.strip() or None
    if plan.kind == "positions":
        return [line.strip() for line in str(value or "").splitlines() if line.strip()]
    if value is None:
        if plan.nullable:
            return [] if plan.kind == "list" else None
        raise Unfit("the cell must not be empty")
    if plan.values:
        return _choice(value, plan)
    read = _edtf if plan.path[-1] == "edtf" else _READERS.get(plan.kind, _text)
    return read(value)


def _choice(value: object, plan: "ColumnPlan") -> str | bool:
    chosen = {label.casefold(): stored for label, stored in plan.values.items()}.get(str(value).casefold())
    if chosen is None:
        raise Unfit(f"expected one of {', '.join(plan.values)}")
    return chosen == "true" if plan.kind == "boolean" else chosen


def _text(value: object) -> str:
    if isinstance(value, datetime.time):
        return f"{value:%H:%M}"
    if isinstance(value, datetime.date):
        return f"{value:%Y-%m-%d}"
    return str(int(value)) if isinstance(value, float) and value.is_integer() else str(value)


def _edtf(value: object) -> str:
    if isinstance(value, datetime.date):
        return f"{value:%Y-%m-%d}"
    written = _text(value)
    if extent(written) is not None:
        return written
    found = read_metadata_date(written)
    if found is None or found.edtf is None:
        raise Unfit("expected a date such as 2025-10-31, 2025-10 or 2025-12-04/2025-12-05")
    return found.edtf


def _day(value: object) -> str:
    edtf = _edtf(value)
    found = extent(edtf)
    if found is None or found.precision != "day" or "/" in edtf:
        raise Unfit("expected a day such as 2025-10-31")
    return edtf


def _integer(value: object) -> int:
    written = _text(value)
    if not written.isascii() or not written.isdecimal():
        raise Unfit("expected a whole number")
    return int(written)


def _number(value: object) -> str:
    written = str(value).removeprefix("Rp").strip()
    if _GROUPED.fullmatch(written):
        written = written.replace(".", "").replace(",", ".")
    try:
        number = Decimal(written)
    except InvalidOperation:
        number = Decimal("NaN")
    if not number.is_finite() or number < 0:
        raise Unfit("expected an amount such as 1250000")
    return format(number.normalize(), "f")


def _list(value: object) -> list[str]:
    return [part.strip() for part in str(value).split(LIST_SEPARATOR.strip()) if part.strip()]


def _region(value: object) -> str:
    code = _codes().get(str(value).casefold())
    if code is None:
        raise Unfit("expected the official name of a province, regency or city")
    return code


@cache
def _codes() -> dict[str, str]:
    return {name.casefold(): row.code for row in rows(Region) for name in (row.official_name, row.code)}


_READERS: dict[str, Callable[[object], Any]] = {
    "date": _day,
    "integer": _integer,
    "number": _number,
    "list": _list,
    "region": _region,
}
