"""Hard use of the command line → cases: what is tried, what must come of it, and how much time and memory that may take.

`test_hard_use.py` tries each and `bench/bench_hard_use.py` prints each as a row of the README's table.
"""

import json
import os
import re
import shutil
import subprocess
import unicodedata
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

from documents import body_of, document, entity_bomb, pdf_bomb, pdf_of_forms, with_part
from measured import STATUS, Outcome, run_measured

from kalcorpus import parse_text, read_dataset, validate, write_dataset

MEGABYTE = 1024 * 1024
STORY = (
    "TARAKAN – Wali Kota Budi Santoso membuka rapat koordinasi di Aula Kantor Bupati, Senin (19/5/2025), senilai Rp 2 miliar. "
)
QUOTE = "“Harga beras turun,” kata Wali Kota Budi Santoso, Senin (19/5/2025). "
BROKEN = Path("/proc/self/mem")  # it opens, and its first byte can't be read, as on a drive that is gone
SEEDS = sorted((Path(__file__).parents[1] / "seeds").glob("*.txt"))
_START = 2.0  # seconds that a process may take to start, to load its libraries and to end
_A_MEGABYTE = 2.0  # seconds more for each megabyte of what it reads
_SENTENCE = re.compile(r"kalcorpus: \S.*[^\s]")


class Case(NamedTuple):
    """One thing that is tried.

    Attributes:
        what: it, as the README says it.
        outcome: what comes of it, as the README says it.
        make: makes the inputs in a folder.
        arguments: the command.
        code: its exit code.
        holds: a pattern that what it prints holds.
        notices: how many sentences it says on stderr.
        megabytes: the most memory that it may take.
        before: what a shell does first, in a mount namespace of its own: root's, or that of a user who is root in it.
        ordinary: whether it runs without the right to pass over the rights of files, which root has.
        left: names in the folder ``out`` afterwards, None where nobody looks; a dataset among them must be that of the samples.
    """

    what: str
    outcome: str
    make: Callable[[Path], object]
    arguments: tuple[str, ...]
    code: int
    holds: str
    notices: int = 1
    megabytes: int = 150
    before: str = ""
    ordinary: bool = False
    left: frozenset[str] | None = None


def faults(case: Case, outcome: Outcome, folder: Path, read: int) -> Iterator[str]:
    """Yield what is not as it must be.

    Args:
        case: what was tried.
        outcome: what came of it.
        folder: where it ran.
        read: bytes of the inputs.
    """
    said = outcome.err.splitlines()
    if outcome.code != case.code:
        yield f"exit code {outcome.code}, not {case.code}: {outcome.err[-500:]}"
    if len(said) != case.notices or not all(map(_SENTENCE.fullmatch, said)):
        yield f"{len(said)} lines on stderr, not {case.notices} sentences: {outcome.err[-500:]}"
    if not re.search(case.holds, outcome.out + outcome.err):
        yield f"it does not say {case.holds!r}: {outcome.err[-500:]}"
    if [
        sign
        for sign in outcome.out + outcome.err
        if sign != "\n" and unicodedata.category(sign) in {"Cc", "Cf", "Cs", "Zl", "Zp"}
    ]:
        yield "something that moves a cursor is printed raw"
    if not 0 < outcome.seconds <= (allowed := _START + _A_MEGABYTE * read / MEGABYTE):
        yield f"{outcome.seconds:.1f} s, {allowed:.1f} s are allowed"
    if not 0 < outcome.megabytes <= case.megabytes:
        yield f"{outcome.megabytes:.0f} MB of memory, {case.megabytes} are allowed"
    if case.left is not None and (left := set(os.listdir(folder / "left"))) != case.left:  # noqa: PTH208 - names, not paths
        yield f"{sorted(left)} is left behind, not {sorted(case.left)}"
    for dataset in (folder / "left").glob("dataset"):
        if not (report := validate(dataset)).ok or len(list(read_dataset(dataset))) != len(SEEDS):
            yield f"the dataset is another one: {[str(finding) for finding in report]}"


