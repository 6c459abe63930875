"""page → titles before and behind a name: degrees, honorifics, forms of address, ranks."""

from collections.abc import Container
from typing import NamedTuple

from kalcorpus.mentions.names import roles
from kalcorpus.mentions.names.page import Page

# What may follow a rank: the corps (Inf, Laut), the force (TNI, Pol), the status in brackets (Purn), (P)
_CORPS = frozenset(
    {"TNI", "Pol", "Polisi", "Inf", "Czi", "Arm", "Arh", "Kav", "Cba", "Cpl", "Chb", "Ckm", "Cke", "Cku", "CKU", "Ctp", "Cpm"}
    | {"Chk", "Caj", "Mar", "Laut", "Pnb", "Tek", "Lek", "Pas", "Nav", "Adm", "Kes", "Purn", "P", "T", "E", "S", "KH", "K", "W"}
)
# Haji Muhammad, Kiai Haji Muhammad: titles where they are written together; in "H. M. Ana" the M belongs to the name
WRITTEN_TOGETHER = frozenset({"HM", "KHM"})
_NEVER_NAMES = frozenset({"Ir", "Drs", "Dra", "Hj", "Prof"})  # a comma behind them stands for a dot: "Dr. Ir, Ana"
_SMALL_TITLES = frozenset({"dr", "drg", "drh", "drs", "apt", "ir", "hj"})
_LONGEST_RANK = 4  # words: "Ajun Komisaris Besar Polisi"
_LONGEST_TITLE = 4  # words in one title: "M.Tr.A.P.", "S.Tr.(Han)"
MOST_TITLES = 12
_LEVELS = frozenset({"S", "M", "Sp"})  # with which degrees begin: sarjana, magister, spesialis
_LONGEST_SUBJECT = 5  # letters
_SHORTEST_BARE = 2  # letters of a degree that stands behind a name without a comma: "Efran ST MM"
_WITHIN_TITLE = frozenset({"", ".", ". "})
_PLAIN = frozenset({"", " "})
_BEFORE_DEGREE = frozenset({", ", ",", ". ", ".", "., ", ".,", ",, ", " , ", " . ", " ,"})


class Prefixes(NamedTuple):
    """What stands before a name: titles, whose text ends at ``end``, up to word ``last``."""

    last: int
    end: int
    titles: tuple[str, ...] = ()
    rank: str | None = None
    address: str = ""


class Suffixes(NamedTuple):
    """The degrees behind a name, whose text ends at ``end``, up to word ``last``."""

    last: int
    end: int
    titles: tuple[str, ...] = ()


def _stands_apart(word: str) -> bool:
    """Tell whether a degree may go on behind a space: "M Si", "Sp PD"."""
    return len(word) == 1 or word == "Sp"


def title_end(page: Page, at: int, known: Container[str]) -> int:
    """Return the word behind the longest title that begins at ``at``, or ``at`` if none does."""
    spelled = ""
    best = at
    for word in range(at, at + _LONGEST_TITLE):
        spelled += page.words[word]
        if spelled in known:
            best = word + 1
        if page.gaps[word] not in _WITHIN_TITLE and not (page.gaps[word] == " " and _stands_apart(page.words[word])):
            break
    return best


def rank_last(page: Page, at: int) -> int:
    """Return the word behind the rank that begins at ``at``, without corps and status, or ``at``."""
    for last in range(at + _LONGEST_RANK, at, -1):
        if " ".join(page.words[at:last]) in page.lexicon.ranks:
            return last
    return at


def _read_rank(page: Page, at: int) -> tuple[int, int, str] | None:
    """Return the word behind the rank at ``at``, its end and what stands behind it: "Letkol Inf", "Jenderal (Purn)"."""
    last = rank_last(page, at)
    if last == at:
        return None
    end, gap = page.ends[last - 1], page.gaps[last - 1]
    while True:
        if gap.startswith("."):
            end, gap = end + 1, gap[1:]
        corps, behind = page.words[last], page.gaps[last]
        closes = gap.strip() == "(" and corps in _CORPS and behind.lstrip(".").startswith(")")
        if not (closes or (gap in _PLAIN and corps in _CORPS and len(corps) > 1)):
            return last, end, gap
        marks = behind.index(")") + 1 if closes else 0
        last, end, gap = last + 1, page.ends[last] + marks, behind[marks:]


