"""What a file system and its users do to a program: names that move the cursor, pipes without end, full disks, Ctrl-C."""

import json
import os
import signal
import socket
import subprocess
import sys
import time
import unicodedata
from pathlib import Path

import pytest
from hard_cases import CASES, Case, attempt, reason_to_skip

from kalcorpus import Failure, parse_file, parse_many, read_dataset, validate, write_dataset
from kalcorpus.corpus import open_articles
from kalcorpus.errors import UnreadableInput

pytestmark = pytest.mark.skipif(os.name == "nt", reason="pipes, links and signals of POSIX")

STORY = "TARAKAN – Wali Kota membuka rapat koordinasi di aula, Senin (19/5/2025)."
PROGRAM = [sys.executable, "-m", "kalcorpus"]
EVIL = ("\x1b[2J\nnama\r.txt", "\x1b]0;judul\x07.txt", "\u202etxt.exe.txt", "\udcff.txt", "-rf.txt", " .txt", "a\tb.txt")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.what)
def test_the_case(case: Case, tmp_path):
    if reason := reason_to_skip(case):
        pytest.skip(reason)
    _, faults = attempt(case, tmp_path)
    assert not faults


def holds(path):
    """Write an empty file, if the file system takes its name."""
    try:
        path.write_bytes(b"")
    except OSError:
        return False
    return True


@pytest.mark.parametrize("command", ["parse", "validate"])
def test_no_name_is_echoed_raw(tmp_path, command):
    taken = [name for name in EVIL if holds(tmp_path / name)]
    run = subprocess.run([*PROGRAM, command, tmp_path], capture_output=True, check=False)
    told = (run.stdout + run.stderr).decode("utf-8")
    assert told.count("empty") >= len(taken) > 0
    assert not [one for one in told if one != "\n" and unicodedata.category(one) in {"Cc", "Cf", "Cs", "Zl", "Zp"}], told
    assert "nama" not in told.splitlines()


@pytest.fixture
def odd(tmp_path):
    """A folder of everything that looks like an article and is none, with one article among it."""
    folder = tmp_path / "odd"
    folder.mkdir()
    (folder / "a.txt").write_text(STORY, encoding="utf-8")
    os.mkfifo(folder / "pipe.txt")
    (folder / "loop.txt").symlink_to("loop.txt")
    (folder / "self").symlink_to(".")
    (folder / "dead.txt").symlink_to("nowhere.txt")
    (folder / "zero.txt").symlink_to("/dev/zero")
    (folder / "folder.txt").mkdir()
    with socket.socket(socket.AF_UNIX) as end:
        here = os.open(".", os.O_RDONLY)
        os.chdir(folder)  # the name of a socket has room for a hundred characters
        end.bind("socket.txt")
        os.fchdir(here)
        os.close(here)
        yield folder


def test_what_is_no_file_costs_nothing_but_itself(odd):
    items = list(parse_many(odd))
    assert {item.name: item.found for item in items if isinstance(item, Failure)} == {
        "dead.txt": "no such file",
        "loop.txt": "too many levels of symbolic links",
        "pipe.txt": "a pipe, a socket or a device",
        "socket.txt": "a pipe, a socket or a device",
        "zero.txt": "a pipe, a socket or a device",
    }
    assert [item.source.name for item in items if not isinstance(item, Failure)] == ["a.txt"]


@pytest.mark.parametrize("ending", [".txt", ".json", ".jsonl", ".csv"])
def test_a_pipe_is_refused_at_once(tmp_path, ending):
    pipe = tmp_path / f"pipe{ending}"
    os.mkfifo(pipe)
    with pytest.raises(UnreadableInput):
        parse_file(pipe)
    assert [item.code for item in parse_many(pipe)] == ["input.unreadable"]
    assert open_articles(pipe).total() is None
    with pytest.raises(UnreadableInput):
        list(parse_many(tmp_path, metadata=pipe))


def test_a_file_that_vanishes_is_told(tmp_path):
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(STORY, encoding="utf-8")
    items = parse_many(tmp_path)
    (tmp_path / "b.txt").unlink()
    assert [getattr(item, "code", None) for item in items] == [None, "input.missing"]