def attempt(case: Case, folder: Path) -> tuple[Outcome, list[str]]:
    """Try a case in an empty folder; return what came of it, and what of that is not as it must be."""
    case.make(folder)
    read = sum(path.lstat().st_size for path in folder.rglob("*"))
    outcome = run_measured(case.arguments, folder, [*_wrapped(case), *_ordinary(case)])
    return outcome, list(faults(case, outcome, folder, read))


_ROOT = os.name != "nt" and os.geteuid() == 0
_NAMESPACE = ("unshare", "--mount") if _ROOT else ("unshare", "--mount", "--map-root-user")


def _ordinary(case: Case) -> tuple[str, ...]:
    """Return what takes away root's right to read and write what the rights of a file forbid; others never had it."""
    needed = case.ordinary and (_ROOT or _wrapped(case))
    return ("setpriv", "--inh-caps=-all", "--bounding-set=-all") if needed else ()


def _wrapped(case: Case) -> tuple[str, ...]:
    if not case.before and case.left is None:
        return ()
    # What the folder `out` holds is copied while its file system is there.
    script = f'{case.before or ":"} || exit 9; "$@"; code=$?; cp -r out left; exit $code'
    return (*_NAMESPACE, "sh", "-c", script, "sh")


def reason_to_skip(case: Case) -> str:
    """Return why a case can't be tried here; empty where it can."""
    if not STATUS.exists():
        return "only Linux tells a process its own memory"
    if _wrapped(case) and not _runs(*_NAMESPACE, "sh", "-c", "mount -t tmpfs tmpfs /mnt"):
        return "nothing may be mounted here"
    if (ordinary := _ordinary(case)) and not _runs(*(_NAMESPACE if _wrapped(case) else ()), *ordinary, "true"):
        return "root may read and write everything, and can't lay that right down here"
    return ""


def _runs(*command: str) -> bool:
    return shutil.which(command[0]) is not None and subprocess.run(command, capture_output=True, check=False).returncode == 0


def _text(name: str, content: str) -> Callable[[Path], object]:
    return lambda folder: (folder / name).write_text(content, encoding="utf-8")


def _bytes(name: str, content: Callable[[], bytes]) -> Callable[[Path], object]:
    return lambda folder: (folder / name).write_bytes(content())


def _large(name: str, start: str = "", end: str = "") -> Callable[[Path], None]:
    """Return what makes a file of 100 MB."""

    def make(folder: Path) -> None:
        with (folder / name).open("w", encoding="utf-8") as file:
            file.write(start)
            for _ in range(100):
                file.write("x" * MEGABYTE)
            file.write(end)

    return make


def _dataset(folder: Path) -> None:
    """Make the dataset of the sample articles in the folder ``out``, and new articles beside it."""
    (folder / "out").mkdir()
    write_dataset([parse_text(seed.read_text("utf-8")) for seed in SEEDS], folder / "out" / "dataset")
    _stories(folder)


def _stories(folder: Path) -> None:
    (folder / "out").mkdir(exist_ok=True)
    lines = [json.dumps({"text": f"{STORY * 20}Rapat ke-{number}."}) for number in range(200)]
    (folder / "a.jsonl").write_text("\n".join(lines), encoding="utf-8")


def _workbook_bomb(part: str, content: Callable[[], bytes]) -> Callable[[Path], None]:
    def make(folder: Path) -> None:
        _dataset(folder)
        workbook = (folder / "out" / "dataset" / "kalcorpus.xlsx").read_bytes()
        (folder / "a.xlsx").write_bytes(with_part(workbook, part, content()))

    return make


def _word_bomb(content: Callable[[], bytes]) -> Callable[[Path], object]:
    package = document(lambda made: made.add_paragraph(STORY))
    return _bytes("a.docx", lambda: with_part(package, "word/document.xml", content()))


