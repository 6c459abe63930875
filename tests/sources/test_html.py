"""Each page in pages/ has the layout of a kind of news site, the JSON beside it what must come out; a new pair is a new test."""

import json
from pathlib import Path

import pytest

from kalcorpus.blocks import find_blocks
from kalcorpus.header import read_header
from kalcorpus.sources import read_source
from kalcorpus.sources.html import read_html

PAGES = sorted((Path(__file__).parent / "pages").glob("*.html"))


@pytest.fixture(params=PAGES, ids=lambda path: path.stem, scope="module")
def page(request):
    source = read_source(request.param)
    blocks = find_blocks(source.text, source.metadata.title, source.marks)
    expected = json.loads(request.param.with_suffix(".json").read_text(encoding="utf-8"))
    return source, blocks, read_header(source.text, blocks, source.metadata), expected


def test_title_authors_and_date(page):
    _, _, header, expected = page
    assert header.title == expected["title"]
    assert [byline.name for byline in header.bylines if byline.role in {"author", "reporter"}] == expected["authors"]
    assert header.published is not None
    assert (header.published.edtf, header.published.basis) == (expected["published"], "given")


def test_every_paragraph_and_no_other(page):
    source, blocks, _, expected = page
    assert [block.span.of(source.text) for block in blocks if block.kind in {"lead", "paragraph"}] == expected["paragraphs"]
    assert [block.span.of(source.text) for block in blocks if block.kind == "subhead"] == expected["subheads"]


def test_no_related_line_in_the_article(page):
    source, blocks, _, expected = page
    article = "\n".join(block.span.of(source.text) for block in blocks if block.is_article)
    assert not [line for line in expected["not_article"] if line in article]


BODY = "<p>Pemerintah Kota menggelar pasar murah di lima kecamatan selama sepekan untuk menekan harga bahan pokok.</p>" * 2


def test_a_page_without_metadata_gives_its_text():
    reading = read_html(f"<html><body><h1>Pasar Murah Dibuka</h1>{BODY}</body></html>".encode(), "a.html")
    assert (reading.metadata.title, reading.metadata.url, reading.metadata.published) == ("Pasar Murah Dibuka", None, None)
    assert "menekan harga bahan pokok" in reading.text


@pytest.mark.parametrize(
    "damage", ["{", "[" * 10_000, '"teks"', "null", '{"@type": "NewsArticle", "author": 5, "publisher": [], "headline": {}}']
)
def test_damaged_json_ld_is_passed_over(damage):
    head = f'<title>Pasar Murah - Contoh.com</title><script type="application/ld+json">{damage}</script>'
    assert read_html(f"<html><head>{head}</head><body>{BODY}</body></html>".encode(), "a.html").metadata.title == "Pasar Murah"
