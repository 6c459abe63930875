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
from collections.abc import Callable, Iterable, Iterator, Sequence
from decimal import Decimal
from functools import cache, partial
from itertools import groupby
from operator import attrgetter
from typing import Any, NamedTuple

from kalcorpus.article import Article
from kalcorpus.duplicates import Told
from kalcorpus.schema.tables import DUPLICATES, LIST_SEPARATOR, Table, key_of, table, tables

# What begins so is a formula to some spreadsheet program; the full-width signs too, which some take for the plain ones (OWASP).
FORMULA_STARTS = tuple("=+-@\t\r＝＋－＠")

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
    """Return the rows of one article, cells in the order of the table's columns; of every table but ``duplicates``.

    A row's key is the article's id and the place of its value in the record as JSON Pointer: ``<id>/people/0/positions/1``.
    """
    keys: Keys = {
        "people": {person.name: f"{article.id}/people/{i}" for i, person in enumerate(article.people)},
        "dates": {i: f"{article.id}/dates/{i}" for i in range(len(article.dates))},
    }
    rows: Rows = {"articles": [_article_row(article)]}
    for plan in _plans():
        found = rows.setdefault(plan.table.name, [])
        if records := getattr(article, plan.path[0]):
            found += _rows(records, article.id, plan, keys)
    return rows


def duplicate_row(told: Told) -> Row:
    """Return the row of the table ``duplicates`` that tells of an article."""
    return (f"{told.article_id}/duplicate", told.article_id, told.lead_id, *_duplicate_cells()(told.duplicate))


@cache
def _duplicate_cells() -> Reader:
    return _reader([".".join(column.path) for column in table(DUPLICATES).columns if column.path])


def _rows(records: Sequence[Any], article_id: str, plan: _Plan, keys: Keys) -> Iterable[Row]:
    read, base = plan.read, f"{article_id}/{plan.path[0]}/"
    if len(plan.path) > 1:
        return _rows_inside(records, article_id, plan, keys)
    if plan.conversions or plan.links:
        return [(f"{base}{i}", article_id, *_finished(read(record), plan, keys)) for i, record in enumerate(records)]
    return [(f"{base}{i}", article_id, *read(record)) for i, record in enumerate(records)]


def _rows_inside(records: Sequence[Any], article_id: str, plan: _Plan, keys: Keys) -> Iterator[Row]:
    """Yield the rows of lists that stand inside the records of a list, as the positions of people."""
    outer, inner = plan.path
    for i, record in enumerate(records):
        parent = f"{article_id}/{outer}/{i}"
        parents = tuple(parent if held else None for held in plan.parents)
        for j, child in enumerate(getattr(record, inner)):
            yield (f"{parent}/{inner}/{j}", article_id, *parents, *_finished(plan.read(child), plan, keys))


def _finished(cells: tuple[Any, ...], plan: _Plan, keys: Keys) -> Iterable[Any]:
    if not plan.conversions and not plan.links:
        return cells
    finished = list(cells)
    for at, convert in plan.conversions:
        finished[at] = convert(finished[at])
    for at, target in plan.links:
        finished.insert(at, keys[target].get(finished[at - 1]))
    return finished


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
        read=_reader([".".join(column.path) for column in values]),
        conversions=tuple((i, _CONVERSIONS[c.type]) for i, c in enumerate(values) if c.type in _CONVERSIONS),
        links=tuple((i, targets[column.name]) for i, column in enumerate(cells) if not column.path),
    )


def _reader(names: Sequence[str]) -> Reader:
    if list(names) == [""]:  # the list holds plain values: categories
        return lambda value: (value,)
    read = attrgetter(*names)
    return read if len(names) > 1 else lambda record: (read(record),)


def _article_row(article: Article) -> Row:
    cells: list[Any] = []
    for path, count, read in _parts():
        record: Any = article
        for name in path:
            record = (record[0] if record else None) if name == "0" else getattr(record, name)
            if record is None:
                break
        cells += (None,) * count if record is None else read(record)
    return tuple(cells)


@cache
def _parts() -> tuple[tuple[tuple[str, ...], int, Reader], ...]:
    """Return the parts of an article's row: where a record stands, how many cells it gives, and how to read them."""
    columns = tables()[0].columns
    parts = [(path, list(columns)) for path, columns in groupby(columns, lambda column: column.path[:-1])]
    return tuple((path, len(part), _reader([column.path[-1] for column in part])) for path, part in parts)


def _as_list(values: tuple[str, ...]) -> str | None:
    return LIST_SEPARATOR.join(values) or None


_CONVERSIONS: dict[str, Callable[[Any], str | None]] = {
    "list": _as_list,
    "json": partial(json.dumps, ensure_ascii=False, sort_keys=True),
}
