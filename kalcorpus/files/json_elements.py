r"""a stream of JSON → the text of each element of its array, one at a time, and where in the file it begins.

>>> import io
>>> [(element.line, element.text) for element in elements(io.StringIO('[{"a": 1},\n {"b": 2}]'))]
[(1, '{"a": 1}'), (2, '{"b": 2}')]
"""

import json
from collections.abc import Iterator
from typing import IO, NamedTuple

_CHUNK = 1 << 18
_SPACE = " \t\r\n\ufeff"
_BEHIND = tuple(" \t\r\n,]")
_LONGEST_WORD = 16  # characters of a literal, number or escape that the end of the window may have cut


class Element(NamedTuple):
    """The JSON text of one value; line and column count from 1."""

    text: str
    line: int
    column: int


def elements(stream: IO[str]) -> Iterator[Element]:
    """Yield each element of the array in ``stream``, or the one value that stands there instead; memory holds one of them.

    Raises:
        json.JSONDecodeError: the text is no JSON; its line and column are the file's.
    """
    window = _Window(stream)
    if window.peek() != "[":
        yield window.element()
    else:
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


def refusal(error: ValueError | RecursionError, text: str, at: int) -> json.JSONDecodeError:
    """Return why the value at ``at`` could not be read: the decoder has other errors for what is too deep or too long."""
    if isinstance(error, json.JSONDecodeError):
        return error
    return json.JSONDecodeError("Nested too deep" if isinstance(error, RecursionError) else "Number too long", text, at)


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
        line, column = found.lineno, found.colno = self._place(self._at if offset is None else offset)
        found.args = (f"{message}: line {line} column {column}",)
        return found

    def element(self) -> Element:
        """Take one JSON value."""
        self.peek()
        step = _CHUNK
        while True:
            try:
                _, end = self._decoder.raw_decode(self._text, self._at)
            except (ValueError, RecursionError) as error:
                refused = refusal(error, self._text, self._at)
                # The value may go on beyond the window; twice as much each time, so that a long one costs linear time.
                if not (self._may_go_on(refused) and self._grow(step)):
                    raise self.error(refused.msg, refused.pos) from error
                step *= 2
                continue
            if self._text[end : end + 1] not in _BEHIND and self._grow(step):  # a number may go on: 0 and 0.5
                continue
            element = Element(self._text[self._at : end], *self._place(self._at))
            self._at = end
            return element

    def _may_go_on(self, error: json.JSONDecodeError) -> bool:
        """Tell whether more text could mend the error, so that a fault is told without reading to the end."""
        return error.msg.startswith("Unterminated") or error.pos >= len(self._text) - _LONGEST_WORD

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
