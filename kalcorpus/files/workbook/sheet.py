"""columns and rows → one sheet with a named table, written row by row and continued on a second sheet where it is full."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from openpyxl.cell import Cell, WriteOnlyCell
from openpyxl.utils import get_column_letter
from openpyxl.worksheet._write_only import WriteOnlyWorksheet
from openpyxl.worksheet.filters import AutoFilter
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.table import Table, TableColumn, TableStyleInfo

from kalcorpus.files.workbook.book import Book
from kalcorpus.files.workbook.cells import plain
from kalcorpus.files.workbook.styles import Kind
from kalcorpus.rows import Cell as Value

MAX_ROWS = 1_048_576  # Microsoft: Excel specifications and limits
MAX_LINKS = 65_530
_RUNS = tuple("=+-@\t\r＝＋－＠")
_PAPER = {"id": 14, "en": 9}  # F4/Folio, the paper of Indonesian offices; A4


class SheetColumn(NamedTuple):
    """A column of a sheet: heading, width in characters, and the kind of its cells."""

    title: str
    width: float
    kind: Kind = "text"


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
        for cell, value, (look, quoted) in zip(self._cells, values, self._looks, strict=True):
            _fill(cell, plain(value), look, quoted)
        for at, target in (links or {}).items():
            self._link(self._cells[at], target)
        sheet = self.parts[-1]
        sheet.append(self._cells)
        return f"'{sheet.title}'!A{self._last}"

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
        sheet.append(self._cells)
        self._last = 1
        self._links = 0

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
        sheet._tables.add(table)  # noqa: SLF001 - add_table warns in write-only mode, whatever the table holds

    def _link(self, cell: Cell, target: str) -> None:
        if self._links == MAX_LINKS:
            return
        self._links += 1
        link = Hyperlink(ref="", location=target[1:]) if target.startswith("#") else Hyperlink(ref="", target=target)
        cell._hyperlink = link  # noqa: SLF001 - the setter would take the cell's place before it has one
        cell._style = self._book.styles("link")  # noqa: SLF001 - see styles


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
    sheet.page_margins.top = sheet.page_margins.bottom = 0.6
    sheet.oddHeader.center.text = title.replace("&", "&&")
    sheet.oddFooter.center.text = book.labels["page"]
