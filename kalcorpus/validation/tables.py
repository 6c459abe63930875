"""CSV tables → findings with lines and column names: headings, types, constraints, keys and foreign keys.

The rules are those of the published Table Schema (datapackage.org), `schemas/tables.v1.datapackage.json`.
"""

import csv
import json
import re
from collections.abc import Callable, Iterator
from datetime import date
from functools import cache
from pathlib import Path, PurePosixPath
from typing import Any, NamedTuple, cast

from kalcorpus.rows import FORMULA_STARTS
from kalcorpus.schema.tables import data_package
from kalcorpus.validation.report import Fault, Finding, Place
from kalcorpus.validation.session import Session

_INTEGER = re.compile(r"-?\d+", re.ASCII)
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?", re.ASCII)
_DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
_LONGEST_CELL = 1 << 27
_LONGEST_HEADING = 1 << 16


class Rule(NamedTuple):
    """What the schema says of one column."""

    name: str
    type: str
    required: bool
    enum: frozenset[str]
    pattern: re.Pattern[str] | None
    minimum: int | None
    example: str | None


class TableRules(NamedTuple):
    """What the schema says of one table; ``links`` are (column, table it points to)."""

    name: str
    rules: tuple[Rule, ...]
    key: str
    links: tuple[tuple[str, str], ...]


@cache
def table_rules() -> dict[str, TableRules]:
    """Return the rules of every published table by its name."""
    resources = cast("list[dict[str, Any]]", data_package()["resources"])
    return {resource["name"]: _rules(resource["name"], resource["schema"]) for resource in resources}


def _rules(name: str, schema: dict[str, Any]) -> TableRules:
    links = tuple((link["fields"][0], link["reference"]["resource"]) for link in schema.get("foreignKeys", []))
    return TableRules(name, tuple(map(_rule, schema["fields"])), schema["primaryKey"][0], links)


def _rule(field: dict[str, Any]) -> Rule:
    limits = field.get("constraints", {})
    pattern = limits.get("pattern")
    return Rule(
        name=field["name"],
        type=field["type"],
        required=limits.get("required", False),
        enum=frozenset(limits.get("enum", ())),
        pattern=re.compile(pattern) if pattern else None,
        minimum=limits.get("minimum"),
        example=field.get("example"),
    )


class Keys:
    """The keys of the tables read so far, for those that others point to."""

    def __init__(self) -> None:
        self._keys: dict[str, set[str]] = {}

    def start(self, table: str) -> None:
        """Begin to collect the keys of ``table``."""
        self._keys[table] = set()

    def is_new(self, table: str, key: str) -> bool:
        """Take a key; tell whether it is the first of its kind."""
        keys = self._keys[table]
        before = len(keys)
        keys.add(key)
        return len(keys) > before

    def has(self, table: str, key: str) -> bool:
        """Tell whether the key is there; a table that was not read is not judged."""
        return table not in self._keys or key in self._keys[table]

    def count(self, table: str) -> int:
        """Return how many keys of ``table`` there are."""
        return len(self._keys.get(table, ()))


def check_package(path: Path, name: str, session: Session) -> Iterator[Finding]:
    """Yield what is wrong with the tables that a ``datapackage.json`` names."""
    try:
        package = json.loads(path.read_bytes())
        listed = {str(resource["name"]): str(resource["path"]) for resource in package["resources"]}
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        yield Finding.of(Fault("json.syntax", value=str(error), expected="datapackage.json"), Place(name))
        return
    keys = Keys()
    for table in [*table_rules(), *(known for known in listed if known not in table_rules())]:
        if table not in listed:
            yield Finding.of(Fault("table.missing", value=table), Place(name))
        elif not is_inside(listed[table]):
            yield Finding.of(Fault("manifest.path", value=listed[table]), Place(name))
        elif not (path.parent / listed[table]).is_file():
            yield Finding.of(Fault("table.missing", value=listed[table]), Place(name))
        else:
            session.files += 1
            yield from check_table(path.parent / listed[table], str(Path(name).parent / listed[table]), table, keys, session)


def is_inside(path: str) -> bool:
    """Tell whether a path that a file names stays inside the file's folder.

    >>> is_inside("csv/dates.csv"), is_inside("../secret"), is_inside("/etc/passwd"), is_inside("c:/x")
    (True, False, False, False)
    """
    parts = PurePosixPath(path.replace("\\", "/"))
    return not parts.is_absolute() and ".." not in parts.parts and ":" not in path


def check_table(path: Path, name: str, table: str, keys: Keys, session: Session) -> Iterator[Finding]:
    """Yield what is wrong with one CSV file.

    Args:
        path: the file.
        name: what findings call it.
        table: which table it holds.
        keys: the keys of the tables before it.
        session: the run.
    """
    rules = table_rules().get(table)
    if rules is None:
        yield Finding.of(Fault("table.unknown", value=table, expected=" | ".join(table_rules())), Place(name))
        return
    line = 1
    try:
        with path.open(encoding="utf-8-sig", newline="") as stream:
            for line, cells in _lines(stream, _delimiter(path)):
                if line == 1:
                    yield from heading_findings(cells, rules, Place(name, 1))
                    columns = columns_of(cells, rules)
                    keys.start(table)
                else:
                    yield from row_findings(cells, columns, Place(name, line), rules, keys)
                    session.step()
    except UnicodeDecodeError as error:
        yield Finding.of(Fault("table.encoding", value=error.object[error.start : error.end]), Place(name))
    except csv.Error as error:
        yield Finding.of(Fault("table.quotes", expected=str(error)), Place(name, line))


