"""A dataset that is valid, and what happens to it in the wild."""

import csv
import datetime
import json
import os
import zipfile
from pathlib import Path

import openpyxl
import pytest

from kalcorpus import write_dataset
from kalcorpus.errors import Failure, UnreadableInput
from kalcorpus.validation import validate
from kalcorpus.validation.tables import cell_fault, table_rules
from tests.press import articles

FAILURE = Failure(
    name="a.txt", code="input.empty", where="a.txt", found="an empty file", expected="an article", action="delete it"
)


@pytest.fixture(scope="session")
def whole(tmp_path_factory):
    """The bytes of every file of a valid dataset."""
    folder = tmp_path_factory.mktemp("whole") / "dataset"
    write_dataset([*articles(4), FAILURE], folder)
    return {path.relative_to(folder): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.fixture
def dataset(whole, tmp_path):
    """A copy that a test may break."""
    for name, content in whole.items():
        (tmp_path / "dataset" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "dataset" / name).write_bytes(content)
    return tmp_path / "dataset"


def codes(path):
    return {finding.code for finding in validate(path) if finding.severity != "info"}


def test_a_dataset_as_it_is_written_is_valid(dataset):
    report = validate(dataset)
    assert list(report) == []
    assert report.records == 4 * 3  # in articles.jsonl, articles.json and the workbook
    assert report.files == 1 + len(list(dataset.rglob("*"))) - 1 - 1  # every file once; neither csv/ nor the manifest's own entry


@pytest.mark.parametrize(
    "name", ["articles.jsonl", "articles.json", "datapackage.json", "kalcorpus.xlsx", "failures.jsonl", "manifest.json"]
)
def test_each_file_of_it_can_be_checked_alone(dataset, name):
    assert list(validate(next(dataset.rglob(name)))) == []


@pytest.mark.parametrize("text", [True, False])
@pytest.mark.parametrize("preset", ["rfc4180", "excel-id"])
@pytest.mark.parametrize("lang", ["id", "en"])
def test_every_way_of_writing_is_valid(tmp_path, text, preset, lang):
    write_dataset(articles(3), tmp_path / "dataset", text=text, csv_preset=preset, lang=lang)
    assert list(validate(tmp_path / "dataset")) == []


# The manifest


def change_json(path, change):
    value = json.loads(path.read_bytes())
    change(value)
    path.write_text(json.dumps(value), encoding="utf-8")


@pytest.mark.parametrize(
    ("code", "change"),
    [
        ("manifest.hash", lambda m: m["files"][0].update(sha256="0" * 64)),
        ("manifest.count", lambda m: m["counts"].update(articles=5)),
        ("manifest.count", lambda m: m["counts"].update(failures=0)),
        ("manifest.path", lambda m: m["files"][0].update(path="../../etc/passwd")),
        ("manifest.path", lambda m: m["files"][0].update(path="c:\\secret.txt")),
        ("manifest.file-missing", lambda m: m["files"][0].update(path="lost.json")),
        ("schema.missing-field", lambda m: m.pop("counts")),
        ("schema.unknown-field", lambda m: m.update(made="2025-01-01")),
        ("schema.type", lambda m: m.update(files=7)),
    ],
)
def test_a_manifest_that_does_not_tell_the_truth(dataset, code, change):
    change_json(dataset / "manifest.json", change)
    assert codes(dataset) == {code}


def test_a_manifest_that_is_no_json(dataset):
    (dataset / "manifest.json").write_text("{", encoding="utf-8")
    assert codes(dataset) == {"json.syntax"}


def test_a_file_that_was_changed_by_hand(dataset):
    store = dataset / "articles.jsonl"
    store.write_bytes(store.read_bytes().replace(b"Rudi", b"Rudy", 1))
    assert "manifest.hash" in codes(dataset)


def test_an_append_that_was_never_finished_is_a_warning(dataset):
    with (dataset / "articles.jsonl").open("ab") as store:
        store.write(b'{"schema_version": "1.0.0", "id"')
    report = validate(dataset)
    assert [(finding.code, finding.severity, finding.line) for finding in report] == [("jsonl.torn-line", "warning", 5)]
    assert report.ok


def test_failures_have_their_form(dataset):
    (dataset / "failures.jsonl").write_text('{"name": "a.txt"}\n', encoding="utf-8")
    assert "schema.missing-field" in codes(dataset / "failures.jsonl")


# The tables


def package_of(dataset):
    return next(dataset.rglob("datapackage.json"))


def change_table(dataset, table, change, preset=","):
    path = dataset / "csv" / f"{table}.csv"
    with path.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.reader(lines))
    change(rows)
    with path.open("w", encoding="utf-8", newline="") as lines:
        csv.writer(lines, delimiter=preset).writerows(rows)


