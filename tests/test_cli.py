import importlib
import io
import json
import os
import shutil
import signal
import stat
import subprocess
import sys
import time
from contextlib import suppress

import pytest
from pydantic_core import SchemaError

from kalcorpus import parse_file, read_dataset
from kalcorpus.cli import main
from kalcorpus.cli.progress import progress_line, with_progress
from kalcorpus.cli.streams import notice
from kalcorpus.corpus import Opened
from kalcorpus.errors.catalogue import catalogue
from kalcorpus.files import FORMATS

STORY = "TARAKAN – Wali Kota membuka rapat koordinasi ke-{} di aula, Senin (19/5/2025)."
COMMANDS = ("parse", "export", "add", "apply", "validate", "schema", "explain")


class Run:
    """One run of the command line inside this process."""

    def __init__(self, capsys, *argv):
        capsys.readouterr()
        self.code = main([str(arg) for arg in argv])
        self.out, self.err = capsys.readouterr()

    def __repr__(self):  # what pytest shows of a run that ended otherwise
        return f"exit code {self.code}, stderr {self.err!r}"


@pytest.fixture
def kalcorpus(capsys):
    return lambda *argv: Run(capsys, *argv)


@pytest.fixture
def folder(tmp_path):
    kliping = tmp_path / "kliping"
    kliping.mkdir()
    for number in range(3):
        (kliping / f"{number}.txt").write_text(STORY.format(number), encoding="utf-8")
    return kliping


# Help


def test_help_tells_the_commands_the_exit_codes_and_examples(kalcorpus):
    run = kalcorpus("--help")
    assert run.code == 0
    assert all(f"\n    {command} " in run.out for command in COMMANDS)
    assert "exit codes" in run.out
    assert "kalcorpus export seeds --output dataset" in run.out
    assert "Membaca naskah berita" in run.out


@pytest.mark.parametrize("command", COMMANDS)
def test_each_command_explains_itself_with_examples(kalcorpus, command):
    run = kalcorpus(command, "--help")
    assert run.code == 0
    assert f"\n  kalcorpus {command}" in run.out.partition("examples / contoh:")[2]


@pytest.mark.parametrize("argv", [(), ("prase",), ("parse",), ("export", "a.txt"), ("parse", "--format", "xml", "a.txt")])
def test_wrong_arguments_end_with_2_and_the_usage(kalcorpus, argv):
    run = kalcorpus(*argv)
    assert run.code == 2
    assert run.out == ""
    assert "usage: kalcorpus" in run.err


def test_the_version_is_told(kalcorpus):
    assert kalcorpus("--version").out.startswith("kalcorpus 0.")


# parse


def test_parse_prints_one_record_a_line(kalcorpus, folder):
    run = kalcorpus("parse", folder)
    assert (run.code, run.err) == (0, "")
    assert [json.loads(line)["source"]["name"] for line in run.out.splitlines()] == ["0.txt", "1.txt", "2.txt"]
    assert run.out.splitlines()[0] == parse_file(folder / "0.txt").model_dump_json()


def test_parse_can_be_read_by_people(kalcorpus, folder):
    run = kalcorpus("parse", folder / "0.txt", "--format", "pretty")
    assert run.out.startswith('{\n  "schema_version"')
    assert json.loads(run.out)["text"] == STORY.format(0)


def test_parse_takes_a_metadata_table(kalcorpus, folder):
    table = folder / "meta.csv"
    table.write_text("file,title\n1.txt,Rakor\n", encoding="utf-8")
    run = kalcorpus("parse", folder, "--metadata", table)
    assert [json.loads(line)["title"] for line in run.out.splitlines()] == [None, "Rakor", None]


def test_one_bad_file_among_good_ones_ends_with_1(kalcorpus, folder):
    (folder / "1.txt").write_bytes(b"")
    run = kalcorpus("parse", folder)
    assert run.code == 1
    assert len(run.out.splitlines()) == 2
    assert run.err.startswith("kalcorpus: 1.txt: found an empty file, expected an article; ")


# What the system refuses


