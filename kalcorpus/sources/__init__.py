"""bytes → source: one file per input format; each gives the text, the metadata beside it and where both came from.

>>> sorted(ARTICLE_SUFFIXES)[:3]
['.docx', '.htm', '.html']
"""

import hashlib
import os
from collections.abc import Iterator
from pathlib import Path

from kalcorpus.errors import Failure, KalcorpusError, UnreadableInput, failure
from kalcorpus.errors.said import encodable
from kalcorpus.sources.collection import read_items
from kalcorpus.sources.content import SIZE_LIMIT, read_content
from kalcorpus.sources.counting import count_articles
from kalcorpus.sources.formats import ARTICLE_SUFFIXES, find_format
from kalcorpus.sources.inputs import COLLECTION_SUFFIXES, find_inputs, is_collection
from kalcorpus.sources.metadata import read_metadata_table
from kalcorpus.sources.reading import Reading
from kalcorpus.sources.source import Metadata, Origin, Source

__all__ = [
    "ARTICLE_SUFFIXES",
    "COLLECTION_SUFFIXES",
    "SIZE_LIMIT",
    "Metadata",
    "Origin",
    "Source",
    "count_articles",
    "find_inputs",
    "input_name",
    "is_collection",
    "read_collection",
    "read_metadata_table",
    "read_source",
]

PathLike = str | os.PathLike[str]
_COLLECTION_TYPES = {".csv": "text/csv", ".json": "application/json", ".parquet": "application/vnd.apache.parquet"}


def input_name(path: PathLike, root: PathLike | None = None) -> str:
    """Return what a record calls its file: the path relative to the input folder, with slashes, else the file's name."""
    path = Path(path)
    name = path.relative_to(root).as_posix() if root is not None and path.is_relative_to(root) else path.name
    return encodable(name)  # a name that is no Unicode comes with lone surrogates


def read_source(
    path: PathLike, *, root: PathLike | None = None, metadata: Metadata | None = None, size_limit: int = SIZE_LIMIT
) -> Source:
    """Return the article in one file.

    Args:
        path: a text, Markdown, HTML, DOCX, PDF or JSON file.
        root: the input folder, which names are relative to.
        metadata: what the caller or a metadata table says; it wins over the file's own, field by field.
        size_limit: largest file in bytes.

    Raises:
        UnreadableInput: the file is missing, empty, binary, damaged, too large or a collection.
        InvalidData: its front matter breaks the metadata schema.
        MissingExtra: its format needs a package that is not installed.
    """
    path = Path(path)
    name = input_name(path, root)
    if path.suffix.lower() in COLLECTION_SUFFIXES:
        raise UnreadableInput(
            where=name,
            found=f"a collection ({path.suffix})",
            expected="one article",
            action="use parse_many, or `kalcorpus export`",
            code="input.collection",
        )
    content = read_content(path, name, size_limit)
    form = find_format(path.suffix, content)
    return _source(form.read(content, name), content, name, form.media_type, metadata)


def read_collection(
    path: PathLike, *, root: PathLike | None = None, text_column: str | None = None
) -> Iterator[Source | Failure]:
    """Yield the articles of a JSON Lines, CSV, Parquet or JSON array file; a bad one is a Failure and stops none of the others.

    Only where the quotes of a CSV don't close are the rows behind not read, as nothing tells where they begin.

    Args:
        path: the collection.
        root: the input folder, which names are relative to.
        text_column: the column of the articles' text, where its name does not tell.

    Raises:
        UnreadableInput: the file as a whole can't be read.
        InvalidData: no column of the table holds text.
        MissingExtra: Parquet needs a package that is not installed.
    """
    path = Path(path)
    name = input_name(path, root)
    media_type = _COLLECTION_TYPES.get(path.suffix.lower(), "application/jsonl")
    for item in read_items(path, name, text_column):
        own = f"{name}:{item.line}"
        if isinstance(item.result, KalcorpusError):
            yield failure(item.result, own)
        else:
            yield _source(item.result, item.content, own, media_type, None)


def _source(reading: Reading, content: bytes, name: str, media_type: str, given: Metadata | None) -> Source:
    metadata = _merge(reading.metadata, given)
    origin = Origin(
        name=name,
        media_type=media_type,
        encoding=reading.encoding,
        sha256=hashlib.sha256(content).hexdigest(),
        url=metadata.url,
    )
    return Source(reading.text, metadata, origin, reading.problems, reading.line_offset, reading.marks)


def _merge(own: Metadata, given: Metadata | None) -> Metadata:
    if given is None:
        return own
    return own.model_copy(update={field: value for field in Metadata.model_fields if (value := getattr(given, field))})
