"""Reading with its years → the fields of a DateValue."""

from typing import Any

from kalcorpus.dates.placing import Place, settle
from kalcorpus.dates.reading import Reading
from kalcorpus.dates.value import Bound, Kind, Role, YearBasis


def fields(
    reading: Reading,
    basis: YearBasis | None,
    place: Place | None = None,
    bound: Bound | None = None,
    role: Role | None = None,
) -> dict[str, Any]:
    """Return the fields of the DateValue of ``reading``, all of them in the model's order; without a year its value is null.

    Args:
        reading: what is written, with the years that are known by now.
        basis: where the year comes from.
        place: its place on the calendar, if that is known already.
        bound: what the preposition in front of it says.
        role: what it is the date of.
    """
    edtf, earliest, latest, agrees = place or settle(reading)
    start = reading.start
    kind: Kind = "interval" if edtf and "/" in edtf else reading.kind
    return {
        "kind": kind,
        "edtf": edtf,
        "earliest": earliest,
        "latest": latest,
        "precision": start.precision if start else None,
        "modifier": reading.modifier,
        "bound": bound,
        "time": reading.time,
        "end_time": reading.end_time,
        "part_of_day": reading.part_of_day,
        "timezone": reading.timezone,
        "calendar": "hijri" if reading.hijri else "gregorian",
        "role": role,
        "year_basis": basis if edtf else None,
        "weekday_agrees": agrees,
    }
