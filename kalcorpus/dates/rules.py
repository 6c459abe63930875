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
from kalcorpus.dates.vocabulary import SPACE, Vocabulary, build_vocabulary


class Rule(NamedTuple):
    """A compiled form or look-alike: its pattern and, for each group, what the words in it are worth."""

    pattern: re.Pattern[str]
    form: Form | None
    values: dict[str, dict[tuple[str, ...], str]]
    has_context: bool


class Glue(NamedTuple):
    """A compiled join: the pattern of what may stand between its two readings."""

    pattern: re.Pattern[str]
    join: Join


class Reader(NamedTuple):
    """All that is compiled once."""

    vocabulary: Vocabulary
    gate: re.Pattern[str]
    openers: re.Pattern[str]
    rules: dict[str, tuple[Rule, ...]]  # by the class that the expression begins with
    any_rule: dict[str, re.Pattern[str]]  # the same in one pattern: most places are none, and one look tells
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
    rules = [(_rule(form, shape, vocabulary), shape) for form, shape in compiled]
    classes = vocabulary.roles.items()
    by_class = {char: tuple(rule for rule, shape in rules if roles & shape.openers) for char, roles in classes}
    core = frozenset().union(*(shape.core_openers for form, shape in compiled if isinstance(form, Form)))
    words = {token for token, char in vocabulary.classes.items() if char != SPACE and vocabulary.roles[char] & core}
    visited = "".join(char for char, roles in classes if by_class[char] or roles & core)
    tail = compile_shape(TAIL.shape, vocabulary)
    return Reader(
        vocabulary,
        re.compile(rf"[\W_](?:[0-9]|(?:{_trie(sorted(word for word in words if word[0].isalpha()))})(?![^\W\d_]))"),
        re.compile(f"[{visited}]"),
        {char: found for char, found in by_class.items() if found},
        {char: _any([rule.pattern.pattern for rule in found]) for char, found in by_class.items() if found},
        tuple(Glue(compile_shape(f" {join.glue} ", vocabulary).pattern, join) for join in JOINS),
        re.compile(f"{SPACE}?+{tail.pattern.pattern}"),
        _values("when", vocabulary),
    )


def _any(patterns: list[str]) -> re.Pattern[str]:
    return re.compile("|".join(re.sub(r"\(\?P<\w+>", "(?:", pattern) for pattern in patterns))


def _rule(form: Form | LookAlike, shape: Shape, vocabulary: Vocabulary) -> Rule:
    groups = {name: re.sub(r"(?<=[a-z])\d$", "", name) for name in shape.pattern.groupindex if not name.startswith("bar")}
    values = {name: _values(slot, vocabulary) for name, slot in groups.items()}
    return Rule(shape.pattern, form if isinstance(form, Form) else None, values, "bar1" in shape.pattern.groupindex)


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
