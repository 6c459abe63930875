"""rows → the table sheets: Tokoh, Kutipan, Tanggal ... with the columns of their CSV files, keys last."""

from kalcorpus.files.view import Entry
from kalcorpus.files.workbook.book import Book
from kalcorpus.files.workbook.rekap import Clipping
from kalcorpus.files.workbook.sheet import SheetColumn, TableSheet
from kalcorpus.files.workbook.styles import Kind
from kalcorpus.schema.tables import Column, table

TABLES = ("people", "quotes", "dates", "regions", "organizations", "laws", "money", "abbreviations")

_KINDS: dict[str, Kind] = {"integer": "number", "number": "money", "date": "date", "boolean": "center"}
_WIDTHS: dict[str, float] = {"integer": 9, "number": 20, "date": 17, "boolean": 11}
_LONG = {"text": 44, "long": 44, "message": 50, "name": 34}


class TableView:
    """One table as a sheet: a number and the article's headline first, then the table's columns."""

    def __init__(self, book: Book, name: str) -> None:
        self._table = table(name)
        self._order = tuple(sorted(range(len(self._table.columns)), key=lambda i: not self._table.columns[i].path))
        columns = [SheetColumn(book.labels["number"], 6, "center"), SheetColumn(book.labels["article"], 34)]
        columns += [_column(self._table.columns[i], book) for i in self._order]
        keys = sum(not column.path for column in self._table.columns)
        title = book.labels[f"sheet.{name}"]
        self.sheet = TableSheet(book, title, columns, name=title.replace(" ", "_"), printed=len(columns) - keys)

    def add(self, entry: Entry, clipping: Clipping) -> None:
        """Write the rows of an article."""
        link = {1: f"#{clipping.place}"}
        for row in entry.rows[self._table.name]:
            self.sheet.write([self.sheet.rows + 1, clipping.label, *(row[i] for i in self._order)], link)


def heading(column: Column, book: Book) -> str:
    """Return a column's heading: the model's Indonesian title; in English, and for keys, the column's name as words."""
    if book.options.lang == "id" and column.path:
        return column.title
    return column.name.replace("_", " ").capitalize().removesuffix(" id") + (" ID" if column.name.endswith("_id") else "")


def _column(column: Column, book: Book) -> SheetColumn:
    title = heading(column, book)
    if not column.path:
        return SheetColumn(title, 24, "id")
    width = _WIDTHS.get(column.type) or _LONG.get(column.name, 16)
    return SheetColumn(title, max(width, min(len(title) + 4, 22)), _KINDS.get(column.type, "text"))
