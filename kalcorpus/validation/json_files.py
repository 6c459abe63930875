"""A JSON or JSON Lines file of records → findings with lines and columns."""

import json
from collections.abc import Iterator
from pathlib import Path

from kalcorpus.files.json_elements import Element, elements
from kalcorpus.validation.records import ReadJson, read_json, record_faults
from kalcorpus.validation.report import Fault, Finding, Place, syntax_fault
from kalcorpus.validation.session import Ids, Session, place_in_json


def check_jsonl(path: Path, name: str, session: Session, *, size: int | None = None) -> Iterator[Finding]:
    """Yield what is wrong with a file that has one record a line.

    Args:
        path: the file.
        name: what findings call it.
        session: the run.
        size: how many bytes the manifest counts; what follows is the torn end of an append and only worth a warning.
    """
    ids, at, blank = Ids(), 0, None
    with path.open("rb") as lines:
        for number, raw in enumerate(lines, start=1):
            if size is not None and at >= size:
                yield Finding.of(Fault("jsonl.torn-line", severity="warning"), Place(name, number))
                break
            at += len(raw)
            if not raw.strip():
                blank = blank or number
                continue
            if blank:
                yield Finding.of(Fault("jsonl.blank-line"), Place(name, blank))
                blank = None
            yield from _check_line(raw, Place(name, number), session, ids)
    yield from ids.finish()


def _check_line(raw: bytes, place: Place, session: Session, ids: Ids) -> Iterator[Finding]:
    try:
        text = raw.decode("utf-8-sig" if place.line == 1 else "utf-8").rstrip("\r\n")
    except UnicodeDecodeError as error:
        yield Finding.of(Fault("json.encoding", value=raw[error.start : error.end]), place._replace(column=error.start + 1))
        return
    try:
        read = read_json(text, len(text) - len(text.lstrip()))
    except json.JSONDecodeError as error:
        code = "json.syntax" if raw.endswith(b"\n") else "jsonl.torn-line"
        yield Finding.of(syntax_fault(error.msg, code), place._replace(column=error.pos + 1))
        return
    if text[read.end :].strip():
        yield Finding.of(Fault("json.syntax", expected="one record a line"), place._replace(column=read.end + 1))
        return
    yield from _check_record(Element(text, place.line or 1, 1), read, place.file, session, ids)


def check_json(path: Path, name: str, session: Session) -> Iterator[Finding]:
    """Yield what is wrong with a JSON file: an array of records, or one record."""
    ids = Ids()
    with path.open(encoding="utf-8", newline="") as stream:
        try:
            for element in elements(stream):
                yield from _check_record(element, read_json(element.text), name, session, ids)
        except json.JSONDecodeError as error:
            yield Finding.of(syntax_fault(error.msg), Place(name, error.lineno, error.colno))
        except UnicodeDecodeError as error:
            yield Finding.of(Fault("json.encoding", value=error.object[error.start : error.end]), Place(name))
    yield from ids.finish()


def _check_record(element: Element, read: ReadJson, name: str, session: Session, ids: Ids) -> Iterator[Finding]:
    session.take_record()
    place = Place(name, element.line, element.column)
    found = [*read.faults, *(() if read.faults else record_faults(read.value)), *ids.add(read.value, place)]
    yield from place_in_json(found, element.text, name, line=element.line, column=element.column)
