"""line → the piece of page furniture that it is: related link, share row, advert, comment form ...

The table words/furniture.csv says which first words or other cues may announce a piece; only then is its pattern tried. A pattern
is matched from the line's first word on, or searched in the whole line where the row names cues and no first word: such cues
are looked for as they are written, others in small letters.

>>> find_furniture("Baca juga: Bupati Resmikan Jembatan").kind
'related'
>>> find_furniture("Bupati meresmikan jembatan itu.") is None
True
"""

import re
from functools import cache
from typing import NamedTuple

from kalcorpus.blocks.block import PageKind
from kalcorpus.blocks.credits import credit_openings, is_credit_line
from kalcorpus.blocks.pagedate import date_openings, find_dated_name, is_date_line
from kalcorpus.words import Furniture, rows

LONGEST = 300  # characters; longer lines are paragraphs
_BESIDE_WORDS = "\"“”‘’'(),.;:!?"
_FIRST_WORD = re.compile(r"[\W_]*([^\W_]\w*)")


class Piece(NamedTuple):
    """What a line of furniture is, and how far it reaches.

    ``scope`` is "line", "next" (the headlines that follow belong to it), "labels" (so do the short lines that follow) or
    "rest" (so does all that follows).
    """

    kind: PageKind | str
    scope: str


class Rule(NamedTuple):
    """One row of the table: a line that its pattern fits is this piece."""

    piece: Piece
    cues: tuple[str, ...]
    pattern: re.Pattern[str]


@cache
def _rules() -> tuple[dict[str, list[Rule]], tuple[Rule, ...]]:
    """Return the rules by the first word that announces them, and those that cues anywhere in the line announce."""
    by_opening: dict[str, list[Rule]] = {}
    anywhere: list[Rule] = []
    for row in rows(Furniture):
        rule = Rule(Piece(row.kind, row.scope), row.cues, re.compile(row.pattern, re.IGNORECASE))
        for opening in row.openings:
            by_opening.setdefault(opening, []).append(rule)
        if not row.openings:
            anywhere.append(rule)
    return by_opening, tuple(anywhere)


def find_cues(page: str) -> list[str]:
    """Return the cues that stand anywhere in ``page`` of furniture that no first word announces: mostly none."""
    return [cue for cue in _cues() if cue in page]


@cache
def _cues() -> list[str]:
    return [cue for rule in _rules()[1] for cue in rule.cues]


def find_suspects(lines: list[str], cues: list[str]) -> list[int]:
    """Return which lines may be furniture; the first word clears most lines at once.

    Args:
        lines: the lines of the page that are not blank.
        cues: what `find_cues` finds on the page.
    """
    openings = _written_openings()
    suspects: list[int] = []
    for index, line in enumerate(lines):
        if len(line) > LONGEST:
            continue
        first = line.partition(" ")[0]
        announced = (first in openings or not first.isalpha()) and _may_open(first)
        if announced or (cues and any(cue in line for cue in cues)):
            suspects.append(index)
    return suspects


def _may_open(first: str) -> bool:
    """Tell whether a first word with its signs may announce furniture; what is no word, such as a number or a site, may."""
    bare = first.split(None, 1)[0].strip(_BESIDE_WORDS)
    return bare.casefold() in _openings() or not bare.isalpha()


@cache
def _written_openings() -> frozenset[str]:
    """Return the first words that may announce furniture as they are written: small, with a capital, in capitals."""
    return frozenset([form for word in _openings() for form in (word, word.capitalize(), word.upper())])


@cache
def _openings() -> frozenset[str]:
    return frozenset(_rules()[0]) | credit_openings() | date_openings()


def find_furniture(line: str, cues: list[str] | None = None) -> Piece | None:
    """Return the piece of furniture that ``line`` is, or None where it may be part of the article.

    Args:
        line: one line without white space around it.
        cues: what `find_cues` finds on its page, where that is known.
    """
    if len(line) > LONGEST:
        return None
    opening = _FIRST_WORD.match(line)
    if opening is None or (line[0] == "@" and line[1:].isidentifier()):
        return Piece("other", "line")
    word = opening[1].casefold()
    by_opening, anywhere = _rules()
    # All numbers share one opening: "4 VIEWS", "12 shares", "3 jam lalu".
    for rule in by_opening.get("0" if word[0].isdigit() else word, ()):
        if (not rule.cues or any(cue in line.lower() for cue in rule.cues)) and rule.pattern.match(line, opening.start(1)):
            return rule.piece
    for rule in anywhere if cues is None or cues else ():
        if any(cue in line for cue in rule.cues) and rule.pattern.search(line):
            return rule.piece
    if is_credit_line(line) or is_date_line(line) or find_dated_name(line):
        return Piece("byline", "line")
    return None
