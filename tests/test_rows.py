"""Rows: every record of an article once, under keys that hold."""

import datetime
import json
from decimal import Decimal

import press
from hypothesis import HealthCheck, given, settings
from records import any_article

from kalcorpus.rows import rows_of
from kalcorpus.schema.tables import tables

COLUMNS = {known.name: [column.name for column in known.columns] for known in tables()}


def as_dicts(article):
    return {name: [dict(zip(COLUMNS[name], row, strict=True)) for row in rows] for name, rows in rows_of(article).items()}


@given(any_article())
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
def test_keys_are_unique_and_foreign_keys_lead_to_rows(article):
    rows = as_dicts(article)
    of_article = [known for known in tables() if known.name != "duplicates"]  # what no article alone can tell
    keys = {known.name: {row[known.key] for row in rows[known.name]} for known in of_article}
    for known in of_article:
        assert len(keys[known.name]) == len(rows[known.name])
        for link in known.foreign_keys:
            assert {row[link.column] for row in rows[known.name]} - {None} <= keys[link.table]


@given(any_article())
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
def test_a_key_is_the_place_of_its_value_in_the_record(article):
    record = json.loads(article.model_dump_json())
    for name, rows in as_dicts(article).items():
        for row in rows if name != "articles" else ():
            value = record
            for step in row[COLUMNS[name][0]].split("/")[1:]:
                value = value[int(step) if step.isdecimal() else step]
            assert value is not None
            if "text" in row:
                assert row["text"] == value["text"]


def test_cells_have_their_types():
    for known in tables():
        for row in rows_of(press.article(3)).get(known.name, []):
            for column, cell in zip(known.columns, row, strict=True):
                kinds = {"integer": int, "number": Decimal, "boolean": bool, "date": datetime.date}
                assert column.nullable if cell is None else isinstance(cell, kinds.get(column.type, str)), column.name


def test_the_main_event_and_the_header_stand_in_the_articles_row():
    article = press.article(3)
    (row,) = as_dicts(article)["articles"]
    assert row["article_id"] == article.id
    assert row["event_name"] == article.events[0].name
    assert row["event_start_date"] == article.events[0].start_date
    assert row["outlet_name"] == article.outlet.name
    assert row["dateline_place"] == article.dateline.place


def test_an_article_without_anything_has_one_row():
    empty = press.article(0).model_copy(
        update={
            name: () if isinstance(value, tuple) else None
            for name, value in press.article(0)
            if isinstance(value, tuple) or name in {"outlet", "dateline", "published"}
        }
    )
    assert {name: len(rows) for name, rows in rows_of(empty).items() if rows} == {"articles": 1}


def test_a_quote_leads_to_its_speaker_and_an_event_to_its_date():
    rows = as_dicts(press.article(1))
    (quote,) = rows["quotes"]
    assert next(row for row in rows["people"] if row["person_id"] == quote["person_id"])["name"] == quote["speaker"]
    assert rows["events"][0]["date_id"] == rows["dates"][0]["date_id"]


def test_lists_and_json_become_text():
    rows = as_dicts(press.article(3))
    assert rows["people"][0]["prefixes"] == "Dr."
    assert rows["people"][1]["prefixes"] is None
    assert rows["edits"][0]["old"] == "null"
    assert rows["edits"][0]["new"] == '"Judul baru"'
