"""codes.csv → the catalogue: each stable code with its severity, its meaning and the way to mend it, in both languages.

>>> catalogue()["date.weekday-conflict"].severity
'warning'
"""

import csv
from functools import cache
from importlib.resources import files
from typing import Literal, NamedTuple, cast

Severity = Literal["error", "warning", "info"]


class Code(NamedTuple):
    """One row of the catalogue: what `kalcorpus explain CODE` tells."""

    code: str
    severity: Severity
    meaning_en: str
    meaning_id: str
    mend_en: str
    mend_id: str


@cache
def catalogue() -> dict[str, Code]:
    """Return every code that a problem, a failure or a finding of the validator may carry."""
    table = files("kalcorpus.errors").joinpath("codes.csv")
    lines = table.read_text(encoding="utf-8").splitlines()
    _header, *rows = csv.reader(lines)
    return {code: Code(code, cast("Severity", severity), *told) for code, severity, *told in rows}
