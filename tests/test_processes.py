"""Several processes give what one gives; one that dies or hangs costs the article that it was at, and none outlives the run."""

import json
import multiprocessing
import os
import signal
import time

import pytest

from kalcorpus import Failure, parse_many
from kalcorpus.corpus import parsing, processes
from kalcorpus.errors import WrongUse

STORY = "TARAKAN – Wali Kota membuka rapat koordinasi ke-{} di aula, Senin (19/5/2025)."
FORKS = multiprocessing.get_start_method() == "fork"  # only then a process inherits what a test has put in a function's place
needs_fork = pytest.mark.skipif(not FORKS, reason="the processes of this system don't inherit what the test has prepared")


@pytest.fixture
def stories(tmp_path):
    lines = [json.dumps({"text": STORY.format(number)}) for number in range(300)]
    (tmp_path / "all.jsonl").write_text("\n".join(lines), encoding="utf-8")
    return tmp_path / "all.jsonl"


def told(items):
    return {number: item for number, item in enumerate(items) if isinstance(item, Failure)}


@pytest.fixture
def stumbling(monkeypatch):
    """Put something in the way of the articles whose text holds a mark."""

    def stumble(marks, fall):
        parse = parsing.parse

        def parse_or_fall(source):
            if any(f"ke-{mark} " in source.text for mark in marks):
                fall()
            return parse(source)

        monkeypatch.setattr(parsing, "parse", parse_or_fall)

    return stumble


@needs_fork
@pytest.mark.parametrize("workers", [1, 2, 3])
def test_a_process_that_is_killed_costs_one_article(stories, stumbling, workers):
    stumbling((0, 7, 8, 150, 299), lambda: os.kill(os.getpid(), signal.SIGKILL))
    items = list(parse_many(stories, workers=workers, timeout=60))
    assert list(told(items)) == [0, 7, 8, 150, 299]
    assert told(items)[150].code == "input.given-up"
    assert str(told(items)[150]).startswith("all.jsonl:151: found the end of its process (SIGKILL), expected a record")
    assert [item.source.name for item in items if not isinstance(item, Failure)] == [
        f"all.jsonl:{number + 1}" for number in range(300) if number not in told(items)
    ]


@needs_fork
def test_a_process_that_hangs_costs_one_article(stories, stumbling):
    stumbling((3, 120), lambda: time.sleep(600))
    begin = time.monotonic()
    items = list(parse_many(stories, workers=2, timeout=1.5))
    assert time.monotonic() - begin < 30
    assert list(told(items)) == [3, 120]
    assert told(items)[3].found == "no end after 1.5 seconds"
    assert len(items) == 300


@needs_fork
def test_every_article_has_the_whole_time(stories, stumbling):
    stumbling((0, 1, 2, 3), lambda: time.sleep(0.35))
    assert not told(parse_many(stories, workers=1, timeout=0.9))


@pytest.mark.parametrize("timeout", [1e10, float("inf")])
def test_a_time_longer_than_systems_count_is_none(stories, timeout):
    assert not told(parse_many(stories, workers=2, timeout=timeout))


@needs_fork
def test_a_search_without_end_is_ended(stories, stumbling):
    import re  # noqa: PLC0415 - what hangs below every line of Python, where no thread could step in

    stumbling((5,), lambda: re.match(r"(a+)+b", "a" * 60))
    items = list(parse_many(stories, workers=1, timeout=1.5))
    assert list(told(items)) == [5]


def test_what_is_large_passes_through_the_pipes(tmp_path):
    story = STORY.format(1) + "\n\n" + "Bupati meninjau pasar. " * 8_000
    (tmp_path / "large.jsonl").write_text("\n".join([json.dumps({"text": story})] * 40), encoding="utf-8")
    items = list(parse_many(tmp_path / "large.jsonl", workers=2))
    assert [item.source.name for item in items] == [f"large.jsonl:{number}" for number in range(1, 41)]


def test_no_process_outlives_the_run(stories):
    items = parse_many(stories, workers=2)
    next(items)
    children = multiprocessing.active_children()
    assert len(children) == 2
    items.close()
    assert not any(child.is_alive() for child in children)
    assert not multiprocessing.active_children()


@needs_fork
def test_processes_that_never_begin_are_told(stories, monkeypatch):
    monkeypatch.setattr(processes, "_take_in", lambda *_: os._exit(9))
    with pytest.raises(WrongUse, match="end before they begin"):
        list(parse_many(stories, workers=2))
    assert not multiprocessing.active_children()


@pytest.mark.parametrize("timeout", [0, -1, float("nan")])
def test_a_time_that_is_none_is_refused(stories, timeout):
    with pytest.raises(WrongUse, match="timeout"):
        parse_many(stories, timeout=timeout)


def test_a_fault_of_an_article_takes_no_process_with_it(tmp_path):
    (tmp_path / "a.jsonl").write_text('{"text": "\\ud800"}\n' + json.dumps({"text": STORY}), encoding="utf-8")
    first, second = parse_many(tmp_path / "a.jsonl", workers=1, timeout=60)
    assert first.code == "article.unwritable"
    assert second.text == STORY
