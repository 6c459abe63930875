"""What officers do to a workbook, and what becomes of it."""

import datetime
import json
import os
import shutil

import openpyxl
import pytest

from kalcorpus import add_to_dataset, apply_edits, parse_many, read_dataset, write_dataset
from kalcorpus import edits as edits_module
from kalcorpus.cli import main
from kalcorpus.edits import apply_workbook
from kalcorpus.edits.cells import Unfit, read_value
from kalcorpus.errors import UnreadableInput, WrongUse
from kalcorpus.files.appending import writing_to_dataset
from kalcorpus.files.workbook.plans import ColumnPlan
from kalcorpus.validation import validate
from tests.press import articles


@pytest.fixture(scope="module")
def whole(tmp_path_factory):
    folder = tmp_path_factory.mktemp("whole") / "dataset"
    write_dataset(articles(4), folder, formats=("jsonl", "xlsx"))
    return folder


@pytest.fixture
def dataset(whole, tmp_path):
    return shutil.copytree(whole, tmp_path / "dataset")


class Workbook:
    """A copy of the dataset's workbook in which an officer works."""

    def __init__(self, dataset):
        self.path = dataset.parent / "rekap.xlsx"
        self.path.write_bytes((dataset / "kalcorpus.xlsx").read_bytes())
        self.book = openpyxl.load_workbook(self.path)
        self.dataset = dataset

    def cell(self, sheet, heading, row=2):
        return self.book[sheet].cell(row, next(cell.column for cell in self.book[sheet][1] if cell.value == heading))

    def write(self, sheet, heading, value, row=2):
        self.cell(sheet, heading, row).value = value
        return f"rekap.xlsx {sheet}!{self.cell(sheet, heading, row).coordinate}"

    def apply(self, **options):
        self.book.save(self.path)
        return apply_workbook(self.path, self.dataset, **options)


@pytest.fixture
def workbook(dataset):
    return Workbook(dataset)


def read(dataset, number=0):
    return list(read_dataset(dataset))[number]


def fields(applied):
    return [(edit.field, edit.old, edit.new) for edit in applied.edits]


@pytest.mark.parametrize("lang", ["id", "en"])
def test_an_untouched_workbook_changes_nothing(tmp_path, lang):
    write_dataset(articles(6), tmp_path / "dataset", formats=("jsonl", "xlsx"), lang=lang)
    before = sorted((path.name, path.read_bytes()) for path in (tmp_path / "dataset").iterdir())
    assert apply_workbook(tmp_path / "dataset" / "kalcorpus.xlsx", tmp_path / "dataset") == ([], [])
    assert sorted((path.name, path.read_bytes()) for path in (tmp_path / "dataset").iterdir()) == before


def test_a_workbook_of_real_articles_that_nobody_touched(tmp_path):
    write_dataset(parse_many("seeds"), tmp_path / "dataset", formats=("jsonl", "xlsx"))
    assert apply_workbook(tmp_path / "dataset" / "kalcorpus.xlsx", tmp_path / "dataset") == ([], [])


def test_a_tone_and_a_remark(workbook, dataset):
    places = [workbook.write("Rekap", "Tone", "Positif"), workbook.write("Rekap", "Keterangan", "Sudah dilaporkan")]
    edits = apply_edits_of(workbook)
    assert [(edit.field, edit.old, edit.new, edit.source) for edit in edits] == [
        ("/review/tone", None, "positive", places[0]),
        ("/review/remarks", None, "Sudah dilaporkan", places[1]),
    ]
    article = read(dataset)
    assert (article.review.tone, article.review.remarks, article.edits) == ("positive", "Sudah dilaporkan", tuple(edits))


def apply_edits_of(workbook):
    workbook.book.save(workbook.path)
    return apply_edits(workbook.path, workbook.dataset)


def test_the_store_keeps_what_the_parser_found(workbook, dataset):
    before = (dataset / "articles.jsonl").read_bytes()
    workbook.write("Rekap", "Judul", "Judul yang benar")
    workbook.apply()
    assert (dataset / "articles.jsonl").read_bytes() == before
    assert read(dataset).title == "Judul yang benar"


def test_a_corrected_position(workbook, dataset):
    old = workbook.cell("Tokoh", "Jabatan").value
    workbook.write("Tokoh", "Jabatan", "Plt. " + old)
    assert fields(workbook.apply()) == [("/people/0/positions/0/text", old, f"Plt. {old}")]
    assert read(dataset).people[0].positions[0].text == f"Plt. {old}"


