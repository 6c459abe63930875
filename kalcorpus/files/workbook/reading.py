"""kalcorpus.xlsx, as it came back from an officer → its sheets, row by row, whatever was sorted, added or renamed.

Nothing in the file is trusted: it may unpack to terabytes, hold XML that expands, formulas, errors, or no sheet of ours.
"""

import datetime
import re
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import closing, contextmanager
from lzma import LZMAError
from pathlib import Path
from typing import Any, NamedTuple

from openpyxl import load_workbook
from openpyxl.utils import get_column_letter

from kalcorpus.errors import UnreadableInput
from kalcorpus.files.view import Language
from kalcorpus.files.workbook.plans import SheetPlan, plans
from kalcorpus.sources.devices import refuse_device

_LARGEST = 2 << 30  # bytes unpacked: a workbook of 100,000 articles stays below a tenth of it
_PACKED = 1 << 20  # bytes; a part that unpacks to more than this has a ratio to be judged by
_RATIO = 400  # XML of tables packs 10 to 40 times
_HEAD = 1 << 12
_DECLARES = re.compile(rb"<!\s*(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_CONTINUED = re.compile(r" \(\d+\)$")
_HALF = 0.5

Value = str | int | float | bool | datetime.date | datetime.datetime | datetime.time | datetime.timedelta | None


class ReadCell(NamedTuple):
    """A cell: its place ("F7"), its value, and whether it is a formula or an error instead."""

    place: str
    value: Value
    is_formula: bool = False
    is_error: bool = False


class ReadSheet:
    """A sheet of the workbook that holds data of ours.

    Attributes:
        title: what its tab says now.
        plan: what it is.
        headings: the headings that it has, from the left.
    """

    def __init__(self, path: Path, sheet: Any, plan: SheetPlan, headings: list[str]) -> None:  # noqa: ANN401 - openpyxl's types are private
        self._path = path
        self.title: str = sheet.title
        self.plan = plan
        self.headings = headings
        self._sheet = sheet

    def rows(self) -> Iterator[dict[str, ReadCell]]:
        """Yield each row that is not empty, as heading → cell; columns that are not ours are left out.

        Raises:
            UnreadableInput: the sheet is damaged.
        """
        with _damage_told(self._path):
            yield from self._rows()

    def _rows(self) -> Iterator[dict[str, ReadCell]]:
        known = [(at, title) for at, title in enumerate(self.headings) if title in self.plan.columns]
        for number, cells in enumerate(self._sheet.iter_rows(min_row=2), start=2):
            row = {title: _read(cells[at], f"{get_column_letter(at + 1)}{number}") for at, title in known if at < len(cells)}
            if any(cell.value is not None for cell in row.values()):
                yield row


class ReadWorkbook(NamedTuple):
    """The sheets of the workbook that are ours, and those of ours that it lacks."""

    lang: Language
    sheets: list[ReadSheet]
    missing: list[SheetPlan]


@contextmanager
def reading(path: Path) -> Iterator[ReadWorkbook]:
    """Open a workbook for reading; memory holds a row of it and the table of its texts.

    Raises:
        UnreadableInput: it is no workbook, or not one that is safe to open.
    """
    _refuse_what_is_unsafe(path)
    with _damage_told(path):
        stream = path.open("rb")
    with stream:  # openpyxl leaves a file open that it can't make sense of
        with _damage_told(path):
            workbook = load_workbook(stream, read_only=True)
        with closing(workbook):
            with _damage_told(path):
                recognized = _recognize(path, workbook)
            yield recognized


@contextmanager
def _damage_told(path: Path) -> Iterator[None]:
    try:
        yield
    except Exception as error:  # openpyxl raises whatever its parsers raise, and each of them means the same
        raise _unreadable(path, f"{type(error).__name__}: {error}") from error


def _recognize(path: Path, workbook: Any) -> ReadWorkbook:  # noqa: ANN401 - as above
    headings = {sheet.title: _headings(sheet) for sheet in workbook.worksheets}
    languages: tuple[Language, Language] = ("id", "en")
    found = {lang: _matches(headings, plans(lang)) for lang in languages}
    lang = max(languages, key=lambda name: len(found[name]))
    sheets = [ReadSheet(path, workbook[title], plan, headings[title]) for title, plan in found[lang].items()]
    there = {sheet.plan.key for sheet in sheets}
    return ReadWorkbook(lang, sheets, [plan for key, plan in plans(lang).items() if key not in there])


def _matches(headings: dict[str, list[str]], known: dict[str, SheetPlan]) -> dict[str, SheetPlan]:
    """Return which sheet is what: by its title, else by its headings, for people rename sheets."""
    by_title = {plan.title: plan for plan in known.values()}
    found = {}
    for title, row in headings.items():
        plan = by_title.get(_CONTINUED.sub("", title)) or max(known.values(), key=lambda one: _likeness(row, one))
        if _likeness(row, plan) > _HALF:
            found[title] = plan
    return found


def _likeness(headings: list[str], plan: SheetPlan) -> float:
    return len(set(headings) & set(plan.columns)) / len(plan.columns)


def _headings(sheet: Any) -> list[str]:  # noqa: ANN401 - as above
    if not hasattr(sheet, "iter_rows"):  # a sheet that is one chart
        return []
    sheet.reset_dimensions()  # what the file says of its size may be wrong
    row = next(sheet.iter_rows(min_row=1, max_row=1, values_only=True), ())
    return ["" if value is None else str(value).strip() for value in row]


def _read(cell: Any, place: str) -> ReadCell:  # noqa: ANN401 - as above
    kind = getattr(cell, "data_type", "n")
    value = cell.value
    if kind == "f":
        return ReadCell(place, str(getattr(value, "text", value)), is_formula=True)
    return ReadCell(place, value, is_error=kind == "e")


def _refuse_what_is_unsafe(path: Path) -> None:
    if not path.exists():
        raise UnreadableInput(
            where=str(path),
            found="no such file",
            expected="an Excel workbook (.xlsx)",
            action="check the path",
            code="input.missing",
        )
    refuse_device(path)
    try:
        with zipfile.ZipFile(path) as package:
            parts = package.infolist()
            if "xl/workbook.xml" not in package.namelist():
                raise _unreadable(path, "a ZIP file without a workbook in it")
            unpacked = sum(part.file_size for part in parts)
            bombs = [part for part in parts if part.file_size > max(_PACKED, _RATIO * part.compress_size)]
            if unpacked > _LARGEST or bombs:
                raise _unsafe(path, f"a file that unpacks to {unpacked:,} bytes")
            for part in parts:
                _refuse_declarations(package, part, path)
    except (OSError, zipfile.BadZipFile, zlib.error, LZMAError, EOFError, ValueError, RuntimeError) as error:
        raise _unreadable(path, str(error) or type(error).__name__) from error


def _refuse_declarations(package: zipfile.ZipFile, part: zipfile.ZipInfo, path: Path) -> None:
    if not part.filename.endswith((".xml", ".rels", ".vml")):
        return
    with package.open(part) as stream:
        head = stream.read(_HEAD).replace(b"\0", b"")  # UTF-16 hides nothing
    if _DECLARES.search(head):
        raise _unsafe(path, f"a document type declaration in {part.filename}")


def _unreadable(path: Path, found: str) -> UnreadableInput:
    return UnreadableInput(
        where=path.name,
        found=found,
        expected="an Excel workbook (.xlsx)",
        action="open it in the spreadsheet program and save it as .xlsx",
        code="workbook.unreadable",
    )


def _unsafe(path: Path, found: str) -> UnreadableInput:
    return UnreadableInput(
        where=path.name,
        found=found,
        expected="a workbook as kalcorpus writes it",
        action="don't open it; ask for a clean copy",
        code="workbook.unsafe",
    )
