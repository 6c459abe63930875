"""Datasets: read back equal, never half-written, the same bytes each time."""

import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import press
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from records import any_article

from kalcorpus.corpus import add_to_dataset
from kalcorpus.errors import Failure, InvalidData, UnreadableInput, WrongUse
from kalcorpus.files import folder as folder_module
from kalcorpus.files import read_dataset, write_dataset
from kalcorpus.files.appending import writing_to_dataset
from kalcorpus.files.manifest import Manifest
from kalcorpus.files.overlay import StoredEdit

ROOT = Path(__file__).parents[2]
FAILURE = Failure(name="rusak.txt", code="x", where="rusak.txt", found="no bytes", expected="text", action="remove it")
TEXT_FORMATS = ("jsonl", "json", "csv")


def files_of(folder):
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


@given(st.lists(any_article(), max_size=3, unique_by=lambda article: article.id))
@settings(max_examples=20, deadline=None, suppress_health_check=list(HealthCheck))
def test_json_and_json_lines_read_back_equal(tmp_path, articles):
    manifest = write_dataset(articles, tmp_path / "set", formats=("jsonl", "json"), overwrite=True)
    assert manifest.counts.articles == len(articles)
    assert list(read_dataset(tmp_path / "set")) == articles
    assert list(read_dataset(tmp_path / "set" / "articles.jsonl")) == articles
    assert list(read_dataset(tmp_path / "set" / "articles.json")) == articles


def test_items_are_taken_once_in_their_order(tmp_path):
    items = iter([press.article(2), FAILURE, press.article(1), press.article(2)])
    manifest = write_dataset(items, tmp_path / "set", formats=TEXT_FORMATS)
    assert next(items, None) is None
    assert [article.source.name for article in read_dataset(tmp_path / "set")] == ["berita/00002.txt", "berita/00001.txt"]
    assert (manifest.counts.articles, manifest.counts.failures, manifest.counts.repeats) == (2, 1, 1)
    assert Failure.model_validate_json((tmp_path / "set" / "failures.jsonl").read_bytes()) == FAILURE


def test_the_manifest_names_every_file_with_its_hash(tmp_path):
    manifest = write_dataset([press.article(1)], tmp_path / "set")
    found = files_of(tmp_path / "set")
    assert Manifest.model_validate_json(found.pop("manifest.json")) == manifest
    assert {file.path: (file.bytes, file.sha256) for file in manifest.files} == {
        path: (len(content), hashlib.sha256(content).hexdigest()) for path, content in found.items()
    }
    assert {"articles.jsonl", "articles.json", "failures.jsonl", "datapackage.json", "kalcorpus.xlsx"} <= set(found)


def test_no_articles_still_make_a_dataset(tmp_path):
    write_dataset([], tmp_path / "set")
    assert list(read_dataset(tmp_path / "set")) == list(read_dataset(tmp_path / "set" / "articles.json")) == []


