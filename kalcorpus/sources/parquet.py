"""Parquet → raw articles row by row, with only the columns that are needed read from the file."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path

from kalcorpus.errors import InvalidData, KalcorpusError, UnreadableInput
from kalcorpus.sources.cells import plain_rows, refuse_unreadable
from kalcorpus.sources.content import SIZE_LIMIT
from kalcorpus.sources.extras import load_extra
from kalcorpus.sources.fields import known_columns, text_column
from kalcorpus.sources.reading import Item, Reading
from kalcorpus.sources.records import read_object

_ROWS = 100  # rows in memory
_BUFFER = 1 << 20  # bytes of a column that are read at once, however large its row group is
# A record of ours tells more than its text; what else it holds is found anew.
_RECORD = ("schema_version", "text", "source", "outlet", "published", "title")


def parquet_items(path: Path, where: str, column: str | None) -> Iterator[Item]:
    """Yield the articles of a Parquet file in its order; a bad one is an error that stops none of the others.

    Args:
        path: the file.
        where: what to call it in errors.
        column: the column of the text, where it is not to be detected.

    Raises:
        UnreadableInput: it is no Parquet file, or a damaged one.
        InvalidData: no column holds the articles' text.
        MissingExtra: pyarrow is not installed.
    """
    arrow = load_extra("pyarrow", "arrow", where)
    parquet = load_extra("pyarrow.parquet", "arrow", where)
    try:
        with path.open("rb") as stream:
            file = parquet.ParquetFile(stream, pre_buffer=False, buffer_size=_BUFFER)
            columns = _columns(file.schema_arrow.names, where, column)
            number = 0
            for batch in file.iter_batches(batch_size=_ROWS, columns=columns, use_threads=False):
                for row in plain_rows(batch, columns):
                    number += 1
                    yield _item(row, number, f"{where}:{number}", column)
    except (arrow.ArrowException, OSError, UnicodeDecodeError) as error:  # the last of names of columns
        raise UnreadableInput(
            where=where, found=str(error), expected="a whole Parquet file", action="write or copy it anew"
        ) from error


def _columns(names: list[str], where: str, column: str | None) -> list[str]:
    if column is None and {"schema_version", "text"} <= set(names):
        return [name for name in _RECORD if name in names]
    if (column if column is not None else text_column(dict.fromkeys(names))) not in names:
        raise InvalidData(
            where=where,
            found=f"columns {', '.join(names)}"[:200],
            expected="a column of the article's text such as `text` or `isi`",
            action="name it: text_column=, --text-column",
        )
    return known_columns(names, column)


def _item(row: Mapping[str, object], number: int, where: str, column: str | None) -> Item:
    content = json.dumps(row, ensure_ascii=False, sort_keys=True, default=str).encode("utf-8", "surrogatepass")
    try:
        result: Reading | KalcorpusError = _read(row, content, where, column)
    except KalcorpusError as error:
        result = error
    return Item(number, content, result)


def _read(row: Mapping[str, object], content: bytes, where: str, column: str | None) -> Reading:
    if len(content) > SIZE_LIMIT:
        raise UnreadableInput(
            where=where, found="a row of more than 32 MB", expected="one article a row", action="check the column of the text"
        )
    refuse_unreadable(row, where)
    return read_object(row, where, column)
