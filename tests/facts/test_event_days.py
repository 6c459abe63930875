"""Days of events: of what has just begun or lasted, of what is only told to the press, of what others plan beside it."""

import datetime

import pytest

from kalcorpus import parse_text
from kalcorpus.facts.events import Event


def main_event(text: str) -> Event:
    events = parse_text(text).events
    assert events, f"no event in {text!r}"
    return events[0]


SPOKEN = [
    # a notice to the press
    'Komunitas Mawar menggelar pelatihan di Desa Kenanga. "Agar bugar," kata Rina dalam siaran persnya, Senin (10/3/2025).',
    # nobody speaks to the public at a contest
    'Pemkab Mawar menggelar lomba kebun yang diikuti semua desa. "Pemenang diberi hadiah," ujar bupati, Senin (10/3/2025).',
    # works
    'Kodim Mawar membuat sumur bor di Desa Kenanga, Kecamatan Mawar. "Warga sulit air," ungkap dandim, Senin (10/3/2025).',
]


@pytest.mark.parametrize("text", SPOKEN)
def test_a_day_of_speaking_is_no_day_of_the_event(text: str) -> None:
    assert main_event(text).start_date is None


def test_a_judge_speaks_at_the_trial_that_ends_with_his_verdict() -> None:
    event = main_event(
        "Dua pegawai divonis tiga tahun penjara di Pengadilan Negeri Mawar.\n"
        '"Keduanya terbukti bersalah," kata hakim ketua, Senin (10/3/2025).'
    )
    assert (event.kind, event.start_date) == ("sidang vonis dua pegawai", datetime.date(2025, 3, 10))


def test_what_a_long_rain_ends_in_struck_on_its_last_day() -> None:
    event = main_event("Hujan sejak Senin (10/3/2025) hingga Selasa (11/3/2025) mengakibatkan longsor di Desa Kenanga.")
    assert (event.kind, event.start_date) == ("longsor", datetime.date(2025, 3, 11))


def test_a_flood_that_lasts_begins_on_its_first_day() -> None:
    event = main_event("Banjir merendam Desa Kenanga sejak Senin (10/3/2025) hingga Rabu (12/3/2025).")
    assert event.start_date == datetime.date(2025, 3, 10)


def test_a_meeting_does_not_take_the_run_of_what_it_prepares() -> None:
    event = main_event(
        "Kirab budaya akan dilaksanakan mulai tanggal 18 Juli 2025 – 24 Agustus 2025.\n"
        "Untuk itu panitia melaksanakan pertemuan dengan bupati, Rabu (9/7/2025)."
    )
    assert (event.kind, event.start_date) == ("pertemuan", datetime.date(2025, 7, 9))
    event = main_event(
        "Kirab budaya akan dilaksanakan mulai tanggal 1 Juli 2025 – 24 Agustus 2025.\n"
        "Untuk itu panitia melaksanakan pertemuan dengan bupati, Rabu (9/7/2025)."
    )
    assert (event.start_date, event.end_date) == (datetime.date(2025, 7, 9), datetime.date(2025, 7, 9))


def test_a_sentence_far_behind_dates_what_the_lead_names() -> None:
    event = main_event(
        "Kecamatan Mawar menyepakati 50 usulan dalam Musrenbang tahun depan.\n"
        "Usulan itu berasal dari warga desa.\nSemuanya dibagi tiga bidang.\n"
        "Acara yang berlangsung di Gedung Kenanga pada Rabu (5/3/2025) ini dihadiri anggota dewan."
    )
    assert (event.kind, event.start_date, event.venue) == ("musrenbang", datetime.date(2025, 3, 5), "Gedung Kenanga")


def test_what_is_to_be_closed_is_planned() -> None:
    assert parse_text("Tahap penyerahan berkas seleksi di Aula Mawar akan ditutup pada 28 November 2025.").events == ()


def test_what_people_may_do_in_a_month_is_not_the_run_of_the_event() -> None:
    event = main_event(
        "Pemkab Mawar menggelar pembagian bendera di Desa Kenanga, Kamis (7/8/2025).\n"
        "Melalui kegiatan ini, warga dapat mengibarkan bendera mulai 1 hingga 31 Agustus 2025."
    )
    assert (event.start_date, event.end_date) == (datetime.date(2025, 8, 7), datetime.date(2025, 8, 7))


def test_a_lively_walk_is_no_exclamation() -> None:
    event = main_event("Jalan sehat di Mawar berlangsung seru dan meriah, Minggu (9/3/2025) pagi.")
    assert event.start_date == datetime.date(2025, 3, 9)


def test_the_day_of_a_visit_to_the_victims_is_not_that_of_the_accident() -> None:
    flood = "Rumah di Desa Kenanga tertimpa longsor.\nLongsor melanda Kota Tarakan dan mengakibatkan jalan rusak.\n"
    assert main_event(f"{flood}Wali kota meninjau rumah warga, Minggu (9/3/2025).").start_date is None
    event = main_event(f"{flood}Wali kota meninjau rumah warga, kejadian itu terjadi Minggu (9/3/2025).")
    assert event.start_date == datetime.date(2025, 3, 9)


def test_the_day_beside_the_dateline_gives_way_to_one_told_with_a_place() -> None:
    lead = "Tarakan (23/07/2025) - Menteri menghadiri puncak peringatan Hari Anak Nasional.\n"
    opened = "Acara itu dibuka dalam suasana meriah di Gedung Mawar, Selasa (22/7/2025)."
    assert main_event(lead).start_date == datetime.date(2025, 7, 23)
    assert main_event(lead + opened).start_date == datetime.date(2025, 7, 22)
    stay = "Para tamu menginap di Hotel Mawar, Selasa (22/7/2025)."
    assert main_event(lead + stay).start_date == datetime.date(2025, 7, 23)
    assert main_event(f"{lead}Sebelumnya, dalam rapat, {opened}").start_date == datetime.date(2025, 7, 23)
    written = "Pada 23 Juli 2025 menteri menghadiri puncak peringatan Hari Anak Nasional.\n"
    assert main_event(written + opened).start_date == datetime.date(2025, 7, 23)