def _delimiter(path: Path) -> str:
    with path.open("rb") as stream:
        heading = stream.readline(_LONGEST_HEADING)
    return ";" if heading.count(b";") > heading.count(b",") else ","


def first_headings(path: Path) -> list[str]:
    """Return the headings of a CSV file as far as they can be read; what is wrong with them is told by its check."""
    with path.open("rb") as stream:
        heading = stream.readline(_LONGEST_HEADING).decode("utf-8-sig", "replace")
    first = heading.partition("\n")[0].partition("\r")[0]
    return next(csv.reader([first], delimiter=_delimiter(path)), [])


def _lines(stream: Any, delimiter: str) -> Iterator[tuple[int, list[str]]]:  # noqa: ANN401 - what csv.reader takes
    csv.field_size_limit(max(csv.field_size_limit(), _LONGEST_CELL))  # of the whole process
    reader = csv.reader(stream, delimiter=delimiter, strict=True)
    line = 1
    for cells in reader:
        yield line, cells
        line = reader.line_num + 1


def heading_findings(heading: list[str], rules: TableRules, place: Place) -> Iterator[Finding]:
    """Yield what is wrong with the headings of a table, which stand at ``place``."""
    expected = [rule.name for rule in rules.rules]
    missing = [column for column in expected if column not in heading]
    unknown = [column for column in heading if column not in expected]
    for column in missing:
        yield Finding.of(Fault("table.missing-column", (column,), expected=column), place)
    for column in unknown:
        yield Finding.of(Fault("table.unknown-column", (column,), value=column), place._replace(column=heading.index(column) + 1))
    if not missing and not unknown and heading != expected:
        yield Finding.of(Fault("table.column-order", value=", ".join(heading), expected=", ".join(expected)), place)


Columns = list[Rule | None]


def columns_of(heading: list[str], rules: TableRules) -> Columns:
    """Return the rule of each column, None where there is none of this name."""
    known = {rule.name: rule for rule in rules.rules}
    return [known.get(column) for column in heading]


def row_findings(cells: list[str], columns: Columns, place: Place, rules: TableRules, keys: Keys) -> Iterator[Finding]:
    """Yield what is wrong with the cells and keys of a row."""
    if len(cells) != len(columns):
        yield Finding.of(Fault("table.cells", value=len(cells), expected=str(len(columns))), place)
        return
    row = {}
    for number, (rule, cell) in enumerate(zip(columns, cells, strict=True), start=1):
        if rule is None:
            continue
        row[rule.name] = cell
        fault = cell_fault(rule, cell)
        if fault is not None:
            yield Finding.of(fault, place._replace(column=number))
    for fault in _key_faults(row, rules, keys):
        yield Finding.of(fault, place)


def _key_faults(row: dict[str, str], rules: TableRules, keys: Keys) -> Iterator[Fault]:
    key = row.get(rules.key)
    if key and not keys.is_new(rules.name, key):
        yield Fault("table.key", (rules.key,), value=key)
    for column, table in rules.links:
        cell = row.get(column)
        if cell and not keys.has(table, cell):
            yield Fault("table.foreign-key", (column,), value=cell, expected=table)


def cell_fault(rule: Rule, cell: str) -> Fault | None:
    """Return what is wrong with one cell, if anything is."""
    path = (rule.name,)
    if not cell:
        return Fault("table.required", path) if rule.required else None
    if rule.type in _READS and not _READS[rule.type](cell):
        return Fault("table.type", path, value=cell, expected=_NAMES[rule.type])
    if rule.enum and cell not in rule.enum:
        return Fault("table.constraint", path, value=cell, expected=" | ".join(sorted(rule.enum)))
    if rule.pattern and not rule.pattern.search(cell):
        return Fault("table.constraint", path, value=cell, expected=repr(rule.example or rule.pattern.pattern))
    if rule.minimum is not None and float(cell) < rule.minimum:
        return Fault("table.constraint", path, value=cell, expected=f">= {rule.minimum}")
    if rule.type == "string" and cell.startswith(FORMULA_STARTS):
        return Fault("table.formula", path, value=cell)
    return None


def _is_day(cell: str) -> bool:
    try:
        return _DAY.fullmatch(cell) is not None and date.fromisoformat(cell) is not None
    except ValueError:
        return False


_READS: dict[str, Callable[[str], bool]] = {
    "integer": lambda cell: _INTEGER.fullmatch(cell) is not None,
    "number": lambda cell: _NUMBER.fullmatch(cell) is not None,
    "boolean": lambda cell: cell in {"true", "false"},
    "date": _is_day,
}
_NAMES = {"integer": "integer (42)", "number": "number (1500000.5)", "boolean": "true | false", "date": "YYYY-MM-DD"}
