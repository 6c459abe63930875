"""The table of near-duplicates: in every view of tables, the same in all of them."""

import csv
import sqlite3
from contextlib import closing
from decimal import Decimal

import openpyxl
import press
import pytest
import releases

from kalcorpus import Failure, parse_text
from kalcorpus.edits import apply_workbook
from kalcorpus.files import write_dataset
from kalcorpus.files.appending import remake_views
from kalcorpus.files.workbook import sheet as sheet_module
from kalcorpus.validation import validate

OTHERS = [releases.text_of(releases.release(number)) for number in range(1, 4)]
OURS = releases.release(0)
CARRIED = [
    (releases.text_of(OURS), "Kabar Utara", "2025-11-04"),
    (releases.text_of(releases.retitled(OURS)), "Suara Borneo", "2025-11-03"),
    (releases.text_of(releases.trimmed(OURS)), "Pos Kaltara", "2025-11-03"),
    (releases.text_of(releases.re_led(OURS)), "Kabar Utara", None),
]


@pytest.fixture(scope="module")
def dataset(tmp_path_factory):
    """One story in three papers, twice in one of them, between others."""
    folder = tmp_path_factory.mktemp("duplicates") / "set"
    texts = [(OTHERS[0], "Kabar Utara", None), *CARRIED[:2], (OTHERS[1], None, None), *CARRIED[2:], (OTHERS[2], None, None)]
    items = [parse_text(text, outlet=outlet, published=day, name=str(i)) for i, (text, outlet, day) in enumerate(texts)]
    failure = Failure(name="x", code="input.empty", where="x", found="0 bytes", expected="text", action="fill it")
    write_dataset([items[0], failure, items[0], *items[1:]], folder, formats=("csv", "xlsx", "sqlite"))
    return folder, [article.id for article in items]


def rows(folder):
    with (folder / "csv" / "duplicates.csv").open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def test_the_table_names_group_similarity_and_lead(dataset):
    folder, ids = dataset
    found = rows(folder)
    assert [row["article_id"] for row in found] == [ids[2], ids[1], ids[4], ids[5]]  # the lead first
    assert {(row["group"], row["lead_id"], row["papers"]) for row in found} == {("1", ids[2], "3")}
    assert found[0]["similarity"] == "1.00"
    assert all(Decimal("0.6") < Decimal(row["similarity"]) <= 1 for row in found)


def test_the_database_holds_the_same(dataset):
    folder, _ = dataset
    with closing(sqlite3.connect(folder / "kalcorpus.sqlite")) as database:
        found = database.execute('SELECT article_id, "group", similarity, papers FROM duplicates').fetchall()
    assert [(key, str(group), f"{alike:.2f}", str(papers)) for key, group, alike, papers in found] == [
        (row["article_id"], row["group"], row["similarity"], row["papers"]) for row in rows(folder)
    ]


def test_rekap_shows_how_many_papers_carried_a_story(dataset):
    folder, _ = dataset
    sheet = openpyxl.load_workbook(folder / "kalcorpus.xlsx")["Rekap"]
    headings = [cell.value for cell in sheet[1]]
    column = headings.index("Jumlah Media")
    assert [row[column] for row in sheet.iter_rows(min_row=2, values_only=True)] == [1, 3, 3, 1, 3, 3, 1]


def test_the_sheet_leads_to_the_articles(dataset):
    folder, ids = dataset
    sheet = openpyxl.load_workbook(folder / "kalcorpus.xlsx")["Berita Serupa"]
    assert [row[-1] for row in sheet.iter_rows(min_row=2, values_only=True)] == [row["article_id"] for row in rows(folder)]
    first = next(sheet.iter_rows(min_row=2))
    assert first[2].hyperlink.location == f"'Rekap'!A{2 + ids.index(rows(folder)[0]['article_id'])}"
    assert first[3].value == "Suara Borneo"


def test_the_whole_dataset_is_valid_and_an_untouched_workbook_changes_nothing(dataset):
    folder, _ = dataset
    assert [str(finding) for finding in validate(folder) if finding.severity == "error"] == []
    assert apply_workbook(folder / "kalcorpus.xlsx", folder) == ([], [])


def test_views_made_anew_from_the_store_are_the_same(dataset):
    folder, _ = dataset
    before = {path.name: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    remake_views(folder)
    assert {path.name: path.read_bytes() for path in folder.rglob("*") if path.is_file()} == before


def test_without_text_only_the_very_same_text_is_known(tmp_path):
    articles = [parse_text(text, outlet=outlet) for text, outlet, _ in CARRIED]
    again = parse_text(CARRIED[0][0], outlet="Warta Malinau")
    write_dataset([*articles, again], tmp_path / "set", formats=("csv",), text=False)
    assert {row["article_id"] for row in rows(tmp_path / "set")} == {articles[0].id, again.id}


def test_numbers_are_filled_in_on_sheets_that_go_on(tmp_path, monkeypatch):
    monkeypatch.setattr(sheet_module, "MAX_ROWS", 3)
    unknown = {"outlet": None, "dateline": None}  # who knows whether these are one paper or five
    same = [press.article(0).model_copy(update={"id": f"{number:020}", **unknown}) for number in range(5)]
    write_dataset([parse_text(OTHERS[0]), *same], tmp_path / "set", formats=("xlsx",))
    book = openpyxl.load_workbook(tmp_path / "set" / "kalcorpus.xlsx")
    sheets = [sheet for sheet in book if sheet.title.startswith("Rekap")]
    column = [cell.value for cell in sheets[0][1]].index("Jumlah Media")
    assert [[row[column] for row in sheet.iter_rows(min_row=2, values_only=True)] for sheet in sheets] == [[1, 5], [5, 5], [5, 5]]
