import datetime
from pathlib import Path

import pytest
from bars import draw_bars, read_bars
from hypothesis import given, settings
from hypothesis import strategies as st

from kalcorpus.facts.calendar import DateMention, resolve_dates
from kalcorpus.header import Header, Published
from kalcorpus.mentions.dates import find_dates
from kalcorpus.mentions.laws import find_laws
from kalcorpus.mentions.quotes import find_quotes


def calendar(story, published=None, basis="given"):
    header = Header(None, None, None, (), (), published and Published(edtf=published, basis=basis), ())
    return resolve_dates(find_dates(story), find_quotes(story), header, story)


def dated(story, published=None, basis="given"):
    return [(date.text, date.edtf, date.year_basis) for date in calendar(story, published, basis).dates]


PICTURES = (Path(__file__).parent / "calendar_pictures.txt").read_text("utf-8").splitlines()


@pytest.mark.parametrize("line", PICTURES)
def test_story_published_on_wednesday_26_november_2025(line):
    picture, _, values = line.partition(" =>")
    story, _ = read_bars(picture)
    dates = [date for date in calendar(story, "2025-11-26").dates if date.kind in ("date", "interval")]
    assert draw_bars(story, [(date.start, date.end) for date in dates]) == picture
    assert "; ".join(f"{date.edtf}T{date.time}" if date.time else str(date.edtf) for date in dates) == values.strip()


@pytest.mark.parametrize("char", ["\u200b", "\ufeff", "\u00ad"])
def test_characters_that_nobody_sees_hide_no_date(char):
    story = f"Rapat digelar, Se{char}nin (1{char}9/5/2025)."
    assert dated(story) == [(f"Se{char}nin (1{char}9/5/2025)", "2025-05-19", "written")]


@pytest.mark.parametrize(
    ("story", "published", "edtf", "basis"),
    [
        ("Rapat digelar, Jumat (31/10).", "2025-11-02", "2025-10-31", "published"),
        ("Rapat digelar, Selasa (31/12).", "2020-01-03", "2019-12-31", "published"),
        ("Pawai digelar, Minggu (23/11).", "2025-11-20", "2025-11-23", "published"),
        ("Pameran dibuka 5 November mendatang.", "2023-10-26", "2023-11-05", "relative"),
        ("Rumah diresmikan, Selasa (20/6) siang.", "2025-02-11", "2023-06-20", "weekday"),  # the page was moved
    ],
)
def test_missing_year_is_nearest_to_the_publication(story, published, edtf, basis):
    (date,) = calendar(story, published).dates
    assert (date.edtf, date.year_basis) == (edtf, basis)


def test_copyright_year_settles_what_the_weekday_leaves_open():
    story = "Bimtek dibuka di Balikpapan, Jumat (25/10). Kerja sama itu tahun 2011-2013. Kemudian pada 2015 ada lagi."
    assert dated(story, "2019", "copyright")[0] == ("Jumat (25/10)", "2019-10-25", "copyright")


def test_year_of_the_event_name_settles_its_day():
    story = "Gubernur membuka Rakor Tahun 2025 di Tarakan, Jum’at (31/10) pagi."
    assert dated(story) == [("Tahun 2025", "2025", "written"), ("Jum’at (31/10) pagi", "2025-10-31", "context")]


def test_history_in_the_text_does_not_settle_the_year():
    story = "Upacara digelar, Jumat (20/5). Pada 20 Mei 1948 ditetapkan. Data per 13 Mei 2022."
    assert dated(story)[0] == ("Jumat (20/5)", "2022-05-20", "weekday")


def test_year_follows_scope():
    assert dated("Lelang pada November atau Desember 2020.")[0] == ("November", "2020-11", "written")
    assert dated("Periode Januari sampai Mei di tahun 2023.", "2025-06-09")[0] == (
        "Januari sampai Mei",
        "2023-01/2023-05",
        "context",
    )
    assert dated("Libur 12 Mei hingga 3 Juni 2024.") == [("12 Mei hingga 3 Juni 2024", "2024-05-12/2024-06-03", "written")]


def dates_of(story, published=None, **cited):
    header = Header(None, None, None, (), (), published and Published(edtf=published, basis="given"), ())
    laws = find_laws(story) if cited.get("laws") else ()
    return {date.text: date.edtf for date in resolve_dates(find_dates(story), find_quotes(story), header, story, laws).dates}


