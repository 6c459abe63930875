"""SQLite: the tables of the CSV files with keys and types, the same bytes each time, judged by the validator."""

import datetime
import os
import re
import sqlite3
import subprocess
import sys
from contextlib import closing
from decimal import Decimal
from pathlib import Path

import press
import pytest
from hypothesis import HealthCheck, given, settings
from records import any_article

from kalcorpus import add_to_dataset
from kalcorpus.errors import InvalidData
from kalcorpus.files import write_dataset
from kalcorpus.rows import rows_of
from kalcorpus.schema.tables import tables
from kalcorpus.validation import validate

UNCHECKED = "PRAGMA ignore_check_constraints = ON"
ROOT = Path(__file__).parents[2]


@pytest.fixture
def database(tmp_path):
    write_dataset(press.articles(12), tmp_path / "set", formats=("sqlite",))
    return tmp_path / "set" / "kalcorpus.sqlite"


def ask(path, question, **names):
    question = question.format(**names)
    with closing(sqlite3.connect(path)) as database:
        return database.execute(question).fetchall()


def change(path, statement):
    with closing(sqlite3.connect(path)) as database:
        database.executescript(statement)


def stored(cell):
    """What SQLite gives back for a cell."""
    if isinstance(cell, bool):
        return int(cell)
    if isinstance(cell, datetime.date):
        return cell.isoformat()
    if isinstance(cell, Decimal):  # whole sums stay exact beyond 2**53, where floats do not
        return int(cell) if cell == int(cell) else float(cell)
    return cell


@given(any_article())
@settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
def test_the_tables_are_those_of_the_rows(tmp_path, article):
    write_dataset([article], tmp_path / "set", formats=("sqlite",), overwrite=True)
    for name, rows in rows_of(article).items():
        assert ask(tmp_path / "set" / "kalcorpus.sqlite", 'SELECT * FROM "{name}"', name=name) == [
            tuple(map(stored, row)) for row in rows
        ]


def test_keys_and_foreign_keys_are_declared_and_hold(database):
    assert ask(database, "PRAGMA foreign_key_check") == []
    assert ask(database, "PRAGMA integrity_check") == [("ok",)]
    for known in tables():
        columns = {name: (kind, key) for _, name, kind, _, _, key in ask(database, f'PRAGMA table_info("{known.name}")')}
        assert list(columns) == [column.name for column in known.columns]
        assert [name for name, (_, key) in columns.items() if key] == [known.key]
        links = {row[3]: row[2] for row in ask(database, f'PRAGMA foreign_key_list("{known.name}")')}
        assert links == {link.column: link.table for link in known.foreign_keys}
    with pytest.raises(sqlite3.IntegrityError, match="FOREIGN KEY"):
        change(database, "PRAGMA foreign_keys = ON; INSERT INTO categories VALUES ('x/0', 'x', 'Pemerintahan')")


@pytest.mark.parametrize(
    ("column", "kind", "type_"),
    [
        ("money.amount", "NUMERIC", "integer"),
        ("dates.earliest", "DATE", "text"),
        ("dates.weekday_agrees", "BOOLEAN", "integer"),
        ("dates.start", "INTEGER", "integer"),
        ("people.name", "TEXT", "text"),
        ("regions.code", "TEXT", "text"),
    ],
)
def test_columns_have_types(database, column, kind, type_):
    table, name = column.split(".")
    assert [row[2] for row in ask(database, f"PRAGMA table_info({table})") if row[1] == name] == [kind]
    question = "SELECT DISTINCT typeof({name}) FROM {table} WHERE {name} IS NOT NULL"
    assert ask(database, question, name=name, table=table) == [(type_,)]


def test_a_question_over_several_tables(database):
    found = ask(
        database,
        "SELECT speaker, count(*) FROM quotes JOIN articles USING (article_id) WHERE primary_region = '64.01' GROUP BY speaker",
    )
    expected = {}
    for article in press.articles(12):
        if article.primary_region == "64.01":
            for quote in article.quotes:
                expected[quote.speaker] = expected.get(quote.speaker, 0) + 1
    assert dict(found) == expected


def test_the_question_of_the_readme_is_answered(database):
    (question,) = re.findall(r'`sqlite3 kliping\.sqlite "(.*?)"`', (ROOT / "README.md").read_text("utf-8"))
    assert dict(ask(database, question))["Rudi Hartanto"] == 2