@pytest.mark.parametrize("command", [("export", "{folder}", "-o", "{file}/ds"), ("schema", "--write", "{file}/schemas")])
def test_a_place_that_cannot_be_written(kalcorpus, folder, command):
    run = kalcorpus(*(part.format(folder=folder, file=folder / "0.txt") for part in command))
    assert run.code == 2
    assert "0.txt" in run.err
    assert ", expected a place that can be read and written; check the path" in run.err


def test_a_full_disk_is_no_fault_of_ours(kalcorpus, folder, tmp_path, monkeypatch):
    def refuse(*_args, **_options):
        raise OSError(28, "No space left on device", "dataset")

    importlib.import_module("kalcorpus.files.single")  # else it would load below, and keep the replaced function for good
    monkeypatch.setattr("kalcorpus.files.write_dataset", refuse)
    run = kalcorpus("export", folder, "-o", tmp_path / "dataset")
    assert (run.code, run.err.splitlines()[-1].partition(",")[0]) == (2, "kalcorpus: dataset: found no space left on device")


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="a device of Linux")  # noqa: PTH110 - no path to work with
def test_an_output_that_is_full():
    with open("/dev/full", "wb") as full:  # noqa: PTH123 - as above
        command = [sys.executable, "-m", "kalcorpus", "explain"]
        run = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, check=False)
    assert run.returncode == 2
    assert run.stderr.startswith(b"kalcorpus: the system: found no space left on device")
    assert run.stderr.count(b"\n") == 1


# Bad input: a message with where, found, expected, action; the right exit code; no traceback


def write_bad(folder, kind):
    bad = folder / "bad.txt"
    content = {
        "empty": b"",
        "blank": b" \n\n",
        "binary": b"\x89PNG\r\n\x1a\n\x00\x00\xff" * 9,
        "encoding": "“Apel” – ".encode() * 90 + b"\xe2\x80",
    }
    bad.write_bytes(content[kind])
    return bad


@pytest.mark.parametrize(
    ("kind", "said"),
    [("empty", "an empty file"), ("blank", "an empty file"), ("binary", "a PNG image"), ("encoding", "byte 0xe2")],
)
@pytest.mark.parametrize("command", ["parse", "export"])
def test_a_file_that_is_no_article(kalcorpus, tmp_path, kind, said, command):
    bad = write_bad(tmp_path, kind)
    argv = ("parse", bad) if command == "parse" else ("export", bad, "--output", tmp_path / "dataset")
    run = kalcorpus(*argv)
    assert run.code == 2
    assert run.err.startswith("kalcorpus: bad.txt")
    assert f"found {said}" in run.err
    assert ", expected " in run.err
    assert "Traceback" not in run.err
    assert [path.name for path in tmp_path.iterdir()] == ["bad.txt"]


@pytest.mark.parametrize("command", ["parse", "validate"])
@pytest.mark.parametrize(("path", "code"), [("nowhere.txt", 2), ("empty_folder", 2)])
def test_nothing_to_work_on(kalcorpus, tmp_path, command, path, code):
    (tmp_path / "empty_folder").mkdir()
    run = kalcorpus(command, tmp_path / path)
    assert (run.code, run.out) == (code, "")
    assert "expected" in run.err


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="whoever runs this may read everything")
def test_a_file_that_may_not_be_read(kalcorpus, folder):
    (folder / "0.txt").chmod(0)
    run = kalcorpus("parse", folder / "0.txt")
    (folder / "0.txt").chmod(stat.S_IRUSR | stat.S_IWUSR)
    assert run.code == 2
    assert "permission denied" in run.err


def test_a_folder_instead_of_a_file_in_a_name_that_ends_like_an_article(kalcorpus, tmp_path):
    (tmp_path / "a.txt").mkdir()
    assert kalcorpus("parse", tmp_path / "a.txt").code == 2


def test_an_unknown_format_names_those_there_are(kalcorpus, folder, tmp_path):
    run = kalcorpus("export", folder, "--output", tmp_path / "dataset", "--format", "jsonl,docx")
    assert run.code == 2
    assert "'docx'" in run.err
    assert all(name in run.err for name in FORMATS)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["kliping"]


