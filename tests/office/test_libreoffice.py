"""What an office program makes of the workbook: it opens, its formulas give the same figures, its pages show no cut cells."""

import shutil
import subprocess
from pathlib import Path

import openpyxl
import pytest
from golden_records import ROOT

import kalcorpus

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


def test_the_pages_show_indonesian_dates_and_no_cut_numbers(workbook: Path, tmp_path: Path):
    pages = convert(workbook, "pdf", tmp_path)
    text = subprocess.run(["pdftotext", "-layout", str(pages), "-"], check=True, capture_output=True, text=True).stdout
    assert "###" not in text
    assert "Jumat, 31 Oktober 2025" in " ".join(text.split())
    assert "Halaman 1 dari" in text
