"""an article's text → the few words of it that a sheet shows.

>>> summary("Rapat dibuka Gubernur. Ia hadir bersama Dr. H. Rudi. Sesudah itu ...", limit=30)
'Rapat dibuka Gubernur.'
"""

import re
from collections.abc import Iterator
from functools import cache

from kalcorpus.article import Article
from kalcorpus.text import fold_space
from kalcorpus.words import Degree, rows

_FULL_STOP = re.compile(r"[.!?…][”\"’)]*\s+(?=[A-Z“\"‘(])")
_NO_END = frozenset({"No", "Jl", "Kab", "Kec", "Kel", "Ds", "Tn", "Ny", "Sdr", "St"})
_DATELINE_MARKS = " \t\n–—-:,|/.)"
_LIMIT = 400
_WORDS = 10
_LONGEST = 20  # characters: more than any abbreviation has


def lead_of(article: Article) -> str:
    """Return the lead without its dateline, white space folded; the first paragraph where no block is a lead."""
    kinds = {block.kind: block for block in reversed(article.blocks)}
    block = kinds.get("lead") or kinds.get("paragraph")
    if not block or not article.text:
        return ""
    start = block.start
    if article.dateline and start <= article.dateline.start and article.dateline.end < block.end:
        start = article.dateline.end
    return fold_space(article.text[start : block.end]).lstrip(_DATELINE_MARKS)


def summary(lead: str, limit: int = _LIMIT) -> str:
    """Return the whole sentences of ``lead`` that fit into ``limit`` characters, at least one."""
    if len(lead) <= limit:
        return lead
    end = len(lead)
    for i, stop in enumerate(_sentence_ends(lead)):
        if i and stop > limit:
            break
        end = stop
    return lead[:end].rstrip()


def _sentence_ends(lead: str) -> Iterator[int]:
    for found in _FULL_STOP.finditer(lead):
        if not _is_abbreviation(lead[max(0, found.start() - _LONGEST) : found.start()]):
            yield found.end()


def _is_abbreviation(before: str) -> bool:
    """Tell whether a full stop ends no sentence: it stands behind an initial, or behind what stands before a name."""
    word = before.rpartition(" ")[2].lstrip("(“‘")
    return len(word) == 1 or word in _before_names()


@cache
def _before_names() -> frozenset[str]:
    degrees = (degree for degree in rows(Degree) if degree.placement == "prefix")
    return _NO_END.union(form.rstrip(".") for degree in degrees for form in (degree.canonical, *degree.variants))


def first_words(lead: str, count: int = _WORDS) -> str:
    """Return the first words with an ellipsis if there are more.

    >>> first_words("Gubernur Kalimantan Utara membuka rapat", 2)
    'Gubernur Kalimantan …'
    """
    words = lead.split()
    return " ".join(words[:count]) + (" …" if len(words) > count else "")
