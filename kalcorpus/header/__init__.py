"""blocks → header: title, outlet, dateline, bylines, categories and publication date.

>>> from kalcorpus.blocks import find_blocks
>>> from kalcorpus.sources.source import Metadata
>>> text = "TARAKAN – Wali Kota membuka pasar murah di halaman kantornya, kata dia. (kn-2)"
>>> header = read_header(text, find_blocks(text), Metadata())
>>> header.dateline.place, header.bylines[0].name, header.bylines[0].role
('TARAKAN', 'kn-2', 'code')
"""

import re
from collections.abc import Sequence

from kalcorpus.blocks import ARTICLE_KINDS, Block
from kalcorpus.blocks.dateline import find_dateline
from kalcorpus.header.bylines import find_bylines
from kalcorpus.header.outlet import find_outlet
from kalcorpus.header.parts import Byline, DatelinePlace, Header, Outlet, Published
from kalcorpus.header.published import find_published
from kalcorpus.sources.source import Metadata
from kalcorpus.text import Span, fold_space

__all__ = ["Byline", "DatelinePlace", "Header", "Outlet", "Published", "read_header"]

_GLUE = re.compile(r"(?<=[a-z.])(?=[A-Z])")
_BETWEEN_LABELS = re.compile(r"\s*[,|/»>›•·#@]\s*|\s{2,}")
_TAG_LABEL = re.compile(
    r"\A\W*(?:tags?|topik(?:\s+terkait)?|labels?|kata\s+kunci|keywords?|categor(?:y|ies)|kategori|rubrik|posted\s+in|filed\s+under|in)\s*(?::\s*|\s|\Z)\s*",
    re.IGNORECASE,
)
_LONGEST_LABEL = 60


def read_header(text: str, blocks: tuple[Block, ...], metadata: Metadata) -> Header:
    """Return the header of an article.

    Args:
        text: the frozen text.
        blocks: its typed blocks.
        metadata: what is known from outside the text; it wins over the page, except over a headline in the text.
    """
    article = [block for block in blocks if block.kind in ARTICLE_KINDS]
    page = [block for block in blocks if block.kind not in ARTICLE_KINDS] if len(article) < len(blocks) else []
    headline = next((block for block in article if block.kind == "headline"), None)
    lead = next((block for block in article if block.kind == "lead"), None)
    title = text[headline.start : headline.end] if headline else metadata.title
    dateline = _read_dateline(text, lead) if lead else None
    bylines = find_bylines(text, article, page, dateline, metadata)
    published = find_published(text, page, metadata.published)
    outlet_place = (dateline.outlet_span,) if dateline and dateline.outlet_span else ()
    return Header(
        title=fold_space(title or "") or None,
        outlet=find_outlet(text, article, page, metadata, dateline),
        dateline=dateline,
        bylines=bylines.bylines,
        categories=_find_categories(text, page, metadata),
        published=published.published,
        asides=tuple(sorted((*outlet_place, *bylines.asides))),
        problems=published.problems,
    )


def _read_dateline(text: str, lead: Block) -> DatelinePlace | None:
    found = find_dateline(text[lead.start : lead.end])
    if found is None:
        return None
    place = Span(lead.start + found.place.start, lead.start + found.place.end) if found.place else None
    outlet = Span(lead.start + found.outlet.start, lead.start + found.outlet.end) if found.outlet else None
    return DatelinePlace(
        start=lead.start,
        end=lead.start + found.end,
        place=place.of(text) if place else None,
        outlet=outlet.of(text) if outlet else None,
        outlet_span=outlet,
    )


def _find_categories(text: str, page: Sequence[Block], metadata: Metadata) -> tuple[str, ...]:
    """Return the section and tag labels, those of the metadata first, each once."""
    labels = list(metadata.tags)
    for block in page:
        if block.kind in {"section", "tag"}:
            labels += _labels_of(text[block.start : block.end])
    return tuple(dict.fromkeys(labels))


def _labels_of(line: str) -> list[str]:
    parts = _BETWEEN_LABELS.split(_TAG_LABEL.sub("", line).strip())
    labels = [fold_space(label) for part in parts for label in _GLUE.split(part)]
    return [label for label in labels if 0 < len(label) <= _LONGEST_LABEL]
