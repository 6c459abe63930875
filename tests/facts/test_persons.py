"""Persons: one person once, with every mention, the offices resolved, and a title alone led to its holder."""

import pytest
from growth import SQUARE, growth

import kalcorpus
from kalcorpus.facts.persons import Person, PersonPosition, find_holders, resolve_people
from kalcorpus.facts.persons.positions import resolve_position
from kalcorpus.mentions.names import find_names, read_office_words
from tests.bars import draw_bars, read_bars


def people(text: str) -> tuple[Person, ...]:
    return resolve_people(find_names(text), text)


ONE_PERSON = [
    # short forms, with and without the office
    "Gubernur Kaltara |Zainal A. Putra| hadir.\nGubernur |Zainal| pulang.\nNamun |Zainal| kembali.",
    "Wakil Gubernur |Hadi Mulyono| tiba.\nKemudian |Hadi Mulyono| pergi, ujar |Hadi|.",
    "Kepala Dishub, |Syafrin Lipura|, menyebut hal itu.\n|Syafrin| pun mengaku.",
    # initials: left out, written out
    "Wali Kota Bogor, |Dedie A Rahim|, tiba.\nLalu |Dedie Rahim| pulang.",
    "Gubernur |Zainal A. Putra| dan Gubernur Kaltara |Zainal Arifin Putra| itu satu orang.",
    "Asisten I Drs. |M. Teguh| hadir.\nAsisten I |Teguh Wijaya| pulang.",
    # one letter off, and a nickname beside the bare office
    "Kepala Adat Desa Lempuing, |Tumbal| meminta bantuan.\nkata |Timbal| kepada Bupati.",
    "Bupati Lombok Timur |Haerul Wardi| marah.\nAksi Bupati |Iron| itu ramai.",
    # a nickname that the text calls one; initials in place of the last names
    "Ketua Komisi III, |Rozani| yang akrab dengan sapaan |Paman Yani|, hadir.\n|Paman Yani| pulang, kata |Paman Yani|.",
    "Terdakwa |Budi Santoso| alias |Kancil| tiba.\nLalu |Kancil| (40) pulang.",
    "Mantan Wagub |Rozan Noor Baharudin| tiba.\nKata |Rozan NB| itu benar.",
    # a word made of two names; a name that is also an office; a nickname told behind, or pointed to
    "Presiden |Joko Widodo| tiba.\nMenurut |Jokowi|, itu baik.",
    "Dosen |Muh. Bandol Hakim| tiba.\nItu baik, kata |Hakim| di kota.",
    "Bupati |Teguh Bandol| tiba.\nItu baik, ungkap |Bowie|, panggilan akrabnya.",
    "Deputi |Woro Bandol| tiba.\nItu baik, ujar Deputi yang akrab disapa |Lisa| itu.",
    # one letter off in a full name, or two in the wrong order
    "Ketua KNPI |M Rosyid Bandol| tiba.\n"
    + "Senam itu diikuti ratusan warga dari semua kecamatan yang ada di kabupaten. " * 2
    + "\nItu sehat, kata |Roysid Bandol| di kota.",
    "Keluhan disampaikan oleh |Deny| salah satu pemilik toko.\nItu benar, curhat |Deni| kepada warga.",
    # a pet name
    "Anggota DPRD Paser, |Amalia Wulandari| hadir.\nItu benar, ungkap |Amel| kepada warga.",
    # a headline whose verb no table knows
    "Bupati Paser |Ana Wulandari| Wacani Rakor Besar\n\nBupati Paser |Ana Wulandari| hadir di kota.",
    # a word that lost the space behind it
    "Ketua Umum IKM |Andre Rosiadi| tiba.\nMenteri |Andre Rosiadi|bertemu warga.",
]


@pytest.mark.parametrize("marked", ONE_PERSON)
def test_one_person_once_with_all_mentions(marked: str) -> None:
    text, _ = read_bars(marked)
    [person] = people(text)
    assert draw_bars(text, [(mention.start, mention.end) for mention in person.mentions]) == marked
    assert all(text[mention.start : mention.end] == mention.text for mention in person.mentions)