def test_an_output_that_is_there_is_not_touched(kalcorpus, folder, tmp_path):
    output = tmp_path / "dataset"
    assert kalcorpus("export", folder, "--output", output, "--format", "jsonl").code == 0
    before = {path.name: path.read_bytes() for path in output.iterdir()}
    (folder / "0.txt").unlink()
    run = kalcorpus("export", folder, "--output", output, "--format", "jsonl")
    assert run.code == 2
    assert "--overwrite" in run.err
    assert {path.name: path.read_bytes() for path in output.iterdir()} == before
    assert kalcorpus("export", folder, "--output", output, "--format", "jsonl", "--overwrite").code == 0
    assert len(list(read_dataset(output))) == 2


def test_a_file_name_cannot_move_the_cursor(kalcorpus, tmp_path):
    bad = tmp_path / "a\x1b[2Jb.txt"
    bad.write_bytes(b"")
    for command in (("parse", bad), ("validate", bad), ("export", bad, "--output", tmp_path / "d")):
        run = kalcorpus(*command)
        assert "\x1b" not in run.out + run.err
        assert "a\\x1b[2Jb.txt" in run.out + run.err


def test_a_fault_of_ours_is_told_without_a_traceback(kalcorpus, folder, monkeypatch):
    def stumble(*_args, **_options):
        raise ZeroDivisionError("oops")

    monkeypatch.setattr("kalcorpus.corpus.open_records", stumble)
    monkeypatch.delenv("KALCORPUS_DEBUG", raising=False)
    run = kalcorpus("parse", folder)
    assert run.code == 3
    assert len(run.err.splitlines()) == 1
    assert "ZeroDivisionError: oops" in run.err
    assert "Traceback" in kalcorpus("parse", folder, "--debug").err
    monkeypatch.setenv("KALCORPUS_DEBUG", "1")
    assert "Traceback" in kalcorpus("parse", folder).err


def test_an_interruption_is_told(kalcorpus, folder, monkeypatch):
    def interrupt(*_args, **_options):
        raise KeyboardInterrupt

    monkeypatch.setattr("kalcorpus.corpus.open_records", interrupt)
    run = kalcorpus("parse", folder)
    assert (run.code, run.err.count("\n")) == (130, 1)


def test_a_reader_that_leaves_early_is_no_error(tmp_path):
    (tmp_path / "a.jsonl").write_text((json.dumps({"text": STORY * 20}) + "\n") * 400, encoding="utf-8")
    command = [sys.executable, "-m", "kalcorpus", "parse", str(tmp_path / "a.jsonl")]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as run:
        assert run.stdout.readline()
        run.stdout.close()
        assert run.stderr.read() == b""
    assert run.returncode == 0


@pytest.mark.skipif(os.name == "nt", reason="the shell of Windows closes no streams")
@pytest.mark.parametrize("closed", [">&-", "2>&-", ">&- 2>&-"])
def test_closed_streams_stop_no_export(folder, tmp_path, closed):
    (folder / "1.txt").write_bytes(b"")
    command = f'"$0" -m kalcorpus export "$1" -o "$2" --format jsonl {closed}'
    run = subprocess.run(["sh", "-c", command, sys.executable, folder, tmp_path / "ds"], capture_output=True, check=False)
    assert (run.returncode, run.stdout) == (1, b"")
    assert run.stderr == b"" or run.stderr.startswith(b"kalcorpus: 1.txt: found an empty file")
    assert len(list(read_dataset(tmp_path / "ds"))) == 2


def test_notices_that_nobody_reads_stop_no_export(folder, tmp_path):
    (folder / "0.txt").write_bytes(b"")
    command = [sys.executable, "-m", "kalcorpus", "export", folder, "-o", tmp_path / "ds", "--format", "jsonl"]
    with subprocess.Popen(command, stderr=subprocess.PIPE) as run:
        run.stderr.close()
    assert run.returncode == 1
    assert len(list(read_dataset(tmp_path / "ds"))) == 2


