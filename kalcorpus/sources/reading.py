"""Reading: what a format's reader takes out of a file's bytes; Item: one of many in a collection."""

from typing import NamedTuple

from kalcorpus.errors import KalcorpusError, Problem
from kalcorpus.sources.source import Metadata
from kalcorpus.text import Mark


class Reading(NamedTuple):
    """The frozen text and the metadata of one article file.

    Attributes:
        text: the frozen text.
        metadata: what the file says about the article beside its text.
        encoding: how the characters were encoded, None where the format itself settles it.
        problems: doubts about the reading.
        line_offset: lines of the file before the text's first line.
        marks: what only the format knows of places in the text: captions, subheads, running headers.
    """

    text: str
    metadata: Metadata
    encoding: str | None = None
    problems: tuple[Problem, ...] = ()
    line_offset: int = 0
    marks: tuple[Mark, ...] = ()


class Item(NamedTuple):
    """One article of a collection.

    Attributes:
        line: the file's line that it starts on, or the number of the row in Parquet.
        content: its own bytes.
        result: what was read, or what went wrong.
    """

    line: int
    content: bytes
    result: Reading | KalcorpusError