class TestOverwrite:
    def test_a_dataset_is_kept_unless_asked(self, tmp_path):
        write_dataset([press.article(1)], tmp_path / "set", formats=("jsonl",))
        before = files_of(tmp_path)
        with pytest.raises(WrongUse, match=r"found a dataset.*--overwrite"):
            write_dataset([press.article(2)], tmp_path / "set", formats=("jsonl",))
        assert files_of(tmp_path) == before
        write_dataset([press.article(2)], tmp_path / "set", formats=("jsonl",), overwrite=True)
        assert list(read_dataset(tmp_path / "set")) == [press.article(2)]

    def test_a_folder_with_other_files_is_never_overwritten(self, tmp_path):
        (tmp_path / "thesis.docx").write_text("mine")
        with pytest.raises(WrongUse, match="never overwritten"):
            write_dataset([press.article(1)], tmp_path, overwrite=True)
        assert files_of(tmp_path) == {"thesis.docx": b"mine"}

    def test_a_file_is_not_a_folder(self, tmp_path):
        (tmp_path / "set").write_text("a file")
        with pytest.raises(WrongUse, match="found a file"):
            write_dataset([], tmp_path / "set", overwrite=True)

    def test_corrections_and_foreign_files_stay(self, tmp_path):
        write_dataset([press.article(1)], tmp_path / "set")
        edit = StoredEdit(article_id=press.article(1).id, field="/title", old=press.article(1).title, new="Judul")
        (tmp_path / "set" / "edits.jsonl").write_text(edit.model_dump_json() + "\n")
        (tmp_path / "set" / "notes").mkdir()
        (tmp_path / "set" / "notes" / "rapat.txt").write_text("catatan")
        write_dataset([press.article(2)], tmp_path / "set", formats=("jsonl",), overwrite=True)
        found = files_of(tmp_path / "set")
        assert set(found) == {"articles.jsonl", "failures.jsonl", "manifest.json", "edits.jsonl", "notes/rapat.txt"}
        assert found["notes/rapat.txt"] == b"catatan"

    def test_broken_corrections_are_told_before_anything_is_replaced(self, tmp_path):
        write_dataset([press.article(1)], tmp_path / "set", formats=("jsonl",))
        (tmp_path / "set" / "edits.jsonl").write_text("{}\n")
        before = files_of(tmp_path / "set")
        with pytest.raises(InvalidData, match=r"edits\.jsonl:1"):
            write_dataset([press.article(2)], tmp_path / "set", overwrite=True)
        assert files_of(tmp_path) == {f"set/{name}": content for name, content in before.items()}

    def test_links_and_empty_folders_stay(self, tmp_path):
        write_dataset([press.article(1)], tmp_path / "set", formats=("jsonl",))
        (tmp_path / "photos").mkdir()
        (tmp_path / "set" / "photos").symlink_to("../photos", target_is_directory=True)
        (tmp_path / "set" / "dead").symlink_to("nowhere")
        (tmp_path / "set" / "empty" / "inside").mkdir(parents=True)
        write_dataset([press.article(2)], tmp_path / "set", formats=("jsonl",), overwrite=True)
        assert (tmp_path / "set" / "photos").readlink() == Path("../photos")
        assert (tmp_path / "set" / "dead").readlink() == Path("nowhere")
        assert (tmp_path / "set" / "empty" / "inside").is_dir()

    def test_a_file_of_ours_in_which_somebody_worked_is_set_aside(self, tmp_path):
        write_dataset([press.article(1)], tmp_path / "set", formats=("jsonl", "json", "csv"))
        (tmp_path / "set" / "csv" / "dates.csv").write_text("edited")
        (tmp_path / "set" / "kalcorpus.xlsx").write_text("another's")
        write_dataset([press.article(2)], tmp_path / "set", overwrite=True)
        found = files_of(tmp_path / "set")
        assert {path for path in found if "edited" in path} == {"csv/dates (edited 1).csv", "kalcorpus (edited 1).xlsx"}
        assert found["csv/dates (edited 1).csv"] == b"edited"
        assert found["kalcorpus (edited 1).xlsx"] == b"another's"

    def test_a_dataset_can_be_replaced_by_itself(self, tmp_path):
        write_dataset([press.article(1)], tmp_path / "set", formats=("jsonl",))
        write_dataset(read_dataset(tmp_path / "set"), tmp_path / "set", formats=("jsonl", "json"), overwrite=True)
        assert list(read_dataset(tmp_path / "set" / "articles.json")) == [press.article(1)]

    def test_reading_leaves_a_running_writer_alone(self, tmp_path):
        write_dataset([press.article(1)], tmp_path / "set", formats=("jsonl",))
        items = (next(read_dataset(tmp_path / "set")) for _ in range(1))
        write_dataset(items, tmp_path / "set", formats=("jsonl",), overwrite=True)
        assert list(read_dataset(tmp_path / "set")) == [press.article(1)]

    def test_a_second_writer_is_refused(self, tmp_path):
        write_dataset([press.article(1)], tmp_path / "set", formats=("jsonl",))
        with writing_to_dataset(tmp_path / "set"):
            with pytest.raises(WrongUse, match="another run is writing"):
                write_dataset([], tmp_path / "set", overwrite=True)
            with pytest.raises(WrongUse, match="another run is writing"):
                add_to_dataset([], tmp_path / "set")
        write_dataset([press.article(2)], tmp_path / "set", formats=("jsonl",), overwrite=True)
        assert list(read_dataset(tmp_path / "set")) == [press.article(2)]

    def test_an_empty_folder_is_filled(self, tmp_path):
        (tmp_path / "set").mkdir()
        write_dataset([press.article(1)], tmp_path / "set", formats=("jsonl",))
        assert len(list(read_dataset(tmp_path / "set"))) == 1


