"""The laws of the record, on any text."""

import datetime
import os
import subprocess
import sys
import unicodedata
from collections.abc import Iterator

import pytest
from golden_records import SEEDS
from hypothesis import given, settings
from hypothesis import strategies as st

from kalcorpus import parse_text
from kalcorpus.article import Article

PIECES = st.sampled_from(
    (
        *("TARAKAN – ", "Baca juga: ", "Editor: ", "Copyright © 2019", "(red1)", "\n", "\n\n", "\r\n"),
        *("“", "”", '"', "ujarnya", "kata Bupati", "Bupati ", "Dr. ", "Zainal A. Paliwang", ", SH., M.Hum"),
        *("Kamis (4/12/2025)", " pagi", "sejak 2020", "31/2", "Rp 2,5 miliar ", "PP 28 tahun 2018 "),
        *("(ASN)", "Aparatur Sipil Negara ", "rapat koordinasi ", "di Aula ", "Kabupaten Paser ", "Pemkot "),
        *("\u00a0", "\ufeff", "e\u0301", "🙂"),
    )
)
TEXTS = st.one_of(st.text(), st.lists(st.one_of(PIECES, st.text(max_size=8))).map("".join))


def mentions(value: object) -> Iterator[dict[str, object]]:
    if isinstance(value, dict):
        if {"start", "end", "text"} <= value.keys():
            yield value
        for inner in value.values():
            yield from mentions(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from mentions(inner)


@settings(max_examples=150, deadline=None)
@given(TEXTS)
def test_the_laws_hold_for_any_text(raw: str):
    article = parse_text(raw)
    text = article.text
    assert text == unicodedata.normalize("NFC", raw.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n"))
    for mention in mentions(article.model_dump(mode="json")):
        assert text[mention["start"] : mention["end"]] == mention["text"]
    ends = [0]
    for block in article.blocks:
        assert ends[-1] <= block.start < block.end
        assert not text[ends[-1] : block.start].strip()
        ends.append(block.end)
    assert not text[ends[-1] :].strip()
    assert Article.model_validate_json(article.model_dump_json()) == article


def test_what_is_not_article_holds_no_findings():
    article = parse_text("TARAKAN – Bupati hadir, Senin (19/5/2025).\n\nBaca juga: Pemkab Paser Siapkan Rp 2 Miliar 3 Mei 2024\n")
    assert [date.text for date in article.dates] == ["Senin (19/5/2025)"]
    assert article.money == ()


def test_the_record_does_not_depend_on_zone_locale_or_hash_seed():
    code = (
        "import pathlib, sys, kalcorpus\n"
        "for path in sys.argv[1:]: print(kalcorpus.parse_text(pathlib.Path(path).read_text('utf-8')).model_dump_json())"
    )
    records = set()
    for zone, seed in (("Pacific/Kiritimati", "1"), ("America/Adak", "2"), ("Asia/Makassar", "77")):
        environment = os.environ | {"TZ": zone, "PYTHONHASHSEED": seed, "LC_ALL": "C", "PYTHONUTF8": "1"}
        done = subprocess.run([sys.executable, "-c", code, *map(str, SEEDS)], capture_output=True, check=True, env=environment)
        records.add(done.stdout)
    assert len(records) == 1


@pytest.mark.parametrize("published", ["2025-12-05", datetime.date(2025, 12, 5), "Jumat, 5 Desember 2025 08.30 WIB"])
def test_a_publication_date_is_read_in_whatever_form(published: str | datetime.date):
    found = parse_text("Rakor digelar kemarin.", published=published)
    assert found.published is not None
    assert (found.published.edtf, found.published.basis) == ("2025-12-05", "given")
    assert [date.edtf for date in found.dates] == ["2025-12-04"]


def test_an_empty_text_is_an_empty_record():
    article = parse_text("")
    assert (article.text, article.blocks, article.title, article.published) == ("", (), None, None)


def test_the_day_of_an_event_has_its_role():
    article = parse_text(
        "TARAKAN – Pj Sekda Dr. Bustan, S.E., M.Si, membuka rapat koordinasi di lantai 6 RSUD dr. H. Jusuf SK, Senin (19/5/2025)."
    )
    (date,) = article.dates
    assert article.events[0].date_index == 0
    assert date.role == "event"