@pytest.mark.parametrize(
    "command",
    [["parse"], ["export", "--output", "dataset"], ["export", "--output", "dataset.xlsx"]],
    ids=["parse", "folder", "file"],
)
@pytest.mark.parametrize("seconds", [0.4, 2.5])
def test_ctrl_c_with_several_processes(tmp_path, command, seconds):
    (tmp_path / "a.jsonl").write_text((json.dumps({"text": STORY * 20}) + "\n") * 20_000, encoding="utf-8")
    before = signal.signal(signal.SIGINT, signal.default_int_handler)  # else a test in the background would be deaf to it
    run = subprocess.Popen(
        [*PROGRAM, *command, "a.jsonl", "--workers", "2"],
        cwd=tmp_path,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        start_new_session=True,
    )
    signal.signal(signal.SIGINT, before)
    time.sleep(seconds)
    os.killpg(run.pid, signal.SIGINT)  # what a terminal does: to each process of the command
    told = run.communicate(timeout=30)[1].decode()
    assert told == "kalcorpus: interrupted; nothing half-written was left behind\n"
    # CPython ends itself by the signal where it came inside an `eval` of the libraries that load; to a shell both are 130.
    assert run.returncode in {130, -signal.SIGINT}
    assert [path.name for path in tmp_path.iterdir()] == ["a.jsonl"]
    with pytest.raises(ProcessLookupError):
        os.killpg(run.pid, 0)


def assert_all_end(group):
    """Assert that soon no process of a group is left."""
    deadline = time.monotonic() + 20
    while time.monotonic() < deadline:
        try:
            os.killpg(group, 0)
        except ProcessLookupError:
            return
        time.sleep(0.1)
    os.killpg(group, signal.SIGKILL)
    pytest.fail("a process goes on without its parent")


def test_no_process_outlives_a_parent_that_is_killed(tmp_path):
    (tmp_path / "a.jsonl").write_text((json.dumps({"text": STORY * 20}) + "\n") * 20_000, encoding="utf-8")
    command = [*PROGRAM, "parse", "a.jsonl", "--workers", "2"]
    with subprocess.Popen(command, cwd=tmp_path, stdout=subprocess.PIPE, start_new_session=True) as run:
        assert run.stdout.readline()
        run.kill()
    assert_all_end(run.pid)


KILLED_WHILE_IT_SENDS = """
import os, signal, struct
from kalcorpus.corpus.processes import _Worker

worker = _Worker(60.0)
os.write(worker.pipe.fileno(), struct.pack("!i", 1_000))  # how long the message is that never comes
os.kill(os.getpid(), signal.SIGKILL)
"""


def test_no_process_outlives_a_parent_that_is_killed_while_it_sends():
    with subprocess.Popen([sys.executable, "-c", KILLED_WHILE_IT_SENDS], start_new_session=True) as run:
        pass
    assert run.returncode == -signal.SIGKILL
    assert_all_end(run.pid)


@pytest.mark.parametrize("output", ["dataset", "dataset.xlsx", "dataset.jsonl"])
def test_a_full_disk_leaves_nothing_behind(tmp_path, output):
    (tmp_path / "a.jsonl").write_text((json.dumps({"text": STORY * 20}) + "\n") * 50, encoding="utf-8")
    program = "import resource, sys; "
    program += "resource.setrlimit(resource.RLIMIT_FSIZE, (8192, 8192)); from kalcorpus.cli import main; sys.exit(main())"
    command = [sys.executable, "-c", program, "export", "a.jsonl", "--output", output]
    run = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert (run.returncode, run.stderr.count("\n")) == (2, 1)
    assert "file too large" in run.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["a.jsonl"]


def test_two_who_write_one_dataset(tmp_path):
    (tmp_path / "a.jsonl").write_text("\n".join(json.dumps({"text": f"{STORY} {n}"}) for n in range(300)), encoding="utf-8")
    command = [*PROGRAM, "export", "a.jsonl", "--output", "dataset", "--format", "jsonl"]
    runs = [subprocess.Popen(command, cwd=tmp_path, stderr=subprocess.PIPE, text=True) for _ in range(2)]
    told = [run.communicate(timeout=60)[1] for run in runs]
    assert sorted(run.returncode for run in runs) == [0, 2], told
    assert any("another run is writing there" in one or "found a dataset" in one for one in told)
    assert len(list(read_dataset(tmp_path / "dataset"))) == 300
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.jsonl", "dataset"]


def test_no_network_is_used(tmp_path, monkeypatch):
    def refuse(*_arguments, **_options):
        pytest.fail("the network was asked")

    for name in ("connect", "connect_ex", "sendto"):
        monkeypatch.setattr(socket.socket, name, refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    pages = Path(__file__).parent / "sources" / "pages"
    items = list(parse_many([Path(__file__).parents[1] / "seeds", *sorted(pages.glob("*.html"))]))
    write_dataset(items, tmp_path / "dataset")
    assert not [item for item in items if isinstance(item, Failure)]
    assert validate(tmp_path / "dataset").ok
