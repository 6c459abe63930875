import datetime
import json
from pathlib import Path

import pytest

from kalcorpus import Article, Failure, parse_file, parse_many, parse_text, write_dataset
from kalcorpus.corpus import find_articles, open_articles, within
from kalcorpus.days import day_of
from kalcorpus.errors import InvalidData, UnreadableInput, WrongUse
from kalcorpus.header import Published
from kalcorpus.sources import Metadata

STORY = "TARAKAN – Wali Kota membuka rapat koordinasi ke-{} di aula, Senin (19/5/2025)."


@pytest.fixture
def folder(tmp_path):
    """Three articles, an empty file, a binary file and a file of another kind."""
    kliping = tmp_path / "kliping"
    (kliping / "2025").mkdir(parents=True)
    for number, name in enumerate(("b.txt", "a.txt", "2025/c.txt")):
        (kliping / name).write_text(STORY.format(number), encoding="utf-8")
    (kliping / "empty.txt").write_bytes(b"")
    (kliping / "photo.txt").write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00\xff\xfe" * 20)
    (kliping / "notes.xyz").write_bytes(b"not looked at")
    return kliping


def names(items):
    return [item.name if isinstance(item, Failure) else item.source.name for item in items]


def test_one_file_gives_one_article(folder):
    article = parse_file(folder / "a.txt")
    assert isinstance(article, Article)
    assert article.source.name == "a.txt"
    assert article.text == STORY.format(1)


def test_the_caller_knows_better_than_the_file(tmp_path):
    file = tmp_path / "a.txt"
    file.write_text(f"---\ntitle: Dari berkas\noutlet: Koran\n---\n{STORY}", encoding="utf-8")
    article = parse_file(file, title="Dari pemanggil", published=datetime.date(2025, 5, 20))
    assert (article.title, article.outlet.name, article.published.edtf) == ("Dari pemanggil", "Koran", "2025-05-20")


def test_an_unknown_field_of_metadata_is_refused(folder):
    with pytest.raises(WrongUse, match="publisher"):
        parse_file(folder / "a.txt", publisher="Koran")


@pytest.mark.parametrize(
    ("name", "content"), [("a.jsonl", '{"text": "x"}\n'), ("a.json", '[{"text": "x"}]'), ("a.csv", "text\nx\n")]
)
def test_a_collection_is_refused_with_the_name_of_parse_many(tmp_path, name, content):
    (tmp_path / name).write_text(content, encoding="utf-8")
    with pytest.raises(UnreadableInput, match="parse_many"):
        parse_file(tmp_path / name)


def test_one_bad_file_never_stops_the_rest(folder):
    items = list(parse_many(folder))
    assert names(items) == ["2025/c.txt", "a.txt", "b.txt", "empty.txt", "photo.txt"]
    assert [item.code for item in items if isinstance(item, Failure)] == ["input.empty", "input.binary"]


def test_files_are_named_relative_to_the_folder_they_share(folder):
    given = [folder / "b.txt", folder / "2025" / "c.txt"]
    assert names(parse_many(given)) == ["b.txt", "2025/c.txt"]


def test_each_file_comes_once_however_often_it_is_named(folder):
    assert names(parse_many([folder / "a.txt", folder, folder / "b.txt"])) == [
        "a.txt",
        "2025/c.txt",
        "b.txt",
        "empty.txt",
        "photo.txt",
    ]


def test_a_record_is_the_same_from_a_folder_and_from_the_file_alone(folder):
    from_folder = next(item for item in parse_many(folder) if item.source.name == "a.txt")
    assert parse_file(folder / "a.txt") == from_folder


def test_collections_give_their_articles_in_order(tmp_path):
    lines = [json.dumps({"text": STORY.format(number)}) for number in range(250)]
    lines.insert(3, "{broken")
    (tmp_path / "all.jsonl").write_text("\n".join(lines), encoding="utf-8")
    items = list(parse_many(tmp_path / "all.jsonl"))
    assert names(items) == [f"all.jsonl:{number}" for number in range(1, 252)]
    assert [type(item) for item in items].index(Failure) == 3


def test_processes_give_the_same_in_the_same_order(folder, tmp_path):
    lines = "\n".join(json.dumps({"text": STORY.format(number)}) for number in range(230))
    (tmp_path / "all.jsonl").write_text(lines, encoding="utf-8")
    given = [folder, tmp_path / "all.jsonl"]
    assert list(parse_many(given, workers=2)) == list(parse_many(given))


def test_less_than_one_process_is_wrong_use(folder):
    with pytest.raises(WrongUse, match="workers"):
        parse_many(folder, workers=0)


def test_what_is_not_there_is_told_at_once(tmp_path):
    with pytest.raises(UnreadableInput) as caught:
        parse_many(tmp_path / "nowhere")
    assert caught.value.code == "input.missing"


def test_a_folder_without_articles_is_told_at_once(tmp_path):
    with pytest.raises(UnreadableInput) as caught:
        parse_many(tmp_path)
    assert caught.value.code == "input.no-articles"


def test_a_metadata_table_tells_what_the_files_do_not(folder, tmp_path):
    table = tmp_path / "meta.csv"
    table.write_text("file,title,published\na.txt,Rakor Dibuka,20 Mei 2025\n.\\2025\\c.txt,Rakor Ditutup,\n", encoding="utf-8")
    by_name = {item.source.name: item for item in parse_many(folder, metadata=table) if isinstance(item, Article)}
    assert {name: article.title for name, article in by_name.items()} == {
        "a.txt": "Rakor Dibuka",
        "2025/c.txt": "Rakor Ditutup",
        "b.txt": None,
    }
    assert by_name["a.txt"].published.edtf == "2025-05-20"


