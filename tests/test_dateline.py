"""Datelines in all their dresses: place in <>, outlet in {}, the sentence behind the bar."""

import re

import pytest

from kalcorpus.blocks.dateline import find_dateline

SENTENCE = "Wali Kota membuka pasar murah itu di halaman kantornya."
FOUND = """
<TANJUNG SELOR> – |
<PALANGKA RAYA> — |
<TARAKAN>- |
<Samarinda> -|
<SAMARINDA>-|
{WARTA}, <TARAKAN> – |
{TRIBUNCONTOH.COM}, <SAMARINDA> – |
{TRIBUN-CONTOH.COM}, <DENPASAR> – |
<PALANGKA RAYA>, {CONTOH.com} - |
<PALEMBANG>,{HS} – |
<OKUS>, {KR Sumsel} - |
{Contoh6.com}, <Surabaya> -|
{Contoh6.com}, <Palangka Raya>|
<Lampung Barat> ({ANTARA}) - |
<LIWA> ({Contohpost.co}) -- |
<Semarang>, {Kominfo} - |
{CONTOH.com} - |
{contohborneo.co.id} – |
<Palembang>: |
{Metrocontoh.com}, <Palembang>: |
{KBRN}, <Tarakan> : |
<JAKARTA>, 5 Mei 2025 - |
(<Palangka Raya>, 20 Mei 2024) – |
<TARAKAN>, (5/5) – |
{MMCKalteng} – <Palangka Raya> – |
<Kotawaringin Barat>- {MKNews}- |
{KABAR BORNEO 1}, <Palangka Raya> – |
{ContohNews.Co}.<SAMARINDA>. |
<KOTA SURABAYA> - |
<BEIJING> - |
<Kuala Lumpur> – |
<Muara Enim> {Tim News Room Kominfo}. |
<Pontianak, Kalbar> – |
<NUNUKAN>, MALINAU – |
{KLIKTARAKAN} – |
{TarakanTimes}, <Nunukan> – |
<SAMARINDA>. |
<SANGATTA>.{WARTA.ASIA} – |
<Benoa> (24/01/2018), |
<Sentani>-|
{LensaContoh} – |
<Lombok>, {WARTA}, Rabu (29/11/2017)- |
""".strip().split("\n")
NOT_FOUND = [
    "A)\n,–A",
    "Forum Komunikasi Putra Putri TNI-Polri (FKPPI) menanam seratus pohon di bantaran sungai.",
    "PENGUMUMAN - Jalan itu ditutup sementara bagi kendaraan berat.",
    "Gubernur Kaltara - yang hadir pagi itu - membuka rapat.",
    "Bupati membuka rapat koordinasi - yang pertama tahun ini - di aula.",
    "USAI UPACARA: Bupati menyalami peserta di lapangan.",
    "Target: Raih WBK dan WBBM",
    "Sebanyak 20-30 warga hadir.",
    "Rapat Kerja Daerah 2024 - 2025 dibuka.",
    "Ya.",
    "-",
    "“Kami siap,” katanya - lalu pergi.",
    "Tarakan",
    "Samarinda-Balikpapan macet, kata Bupati.",
    "Rabu (24/1/2018), Bupati membuka rapat.",
    "PENGUMUMAN. Jalan itu ditutup.",
    "Tarakan -",
]


@pytest.mark.parametrize("drawing", FOUND)
def test_datelines_are_read(drawing):
    place, outlet = re.search(r"<(.+?)>", drawing), re.search(r"\{(.+?)\}", drawing)
    line = re.sub(r"[<>{}]", "", drawing).replace("|", SENTENCE)
    found = find_dateline(line)
    assert found is not None
    assert (found.place.of(line) if found.place else None) == (place[1] if place else None)
    assert (found.outlet.of(line) if found.outlet else None) == (outlet[1] if outlet else None)
    assert line[found.end :] == SENTENCE


@pytest.mark.parametrize("line", NOT_FOUND)
def test_other_openings_are_not(line):
    assert find_dateline(line) is None
