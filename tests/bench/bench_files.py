"""Every measure that files and validation have to hold, in one run: python tests/bench/bench_files.py [articles, for memory].

Times: how much each format costs beyond the bare library that writes the same cells or records, and how much the extra `fast`
saves the validator. They are medians of processor time over runs that take turns; the ratio of the seconds that passed, which
measure the disk and the other programs too, stands in brackets; the validator is timed record by record, in seconds that passed,
for they are short. Memory: how much the highest memory grows from 1,000 to 50,000 articles (bench_memory.py). Each line ends with
whether the measure holds; the exit code is 1 where one does not.
"""

import copy
import csv
import json
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack
from itertools import count as count_up
from pathlib import Path
from statistics import median
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).parents[1]))

import press
from bench_memory import ADD
from bench_memory import told as memory_told
from jsonschema import Draft202012Validator, FormatChecker
from openpyxl import Workbook, load_workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment

from kalcorpus.article import Article
from kalcorpus.files import FORMATS, write_dataset
from kalcorpus.files.csv_tables import CsvView
from kalcorpus.files.view import Entry, Options
from kalcorpus.rows import Rows
from kalcorpus.schema import json_schema
from kalcorpus.schema.tables import tables
from kalcorpus.validation.records import article_checker, record_faults

ARTICLES, WORKBOOK_ARTICLES, RECORDS, MEMORY_ARTICLES = 5_000, 1_000, 400, 50_000
JSONL, CSV, XLSX, FAST = 1.3, 1.5, 1.3, 100  # what the measures must reach

LEFT_OUT = object()


class Taken(NamedTuple):
    """Seconds that work took: of the processor, and those that passed."""

    processor: float
    passed: float


def timed(work: Callable[[], object]) -> Taken:
    """Return the seconds of one run."""
    start = time.process_time(), time.perf_counter()
    work()
    return Taken(time.process_time() - start[0], time.perf_counter() - start[1])


def in_turn(ours: Callable[[], object], theirs: Callable[[], object], times: int) -> tuple[Taken, Taken]:
    """Return the medians of runs that take turns, after one run each that is not counted."""
    ours(), theirs()
    pairs = [(timed(ours), timed(theirs)) for _ in range(times)]
    return tuple(Taken(*map(median, zip(*side, strict=True))) for side in zip(*pairs, strict=True))


def bare_jsonl(articles: Iterable[Article], folder: Path) -> None:
    """Write each record with pydantic's own serializer."""
    with (folder / "bare.jsonl").open("wb") as stream:
        for article in articles:
            stream.write(article.__pydantic_serializer__.to_json(article) + b"\n")


def view_csv(entries: Iterable[Entry]) -> None:
    """Write rows that are there already as the dataset does."""
    with tempfile.TemporaryDirectory() as folder:
        view = CsvView.open(Path(folder), Options())
        for entry in entries:
            view.add(entry)
        view.close()


def bare_csv(rows: Iterable[Rows], folder: Path) -> None:
    """Write rows that are there already with csv.writer."""
    with ExitStack() as files:
        writers = {
            known.name: csv.writer(files.enter_context((folder / f"bare-{known.name}.csv").open("w", newline="")))
            for known in tables()
        }
        for of_article in rows:
            for name, cells in of_article.items():
                writers[name].writerows(cells)


def bare_xlsx(made: Path, folder: Path) -> Callable[[], None]:
    """Return what writes the same cells with openpyxl in write-only mode, each with a style."""
    sheets = {sheet.title: [list(row) for row in sheet.iter_rows(values_only=True)] for sheet in load_workbook(made).worksheets}

    def write() -> None:
        book = Workbook(write_only=True)
        sample = WriteOnlyCell(book.create_sheet("sample"))
        sample.alignment = Alignment(wrap_text=True)
        for title, rows in sheets.items():
            sheet = book.create_sheet(title)
            for row in rows:
                cells = [WriteOnlyCell(sheet, value) for value in row]
                for cell in cells:
                    cell._style = sample._style  # noqa: SLF001 - the quickest way there is to style a cell
                sheet.append(cells)
        book.save(folder / "bare.xlsx")

    return write


def check_each(accepts: Callable[[object], bool], lines: Iterable[str]) -> Taken:
    """Return how long a validator takes for records that are read one after the other, as `kalcorpus validate` reads them."""
    processor = passed = 0.0
    for line in lines:
        record = json.loads(line)
        taken = timed(lambda record=record: accepts(record))
        processor, passed = processor + taken.processor, passed + taken.passed
    return Taken(processor, passed)


