"""text → the time expressions in it, each with its reading and its place: gate, look-alikes and forms, joins.

>>> [(found.start, found.end, str(found.reading)) for found in find_readings("digelar di Tarakan, Jum’at (31/10) pagi.")]
[(20, 39, 'XXXX-10-31 pagi')]
"""

import re
from collections.abc import Sequence
from functools import cache
from itertools import accumulate
from typing import NamedTuple

from kalcorpus.dates.form import Form, LookAlike, Slots
from kalcorpus.dates.forms import FORMS
from kalcorpus.dates.joins import JOINS, PART, TAIL, Join
from kalcorpus.dates.lookalikes import LOOK_ALIKES
from kalcorpus.dates.reading import Reading
from kalcorpus.dates.shapes import Shape, compile_shape, fillings, shape_literals
from kalcorpus.dates.vocabulary import OTHER, SPACE, TOKEN, Vocabulary, build_vocabulary, tokenize

_LEFT, _RIGHT = 28, 32  # how far around a number or time word its expression and the words about it may reach
_SENTENCE_ENDS = ".!?\n“”\"‘’'–—-:"


class Found(NamedTuple):
    """A time expression at its place."""

    start: int
    end: int
    reading: Reading


class _Rule(NamedTuple):
    """A compiled form or look-alike: its pattern and, for each group, what the words in it are worth."""

    pattern: re.Pattern[str]
    form: Form | None
    values: dict[str, dict[tuple[str, ...], str]]
    has_context: bool


class _Glue(NamedTuple):
    pattern: re.Pattern[str]
    join: Join


class _Reader(NamedTuple):
    """All that is compiled once."""

    vocabulary: Vocabulary
    gate: re.Pattern[str]
    openers: re.Pattern[str]
    rules: dict[str, tuple[_Rule, ...]]  # by the class that the expression begins with
    glues: tuple[_Glue, ...]
    tail: re.Pattern[str]
    tails: dict[tuple[str, ...], str]


class _Piece(NamedTuple):
    """A found reading with its place in tokens."""

    start: int
    end: int
    reading: Reading


@cache
def _reader() -> _Reader:
    forms = (*FORMS, PART)
    shapes = [*(form.shape for form in forms), *(alike.shape for alike in LOOK_ALIKES), *(join.glue for join in JOINS)]
    vocabulary = build_vocabulary(tuple(sorted({word for shape in shapes for word in shape_literals(shape)})))
    compiled = [(form, compile_shape(form.shape, vocabulary)) for form in (*LOOK_ALIKES, *forms)]
    rules = [(_rule(form, shape, vocabulary), shape) for form, shape in compiled]
    classes = vocabulary.roles.items()
    by_class = {char: tuple(rule for rule, shape in rules if roles & shape.openers) for char, roles in classes}
    core = frozenset().union(*(shape.core_openers for form, shape in compiled if isinstance(form, Form)))
    words = {token for token, char in vocabulary.classes.items() if char != SPACE and vocabulary.roles[char] & core}
    visited = "".join(char for char, roles in classes if by_class[char] or roles & core)
    tail = compile_shape(TAIL.shape, vocabulary)
    return _Reader(
        vocabulary,
        re.compile(rf"[\W_](?:[0-9]|(?:{_trie(sorted(word for word in words if word[0].isalpha()))})(?![^\W\d_]))"),
        re.compile(f"[{visited}]"),
        {char: found for char, found in by_class.items() if found},
        tuple(_Glue(compile_shape(f" {join.glue} ", vocabulary).pattern, join) for join in JOINS),
        re.compile(f"{SPACE}?+{tail.pattern.pattern}"),
        _values("when", vocabulary),
    )


def _rule(form: Form | LookAlike, shape: Shape, vocabulary: Vocabulary) -> _Rule:
    groups = {name: re.sub(r"(?<=[a-z])\d$", "", name) for name in shape.pattern.groupindex if not name.startswith("bar")}
    values = {name: _values(slot, vocabulary) for name, slot in groups.items()}
    return _Rule(shape.pattern, form if isinstance(form, Form) else None, values, "bar1" in shape.pattern.groupindex)


def _values(slot: str, vocabulary: Vocabulary) -> dict[tuple[str, ...], str]:
    merged: dict[tuple[str, ...], str] = {}
    for name in fillings(slot):
        if name in vocabulary.slots:
            merged = vocabulary.slots[name].values | merged
    return merged


def _trie(words: Sequence[str]) -> str:
    """Return a pattern of ``words`` that branches where they part: a plain alternation tries every word at every place."""
    heads: dict[str, list[str]] = {}
    for word in words:
        heads.setdefault(word[:1], []).append(word[1:])
    branches = [re.escape(head) + _trie(tails) for head, tails in heads.items() if head]
    joined = branches[0] if len(branches) == 1 else f"(?:{'|'.join(branches)})" if branches else ""
    return f"(?:{joined})?" if "" in heads and joined else joined


def _lower(story: str) -> str:
    lowered = story.lower()
    if len(lowered) == len(story):
        return lowered
    return "".join(char.lower() if len(char.lower()) == 1 else char for char in story)  # İ grows when it is lowered


