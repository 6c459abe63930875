"""Citations of laws: what is one, its parts, and what only looks like one."""

import itertools

import pytest
from growth import SQUARE, growth
from hypothesis import given
from hypothesis import strategies as st

from kalcorpus.mentions.laws import find_law_titles, find_laws
from tests.bars import read_bars

CITATIONS = [
    ("|Keputusan Bupati Nomor: 800.1/3515/BKPSDM/2025| itu", "Kepbup", "800.1/3515/BKPSDM/2025", 2025),
    ("|SK Nomor 099/Kep/Sek/III/22| itu", "SK", "099/Kep/Sek/III/22", 2022),
    ("|SK Pimpinan Nomor : 37/DKP – JATENG/VI/2025|, tanggal", "SK", "37/DKP – JATENG/VI/2025", 2025),
    ("|SK Gubernur Nomor : 562-768-2023| itu", "SK", "562-768-2023", 2023),
    ("sesuai |PP 28 tahun 2018| tentang kerja sama", "PP", "28", 2018),
    ("mengacu |Permendagri Nomor 86 Tahun 2017|, kata dia", "Permendagri", "86", 2017),
    ("amanat |UU No. 23/2014|.", "UU", "23", 2014),
    ("|Surat Edaran (SE) Nomor 100.3.4/16/2025/25| diteken", "SE", "100.3.4/16/2025/25", 2025),
    ("lewat |Peraturan Presiden Nomor 12 Tahun 2025| itu", "Perpres", "12", 2025),
    ("|Perpres 12/2025| mengatur", "Perpres", "12", 2025),
    ("|Peraturan Daerah (Perda) Kota Tarakan Nomor 4 Tahun 2020| dibahas", "Perda", "4", 2020),
    ("|Peraturan Wali Kota Samarinda Nomor 9 Tahun 2022|", "Perwali", "9", 2022),
    ("|PMK Nomor 5/PMK.07/2017| berlaku", "PMK", "5/PMK.07/2017", 2017),
    ("|SK Gubernur Nomor 188.44/K.12/2024| terbit", "SK", "188.44/K.12/2024", 2024),
    ("|undang-undang nomor 23 tahun 2014| menyebut", "UU", "23", 2014),
    ("dalam |UU ASN Nomor 20 Tahun 2023|", "UU", "20", 2023),
    ("melalui |Inpres Nomor 7| itu", "Inpres", "7", None),
    ("pembukaan |UUD NRI Tahun 1945| dibacakan", "UUD", None, 1945),
    ("|Undang-Undang Dasar 1945|", "UUD", None, 1945),
    ("|Peraturan Menteri PPPA Nomor 2 Tahun 2022|", "PermenPPPA", "2", 2022),
    ("|Undang – Undang Nomor 4 Tahun 2004|", "UU", "4", 2004),
    ("|Kepmen ESDM nomor 1827 K/30/MEM/2018|", "KepmenESDM", "1827 K/30/MEM/2018", 2018),
    ("|PP Nomor: 5 Tahun 2020|", "PP", "5", 2020),
]

LOOK_ALIKES = [
    "tim Satpol PP Kota Tarakan 12 orang",
    "se-Kaltara nomor 1",
    "rumah di Jalan Mulawarman No. 15",
    "orang nomor satu di daerah itu, tahun 2024",
    "Putusan Nomor 20/Pdt.G/2016/PN.Tar",
    "perda itu dibahas tahun 2024",
    "Senin (9/6/2025)",
    "",
]


@pytest.mark.parametrize(("marked", "kind", "number", "year"), CITATIONS)
def test_a_citation_is_read(marked, kind, number, year):
    story, spans = read_bars(marked)
    assert [(law.text, law.type, law.number, law.year) for law in find_laws(story)] == [(spans[0], kind, number, year)]


@pytest.mark.parametrize("story", LOOK_ALIKES)
def test_a_look_alike_is_none(story):
    assert find_laws(story) == ()


def test_a_joined_number_is_of_the_same_kind():
    laws = find_laws("UU Nomor 5 Tahun 2014 jo Nomor 20 Tahun 2023")
    assert [(law.type, law.number, law.year) for law in laws] == [("UU", "5", 2014), ("UU", "20", 2023)]


def test_the_title_behind_a_citation_is_offered():
    story = "UU Nomor 1 Tahun 2022 tentang Hubungan Keuangan Tahun 2023 dan seterusnya pada 2024"
    assert [span.of(story) for span in find_law_titles(story, find_laws(story))] == [" tentang Hubungan Keuangan Tahun 2023 dan"]
    story = "UU Nomor 1 Tahun 2022 tentang Upah Tahun 2023, Upah di Kaltara pada 2024 naik"
    assert [span.of(story) for span in find_law_titles(story, find_laws(story))] == [" tentang Upah Tahun 2023"]


@given(st.text(alphabet=st.sampled_from("UPSEKno.  /-12089tahun\nNomor(),")) | st.text())
def test_spans_are_true_ordered_and_disjoint(story):
    laws = find_laws(story)
    assert all(story[law.start : law.end] == law.text for law in laws)
    assert all(left.end <= right.start for left, right in itertools.pairwise(laws))


@pytest.mark.parametrize("hostile", ["1/", "No 1 ", "UU No 1 ", "1 tahun 2018 ", "UU A", " "])
def test_hostile_input_takes_linear_time(hostile):
    assert growth(lambda story: find_law_titles(story, find_laws(story)), hostile, 400) < SQUARE
