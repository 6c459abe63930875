"""The work of a parse grows with its text, whatever is repeated in it."""

import time

import pytest
from fuzz.pieces import written
from growth import SQUARE, growth
from hypothesis import given
from hypothesis import strategies as st

from kalcorpus import parse_text

HOSTILE = (
    *(
        "1/",
        " ",
        "(",
        "12 Mei ",
        "\n",
        "\n\nA",
        '"A',
        "'(",
        "“a” kata A. ",
        "Senin ",
        "2025 ",
        "Rp ",
        "Rp 1 juta ",
        "1.",
        "A. ",
        "A",
    ),
    *(
        "Bapak",
        "Ibu ",
        "Dr. ",
        "Dinas ",
        "Kepala Dinas ",
        "Kota ",
        "UU No. 1 Tahun 2025 ",
        "ASN (",
        "(ASN) ",
        "Baca juga: ",
        "😀",
        "e\u0301",
    ),
    *(
        "rapat koordinasi ",
        "di Aula ",
        "Bupati A, ",
        "pukul 09.00 ",
        "Tarakan, ",
        "Kalimantan ",
        "Editor: A ",
        "\u202e",
        "\x1b[31m",
    ),
)


@pytest.mark.parametrize("piece", HOSTILE)
def test_ten_times_the_text_is_no_hundred_times_the_work(piece):
    assert growth(parse_text, piece, 1_500 // len(piece)) < SQUARE


@given(st.sampled_from(written()), st.sampled_from(["", " ", ", ", "\n"]), st.sampled_from(["", "A", "1", "Rapat koordinasi "]))
def test_no_word_that_is_known_slows_it_down(word, space, before):
    text = before + (word + space) * (4_000 // (len(word) + len(space)))
    begin = time.process_time()
    parse_text(text)
    assert time.process_time() - begin < 1  # two seconds a megabyte are meant; a square would take several here
