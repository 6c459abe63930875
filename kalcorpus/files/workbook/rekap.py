"""articles → Rekap, the sheet an officer knows: one row an article."""

from collections.abc import Iterable
from typing import NamedTuple
from urllib.parse import quote, urlsplit

from kalcorpus.article import Article
from kalcorpus.duplicates import Told
from kalcorpus.facts.persons import Person
from kalcorpus.files.workbook.book import Book
from kalcorpus.files.workbook.cells import calendar_cell
from kalcorpus.files.workbook.prose import first_words, lead_of, summary
from kalcorpus.files.workbook.sheet import KeyedColumns, TableSheet, labelled
from kalcorpus.rows import Cell

COLUMNS: KeyedColumns = (
    ("number", 5, "center"),
    ("day", 0, "day"),
    ("until", 12, "date"),
    ("published", 12, "date"),
    ("outlet", 15, "text"),
    ("papers", 8, "center"),
    ("title", 26, "text"),
    ("event", 26, "text"),
    ("venue", 17, "text"),
    ("region", 14, "text"),
    ("sources", 26, "text"),
    ("organizations", 17, "text"),
    ("summary", 42, "text"),
    ("link", 15, "text"),
    ("file", 12, "text"),
    ("tone", 9, "input"),
    ("follow_up", 13, "input"),
    ("remarks", 13, "input"),
    ("article_id", 22, "id"),
)
_IN_URLS = "%/:?#[]@!$&'()*+,;=~"  # characters of an address that stay as they are (RFC 3986)
_LONGEST_LINK = 2_079  # characters (Microsoft: Excel specifications and limits)
_PAPERS = next(i for i, column in enumerate(COLUMNS) if column[0] == "papers")
_LINK = next(i for i, column in enumerate(COLUMNS) if column[0] == "link")


class Clipping(NamedTuple):
    """What other sheets need to know of an article's row: its place and what to call it."""

    place: str
    label: str


class Rekap:
    """The sheet."""

    def __init__(self, book: Book) -> None:
        self._labels = book.labels
        tones = tuple(book.labels[f"value.{tone}"] for tone in ("positive", "neutral", "negative"))
        columns = labelled(COLUMNS, book, {"tone": tones})
        title = book.labels["sheet.clippings"]
        self.sheet = TableSheet(book, title, columns, name="Rekap", printed=len(columns) - 1, later=_PAPERS)

    def add(self, article: Article) -> Clipping:
        """Write an article's row."""
        cells = self._cells(article)
        target = web_address(article.source.url)
        place = self.sheet.write(list(cells.values()), {_LINK: target} if target else None)
        return Clipping(place, shortened(headline(article)))

    def fill(self, told: Iterable[Told]) -> None:
        """Write how many papers carry each story, known when all rows are there; 1 where nobody else tells it."""
        for one in told:
            self.sheet.fill(one.place, one.duplicate.papers)

    def _cells(self, article: Article) -> dict[str, Cell]:
        event = article.events[0] if article.events else None
        review = article.review
        return {
            "number": self.sheet.rows + 1,
            "day": event.start_date if event else None,
            "until": event.end_date if event and event.end_date != event.start_date else None,
            "published": calendar_cell(article.published.edtf) if article.published else None,
            "outlet": outlet_of(article),
            "papers": 1,
            "title": headline(article),
            "event": (event.name or event.kind) if event else None,
            "venue": event.venue if event else None,
            "region": region_of(article),
            "sources": "\n".join(titled(person) for person in speakers(article)) or None,
            "organizations": "; ".join(dict.fromkeys(named.abbreviation or named.name for named in article.organizations))
            or None,
            "summary": summary(lead_of(article)) or None,
            "link": link_text(article.source.url),
            "file": article.source.name,
            "tone": self._labels[f"value.{review.tone}"] if review.tone else None,
            "follow_up": review.follow_up,
            "remarks": review.remarks,
            "article_id": article.id,
        }


def headline(article: Article) -> str:
    """Return the title; without one, the lead's first words in brackets."""
    return article.title or f"({first_words(lead_of(article)) or article.source.name or article.id})"


def shortened(label: str, length: int = 36) -> str:
    """Return a label for a link, on one line: spreadsheet programs do not all wrap the text of a link.

    >>> shortened("Bupati Buka Rapat Koordinasi Perencanaan Daerah")
    'Bupati Buka Rapat Koordinasi …'
    """
    if len(label) <= length:
        return label
    return label[: length - 1].rsplit(" ", 1)[0] + " …"


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


def web_address(url: str | None) -> str | None:
    """Return the URL as a link's target, or None where a spreadsheet program could not follow it or would refuse the file.

    >>> web_address("https://contoh.example/berita utama"), web_address("javascript:alert(1)")
    ('https://contoh.example/berita%20utama', None)
    """
    if not url or not url.startswith(("http://", "https://")):
        return None
    target = quote(url, safe=_IN_URLS)
    try:
        host = urlsplit(target).hostname
    except ValueError:
        return None
    return target if host and len(target) <= _LONGEST_LINK else None


def link_text(url: str | None) -> str | None:
    """Return what a link says: the host, short enough for a column; a URL that can't be a link is shown whole.

    >>> link_text("https://www.contoh.example/2025/12/berita-1")
    'contoh.example'
    """
    target = web_address(url)
    return (urlsplit(target).hostname or "").removeprefix("www.") if target else url
