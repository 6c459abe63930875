"""Source: an article's frozen text, what is known about it from outside the text, and where the bytes came from."""

from typing import NamedTuple

from pydantic import Field

from kalcorpus.errors import Problem
from kalcorpus.record import Record
from kalcorpus.text import Mark


class Origin(Record):
    """Where the bytes of an article came from; null where unknown."""

    name: str | None = Field(None, title="Berkas", description="Path relative to the input folder")
    media_type: str | None = Field(None, title="Jenis Berkas", description="Media type of the input", examples=["text/plain"])
    encoding: str | None = Field(None, title="Pengodean", description="Character encoding of the input", examples=["utf-8"])
    sha256: str | None = Field(None, pattern="^[0-9a-f]{64}$", title="SHA-256", description="Hash of the input's bytes")
    url: str | None = Field(None, title="Tautan", description="Canonical URL of the article")


class Metadata(Record):
    """What front matter, a metadata table, a page's head or the caller says about an article."""

    title: str | None = Field(None, title="Judul", description="Headline")
    url: str | None = Field(None, title="Tautan", description="Canonical URL of the article")
    outlet: str | None = Field(None, title="Media", description="Name of the news outlet")
    published: str | None = Field(
        None,
        title="Tanggal Terbit",
        description="Publication date in whatever form people write it; day before month",
        examples=["2025-12-05", "Jumat, 5 Desember 2025 08.30 WIB"],
    )
    author: str | tuple[str, ...] | None = Field(None, title="Penulis", description="Author or authors")
    tags: tuple[str, ...] = Field((), title="Tag", description="Sections and tags of the page")


class Source(NamedTuple):
    """One article as it came in.

    Attributes:
        text: the frozen text.
        metadata: what is known from outside the text.
        origin: where the bytes came from.
        problems: doubts about the reading of the bytes.
        marks: what the file format says of places in the text: captions, subheads, running headers.
        line_offset: lines of the file before the text's first line (front matter), so that reports can name the file's lines.
    """

    text: str
    metadata: Metadata
    origin: Origin
    problems: tuple[Problem, ...] = ()
    line_offset: int = 0
    marks: tuple[Mark, ...] = ()
