"""Batches: a row in, a row out, in order, and nothing raised for one article."""

import datetime
from itertools import chain

import pyarrow as pa
import pytest
from golden_records import ROOT
from hypothesis import given, settings
from hypothesis import strategies as st
from records import TEXT

import kalcorpus
from kalcorpus import parse_batch, parse_batches, parse_text
from kalcorpus.batches import output_schema
from kalcorpus.errors import InvalidData, MissingExtra
from kalcorpus.files import write_dataset
from kalcorpus.files.arrow import records_of

STORY = "TARAKAN – Wali Kota membuka rapat koordinasi ke-{} di aula, Senin (19/5/2025). “Semua siap,” kata Budi Santoso."
SEEDS = [path.read_text("utf-8") for path in sorted((ROOT / "seeds").glob("*.txt"))]


def records(batch):
    return [{name: value for name, value in row.items() if name != "error"} for row in records_of(batch)]


def articles(batch):
    return [kalcorpus.Article.model_validate(record) for record in records(batch)]


def test_a_row_becomes_what_parse_text_makes_of_it():
    given = {"published": "2025-12-05", "url": "https://contoh.example/1", "outlet": "Kabar", "title": "Rakor", "name": "1.txt"}
    rows = [{"text": text, **given} for text in SEEDS]
    batch = parse_batch(pa.RecordBatch.from_pylist(rows))
    assert articles(batch) == [parse_text(text, **given) for text in SEEDS]
    assert batch.column("error").null_count == len(rows)


def test_the_schema_is_the_same_whatever_comes_in():
    for texts in ([], [None], SEEDS):
        assert parse_batch(pa.record_batch({"text": pa.array(texts, pa.string())})).schema.equals(output_schema())


def test_a_row_without_an_article_has_its_error_and_stops_none_of_the_others():
    batch = parse_batch(pa.record_batch({"text": [SEEDS[0], None, "  ", SEEDS[1]], "name": ["a", "b", None, "d"]}))
    found = batch.to_pylist()
    assert [row["error"] and (row["error"]["name"], row["error"]["code"]) for row in found] == [
        None,
        ("b", "data.invalid"),
        ("row 2", "data.invalid"),
        None,
    ]
    assert [row["id"] is None for row in found] == [False, True, True, False]


def test_a_fault_of_ours_is_the_error_of_its_row(monkeypatch):
    def stumble(source):
        if "ke-1 " in source.text:
            raise ZeroDivisionError("oops")
        return parse_text(source.text)

    monkeypatch.setattr("kalcorpus.corpus.parsing.parse", stumble)
    batch = parse_batch(pa.record_batch({"text": [STORY.format(number) for number in range(3)]}))
    assert [row["error"] and row["error"]["code"] for row in batch.to_pylist()] == [None, "input.internal", None]


def test_columns_may_have_the_names_that_collectors_give_them_and_arrows_own_days():
    rows = {
        "skor": [1],
        "isi": [STORY],
        "judul": ["Rakor"],
        "tanggal": [datetime.datetime(2025, 5, 20, 8, 30, tzinfo=datetime.UTC)],
    }
    (article,) = articles(parse_batch(pa.record_batch(rows)))
    assert (article.title, article.published.edtf) == ("Rakor", "2025-05-20")


def test_a_batch_without_text_is_refused():
    with pytest.raises(InvalidData, match="rename the column"):
        parse_batch(pa.record_batch({"badan": [STORY]}))


def test_batches_come_out_a_hundred_rows_at_a_time_in_order():
    texts = [STORY.format(number) for number in range(250)]
    batches = (pa.record_batch({"text": texts[start:end]}) for start, end in ((0, 230), (230, 230), (230, 250)))
    made = list(parse_batches(batches))
    assert [batch.num_rows for batch in made] == [100, 100, 30, 20]
    assert list(chain.from_iterable(batch.column("text").to_pylist() for batch in made)) == texts


def test_rows_without_a_name_are_numbered_through_their_batch():
    batch = pa.RecordBatch.from_pydict({"text": ["Bupati meninjau pasar."] * 150 + [""]})
    *_, last = parse_batches(iter([batch]))
    assert last.column("error")[-1]["name"].as_py() == "row 150"


def test_batches_are_taken_one_by_one():
    def endless():
        while True:
            yield pa.record_batch({"text": [STORY]})

    assert next(parse_batches(endless())).num_rows == 1


def test_what_comes_out_makes_a_dataset(tmp_path):
    made = articles(parse_batch(pa.record_batch({"text": SEEDS})))
    assert write_dataset(made, tmp_path / "set", formats=("jsonl",)).counts.articles == len(SEEDS)


def test_without_pyarrow_the_pip_command_is_told(monkeypatch):
    batch = pa.record_batch({"text": SEEDS})
    monkeypatch.setitem(__import__("sys").modules, "pyarrow", None)
    with pytest.raises(MissingExtra, match=r"pip install 'kalcorpus\[arrow\]'"):
        parse_batch(batch)


STORY_1 = STORY.format(1)


@pytest.mark.parametrize(
    "odd",
    [
        {"published": pa.array([10**7], pa.date32())},
        {"published": pa.array([10**15], pa.timestamp("s"))},
        {"published": pa.array([1_747_729_800], pa.timestamp("s", "Mars/Olympus"))},
        {"title": pa.array([b"Rapat \xff"])},
        {"text": pa.array([b"Rapat \xff"])},
        {"text": pa.StringArray.from_buffers(1, pa.array([0, 3], pa.int32()).buffers()[1], pa.py_buffer(b"a\xffb"))},
        {"text": pa.array([1])},
    ],
    ids=["far day", "far moment", "unknown zone", "bytes of the title", "bytes of the text", "broken string", "number"],
)
def test_a_cell_that_can_not_be_read_costs_its_row_only(odd):
    good = pa.record_batch({"text": [STORY_1], "published": [None], "title": [None]})
    columns = {"text": pa.array([STORY_1])} | odd
    (row,) = parse_batch(pa.record_batch(columns)).to_pylist()
    assert row["id"] is None
    assert row["error"]["name"] == "row 0"
    assert parse_batch(good).column("error").null_count == 1


@pytest.mark.parametrize(
    "text",
    [pa.array([STORY_1], pa.large_string()), pa.array([STORY_1]).dictionary_encode(), pa.array([STORY_1.encode()])],
    ids=["large string", "dictionary", "bytes"],
)
def test_text_comes_in_any_type_that_holds_it(text):
    moment = pa.array([1_747_729_800_000_000_001], pa.timestamp("ns", "Asia/Makassar"))
    (article,) = articles(parse_batch(pa.record_batch({"text": text, "published": moment})))
    assert (article.text, article.published.edtf) == (STORY_1, "2025-05-20")


def test_of_columns_with_one_name_the_first_counts():
    batch = pa.RecordBatch.from_arrays([pa.array([STORY_1]), pa.array(["lain"])], names=["text", "text"])
    assert [article.text for article in articles(parse_batch(batch))] == [STORY_1]


@given(
    st.lists(
        st.fixed_dictionaries({"text": st.none() | TEXT, "published": st.none() | TEXT, "title": st.none() | TEXT}), max_size=4
    )
)
@settings(max_examples=60, deadline=None)
def test_whatever_comes_a_row_comes_out_for_a_row(rows):
    schema = pa.schema(dict.fromkeys(("text", "published", "title"), pa.string()))
    found = parse_batch(pa.RecordBatch.from_pylist(rows, schema=schema)).to_pylist()
    assert [(row["id"] is None) == (row["error"] is not None) for row in found] == [True] * len(rows)
