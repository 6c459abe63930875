"""an edited workbook and the dataset → the cells that were changed.

What a cell said before is not guessed: the workbook is made again from the records, in the same language, and compared.
"""

import datetime
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

from kalcorpus.article import Article
from kalcorpus.files.overlay import value_at, with_value
from kalcorpus.files.view import Entry, Language, Options
from kalcorpus.files.workbook import WORKBOOK, WorkbookView
from kalcorpus.files.workbook.labels import Labels
from kalcorpus.files.workbook.plans import ColumnPlan, SheetPlan
from kalcorpus.files.workbook.reading import ReadCell, ReadWorkbook, reading

_BEFORE = "this is the value from before a correction; take a fresh workbook to undo that"
# What other rows decide: the number of a row, and how many papers carry its story.
_OF_OTHERS = frozenset({"No", *(Labels(lang)["papers"] for lang in ("id", "en"))})


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
        return f"{self.place}: {self.old!r} → {self.new!r}: {self.reason}"


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


def find_changes(path: Path, read: Callable[[set[str]], list[Article]]) -> tuple[list[Change], list[Notice]]:
    """Return the cells that were changed, and what can't be a correction.

    Args:
        path: the workbook.
        read: returns the articles with these ids.
    """
    notices: list[Notice] = []
    with reading(path) as workbook:
        lang = workbook.lang
        now = _rows(workbook, notices)
        there = {sheet.plan.key for sheet in workbook.sheets}
    articles = {article.id: article for article in read({_article_of(key) for _, key in now})}
    comparison = _Comparison(list(articles.values()), lang, path.name)
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

    def __init__(self, articles: list[Article], lang: Language, workbook: str) -> None:
        self.current = _rows_of(articles, lang)
        self.changes: list[Change] = []
        self._uncorrected = _rows_of([_uncorrected(article) for article in articles if article.edits], lang)
        self._workbook = workbook
        self._notices: list[Notice] = []
        self._older: list[Change] = []
        self._confirmed: set[tuple[str, str]] = set()

    def knows(self, sheet: str, key: str) -> bool:
        """Tell whether the dataset has this row."""
        return (sheet, key) in self.current

    def take(self, sheet: str, key: str, row: _Row, article: Article) -> None:
        """Compare a row, cell by cell."""
        current = self.current[sheet, key].cells
        uncorrected = self._uncorrected.get((sheet, key))
        for heading, cell in row.cells.items():
            plan, was = row.plan.columns[heading], _value(current, heading)
            place = f"{row.sheet}!{cell.place}"
            field = "/".join(["", *key.split("/")[1:], *plan.path])
            change = Change(article, field, plan, place, f"{self._workbook} {place}", was, cell.value)
            left_empty = cell.value is None and plan.kind == "shown"  # as a workbook without text leaves some
            if heading in _OF_OTHERS or left_empty:
                continue
            if not cell.is_formula and _same(was, cell.value):
                self._confirmed.add((article.id, field))
            elif (reason := _obstacle(cell, plan)) is None:
                older = uncorrected is not None and _same(_value(uncorrected.cells, heading), cell.value)
                (self._older if older else self.changes).append(change)
            elif uncorrected is None or not _same(_value(uncorrected.cells, heading), cell.value):
                self._notices.append(change.notice(reason))

    def notices(self) -> list[Notice]:
        """Return what can't be a correction."""
        older = [change for change in self._older if (change.article.id, change.field) not in self._confirmed]
        if not older:
            return self._notices
        more = f" ({len(older)} cells are so)" if len(older) > 1 else ""
        return [*self._notices, older[0].notice(_BEFORE + more)._replace(typed=False)]


def _value(cells: dict[str, ReadCell], heading: str) -> object:
    return cells[heading].value if heading in cells else None


def _uncorrected(article: Article) -> Article:
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


def _rows(workbook: ReadWorkbook, notices: list[Notice]) -> Rows:
    found: Rows = {}
    for sheet in workbook.sheets:
        for cells in sheet.rows():
            row = _Row(sheet.title, sheet.plan, cells)
            key = cells.get(sheet.plan.row_id)
            if key is None or not isinstance(key.value, str):
                notices.append(Notice(_place(row), None, None, "a row without an id; new rows can't be added here"))
            elif (sheet.plan.key, key.value) in found:
                notices.append(Notice(f"{sheet.title}!{key.place}", None, key.value, "a second row with the same id"))
            else:
                found[sheet.plan.key, key.value] = row
    return found


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
