r"""A JSON or JSON Lines file of records → findings with lines and columns.

>>> import io
>>> [(element.line, element.text) for element in elements(io.StringIO('[{"a": 1},\n {"b": 2}]'))]
[(1, '{"a": 1}'), (2, '{"b": 2}')]
"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import IO, NamedTuple

from kalcorpus.validation.records import ReadJson, read_json, record_faults
from kalcorpus.validation.report import Fault, Finding, Place, syntax_fault
from kalcorpus.validation.session import Ids, Session, place_in_json

_CHUNK = 1 << 18
_SPACE = " \t\r\n\ufeff"


class Element(NamedTuple):
    """The JSON text of one value and where in the file it begins."""

    text: str
    line: int
    column: int


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
    except (json.JSONDecodeError, RecursionError) as error:
        code = "json.syntax" if raw.endswith(b"\n") else "jsonl.torn-line"
        yield Finding.of(_syntax_fault(error, code), place._replace(column=_offset(error) + 1))
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
            yield Finding.of(_syntax_fault(error), Place(name, error.lineno, error.colno))
        except RecursionError as error:
            yield Finding.of(_syntax_fault(error), Place(name))
        except UnicodeDecodeError as error:
            yield Finding.of(Fault("json.encoding", value=error.object[error.start : error.end]), Place(name))
    yield from ids.finish()


def _check_record(element: Element, read: ReadJson, name: str, session: Session, ids: Ids) -> Iterator[Finding]:
    session.records += 1
    place = Place(name, element.line, element.column)
    found = [*read.faults, *(() if read.faults else record_faults(read.value)), *ids.add(read.value, place)]
    yield from place_in_json(found, element.text, name, line=element.line, column=element.column)


def _syntax_fault(error: json.JSONDecodeError | RecursionError, code: str = "json.syntax") -> Fault:
    return syntax_fault(error.msg, code) if isinstance(error, json.JSONDecodeError) else Fault(code, expected="nesting < 1000")


def _offset(error: json.JSONDecodeError | RecursionError) -> int:
    return error.pos if isinstance(error, json.JSONDecodeError) else 0


def elements(stream: IO[str]) -> Iterator[Element]:
    """Yield each element of the array in ``stream``, or the one value that stands there instead; memory holds one of them.

    Raises:
        json.JSONDecodeError: the text is no JSON; its line and column are the file's.
    """
    window = _Window(stream)
    if window.peek() != "[":
        yield window.element()
        if window.peek():
            raise window.error("Extra data")
        return
    window.skip()
    if window.peek() == "]":
        window.skip()
    else:
        yield from _rest_of_array(window)
    if window.peek():
        raise window.error("Extra data")


def _rest_of_array(window: "_Window") -> Iterator[Element]:
    while True:
        yield window.element()
        mark = window.peek()
        if mark not in {",", "]"}:
            raise window.error("Expecting ',' delimiter or ']'")
        window.skip()
        if mark == "]":
            return


class _Window:
    """The part of the stream that is in memory, and where in the file a known place of it stands."""

    def __init__(self, stream: IO[str]) -> None:
        self._stream = stream
        self._text = ""
        self._at = 0
        self._mark, self._line, self._column = 0, 1, 1
        self._decoder = json.JSONDecoder()

    def peek(self) -> str:
        """Return the next character that is no white space, without taking it; empty at the end."""
        while True:
            while self._at < len(self._text) and self._text[self._at] in _SPACE:
                self._at += 1
            if self._at < len(self._text):
                return self._text[self._at]
            if not self._grow(_CHUNK):
                return ""

    def skip(self) -> None:
        """Take one character."""
        self._at += 1

    def error(self, message: str, offset: int | None = None) -> json.JSONDecodeError:
        """Return the error that something at ``offset`` of the window is wrong, with the file's line and column."""
        found = json.JSONDecodeError(message, "", 0)
        found.lineno, found.colno = self._place(self._at if offset is None else offset)
        return found

    def element(self) -> Element:
        """Take one JSON value."""
        self.peek()
        step = _CHUNK
        while True:
            try:
                _, end = self._decoder.raw_decode(self._text, self._at)
            except json.JSONDecodeError as error:
                # The value may go on beyond the window; twice as much each time, so that a long one costs linear time.
                if not self._grow(step):
                    raise self.error(error.msg, error.pos) from error
                step *= 2
                continue
            if end == len(self._text) and self._grow(_CHUNK):  # a number may go on
                continue
            element = Element(self._text[self._at : end], *self._place(self._at))
            self._at = end
            return element

    def _place(self, offset: int) -> tuple[int, int]:
        breaks = self._text.count("\n", self._mark, offset)
        if breaks:
            self._column = offset - self._text.rfind("\n", self._mark, offset)
        else:
            self._column += offset - self._mark
        self._line += breaks
        self._mark = offset
        return self._line, self._column

    def _grow(self, step: int) -> bool:
        more = self._stream.read(step)
        if not more:
            return False
        self._place(self._at)
        self._text = self._text[self._at :] + more
        self._at = self._mark = 0
        return True