class TestNothingHalfWritten:
    def test_an_error_on_the_way_leaves_what_was_there(self, tmp_path):
        def broken():
            yield press.article(1)
            message = "the disk is on fire"
            raise OSError(message)

        with pytest.raises(OSError, match="on fire"):
            write_dataset(broken(), tmp_path / "set")
        assert files_of(tmp_path) == {}
        write_dataset([press.article(2)], tmp_path / "set", formats=("jsonl",))
        before = files_of(tmp_path)
        with pytest.raises(OSError, match="on fire"):
            write_dataset(broken(), tmp_path / "set", overwrite=True)
        assert files_of(tmp_path) == before

    @pytest.mark.parametrize("steps", range(6))
    def test_a_killed_run_is_finished_or_undone_by_the_next(self, tmp_path, monkeypatch, steps):
        """Die before the n-th change of the file system's names: then the old or the new dataset is read, whole."""
        write_dataset([press.article(1)], tmp_path / "set", formats=("jsonl",))
        taken = 0

        def dying(change):
            def step(*arguments, **options):
                nonlocal taken
                if taken == steps:
                    raise KeyboardInterrupt
                taken += 1
                return change(*arguments, **options)

            return step

        with monkeypatch.context() as patch:
            patch.setattr(folder_module.Path, "rename", dying(Path.rename))
            patch.setattr(folder_module.Path, "mkdir", dying(Path.mkdir))
            patch.setattr(folder_module.shutil, "rmtree", dying(shutil.rmtree))
            patch.setattr(folder_module, "recover", lambda target: None if taken == steps else folder_module_recover(target))
            try:
                write_dataset([press.article(2)], tmp_path / "set", formats=("jsonl",), overwrite=True)
            except KeyboardInterrupt:
                assert taken == steps
        left = sorted(path.name for path in tmp_path.iterdir())
        assert list(read_dataset(tmp_path / "set")) in ([press.article(1)], [press.article(2)])
        assert sorted(path.name for path in tmp_path.iterdir()) == left  # who only reads changes nothing
        with writing_to_dataset(tmp_path / "set"):
            assert list(read_dataset(tmp_path / "set")) in ([press.article(1)], [press.article(2)])
        assert [path.name for path in tmp_path.iterdir()] == ["set"]

    def test_an_unknown_format_is_refused_before_anything_is_written(self, tmp_path):
        with pytest.raises(WrongUse, match=r"'docx'.*jsonl, json, csv, xlsx"):
            write_dataset([press.article(1)], tmp_path / "set", formats=("json", "docx"))
        assert files_of(tmp_path) == {}

    def test_text_that_utf8_cannot_hold_fails_alone(self, tmp_path):
        broken = press.article(1).model_copy(update={"text": "rusak \ud800"})
        manifest = write_dataset([broken, press.article(2)], tmp_path / "set", formats=TEXT_FORMATS)
        assert (manifest.counts.articles, manifest.counts.failures) == (1, 1)
        assert json.loads((tmp_path / "set" / "failures.jsonl").read_text())["code"] == "article.unwritable"


folder_module_recover = folder_module.recover


class TestReading:
    def test_what_the_manifest_does_not_count_is_not_read(self, tmp_path):
        write_dataset([press.article(1)], tmp_path / "set", formats=("jsonl",))
        with (tmp_path / "set" / "articles.jsonl").open("a") as store:
            store.write('{"id": "torn')
        assert list(read_dataset(tmp_path / "set")) == [press.article(1)]

    def test_a_store_shorter_than_the_manifest_says_is_refused(self, tmp_path):
        write_dataset([press.article(1), press.article(2)], tmp_path / "set", formats=("jsonl",))
        store = tmp_path / "set" / "articles.jsonl"
        store.write_bytes(store.read_bytes().splitlines(keepends=True)[0])
        with pytest.raises(InvalidData, match=r"manifest\.json names"):
            list(read_dataset(tmp_path / "set"))

    def test_a_fault_is_told_with_file_line_and_field(self, tmp_path):
        path = tmp_path / "a.jsonl"
        record = json.loads(press.article(1).model_dump_json())
        path.write_text(json.dumps(record) + "\n\n" + json.dumps({**record, "language": 7}))
        with pytest.raises(InvalidData, match=r"a\.jsonl:3 /language: found 7"):
            list(read_dataset(path))

    @pytest.mark.parametrize("content", ['[{"id": 1}', "[1 2]", "nothing", "", '{"id": }'])
    def test_broken_json_is_told(self, tmp_path, content):
        path = tmp_path / "a.json"
        path.write_text(content)
        with pytest.raises(InvalidData, match=r"a\.json"):
            list(read_dataset(path))

    def test_one_record_is_read_like_an_array_of_one(self, tmp_path):
        (tmp_path / "a.json").write_text(press.article(1).model_dump_json(indent=2))
        assert list(read_dataset(tmp_path / "a.json")) == [press.article(1)]

    @pytest.mark.parametrize("name", ["nowhere", "a.json", "a.jsonl"])
    def test_a_missing_path_is_told_at_once(self, tmp_path, name):
        with pytest.raises(UnreadableInput, match="no such file"):
            read_dataset(tmp_path / name)


