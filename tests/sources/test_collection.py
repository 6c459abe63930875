import json
from pathlib import Path

import pytest

from kalcorpus.errors import Failure, InvalidData, UnreadableInput
from kalcorpus.sources import SIZE_LIMIT, Source, count_articles, is_collection, read_collection

ARTICLES = [
    {
        "text": "TARAKAN – Pasar dibuka.",
        "title": "Pasar",
        "url": "https://contoh.id/1",
        "published": "2025-06-09",
        "outlet": "Contoh",
    },
    {"text": "NUNUKAN – Jembatan\nselesai; kata Bupati, “Siap.”", "title": "Jembatan"},
]


def names(items):
    return [(item.origin.name, item.text) if isinstance(item, Source) else (item.name, item.code) for item in items]


EXPECTED = [article["text"] for article in ARTICLES]


def test_json_lines(tmp_path):
    path = tmp_path / "a.jsonl"
    path.write_text("\ufeff" + "\n\n".join(json.dumps(article) for article in ARTICLES), encoding="utf-8")
    first, second = read_collection(path, root=tmp_path)
    assert [first.text, second.text] == EXPECTED
    assert first.metadata.model_dump(exclude_none=True, exclude={"tags"}) == {k: v for k, v in ARTICLES[0].items() if k != "text"}
    assert (first.origin.name, second.origin.name, first.origin.media_type) == ("a.jsonl:1", "a.jsonl:3", "application/jsonl")
    assert first.origin.url == "https://contoh.id/1"
    assert first.origin.sha256 != second.origin.sha256


def test_a_bad_line_stops_none_of_the_others(tmp_path):
    path = tmp_path / "a.jsonl"
    good = json.dumps(ARTICLES[0]).encode()
    path.write_bytes(b"\n".join([good, b"{rusak", b'{"judul": "x"}', b"\xff\xfe", b"12", good]))
    found = names(read_collection(path))
    assert found == [
        ("a.jsonl:1", EXPECTED[0]),
        ("a.jsonl:2", "json.syntax"),
        ("a.jsonl:3", "data.invalid"),
        ("a.jsonl:4", "input.encoding"),
        ("a.jsonl:5", "data.invalid"),
        ("a.jsonl:6", EXPECTED[0]),
    ]


def test_an_array(tmp_path):
    path = tmp_path / "a.json"
    path.write_text(json.dumps([*ARTICLES, {"text": ""}]), encoding="utf-8")
    assert is_collection(path)
    *good, bad = read_collection(path)
    assert [source.text for source in good] == EXPECTED
    assert isinstance(bad, Failure)


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
def test_csv(tmp_path, delimiter, encoding):
    path = tmp_path / "a.csv"
    rows = [delimiter.join(["Judul", "Isi", "Tanggal"])]
    rows += [delimiter.join(f'"{cell}"' for cell in (article["title"], article["text"], "9 Juni 2025")) for article in ARTICLES]
    path.write_text("\r\n".join([*rows, delimiter.join(["x", "", ""])]), encoding=encoding, newline="")
    first, second, third = read_collection(path)
    assert [first.text, second.text] == EXPECTED
    assert (first.metadata.title, first.metadata.published) == ("Pasar", "9 Juni 2025")
    assert (first.origin.name, second.origin.name, third.name) == ("a.csv:2", "a.csv:3", "a.csv:5")
    assert third.code == "data.invalid"


def test_the_column_of_the_text_can_be_named(tmp_path):
    path = tmp_path / "a.csv"
    path.write_text("kolom,lain\nPasar dibuka.,x\n", encoding="utf-8")
    with pytest.raises(InvalidData, match=r"columns kolom, lain.*--text-column"):
        list(read_collection(path))
    (source,) = read_collection(path, text_column="kolom")
    assert source.text == "Pasar dibuka."


def test_long_cells_are_read_whole(tmp_path):
    path = tmp_path / "a.csv"
    path.write_text(f'text\n"{"Pasar dibuka. " * 20_000}"\n', encoding="utf-8")
    (source,) = read_collection(path)
    assert len(source.text) == 280_000


@pytest.mark.parametrize("name", ["a.jsonl", "a.csv", "a.json"])
def test_a_missing_collection_is_told(tmp_path, name):
    with pytest.raises(UnreadableInput) as caught:
        list(read_collection(tmp_path / name))
    assert caught.value.code == "input.missing"


def read_table(tmp_path, table):
    path = tmp_path / "a.csv"
    path.write_text(table, encoding="utf-8")
    return list(read_collection(path))


def test_a_row_with_too_many_cells_stops_none_of_the_others(tmp_path):
    first, bad, last = read_table(tmp_path, "text,title\nPasar dibuka.,Pasar\nRapat, yang lama,Rapat\nApel pagi.,Apel\n")
    assert (first.text, last.text) == ("Pasar dibuka.", "Apel pagi.")
    assert (bad.code, bad.where, bad.found, bad.expected) == ("table.cells", "a.csv:3", "more cells than columns", "2 cells")


