"""articles → Rekap, the sheet an officer knows: one row an article."""

from typing import NamedTuple

from kalcorpus.article import Article
from kalcorpus.facts.persons import Person
from kalcorpus.files.workbook.book import Book
from kalcorpus.files.workbook.cells import calendar_cell
from kalcorpus.files.workbook.prose import first_words, lead_of, summary
from kalcorpus.files.workbook.sheet import SheetColumn, TableSheet
from kalcorpus.files.workbook.styles import Kind
from kalcorpus.rows import Cell

_COLUMNS: tuple[tuple[str, float, Kind], ...] = (
    ("number", 5, "center"),
    ("day", 17, "day"),
    ("until", 17, "day"),
    ("published", 14, "date"),
    ("outlet", 16, "text"),
    ("title", 34, "text"),
    ("event", 34, "text"),
    ("venue", 22, "text"),
    ("region", 18, "text"),
    ("sources", 32, "text"),
    ("organizations", 28, "text"),
    ("summary", 60, "text"),
    ("link", 14, "text"),
    ("file", 16, "text"),
    ("tone", 10, "input"),
    ("follow_up", 18, "input"),
    ("remarks", 18, "input"),
    ("article_id", 22, "id"),
)
_LINK = next(i for i, column in enumerate(_COLUMNS) if column[0] == "link")


class Clipping(NamedTuple):
    """What other sheets need to know of an article's row: its place and what to call it."""

    place: str
    label: str


class Rekap:
    """The sheet."""

    def __init__(self, book: Book) -> None:
        self._labels = book.labels
        columns = [SheetColumn(book.labels[key], width, kind) for key, width, kind in _COLUMNS]
        self.sheet = TableSheet(book, book.labels["sheet.clippings"], columns, name="Rekap", printed=len(columns) - 1)

    def add(self, article: Article) -> Clipping:
        """Write an article's row."""
        cells = self._cells(article)
        url = article.source.url
        place = self.sheet.write(list(cells.values()), {_LINK: url} if url and _is_web(url) else None)
        return Clipping(place, headline(article))

    def _cells(self, article: Article) -> dict[str, Cell]:
        event = article.events[0] if article.events else None
        review = article.review
        return {
            "number": self.sheet.rows + 1,
            "day": event.start_date if event else None,
            "until": event.end_date if event and event.end_date != event.start_date else None,
            "published": calendar_cell(article.published.edtf) if article.published else None,
            "outlet": outlet_of(article),
            "title": headline(article),
            "event": (event.name or event.kind) if event else None,
            "venue": event.venue if event else None,
            "region": region_of(article),
            "sources": "\n".join(titled(person) for person in speakers(article)) or None,
            "organizations": "; ".join(dict.fromkeys(named.abbreviation or named.name for named in article.organizations))
            or None,
            "summary": summary(lead_of(article)) or None,
            "link": article.source.url,
            "file": article.source.name,
            "tone": self._labels[f"tone.{review.tone}"] if review.tone else None,
            "follow_up": review.follow_up,
            "remarks": review.remarks,
            "article_id": article.id,
        }


def headline(article: Article) -> str:
    """Return the title; without one, the lead's first words in brackets."""
    return article.title or f"({first_words(lead_of(article)) or article.source.name or article.id})"


def outlet_of(article: Article) -> str | None:
    """Return the outlet's name as far as the page tells it."""
    if article.outlet:
        return article.outlet.name or article.outlet.domain
    return article.dateline.outlet if article.dateline else None


def region_of(article: Article) -> str | None:
    """Return the official name of the region that the article is about."""
    return next((region.name for region in article.regions if region.code == article.primary_region), None)


def speakers(article: Article) -> list[Person]:
    """Return the persons who are quoted, in the order in which they speak."""
    people = {person.name: person for person in article.people}
    names = dict.fromkeys(quote.speaker for quote in article.quotes if quote.speaker)
    return [people[name] for name in names if name in people]


def titled(person: Person) -> str:
    """Return a person with degrees and office, as a guest list writes them.

    >>> titled(Person(name="Edy Pratowo", prefixes=("H.",), suffixes=("S.E.",), positions=({"text": "Wakil Gubernur"},)))
    'H. Edy Pratowo, S.E. (Wakil Gubernur)'
    """
    name = " ".join((*person.prefixes, person.name))
    name = ", ".join((name, *person.suffixes))
    return f"{name} ({person.positions[0].text})" if person.positions else name


def _is_web(url: str) -> bool:
    return url.startswith(("http://", "https://")) and len(url) <= 2_079  # noqa: PLR2004 - Excel's limit for links
