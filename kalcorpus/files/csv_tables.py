r"""rows → csv/ (one file a table) with datapackage.json.

RFC 4180 in UTF-8: a missing value is an empty field and an empty text is quoted; a number, a date and a boolean are raw.
Text that a spreadsheet program would run as a formula gets an apostrophe before it (OWASP, CSV injection).

>>> guard("=1+1"), guard("Rakor"), guard("-")
("'=1+1", 'Rakor', "'-")
"""

import csv
import json
from collections.abc import Iterable, Sequence
from decimal import Decimal
from operator import itemgetter
from pathlib import Path
from typing import IO, Any, NamedTuple, Self

from kalcorpus.duplicates import Told
from kalcorpus.files.view import CsvPreset, Entry, Options
from kalcorpus.rows import FORMULA_STARTS, Cell, Row, duplicate_row
from kalcorpus.schema.tables import DUPLICATES, Table, data_package, tables

FOLDER = "csv"
PACKAGE = "datapackage.json"

# Stands for an empty text until the line is written: csv.writer has no way to tell it from None before Python 3.12. A lone
# surrogate can't come from a record, because its line of JSON refuses it first.
_EMPTY = "\ud800"
_SPECIAL = frozenset({*FORMULA_STARTS, ""})  # how text begins that is not written as it is


class _Dialect(NamedTuple):
    """How one preset differs from another."""

    delimiter: str
    mark: str


_DIALECTS: dict[CsvPreset, _Dialect] = {"rfc4180": _Dialect(",", ""), "excel-id": _Dialect(";", "\ufeff")}


def guard(text: str) -> str:
    """Return ``text`` so that no spreadsheet program runs it as a formula."""
    return f"'{text}" if text.startswith(FORMULA_STARTS) else text


class CsvView:
    """The tables as CSV files."""

    def __init__(self, folder: Path, dialect: _Dialect) -> None:
        (folder / FOLDER).mkdir()
        self._package = folder / PACKAGE
        self._dialect = dialect
        self._files = {table.name: _TableFile(table, folder / FOLDER, dialect) for table in tables()}

    @classmethod
    def open(cls, folder: Path, options: Options) -> Self:
        """Return the view that writes into ``folder``."""
        return cls(folder, _DIALECTS[options.csv_preset])

    def add(self, entry: Entry) -> None:
        """Write the rows of one article."""
        for name, rows in entry.rows.items():
            self._files[name].write(rows)

    def close(self, told: Iterable[Told] = ()) -> None:
        """Finish the files and describe them."""
        for one in told:
            self._files[DUPLICATES].write([duplicate_row(one)])
        for file in self._files.values():
            file.close()
        package = data_package(folder=FOLDER, delimiter=self._dialect.delimiter)
        self._package.write_bytes(json.dumps(package, ensure_ascii=False, indent=2).encode() + b"\n")

    def abandon(self) -> None:
        """Let go of the files."""
        for file in self._files.values():
            file.close()


class _TableFile:
    """One CSV file."""

    def __init__(self, table: Table, folder: Path, dialect: _Dialect) -> None:
        self._stream = (folder / f"{table.name}.csv").open("w", encoding="utf-8", newline="")
        self._stream.write(dialect.mark)
        self._writer = csv.writer(self._stream, delimiter=dialect.delimiter)
        self._writer_of_empty = csv.writer(_EmptyText(self._stream), delimiter=dialect.delimiter)
        self._writer.writerow([column.name for column in table.columns])
        self._texts = tuple(
            i for i, column in enumerate(table.columns) if column.path and not column.enum and column.type in _TEXT_TYPES
        )
        self._texts_of = itemgetter(0, 1, *self._texts)  # the two keys too: it gives a tuple of two cells or more only
        self._others = tuple((i, _WRITE[column.type]) for i, column in enumerate(table.columns) if column.type in _WRITE)

    def write(self, rows: Sequence[Row]) -> None:
        """Write rows."""
        for row in rows:
            # Nearly no row holds text that has to be changed: one look at the first characters is all that most rows cost.
            for text in self._texts_of(row):
                if text is not None and text[:1] in _SPECIAL:
                    self._writer_of_empty.writerow(self._others_written(self._texts_written(row)))
                    break
            else:
                self._writer.writerow(self._others_written(row) if self._others else row)

    def _texts_written(self, row: Row) -> list[Any]:
        cells: list[Any] = list(row)
        for i in self._texts:
            text = cells[i]
            if text is not None:
                cells[i] = guard(text) if text else _EMPTY
        return cells

    def _others_written(self, row: Sequence[Any]) -> list[Any]:
        cells = list(row)
        for i, write in self._others:
            if cells[i] is not None:
                cells[i] = write(cells[i])
        return cells

    def close(self) -> None:
        """Finish the file."""
        self._stream.close()


class _EmptyText:
    """A stream that writes the empty text as two quotation marks."""

    def __init__(self, stream: IO[str]) -> None:
        self._stream = stream

    def write(self, line: str) -> int:
        return self._stream.write(line.replace(_EMPTY, '""') if _EMPTY in line else line)


def _boolean(value: Cell) -> str:
    return "true" if value else "false"


def _number(value: Cell) -> str:
    return format(value, "f") if isinstance(value, Decimal) else str(value)


_TEXT_TYPES = frozenset({"string", "list", "json"})
_WRITE = {"boolean": _boolean, "number": _number}
