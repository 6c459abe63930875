"""The workbook as a whole: made, described and saved so that the same content gives the same bytes."""

import datetime
import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import canonicalize

from openpyxl import Workbook
from openpyxl.styles import Font
from openpyxl.worksheet._write_only import WriteOnlyWorksheet
from openpyxl.writer.excel import ExcelWriter

from kalcorpus.files.view import Options
from kalcorpus.files.workbook.labels import Labels
from kalcorpus.files.workbook.stream import SheetStream
from kalcorpus.files.workbook.styles import FONT, FONT_SIZE, Styles
from kalcorpus.version import __version__

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
        self._streams: list[tuple[WriteOnlyWorksheet, SheetStream]] = []
        self._describe()
        self.styles = Styles(WriteOnlyWorksheet(self.workbook, "styles"), options.lang)

    def new_sheet(self, title: str, *, after: WriteOnlyWorksheet | None = None) -> WriteOnlyWorksheet:
        """Return a new sheet at the end, or behind another."""
        index = None if after is None else self.workbook.worksheets.index(after) + 1
        sheet: WriteOnlyWorksheet = self.workbook.create_sheet(title, index)
        return sheet

    def new_stream(self, sheet: WriteOnlyWorksheet) -> SheetStream:
        """Return where the rows of a sheet go, below its heading."""
        stream = SheetStream()
        self._streams.append((sheet, stream))
        return stream

    def save(self, path: Path) -> None:
        """Write the file."""
        self._close_sheets()
        streams = {sheet._writer.out: stream for sheet, stream in self._streams}  # noqa: SLF001 - the file openpyxl made
        ExcelWriter(self.workbook, _Archive(path, streams)).save()
        self._close_streams()

    def abandon(self) -> None:
        """Remove the temporary files."""
        self._close_sheets()
        for sheet in self.workbook.worksheets:
            sheet._writer.cleanup()  # noqa: SLF001 - openpyxl does this when it saves, and has no way to give up
        self._close_streams()

    def _close_sheets(self) -> None:
        for sheet in self.workbook.worksheets:
            if not sheet.closed:
                sheet.close()

    def _close_streams(self) -> None:
        for _, stream in self._streams:
            stream.close()

    def _describe(self) -> None:
        properties = self.workbook.properties
        properties.title = self.labels["workbook.title"]
        properties.subject = "kalcorpus"
        properties.creator = f"kalcorpus {__version__}"
        properties.language = self.options.lang
        properties.created = properties.modified = _EPOCH


def _canonical(part: str | bytes) -> bytes:
    """Return an XML part in canonical form (C14N 2.0): openpyxl writes it otherwise where lxml is installed."""
    text = part if isinstance(part, str) else part.decode()
    return b'<?xml version="1.0" encoding="UTF-8"?>\n' + canonicalize(text).encode()


class _Archive(zipfile.ZipFile):
    """The workbook's zip file: members carry no clock times, and sheets get the rows that were kept beside openpyxl."""

    def __init__(self, path: Path, streams: Mapping[str, SheetStream]) -> None:
        super().__init__(path, "w", zipfile.ZIP_DEFLATED, allowZip64=True)
        self._streams = streams
        self._relations: dict[str, SheetStream] = {}

    def writestr(self, name: Any, data: Any, *_compression: Any) -> None:  # noqa: ANN401 - the parent's signature
        stream = self._relations.get(name)
        if stream is None:
            super().writestr(self._member(name), _canonical(data))
            return
        with self.open(self._member(name), "w", force_zip64=True) as member:
            stream.splice_relations(_canonical(data), member)

    def write(self, filename: Any, arcname: Any = None, *_compression: Any) -> None:  # noqa: ANN401 - the parent's signature
        skeleton = _canonical(Path(filename).read_bytes())
        stream = self._streams.get(filename)
        with self.open(self._member(arcname), "w", force_zip64=True) as member:
            if stream is None:
                member.write(skeleton)
                return
            folder, _, name = arcname.rpartition("/")
            self._relations[f"{folder}/_rels/{name}.rels"] = stream
            stream.splice_sheet(skeleton, member)

    def _member(self, name: str) -> zipfile.ZipInfo:
        member = zipfile.ZipInfo(name.lstrip("/"), _ZIP_TIME)
        member.compress_type = zipfile.ZIP_DEFLATED
        member.external_attr = 0o600 << 16
        return member
