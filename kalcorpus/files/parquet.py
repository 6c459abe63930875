"""articles ↔ articles.parquet: one row an article, with everything that the record holds; reads back equal."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

from pydantic import ValidationError

from kalcorpus.article import Article
from kalcorpus.duplicates import Told
from kalcorpus.errors import InvalidData, UnreadableInput
from kalcorpus.files.arrow import Row, batch_of, records_of
from kalcorpus.files.jsonl import not_an_article
from kalcorpus.files.view import Entry, Options
from kalcorpus.schema.arrow import arrow_schema
from kalcorpus.sources.extras import load_extra

if TYPE_CHECKING:
    import pyarrow as pa
    import pyarrow.parquet as pq

PARQUET = "articles.parquet"
_ROWS = 1_000  # articles of a row group, and no more than so many bytes of them as JSON: what waits in memory
_BYTES = 16 << 20
_ERROR = "error"  # the column that `parse_batches` adds
_READ = 200  # articles in memory while a file is read


class ParquetView:
    """The file, written a row group at a time."""

    def __init__(self, writer: "pq.ParquetWriter") -> None:
        self._writer = writer
        self._waiting: list[Article] = []
        self._bytes = 0

    @classmethod
    def open(cls, folder: Path, _options: Options) -> Self:
        """Return the view that writes into ``folder``.

        Raises:
            MissingExtra: pyarrow is not installed.
        """
        parquet = load_extra("pyarrow.parquet", "arrow", PARQUET)
        return cls(parquet.ParquetWriter(folder / PARQUET, arrow_schema(), compression="zstd"))

    def add(self, entry: Entry) -> None:
        """Take one article in."""
        self._waiting.append(entry.article)
        self._bytes += len(entry.line)
        if len(self._waiting) >= _ROWS or self._bytes >= _BYTES:
            self._flush()

    def close(self, _told: Iterable[Told] = ()) -> None:
        """Finish the file."""
        self._flush()
        self._writer.close()

    def abandon(self) -> None:
        """Let go of the file."""
        self._writer.close()

    def _flush(self) -> None:
        if self._waiting:
            self._writer.write_batch(batch_of(self._waiting), row_group_size=_ROWS)
        self._waiting, self._bytes = [], 0


def is_parquet_of_articles(path: Path) -> bool:
    """Tell whether the columns of a Parquet file are those of our records.

    Raises:
        MissingExtra: pyarrow is not installed.
    """
    try:
        return {"schema_version", "text_id"} <= set(_open(path).schema_arrow.names)
    except UnreadableInput:
        return False  # whoever reads it for what it may be instead tells what is wrong


def read_parquet(path: Path) -> Iterator[Article]:
    """Yield the articles of a Parquet file.

    Raises:
        UnreadableInput: it is no Parquet file.
        InvalidData: a row is no article of this schema.
        MissingExtra: pyarrow is not installed.
    """
    for number, record in enumerate(parquet_records(path), 1):
        try:
            yield Article.model_validate(record)
        except ValidationError as error:
            raise not_an_article(error, f"{path}:{number}") from error


def parquet_records(path: Path) -> Iterator[Row]:
    """Yield the rows of a Parquet file as records, with whatever stands in their fields; memory holds a few of them.

    Raises:
        UnreadableInput: it is no Parquet file, or a damaged one.
        InvalidData: its columns are not those of our records.
        MissingExtra: pyarrow is not installed.
    """
    arrow = load_extra("pyarrow", "arrow", str(path))
    file, expected = _open(path), arrow_schema()
    for field in expected:
        at = file.schema_arrow.get_field_index(field.name)
        found = file.schema_arrow.field(at).type if at >= 0 else "no such column"
        if at < 0 or not _same_type(found, field.type):
            raise _other_schema(path, field.name, str(found), str(field.type))
    columns = [name for name in (*expected.names, _ERROR) if name in file.schema_arrow.names]
    try:
        for batch in file.iter_batches(batch_size=_READ, columns=columns):
            yield from (record for record in records_of(batch) if record.pop(_ERROR, None) is None)
    except (arrow.ArrowException, OSError, ValueError, OverflowError, RecursionError) as error:  # days after 9999, nested JSON
        raise _unreadable(path, str(error)) from error


def _open(path: Path) -> Any:  # noqa: ANN401 - the package brings no types of its own
    arrow = load_extra("pyarrow", "arrow", str(path))
    parquet = load_extra("pyarrow.parquet", "arrow", str(path))
    try:
        return parquet.ParquetFile(path, pre_buffer=False)
    except (arrow.ArrowException, OSError, UnicodeDecodeError) as error:  # the last of names of columns
        raise _unreadable(path, str(error)) from error


def _same_type(found: "pa.DataType", expected: "pa.DataType") -> bool:
    """Tell whether two types hold the same values: engines let everything be null, and name the elements of lists their way."""
    types = load_extra("pyarrow.types", "arrow", PARQUET)
    if types.is_struct(expected):
        return (
            types.is_struct(found)
            and [field.name for field in found] == [field.name for field in expected]
            and all(_same_type(one.type, other.type) for one, other in zip(found, expected, strict=True))
        )
    if types.is_list(expected):
        return types.is_list(found) and _same_type(found.value_type, expected.value_type)
    return bool(found == expected)


def _other_schema(path: Path, column: str, found: str, expected: str) -> InvalidData:
    return InvalidData(
        where=str(path),
        found=f"column {column}: {found}",
        expected=expected,
        action="write the file anew with this version of kalcorpus; a file of a newer schema needs a newer kalcorpus",
        code="schema.type",
    )


def _unreadable(path: Path, found: str) -> UnreadableInput:
    return UnreadableInput(where=str(path), found=found, expected="a whole Parquet file", action="write or copy it anew")
