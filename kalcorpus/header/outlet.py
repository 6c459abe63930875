"""page → outlet: from metadata, the site's name on a line of its own, the copyright line or the dateline.

>>> read_copyright("COPYRIGHT © ANTARA News Kalimantan Timur 2019")
('ANTARA News Kalimantan Timur', '2019')
"""

import re
from collections.abc import Sequence
from functools import cache
from urllib.parse import urlsplit

from kalcorpus.blocks import Block
from kalcorpus.blocks.dateline import is_site_name, place_key
from kalcorpus.header.parts import DatelinePlace, Outlet
from kalcorpus.sources.source import Metadata
from kalcorpus.text import fold_space
from kalcorpus.words import OutletName, rows

_COPYRIGHT = re.compile(r"\W*(?:copyrights?|hak\s+cipta)?\W*(?:©|\(c\))?[\s:]*(?:lkbn\s+)?", re.IGNORECASE)
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_BEHIND = re.compile(r"all\s+rights?\s+reserved|[.|•·]\s|\s[-–—|]\s|hak\s+cipta|powered|theme|by\s", re.IGNORECASE)
_LONGEST_NAME = 60
_MOST_NAME_WORDS = 6


@cache
def _domains() -> dict[str, str]:
    return {place_key(row.name): row.domain for row in rows(OutletName) if row.domain}


@cache
def _names() -> dict[str, str]:
    return {row.domain: row.name for row in rows(OutletName) if row.domain}


def read_copyright(line: str) -> tuple[str | None, str | None]:
    """Return name and year of a copyright line, each None where it is not there."""
    year = _YEAR.search(line)
    start = _COPYRIGHT.match(line)
    rest = _YEAR.sub(" ", line[start.end() if start else 0 :], count=1)
    behind = _BEHIND.search(rest, 3)
    name = fold_space(rest[: behind.start()] if behind else rest).strip(" -–—,.|©")
    fits = 0 < len(name) <= _LONGEST_NAME and len(name.split()) <= _MOST_NAME_WORDS and name[0].isalnum()
    return name if fits else None, year[0] if year else None


def find_outlet(
    text: str, article: Sequence[Block], page: Sequence[Block], metadata: Metadata, dateline: DatelinePlace | None
) -> Outlet | None:
    """Return the outlet that published the article, or None.

    Args:
        text: the frozen text.
        article: the blocks that are article.
        page: the blocks that are not.
        metadata: what is known from outside the text.
        dateline: the article's dateline, which may name the outlet.
    """
    host = _host_of(metadata.url) if metadata.url else ""
    name = metadata.outlet or _names().get(host) or _on_page(text, article, page) or (dateline.outlet if dateline else None)
    if not name and not host:
        return None
    return Outlet(name=name, domain=host or _domain_of(name or ""))


def _host_of(url: str) -> str:
    try:
        return (urlsplit(url).hostname or "").removeprefix("www.")
    except ValueError:
        return ""  # what people write into a metadata table need not be a URL


def _on_page(text: str, article: Sequence[Block], page: Sequence[Block]) -> str | None:
    """Return the site's name that stands above the article, else the one of the copyright line."""
    body = next((block.start for block in article if block.kind != "headline"), len(text))
    for block in page:
        if block.start > body:
            break
        line = text[block.start : block.end]
        if block.kind == "other" and is_site_name(line):
            return line.strip(" .")
    for block in page:
        if block.kind == "copyright":
            line = text[block.start : block.end]
            name = read_copyright(line)[0] if "©" in line or "opyright" in line.casefold() else None
            if name:
                return name
    return None


def _domain_of(name: str) -> str | None:
    known = _domains().get(place_key(name))
    return known or (name.casefold() if is_site_name(name) else None)