def _is_before_name(gap: str, word: str) -> bool:
    return (not gap or gap == " ") and (word[0].isupper() or word in _SMALL_TITLES)


def read_prefixes(page: Page, at: int) -> Prefixes:
    """Return the titles that stand one after the other from word ``at``: "Kombes Pol", "Dr. H.", "Bapak Ir."."""
    titles: list[str] = []
    rank = None
    address = ""
    end = page.starts[at]
    for _ in range(MOST_TITLES):
        if not page.roles[at] & roles.PREFIX:
            break
        if rank is None and (found := _read_rank(page, at)):
            rank = page.text(page.starts[at], found[1])
            at, end, gap = found
            if gap != " ":
                break
            continue
        last = at + 1 if page.words[at] in WRITTEN_TOGETHER else title_end(page, at, page.lexicon.prefixes)
        if last == at:
            break
        gap = page.gaps[last - 1]
        if gap == ", " and page.words[at] in _NEVER_NAMES:
            gap = " "
        dot = gap.startswith(".")
        if not _is_before_name(gap[dot:], page.words[last]):
            break
        if page.lexicon.prefixes.get("".join(page.words[at:last])) == "address":
            address = page.words[at]
        else:
            titles.append(page.story[page.starts[at] : page.ends[last - 1] + dot])
        at, end = last, page.ends[last - 1] + dot
    return Prefixes(at, end, tuple(titles), rank, address)


def read_suffixes(page: Page, at: int, end: int) -> Suffixes:
    """Return the degrees that follow a name which ends at ``end``, before word ``at``.

    The first degree stands behind a comma ("Ana, S.E."), a dot ("Ana. S.Sos") or nothing ("Ana ST MM").
    """
    titles: list[str] = []
    before = page.gaps[at - 1]
    while page.words[at] in page.lexicon.suffix_beginnings and len(titles) < MOST_TITLES:
        marked = before in _BEFORE_DEGREE
        last = title_end(page, at, page.lexicon.suffixes) if marked or before in _PLAIN else at
        if last == at and marked:
            last = _unknown_degree_end(page, at)
        if last == at or not (marked or _is_plain_degree(page, at, last)):
            break
        dot = _dot_belongs(page, at, last)
        end, before = page.ends[last - 1] + dot, page.gaps[last - 1][dot:]
        titles.append(page.text(page.starts[at], end))
        at = last
    return Suffixes(at, end, tuple(titles))


def _unknown_degree_end(page: Page, at: int) -> int:
    """Return the word behind a degree that no table knows, told by its shape, or ``at``: "M.Ked", "S.Xyz"."""
    shaped = page.words[at] in _LEVELS and page.gaps[at] == "." and page.words[at + 1][0].isupper()
    return at + 2 if shaped and len(page.words[at + 1]) <= _LONGEST_SUBJECT else at


def _is_plain_degree(page: Page, first: int, last: int) -> bool:
    spelled = "".join(page.words[first:last])
    return len(spelled) >= _SHORTEST_BARE and (last > first + 1 or spelled[1:] != spelled[1:].lower() or spelled == "Lc")


def _dot_belongs(page: Page, first: int, last: int) -> bool:
    """Tell whether a dot behind a degree is its own, not the end of the sentence."""
    gap = page.gaps[last - 1]
    if not gap.startswith("."):
        return False
    behind = gap[1:].lstrip(" ")
    if not behind:
        return last > first + 1 or len(gap) == 1 or page.words[last][0].islower()
    return behind[0] in ",)(" or behind[0].islower() or last > first + 1
