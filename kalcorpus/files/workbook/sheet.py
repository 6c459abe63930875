"""columns and rows → one sheet with a named table, written row by row and continued on a second sheet where it is full."""

from array import array
from collections.abc import Mapping, Sequence
from decimal import Decimal
from math import ceil
from typing import NamedTuple

from openpyxl.utils import get_column_letter
from openpyxl.worksheet._write_only import WriteOnlyWorksheet
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.filters import AutoFilter
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.table import Table, TableColumn, TableStyleInfo

from kalcorpus.files.workbook.book import Book
from kalcorpus.files.workbook.cells import LIMIT
from kalcorpus.files.workbook.stream import SheetStream, cell_xml, later_cell_xml
from kalcorpus.files.workbook.styles import DAY_WIDTHS, Kind
from kalcorpus.rows import Cell as Value

MAX_ROWS = 1_048_576  # Microsoft: Excel specifications and limits
MAX_LINKS = 65_530
_LINE_HEIGHT = 12.75  # points, of a line of Arial 10
_SURE = 0.75  # of a line's digits: so many capitals fit
_MAX_HEIGHT = 409.5  # points, the highest row Excel knows
_PAPER = {"id": 14, "en": 9}  # F4/Folio, the paper of Indonesian offices; A4


class SheetColumn(NamedTuple):
    """A column of a sheet: heading, width in characters, the kind of its cells, and the values to choose from."""

    title: str
    width: float
    kind: Kind = "text"
    choices: tuple[str, ...] = ()


# A column by the key of its label, with its width and the kind of its cells; a day is as wide as the language needs.
KeyedColumns = tuple[tuple[str, float, Kind], ...]


def labelled(columns: KeyedColumns, book: Book, choices: Mapping[str, tuple[str, ...]] | None = None) -> list[SheetColumn]:
    """Return columns with their headings in the language of the workbook; ``choices`` are values to choose from, by key."""
    day_width = DAY_WIDTHS[book.options.lang]
    return [
        SheetColumn(book.labels[key], day_width if kind == "day" else width, kind, (choices or {}).get(key, ()))
        for key, width, kind in columns
    ]


