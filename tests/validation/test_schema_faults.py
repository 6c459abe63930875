"""jsonschema and jsonschema-rs say the same of every example."""

import json
from pathlib import Path

import pytest

from kalcorpus import json_schema
from kalcorpus.validation.records import article_checker
from kalcorpus.validation.schema_faults import SchemaChecker
from tests.press import articles

RECORDS = [
    path for path in sorted((Path(__file__).parent).glob("*tive/**/*.json")) if b"schema_version" in path.read_bytes()[:4000]
]


def values():
    for path in RECORDS:
        try:
            yield json.loads(path.read_bytes())
        except ValueError:
            continue


def broken_records():
    """Yield whole records with one value exchanged for one of another type, at every place."""
    whole = json.loads(next(articles(1)).model_dump_json())
    for name in whole:
        for wrong in (None, 7, "x", [7], {"x": 7}):
            yield whole | {name: wrong}
            if isinstance(whole[name], list) and whole[name] and isinstance(whole[name][0], dict):
                for field in whole[name][0]:
                    yield whole | {name: [whole[name][0] | {field: wrong}]}


@pytest.fixture(scope="module")
def slow():
    jsonschema = pytest.importorskip("jsonschema")
    return jsonschema.Draft202012Validator(json_schema(), format_checker=jsonschema.FormatChecker(["date"]))


@pytest.mark.parametrize("records", [values, broken_records])
def test_both_validators_agree(slow, records):
    pytest.importorskip("jsonschema_rs")
    checker = article_checker()
    listed = list(records())
    assert len(listed) > 30
    for record in listed:
        assert checker.accepts(record) is slow.is_valid(record), record
        assert bool(list(checker.faults(record))) is not slow.is_valid(record)


def faults(schema, value):
    return [(fault.code, fault.path, fault.expected) for fault in SchemaChecker(schema).faults(value)]


@pytest.mark.parametrize(
    ("schema", "value", "found"),
    [
        ({"required": ["id"]}, {}, [("schema.missing-field", ("id",), "id")]),
        (
            {"properties": {"title": {}}, "additionalProperties": False},
            {"tittle": 1},
            [("schema.unknown-field", ("tittle",), "title")],
        ),
        ({"type": ["string", "null"]}, 5, [("schema.type", (), "string | null")]),
        ({"items": {"enum": ["a", None]}}, ["b"], [("schema.choice", (0,), "'a' | null")]),
        ({"const": 1}, 2, [("schema.choice", (), "1")]),
        ({"type": "string", "pattern": "^x$", "examples": ["x"]}, "y", [("schema.pattern", (), "'x'")]),
        ({"type": "string", "format": "date"}, "31-10-2025", [("schema.format", (), "YYYY-MM-DD")]),
        ({"minimum": 0}, -1, [("schema.range", (), ">= 0")]),
        ({"maxLength": 1}, "ab", [("schema.length", (), "maxLength 1")]),
        ({"uniqueItems": True}, [1, 1], [("schema.repeated", (), "uniqueItems True")]),
        ({"not": {}}, 1, [("schema.other", (), "not {}")]),
        # A field that may be null, or a record: the message names the place inside, not the choice.
        (
            {"anyOf": [{"type": "object", "properties": {"a": {"type": "integer"}}}, {"type": "null"}]},
            {"a": "x"},
            [("schema.type", ("a",), "integer")],
        ),
        ({"anyOf": [{"type": "object"}, {"type": "null"}]}, 5, [("schema.type", (), "object | null")]),
    ],
)
def test_each_rule_is_told_by_code_place_and_what_is_expected(schema, value, found):
    assert faults(schema, value) == found


def test_faults_come_in_the_order_of_their_places():
    schema = {"items": {"type": "string"}}
    assert [path for _, path, _ in faults(schema, list(range(12)))] == [(index,) for index in range(12)]