def broken(records: Iterable[dict[str, object]]) -> Iterator[dict[str, object]]:
    """Yield records with one value exchanged for one of another kind, or left out, at each place of each in turn."""
    for record in records:
        for *parents, last in places(record, ()):
            for wrong in (None, -1, "?", [], {}, "2025-02-30", LEFT_OUT):
                changed = copy.deepcopy(record)
                holder = changed
                for part in parents:
                    holder = holder[part]
                if wrong is LEFT_OUT:
                    del holder[last]
                else:
                    holder[last] = wrong
                yield changed


def places(value: object, path: tuple[str | int, ...]) -> Iterator[tuple[str | int, ...]]:
    """Yield the path of everything inside a JSON value."""
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, inner in items:
        yield (*path, key)
        yield from places(inner, (*path, key))


def formats() -> Iterator[bool]:
    """Print what each format costs."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        yield told("jsonl", "to_json and write", *store(folder), JSONL)
        yield told("csv", "csv.writer", *tables_as_csv(folder), CSV)
        yield told("xlsx", "openpyxl write-only", *workbooks(folder), XLSX)


def store(folder: Path) -> tuple[Taken, Taken]:
    """Return how long the store takes, and to_json with write for the same records."""
    articles = list(press.articles(ARTICLES))
    fresh = (folder / str(number) for number in count_up())  # replacing a dataset would read the old one too
    return in_turn(lambda: write_dataset(articles, next(fresh), formats=("jsonl",)), lambda: bare_jsonl(articles, folder), 15)


def tables_as_csv(folder: Path) -> tuple[Taken, Taken]:
    """Return how long the tables take, and csv.writer for the same cells."""
    entries = [Entry(article) for article in press.articles(ARTICLES)]
    rows = [entry.rows for entry in entries]
    return in_turn(lambda: view_csv(entries), lambda: bare_csv(rows, folder), 15)


def workbooks(folder: Path) -> tuple[Taken, Taken]:
    """Return how long a workbook takes, and openpyxl for the same cells."""
    articles, path = list(press.articles(WORKBOOK_ARTICLES)), folder / "xlsx"

    def write() -> None:
        write_dataset(articles, path, formats=("xlsx",), overwrite=True)

    write()
    return in_turn(write, bare_xlsx(path / "kalcorpus.xlsx", folder), 3)


def told(form: str, bare: str, ours: Taken, theirs: Taken, limit: float) -> bool:
    """Print one comparison and tell whether it holds."""
    ratio, passed = ours.processor / theirs.processor, ours.passed / theirs.passed
    figures = f"{ours.processor:.3f} s, {bare} {theirs.processor:.3f} s: {ratio:.2f} times ({passed:.2f})"
    return judged(f"{form:8} {figures}, at most {limit}", held=ratio <= limit)


def judged(line: str, *, held: bool) -> bool:
    """Print a line with its judgement, and give that back."""
    print(f"{line}: {'holds' if held else 'MISSED'}", flush=True)
    return held


def validation() -> Iterator[bool]:
    """Print how much the extra `fast` saves, and on how many records the two validators do not agree."""
    slow = Draft202012Validator(json_schema(), format_checker=FormatChecker(("date",))).is_valid
    fast = article_checker().accepts
    lines = [article.model_dump_json() for article in press.articles(RECORDS)]
    check_each(fast, lines[:10]), check_each(slow, lines[:10])
    runs = [(check_each(fast, lines), check_each(slow, lines)) for _ in range(7)]
    ours, theirs = (median(taken.passed for taken in side) for side in zip(*runs, strict=True))
    figures = f"{ours / RECORDS * 1e6:.1f} µs a record, jsonschema alone {theirs / RECORDS * 1e6:.0f} µs"
    yield judged(f"validate {figures}: {theirs / ours:.0f} times faster, at least {FAST}", held=theirs / ours >= FAST)
    records = list(map(json.loads, lines[:3]))
    tried = [*map(json.loads, lines), *broken(records)]
    apart = sum(fast(record) != slow(record) for record in tried)
    yield judged(f"validate {len(tried):,} records, whole and broken: verdicts differ on {apart}, at most 0", held=not apart)
    whole = timed(lambda: [list(record_faults(json.loads(line))) for line in lines])
    print(f"         (JSON, schema and laws together: {whole.processor / RECORDS * 1e6:.0f} µs a record)")


def memory(count: int) -> Iterator[bool]:
    """Print how the highest memory grows with the number of articles, for each format and for adding to a dataset."""
    for form in (*FORMATS, ADD):
        line, held = memory_told(form, count)
        yield judged(line, held=held)


def main() -> int:
    """Print every figure; return 0 if every measure holds."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else MEMORY_ARTICLES
    return 0 if all([*formats(), *validation(), *memory(count)]) else 1


if __name__ == "__main__":
    sys.exit(main())
