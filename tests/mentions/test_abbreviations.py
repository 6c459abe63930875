"""Abbreviations that a text defines: both ways round, and brackets that define nothing."""

import itertools

import pytest
from growth import SQUARE, growth
from hypothesis import given
from hypothesis import strategies as st

from kalcorpus.mentions.abbreviations import find_abbreviations
from tests.bars import read_bars

DEFINITIONS = [
    ("bagi |Aparatur Sipil Negara (ASN)| di daerah", "ASN", "Aparatur Sipil Negara"),
    ("Kepala |Badan Perencanaan Pembangunan Daerah (Bappeda)|", "Bappeda", "Badan Perencanaan Pembangunan Daerah"),
    ("Kepala Badan |Kesatuan Bangsa dan Politik (Kesbangpol)|", "Kesbangpol", "Kesatuan Bangsa dan Politik"),
    ("dari |Bantuan Provinsi Jawa Tengah (Banprov)|.", "Banprov", "Bantuan Provinsi Jawa Tengah"),
    ("|Community Organizer yang selanjutnya disebut CO| adalah", "CO", "Community Organizer"),
    ("PT |Bank Xyz Borneo Tbk (BXB)| hadir", "BXB", "Bank Xyz Borneo"),
    ("wilayah |3T (Terluar, Terdepan, Tertinggal)| itu", "3T", "Terluar, Terdepan, Tertinggal"),
    ("|Lembaga Pembinaan Xyz Zakat Pertanian Aceh (LPPA)|", "LPPA", "Lembaga Pembinaan Xyz Zakat Pertanian Aceh"),
    ("agenda |Rapat Koordinasi (Rakor)| itu", "Rakor", "Rapat Koordinasi"),
    ("hadir |Forum Koordinasi Pimpinan Daerah (Forkopimda)|", "Forkopimda", "Forum Koordinasi Pimpinan Daerah"),
    ("di |Kalimantan Utara (Kaltara)|.", "Kaltara", "Kalimantan Utara"),
    ("|Penjabat (Pj)| Sekretaris Provinsi", "Pj", "Penjabat"),
    ("|Pelaksana Tugas (Plt)| Kepala Dinas", "Plt", "Pelaksana Tugas"),
    ("predikat |Wilayah Bebas dari Korupsi (WBK)| dan", "WBK", "Wilayah Bebas dari Korupsi"),
    ("|Usaha Mikro, Kecil, dan Menengah (UMKM)|", "UMKM", "Usaha Mikro, Kecil, dan Menengah"),
    ("|Satuan Polisi Pamong Praja (Satpol PP)| kota", "Satpol PP", "Satuan Polisi Pamong Praja"),
    (
        "Dinas |Pemberdayaan Perempuan dan Perlindungan Anak (PPPA)|",
        "PPPA",
        "Pemberdayaan Perempuan dan Perlindungan Anak",
    ),
    (
        "|Dinas Pemberdayaan Perempuan dan Perlindungan Anak (DP3A)|",
        "DP3A",
        "Dinas Pemberdayaan Perempuan dan Perlindungan Anak",
    ),
    ("lewat |organisasi masyarakat (ormas)| itu", "ormas", "organisasi masyarakat"),
    ("sidang |tindak pidana korupsi (Tipikor)|", "Tipikor", "tindak pidana korupsi"),
    ("melakukan |inspeksi mendadak (Sidak)| pasar", "Sidak", "inspeksi mendadak"),
    ("warga |taman kanak-kanak (TK)| ikut", "TK", "taman kanak-kanak"),
    ("rapat di |Kaltim (Kalimantan Timur)|", "Kaltim", "Kalimantan Timur"),
    ("produk |Gemari (Gerakan Makan Ikan)|", "Gemari", "Gerakan Makan Ikan"),
    ("wilayah |Terdepan, Terluar, dan Tertinggal (3T)| itu", "3T", "Terdepan, Terluar, dan Tertinggal"),
    ("aplikasi |SAPA (Sistem Aduan Publik Aktif)|", "SAPA", "Sistem Aduan Publik Aktif"),
    ("teken |nota kesepahaman (MoU)| kerja sama", "MoU", "nota kesepahaman"),
    ("|Panitia Persiapan Kabupaten disingkat PPK| bekerja", "PPK", "Panitia Persiapan Kabupaten"),
    ("|Rencana Detail Tata Ruang (RDTR )| disusun", "RDTR", "Rencana Detail Tata Ruang"),
]

NO_DEFINITIONS = [
    "Bupati Ahmad (kiri) dan istrinya (kanan)",
    "Kamis (4/12/2025) malam",
    "empat (IV) dapil",
    "Ahmad Sulaiman (PDIP) bertanya",
    "kemungkinan gelembung (bubble) pasar",
    "semua pihak (untuk memberi pemahaman) hadir",
    "Pemerintah Kota (Kota) itu",
    "mantan pejabat (mantan Bupati) hadir",
    "tutupnya (Ron)",
    "selesai. (*)",
    "rute Bogor-Blok M (P11)",
    "()",
    "",
]


@pytest.mark.parametrize(("marked", "short", "long"), DEFINITIONS)
def test_a_definition_is_read(marked, short, long):
    story, spans = read_bars(marked)
    assert [(found.text, found.short, found.long) for found in find_abbreviations(story)] == [(spans[0], short, long)]


@pytest.mark.parametrize("story", NO_DEFINITIONS)
def test_a_bracket_may_define_nothing(story):
    assert find_abbreviations(story) == ()


def test_a_definition_counts_once():
    story = "Aparatur Sipil Negara (ASN) dan Aparatur Sipil Negara (ASN)"
    assert [found.start for found in find_abbreviations(story)] == [0]


@given(st.text(alphabet=st.sampled_from("ABab (().,\ndan3")) | st.text())
def test_spans_are_true_and_ordered(story):
    found = find_abbreviations(story)
    assert all(story[one.start : one.end] == one.text for one in found)
    assert all(left.start <= right.start for left, right in itertools.pairwise(found))


@pytest.mark.parametrize("hostile", ["(A)", "a (AA) ", "(", "(a", "AAA (aa aa aa) ", "Aa disingkat A", "aaa aa (AAAAAAAAAAAA) "])
def test_hostile_input_takes_linear_time(hostile):
    assert growth(find_abbreviations, hostile, 200) < SQUARE
