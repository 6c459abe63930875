"""an edited workbook and the dataset → the cells that were changed.

What a cell said before is not guessed: the workbook is made again from the records, in the same language, and compared.
"""

import datetime
import tempfile
from collections.abc import Callable, Iterator
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from kalcorpus.article import Article
from kalcorpus.edits.papers import Papers
from kalcorpus.errors.said import shown
from kalcorpus.files import without_sentences
from kalcorpus.files.overlay import value_at, with_value
from kalcorpus.files.view import Entry, Language, Options
from kalcorpus.files.watch import Watch, unwatched
from kalcorpus.files.workbook import WORKBOOK, WorkbookView
from kalcorpus.files.workbook.labels import Labels
from kalcorpus.files.workbook.plans import ColumnPlan, SheetPlan
from kalcorpus.files.workbook.reading import ReadCell, ReadSheet, ReadWorkbook, reading

_BEFORE = "this is the value from before a correction; take a fresh workbook to undo that"
_COUNTED = "this number is counted from the articles of the dataset; nobody can correct it"
_NUMBERS = frozenset(Labels(lang)["number"] for lang in ("id", "en"))  # the order of the rows decides them
_PAPERS = frozenset(Labels(lang)["papers"] for lang in ("id", "en"))


class Notice(NamedTuple):
    """Something in the workbook that was not applied: where, what, and why.

    ``typed`` is False for values from before a correction: an older workbook shows them, nobody typed them.
    """

    place: str
    old: object
    new: object
    reason: str
    typed: bool = True

    def __str__(self) -> str:
        return f"{self.place}: {said(self.old)} → {said(self.new)}: {self.reason}"


def said(value: object) -> str:
    """Return what a cell says, as people are told of it.

    >>> said(None), said("Rakor"), said(datetime.datetime(2025, 12, 5))
    ('empty', "'Rakor'", '2025-12-05')
    """
    if isinstance(value, datetime.date):
        return _plain(value)
    return "empty" if value is None else shown(value)


class Change(NamedTuple):
    """A cell that says something else than the record.

    Attributes:
        article: the record it belongs to.
        field: the field it stands for, as JSON Pointer.
        plan: how its column is read.
        place: "Rekap!F7".
        source: the same with the workbook's name.
        old: what the cell said.
        value: what it says now.
    """

    article: Article
    field: str
    plan: ColumnPlan
    place: str
    source: str
    old: object
    value: object

    def notice(self, reason: str) -> Notice:
        """Return that the change is not applied, and why."""
        return Notice(self.place, self.old, self.value, reason)


class _Row(NamedTuple):
    """A row of a sheet, as it was read."""

    sheet: str
    plan: SheetPlan
    cells: dict[str, ReadCell]


Rows = dict[tuple[str, str], _Row]  # by the key of the sheet and the id of the row


def find_changes(
    path: Path, read: Callable[[], Iterator[Article]], watch: Watch = unwatched
) -> tuple[list[Change], list[Notice]]:
    """Return the cells that were changed, and what can't be a correction.

    Args:
        path: the workbook.
        read: returns the articles of the dataset.
        watch: sees the rows of the workbook pass.
    """
    notices: list[Notice] = []
    with reading(path) as workbook:
        lang = workbook.lang
        now = _rows(workbook, notices, watch)
        there = {sheet.plan.key for sheet in workbook.sheets}
        notices += [notice for sheet in workbook.sheets for notice in _lost_columns(sheet)]
    ids = {_article_of(key) for _, key in now}
    articles = {article.id: article for article in read() if article.id in ids}
    papers = Papers(articles.values, read, _uncorrected)
    comparison = _Comparison(list(articles.values()), lang, path.name, papers)
    for (sheet, key), row in now.items():
        article = articles.get(_article_of(key))
        if article is None or not comparison.knows(sheet, key):
            notices.append(Notice(_place(row), None, key, "the dataset has no such row"))
        else:
            comparison.take(sheet, key, row, article)
    notices += comparison.notices()
    notices += _deleted(comparison.current, now, there)
    return comparison.changes, notices


