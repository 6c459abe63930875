r"""plain text or Markdown, with or without YAML front matter → text and metadata.

>>> reading = read_plain(b"---\ntitle: Pasar Murah\n---\nTARAKAN - Pasar dibuka.", "a.md")
>>> reading.text, reading.metadata.title, reading.line_offset
('TARAKAN - Pasar dibuka.', 'Pasar Murah', 3)
"""

import re

from pydantic import ValidationError

from kalcorpus.errors import InvalidData, UnreadableInput
from kalcorpus.sources.decoding import decode
from kalcorpus.sources.reading import Reading
from kalcorpus.sources.source import Metadata

_FENCE = "---"
_CLOSING = re.compile(r"^(?:---|\.\.\.)[ \t]*$", re.MULTILINE)
_WORD = re.compile(r"[^\W_]")
_LONGEST_FRONT = 64_000  # characters
_EMPTY = frozenset({"", "~", "null", "Null", "NULL"})


def read_plain(content: bytes, where: str) -> Reading:
    """Return text and front matter of a text file.

    Raises:
        UnreadableInput: the bytes are no text, or there is none but the front matter.
        InvalidData: the front matter breaks the metadata schema.
    """
    decoded = decode(content, where)
    front, body = _split(decoded.text)
    metadata = _read_front(front, where) if front is not None else Metadata()
    if not _WORD.search(body):
        raise UnreadableInput(
            where=where,
            found="no text" if front is None else "front matter and no text",
            expected="an article",
            action="write its text into it or delete it",
            code="input.empty",
        )
    removed = decoded.text[: len(decoded.text) - len(body)]
    problems = tuple(
        found.model_copy(update={"start": found.start - len(removed), "end": (found.end or 0) - len(removed)})
        if found.start is not None and found.start >= len(removed)
        else found
        for found in decoded.problems
    )
    return Reading(body, metadata, decoded.encoding, problems, removed.count("\n"))


def _split(text: str) -> tuple[str | None, str]:
    first, newline, rest = text.partition("\n")
    if first.rstrip() != _FENCE or not newline:
        return None, text
    closing = _CLOSING.search(rest, 0, _LONGEST_FRONT)
    if closing is None:
        return None, text
    return rest[: closing.start()], rest[closing.end() :].removeprefix("\n")


def _read_front(front: str, where: str) -> Metadata:
    # Most article files have no front matter and need no YAML.
    import yaml  # noqa: PLC0415

    try:
        # The base loader keeps every scalar as written: "2025-12-05" stays text for the reader of dates, "2024" a title.
        fields = yaml.load(front, Loader=yaml.BaseLoader)  # noqa: S506 - makes nothing but text, lists and mappings
    except yaml.YAMLError as error:
        raise _not_yaml(error, where) from error
    except RecursionError as error:
        raise _invalid(f"{where}:2", "front matter nested too deep", "a few lines of `field: value`") from error
    if fields in (None, ""):
        return Metadata()
    if not isinstance(fields, dict):
        raise _invalid(f"{where}:2", f"a YAML {type(fields).__name__}", "lines of `field: value`")
    return make_metadata(fields, front, where)


def make_metadata(fields: dict[object, object], front: str, where: str) -> Metadata:
    """Return the fields of front matter as metadata; errors name the file's own line."""
    kept = {str(name): value for name, value in fields.items() if not (isinstance(value, str) and value in _EMPTY)}
    if isinstance(tags := kept.get("tags"), str):
        kept["tags"] = [tag.strip() for tag in tags.split(",") if tag.strip()]
    try:
        return Metadata.model_validate(kept)
    except ValidationError as error:
        fault = error.errors()[0]
        field = str(fault["loc"][0])
        found = f"the unknown field {field!r}" if fault["type"] == "extra_forbidden" else f"{field}: {fault['msg']}"
        raise _invalid(f"{where}:{_line_of(field, front)}", found, _expected(field)) from error


def _line_of(field: str, front: str) -> int:
    found = re.search(rf"^[ \t]*[\"']?{re.escape(field)}[\"']?[ \t]*:", front, re.MULTILINE)
    return 2 + front.count("\n", 0, found.start()) if found else 2


def _expected(field: str) -> str:
    if field in Metadata.model_fields:
        return f"{field} as text" + (" or a list of texts" if field in {"author", "tags"} else "")
    return f"one of {', '.join(Metadata.model_fields)}"


def _not_yaml(error: Exception, where: str) -> InvalidData:
    mark = getattr(error, "problem_mark", None)
    line = mark.line + 2 if mark else 2
    found = str(getattr(error, "problem", None) or "something that is no YAML").removeprefix("found ")
    return _invalid(f"{where}:{line}", found, "YAML front matter, lines of `field: value`", code="metadata.syntax")


def _invalid(where: str, found: str, expected: str, *, code: str | None = None) -> InvalidData:
    action = "correct the line, or take the front matter (the lines between the two ---) out"
    return InvalidData(where=where, found=found, expected=expected, action=action, code=code)
