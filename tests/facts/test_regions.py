"""What place names mean together: ambiguity, datelines and whose government an article is about."""

import pytest

from kalcorpus.facts.regions import resolve_regions
from kalcorpus.header import DatelinePlace
from kalcorpus.mentions.places import find_places
from kalcorpus.text import Mention

NAMED = [
    ("Bupati Bogor dan warga Bogor", ["Kabupaten Bogor"]),
    ("pasar di Bogor", ["Kota Bogor"]),
    ("Gubernur Kalsel ke Kabupaten Tapin lalu ke Banjar", ["Provinsi Kalimantan Selatan", "Kabupaten Tapin", "Kabupaten Banjar"]),
    ("Gubernur Jawa Barat di Banjar", ["Provinsi Jawa Barat", "Kota Banjar"]),
    ("petani Melawi dan Landak, Kalbar", ["Kabupaten Melawi", "Kabupaten Landak", "Provinsi Kalimantan Barat"]),
    ("budaya Banjar yang kaya", []),
    ("petugas KKU menegur pedagang", []),
    ("Pemkab Ketapang dan KKU, Kalbar", ["Kabupaten Ketapang", "Kabupaten Kayong Utara", "Provinsi Kalimantan Barat"]),
    ("atlet Jambi di Kota Jambi", ["Provinsi Jambi", "Kota Jambi"]),
    ("di Sampit, ibu kota kabupaten itu", []),
    ("Batu di tepi jalan", []),
    ("Wali Kota Batu dan warga di Batu", ["Kota Batu"]),
]


@pytest.mark.parametrize(("story", "names"), NAMED)
def test_names_are_decided_together(story, names):
    assert [region.name for region in resolve_regions(find_places(story), None, story).regions] == names


def test_a_word_of_a_persons_name_is_no_region():
    story = "Kapolres Sintang AKBP Firly R Samosir dan Lingga Setiawan hadir di Sintang."
    persons = [
        Mention(start=story.index(name), end=story.index(name) + len(name), text=name)
        for name in ("Firly R Samosir", "Lingga Setiawan")
    ]
    assert [region.name for region in resolve_regions(find_places(story), None, story, persons).regions] == ["Kabupaten Sintang"]
    assert len(resolve_regions(find_places(story), None, story).regions) > 1


def test_a_capital_leads_the_dateline_to_its_regency():
    story = "TANJUNG SELOR, WARTA – Rapat digelar"
    line = DatelinePlace(0, 20, "TANJUNG SELOR", "WARTA", None)
    dateline = resolve_regions(find_places(story), line, story).dateline
    assert dateline is not None
    assert (dateline.text, dateline.place, dateline.outlet, dateline.region) == (
        "TANJUNG SELOR, WARTA",
        "TANJUNG SELOR",
        "WARTA",
        "65.01",
    )


DATELINES = [
    ("PALANGKA RAYA — Rapat digelar", 16, "PALANGKA RAYA", "PALANGKA RAYA", "62.71"),
    ("Sampit. – Rapat digelar", 10, "Sampit", "Sampit", "62.02"),
    ("MUARASABAK - Rapat digelar", 13, "MUARASABAK", "MUARASABAK", "15.07"),
    ("KISARAN: Rapat digelar", 9, "KISARAN", "KISARAN", "12.09"),
]


@pytest.mark.parametrize(("story", "end", "place", "text", "region"), DATELINES)
def test_a_dateline_ends_where_its_words_do(story, end, place, text, region):
    dateline = resolve_regions(find_places(story), DatelinePlace(0, end, place, None, None), story).dateline
    assert dateline is not None
    assert (dateline.text, dateline.region) == (text, region)
    assert story[dateline.start : dateline.end] == text


def test_a_dateline_that_a_province_shares_with_its_city_names_the_city():
    story = "Jambi (WARTA) - Pj wali kota tiba di Jambi. Gubernur Jambi hadir."
    geography = resolve_regions(find_places(story), DatelinePlace(0, 16, "Jambi", "WARTA", None), story)
    assert [(region.code, len(region.mentions)) for region in geography.regions] == [("15.71", 2), ("15", 1)]
    assert geography.dateline is not None
    assert geography.dateline.region == "15.71"


def test_every_mention_stands_at_its_place():
    story = "Kaltim dan Kalimantan Timur serta Pemprov Kaltim"
    (region,) = resolve_regions(find_places(story), None, story).regions
    assert [story[mention.start : mention.end] for mention in region.mentions] == ["Kaltim", "Kalimantan Timur", "Kaltim"]
    assert region.level == "province"


def test_a_province_behind_the_dateline_place_does_not_hide_it():
    story = "PONTIANAK, KALBAR – Rapat digelar"
    dateline = resolve_regions(find_places(story), DatelinePlace(0, 17, "PONTIANAK, KALBAR", None, None), story).dateline
    assert dateline is not None
    assert dateline.region == "61.71"
