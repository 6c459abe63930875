"""Kliping berita dan rekap kegiatan: one folder of articles → one workbook in Indonesian.

Run `python examples/spreadsheet_for_officials.py seeds rekap.xlsx 2025-10-01 2025-12-31`; the two days are the period.
An article counts for the day of its main event; `kalcorpus export seeds --from 2025-10-01 --until 2025-12-31 --output rekap.xlsx`
takes the day of publication instead, where it is known.
"""

import datetime
import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import kalcorpus


def in_period(folder: str, first: datetime.date, last: datetime.date) -> Iterator[kalcorpus.Article | kalcorpus.Failure]:
    """Yield the articles whose main event falls into the period, and every file that could not be read."""
    for item in kalcorpus.parse_many(folder):
        if isinstance(item, kalcorpus.Failure):
            print(f"Tidak terbaca: {item}")
            yield item
        elif item.events and item.events[0].start_date and first <= item.events[0].start_date <= last:
            yield item


def main(folder: str, workbook: str, first: str, last: str) -> None:
    """Write the workbook."""
    days = datetime.date.fromisoformat(first), datetime.date.fromisoformat(last)
    with tempfile.TemporaryDirectory() as place:
        dataset = Path(place) / "dataset"
        manifest = kalcorpus.write_dataset(in_period(folder, *days), dataset, formats=["xlsx"], lang="id")
        shutil.copy(dataset / "kalcorpus.xlsx", workbook)
    print(f"{manifest.counts.articles} berita dalam {workbook}")


if __name__ == "__main__":
    main(*sys.argv[1:])
