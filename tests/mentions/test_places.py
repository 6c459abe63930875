"""Places by all their names, and what only looks like one."""

import itertools

import pytest
from growth import SQUARE, growth
from hypothesis import given
from hypothesis import strategies as st

from kalcorpus.mentions.gazetteer import look_up_place
from kalcorpus.mentions.places import find_places
from tests.bars import read_bars

REGIONS = [
    ("Gubernur |Kaltara| hadir", ["65"]),
    ("Pemerintah Kota |Balikpapan| dan |Kukar|", ["64.71", "64.02"]),
    ("DPRD Kota |Padang|", ["13.71"]),
    ("KABUPATEN |KAPUAS HULU|, |KALBAR|", ["61.06", "61"]),
    ("di |Palangkaraya| dan |Palangka Raya|", ["62.71", "62.71"]),
    ("warga |Penajam Paser Utara|", ["64.09"]),
    ("se-|Kaltim|", ["64"]),
    ("di Bumi Uncak", []),
    ("|Bumi Uncak Kapuas|", ["61.06"]),
    ("wilayah |Jakarta Pusat|, |DKI Jakarta|", ["31.71", "31"]),
    ("Bupati |Bogor| dan Wali Kota |Bogor|", ["32.01", "32.71"]),
    ("|Kalteng|-|Kalsel|", ["62", "63"]),
    ("Kota |Sabang| dan Kabupaten |Merauke|", ["11.72", "93.01"]),
    ("di |Palangka Raya|Untuk itu", ["62.71"]),
    ("warga Kecamatan Kenanga, |Nunukan|", ["65.03"]),
]

ELSEWHERE = [
    "tepi Sungai Kapuas",
    "Jalan Banjar",
    "Kelurahan Batu Xyz sepi; warga se-Batu Xyz pergi",
    "jatuh di Kalurahan Karangasem, Xyz",
    "suku Banjar",
    "Kecamatan Sambas Kota",
    "Universitas Mulawarman",
    "Tribun Kaltim dan Kaltim Post",
    "kaltim.antaranews.com",
    "situs Kaltim.com",
    "akun @Samarinda",
    "detikBali",
    "Kalimantan utara, ke arah laut",
    "Papua Nugini",
    "PT Bumi Asri Pasaman",
    "sungai di hulu",
    "dari Sabang sampai Merauke",
    "SABANG - MERAUKE",
    "dibuka lurah I Made Solo, M.Si",
    "utusan Kerajaan Kubu, Mempawah, dan Tayan",
    "warga Kecamatan Kenanga dan Nunukan",
    "Sabang hingga Merauke",
    "",
]


@pytest.mark.parametrize(("marked", "codes"), REGIONS)
def test_a_region_is_found(marked, codes):
    story, spans = read_bars(marked)
    found = [place for place in find_places(story) if place.kind == "region"]
    assert ([place.text for place in found], [place.codes[0] for place in found]) == (spans, codes)


@pytest.mark.parametrize("story", ELSEWHERE)
def test_another_thing_of_that_name_is_no_region(story):
    assert [place for place in find_places(story) if place.kind == "region"] == []


def test_a_capital_and_a_district_are_of_their_own_kind():
    found = find_places("di Tanjung Selor, Kecamatan Samarinda Ulu")
    assert [(place.text, place.kind, place.codes) for place in found] == [
        ("Tanjung Selor", "capital", ("65.01",)),
        ("Samarinda Ulu", "district", ("64.72",)),
    ]


@pytest.mark.parametrize(
    ("story", "cue"),
    [
        ("Kepala Dinas Kesehatan Sulawesi Selatan", "government"),
        ("Badan Pusat Statistik Paser", "government"),
        ("Kepala Kantor Pencarian dan Pertolongan Banjarmasin", "government"),
        ("Hotel Kenanga Indah Banjarmasin", ""),
    ],
)
def test_the_name_of_an_office_may_end_with_its_region(story, cue):
    assert [place.cue for place in find_places(story)] == [cue]


def test_a_name_of_two_regions_has_both_codes():
    assert find_places("di Bogor")[0].codes == ("32.71", "32.01")


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("TANJUNG SELOR", "65.01"),
        ("SAMPIT", "62.02"),
        ("Tarakan", "65.71"),
        ("TANJUNG", "63.09"),
        ("MUARASABAK", "15.07"),
        ("KISARAN", "12.09"),
        ("Lima Puluh Naga", None),
    ],
)
def test_the_place_of_a_dateline_is_looked_up(name, code):
    assert next(iter(look_up_place(name)), None) == code


@given(st.lists(st.sampled_from(["Kota", "Kapuas", "Hulu", "di", "Bogor", ",", ".", "\n", "@", "PT"])).map(" ".join) | st.text())
def test_spans_are_true_ordered_and_disjoint(story):
    found = find_places(story)
    assert all(story[place.start : place.end] == place.text for place in found)
    assert all(left.end <= right.start for left, right in itertools.pairwise(found))
    assert isinstance(look_up_place(story), tuple)


@pytest.mark.parametrize("hostile", ["Kapuas ", "A", "PT A A A ", "Kota ", "Banjar di ", " "])
def test_hostile_input_takes_linear_time(hostile):
    assert growth(find_places, hostile, 400) < SQUARE
