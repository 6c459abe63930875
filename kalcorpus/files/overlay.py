"""edits.jsonl and a record → the corrected record: the human layer, laid over the store whenever a dataset is read.

The store keeps what the parser found, so that parsing again loses no correction.

>>> from kalcorpus.article import Article
>>> article = Article(id="0" * 20, text_id="1" * 20, source={}, language="id", text="Rakor dibuka", title="Rakor")
>>> lay_over(article, [StoredEdit(article_id="0" * 20, field="/title", old="Rakor", new="Rapat Koordinasi")]).title
'Rapat Koordinasi'
"""

import copy
import json
import os
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from pydantic import Field, ValidationError

from kalcorpus.article import Article, Edit
from kalcorpus.errors import InvalidData, Problem, problem
from kalcorpus.sources.devices import read_regular

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
        lines = read_regular(folder / EDITS).splitlines()
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
    try:
        corrected, left_out = _corrected(article, edits, at_once=True)
    except ValidationError:
        corrected, left_out = _corrected(article, edits, at_once=False)
    problems = (_left_out(edit, code) for edit, code in left_out)
    listed = (edit.edit for edit in edits)
    return corrected.model_copy(
        update={"problems": (*corrected.problems, *problems), "edits": (*corrected.edits, *listed)},
    )


def _left_out(edit: StoredEdit, code: str) -> Problem:
    written = (json.dumps(value, ensure_ascii=False) for value in (edit.new, edit.old))
    return problem(code, edit.field, *written)


def _corrected(article: Article, edits: Sequence[StoredEdit], *, at_once: bool) -> tuple[Article, list[tuple[StoredEdit, str]]]:
    """Return the corrected record, and which corrections were left out, with the code that tells why.

    Args:
        article: the record as the parser made it.
        edits: its corrections.
        at_once: whether the record is judged at the end only, for some corrections are valid only together; else after each.

    Raises:
        ValidationError: corrections judged at once break the record.
    """
    record, left_out = article.model_dump(mode="json"), []
    for edit in edits:
        if value_at(record, edit.field) != edit.old:
            left_out.append((edit, "edit.outdated"))
            continue
        changed = with_value(record, edit.field, edit.new)
        if at_once or _is_article(changed):
            record = changed
        else:
            left_out.append((edit, "edit.refused"))
    return Article.model_validate(record), left_out


def _is_article(record: dict[str, Any]) -> bool:
    try:
        Article.model_validate(record)
    except ValidationError:
        return False
    return True


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
