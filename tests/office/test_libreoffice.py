"""What an office program makes of the workbook: it opens, its formulas give the same figures, its pages show no cut cells."""

import shutil
import subprocess
from pathlib import Path

import openpyxl
import pytest
from golden_records import ROOT

import kalcorpus
from kalcorpus.edits import apply_workbook

pytestmark = pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")


def convert(workbook: Path, target: str, folder: Path) -> Path:
    profile = f"-env:UserInstallation=file://{folder / 'profile'}"
    command = ["soffice", profile, "--headless", "--convert-to", target, "--outdir", str(folder), str(workbook)]
    subprocess.run(command, check=True, capture_output=True, timeout=240)
    return folder / f"{workbook.stem}.{target.partition(':')[0]}"


@pytest.fixture(scope="module")
def workbook(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("office")
    kalcorpus.write_dataset(kalcorpus.parse_many([ROOT / "seeds"]), folder / "dataset", formats=("xlsx",))
    return folder / "dataset" / "kalcorpus.xlsx"


def test_the_formulas_of_the_charts_are_recalculated(workbook: Path, tmp_path: Path):
    recalculated = openpyxl.load_workbook(convert(workbook, "xlsx:Calc MS Excel 2007 XML", tmp_path), data_only=True)
    rows = recalculated["Grafik"].iter_rows(values_only=True)
    figures = [cell for row in rows for cell in row if isinstance(cell, int | float)]
    assert sum(figures) > 0
    errors = [
        f"{sheet.title}: {cell}"
        for sheet in recalculated
        for row in sheet.iter_rows(values_only=True)
        for cell in row
        if isinstance(cell, str) and cell.startswith(("#REF", "#NAME", "#VALUE", "#DIV", "Err:"))
    ]
    assert errors == []


def printed(workbook: Path, folder: Path) -> str:
    pages = convert(workbook, "pdf", folder)
    return subprocess.run(["pdftotext", "-layout", str(pages), "-"], check=True, capture_output=True, text=True).stdout


SHOWN = {
    "id": ("Jumat, 31 Oktober 2025", "Halaman 1 dari", "150.000.000.000"),
    "en": ("Friday, 31 October 2025", "Page 1 of", "150,000,000,000"),
}


@pytest.mark.parametrize("lang", SHOWN)
def test_the_pages_show_days_and_sums_of_their_language_and_no_cut_numbers(lang, tmp_path: Path):
    sum_ = kalcorpus.parse_text("TARAKAN – Wali Kota Tarakan menyerahkan bantuan sebesar Rp 150 Miliar kepada warga kota itu.")
    articles = [*kalcorpus.parse_many([ROOT / "seeds"]), sum_]
    kalcorpus.write_dataset(articles, tmp_path / "dataset", formats=("xlsx",), lang=lang)
    text = printed(tmp_path / "dataset" / "kalcorpus.xlsx", tmp_path)
    assert "###" not in text
    assert [shown for shown in SHOWN[lang] if shown not in " ".join(text.split())] == []


def test_corrections_come_back_from_a_workbook_that_libreoffice_saved(workbook: Path, tmp_path: Path):
    saved = convert(workbook, "xlsx:Calc MS Excel 2007 XML", tmp_path)
    dataset = shutil.copytree(workbook.parent, tmp_path / "dataset")
    assert kalcorpus.validate(saved).ok
    assert apply_workbook(saved, dataset) == ([], [])
    book = openpyxl.load_workbook(saved)
    sheet = book["Rekap"]
    tone = next(cell.column for cell in sheet[1] if cell.value == "Tone")
    sheet.cell(3, tone).value = "Negatif"
    book.save(saved)
    assert [(edit.field, edit.new) for edit in apply_workbook(saved, dataset).edits] == [("/review/tone", "negative")]
