"""cells → the XML of a sheet's rows and links, kept on the disk until the workbook is saved.

openpyxl makes the workbook, its styles, tables, drop-downs and charts. The rows are written here, straight into SpreadsheetML
(ECMA-376, 18.3.1): an object for each cell, and for each link one that stays in memory, is what makes openpyxl's own writer
slow and large.

>>> cell_xml("B", 7, "Rapat & Kerja", 3, 4)
'<c r="B7" s="3" t="inlineStr"><is><t>Rapat &amp; Kerja</t></is></c>'
"""

import datetime
import os
import shutil
from tempfile import TemporaryFile
from typing import IO
from xml.sax.saxutils import escape, quoteattr

from kalcorpus.files.workbook.cells import plain
from kalcorpus.rows import FORMULA_STARTS, Cell

_DAY_ZERO = datetime.date(1899, 12, 30)  # Excel's day 0, for days from March 1900 on
_ROOM = 9  # digits of a number that is known only later
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


class SheetStream:
    """The rows of one sheet below its heading, and its links."""

    def __init__(self) -> None:
        # Closed by close(), once the workbook is saved or given up.
        self._rows, self._links, self._relations = (TemporaryFile() for _ in range(3))  # noqa: SIM115 - see above
        self.links = 0

    def row(self, number: int, height: float, cells: str) -> int:
        """Write a row; ``cells`` is its XML. Return the byte at which its cells end."""
        self._rows.write(f'<row r="{number}" ht="{height:g}">{cells}</row>'.encode())
        return self._rows.tell() - len("</row>")

    def overwrite(self, at: int, cell: str) -> None:
        """Write a cell over one of the same length: `later_cell_xml`."""
        self._rows.seek(at)
        self._rows.write(cell.encode())
        self._rows.seek(0, os.SEEK_END)

    def link(self, place: str, target: str) -> None:
        """Make a cell a link: to a URL, or to ``#`` and a place in the workbook."""
        self.links += 1
        if target.startswith("#"):
            self._links.write(f"<hyperlink ref={quoteattr(place)} location={quoteattr(target[1:])}/>".encode())
            return
        self._links.write(f'<hyperlink ref={quoteattr(place)} r:id="url{self.links}"/>'.encode())
        relation = (
            f'<Relationship Id="url{self.links}" Type="{_RELATIONS}/hyperlink" Target={quoteattr(target)} TargetMode="External"/>'
        )
        self._relations.write(relation.encode())

    def splice_sheet(self, skeleton: bytes, member: IO[bytes]) -> None:
        """Write the sheet that openpyxl made with these rows and links in it."""
        head, end_of_rows, tail = skeleton.partition(b"</sheetData>")
        member.write(head)
        _pour(self._rows, member)
        member.write(end_of_rows)
        if self.links:
            before, margins, after = tail.partition(b"<pageMargins")  # links come before it, drop-downs behind the rows
            member.write(before + f'<hyperlinks xmlns:r="{_RELATIONS}">'.encode())
            _pour(self._links, member)
            tail = b"</hyperlinks>" + margins + after
        member.write(tail)

    def splice_relations(self, skeleton: bytes, member: IO[bytes]) -> None:
        """Write the sheet's relations with those of its links."""
        head, end, tail = skeleton.partition(b"</Relationships>")
        member.write(head)
        _pour(self._relations, member)
        member.write(end + tail)

    def close(self) -> None:
        """Let go of the files."""
        for file in (self._rows, self._links, self._relations):
            file.close()


def cell_xml(letter: str, row: int, value: Cell, look: int, quoted: int) -> str:
    """Return the XML of a cell.

    Args:
        letter: its column.
        row: its row.
        value: what stands in it; text is never a formula.
        look: the number of its style.
        quoted: the number of the same style for text that has to stay text when somebody edits the cell.
    """
    shown = plain(value)
    if shown is None:
        return f'<c r="{letter}{row}" s="{look}"/>'
    if isinstance(shown, str):
        space = ' xml:space="preserve"' if shown != shown.strip() else ""
        style = quoted if shown.startswith(FORMULA_STARTS) else look
        return f'<c r="{letter}{row}" s="{style}" t="inlineStr"><is><t{space}>{escape(shown)}</t></is></c>'
    number = (shown - _DAY_ZERO).days if isinstance(shown, datetime.date) else shown
    return f'<c r="{letter}{row}" s="{look}"><v>{number}</v></c>'


def later_cell_xml(letter: str, row: int, number: int, look: int) -> str:
    """Return the XML of a cell whose number is known only later: it has room for another, in white space that means nothing."""
    return f'<c r="{letter}{row}" s="{look}"><v>{number}</v>{" " * (_ROOM - len(str(number)))}</c>'


def _pour(source: IO[bytes], target: IO[bytes]) -> None:
    source.seek(0)
    shutil.copyfileobj(source, target, 1 << 20)
