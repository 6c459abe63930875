"""Parquet: what the store holds, read back equal; raw articles, read row by row."""

import datetime
import hashlib
import json

import press
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from records import any_article

import kalcorpus
from kalcorpus.article import Edit
from kalcorpus.cli import main
from kalcorpus.errors import Failure, InvalidData, MissingExtra, UnreadableInput
from kalcorpus.files import read_dataset, write_dataset
from kalcorpus.files.arrow import batch_of
from kalcorpus.files.parquet import ParquetView
from kalcorpus.files.view import Entry, Options
from kalcorpus.schema.arrow import arrow_schema

STORY = "TARAKAN – Wali Kota membuka rapat koordinasi ke-{} di aula, Senin (19/5/2025)."


def dataset(tmp_path, articles, name="set"):
    write_dataset(articles, tmp_path / name, formats=("parquet",), overwrite=True)
    return tmp_path / name / "articles.parquet"


@given(st.lists(any_article(), max_size=3, unique_by=lambda article: article.id))
@settings(max_examples=20, deadline=None, suppress_health_check=list(HealthCheck))
def test_parquet_reads_back_equal(tmp_path, articles):
    file = dataset(tmp_path, articles)
    assert list(read_dataset(file)) == articles
    lines = (file.parent / "articles.jsonl").read_bytes().splitlines()
    assert [article.model_dump_json().encode() for article in read_dataset(file)] == lines


def test_the_columns_are_the_fields_of_the_record_whatever_stands_in_them(tmp_path):
    schema = arrow_schema()
    assert schema.names == list(kalcorpus.Article.model_fields)
    for articles in ([], list(press.articles(7))):
        assert pq.read_schema(dataset(tmp_path, articles)).equals(schema)
    assert schema.field("dates").type.value_type.field("earliest").type == pa.date32()
    assert schema.field("text") == pa.field("text", pa.string(), nullable=False)
    assert schema.field("title").nullable


def test_the_same_articles_give_the_same_bytes(tmp_path):
    one, other = (dataset(tmp_path, press.articles(1_100), name) for name in ("one", "other"))
    assert hashlib.sha256(one.read_bytes()).digest() == hashlib.sha256(other.read_bytes()).digest()


def test_row_groups_are_written_while_articles_come(tmp_path):
    file = dataset(tmp_path, press.articles(2_100))
    metadata = pq.ParquetFile(file).metadata
    assert [metadata.row_group(i).num_rows for i in range(metadata.num_row_groups)] == [1_000, 1_000, 100]


def test_long_articles_make_row_groups_smaller(tmp_path):
    view = ParquetView.open(tmp_path, Options())
    long = press.article(1).model_copy(update={"text": "Rapat " * 1_500_000})
    for number in range(4):
        view.add(Entry(long.model_copy(update={"id": f"{number:020}"})))
    view.close()
    assert pq.ParquetFile(tmp_path / "articles.parquet").metadata.num_row_groups == 2


def test_one_file_may_be_made_alone_and_taken_as_a_dataset(tmp_path):
    out = tmp_path / "berita.parquet"
    assert kalcorpus_main("export", dataset(tmp_path, press.articles(5)), "--output", out) == 0
    assert list(read_dataset(out)) == list(press.articles(5))
    assert kalcorpus_main("validate", out) == 0


def kalcorpus_main(*arguments):
    return main([str(argument) for argument in arguments])


def test_what_an_engine_made_nullable_and_what_failed_there_is_read(tmp_path):
    table = pq.read_table(dataset(tmp_path, press.articles(3)))
    loose = pa.schema([field.with_nullable(True) for field in table.schema])
    failed = Failure(name="a", code="input.empty", where="a", found="0 bytes", expected="text", action="fill it").model_dump()
    table = table.cast(loose).append_column("error", pa.array([None] * 3, pa.struct(dict.fromkeys(failed, pa.string()))))
    rows = [*table.to_pylist(), {"error": failed}]
    pq.write_table(pa.Table.from_pylist(rows, schema=table.schema), tmp_path / "part-0.parquet")
    assert list(read_dataset(tmp_path / "part-0.parquet")) == list(press.articles(3))


@pytest.mark.parametrize(
    "spoil", [lambda table: table.drop_columns(["money"]), lambda table: table.set_column(1, "id", [[1, 2]])]
)
def test_columns_of_another_schema_are_told(tmp_path, spoil):
    pq.write_table(spoil(pq.read_table(dataset(tmp_path, press.articles(2)))), tmp_path / "other.parquet")
    with pytest.raises(InvalidData, match=r"other\.parquet: found column (money|id): "):
        list(read_dataset(tmp_path / "other.parquet"))