def test_a_second_position(workbook, dataset):
    old = workbook.cell("Tokoh", "Jabatan").value
    workbook.write("Tokoh", "Jabatan", f"{old}\nKetua Panitia")
    workbook.apply()
    first, second = read(dataset).people[0].positions
    assert (first, second.text) == (next(articles(1)).people[0].positions[0], "Ketua Panitia")


def test_a_day_typed_as_text(workbook, dataset):
    workbook.write("Rekap", "Hari/Tanggal", "Rabu, 8 Januari 2025")
    assert ("/events/0/start_date", "2025-01-06", "2025-01-08") in fields(workbook.apply())
    event = read(dataset).events[0]
    assert event.start_date == event.end_date == datetime.date(2025, 1, 8)


def test_a_date_takes_its_days_and_its_weekday_along(workbook, dataset):
    workbook.write("Tanggal", "Nilai (EDTF)", "2025-01-08")
    assert workbook.apply().notices == []
    date = read(dataset).dates[0]
    assert (date.edtf, date.earliest, date.latest, date.weekday_agrees) == (
        "2025-01-08",
        datetime.date(2025, 1, 8),
        datetime.date(2025, 1, 8),
        False,
    )


def test_a_person_who_was_misspelt_keeps_his_quotations(workbook, dataset):
    workbook.write("Tokoh", "Nama", "Rudy Hartanto")
    assert workbook.apply().notices == []
    assert read(dataset).quotes[0].speaker == read(dataset).people[0].name == "Rudy Hartanto"


def test_a_published_date_where_there_was_none(tmp_path):
    plain = [article.model_copy(update={"published": None, "outlet": None}) for article in articles(1)]
    plain = [article.model_copy(update={"id": "f" * 20}) for article in plain]
    write_dataset(plain, tmp_path / "dataset", formats=("jsonl", "xlsx"))
    workbook = Workbook(tmp_path / "dataset")
    workbook.write("Rekap", "Tanggal Terbit", datetime.date(2025, 1, 7))
    workbook.write("Rekap", "Media", "Kabar Tarakan")
    assert workbook.apply().notices == []
    article = read(tmp_path / "dataset")
    assert (article.published.edtf, article.published.basis, article.outlet.name) == ("2025-01-07", "given", "Kabar Tarakan")


# Sheet, heading, row, what an officer types, and the reason why that can't be.
REFUSED = [
    ("Rekap", "Hari/Tanggal", 2, "besok lusa", "expected a date"),
    ("Rekap", "Hari/Tanggal", 3, "2025", "expected a day"),
    ("Rekap", "Sampai", 4, datetime.date(2024, 1, 1), "law.date-order"),
    ("Rekap", "Tone", 2, "Bagus", "Positif, Netral, Negatif"),
    ("Rekap", "Kabupaten/Kota", 2, "Kota Atlantis", "official name"),
    ("Rekap", "Kabupaten/Kota", 3, "Kota Tarakan", "law.primary-region"),
    ("Rekap", "Ringkasan", 2, "Lebih pendek", "only shows"),
    ("Rekap", "Judul", 2, "=A1", "formula"),
    ("Tanggal", "Teks", 2, "Selasa", "only shows"),
    ("Tanggal", "Nilai (EDTF)", 2, "entah", "expected a date"),
    ("Tanggal", "Paling Awal", 3, datetime.date(2024, 1, 1), "law.edtf-bounds"),
    ("Kutipan", "Narasumber", 2, "Nama Lain", "law.speaker"),
    ("Kutipan", "ID Berita", 3, "0" * 20, "only shows"),
    ("Anggaran", "Jumlah", 2, "banyak", "expected an amount"),
    ("Tokoh", "Nama", 2, None, "must not be empty"),
]


def test_what_cannot_be_applied_is_listed_with_its_reason(workbook, dataset):
    places = [workbook.write(sheet, heading, value, row).split()[1] for sheet, heading, row, value, _ in REFUSED]
    applied = workbook.apply()
    assert applied.edits == []
    reasons = {notice.place: notice.reason for notice in applied.notices}
    assert sorted(reasons) == sorted(places)
    assert [place for place, (*_, reason) in zip(places, REFUSED, strict=True) if reason not in reasons[place]] == []
    assert not (dataset / "edits.jsonl").exists()


