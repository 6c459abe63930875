"""Running text in bar notation: the test is the picture of the answer."""

from pathlib import Path

import pytest
from bars import draw_bars, read_bars

from kalcorpus.mentions.dates import find_dates
from kalcorpus.mentions.laws import find_laws
from kalcorpus.text import Span

STORIES = """
digelar di Hotel Lestari, |Jum’at (31/10) pagi|.
Kegiatan dua hari, |4–5 Desember 2025| ini diikuti 150 peserta
sebagaimana diatur dalam PP 28 tahun 2018 tentang Kerja Sama
|Hari Selasa, 9 September 2025| di Aula Bappeda
pada |Senin (9/6/2025) lalu|, kata dia
tiba |dini hari, Senin 2 Juni 2025| di pelabuhan
apel pagi, |Senin (9/6/2025)|
pada |19 dan 20 Agustus 2025| di Malinau
|tanggal 5|, |7| dan |9 Mei 2025| di Nunukan
pada |tahun 2025| dan |2026 nanti|
|13 November 2018| (Kec. Sebuku), |27 November 2018| (Kec. Lumbis)
sejak |akhir Juni hingga Oktober|
pada |November| atau |Desember 2020 mendatang|
Sejak |2020|, hanya satu dinas
Pemilu |2024| dan APBD |2025| serta |TA 2025|
Rakor Pengembangan Kompetensi |Tahun 2025| di aula
|Tahun Pelajaran 2024/2025| dimulai
visi kabupaten |2018-2023|.
kerja sama itu |tahun 2011-2013|.
|triwulan I-2022| terhadap |triwulan I-2021|
|era 1990-an| dan |abad ke-19|
pelaksanaan |tanggal 9 Agustus 2024 - 31 Desember 2024 nanti|
|Hari ini Kamis 13 Desember 2018| kita berkumpul
akan turun, |Kamis besok (19/6)| ke lapangan
dari |pukul 13.00 WIB hingga 15.00 WIB, Kamis (6/11/2025)|.
|Kamis (13/12) sekitar pukul 07.00 pagi|, warga
undangan |Senin, 9 Juni 2025 pukul 09.00 WITA| di aula
|pekan lalu| dan |bulan depan|, |tahun ini|, |akhir tahun ini|
|minggu lalu| ia datang, lalu |dua hari lalu| ia pulang
pada |Minggu (23/11)| ada pawai
katanya di Tarakan, |Kamis|.
di Pasar Minggu dan Minggu Raya, pada Jumat Agung
warga RT 12/RW 05 Jalan 17 Agustus, Km 12, lantai 6
menang skor 95-67, pesawat QZ8501, telepon 08115551234
provinsi ke 34 dengan 2018 orang, 21,88 persen, 24/7
lahir usia 17 tahun, kelas XII, Pasal 12 ayat 3
Universitas 17 Agustus 1945 dan Jalan 30 September
menurut tahun-tahun sebelumnya dan hari-hari biasa
surat Nomor 20/Pdt.G/2016 dan Nomor 5 Tahun 2014
Presidensi G20 |tahun ini| mengusung
peringatan |1 Muharram 1447 H| dan |bulan Ramadan|
Ibu Mei bertemu April dan Juni
dibuka |Selasa (12/8) mulai pukul 08.30 WIB| di Aula
apel |Senin (3/3) 2025| dan |11 Juni 2025 (Rabu)| di halaman
ditemui di kediamannya (|6/11|), halaman (1/3), layanan (24/7)
ia tiba |tadi malam (11/6)| dan pulang |besok, Sabtu (14/6)|
sejak |tahun 2013 hingga tahun 2018 ini| ada 85 pasien
turun dari |Mei tahun lalu|, bukan |9 Juni tahun ini|
hingga |pekan kedua November 2024| dan |minggu ke-2 Juli|
MTQ |1446 H|/|2025 M| di Nunukan, sejak |17-8-45|
pada |bulan Desember dan Januari| serta |Juni| dan |Agustus 2025|
|Senin, Selasa, dan Rabu| pelayanan tutup, |malam Minggu depan| ramai
warga RT 5 RW 6 Mei hadir, koordinat 1-2-2025, sebanyak 2000
beberapa pekan lalu dan puluhan tahun silam, versi 1.2.2025
"""
# More of them, by the hundred; a new line is a new test.
PICTURES = [
    *STORIES.strip().splitlines(),
    *Path(__file__).with_name("date_pictures.txt").read_text(encoding="utf-8").splitlines(),
]


