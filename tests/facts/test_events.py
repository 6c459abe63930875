import datetime

import pytest

from kalcorpus import parse_text
from kalcorpus.facts.events import Event
from kalcorpus.facts.events.names import noun_of


def main_event(text: str) -> Event:
    events = parse_text(text).events
    assert events, f"no event in {text!r}"
    return events[0]


HAPPENINGS = [
    ("TARAKAN – Bupati membuka Rapat Koordinasi Pangan di Aula Bappeda, Senin (19/5/2025).", "rapat koordinasi", "2025-05-19"),
    ("SAMPIT - Gubernur meresmikan Pasar Mawar di Jalan Kenanga, Minggu (20/2/2022).", "peresmian", "2022-02-20"),
    ("Hal itu disampaikan Wagub usai menghadiri seminar di Hotel Melati, Kamis (4/12/2025).", "seminar", "2025-12-04"),
    ("“Jaga kota ini tetap bersih dan rapi,” kata Wali Kota saat memimpin apel pagi di Balai Kota, Selasa (2/1/2024).",
     "apel pagi", "2024-01-02"),
    ("Puluhan warga menghadang truk di Desa Suka, Senin (2/6/2025).", "penghadangan truk", "2025-06-02"),
    ("Pada Hari Senin, 25 November 2024. Dinsos melakukan sosialisasi bantuan di Kecamatan Muara.", "sosialisasi", "2024-11-25"),
    ("Bupati menyerahkan bantuan kepada petani di Desa Suka, Rabu (5/3/2025).", "penyerahan bantuan", "2025-03-05"),
    ("Petugas mengevakuasi warga dari Desa Suka, Rabu (5/3/2025).", "pengevakuasian warga", "2025-03-05"),
    ("Bupati menghadiri Haul Guru Mawar di Masjid Raya, Minggu (5/1/2025).", "haul", "2025-01-05"),
    ("Rakor pangan yang dipimpin Mendagri diikuti secara daring oleh para camat, Senin (4/8/2025).", "rakor", "2025-08-04"),
    ("Kedua pihak sepakat bekerja sama. Ini ditandai dengan penandatanganan MoU pada Rabu (13/8/2025).", "penandatanganan mou",
     "2025-08-13"),
    ("Gubernur membagikan sembako bagi korban banjir di Pendopo, Sabtu (20/11/2021).", "pembagian sembako", "2021-11-20"),
    ("Pemkab Berau menggelar pawai budaya.\nPawai yang digelar Senin (9/9/2024) dilepas bupati.", "pawai budaya", "2024-09-09"),
    ("Bupati Paser mengikuti panen raya di Desa Suka. Senin, (25/8/2025).\nPanen raya itu dihadiri camat.", "panen raya",
     "2025-08-25"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind", "day"), HAPPENINGS)
def test_a_happening_is_found_with_its_kind_and_day(text: str, kind: str, day: str) -> None:
    event = main_event(text)
    assert (event.kind, str(event.start_date)) == (kind, day)


NOTHING_HAPPENED = [
    "SAMARINDA – Harga cabai naik dua kali. “Kami terus memantau harga di semua pasar,” kata Kepala Dinas, Senin (9/6/2025).",
    "PONTIANAK – Pemkot akan menggelar pasar murah di Lapangan Pemuda, Senin (9/6/2025).",
    "Kepala dinas menyebut pelatihan penting bagi guru, saat ditemui wartawan di Kantor Bupati, Senin (9/6/2025).",
    "Pemerintah daerah kini bisa menggelar rapat di hotel.",
    "Kunjungan wisatawan ke kota itu naik 5 persen pada Mei 2025.",
    "Kepala Dinas Pekerjaan Umum menegaskan, rapat anggaran belum selesai.",
    "SAMPIT - Anggota dewan meminta pemerintah daerah melakukan perbaikan jalan di wilayah utara, Jumat (9/6/2023).",
    "SAMARINDA - Wali kota mengajak warga melakukan kerja bakti. Ia menilai hal itu perlu, Sabtu (8/2/2025).",
    "Polda mendukung pencegahan kebakaran hutan di Desa Suka, Senin (10/2/2025).",
    "Rumah itu menampung korban kebakaran dari Desa Suka.",
    "",
]


@pytest.mark.parametrize("text", NOTHING_HAPPENED)
def test_statements_plans_and_figures_are_no_event(text: str) -> None:
    assert parse_text(text).events == ()


def test_a_day_of_speaking_to_reporters_is_not_the_day_of_the_event() -> None:
    event = main_event(
        "Bupati Andi menggelar pertemuan dengan nelayan di rumah jabatan.\n"
        "“Semua keluhan sudah kami catat dengan baik,” kata Andi kepada wartawan, Jumat (20/6/2025)."
    )
    assert (event.kind, event.venue, event.start_date) == ("pertemuan", "rumah jabatan", None)


def test_the_whole_run_wins_over_the_day_of_the_opening() -> None:
    event = main_event(
        "Wagub membuka Pelatihan Guru Desa di Aula Bappeda, Kamis (4/12/2025) malam.\n"
        "Kegiatan dua hari, 4–5 Desember 2025 ini diikuti sekitar 150 peserta dari 14 daerah."
    )
    assert (event.start_date, event.end_date) == (datetime.date(2025, 12, 4), datetime.date(2025, 12, 5))
    assert event.participants == "sekitar 150 peserta dari 14 daerah"


def test_a_programme_that_is_only_talked_of_at_the_event_does_not_give_its_run() -> None:
    event = main_event(
        "Bupati membuka rapat pajak di Aula Bappeda, Senin (9/6/2025).\n"
        "Program keringanan pajak berlangsung tiga bulan, 23 Juni hingga 23 September 2025."
    )
    assert event.end_date == datetime.date(2025, 6, 9)


def test_venue_of_the_sentence_that_takes_the_event_up_again() -> None:
    event = main_event(
        "SAMARINDA - Pada Hari Kamis, 31 Oktober 2024. Dinas Sosial melakukan Bimbingan Teknis Data.\n\n"
        "Acara tersebut bertempat di Ruang Mawar Hotel Kenanga dan dibuka oleh wali kota."
    )
    assert event.venue == "Ruang Mawar Hotel Kenanga"


def test_a_day_behind_the_full_stop_belongs_to_the_sentence_that_it_closes() -> None:
    event = main_event("Bupati membuka musrenbang di Aula Camat. Kamis, (16/1/2025)\nPeserta datang dari sepuluh desa.")
    assert (event.venue, str(event.start_date)) == ("Aula Camat", "2025-01-16")


def test_what_the_lead_tells_without_a_day_counts_where_it_is_said_to_have_been_held() -> None:
    event = main_event("Gubernur resmi melantik 11 pejabat. Pelantikan itu dilakukan sebagai bagian dari penyegaran.")
    assert event.kind == "pelantikan pejabat"


def test_the_place_of_an_interview_is_no_venue() -> None:
    event = main_event(
        "Dinas Sosial menggelar lomba pidato, Senin (9/6/2025).\n"
        "“Pesertanya banyak sekali tahun ini,” kata Ani saat ditemui di Kantor Gubernur, Selasa (10/6/2025)."
    )
    assert (event.venue, event.start_date) == (None, datetime.date(2025, 6, 9))


def test_the_name_is_taken_as_written_and_ends_before_the_venue() -> None:
    event = main_event(
        "Hal ini disampaikannya saat membuka Rapat Koordinasi (Rakor) Data Desa se-Kaltara Tahun 2025 di Hotel Melati, "
        "Jum’at (31/10/2025) pagi."
    )
    assert event.name == "Rapat Koordinasi (Rakor) Data Desa se-Kaltara Tahun 2025"
    assert (event.part_of_day, event.date_index) == ("pagi", 1)


def test_the_name_goes_on_with_what_the_event_was_held_for() -> None:
    event = main_event("Bupati mengikuti Zoom Meeting dalam rangka Rapat Koordinasi Inflasi di Aula Mawar, Senin (10/3/2025).")
    assert event.name == "Zoom Meeting dalam rangka Rapat Koordinasi Inflasi"


def test_a_verb_and_a_noun_for_one_happening_are_one() -> None:
    text = "Bupati menandatangani MoU. Penandatanganan itu dilakukan di Aula Mawar, Senin (10/3/2025)."
    assert [event.kind for event in parse_text(text).events] == ["penandatanganan"]


def test_a_whole_province_is_no_venue() -> None:
    event = main_event("Dinas Sosial menggelar pelatihan di Provinsi Kalimantan Timur, Senin (10/3/2025).")
    assert event.venue is None


def test_the_phrase_of_the_event_has_its_place_in_the_text() -> None:
    text = "Gubernur menghadiri wisuda di Universitas Mawar, Sabtu (7/6/2025)."
    event = main_event(text)
    assert text[event.start : event.end] == "wisuda"


def test_region_comes_from_the_venue_or_from_the_dateline() -> None:
    assert main_event("JAKARTA – Bupati membuka rapat di Hotel Melati Balikpapan, Senin (19/5/2025).").region == "64.71"
    assert main_event("TARAKAN – Wali kota membuka rapat di Aula Mawar, Senin (19/5/2025).").region == "65.71"


def test_another_happening_with_its_own_day_and_place_follows_the_main_one() -> None:
    text = (
        "Gubernur membuka rapat koordinasi di Aula Bappeda, Senin (19/5/2025).\n"
        "Gubernur juga meresmikan jembatan di Desa Suka, Selasa (20/5/2025)."
    )
    assert [event.kind for event in parse_text(text).events] == ["rapat koordinasi", "peresmian jembatan"]


@pytest.mark.parametrize(
    ("verb", "noun"),
    [("menertibkan", "penertiban"), ("meninjau", "peninjauan"), ("melatih", "pelatihan"), ("menangani", "penanganan")],
)
def test_the_noun_of_a_deed(verb: str, noun: str) -> None:
    assert noun_of(verb) == noun


HOSTILE = ["di Aula A ", "rapat digelar ", "Rapat (1/1/2020) ", "1.", "kata “rapat umum di aula” di Aula\n", "\n"]


@pytest.mark.parametrize("unit", HOSTILE)
def test_hostile_text_ends(unit: str) -> None:
    text = unit * (30_000 // len(unit))
    assert all(event.kind for event in parse_text(text).events)