def put(column, value, row=1):
    def change(rows):
        rows[row][rows[0].index(column)] = value

    return change


@pytest.mark.parametrize(
    ("code", "table", "change"),
    [
        ("table.missing-column", "dates", lambda rows: [row.pop(3) for row in rows]),
        ("table.unknown-column", "dates", lambda rows: [row.append("x") for row in rows]),
        ("table.column-order", "dates", lambda rows: [row.reverse() for row in rows]),
        ("table.cells", "dates", lambda rows: rows[1].pop()),
        ("table.type", "dates", put("start", "nol")),
        ("table.type", "dates", put("earliest", "6 Januari 2025")),
        ("table.type", "dates", put("earliest", "2025-02-30")),
        ("table.type", "dates", put("weekday_agrees", "ya")),
        ("table.type", "money", put("amount", "1.250.000")),
        ("table.required", "dates", put("start", "")),
        ("table.constraint", "dates", put("precision", "hour")),
        ("table.constraint", "dates", put("start", "-1")),
        ("table.constraint", "regions", put("code", "6401")),
        ("table.foreign-key", "quotes", put("person_id", "nobody")),
        ("table.foreign-key", "dates", put("article_id", "0" * 20)),
        ("table.formula", "articles", put("title", "=HYPERLINK(1)")),
    ],
)
def test_tables_that_break_a_rule(dataset, code, table, change):
    change_table(dataset, table, change)
    assert codes(package_of(dataset)) - {"table.foreign-key"} == {code} - {"table.foreign-key"}
    assert code in codes(package_of(dataset))


def test_a_row_that_stands_twice(dataset):
    change_table(dataset, "dates", lambda rows: rows.append(rows[1]))
    assert codes(package_of(dataset)) == {"table.key"}


def test_a_finding_names_line_and_column(dataset):
    change_table(dataset, "dates", put("precision", "hour", row=2))
    (finding,) = validate(package_of(dataset))
    assert (finding.line, finding.field, finding.value) == (3, "precision", "'hour'")
    assert finding.file.endswith("dates.csv")


def test_a_table_that_is_not_there(dataset):
    (dataset / "csv" / "money.csv").unlink()
    assert codes(package_of(dataset)) == {"table.missing"}


def test_a_package_that_leads_elsewhere(dataset):
    change_json(package_of(dataset), lambda package: package["resources"][2].update(path="../../secret.csv"))
    assert "manifest.path" in codes(package_of(dataset))


def test_quotes_that_do_not_close(dataset):
    with (dataset / "csv" / "money.csv").open("a", encoding="utf-8") as table:
        table.write('"no end')
    assert codes(dataset / "csv" / "money.csv") == {"table.quotes"}


def test_a_table_in_another_encoding(dataset):
    path = dataset / "csv" / "articles.csv"
    path.write_bytes(path.read_bytes() + "“".encode("cp1252"))
    assert codes(path) == {"table.encoding"}


def test_a_table_of_an_unknown_name(dataset):
    assert codes((dataset / "csv" / "money.csv").rename(dataset / "csv" / "uang.csv")) == {"table.unknown"}


# The workbook


def change_workbook(dataset, change):
    book = openpyxl.load_workbook(dataset / "kalcorpus.xlsx")
    change(book)
    book.save(dataset / "kalcorpus.xlsx")
    return dataset / "kalcorpus.xlsx"


def cell(book, sheet, heading, row=2):
    column = next(cell.column for cell in book[sheet][1] if cell.value == heading)
    return book[sheet].cell(row, column)


def write(sheet, heading, value):
    def change(book):
        cell(book, sheet, heading).value = value

    return change


@pytest.mark.parametrize(
    ("code", "change"),
    [
        ("workbook.missing-sheet", lambda book: book.remove(book["Tanggal"])),
        ("workbook.missing-column", lambda book: book["Tanggal"].delete_cols(4)),
        ("workbook.type", write("Rekap", "Hari/Tanggal", "Senin depan")),
        ("workbook.type", write("Kutipan", "Awal", "lima")),
        ("workbook.type", write("Anggaran", "Jumlah", "satu juta")),
        ("workbook.choice", write("Rekap", "Tone", "Bagus")),
        ("workbook.formula", write("Rekap", "Judul", "=A1")),
        ("workbook.error-value", write("Rekap", "Tempat", "#REF!")),
        ("workbook.key", lambda book: write("Rekap", "ID Berita", cell(book, "Rekap", "ID Berita", 3).value)(book)),
        ("workbook.foreign-key", write("Kutipan", "ID Berita", "0" * 20)),
    ],
)
def test_workbooks_that_break_a_rule(dataset, code, change):
    found = codes(change_workbook(dataset, change))
    assert code in found
    assert found <= {code, "workbook.foreign-key"}  # a key that is overwritten leaves others without their row