@pytest.mark.parametrize(
    ("story", "written", "edtf"),
    [
        ("Sampai tahun 2019 ini 40 pasien sembuh. Operasi digelar Selasa (13/8) kemarin.", "Selasa (13/8) kemarin", "2019-08-13"),
        ("Sepanjang 2021 masuk 90 aduan. Sosialisasi digelar Kamis (3/2) lalu.", "Kamis (3/2) lalu", "2022-02-03"),
        ("Upacara HUT RI ke-74 dibuka Bupati, Sabtu (17/8).", "Sabtu (17/8)", "2019-08-17"),
        ("Jalan sehat Hari Jadi ke-12 Provinsi Kalimantan Utara, Minggu (20/10).", "Minggu (20/10)", "2024-10-20"),
        ("Rapat pada 7 Maret 2023 belum selesai. Rapat lanjutan dibuka Jumat (16/3).", "Jumat (16/3)", "2023-03-16"),
        ("Dilantik 5 Oktober 2022. Ia bicara di Berau, Rabu (7/6).", "Rabu (7/6)", "2023-06-07"),
    ],
)
def test_text_tells_the_year_that_its_weekday_allows(story, written, edtf):
    assert dates_of(story)[written] == edtf


def test_old_law_tells_no_year():
    story = "Mereka dijerat Undang-Undang Nomor 1 Tahun 1946. Mereka diperiksa Selasa (28/1)."
    assert dates_of(story, laws=True) == {"Selasa (28/1)": None}


def test_circular_of_the_year_tells_the_year():
    story = "Lewat Surat Edaran Nomor 100/7/Diskominfo/2023 camat diundang pada awal April. Apel digelar Rabu (8/3) lalu."
    assert dates_of(story, laws=True) == {"awal April": "2023-04", "Rabu (8/3) lalu": "2023-03-08"}


def test_relative_dates_count_from_a_day_whose_year_the_weekday_told():
    story = "Sejak 2022 ada 9 kasus. Rapat digelar, Rabu (8/3). Ditemui kemarin (9/3), ia bilang tahun ini dan bulan depan sama."
    found = dates_of(story)
    assert (found["Rabu (8/3)"], found["kemarin (9/3)"]) == ("2023-03-08", "2023-03-09")
    assert (found["tahun ini"], found["bulan depan"]) == ("2023", "2023-04")


@pytest.mark.parametrize(
    ("story", "published", "written", "edtf"),
    [
        ("Ia bicara pada Minggu (5/5).", "2023-05-07", "Minggu (5/5)", "2023-05-05"),
        ("Jalan sehat digelar, Minggu (9/9) pagi.", "2019-12-20", "Minggu (9/9) pagi", "2018-09-09"),
        ("Pawai digelar, Sabtu (20/9).", "2025-06-09", "Sabtu (20/9)", "2025-09-20"),
        ("Pawai digelar, Jumat (20/9).", "2025-06-09", "Jumat (20/9)", "2024-09-20"),
        ("Gempa itu terjadi Selasa (7/1/2020). Posko dibuka Rabu (8/1).", "2020-07-30", "Rabu (8/1)", "2020-01-08"),
    ],
)
def test_weekday_decides_between_years_that_are_not_at_hand(story, published, written, edtf):
    assert dates_of(story, published)[written] == edtf


@pytest.mark.parametrize(
    ("story", "edtf"),
    [
        ("Pada tahun 2018 kota ini juga membantu korban banjir 14 Februari.", "2018-02-14"),
        ("Kantor itu dibuka pada 3 Maret 2021, lalu ditutup 9 Maret.", "2021-03-09"),
        ("Sejak tahun 2018 ada 12 posko, sedangkan laporan masuk sampai 14 Februari.", "2024-02-14"),
        ("Pada tahun 2018 ada 12 posko. Laporan masuk 14 Februari.", "2024-02-14"),
        ("APBD 2026 dibahas dalam rapat 14 Februari.", "2024-02-14"),
    ],
)
def test_year_of_the_sentence(story, edtf):
    assert list(dates_of(story, "2024-03-01").values())[-1] == edtf


def test_unknown_year_is_null_and_said():
    found = calendar("Rapat digelar, Jumat (25/10).")
    assert found.dates[0].edtf is None
    assert [problem.code for problem in found.problems] == ["date.year-unknown"]


