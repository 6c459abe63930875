"""a corrected field → what must change with it, so that the record stays true to its laws.

>>> consequences({"events": [{"start_date": "2025-10-31", "end_date": "2025-10-31"}]}, "/events/0/start_date", "2025-11-01")
[('/events/0/end_date', '2025-11-01')]
"""

import re
from typing import Any

from kalcorpus.validation.calendar_laws import written_weekday
from kalcorpus.validation.edtf import extent
from kalcorpus.words import Region, rows

_FIELD = re.compile(r"/(dates|events|people|regions)/(\d+)/(\w+)")

Values = dict[str, Any]
Fields = list[tuple[str, Any]]


def consequences(record: Values, field: str, new: Any) -> Fields:  # noqa: ANN401 - any JSON value
    """Return the other fields that a correction changes, with their values.

    Args:
        record: the record before the correction.
        field: the corrected field, as JSON Pointer.
        new: its new value.
    """
    found = _FIELD.fullmatch(field)
    rule = _RULES.get((found[1], found[3])) if found else None
    if found is None or rule is None:
        return []
    holder = f"/{found[1]}/{found[2]}"
    return rule(record, record[found[1]][int(found[2])], holder, new)


def _days_of_value(_record: Values, mention: Values, holder: str, edtf: str | None) -> Fields:
    value = extent(edtf) if edtf else None
    days = (None, None) if value is None else value[:2]
    found = [(f"{holder}/{name}", day and day.isoformat()) for name, day in zip(("earliest", "latest"), days, strict=True)]
    found.append((f"{holder}/precision", value.precision if value else None))
    weekday = written_weekday(mention["text"])
    single = value is not None and value.precision == "day" and value.earliest == value.latest
    agrees = value.earliest.isoweekday() == weekday if value and value.earliest and single and weekday else None
    return [*found, (f"{holder}/weekday_agrees", agrees)]


def _last_day(_record: Values, event: Values, holder: str, first: str | None) -> Fields:
    one_day = event["end_date"] in {None, event["start_date"]}
    return [(f"{holder}/end_date", first)] if one_day else []


def _speaker(record: Values, person: Values, _holder: str, name: str) -> Fields:
    spoken = (number for number, quote in enumerate(record["quotes"]) if quote["speaker"] == person["name"])
    return [(f"/quotes/{number}/speaker", name) for number in spoken]


def _region_by_code(record: Values, region: Values, holder: str, code: str) -> Fields:
    row = next((row for row in rows(Region) if row.code == code), None)
    primary = [("/primary_region", code)] if record["primary_region"] == region["code"] else []
    return [(f"{holder}/name", row.official_name), (f"{holder}/level", row.level), *primary] if row else []


def _region_by_name(record: Values, region: Values, holder: str, name: str) -> Fields:
    row = next((row for row in rows(Region) if row.official_name == name), None)
    primary = [("/primary_region", row.code)] if row and record["primary_region"] == region["code"] else []
    return [(f"{holder}/code", row.code), (f"{holder}/level", row.level), *primary] if row else []


_RULES = {
    ("dates", "edtf"): _days_of_value,
    ("events", "start_date"): _last_day,
    ("people", "name"): _speaker,
    ("regions", "code"): _region_by_code,
    ("regions", "name"): _region_by_name,
}
