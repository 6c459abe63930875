"""Two workers against one, and memory as the input grows: python tests/bench/bench_corpus.py [articles] [large] [repeats].

Parses ``articles`` variants of the seeds from JSON Lines (2,000) with one process and with two, in turns, ``repeats`` times (5).
Prints how the times compare in the best turn, for a machine that others use too is never quiet for long; what the processors did,
which tells what two of them could do if nobody else used them; and whether the bytes are the same. Then it prints the highest
memory of a fresh process that exports 1,000 and then ``large`` (100,000) articles of one paragraph each as JSON Lines, and again
with tables and their near-duplicate index; not where ``large`` is 0. Linux only.
"""

import hashlib
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from operator import attrgetter
from pathlib import Path
from typing import NamedTuple

from kalcorpus.cli import main as kalcorpus
from kalcorpus.corpus import parse_many

ROOT = Path(__file__).parents[2]
STATUS = Path("/proc/self/status")
SEEDS = [path.read_text("utf-8") for path in sorted((ROOT / "seeds").glob("*.txt"))]
LIMITS = {"faster": 1.7, "MB": 30}


def write_input(path: Path, count: int, texts: list[str]) -> Path:
    """Write ``count`` raw articles, each with an end of its own."""
    with path.open("w", encoding="utf-8") as stream:
        for number in range(count):
            end = f"Catatan ke-{number} ditutup pada {number % 28 + 1} Mei 2025 dengan Rp{number + 1} juta."
            row = {"text": f"{texts[number % len(texts)]}\n\n{end}", "url": f"https://contoh.example/{number}"}
            stream.write(json.dumps(row, ensure_ascii=False) + "\n")
    return path


class Taken(NamedTuple):
    """What a run took.

    Attributes:
        seconds: from its beginning to its end.
        work: seconds of the processors, those of its workers among them.
        digest: of the bytes that came out.
    """

    seconds: float
    work: float
    digest: str


def taken(run: Callable[[], str]) -> Taken:
    """Run it, and return what it took."""
    began, worked = time.perf_counter(), sum(os.times()[:4])
    digest = run()
    return Taken(time.perf_counter() - began, sum(os.times()[:4]) - worked, digest)


def parse(path: Path, workers: int) -> str:
    """Take every article out of `parse_many` and return the hash of their records."""
    digest = hashlib.sha256()
    for item in parse_many(path, workers=workers):
        digest.update(item.model_dump_json().encode())
    return digest.hexdigest()


def command(path: Path, workers: int) -> str:
    """Call `kalcorpus parse` as people do, and return the hash of what it printed."""
    output = path.with_suffix(".out")
    with output.open("wb") as stream:
        call = [sys.executable, "-m", "kalcorpus", "parse", str(path), "--workers", str(workers)]
        subprocess.run(call, check=True, stdout=stream)
    return hashlib.sha256(output.read_bytes()).hexdigest()


def compare(folder: Path, count: int, repeats: int) -> None:
    """Print two workers against one."""
    path = write_input(folder / "in.jsonl", count, SEEDS)
    for name, run in (("parse_many", parse), ("kalcorpus parse", command)):
        turns = [tuple(taken(partial(run, path, workers)) for workers in (1, 2)) for _ in range(repeats)]
        best = max(one.seconds / two.seconds for one, two in turns)
        ones, twos = (min(runs, key=attrgetter("work")) for runs in zip(*turns, strict=True))
        print(f"{name}: two workers are {best:.2f} times as fast in the best turn, at least {LIMITS['faster']}")
        could = 2 * ones.work / twos.work
        print(
            f"  work: {ones.work:.2f} s by one, {twos.work:.2f} s by two: {could:.2f} times on two processors without other work"
        )
        print(f"  same bytes: {len({one.digest for turn in turns for one in turn}) == 1}", flush=True)


def peak(count: int, formats: str, workers: int) -> float:
    """Return the highest memory in MB of a process that exports ``count`` articles."""
    call = [sys.executable, __file__, "--peak", str(count), formats, str(workers)]
    return float(subprocess.run(call, capture_output=True, check=True, text=True).stdout)


def measure(count: int, formats: str, workers: str) -> None:
    """Export in this process and print its highest memory: getrusage would count the parent's too."""
    with tempfile.TemporaryDirectory() as name:
        path = write_input(Path(name) / "in.jsonl", count, [max(text.splitlines(), key=len) for text in SEEDS])
        given = ["export", str(path), "--output", f"{name}/set", "--format", formats, "--workers", workers]
        kalcorpus(given)
    print(int(STATUS.read_text().split("VmHWM:")[1].split()[0]) / 1024)


def main() -> None:
    """Print every figure."""
    if sys.argv[1:2] == ["--peak"]:
        measure(int(sys.argv[2]), sys.argv[3], sys.argv[4])
        return
    count, large, repeats = [*map(int, sys.argv[1:4]), *(2_000, 100_000, 5)[len(sys.argv[1:4]) :]]
    with tempfile.TemporaryDirectory() as folder:
        compare(Path(folder), count, repeats)
    for formats in ("jsonl", "jsonl,csv,parquet") if large else ():
        small, grown = peak(1_000, formats, 2), peak(large, formats, 2)
        told = f"{small:.0f} MB for 1,000 articles, {grown:.0f} MB for {large:,}: {grown - small:+.1f} MB"
        print(f"export to {formats}: {told}, may grow by {LIMITS['MB']} MB", flush=True)


if __name__ == "__main__":
    main()