def test_weekday_conflict_keeps_the_numerals():
    found = calendar("Rapat digelar, Sabtu (14/8/2022).")
    assert (found.dates[0].edtf, found.dates[0].weekday_agrees) == ("2022-08-14", False)
    assert [problem.code for problem in found.problems] == ["date.weekday-conflict"]


@pytest.mark.parametrize("written", ["Selasa (32/3)", "31 Februari 2025", "Rabu (29/2/2023)", "Kamis (12/13)"])
def test_impossible_day_is_null_and_said(written):
    found = calendar(f"Rapat digelar, {written}.", "2025-04-01")
    assert [(date.text, date.edtf) for date in found.dates] == [(written, None)]
    assert [problem.code for problem in found.problems] == ["date.impossible"]


def test_relative_date_without_anchor_is_null_and_said():
    found = calendar("Kemarin warga datang.")
    assert found.dates[0].edtf is None
    assert [problem.code for problem in found.problems] == ["date.no-anchor"]


@pytest.mark.parametrize(
    ("story", "edtf"),
    [
        ("Ia datang. Minggu lalu ramai.", "2025-12-01/2025-12-07"),
        ("Ia datang pada Minggu lalu.", "2025-12-07"),
    ],
)
def test_minggu_with_a_capital_may_be_read_in_two_ways(story, edtf):
    found = calendar(story, "2025-12-10")
    assert [date.edtf for date in found.dates] == [edtf]
    assert [problem.code for problem in found.problems] == ["date.ambiguous"]


def test_relative_dates_count_from_publication():
    story = "Tahun ini dan bulan depan ada rapat, kemarin tidak. Pekan lalu libur."
    assert [value for _, value, _ in dated(story, "2025-12-10")] == ["2025", "2026-01", "2025-12-09", "2025-12-01/2025-12-07"]


def test_in_a_quotation_they_count_from_the_day_of_speaking():
    story = 'Warga mengeluh. "Jalan itu rusak sejak kemarin dan kami tunggu," kata Budi, Selasa (7/1/2020). Lalu sepi.'
    assert ("kemarin", "2020-01-06", "relative") in dated(story, "2020-02-10")


def test_year_that_the_text_calls_its_own_is_this_year():
    assert dates_of("Berdiri 1999. Hingga tahun 2018 ini ada 9 unit, dan tahun lalu 7 unit.")["tahun lalu"] == "2017"
    assert dates_of("Upacara HUT ke-80 RI digelar meriah. Tahun ini pesertanya 900 orang.")["Tahun ini"] == "2025"


def test_scene_told_before():
    story = "Truk melintas Senin 2 Juni 2025. Informasi diterima sehari sebelumnya. Keesokan harinya sepi."
    assert [value for _, value, _ in dated(story, "2025-06-09")][1:] == ["2025-06-01", "2025-06-02"]


@pytest.mark.parametrize(
    ("story", "value"),
    [
        ('"Kalau surat tiba tanggal 16, besoknya kita mulai," kata Budi, Rabu (10/12/2025).', "2025-12-17"),
        ("Gempa itu terjadi 4 Desember 2021. Tiga tahun setelahnya warga pindah.", "2024"),
        ("Pawai digelar malam Minggu pekan depan.", "2025-12-20"),
        ("Pengumuman ditempel Senin, Selasa dan Rabu di kantor camat.", "2025-12-15/2025-12-17"),
        ("Mereka rapat tanggal 9-11 mendatang.", "2026-01-09/2026-01-11"),
        ("Angkanya naik dibanding Mei tahun lalu.", "2024-05"),
        ("Tanam dimulai pada bulan Desember dan Januari.", "2025-12/2026-01"),
    ],
)
def test_what_counts_from_another_day(story, value):
    assert value in dates_of(story, "2025-12-10").values()


def test_bare_weekday_is_the_last_one():
    assert dated("Ia bicara di Jakarta, Kamis.", "2025-11-06") == [("Kamis", "2025-11-06", "relative")]


def test_bare_weekday_of_a_page_that_was_moved_is_the_last_one_of_its_story():
    story = "Anak itu hilang, kata kapolres, Selasa (7/5/2019). Ia hilang sejak Selasa pagi."
    assert dated(story, "2019-07-24")[1] == ("Selasa pagi", "2019-05-07", "relative")
    story = "Pasar yang terbakar pada Rabu (1/5/2024) dibangun lagi, kata bupati, Senin."
    assert dated(story, "2024-07-16")[1] == ("Senin", "2024-07-15", "relative")