MAKE = """
import sys; sys.path.insert(0, "tests")
import press
from kalcorpus.files import write_dataset
write_dataset(press.articles(300), sys.argv[1], formats=("sqlite",))
"""


def test_the_same_rows_give_the_same_bytes(tmp_path):
    for name, seed, zone in (("a", "1", "Asia/Makassar"), ("b", "2", "America/New_York")):
        environment = {**os.environ, "PYTHONHASHSEED": seed, "TZ": zone}
        subprocess.run([sys.executable, "-c", MAKE, str(tmp_path / name)], cwd=ROOT, env=environment, check=True)
    assert (tmp_path / "a" / "kalcorpus.sqlite").read_bytes() == (tmp_path / "b" / "kalcorpus.sqlite").read_bytes()


def test_a_dataset_that_grew_has_the_database_that_would_have_been_written_at_once(database, tmp_path):
    add_to_dataset(press.articles(20), database.parent)
    write_dataset(press.articles(20), tmp_path / "once", formats=("sqlite",))
    assert database.read_bytes() == (tmp_path / "once" / "kalcorpus.sqlite").read_bytes()
    assert not list(database.parent.glob("*journal*"))


# The validator


def test_a_number_that_64_bits_do_not_hold_is_told(tmp_path):
    broken = press.article(1)
    law = broken.laws[0].model_copy(update={"year": 10**30})
    with pytest.raises(InvalidData, match="64 bits"):
        write_dataset([broken.model_copy(update={"laws": (law,)})], tmp_path / "set", formats=("sqlite",))
    assert not (tmp_path / "set").exists()


def test_a_database_is_valid(database):
    report = validate(database)
    assert (list(report), report.records) == ([], 12)
    assert validate(database.parent).ok


@pytest.mark.parametrize(
    ("statement", "code", "place"),
    [
        ("UPDATE dates SET earliest = 'kemarin' WHERE rowid = 2", "table.type", "dates!row 2"),
        ("UPDATE dates SET start = 'awal' WHERE rowid = 1", "table.type", "dates!row 1"),
        ("UPDATE people SET name = x'00' WHERE rowid = 1", "table.type", "people!row 1"),
        ("UPDATE regions SET code = '6401' WHERE rowid = 3", "table.constraint", "regions!row 3"),
        ("UPDATE dates SET start = -1 WHERE rowid = 1", "table.constraint", "dates!row 1"),
        (
            "PRAGMA ignore_check_constraints = ON; UPDATE dates SET kind = 'hari' WHERE rowid = 1",
            "table.constraint",
            "dates!row 1",
        ),
        ("UPDATE quotes SET person_id = 'nobody' WHERE rowid = 5", "table.foreign-key", "quotes!row 5"),
        ("DROP TABLE laws", "table.missing", ""),
        ("CREATE TABLE notes (a)", "table.unknown", "notes"),
        ("ALTER TABLE laws DROP COLUMN year", "table.missing-column", "laws"),
        ("ALTER TABLE laws ADD COLUMN note TEXT", "table.unknown-column", "laws"),
    ],
)
def test_faults_are_found_with_their_places(database, statement, code, place):
    change(database, statement)
    assert {(finding.code, str(finding.place).removeprefix(str(database)).strip()) for finding in validate(database)} == {
        (code, place)
    }


def test_what_is_no_database_is_told(tmp_path, database):
    path = tmp_path / "a.sqlite"
    path.write_bytes(b"")
    assert [finding.code for finding in validate(path)] == ["database.unreadable"]
    path.write_bytes(database.read_bytes()[:20_000])
    assert [finding.code for finding in validate(path)] == ["database.unreadable"]


def test_other_programs_files_of_the_same_ending_are_left_alone(tmp_path):
    (tmp_path / "Thumbs.db").write_bytes(b"\xd0\xcf\x11\xe0")
    (tmp_path / "a.txt").write_text("TARAKAN – Wali Kota membuka rapat di aula pagi ini.", encoding="utf-8")
    assert validate(tmp_path).files == 1


def test_validating_leaves_nothing_beside_the_database(database):
    before = sorted(database.parent.iterdir())
    validate(database)
    assert sorted(database.parent.iterdir()) == before
