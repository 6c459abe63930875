"""kalcorpus.sqlite → findings with table, row and column: the rules of the CSV tables, which hold the same rows."""

import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from decimal import Decimal
from pathlib import Path

from kalcorpus.rows import FORMULA_STARTS
from kalcorpus.validation.report import Fault, Finding, Place
from kalcorpus.validation.session import Session
from kalcorpus.validation.tables import Keys, Rule, TableRules, columns_of, heading_findings, row_findings, table_rules

_HEADER = b"SQLite format 3\x00"
_RULE_BROKEN = re.compile("(?:CHECK|NOT NULL) constraint|NULL value")  # told below, with its place
_LONGEST_CELL = 1 << 27
# What somebody else's database defines is not run: no function of its schema, no change, no cell that lies outside its page.
_SAFE = ("PRAGMA trusted_schema = OFF", "PRAGMA query_only = ON", "PRAGMA cell_size_check = ON", "PRAGMA mmap_size = 0")

Value = None | int | float | str | bytes


def is_database(path: Path) -> bool:
    """Tell whether a file is a SQLite database."""
    with path.open("rb") as stream:
        return stream.read(len(_HEADER)) == _HEADER


def check_database(path: Path, name: str, session: Session) -> Iterator[Finding]:
    """Yield what is wrong with a database.

    Args:
        path: the file.
        name: what findings call it.
        session: the run.
    """
    if not is_database(path):
        yield Finding.of(Fault("database.unreadable"), Place(name))
        return
    try:
        # Without "immutable" SQLite would look for a journal beside the file, and make one.
        with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro&immutable=1", uri=True)) as database:
            yield from _findings(database, name, session)
    except (sqlite3.Error, UnicodeDecodeError) as error:
        yield Finding.of(Fault("database.unreadable", value=str(error)), Place(name))


def _findings(database: sqlite3.Connection, name: str, session: Session) -> Iterator[Finding]:
    database.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, _LONGEST_CELL)
    for statement in _SAFE:
        database.execute(statement)
    damage = [state for (state,) in database.execute("PRAGMA quick_check") if not _RULE_BROKEN.match(state) and state != "ok"]
    if damage:
        yield Finding.of(Fault("database.unreadable", value=damage[0]), Place(name))
        return
    there = {table for (table,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    keys = Keys()
    for rules in table_rules().values():
        if rules.name in there:
            yield from _table_findings(database, rules, name, keys, session)
        else:
            yield Finding.of(Fault("table.missing", value=rules.name), Place(name))
    for table in sorted(there - table_rules().keys()):
        if not table.startswith("sqlite_"):
            yield Finding.of(Fault("table.unknown", value=table, expected=" | ".join(table_rules())), Place(name, sheet=table))
    session.records += keys.count("articles")


def _table_findings(
    database: sqlite3.Connection, rules: TableRules, name: str, keys: Keys, session: Session
) -> Iterator[Finding]:
    place = Place(name, sheet=rules.name)
    rows = database.execute(f'SELECT * FROM "{rules.name}"')  # noqa: S608 - the name of one of our own tables
    headings = [column[0] for column in rows.description]
    yield from heading_findings(headings, rules, place)
    columns = columns_of(headings, rules)
    keys.start(rules.name)
    for number, row in enumerate(rows, start=1):
        at = place._replace(cell=f"row {number}")
        for heading, value in zip(headings, row, strict=True):
            if isinstance(value, bytes):
                yield Finding.of(Fault("table.type", (heading,), value=value, expected="text"), at)
        cells = [_written(value, rule) for value, rule in zip(row, columns, strict=True)]
        yield from row_findings(cells, columns, at, rules, keys)
        session.step()


def _written(value: Value, rule: Rule | None) -> str:
    """Return a value as its CSV file has it."""
    if value is None or isinstance(value, bytes):
        return ""
    if isinstance(value, str):
        return f"'{value}" if value.startswith(FORMULA_STARTS) else value
    if rule is not None and rule.type == "boolean":
        return "false" if value == 0 else "true" if value == 1 else str(value)
    return format(Decimal(str(value)), "f")
