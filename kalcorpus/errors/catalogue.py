"""codes.csv and messages.csv → the catalogue: each stable code with its severity, meaning and mending, and its problems' wording.

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


class Wording(NamedTuple):
    """What a problem of one code says in both languages; a pair of braces for each of its details, in their order."""

    en: str
    id: str


@cache
def catalogue() -> dict[str, Code]:
    """Return every code that a problem, a failure or a finding of the validator may carry."""
    return {code: Code(code, cast("Severity", severity), *told) for code, severity, *told in _rows("codes.csv")}


@cache
def wordings() -> dict[str, Wording]:
    """Return what problems say, by their codes."""
    return {code: Wording(*told) for code, *told in _rows("messages.csv")}


def _rows(name: str) -> list[list[str]]:
    lines = files("kalcorpus.errors").joinpath(name).read_text(encoding="utf-8").splitlines()
    _header, *rows = csv.reader(lines)
    return rows
