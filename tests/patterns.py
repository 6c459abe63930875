"""The package's modules → every pattern that they compile, with the methods by which it is used, as JSON lines on stdout.

Run in a process of its own, before the package is imported: it stands in for `re.compile`.
"""

import importlib
import json
import pkgutil
import re
import sys
from collections import defaultdict
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent
METHODS = {"search", "match", "fullmatch", "finditer", "findall", "sub", "subn", "split"}

compiled: dict[tuple[str, int, str], re.Pattern[str]] = {}
used: dict[tuple[str, int, str], set[str]] = defaultdict(set)
compile_pattern = re.compile


class Watched:
    """A pattern that remembers how it was used."""

    def __init__(self, pattern: re.Pattern[str], place: tuple[str, int, str]) -> None:
        self.watched, self.place = pattern, place

    def __getattr__(self, name: str) -> Any:
        if name in METHODS:
            used[self.place].add(name)
        return getattr(self.watched, name)


def watch(pattern: str, flags: int = 0) -> Any:
    made = compile_pattern(pattern, flags)
    caller = sys._getframe(1)  # noqa: SLF001 - whose pattern it is
    file = Path(caller.f_code.co_filename)
    if not file.is_relative_to(ROOT / "kalcorpus") or not isinstance(pattern, str):
        return made
    place = (file.relative_to(ROOT).as_posix(), caller.f_lineno, pattern)
    compiled[place] = made
    return Watched(made, place)


def use_everything() -> None:
    """Import every module and parse a few texts, so that tables compile what they compile on first use."""
    import kalcorpus  # noqa: PLC0415 - not before re.compile is replaced

    for module in pkgutil.walk_packages(kalcorpus.__path__, "kalcorpus."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)
    for seed in sorted((ROOT / "seeds").glob("*.txt")):
        kalcorpus.parse_text(seed.read_text("utf-8"))
    for page in sorted((ROOT / "tests" / "sources" / "pages").glob("*.html")):
        kalcorpus.parse_file(page)


def uses(place: tuple[str, int, str]) -> list[str]:
    """Return the methods that the pattern was used by; where no sample came to it, those that its module names."""
    if used[place]:
        return sorted(used[place])
    lines = (ROOT / place[0]).read_text("utf-8").splitlines()
    named = next((match[1] for line in reversed(lines[: place[1]]) if (match := compile_pattern(r"(\w+) = ").match(line))), None)
    return sorted({name for line in lines for name in METHODS if named and f"{named}.{name}(" in line})


if __name__ == "__main__":
    import pydantic.fields
    import pydantic.types  # noqa: F401 - as above

    re.compile = watch  # type: ignore[assignment]
    use_everything()
    for place, made in compiled.items():
        print(json.dumps({"file": place[0], "line": place[1], "pattern": place[2], "flags": made.flags, "used": uses(place)}))
