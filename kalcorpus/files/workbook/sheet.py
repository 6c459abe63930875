"""columns and rows → one sheet with a named table, written row by row and continued on a second sheet where it is full."""

from collections.abc import Mapping, Sequence
from math import ceil
from typing import NamedTuple

from openpyxl.cell import Cell, WriteOnlyCell
from openpyxl.utils import get_column_letter
from openpyxl.worksheet._write_only import WriteOnlyWorksheet
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.filters import AutoFilter
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.table import Table, TableColumn, TableStyleInfo

from kalcorpus.files.workbook.book import Book
from kalcorpus.files.workbook.cells import LIMIT, plain
from kalcorpus.files.workbook.styles import Kind
from kalcorpus.rows import Cell as Value

MAX_ROWS = 1_048_576  # Microsoft: Excel specifications and limits
MAX_LINKS = 65_530
_RUNS = tuple("=+-@\t\r＝＋－＠")
_LINE_HEIGHT = 12.75  # points, of a line of Arial 10
_MAX_HEIGHT = 409.5  # points, the highest row Excel knows
_PAPER = {"id": 14, "en": 9}  # F4/Folio, the paper of Indonesian offices; A4


class SheetColumn(NamedTuple):
    """A column of a sheet: heading, width in characters, the kind of its cells, and the values to choose from."""

    title: str
    width: float
    kind: Kind = "text"
    choices: tuple[str, ...] = ()


class TableSheet:
    """One sheet whose rows come one at a time."""

    def __init__(self, book: Book, title: str, columns: Sequence[SheetColumn], *, name: str, printed: int | None = None) -> None:
        """Open the sheet.

        Args:
            book: the workbook.
            title: what its tab says.
            columns: the columns.
            name: the name of the table, unique in the workbook.
            printed: how many of the columns are printed, all if None; keys at the right stay off the paper.
        """
        self.title = title
        self.rows = 0
        self.parts: list[WriteOnlyWorksheet] = []
        self._book = book
        self._columns = tuple(columns)
        self._name = name
        self._printed = printed or len(self._columns)
        self._looks = [(book.styles(column.kind), book.styles(column.kind, quoted=True)) for column in columns]
        # How many characters a line holds: letters of Arial are narrower than the digit that widths count, and half a word
        # stays empty at the end. A key runs on to the right instead.
        self._widths = [0 if column.kind == "id" else 1.1 * column.width - 3 for column in columns]
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
        lines = 1
        for cell, value, (look, quoted), width in zip(self._cells, values, self._looks, self._widths, strict=True):
            shown = plain(value)
            if isinstance(value, str) and len(value) > LIMIT:
                self._book.cut.append(f"'{self.parts[-1].title}'!{get_column_letter(cell.column)}{self._last}")
            _fill(cell, shown, look, quoted)
            if width and isinstance(shown, str) and (len(shown) > width or "\n" in shown):
                lines = max(lines, _lines(shown, width))
        for at, target in (links or {}).items():
            self._link(self._cells[at], target)
        return self._append(lines)

    def range(self, title: str) -> str:
        """Return the cells under a heading, with room for rows to come: ``'Rekap'!$D$2:$D$1048576``."""
        letter = get_column_letter(1 + next(i for i, column in enumerate(self._columns) if column.title == title))
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
        for i, column in enumerate(self._columns, 1):
            sheet.column_dimensions[get_column_letter(i)].width = column.width
        self._cells = [WriteOnlyCell(sheet, column.title) for column in self._columns]
        for cell in self._cells:
            cell._style = self._book.styles("header")  # noqa: SLF001 - see styles
        self._last = 1
        self._links = 0
        self._append(2)

    def _append(self, lines: int) -> str:
        sheet = self.parts[-1]
        # Excel fits the height of a row to its text when the file is opened, LibreOffice does not. openpyxl would keep the
        # heights of all rows; one is enough, since the row is written at once.
        sheet.row_dimensions = {self._last: {"ht": f"{min(lines * _LINE_HEIGHT + 3, _MAX_HEIGHT):.2f}"}}
        sheet.append(self._cells)
        return f"'{sheet.title}'!A{self._last}"

    def _close_part(self) -> None:
        sheet = self.parts[-1]
        if self._last == 1:  # a table needs a row
            self._last = 2
            sheet.append([""])
        number = len(self.parts)
        end = f"{get_column_letter(len(self._columns))}{self._last}"
        sheet.print_area = f"A1:{get_column_letter(self._printed)}{self._last}"
        table = Table(
            displayName=self._name if number == 1 else f"{self._name}_{number}",
            ref=f"A1:{end}",
            tableColumns=[TableColumn(id=i, name=column.title) for i, column in enumerate(self._columns, 1)],
            autoFilter=AutoFilter(ref=f"A1:{end}"),
            tableStyleInfo=TableStyleInfo(name="TableStyleLight1", showRowStripes=True),
        )
        for i, column in enumerate(self._columns, 1):
            if column.choices:
                _offer(sheet, get_column_letter(i), column.choices)
        sheet._tables.add(table)  # noqa: SLF001 - add_table warns in write-only mode, whatever the table holds

    def _link(self, cell: Cell, target: str) -> None:
        if self._links == MAX_LINKS:
            return
        self._links += 1
        link = Hyperlink(ref="", location=target[1:]) if target.startswith("#") else Hyperlink(ref="", target=target)
        cell._hyperlink = link  # noqa: SLF001 - the setter would take the cell's place before it has one
        cell._style = self._book.styles("link")  # noqa: SLF001 - see styles


def _offer(sheet: WriteOnlyWorksheet, letter: str, choices: tuple[str, ...]) -> None:
    """Give the column a drop-down."""
    validation = DataValidation("list", formula1=f'"{",".join(choices)}"', allow_blank=True)
    validation.add(f"{letter}2:{letter}{MAX_ROWS}")
    sheet.data_validations.append(validation)


def _lines(text: str, width: float) -> int:
    return sum(max(1, ceil(len(line) / width)) for line in text.split("\n"))


def _fill(cell: Cell, value: object, look: object, quoted: object) -> None:
    # openpyxl's setter would make a formula of "=..." and an error of "#N/A", and would cut a long text silently: text goes in
    # as text. The cells of a column are used again for each row, because making them costs as much as writing them.
    cell._hyperlink = None  # noqa: SLF001
    if isinstance(value, str):
        cell._value = value  # noqa: SLF001
        cell.data_type = "s"
        cell._style = quoted if value.startswith(_RUNS) else look  # noqa: SLF001
    else:
        cell._style = look  # noqa: SLF001
        cell.value = value


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
