"""articles ↔ articles.json: one array, written and read record by record."""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO, Self

from kalcorpus.article import Article
from kalcorpus.duplicates import Told
from kalcorpus.errors import InvalidData
from kalcorpus.files.json_elements import elements
from kalcorpus.files.jsonl import BUFFER, read_article
from kalcorpus.files.view import Entry, Options

ARRAY = "articles.json"


class JsonView:
    """One JSON array with a record a line."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._before = b"[\n"

    @classmethod
    def open(cls, folder: Path, _options: Options) -> Self:
        """Return the view that writes into ``folder``."""
        return cls((folder / ARRAY).open("wb", buffering=BUFFER))

    def add(self, entry: Entry) -> None:
        """Write one record."""
        self._stream.write(self._before + entry.line)
        self._before = b",\n"

    def close(self, _told: Iterable[Told] = ()) -> None:
        """Finish the file."""
        self._stream.write(b"[]\n" if self._before == b"[\n" else b"\n]\n")
        self._stream.close()

    def abandon(self) -> None:
        """Let go of the file."""
        self._stream.close()


def read_json(path: Path) -> Iterator[Article]:
    """Yield the articles of a JSON file: an array of records or a single one.

    Raises:
        InvalidData: it is no JSON, or a record is no article of this schema.
    """
    with path.open(encoding="utf-8", newline="") as stream:
        try:
            for number, record in enumerate(elements(stream)):
                yield read_article(record.text, f"{path} [{number}]")
        except (json.JSONDecodeError, UnicodeDecodeError) as error:
            raise InvalidData(
                where=str(path),
                found=str(error),
                expected="a JSON array of articles, or one article, in UTF-8",
                action="write the file anew, or mend it where the message says",
            ) from error
