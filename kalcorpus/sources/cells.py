"""an Arrow record batch → its rows in plain Python: days and moments written, bytes as text."""

import datetime
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

from kalcorpus.errors import UnreadableInput
from kalcorpus.sources.extras import load_extra

if TYPE_CHECKING:
    import pyarrow as pa


class Unreadable(NamedTuple):
    """A cell that Python can't hold: a day after the year 9999, bytes that are no UTF-8, a time zone that nobody knows."""

    why: str


def plain_rows(batch: "pa.RecordBatch", columns: Iterable[str]) -> Iterator[dict[str, object]]:
    """Yield the rows of a batch with the cells of these columns; of columns with one name the first counts.

    Raises:
        MissingExtra: pyarrow is not installed.
    """
    names = batch.schema.names
    cells = {name: _cells(batch.column(names.index(name))) for name in columns}
    for row in zip(*cells.values(), strict=True):
        yield {name: _plain(value) for name, value in zip(cells, row, strict=True)}


def refuse_unreadable(row: Mapping[str, object], where: str) -> None:
    """Raise what is wrong with a row in which a cell can't be read.

    Raises:
        UnreadableInput: a cell is `Unreadable`.
    """
    for name, value in row.items():
        if isinstance(value, Unreadable):
            raise UnreadableInput(
                where=where,
                found=f"{value.why} in the column {name!r}",
                expected="text in UTF-8, or a day from 0001 to 9999",
                action="correct the cell, or leave the column out",
            )


def _cells(column: "pa.Array") -> list[Any]:
    arrow = load_extra("pyarrow", "arrow", "Arrow")
    if arrow.types.is_timestamp(column.type) and column.type.unit == "ns":  # Python's moments end at microseconds
        column = column.cast(arrow.timestamp("us", column.type.tz), safe=False)
    try:
        found: list[Any] = column.to_pylist()
    except Exception:  # noqa: BLE001 - it raises whatever the type's own converter does; one cell must not cost the others
        return [_cell(scalar) for scalar in column]
    return found


def _cell(scalar: "pa.Scalar") -> object:
    try:
        return scalar.as_py()
    except Exception as error:  # noqa: BLE001 - as above
        return Unreadable(f"{type(error).__name__}: {error}")


def _plain(value: object) -> object:
    if isinstance(value, datetime.date | datetime.datetime):
        return value.isoformat()
    if isinstance(value, bytes):
        try:
            return value.decode("utf-8")
        except UnicodeDecodeError as error:
            return Unreadable(str(error))
    return value