def test_an_interruption_while_modules_load_is_told(capsys, monkeypatch):
    class Interrupting:
        def find_spec(self, name, *_args):
            if name == "kalcorpus.cli.running":
                raise KeyboardInterrupt

    monkeypatch.delitem(sys.modules, "kalcorpus.cli.running", raising=False)
    monkeypatch.setattr("sys.meta_path", [Interrupting(), *sys.meta_path])
    assert main(["explain"]) == 130
    assert capsys.readouterr().err.startswith("kalcorpus: interrupted")


def interrupt() -> None:
    """Send what Ctrl-C sends; a job in the background of a shell would be deaf to it, and so would be its tests."""
    os.kill(os.getpid(), signal.SIGINT)


@pytest.fixture
def listening():
    before = signal.signal(signal.SIGINT, signal.default_int_handler), sys.unraisablehook
    yield
    sys.unraisablehook = before[1]
    signal.signal(signal.SIGINT, before[0])


@pytest.mark.usefixtures("listening")
@pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGINT that a process sends to itself")
@pytest.mark.parametrize("error", [SchemaError("KeyboardInterrupt: "), BaseException("a panic")])
def test_ctrl_c_that_becomes_another_error_is_an_interruption(kalcorpus, monkeypatch, error):
    def disguised() -> None:  # as pydantic does while it builds a model, and while its core loads
        with suppress(KeyboardInterrupt):
            interrupt()
        raise error

    monkeypatch.setattr("kalcorpus.schema.json_schema", disguised)
    assert kalcorpus("schema").code == 130


@pytest.mark.usefixtures("listening")
@pytest.mark.skipif(os.name == "nt", reason="as above")
@pytest.mark.parametrize("terminal", [True, False])
def test_ctrl_c_that_a_library_swallows_ends_the_run(kalcorpus, folder, monkeypatch, terminal):
    def swallowing(*_args, **_options):
        with suppress(KeyboardInterrupt):  # as happens while libraries load
            interrupt()
        return Opened(iter([b"{}"]), ())

    monkeypatch.setattr("kalcorpus.corpus.open_records", swallowing)
    monkeypatch.setattr("sys.stderr.isatty", lambda: terminal)
    run = kalcorpus("parse", folder)
    assert (run.code, run.out) == (130, "")
    assert "interrupted; nothing half-written was left behind" in run.err


def test_ctrl_c_leaves_nothing_half_written(tmp_path):
    (tmp_path / "a.jsonl").write_text((json.dumps({"text": STORY * 20}) + "\n") * 5_000, encoding="utf-8")
    command = [sys.executable, "-m", "kalcorpus", "export", str(tmp_path / "a.jsonl"), "--output", str(tmp_path / "dataset")]
    # A job in the background of a shell ignores the signal, and so would its children; a handler of ours makes them listen.
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    with subprocess.Popen(command, stderr=subprocess.PIPE) as run:
        signal.signal(signal.SIGINT, before)
        deadline = time.monotonic() + 20
        while len(list(tmp_path.iterdir())) == 1 and time.monotonic() < deadline:
            time.sleep(0.05)
        run.send_signal(signal.SIGINT)
        try:
            error = run.communicate(timeout=20)[1]
        finally:
            run.kill()
    assert run.returncode == 130
    assert error.decode().splitlines()[-1] == "kalcorpus: interrupted; nothing half-written was left behind"
    assert [path.name for path in tmp_path.iterdir()] == ["a.jsonl"]


# export


def test_export_makes_a_dataset_with_the_failures_in_it(kalcorpus, folder, tmp_path):
    (folder / "1.txt").write_bytes(b"")
    run = kalcorpus("export", folder, "--output", tmp_path / "dataset")
    assert (run.code, run.out) == (1, "")
    dataset = tmp_path / "dataset"
    assert {
        "articles.jsonl",
        "articles.json",
        "csv",
        "datapackage.json",
        "kalcorpus.xlsx",
        "failures.jsonl",
        "manifest.json",
    } <= {path.name for path in dataset.iterdir()}
    assert json.loads((dataset / "failures.jsonl").read_text("utf-8"))["code"] == "input.empty"
    assert len(list(read_dataset(dataset))) == 2


