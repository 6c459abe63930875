"""story → pairs of quotation marks, whatever they hold.

A mark's own shape tells little (papers write ”Kami siap” and ‘’Kami siap,’’); what stands around it tells whether it opens or
closes, and where that does not tell, the state does.

>>> [pair.inside("Ia berkata, ”Kami siap.” Lalu pulang.") for pair in pair_marks("Ia berkata, ”Kami siap.” Lalu pulang.")]
['Kami siap.']
"""

import re
from collections.abc import Iterator, Sequence
from enum import Enum
from typing import NamedTuple

from kalcorpus.words.speech import bare_tags, carried_tags


class Pair(NamedTuple):
    """A pair of marks: ``opens`` to ``closes`` holds them, ``start`` to ``end`` is what stands inside."""

    opens: int
    start: int
    end: int
    closes: int

    def inside(self, story: str) -> str:
        """Return what stands between the marks."""
        return story[self.start : self.end]


class _Side(Enum):
    LEFT = "opens"
    RIGHT = "closes"
    EITHER = "either"


class _Mark(NamedTuple):
    start: int
    end: int
    side: _Side


# Papers write ‘’Kami siap,’’ and ,,Kami siap'' for want of a key; a run of marks is one.
_MARKS = "\"“”„‟«»＂‘’'`"
_LOW = re.compile(r"(?<!\S),,(?=\w)")
_LONE = frozenset("‘’'`")
_SINGLE_CLOSES = re.compile(r"['’](?<=[\w.,!?…)].)(?![\w'’])|\n")
_OPENING_STANDS_BEHIND = frozenset("([{—–-:/")
_CLOSING_STANDS_BEFORE = frozenset(".,;:!?)]}—–-…/")
_SENTENCE_ENDS = frozenset(".!?")
_STOPS = frozenset(".,!?…")
_MOST_LINES_OPEN = 3  # a pair of marks around more paragraphs than these has lost its second mark
_LONGEST_OPEN = 3000
_LONGEST_SINGLE = 600
_WIDEST_INDENT = 4
_UNMARKED_TAG = re.compile(r"[,.?!] ?(?=([^\W\d_]+)(?: (\w+))?)")
_PRONOUNS = frozenset({"dia", "ia", "beliau"})


def pair_marks(story: str) -> tuple[Pair, ...]:
    """Return the outermost pairs of quotation marks in ``story``, in order and without overlap.

    A mark left open ends with its paragraph, or before the verb of speech that follows ("Kami siap, ujarnya); one that closes
    nothing is no mark. Quotations inside quotations belong to the outer one.
    """
    runs = _find_runs(story)
    double = [(start, end) for start, end in runs if end - start > 1 or story[start] not in _LONE]
    if ",," in story:
        double = sorted(double + [found.span() for found in _LOW.finditer(story)])
    pairs = tuple(_pair_double_marks(story, [_Mark(start, end, _side(story, start, end)) for start, end in double]))
    single = [start for start, end in runs if end - start == 1 and story[start] in _LONE and _opens_alone(story, start)]
    return tuple(sorted(pairs + tuple(_pair_single_marks(story, single, pairs)))) if single else pairs


def _find_runs(story: str) -> list[tuple[int, int]]:
    """Return where marks stand, those side by side as one; to look for each mark by itself is far quicker than for any."""
    places: list[int] = []
    for mark in _MARKS:
        at = story.find(mark)
        while at >= 0:
            places.append(at)
            at = story.find(mark, at + 1)
    runs: list[tuple[int, int]] = []
    for at in sorted(places):
        if runs and runs[-1][1] == at:
            runs[-1] = (runs[-1][0], at + 1)
        else:
            runs.append((at, at + 1))
    return runs


def _opens_alone(story: str, at: int) -> bool:
    before, after = story[at - 1 : at], story[at + 1 : at + 2]
    if before in _SENTENCE_ENDS and after.isupper():
        return True  # the space was lost: "... kata dia.'Kami siap,' ujarnya"
    return (after.isalnum() or after == "(") and (not before or before.isspace() or before in _OPENING_STANDS_BEHIND)


