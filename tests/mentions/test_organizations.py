"""Organizations by full name and abbreviation."""

import itertools

import pytest
from growth import SQUARE, growth
from hypothesis import given
from hypothesis import strategies as st

from kalcorpus.mentions.organizations import find_organizations
from tests.bars import read_bars

NAMED = [
    ("Kepala |BPSDM| hadir", ["Badan Pengembangan Sumber Daya Manusia"]),
    ("KEPALA |BAPPEDA| HADIR", ["Badan Perencanaan Pembangunan Daerah"]),
    (
        "|Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu| Kota Tarakan",
        ["Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu"],
    ),
    ("|Satpol PP| dan |KemenPANRB|", None),
    ("Kepala |Dinas Perikanan Tangkap|, Ahmad", ["Dinas Perikanan Tangkap"]),
    ("|Dewan Geopark Dunia| pada September dan Desember", ["Dewan Geopark Dunia"]),
    ("|Universitas Borneo Tarakan| dan |Universitas Hulu Raya|", ["Universitas Borneo Tarakan", "Universitas Hulu Raya"]),
]

NONE = ["kepala dinas itu", "Dinas, kata dia", "semua OPD hadir", "bank dunia", "BPSDMX", "Badan itu", ""]


@pytest.mark.parametrize(("marked", "names"), NAMED)
def test_an_organization_is_found(marked, names):
    story, spans = read_bars(marked)
    found = find_organizations(story)
    assert [one.text for one in found] == spans
    assert names is None or [one.name for one in found] == names


@pytest.mark.parametrize("story", NONE)
def test_a_common_word_is_none(story):
    assert find_organizations(story) == ()


@given(
    st.lists(st.sampled_from(["Dinas", "BPSDM", "Kesehatan", "dan", ",", "Satpol", "PP", "Badan", "\n"])).map(" ".join)
    | st.text()
)
def test_spans_are_true_ordered_and_disjoint(story):
    found = find_organizations(story)
    assert all(story[one.start : one.end] == one.text for one in found)
    assert all(left.end <= right.start for left, right in itertools.pairwise(found))


@pytest.mark.parametrize("hostile", ["Dinas ", "BPSDM ", "Dinas A, ", "Badan A B C D E F G H I J ", "A"])
def test_hostile_input_takes_linear_time(hostile):
    assert growth(find_organizations, hostile, 400) < SQUARE


@pytest.mark.parametrize(
    "story",
    ["Sosialisasi Perjalanan Dinas Luar Negeri", "Menurutnya, Biro dan Bagian melayani pimpinan", "di Rumah Dinas Bupati"],
)
def test_what_is_done_in_office_and_heads_alone_are_no_organizations(story):
    assert find_organizations(story) == ()


def test_a_head_with_its_name_stays_one():
    assert [one.text for one in find_organizations("Rapat di Dinas Luar Biasa")] == ["Dinas Luar Biasa"]
