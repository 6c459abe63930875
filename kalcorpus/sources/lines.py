"""a file of text → its lines, one at a time where it is large and plain UTF-8, else from the whole of it."""

import codecs
import io
import re
from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from typing import NamedTuple

from kalcorpus.sources.content import read_content, refused
from kalcorpus.sources.decoding import MOJIBAKE, decode
from kalcorpus.text import freeze

LARGEST = 1024 * 1024 * 1024
"""Bytes of a collection that is read as a whole."""

_WHOLE = 8 * 1024 * 1024  # bytes; what is no larger may as well be read as a whole
_CHUNK = 1 << 20
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")


class Lines(NamedTuple):
    """The lines of a text with their ends, frozen; the first of them; and the encoding that they came in."""

    lines: Iterator[str]
    first: str
    encoding: str


def read_lines(path: Path, where: str) -> Lines:
    """Return the lines of a file.

    Args:
        path: the file.
        where: what to call it in errors.

    Raises:
        UnreadableInput: it can't be read, is in no encoding that can be told, or too large to be read as a whole.
    """
    if _is_large_and_plain(path):
        lines = _stream(path, where)
        first = next(lines, "")
        return Lines(chain([first], lines), first, "utf-8")
    decoded = decode(read_content(path, where, LARGEST), where)
    return Lines(iter(io.StringIO(decoded.text, newline="")), decoded.text.partition("\n")[0], decoded.encoding)


def _stream(path: Path, where: str) -> Iterator[str]:
    try:
        with path.open(encoding="utf-8-sig") as stream:
            yield from map(freeze, stream)
    except (OSError, ValueError) as error:  # the file is another one than a moment ago, or the drive is gone
        raise refused(error, where) from error


def _is_large_and_plain(path: Path) -> bool:
    """Tell whether a file is large, and holds nothing that only the whole of it would tell how to read."""
    decoder = codecs.getincrementaldecoder("utf-8")()
    try:
        if path.stat().st_size <= _WHOLE:
            return False
        with path.open("rb") as stream:
            while chunk := stream.read(_CHUNK):
                text = decoder.decode(chunk)
                if _CONTROL.search(text) or MOJIBAKE.search(text):
                    return False
            decoder.decode(b"", final=True)
    except (OSError, ValueError):  # whoever reads the whole of it tells what is wrong
        return False
    return True
