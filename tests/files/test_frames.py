"""DataFrames: the rows of the tables, each column with the type of its values."""

import datetime
import sys
from decimal import Decimal

import press
import pytest

from kalcorpus import to_pandas, write_dataset
from kalcorpus.duplicates import Stories
from kalcorpus.errors import MissingExtra
from kalcorpus.rows import duplicate_row, rows_of
from kalcorpus.schema.tables import DUPLICATES, tables

pd = pytest.importorskip("pandas")
TYPES = {"integer": "Int64", "boolean": "boolean", "date": "datetime64[s]", "number": "Float64"}


def plain(cell):
    """A cell of a frame, or of a row, in plain Python."""
    if cell is None or pd.isna(cell):
        return None
    if isinstance(cell, Decimal):
        return float(cell)
    if isinstance(cell, pd.Timestamp):
        return cell.date()
    return cell


def test_the_frames_hold_the_rows():
    frames = to_pandas(press.articles(12))
    assert list(frames) == [known.name for known in tables()]
    with Stories() as stories:
        for article in press.articles(12):
            stories.add(article)
        expected = {DUPLICATES: list(map(duplicate_row, stories.find()))}
    for article in press.articles(12):
        for name, rows in rows_of(article).items():
            expected.setdefault(name, []).extend(rows)
    assert expected[DUPLICATES]
    for known in tables():
        frame = frames[known.name]
        assert list(frame.columns) == [column.name for column in known.columns]
        assert [tuple(map(plain, row)) for row in frame.itertuples(index=False)] == [
            tuple(map(plain, row)) for row in expected[known.name]
        ]


@pytest.mark.parametrize("known", tables(), ids=lambda known: known.name)
@pytest.mark.parametrize("count", [0, 3])
def test_each_column_has_the_type_of_its_values(known, count):
    frame = to_pandas(press.articles(count))[known.name]
    for column in known.columns:
        kind = "category" if column.enum else TYPES.get(column.type, "string")
        assert frame[column.name].dtype == kind, column.name
        if column.enum:
            assert tuple(frame[column.name].cat.categories) == column.enum


def test_days_of_any_century_are_days():
    article = press.article(1)
    first, last = datetime.date(1513, 9, 25), datetime.date(9999, 12, 31)
    date = article.dates[0].model_copy(update={"earliest": first, "latest": last})
    frame = to_pandas([article.model_copy(update={"dates": (date,)})])["dates"]
    assert (frame.earliest[0].date(), frame.latest[0].date()) == (first, last)


def test_a_dataset_is_read_and_its_tables_join(tmp_path):
    write_dataset(press.articles(8), tmp_path / "set", formats=("jsonl",))
    frames = to_pandas(tmp_path / "set")
    joined = frames["quotes"].merge(frames["articles"], on="article_id").merge(frames["people"], on="person_id")
    assert (joined.speaker == joined["name"]).all()
    assert len(joined) == 8


def test_without_pandas_the_command_is_named(monkeypatch):
    monkeypatch.setitem(sys.modules, "pandas", None)
    with pytest.raises(MissingExtra, match=r"pip install 'kalcorpus\[pandas\]'"):
        to_pandas([])
