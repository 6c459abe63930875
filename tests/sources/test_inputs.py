import os

import pytest

from kalcorpus.errors import InvalidData, UnreadableInput
from kalcorpus.sources import Metadata, find_inputs, is_collection, read_metadata_table


@pytest.fixture
def folder(tmp_path):
    for name in [
        "b.txt",
        "a.md",
        "sub/c.html",
        "sub/.rahasia.txt",
        ".git/d.txt",
        "gambar.png",
        "x.jsonl",
        "~$surat.docx",
        "sub/e.CSV",
    ]:
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("isi", encoding="utf-8")
    (tmp_path / "meta.csv").write_text("file;title\na.md;A\n", encoding="utf-8")
    return tmp_path


def relative(paths, folder):
    return [path.relative_to(folder).as_posix() for path in paths]


def test_folders_give_their_articles_in_order(folder):
    assert relative(find_inputs(folder), folder) == ["a.md", "b.txt", "sub/c.html", "sub/e.CSV", "x.jsonl"]


def test_files_folders_and_globs_each_once(folder):
    found = find_inputs(
        [folder / "b.txt", folder / "sub", f"{folder}/*.txt", str(folder / "**" / "*.html"), folder / "gambar.png"]
    )
    assert relative(found, folder) == ["b.txt", "sub/c.html", "sub/e.CSV", "gambar.png"]


def test_a_dataset_in_the_folder_is_passed_over_unless_it_is_the_one_given(folder):
    (folder / "hasil").mkdir()
    for name in ("manifest.json", "articles.jsonl", "articles.json"):
        (folder / "hasil" / name).write_text("[]", encoding="utf-8")
    assert relative(find_inputs(folder), folder) == ["a.md", "b.txt", "sub/c.html", "sub/e.CSV", "x.jsonl"]
    assert "hasil/articles.json" in relative(find_inputs(folder / "hasil"), folder)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
@pytest.mark.parametrize(("content", "many"), [(' [{"text": "x"}]', True), ('{"text": ["x"]}', False)])
def test_an_array_is_many_articles_in_every_encoding(tmp_path, encoding, content, many):
    (tmp_path / "a.json").write_text(content, encoding=encoding)
    assert is_collection(tmp_path / "a.json") is many


@pytest.mark.skipif(os.name != "posix", reason="links need rights on Windows")
def test_links_in_a_circle_end(folder):
    (folder / "sub" / "atas").symlink_to(folder, target_is_directory=True)
    (folder / "z.txt").symlink_to(folder / "hilang.txt")
    assert relative(find_inputs(folder), folder) == ["a.md", "b.txt", "sub/c.html", "sub/e.CSV", "x.jsonl", "z.txt"]


@pytest.mark.parametrize(
    ("name", "code"), [("hilang", "input.missing"), ("*.doc", "input.no-articles"), (".git", "input.no-articles")]
)
def test_paths_without_articles_are_told(folder, name, code):
    (folder / ".git" / "d.txt").unlink()
    with pytest.raises(UnreadableInput) as caught:
        find_inputs(folder / name)
    assert caught.value.code == code


@pytest.mark.parametrize(
    ("name", "content", "expected"),
    [("a.jsonl", "", True), ("a.NDJSON", "", True), ("a.csv", "", True), ("a.json", "\ufeff [1]", True), ("a.json", "{}", False),
     ("a.txt", "[1]", False)],
)  # fmt: skip
def test_collections(tmp_path, name, content, expected):
    (tmp_path / name).write_text(content, encoding="utf-8")
    assert is_collection(tmp_path / name) is expected


def test_a_metadata_table(tmp_path):
    path = tmp_path / "meta.csv"
    path.write_text(
        "file,title,published,author,tags\na.txt,Pasar,9 Juni 2025,Andi; Budi,Daerah\nsub/b.txt,,,,\n",
        encoding="utf-8-sig",
        newline="",
    )
    assert read_metadata_table(path) == {
        "a.txt": Metadata(title="Pasar", published="9 Juni 2025", author=("Andi", "Budi"), tags=("Daerah",)),
        "sub/b.txt": Metadata(),
    }


@pytest.mark.parametrize(
    ("table", "where", "found"),
    [
        ("file,judul\na.txt,x\n", "meta.csv:1", "column 'judul'"),
        ("title\nx\n", "meta.csv:1", "no column 'file'"),
        ("file,title\n,x\n", "meta.csv:2", "an empty cell in column 'file'"),
        ("file,title\na.txt,x\na.txt,y\n", "meta.csv:3", "'a.txt' a second time"),
        ("file,title\na.txt,x,y\n", "meta.csv:2", "more cells than columns"),
        ('file,title\na.txt,"x\n', "meta.csv:2", "unexpected end of data"),
    ],
)
def test_faults_of_a_metadata_table(tmp_path, table, where, found):
    path = tmp_path / "meta.csv"
    path.write_text(table, encoding="utf-8")
    with pytest.raises(InvalidData) as caught:
        read_metadata_table(path)
    assert (caught.value.where, caught.value.found) == (where, found)
