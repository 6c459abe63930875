"""articles → kalcorpus.xlsx, the workbook for officials (the only door to openpyxl)."""

from pathlib import Path
from typing import Self

from kalcorpus.files.view import Entry, Options
from kalcorpus.files.workbook.book import Book
from kalcorpus.files.workbook.cover import Cover
from kalcorpus.files.workbook.dictionary import write_dictionary
from kalcorpus.files.workbook.events import Kegiatan
from kalcorpus.files.workbook.rekap import Rekap
from kalcorpus.files.workbook.tables import TABLES, TableView

WORKBOOK = "kalcorpus.xlsx"


class WorkbookView:
    """The workbook, sheet by sheet in the order of its tabs."""

    def __init__(self, path: Path, options: Options) -> None:
        self._path = path
        self._book = Book(options)
        self._cover = Cover(self._book)
        self._rekap = Rekap(self._book)
        self._events = Kegiatan(self._book)
        self._tables = [TableView(self._book, name) for name in TABLES]

    @classmethod
    def open(cls, folder: Path, options: Options) -> Self:
        """Return the workbook of a new dataset in ``folder``."""
        return cls(folder / WORKBOOK, options)

    def add(self, entry: Entry) -> None:
        """Write an article's rows in every sheet."""
        clipping = self._rekap.add(entry.article)
        self._events.add(entry.article, clipping)
        for view in self._tables:
            view.add(entry, clipping)
        self._cover.count(entry.article)

    def close(self) -> None:
        """Finish the sheets and write the file."""
        sheets = [self._rekap.sheet, self._events.sheet, *(view.sheet for view in self._tables), write_dictionary(self._book)]
        self._cover.write(sheets)
        for sheet in sheets:
            sheet.close()
        self._book.save(self._path)
