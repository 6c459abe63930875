"""text → the time expressions in it, each with its reading and its place: gate, look-alikes and forms, joins.

>>> [(found.start, found.end, str(found.reading)) for found in find_readings("digelar di Tarakan, Jum’at (31/10) pagi.")]
[(20, 39, 'XXXX-10-31 pagi')]
"""

import re
from collections.abc import Sequence
from itertools import accumulate
from typing import NamedTuple

from kalcorpus.dates.form import Slots
from kalcorpus.dates.gate import find_times
from kalcorpus.dates.invisible import has_invisible, see
from kalcorpus.dates.reading import Reading
from kalcorpus.dates.rules import Fit, Place, joins_over, places, reader
from kalcorpus.dates.vocabulary import OTHER, SPACE, TOKEN, tokenize

_LEFT, _RIGHT = 32, 28  # how far around a number or time word its expression and the words about it may reach
_KNOWN = re.compile(f"[^{OTHER}{SPACE}][^{OTHER}]*+")  # no form goes beyond a token that no slot or shape knows


class Found(NamedTuple):
    """A time expression at its place."""

    start: int
    end: int
    reading: Reading


class _Window(NamedTuple):
    """A part of the story with its tokens, their classes and where each begins."""

    story: str
    tokens: list[str]
    classes: str
    offsets: list[int]


class _Piece(NamedTuple):
    """A found reading with its place in tokens."""

    start: int
    end: int
    reading: Reading


def _lower(text: str) -> str:
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(char.lower() if len(char.lower()) == 1 else char for char in text)  # İ grows when it is lowered


def find_readings(story: str, taken: Sequence[tuple[int, int]] = ()) -> list[Found]:
    """Return the time expressions in ``story`` outside ``taken``, in order and without overlap.

    Clock times without a day are among them (their reading has no start): the article knows the day.
    """
    covered = _cover(story, taken)
    if not has_invisible(covered):
        return _read(story, covered)
    seen, places = see(covered)
    plain = "".join(map(story.__getitem__, places))
    return [Found(places[start], places[end - 1] + 1, reading) for start, end, reading in _read(plain, seen)]


def _read(story: str, covered: str) -> list[Found]:
    found: list[Found] = []
    for start, end in _windows(covered):
        found += _read_window(story, covered, start, end)
    return found


def _cover(story: str, taken: Sequence[tuple[int, int]]) -> str:
    """Return ``story`` with other finders' places made unreadable, of the same length."""
    pieces: list[str] = []
    at = 0
    for start, end in taken:
        if start >= at:
            pieces += (story[at:start], "\x00" * (end - start))
            at = end
    return "".join([*pieces, story[at:]]) if pieces else story


def _windows(covered: str) -> list[tuple[int, int]]:
    """Return the places around numbers and time words, apart from each other; nothing else is looked at."""
    windows: list[tuple[int, int]] = []
    start = reach = end = -1
    for at in find_times(covered, reader().times):
        if start < 0:
            start = covered.rfind(" ", 0, max(0, at - _LEFT)) + 1
        elif at - _LEFT > reach:
            end = end if end > reach else _end_of_word(covered, reach)  # a word may be a megabyte: it is measured once
            if at > end:
                windows.append((start, end))
                start = covered.rfind(" ", end, max(end, at - _LEFT)) + 1 or end
        reach = at + _RIGHT
    return windows if start < 0 else [*windows, (start, _end_of_word(covered, reach))]


def _end_of_word(covered: str, at: int) -> int:
    end = covered.find(" ", at)
    return len(covered) if end < 0 else end


def _read_window(story: str, covered: str, start: int, end: int) -> list[Found]:
    tokens = TOKEN.findall(_lower(covered[start:end]))
    classes = reader().vocabulary.classify(tokens)
    window = _Window(story, tokens, classes, list(accumulate(map(len, tokens), initial=start)))
    pieces: list[_Piece] = []
    read = range(0)  # the tokens of the last expression or look-alike
    for run in _KNOWN.finditer(classes):
        for place in places(run[0]):
            if run.start() + place.at >= read.stop:
                read = _choose(place, run.start(), read, window, pieces)
    offsets = window.offsets
    return [
        Found(offsets[piece.start], offsets[piece.end], piece.reading)
        for piece in (_join(pieces, classes) if len(pieces) > 1 else pieces)
        if not piece.reading.faint
    ]


