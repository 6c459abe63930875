"""CSV: RFC 4180, null apart from the empty text, nothing that runs as a formula."""

import csv
import io
import json

import press
import pytest
from hypothesis import HealthCheck, given, settings
from records import any_article

from kalcorpus.files import write_dataset
from kalcorpus.files.csv_tables import guard
from kalcorpus.rows import rows_of
from kalcorpus.schema.tables import tables

DANGEROUS = ["=1+1", "+62 811", "-5 persen", "@SUM(A1)", "\t=1", "\r=1", '=HYPERLINK("http://x.example")', "＝1+1"]


def written(folder, articles, **options):
    write_dataset(articles, folder, formats=("csv",), overwrite=True, **options)
    return {path.stem: path.read_bytes() for path in (folder / "csv").iterdir()}


def read(content, delimiter=","):
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline=""), delimiter=delimiter))


def as_text(cell):
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "true" if cell else "false"
    return guard(cell) if isinstance(cell, str) else str(cell)


@given(any_article())
@settings(max_examples=20, deadline=None, suppress_health_check=list(HealthCheck))
def test_every_cell_reads_back(tmp_path, article):
    files = written(tmp_path / "set", [article])
    rows = rows_of(article)
    for known in tables():
        found = [list(row.values()) for row in read(files[known.name])]
        assert found == [[as_text(cell) for cell in row] for row in rows.get(known.name, [])], known.name


def test_lines_end_with_cr_lf_and_there_is_no_mark(tmp_path):
    files = written(tmp_path / "set", [press.article(1)])
    assert files["people"].startswith(b"person_id,article_id,name,")
    assert files["people"].endswith(b"\r\n")


def test_null_is_an_empty_field_and_an_empty_text_is_quoted(tmp_path):
    law = press.article(1).laws[0]
    article = press.article(1).model_copy(
        update={"laws": (law.model_copy(update={"number": "", "year": None}), law.model_copy(update={"number": None}))}
    )
    lines = written(tmp_path / "set", [article])["laws"].decode().splitlines()
    assert lines[1].endswith(',Perda,"",')
    assert lines[2].endswith(",Perda,,2024")


@pytest.mark.parametrize("text", DANGEROUS)
def test_no_text_runs_as_a_formula(tmp_path, text):
    article = press.article(1).model_copy(update={"title": text, "categories": (text,)})
    for name, content in written(tmp_path / "set", [article]).items():
        for row in read(content):
            for column, cell in row.items():
                assert not cell.startswith(("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")), (name, column)


def test_numbers_dates_and_booleans_are_raw(tmp_path):
    files = written(tmp_path / "set", [press.article(1)])
    (date,) = read(files["dates"])
    assert (date["earliest"], date["weekday_agrees"], date["start"]) == (
        "2025-01-09",
        "true",
        str(press.article(1).dates[0].start),
    )
    assert read(files["money"])[0]["amount"] == "2500000"
    assert read(files["regions"])[0]["code"] == "64.71"


def test_excel_in_indonesia_opens_its_preset(tmp_path):
    files = written(tmp_path / "set", [press.article(1)], csv_preset="excel-id")
    assert files["people"].startswith(b"\xef\xbb\xbfperson_id;article_id;name;")
    assert read(files["people"], ";") == read(written(tmp_path / "other", [press.article(1)])["people"])
    package = json.loads((tmp_path / "set" / "datapackage.json").read_text("utf-8"))
    assert {resource["dialect"]["delimiter"] for resource in package["resources"]} == {";"}


def test_the_data_package_describes_every_file(tmp_path):
    files = written(tmp_path / "set", [press.article(1)])
    package = json.loads((tmp_path / "set" / "datapackage.json").read_text("utf-8"))
    assert {resource["path"] for resource in package["resources"]} == {f"csv/{name}.csv" for name in files}
    for resource in package["resources"]:
        header = files[resource["name"]].decode().splitlines()[0]
        assert header.split(",") == [field["name"] for field in resource["schema"]["fields"]]
