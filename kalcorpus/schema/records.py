"""models → JSON Schema (2020-12) of one article, of a dataset and of an article's metadata.

>>> article_schema()["properties"]["title"]["type"]
['string', 'null']
"""

import copy
from functools import cache
from typing import cast

from pydantic import BaseModel
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaMode, JsonSchemaValue
from pydantic_core import core_schema

from kalcorpus.article import Article
from kalcorpus.duplicates import Duplicate
from kalcorpus.sources.source import Metadata

Node = dict[str, "JsonValue"]
JsonValue = None | bool | int | float | str | list["JsonValue"] | dict[str, "JsonValue"]

_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_REF = "#/$defs/"


class _Generator(GenerateJsonSchema):
    """Pydantic's generator, with decimals as what they are in the files: digits in a string, never an exponent."""

    def decimal_schema(self, _schema: core_schema.DecimalSchema) -> JsonSchemaValue:
        return {"type": "string", "format": "decimal", "pattern": r"^\d+(\.\d+)?$"}


def urn(name: str) -> str:
    """Return the ``$id`` of the published schema ``name``.

    >>> urn("article")
    'urn:kalcorpus:schema:article:v1'
    """
    return f"urn:kalcorpus:schema:{name}:v1"


@cache
def _article() -> Node:
    return _publish("article", "Article", _from_model(Article, "serialization"))


def article_schema() -> Node:
    """Return the JSON Schema of one article: one line of ``articles.jsonl``."""
    return copy.deepcopy(_article())


def dataset_schema() -> Node:
    """Return the JSON Schema of ``articles.json``: one array of articles."""
    article = article_schema()
    definitions = cast("Node", article.pop("$defs"))
    for header in ("$schema", "$id"):
        article.pop(header)
    array: Node = {
        "type": "array",
        "description": "Articles of one dataset, in the order in which they were given.",
        "items": {"$ref": f"{_REF}Article"},
        "$defs": {"Article": article, **definitions},
    }
    return _publish("dataset", "Dataset", array)


def duplicate_schema() -> Node:
    """Return the JSON Schema of what the table ``duplicates`` says of an article; it is part of no record."""
    return _from_model(Duplicate, "serialization")


def metadata_schema() -> Node:
    """Return the JSON Schema of front matter; ``$defs/Row`` is one row of a ``--metadata`` table.

    A row has the column ``file`` and the same names; its cells are text, an empty one is unknown, and several authors or tags
    stand in one cell with ``;`` between them.
    """
    schema = _from_model(Metadata, "validation")
    columns: Node = {
        "file": {
            "type": "string",
            "minLength": 1,
            "title": "Berkas",
            "description": "Path of the article file, relative to the input folder; a row that matches no file is an error",
            "examples": ["2025/12/rakor.txt"],
        }
    }
    for name, field in cast("dict[str, Node]", schema["properties"]).items():
        kept = {key: value for key, value in field.items() if key in {"title", "description", "examples"}}
        columns[name] = {"type": ["string", "null"], **kept}
    row: Node = {
        "type": "object",
        "title": "Row",
        "description": "One row of a metadata table (CSV): the article file and what is known about it from outside.",
        "properties": columns,
        "required": ["file"],
        "additionalProperties": False,
    }
    return _publish("metadata", "Metadata", {**schema, "$defs": {"Row": row}})


def resolve(node: JsonValue, schema: Node) -> Node:
    """Return what ``node`` of ``schema`` describes: the definition that it refers to, if it does."""
    reference = cast("Node", node).get("$ref")
    if not isinstance(reference, str):
        return cast("Node", node)
    return cast("dict[str, Node]", schema["$defs"])[reference.removeprefix(_REF)]


def _publish(name: str, title: str, schema: Node) -> Node:
    return {"$schema": _DIALECT, "$id": urn(name), "title": title, **{k: v for k, v in schema.items() if k != "title"}}


def _from_model(model: type[BaseModel], mode: JsonSchemaMode) -> Node:
    schema = cast("Node", model.model_json_schema(mode=mode, schema_generator=_Generator))
    definitions = cast("dict[str, Node]", schema.pop("$defs", {}))
    plain = cast("Node", _fold_null(schema, definitions))
    folded = {name: _fold_null(node, definitions) for name, node in definitions.items()}
    used = set[str]().union(*map(_references, (plain, *folded.values())))
    kept: Node = {name: node for name, node in folded.items() if name in used}
    return {**plain, "$defs": kept} if kept else plain


def _references(node: JsonValue) -> set[str]:
    if isinstance(node, list):
        return set[str]().union(*map(_references, node))
    if not isinstance(node, dict):
        return set()
    found = set[str]().union(*map(_references, node.values()))
    reference = node.get("$ref")
    return found | {reference.removeprefix(_REF)} if isinstance(reference, str) else found


def _fold_null(node: JsonValue, definitions: dict[str, Node]) -> JsonValue:
    """Turn ``anyOf: [X, null]`` into X with ``type: [..., "null"]``, so that an error names the field and not its parent."""
    if isinstance(node, list):
        return [_fold_null(item, definitions) for item in node]
    if not isinstance(node, dict):
        return node
    choices = node.get("anyOf")
    if isinstance(choices, list):
        rest = {key: value for key, value in node.items() if key != "anyOf"}
        node = {**(_one_of_two(cast("list[Node]", choices), definitions) or {"anyOf": choices}), **rest}
    return {key: _fold_null(value, definitions) for key, value in node.items()}


def _one_of_two(choices: list[Node], definitions: dict[str, Node]) -> Node | None:
    """Return what says the same as ``anyOf`` of these choices in one schema, if anything does."""
    if all("enum" in choice for choice in choices):
        return {"type": "string", "enum": [value for choice in choices for value in cast("list[JsonValue]", choice["enum"])]}
    values = [choice for choice in choices if choice != {"type": "null"}]
    if len(values) != 1 or len(choices) == 1:
        return None
    reference = values[0].get("$ref")
    inner = definitions[reference.removeprefix(_REF)] if isinstance(reference, str) else values[0]
    if not isinstance(inner.get("type"), str):
        return None
    enum: Node = {"enum": [*cast("list[JsonValue]", inner["enum"]), None]} if "enum" in inner else {}
    return {**inner, "type": [inner["type"], "null"], **enum}