def test_a_finding_names_sheet_and_cell(dataset):
    path = change_workbook(dataset, write("Rekap", "Tone", "Bagus"))
    (finding,) = validate(path)
    assert (finding.sheet, finding.field, finding.value) == ("Rekap", "Tone", "'Bagus'")
    assert str(finding.place).endswith(f"Rekap!{finding.cell}")
    assert finding.cell[1:] == "2"


def test_what_an_officer_does_to_a_workbook_is_welcome(dataset):
    def work(book):
        book["Rekap"].title = "Rekap Oktober"
        book["Kutipan"].insert_cols(1)
        book["Kutipan"]["A1"] = "Catatan saya"
        cell(book, "Rekap Oktober", "Tone").value = "Positif"
        cell(book, "Rekap Oktober", "Hari/Tanggal").value = datetime.date(2025, 10, 31)
        rows = [[c.value for c in row] for row in book["Tanggal"].iter_rows(min_row=2)]
        for number, row in enumerate(reversed(rows), start=2):
            for column, value in enumerate(row, start=1):
                book["Tanggal"].cell(number, column).value = value

    assert list(validate(change_workbook(dataset, work))) == []


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"not a workbook", b"\xd0\xcf\x11\xe0" * 200])
def test_what_is_no_workbook(tmp_path, content):
    (tmp_path / "a.xlsx").write_bytes(content)
    assert codes(tmp_path / "a.xlsx") == {"workbook.unreadable"}


def rewrite(path, name, content):
    with zipfile.ZipFile(path) as package:
        parts = {part: package.read(part) for part in package.namelist()}
    parts[name] = content
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for part, data in parts.items():
            package.writestr(part, data)


def test_a_zip_bomb_is_not_opened(dataset):
    rewrite(dataset / "kalcorpus.xlsx", "xl/worksheets/sheet2.xml", b"<x>" + b" " * 30_000_000)
    assert codes(dataset / "kalcorpus.xlsx") == {"workbook.unsafe"}


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_xml_that_expands_is_not_opened(dataset, encoding):
    bomb = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><sst><si><t>&b;</t></si></sst>'
    rewrite(dataset / "kalcorpus.xlsx", "xl/sharedStrings.xml", bomb.encode(encoding))
    assert codes(dataset / "kalcorpus.xlsx") == {"workbook.unsafe"}


def test_links_that_lead_nowhere_and_devices(tmp_path):
    (tmp_path / "dead.json").symlink_to("nowhere.json")
    (tmp_path / "loop.jsonl").symlink_to("loop.jsonl")
    assert [finding.code for finding in validate(tmp_path)] == ["input.missing"] * 2
    assert [finding.code for finding in validate(tmp_path / "*.json*")] == ["input.missing"] * 2
    for path, code in ((tmp_path / "dead.json", "input.missing"), (tmp_path / "loop.jsonl", "input.missing")):
        with pytest.raises(UnreadableInput) as caught:
            validate(path)
        assert caught.value.code == code
    if Path(os.devnull).exists():
        with pytest.raises(UnreadableInput, match="a device"):
            validate(os.devnull)


def test_a_file_that_may_not_be_read_is_told(tmp_path, monkeypatch):
    def refused(*_arguments, **_options):
        raise PermissionError(13, "Permission denied")

    (tmp_path / "a.json").write_text("[]")
    monkeypatch.setattr(Path, "open", refused)
    (finding,) = validate(tmp_path)
    assert (finding.code, finding.value) == ("input.unreadable", "'permission denied'")


def test_a_json_fault_is_told_in_a_sentence(tmp_path):
    (tmp_path / "a.jsonl").write_text('{"schema_version": }\n')
    (finding,) = validate(tmp_path)
    assert finding.message == "This is not valid JSON. Expecting value."


def test_full_width_signs_begin_a_formula_too():
    rule = next(rule for rule in table_rules()["articles"].rules if rule.name == "title")
    assert [cell_fault(rule, text).code for text in ("=1", "＝1")] == ["table.formula"] * 2
