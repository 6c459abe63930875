"""Whose government an article is about: who acts and speaks, where it happened, and where it was only written."""

import pytest

from kalcorpus.facts.primary_region import find_primary_region
from kalcorpus.facts.regions import resolve_regions
from kalcorpus.header import DatelinePlace
from kalcorpus.mentions.places import find_places

PRIMARY = [
    ("Bupati Paser membuka bimbingan teknis di Balikpapan. Pemkab Paser mengundang Samarinda.", None, "64.01"),
    ("Gubernur Kaltara memimpin apel di Tarakan.", None, "65"),
    ("Festival budaya digelar di Nunukan dan Malinau.", "65.02", "65.02"),
    ("Rapat pemerintah pusat.", "64.71", None),
    # the office that speaks, however often towns are named
    (
        "Kepala Badan Pusat Statistik Kalsel menyebut inflasi di Kota Banjarmasin naik. Di Kota Banjarmasin harga turun.",
        None,
        "63",
    ),
    ("Kepala Dinas Kesehatan Kaltim menyebut kasus di Kota Bontang dan di Kota Samarinda.", None, "64"),
    # what happens in a regency is its own, whoever comes; in the town where a province is governed it is the province's
    ("Gubernur Kalsel hadir dalam HUT Kabupaten Tapin. Pemprov Kalsel membantu. Bupati Tapin senang.", "63.05", "63.05"),
    ("Gubernur Kalteng membuka rakor. Pemprov Kalteng mengundang camat ke Kota Palangka Raya.", "62.71", "62"),
    ("Pemkot Tarakan menggelar lomba.", "65.71", "65.71"),
    ("Mahasiswa datang ke Kantor DPRD Kalsel di Banjarmasin.", "63.71", "63"),
    # what is handed out in Jakarta is the region's that comes for it
    ("Bupati Pati menerima piala di Jakarta Pusat. Walikota Bandung hadir.", "31.71", "33.18"),
]


@pytest.mark.parametrize(("story", "event", "code"), PRIMARY)
def test_the_government_that_an_article_is_about(story, event, code):
    assert find_primary_region(resolve_regions(find_places(story), None, story), story, event) == code


DATED = [
    # from Jakarta papers write of the rest of the country
    ("JAKARTA – Harga karet dibahas. Petani Sanggau hadir.", "JAKARTA", "31", "61.03"),
    # whoever goes to another province is at home where the dateline is
    (
        "PURUK CAHU – Bupati Murung Raya tiba di Kapuas Hulu. Bupati Kapuas Hulu menyambut. Pemkab Murung Raya berterima kasih.",
        "PURUK CAHU",
        "61.06",
        "62.12",
    ),
]


@pytest.mark.parametrize(("story", "place", "event", "code"), DATED)
def test_a_dateline_tells_who_is_at_home(story, place, event, code):
    line = DatelinePlace(0, len(place) + 3, place, None, None)
    assert find_primary_region(resolve_regions(find_places(story), line, story), story, event) == code
