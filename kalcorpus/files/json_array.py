r"""articles ↔ articles.json: one array, written and read record by record.

>>> import io
>>> list(split_array(io.StringIO('[ {"a": 1},\n {"b": [2]} ]')))
['{"a": 1}', '{"b": [2]}']
"""

import json
from collections.abc import Iterator
from io import BufferedWriter
from pathlib import Path
from typing import IO, Self

from kalcorpus.article import Article
from kalcorpus.errors import InvalidData
from kalcorpus.files.jsonl import read_article
from kalcorpus.files.view import Entry, Options

ARRAY = "articles.json"
_CHUNK = 1 << 18
_SPACE = " \t\r\n\ufeff"
_BEHIND = tuple(" \t\r\n,]")


class JsonView:
    """One JSON array with a record a line."""

    def __init__(self, stream: BufferedWriter) -> None:
        self._stream = stream
        self._before = b"[\n"

    @classmethod
    def open(cls, folder: Path, _options: Options) -> Self:
        """Return the view that writes into ``folder``."""
        return cls((folder / ARRAY).open("wb"))

    def add(self, entry: Entry) -> None:
        """Write one record."""
        self._stream.write(self._before + entry.line)
        self._before = b",\n"

    def close(self) -> None:
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
            for number, record in enumerate(split_array(stream)):
                yield read_article(record, f"{path} [{number}]")
        except (json.JSONDecodeError, UnicodeDecodeError) as error:
            raise InvalidData(
                where=str(path),
                found=str(error),
                expected="a JSON array of articles, or one article, in UTF-8",
                action="write the file anew, or mend it where the message says",
            ) from error


def split_array(stream: IO[str]) -> Iterator[str]:
    """Yield the JSON text of each element of the array in ``stream``, or the one value that stands there instead.

    Memory holds one element and a chunk, not the array.

    Raises:
        json.JSONDecodeError: the text is no JSON array.
    """
    window = _Window(stream)
    if window.next_character() != "[":
        yield window.element()
        return
    window.skip()
    if window.next_character() == "]":
        return
    while True:
        yield window.element()
        separator = window.next_character()
        window.skip()
        if separator == "]":
            return
        if separator != ",":
            raise json.JSONDecodeError("expected , or ] behind an element of the array", separator or "", 0)


class _Window:
    """The part of the stream that is in memory."""

    def __init__(self, stream: IO[str]) -> None:
        self._stream = stream
        self._text = ""
        self._at = 0
        self._decoder = json.JSONDecoder()

    def next_character(self) -> str:
        """Return the next character that is no white space, without taking it; empty at the end."""
        while True:
            while self._at < len(self._text) and self._text[self._at] in _SPACE:
                self._at += 1
            if self._at < len(self._text):
                return self._text[self._at]
            if not self._grow(_CHUNK):
                return ""

    def skip(self) -> None:
        """Take one character."""
        self._at += 1

    def element(self) -> str:
        """Take one JSON value and return its text."""
        self.next_character()
        step = _CHUNK
        while True:
            try:
                _, end = self._decoder.raw_decode(self._text, self._at)
            except json.JSONDecodeError:
                # The value may go on beyond the window; twice as much each time, so that a long one costs linear time.
                if not self._grow(step):
                    raise
                step *= 2
                continue
            if self._text[end : end + 1] not in _BEHIND and self._grow(step):  # a number may go on: 0 and 0.5
                continue
            element = self._text[self._at : end]
            self._at = end
            return element

    def _grow(self, step: int) -> bool:
        more = self._stream.read(step)
        self._text = self._text[self._at :] + more
        self._at = 0
        return bool(more)
