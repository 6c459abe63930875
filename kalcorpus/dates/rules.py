"""forms, look-alikes and joins → what fits where: all that is compiled once, on first use, and remembered.

>>> vocabulary = reader().vocabulary
>>> [fit.form.name for fit in fits(vocabulary.classify(["9", " ", "juni", " ", "2025"])) if fit.form][0]
'named-day'
"""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from kalcorpus.dates.form import Form, LookAlike
from kalcorpus.dates.forms import FORMS
from kalcorpus.dates.joins import JOINS, PART, TAIL, Join
from kalcorpus.dates.lookalikes import LOOK_ALIKES
from kalcorpus.dates.shapes import Shape, compile_shape, fillings, read_shape, shape_literals
from kalcorpus.dates.vocabulary import OTHER, SPACE, Slot, Vocabulary, build_vocabulary

_REMEMBERED = 20_000  # runs of tokens and places in them; the articles of a year show some thousands
_SHORT = 60  # tokens: a run that is longer hardly comes twice
_LONGEST = 80  # tokens; no form has more
_COUNTER = re.compile(r"(?<=[a-z])\d$")  # the second {weekday} of a shape is the group weekday2
# What opens an expression but never is one without another time word behind it: "dua hari", "akhir Juni", "setiap Senin".
_LEAN = frozenset(
    {"number", "count", "edge", "each", "earlier", "half_to", "ordinal", "dayword", "decadeword", "roman", "tadi", "=kalau"}
)

# What opens no expression but stands in one that may be longer than a window: "tahun seribu sembilan ratus empat puluh lima".
_TIMES = frozenset({"span", "eachunit", "unit", "yearword", "periodical", "zone", "=ratus", "=puluh"})


class Group(NamedTuple):
    """A slot of a form: its name, the number of its group, and what the words in it are worth."""

    name: str
    number: int
    values: dict[str, str]


class Rule(NamedTuple):
    """A compiled form or look-alike; ``bars`` are the groups that draw its span, where the shape tells what stands around it."""

    pattern: re.Pattern[str]
    form: Form | None
    groups: tuple[Group, ...]
    bars: tuple[int, int] | None


class Filled(NamedTuple):
    """A slot and the tokens that fill it, counted from the place where the form was tried."""

    name: str
    opens: int
    closes: int
    values: dict[str, str]


class Fit(NamedTuple):
    """A form or look-alike that fits at a place: the tokens of its span and of all it needs, counted from that place."""

    start: int
    end: int
    reach: int
    form: Form | None
    slots: tuple[Filled, ...]


class Placed(NamedTuple):
    """A form that fits, and the token at which it was tried."""

    at: int
    fit: Fit


class Place(NamedTuple):
    """A token at which the span of one or more forms begins, the longest first."""

    at: int
    placed: tuple[Placed, ...]


class Glue(NamedTuple):
    """A compiled join: the pattern of what may stand between its two readings."""

    pattern: re.Pattern[str]
    join: Join


class Reader(NamedTuple):
    """All that is compiled once."""

    vocabulary: Vocabulary
    times: frozenset[str]
    openers: re.Pattern[str]
    rows: tuple[tuple[Form | LookAlike, Shape], ...]
    glues: tuple[Glue, ...]
    tail: re.Pattern[str]
    tails: dict[str, str]


@cache
def reader() -> Reader:
    """Return the compiled tables."""
    forms = (*FORMS, PART)
    shapes = [*(form.shape for form in forms), *(alike.shape for alike in LOOK_ALIKES), *(join.glue for join in JOINS)]
    vocabulary = build_vocabulary(tuple(sorted({word for shape in shapes for word in shape_literals(shape)})))
    rows: tuple[Form | LookAlike, ...] = (*LOOK_ALIKES, *forms)  # a look-alike comes first and wins a tie
    shaped = tuple((row, read_shape(row.shape, vocabulary)) for row in rows)
    core = frozenset().union(*(shape.openers for row, shape in shaped if isinstance(row, Form)))
    leaning = (words for slot in _LEAN for words in vocabulary.slots.get(slot, Slot({})).values)
    times = core.difference(_LEAN, (f"={words[0]}" for words in leaning)) | _TIMES
    words = {token for token, char in vocabulary.classes.items() if char != SPACE and vocabulary.roles[char] & times}
    firsts = core.union(head[0] for _, shape in shaped for head in shape.heads)
    visited = "".join(re.escape(char) for char, roles in vocabulary.roles.items() if roles & firsts)
    return Reader(
        vocabulary,
        frozenset(word for word in words if word[0].isalpha()),
        re.compile(f"[{visited}]"),
        shaped,
        tuple(Glue(compile_shape(f" {join.glue} ", vocabulary), join) for join in JOINS),
        compile_shape(f" {TAIL.shape}", vocabulary),
        _values("when", vocabulary),
    )


