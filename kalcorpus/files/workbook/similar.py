"""near-duplicates → Berita Serupa: which articles tell the same story, each story with its lead article first."""

import json
from array import array
from collections.abc import Iterable
from tempfile import TemporaryFile

from kalcorpus.duplicates import Told
from kalcorpus.files.workbook.book import Book
from kalcorpus.files.workbook.rekap import Clipping
from kalcorpus.files.workbook.sheet import KeyedColumns, TableSheet, labelled

_COLUMNS: KeyedColumns = (
    ("number", 6, "center"),
    ("group", 10, "center"),
    ("article", 46, "text"),
    ("outlet", 24, "text"),
    ("similarity", 11, "percent"),
    ("papers", 9, "center"),
    ("lead", 46, "text"),
    ("article_id", 26, "id"),
)
_ARTICLE, _LEAD = 2, 6


class Similar:
    """The sheet; where an article's row in Rekap is and what to call it waits on the disk until all have passed."""

    def __init__(self, book: Book) -> None:
        columns = labelled(_COLUMNS, book)
        title = book.labels["sheet.duplicates"]
        self.sheet = TableSheet(book, title, columns, name="Berita_Serupa", printed=len(columns) - 1)
        self._waiting = TemporaryFile()  # noqa: SIM115 - closed by abandon or write
        self._starts = array("Q")

    def add(self, clipping: Clipping, outlet: str | None) -> None:
        """Keep what may be needed of an article."""
        self._starts.append(self._waiting.tell())
        self._waiting.write(json.dumps([*clipping, outlet]).encode() + b"\n")

    def write(self, told: Iterable[Told]) -> None:
        """Write the rows."""
        for one in told:
            place, label, outlet = self._kept(one.place)
            lead_place, lead, _ = self._kept(one.lead_place)
            said = one.duplicate
            self.sheet.write(
                [self.sheet.rows + 1, said.group, label, outlet, said.similarity, said.papers, lead, one.article_id],
                {_ARTICLE: f"#{place}", _LEAD: f"#{lead_place}"},
            )
        self.abandon()

    def abandon(self) -> None:
        """Let go of what was waiting."""
        self._waiting.close()

    def _kept(self, place: int) -> tuple[str, str, str | None]:
        self._waiting.seek(self._starts[place])
        kept: tuple[str, str, str | None] = json.loads(self._waiting.readline())
        return kept
