"""articles → pandas DataFrames: the linked tables of the CSV files, each column with the type that its values have."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kalcorpus.article import Article
from kalcorpus.duplicates import Stories
from kalcorpus.files import read_dataset
from kalcorpus.rows import Row, duplicate_row, rows_of
from kalcorpus.schema.tables import DUPLICATES, Column, Table, tables
from kalcorpus.sources.extras import load_extra

if TYPE_CHECKING:
    import pandas as pd

# Seconds, for pandas' nanoseconds end before 1678 and after 2262, and an article may tell of 1513.
_TYPES = {"integer": "Int64", "boolean": "boolean", "date": "datetime64[s]", "number": "Float64"}


def to_pandas(articles: str | Path | Iterable[Article]) -> "dict[str, pd.DataFrame]":
    """Return the tables of a dataset as DataFrames, by their names: ``articles``, ``dates``, ``people``, ``quotes`` ...

    They hold the columns of the CSV files and are joined by the same keys: ``frames["quotes"].merge(frames["articles"],
    on="article_id")``. Dates are ``datetime64[s]``, whole numbers ``Int64`` and yes and no ``boolean`` (all of them may be
    missing), sums of money ``Float64``, values out of a list ``category``, everything else ``string``.

    Args:
        articles: a dataset (a folder, or one file of records), or the articles themselves.

    Raises:
        MissingExtra: pandas is not installed.
    """
    pandas = load_extra("pandas", "pandas", "to_pandas")
    read = read_dataset(articles) if isinstance(articles, str | Path) else articles
    found: dict[str, list[Row]] = {known.name: [] for known in tables()}
    with Stories() as stories:
        for article in read:
            stories.add(article)
            for name, rows in rows_of(article).items():
                found[name] += rows
        found[DUPLICATES] += map(duplicate_row, stories.find())
    return {known.name: _frame(pandas, known, found.pop(known.name)) for known in tables()}


def _frame(pandas: Any, known: Table, rows: list[Row]) -> "pd.DataFrame":  # noqa: ANN401 - the module
    values = zip(*rows, strict=True) if rows else [()] * len(known.columns)
    series = {
        column.name: pandas.Series(_values(pandas, column, cells), dtype=_type(pandas, column))
        for column, cells in zip(known.columns, values, strict=True)
    }
    frame: pd.DataFrame = pandas.DataFrame(series)
    return frame


def _values(pandas: Any, column: Column, cells: Sequence[Any]) -> Any:  # noqa: ANN401 - the module; what it makes a series of
    if column.type == "date":  # by way of ISO 8601, for some releases of pandas read days through nanoseconds
        return pandas.array([cell and cell.isoformat() for cell in cells], dtype=object).astype(_TYPES["date"])
    return [None if cell is None else float(cell) for cell in cells] if column.type == "number" else list(cells)


def _type(pandas: Any, column: Column) -> Any:  # noqa: ANN401 - the module; a name of a type, or a type of pandas' own
    return pandas.CategoricalDtype(column.enum) if column.enum else _TYPES.get(column.type, "string")
