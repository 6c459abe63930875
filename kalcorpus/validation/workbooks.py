"""kalcorpus.xlsx → findings with sheet and cell: sheets, headings, types, choices, ids; columns that people add are welcome."""

import datetime
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from kalcorpus.errors import KalcorpusError
from kalcorpus.validation.edtf import extent
from kalcorpus.validation.report import Fault, Finding, Place, fault_of
from kalcorpus.validation.session import Session

if TYPE_CHECKING:
    from kalcorpus.files.workbook.plans import ColumnPlan
    from kalcorpus.files.workbook.reading import ReadCell, ReadSheet

    Row = dict[str, ReadCell]


def check_workbook(path: Path, name: str, session: Session) -> Iterator[Finding]:
    """Yield what is wrong with a workbook.

    Args:
        path: the file.
        name: what findings call it.
        session: the run.
    """
    from kalcorpus.files.workbook.reading import reading  # noqa: PLC0415 - openpyxl loads when a workbook is read

    try:
        with reading(path) as workbook:
            for plan in workbook.missing:
                yield Finding.of(Fault("workbook.missing-sheet", expected=plan.title), Place(name))
            ids: dict[str, set[str]] = {}
            for sheet in workbook.sheets:
                yield from _sheet_findings(sheet, name, ids, session)
    except KalcorpusError as error:
        yield Finding.of(fault_of(error), Place(name))


def _sheet_findings(sheet: "ReadSheet", name: str, ids: dict[str, set[str]], session: Session) -> Iterator[Finding]:
    place = Place(name, sheet=sheet.title)
    for title in sheet.plan.columns:
        if title not in sheet.headings:
            yield Finding.of(Fault("workbook.missing-column", (title,), expected=title), place)
    own = ids.setdefault(sheet.plan.key, set())
    for row in sheet.rows():
        session.records += sheet.plan.key == "clippings"
        session.step()
        for title, cell in row.items():
            fault = cell_fault(cell, title, sheet.plan.columns[title])
            if fault is not None:
                yield Finding.of(fault, place._replace(cell=cell.place))
        yield from _id_findings(sheet, row, place, own, ids.get("clippings"))


def _id_findings(sheet: "ReadSheet", row: "Row", place: Place, own: set[str], articles: set[str] | None) -> Iterator[Finding]:
    key = row.get(sheet.plan.row_id)
    if key is not None and isinstance(key.value, str):
        if key.value in own:
            yield Finding.of(Fault("workbook.key", (sheet.plan.row_id,), value=key.value), place._replace(cell=key.place))
        own.add(key.value)
    title = sheet.plan.article_id
    link = row.get(title) if title else None
    if title and link is not None and articles is not None and isinstance(link.value, str) and link.value not in articles:
        yield Finding.of(Fault("workbook.foreign-key", (title,), value=link.value), place._replace(cell=link.place))


def cell_fault(cell: "ReadCell", title: str, plan: "ColumnPlan") -> Fault | None:
    """Return what is wrong with one cell, if anything is."""
    path = (title,)
    if cell.is_formula:
        return Fault("workbook.formula", path, value=cell.value)
    if cell.is_error:
        return Fault("workbook.error-value", path, value=cell.value)
    if cell.value is None:
        return None if plan.nullable or plan.kind != "key" else Fault("table.required", path)
    if plan.values:
        return None if cell.value in plan.values else Fault("workbook.choice", path, cell.value, " | ".join(plan.values))
    expected = _expected(cell.value, plan)
    return None if expected is None else Fault("workbook.type", path, value=str(cell.value), expected=expected)


def _expected(value: object, plan: "ColumnPlan") -> str | None:
    if plan.kind == "date":
        # Days that Excel can't hold (before 1901), and dates that are less exact than a day, are text in the cell.
        is_day = isinstance(value, datetime.date) or (isinstance(value, str) and extent(value) is not None)
        return None if is_day else "2025-10-31"
    if plan.kind == "integer":
        return None if isinstance(value, int) and not isinstance(value, bool) else "42"
    if plan.kind == "number":
        return None if isinstance(value, int | float) or _is_number(str(value)) else "1500000"
    return None


def _is_number(written: str) -> bool:
    whole, _, part = written.partition(".")
    return whole.isdecimal() and (part.isdecimal() or not part)