@pytest.mark.parametrize("picture", PICTURES)
def test_calendar_mentions_of_running_text(picture):
    text, _ = read_bars(picture)
    found = [(one.start, one.end) for one in find_dates(text) if one.reading.kind in ("date", "interval")]
    assert draw_bars(text, found) == picture


@pytest.mark.parametrize(
    ("text", "kind", "surface"),
    [
        ("berlangsung dua hari penuh", "duration", "dua hari"),
        ("selama 14 (empat belas) hari", "duration", "14 (empat belas) hari"),
        ("apel setiap Senin pagi", "set", "setiap Senin pagi"),
        ("pesta demokrasi 5 tahunan itu", "set", "5 tahunan"),
        ("buka Senin-Jumat di kantor", "set", "Senin-Jumat"),
    ],
)
def test_durations_and_sets_are_kinds_of_their_own(text, kind, surface):
    assert [(one.text, one.reading.kind) for one in find_dates(text)] == [(surface, kind)]


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("sejak 2020 hanya satu", "since"),
        ("mulai tanggal 20 Oktober 2025", "since"),
        ("hingga akhir 2025", "until"),
        ("s.d. 5 Mei 2025", "until"),
        ("sampai dengan 5 Mei 2025", "until"),
        ("sebelum Maret 2025", "before"),
        ("usai 5 Mei 2025", "after"),
        ("pada 5 Mei 2025", None),
    ],
)
def test_preposition_is_the_bound(text, bound):
    (found,) = find_dates(text)
    assert found.bound == bound


def test_around_makes_it_approximate():
    (found,) = find_dates("berdiri sejak sekitar 1997")
    assert (found.bound, found.reading.modifier) == ("since", "approx")


def test_other_finders_places_are_left_alone():
    text = "Perda 5 Mei 2025 dan 6 Mei 2025"
    assert [found.text for found in find_dates(text, [Span(0, 16)])] == ["6 Mei 2025"]


def test_years_of_cited_laws_are_no_dates():
    text = "UU Nomor 23 Tahun 2014 dan Perda Nomor 3 Tahun 2019 tentang RPJMD 2021-2026"
    assert [found.text for found in find_dates(text, [Span(law.start, law.end) for law in find_laws(text)])] in (
        ["2021-2026"],
        [],
    )


HOSTILE = ["1/", " ", "(", "12 Mei ", "Senin (", "5 dan ", "pukul 09.", "tahun ", "9-", "dua ", "\u00a0", "İ"]


@pytest.mark.parametrize("piece", HOSTILE)
def test_hostile_text_is_read_to_its_end(piece):
    text = f"Mulai 5 Mei 2025.\n{piece * 400}\nSelesai Senin (9/6/2025)."
    found = find_dates(text)
    assert (found[0].text, found[-1].text) == ("5 Mei 2025", "Senin (9/6/2025)")


@pytest.mark.parametrize(
    "piece", ["5 Juni 2025 di aula, ", "rapat 12 Mei ", "Senin (9/6/2025) pagi; ", "13 hingga 15 Juni 2025 dan "]
)
def test_no_date_of_a_long_schedule_is_lost_or_cut(piece):
    (one,) = find_dates(piece)
    found = find_dates(piece * 700)
    assert [day.text for day in found] == [one.text] * 700
    assert [day.start for day in found] == [one.start + at * len(piece) for at in range(700)]


def test_same_answer_when_the_forms_are_remembered():
    texts = [read_bars(picture)[0] for picture in PICTURES]
    assert [find_dates(text) for text in texts] == [find_dates(text) for text in texts]
