"""The workbook: what an officer reads is what the records say, and nothing in it breaks or runs."""

import datetime
import os
import subprocess
import sys
import zipfile
from decimal import Decimal
from pathlib import Path

import openpyxl
import press
import pytest
from hypothesis import HealthCheck, given, settings
from python_calamine import CalamineWorkbook
from records import any_article

from kalcorpus import parse_text
from kalcorpus.errors import Problem
from kalcorpus.files import write_dataset
from kalcorpus.files.workbook import sheet as sheet_module
from kalcorpus.files.workbook.labels import Labels
from kalcorpus.files.workbook.prose import lead_of, summary
from kalcorpus.files.workbook.tables import choices
from kalcorpus.schema.tables import table, tables

SHEETS = [
    "Sampul", "Rekap", "Kegiatan", "Tokoh", "Kutipan", "Tanggal", "Wilayah", "Lembaga", "Regulasi", "Anggaran", "Singkatan",
    "Berita Serupa", "Grafik", "Catatan Mutu", "Kamus Data",
]  # fmt: skip


def workbook(folder, articles, **options):
    write_dataset(articles, folder, formats=("xlsx",), overwrite=True, **options)
    return openpyxl.load_workbook(folder / "kalcorpus.xlsx")


def dicts(sheet):
    header, *rows = sheet.iter_rows(values_only=True)
    return [dict(zip(header, row, strict=True)) for row in rows]


@pytest.fixture(scope="module")
def book(tmp_path_factory):
    return workbook(tmp_path_factory.mktemp("book") / "set", press.articles(20))


def test_the_sheets_stand_in_their_order(book):
    assert book.sheetnames == SHEETS


def test_rekap_has_an_officers_columns(book):
    header = [cell.value for cell in book["Rekap"][1]]
    wanted = [
        "No", "Hari/Tanggal", "Tanggal Terbit", "Media", "Judul", "Kegiatan", "Tempat", "Kabupaten/Kota", "Narasumber", "Lembaga",
        "Ringkasan", "Tautan", "Berkas", "Tone", "Tindak Lanjut", "Keterangan",
    ]  # fmt: skip
    assert [heading for heading in header if heading in wanted] == wanted


def test_rekap_says_what_the_record_says(book):
    article = press.article(3)
    row = dicts(book["Rekap"])[3]
    assert row["No"] == 4
    assert row["Hari/Tanggal"].date() == article.events[0].start_date
    assert row["Tanggal Terbit"].date() == datetime.date(2025, 1, 15)
    assert row["Judul"] == article.title
    assert row["Kegiatan"] == article.events[0].name
    assert row["Kabupaten/Kota"] == "Kota Palangka Raya"
    assert row["Narasumber"] == "Dr. Nur Halimah, M.Si (Kepala Badan Perencanaan Pembangunan Daerah (Bappeda))"
    assert row["Ringkasan"].startswith("Kepala Badan Perencanaan Pembangunan Daerah (Bappeda) Kota Palangka Raya")
    assert row["Tone"] == "Positif"
    assert row["ID Berita"] == article.id


def test_days_are_dates_in_indonesian_and_partial_ones_text(book):
    sheet = book["Rekap"]
    assert sheet["B5"].number_format == "[$-421]dddd, dd mmmm yyyy"
    assert [row["Tanggal Terbit"] for row in dicts(sheet)][5] == "2025"


def test_without_a_title_the_leads_first_words_stand_in_brackets(book):
    assert dicts(book["Rekap"])[0]["Judul"] == "(Bupati Kabupaten Paser, Dr. Rudi Hartanto, M.Si, membuka Rapat Koordinasi …)"


def test_links_lead_to_the_article_and_to_its_row(book):
    assert book["Rekap"]["N3"].hyperlink.target == press.article(1).source.url
    assert book["Rekap"]["N3"].value == "contoh.example"
    header = [cell.value for cell in book["Kegiatan"][1]]
    cell = book["Kegiatan"].cell(3, 1 + header.index("Berita"))
    assert cell.hyperlink.location == "'Rekap'!A3"