def told_in_two_papers():
    """Four articles, of which the second tells the story of the first in another paper."""
    first, _, *others = articles(4)
    copy = first.model_copy(update={"id": "f" * 20, "outlet": first.outlet.model_copy(update={"name": "Warta Lain"})})
    return [first, copy, *others]


@pytest.mark.parametrize("text", [True, False])
def test_the_number_of_papers_is_counted_and_never_corrected(tmp_path, text):
    write_dataset(told_in_two_papers(), tmp_path / "dataset", formats=("jsonl", "xlsx"))
    write_dataset(told_in_two_papers(), tmp_path / "sent", formats=("xlsx",), text=text)
    (tmp_path / "dataset" / "kalcorpus.xlsx").write_bytes((tmp_path / "sent" / "kalcorpus.xlsx").read_bytes())
    workbook = Workbook(tmp_path / "dataset")
    assert workbook.cell("Rekap", "Jumlah Media").value == 2
    assert workbook.apply() == ([], [])
    place = workbook.write("Rekap", "Jumlah Media", 7).split()[1]
    assert [str(notice) for notice in workbook.apply().notices] == [
        f"{place}: 2 → 7: this number is counted from the articles of the dataset; nobody can correct it"
    ]


def test_a_week_and_an_older_workbook_show_other_numbers_of_papers(tmp_path):
    first, copy, *others = told_in_two_papers()
    write_dataset([first, *others], tmp_path / "dataset", formats=("jsonl", "xlsx"))
    workbook = Workbook(tmp_path / "dataset")
    add_to_dataset([copy], tmp_path / "dataset")
    assert workbook.apply() == ([], [])  # older than the second paper
    later = Workbook(tmp_path / "dataset")
    later.book["Rekap"].delete_rows(next(row for row in range(2, 6) if later.cell("Rekap", "ID Berita", row).value == copy.id))
    assert {notice.reason for notice in later.apply().notices} == {"the row was deleted; the dataset keeps it"}


def test_one_bad_cell_does_not_stop_the_others(workbook, dataset):
    workbook.write("Rekap", "Tone", "Bagus")
    workbook.write("Rekap", "Tindak Lanjut", "Kirim ke Bupati")
    workbook.write("Rekap", "Tone", "Netral", row=3)
    applied = workbook.apply()
    assert len(applied.notices) == 1
    assert read(dataset).review.follow_up == "Kirim ke Bupati"
    assert read(dataset, 1).review.tone == "neutral"


def test_sorting_filtering_renaming_and_added_columns_make_no_difference(workbook, dataset):
    sheet = workbook.book["Rekap"]
    workbook.write("Rekap", "Tone", "Negatif", row=4)
    rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=2)]
    for number, row in enumerate([rows[2], rows[0], rows[3], rows[1]], start=2):
        for column, value in enumerate(row, start=1):
            sheet.cell(number, column).value = value
    sheet.insert_cols(3)
    sheet["C1"] = "Catatan pribadi"
    sheet["C2"] = "jangan hilang"
    sheet.title = "Minggu 44"
    assert fields(workbook.apply()) == [("/review/tone", None, "negative")]
    assert read(dataset, 2).review.tone == "negative"


def test_a_deleted_row_deletes_nothing(workbook, dataset):
    workbook.book["Rekap"].delete_rows(3)
    applied = workbook.apply()
    assert applied.edits == []
    assert [notice.reason for notice in applied.notices] == ["the row was deleted; the dataset keeps it"]
    assert len(list(read_dataset(dataset))) == 4


def test_a_new_row_and_a_copied_row_are_listed(workbook):
    sheet = workbook.book["Rekap"]
    sheet.append(["baru", "baris"])
    sheet.append([cell.value for cell in sheet[2]])
    assert sorted(notice.reason for notice in workbook.apply().notices) == [
        "a row without an id; new rows can't be added here",
        "a second row with the same id",
    ]


def test_a_workbook_of_one_week_of_the_dataset(workbook, dataset):
    write_dataset(list(articles(4))[1:3], dataset.parent / "week", formats=("jsonl", "xlsx"))
    workbook.path.write_bytes((dataset.parent / "week" / "kalcorpus.xlsx").read_bytes())
    workbook.book = openpyxl.load_workbook(workbook.path)
    workbook.write("Rekap", "Tone", "Netral")
    applied = workbook.apply()
    assert (len(applied.edits), applied.notices) == (1, [])
    assert read(dataset, 1).review.tone == "neutral"