def find_readings(story: str, taken: Sequence[tuple[int, int]] = ()) -> list[Found]:
    """Return the time expressions in ``story`` outside ``taken``, in order and without overlap.

    Clock times without a day are among them (their reading has no start): the article knows the day.
    """
    lowered = _lower(_cover(story, taken))
    found: list[Found] = []
    for start, end in _windows(lowered):
        found += _read_window(story, lowered, start, end)
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


def _windows(lowered: str) -> list[tuple[int, int]]:
    """Return the places around numbers and time words, apart from each other; nothing else is looked at."""
    windows: list[tuple[int, int]] = []
    start, end = 0, 0
    for hit in _reader().gate.finditer("\n" + lowered):
        at = hit.start()
        if at + _RIGHT <= end:
            continue
        left = lowered.rfind(" ", end, max(end, at - _LEFT)) + 1 or end
        if left <= end or at <= end:
            left = start
        elif end:
            windows.append((start, end))
        start = left
        end = lowered.find(" ", min(at + _RIGHT, len(lowered)))
        end = len(lowered) if end < 0 else end
    return [*windows, (start, end)] if end else windows


def _read_window(story: str, lowered: str, start: int, end: int) -> list[Found]:
    reader = _reader()
    tokens = TOKEN.findall(lowered, start, end)
    classes = reader.vocabulary.classify(tokens)
    offsets = [start + offset for offset in accumulate(map(len, tokens), initial=0)]
    pieces = _join(_pieces(story, tokens, classes, offsets), classes)
    return [
        Found(offsets[piece.start], offsets[piece.end], piece.reading) for piece in pieces if not piece.reading.faint
    ]


def _pieces(story: str, tokens: list[str], classes: str, offsets: list[int]) -> list[_Piece]:
    """Return the elementary readings of a window: at each place the longest form or look-alike, from left to right."""
    reader = _reader()
    pieces: list[_Piece] = []
    awaited: dict[int, list[tuple[int, _Rule, re.Match[str]]]] = {}  # forms that need context, by the place of their core
    done = 0
    for opener in reader.openers.finditer(classes):
        at = opener.start()
        if at < done:
            continue
        candidates = awaited.pop(at, [])
        for rule in reader.rules.get(opener[0], ()):
            if match := rule.pattern.match(classes, at):
                if rule.has_context and match.start("bar1") > at:
                    awaited.setdefault(match.start("bar1"), []).append((match.end("bar2"), rule, match))
                else:
                    candidates.append((match.end("bar2") if rule.has_context else match.end(), rule, match))
        candidates.sort(key=lambda candidate: (-candidate[0], -candidate[2].end()))
        for stop, rule, match in candidates:
            stop = len(classes[:stop].rstrip(SPACE)) if classes[stop - 1 : stop] == SPACE else stop
            if rule.form is None:
                done = stop
                break
            reading = rule.form.read(_slots(rule, match, story, tokens, offsets, at, stop, classes))
            if reading is not None and not _is_glued(reading, story, offsets[at]):
                stop, reading = _with_tail(reading, stop, tokens, classes)
                pieces.append(_Piece(at, stop, reading))
                done = stop
                break
    return pieces


def _is_glued(reading: Reading, story: str, start: int) -> bool:
    """Tell whether the number is the tail of a name: "G20 tahun ini" is not twenty years."""
    is_dated = reading.start is not None and reading.start.month is not None
    return start > 0 and story[start].isdigit() and story[start - 1].isalpha() and not is_dated


def _slots(
    rule: _Rule, match: re.Match[str], story: str, tokens: list[str], offsets: list[int], at: int, stop: int, classes: str
) -> Slots:
    words: dict[str, str] = {}
    for name, values in rule.values.items():
        start, end = match.span(name)
        if start >= 0:
            written = tuple(token for token in tokens[start:end] if not token.isspace())
            words[name] = values.get(written) or values.get(tokenize(" ".join(written))) or written[0]
    start = offsets[at]
    before = story[max(0, start - 3) : start].rstrip(" \u00a0")
    after = stop + (classes[stop : stop + 1] == SPACE)
    named = classes[after : after + 1] == OTHER and story[offsets[after] : offsets[after] + 1].isupper()
    return Slots(words, tokens[at], story[start].isupper(), not before or before[-1] in _SENTENCE_ENDS, named)


def _with_tail(reading: Reading, stop: int, tokens: list[str], classes: str) -> tuple[int, Reading]:
    """Take "lalu", "mendatang", "nanti" behind a date into it; "ini" belongs to what stands before a range or a full day."""
    reader = _reader()
    start = reading.start
    if start is None or not start.is_named or start.shift is not None or reading.kind not in ("date", "interval"):
        return stop, reading
    match = reader.tail.match(classes, stop)
    if not match:
        return stop, reading
    word = tuple(token for token in tokens[stop : match.end()] if not token.isspace())
    shift = int(reader.tails.get(word, "0"))
    if shift == 0 and (start.day is not None or reading.end is not None):
        return stop, reading
    if start.year is not None:
        return match.end(), reading
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
    for glue in _reader().glues:
        if glue.pattern.fullmatch(between) and (reading := glue.join.combine(left.reading, right.reading)):
            closes = right.end
            if "(" in glue.join.glue:
                closing = _reader().vocabulary.classes[")"]
                closes += classes[right.end : right.end + 1] == closing
            return _Piece(left.start, closes, reading)
    return None
