"""line → the piece of page furniture that it is: related link, share row, advert, comment form ...

The table words/furniture.csv says which first words or other cues may announce a piece; only then is its pattern tried. A pattern
is matched from the line's first word on, or searched in the whole line where the row names cues and no first word.

>>> find_furniture("Baca juga: Bupati Resmikan Jembatan").kind
'related'
>>> find_furniture("Bupati meresmikan jembatan itu.") is None
True
"""

import re
from functools import cache
from typing import NamedTuple

from kalcorpus.blocks.block import PageKind
from kalcorpus.blocks.credits import is_credit_line
from kalcorpus.blocks.pagedate import is_date_line
from kalcorpus.words import Furniture, rows

LONGEST = 300  # characters; longer lines are paragraphs
_FIRST_WORD = re.compile(r"\W*(\w+)")


class Piece(NamedTuple):
    """What a line of furniture is, and how far it reaches.

    ``scope`` is "line", "next" (the headlines that follow belong to it), "labels" (so do the short lines that follow) or
    "rest" (so does all that follows).
    """

    kind: PageKind | str
    scope: str


class _Rule(NamedTuple):
    piece: Piece
    cues: tuple[str, ...]
    pattern: re.Pattern[str]


@cache
def _rules() -> tuple[dict[str, list[_Rule]], list[tuple[str, _Rule]]]:
    """Return the rules by the first word that announces them, and those that another cue announces beside that cue."""
    by_opening: dict[str, list[_Rule]] = {}
    anywhere: list[tuple[str, _Rule]] = []
    for row in rows(Furniture):
        rule = _Rule(Piece(row.kind, row.scope), row.cues, re.compile(row.pattern, re.IGNORECASE))
        for opening in row.openings:
            by_opening.setdefault(opening, []).append(rule)
        if not row.openings:
            anywhere += ((cue, rule) for cue in rule.cues)
    return by_opening, anywhere


def find_furniture(line: str) -> Piece | None:
    """Return the piece of furniture that ``line`` is, or None where it may be part of the article.

    Args:
        line: one line without white space around it.
    """
    if len(line) > LONGEST:
        return None
    opening = _FIRST_WORD.match(line)
    if opening is None:
        return Piece("other", "line")
    word = opening[1].casefold()
    by_opening, anywhere = _rules()
    lowered = line.lower()
    # All numbers share one opening: "4 VIEWS", "12 shares", "3 jam lalu".
    for rule in by_opening.get("0" if word[0].isdigit() else word, ()):
        if (not rule.cues or any(cue in lowered for cue in rule.cues)) and rule.pattern.match(line, opening.start(1)):
            return rule.piece
    for cue, rule in anywhere:
        if cue in lowered and rule.pattern.search(line):
            return rule.piece
    if is_credit_line(line) or is_date_line(line):
        return Piece("byline", "line")
    return None
