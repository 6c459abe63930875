"""Files that are valid and files that are not: dropping one into `positive/`, or into `negative/CODE/`, makes a test."""

from pathlib import Path

import pytest

from kalcorpus.validation import validate

HERE = Path(__file__).parent
POSITIVE = sorted((HERE / "positive").iterdir())
NEGATIVE = sorted((HERE / "negative").glob("*/*"))


@pytest.mark.parametrize("path", POSITIVE, ids=lambda path: path.name)
def test_what_is_valid_passes(path):
    report = validate(path)
    assert report.files
    assert [str(finding) for finding in report if finding.severity != "info"] == []


@pytest.mark.parametrize("path", NEGATIVE, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_each_fault_has_its_code_and_no_other(path):
    found = {finding.code for finding in validate(path) if finding.severity != "info"}
    assert found == {path.parent.name}


PLACES = {
    "json.duplicate-key/language.json": (9, 2, None),
    "json.not-a-number/nan.json": (41, 18, None),
    "law.date-order/event.json": (40, 16, "/events/0/end_date"),
    "metadata.published-unreadable/ambiguous.md": (3, None, "/published"),
    "metadata.syntax/colon.md": (2, None, None),
    "table.type/laws.csv": (2, 8, "/year"),
}


@pytest.mark.parametrize("name", PLACES)
def test_a_fault_is_told_where_it_stands(name):
    (found,) = [finding for finding in validate(HERE / "negative" / name) if finding.severity != "info"]
    assert (found.line, found.column, found.json_path) == PLACES[name]


def test_there_are_many_kinds_of_fault():
    assert len({path.parent.name for path in NEGATIVE}) >= 60
