"""tokens → the office that begins at one of them: its head, what stands before it, and its complement."""

from typing import NamedTuple

from kalcorpus.mentions.names.complements import CONNECTORS, Complement
from kalcorpus.mentions.names.heads import DOTTED, head_at, read_marks
from kalcorpus.mentions.names.lexicon import Lexicon
from kalcorpus.mentions.names.tokens import Page
from kalcorpus.words import Position


class OfficePhrase(NamedTuple):
    """An office as written, from token ``first`` to before token ``last``."""

    first: int
    last: int
    row: Position
    acting: str | None
    former: bool
    head_last: int  # the token behind the head

    @property
    def bare(self) -> bool:
        """Tell whether no word stands behind the head: "Bupati"."""
        return self.last == self.head_last


_ENDS = frozenset('\n,.:;"“”)?!')  # an office goes on behind none of these, nor over several small words
_DEEPEST = 2  # offices in one another: "Tenaga Ahli Wakil Gubernur"


def read_office(page: Page, at: int, words: Lexicon, depth: int = 0) -> OfficePhrase | None:
    """Return the office that begins at token ``at``, or None; ``depth`` counts the offices around it."""
    marks = read_marks(page, at, words)
    found = head_at(page, marks.at, words)
    if found is None or (found[1].role_type in {"acting", "status", "candidate"} and found[1].canonical == "Calon"):
        return None
    end, row = found
    if row.role_type in {"acting", "status", "collective"}:
        return None
    if page.words[end] == "." and page.glued(end) and page.words[end - 1] in DOTTED:
        end += 1

    last = end
    if page.words[end] not in _ENDS and " " not in page.words[end]:
        last = _complement_end(page, end, row, words, depth)
    candidate = marks.candidate or row.role_type == "candidate"
    if candidate:
        row = row._replace(role_type="candidate")
    return OfficePhrase(at, last, row, marks.acting, marks.former, end)


def _complement_end(page: Page, end: int, row: Position, words: Lexicon, depth: int) -> int:
    def read_nested(token: int) -> int:
        nested = read_office(page, token, words, depth + 1) if depth < _DEEPEST else None
        return nested.last if nested else 0

    last = Complement(page, end, row, words, read_nested).read()
    while last > end and (page.words[last - 1] in CONNECTORS or page.words[last - 1] == ","):
        last -= 1
    return last