class TableSheet:
    """One sheet whose rows come one at a time."""

    def __init__(
        self,
        book: Book,
        title: str,
        columns: Sequence[SheetColumn],
        *,
        name: str,
        printed: int | None = None,
        later: int | None = None,
    ) -> None:
        """Open the sheet.

        Args:
            book: the workbook.
            title: what its tab says.
            columns: the columns.
            name: the name of the table, unique in the workbook.
            printed: how many of the columns are printed, all if None; keys at the right stay off the paper.
            later: which of the columns holds a number that `fill` writes when all rows are there; 1 until then.
        """
        self.title = title
        self.rows = 0
        self.parts: list[WriteOnlyWorksheet] = []
        self._book = book
        self._columns = tuple(columns)
        self._name = name
        self._printed = printed or len(self._columns)
        self._letters = [get_column_letter(i) for i in range(1, len(self._columns) + 1)]
        self._looks = [(book.styles.number(column.kind), book.styles.number(column.kind, quoted=True)) for column in columns]
        self._link_look = book.styles.number("link")
        self._money, self._cents = book.styles.number("money"), book.styles.number("cents")
        self._widths = [0 if column.kind == "id" else column.width for column in columns]  # a key runs on to the right
        self._later = later
        self._places = array("Q")  # where in its stream the later cell of each row stands
        self._streams: list[SheetStream] = []
        self._open_part()

    def write(self, values: Sequence[Value], links: Mapping[int, str] | None = None) -> str:
        """Write a row and return the place of its first cell, as ``'Rekap'!A7``.

        Args:
            values: the cells.
            links: place among the cells → URL, or ``#`` and a place in the workbook.
        """
        if self._last == MAX_ROWS:
            self._close_part()
            self._open_part()
        self._last += 1
        self.rows += 1
        row, lines, cells = self._last, 1, []
        linked = self._linked(links or {})
        for i, (letter, value, (look, quoted), width) in enumerate(
            zip(self._letters, values, self._looks, self._widths, strict=True)
        ):
            if i in linked:
                look = self._link_look  # noqa: PLW2901 - the look of this cell
            elif look == self._money and isinstance(value, Decimal) and value != value.to_integral_value():
                look = self._cents  # noqa: PLW2901 - as above
            cells.append(cell_xml(letter, row, value, look, quoted))
            if isinstance(value, str) and width and (len(value) > _SURE * width or "\n" in value):
                lines = max(lines, _lines(value, width))
                if len(value) > LIMIT:
                    self._book.cut.append(f"'{self.parts[-1].title}'!{letter}{row}")
        if self._later is not None:
            cells[self._later] = self._later_cell(row, 1)
        end = self._streams[-1].row(row, min(lines * _LINE_HEIGHT + 3, _MAX_HEIGHT), "".join(cells))
        if self._later is not None:
            self._places.append(end - len("".join(cells[self._later :]).encode()))
        return f"'{self.parts[-1].title}'!A{row}"

    def fill(self, place: int, number: int) -> None:
        """Write the number of a row into its later column; ``place`` is the row's, counted from 0."""
        part, row = divmod(place, MAX_ROWS - 1)
        self._streams[part].overwrite(self._places[place], self._later_cell(row + 2, number))

    def _later_cell(self, row: int, number: int) -> str:
        at = self._later or 0
        return later_cell_xml(self._letters[at], row, number, self._looks[at][0])

    def _linked(self, links: Mapping[int, str]) -> set[int]:
        """Make the links of a row as long as there is room, and return which of its cells are links now."""
        made = set()
        for at, target in links.items():
            if self._streams[-1].links < MAX_LINKS:
                self._streams[-1].link(f"{self._letters[at]}{self._last}", target)
                made.add(at)
        return made

    def range(self, title: str) -> str:
        """Return the cells under a heading, with room for rows to come: ``'Rekap'!$D$2:$D$1048576``."""
        letter = next(letter for letter, column in zip(self._letters, self._columns, strict=True) if column.title == title)
        return f"'{self.parts[0].title}'!${letter}$2:${letter}${MAX_ROWS}"

    def close(self) -> None:
        """Finish the sheet."""
        self._close_part()

    def _open_part(self) -> None:
        number = len(self.parts) + 1
        title = self.title if number == 1 else f"{self.title} ({number})"
        sheet = self._book.new_sheet(title, after=self.parts[-1] if self.parts else None)
        self.parts.append(sheet)
        set_up_page(sheet, self._book, title)
        sheet.freeze_panes = "A2"
        sheet.print_title_rows = "1:1"
        for letter, column in zip(self._letters, self._columns, strict=True):
            sheet.column_dimensions[letter].width = column.width
        sheet.row_dimensions[1].height = 2 * _LINE_HEIGHT + 3
        sheet.append([self._book.styles.cell(sheet, column.title, "header") for column in self._columns])
        self._streams.append(self._book.new_stream(sheet))
        self._last = 1

    def _close_part(self) -> None:
        sheet = self.parts[-1]
        if self._last == 1:  # a table needs a row
            self._last = 2
            self._streams[-1].row(2, _LINE_HEIGHT, "")
        number = len(self.parts)
        end = f"{self._letters[-1]}{self._last}"
        sheet.print_area = f"A1:{self._letters[self._printed - 1]}{self._last}"
        table = Table(
            displayName=self._name if number == 1 else f"{self._name}_{number}",
            ref=f"A1:{end}",
            tableColumns=[TableColumn(id=i, name=column.title) for i, column in enumerate(self._columns, 1)],
            autoFilter=AutoFilter(ref=f"A1:{end}"),
            tableStyleInfo=TableStyleInfo(name="TableStyleLight1", showRowStripes=True),
        )
        for letter, column in zip(self._letters, self._columns, strict=True):
            if column.choices:
                _offer(sheet, letter, column.choices)
        sheet._tables.add(table)  # noqa: SLF001 - add_table warns in write-only mode, whatever the table holds


def _offer(sheet: WriteOnlyWorksheet, letter: str, choices: tuple[str, ...]) -> None:
    """Give the column a drop-down."""
    validation = DataValidation("list", formula1=f'"{",".join(choices)}"', allow_blank=True)
    validation.add(f"{letter}2:{letter}{MAX_ROWS}")
    sheet.data_validations.append(validation)


def _lines(text: str, width: float) -> int:
    """Return how many lines a text takes, rather one too many: what does not fit can't be read.

    Small letters of Arial are narrower than the digit that widths count, capitals wider; half a word stays empty at the end of a
    line.
    """
    count = 0
    for line in text.split("\n"):
        taken = 0.92 * len(line) + 0.32 * sum(map(str.isupper, line))
        count += 1 if taken <= width - 1 else ceil(taken / max(1, width - 3))
    return count


def set_up_page(sheet: WriteOnlyWorksheet, book: Book, title: str) -> None:
    """Set the paper: landscape, one page wide, with the sheet's title above and the page numbers below."""
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.page_setup.paperSize = _PAPER[book.options.lang]
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.fitToWidth = 1
    sheet.page_setup.fitToHeight = 0
    sheet.page_margins.left = sheet.page_margins.right = 0.4
    sheet.page_margins.top = sheet.page_margins.bottom = 0.75
    sheet.page_margins.header = sheet.page_margins.footer = 0.35
    sheet.oddHeader.center.text = title.replace("&", "&&")
    sheet.oddFooter.center.text = book.labels["page"]
