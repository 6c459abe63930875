"""articles → Kegiatan: one row an event."""

from kalcorpus.article import Article
from kalcorpus.facts.events import Event
from kalcorpus.files.workbook.book import Book
from kalcorpus.files.workbook.rekap import Clipping, titled
from kalcorpus.files.workbook.sheet import KeyedColumns, TableSheet, labelled
from kalcorpus.rows import Cell

COLUMNS: KeyedColumns = (
    ("number", 5, "center"),
    ("day", 0, "day"),
    ("until", 12, "date"),
    ("time", 14, "text"),
    ("event_name", 44, "text"),
    ("venue", 28, "text"),
    ("organizer", 26, "text"),
    ("attended", 44, "text"),
    ("participants", 22, "text"),
    ("article", 38, "text"),
    ("event_id", 26, "id"),
)
_LINK = next(i for i, column in enumerate(COLUMNS) if column[0] == "article")


class Kegiatan:
    """The sheet."""

    def __init__(self, book: Book) -> None:
        columns = labelled(COLUMNS, book)
        self.sheet = TableSheet(book, book.labels["sheet.events"], columns, name="Kegiatan", printed=len(columns) - 1)

    def add(self, article: Article, clipping: Clipping) -> None:
        """Write the rows of an article's events."""
        for i, event in enumerate(article.events):
            attended = "\n".join(titled(person) for person in article.people if person.positions) if i == 0 else ""
            cells = {
                "number": self.sheet.rows + 1,
                "day": event.start_date,
                "until": event.end_date if event.end_date != event.start_date else None,
                "time": _time(event),
                "event_name": event.name or event.kind,
                "venue": event.venue,
                "organizer": event.organizer,
                "attended": attended or None,
                "participants": event.participants,
                "article": clipping.label,
                "event_id": f"{article.id}/events/{i}",
            }
            self.sheet.write(list(cells.values()), {_LINK: f"#{clipping.place}"})


def _time(event: Event) -> Cell:
    return ", ".join(part for part in (event.part_of_day, event.time) if part) or None
