"""What the five seeds say, read by people; the golden records hold the rest."""

import datetime
from typing import NamedTuple

import pytest
from golden_records import SEEDS

import kalcorpus
from kalcorpus.article import Article


class Reading(NamedTuple):
    title: str | None
    place: str | None
    outlet: str | None
    event: tuple[str, str, str, str]  # kind, first day, last day, venue
    people: set[str]
    quotes: list[str | None]
    dates: list[tuple[str, str]]


READINGS = {
    "000": Reading(
        None,
        "TANJUNG SELOR",
        None,
        ("rapat koordinasi", "2025-10-31", "2025-10-31", "Hotel Pangeran Khar"),
        {"Zainal A. Paliwang"},
        ["Zainal A. Paliwang"] * 4,
        [("Tahun 2025", "2025"), ("Jum’at (31/10) pagi", "2025-10-31")],
    ),
    "001": Reading(
        "ASN Dituntut Tingkatkan Kompetensi untuk Dorong Laju Pembangunan Daerah",
        "PALANGKA RAYA",
        "WartaSenja.com",
        ("rapat koordinasi", "2025-12-04", "2025-12-05", "Aula Jayang Tingang, Kantor Gubernur Kalteng"),
        {"Edy Pratowo", "Nunu Andriani"},
        ["Edy Pratowo"] * 2,
        [
            ("Tahun 2025", "2025"),
            ("Kamis (4/12/2025) malam", "2025-12-04"),
            ("Tahun 2026", "2026"),
            ("hari ini", "2025-12-04"),
            ("tahun 2026", "2026"),
            ("4–5 Desember 2025", "2025-12-04/2025-12-05"),
        ],
    ),
    "002": Reading(
        None,
        None,
        "ANTARA News Kalimantan Timur",
        ("bimbingan teknis", "2019-10-25", "2019-10-25", "Hotel Jatra Balikpapan"),
        {"Abdul Kadir", "Yuli Indah Arini", "Hadi Mulyadi", "Nelson Simanjuntak", "Ninuk Handoyo Riantini", "Syafranuddin"},
        ["Abdul Kadir", "Abdul Kadir", "Hadi Mulyadi"],
        [("Jumat (25/10)", "2019-10-25"), ("tahun 2011-2013", "2011/2013"), ("2015", "2015")],
    ),
    "003": Reading(
        "Ajak ASN Selalu Berinovasi",
        "TANJUNG SELOR",
        None,
        ("apel pagi", "2024-01-02", "2024-01-02", "Lapangan Agathis Tanjung Selor"),
        {"Zainal Arifin Paliwang"},
        ["Zainal Arifin Paliwang"] * 2,
        [
            ("awal tahun 2024", "2024"),
            ("Selasa (2/1)", "2024-01-02"),
            ("tahun 2024", "2024"),
            ("Selasa (2/1)", "2024-01-02"),
            ("2024", "2024"),
        ],
    ),
    "004": Reading(
        None,
        "TARAKAN",
        "WARTA",
        ("pendampingan", "2025-05-19", "2025-05-19", "lantai 6 RSUD dr. H. Jusuf SK"),
        {"Bustan", "Budi Prawira"},
        ["Bustan"] * 4,
        [("Senin (19/5/2025)", "2025-05-19"), ("2020", "2020")],
    ),
}


@pytest.fixture(params=SEEDS, ids=lambda seed: seed.stem[:3])
def pair(request: pytest.FixtureRequest) -> tuple[Article, Reading]:
    return kalcorpus.parse_file(request.param), READINGS[request.param.stem[:3]]


def test_header(pair: tuple[Article, Reading]):
    article, reading = pair
    assert article.title == reading.title
    assert (article.dateline.place if article.dateline else None) == reading.place
    outlet = article.dateline.outlet if article.dateline and article.dateline.outlet else article.outlet and article.outlet.name
    assert outlet == reading.outlet


def test_dates(pair: tuple[Article, Reading]):
    article, reading = pair
    assert [(date.text, date.edtf) for date in article.dates if date.kind in ("date", "interval")] == reading.dates


def test_main_event(pair: tuple[Article, Reading]):
    article, reading = pair
    kind, first, last, venue = reading.event
    event = article.events[0]
    assert event.kind.startswith(kind)
    assert (event.start_date, event.end_date) == (datetime.date.fromisoformat(first), datetime.date.fromisoformat(last))
    assert event.venue == venue


def test_people_and_quotes(pair: tuple[Article, Reading]):
    article, reading = pair
    assert {person.name for person in article.people} == reading.people
    assert [quote.speaker for quote in article.quotes] == reading.quotes
    assert all(person.positions for person in article.people)


def test_only_the_seed_that_cites_a_law_has_one(pair: tuple[Article, Reading]):
    article, _ = pair
    laws = [(law.type, law.number, law.year) for law in article.laws]
    assert laws == ([("PP", "28", 2018)] if article.source.name and article.source.name.startswith("002") else [])


def test_related_posts_are_not_article():
    article = kalcorpus.parse_file(SEEDS[1])
    assert article.money == ()
    assert [byline.name for byline in article.bylines] == ["red1"]
    assert article.categories == ("Eksekutif", "Kabar Daerah", "Kalimantan Tengah")


def test_regions_of_the_balikpapan_training():
    article = kalcorpus.parse_file(SEEDS[2])
    assert {region.name for region in article.regions} == {
        "Kabupaten Paser",
        "Provinsi Kalimantan Timur",
        "Kota Balikpapan",
        "Kota Samarinda",
        "Kabupaten Penajam Paser Utara",
        "Kabupaten Kutai Kartanegara",
    }
    assert {(byline.name, byline.role) for byline in article.bylines} == {
        ("R. Wartono", "reporter"),
        ("Abdul Hakim Muhiddin", "editor"),
        ("MC Kominfo Paser", "source"),
    }


def test_abbreviations_of_the_integrity_zone():
    article = kalcorpus.parse_file(SEEDS[4])
    shorts = {found.short for found in article.abbreviations}
    assert shorts == {"Pemprov", "Kaltara", "Pj", "ZI", "OPD", "DPMPTSP", "WBK", "WBBM"}
    bustan, budi = article.people
    assert (bustan.prefixes, bustan.suffixes) == (("Dr.",), ("S.E.", "M.Si"))
    assert (budi.prefixes, budi.suffixes) == ((), ("S.E.", "M.M"))
