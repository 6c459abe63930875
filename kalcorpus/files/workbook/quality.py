"""problems → Catatan Mutu: what is doubtful, worst first, each with a link to its article."""

import json
from collections.abc import Iterator
from tempfile import TemporaryFile
from typing import IO, NamedTuple

from kalcorpus.article import Article
from kalcorpus.errors.catalogue import Code, catalogue
from kalcorpus.files.workbook.book import Book
from kalcorpus.files.workbook.cells import LIMIT
from kalcorpus.files.workbook.rekap import Clipping
from kalcorpus.files.workbook.sheet import KeyedColumns, TableSheet, labelled

_COLUMNS: KeyedColumns = (
    ("number", 6, "center"),
    ("severity", 13, "center"),
    ("finding", 48, "text"),
    ("excerpt", 30, "text"),
    ("meaning", 44, "text"),
    ("mend", 44, "text"),
    ("article", 38, "text"),
    ("code", 24, "text"),
    ("problem_id", 26, "id"),
)
_SEVERITIES = ("error", "warning", "info")
_CUT = "workbook.cell-cut"


class _Note(NamedTuple):
    """One row, kept on the disk until the worse ones are written."""

    code: str
    finding: str
    excerpt: str | None
    label: str
    place: str
    key: str | None


class Quality:
    """The sheet; its rows wait on the disk until all are known, since the worst come first."""

    def __init__(self, book: Book) -> None:
        self._book = book
        choices = tuple(book.labels[f"value.{severity}"] for severity in _SEVERITIES)
        columns = labelled(_COLUMNS, book, {"severity": choices})
        self.sheet = TableSheet(book, book.labels["sheet.quality"], columns, name="Catatan_Mutu", printed=len(columns) - 1)
        self._waiting: dict[str, IO[bytes]] = {severity: TemporaryFile() for severity in _SEVERITIES}  # noqa: SIM115 - closed in write

    def add(self, article: Article, clipping: Clipping) -> None:
        """Take an article's problems in."""
        for i, found in enumerate(article.problems):
            excerpt = article.text[found.start : found.end] if found.start is not None and found.end is not None else None
            told, key = found.told(self._book.options.lang), f"{article.id}/problems/{i}"
            note = _Note(found.code, told, excerpt, clipping.label, clipping.place, key)
            self._keep(found.severity, note)

    def write(self) -> None:
        """Write the rows, worst first."""
        for place in self._book.cut:
            finding = self._book.labels["quality.cut"].format(limit=LIMIT)
            self._keep(catalogue()[_CUT].severity, _Note(_CUT, finding, None, place, place, None))
        for severity in _SEVERITIES:
            for note in self._taken(severity):
                self._row(severity, note)

    def abandon(self) -> None:
        """Let go of what was waiting."""
        for lines in self._waiting.values():
            lines.close()

    def _keep(self, severity: str, note: _Note) -> None:
        self._waiting[severity].write(json.dumps(note).encode() + b"\n")

    def _taken(self, severity: str) -> Iterator[_Note]:
        with self._waiting[severity] as lines:
            lines.seek(0)
            for line in lines:
                yield _Note(*json.loads(line))

    def _row(self, severity: str, note: _Note) -> None:
        known = catalogue().get(note.code)
        meaning, mend = _explained(known, self._book.options.lang) if known else (None, None)
        word = self._book.labels[f"value.{severity}"]
        self.sheet.write(
            [self.sheet.rows + 1, word, note.finding, note.excerpt, meaning, mend, note.label, note.code, note.key],
            {6: f"#{note.place}"},
        )


def _explained(code: Code, lang: str) -> tuple[str, str]:
    return (code.meaning_en, code.mend_en) if lang == "en" else (code.meaning_id, code.mend_id)