@pytest.mark.parametrize(
    "row",
    ['"Rapat tanpa akhir,Rapat', '"Kata "siap" diucapkan",Rapat'],
    ids=["open", "unwritten"],
)
def test_behind_a_row_that_is_no_csv_nothing_is_read(tmp_path, row):
    first, bad = read_table(tmp_path, f"text,title\nPasar dibuka.,Pasar\n{row}\nApel pagi.,Apel\n")
    assert first.text == "Pasar dibuka."
    assert (bad.code, bad.where) == ("table.quotes", "a.csv:3")


def test_a_cell_that_is_too_long_stops_none_of_the_others(tmp_path):
    first, bad, last = read_table(tmp_path, f"text,title\nPasar dibuka.,Pasar\n{'x' * (SIZE_LIMIT + 1)},Rapat\nApel pagi.,Apel\n")
    assert (first.text, last.text) == ("Pasar dibuka.", "Apel pagi.")
    assert (bad.where, bad.found) == ("a.csv:3", "a cell of more than 32 MB")


def test_a_heading_that_is_no_csv_is_told(tmp_path):
    with pytest.raises(InvalidData, match="unexpected end of data"):
        read_table(tmp_path, '"text,title\nPasar dibuka.,Pasar\n')


def test_a_key_that_no_file_can_hold_is_a_failure_that_one_can(tmp_path):
    path = tmp_path / "a.jsonl"
    path.write_text('{"\\ud800x\\u001b[2J": 1}\n', encoding="utf-8")
    (bad,) = read_collection(path)
    assert bad.model_dump_json()
    assert bad.found == r"columns \ud800x\x1b[2J"


@pytest.mark.parametrize("mark", ["", "\ufeff"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_large_csv_is_read_line_by_line_with_the_same_result(tmp_path, monkeypatch, mark, end):
    path = tmp_path / "a.csv"
    rows = [f'Judul {n},"Rapat ke-{n} di aula{end}{end}“Siap,” kata Cafe\u0301 ""Kopi"" {n}."' for n in range(2_000)]
    rows[700] = "Judul,satu,sel,terlalu banyak"
    path.write_text(mark + end.join(["judul,isi", *rows]), encoding="utf-8", newline="")
    whole = list(read_collection(path))
    monkeypatch.setattr("kalcorpus.sources.lines._WHOLE", 0)
    monkeypatch.setattr("kalcorpus.sources.lines.decode", pytest.fail)
    assert list(read_collection(path)) == whole
    assert len(whole) == 2_000


@pytest.mark.parametrize("content", [b"isi\nRapat \xe9\n", "isi\nRapat â€œsiapâ€\x9d\n".encode(), b"isi\nRapat \xe2\x80"])
def test_what_only_the_whole_of_a_large_csv_tells_is_found(tmp_path, monkeypatch, content):
    (tmp_path / "a.csv").write_bytes(content)

    def outcome():
        try:
            return list(read_collection(tmp_path / "a.csv"))
        except UnreadableInput as error:
            return str(error)

    whole = outcome()
    monkeypatch.setattr("kalcorpus.sources.lines._WHOLE", 0)
    assert outcome() == whole


BROKEN = Path(
    "/proc/self/mem"
)  # a file of Linux that opens, and whose first byte can't be read: a drive that is gone does the same


@pytest.mark.skipif(not BROKEN.exists(), reason="no file here that opens and can't be read")
@pytest.mark.parametrize("name", ["a.jsonl", "a.csv", "a.json", "a.parquet"])
def test_a_collection_that_breaks_off_while_it_is_read_is_told(tmp_path, name):
    (tmp_path / name).symlink_to(BROKEN)
    with pytest.raises(UnreadableInput):
        list(read_collection(tmp_path / name))


@pytest.mark.parametrize("content", [b"", b"isi\n" + b"Rapat\n" * 100_000 + b"\xff"])
def test_a_large_csv_that_became_another_one_while_it_was_read_is_told(tmp_path, monkeypatch, content):
    (tmp_path / "a.csv").write_bytes(content)
    monkeypatch.setattr("kalcorpus.sources.lines._is_large_and_plain", lambda _: True)  # what it was a moment ago
    with pytest.raises((UnreadableInput, InvalidData), match=r"a\.csv"):
        list(read_collection(tmp_path / "a.csv"))


@pytest.mark.parametrize(
    ("name", "content", "count"),
    [
        ("a.txt", "Rapat\ndibuka", 1),
        ("a.jsonl", "{}\n{}\n{}", 3),
        ("a.jsonl", "{}\n", 1),
        ("a.csv", 'isi\n"Rapat\n""dibuka""\n"\nApel\n', 2),
        ("a.csv", "", 0),
        ("a.json", "[{}, {}]", None),
        ("a.parquet", "no Parquet", None),
        ("nowhere.jsonl", None, None),
    ],
)
def test_how_many_articles_there_seem_to_be(tmp_path, name, content, count):
    if content is not None:
        (tmp_path / name).write_text(content, encoding="utf-8")
    assert count_articles(tmp_path / name) == count


def test_rows_of_parquet_are_counted(tmp_path):
    arrow, parquet = pytest.importorskip("pyarrow"), pytest.importorskip("pyarrow.parquet")
    parquet.write_table(arrow.Table.from_pylist(ARTICLES), tmp_path / "a.parquet")
    assert count_articles(tmp_path / "a.parquet") == 2