def test_applying_twice_changes_nothing_more(workbook, dataset):
    workbook.write("Rekap", "Judul", "Judul yang benar")
    workbook.apply()
    before = (dataset / "edits.jsonl").read_bytes()
    assert workbook.apply() == ([], [])
    assert (dataset / "edits.jsonl").read_bytes() == before


def test_an_older_workbook_takes_no_correction_back(workbook, dataset):
    other = Workbook(dataset)
    workbook.write("Rekap", "Judul", "Judul yang benar")
    workbook.apply()
    other.write("Rekap", "Tone", "Netral")
    applied = other.apply()
    assert fields(applied) == [("/review/tone", None, "neutral")]
    assert ["before a correction" in notice.reason for notice in applied.notices] == [True]
    assert read(dataset).title == "Judul yang benar"


def test_an_untouched_workbook_from_before_a_correction_is_no_fault(workbook, dataset, capsys):
    older = shutil.copy(dataset / "kalcorpus.xlsx", dataset.parent / "lama.xlsx")
    workbook.write("Rekap", "Judul", "Judul yang benar")
    workbook.write("Rekap", "Judul", "Judul lain yang benar", row=3)
    workbook.apply()
    assert main(["apply", str(older), "--to", str(dataset)]) == 0
    (line,) = capsys.readouterr().err.splitlines()
    assert "2 cells" in line


def test_a_workbook_that_is_not_there(dataset):
    with pytest.raises(UnreadableInput) as caught:
        apply_edits(dataset / "nowhere.xlsx", dataset)
    assert caught.value.code == "input.missing"


def test_no_correction_while_another_run_writes(workbook, dataset):
    workbook.write("Rekap", "Judul", "Judul yang benar")
    with writing_to_dataset(dataset), pytest.raises(WrongUse, match="another run is writing"):
        workbook.apply()


def files_of(folder):
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def test_the_views_are_made_anew_with_the_corrections(workbook, dataset):
    workbook.write("Rekap", "Judul", "Judul yang benar")
    workbook.apply()
    assert openpyxl.load_workbook(dataset / "kalcorpus.xlsx")["Rekap"]["G2"].value == "Judul yang benar"
    assert validate(dataset).ok
    corrected = files_of(dataset)
    assert workbook.apply().edits == []
    assert Workbook(dataset).apply() == ([], [])
    assert files_of(dataset) == corrected


def test_the_workbook_in_the_dataset_may_be_the_edited_one(dataset):
    path = dataset / "kalcorpus.xlsx"
    book = openpyxl.load_workbook(path)
    book["Rekap"]["G2"] = "Judul yang benar"
    book["Rekap"]["T1"] = "Catatan saya"
    book.save(path)
    assert [edit.new for edit in apply_edits(path, dataset)] == ["Judul yang benar"]
    assert openpyxl.load_workbook(path)["Rekap"]["G2"].value == "Judul yang benar"
    assert openpyxl.load_workbook(dataset / "kalcorpus (edited 1).xlsx")["Rekap"]["T1"].value == "Catatan saya"
    assert validate(dataset).ok


def test_writing_the_dataset_anew_shows_the_corrections_everywhere(tmp_path):
    formats = ("jsonl", "json", "csv", "sqlite", "xlsx")
    write_dataset(articles(4), tmp_path / "dataset", formats=formats)
    workbook = Workbook(tmp_path / "dataset")
    workbook.write("Rekap", "Judul", "Judul yang benar")
    workbook.apply()
    corrected = files_of(tmp_path / "dataset")
    write_dataset(articles(4), tmp_path / "dataset", formats=formats, overwrite=True)
    assert files_of(tmp_path / "dataset") == corrected
    assert Workbook(tmp_path / "dataset").cell("Rekap", "Judul").value == "Judul yang benar"


def test_a_column_with_another_heading_is_told(workbook, dataset, capsys):
    workbook.write("Rekap", "Tone", "Negatif")
    workbook.cell("Rekap", "Judul", row=1).value = "Judul Berita"
    workbook.book.save(workbook.path)
    assert main(["apply", str(workbook.path), "--to", str(dataset)]) == 0
    told = capsys.readouterr()
    assert told.err == "not applied: Rekap!1:1: 'Judul' → empty: no column has this heading; nothing is taken from it\n"
    assert "(/review/tone)" in told.out


