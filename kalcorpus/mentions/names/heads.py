"""page → heads of offices: "Plt. Kepala", "mantan Bupati", with what stands before them."""

from typing import NamedTuple

from kalcorpus.mentions.names.page import Page
from kalcorpus.words import Position

# Short forms that are also written with a dot
DOTTED = frozenset(
    {"Kab", "Kec", "Prov", "Kel", "Kabid", "Kabag", "Kasi", "Kadis", "Kasubbag", "Kasubag", "PT", "CV", "RT", "RW", "RS"}
    | {"UPT", "UPTD"}
)
_MOST_MARKS = 4
_MARKS = frozenset({"acting", "status", "candidate"})
_ACTING = {"Penjabat": "Pj", "Penjabat Sementara": "Pjs", "Pelaksana Tugas": "Plt", "Pelaksana Harian": "Plh"}
_JOINTS = frozenset({" ", "-"})
_PARTS = frozenset('"“”\n,;:')
_MARK_JOINTS = frozenset({" ", ". ", "."})


class Marks(NamedTuple):
    """What stands before a head, which begins at word ``at``."""

    at: int
    acting: str | None
    former: bool
    candidate: bool


def head_at(page: Page, at: int) -> tuple[int, Position] | None:
    """Return the word behind the longest head at ``at``, and its row."""
    by_second = page.lexicon.heads.get(page.words[at])
    if by_second is None:
        stem = page.lexicon.stem(page.words[at])
        return (at + 1, stem) if stem else None
    if (found := by_second.get(page.words[at + 1])) and page.gaps[at] in _JOINTS:
        for head in found:
            last = at + 1 + len(head.words)
            if page.words[at + 1 : last] == head.words and page.gaps[at + 1 : last - 1] == head.gaps[1:]:
                return last, head.row
    alone = by_second.get("")
    return (at + 1, alone[0].row) if alone else None


def read_marks(page: Page, at: int) -> tuple[Marks, tuple[int, Position] | None]:
    """Return what stands before a head, "mantan", "Penjabat (Pj)" or "Plt.", and the head as ``head_at`` returns it."""
    acting, former, candidate = None, False, False
    found = head_at(page, at)
    for _ in range(_MOST_MARKS):
        if not found or found[1].role_type not in _MARKS or (found[1].role_type == "candidate" and found[1].canonical != "Calon"):
            break
        last, row = found
        if row.role_type == "acting":
            acting = acting or _ACTING.get(row.canonical)
        former = former or row.canonical == "Mantan"
        candidate = candidate or row.role_type == "candidate"
        at = _mark_last(page, last)
        found = head_at(page, at) if at else None
    return Marks(at, acting, former, candidate), found


def _mark_last(page: Page, last: int) -> int:
    """Return the word behind a mark, its dot and the short form in brackets, "Penjabat (Pj) |Bupati|"; 0 behind other signs."""
    gap = page.gaps[last - 1]
    if gap in _MARK_JOINTS:
        return last
    if gap.strip(". ") == "(" and page.gaps[last].replace(".", "").strip(" ") == ")":
        return last + 1
    return 0 if _PARTS.intersection(gap) else last
