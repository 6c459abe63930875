"""forms, look-alikes and joins → Reader: all that is compiled once, on first use."""

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from kalcorpus.dates.form import Form, LookAlike
from kalcorpus.dates.forms import FORMS
from kalcorpus.dates.joins import JOINS, PART, TAIL, Join
from kalcorpus.dates.lookalikes import LOOK_ALIKES
from kalcorpus.dates.shapes import Shape, compile_shape, fillings, shape_literals
from kalcorpus.dates.vocabulary import OTHER, SPACE, Slot, Vocabulary, build_vocabulary

# Numbers that are times by themselves: a year, "13/7", "09.00", "80-an".
_NUMBER = r"(?:[12][0-9]{3}|[0-9]{1,2}[/.:-][0-9]{1,2}|[0-9]0-?an)(?![0-9])"
# What opens an expression but never is one without another time word behind it: "dua hari", "akhir Juni", "setiap Senin".
_LEAN = frozenset(
    {"number", "count", "edge", "each", "earlier", "half_to", "ordinal", "dayword", "decadeword", "roman", "tadi", "=kalau"}
)


class Rule(NamedTuple):
    """A compiled form or look-alike: its pattern and, for each group, what the words in it are worth."""

    pattern: re.Pattern[str]
    form: Form | None
    values: dict[str, dict[tuple[str, ...], str]]
    has_context: bool
    heads: frozenset[tuple[str, ...]]


class Glue(NamedTuple):
    """A compiled join: the pattern of what may stand between its two readings."""

    pattern: re.Pattern[str]
    join: Join


class Reader(NamedTuple):
    """All that is compiled once."""

    vocabulary: Vocabulary
    gate: re.Pattern[str]
    openers: re.Pattern[str]
    rules: tuple[Rule, ...]
    glues: tuple[Glue, ...]
    tail: re.Pattern[str]
    tails: dict[tuple[str, ...], str]


@cache
def reader() -> Reader:
    """Return the compiled tables."""
    forms = (*FORMS, PART)
    shapes = [*(form.shape for form in forms), *(alike.shape for alike in LOOK_ALIKES), *(join.glue for join in JOINS)]
    vocabulary = build_vocabulary(tuple(sorted({word for shape in shapes for word in shape_literals(shape)})))
    rows: tuple[Form | LookAlike, ...] = (*LOOK_ALIKES, *forms)  # a look-alike comes first and wins a tie
    compiled = [(form, compile_shape(form.shape, vocabulary)) for form in rows]
    core = frozenset().union(*(shape.openers for form, shape in compiled if isinstance(form, Form)))
    leaning = (words for slot in _LEAN for words in vocabulary.slots.get(slot, Slot({})).values)
    times = core.difference(_LEAN, (f"={words[0]}" for words in leaning)) | {"span", "unit", "yearword", "periodical"}
    words = {token for token, char in vocabulary.classes.items() if char != SPACE and vocabulary.roles[char] & times}
    firsts = core.union(head[0] for _, shape in compiled for head in shape.heads)
    visited = "".join(char for char, roles in vocabulary.roles.items() if roles & firsts)
    tail = compile_shape(TAIL.shape, vocabulary)
    return Reader(
        vocabulary,
        re.compile(rf"[^a-z](?:{_NUMBER}|(?:{_trie(sorted(word for word in words if word[0].isalpha()))})(?![a-z]))"),
        re.compile(f"[{visited}]"),
        tuple(_rule(form, shape, vocabulary) for form, shape in compiled),
        tuple(Glue(compile_shape(f" {join.glue} ", vocabulary).pattern, join) for join in JOINS),
        re.compile(f"{SPACE}?+{tail.pattern.pattern}"),
        _values("when", vocabulary),
    )


@cache
def rules_for(head: str) -> tuple[Rule, ...]:
    """Return the rules that may fit where two tokens of the classes ``head`` stand; there are few kinds of pairs."""
    first, second = (reader().vocabulary.roles.get(char, frozenset()) for char in f"{head:{OTHER}<2}"[:2])
    return tuple(
        rule
        for rule in reader().rules
        if any(roles[0] in first and (len(roles) == 1 or roles[1] in second) for roles in rule.heads)
    )


def _rule(form: Form | LookAlike, shape: Shape, vocabulary: Vocabulary) -> Rule:
    groups = {name: re.sub(r"(?<=[a-z])\d$", "", name) for name in shape.pattern.groupindex if not name.startswith("bar")}
    values = {name: _values(slot, vocabulary) for name, slot in groups.items()}
    return Rule(shape.pattern, form if isinstance(form, Form) else None, values, "bar1" in shape.pattern.groupindex, shape.heads)


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
