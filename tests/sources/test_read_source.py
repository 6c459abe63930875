import hashlib
import importlib
import json
import os

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from kalcorpus.errors import InvalidData, KalcorpusError, MissingExtra, UnreadableInput
from kalcorpus.sources import Metadata, Source, input_name, read_source

TEXT = "TARAKAN – Pasar dibuka, kata Wali Kota."


def test_where_the_bytes_came_from(tmp_path):
    path = tmp_path / "pekan 1" / "berita.txt"
    path.parent.mkdir()
    path.write_bytes(TEXT.encode())
    source = read_source(path, root=tmp_path)
    assert source.text == TEXT
    assert source.origin.model_dump() == {
        "name": "pekan 1/berita.txt",
        "media_type": "text/plain",
        "encoding": "utf-8",
        "sha256": hashlib.sha256(TEXT.encode()).hexdigest(),
        "url": None,
    }


def test_names_are_relative_to_the_root_or_bare():
    assert input_name("masukan/a/b.txt", "masukan") == "a/b.txt"
    assert input_name("lain/b.txt", "masukan") == "b.txt"
    assert input_name("masukan/b.txt") == "b.txt"


def test_the_caller_s_metadata_wins_field_by_field(tmp_path):
    path = tmp_path / "a.md"
    path.write_text(f"---\ntitle: Dari berkas\noutlet: Borneo Pagi\n---\n{TEXT}", encoding="utf-8")
    source = read_source(path, metadata=Metadata(title="Dari tabel", url="https://contoh.id/a"))
    assert (source.metadata.title, source.metadata.outlet, source.origin.url) == (
        "Dari tabel",
        "Borneo Pagi",
        "https://contoh.id/a",
    )
    assert source.line_offset == 4


def test_a_raw_article_in_json(tmp_path):
    path = tmp_path / "a.json"
    path.write_text(
        json.dumps({"judul": "Pasar", "isi": TEXT, "penulis": ["Andi", "Budi"], "kategori": "Daerah"}), encoding="utf-8"
    )
    source = read_source(path)
    assert (source.text, source.metadata.title) == (TEXT, "Pasar")
    assert (source.metadata.author, source.metadata.tags) == (("Andi", "Budi"), ("Daerah",))


def test_a_record_without_its_text_is_no_article(tmp_path):
    path = tmp_path / "a.json"
    path.write_text('{"schema_version": "1.0.0", "text": ""}', encoding="utf-8")
    with pytest.raises(UnreadableInput) as caught:
        read_source(path)
    assert caught.value.code == "input.empty"


def test_a_record_is_an_article_file(tmp_path):
    record = {
        "schema_version": "1.0.0",
        "text": TEXT,
        "title": "Pasar",
        "source": {"url": "https://contoh.id/a"},
        "outlet": {"name": "Borneo Pagi", "domain": None},
        "published": {"edtf": "2025-06-09", "basis": "given"},
    }
    path = tmp_path / "a.json"
    path.write_text(json.dumps(record), encoding="utf-8")
    metadata = read_source(path).metadata
    assert (metadata.title, metadata.url, metadata.outlet, metadata.published) == (
        "Pasar",
        "https://contoh.id/a",
        "Borneo Pagi",
        "2025-06-09",
    )
    record["published"]["basis"] = "inferred"
    path.write_text(json.dumps(record), encoding="utf-8")
    assert read_source(path).metadata.published is None


@pytest.mark.parametrize(
    ("name", "content", "code", "found"),
    [
        ("a.txt", b"", "input.empty", "an empty file"),
        ("a.txt", b"PK\x03\x04\xff\xfe\x01", "input.binary", "a ZIP archive or office document"),
        ("a.json", b"[1, 2]", "input.collection", "a JSON array of 2 items"),
        ("a.json", b'{"text": "a",\n "title" 1}', "json.syntax", "Expecting ':' delimiter at column 10"),
        ("a.json", b"[" * 100_000, "json.syntax", "JSON nested too deep or a number too long"),
        ("a.jsonl", b"{}", "input.collection", "a collection (.jsonl)"),
        ("a.csv", b"text\n", "input.collection", "a collection (.csv)"),
        ("a.pdf", b"%PDF-1.4 rusak", "input.unreadable", "a damaged PDF"),
        ("a.docx", b"PK\x03\x04 rusak", "input.unreadable", "a damaged document"),
        ("a.html", b"<html><body></body></html>", "input.unreadable", "a page without an article"),
    ],
)
def test_what_can_t_be_read_is_told(tmp_path, name, content, code, found):
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(UnreadableInput) as caught:
        read_source(path)
    assert caught.value.code == code
    assert caught.value.found.startswith(found)
    assert caught.value.where.startswith(name)
    assert caught.value.exit_code == 2


def test_an_object_without_text_is_told(tmp_path):
    path = tmp_path / "a.json"
    path.write_text('{"judul": "Pasar", "tanggal": "2025"}', encoding="utf-8")
    with pytest.raises(InvalidData, match="columns judul, tanggal"):
        read_source(path)


def test_a_missing_file_a_folder_and_a_large_file_are_told(tmp_path):
    with pytest.raises(UnreadableInput) as missing:
        read_source(tmp_path / "a.txt")
    assert missing.value.code == "input.missing"
    with pytest.raises(UnreadableInput, match="is a directory"):
        read_source(tmp_path)
    large = tmp_path / "b.txt"
    large.write_bytes(b"a" * 1_048_577)
    with pytest.raises(UnreadableInput, match="more than 1 MB"):
        read_source(large, size_limit=1_048_576)


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="rights of files are POSIX's, and root may read all")
def test_a_file_without_rights_is_told(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text(TEXT, encoding="utf-8")
    path.chmod(0)
    with pytest.raises(UnreadableInput, match="permission denied"):
        read_source(path)


@pytest.mark.parametrize(("name", "extra"), [("a.html", "html"), ("a.docx", "docx"), ("a.pdf", "pdf")])
def test_a_missing_package_is_told_with_the_command(tmp_path, monkeypatch, name, extra):
    def refuse(module: str) -> None:
        raise ModuleNotFoundError(module)

    path = tmp_path / name
    path.write_bytes(b"<html>")
    monkeypatch.setattr(importlib, "import_module", refuse)
    with pytest.raises(MissingExtra) as caught:
        read_source(path)
    assert caught.value.action == f"pip install 'kalcorpus[{extra}]'"


def test_pages_and_documents_are_known_by_their_first_bytes_too(tmp_path):
    page = tmp_path / "halaman.txt"
    page.write_text(f"<!DOCTYPE html><html><body><article><p>{TEXT * 4}</p></article></body></html>", encoding="utf-8")
    assert read_source(page).origin.media_type == "text/html"
    document = tmp_path / "tanpa akhiran"
    document.write_bytes(b"%PDF-1.4 rusak")
    with pytest.raises(UnreadableInput, match="damaged PDF"):
        read_source(document)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=60)
@given(st.binary(max_size=300), st.sampled_from([".txt", ".md", ".html", ".json", ".docx", ".pdf", ""]))
@example(b"---\n\x85: [\n---\n", ".md")
@example(b'{"text": "\\ud800"}', ".json")
@example(b"<html><body><p>\x00</p></body></html>", ".html")
@example(b"<?xml version='1.0' encoding='x'?><html><p>a</p></html>", ".html")
def test_any_bytes_give_a_source_or_a_clear_error(tmp_path, content, suffix):
    path = tmp_path / f"a{suffix}"
    path.write_bytes(content)
    try:
        told = isinstance(read_source(path), Source)
    except KalcorpusError as error:
        told = f"a{suffix}" in str(error)
    assert told