def test_the_fullest_form_is_the_name_and_titles_come_from_all_mentions() -> None:
    [person] = people("H. Zainal hadir.\nGubernur Kaltara Dr. H. Zainal A. Putra, SH., M.Hum tiba.\nKata Zainal.")
    assert person.name == "Zainal A. Putra"
    assert person.prefixes == ("H.", "Dr.")
    assert person.suffixes == ("SH.", "M.Hum")


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Gubernur Kalsel H. Bandol dan istri, Hj. Citra Bandol, hadir.\nKata Bandol.", [("Bandol", 2), ("Citra Bandol", 1)]),
        (
            "Bupati Paser Bandol bersama Ketua TP PKK Paser Ana Bandol tiba.\nMenurut Ana, itu baik.",
            [("Bandol", 1), ("Ana Bandol", 2)],
        ),
        (
            "Gubernur Kalteng H. Yusuf Bandol bersama Ketua Dekranasda Kalteng Ivo Yusuf Bandol tiba.",
            [("Yusuf Bandol", 1), ("Ivo Yusuf Bandol", 1)],
        ),
        ("Bupati Paser Bandol tiba.\nBupati Paser Citra Bandol pulang.", [("Citra Bandol", 2)]),
    ],
)
def test_a_wife_who_bears_her_husbands_name_is_not_he(text: str, names: list[tuple[str, int]]) -> None:
    assert [(person.name, len(person.mentions)) for person in people(text)] == names


def test_namesakes_by_one_part_stay_two() -> None:
    found = people("Bupati Paser Budi Santoso dan Bupati Berau Budi Hartono hadir.\nKata Hartono.")
    assert [(person.name, len(person.mentions)) for person in found] == [("Budi Santoso", 1), ("Budi Hartono", 2)]


def test_a_short_form_is_rather_the_first_name_than_the_last() -> None:
    text = "Bupati Paser, Martin Bandol tiba.\nKetua PKK Paser, Elisabeth Betty Martin hadir.\nItu baik, kata Martin."
    assert [(person.name, len(person.mentions)) for person in people(text)] == [
        ("Martin Bandol", 2),
        ("Elisabeth Betty Martin", 1),
    ]


def test_two_names_one_letter_apart_side_by_side_stay_two() -> None:
    assert len(people("Rahmat Hidayat (40) dan Rahman Hidayat (35) ditangkap polisi.")) > 1


def test_two_names_one_letter_apart_with_their_own_offices_stay_two() -> None:
    assert [person.name for person in people("Bupati Paser Budi Santoso dan Camat Kuaro Budi Santosa hadir.")] == [
        "Budi Santoso",
        "Budi Santosa",
    ]


def test_somebody_brought_in_anew_is_not_a_namesake_of_before() -> None:
    found = people("Wakil Bupati Agus Salim tiba.\nSeorang pengguna jalan, Agus, senang.\nKata Agus, jalan itu rusak.")
    assert [(person.name, len(person.mentions)) for person in found] == [("Agus Salim", 1), ("Agus", 2)]


def test_a_nickname_is_not_the_name() -> None:
    [person] = people("Bupati Rozani yang akrab disapa Paman Yani Besar hadir.\nKata Paman Yani Besar, itu benar.")
    assert (person.name, len(person.mentions)) == ("Rozani", 3)


@pytest.mark.parametrize(
    "piece", ["kata Ana. ", "Ana. ", "akrab disapa Ana. ", "Seorang warga, Ana, ", "Bupati Ana Budi tiba.\n"]
)
def test_time_grows_with_the_mentions_alone(piece: str) -> None:
    assert growth(lambda text: people("Bupati Ana Budi tiba. Bupati Ana Citra pulang.\n" + text), piece, 400) < SQUARE


def test_a_name_of_a_headline_alone_counts_only_with_a_given_name() -> None:
    assert [person.name for person in people("Maigus Lawian Hadiri Rapat Akbar Kota\n\nRapat itu ramai sekali.")] == []
    assert [person.name for person in people("Bupati Siti Aminah Hadiri Rapat Akbar\n\nRapat itu ramai sekali.")] == [
        "Siti Aminah"
    ]


