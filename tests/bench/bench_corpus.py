"""Two workers against one, and memory as the input grows: python tests/bench/bench_corpus.py [articles] [large] [repeats].

Parses ``articles`` variants of the seeds from JSON Lines (2,000) with one process and with two, in turns, ``repeats`` times (5),
and prints how the times compare, those of the best turn and the shortest of all, for a machine that others use too is never quiet
for long; and whether the bytes are the same. Then it prints the highest memory of a fresh process that exports 1,000 and ``large``
(100,000) articles, of one paragraph each, as JSON Lines, and again with tables and their near-duplicate index. Skipped where
``large`` is 0. Linux only.
"""

import hashlib
import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path

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


def parse(path: Path, workers: int) -> tuple[float, str]:
    """Return the seconds that parsing took from the first article on, and the hash of what came out."""
    digest = hashlib.sha256()
    items = parse_many(path, workers=workers)
    began = time.perf_counter()
    for item in items:
        digest.update(item.model_dump_json().encode())
    return time.perf_counter() - began, digest.hexdigest()


def command(path: Path, workers: int, output: Path) -> tuple[float, str]:
    """Return the seconds of `kalcorpus parse` as people call it, and the hash of what it printed."""
    began = time.perf_counter()
    with output.open("wb") as stream:
        call = [sys.executable, "-m", "kalcorpus", "parse", str(path), "--workers", str(workers)]
        subprocess.run(call, check=True, stdout=stream)
    return time.perf_counter() - began, hashlib.sha256(output.read_bytes()).hexdigest()


def compare(folder: Path, count: int, repeats: int) -> None:
    """Print two workers against one."""
    path = write_input(folder / "in.jsonl", count, SEEDS)
    for name, run in (("parse_many", parse), ("kalcorpus parse", lambda p, n: command(p, n, folder / "out.jsonl"))):
        turns = [(run(path, 1), run(path, 2)) for _ in range(repeats)]
        best = max(one / two for (one, _), (two, _) in turns)
        ones, twos = min(one for (one, _), _ in turns), min(two for _, (two, _) in turns)
        same = len({digest for turn in turns for _, digest in turn}) == 1
        told = f"{best:.2f} times in the best turn, {ones / twos:.2f} by the shortest times, at least {LIMITS['faster']}"
        print(f"{name:16} {count / ones:.0f} and {count / twos:.0f} articles a second: {told}; same bytes: {same}", flush=True)


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
