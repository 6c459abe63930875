"""How much the formats cost beyond the bare libraries: python tests/bench/bench_files.py [articles].

Prints seconds for each format beside the same cells or records written with the bare library; bench_memory.py prints how memory
grows.
"""

import csv
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from contextlib import ExitStack
from itertools import count as count_up
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

import press
from openpyxl import Workbook, load_workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment

from kalcorpus.article import Article
from kalcorpus.files import write_dataset
from kalcorpus.files.csv_tables import CsvView
from kalcorpus.files.view import Entry, Options
from kalcorpus.rows import Rows
from kalcorpus.schema.tables import tables

LIMITS = {"jsonl": 1.3, "csv": 1.5, "xlsx": 1.3}


def timed(work: Callable[[], object], times: int = 3) -> float:
    """Return the seconds of the fastest run."""
    best = float("inf")
    for _ in range(times):
        start = time.perf_counter()
        work()
        best = min(best, time.perf_counter() - start)
    return best


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


def main() -> None:
    """Print every figure."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000
    articles = list(press.articles(count))
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        fresh = (folder / str(number) for number in count_up())  # replacing a dataset would read the old one too
        ours = timed(lambda: write_dataset(articles, next(fresh), formats=("jsonl",)))
        report("jsonl", ours, timed(lambda: bare_jsonl(articles, folder)))
        entries = [Entry(article) for article in articles]
        rows = [entry.rows for entry in entries]
        report("csv", timed(lambda: view_csv(entries)), timed(lambda: bare_csv(rows, folder)))
        entries.clear()
        rows.clear()
        ours = timed(lambda: write_dataset(articles, folder / "xlsx", formats=("xlsx",), overwrite=True), times=1)
        report("xlsx", ours, timed(bare_xlsx(folder / "xlsx" / "kalcorpus.xlsx", folder), times=1))


def report(form: str, ours: float, theirs: float) -> None:
    """Print one comparison."""
    print(f"{form:6} {ours:.2f} s, bare {theirs:.2f} s: {ours / theirs:.2f} times, at most {LIMITS[form]}")


if __name__ == "__main__":
    main()