def test_an_office_is_kept_once_in_its_fullest_form() -> None:
    [person] = people(
        "Bupati Ana Wulandari hadir.\nBupati Paser Ana Wulandari pulang.\nMantan Camat Tanah Grogot, Ana Wulandari, ada."
    )
    assert [(held.text, held.former) for held in person.positions] == [
        ("Bupati Paser", False),
        ("Mantan Camat Tanah Grogot", True),
    ]


@pytest.mark.parametrize(
    ("written", "title", "acting", "organization", "region"),
    [
        ("Bupati Banjar", "Bupati", None, None, "63.03"),
        ("Wali Kota Bogor", "Wali Kota", None, None, "32.71"),
        ("Bupati Bogor", "Bupati", None, None, "32.01"),
        ("Wagub Kaltara", "Wakil Gubernur", None, None, "65"),
        ("Penjabat (Pj) Sekretaris Provinsi Kaltara", "Sekretaris Daerah Provinsi", "Pj", None, "65"),
        ("Plt Kepala Dinas Kesehatan Kota Samarinda", "Kepala Dinas Kesehatan", "Plt", "Dinas Kesehatan", "64.72"),
        ("Ketua DPRD Kalteng", "Ketua DPRD", None, "DPRD", "62"),
        ("Anggota Komisi II DPRD Kaltim", "Anggota", None, "Komisi II DPRD", "64"),
        ("Direktur RSUD Ulin Banjarmasin", "Direktur RSUD", None, "RSUD Ulin", "63.71"),
        ("Menteri Dalam Negeri", "Menteri Dalam Negeri", None, None, None),
        ("Calon Bupati Paser", None, None, None, "64.01"),
        ("Kepala Desa Aek Garut", "Kepala Desa", None, None, None),
        ("Camat Kayong Kabupaten Ketapang", "Camat", None, None, "61.04"),
        ("Kepala Seksi Haji dan Umrah (Kasi PHU)", "Kepala Seksi", None, None, None),
        ("Asisten II Setda Berau", "Asisten Perekonomian dan Pembangunan", None, "Setda", "64.03"),
        ("Presiden RI", "Presiden", None, None, None),
    ],
)
def test_an_office_has_title_organization_and_region(
    written: str, title: str | None, acting: str | None, organization: str | None, region: str | None
) -> None:
    office = read_office_words(written)
    assert office is not None
    position = resolve_position(office)
    assert (position.title, position.acting, position.organization, position.region) == (title, acting, organization, region)


def holder(name: str, office: str, *, former: bool = False) -> Person:
    return Person(name=name, positions=(PersonPosition(text=office, former=former),))


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Bupati", "Ana"),
        ("bupati", "Ana"),
        ("Bupati Paser", "Ana"),
        ("Bupati Berau", None),
        ("Wagub", "Budi"),
        ("Wakil Gubernur Kalimantan Utara", "Budi"),
        ("Sekda", "Citra"),
        ("Kepala Dinas", "Dewi"),
        ("Kadis Kesehatan", "Dewi"),
        ("Kepala Dinas Pendidikan", None),
        ("Gubernur", None),
        ("Camat", None),
        ("orang itu", None),
    ],
)
def test_a_title_alone_leads_to_its_holder(words: str, name: str | None) -> None:
    cast = [
        holder("Ana", "Bupati Paser"),
        holder("Budi", "Wagub Kaltara"),
        holder("Citra", "Penjabat (Pj) Sekretaris Daerah"),
        holder("Dewi", "Kepala Dinas Kesehatan Kota Samarinda"),
        holder("Eka", "Gubernur Kaltara"),
        holder("Fitri", "Gubernur Kaltim"),
        holder("Gita", "Camat Long Ikis", former=True),
    ]
    found = [person.name for person in find_holders(cast, words)]
    assert found == [name] if name else len(found) != 1


@pytest.mark.parametrize("second", ["Ana Moh", "Ana XB", "Ana   Xaver", "Ana Xaver"])
def test_a_name_may_hold_several_spaces(second: str) -> None:
    article = kalcorpus.parse_text(f"TARAKAN – Bupati Ana  Xaver hadir.\n\nBupati {second} hadir.")
    assert article.people[0].name == "Ana Xaver"
