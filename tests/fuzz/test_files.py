"""Whatever the bytes of a file, it is read, or refused with an error that the package documents.

`.ci/run` tries a few files of each format;
`python -m pytest --override-ini addopts=--import-mode=importlib tests/fuzz --hypothesis-profile=long -n auto` tries more.
What was found stands in `corpus/` under the ending that it was read by, and is tried each time.
"""

import io
import json
import shutil
import unicodedata
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from documents import document, pdf
from fuzz.laws import assert_lawful
from fuzz.pieces import SEEDS, pieces, texts
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kalcorpus import (
    Article,
    Failure,
    KalcorpusError,
    apply_edits,
    parse_file,
    parse_many,
    parse_text,
    read_dataset,
    validate,
    write_dataset,
)

CORPUS = sorted(path for path in (Path(__file__).parent / "corpus").iterdir() if path.suffix != ".txt")
PAGES = sorted((Path(__file__).parents[1] / "sources" / "pages").glob("*.html"))
BAD_BYTES = st.sampled_from(
    [
        *(b"<", b">", b'"', b"{", b"}", b"[", b"]", b"null", b"true", b"1e999", b"NaN", b"-1", b"9" * 5_000, b"\\ud800", b"\x00"),
        *(
            b"<![CDATA[",
            b"<!--",
            b"&#x110000;",
            b"&#0;",
            b"charset=utf-7",
            b"charset=x",
            b"\xff\xfe",
            b"\xff",
            b"\r",
            b"\n",
            b"[" * 3_000,
        ),
        *(b"---\n", b"&a", b"*a", b"!!python/object:a", b'""', b"[]", b"{}", b"2025-13-40", b"0001-01-01", b"9999-12-31", b"/0/"),
        *(b't="d"', b't="b"', b'r="XFE1"', b"<f>A1</f>", b"<v>1e400</v>", b"<v>-5</v>", b'<c r="A1" t="s"><v>99999</v></c>'),
    ]
)


@pytest.fixture(scope="module")
def home(tmp_path_factory) -> Path:
    """A folder with a dataset of the sample articles in it."""
    folder = tmp_path_factory.mktemp("fuzz")
    write_dataset([parse_text(seed.read_text("utf-8")) for seed in SEEDS], folder / "dataset")
    return folder


def samples(suffix: str, dataset: Path) -> list[bytes]:
    """Return files of a format that are in order."""
    record = (dataset / "articles.jsonl").read_bytes().splitlines()[0]
    seed = SEEDS[0].read_text("utf-8")
    return {
        ".txt": [seed.encode(), seed.encode("utf-16"), seed.encode("cp1252", "replace")],
        ".md": [b"---\ntitle: Rakor\npublished: 5 Desember 2025\ntags: [a, b]\n---\n" + seed.encode()],
        ".html": [page.read_bytes() for page in PAGES],
        ".docx": [document(lambda made: (made.add_heading("Rakor", 1), made.add_paragraph(seed), made.add_table(2, 2)))],
        ".pdf": [pdf([["TARAKAN - Rakor digelar Senin (19/5/2025)."], ["Halaman 2"]])],
        ".json": [record, b'{"title": "Rakor", "text": "TARAKAN - Rakor"}', (dataset / "articles.json").read_bytes()],
        ".jsonl": [record + b"\n" + record, b'{"text": "TARAKAN - Rakor"}\n{"isi": "x"}\n'],
        ".csv": [b'text,title\n"TARAKAN - Rakor",a\n', b'isi;judul\n"a";b\n', b"file,title\na.txt,Rakor\n"]
        + [path.read_bytes() for path in sorted((dataset / "csv").glob("*.csv"))],
        ".xlsx": [(dataset / "kalcorpus.xlsx").read_bytes()],
    }[suffix]


def cut_and_filled(draw: st.DrawFn, content: bytes) -> bytes:
    for _ in range(draw(st.integers(1, 4))):
        start = draw(st.integers(0, len(content)))
        put_in = draw(st.one_of(st.binary(max_size=8), pieces().map(lambda piece: piece.encode()), BAD_BYTES))
        content = content[:start] + put_in * draw(st.integers(0, 3)) + content[start + draw(st.integers(0, 40)) :]
    return content


