"""A run that is killed (kill -9) at any change it makes on the disk, and run again: nothing lost, nothing twice."""

import os
import shutil
import signal
import sys
import warnings
from itertools import count

import openpyxl
import press
import pytest

from kalcorpus import add_to_dataset, apply_edits, read_dataset, validate, write_dataset

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="Windows knows neither fork nor kill -9")

CHANGES = frozenset({"os.rename", "os.remove", "os.mkdir", "os.rmdir", "os.truncate"})
WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC
FORMATS = ("jsonl", "json")
ARTICLES = list(press.articles(6))


def is_killed(work, at):
    """Run ``work`` in a process of its own that is killed before its ``at``-th change on the disk; tell whether that came."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # of forking beside threads; this child lives for one call
        child = os.fork()
    if child == 0:
        left = at

        def watch(event, args):
            nonlocal left
            if event in CHANGES or (event == "open" and args[2] & WRITING):
                left -= 1
                if left == 0:
                    os.kill(os.getpid(), signal.SIGKILL)

        sys.addaudithook(watch)
        ended_well = False
        try:
            work()
            ended_well = True
        finally:
            os._exit(0 if ended_well else 1)
    _, status = os.waitpid(child, 0)
    assert os.WIFSIGNALED(status) or os.waitstatus_to_exitcode(status) == 0
    return os.WIFSIGNALED(status)


def files_of(folder):
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def killed_everywhere(tmp_path, before, work, every=1):
    """Yield the dataset after each kill; when it is looked at, the work is done again and must end as if nothing had been.

    Args:
        tmp_path: an empty folder.
        before: the dataset before the work.
        work: what is done to a dataset.
        every: at which changes it is killed: the first, and every so many on.
    """
    whole = shutil.copytree(before, tmp_path / "whole" / "dataset")
    work(whole)
    expected = files_of(whole)
    for at in count(1, every):
        dataset = shutil.copytree(before, tmp_path / str(at) / "dataset")
        killed = is_killed(lambda: work(dataset), at)  # noqa: B023 - runs at once
        yield dataset
        work(dataset)
        assert files_of(dataset) == expected, at
        assert list(dataset.parent.iterdir()) == [dataset], at
        shutil.rmtree(dataset.parent)
        if not killed:
            assert at > 20  # changes: it was killed at all
            break


@pytest.fixture
def before(tmp_path):
    write_dataset(ARTICLES[:3], tmp_path / "before", formats=FORMATS)
    return tmp_path / "before"


def test_adding(tmp_path, before):
    for dataset in killed_everywhere(tmp_path, before, lambda dataset: add_to_dataset(ARTICLES, dataset)):
        there = list(read_dataset(dataset))
        assert there == ARTICLES[: len(there)]
        assert len(there) >= 3


def test_writing_anew(tmp_path, before):
    def write(dataset):
        write_dataset(ARTICLES[2:], dataset, formats=FORMATS, overwrite=True)

    for dataset in killed_everywhere(tmp_path, before, write):
        assert list(read_dataset(dataset)) in (ARTICLES[:3], ARTICLES[2:])


def test_applying_corrections(tmp_path):
    before = tmp_path / "before"
    write_dataset(ARTICLES[:3], before, formats=("jsonl", "xlsx"))
    book = openpyxl.load_workbook(before / "kalcorpus.xlsx")
    tone = next(cell.column for cell in book["Rekap"][1] if cell.value == "Tone")
    book["Rekap"].cell(2, tone).value = "Negatif"
    book.save(tmp_path / "edited.xlsx")
    edited = tmp_path / "edited.xlsx"
    for dataset in killed_everywhere(tmp_path, before, lambda dataset: apply_edits(edited, dataset), every=29):
        first, *others = read_dataset(dataset)
        assert first.review.tone in (None, "negative")
        assert others == ARTICLES[1:3]
        errors = [finding.code for finding in validate(dataset) if finding.severity == "error"]
        assert errors == []
