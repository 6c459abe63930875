"""How long one article takes, beside dateparser on the same texts in the same run.

python tests/bench/bench_parse.py                      the five seeds
python tests/bench/bench_parse.py --texts FILE.jsonl   the "text" of each line
"""

import argparse
import json
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import dateparser
from dateparser.search import search_dates

from kalcorpus import parse_text

SEEDS = Path(__file__).parent.parent.parent / "seeds"


def milliseconds(work: Callable[[], object], rounds: int) -> float:
    """Return the best of ``rounds`` runs: the others were disturbed by the machine."""
    best = float("inf")
    for _ in range(rounds):
        begin = time.perf_counter()
        work()
        best = min(best, time.perf_counter() - begin)
    return best * 1000


def import_seconds(module: str) -> float:
    code = f"import time; begin = time.perf_counter(); import {module}; print(time.perf_counter() - begin)"
    runs = [
        float(subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout) for _ in range(9)
    ]
    return statistics.median(runs)


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--texts", type=Path)
    given = options.parse_args().texts
    texts = (
        [json.loads(line)["text"] for line in given.open(encoding="utf-8")]
        if given
        else [p.read_text("utf-8") for p in sorted(SEEDS.glob("*.txt"))]
    )
    for text in texts:
        parse_text(text)
    search_dates(texts[0], languages=["id"])
    ours = [milliseconds(lambda text=text: parse_text(text), 5) for text in texts]
    theirs = [milliseconds(lambda text=text: search_dates(text, languages=["id"]), 1) for text in texts]
    phrase = milliseconds(lambda: dateparser.parse("4 Desember 2025", languages=["id"]), 50)
    longest = max(texts, key=len)
    growth = milliseconds(lambda: parse_text("\n\n".join([longest] * 10)), 3) / milliseconds(lambda: parse_text(longest), 5)
    rows = [
        ("articles", f"{len(texts)}, median {statistics.median(map(len, texts)):.0f} characters"),
        ("whole parse, median", f"{statistics.median(ours):.2f} ms"),
        ("search_dates alone, median", f"{statistics.median(theirs):.1f} ms"),
        ("ratio, median of the texts", f"{statistics.median(b / a for a, b in zip(ours, theirs, strict=True)):.0f} times faster"),
        ('one warm dateparser.parse("4 Desember 2025")', f"{phrase:.2f} ms"),
        ("10 times the text", f"{growth:.1f} times the time"),
        (
            "import kalcorpus.parse against import pydantic",
            f"{import_seconds('kalcorpus.parse') / import_seconds('pydantic'):.1f} times",
        ),
    ]
    for name, figure in rows:
        print(f"{name:48} {figure}")


if __name__ == "__main__":
    main()
