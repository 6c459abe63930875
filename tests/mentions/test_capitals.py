"""Words with capitals: each in its place, and what stands side by side."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kalcorpus.mentions.capitals import find_capitals
from tests.bars import read_bars

WORDS = [
    "|Bupati| |Paser| membuka |Rapat|",
    "di |Palangka| |Raya||Untuk| itu",
    "|PALANGKA| |RAYA||Untuk| itu",
    "|BPSDM|-nya, |SH|., |M|.|Hum|",
    "|Jum’at| dan |Ma'ruf|",
    "tanpa huruf besar 123",
]


@pytest.mark.parametrize("marked", WORDS)
def test_words_with_capitals_are_found(marked):
    story, spans = read_bars(marked)
    assert find_capitals(story).words == [*spans, ""]


@pytest.mark.parametrize(
    ("story", "beside"),
    [
        ("Tanjung Selor", "Selor"),
        ("Kalteng-Kalsel", "Kalsel"),
        ("Aceh, Riau", ""),
        ("RayaUntuk", ""),
        ("Aceh   Riau", ""),
        ("Aceh", ""),
    ],
)
def test_the_word_beside_is_joined_by_a_space_or_a_hyphen(story, beside):
    assert find_capitals(story).beside(0) == beside


def test_known_words_are_looked_up_at_once():
    capitals = find_capitals("Pemkab Paser dan Pemkab Kukar")
    assert capitals.indexes({"Pemkab", "Kukar"}) == [0, 2, 3]
    assert capitals.indexes({"Berau"}) == []


@given(st.text() | st.lists(st.sampled_from(["Kota", "Raya", "DPRD", "di", " ", "-", "’", "É"])).map("".join))
def test_places_are_true(story):
    capitals = find_capitals(story)
    assert all(story.startswith(word, start) for start, word in zip(capitals.starts, capitals.words, strict=True))
    assert "".join(gap + word for gap, word in zip(capitals.gaps, capitals.words, strict=True)) == story
    assert capitals.distinct == set(capitals.words)
