"""tokens → heads of offices: "Plt. Kepala", "mantan Bupati", with what stands before them."""

from typing import NamedTuple

from kalcorpus.mentions.names.lexicon import Lexicon
from kalcorpus.mentions.names.tokens import Page
from kalcorpus.words import Position

# Short forms that are also written with a dot
DOTTED = frozenset(
    {"Kab", "Kec", "Prov", "Kel", "Kabid", "Kabag", "Kasi", "Kadis", "Kasubbag", "Kasubag", "PT", "CV", "RT", "RW"}
)
_MOST_MARKS = 4
_MARKS = frozenset({"acting", "status", "candidate"})
_ACTING = {"Penjabat": "Pj", "Penjabat Sementara": "Pjs", "Pelaksana Tugas": "Plt", "Pelaksana Harian": "Plh"}


class Marks(NamedTuple):
    """What stands before a head, which begins at token ``at``."""

    at: int
    acting: str | None
    former: bool
    candidate: bool


def head_at(page: Page, at: int, words: Lexicon) -> tuple[int, Position] | None:
    """Return the token behind the longest head at ``at``, and its row."""
    by_second = words.heads.get(page.words[at])
    if by_second is None:
        stem = words.stem(page.words[at])
        return (at + 1, stem) if stem else None
    second = at + 2 if page.words[at + 1] == "-" else at + 1
    for phrase, row in by_second.get(page.words[second], ()):
        if list(phrase[2:]) == page.words[second + 1 : second + len(phrase) - 1]:
            return second + len(phrase) - 1, row
    alone = by_second.get("")
    return (at + 1, alone[0][1]) if alone else None


def read_marks(page: Page, at: int, words: Lexicon) -> Marks:
    """Return what stands before the head: "mantan", "Penjabat (Pj)", "Plt."."""
    acting, former, candidate = None, False, False
    for _ in range(_MOST_MARKS):
        found = head_at(page, at, words)
        if not found or found[1].role_type not in _MARKS or (found[1].role_type == "candidate" and found[1].canonical != "Calon"):
            break
        end, row = found
        if row.role_type == "acting":
            acting = acting or _ACTING.get(row.canonical)
        former = former or row.canonical == "Mantan"
        candidate = candidate or row.role_type == "candidate"
        at = _mark_end(page, end)
    return Marks(at, acting, former, candidate)


def _mark_end(page: Page, end: int) -> int:
    """Return the token behind the dot and the short form in brackets of a mark that ends before ``end``: "Penjabat (Pj)"."""
    if page.words[end] == "." and page.glued(end):
        end += 1
    if page.words[end] == "(" and page.words[end + 2] == ")":
        return end + 3
    if page.words[end] == "(" and page.words[end + 3] == ")":
        return end + 4
    return end
