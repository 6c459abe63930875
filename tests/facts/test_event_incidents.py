"""Accidents, disasters and searches: nobody holds them, the lead tells them with verbs of their own."""

import pytest

from kalcorpus import parse_text
from kalcorpus.facts.events import Event


def main_event(text: str) -> Event:
    events = parse_text(text).events
    assert events, "no event found"
    return events[0]


INCIDENTS = [
    (
        "Banjir setinggi lutut merendam 20 rumah di Desa Kenanga, Kecamatan Mawar.",
        "banjir",
        None,
        "Desa Kenanga, Kecamatan Mawar",
    ),
    (
        "Banjir sudah merendam Kabupaten Kutai Barat sejak Rabu (5/3/2025).",
        "banjir",
        "2025-03-05",
        "Kabupaten Kutai Barat",
    ),
    ("Makan siang berujung keracunan massal di Kecamatan Mawar.", "keracunan massal", None, "Kecamatan Mawar"),
    (
        "Angin puting beliung menerjang puluhan rumah di Desa Kenanga, Kamis (6/3/2025).",
        "angin puting beliung",
        "2025-03-06",
        "Desa Kenanga",
    ),
    ("Sebuah perahu tenggelam di perairan Pulau Mawar, Jumat (7/3/2025).", "tenggelam", "2025-03-07", "perairan Pulau Mawar"),
    ("Warga diserang buaya di Sungai Mawar, Sabtu (8/3/2025).", "serangan hewan", "2025-03-08", "Sungai Mawar"),
    (
        "Kebakaran melanda permukiman di Kota Tarakan. Peristiwa terjadi Senin (10/3/2025) malam di Jalan Kenanga, RT 5.",
        "kebakaran",
        "2025-03-10",
        "Jalan Kenanga, RT 5",
    ),
    (
        "Malam itu kelam di Jalan Kenanga Gang 2. Tiga rumah hangus terbakar pada Senin (10/3/2025).",
        "kebakaran",
        "2025-03-10",
        "Jalan Kenanga Gang 2",
    ),
    (
        "Tim SAR menemukan korban tenggelam di Sungai Kenanga, Selasa (11/3/2025).",
        "penemuan korban tenggelam",
        "2025-03-11",
        "Sungai Kenanga",
    ),
    (
        "Wakil bupati meninjau jembatan yang ambruk diwilayah Kampung Mawar, Rabu (12/3/2025).",
        "peninjauan jembatan",
        "2025-03-12",
        "wilayah Kampung Mawar",
    ),
    ("Polda berhasil mengamankan enam kilogram sabu di Tarakan.", "penangkapan sabu", None, None),
    (
        (
            "Polsek gagalkan peredaran sabu sembilan kilogram. Rekor lama dari Selasa (4/3/2025) terlampaui. "
            "Pada Sabtu (8/3/2025) polsek gagalkan peredaran itu."
        ),
        "penggagalan",
        "2025-03-08",
        None,
    ),
    (
        (
            "Senin (10/3/2025) sore warga Kota Tarakan dikejutkan bunyi sirine. Terjadi kebakaran yang menghanguskan lima rumah. "
            "Api dari dapur, tutur warga di lokasi kejadian, Jalan Kenanga."
        ),
        "kebakaran",
        "2025-03-10",
        "Jalan Kenanga",
    ),
    # the day told as background; crimes by their names; a whole regency that is flooded
    (
        (
            "Medan - Tawuran antarpelajar menyebabkan dua orang luka di SMK Kenanga.\nPolisi berjaga.\n"
            "Seperti diketahui, tawuran itu terjadi Jumat (7/3/2025)."
        ),
        "tawuran",
        "2025-03-07",
        "SMK Kenanga",
    ),
    ("Seorang pedagang ditikam di Pasar Kenanga, Jumat (7/3/2025).", "penikaman", "2025-03-07", "Pasar Kenanga"),
    ("Kejaksaan menetapkan AB sebagai tersangka korupsi dana desa.", "penetapan tersangka", None, None),
    ("Banjir melanda Kabupaten Mahakam Ulu, Senin (10/3/2025).", "banjir", "2025-03-10", "Kabupaten Mahakam Ulu"),
    # what is told of in an interview is no place of the interview
    (
        (
            "Kepala kantor SAR dalam keterangan tertulis di Bantul, Senin, mengatakan seorang pelajar dilaporkan tenggelam "
            "di Sungai Kenanga pada Minggu (9/3/2025)."
        ),
        "tenggelam",
        "2025-03-09",
        "Sungai Kenanga",
    ),
    (
        "Truk kontainer terguling di ruas tol Kenanga arah Mawar, Sabtu (8/3/2025).",
        "kecelakaan",
        "2025-03-08",
        "ruas tol Kenanga",
    ),
    ("Seorang pemancing belum pulang. Tim gabungan melakukan pencarian hingga malam.", "pencarian", None, None),
]


