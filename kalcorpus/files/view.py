"""What every output format is given, and what it has to do with it."""

from collections.abc import Iterable
from functools import cached_property
from pathlib import Path
from typing import Literal, Protocol

from pydantic import BaseModel

from kalcorpus.article import Article
from kalcorpus.duplicates import Told
from kalcorpus.rows import Rows, rows_of

Language = Literal["id", "en"]
CsvPreset = Literal["rfc4180", "excel-id"]


class Options(BaseModel):
    """How the files are to be written.

    Attributes:
        lang: language of the workbook.
        csv_preset: ``rfc4180``, or ``excel-id`` for Windows set to Indonesian (byte order mark, semicolon).
        text: whether the papers' sentences may be in the files.
    """

    lang: Language = "id"
    csv_preset: CsvPreset = "rfc4180"
    text: bool = True


class Entry:
    """One article on its way into the files: the record, its line in the store, and its rows once a table wants them."""

    def __init__(self, article: Article) -> None:
        self.article = article
        # Raises where the text holds lone surrogates, which no file of text can hold: before any file has got a part of it.
        self.line: bytes = article.__pydantic_serializer__.to_json(article)

    @cached_property
    def rows(self) -> Rows:
        """Return the article's rows, table by table."""
        return rows_of(self.article)


class View(Protocol):
    """A file, or several, that grows by one article at a time."""

    def add(self, entry: Entry) -> None:
        """Take one article in."""

    def close(self, told: Iterable[Told] = ()) -> None:
        """Finish the files.

        Args:
            told: the articles that tell the same stories, known only when all have passed; may be gone through more than once.
        """

    def abandon(self) -> None:
        """Let go of everything that is open; what was written so far will be thrown away."""

    @classmethod
    def open(cls, folder: Path, options: Options) -> "View":
        """Return the view that writes into ``folder``, a new folder."""