class _Comparison:
    """The rows of a workbook beside those that the dataset would give now, and those before any correction.

    A workbook may be older than a correction: then it shows the value from before, which nobody typed.
    """

    def __init__(self, articles: list[Article], lang: Language, workbook: str, papers: Papers) -> None:
        self.current = _rows_of(articles, lang)
        self.changes: list[Change] = []
        self._uncorrected = _rows_of([_uncorrected(article) for article in articles if article.edits], lang)
        self._articles = articles
        self._lang = lang
        self._workbook = workbook
        self._papers = papers
        self._notices: list[Notice] = []
        self._older: list[Change] = []
        self._confirmed: set[tuple[str, str]] = set()

    def knows(self, sheet: str, key: str) -> bool:
        """Tell whether the dataset has this row."""
        return (sheet, key) in self.current

    def take(self, sheet: str, key: str, row: _Row, article: Article) -> None:
        """Compare a row, cell by cell."""
        current = self.current[sheet, key].cells
        for heading, cell in row.cells.items():
            plan, place = row.plan.columns[heading], f"{row.sheet}!{cell.place}"
            field = "/".join(["", *key.split("/")[1:], *plan.path])
            change = Change(article, field, plan, place, f"{self._workbook} {place}", _value(current, heading), cell.value)
            if heading in _PAPERS:
                self._take_papers(change)
            elif not cell.is_formula and _same(change.old, cell.value):
                self._confirmed.add((article.id, field))
            elif heading in _NUMBERS or self._was_written(change, (sheet, key), heading, cell):
                continue
            elif reason := _obstacle(cell, plan):
                self._notices.append(change.notice(reason))
            else:
                self.changes.append(change)

    def _take_papers(self, change: Change) -> None:
        if not self._papers.may_be(change.article.id, change.value):
            self._notices.append(change.notice(_COUNTED)._replace(old=self._papers.count(change.article.id)))

    def _was_written(self, change: Change, at: tuple[str, str], heading: str, cell: ReadCell) -> bool:
        """Tell whether kalcorpus wrote what a cell says: before a correction, or without the papers' sentences."""
        if _says(self._uncorrected, at, heading, cell):
            if change.plan.path:
                self._older.append(change)
            return True
        return any(_says(rows, at, heading, cell) for rows in self._without_text)

    @cached_property
    def _without_text(self) -> tuple[Rows, Rows]:
        before = [_uncorrected(article) for article in self._articles if article.edits]
        now, older = (_rows_of(list(map(without_sentences, listed)), self._lang) for listed in (self._articles, before))
        return now, older

    def notices(self) -> list[Notice]:
        """Return what can't be a correction."""
        older = [change for change in self._older if (change.article.id, change.field) not in self._confirmed]
        if not older:
            return self._notices
        more = f" ({len(older)} cells are so)" if len(older) > 1 else ""
        return [*self._notices, older[0].notice(_BEFORE + more)._replace(typed=False)]


def _says(rows: Rows, at: tuple[str, str], heading: str, cell: ReadCell) -> bool:
    return at in rows and not cell.is_formula and _same(_value(rows[at].cells, heading), cell.value)


def _value(cells: dict[str, ReadCell], heading: str) -> object:
    return cells[heading].value if heading in cells else None


def _uncorrected(article: Article) -> Article:
    if not article.edits:
        return article
    record = article.model_dump(mode="json")
    for edit in reversed(article.edits):
        if value_at(record, edit.field) == edit.new:
            record = with_value(record, edit.field, edit.old)
    return Article.model_validate(record)


def _obstacle(cell: ReadCell, plan: ColumnPlan) -> str | None:
    if cell.is_formula or cell.is_error:
        return "a formula or an error is no value; type the value itself"
    return None if plan.path else "this column only shows what stands elsewhere or what the paper wrote"


def _same(was: object, now: object) -> bool:
    return was == now or _plain(was) == _plain(now)


def _plain(value: object) -> str:
    if isinstance(value, datetime.datetime) and value.time() == datetime.time():
        return value.date().isoformat()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return "" if value is None else str(value).replace("\r\n", "\n").strip()


def _article_of(key: str) -> str:
    return key.partition("/")[0]


def _place(row: _Row) -> str:
    first = next(iter(row.cells.values()))
    return f"{row.sheet}!{first.place}"


def _rows(workbook: ReadWorkbook, notices: list[Notice], watch: Watch = unwatched) -> Rows:
    found: Rows = {}
    rows = (_Row(sheet.title, sheet.plan, cells) for sheet in workbook.sheets for cells in sheet.rows())
    for row in watch(rows, None, "rows read"):
        key = row.cells.get(row.plan.row_id)
        if key is None or not isinstance(key.value, str):
            notices.append(Notice(_place(row), None, None, "a row without an id; new rows can't be added here"))
        elif (row.plan.key, key.value) in found:
            notices.append(Notice(f"{row.sheet}!{key.place}", None, key.value, "a second row with the same id"))
        else:
            found[row.plan.key, key.value] = row
    return found


def _lost_columns(sheet: ReadSheet) -> Iterator[Notice]:
    """Yield the columns that were taken out or have another heading now, for what was typed there is not seen."""
    for title, plan in sheet.plan.columns.items():
        if plan.path and title not in sheet.headings:
            yield Notice(f"{sheet.title}!1:1", title, None, "no column has this heading; nothing is taken from it", typed=False)


def _rows_of(articles: list[Article], lang: Language) -> Rows:
    if not articles:
        return {}
    with tempfile.TemporaryDirectory() as folder:
        view = WorkbookView.open(Path(folder), Options(lang=lang))
        for article in articles:
            view.add(Entry(article))
        view.close()
        with reading(Path(folder) / WORKBOOK) as workbook:
            return _rows(workbook, [])


def _deleted(before: Rows, now: Rows, there: set[str]) -> Iterator[Notice]:
    """Yield the rows that are gone from a sheet that still has some: they may have been filtered out for a report."""
    kept = {sheet for sheet, _ in now} & there
    for (sheet, key), row in before.items():
        if sheet in kept and (sheet, key) not in now:
            yield Notice(row.sheet, key, None, "the row was deleted; the dataset keeps it")
