"""the workbook as it is written → what each heading of each sheet stands for, so that a workbook can be read back.

>>> plans("id")["clippings"].columns["Tempat"].path
('events', '0', 'venue')
"""

from functools import cache
from typing import Literal, NamedTuple

from kalcorpus.files.view import Language, Options
from kalcorpus.files.workbook import events, rekap
from kalcorpus.files.workbook.book import Book
from kalcorpus.files.workbook.tables import TABLES, choices, heading
from kalcorpus.schema.tables import Column, ColumnType, table

Kind = ColumnType | Literal["region", "positions", "key", "shown"]

# Column of the sheet → place in the record (of the article, of the event); what is missing here is only shown.
_CLIPPING: dict[str, tuple[str, ...]] = {
    "day": ("events", "0", "start_date"),
    "until": ("events", "0", "end_date"),
    "published": ("published", "edtf"),
    "outlet": ("outlet", "name"),
    "title": ("title",),
    "event": ("events", "0", "name"),
    "venue": ("events", "0", "venue"),
    "region": ("primary_region",),
    "tone": ("review", "tone"),
    "follow_up": ("review", "follow_up"),
    "remarks": ("review", "remarks"),
}
_EVENT: dict[str, tuple[str, ...]] = {
    "day": ("start_date",),
    "until": ("end_date",),
    "event_name": ("name",),
    "venue": ("venue",),
    "organizer": ("organizer",),
    "participants": ("participants",),
}
_KINDS: dict[str, Kind] = {"day": "date", "until": "date", "region": "region"}
_QUOTED = frozenset({"start", "end", "text"})  # what the paper wrote and where: nobody corrects a source
_TONES = ("positive", "neutral", "negative")


class ColumnPlan(NamedTuple):
    """What a heading stands for.

    Attributes:
        path: place of the value in the row's record; empty where the cell only shows something.
        kind: how the cell is read.
        nullable: whether the cell may be empty.
        values: for a choice, what the cell says → what the record holds.
    """

    path: tuple[str, ...]
    kind: Kind
    nullable: bool = True
    values: dict[str, str] = {}  # noqa: RUF012 - a NamedTuple's default, never changed


class SheetPlan(NamedTuple):
    """What a sheet is: its key among the labels, its title, its headings, and the headings of the rows' and articles' ids."""

    key: str
    title: str
    columns: dict[str, ColumnPlan]
    row_id: str
    article_id: str | None


@cache
def plans(lang: Language) -> dict[str, SheetPlan]:
    """Return the sheets that hold data, as they are called in ``lang``."""
    book = Book(Options(lang=lang))
    made = [_rekap(book), _events(book), *(_table(name, book) for name in TABLES)]
    return {plan.key: plan for plan in made}


def _rekap(book: Book) -> SheetPlan:
    labels = book.labels
    columns = {}
    for key, _width, _kind in rekap.COLUMNS:
        values = {labels[f"value.{tone}"]: tone for tone in _TONES} if key == "tone" else {}
        columns[labels[key]] = ColumnPlan(_CLIPPING.get(key, ()), _kind_of(key, _CLIPPING), values=values)
    key_title = labels["article_id"]
    columns[key_title] = ColumnPlan((), "key", nullable=False)
    return SheetPlan("clippings", labels["sheet.clippings"], columns, key_title, None)


def _events(book: Book) -> SheetPlan:
    labels = book.labels
    columns = {labels[key]: ColumnPlan(_EVENT.get(key, ()), _kind_of(key, _EVENT)) for key, *_ in events.COLUMNS}
    key_title = labels["event_id"]
    columns[key_title] = ColumnPlan((), "key", nullable=False)
    return SheetPlan("events", labels["sheet.events"], columns, key_title, None)


def _kind_of(key: str, paths: dict[str, tuple[str, ...]]) -> Kind:
    return _KINDS.get(key, "string") if key in paths else "shown"


def _table(name: str, book: Book) -> SheetPlan:
    known = table(name)
    shown = {book.labels[key]: ColumnPlan((), "shown") for key in ("number", "article")}
    if name == "people":
        shown[book.labels["positions"]] = ColumnPlan(("positions",), "positions")
    columns = shown | {heading(column, book): _column(column, name, book) for column in known.columns}
    titles = {column.name: heading(column, book) for column in known.columns}
    return SheetPlan(name, book.labels[f"sheet.{name}"], columns, titles[known.key], titles["article_id"])


def _column(column: Column, table_name: str, book: Book) -> ColumnPlan:
    if not column.path:
        return ColumnPlan((), "key", column.nullable)
    path = () if column.name in _QUOTED else column.path
    words = {book.labels[f"value.{word}"]: word for word in choices(column, table_name)}
    return ColumnPlan(path, column.type, column.nullable, words)