@pytest.mark.parametrize("name", ["week.xlsx", "week.jsonl", "WEEK.JSON"])
def test_export_makes_one_file(kalcorpus, folder, tmp_path, name):
    target = tmp_path / "out" / name
    assert kalcorpus("export", folder, "--output", target).code == 0
    assert [path.name for path in target.parent.iterdir()] == [name]
    assert kalcorpus("export", folder, "--output", target).code == 2
    assert kalcorpus("export", folder, "--output", target, "--overwrite").code == 0
    if target.suffix != ".xlsx":
        assert len(list(read_dataset(target.rename(target.with_suffix(target.suffix.lower()))))) == 3


def test_formats_beside_one_file_are_refused(kalcorpus, folder, tmp_path):
    assert "--format" in kalcorpus("export", folder, "--output", tmp_path / "a.xlsx", "--format", "csv").err


def test_a_period_of_a_dataset(kalcorpus, folder, tmp_path):
    (folder / "0.txt").write_text(f"---\npublished: 2025-10-28\n---\n{STORY}", encoding="utf-8")
    (folder / "1.txt").write_text(f"---\npublished: 2025-11-03\n---\n{STORY.format(9)}", encoding="utf-8")
    (folder / "2.txt").write_text("Puisi tanpa tanggal.", encoding="utf-8")
    kalcorpus("export", folder, "--output", tmp_path / "dataset", "--format", "jsonl")
    week = tmp_path / "week.jsonl"
    run = kalcorpus("export", tmp_path / "dataset", "--from", "2025-10-27", "--until", "2025-11-02", "--output", week)
    assert run.code == 0
    assert [article.source.name for article in read_dataset(week)] == ["0.txt"]
    assert run.err == "kalcorpus: left out, without a date: 2.txt: -\n"


@pytest.mark.parametrize("name", ["week.csv", "week.docx", "week.XLS"])
def test_a_file_of_an_unknown_kind_does_not_become_a_folder(kalcorpus, folder, tmp_path, name):
    run = kalcorpus("export", folder, "--output", tmp_path / name)
    assert run.code == 2
    assert all(known in run.err for known in (".xlsx", ".jsonl", ".json"))
    assert not (tmp_path / name).exists()
    assert kalcorpus("export", folder, "--format", "jsonl", "--output", f"{tmp_path / name}/").code == 0
    assert kalcorpus("export", folder, "--format", "jsonl", "--output", tmp_path / name, "--overwrite").code == 0


def test_a_folder_may_have_a_date_or_version_in_its_name(kalcorpus, folder, tmp_path):
    for name in ("dataset.2025", "dataset-1.0"):
        assert kalcorpus("export", folder, "--format", "jsonl, csv", "--output", tmp_path / name).code == 0
        assert (tmp_path / name / "csv").is_dir()


def test_a_reversed_period_is_refused(kalcorpus, folder, tmp_path):
    run = kalcorpus("export", folder, "--from", "2025-11-02", "--until", "2025-10-27", "--output", tmp_path / "d")
    assert run.code == 2
    assert "found a period from 2025-11-02 to 2025-10-27" in run.err


def test_what_is_counted_is_what_was_written(folder, tmp_path, monkeypatch):
    monkeypatch.setattr("sys.stderr", Terminal())
    argv = ("export", folder, "--format", "jsonl", "--from", "2025-05-20", "--output", tmp_path / "d")
    assert main([str(arg) for arg in argv]) == 0
    assert sys.stderr.getvalue().splitlines()[-1] == f"\x1b[K0 articles, 0 failures → {tmp_path / 'd'}"


def test_a_day_is_written_year_first(kalcorpus, folder, tmp_path):
    run = kalcorpus("export", folder, "--from", "27/10/2025", "--output", tmp_path / "d")
    assert run.code == 2
    assert "2025-10-27" in run.err