def test_clock_time_belongs_to_the_day_of_its_scene():
    story = "Warga berjaga pada Kamis, 5 Juni 2025 pukul 21.30 WIB. Mereka pulang pukul 01.30 WIB."
    clock = calendar(story).dates[-1]
    assert (clock.text, clock.edtf, clock.time, clock.timezone) == ("pukul 01.30 WIB", "2025-06-06", "01:30", "+07:00")


def test_clock_time_is_not_that_of_a_day_to_come_in_a_paragraph_before():
    story = "Dialog digelar, Senin (9/6/2025).\n\nHasilnya dibahas lagi pada 25 Juni 2025.\n\nDialog usai pukul 23.45 WITA."
    assert calendar(story).dates[-1].edtf == "2025-06-09"
    story = "Dialog digelar, Senin (9/6/2025).\n\nRapat berikutnya pada 25 Juni 2025. Acara dimulai pukul 09.00 WITA."
    assert calendar(story).dates[-1].edtf == "2025-06-25"


def test_clock_time_of_a_rule_is_no_date():
    assert dated("Kantor dibuka Senin (9/6/2025). Setiap hari pegawai masuk pukul 07.30 WITA.")[0][0] == "Senin (9/6/2025)"
    story = "Rapat digelar, Senin (9/6/2025). Kebijakan masuk sekolah pukul 06.30 WITA berlaku."
    assert [text for text, _, _ in dated(story)] == ["Senin (9/6/2025)"]


@pytest.mark.parametrize(
    ("story", "role"),
    [
        ("Bupati membuka rakor di Tarakan, Senin (9/6/2025).", "event"),
        ("Program itu berjalan, ujar Budi, Senin (9/6/2025).", "speech"),
        ("Program itu berjalan sejak 2020.", "reference"),
        ("Bupati membuka rakor di Tarakan kemarin.", "event"),
        ("Program itu berjalan, ujar Budi di Tarakan, Senin.", "speech"),
        ("Program itu berjalan tahun ini, ujar Budi.", "reference"),
    ],
)
def test_roles(story, role):
    assert calendar(story, "2025-06-10").dates[0].role == role


def test_lead_tells_the_day_of_publication():
    published = calendar("Bupati membuka rakor di Tarakan, Senin (9/6/2025).").published
    assert published == Published(edtf="2025-06-09", basis="inferred")
    assert calendar("Berlaku sejak 2020.").published is None
    given = calendar("Bupati membuka rakor di Tarakan, Senin (9/6/2025).", "2025-06-10").published
    assert given == Published(edtf="2025-06-10", basis="given")


@pytest.mark.parametrize("day", [datetime.date(2024, 2, 29), datetime.date(1, 1, 1), datetime.date(9999, 12, 31)])
def test_any_publication_day_will_do(day):
    story = "Kemarin, besok, pekan depan, pekan lalu, tahun depan, bulan lalu; Senin lalu; 29 Februari; 17 Agustus mendatang."
    assert len(calendar(story, day.isoformat()).dates) == 9


PIECES = """\
Senin (9/6)|Selasa (32/3/2025)|4-5 Desember 2025|kemarin|pukul 23.30 WITA|1446 H|malam Minggu|dua hari|tahun 2018 ini
sehari sebelumnya|triwulan II 2025|abad ke-19|sejak 5 Mei|Mei tahun lalu|“|”|. |Senin, Selasa, Rabu|akhir pekan ini
jam 8 malam sampai jam 24.00|31 Februari 2025|HUT ke-80 RI|hingga 2026""".replace("\n", "|").split("|")


@given(st.lists(st.sampled_from(PIECES), max_size=12), st.sampled_from([None, "2025-06-10", "2024"]))
@settings(max_examples=200, deadline=None)
def test_every_mention_is_one_that_the_model_accepts(pieces, published):
    story = " ".join(pieces)
    for date in calendar(story, published).dates:
        assert DateMention.model_validate(date.model_dump(), strict=True) == date
        assert list(date.model_dump()) == list(DateMention.model_fields)
        assert story[date.start : date.end] == date.text
