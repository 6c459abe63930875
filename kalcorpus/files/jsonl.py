r"""articles ↔ articles.jsonl, the store: one record a line, whole.

>>> from kalcorpus.article import Article
>>> article = Article(id="0" * 20, text_id="1" * 20, source={}, language="id", text="Rakor dibuka")
>>> line = Entry(article).line
>>> read_article(line, "articles.jsonl:1") == article
True
"""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO, Self

from pydantic import ValidationError

from kalcorpus.article import SCHEMA_VERSION, Article
from kalcorpus.duplicates import Told
from kalcorpus.errors import Failure, InvalidData
from kalcorpus.errors.said import shown
from kalcorpus.files.view import Entry, Options

STORE = "articles.jsonl"
FAILURES = "failures.jsonl"
BUFFER = 1 << 18  # bytes of many records that go to the disk at once


class JsonlView:
    """The store."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream

    @classmethod
    def open(cls, folder: Path, _options: Options) -> Self:
        """Return the store of a new dataset in ``folder``."""
        return cls((folder / STORE).open("wb", buffering=BUFFER))

    def add(self, entry: Entry) -> None:
        """Write one line."""
        self._stream.write(entry.line + b"\n")

    def close(self, _told: Iterable[Told] = ()) -> None:
        """Finish the file."""
        self._stream.close()

    def abandon(self) -> None:
        """Let go of the file."""
        self._stream.close()


class FailureLog:
    """failures.jsonl: each input that gave no article, and why."""

    def __init__(self, folder: Path) -> None:
        self._stream = (folder / FAILURES).open("wb")

    def add(self, failure: Failure) -> None:
        """Write one line."""
        self._stream.write(failure_line(failure) + b"\n")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_raised: object) -> None:
        self._stream.close()


def failure_line(failure: Failure) -> bytes:
    """Return a failure as its line in failures.jsonl."""
    return failure.model_dump_json().encode("utf-8", "backslashreplace")


def read_jsonl(path: Path, *, size: int | None = None) -> Iterator[Article]:
    """Yield the articles of a JSON Lines file; empty lines are passed over.

    Args:
        path: the file.
        size: how many of its bytes count; what follows them is the tail of an append that was never finished.

    Raises:
        InvalidData: a line is no article of this schema, or the file is shorter than ``size``.
    """
    at = 0
    with path.open("rb") as lines:
        for number, line in enumerate(lines, 1):
            if size is not None and at >= size:
                return
            at += len(line)
            if line.strip():
                yield read_article(line.rstrip(b"\r\n"), f"{path}:{number}")
    if size is not None and at < size:
        raise InvalidData(
            where=str(path),
            found=f"{at} bytes",
            expected=f"at least the {size} bytes that manifest.json names",
            action="fetch the file again from where it was copied, or write the dataset anew",
        )


def read_article(record: str | bytes, where: str) -> Article:
    """Return the article of one JSON record.

    Args:
        record: the JSON text.
        where: file and line, for the message.

    Raises:
        InvalidData: it is no article of this schema.
    """
    try:
        return Article.model_validate_json(record)
    except ValidationError as error:
        raise not_an_article(error, where) from error


def not_an_article(error: ValidationError, where: str) -> InvalidData:
    """Return what to say of a record that is no article of this schema; ``where`` is its file and line."""
    fault = error.errors(include_url=False)[0]
    place = "".join(f"/{part}" for part in fault["loc"])
    return InvalidData(
        where=f"{where} {place}".rstrip(),
        found=shown(fault["input"]),
        expected=f"an article of schema {SCHEMA_VERSION} ({fault['msg']})",
        action="see kalcorpus validate for every fault; a record of a newer schema needs a newer kalcorpus",
    )
