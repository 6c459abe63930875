"""No pattern of the package blows up: each is attacked with repeats of its own parts, and its work must grow with the text."""

import json
import re
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from re import _parser  # type: ignore[attr-defined] # the parts that a pattern is made of; there is no public way to them

HERE = Path(__file__).parent
# Patterns that only ever see so many characters: they are attacked with as many.
SEES = {
    "kalcorpus/blocks/furniture.py": 300,  # LONGEST
    "kalcorpus/blocks/pagedate.py": 300,  # is_date_line is asked of lines that may be furniture
    "kalcorpus/header/bylines.py": 300,  # the end of a paragraph, or a line that may be furniture
    "kalcorpus/facts/calendar/years.py": 12,  # what stands before a date
    "kalcorpus/facts/events/days.py": 14,  # as above
}
LONG = 4_000  # characters; a square of them takes tens of milliseconds
SLOW = 0.004  # seconds
EVERYWHERE = (
    *(
        " ",
        "0",
        "A",
        "a",
        "A ",
        "Aa ",
        "(",
        "“",
        '"',
        "\n",
        " \n",
        "1/",
        ".",
        "-",
        ", ",
        "a. ",
        "A. ",
        "1.",
        "\t",
        "a,",
        "(a",
        "[",
    ),
    *("'", "é", " a", "A.", "1 ", "9.9", "((", ")", "/", "Rp", "1-", "- ", "\xa0"),
)


def compiled() -> list[dict[str, object]]:
    """Return every pattern of the package, its place and how it is used."""
    run = subprocess.run([sys.executable, "-W", "ignore", HERE / "patterns.py"], cwd=HERE.parent, capture_output=True, check=True)
    return [json.loads(line) for line in run.stdout.splitlines()]


def parts(items: list[tuple[object, object]]) -> Iterator[str]:
    """Yield the literal runs of a parsed pattern, and a character of each of its sets."""
    run = ""
    for code, value in items:
        name = str(code)
        if name == "LITERAL":
            run += chr(value)
            continue
        if run:
            yield run
        run = ""
        if name == "IN":
            yield member(value)
        for inner in inside(name, value):
            yield from parts(inner)
    if run:
        yield run


def inside(name: str, value: object) -> list[list[tuple[object, object]]]:
    if name in {"MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"}:
        return [value[2]]
    if name == "SUBPATTERN":
        return [value[3]]
    if name in {"ASSERT", "ASSERT_NOT"}:
        return [value[1]]
    return list(value[1]) if name == "BRANCH" else [value] if name == "ATOMIC_GROUP" else []


def member(choices: list[tuple[object, object]]) -> str:
    """Return a character of a set."""
    code, value = choices[0]
    if str(code) in {"LITERAL", "RANGE"}:
        return chr(value if str(code) == "LITERAL" else value[0])
    return {"CATEGORY_DIGIT": "1", "CATEGORY_SPACE": " "}.get(str(value), "a")


def sample(items: list[tuple[object, object]]) -> str:
    """Return a text that the pattern fits, more or less."""
    found = ""
    for code, value in items:
        name = str(code)
        if name == "LITERAL":
            found += chr(value)
        elif name == "IN":
            found += member(value)
        elif name in {"ANY", "NOT_LITERAL"}:
            found += "a"
        elif name not in {"ASSERT", "ASSERT_NOT"}:
            found += "".join(map(sample, inside(name, value)[:1]))
    return found


def attacks(pattern: re.Pattern[str]) -> set[str]:
    tree = _parser.parse(pattern.pattern, pattern.flags & ~re.DEBUG)
    own = sorted(set(parts(tree)), key=lambda part: (len(part), part))[:25]
    whole = sample(tree)
    return {piece for piece in (*EVERYWHERE, *own, *(f"{piece} " for piece in own), whole, f"{whole} ", whole[:-1]) if piece}


def works(pattern: re.Pattern[str], used: list[str]) -> list[Callable[[str], object]]:
    """Return what the package does with the pattern; if the samples did nothing with it, what it might do."""
    found: list[Callable[[str], object]] = []
    if not used or set(used) - {"match", "fullmatch"}:
        found.append(lambda text: sum(1 for _ in pattern.finditer(text)))
    return [*found, pattern.match, pattern.fullmatch]


def seconds(work: Callable[[str], object], text: str) -> float:
    begin = time.process_time()
    work(text)
    return time.process_time() - begin


def blow_up(pattern: re.Pattern[str], used: list[str], sees: int | None) -> str | None:
    """Return an attack under which the work grows faster than the text, if there is one."""
    for work in works(pattern, used):
        for piece in sorted(attacks(pattern)):
            for tail in ("", "\0"):
                text = piece * (min(LONG, sees or LONG) // len(piece) + 1) + tail
                took = seconds(work, text)
                if took > SLOW:  # a machine that is busy with something else must not tell
                    took = min(took, seconds(work, text), seconds(work, text))
                if took > SLOW and (sees or took > 8 * seconds(work, text[: LONG // 4] + tail)):  # 4 is linear, 16 a square
                    return f"{piece!r} takes {took:.3f} s"
    return None


def test_no_pattern_blows_up():
    patterns = compiled()
    assert len(patterns) > 300
    found = {}
    for one in patterns:
        pattern = re.compile(one["pattern"], one["flags"])
        if bad := blow_up(pattern, one["used"], SEES.get(one["file"])):
            found[f"{one['file']}:{one['line']} {one['pattern'][:80]}"] = bad
    assert not found


def test_the_attack_finds_what_blows_up():
    assert blow_up(re.compile(r"\s+$"), ["search"], None)
    assert blow_up(re.compile(r"\w+\s*[:=]"), ["search"], None)
    assert not blow_up(re.compile(r"\s+$"), ["match"], None)