def _choose(place: Place, run: int, read: range, window: _Window, pieces: list[_Piece]) -> range:
    """Add the longest form that its reader accepts to ``pieces``; return its tokens, or ``read`` if there is none.

    Args:
        place: the forms that fit there.
        run: the token with which its run begins.
        read: the tokens of the expression before.
        window: the part of the story.
        pieces: the expressions before.
    """
    for at, fit in place.placed:
        if run + at in read:  # what it needs in front of it is part of another expression
            continue
        start, end = run + at + fit.start, run + at + fit.end
        if fit.form is None:
            return range(start, end)
        reading = fit.form.read(_slots(run + at, fit, window))
        is_behind = bool(pieces) and pieces[-1].end + 1 == start  # "12-03-2025,14:05" is no decimal fraction
        if reading is not None and (is_behind or not _is_part(reading, window.story, window.offsets[start], window.offsets[end])):
            behind, reading = _with_tail(reading, end, window.tokens, window.classes)
            pieces.append(_Piece(start, behind, reading))
            return range(start, behind)
    return read


def _is_part(reading: Reading, story: str, start: int, end: int) -> bool:
    """Tell whether the numbers are part of something longer: the 20 of "G20 tahun ini", half of "2024,5 mm"."""
    behind, before, further = story[end : end + 5], story[start - 1 : start], story[start - 2 : start - 1]
    if behind[:1] == "." and behind[1:2].isdigit() and story[end - 1].isdigit():
        return True
    if not before or not story[start].isdigit():
        return False
    if reading.start is not None and reading.start.month is not None:
        return False
    if behind[:1] == "," and behind[1:2].isdigit() and not behind[1:].isdigit():
        return True
    if behind[:1].isalpha() or (behind[:1] in "-–" and behind[1:2].isupper()):  # "2025ABC", "2024-A"
        return True
    if before.isspace() and story[max(0, start - 5) : start - 1].isdigit():  # "0812 2025 1945"
        return True
    return before.isalpha() or (before in ".,:" and further.isdigit()) or (before in "-–@#_" and further.isalnum())


def _slots(at: int, fit: Fit, window: _Window) -> Slots:
    """Return what fills the slots of a form that fits, and what stands around it."""
    story, tokens, classes, offsets = window
    words: dict[str, str] = {}
    for name, opens, closes, values in fit.slots:
        token = tokens[at + opens]
        if closes - opens > 1:
            token = _value(tokens[at + opens : at + closes], values)
        elif values:
            token = values.get(token) or _value([token], values)
        words[name] = token
    start, end = at + fit.start, at + fit.end
    after = end + (classes[end : end + 1] == SPACE)
    follower = offsets[after] if classes[after : after + 1] == OTHER else None
    return Slots(words, story, offsets[start], tokens[start], follower)


def _value(tokens: list[str], values: dict[str, str]) -> str:
    """Return what the word tables say that ``tokens`` are worth; a number stands for itself."""
    plain = tokens[0] if len(tokens) == 1 else " ".join(token for token in tokens if not token.isspace())
    if (value := values.get(plain)) or plain.isdigit():
        return value or plain
    plain = " ".join(tokenize(plain))  # another apostrophe or dash
    return values.get(plain, plain)


def _with_tail(reading: Reading, stop: int, tokens: list[str], classes: str) -> tuple[int, Reading]:
    """Take "lalu", "mendatang", "nanti" behind a date into it; behind a range or a full day "ini" points at something else."""
    start = reading.start
    if start is None or not start.is_named or start.shift is not None or reading.kind not in ("date", "interval"):
        return stop, reading
    match = reader().tail.match(classes, stop)
    if not match:
        return stop, reading
    shift = int(_value(tokens[stop : match.end()], reader().tails))
    if shift == 0 and start.day is not None and (start.year is not None or reading.end is not None):
        return stop, reading
    if reading.end is not None and start.year is not None:  # "2013-2018 ini": its end is now
        return match.end(), reading._replace(end=reading.end._replace(shift=shift))
    end = reading.end and reading.end._replace(shift=shift)
    return match.end(), reading._replace(start=start._replace(shift=shift), end=end)


def _join(pieces: list[_Piece], classes: str) -> list[_Piece]:
    """Return the pieces with neighbours that belong together made one."""
    joined: list[_Piece] = []
    for piece in pieces:
        current = piece
        while joined and (combined := _combine(joined[-1], current, classes)):
            joined.pop()
            current = combined
        joined.append(current)
    return joined


def _combine(left: _Piece, right: _Piece, classes: str) -> _Piece | None:
    between = classes[left.end : right.start]
    if len(between) > 8:  # noqa: PLR2004 - no glue has more tokens
        return None
    for join in joins_over(between):
        if reading := join.combine(left.reading, right.reading):
            closes = right.end
            if "(" in join.glue:
                closes += classes[right.end : right.end + 1] == reader().vocabulary.classes[")"]
            return _Piece(left.start, closes, reading)
    return None