def test_a_row_that_breaks_the_record_is_told_with_its_number(tmp_path, capsys):
    rows = pq.read_table(dataset(tmp_path, press.articles(3))).to_pylist()
    rows[1]["id"] = "x"
    pq.write_table(pa.Table.from_pylist(rows, schema=arrow_schema()), tmp_path / "bad.parquet")
    with pytest.raises(InvalidData, match=r"bad\.parquet:2 /id"):
        list(read_dataset(tmp_path / "bad.parquet"))
    assert kalcorpus_main("validate", tmp_path / "bad.parquet", "--format", "json") == 1
    assert [(found["code"], found["line"]) for found in json.loads(capsys.readouterr().out)["findings"]] == [
        ("schema.pattern", 2)
    ]


def test_a_number_that_64_bits_do_not_hold_is_told(tmp_path):
    broken = press.article(1)
    law = broken.laws[0].model_copy(update={"year": 10**30})
    with pytest.raises(InvalidData, match="64 bits"):
        dataset(tmp_path, [broken.model_copy(update={"laws": (law,)})])
    assert not (tmp_path / "set").exists()


def test_values_of_edits_keep_their_types(tmp_path):
    edits = tuple(Edit(field="/x", old=old, new=old) for old in (None, "null", 1, 1.5, [], {"a": [True]}))
    article = press.article(1).model_copy(update={"edits": edits})
    assert list(read_dataset(dataset(tmp_path, [article]))) == [article]


def spoilt(articles, field, name, new):
    """The table of these articles where one value of a list of records is another."""
    table = pa.Table.from_batches([batch_of(articles)])
    at = table.schema.get_field_index(field)
    column = table.column(at).combine_chunks()
    records = column.values
    names = [field.name for field in records.type]
    parts = [new(part) if known == name else part for known, part in zip(names, records.flatten(), strict=True)]
    made = pa.ListArray.from_arrays(column.offsets, pa.StructArray.from_arrays(parts, names=names))
    return table.set_column(at, field, made)


@pytest.mark.parametrize(
    ("field", "column", "value"),
    [("edits", "old", pa.scalar("[" * 200_000)), ("events", "start_date", pa.scalar(2**31 - 1, pa.int32()).cast(pa.date32()))],
)
def test_a_value_that_python_can_not_hold_is_told(tmp_path, field, column, value, capsys):
    article = press.article(1).model_copy(update={"edits": (Edit(field="/x", old=1, new=2),)})
    table = spoilt([article], field, column, lambda part: pa.array([value] * len(part)))
    pq.write_table(table, tmp_path / "a.parquet")
    with pytest.raises(UnreadableInput, match=r"a\.parquet"):
        list(read_dataset(tmp_path / "a.parquet"))
    assert kalcorpus_main("validate", tmp_path / "a.parquet") == 1
    assert "a.parquet" in capsys.readouterr().out


@pytest.mark.parametrize("content", [b"", b"PAR1", b"no parquet at all" * 100])
def test_what_is_no_parquet_file_is_told(tmp_path, content, capsys):
    (tmp_path / "a.parquet").write_bytes(content)
    with pytest.raises(UnreadableInput, match="Parquet"):
        list(read_dataset(tmp_path / "a.parquet"))
    (failed,) = kalcorpus.parse_many(tmp_path / "a.parquet")
    assert isinstance(failed, Failure)
    assert kalcorpus_main("validate", tmp_path / "a.parquet") in {1, 2}
    capsys.readouterr()


def test_a_damaged_file_is_told(tmp_path):
    file = dataset(tmp_path, press.articles(50))
    content = bytearray(file.read_bytes())
    content[100:2_000] = bytes(1_900)
    file.write_bytes(content)
    with pytest.raises(UnreadableInput, match="whole Parquet file"):
        list(read_dataset(file))


def test_names_of_columns_that_are_no_text_are_told(tmp_path):
    file = write_raw(tmp_path / "a.parquet", text=["Bupati meninjau pasar."], notes=["x"])
    file.write_bytes(file.read_bytes().replace(b"notes", b"not\xffs"))
    (failed,) = kalcorpus.parse_many(file)
    assert isinstance(failed, Failure)
    with pytest.raises(UnreadableInput, match="Parquet"):
        list(read_dataset(file))
    assert not kalcorpus.validate(file).ok