def _side(story: str, start: int, end: int) -> _Side:
    before, after = story[start - 1 : start], story[end : end + 1]
    free_before = not before or before.isspace() or before in _OPENING_STANDS_BEHIND
    free_after = not after or after.isspace() or after in _CLOSING_STANDS_BEFORE
    if free_before and (not free_after or _begins_line(story, start)):
        return _Side.LEFT
    if not free_before and (free_after or (before in _STOPS and after.islower())):
        return _Side.RIGHT
    return _by_shape(story[start])


def _begins_line(story: str, at: int) -> bool:
    """Tell whether at most a few spaces stand before ``at`` on its line."""
    before = story[max(0, at - _WIDEST_INDENT) : at].rstrip(" \t\xa0")
    return before.endswith("\n") or (not before and at <= _WIDEST_INDENT)


def _by_shape(mark: str) -> _Side:
    if mark in "“„«":
        return _Side.LEFT
    return _Side.EITHER


def _pair_double_marks(story: str, marks: Sequence[_Mark]) -> Iterator[Pair]:
    opened: _Mark | None = None
    depth, line_end, seen = 0, -1, 0
    for mark in marks:
        if opened and mark.start > line_end and (depth or not _runs_on(story, opened, mark)):
            yield _left_open(story, opened, line_end)
            opened = None
        if opened and mark.side is _Side.LEFT:
            if (tag := _find_unmarked_tag(story, seen, mark.start)) is None:
                depth += 1
            else:
                yield Pair(opened.start, opened.end, tag, tag)
                opened = None
        elif opened and depth:
            depth -= 1
        elif opened:
            yield Pair(opened.start, opened.end, mark.start, mark.end)
            opened = None
            continue
        seen = mark.end
        if not opened and mark.side is not _Side.RIGHT:
            opened, depth = mark, 0
            line_end = line_end if line_end >= mark.end else _find_line_end(story, mark.end)
    if opened:
        yield _left_open(story, opened, line_end)


def _find_line_end(story: str, at: int) -> int:
    found = story.find("\n", at)
    return len(story) if found < 0 else found


def _runs_on(story: str, opened: _Mark, closing: _Mark) -> bool:
    """Tell whether the pair goes on over the end of its paragraph."""
    if closing.side is _Side.LEFT or closing.start - opened.end > _LONGEST_OPEN:
        return False
    lines = [line for line in story[opened.end : closing.start].split("\n") if line.strip()]
    return len(lines) <= _MOST_LINES_OPEN and _find_unmarked_tag(story, opened.end, closing.start) is None


def _left_open(story: str, opened: _Mark, line_end: int) -> Pair:
    tag = _find_unmarked_tag(story, opened.end, line_end)
    end = opened.end + len(story[opened.end : line_end].rstrip()) if tag is None else tag
    return Pair(opened.start, opened.end, end, end)


def _find_unmarked_tag(story: str, start: int, end: int) -> int | None:
    """Return where a verb of speech follows without a closing mark: behind the comma of "Kami siap, ujarnya."."""
    for found in _UNMARKED_TAG.finditer(story, start, end):
        verb, speaker = found[1], found[2] or ""
        if verb in carried_tags() or (verb in bare_tags() and (speaker[:1].isupper() or speaker in _PRONOUNS)):
            return found.start() + 1
    return None


def _pair_single_marks(story: str, openings: Sequence[int], double: Sequence[Pair]) -> Iterator[Pair]:
    """Yield the pairs of single marks that stand outside the double ones."""
    reached, behind = 0, 0
    for opening in openings:
        while behind < len(double) and double[behind].closes <= opening:
            behind += 1
        after = double[behind].opens if behind < len(double) else len(story)
        if opening < reached or after <= opening:
            continue
        closing = _SINGLE_CLOSES.search(story, opening + 1, min(opening + _LONGEST_SINGLE, after))
        if closing and closing[0] != "\n":
            yield Pair(opening, opening + 1, closing.start(), closing.end())
            reached = closing.end()
