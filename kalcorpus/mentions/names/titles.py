"""tokens → titles before and behind a name: degrees, honorifics, forms of address, ranks."""

from typing import NamedTuple

from kalcorpus.mentions.names.lexicon import PREFIX, Lexicon
from kalcorpus.mentions.names.tokens import Page

# What may follow a rank: the corps (Inf, Laut), the force (TNI, Pol), the status in brackets (Purn), (P)
_CORPS = frozenset(
    {"TNI", "Pol", "Polisi", "Inf", "Czi", "Arm", "Arh", "Kav", "Cba", "Cpl", "Chb", "Ckm", "Cke", "Cku", "CKU", "Ctp", "Cpm"}
    | {"Chk", "Caj", "Mar", "Laut", "Pnb", "Tek", "Lek", "Pas", "Nav", "Adm", "Kes", "Purn", "P", "T", "E", "S", "KH", "K", "W"}
)
# Haji Muhammad, Kiai Haji Muhammad: titles where they are written together; in "H. M. Ana" the M belongs to the name
WRITTEN_TOGETHER = frozenset({"HM", "KHM"})
_LONGEST_TITLE = 4  # words in one title: "M.Tr.A.P.", "S.Tr.(Han)"
MOST_TITLES = 12
_SHORTEST_BARE = 2  # letters of a degree that stands behind a name without a comma: "Efran ST MM"


class Prefixes(NamedTuple):
    """What stands before a name; ``end`` is the token behind it."""

    end: int
    titles: tuple[str, ...]
    rank: str | None
    address: bool


def title_end(page: Page, at: int, known: "frozenset[str] | dict[str, str]") -> int:
    """Return the token behind the longest title that begins at ``at``, or ``at`` if none does."""
    spelled = ""
    best = at
    token = at
    for _ in range(_LONGEST_TITLE):
        spelled += page.words[token]
        token += 1
        if spelled in known:
            best = token
        if page.words[token] == "." and page.glued(token):
            token += 1
        elif not page.glued(token):
            break
        if not page.words[token].isalnum() or not (page.glued(token) or page.starts[token] - page.end(token - 1) == 1):
            break
    return best


def _rank_end(page: Page, at: int, words: Lexicon) -> int:
    """Return the token behind the rank that begins at ``at``, with corps and status: "Letkol Inf", "Jenderal (Purn)"."""
    two = f"{page.words[at]} {page.words[at + 1]}"
    if two in words.ranks:
        end = at + 2
    elif page.words[at] in words.ranks:
        end = at + 1
    else:
        return at
    while True:
        if page.words[end] == "." and page.glued(end):
            end += 1
        elif page.words[end] == "(" and page.words[end + 1] in _CORPS and page.words[end + 2] == ")":
            end += 3
        elif page.words[end] == "(" and page.words[end + 1] in _CORPS and page.words[end + 3] == ")":
            end += 4
        elif page.words[end] in _CORPS and len(page.words[end]) > 1:
            end += 1
        else:
            return end


def read_prefixes(page: Page, at: int, words: Lexicon) -> Prefixes:
    """Return the titles that stand one after the other from token ``at``: "Kombes Pol", "Dr. H.", "Bapak Ir."."""
    titles: list[str] = []
    rank = None
    address = False
    token = at
    while page.kinds[token] & PREFIX and len(titles) < MOST_TITLES:
        if rank is None and (end := _rank_end(page, token, words)) > token:
            rank = page.text(token, end)
            token = end
            continue
        end = token + 1 if page.words[token] in WRITTEN_TOGETHER else title_end(page, token, words.prefixes)
        if end == token:
            break
        kind = words.prefixes.get(_letters(page, token, end))
        behind = end + 1 if page.words[end] == "." and page.glued(end) else end
        if not _stands_before_name(page.words[behind]):
            break
        if kind == "address":
            address = True
        else:
            titles.append(page.text(token, behind))
        token = behind
    return Prefixes(token, tuple(titles), rank, address)


def _letters(page: Page, first: int, last: int) -> str:
    return "".join(word for word in page.words[first:last] if word != ".")


def _stands_before_name(word: str) -> bool:
    return word[0].isupper() or word in {"dr", "drg", "drh", "drs", "apt", "ir", "hj"}


def read_suffixes(page: Page, at: int, words: Lexicon) -> tuple[int, tuple[str, ...]]:
    """Return the token behind the degrees that follow a name which ends before token ``at``, and the degrees.

    The first degree stands behind a comma ("Ana, S.E."), a dot ("Ana. S.Sos") or nothing ("Ana ST MM").
    """
    titles: list[str] = []
    end = at
    while len(titles) < MOST_TITLES:
        token = end
        marked = page.words[token] in {",", "."}
        if marked:
            token += 1
            if page.words[token] == ",":
                token += 1
        if page.words[token] not in words.suffix_beginnings:
            break
        behind = title_end(page, token, words.suffixes)
        if behind == token or not (marked or _is_plain_degree(page, token, behind)):
            break
        if page.words[behind] == "." and page.glued(behind) and _dot_belongs(page, token, behind):
            behind += 1
        titles.append(page.text(token, behind))
        end = behind
    return end, tuple(titles)


def _is_plain_degree(page: Page, first: int, behind: int) -> bool:
    spelled = _letters(page, first, behind)
    return len(spelled) >= _SHORTEST_BARE and (behind > first + 1 or spelled.isupper() or spelled in {"Lc", "PhD"})


def _dot_belongs(page: Page, first: int, dot: int) -> bool:
    """Tell whether the dot behind a degree is its own, not the end of the sentence."""
    following = page.words[dot + 1]
    return following in {",", ")", "("} or following[0].islower() or dot > first + 1 or page.glued(dot + 1)