def write_raw(path, **columns):
    pq.write_table(pa.table(columns), path, row_group_size=40)
    return path


def test_raw_articles_are_parsed_row_by_row(tmp_path):
    days = [datetime.date(2025, 5, 20), None, datetime.date(2025, 5, 21)]
    texts = [STORY.format(1), None, STORY.format(3)]
    file = write_raw(tmp_path / "crawl.parquet", skor=[0.1, 0.2, 0.3], isi=texts, tanggal=days, judul=["Satu", "Dua", "Tiga"])
    first, failed, last = kalcorpus.parse_many(file)
    assert (first.source.name, first.title, first.published.edtf) == ("crawl.parquet:1", "Satu", "2025-05-20")
    assert (failed.name, failed.code) == ("crawl.parquet:2", "data.invalid")
    assert (last.source.name, last.text) == ("crawl.parquet:3", STORY.format(3))


def test_only_the_columns_that_are_needed_count(tmp_path):
    texts = [STORY.format(number) for number in range(3)]
    wide = write_raw(tmp_path / "a.parquet", html=[b"\xff" * 1_000] * 3, text=texts)
    narrow = write_raw(tmp_path / "b.parquet", text=texts)
    hashes = [[article.source.sha256 for article in kalcorpus.parse_many(file)] for file in (wide, narrow)]
    assert hashes[0] == hashes[1]


def test_bytes_and_large_strings_are_text_too(tmp_path):
    file = write_raw(tmp_path / "a.parquet", text=pa.array([STORY.encode()]), title=pa.array(["Rakor"], pa.large_string()))
    (article,) = kalcorpus.parse_many(file)
    assert (article.text, article.title) == (STORY, "Rakor")


def test_bytes_that_are_no_text_cost_their_row_only(tmp_path):
    file = write_raw(tmp_path / "a.parquet", text=pa.array([STORY.encode(), b"Rapat \xff", STORY.encode()]))
    items = list(kalcorpus.parse_many(file))
    assert [getattr(item, "code", None) for item in items] == [None, "input.unreadable", None]
    assert "in the column 'text'" in items[1].found


def test_the_column_of_the_text_can_be_named(tmp_path):
    file = write_raw(tmp_path / "a.parquet", badan=[STORY])
    (unnamed,) = kalcorpus.parse_many(file)
    assert "--text-column" in unnamed.action
    (article,) = kalcorpus.parse_many(file, text_column="badan")
    assert article.text == STORY


def test_parquet_in_a_folder_is_found_and_parsed_by_several_processes(tmp_path):
    write_raw(tmp_path / "b.parquet", text=[STORY.format(number) for number in range(230)])
    (tmp_path / "a.txt").write_text(STORY, encoding="utf-8")
    one = list(kalcorpus.parse_many(tmp_path))
    assert [one[0].source.name, one[1].source.name, one[230].source.name] == ["a.txt", "b.parquet:1", "b.parquet:230"]
    assert list(kalcorpus.parse_many(tmp_path, workers=2)) == one


def test_records_in_parquet_are_parsed_again_with_what_is_known_of_them(tmp_path):
    file = dataset(tmp_path, press.articles(5))
    again = list(kalcorpus.parse_many(file))
    assert [article.text for article in again] == [article.text for article in press.articles(5)]
    assert [article.source.url for article in again] == [article.source.url for article in press.articles(5)]


def test_without_pyarrow_the_pip_command_is_told(tmp_path, monkeypatch):
    file = dataset(tmp_path, press.articles(1))
    monkeypatch.setitem(__import__("sys").modules, "pyarrow", None)
    monkeypatch.setitem(__import__("sys").modules, "pyarrow.parquet", None)
    with pytest.raises(MissingExtra, match=r"pip install 'kalcorpus\[arrow\]'"):
        list(read_dataset(file))
    with pytest.raises(MissingExtra, match=r"pip install 'kalcorpus\[arrow\]'"):
        write_dataset(press.articles(1), tmp_path / "new", formats=("parquet",))
    assert not (tmp_path / "new").exists()
    (failed,) = kalcorpus.parse_many(write_broken(tmp_path))
    assert (failed.code, failed.action) == ("use.missing-extra", "pip install 'kalcorpus[arrow]'")


def write_broken(tmp_path):
    (tmp_path / "raw.parquet").write_bytes(b"PAR1")
    return tmp_path / "raw.parquet"
