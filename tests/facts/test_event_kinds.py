"""Kinds of events: short forms written out, names with an apostrophe, what only goes with something else."""

import pytest

from kalcorpus import parse_text

KINDS = [
    # a short form is written out in the lead
    (
        (
            "Kabupaten Mawar menjadi tuan rumah Rapat Koordinasi Nasional (Rakornas) Geopark.\n"
            "Pembukaan Rakornas berlangsung meriah. Rakornas tersebut digelar di Gedung Kenanga, Senin (10/3/2025)."
        ),
        "rapat koordinasi nasional",
    ),
    ("Rakornas digelar di Gedung Kenanga, Senin (10/3/2025).", "rakornas"),
    ("Polres Mawar melaksanakan kegiatan Jum'at Curhat di Pos Kenanga, Jumat (14/3/2025).", "jum'at curhat"),
    ("Pada tanggal 10 Maret 2025 telah dilaksanakan Sertifikasi Kompetensi di Kampus Kenanga.", "sertifikasi kompetensi"),
    ("Kodim Mawar membuat sumur bor di Desa Kenanga, Kecamatan Mawar.", "pembuatan sumur bor"),
    # what is kept away, even in the headline
    (
        (
            "Patroli Ketat Minimalisir Kebakaran\n\n"
            "Memasuki kemarau, sinergi mencegah kebakaran hutan dan lahan dilakukan di wilayah Desa Kenanga.\n"
            "Senin (10/3/2025) petugas laksanakan Apel Gabungan bersama polisi."
        ),
        "apel gabungan",
    ),
    # a meeting that is held beside the plan of which the lead tells
    (
        (
            "Kirab budaya akan dilaksanakan mulai tanggal 18 Juli 2025.\n"
            "Untuk itu panitia melaksanakan pertemuan dengan bupati, Rabu (9/7/2025)."
        ),
        "pertemuan",
    ),
    # kinds and deeds of the tables
    ("Sedekah bumi di Desa Kenanga digelar meriah, Senin (10/3/2025).", "sedekah bumi"),
    ("Skrining kesehatan di Desa Kenanga diikuti 50 warga, Senin (10/3/2025).", "skrining kesehatan"),
    ("Dinas Mawar menyosialisasikan aturan di Aula Kenanga, Senin (10/3/2025).", "sosialisasi aturan"),
    ("Sebuah bus masuk jurang di Jalan Kenanga, Senin (10/3/2025).", "kecelakaan"),
    ("Kompor meledak di Pasar Kenanga, Senin (10/3/2025).", "ledakan"),
    ("Penggusuran lapak di Jalan Kenanga dilakukan Senin (10/3/2025).", "penggusuran"),
]


@pytest.mark.parametrize(("text", "kind"), KINDS)
def test_an_event_has_the_kind_that_the_text_tells(text: str, kind: str) -> None:
    events = parse_text(text).events
    assert [event.kind for event in events[:1]] == [kind]


@pytest.mark.parametrize("beside", ["bertepatan dengan", "berdekatan waktunya dengan"])
def test_what_something_falls_together_with_is_not_the_event(beside: str) -> None:
    assert parse_text(f"Pencairan gaji {beside} peringatan HJK Mawar, dilaksanakan bulan ini.").events == ()


NONE = [
    "Sebanyak 200 guru di Kabupaten Paser belum menerima pelatihan, kata bupati, Senin (10/3/2025).",
    "Harga beras meledak di Pasar Kenanga, Senin (10/3/2025).",
]


@pytest.mark.parametrize("text", NONE)
def test_what_did_not_happen_or_is_meant_otherwise_is_no_event(text: str) -> None:
    assert parse_text(text).events == ()


def test_somebody_sentenced_long_ago_is_no_trial() -> None:
    assert parse_text("Terpidana yang divonis lima tahun penjara itu tinggal di Desa Kenanga.").events == ()


NEW_WORDS = [
    ("Hal itu disampaikan wali kota di sela-sela panen talas, Selasa (11/3/2025) di Desa Kenanga.", "panen talas"),
    ("Bupati menyambut gembira kepulangan jamaah haji di Aula Mawar, Senin (10/3/2025).", "kepulangan jamaah haji"),
    ("Pemanggilan saksi penyerangan di Desa Kenanga. Penyerangan itu terjadi Senin (10/3/2025).", "penyerangan"),
    ("Pemilik kios diparang orang tak dikenal di Desa Kenanga, Senin (10/3/2025).", "penganiayaan"),
    ("Pemkab menggelar kegiatan pembagian bendera merah putih di Desa Kenanga, Senin (10/3/2025).", "pembagian bendera"),
    ("Pemerintah provinsi menggelar rembuk soal banjir yang melanda warga, digelar Senin (10/3/2025) di Aula Mawar.", "rembuk"),
]


@pytest.mark.parametrize(("text", "kind"), NEW_WORDS)
def test_the_words_for_it_tell_the_kind(text: str, kind: str) -> None:
    assert [event.kind for event in parse_text(text).events[:1]] == [kind]


def test_an_activity_that_has_a_name_and_was_held_is_called_by_it() -> None:
    text = "Kegiatan Mawar Youth Day (MYD) yang terpusat di Lapangan Kenanga, Minggu (9/3/2025) berakhir."
    assert [event.kind for event in parse_text(text).events] == ["mawar youth day"]


def test_the_plan_of_a_government_does_not_make_a_meeting_planned() -> None:
    text = (
        "Pemkab Mawar menyepakati rancangan Rencana Pembangunan Jangka Menengah dalam rapat paripurna yang dilaksanakan, "
        "Rabu (12/3/2025)."
    )
    assert [event.kind for event in parse_text(text).events[:1]] == ["rapat paripurna"]
