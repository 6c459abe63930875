"""Each row of the furniture table brings its examples and what it must leave to the article."""

import re
from typing import get_args

import pytest

from kalcorpus.blocks import PageKind
from kalcorpus.blocks.block import Kind
from kalcorpus.blocks.furniture import LONGEST, find_furniture
from kalcorpus.words import Furniture, rows

ROWS = rows(Furniture)
EXAMPLES = [(row, example) for row in ROWS for example in row.examples]
REFUSED = [example for row in ROWS for example in row.refuses]


@pytest.mark.parametrize(("row", "example"), EXAMPLES, ids=lambda value: value if isinstance(value, str) else "")
def test_each_example_is_found(row, example):
    piece = find_furniture(example)
    assert piece is not None
    assert piece.kind == row.kind


@pytest.mark.parametrize("example", REFUSED)
def test_each_look_alike_stays_article(example):
    assert find_furniture(example) is None


def test_rows_are_whole():
    kinds = {kind for part in get_args(Kind) for kind in get_args(part)}
    for row in ROWS:
        assert row.kind in kinds
        assert row.scope in {"line", "next", "labels", "rest"}
        assert row.examples
        assert row.openings or row.cues
        assert re.compile(row.pattern)
        assert all(word == word.casefold() for word in (*row.openings, *(row.cues if row.openings else ())))


def test_each_row_is_needed():
    unmet = {row.pattern for row in ROWS}
    for row, example in EXAMPLES:
        if re.search(row.pattern, example, re.IGNORECASE):
            unmet.discard(row.pattern)
    assert not unmet


def test_page_kinds_are_the_record_s():
    assert set(get_args(PageKind)) >= {row.kind for row in ROWS} - {"caption"}


@pytest.mark.parametrize(
    "line",
    [
        "Pewarta: R. Contoh",
        "Penulis : Andi Contoh | Editor : Budi Contoh",
        "Tayang: Senin, 9 Juni 2025 21:16 WIB",
        "Jumat 12-01-2024,08:28 WIB",
        "Diperbarui 18 Jun 2025, 15:05 WIB",
        "Contoh.com - 04/09/2025, 15:20 WIB",
        "June 9, 2025",
    ],
)
def test_credits_and_dated_lines_are_bylines(line):
    assert find_furniture(line).kind == "byline"


@pytest.mark.parametrize("line", ["***", "———————————", "…", "👇"])
def test_lines_without_a_word_are_no_article(line):
    assert find_furniture(line).kind == "other"


@pytest.mark.parametrize(
    "line",
    [
        "Bupati menutup rapat itu.",
        "Rapat digelar Senin, 9 Juni 2025 di Tarakan.",
        "Sumber daya manusia menjadi kunci.",
        "Editor video itu ikut hadir",
        "Baca" + " juga" * LONGEST,
    ],
)
def test_sentences_are_not_furniture(line):
    assert find_furniture(line) is None
