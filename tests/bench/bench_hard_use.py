"""Hard use, measured → the table of the README: `python tests/bench/bench_hard_use.py`, or with `--write` into it.

Each row tries what its tests try, and gives their figures. What is not as it must be ends the run with an error.
"""

import re
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

TESTS = Path(__file__).parents[1]
sys.path.insert(0, str(TESTS))

import test_patterns  # noqa: E402 - lies beside this folder
from fuzz.test_growth import HOSTILE  # noqa: E402 - as above
from growth import growth  # noqa: E402 - as above
from hard_cases import CASES, Case, attempt, reason_to_skip  # noqa: E402 - as above
from readme_commands import README  # noqa: E402 - as above

from kalcorpus import parse_text  # noqa: E402 - as above

COLUMNS = "| what is tried | what comes of it | measured | by |\n|---|---|---|---|\n"
TABLE = re.compile(rf"{re.escape(COLUMNS)}(?:\|.*\n)*")


class Suite(NamedTuple):
    """A row that tests try by themselves.

    Attributes:
        what: what they try.
        outcome: what must come of it.
        file: where they stand.
        chosen: the tests among them, as pytest's ``-k`` takes it.
        more: what is measured beside them.
    """

    what: str
    outcome: str
    file: str
    chosen: str = ""
    more: Callable[[], str] | None = None

    @property
    def by(self) -> str:
        return f"`tests/{self.file}`"


def hostile() -> str:
    ratios = {piece: growth(parse_text, piece, 1_500 // len(piece)) for piece in HOSTILE}
    worst = max(ratios, key=ratios.__getitem__)
    return f"10 times the text costs {min(ratios.values()):.1f} to {ratios[worst]:.1f} times (most: `{worst!r}`)"


def attacked() -> str:
    patterns = test_patterns.compiled()
    pieces = sum(len(test_patterns.attacks(re.compile(one["pattern"], one["flags"]))) for one in patterns)
    return f"{len(patterns)} patterns, {pieces:,} pieces"


SUITES = (
    Suite(
        "texts out of the field's own parts in every order, broken articles, random Unicode",
        "a record in which every law holds; no exception",
        "fuzz/test_texts.py",
    ),
    Suite(
        "damaged files of every input format, workbooks and datasets among them",
        "read, or refused with an error that names the place",
        "fuzz/test_files.py",
    ),
    Suite(
        "hostile pieces and all words of the tables, repeated",
        "the work grows with the text, not with its square",
        "fuzz/test_growth.py",
        more=hostile,
    ),
    Suite("every compiled pattern, attacked with repeats of its own parts", "none blows up", "test_patterns.py", more=attacked),
    Suite("a process that is killed or hangs, below Python too", "costs the article that it was at", "test_processes.py"),
    Suite(
        "Ctrl-C with several processes, kill -9 of their parent",
        "exit code 130 and one sentence; no process and no half-written file is left",
        "test_hard_use.py",
        "ctrl_c or killed",
    ),
    Suite(
        "file names with line breaks, terminal escapes and turned writing",
        "never echoed raw",
        "test_hard_use.py",
        "name_is_echoed",
    ),
    Suite(
        "pipes, sockets, devices, loops of links, files that vanish before they are read",
        "cost themselves, and are refused at once",
        "test_hard_use.py",
        "no_file or pipe or vanishes",
    ),
    Suite("two writers of one dataset at once", "one of them is refused", "test_hard_use.py", "two_who_write"),
    Suite("sockets that refuse every connection", "nothing ever asks for one", "test_hard_use.py", "no_network"),
)


def of_suite(suite: Suite) -> str:
    """Return the figures that the tests' own output gives."""
    command = [sys.executable, "-m", "pytest", "-q", "--override-ini", "addopts=--import-mode=importlib", f"tests/{suite.file}"]
    command += ["--hypothesis-profile=bounded", "--hypothesis-show-statistics", "-k", suite.chosen]
    run = subprocess.run(command, cwd=README.parent, capture_output=True, text=True, check=False)
    ended = re.search(r"^(\d+) passed.* in ([\d.]+)s", run.stdout, re.MULTILINE)
    if run.returncode or ended is None:
        sys.exit(f"{suite.what}: {run.stdout[-2_000:]}")
    examples = sum(map(int, re.findall(r"(\d+) passing(?:,| examples,)", run.stdout)))  # as new and old Hypothesis say it
    made = f"{examples:,} examples, " if examples else ""
    return "; ".join(
        [
            f"{made}{ended[1]} {'test' if ended[1] == '1' else 'tests'} in {float(ended[2]):.0f} s",
            *([suite.more()] if suite.more else []),
        ]
    )


def of_case(case: Case) -> str:
    """Return time and memory of a case."""
    if reason := reason_to_skip(case):
        return f"not tried: {reason}"
    with tempfile.TemporaryDirectory() as folder:
        outcome, faults = attempt(case, Path(folder))
    if faults:
        sys.exit(f"{case.what}: {faults}")
    return f"exit code {outcome.code}, {outcome.seconds:.1f} s, {outcome.megabytes:.0f} MB"


def names() -> list[tuple[str, str, str]]:
    """Return what every row says but its figures."""
    return [
        *((suite.what, suite.outcome, suite.by) for suite in SUITES),
        *((case.what, case.outcome, "`tests/hard_cases.py`") for case in CASES),
    ]


def rows() -> Iterator[str]:
    figures = (measure(one) for measure, group in ((of_suite, SUITES), (of_case, CASES)) for one in group)
    for (what, outcome, by), figure in zip(names(), figures, strict=True):
        yield f"| {what} | {outcome} | {figure} | {by} |\n"


def main() -> None:
    print(COLUMNS, end="")
    table = COLUMNS
    for row in rows():
        print(row, end="", flush=True)
        table += row
    if sys.argv[1:] == ["--write"]:
        written, count = TABLE.subn(lambda _: table, README.read_text("utf-8"))
        if count != 1:
            sys.exit(f"README.md holds {count} tables of hard use, not one")
        README.write_text(written, "utf-8")


if __name__ == "__main__":
    main()
