"""failures.jsonl and edits.jsonl → findings: each line has the published form, each correction still fits its record."""

import json
from collections.abc import Iterator
from contextlib import suppress
from functools import cache
from itertools import chain
from pathlib import Path

from kalcorpus.article import Article
from kalcorpus.errors import Failure, KalcorpusError
from kalcorpus.files.jsonl import STORE, read_jsonl
from kalcorpus.files.overlay import EDITS, StoredEdit, value_at, with_value
from kalcorpus.validation.records import read_json, record_faults
from kalcorpus.validation.report import Fault, Finding, Place, pointer, syntax_fault
from kalcorpus.validation.schema_faults import SchemaChecker
from kalcorpus.validation.session import place_in_json


@cache
def _checker(model: type[Failure | StoredEdit]) -> SchemaChecker:
    return SchemaChecker(model.model_json_schema(mode="serialization"))


def check_lines(path: Path, name: str, model: type[Failure | StoredEdit]) -> Iterator[Finding]:
    """Yield what is wrong with a file of failures or of corrections, line by line."""
    with path.open(encoding="utf-8", errors="replace", newline="\n") as lines:
        for number, line in enumerate(lines, start=1):
            if not line.strip():
                continue
            try:
                read = read_json(line)
            except json.JSONDecodeError as error:
                yield Finding.of(syntax_fault(error.msg), Place(name, number, error.colno))
                continue
            yield from place_in_json((*read.faults, *_checker(model).faults(read.value)), line, name, line=number)


def check_edits(folder: Path, name: str, size: int) -> Iterator[Finding]:
    """Yield what is wrong with the corrections of a dataset; those that no longer fit their record are worth a warning.

    Args:
        folder: the dataset's folder, with corrections in it.
        name: what findings call their file.
        size: how many bytes of the store count.
    """
    path = folder / EDITS
    findings = list(check_lines(path, name, StoredEdit))
    yield from findings
    if findings:
        return
    waiting: dict[str, list[tuple[int, StoredEdit]]] = {}
    for number, line in enumerate(path.read_bytes().splitlines(), start=1):
        if line.strip():
            edit = StoredEdit.model_validate_json(line)
            waiting.setdefault(edit.article_id, []).append((number, edit))
    with suppress(KalcorpusError, OSError):  # what is wrong with the store has been told by its own check
        for article in read_jsonl(folder / STORE, size=size):
            yield from _unfit(article, waiting.pop(article.id, []), name)
        for number, edit in chain.from_iterable(waiting.values()):
            yield _outdated(edit, Place(name, number))


def _unfit(article: Article, edits: list[tuple[int, StoredEdit]], name: str) -> Iterator[Finding]:
    """Yield the corrections of a record that find another value there, and the faults that the others bring into it."""
    record = article.model_dump(mode="json")
    known = list(record_faults(record)) if edits else []
    made: list[tuple[int, StoredEdit]] = []
    for number, edit in edits:
        if value_at(record, edit.field) == edit.old:
            record = with_value(record, edit.field, edit.new)
            made.append((number, edit))
        else:
            yield _outdated(edit, Place(name, number))
    if not made:
        return
    record = {**record, "edits": [edit.edit.model_dump(mode="json") for _, edit in edits]}
    for fault in record_faults(record):
        if fault not in known:
            yield Finding.of(fault, Place(name, _line_of(fault, made)))


def _line_of(fault: Fault, made: list[tuple[int, StoredEdit]]) -> int:
    """Return the line of the correction that a fault comes from: the last one of its field, else the last one of all."""
    at = pointer(fault.path)
    return next((number for number, edit in reversed(made) if at == edit.field), made[-1][0])


def _outdated(edit: StoredEdit, place: Place) -> Finding:
    return Finding.of(Fault("edit.outdated", ("old",), value=edit.field, expected=f"{edit.article_id}: {edit.old!r}"), place)
