r"""JSON text → where each value stands in it, for the values that something is to be said about.

>>> text = '{"id": "a",\n "dates": [{"start": 5}]}'
>>> locate(text, [("dates", 0, "start")])
{('dates', 0, 'start'): 33}
>>> line_and_column(text, 33)
(2, 22)
"""

import json
import re
from collections.abc import Iterable

from kalcorpus.validation.report import Path

_TOKEN = re.compile(r'"[^"\\]*(?:\\.[^"\\]*)*"|[{}\[\],:]|[^\s{}\[\],:"]+', re.DOTALL)


def locate(text: str, wanted: Iterable[Path], start: int = 0) -> dict[Path, int]:
    """Return the offset in ``text`` of each value of ``wanted``, or of its nearest ancestor that is there.

    Args:
        text: valid JSON, or several values of which the one at ``start`` is meant.
        wanted: paths of keys and indices.
        start: where the value begins.
    """
    places = list(wanted)
    prefixes = {path[:length] for path in places for length in range(len(path) + 1)}
    found = _offsets(text, prefixes, start)
    return {path: next(found[path[:n]] for n in range(len(path), -1, -1) if path[:n] in found) for path in places}


def _offsets(text: str, prefixes: set[Path], start: int) -> dict[Path, int]:
    found: dict[Path, int] = {}
    path: list[str | int] = []  # of the value that comes next
    objects: list[bool] = []  # for each open bracket: whether it is an object
    key: str | None = None
    for token in _TOKEN.finditer(text, start):
        mark = token[0]
        if mark == ":":
            path[-1] = key or ""
            key = None
            continue
        if mark == ",":
            if not objects[-1]:
                path[-1] = int(path[-1]) + 1
            continue
        if mark in "}]":
            objects.pop()
            path.pop()
        elif objects and objects[-1] and key is None and mark[0] == '"' and _is_key(text, token.end()):
            key = json.loads(mark, strict=False)
            continue
        else:
            _note(found, tuple(path), prefixes, token.start())
            if mark in "{[":
                objects.append(mark == "{")
                path.append("" if mark == "{" else 0)
        if not objects:
            break
    return found


def repeated_key(text: str, name: str) -> int:
    """Return the offset at which an object of a JSON text has a key for the second time; 0 if none does.

    >>> repeated_key('{"a": {"b": 1}, "b": 2, "b": 3}', "b")
    24
    """
    keys: list[set[str]] = []  # of each open object
    for token in _TOKEN.finditer(text):
        mark = token[0]
        if mark in "{[":
            keys.append(set())
        elif mark in "}]":
            keys.pop()
        elif mark[0] == '"' and _is_key(text, token.end()):
            key = json.loads(mark, strict=False)
            if key == name and key in keys[-1]:
                return token.start()
            keys[-1].add(key)
    return 0


def constant(text: str, name: str) -> int:
    """Return the offset of a word that is no value of JSON: ``NaN``.

    >>> constant('{"NaN": NaN}', "NaN")
    8
    """
    return next((token.start() for token in _TOKEN.finditer(text) if token[0] == name), 0)


_COLON = re.compile(r"\s*:")


def _is_key(text: str, end: int) -> bool:
    return _COLON.match(text, end) is not None


def _note(found: dict[Path, int], path: Path, prefixes: set[Path], offset: int) -> None:
    if path in prefixes:
        found.setdefault(path, offset)


def line_and_column(text: str, offset: int) -> tuple[int, int]:
    """Return line and column of ``offset``, both from 1, the column in characters."""
    return text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset)
