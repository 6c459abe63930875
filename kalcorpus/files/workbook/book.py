"""The workbook as a whole: made, described and saved so that the same content gives the same bytes."""

import datetime
import shutil
import zipfile
from pathlib import Path
from typing import Any

from openpyxl import Workbook
from openpyxl.styles import Font
from openpyxl.worksheet._write_only import WriteOnlyWorksheet
from openpyxl.writer.excel import ExcelWriter

import kalcorpus
from kalcorpus.files.view import Options
from kalcorpus.files.workbook.labels import Labels
from kalcorpus.files.workbook.styles import FONT, FONT_SIZE, Styles

# A workbook that told when it was written would never be the same twice.
_EPOCH = datetime.datetime(2000, 1, 1)  # noqa: DTZ001 - Excel's properties have no time zone
_ZIP_TIME = (1980, 1, 1, 0, 0, 0)  # the first moment that a zip file can name


class Book:
    """A workbook in write-only mode: rows go to the disk as they come."""

    def __init__(self, options: Options) -> None:
        self.options = options
        self.labels = Labels(options.lang)
        self.workbook = Workbook(write_only=True)
        self.workbook._named_styles["Normal"].font = Font(name=FONT, size=FONT_SIZE)  # noqa: SLF001 - openpyxl has no other way
        self.cut: list[str] = []  # cells whose text was too long for a spreadsheet
        self._describe()
        self.styles = Styles(WriteOnlyWorksheet(self.workbook, "styles"), options.lang)

    def new_sheet(self, title: str, *, after: WriteOnlyWorksheet | None = None) -> WriteOnlyWorksheet:
        """Return a new sheet at the end, or behind another."""
        index = None if after is None else self.workbook.worksheets.index(after) + 1
        sheet: WriteOnlyWorksheet = self.workbook.create_sheet(title, index)
        return sheet

    def save(self, path: Path) -> None:
        """Write the file."""
        ExcelWriter(self.workbook, _TimelessZip(path, "w", zipfile.ZIP_DEFLATED, allowZip64=True)).save()

    def abandon(self) -> None:
        """Close the sheets and remove the temporary files in which openpyxl keeps their rows."""
        for sheet in self.workbook.worksheets:
            if not sheet.closed:
                sheet.close()
            sheet._writer.cleanup()  # noqa: SLF001 - openpyxl does this when it saves, and has no way to give up

    def _describe(self) -> None:
        properties = self.workbook.properties
        properties.title = self.labels["workbook.title"]
        properties.subject = "kalcorpus"
        properties.creator = f"kalcorpus {kalcorpus.__version__}"
        properties.language = self.options.lang
        properties.created = properties.modified = _EPOCH


class _TimelessZip(zipfile.ZipFile):
    """A zip file whose members carry no clock times."""

    def writestr(self, name: Any, data: Any, *_compression: Any) -> None:  # noqa: ANN401 - the parent's signature
        super().writestr(self._member(name), data)

    def write(self, filename: Any, arcname: Any = None, *_compression: Any) -> None:  # noqa: ANN401 - the parent's signature
        with Path(filename).open("rb") as source, self.open(self._member(arcname), "w", force_zip64=True) as member:
            shutil.copyfileobj(source, member, 1 << 20)

    def _member(self, name: str) -> zipfile.ZipInfo:
        member = zipfile.ZipInfo(name.lstrip("/"), _ZIP_TIME)
        member.compress_type = zipfile.ZIP_DEFLATED
        member.external_attr = 0o600 << 16
        return member