class Crash(BaseException):
    """Nothing catches this by mistake."""


@pytest.mark.parametrize(
    ("when", "at"),
    [("before", "outdate_views"), ("before", "write_edits"), ("before", "remake_views"), ("after", "remake_views")],
)
def test_a_crash_at_any_step_leaves_no_stale_view(workbook, dataset, monkeypatch, at, when):
    real = getattr(edits_module, at)

    def crash(*arguments):
        if when == "after":
            real(*arguments)
        raise Crash

    workbook.write("Rekap", "Judul", "Judul yang benar")
    with monkeypatch.context() as patch:
        patch.setattr(edits_module, at, crash)
        with pytest.raises(Crash):
            workbook.apply()
    assert validate(dataset).ok
    workbook.apply()
    assert read(dataset).title == "Judul yang benar"
    assert [edit.new for edit in read(dataset).edits] == ["Judul yang benar"]
    assert openpyxl.load_workbook(dataset / "kalcorpus.xlsx")["Rekap"]["G2"].value == "Judul yang benar"
    assert validate(dataset).ok
    assert sorted(path.name for path in dataset.parent.iterdir()) == ["dataset", "rekap.xlsx"]


@pytest.mark.skipif(os.name == "nt", reason="Windows has no named pipes in folders")
def test_a_pipe_for_a_workbook_is_told(dataset, tmp_path):
    os.mkfifo(tmp_path / "rekap.xlsx")
    with pytest.raises(UnreadableInput, match="a pipe, a socket or a device"):
        apply_workbook(tmp_path / "rekap.xlsx", dataset)


def test_a_correction_that_breaks_the_record_is_told(dataset):
    article = read(dataset)
    bad = {"article_id": article.id, "field": "/language", "old": article.language, "new": 5}
    good = {"article_id": article.id, "field": "/title", "old": article.title, "new": "Judul baru"}
    (dataset / "edits.jsonl").write_text(f"{json.dumps(bad)}\n{json.dumps(good)}\n", encoding="utf-8")
    corrected = read(dataset)
    assert (corrected.language, corrected.title) == (article.language, "Judul baru")
    assert [problem.code for problem in corrected.problems[len(article.problems) :]] == ["edit.refused"]
    (finding,) = validate(dataset).errors
    assert (finding.line, finding.json_path) == (1, "/language")


def test_two_cells_that_disagree(workbook):
    workbook.write("Rekap", "Tempat", "Aula Satu")
    workbook.write("Kegiatan", "Tempat", "Aula Dua")
    applied = workbook.apply()
    assert [edit.new for edit in applied.edits] == ["Aula Satu"]
    assert ["another cell" in notice.reason for notice in applied.notices] == [True]


def test_a_dry_run_writes_nothing(workbook, dataset):
    workbook.write("Rekap", "Tone", "Netral")
    assert len(workbook.apply(dry_run=True).edits) == 1
    assert not (dataset / "edits.jsonl").exists()


def test_parsing_again_keeps_corrections(workbook, dataset):
    workbook.write("Rekap", "Judul", "Judul yang benar")
    workbook.apply()
    write_dataset(articles(4), dataset, formats=("jsonl", "xlsx"), overwrite=True)
    assert read(dataset).title == "Judul yang benar"


def test_a_correction_that_no_longer_fits_is_reported_and_kept(workbook, dataset):
    workbook.write("Rekap", "Judul", "Judul yang benar")
    workbook.apply()
    better = [article.model_copy(update={"title": "Lain sekali"}) for article in articles(4)]
    write_dataset(better, dataset, formats=("jsonl",), overwrite=True)
    article = read(dataset)
    assert article.title == "Lain sekali"
    assert "edit.outdated" in [problem.code for problem in article.problems]
    assert article.edits[0].new == "Judul yang benar"


