"""rows → the table sheets: Tokoh, Kutipan, Tanggal ... with the columns of their CSV files."""

from collections.abc import Callable
from functools import cache
from typing import NamedTuple

from kalcorpus.facts.persons import Person
from kalcorpus.files.view import Entry
from kalcorpus.files.workbook.book import Book
from kalcorpus.files.workbook.rekap import Clipping
from kalcorpus.files.workbook.sheet import SheetColumn, TableSheet
from kalcorpus.files.workbook.styles import Kind
from kalcorpus.rows import Cell
from kalcorpus.schema.tables import Column, table, tables
from kalcorpus.words import OrganizationHead, OrganizationName, rows

TABLES = ("people", "quotes", "dates", "regions", "organizations", "laws", "money", "abbreviations")

_KINDS: dict[str, Kind] = {"integer": "number", "number": "money", "date": "date", "boolean": "center"}
_WIDTHS: dict[str, float] = {"integer": 8, "number": 20, "date": 13, "boolean": 9}
_WIDTHS_BY_NAME: dict[str, float] = {
    "text": 40,
    "long": 44,
    "name": 34,
    "edtf": 22,
    "speaker": 26,
    "time": 8,
    "end_time": 8,
    "timezone": 9,
}
_ACRONYMS = {"id": "ID", "url": "URL", "edtf": "EDTF", "sha256": "SHA-256"}
_QUOTE_WIDTH, _ENUM_WIDTH, _TEXT_WIDTH, _ID_WIDTH = 76, 12, 16, 26


class TableView:
    """One table as a sheet: a number and the article's headline first, places in the text and keys last, off the paper."""

    def __init__(self, book: Book, name: str) -> None:
        known = table(name)
        order = sorted(range(len(known.columns)), key=lambda i: _rank(known.columns[i]))
        self._name = name
        self._cells = tuple(_SheetCell(i, _show(known.columns[i], name, book)) for i in order)
        columns = [SheetColumn(book.labels["number"], 6, "center"), SheetColumn(book.labels["article"], 38)]
        columns += [_column(known.columns[i], name, book) for i in order]
        printed = 2 + sum(_rank(column) == 0 for column in known.columns)
        if name == "people":
            columns.insert(printed, SheetColumn(book.labels["positions"], 50))
            printed += 1
        self._positions_at = printed - 1 if name == "people" else None
        title = book.labels[f"sheet.{name}"]
        self.sheet = TableSheet(book, title, columns, name=title.replace(" ", "_"), printed=printed)

    def add(self, entry: Entry, clipping: Clipping) -> None:
        """Write the rows of an article."""
        link = {1: f"#{clipping.place}"}
        for i, row in enumerate(entry.rows[self._name]):
            cells: list[Cell] = [self.sheet.rows + 1, clipping.label]
            cells += [row[at] if show is None else show(row[at]) for at, show in self._cells]
            if self._positions_at:
                cells.insert(self._positions_at, _offices(entry.article.people[i]))
            self.sheet.write(cells, link)


class _SheetCell(NamedTuple):
    """Where a cell stands in the table's row, and how it is shown if not as it is."""

    at: int
    show: Callable[[Cell], Cell] | None


def heading(column: Column, book: Book) -> str:
    """Return a column's heading: the model's Indonesian title, a key's by its table; in English the column's name as words."""
    if book.options.lang == "id":
        return f"ID {_keyed()[column.name]}" if column.name in _keyed() else column.title
    words = (_ACRONYMS.get(word, word) for word in column.name.split("_"))
    written = " ".join(words)
    return written[0].upper() + written[1:]


@cache
def _keyed() -> dict[str, str]:
    return {known.key: known.title for known in tables()}


def choices(column: Column, table_name: str) -> tuple[str, ...]:
    """Return the values that a column's words stand for: its enum, yes and no, or the kinds of organizations that we know."""
    if column.type == "boolean":
        return ("true", "false")
    return _organization_kinds() if (table_name, column.name) == ("organizations", "kind") else column.enum


@cache
def _organization_kinds() -> tuple[str, ...]:
    kinds = {row.kind for row in rows(OrganizationHead)} | {row.kind for row in rows(OrganizationName)}
    return tuple(sorted(kinds))


def _offices(person: Person) -> str | None:
    return "\n".join(position.text for position in person.positions) or None


def _rank(column: Column) -> int:
    return 2 if not column.path else 1 if column.name in {"start", "end"} else 0


def _show(column: Column, table_name: str, book: Book) -> Callable[[Cell], Cell] | None:
    words = {value: book.labels[f"value.{value}"] for value in choices(column, table_name)}
    if not words:
        return None
    if column.type == "boolean":
        return lambda value: None if value is None else words["true" if value else "false"]
    return lambda value: words.get(str(value), value)


def _column(column: Column, table_name: str, book: Book) -> SheetColumn:
    title = heading(column, book)
    if not column.path:
        return SheetColumn(title, _ID_WIDTH, "id")
    if words := tuple(book.labels[f"value.{value}"] for value in choices(column, table_name)):
        return SheetColumn(title, _ENUM_WIDTH if column.enum else _TEXT_WIDTH, "text", words)
    if (table_name, column.name) == ("quotes", "text"):
        return SheetColumn(title, _QUOTE_WIDTH)
    width = _WIDTHS_BY_NAME.get(column.name) or _WIDTHS.get(column.type, _TEXT_WIDTH)
    return SheetColumn(title, width, _KINDS.get(column.type, "text"))
