"""article → rows of the linked tables.

>>> from kalcorpus.article import Article
>>> from kalcorpus.mentions.laws import Law
>>> law = Law(start=0, end=21, text="UU Nomor 5 Tahun 2014", type="UU", number="5", year=2014)
>>> article = Article(id="0" * 20, text_id="1" * 20, source={}, language="id", text="UU Nomor 5 Tahun 2014", laws=(law,))
>>> rows_of(article)["laws"]
[('00000000000000000000/laws/0', '00000000000000000000', 0, 21, 'UU Nomor 5 Tahun 2014', 'UU', '5', 2014)]
"""

import datetime
import json
from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal
from functools import cache, partial
from operator import attrgetter
from typing import Any, NamedTuple

from kalcorpus.article import Article
from kalcorpus.schema.tables import LIST_SEPARATOR, Column, Table, key_of, tables

Cell = str | int | bool | Decimal | datetime.date | None
Row = tuple[Cell, ...]
Rows = dict[str, list[Row]]
# A table reads records of many models by the names of their fields, hence Any: the models have typed the values.
Reader = Callable[[Any], tuple[Any, ...]]
Keys = dict[str, dict[Any, str]]


class _Plan(NamedTuple):
    """How one list of the record becomes rows of a table.

    Attributes:
        table: the table.
        path: where the list stands in the record, as ("people", "positions").
        parents: for each key behind ``article_id``: whether it is the key of the record that holds the list.
        read: a record of the list → its cells without keys.
        conversions: (place among the cells, how to write what is no single value).
        links: (place of the key among the cells, the table that the cell before it points to).
    """

    table: Table
    path: tuple[str, ...]
    parents: tuple[bool, ...]
    read: Reader
    conversions: tuple[tuple[int, Callable[[Any], str | None]], ...]
    links: tuple[tuple[int, str], ...]


def rows_of(article: Article) -> Rows:
    """Return the rows of every table for one article, cells in the order of the table's columns.

    A row's key is the article's id and the place of its value in the record as JSON Pointer: ``<id>/people/0/positions/1``.
    """
    keys: Keys = {
        "people": {person.name: f"{article.id}/people/{i}" for i, person in enumerate(article.people)},
        "dates": {i: f"{article.id}/dates/{i}" for i in range(len(article.dates))},
    }
    rows: Rows = {"articles": [_article_cells()(article)]}
    for plan in _plans():
        rows.setdefault(plan.table.name, []).extend(_rows(article, plan, keys))
    return rows


def _rows(article: Article, plan: _Plan, keys: Keys) -> Iterator[Row]:
    for key, parent, record in _records(article, plan.path):
        cells = plan.read(record)
        if plan.conversions or plan.links:
            cells = _finished(cells, plan, keys)
        yield (key, article.id, *(parent if held else None for held in plan.parents), *cells)


def _records(article: Article, path: tuple[str, ...]) -> Iterator[tuple[str, str, Any]]:
    """Yield the row key, the key of the record that holds it, and the record."""
    for i, record in enumerate(getattr(article, path[0])):
        key = f"{article.id}/{path[0]}/{i}"
        if len(path) == 1:
            yield key, article.id, record
        else:
            for j, child in enumerate(getattr(record, path[1])):
                yield f"{key}/{path[1]}/{j}", key, child


def _finished(cells: Iterable[Any], plan: _Plan, keys: Keys) -> tuple[Any, ...]:
    finished = list(cells)
    for at, convert in plan.conversions:
        finished[at] = convert(finished[at])
    for at, target in plan.links:
        finished.insert(at, keys[target].get(finished[at - 1]))
    return tuple(finished)


@cache
def _plans() -> tuple[_Plan, ...]:
    return tuple(_plan(table, path) for table in tables() for path in table.sources if path)


def _plan(table: Table, path: tuple[str, ...]) -> _Plan:
    first = next(i for i, column in enumerate(table.columns) if column.path)
    cells = table.columns[first:]
    values = tuple(column for column in cells if column.path)
    targets = {link.column: link.table for link in table.foreign_keys}
    return _Plan(
        table=table,
        path=path,
        parents=tuple(column.name == key_of(path[0]) for column in table.columns[2:first]),
        read=_reader(values),
        conversions=tuple((i, _CONVERSIONS[c.type]) for i, c in enumerate(values) if c.type in _CONVERSIONS),
        links=tuple((i, targets[column.name]) for i, column in enumerate(cells) if not column.path),
    )


def _reader(columns: tuple[Column, ...]) -> Reader:
    names = [".".join(column.path) for column in columns]
    if names == [""]:  # the list holds plain values: categories
        return lambda value: (value,)
    return attrgetter(*names)


@cache
def _article_cells() -> Callable[[Article], Row]:
    paths = tuple(column.path for column in next(iter(tables())).columns)
    return partial(_cells_at, paths)


def _cells_at(paths: tuple[tuple[str, ...], ...], article: Article) -> Row:
    return tuple(_value_at(article, path) for path in paths)


def _value_at(record: Any, path: tuple[str, ...]) -> Any:  # noqa: ANN401 - any record, any value: the models typed them
    for name in path:
        if record is None:
            return None
        record = (record[0] if record else None) if name == "0" else getattr(record, name)
    return record


def _as_list(values: tuple[str, ...]) -> str | None:
    return LIST_SEPARATOR.join(values) or None


_CONVERSIONS: dict[str, Callable[[Any], str | None]] = {
    "list": _as_list,
    "json": partial(json.dumps, ensure_ascii=False, sort_keys=True),
}