@pytest.mark.parametrize(("text", "kind", "day", "venue"), INCIDENTS)
def test_an_incident_is_told_by_the_lead(text: str, kind: str, day: str | None, venue: str | None) -> None:
    event = main_event(text)
    assert (event.kind, event.start_date and str(event.start_date), event.venue) == (kind, day, venue)


def test_an_accident_is_where_its_sentence_says_not_where_rescuers_sit() -> None:
    text = "BANJARMASIN – Seorang warga Desa Mawar, Kabupaten Tapin, tenggelam di Sungai Kenanga, Minggu (9/3/2025)."
    assert main_event(text).region == "63.05"


NO_INCIDENTS = [
    "Kebakaran lahan yang terjadi di Kecamatan Mawar semakin marak, kata BPBD.",
    "Bupati menyebut penanganan banjir di Desa Kenanga berjalan baik.",
    "Dinas Sosial mencatat dugaan keracunan di Kecamatan Mawar.",
    "Kepala Kantor Pencarian dan Pertolongan Tarakan mengimbau nelayan di Desa Kenanga.",
]


@pytest.mark.parametrize("text", NO_INCIDENTS)
def test_talk_about_incidents_is_none(text: str) -> None:
    assert parse_text(text).events == ()


PRESS = [
    "Bupati menyebut jalan rusak. Hal itu disampaikan bupati saat jumpa pers di Kantor Bupati Paser, Senin (10/3/2025).",
    "Kapolres dalam konferensi pers memaparkan angka itu pada Senin (10/3/2025) di Mapolres Paser.",
]


@pytest.mark.parametrize("text", PRESS)
def test_talk_to_the_press_is_no_event(text: str) -> None:
    assert parse_text(text).events == ()


def test_what_the_police_tell_the_press_of_is_the_event() -> None:
    event = main_event(
        "TARAKAN – Seorang pria diringkus polisi bersama sabu.\n"
        "Kapolres dalam konferensi pers memaparkan penangkapan terjadi Kamis (6/3/2025) di Jalan Kenanga."
    )
    assert (event.kind, event.venue) == ("penangkapan", "Jalan Kenanga")


def test_an_accident_that_only_the_headline_names_is_dated_behind() -> None:
    event = main_event(
        "Pemilik Kios Ditusuk\n\nHati-hati membuka pintu bagi orang asing.\n"
        "Peristiwa ini terjadi Senin (10/3/2025) malam di Jalan Kenanga, Desa Mawar."
    )
    assert (event.kind, str(event.start_date), event.venue) == ("penusukan", "2025-03-10", "Jalan Kenanga, Desa Mawar")


@pytest.mark.parametrize("told", ["Kereta api anjlok", "Satu dari delapan gerbong keluar rel", "KRL anjlok"])
def test_a_train_leaves_the_rails(told: str) -> None:
    assert main_event(f"{told} di Desa Kenanga, Senin (10/3/2025).").kind == "kereta anjlok"


def test_prices_that_fall_are_no_accident() -> None:
    assert parse_text("Harga cabai anjlok di Pasar Kenanga, Senin (10/3/2025).").events == ()
