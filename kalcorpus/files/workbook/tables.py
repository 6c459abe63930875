"""rows → the table sheets: Tokoh, Kutipan, Tanggal ... with the columns of their CSV files."""

from collections.abc import Callable
from typing import NamedTuple

from kalcorpus.facts.persons import Person
from kalcorpus.files.view import Entry
from kalcorpus.files.workbook.book import Book
from kalcorpus.files.workbook.rekap import Clipping
from kalcorpus.files.workbook.sheet import SheetColumn, TableSheet
from kalcorpus.files.workbook.styles import Kind
from kalcorpus.rows import Cell
from kalcorpus.schema.tables import Column, table

TABLES = ("people", "quotes", "dates", "regions", "organizations", "laws", "money", "abbreviations")

_KINDS: dict[str, Kind] = {"integer": "number", "number": "money", "date": "date", "boolean": "center"}
_WIDTHS: dict[str, float] = {"integer": 8, "number": 20, "date": 13, "boolean": 9}
_WIDTHS_BY_NAME: dict[str, float] = {"text": 70, "long": 44, "name": 34, "edtf": 24, "speaker": 26, "time": 8, "end_time": 8}
_ENUM_WIDTH, _TEXT_WIDTH, _ID_WIDTH = 13, 16, 26


class TableView:
    """One table as a sheet: a number and the article's headline first, places in the text and keys last, off the paper."""

    def __init__(self, book: Book, name: str) -> None:
        known = table(name)
        order = sorted(range(len(known.columns)), key=lambda i: _rank(known.columns[i]))
        self._name = name
        self._cells = tuple(_SheetCell(i, _show(known.columns[i], book)) for i in order)
        columns = [SheetColumn(book.labels["number"], 6, "center"), SheetColumn(book.labels["article"], 38)]
        columns += [_column(known.columns[i], book) for i in order]
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
    """Return a column's heading: the model's Indonesian title; in English, and for keys, the column's name as words."""
    if book.options.lang == "id" and column.path:
        return column.title
    return column.name.replace("_", " ").capitalize().removesuffix(" id") + (" ID" if column.name.endswith("_id") else "")


def _offices(person: Person) -> str | None:
    return "\n".join(position.text for position in person.positions) or None


def _rank(column: Column) -> int:
    return 2 if not column.path else 1 if column.name in {"start", "end"} else 0


def _show(column: Column, book: Book) -> Callable[[Cell], Cell] | None:
    values = ("true", "false") if column.type == "boolean" else column.enum
    if not values:
        return None
    words = {value: book.labels[f"value.{value}"] for value in values}
    if column.type == "boolean":
        return lambda value: None if value is None else words["true" if value else "false"]
    return lambda value: None if value is None else words[str(value)]


def _column(column: Column, book: Book) -> SheetColumn:
    title = heading(column, book)
    if not column.path:
        return SheetColumn(title, _ID_WIDTH, "id")
    if column.enum or column.type == "boolean":
        words = tuple(book.labels[f"value.{value}"] for value in column.enum or ("true", "false"))
        return SheetColumn(title, _ENUM_WIDTH, "text", words)
    width = _WIDTHS_BY_NAME.get(column.name) or _WIDTHS.get(column.type, _TEXT_WIDTH)
    return SheetColumn(title, width, _KINDS.get(column.type, "text"))
