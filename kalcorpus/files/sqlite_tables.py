"""rows → kalcorpus.sqlite: the linked tables of the CSV files in one database, with keys, foreign keys and typed columns.

A number is a number, a day is text in ISO 8601 (declared DATE), yes and no are 1 and 0; an empty text and a missing value are two
things. A sum of money with more digits than SQLite's numbers hold is the nearest number: the exact digits stand in the store.

>>> from kalcorpus.schema.tables import table
>>> print(create(table("categories")))
CREATE TABLE "categories" (
  "category_id" TEXT NOT NULL PRIMARY KEY,
  "article_id" TEXT NOT NULL REFERENCES "articles",
  "category" TEXT NOT NULL
)
"""

import datetime
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal
from pathlib import Path
from typing import Self

from kalcorpus.duplicates import Told
from kalcorpus.errors import InvalidData
from kalcorpus.files.view import Entry, Options
from kalcorpus.rows import Cell, Row, duplicate_row
from kalcorpus.schema.tables import DUPLICATES, Column, Table, tables

DATABASE = "kalcorpus.sqlite"

_TYPES = {"integer": "INTEGER", "number": "NUMERIC", "boolean": "BOOLEAN", "date": "DATE"}
_LARGEST = 2**63 - 1  # what SQLite holds as a whole number

# The folder is thrown away when the run dies, so nothing has to be undone and no journal is kept. The cache is bounded: what does
# not fit goes to the disk. What depends on the machine is fixed, so that the same rows give the same bytes.
_SETTINGS = """
PRAGMA page_size = 4096; PRAGMA encoding = 'UTF-8'; PRAGMA auto_vacuum = NONE; PRAGMA journal_mode = OFF;
PRAGMA synchronous = OFF; PRAGMA cache_size = -2048; PRAGMA temp_store = FILE; PRAGMA foreign_keys = OFF
"""


class SqliteView:
    """The tables as a database."""

    def __init__(self, path: Path) -> None:
        self._database = sqlite3.connect(path, isolation_level=None)  # no transactions but our own
        self._database.executescript(_SETTINGS)
        self._database.execute("BEGIN")
        for known in tables():
            self._database.execute(create(known))
        self._inserts = {known.name: _insert(known) for known in tables()}
        self._conversions = {known.name: _conversions(known) for known in tables()}

    @classmethod
    def open(cls, folder: Path, _options: Options) -> Self:
        """Return the database of a new dataset in ``folder``."""
        return cls(folder / DATABASE)

    def add(self, entry: Entry) -> None:
        """Write the rows of one article."""
        for name, rows in entry.rows.items():
            self._write(name, rows)

    def _write(self, name: str, rows: list[Row]) -> None:
        if not rows:
            return
        conversions = self._conversions[name]
        converted = [_converted(row, conversions) for row in rows] if conversions else rows
        try:
            self._database.executemany(self._inserts[name], converted)
        except OverflowError as error:
            raise InvalidData(
                where=f"{DATABASE} {name}",
                found=str(error),
                expected="whole numbers of 64 bits",
                action="correct the record; `kalcorpus validate` names its place",
            ) from error

    def close(self, told: Iterable[Told] = ()) -> None:
        """Make the indexes and finish the file."""
        for one in told:
            self._write(DUPLICATES, [duplicate_row(one)])
        for known in tables():
            for statement in _indexes(known):
                self._database.execute(statement)
        self._database.execute("COMMIT")
        self._database.close()

    def abandon(self) -> None:
        """Let go of the file."""
        self._database.close()


def create(known: Table) -> str:
    """Return the statement that creates a table."""
    links = {link.column: link.table for link in known.foreign_keys}
    lines = [_definition(column, known.key, links.get(column.name)) for column in known.columns]
    return f"CREATE TABLE {_quoted(known.name)} (\n  " + ",\n  ".join(lines) + "\n)"


def _definition(column: Column, key: str, target: str | None) -> str:
    name = _quoted(column.name)
    parts = [name, _TYPES.get(column.type, "TEXT")]
    if not column.nullable:
        parts.append("NOT NULL")
    if column.name == key:
        parts.append("PRIMARY KEY")
    if column.type == "boolean":
        parts.append(f"CHECK ({name} IN (0, 1))")
    if column.enum:
        listed = ", ".join("'{}'".format(value.replace("'", "''")) for value in column.enum)
        parts.append(f"CHECK ({name} IN ({listed}))")
    if target:
        parts.append(f"REFERENCES {_quoted(target)}")
    return " ".join(parts)


def _indexes(known: Table) -> Iterator[str]:
    """Yield the statements that make joins fast: an index for each foreign key."""
    for link in known.foreign_keys:
        yield f"CREATE INDEX {_quoted(f'{known.name}.{link.column}')} ON {_quoted(known.name)} ({_quoted(link.column)})"


def _insert(known: Table) -> str:
    return f"INSERT INTO {_quoted(known.name)} VALUES ({', '.join('?' * len(known.columns))})"  # noqa: S608 - a name of our own


def _quoted(name: str) -> str:
    return f'"{name}"'  # "end" is a word of SQL


Conversion = tuple[int, Callable[[Cell], str | int | float]]


def _conversions(known: Table) -> tuple[Conversion, ...]:
    return tuple((i, _WRITE[column.type]) for i, column in enumerate(known.columns) if column.type in _WRITE)


def _converted(row: Row, conversions: tuple[Conversion, ...]) -> list[Cell | float]:
    cells: list[Cell | float] = list(row)
    for i, convert in conversions:
        cell = row[i]
        if cell is not None:
            cells[i] = convert(cell)
    return cells


def _number(value: Cell) -> int | float:
    number = Decimal(str(value))
    return int(number) if number == number.to_integral_value() and abs(number) <= _LARGEST else float(number)


def _day(value: Cell) -> str:
    return value.isoformat() if isinstance(value, datetime.date) else str(value)


_WRITE: dict[str, Callable[[Cell], str | int | float]] = {"number": _number, "date": _day}
