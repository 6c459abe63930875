"""parsed HTML page → metadata: JSON-LD NewsArticle first, then Open Graph and other meta elements, then what the page shows."""

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from kalcorpus.sources.source import Metadata
from kalcorpus.text import fold_space

_ARTICLE_TYPES = frozenset(
    {"NewsArticle", "Article", "ReportageNewsArticle", "BlogPosting", "AnalysisNewsArticle", "OpinionNewsArticle"}
)
_SEPARATOR = re.compile(r"(?<!\s)\s+[-–—|»·:]\s+")
_TITLE = ("og:title", "twitter:title", "title", "dc.title")
_URL = ("og:url", "twitter:url")
_OUTLET = ("og:site_name", "application-name", "dc.publisher")
_PUBLISHED = (
    "article:published_time",
    "og:published_time",
    "datepublished",
    "publishdate",
    "pubdate",
    "date",
    "dc.date",
    "dc.date.issued",
    "content_publisheddate",
    "publish-date",
    "sailthru.date",
    "parsely-pub-date",
    "cxenseparse:recs:publishtime",
    "og:article:published_time",
)
_AUTHOR = ("author", "article:author", "content_author", "dc.creator", "parsely-author", "twitter:creator", "dable:author")
_TAGS = ("article:section", "article:tag", "news_keywords", "keywords", "content_category", "content_tags")
_MOST_TAGS = 20
_LONGEST_NAME = 80
_CUT_TITLE = 20  # characters from which a title that ends early counts as cut
_NOT_AUTHORS = frozenset({"admin", "administrator", "redaksi", "editor", "author", "penulis"})


def read_head(tree: Any) -> Metadata:  # noqa: ANN401 - an lxml element; lxml brings no types
    """Return what the page's head says about its article, and its headline and canonical link."""
    linked = _linked_data(tree)
    named = _meta_elements(tree)
    outlet = _name(linked.get("publisher")) or _first(named, _OUTLET)
    title = _text(linked.get("headline")) or _first(named, _TITLE) or fold_space(tree.findtext(".//title") or "") or None
    canonical = tree.xpath("string(//link[@rel='canonical']/@href)")
    url = next((one for one in (canonical, _first(named, _URL), _url(linked)) if one and one.startswith("http")), None)
    return Metadata(
        title=_headline(tree, title, outlet),
        url=url,
        outlet=outlet,
        published=_text(linked.get("datePublished")) or _first(named, _PUBLISHED) or _shown_time(tree),
        author=_authors(tree, linked, named) or None,
        tags=_tags(linked, named),
    )


def _linked_data(tree: Any) -> Mapping[str, Any]:  # noqa: ANN401
    """Return the JSON-LD object of the article, empty where there is none."""
    for script in tree.xpath("//script[@type='application/ld+json']/text()"):
        try:
            value = json.loads(script, strict=False)
        except (ValueError, RecursionError):
            continue  # other scripts of the page may hold what this damaged one does not
        for node in _nodes(value):
            kinds = node.get("@type")
            if not _ARTICLE_TYPES.isdisjoint(map(str, kinds if isinstance(kinds, list) else [kinds])):
                return node
    return {}


def _nodes(value: object, depth: int = 0) -> Iterator[Mapping[str, Any]]:
    if isinstance(value, list) and depth < 4:  # noqa: PLR2004 - @graph lies two deep
        for one in value:
            yield from _nodes(one, depth + 1)
    elif isinstance(value, dict) and depth < 4:  # noqa: PLR2004 - as above
        yield value
        yield from _nodes(value.get("@graph"), depth + 1)


def _meta_elements(tree: Any) -> dict[str, list[str]]:  # noqa: ANN401
    found: dict[str, list[str]] = {}
    for meta in tree.iter("meta"):
        name = (meta.get("property") or meta.get("name") or meta.get("itemprop") or "").casefold()
        content = fold_space(meta.get("content") or "")
        if name and content:
            found.setdefault(name, []).append(content)
    return found


def _first(named: Mapping[str, list[str]], names: tuple[str, ...]) -> str | None:
    return next((named[name][0] for name in names if name in named), None)


def _text(value: object) -> str | None:
    return fold_space(value) or None if isinstance(value, str) else None


def _name(value: object) -> str | None:
    if isinstance(value, list):
        value = value[0] if value else None
    return _text(value.get("name")) if isinstance(value, dict) else _text(value)


def _url(linked: Mapping[str, Any]) -> str | None:
    page = linked.get("mainEntityOfPage")
    return _text(linked.get("url")) or _text(page.get("@id") if isinstance(page, dict) else page)


def _headline(tree: Any, title: str | None, outlet: str | None) -> str | None:  # noqa: ANN401
    """Return the headline: the page's own where it and the head's title start alike, else that title without the outlet."""
    shown = [fold_space(heading.text_content()) for heading in tree.iter("h1")]
    for heading in shown:
        if heading and (title is None or _same_start(heading, title)):
            return heading
    if title is None:
        return None
    parts = _SEPARATOR.split(title)
    behind = parts[-1].casefold()
    if len(parts) > 1 and ((outlet is not None and behind in outlet.casefold()) or "." in behind):
        return title[: title.rindex(parts[-1])].rstrip(" -–—|»·:")
    return title


def _same_start(heading: str, title: str) -> bool:
    one, other = heading.casefold(), title.casefold()
    return bool(one) and (other.startswith(one) or (len(other) > _CUT_TITLE and one.startswith(other.rstrip(".… "))))


def _authors(tree: Any, linked: Mapping[str, Any], named: Mapping[str, list[str]]) -> tuple[str, ...]:  # noqa: ANN401
    given = linked.get("author")
    names = [_name(one) for one in (given if isinstance(given, list) else [given])]
    names = [name for name in names if _is_author(name)] or [name for name in [_first(named, _AUTHOR)] if _is_author(name)]
    if not names:
        names = [fold_space(link.text_content()) for link in tree.xpath("//a[@rel='author'] | //*[@itemprop='author']")[:1]]
    parts = [part.strip() for name in names if _is_author(name) for part in re.split(r"\s*[,;]\s+|\s+dan\s+", name or "")]
    return tuple(dict.fromkeys(part for part in parts if part))


def _is_author(name: str | None) -> bool:
    """Tell a name from a link, an address and a desk that signs everything."""
    if not name or len(name) > _LONGEST_NAME:
        return False
    return "/" not in name and "@" not in name and name.casefold() not in _NOT_AUTHORS


def _tags(linked: Mapping[str, Any], named: Mapping[str, list[str]]) -> tuple[str, ...]:
    section = linked.get("articleSection")
    labels = [str(one) for one in (section if isinstance(section, list) else [section]) if isinstance(one, str)]
    labels += [part for name in _TAGS for content in named.get(name, ()) for part in content.split(",")]
    return tuple(dict.fromkeys(label for label in map(fold_space, labels) if label))[:_MOST_TAGS]


def _shown_time(tree: Any) -> str | None:  # noqa: ANN401
    return next((value for value in tree.xpath("//time/@datetime") if value), None)