def test_corrections_are_validated(workbook, dataset):
    workbook.write("Rekap", "Judul", "Judul yang benar")
    workbook.apply()
    assert [finding.code for finding in validate(dataset) if finding.severity != "info"] == []
    lines, known = (dataset / "edits.jsonl").read_text("utf-8"), read(dataset).id
    (dataset / "edits.jsonl").write_text(lines + lines + lines.replace('"field"', '"feld"'), "utf-8")
    assert {finding.code for finding in validate(dataset)} == {"schema.missing-field", "schema.unknown-field"}
    (dataset / "edits.jsonl").write_text(lines + lines + lines.replace(known, "0" * 20), "utf-8")
    assert [(finding.code, finding.line) for finding in validate(dataset)] == [("edit.outdated", 2), ("edit.outdated", 3)]


def test_corrections_reach_every_file_that_is_made_of_the_dataset(workbook, dataset):
    workbook.write("Rekap", "Judul", "Judul yang benar")
    workbook.apply()
    write_dataset(read_dataset(dataset), dataset.parent / "next")
    assert json.loads((dataset.parent / "next" / "articles.json").read_bytes())[0]["title"] == "Judul yang benar"
    assert "Judul yang benar" in (dataset.parent / "next" / "csv" / "articles.csv").read_text("utf-8")
    assert [str(finding) for finding in validate(dataset.parent / "next") if finding.severity != "info"] == []


# The command


def test_apply_prints_what_changed(workbook, dataset, capsys):
    place = workbook.write("Rekap", "Judul", "Judul\x1b baru".replace("\x1b", " yang")).split()[1]
    workbook.write("Rekap", "Tone", "Netral", row=3)
    workbook.book.save(workbook.path)
    assert main(["apply", str(workbook.path), "--to", str(dataset), "--dry-run"]) == 0
    assert not (dataset / "edits.jsonl").exists()
    assert main(["apply", str(workbook.path), "--to", str(dataset)]) == 0
    out = capsys.readouterr().out
    assert f"{place}: " in out
    assert " → 'Judul yang baru'" in out
    assert read(dataset, 1).review.tone == "neutral"


def test_apply_ends_with_1_where_a_cell_could_not_be_applied(workbook, dataset, capsys):
    place = workbook.write("Rekap", "Tone", "Bagus").split()[1]
    workbook.book.save(workbook.path)
    assert main(["apply", str(workbook.path), "--to", str(dataset)]) == 1
    assert f"not applied: {place}: empty → 'Bagus'" in capsys.readouterr().err


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 no workbook"])
def test_apply_refuses_what_is_no_workbook(dataset, tmp_path, capsys, content):
    (tmp_path / "a.xlsx").write_bytes(content)
    assert main(["apply", str(tmp_path / "a.xlsx"), "--to", str(dataset)]) == 2
    assert "expected an Excel workbook" in capsys.readouterr().err


# Cells


def plan(kind, *path, nullable=True, **values):
    return ColumnPlan(path or ("x",), kind, nullable, values)


@pytest.mark.parametrize(
    ("value", "column", "stored"),
    [
        ("  Rakor \n", plan("string"), "Rakor"),
        ("   ", plan("string"), None),
        (5, plan("string"), "5"),
        (5.0, plan("string"), "5"),
        (datetime.time(9, 0), plan("string", "time"), "09:00"),
        (datetime.datetime(2025, 10, 31, 0, 0), plan("date"), "2025-10-31"),  # noqa: DTZ001
        ("31/10/2025", plan("date"), "2025-10-31"),
        ("Oktober 2025", plan("string", "edtf"), "2025-10"),
        ("2025-12-04/2025-12-05", plan("string", "edtf"), "2025-12-04/2025-12-05"),
        (7.0, plan("integer"), 7),
        (1250000, plan("number"), "1250000"),
        (0.1, plan("number"), "0.1"),
        ("Rp 1.250.000,50", plan("number"), "1250000.5"),
        ("Dr.; H. ;", plan("list"), ["Dr.", "H."]),
        (None, plan("list"), []),
        ("kota balikpapan", plan("region"), "64.71"),
        ("YA", plan("boolean", ya="true", tidak="false"), True),
        ("positif", plan("string", Positif="positive"), "positive"),
    ],
)
def test_cells_are_read_as_they_are_meant(value, column, stored):
    assert read_value(value, column) == stored


@pytest.mark.parametrize(
    ("value", "column"),
    [
        ("12/2025", plan("date")),
        (1.5, plan("integer")),
        ("-5", plan("number")),
        ("NaN", plan("number")),
        ("", plan("string", nullable=False)),
    ],
)
def test_cells_that_fit_nothing(value, column):
    with pytest.raises(Unfit):
        read_value(value, column)
