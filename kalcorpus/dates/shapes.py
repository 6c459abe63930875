"""a written shape → a pattern over token classes: `{weekday} ({day}/{mm})` stands for every spelling of it.

The language of shapes:

    {weekday}     a word or number of that slot of the word tables
    hingga        that word, in any capitals
    ( ) , / - .   that mark; a bracket may be left open, as papers forget to close it
    [ ... ]       may be missing
    |{month}|     bars draw the span where the shape tells what must stand around it
    !{year}       what must not follow
    a space       white space that may be missing; there may always be some at brackets, slashes and commas

>>> shape_literals("pukul {hour} [lewat {minute}]")
('pukul', 'lewat')
"""

import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from kalcorpus.dates.vocabulary import SPACE, Vocabulary

_ELEMENT = re.compile(r"!?\{\w+\}|[^\W\d_]+|\s+|.")
# A run of white space is one token, so this never has to give anything back: matching stays linear.
_GAP = f"{SPACE}?+"
_AIRY = "(),/&"
_HEAD = 2  # tokens by which the shapes that may fit at a place are told from those that can't
# Slots that several tables may fill.
_UNIONS = {
    "when": "last|this|next",
    "anyyear": "year|yy|yyy",
    "toand": "to|and",
    "n": "count|number",
    "ordcount": "count|roman|number|ordinal|spokenordinal",
    "series": "or|listing",
}


def fillings(slot: str) -> list[str]:
    """Return the names of the word tables and kinds of number that may fill ``slot``."""
    return _UNIONS.get(slot, slot).split("|")


class Shape(NamedTuple):
    """What tells where a shape may fit, before its pattern is compiled.

    Attributes:
        heads: the roles that its first two tokens may play, one where it may end after the first.
        openers: the roles that the first token of its span may play.
    """

    heads: frozenset[tuple[str, ...]]
    openers: frozenset[str]


def shape_literals(shape: str) -> tuple[str, ...]:
    """Return the words and marks that ``shape`` names itself, not by a slot."""
    elements = (element for element in _ELEMENT.findall(shape) if not element.isspace())
    return tuple(element for element in elements if not element.startswith(("{", "!")) and element not in "[]|")


def compile_shape(shape: str, vocabulary: Vocabulary) -> re.Pattern[str]:
    """Return the pattern of ``shape`` over classes; a slot that occurs again is named weekday2, weekday3."""
    return re.compile("".join(_translate(shape, vocabulary)))


def read_shape(shape: str, vocabulary: Vocabulary) -> Shape:
    """Return the heads and openers of ``shape``."""
    elements = _ELEMENT.findall(shape)
    core = elements[elements.index("|") :] if "|" in elements else elements
    heads = frozenset(_heads(elements, (), vocabulary))
    openers = frozenset(head[0] for head in _heads(core, (), vocabulary) if head)
    return Shape(heads, openers)


def _heads(elements: list[str], head: tuple[str, ...], vocabulary: Vocabulary) -> Iterator[tuple[str, ...]]:
    """Yield the roles that the first tokens of a shape may play, two at most."""
    if len(head) >= _HEAD or not elements:
        yield head[:_HEAD]
        return
    element, rest = elements[0], elements[1:]
    if element == "[":
        closes = _closing(elements)
        yield from _heads(elements[1:closes] + elements[closes + 1 :], head, vocabulary)
        yield from _heads(elements[closes + 1 :], head, vocabulary)
    elif element.startswith("{"):
        for name in fillings(element[1:-1]):
            yield from _heads(rest, (*head, name), vocabulary)
            longer = (words for words in vocabulary.slots[name].values if len(words) > 1) if name in vocabulary.slots else ()
            for words in longer:
                yield from _heads(rest, (*head, *(f"={word}" for word in words)), vocabulary)
    elif element.isspace() or element == "|" or element.startswith("!"):
        yield from _heads(rest, head, vocabulary)
    else:
        if element == ")":  # papers forget to close it
            yield from _heads(rest, head, vocabulary)
        yield from _heads(rest, (*head, f"={element}"), vocabulary)


def _closing(elements: list[str]) -> int:
    """Return where the square bracket that opens ``elements`` is closed."""
    depth = 0
    for at, element in enumerate(elements):
        depth += {"[": 1, "]": -1}.get(element, 0)
        if not depth:
            return at
    raise ValueError(f"a bracket of the shape {''.join(elements)!r} is left open")


def _translate(shape: str, vocabulary: Vocabulary) -> Iterator[str]:
    seen: Counter[str] = Counter()
    bars = 0
    for element in _ELEMENT.findall(shape):
        if element.isspace():
            yield _GAP
        elif element == "[":
            yield "(?:"
        elif element == "]":
            yield ")?"
        elif element == "|":
            bars += 1
            yield f"(?P<bar{bars}>)"
        elif element.startswith("!"):
            yield f"(?!{_GAP}{_slot(element[2:-1], vocabulary)})"
        elif element.startswith("{"):
            seen[name := element[1:-1]] += 1
            yield f"(?P<{name}{seen[name] if seen[name] > 1 else ''}>{_slot(element[1:-1], vocabulary)})"
        elif element == ")":
            yield f"(?:{_GAP}{vocabulary.charset('=)')})?"
        else:
            mark = vocabulary.charset(f"={element}")
            yield f"{_GAP}{mark}{_GAP}" if element in _AIRY else mark


def _slot(slot: str, vocabulary: Vocabulary) -> str:
    """Return the pattern of one filling of a slot: the longest sequences of tokens first, then single tokens."""
    names = fillings(slot)
    sequences = {words for name in names if name in vocabulary.slots for words in vocabulary.slots[name].values}
    longer = sorted(words for words in sequences if len(words) > 1)
    return f"(?:{'|'.join([*_branches(longer, vocabulary), *(vocabulary.charset(name) for name in names)])})"


def _branches(sequences: list[tuple[str, ...]], vocabulary: Vocabulary) -> list[str]:
    """Return the patterns of sequences of tokens, those with the same first token in one, its longest tail tried first."""
    tails: dict[str, list[tuple[str, ...]]] = {}
    for first, *rest in sequences:
        tails.setdefault(first, []).append(tuple(rest))
    branches = []
    for first, longer in tails.items():
        further = _branches([tail for tail in longer if tail], vocabulary)
        behind = f"{_GAP}(?:{'|'.join(further)})" if further else ""
        branches.append(vocabulary.charset(f"={first}") + (f"(?:{behind})?" if behind and () in longer else behind))
    return branches