def with_other_values(draw: st.DrawFn, record: bytes) -> bytes:
    """Return a record in which a few values are gone, new or of another kind."""
    value = json.loads(record)
    leaf = st.one_of(st.none(), st.booleans(), st.integers(-(10**20), 10**20), st.floats(), pieces(), st.just("9" * 5_000))
    anything = st.recursive(
        leaf, lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.text(max_size=3), inner, max_size=2)
    )
    for _ in range(draw(st.integers(1, 3))):
        at = value
        while at:
            key = draw(st.sampled_from(sorted(at)) if isinstance(at, dict) else st.integers(0, len(at) - 1))
            if isinstance(at[key], dict | list) and at[key] and draw(st.integers(0, 3)):
                at = at[key]
                continue
            if isinstance(at, dict) and draw(st.booleans()):
                del at[key]
            else:
                at[key] = draw(anything)
            break
    return json.dumps(value, ensure_ascii=draw(st.booleans())).encode("utf-8", "surrogatepass")


def with_another_part(draw: st.DrawFn, package: bytes) -> bytes:
    """Return an office document in which one part is damaged inside."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(package)) as old, zipfile.ZipFile(made, "w") as new:
        damaged = draw(st.sampled_from(old.namelist()))
        for name in old.namelist():
            new.writestr(name, cut_and_filled(draw, old.read(name)) if name == damaged else old.read(name))
    return made.getvalue()


def contents(draw: st.DrawFn, suffix: str, dataset: Path) -> bytes:
    kind = draw(st.integers(0, 9))
    if kind == 0:
        return draw(st.binary(max_size=300))
    if kind == 1:
        return draw(texts(20)).encode()
    content = draw(st.sampled_from(samples(suffix, dataset)))
    if suffix in {".docx", ".xlsx"} and kind > 3:
        return with_another_part(draw, content)
    if suffix in {".json", ".jsonl"} and kind > 5:
        return with_other_values(draw, samples(".jsonl", dataset)[0].splitlines()[0]) + b"\n"
    return cut_and_filled(draw, content)


def parsed(path: Path) -> None:
    for item in parse_many(path):
        if isinstance(item, Article):
            assert_lawful(item)
        else:
            assert item.code != "input.internal", item
            assert Failure.model_validate_json(item.model_dump_json()) == item
            assert_harmless(str(item))


def checked(path: Path) -> None:
    for finding in validate(path):
        assert finding.model_dump_json()
        assert_harmless(finding.told("id").message)


def assert_harmless(message: str) -> None:
    """Assert that nothing in a message could move the cursor of a terminal or turn its line around."""
    assert not [character for character in message if unicodedata.category(character) in {"Cc", "Cf", "Cs", "Zl", "Zp"}], message


USES: dict[str, Callable[[Path, Path], object]] = {
    "parse_many": lambda path, _: parsed(path),
    "parse_file": lambda path, _: parse_file(path),
    "validate": lambda path, _: checked(path),
    "read_dataset": lambda path, _: list(read_dataset(path)),
    "metadata": lambda path, dataset: list(parse_many(dataset / "articles.jsonl", metadata=path)),
    "apply_edits": apply_edits,
}


def use(content: bytes, suffix: str, home: Path, names: tuple[str, ...] = tuple(USES)) -> None:
    path = home / f"a{suffix}"
    path.write_bytes(content)
    for name in names:
        if (name == "apply_edits") <= (suffix == ".xlsx") and (name == "metadata") <= (suffix == ".csv"):
            try:
                USES[name](path, home / "dataset")
            except KalcorpusError as error:
                assert_harmless(str(error))


@pytest.mark.parametrize("suffix", [".txt", ".md", ".html", ".docx", ".pdf", ".json", ".jsonl", ".csv", ".xlsx"])
@settings(max_examples=settings.default.max_examples // 12, suppress_health_check=list(HealthCheck))
@given(st.data())
def test_every_file_is_read_or_refused(home, suffix, data):
    use(contents(data.draw, suffix, home / "dataset"), suffix, home)


FILES = ("manifest.json", "datapackage.json", "articles.jsonl", "failures.jsonl", "edits.jsonl", "csv/dates.csv")


@settings(max_examples=settings.default.max_examples // 12, suppress_health_check=list(HealthCheck))
@given(st.data(), st.sampled_from(FILES))
def test_every_dataset_is_read_or_refused(home, data, name):
    folder = home / "damaged"
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(home / "dataset", folder)
    edit = b'{"article_id": "x", "field": "/title", "old": null, "new": "a", "source": null}\n'
    whole = (folder / name).read_bytes() if (folder / name).exists() else edit
    (folder / name).write_bytes(cut_and_filled(data.draw, whole))
    for work in (
        lambda: list(read_dataset(folder)),
        lambda: checked(folder),
        lambda: apply_edits(home / "dataset" / "kalcorpus.xlsx", folder),
    ):
        try:
            work()
        except KalcorpusError as error:
            assert_harmless(str(error))


@pytest.mark.parametrize("case", CORPUS, ids=lambda case: case.name)
def test_what_was_found_once(home, case):
    use(case.read_bytes(), case.suffix, home)
