import datetime

import pytest

from kalcorpus.dates import read_date
from kalcorpus.errors import UnknownDate

WEDNESDAY = datetime.date(2025, 12, 10)


@pytest.mark.parametrize(
    ("phrase", "edtf"),
    [
        ("Senin, 9 Juni 2025", "2025-06-09"),
        ("sejak sekitar 2010", "2010"),
        ("4–5 Desember 2025", "2025-12-04/2025-12-05"),
        ("semester I 2025", "2025-40"),
        ("Diperbarui 18 Jun 2025, 15:05 WIB", "2025-06-18"),
    ],
)
def test_phrase_that_needs_no_anchor(phrase, edtf):
    assert read_date(phrase).edtf == edtf


@pytest.mark.parametrize(
    ("phrase", "edtf"),
    [
        ("kemarin", "2025-12-09"),
        ("pukul 09.00 WITA", "2025-12-10"),
        ("Juni", "2025-06"),
        ("lusa", "2025-12-12"),
        ("Senin", "2025-12-08"),
        ("Rabu", "2025-12-10"),
        ("Rabu lalu", "2025-12-03"),
        ("Rabu mendatang", "2025-12-17"),
        ("Senin pekan depan", "2025-12-15"),
        ("pekan lalu", "2025-12-01/2025-12-07"),
        ("dua minggu lalu", "2025-11-24/2025-11-30"),
        ("14 bulan lalu", "2024-10"),
        ("akhir pekan ini", "2025-12-13/2025-12-14"),
        ("Selasa (2/1)", "2024-01-02"),
        ("17 Agustus lalu", "2025-08-17"),
        ("17 Agustus mendatang", "2026-08-17"),
        ("Mei lalu", "2025-05"),
        ("triwulan II tahun lalu", "2024-34"),
        ("28 Desember hingga 3 Januari", "2025-12-28/2026-01-03"),
        ("29 Februari mendatang", "2028-02-29"),
        ("semester II", "2025-41"),
        ("triwulan I", "2025-33"),
        ("kuartal lalu", "2025-35"),
        ("semester depan", "2026-40"),
        ("akhir tahun nanti", "2025"),
        ("tanggal 1 hingga 5 bulan depan", "2026-01-01/2026-01-05"),
        ("April-Juni tahun ini", "2025-04/2025-06"),
        ("hari Kamis tanggal 25", "2025-12-25"),
        ("dua puluh tiga tahun lalu", "2002"),
    ],
)
def test_phrase_counts_from_its_anchor(phrase, edtf):
    anchor = WEDNESDAY if phrase != "Selasa (2/1)" else datetime.date(2023, 12, 30)
    assert read_date(phrase, anchor=anchor).edtf == edtf


@pytest.mark.parametrize(
    "phrase", ["", "rapat", "9 Juni 2025 dan 12 Juli 2025", "PP 28 tahun 2018", "31 Februari 2025", "5/6/25"]
)
def test_no_date(phrase):
    with pytest.raises(UnknownDate) as refused:
        read_date(phrase, anchor=WEDNESDAY)
    assert refused.value.expected


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("12/03/25", "year of four digits"),
        ("12/03", "year of four digits"),
        ("3 jam yang lalu", "hours count from a clock"),
        ("1741759500", "number of seconds"),
        ("Diperbarui: 13 Maret 2025, Tayang: 12 Maret 2025", "one date"),
        ("31/02/2025", "a day that the calendar has"),
        ("Baru saja", "a written date such as"),
    ],
)
def test_message_says_what_is_lacking(phrase, expected):
    with pytest.raises(UnknownDate, match=expected):
        read_date(phrase)


@pytest.mark.parametrize("phrase", ["kemarin", "Senin (9/6)", "bulan depan", "Mei", "pekan lalu", "pukul 09.00 WITA"])
def test_needs_an_anchor(phrase):
    with pytest.raises(UnknownDate):
        read_date(phrase)


def test_no_year_near_the_anchor_has_that_weekday():
    with pytest.raises(UnknownDate, match="weekday"):
        read_date("Senin (10/12)", anchor=datetime.date(2025, 6, 1))


def test_duration_has_no_value():
    value = read_date("dua hari")
    assert (value.kind, value.edtf) == ("duration", None)


def test_message_repeats_only_the_head_of_a_long_phrase():
    with pytest.raises(UnknownDate) as refused:
        read_date("rapat " * 10_000)
    assert len(str(refused.value)) < 400
