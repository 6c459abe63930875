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