def with_a_pipe(folder, name):
    (folder / name).unlink(missing_ok=True)
    os.mkfifo(folder / name)


def with_a_device(folder, name):
    (folder / name).unlink(missing_ok=True)
    (folder / name).symlink_to("/dev/zero")


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such things in folders")
@pytest.mark.parametrize("make", [with_a_pipe, with_a_device])
class TestPipesAndDevices:
    @pytest.mark.parametrize("name", ["articles.jsonl", "manifest.json", "edits.jsonl"])
    def test_reading_tells_of_them(self, tmp_path, name, make):
        write_dataset([press.article(1)], tmp_path / "set", formats=("jsonl",))
        make(tmp_path / "set", name)
        with pytest.raises(UnreadableInput, match="found a pipe, a socket or a device"):
            list(read_dataset(tmp_path / "set"))

    @pytest.mark.parametrize("name", ["articles.jsonl", "failures.jsonl", "edits.jsonl", "notes.txt", "kalcorpus.xlsx"])
    def test_writing_changes_nothing(self, tmp_path, name, make):
        write_dataset([press.article(1)], tmp_path / "set", formats=("jsonl", "csv"))
        make(tmp_path / "set", name)
        before = files_of_regular(tmp_path / "set")
        for write in (
            lambda: add_to_dataset([press.article(2)], tmp_path / "set"),
            lambda: write_dataset([press.article(2)], tmp_path / "set", overwrite=True),
        ):
            with pytest.raises(UnreadableInput, match=rf"{re.escape(name)}: found a pipe, a socket or a device"):
                write()
        assert files_of_regular(tmp_path / "set") == before
        assert os.path.lexists(tmp_path / "set" / name)


def files_of_regular(folder):
    return {path.name: path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file() and not path.is_symlink()}


def test_sentences_can_be_left_out(tmp_path):
    article = press.article(1)
    write_dataset([article], tmp_path / "set", text=False)
    said = article.quotes[0].text.encode()
    lead = article.text.split("\n\n")[1][40:100].encode()
    for path, content in files_of(tmp_path / "set").items():
        if not path.endswith(".xlsx"):
            assert said not in content, path
            assert lead not in content, path
    (read,) = read_dataset(tmp_path / "set")
    assert (read.text, read.title, read.events) == ("", article.title, article.events)


MAKE = """
import sys; sys.path.insert(0, "tests")
import press
from kalcorpus.files import FORMATS, write_dataset
write_dataset(press.articles(12), sys.argv[1], formats=FORMATS)
"""


def test_the_same_input_gives_the_same_bytes_anywhere(tmp_path):
    for name, seed, zone in (("a", "1", "Asia/Makassar"), ("b", "2", "America/New_York")):
        environment = {**os.environ, "PYTHONHASHSEED": seed, "TZ": zone}
        subprocess.run([sys.executable, "-c", MAKE, str(tmp_path / name)], cwd=ROOT, env=environment, check=True)
    assert files_of(tmp_path / "a") == files_of(tmp_path / "b")


def test_the_workbooks_library_is_loaded_only_for_a_workbook(tmp_path):
    code = (
        "import sys; sys.path.insert(0, 'tests'); import press; from kalcorpus.files import write_dataset;"
        "write_dataset([press.article(1)], sys.argv[1], formats=('jsonl', 'json', 'csv')); assert 'openpyxl' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code, str(tmp_path / "set")], cwd=ROOT, check=True)
