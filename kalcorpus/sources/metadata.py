"""metadata table → what each file's row says about its article: columns `file`, `title`, `url`, `outlet`, `published` ..."""

import csv
import io
import os
from pathlib import Path

from kalcorpus.errors import InvalidData
from kalcorpus.sources.content import read_content
from kalcorpus.sources.decoding import decode
from kalcorpus.sources.source import Metadata

_FILE_COLUMN = "file"
_COLUMNS = (_FILE_COLUMN, *Metadata.model_fields)
_SEVERAL = frozenset({"author", "tags"})
_SEPARATORS = ",;\t"


def read_metadata_table(path: str | os.PathLike[str]) -> dict[str, Metadata]:
    """Return the metadata of each file that the table names, in the order of its rows.

    Several authors or tags in one cell are separated by semicolons, in a table with semicolons between its cells by bars.

    Raises:
        UnreadableInput: the table can't be read.
        InvalidData: an unknown column, no column ``file``, a row without a file, a file named twice, more cells than columns.
    """
    where = Path(path).name
    text = decode(read_content(Path(path), where), where).text
    header = text.partition("\n")[0]
    table = csv.DictReader(io.StringIO(text, newline=""), delimiter=max(_SEPARATORS, key=header.count), strict=True)
    found: dict[str, Metadata] = {}
    try:
        _check_columns([str(name).strip() for name in table.fieldnames or ()], where)
        for row in table:
            name = (row.get(_FILE_COLUMN) or "").strip()
            _check_row(row, name, found, f"{where}:{table.line_num}")
            found[name] = _metadata(row)
    except csv.Error as error:
        raise _invalid(f"{where}:{table.reader.line_num}", str(error), "a CSV table") from error
    return found


def _check_columns(names: list[str], where: str) -> None:
    unknown = [name for name in names if name not in _COLUMNS]
    if unknown or _FILE_COLUMN not in names:
        found = f"column {unknown[0]!r}" if unknown else "no column 'file'"
        raise _invalid(f"{where}:1", found, f"columns among {', '.join(_COLUMNS)}")


def _check_row(row: dict[str, str], name: str, before: dict[str, Metadata], where: str) -> None:
    if None in row:
        raise _invalid(where, "more cells than columns", f"{len(row) - 1} cells")
    if not name:
        raise _invalid(where, "an empty cell in column 'file'", "the name of an article file")
    if name in before:
        raise _invalid(where, f"{name!r} a second time", "one row a file")


def _metadata(row: dict[str, str]) -> Metadata:
    fields: dict[str, object] = {}
    for name, value in row.items():
        written = (value or "").strip()
        if name != _FILE_COLUMN and written:
            several = tuple(part.strip() for part in written.replace("|", ";").split(";") if part.strip())
            fields[name] = several if name in _SEVERAL else written
    return Metadata.model_validate(fields)


def _invalid(where: str, found: str, expected: str) -> InvalidData:
    return InvalidData(where=where, found=found, expected=expected, action="correct the metadata table")
