"""A record → the regions in it that the list of the Ministry of Home Affairs does not know so.

>>> [fault.code for fault in region_faults({"regions": [], "primary_region": "64.01"})]
['law.primary-region']
"""

from collections.abc import Iterator
from functools import cache
from typing import Any

from kalcorpus.validation.report import Fault, Path
from kalcorpus.words import Region, rows


@cache
def _known() -> dict[str, Region]:
    return {row.code: row for row in rows(Region)}


def region_faults(record: dict[str, Any]) -> Iterator[Fault]:
    """Yield codes that do not exist, names that are not theirs, regions that stand twice, a primary region that is none."""
    seen: set[str] = set()
    for index, region in enumerate(record.get("regions", [])):
        path: Path = ("regions", index)
        known = _known().get(region["code"])
        if known is None:
            yield Fault("law.region-code", (*path, "code"), value=region["code"])
        elif region["name"] != known.official_name:
            yield Fault("law.region-name", (*path, "name"), value=region["name"], expected=repr(known.official_name))
        if region["code"] in seen:
            yield Fault("law.region-repeated", (*path, "code"), value=region["code"])
        seen.add(region["code"])
    primary = record.get("primary_region")
    if primary is not None and primary not in seen:
        yield Fault("law.primary-region", ("primary_region",), value=primary, expected=" | ".join(sorted(seen)) or "null")
    for path, code in _other_codes(record):
        if code is not None and code not in _known():
            yield Fault("law.region-code", path, value=code)


def _other_codes(record: dict[str, Any]) -> Iterator[tuple[Path, str | None]]:
    yield ("dateline", "region"), (record.get("dateline") or {}).get("region")
    for index, event in enumerate(record.get("events", [])):
        yield ("events", index, "region"), event.get("region")
    for index, person in enumerate(record.get("people", [])):
        for number, position in enumerate(person.get("positions", [])):
            yield ("people", index, "positions", number, "region"), position.get("region")
