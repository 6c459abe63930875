"""counts → Sampul: what the workbook is, its period, how to read it."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from openpyxl.worksheet.hyperlink import Hyperlink

from kalcorpus.article import SCHEMA_VERSION, Article
from kalcorpus.days import day_of
from kalcorpus.files.workbook.book import Book
from kalcorpus.files.workbook.cells import plain
from kalcorpus.files.workbook.rekap import outlet_of
from kalcorpus.files.workbook.sheet import set_up_page
from kalcorpus.files.workbook.styles import DAY_WIDTHS, Kind
from kalcorpus.rows import Cell
from kalcorpus.version import __version__

if TYPE_CHECKING:
    import datetime

_NOTE_WIDTH = 116  # characters in one line of the merged columns


class Cover:
    """The first sheet; it is written last, when everything has been counted."""

    def __init__(self, book: Book) -> None:
        self._book = book
        self._sheet = book.new_sheet(book.labels["sheet.cover"])
        self._row = 0
        self._articles = self._events = self._undated = 0
        self._outlets: set[str] = set()
        self._first: datetime.date | None = None
        self._last: datetime.date | None = None

    def count(self, article: Article) -> None:
        """Take an article into the counts."""
        self._articles += 1
        self._events += len(article.events)
        if outlet := outlet_of(article):
            self._outlets.add(outlet)
        day = day_of(article)
        if day is None:
            self._undated += 1
            return
        self._first = min(self._first or day, day)
        self._last = max(self._last or day, day)

    def write(self, contents: Mapping[str, int | None]) -> None:
        """Write the sheet.

        Args:
            contents: the sheets to list, by their keys, with the number of their rows.
        """
        sheet, labels = self._sheet, self._book.labels
        set_up_page(sheet, self._book, labels["sheet.cover"])
        sheet.page_setup.orientation = "portrait"
        sheet.sheet_view.showGridLines = False
        day_width = DAY_WIDTHS[self._book.options.lang]
        for letter, width in (("A", 24), ("B", day_width), ("C", day_width), ("D", 102 - 2 * day_width)):
            sheet.column_dimensions[letter].width = width
        self._line((labels["workbook.title"], "title"))
        self._line()
        self._note("cover.what")
        self._line()
        self._line((labels["cover.period"], "label"), (self._first, "day"), (self._last, "day"))
        self._count("cover.articles", self._articles)
        self._count("cover.events", self._events)
        self._count("cover.outlets", len(self._outlets))
        self._count("cover.undated", self._undated)
        self._line()
        self._note("cover.reading")
        self._line()
        for i, (key, rows) in enumerate(contents.items()):
            title = labels[f"sheet.{key}"]
            self._line(
                (labels["cover.sheets"] if i == 0 else None, "label"),
                (title, "link"),
                (rows, "count"),
                (labels[f"about.{key}"], "note"),
                link=f"#'{title}'!A1",
            )
        self._line()
        written = labels["cover.version.text"].format(version=__version__, schema=SCHEMA_VERSION)
        self._line((labels["cover.version"], "label"), (written, "note"), merged=True)

    def _count(self, key: str, number: int) -> None:
        self._line((self._book.labels[key], "label"), (number, "count"))

    def _note(self, key: str) -> None:
        for i, text in enumerate(self._book.labels[f"{key}.text"].split("|")):
            self._line((self._book.labels[key] if i == 0 else None, "label"), (text, "note"), merged=True)

    def _line(self, *cells: tuple[Cell, Kind], link: str | None = None, merged: bool = False) -> None:
        made = []
        for value, kind in cells:
            made.append(self._book.styles.cell(self._sheet, plain(value), kind))
        self._row += 1
        if link:
            made[1]._hyperlink = Hyperlink(ref="", location=link[1:])  # noqa: SLF001 - the setter would take the cell's place before it has one
        if merged:
            self._sheet.merged_cells.add(f"B{self._row}:D{self._row}")
            self._sheet.row_dimensions[self._row].height = 15 * (1 + len(str(cells[1][0])) // _NOTE_WIDTH)
        self._sheet.append(made)
