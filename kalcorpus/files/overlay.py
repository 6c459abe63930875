"""edits.jsonl and a record → the corrected record: the human layer, laid over the store whenever a dataset is read.

The store keeps what the parser found, so that parsing again loses no correction.

>>> from kalcorpus.article import Article
>>> article = Article(id="0" * 20, text_id="1" * 20, source={}, language="id", text="Rakor dibuka", title="Rakor")
>>> lay_over(article, [StoredEdit(article_id="0" * 20, field="/title", old="Rakor", new="Rapat Koordinasi")]).title
'Rapat Koordinasi'
"""

import copy
import os
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from pydantic import Field, ValidationError

from kalcorpus.article import Article, Edit
from kalcorpus.errors import InvalidData, problem

EDITS = "edits.jsonl"


class StoredEdit(Edit):
    """A correction with the article it belongs to: one line of edits.jsonl."""

    article_id: str = Field(title="ID Berita", description="The article that was corrected")

    @property
    def edit(self) -> Edit:
        """Return the correction as the article's record holds it."""
        return Edit(field=self.field, old=self.old, new=self.new, source=self.source)


def read_edits(folder: Path) -> dict[str, list[StoredEdit]]:
    """Return the corrections of a dataset, in the order in which they were made, by article.

    Raises:
        InvalidData: a line is no correction.
    """
    found: dict[str, list[StoredEdit]] = {}
    try:
        lines = (folder / EDITS).read_bytes().splitlines()
    except FileNotFoundError:
        return found
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            edit = StoredEdit.model_validate_json(line)
        except ValidationError as error:
            raise InvalidData(
                where=f"{folder / EDITS}:{number}",
                found=error.errors(include_url=False)[0]["msg"],
                expected="a correction as kalcorpus apply writes it",
                action="mend the line or take it out",
            ) from error
        found.setdefault(edit.article_id, []).append(edit)
    return found


def write_edits(folder: Path, edits: Iterable[StoredEdit]) -> None:
    """Replace the corrections of a dataset; either all of them are there afterwards or the old ones still are."""
    unfinished = folder / f".{EDITS}.part"
    with unfinished.open("wb") as stream:
        stream.writelines(edit.model_dump_json().encode() + b"\n" for edit in edits)
        stream.flush()
        os.fsync(stream.fileno())
    unfinished.replace(folder / EDITS)


def lay_over(article: Article, edits: Sequence[StoredEdit]) -> Article:
    """Return ``article`` with its corrections. One that no longer fits stays listed, and a problem says so."""
    record = article.model_dump(mode="json")
    for edit in edits:
        if value_at(record, edit.field) == edit.old:
            record = with_value(record, edit.field, edit.new)
        else:
            message = f"The correction of {edit.field} to {edit.new!r} expected {edit.old!r} there and was not made."
            record["problems"].append(problem("edit.outdated", message).model_dump())
        record["edits"].append(edit.edit.model_dump(mode="json"))
    return Article.model_validate(record)


class Missing:
    """What `value_at` returns where there is nothing: equal to no value."""


def value_at(record: object, field: str) -> Any:  # noqa: ANN401 - any JSON value
    """Return the value at a JSON Pointer (RFC 6901), or `Missing`.

    >>> value_at({"people": [{"name": "Budi"}]}, "/people/0/name")
    'Budi'
    """
    value = record
    for part in _parts(field):
        if isinstance(value, dict) and part in value:
            value = value[part]
        elif isinstance(value, list) and part.isascii() and part.isdecimal() and int(part) < len(value):
            value = value[int(part)]
        else:
            return Missing
    return value


def with_value(record: dict[str, Any], field: str, new: object) -> dict[str, Any]:
    """Return a copy of ``record`` with another value at a JSON Pointer that `value_at` finds."""
    changed = copy.deepcopy(record)
    *parents, last = _parts(field)
    holder: Any = changed
    for part in parents:
        holder = holder[int(part)] if isinstance(holder, list) else holder[part]
    holder[int(last) if isinstance(holder, list) else last] = copy.deepcopy(new)
    return changed


def _parts(field: str) -> list[str]:
    if not field.startswith("/"):
        return [field]  # no pointer, and no name of a field begins otherwise: nothing will be found
    return [part.replace("~1", "/").replace("~0", "~") for part in field[1:].split("/")]
