"""What is published about the record: complete, valid, and the same as the models."""

import json
from pathlib import Path

import jsonschema
import pytest
from hypothesis import HealthCheck, given, settings
from records import any_article

from kalcorpus import json_schema
from kalcorpus.files.view import Entry
from kalcorpus.schema import published, write_schemas
from kalcorpus.schema.dictionary import definition, entries
from kalcorpus.schema.records import article_schema, dataset_schema, metadata_schema
from kalcorpus.schema.tables import data_package, table, tables

SCHEMAS = Path(__file__).parents[1] / "schemas"
VALIDATOR = jsonschema.Draft202012Validator(article_schema(), format_checker=jsonschema.FormatChecker())


@pytest.mark.parametrize("name", sorted(published()))
def test_the_published_file_is_what_the_models_say(name):
    written = (SCHEMAS / name).read_text("utf-8") if (SCHEMAS / name).exists() else None
    assert written == published()[name], f"schemas/{name} is out of date; run: kalcorpus schema --write schemas/"


def test_nothing_else_lies_among_the_schemas():
    assert {path.name for path in SCHEMAS.iterdir()} == set(published())


def test_schemas_are_written_where_they_are_asked_for(tmp_path):
    written = write_schemas(tmp_path / "schemas")
    assert {path.name: path.read_text("utf-8") for path in written} == published()


@pytest.mark.parametrize("schema", [article_schema(), dataset_schema(), metadata_schema()], ids=lambda schema: schema["$id"])
def test_schemas_are_valid_draft_2020_12_with_a_urn(schema):
    jsonschema.Draft202012Validator.check_schema(schema)
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert schema["$id"].startswith("urn:kalcorpus:schema:")
    for path, node in objects(schema):
        assert node["additionalProperties"] is False, path


@pytest.mark.parametrize("schema", [article_schema(), metadata_schema()], ids=lambda schema: schema["$id"])
def test_every_field_says_what_it_is(schema):
    for path, node in objects(schema):
        for name, field in node["properties"].items():
            assert field.get("title"), f"{path}/{name} has no Indonesian title"
            assert field.get("description"), f"{path}/{name} has no English description"


def test_no_field_hides_null_in_anyof():
    for path, node in objects(article_schema()):
        for name, field in node["properties"].items():
            assert "anyOf" not in field, f"{path}/{name}"


@given(any_article())
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
def test_every_record_conforms_to_its_schema(article):
    instance = json.loads(Entry(article).line)
    assert [error.message for error in VALIDATOR.iter_errors(instance)] == []


@pytest.mark.parametrize(
    ("change", "path"),
    [
        ({"title": 7}, "title"),
        ({"outlet": "Kabar"}, "outlet"),
        ({"published": {"edtf": "2025", "basis": "guess"}}, "published/basis"),
        ({"dates": [{"start": -1, "end": 2, "text": "x", "kind": "date"}]}, "dates/0/start"),
        ({"money": [{"start": 0, "end": 2, "text": "x", "amount": 5, "currency": "IDR"}]}, "money/0/amount"),
    ],
)
def test_an_error_names_the_field(change, path):
    record = {"id": "0" * 20, "text_id": "0" * 20, "source": {}, "language": "id", "text": "", **change}
    assert ["/".join(map(str, error.absolute_path)) for error in VALIDATOR.iter_errors(record)] == [path]


def test_the_public_door_gives_a_schema_that_callers_may_change():
    json_schema().clear()
    assert json_schema() == article_schema()


def test_every_table_is_linked_and_described():
    names = [known.name for known in tables()]
    assert names[0] == "articles"
    assert set(names) == {
        "articles", "bylines", "categories", "blocks", "dates", "events", "people", "positions", "organizations", "regions",
        "mentions", "quotes", "laws", "money", "abbreviations", "problems", "edits", "duplicates",
    }  # fmt: skip
    for known in tables():
        columns = [column.name for column in known.columns]
        assert len(columns) == len(set(columns)), known.name
        assert "article_id" in columns
        for link in known.foreign_keys:
            assert link.column in columns
            assert names.index(link.table) < names.index(known.name)
        assert all(column.title and column.description for column in known.columns), known.name


def test_the_main_event_is_flattened_into_articles():
    columns = {column.name for column in table("articles").columns}
    assert {"event_kind", "event_name", "event_start_date", "event_end_date", "event_venue", "event_region"} <= columns


def test_the_data_package_names_keys_and_types():
    resources = {resource["name"]: resource for resource in data_package()["resources"]}
    quotes = resources["quotes"]["schema"]
    assert quotes["primaryKey"] == ["quote_id"]
    assert {"fields": ["person_id"], "reference": {"resource": "people", "fields": ["person_id"]}} in quotes["foreignKeys"]
    dates = {field["name"]: field for field in resources["dates"]["schema"]["fields"]}
    assert dates["earliest"]["type"] == "date"
    assert dates["weekday_agrees"]["type"] == "boolean"
    assert "day" in dates["precision"]["constraints"]["enum"]


def test_the_dictionary_has_five_groups():
    groups = dict.fromkeys(entry.group for entry in entries())
    assert list(groups) == ["Identity", "Header", "Text", "Findings", "Human layer"]


def test_every_definition_is_there_in_indonesian():
    missing = {
        column.description
        for known in tables()
        for column in known.columns
        if definition(column.description, "id") == column.description
    }
    assert not missing, f"add to kalcorpus/schema/definitions.csv: {sorted(missing)}"


def objects(node, path="#"):
    """Yield every object schema with its place."""
    if isinstance(node, list):
        for i, child in enumerate(node):
            yield from objects(child, f"{path}/{i}")
    elif isinstance(node, dict):
        if isinstance(node.get("properties"), dict) and "type" in node and not isinstance(node["type"], dict):
            yield path, node
        for name, child in node.items():
            yield from objects(child, f"{path}/{name}")