def _unreadable(folder: Path) -> None:
    _text("a.txt", STORY)(folder)
    _text("b.txt", STORY)(folder)
    (folder / "b.txt").chmod(0)


def _breaking_off(folder: Path) -> None:
    _text("a.txt", STORY)(folder)
    for ending in ("csv", "html", "json", "jsonl", "txt"):
        (folder / f"b.{ending}").symlink_to(BROKEN)


_TABLE = '<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="10000000"/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>'
_EXPORT = ("export", "a.jsonl", "--output")
_SMALL = "mount -t tmpfs -o size=1m tmpfs out"
_READ_ONLY = "mount --bind out out && mount -o remount,bind,ro out"


def _refused(what: str, name: str, make: Callable[[Path], object], holds: str, megabytes: int = 150) -> Case:
    return Case(what, "refused", make, ("parse", name), 2, holds, megabytes=megabytes)


def _read(what: str, name: str, content: str, holds: str = '"quotes":', megabytes: int = 250) -> Case:
    return Case(what, "read", _text(name, content), ("parse", name), 0, holds, notices=0, megabytes=megabytes)


_NESTED = f"---\ntitle: {'{a: ' * 10_000}x{'}' * 10_000}\n---\n{STORY}"
_ALIASES = "".join(f"k{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]\n" for n in range(1, 11))
_ONE_BY_ONE = f"<html><body><article>{'<b>a</b>' * 50_000}<p>{STORY * 3}</p></article></body></html>"
_LINES = (json.dumps({"text": STORY}) + '\n{"text": "', '"}\n' + json.dumps({"text": STORY}))

