"""How much memory a dataset takes as it grows: python tests/bench/bench_memory.py [articles] [format ...].

For each format, and for adding to a dataset, a process of its own writes 1,000 articles and then as many as asked (50,000), each
with names, outlets and addresses of its own, and prints the highest memory it ever had after each. Linux only.
"""

import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

import press

from kalcorpus.article import Article
from kalcorpus.corpus import add_to_dataset
from kalcorpus.files import FORMATS, write_dataset

STATUS = Path("/proc/self/status")
ADD = "add"
LIMIT = 20  # MB
_SPEAKERS, _OUTLETS = 20_011, 3_001  # as many different ones as there are, before they come again


def varied(count: int) -> Iterator[Article]:
    """Print articles in which many more people speak and many more outlets write than in the press's own."""
    for number, article in enumerate(press.articles(count)):
        name = f"Narasumber {number % _SPEAKERS}"
        speaker = article.people[0].model_copy(update={"name": name})
        outlet = article.outlet.model_copy(update={"name": f"Kabar {number % _OUTLETS}"}) if article.outlet else None
        quotes = tuple(quote.model_copy(update={"speaker": name}) for quote in article.quotes)
        yield article.model_copy(update={"people": (speaker, *article.people[1:]), "quotes": quotes, "outlet": outlet})


def highest() -> float:
    """Return the highest memory of this process so far, in MB: getrusage would count the parent's too."""
    return int(STATUS.read_text().split("VmHWM:")[1].split()[0]) / 1024


def measure(form: str, counts: list[int]) -> None:
    """Write datasets of these sizes, one after the other, and print the highest memory after each."""
    for count in counts:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "set"
            if form == ADD:
                write_dataset((), path, formats=("jsonl",))
                for _ in range(2):  # the second time everything is there already
                    add_to_dataset(varied(count), path)
            else:
                write_dataset(varied(count), path, formats=(form,))
        print(highest())


def peaks(form: str, *counts: int) -> list[float]:
    """Return the highest memory in MB that a process of its own has had after each size."""
    command = [sys.executable, __file__, "--measure", form, *map(str, counts)]
    return [float(line) for line in subprocess.run(command, capture_output=True, check=True, text=True).stdout.split()]


def main() -> None:
    """Print the figures of one process, or of one format after the other."""
    if sys.argv[1:2] == ["--measure"]:
        measure(sys.argv[2], [int(count) for count in sys.argv[3:]])
        return
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 50_000
    for form in sys.argv[2:] or [*FORMATS, ADD]:
        print(told(form, count)[0], flush=True)


def told(form: str, count: int) -> tuple[str, bool]:
    """Return what to print of one format, and whether its memory grows by less than it may."""
    small, large = peaks(form, 1_000, count)
    figures = f"{small:.1f} MB for 1,000 articles, {large:.1f} MB for {count:,}: {large - small:+.1f} MB"
    return f"{form:8} {figures}, less than {LIMIT} MB", large - small < LIMIT


if __name__ == "__main__":
    main()