def test_a_row_that_matches_no_file_is_an_error(folder, tmp_path):
    table = tmp_path / "meta.csv"
    table.write_text("file,title\nlost.txt,Rakor\n", encoding="utf-8")
    with pytest.raises(InvalidData, match=r"lost\.txt"):
        parse_many(folder, metadata=table)


def test_a_fault_of_ours_is_a_failure_of_one_article(folder, monkeypatch):
    def stumble(source):
        if source.origin.name == "a.txt":
            raise ZeroDivisionError("oops")
        return parse_text(source.text, name=source.origin.name)

    monkeypatch.setattr("kalcorpus.corpus.parsing.parse", stumble)
    broken = [item for item in parse_many(folder) if isinstance(item, Failure) and item.name == "a.txt"]
    assert [item.code for item in broken] == ["input.internal"]
    assert "ZeroDivisionError in test_corpus.py" in broken[0].found


def test_datasets_are_read_and_files_are_parsed(folder, tmp_path):
    write_dataset(parse_many(folder), tmp_path / "dataset", formats=("jsonl", "json", "csv"))
    opened = open_articles(tmp_path / "dataset")
    assert opened.total() == 3
    assert list(opened.items) == [item for item in parse_many(folder) if isinstance(item, Article)]
    assert open_articles(folder).total() == 5


def test_a_dataset_that_is_parsed_again_gives_each_article_once(folder, tmp_path):
    write_dataset(parse_many(folder), tmp_path / "dataset", formats=("jsonl", "json", "csv"))
    assert [source.path.name for source in find_articles(tmp_path / "dataset")] == ["articles.jsonl"]


PERIOD = (datetime.date(2025, 10, 27), datetime.date(2025, 11, 2))


def dated(published):
    article = parse_text("Teks tanpa tanggal.")
    return article.model_copy(update={"published": published and Published(edtf=published, basis="given")})


@pytest.mark.parametrize(
    ("published", "kept"),
    [("2025-10-26", False), ("2025-10-27", True), ("2025-11-02", True), ("2025-11-03", False)],
)
def test_a_period_holds_its_first_and_last_day(published, kept):
    assert bool(list(within([dated(published)], *PERIOD, undated=pytest.fail))) is kept


@pytest.mark.parametrize("published", [None, "2025", "2025-13-45", "٢٠٢٥-١٠-٣١"])
def test_an_article_without_a_day_is_told_and_left_out(published):
    undated = []
    assert list(within([dated(published)], *PERIOD, undated=undated.append)) == []
    assert undated == [dated(published)]


def test_an_event_gives_the_day_where_no_publication_does():
    article = parse_text("TARAKAN – Wali Kota membuka rapat koordinasi di aula, Senin (19/5/2025).")
    assert article.published is None or day_of(article) == datetime.date(2025, 5, 19)
    assert day_of(article.model_copy(update={"published": None})) == article.events[0].start_date == datetime.date(2025, 5, 19)


def test_failures_pass_every_period():
    failure = Failure(name="a", code="input.empty", where="a", found="", expected="", action="")
    assert list(within([failure], *PERIOD, undated=pytest.fail)) == [failure]


def test_a_name_that_is_no_unicode_does_not_stop_the_run(folder):
    try:
        bad = Path(str(folder) + "/\udcff.txt")
        bad.write_text(STORY, encoding="utf-8")
    except OSError:
        pytest.skip("this file system takes no such name")
    assert len(list(parse_many(folder))) == 6
    assert all(isinstance(item, Failure) or item.model_dump_json() for item in parse_many(folder))


@pytest.mark.parametrize(
    "fields", ['"text": "Rakor \\ud800"', '"text": "Rakor", "title": "\\udfff"', '"text": "Rakor", "tags": ["\\ud800"]']
)
def test_text_that_no_file_can_hold_is_a_failure(tmp_path, fields):
    (tmp_path / "a.jsonl").write_text(f"{{{fields}}}\n", encoding="utf-8")
    assert [item.code for item in parse_many(tmp_path / "a.jsonl")] == ["article.unwritable"]


def test_a_row_of_the_metadata_table_that_fits_two_files_is_refused(tmp_path):
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "1.txt").write_text(STORY, encoding="utf-8")
    table = {"1.txt": Metadata(title="Rakor")}
    with pytest.raises(InvalidData, match=r"may be .*1\.txt or .*1\.txt") as caught:
        find_articles([tmp_path / "a", tmp_path / "b"], metadata=table)
    assert caught.value.code == "metadata.ambiguous"
    assert find_articles(tmp_path, metadata={"b/1.txt": table["1.txt"]})[1].metadata == table["1.txt"]


def test_the_column_of_the_text_can_be_named(tmp_path):
    table = tmp_path / "kliping.csv"
    table.write_text('kode,badan\n1,"TARAKAN – Bupati membuka rapat koordinasi di aula, Senin (19/5/2025)."\n', encoding="utf-8")
    (unnamed,) = parse_many([table])
    assert isinstance(unnamed, Failure)
    assert "--text-column" in unnamed.action
    (article,) = parse_many([table], text_column="badan")
    assert isinstance(article, Article)
    assert [date.edtf for date in article.dates] == ["2025-05-19"]