def places(known: str) -> tuple[Place, ...]:
    """Return the places of a run of known tokens where forms or look-alikes fit, in order.

    Nothing is looked at but the classes of its tokens, and the same few thousand runs stand in all articles: they are remembered.
    """
    return _places_of_short_run(known) if len(known) <= _SHORT else tuple(_places(known))


@lru_cache(_REMEMBERED)
def _places_of_short_run(known: str) -> tuple[Place, ...]:
    return tuple(_places(known))


def _places(known: str) -> Iterator[Place]:
    awaited: dict[int, list[Placed]] = {}  # forms that need something in front of them, by the place where their span begins
    for opener in reader().openers.finditer(known):
        at = opener.start()
        here = awaited.pop(at, [])
        for fit in fits(known[at : at + _LONGEST]):
            (awaited.setdefault(at + fit.start, []) if fit.start else here).append(Placed(at, fit))
        if here:
            yield Place(at, tuple(sorted(here, key=_by_length)))


def _by_length(placed: Placed) -> tuple[int, int]:
    """Return the key by which the longest span comes first, and of equal ones that which needs most around it."""
    return -placed.at - placed.fit.end, -placed.at - placed.fit.reach


@lru_cache(_REMEMBERED)
def fits(near: str) -> tuple[Fit, ...]:
    """Return the forms and look-alikes that fit where the classes ``near`` begin; look-alikes first."""
    return tuple(_fit(rule, match) for rule in _rules(near[:3]) if (match := rule.pattern.match(near)))


def _fit(rule: Rule, match: re.Match[str]) -> Fit:
    """Return a form that fits with the span that its bars draw and what fills its slots."""
    start, end = match.span() if rule.bars is None else (match.start(rule.bars[0]), match.end(rule.bars[1]))
    filled = tuple(Filled(name, *match.span(number), values) for name, number, values in rule.groups if match.start(number) >= 0)
    return Fit(start, end - (match.string[end - 1] == SPACE), match.end(), rule.form, filled)


@lru_cache(_REMEMBERED)
def joins_over(between: str) -> tuple[Join, ...]:
    """Return the joins whose glue may stand where the classes ``between`` stand."""
    return tuple(glue.join for glue in reader().glues if glue.pattern.fullmatch(between))


@lru_cache(_REMEMBERED)
def _rules(near: str) -> tuple[Rule, ...]:
    """Return the rules that may fit where ``near`` stands: two tokens tell, with or without space between."""
    head = f"{near.replace(SPACE, ''):{OTHER}<2}"
    first, second = (reader().vocabulary.roles.get(char, frozenset()) for char in head[:2])
    beginning = _beginning()
    numbers = {number for role in first for number, then in beginning.get(role, ()) if then is None or then in second}
    return tuple(map(_rule, sorted(numbers)))


@cache
def _beginning() -> dict[str, list[tuple[int, str | None]]]:
    """Return, for each role, the rows that may begin with it, with the role that comes next where there is one."""
    beginning: dict[str, list[tuple[int, str | None]]] = {}
    for number, (_, shape) in enumerate(reader().rows):
        for first, *then in shape.heads:
            beginning.setdefault(first, []).append((number, then[0] if then else None))
    return beginning


@cache
def _rule(number: int) -> Rule:
    """Return a row of the tables compiled, which takes about a millisecond: most articles need a few of them."""
    row, vocabulary = reader().rows[number][0], reader().vocabulary
    pattern = compile_shape(row.shape, vocabulary)
    numbers = pattern.groupindex
    groups = tuple(
        Group(name, number, _values(_COUNTER.sub("", name), vocabulary))
        for name, number in numbers.items()
        if not name.startswith("bar")
    )
    bars = (numbers["bar1"], numbers["bar2"]) if "bar1" in numbers else None
    return Rule(pattern, row if isinstance(row, Form) else None, groups, bars)


def _values(slot: str, vocabulary: Vocabulary) -> dict[str, str]:
    """Return what the words of a slot are worth, by their tokens with a space between."""
    names = [name for name in reversed(fillings(slot)) if name in vocabulary.slots]
    return {" ".join(words): value for name in names for words, value in vocabulary.slots[name].values.items()}
