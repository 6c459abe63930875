"""Article → what is published about it: JSON Schemas, table schema, dictionary.

>>> sorted(published())[:2]
['article.v1.schema.json', 'dataset.v1.schema.json']
"""

import json
from pathlib import Path

from kalcorpus.schema.dictionary import dictionary_markdown
from kalcorpus.schema.records import Node, article_schema, dataset_schema, metadata_schema
from kalcorpus.schema.tables import data_package

__all__ = ["json_schema", "published", "write_schemas"]


def json_schema() -> dict[str, object]:
    """Return the JSON Schema (2020-12) of one article, as ``schemas/article.v1.schema.json`` holds it."""
    return dict(article_schema())


def published() -> dict[str, str]:
    """Return what the folder ``schemas/`` holds: file name → content."""
    return {
        "article.v1.schema.json": _json(article_schema()),
        "dataset.v1.schema.json": _json(dataset_schema()),
        "metadata.v1.schema.json": _json(metadata_schema()),
        "tables.v1.datapackage.json": _json(data_package()),
        "dictionary.v1.md": dictionary_markdown(),
    }


def write_schemas(folder: str | Path) -> list[Path]:
    """Write everything that is published into ``folder`` and return the paths."""
    target = Path(folder)
    target.mkdir(parents=True, exist_ok=True)
    written = []
    for name, content in published().items():
        (target / name).write_text(content, encoding="utf-8", newline="\n")
        written.append(target / name)
    return written


def _json(schema: Node) -> str:
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"