def test_no_text_leaves_the_sentences_out(kalcorpus, folder, tmp_path):
    kalcorpus("export", folder, "--output", tmp_path / "dataset", "--no-text")
    assert all(article.text == "" for article in read_dataset(tmp_path / "dataset"))
    assert b"membuka rapat koordinasi ke-" not in b"".join(
        path.read_bytes() for path in (tmp_path / "dataset").rglob("*") if path.suffix in {".jsonl", ".json", ".csv"}
    )


def test_the_preset_for_windows_set_to_indonesian(kalcorpus, folder, tmp_path):
    kalcorpus("export", folder, "--output", tmp_path / "dataset", "--format", "csv", "--csv-preset", "excel-id")
    assert (tmp_path / "dataset" / "csv" / "articles.csv").read_bytes().startswith(b"\xef\xbb\xbfarticle_id;")


# validate


def test_validate_ends_with_1_for_errors_only(kalcorpus, folder):
    assert kalcorpus("validate", folder).code == 0
    run = kalcorpus("validate", folder, "--require", "title,outlet")
    assert run.code == 1
    assert "error article.no-title" in run.out
    (folder / "1.txt").write_bytes(b"")
    assert kalcorpus("validate", folder).code == 1


def test_validate_expands_globs_itself(kalcorpus, folder):
    assert "Files checked: 2" in kalcorpus("validate", f"{folder}/[01].txt").out
    assert kalcorpus("validate", f"{folder}/*.md").code == 2


def test_validate_refuses_what_cannot_be_required(kalcorpus, folder):
    run = kalcorpus("validate", folder, "--require", "judul")
    assert (run.code, run.out) == (2, "")
    assert "outlet, published, title" in run.err


def test_doubts_are_told_in_indonesian(kalcorpus, tmp_path):
    file = tmp_path / "a.txt"
    file.write_text("TARAKAN – Wali Kota membuka rapat di aula, Selasa (19/5/2025).\n\nAcara selesai.", encoding="utf-8")
    assert "'Selasa (19/5/2025)': 2025-05-19 bukan hari yang tertulis" in kalcorpus("validate", file, "--lang", "id").out
    told = json.loads(kalcorpus("validate", file, "--lang", "id", "--format", "json").out)
    (doubt,) = [finding for finding in told["findings"] if finding["code"] == "date.weekday-conflict"]
    assert "bukan hari yang tertulis" in doubt["message"]
    assert "indonesian" not in doubt
    file.write_bytes(b"")
    assert "Berkas kosong atau hanya berisi spasi. Rincian (bahasa Inggris): " in kalcorpus("validate", file, "--lang", "id").out


def test_validate_speaks_indonesian(kalcorpus, folder):
    run = kalcorpus("validate", folder, "--lang", "id")
    assert "Berita tidak berjudul." in run.out
    assert run.out.splitlines()[-1].startswith("Berkas diperiksa: 3")


def test_validate_prints_json_for_programs(kalcorpus, folder):
    report = json.loads(kalcorpus("validate", folder, "--format", "json").out)
    assert report["ok"] is True
    assert report["files"] == report["records"] == 3
    assert report["counts"]["error"] == 0
    assert set(report["findings"][0]) >= {
        "code", "severity", "file", "line", "column", "sheet", "cell", "json_path", "field", "value", "message", "hint",
    }  # fmt: skip


def test_validate_marks_lines_on_github(kalcorpus, folder):
    (folder / "1.txt").write_text(f"---\njudul: Rakor\n---\n{STORY}", encoding="utf-8")
    lines = kalcorpus("validate", folder / "1.txt", "--format", "github").out.splitlines()
    assert lines[0].startswith(f"::error file={folder / '1.txt'},line=2,title=")


def test_validate_knows_what_a_dataset_holds(kalcorpus, folder, tmp_path):
    kalcorpus("export", folder / "0.txt", "--output", tmp_path / "dataset", "--format", "jsonl")
    run = kalcorpus("validate", folder, "--against", tmp_path / "dataset")
    assert run.code == 0
    assert [line.split(":")[0].rpartition("/")[2] for line in run.out.splitlines() if "article.known" in line] == ["0.txt"]


