r"""JSON → text and metadata: a record of kalcorpus, or one raw article.

>>> read_json(b'{"title": "Pasar Murah", "text": "Pasar dibuka."}', "a.json").metadata.title
'Pasar Murah'
"""

import json
from collections.abc import Mapping

from kalcorpus.errors import InvalidData, UnreadableInput
from kalcorpus.sources.decoding import decode
from kalcorpus.sources.fields import read_fields
from kalcorpus.sources.reading import Reading
from kalcorpus.sources.source import Metadata
from kalcorpus.text import freeze


def read_json(content: bytes, where: str) -> Reading:
    """Return text and metadata of the article in a JSON file.

    Raises:
        UnreadableInput: the bytes are no JSON, or hold many articles.
        InvalidData: the object holds no text.
    """
    decoded = decode(content, where)
    value = parse_json(decoded.text, where)
    if isinstance(value, list):
        raise UnreadableInput(
            where=where,
            found=f"a JSON array of {len(value)} items",
            expected="one article",
            action="use parse_many, or `kalcorpus export`",
            code="input.collection",
        )
    return read_object(value, where)._replace(encoding=decoded.encoding)


def parse_json(text: str, where: str, line: int = 1) -> object:
    """Return the value of ``text``; ``line`` is the file's line on which it starts."""
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        raise _not_json(f"{where}:{line + error.lineno - 1}", f"{error.msg} at column {error.colno}") from error
    except (RecursionError, ValueError) as error:
        raise _not_json(f"{where}:{line}", "JSON nested too deep or a number too long") from error


def _not_json(where: str, found: str) -> UnreadableInput:
    return UnreadableInput(where=where, found=found, expected="valid JSON", action="correct it at that place", code="json.syntax")


def read_object(value: object, where: str, column: str | None = None) -> Reading:
    """Return the article in one JSON value: a record of kalcorpus or an object with a column of text."""
    if not isinstance(value, dict):
        raise InvalidData(
            where=where,
            found=f"a JSON {type(value).__name__}",
            expected="an object with the article's text",
            action="correct the line",
        )
    if column is None and "schema_version" in value and isinstance(value.get("text"), str):
        if not value["text"].strip():
            raise UnreadableInput(
                where=where,
                found="a record without its text",
                expected="an article",
                action="give one that was exported with its text",
                code="input.empty",
            )
        return Reading(freeze(value["text"]), _of_record(value))
    return read_fields(value, where, column)


def _of_record(record: Mapping[str, object]) -> Metadata:
    """Return what a record knows from outside its text; what was inferred from the text is found there again."""
    source, outlet, published = (_object(record.get(name)) for name in ("source", "outlet", "published"))
    given = published.get("edtf") if published.get("basis") == "given" else None
    return Metadata(
        title=_text(record.get("title")), url=_text(source.get("url")), outlet=_text(outlet.get("name")), published=_text(given)
    )


def _object(value: object) -> Mapping[str, object]:
    return value if isinstance(value, dict) else {}


def _text(value: object) -> str | None:
    return value if isinstance(value, str) and value.strip() else None
