"""JSON text → a value with what is wrong in it: syntax, version, schema, then the laws of the record.

>>> read_json('{"id": 1, "id": 2}').faults[0].code
'json.duplicate-key'
"""

import json
import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple

from kalcorpus.article import SCHEMA_VERSION
from kalcorpus.files.json_elements import refusal
from kalcorpus.schema import json_schema
from kalcorpus.validation.laws import law_faults
from kalcorpus.validation.report import Fault
from kalcorpus.validation.schema_faults import SchemaChecker

_ESCAPED_SURROGATE = re.compile(r"\\u[dD][89a-fA-F]")
_VERSION = re.compile(r"(\d{1,9})\.(\d{1,9})\.\d{1,9}")


class ReadJson(NamedTuple):
    """A JSON value, where it ended, and what the JSON itself has wrong; ``value`` is of no use where that is an error."""

    value: Any
    end: int
    faults: tuple[Fault, ...]


def read_json(text: str, start: int = 0) -> ReadJson:
    """Return the JSON value that starts at ``start``.

    Raises:
        json.JSONDecodeError: there is no valid JSON.
    """
    faults: list[Fault] = []

    def keep_keys(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        value = dict(pairs)
        if len(value) != len(pairs):
            names = Counter(name for name, _ in pairs)
            faults.extend(Fault("json.duplicate-key", value=name) for name, times in names.items() if times > 1)
        return value

    def refuse(constant: str) -> None:
        faults.append(Fault("json.not-a-number", value=constant, expected="null"))

    try:
        value, end = json.JSONDecoder(object_pairs_hook=keep_keys, parse_constant=refuse).raw_decode(text, start)
    except (ValueError, RecursionError) as error:
        raise refusal(error, text, start) from error
    if _ESCAPED_SURROGATE.search(text, start, end) and not _can_be_stored(value):
        faults.append(Fault("json.surrogate"))
    return ReadJson(value, end, tuple(faults))


def _can_be_stored(value: object) -> bool:
    try:
        json.dumps(value, ensure_ascii=False).encode()
    except UnicodeEncodeError:
        return False
    return True


@cache
def article_checker() -> SchemaChecker:
    """Return the checker of ``article.v1``."""
    return SchemaChecker(json_schema())


def record_faults(record: Any) -> Iterator[Fault]:  # noqa: ANN401 - any JSON value
    """Yield what is wrong with one article's record: its version, else the schema, else the laws."""
    version = record.get("schema_version") if isinstance(record, dict) else None
    if isinstance(version, str) and _is_newer(version):
        yield Fault("schema.newer-version", ("schema_version",), value=version, expected=SCHEMA_VERSION)
        return
    fits = True
    for fault in article_checker().faults(record):
        fits = False
        yield fault
    if fits:
        yield from law_faults(record)


def _is_newer(version: str) -> bool:
    given, known = _VERSION.fullmatch(version), _VERSION.fullmatch(SCHEMA_VERSION)
    if given is None or known is None:
        return False
    return [int(part) for part in given.groups()] > [int(part) for part in known.groups()]
