"""Hard use, measured → the rows of the README's table: `python tests/bench/bench_hard_use.py`."""

import json
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

TESTS = Path(__file__).parents[1]
sys.path.insert(0, str(TESTS))

from fuzz.test_growth import HOSTILE  # noqa: E402 - lies beside this folder
from growth import growth  # noqa: E402 - as above

from kalcorpus import Failure, parse_file, parse_many, parse_text  # noqa: E402 - as above
from kalcorpus.errors import KalcorpusError  # noqa: E402 - as above

QUOTE = "“Harga beras turun,” kata Wali Kota Budi Santoso, Senin (19/5/2025). "
SENTENCE = "Wali Kota Budi Santoso membuka rapat koordinasi di Aula Kantor Bupati, Senin (19/5/2025), senilai Rp 2 miliar. "


def seconds(work: Callable[[], object]) -> float:
    begin = time.process_time()
    work()
    return time.process_time() - begin


def hostile() -> str:
    ratios = {piece: growth(parse_text, piece, 1_500 // len(piece)) for piece in HOSTILE}
    worst = max(ratios, key=ratios.__getitem__)
    return f"10 times the text costs {min(ratios.values()):.1f} to {ratios[worst]:.1f} times (most: `{worst!r}`)"


def quotes() -> str:
    text = QUOTE * 10_000
    parse_text(QUOTE)
    found: list[int] = []
    took = seconds(lambda: found.append(len(parse_text(text).quotes)))
    return f"{found[0]:,} found, {took / (len(text.encode()) / 1e6):.1f} s a megabyte"


def one_line() -> str:
    text = SENTENCE * (1_000_000 // len(SENTENCE))
    return f"{seconds(lambda: parse_text(text)):.1f} s"


def told(name: str, content: Callable[[Path], object]) -> str:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / name
        content(path)
        begin = time.process_time()
        try:
            parse_file(path)
            outcome = "read"
        except KalcorpusError as error:
            outcome = f"refused: {error.found}"
        return f"{outcome}, {time.process_time() - begin:.1f} s"


def large() -> str:
    """Parse a file of 100 MB, most of it one line, in a process of its own whose memory is looked at."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "a.jsonl"
        with path.open("w", encoding="utf-8") as file:
            file.write(json.dumps({"text": SENTENCE}) + "\n" + '{"text": "')
            for _ in range(1_000):
                file.write("x" * 100_000)
            file.write('"}\n' + json.dumps({"text": SENTENCE}) + "\n")
        run = subprocess.run([sys.executable, __file__, str(path)], capture_output=True, text=True, check=True)
        return run.stdout.strip()


def one_large_file(path: str) -> str:
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    outcomes = [item.found if isinstance(item, Failure) else "read" for item in parse_many(path)]
    return f"{', '.join(outcomes)}; {(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) // 1024} MB more memory"


ROWS: dict[str, Callable[[], str]] = {
    f"{len(HOSTILE)} hostile pieces, repeated (`1/`, `(`, spaces, `12 Mei`, open marks, titles ...)": hostile,
    "10,000 quotations in one article": quotes,
    "1 MB of sentences on one line": one_line,
    "a page of 100,000 nested elements": lambda: told("a.html", lambda path: path.write_text("<div>" * 100_000 + SENTENCE)),
    "JSON nested 100,000 deep": lambda: told("a.json", lambda path: path.write_text("[" * 100_000)),
    "a collection of 100 MB, one line of it 99 MB": large,
}

if __name__ == "__main__":
    if sys.argv[1:]:
        print(one_large_file(sys.argv[1]))
    else:
        print("| what was tried | what came of it |\n|---|---|")
        for what, measure in ROWS.items():
            print(f"| {what} | {measure()} |", flush=True)