CASES = (
    _read("one sentence, to compare with", "a.txt", STORY),
    _read("10,000 quotations in one article", "a.txt", QUOTE * 10_000, r'"quotes":\[(?:\{[^}]*\},?){10000}\]'),
    _read("1 MB of sentences on one line", "a.txt", STORY * (MEGABYTE // len(STORY.encode()))),
    _read("a page of 50,000 elements side by side", "a.html", _ONE_BY_ONE),
    _refused(
        "a page of 100,000 nested elements", "a.html", _text("a.html", "<div>" * 100_000 + STORY), "a page without an article"
    ),
    _refused("a text of 100 MB", "a.txt", _large("a.txt"), "more than 32 MB"),
    _refused("a page of 100 MB", "a.html", _large("a.html", "<p>", "</p>"), "more than 32 MB"),
    Case(
        "a collection of 100 MB, one line of it 99 MB",
        "the line is refused, the two beside it are read",
        _large("a.jsonl", *_LINES),
        ("parse", "a.jsonl"),
        1,
        r'a\.jsonl:3"[\s\S]*a\.jsonl:2: found a line of more than 32 MB',
        megabytes=250,
    ),
    _refused("a table of 100 MB in which a quote never closes", "a.csv", _large("a.csv", 'text\n"'), r"a\.csv:2: found", 1_000),
    _refused(
        "a JSON array of 100 MB in one item", "a.json", _large("a.json", '[{"isi": "', '"}]'), "an item of more than 32 MB", 1_000
    ),
    _refused("JSON nested 100,000 deep", "a.json", _text("a.json", '{"a":' * 100_000), "nested too deep"),
    _refused("front matter nested 10,000 deep", "a.md", _text("a.md", _NESTED), "front matter nested too deep"),
    _refused(
        "front matter of a few lines that stand for ten billion words",
        "a.md",
        _text("a.md", f"---\ntitle: &a0 [x]\n{_ALIASES}---\n{STORY}"),
        r"a\.md:2: found title",
    ),
    _refused(
        "a Word document that unpacks to 300 MB", "a.docx", _word_bomb(lambda: b" " * (300 * MEGABYTE)), "unpacks to 300 MB"
    ),
    _refused(
        "a Word document of 100 KB with a million paragraphs",
        "a.docx",
        _word_bomb(lambda: body_of("<w:p><w:r/></w:p>" * 1_000_000)),
        "unpacks to 16 MB",
    ),
    _refused(
        "a Word document of entities that stand for a billion words",
        "a.docx",
        _word_bomb(lambda: entity_bomb("w")),
        "damaged document",
    ),
    _refused(
        "a Word table with a cell over ten million columns", "a.docx", _word_bomb(lambda: body_of(_TABLE)), "more than 63 columns"
    ),
    _refused("a PDF of 1 MB that unpacks to 500 MB", "a.pdf", _bytes("a.pdf", lambda: pdf_bomb(500)), r"a\.pdf: found", 300),
    _refused("a PDF of 10 KB that unpacks to 4 MB", "a.pdf", _bytes("a.pdf", lambda: pdf_bomb(4)), "far more than text"),
    _refused(
        "a PDF whose forms draw ten forms that draw ten forms, nine deep",
        "a.pdf",
        _bytes("a.pdf", lambda: pdf_of_forms(9)),
        "far more than text",
    ),
    *(
        Case(what, "refused", _workbook_bomb(part, content), ("apply", "a.xlsx", "--to", "out/dataset"), 2, r"a\.xlsx: found")
        for what, part, content in (
            ("an edited workbook that unpacks to 300 MB", "xl/sharedStrings.xml", lambda: b" " * (300 * MEGABYTE)),
            (
                "an edited workbook of entities that stand for a billion words",
                "xl/workbook.xml",
                lambda: entity_bomb("workbook"),
            ),
        )
    ),
    Case(
        "a file without rights among others",
        "costs itself",
        _unreadable,
        ("parse", "."),
        1,
        r'a\.txt"[\s\S]*b\.txt: found permission denied',
        ordinary=True,
    ),
    Case(
        "five files that break off while they are read, one of each kind",
        "cost themselves",
        _breaking_off,
        ("parse", "."),
        1,
        r'a\.txt"[\s\S]*b\.jsonl: found input/output error',
        notices=5,
    ),
    *(
        Case(
            f"a disk of 1 MB that fills up: `export` to {what}",
            "nothing is left behind",
            _stories,
            (*_EXPORT, f"out/{name}", *more),
            2,
            "no space left on device",
            before=_SMALL,
            left=frozenset(),
        )
        for what, name, more in (
            ("a folder", "dataset", ()),
            ("a workbook", "rekap.xlsx", ()),
            ("SQLite", "a.sqlite", ()),
            ("Parquet", "a.parquet", ()),
        )
    ),
    Case(
        "a temporary folder of 100 KB that fills up",
        "nothing is left behind",
        _stories,
        (*_EXPORT, "out/dataset"),
        2,
        "no space left on device",
        before="mkdir small && mount -t tmpfs -o size=100k tmpfs small && export TMPDIR=$PWD/small",
        left=frozenset(),
    ),
    Case(
        "a disk that fills up while `add` writes",
        "the dataset is as it was",
        _dataset,
        ("add", "a.jsonl", "--to", "out/dataset"),
        2,
        "no space left on device",
        before="mkdir small && mount -t tmpfs -o size=500k tmpfs small && cp -r out/. small && mount --move small out",
        left=frozenset({"dataset"}),
    ),
    *(
        Case(
            f"`{command}` on {what}",
            "nothing is changed",
            make,
            arguments,
            2,
            said,
            before=before,
            ordinary=ordinary,
            left=left,
        )
        for command, make, arguments, left in (
            ("export", _stories, (*_EXPORT, "out/dataset"), frozenset()),
            ("add", _dataset, ("add", "a.jsonl", "--to", "out/dataset"), frozenset({"dataset"})),
        )
        for what, said, before, ordinary in (
            ("a file system that may only be read", "read-only file system", _READ_ONLY, False),
            ("a folder without the right to write", "permission denied", "chmod -R a-w out", True),
        )
    ),
)
