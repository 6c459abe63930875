"""articles → kalcorpus.xlsx, the workbook for officials (the only door to openpyxl)."""

from collections.abc import Iterable
from pathlib import Path
from typing import Self

from kalcorpus.duplicates import Told
from kalcorpus.files.view import Entry, Options
from kalcorpus.files.workbook.book import Book
from kalcorpus.files.workbook.charts import Charts
from kalcorpus.files.workbook.cover import Cover
from kalcorpus.files.workbook.dictionary import write_dictionary
from kalcorpus.files.workbook.events import Kegiatan
from kalcorpus.files.workbook.quality import Quality
from kalcorpus.files.workbook.rekap import Rekap, outlet_of
from kalcorpus.files.workbook.similar import Similar
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
        self._tables = {name: TableView(self._book, name) for name in TABLES}
        self._similar = Similar(self._book)
        self._charts = Charts(self._book)
        self._quality = Quality(self._book)

    @classmethod
    def open(cls, folder: Path, options: Options) -> Self:
        """Return the workbook of a new dataset in ``folder``."""
        return cls(folder / WORKBOOK, options)

    def add(self, entry: Entry) -> None:
        """Write an article's rows in every sheet."""
        clipping = self._rekap.add(entry.article)
        self._events.add(entry.article, clipping)
        for view in self._tables.values():
            view.add(entry, clipping)
        self._similar.add(clipping, outlet_of(entry.article))
        self._charts.count(entry.article)
        self._quality.add(entry.article, clipping)
        self._cover.count(entry.article)

    def close(self, told: Iterable[Told] = ()) -> None:
        """Finish the sheets and write the file."""
        self._rekap.fill(told)
        self._similar.write(told)
        self._charts.write(self._rekap.sheet, self._tables["quotes"].sheet)
        self._quality.write()
        sheets = {
            "clippings": self._rekap.sheet,
            "events": self._events.sheet,
            **{name: view.sheet for name, view in self._tables.items()},
            "duplicates": self._similar.sheet,
            "quality": self._quality.sheet,
            "dictionary": write_dictionary(self._book),
        }
        counts: dict[str, int | None] = {}
        for key, sheet in sheets.items():
            if key == "quality":
                counts["charts"] = None  # the tab before it, which has no rows
            counts[key] = sheet.rows
        self._cover.write(counts)
        for sheet in sheets.values():
            sheet.close()
        self._book.save(self._path)

    def abandon(self) -> None:
        """Let go of the sheets' temporary files."""
        self._similar.abandon()
        self._quality.abandon()
        self._book.abandon()
