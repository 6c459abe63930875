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
