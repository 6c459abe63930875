"""The date work of each article against dateparser.search.search_dates, and how the time grows with the text.

    python tests/bench/bench_dates.py ARTICLES.jsonl      one JSON object a line with a "text"

Without a file the articles of seeds/ are measured.
"""

import json
import statistics
import sys
import time
import warnings
from collections.abc import Callable
from functools import partial
from pathlib import Path

from dateparser.search import search_dates

from kalcorpus.facts.calendar import resolve_dates
from kalcorpus.header import Header
from kalcorpus.mentions.dates import find_dates
from kalcorpus.mentions.quotes import find_quotes

SEEDS = Path(__file__).parents[2] / "seeds"
HEADER = Header(None, None, None, (), (), None, ())
TIMES, TURNS = 10_000, 5  # repeats of the shorter text; how often both are measured
LONGEST = 250_000  # characters of the shorter text
ENOUGH = 0.01  # seconds of the shorter text: what takes less is lost in the noise of the clock
HOSTILE = {
    "numbers": "1/",
    "spaces": " ",
    "brackets": "(",
    "days": "12 Mei ",
    "weekdays": "Senin (",
    "ranges": "5 dan ",
    "clock": "pukul 09.",
    "digits": "1",
    "sentences": "digelar di Tarakan, Senin (9/6). ",
}


def our_work(text: str) -> Callable[[], object]:
    quotations = find_quotes(text)
    return lambda: resolve_dates(find_dates(text), quotations, HEADER, text)


def seconds(work: Callable[[], object], runs: int) -> float:
    """Return the processor's time of the best run: what else the machine does hardly shows."""
    best = float("inf")
    for _ in range(runs):
        begin = time.process_time()
        work()
        best = min(best, time.process_time() - begin)
    return best


def compare(texts: list[str]) -> None:
    warnings.simplefilter("ignore")
    search_dates("1 Mei 2025", languages=["id"])
    for text in texts:  # both meet every form before the clock runs
        our_work(text)()
    ours, theirs = [], []
    for text in texts:  # side by side, for the processor's speed changes from minute to minute
        ours.append(seconds(our_work(text), 9))
        theirs.append(seconds(partial(search_dates, text, languages=["id"]), 2))
    ours_ms, theirs_ms = (1000 * statistics.median(times) for times in (ours, theirs))
    print(f"median of {len(texts)} articles: kalcorpus {ours_ms:.3f} ms, search_dates {theirs_ms:.1f} ms")
    ratio = statistics.median(their / our for our, their in zip(ours, theirs, strict=True))
    print(f"ratio of medians {theirs_ms / ours_ms:.0f}, median of ratios {ratio:.0f}")


def growth() -> None:
    """Print what ten times the text costs: 100,000 repeats on one line, or more where that takes next to no time.

    Short and long text take turns, for the processor's speed changes from minute to minute; the median of the ratios counts.
    """
    for name, piece in HOSTILE.items():
        times = TIMES
        our_work(piece)()
        while len(piece) * times < LONGEST and seconds(our_work(piece * times), 1) < ENOUGH:
            times *= 4
        ratios, many = [], 0.0
        for _ in range(TURNS):
            few, many = seconds(our_work(piece * times), 3), seconds(our_work(piece * times * 10), 2)
            ratios.append(many / few)
        print(
            f"growth {name:10} {len(piece) * times * 10:>10} characters {many:6.2f} s,"
            f" 10 times the text costs {statistics.median(ratios):5.1f} times ({min(ratios):.1f} to {max(ratios):.1f})"
        )


if __name__ == "__main__":
    if len(sys.argv) > 1:
        articles = [json.loads(line)["text"] for line in Path(sys.argv[1]).read_text(encoding="utf-8").splitlines()]
    else:
        articles = [path.read_text(encoding="utf-8") for path in sorted(SEEDS.glob("*.txt"))]
    compare(articles)
    growth()