def test_seeds_and_their_dataset_are_valid(kalcorpus, tmp_path):
    assert kalcorpus("export", "seeds", "--output", tmp_path / "dataset").code == 0
    run = kalcorpus("validate", "seeds", tmp_path / "dataset")
    assert run.code == 0, run.out


# schema, explain


def test_schema_prints_the_published_schema(kalcorpus):
    schema = json.loads(kalcorpus("schema").out)
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert "dates" in schema["properties"]


def test_schema_writes_all_that_is_published(kalcorpus, tmp_path):
    run = kalcorpus("schema", "--write", tmp_path / "schemas")
    assert sorted(run.out.split()) == sorted(str(path) for path in (tmp_path / "schemas").iterdir())


@pytest.mark.parametrize("lang", ["en", "id"])
def test_explain_tells_every_code(kalcorpus, lang):
    for code, row in catalogue().items():
        run = kalcorpus("explain", code, "--lang", lang)
        assert run.code == 0
        assert run.out.startswith(f"{code} (")
        assert (row.mend_id if lang == "id" else row.mend_en) in run.out


def test_explain_lists_all_codes(kalcorpus):
    assert [line.split()[0] for line in kalcorpus("explain").out.splitlines()] == list(catalogue())


def test_explain_helps_with_a_slip_of_the_pen(kalcorpus):
    run = kalcorpus("explain", "date.imposible")
    assert run.code == 2
    assert "date.impossible" in run.err


# Progress


class Terminal(io.StringIO):
    def isatty(self):
        return True


def test_progress_is_for_terminals(monkeypatch):
    monkeypatch.setattr("sys.stderr", Terminal())
    assert list(with_progress(iter("abc"), lambda: 3, "articles")) == ["a", "b", "c"]
    assert sys.stderr.getvalue().endswith("left\n")
    assert "3/3 articles  100%" in sys.stderr.getvalue()


def test_progress_is_silent_in_a_pipe(monkeypatch):
    monkeypatch.setattr("sys.stderr", io.StringIO())
    assert list(with_progress(iter("abc"), lambda: 3, "articles")) == ["a", "b", "c"]
    assert sys.stderr.getvalue() == ""


def test_long_work_shows_how_far_it_has_come(folder, tmp_path, monkeypatch):
    dataset, workbook = tmp_path / "d", tmp_path / "edited.xlsx"
    count = len(list(folder.iterdir()))
    shown = {}

    def shows(*argv):
        monkeypatch.setattr("sys.stderr", Terminal())
        main([str(arg) for arg in argv])
        shown[argv[0]] = [line.rpartition("\x1b[K")[2] for line in sys.stderr.getvalue().splitlines()]

    shows("export", folder, "--output", dataset, "--format", "jsonl,xlsx")
    shutil.copy(dataset / "kalcorpus.xlsx", workbook)
    shows("add", folder, "--to", dataset)
    shows("apply", workbook, "--to", dataset)
    shows("validate", dataset)
    assert any(line.startswith(f"{count}/{count} articles  100%") for line in shown["export"])
    assert any(line.startswith(f"{count}/{count} articles read  100%") for line in shown["add"])
    assert any("rows read  " in line and not line.startswith("0 ") for line in shown["apply"])
    assert any("records  " in line and not line.startswith("0 ") for line in shown["validate"])


def test_a_notice_takes_the_line_of_progress_away(monkeypatch):
    monkeypatch.setattr("sys.stderr", Terminal())
    for item in with_progress("ab", 2, "articles"):
        notice(f"{item} failed")
    assert sys.stderr.getvalue().startswith("\r\x1b[Ka failed\n\r\x1b[Kb failed\n\r\x1b[K2/2 articles")


@pytest.mark.parametrize(
    ("count", "total", "seconds", "line"),
    [
        (0, 10, 0.0, "0/10 articles  0%  0/s  0:00:00 left"),
        (100, 36_100, 1.0, "100/36,100 articles  0%  100/s  0:06:00 left"),
        (11, 10, 1.0, "11 articles  11/s"),
        (0, 0, 0.0, "0 articles  0/s"),
    ],
)
def test_the_line_of_progress(count, total, seconds, line):
    assert progress_line(count, total, seconds, "articles") == line
