"""A record → dates and events in it that contradict themselves.

>>> mention = {"kind": "date", "text": "Senin (19/5)", "edtf": "2025-05-20", "earliest": "2025-05-20", "latest": "2025-05-20",
...            "precision": "day", "weekday_agrees": True}
>>> [fault.code for fault in date_faults({"dates": [mention]})]
['law.weekday']
"""

import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import Any

from kalcorpus.validation.edtf import Extent, extent, may_be_week
from kalcorpus.validation.report import Fault, Path
from kalcorpus.words import Weekday, rows

_WORD = re.compile(r"[^\W\d_]+(?:['’`ʼ][^\W\d_]+)*")
_NO_EXTENT = Extent(None, None, "")

Values = dict[str, Any]


def date_faults(record: Values) -> Iterator[Fault]:
    """Yield date mentions whose value, days, precision and weekday do not agree."""
    for index, mention in enumerate(record.get("dates", [])):
        path: Path = ("dates", index)
        yield from _value_faults(mention, path)
        yield from _weekday_faults(mention, path)
    published = record.get("published")
    if published is not None and extent(published["edtf"]) is None:
        yield Fault("law.edtf", ("published", "edtf"), value=published["edtf"])


def event_faults(record: Values) -> Iterator[Fault]:
    """Yield events that end before they begin or point to a date that is not there."""
    count = len(record.get("dates", []))
    for index, event in enumerate(record.get("events", [])):
        first, last, place = event.get("start_date"), event.get("end_date"), event.get("date_index")
        if first is not None and last is not None and last < first:
            yield Fault("law.date-order", ("events", index, "end_date"), value=last, expected=f">= {first}")
        if place is not None and place >= count:
            yield Fault("law.date-index", ("events", index, "date_index"), value=place, expected=f"< {count}")


def _value_faults(mention: Values, path: Path) -> Iterator[Fault]:
    edtf, precision = mention.get("edtf"), mention.get("precision")
    value = _NO_EXTENT if edtf is None else extent(edtf)
    if value is None:
        yield Fault("law.edtf", (*path, "edtf"), value=edtf)
        return
    days = tuple(None if day is None else date.fromisoformat(day) for day in (mention.get("earliest"), mention.get("latest")))
    if days[0] is not None and days[1] is not None and days[1] < days[0]:
        yield Fault("law.date-order", (*path, "latest"), value=mention["latest"], expected=f">= {days[0]}")
    elif days != value[:2]:
        yield Fault("law.edtf-bounds", path, value=" – ".join(map(str, days)), expected=f"{value.earliest} – {value.latest}")
    if edtf is not None and precision != value.precision and not (precision == "week" and may_be_week(value)):
        yield Fault("law.precision", (*path, "precision"), value=precision, expected=repr(value.precision))


def _weekday_faults(mention: Values, path: Path) -> Iterator[Fault]:
    if mention["kind"] != "date" or mention.get("precision") != "day" or mention.get("earliest") is None:
        return
    weekday = written_weekday(mention["text"])
    if weekday is None:
        return
    agrees = date.fromisoformat(mention["earliest"]).isoweekday() == weekday
    if mention.get("weekday_agrees") is not agrees:
        yield Fault("law.weekday", (*path, "weekday_agrees"), value=mention.get("weekday_agrees"), expected=repr(agrees))


def written_weekday(text: str) -> int | None:
    """Return the one weekday that ``text`` names, Monday is 1; None where it names none or several.

    >>> written_weekday("Jum’at (31/10)"), written_weekday("Sabtu-Minggu (5-6/10)")
    (5, None)
    """
    written = {_weekdays()[word] for word in map(_key, _WORD.findall(text)) if word in _weekdays()}
    return written.pop() if len(written) == 1 else None


@cache
def _weekdays() -> dict[str, int]:
    return {_key(name): row.number for row in rows(Weekday) for name in (row.name, *row.variants)}


def _key(word: str) -> str:
    return re.sub("['’`ʼ]", "'", word).casefold()