def test_every_data_sheet_has_a_named_table_with_filters_and_a_frozen_header(book):
    for name in set(SHEETS) - {"Sampul", "Grafik"}:
        sheet = book[name]
        (table,) = sheet.tables.values()
        assert table.displayName == name.replace(" ", "_")
        assert table.autoFilter.ref == table.ref == sheet.dimensions.replace("$", "")
        assert [column.name for column in table.tableColumns] == [cell.value for cell in sheet[1]]
        assert sheet.freeze_panes == "A2"
        assert sheet.print_title_rows == "$1:$1"
        assert sheet.page_setup.orientation == "landscape"
        assert (sheet.page_setup.paperSize, sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (14, 1, 0)
        assert sheet.oddFooter.center.text == "Halaman &P dari &N"


def test_tables_hold_the_columns_of_their_csv(book):
    for known in tables():
        title = next((name for name in SHEETS if name == known.title), None)
        if title in {"Tokoh", "Kutipan", "Tanggal", "Wilayah", "Lembaga", "Regulasi", "Anggaran", "Singkatan"}:
            assert len(book[title][1]) >= 2 + len(known.columns)
    rows = dicts(book["Kutipan"])
    assert rows[1]["Narasumber"] == press.article(1).quotes[0].speaker
    assert rows[1]["Teks"] == press.article(1).quotes[0].text
    assert rows[1]["Dasar Narasumber"] == "disebut"
    assert dicts(book["Anggaran"])[1]["Jumlah"] == 2_500_000


def test_drop_downs_offer_the_values(book):
    (tone,) = book["Rekap"].data_validations.dataValidation
    assert tone.formula1 == '"Positif,Netral,Negatif"'
    assert str(tone.sqref).startswith("P2:P")
    kinds = [validation.formula1 for validation in book["Tanggal"].data_validations.dataValidation]
    assert '"tanggal,rentang,lama waktu,berulang"' in kinds


@pytest.mark.parametrize("year", [1, 2, 1845])
def test_an_event_before_what_date_cells_hold_makes_no_month_of_the_charts(tmp_path, year):
    article = parse_text("TARAKAN – Bupati membuka rapat koordinasi di aula, Senin (19/5/2025).")
    day = datetime.date(year, 1, 5)
    events = (article.events[0].model_copy(update={"start_date": day, "end_date": day}),)
    old = article.model_copy(update={"events": events, "published": None})
    write_dataset([old], tmp_path / "dataset", formats=("xlsx",))
    sheet = openpyxl.load_workbook(tmp_path / "dataset" / "kalcorpus.xlsx")["Grafik"]
    assert not [cell.value for row in sheet for cell in row if "EDATE" in str(cell.value)]


def test_charts_stand_over_formulas(book):
    sheet = book["Grafik"]
    assert len(sheet._charts) == 3  # noqa: SLF001 - openpyxl has no other way to see them
    formulas = [cell.value for row in sheet for cell in row if isinstance(cell.value, str) and cell.value.startswith("=")]
    assert all(formula.startswith(("=COUNTIFS('Rekap'!", "=COUNTIF('Rekap'!", "=COUNTIF('Kutipan'!")) for formula in formulas)
    assert len(formulas) == 3 + 5 + 6


def test_the_worst_problems_come_first(tmp_path):
    doubts = [Problem(code="x", severity=severity, message=severity) for severity in ("info", "error", "warning")]
    articles = [press.article(i).model_copy(update={"problems": (doubts[i],)}) for i in range(3)]
    rows = dicts(workbook(tmp_path / "set", articles)["Catatan Mutu"])
    assert [row["Tingkat"] for row in rows] == ["Kesalahan", "Peringatan", "Catatan"]
    assert [row["No"] for row in rows] == [1, 2, 3]


def test_a_day_that_no_calendar_has_is_text(tmp_path):
    published = press.article(1).published.model_copy(update={"edtf": "2025-13-45"})
    (row,) = dicts(workbook(tmp_path / "set", [press.article(1).model_copy(update={"published": published})])["Rekap"])
    assert row["Tanggal Terbit"] == "2025-13-45"


@pytest.mark.parametrize(("amount", "shown"), [("1250000", "#,##0"), ("1250000.50", "#,##0.00"), ("1" + "0" * 31, "#,##0")])
def test_sums_show_cents_only_where_there_are_some(tmp_path, amount, shown):
    money = press.article(1).money[0].model_copy(update={"amount": Decimal(amount)})
    sheet = workbook(tmp_path / "set", [press.article(1).model_copy(update={"money": (money,)})])["Anggaran"]
    (cell,) = [cell for cell in sheet[2] if cell.value == float(amount)]
    assert cell.number_format == f"[$-421]{shown}"


def test_likenesses_are_percentages(book):
    sheet = book["Berita Serupa"]
    at = [cell.value for cell in sheet[1]].index("Kemiripan")
    shown = {row[at].number_format for row in sheet.iter_rows(min_row=2)}
    assert any(row[at].value % 1 for row in sheet.iter_rows(min_row=2))
    assert shown == {"0%"}


def test_indonesians_read_indonesian(book):
    assert [row["Jenis"] for row in dicts(book["Lembaga"])][:1] == ["jabatan"]
    headings = [cell.value for sheet in book for cell in sheet[1] if isinstance(cell.value, str)]
    assert not [heading for heading in headings if heading.endswith(" ID")]
    assert {"ID Berita", "ID Tokoh", "ID Kegiatan", "ID Lembaga"} <= set(headings)


@pytest.mark.parametrize("lang", ["id", "en"])
def test_every_kind_of_organization_has_its_own_word(lang):
    (column,) = [column for column in table("organizations").columns if column.name == "kind"]
    words = [Labels(lang)[f"value.{kind}"] for kind in choices(column, "organizations")]
    assert len(words) == len(set(words)) > 20


@pytest.mark.parametrize(("lang", "words"), [("id", "bukan hari yang tertulis"), ("en", "is not the weekday that is written")])
def test_findings_are_told_in_the_language_of_the_workbook(tmp_path, lang, words):
    book = workbook(tmp_path / "set", [press.article(9)], lang=lang)
    (row,) = dicts(book["Catatan Mutu" if lang == "id" else "Quality Notes"])
    assert words in row["Temuan" if lang == "id" else "Finding"]
    assert "'Minggu (2/2/2025)': 2025-02-02" in row["Temuan" if lang == "id" else "Finding"]


def test_the_dictionary_explains_every_column_in_indonesian(book):
    rows = dicts(book["Kamus Data"])
    assert len(rows) == sum(len(known.columns) for known in tables())
    assert all(row["Definisi"] and row["Tipe"] for row in rows)


@pytest.mark.parametrize("lang", ["id", "en"])
def test_every_enum_value_has_its_own_word(lang):
    labels = Labels(lang)
    for known in tables():
        for column in known.columns:
            words = [labels[f"value.{value}"] for value in column.enum]
            assert len(words) == len(set(words)), (known.name, column.name, words)


def test_english_throughout(tmp_path):
    book = workbook(tmp_path / "set", [press.article(3)], lang="en")
    assert book.sheetnames[:3] == ["Cover", "Clippings", "Events"]
    row = dicts(book["Clippings"])[0]
    assert row["Tone"] == "Positive"
    assert book["Clippings"]["B2"].number_format == "[$-809]dddd, dd mmmm yyyy"
    assert {"Text", "Speaker", "Person ID"} <= set(dicts(book["Quotes"])[0])


class TestSafety:
    @pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "=cmd|' /C calc'!A0", "#N/A", "#DIV/0!"])
    def test_text_stays_text(self, tmp_path, text):
        book = workbook(tmp_path / "set", [press.article(3).model_copy(update={"title": text})])
        cell = book["Rekap"]["G2"]
        assert (cell.value, cell.data_type) == (text, "s")
        assert cell.quotePrefix == text.startswith(("=", "+", "-", "@"))

    def test_control_characters_show_as_pictures(self, tmp_path):
        book = workbook(tmp_path / "set", [press.article(3).model_copy(update={"title": "Ra\x07pat\x00\x1b\ufffe\r\nKerja"})])
        assert book["Rekap"]["G2"].value == "Ra␇pat␀␛\ufffd\nKerja"

    def test_a_text_longer_than_a_cell_is_cut_and_told(self, tmp_path):
        article = press.article(3).model_copy(update={"title": "x" * 40_000})
        book = workbook(tmp_path / "set", [article])
        assert len(book["Rekap"]["G2"].value) == 32_767
        assert book["Rekap"]["G2"].value.endswith("[…]")
        (note,) = dicts(book["Catatan Mutu"])
        assert (note["Kode"], note["Berita"]) == ("workbook.cell-cut", "'Rekap'!G2")

    def test_days_before_excel_are_text(self, tmp_path):
        event = press.article(3).events[0].model_copy(update={"start_date": datetime.date(1899, 5, 1)})
        book = workbook(tmp_path / "set", [press.article(3).model_copy(update={"events": (event,)})])
        assert book["Rekap"]["B2"].value == "1899-05-01"

    def test_links_stop_at_excels_limit(self, tmp_path, monkeypatch):
        monkeypatch.setattr(sheet_module, "MAX_LINKS", 2)
        book = workbook(tmp_path / "set", press.articles(6))
        links = [row[13].hyperlink for row in book["Rekap"].iter_rows(min_row=2)]
        assert sum(link is not None for link in links) == 2

    def test_a_full_sheet_goes_on_in_a_second_one(self, tmp_path, monkeypatch):
        monkeypatch.setattr(sheet_module, "MAX_ROWS", 4)
        book = workbook(tmp_path / "set", press.articles(5))
        assert book.sheetnames[1:3] == ["Rekap", "Rekap (2)"]
        assert [row["No"] for name in ("Rekap", "Rekap (2)") for row in dicts(book[name])] == [1, 2, 3, 4, 5]
        assert list(book["Rekap (2)"].tables) == ["Rekap_2"]

    def test_only_web_addresses_become_links(self, tmp_path):
        source = press.article(1).source.model_copy(update={"url": "file:///etc/passwd"})
        cell = workbook(tmp_path / "set", [press.article(1).model_copy(update={"source": source})])["Rekap"]["N2"]
        assert (cell.value, cell.hyperlink) == ("file:///etc/passwd", None)

    @given(any_article())
    @settings(max_examples=10, deadline=None, suppress_health_check=list(HealthCheck))
    def test_any_record_makes_a_workbook_that_opens(self, tmp_path, article):
        write_dataset([article], tmp_path / "set", formats=("xlsx",), overwrite=True)
        opened = CalamineWorkbook.from_path(str(tmp_path / "set" / "kalcorpus.xlsx"))
        assert opened.get_sheet_by_name("Rekap").to_python()[1][-1] == article.id


