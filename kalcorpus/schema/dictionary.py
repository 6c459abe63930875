"""models → the dictionary: every field of the record with its meaning, in the record's five groups.

>>> next(entry for entry in entries() if entry.path == "people[].rank")[3:]
('string or null', 'Military or police rank', 'AKBP')
"""

import csv
import json
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import Literal, NamedTuple, cast

from kalcorpus.schema.records import JsonValue, Node, article_schema, resolve
from kalcorpus.schema.tables import DUPLICATES, table

# The first field of each group; a field belongs to the group in which it stands in the model.
_GROUPS = {
    "schema_version": "Identity",
    "title": "Header",
    "text": "Text",
    "dates": "Findings",
    "review": "Human layer",
}


class Entry(NamedTuple):
    """One field of the record."""

    group: str
    path: str
    title: str
    type: str
    description: str
    example: str


def entries() -> Iterator[Entry]:
    """Yield every field of the record, those of records inside it too: ``people[].positions[].text``."""
    schema = article_schema()
    group = ""
    for name, field in cast("dict[str, Node]", schema["properties"]).items():
        group = _GROUPS.get(name, group)
        yield from _entries(group, name, field, schema)


def definition(description: str, lang: Literal["id", "en"]) -> str:
    """Return what a field means in the language asked for; definitions.csv holds the Indonesian of each description.

    >>> definition("First day", "id")
    'Hari pertama'
    """
    return description if lang == "en" else _indonesian().get(description, description)


@cache
def _indonesian() -> dict[str, str]:
    table = files("kalcorpus.schema").joinpath("definitions.csv").read_text("utf-8")
    return {row["english"]: row["indonesian"] for row in csv.DictReader(table.splitlines())}


def dictionary_markdown() -> str:
    """Return the dictionary as Markdown, one table a group."""
    lines = ["# Dictionary of the article record, version 1", "", "Made from the models by `kalcorpus schema --write schemas/`."]
    group = ""
    for entry in entries():
        if entry.group != group:
            group = entry.group
            lines += ["", f"## {group}", "", "| field | heading | type | meaning | example |", "|---|---|---|---|---|"]
        cells = (f"`{entry.path}`", entry.title, entry.type, entry.description, f"`{entry.example}`" if entry.example else "")
        lines.append("| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |")
    return "\n".join([*lines, *_duplicates()]) + "\n"


def _duplicates() -> Iterator[str]:
    """Yield what the one table holds that is no part of a record."""
    known = table(DUPLICATES)
    about = f"{known.description} No part of a record: it is known when all have been read."
    yield from ("", f"## Table `{known.name}`", "", about, "")
    yield from ("| column | heading | type | meaning | example |", "|---|---|---|---|---|")
    for column in known.columns:
        example = f"`{column.examples[0]}`" if column.examples else ""
        yield f"| `{column.name}` | {column.title} | {column.type} | {column.description} | {example} |"


def _entries(group: str, path: str, field: Node, schema: Node) -> Iterator[Entry]:
    node = resolve(field, schema)
    examples = cast("list[JsonValue]", field.get("examples", []))
    example = examples[0] if examples else None
    yield Entry(
        group=group,
        path=path,
        title=str(field.get("title", "")),
        type=_type(node, schema),
        description=str(field.get("description", "")),
        example="" if example is None else example if isinstance(example, str) else json.dumps(example, ensure_ascii=False),
    )
    inner, suffix = (node, ".") if node.get("type") != "array" else (resolve(node["items"], schema), "[].")
    for name, child in cast("dict[str, Node]", inner.get("properties", {})).items():
        yield from _entries(group, f"{path}{suffix}{name}", child, schema)


def _type(node: Node, schema: Node) -> str:
    if node.get("type") == "array":
        return f"list of {_type(resolve(node['items'], schema), schema)}"
    types = node.get("type", "any JSON value")
    names = [str(name) for name in (types if isinstance(types, list) else [types])]
    if "enum" in node:
        values = ", ".join(str(value) for value in cast("list[JsonValue]", node["enum"]) if value is not None)
        return f"one of {values}" + (" or null" if "null" in names else "")
    names[0] = str(node.get("format", names[0]))
    return " or ".join(names)
