"""Article → the HTML that a notebook shows of it: headline, key facts, and the text with everything found marked in colour.

All styles stand inline, for notebooks take style sheets out; nothing is loaded and nothing runs. The same article gives the same
HTML.
"""

from collections.abc import Iterator, Sequence
from html import escape
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from kalcorpus.blocks import ARTICLE_KINDS
from kalcorpus.errors.said import encodable

if TYPE_CHECKING:
    from kalcorpus.article import Article
    from kalcorpus.text import Mention

# Field of the record → colour (red, green, blue); half transparent, so that dark themes stay readable.
_COLOURS = {
    "dates": "255,179,0",
    "people": "33,150,243",
    "organizations": "171,71,188",
    "regions": "76,175,80",
    "laws": "161,110,85",
    "money": "0,172,165",
    "quotes": "140,140,140",
}
_NO_FORMULAS = "tex2jax_ignore mathjax_ignore"  # notebooks would typeset what stands between two dollar signs
_CARD = "max-width:60em;line-height:1.5;text-align:left"
_TITLE = "font-size:1.2em;font-weight:bold"
_FACT = "vertical-align:top;text-align:left;background:none;padding:0 1em 0 0"
_TEXT = "white-space:pre-wrap;max-height:30em;overflow:auto;unicode-bidi:isolate;border-left:3px solid #888;padding:0 1em"
_MARK = "background:rgba({},.32);border-radius:3px"
_IN_QUOTE = ";border-bottom:2px solid rgba(140,140,140,.8)"
_PAGE = "opacity:.45"


class _Mark(NamedTuple):
    """A part of the text to be marked: whose it is, and what it means."""

    start: int
    end: int
    field: str
    meaning: str


def card(article: "Article") -> str:
    """Return the HTML of an article; whatever its text holds, it stays text."""
    title = article.title or article.source.name or article.id
    facts = "".join(_fact(name, told) for name, told in _facts(article) if told)
    text = f'<div style="{_TEXT}">{_marked(article)}</div><div>{_legend()}</div>' if article.text else "<i>without text</i>"
    above = f'<div style="{_TITLE}">{_safe(title)}</div><table>{facts}</table>'
    return f'<div class="{_NO_FORMULAS}" style="{_CARD}">{above}{text}</div>'


def _fact(name: str, told: str) -> str:
    return f'<tr><th style="{_FACT}">{name}</th><td style="{_FACT}">{_safe(told)}</td></tr>'


def _facts(article: "Article") -> Iterator[tuple[str, str | None]]:
    if article.outlet:
        yield "outlet", article.outlet.name or article.outlet.domain
    if article.published:
        yield "published", article.published.edtf
    event = article.events[0] if article.events else None
    if event:
        yield "event", event.name or event.kind
        days = dict.fromkeys(day.isoformat() for day in (event.start_date, event.end_date) if day)
        yield "when", " ".join(filter(None, ("–".join(days), event.part_of_day, event.time)))
        yield "venue", event.venue
    yield "region", next((region.name for region in article.regions if region.code == article.primary_region), None)
    offices = {person.name: ", ".join(position.text for position in person.positions) for person in article.people}
    speakers = dict.fromkeys(quote.speaker for quote in article.quotes if quote.speaker)
    yield "speakers", "; ".join(f"{name} ({offices[name]})" if offices.get(name) else name for name in speakers)
    yield "problems", "; ".join(f"{problem.code}: {problem.message}" for problem in article.problems)


def _marks(article: "Article") -> Iterator[_Mark]:
    for date in article.dates:
        yield _Mark(date.start, date.end, "dates", ", ".join(filter(None, (date.edtf or "unresolved", date.role))))
    for law in article.laws:
        yield _Mark(law.start, law.end, "laws", " ".join(filter(None, (law.type, law.number, str(law.year or "")))))
    for amount in article.money:
        yield _Mark(amount.start, amount.end, "money", f"{amount.currency} {amount.amount:,f}")
    for quote in article.quotes:
        yield _Mark(quote.start, quote.end, "quotes", quote.speaker or "speaker not told")
    yield from _named("people", [(person.name, person.mentions) for person in article.people])
    yield from _named("organizations", [(known.name, known.mentions) for known in article.organizations])
    yield from _named("regions", [(f"{region.name}, {region.code}", region.mentions) for region in article.regions])


def _named(field: str, named: Sequence[tuple[str, Sequence["Mention"]]]) -> Iterator[_Mark]:
    for meaning, mentions in named:
        for mention in mentions:
            yield _Mark(mention.start, mention.end, field, meaning)


def _marked(article: "Article") -> str:
    """Return the text, cut wherever a mark begins or ends; of marks inside each other the shortest gives the colour."""
    text, marks = article.text, sorted(_marks(article))
    page = [block for block in article.blocks if block.kind not in ARTICLE_KINDS]
    places = [(mark.start, mark.end) for mark in marks] + [(block.start, block.end) for block in page]
    cuts = sorted({0, len(text), *(at for place in places for at in place if at < len(text))})
    out: list[str] = []
    open_marks: list[_Mark] = []
    coming, page_at = 0, 0
    for start, end in pairwise(cuts):
        while coming < len(marks) and marks[coming].start <= start:
            open_marks.append(marks[coming])
            coming += 1
        open_marks = [mark for mark in open_marks if mark.end > start]
        while page_at < len(page) and page[page_at].end <= start:
            page_at += 1
        grey = page_at < len(page) and page[page_at].start <= start
        out.append(_piece(text[start:end], open_marks, grey=grey))
    return "".join(out)


def _piece(text: str, marks: Sequence[_Mark], *, grey: bool) -> str:
    if not marks:
        return f'<span style="{_PAGE}">{_safe(text)}</span>' if grey else _safe(text)
    inner = min(marks, key=lambda mark: mark.end - mark.start)
    style = _MARK.format(_COLOURS[inner.field])
    if inner.field != "quotes" and any(mark.field == "quotes" for mark in marks):
        style += _IN_QUOTE
    told = " | ".join(f"{mark.field}: {mark.meaning}" for mark in marks)
    return f'<span style="{style}" title="{_safe(told)}">{_safe(text)}</span>'


def _legend() -> str:
    return " ".join(f'<span style="{_MARK.format(colour)}">&nbsp;{field}&nbsp;</span>' for field, colour in _COLOURS.items())


def _safe(text: str) -> str:
    return escape(encodable(text), quote=True)