def test_the_archive_carries_no_clock(tmp_path):
    book = workbook(tmp_path / "set", [press.article(1)])
    assert book.properties.created == book.properties.modified == datetime.datetime(2000, 1, 1)  # noqa: DTZ001 - Excel knows no time zone
    with zipfile.ZipFile(tmp_path / "set" / "kalcorpus.xlsx") as archive:
        assert {member.date_time for member in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


class TestProse:
    def test_the_lead_starts_behind_its_dateline(self):
        assert lead_of(press.article(1)).startswith("Kepala Dinas Pendidikan dan Kebudayaan Kota Balikpapan, Dr. Siti Maimunah")

    @pytest.mark.parametrize(
        ("lead", "wanted"),
        [
            ("Rapat dibuka Wagub. Acara berlanjut besok pagi.", "Rapat dibuka Wagub."),
            ("Rapat dipimpin Dr. H. Rudi, M.Si. Acara berlanjut besok.", "Rapat dipimpin Dr. H. Rudi, M.Si."),
            ("Ia berkata “Mari bekerja.” Hadirin setuju semuanya.", "Ia berkata “Mari bekerja.”"),
            ("Satu kalimat yang sangat panjang sekali tanpa titik", "Satu kalimat yang sangat panjang sekali tanpa titik"),
        ],
    )
    def test_a_summary_is_whole_sentences(self, lead, wanted):
        assert summary(lead, limit=35) == wanted


WRITE = """
import sys; sys.path.insert(0, "tests")
import press
from kalcorpus.files import write_dataset
write_dataset(press.articles(3), sys.argv[1], formats=("xlsx",))
"""


def test_the_bytes_are_the_same_with_and_without_lxml(tmp_path):
    pytest.importorskip("lxml")
    for choice in ("True", "False"):
        environment = {**os.environ, "OPENPYXL_LXML": choice}
        root = Path(__file__).parents[2]
        subprocess.run([sys.executable, "-c", WRITE, str(tmp_path / choice)], cwd=root, env=environment, check=True)
    assert (tmp_path / "True" / "kalcorpus.xlsx").read_bytes() == (tmp_path / "False" / "kalcorpus.xlsx").read_bytes()
