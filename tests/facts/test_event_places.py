"""Places of events: towns beside the day, links of addresses, sentences far behind, the region of an accident."""

import pytest

from kalcorpus import parse_text
from kalcorpus.facts.events import Event


def main_event(text: str) -> Event:
    events = parse_text(text).events
    assert events, f"no event in {text!r}"
    return events[0]


VENUES = [
    # a town told in one breath with the day, not one told apart from it
    ("Dinas Sosial menggelar pelatihan di Tarakan, Selasa (11/3/2025).", "Tarakan"),
    ("Dinas Sosial menggelar pelatihan di Tarakan pada Selasa (11/3/2025).", None),
    (
        "Lembaga itu meluncurkan program di Tarakan, Kalimantan Utara. Peluncuran digelar di Tarakan, Selasa (11/3/2025).",
        "Tarakan",
    ),
    # bare links of an address, no person
    (
        "Gubernur melakukan kunjungan kerja di Desa Mawar, Kenanga, Badung, Bali, Selasa (11/3/2025).",
        "Desa Mawar, Kenanga, Badung, Bali",
    ),
    ("Lomba digelar di Desa Mawar, Bupati Badung, Badung, hadir pada Selasa (11/3/2025).", "Desa Mawar"),
    # a plan beside it; an office somebody holds
    (
        (
            "Mawar, 10 Maret 2025 – Penilaian kinerja akan dilaksanakan besok Selasa 11 Maret 2025 oleh tim dari kementerian, "
            "sebagai persiapan dinas menggelar rapat persiapan di Paseban Kenanga.\n"
            "Rapat persiapan ini dibuka oleh asisten dan dihadiri oleh para pegawai."
        ),
        "Paseban Kenanga",
    ),
    (
        ("Dinas menggelar rapat kerja di Paseban Kenanga pada Senin (10/3/2025).\nAcara berikutnya akan digelar di Hotel Mawar."),
        "Paseban Kenanga",
    ),
    (
        (
            "Panitia melaksanakan pertemuan dengan bupati, Rabu (12/3/2025).\n"
            "Hadir dalam kegiatan itu pegawai yang ada pada Sekretariat Dewan Mawar."
        ),
        None,
    ),
]


@pytest.mark.parametrize(("text", "venue"), VENUES)
def test_the_venue_is_told_in_full(text: str, venue: str | None) -> None:
    assert main_event(text).venue == venue


@pytest.mark.parametrize("held", ["digelar", "dilaksanakan", "diselenggarakan", "dilangsungkan", "dipusatkan"])
def test_a_sentence_far_behind_says_where_it_was_held(held: str) -> None:
    talk = " ".join("Warga menyambut hangat para tamu." for _ in range(12))
    event = main_event(f"Bupati membuka Festival Mawar, Senin (3/3/2025). {talk}\nFestival itu {held} dilapangan Kenanga.")
    assert event.venue == "lapangan Kenanga"


ACCIDENTS = [
    # the regency's province stands behind it
    (
        "YOGYAKARTA – Tabrakan terjadi di Jalan Mawar, di muka warung, Gunungkidul, DI Yogyakarta, Senin (10/3/2025).",
        "34.03",
    ),
    (
        "Tabrakan di kawasan Kilometer 29 menewaskan dua orang dekat Guntung, Banjarbaru, Kalimantan Selatan, Senin (10/3/2025).",
        "63.72",
    ),
    # "di" stands before it
    (
        "YOGYAKARTA – Sebuah truk terguling di Jalan Mawar, sehingga arus lalu lintas di Gunungkidul macet, Senin (10/3/2025).",
        "34.03",
    ),
    # where somebody comes from or goes does not count, nothing but the dateline is left
    (
        "YOGYAKARTA – Truk terguling di Jalan Mawar, sopir dan kernetnya warga Sleman, DI Yogyakarta, Senin (10/3/2025).",
        "34.71",
    ),
    ("YOGYAKARTA – Truk terguling di Jalan Mawar, sewaktu hendak menuju kantor di luar Sleman, Senin (10/3/2025).", "34.71"),
    ("YOGYAKARTA – Sebuah truk terguling di Jalan Mawar, Senin (10/3/2025).", "34.71"),
]


@pytest.mark.parametrize(("text", "region"), ACCIDENTS)
def test_an_accident_has_the_region_of_its_own_sentence(text: str, region: str) -> None:
    assert main_event(text).region == region


def test_what_somebody_opens_behind_the_sentence_that_dates_it_says_where() -> None:
    event = main_event(
        "Bupati berharap semua kasus ditangani cepat.\n"
        "Harapan itu disampaikan saat membuka pelatihan penanganan kasus, Jumat 18 Juli 2025, di Hotel Mawar Kenanga. "
        "Pelatihan ini berlangsung tiga hari, mulai 16 hingga 18 Juli 2025, diikuti 44 peserta."
    )
    assert event.venue == "Hotel Mawar Kenanga"


def test_a_short_word_for_a_place_ends_a_sentence_unless_it_is_abbreviated() -> None:
    assert main_event("Peluncuran layanan digelar di Kantor Pos. Hal baik itu disambut warga.").venue == "Kantor Pos"
    assert main_event("Peluncuran layanan digelar di Kantor Kec. Mawar.").venue == "Kantor Kec. Mawar"


def test_where_somebody_comes_from_whom_the_police_caught_is_no_venue() -> None:
    assert main_event("Seorang guru di Kecamatan Mawar, Kabupaten Paser, diamankan polisi.").venue is None
    assert main_event("Polisi menangkap seorang guru di Desa Mawar, Kabupaten Paser.").venue == "Desa Mawar, Kabupaten Paser"


def test_the_lead_places_an_accident_before_it_names_it() -> None:
    event = main_event(
        "Tiga rumah di Gang Kenanga, Kelurahan Mawar tertimpa longsor.\n"
        "Longsor juga melanda Kota Tarakan dan mengakibatkan jalan rusak.\n"
        "Wali kota usai mengunjungi pasien di RSUD Melati langsung menuju lokasi."
    )
    assert event.venue == "Gang Kenanga, Kelurahan Mawar"


def test_what_is_centred_at_a_place_was_held_there() -> None:
    event = main_event(
        "Bupati membuka Festival Mawar, Senin (3/3/2025).\nPara tamu datang dari jauh.\n"
        "Seluruh kegiatan terpusat di Lapangan Kenanga."
    )
    assert event.venue == "Lapangan Kenanga"


def test_a_level_crossing_is_a_place() -> None:
    event = main_event("Gerbong anjlok di perlintasan Kelurahan Mawar, Senin (3/3/2025).")
    assert (event.kind, event.venue) == ("kereta anjlok", "perlintasan Kelurahan Mawar")


@pytest.mark.parametrize("moved", ["pindah", "pindahan"])
def test_where_an_office_moved_is_the_place_not_only_its_address(moved: str) -> None:
    event = main_event(
        f"Bupati menghadiri syukuran {moved} Kantor Arsip Kabupaten Mawar, yang berlokasi di Jalan Kenanga nomor 5, "
        "pada Senin (10/3/2025)."
    )
    assert event.venue == "Kantor Arsip Kabupaten Mawar"
