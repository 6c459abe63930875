"""Sums of money: exact amounts, ranges, words, foreign currencies, and what only counts things."""

import itertools
from decimal import Decimal

import pytest
from growth import SQUARE, growth
from hypothesis import given
from hypothesis import strategies as st

from kalcorpus.mentions.money import find_money
from tests.bars import read_bars

SUMS = [
    ("anggaran |Rp 150 Miliar| disiapkan", ["150000000000"]),
    ("sebesar |Rp1.079.281.761.000,-| lebih", ["1079281761000"]),
    ("antara |Rp 2,5 juta| hingga |Rp 3 juta|", ["2500000", "3000000"]),
    ("antara |Rp 2|-|3 juta| sebulan", ["2000000", "3000000"]),
    ("sekitar |2| hingga |3 juta rupiah|", ["2000000", "3000000"]),
    ("bantuan |10 juta rupiah| itu", ["10000000"]),
    ("|Rp178an milyar|", ["178000000000"]),
    ("|Rp 500 jutaan|", ["500000000"]),
    (
        "sumbangan |1,5 miliar| itu, yang terkumpul dari umat |1,2 miliar| sedang |200 juta| lagi",
        ["1500000000", "1200000000", "200000000"],
    ),
    ("jembatan sebesar |3 miliar|, kata dia", ["3000000000"]),
    ("dana |5 juta|, |10 juta| dan |15 juta| untuk tiga desa", ["5000000", "10000000", "15000000"]),
    ("Anggarkan |Delapan Miliar| untuk Jalan", ["8000000000"]),
    ("(|tiga miliar enam ratus tujuh puluh juta dua belas ribu rupiah|)", ["3670012000"]),
    ("|satu setengah miliar rupiah|", ["1500000000"]),
    ("naik |Rp835, 2 miliar| lagi", ["835200000000"]),
    ("antara |Rp3,6| hingga |Rp4 triliun|", ["3600000000000", "4000000000000"]),
    ("|Rp 14,6 T|", ["14600000000000"]),
    ("|Rp3,5 M|", ["3500000000"]),
    ("|Rp1,350 miliar|", ["1350000000"]),
    ("|Rp 1.200 triliun|", ["1200000000000000"]),
    ("|Rp.778.732.739|", ["778732739"]),
    ("|Rp 2.400.000,00| per keluarga", ["2400000"]),
    ("harga |Rp 15.500| sekilo", ["15500"]),
    ("|Rp 65 ribu| dan |Rp 60 ribu rupiah|", ["65000", "60000"]),
    ("|Rp 1 miliar 250 juta|", ["1250000000"]),
    ("1. Kota |Rp 6,8 triliun|2. Kabupaten |Rp 5 triliun|", ["6800000000000", "5000000000000"]),
]

FOREIGN = [
    ("investasi |US$ 5 juta|", "USD", "5000000"),
    ("|1,5 juta dolar AS|", "USD", "1500000"),
    ("|RM 500| per orang", "MYR", "500"),
    ("|200 ringgit Malaysia|", "MYR", "200"),
    ("|S$ 2.000|", "SGD", "2000"),
    ("|€1.500|", "EUR", "1500"),
]

LOOK_ALIKES = [
    "menanam 3 juta pohon",
    "anggaran itu menjangkau 8 juta orang",
    "nilai transaksi 2,24 miliar transaksi",
    "ratusan juta rupiah",
    "mencapai 330 ribu sekolah",
    "tahun 2020-2025",
    "Nomor telepon 0812-3456",
    "nol rupiah",
    "",
]


@pytest.mark.parametrize(("marked", "amounts"), SUMS)
def test_a_sum_in_rupiah_is_exact(marked, amounts):
    story, spans = read_bars(marked)
    found = find_money(story)
    assert [money.text for money in found] == spans
    assert [money.amount for money in found] == [Decimal(amount) for amount in amounts]
    assert {money.currency for money in found} == {"IDR"}


@pytest.mark.parametrize(("marked", "currency", "amount"), FOREIGN)
def test_a_foreign_sum_has_its_code(marked, currency, amount):
    story, spans = read_bars(marked)
    assert [(money.text, money.currency, money.amount) for money in find_money(story)] == [(spans[0], currency, Decimal(amount))]


@pytest.mark.parametrize("story", LOOK_ALIKES)
def test_a_count_is_no_money(story):
    assert find_money(story) == ()


@given(st.text(alphabet=st.sampled_from("Rp$ 0123.,-juta miliardua\n")) | st.text())
def test_spans_are_true_ordered_and_disjoint(story):
    found = find_money(story)
    assert all(story[money.start : money.end] == money.text for money in found)
    assert all(left.end <= right.start for left, right in itertools.pairwise(found))


@pytest.mark.parametrize("hostile", ["1/", "Rp 1 ", "1,", "juta ", "dua juta ", "1-", "1 juta, ", "Rp1-2 juta", " "])
def test_hostile_input_takes_linear_time(hostile):
    assert growth(find_money, hostile, 400) < SQUARE
