"""The weekly life of a dataset: what is new comes in once, whatever happens in between."""

import json
import os
import random
import signal
import subprocess
import sys
import time

import openpyxl
import pytest

from kalcorpus import Failure, add_to_dataset, parse_many, read_dataset, write_dataset
from kalcorpus.cli import main
from kalcorpus.corpus import add_articles, is_dataset, open_articles
from kalcorpus.errors import InvalidData, WrongUse
from kalcorpus.files import appending, read_manifest
from kalcorpus.validation import validate
from tests.press import articles

FAILURE = Failure(
    name="a.txt", code="input.empty", where="a.txt", found="an empty file", expected="an article", action="delete it"
)
ALL = list(articles(120))


@pytest.fixture
def dataset(tmp_path):
    write_dataset([*ALL[:3], FAILURE], tmp_path / "dataset", formats=("jsonl", "csv"))
    return tmp_path / "dataset"


def state(folder):
    return {path.relative_to(folder): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def ids(folder):
    return [article.id for article in read_dataset(folder)]


def errors(folder):
    return [str(finding) for finding in validate(folder) if finding.severity != "info"]


def test_what_is_new_is_added_and_what_is_there_is_skipped(dataset):
    result = add_articles(ALL[1:6], dataset)
    assert result[1:] == (3, 0, 0, 2, 0)
    assert list(read_dataset(dataset)) == ALL[:6]
    assert result.manifest == read_manifest(dataset)
    assert result.manifest.counts.articles == 6
    assert errors(dataset) == []


def test_a_dataset_that_grew_is_the_one_that_would_have_been_written_at_once(dataset, tmp_path):
    add_to_dataset(ALL[3:9], dataset)
    write_dataset([*ALL[:3], FAILURE, *ALL[3:9]], tmp_path / "once", formats=("jsonl", "csv"))
    assert state(dataset) == state(tmp_path / "once")


def test_adding_twice_changes_nothing(dataset):
    add_to_dataset([*ALL[3:6], FAILURE], dataset)
    before = state(dataset)
    result = add_articles([*ALL[3:6], FAILURE], dataset)
    assert result[1:] == (0, 0, 0, 3, 1)
    assert state(dataset) == before


def test_a_failure_is_listed_once(dataset):
    other = FAILURE.model_copy(update={"name": "b.txt"})
    add_to_dataset([FAILURE, other, other], dataset)
    assert [json.loads(line)["name"] for line in (dataset / "failures.jsonl").read_bytes().splitlines()] == ["a.txt", "b.txt"]
    assert read_manifest(dataset).counts.failures == 2


STORY = "TARAKAN – Wali Kota membuka rapat koordinasi di aula, {day} (19/5/2025)."


def article_at(tmp_path, url, text, outlet="Kabar Tarakan"):
    file = tmp_path / "in.txt"
    file.write_text(f"---\nurl: {url}\noutlet: {outlet}\n---\n{text}", encoding="utf-8")
    return next(parse_many(file))


def test_a_revision_names_what_it_replaces(dataset, tmp_path):
    first = article_at(tmp_path, "https://a.example/1", STORY.format(day="Selasa"))
    second = article_at(tmp_path, "https://a.example/1", STORY.format(day="Senin"))
    third = article_at(tmp_path, "https://a.example/1", STORY.format(day="Senin") + "\n\nAcara selesai sore hari.")
    assert add_articles([first, second], dataset).revised == 1
    assert add_articles([first, second, third], dataset)[1:] == (0, 0, 1, 2, 0)
    assert [article.supersedes for article in read_dataset(dataset)][-3:] == [None, first.id, second.id]
    assert errors(dataset) == []


def test_the_same_release_in_two_papers_is_two_articles(dataset, tmp_path):
    ours = article_at(tmp_path, "https://a.example/1", STORY)
    theirs = article_at(tmp_path, "https://b.example/7", STORY, outlet="Suara Utara")
    assert ours.text_id == theirs.text_id
    assert add_articles([ours, theirs], dataset)[1:] == (1, 1, 0, 0, 0)


def test_a_dataset_without_text_stays_without_text(tmp_path):
    write_dataset(ALL[:2], tmp_path / "dataset", formats=("jsonl",), text=False)
    add_to_dataset(ALL[2:4], tmp_path / "dataset")
    assert [article.text for article in read_dataset(tmp_path / "dataset")] == [""] * 4


def test_four_weeks(tmp_path, capsys):
    weeks = [tmp_path / f"week{number}" for number in range(4)]
    for number, week in enumerate(weeks):
        week.mkdir()
        for article in ALL[number * 5 : number * 5 + 6]:  # the last of a week comes again in the next
            (week / f"{article.id}.txt").write_text(article.text, encoding="utf-8")
        (week / "bad.txt").write_bytes(b"" if number % 2 else b"\x89PNG\r\n\x1a\n\x00")
    assert main(["export", str(weeks[0]), "--output", str(tmp_path / "dataset"), "--format", "jsonl,xlsx"]) == 1
    for week in weeks[1:]:
        assert main(["add", str(week), "--to", str(tmp_path / "dataset")]) == 1
        assert capsys.readouterr().out.startswith("added 5, revised 0, skipped 1, failed 1\n")
    assert len(set(ids(tmp_path / "dataset"))) == len(ids(tmp_path / "dataset")) == 21
    rekap = openpyxl.load_workbook(tmp_path / "dataset" / "kalcorpus.xlsx", read_only=True)["Rekap"]
    assert len(list(rekap.iter_rows(min_row=2, values_only=True))) == 21
    assert errors(tmp_path / "dataset") == []


def page(url, outlet, text):
    return f"---\nurl: {url}\noutlet: {outlet}\npublished: 2025-05-19\n---\n{text}"


def test_four_weeks_with_all_that_happens_in_them(tmp_path, capsys):
    """Repeats, a revised article, a release in two papers and a bad file; each week is added twice."""
    story = "TARAKAN – Wali Kota membuka rapat koordinasi ke-{} di aula, Senin (19/5/2025)."
    weeks = [
        {
            "a.txt": page("https://a.example/1", "Kabar Utara", story.format(1)),
            "b.txt": page("https://a.example/2", "Kabar Utara", story.format(2)),
        },
        {
            "b.txt": page("https://a.example/2", "Kabar Utara", story.format(2)),
            "c.txt": page("https://a.example/1", "Kabar Utara", story.format(1) + " Acara selesai sore."),
        },
        {"d.txt": page("https://b.example/9", "Suara Utara", story.format(2)), "bad.txt": ""},
        {
            "e.txt": page("https://a.example/3", "Kabar Utara", story.format(3)),
            "f.txt": page("https://a.example/1", "Kabar Utara", story.format(1)),
        },
    ]
    dataset = tmp_path / "dataset"
    told = []
    for number, files in enumerate(weeks):
        folder = tmp_path / f"week{number}"
        folder.mkdir()
        for name, content in files.items():
            (folder / name).write_text(content, encoding="utf-8")
        if number == 0:
            assert main(["export", str(folder), "--output", str(dataset), "--format", "jsonl,csv,sqlite"]) == 0
        for again in (False, True):
            before = state(dataset)
            code = main(["add", str(folder), "--to", str(dataset)])
            assert code == ("bad.txt" in files)
            told.append(capsys.readouterr().out.splitlines()[0])
            assert state(dataset) == before or not (again or number == 0)
    assert told == [
        "added 0, revised 0, skipped 2, failed 0",
        "added 0, revised 0, skipped 2, failed 0",
        "added 0, revised 1, skipped 1, failed 0",
        "added 0, revised 0, skipped 2, failed 0",
        "added 1, revised 0, skipped 0, failed 1",
        "added 0, revised 0, skipped 1, failed 1",
        "added 1, revised 0, skipped 1, failed 0",
        "added 0, revised 0, skipped 2, failed 0",
    ]
    found = {article.source.url: article for article in read_dataset(dataset)}
    assert len(ids(dataset)) == len(set(ids(dataset))) == 5
    assert found["https://a.example/1"].supersedes == ids(dataset)[0]
    assert found["https://a.example/2"].text_id == found["https://b.example/9"].text_id
    assert read_manifest(dataset).counts.failures == 1
    assert errors(dataset) == []


# Two at once

HOLD = """
import sys; from pathlib import Path; from kalcorpus.files.appending import writing_to_dataset
with writing_to_dataset(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""


def test_a_second_process_is_refused_until_the_first_has_ended(dataset, tmp_path, capsys):
    new, book = tmp_path / "new.txt", tmp_path / "rekap.xlsx"
    new.write_text(ALL[5].text, encoding="utf-8")
    write_dataset(ALL[:3], tmp_path / "other", formats=("xlsx",))
    (tmp_path / "other" / "kalcorpus.xlsx").rename(book)
    commands = (
        ["add", str(new), "--to", str(dataset)],
        ["apply", str(book), "--to", str(dataset)],
        ["export", str(new), "--output", str(dataset), "--overwrite"],
    )
    with subprocess.Popen([sys.executable, "-c", HOLD, str(dataset)], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as holder:
        assert holder.stdout.readline().strip() == b"held"
        before = state(dataset)
        for command in commands:
            assert main(command) == 2
            assert "another run is writing there" in capsys.readouterr().err
        assert state(dataset) == before
        holder.communicate()
    assert [main(command) for command in commands] == [0, 0, 0]
    assert [path for path in tmp_path.iterdir() if path.name.startswith(".")] == []


def test_nobody_writes_while_the_views_are_made(dataset, monkeypatch):
    real, tried = appending.open_views, []  # the moment between the store and its views

    def while_writing(*arguments):
        with pytest.raises(WrongUse, match="another run is writing"):
            add_to_dataset(ALL[8:9], dataset)
        tried.append(True)
        return real(*arguments)

    monkeypatch.setattr(appending, "open_views", while_writing)
    add_to_dataset(ALL[3:4], dataset)
    assert tried == [True]
    assert ids(dataset) == [article.id for article in ALL[:4]]


def test_the_order_on_the_disk_does_not_matter(tmp_path):
    for name, order in (("a", 1), ("b", -1)):
        folder = tmp_path / f"in-{name}"
        (folder / "2025").mkdir(parents=True)
        for number, article in list(enumerate(ALL[:6]))[::order]:
            (folder / ("2025" if number % 2 else ".") / f"{number}.txt").write_text(article.text, encoding="utf-8")
        assert main(["export", str(folder), "--output", str(tmp_path / name), "--format", "jsonl,json,csv,xlsx,sqlite"]) == 0
    assert state(tmp_path / "a") == state(tmp_path / "b")


def test_a_workbook_that_somebody_works_in_is_kept(tmp_path):
    write_dataset(ALL[:2], tmp_path / "dataset", formats=("jsonl", "xlsx"))
    path = tmp_path / "dataset" / "kalcorpus.xlsx"
    book = openpyxl.load_workbook(path)
    book["Rekap"]["O2"] = "Positif"
    book.save(path)
    edited = path.read_bytes()
    add_to_dataset(ALL[2:3], tmp_path / "dataset")
    add_to_dataset(ALL[3:4], tmp_path / "dataset")
    assert (tmp_path / "dataset" / "kalcorpus (edited 1).xlsx").read_bytes() == edited
    assert len(list(tmp_path.glob("dataset/*.xlsx"))) == 2


# Whatever is no dataset, or not the one that was written


def test_there_must_be_a_dataset(tmp_path):
    with pytest.raises(WrongUse, match="kalcorpus export first"):
        add_to_dataset(ALL[:1], tmp_path / "nowhere")


def test_a_store_that_was_changed_by_hand_is_refused(dataset):
    store = dataset / "articles.jsonl"
    store.write_bytes(store.read_bytes().replace(b"Rudi", b"Rudy", 1))
    before = state(dataset)
    with pytest.raises(InvalidData, match=r"articles\.jsonl"):
        add_to_dataset(ALL[3:4], dataset)
    assert state(dataset) == before


def test_a_torn_end_is_cut(dataset):
    before = state(dataset)
    with (dataset / "articles.jsonl").open("ab") as store:
        store.write(b'{"schema_version":"1.0.0","id":"')
    with (dataset / "failures.jsonl").open("ab") as store:
        store.write(b'{"name"')
    add_to_dataset([], dataset)
    assert state(dataset) == before


def test_a_single_file_of_records_is_read_as_it_is(dataset, tmp_path):
    opened = [list(open_articles(dataset / "articles.jsonl").items)]
    (tmp_path / "one.json").write_text(f"[{next(read_dataset(dataset)).model_dump_json()}]", encoding="utf-8")
    opened.append(list(open_articles(tmp_path / "one.json").items))
    assert opened == [list(read_dataset(dataset)), list(read_dataset(dataset))[:1]]
    assert not is_dataset(dataset / "manifest.json")
    assert not is_dataset(dataset / "failures.jsonl")


# Crashes


def test_a_workbook_edited_after_a_crash_is_kept(tmp_path, monkeypatch):
    write_dataset(ALL[:1], tmp_path / "dataset", formats=("jsonl", "xlsx"))
    book = tmp_path / "dataset" / "kalcorpus.xlsx"
    with monkeypatch.context() as patch:
        patch.setattr("kalcorpus.corpus.adding.remake_views", lambda *_: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            add_to_dataset(ALL[1:2], tmp_path / "dataset")
    book.write_bytes(b"edited")
    add_to_dataset([], tmp_path / "dataset")
    assert book.with_name("kalcorpus (edited 1).xlsx").read_bytes() == b"edited"
    assert errors(tmp_path / "dataset") == []


class Crash(BaseException):
    """Nothing catches this by mistake."""


CRASHES = [
    ("_End", "write", 1), ("_End", "write", 110), ("_End", "describe", 1), ("_End", "describe", 3), (None, "write_manifest", 1),
    (None, "write_manifest", 2), (None, "remake_views", 1),
    (None, "open_views", 1), (None, "describe_all", 1),
]  # fmt: skip


@pytest.mark.parametrize(("owner", "name", "after"), CRASHES)
def test_a_crash_at_any_write_loses_nothing_and_doubles_nothing(dataset, monkeypatch, owner, name, after):
    holder = getattr(appending, owner) if owner else appending
    real, calls = getattr(holder, name), iter(range(1, 10_000))

    def crash(*args, **options):
        if next(calls) == after:
            raise Crash
        return real(*args, **options)

    with monkeypatch.context() as patch:
        patch.setattr(holder, name, crash)
        if owner is None and name == "remake_views":
            patch.setattr("kalcorpus.corpus.adding.remake_views", crash)
        with pytest.raises(Crash):
            add_to_dataset(ALL[3:], dataset)
    there = ids(dataset)
    assert there == [article.id for article in ALL[: len(there)]]
    add_to_dataset(ALL[3:], dataset)
    assert ids(dataset) == [article.id for article in ALL]
    assert [finding.code for finding in validate(dataset) if finding.severity == "error"] == []
    assert not [path for path in dataset.parent.iterdir() if path != dataset]


@pytest.mark.skipif(os.name == "nt", reason="Windows knows no kill -9")
def test_a_run_that_is_killed_goes_on_where_it_stopped(tmp_path):
    write_dataset([], tmp_path / "dataset", formats=("jsonl", "csv"))
    lines = "".join(json.dumps({"text": article.text}) + "\n" for article in ALL) * 2
    (tmp_path / "in.jsonl").write_text(lines, encoding="utf-8")
    command = [sys.executable, "-m", "kalcorpus", "add", str(tmp_path / "in.jsonl"), "--to", str(tmp_path / "dataset")]
    moments = random.Random(5)  # noqa: S311 - the same moments each time
    for _ in range(2):
        with subprocess.Popen(command, stdout=subprocess.DEVNULL) as run:
            time.sleep(moments.uniform(0.3, 1.2))
            run.send_signal(signal.SIGKILL)
        there = ids(tmp_path / "dataset")
        assert len(there) == len(set(there))
    assert subprocess.run(command, stdout=subprocess.DEVNULL, check=False).returncode == 0
    assert len(set(ids(tmp_path / "dataset"))) == len(ids(tmp_path / "dataset")) == len({article.text for article in ALL})
    assert errors(tmp_path / "dataset") == []
