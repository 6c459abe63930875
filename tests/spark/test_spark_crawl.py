"""Apache Spark in local mode over 20,000 articles: the records are those of one process on one machine."""

import hashlib
import os
import subprocess
import sys
import time
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

import kalcorpus
from kalcorpus.files import read_dataset

ROOT = Path(__file__).parents[2]
COUNT = 20_000
SEEDS = [path.read_text("utf-8") for path in sorted((ROOT / "seeds").glob("*.txt"))]
UNREADABLE = {777, 15_000}  # rows without a text


def row(number):
    """Return a variant of a seed: its dates, sums and ends differ from those of all others."""
    day, month, year = number % 28 + 1, number // 28 % 12 + 1, 2019 + number % 6
    said = f"Kegiatan ke-{number} berlangsung ({day}/{month}/{year}) dengan anggaran Rp{number + 1} juta, kata Budi Santoso."
    return {
        "name": f"{number:05}",
        "text": None if number in UNREADABLE else f"{SEEDS[number % len(SEEDS)]}\n\n{said}",
        "url": f"https://contoh.example/{number}",
        "published": f"{year}-{month:02}-{day:02}" if number % 3 else None,
    }


def digest(article):
    return hashlib.sha256(article.model_dump_json().encode()).digest()


@pytest.fixture(scope="module")
def records(tmp_path_factory):
    """What Spark wrote."""
    folder = tmp_path_factory.mktemp("spark")
    pq.write_table(pa.Table.from_pylist([row(number) for number in range(COUNT)]), folder / "crawl.parquet")
    options = "--master local[2] --driver-memory 2g --conf spark.ui.enabled=false pyspark-shell"
    environment = os.environ | {"SPARK_LOCAL_IP": "127.0.0.1", "PYSPARK_SUBMIT_ARGS": options}
    command = [sys.executable, ROOT / "examples" / "spark_crawl.py", folder / "crawl.parquet", folder / "records"]
    began = time.monotonic()
    run = subprocess.run(command, env=environment, capture_output=True, text=True, check=False, timeout=600)
    print(f"Spark: {COUNT} articles in {time.monotonic() - began:.0f} s: {run.stdout.strip()}")
    assert run.returncode == 0, run.stderr[-3_000:]
    assert run.stdout == f"{COUNT - len(UNREADABLE)} articles, {len(UNREADABLE)} rows without one\n"
    return folder / "records"


def test_the_records_are_those_of_one_machine(records):
    parts = sorted(records.glob("*.parquet"))
    assert len(parts) > 1
    by_spark = {article.source.name: digest(article) for part in parts for article in read_dataset(part)}
    began = time.monotonic()
    rows = (row(number) for number in range(COUNT) if number not in UNREADABLE)
    by_one = {given["name"]: digest(kalcorpus.parse_text(given.pop("text"), **given)) for given in rows}
    print(f"One process: {len(by_one)} articles in {time.monotonic() - began:.0f} s")
    assert sorted(by_spark) == sorted(by_one)
    assert [name for name, made in by_one.items() if by_spark[name] != made] == []


def test_rows_without_an_article_have_their_error(records):
    errors = [error for error in pq.read_table(records, columns=["error"]).column("error").to_pylist() if error]
    assert sorted(error["name"] for error in errors) == [f"{number:05}" for number in sorted(UNREADABLE)]
    assert {error["code"] for error in errors} == {"data.invalid"}
