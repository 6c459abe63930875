"""page → the office that begins at one of its words: its head, what stands before it, and its complement."""

from typing import NamedTuple

from kalcorpus.mentions.names.complements import Complement, Reach
from kalcorpus.mentions.names.heads import DOTTED, read_marks
from kalcorpus.mentions.names.page import Page
from kalcorpus.words import Position


class OfficePhrase(NamedTuple):
    """An office as written, from word ``first`` to before word ``last``, from offset ``start`` to ``end``."""

    first: int
    last: int
    start: int
    end: int
    head_end: int  # the offset behind the head
    row: Position
    acting: str | None
    former: bool

    @property
    def bare(self) -> bool:
        """Tell whether no word stands behind the head: "Bupati"."""
        return self.end == self.head_end


_NO_OFFICES = frozenset({"acting", "status", "collective"})
_BREAKS = frozenset({", ", ". ", ".\n", ".\n\n", "\n", "\n\n"})  # the head stands alone before these
_DEEPEST = 2  # offices in one another: "Tenaga Ahli Wakil Gubernur"


def read_office(page: Page, at: int, depth: int = 0) -> OfficePhrase | None:
    """Return the office that begins at word ``at``, or None; ``depth`` counts the offices around it."""
    marks, found = read_marks(page, at)
    if found is None or found[1].canonical == "Calon" or found[1].role_type in _NO_OFFICES:
        return None
    last, row = found
    end, gap = page.ends[last - 1], page.gaps[last - 1]
    if gap[:1] == "." and page.words[last - 1] in DOTTED:
        end, gap = end + 1, gap[1:]

    if marks.candidate:
        row = row._replace(role_type="candidate")
    if gap in _BREAKS:
        return OfficePhrase(at, last, page.starts[at], end, end, row, marks.acting, marks.former)

    def read_nested(word: int) -> OfficePhrase | None:
        return read_office(page, word, depth + 1) if depth < _DEEPEST else None

    complement = Complement(page, Reach(last, end, gap), row, read_nested)
    complement.read()
    return OfficePhrase(at, complement.last, page.starts[at], complement.end, end, row, marks.acting, marks.former)
