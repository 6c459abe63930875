import pytest
from bars import read_bars

from kalcorpus.mentions.sightings import find_sightings

HELD = [
    "Rapat digelar di |Aula Lantai II Kantor Bupati Paser|, Senin (6/5/2024).",
    "Bimtek berlangsung di |Hotel Melati, Jalan Kenanga, Balikpapan|, selama dua hari.",
    "Apel dipimpin wakil bupati di |halaman Kantor Gubernur Kaltara| pada Selasa pagi.",
    "Pertemuan di |ruang rapat utama dinas pekerjaan umum dan penataan ruang| itu singkat.",
    "Pasar murah dibuka di |Lapangan Pemuda Tanjung Selor|, Kamis.",
    "Kegiatan bertempat di |lantai 3 RSUD dr. H. Mawar| dan diikuti perawat.",
    "Rombongan tiba di |Desa Sungai Jernih dan Desa Batu Putih, Kecamatan Muara|, Sabtu (7/6/25).",
    "Tamu disambut di |kediaman Andi di Kampung Baru|, Rabu.",
    "Upacara dilaksanakan di|lapangan upacara|.",
    "Diskusi di |Studio RRI, Jalan A. Yani|, Jumat.",
    "Kejuaraan dilaksanakan di |Gedung Olahraga (GOR) Tunas Muda| 1 – 5 Desember 2021.",
    "Ucapnya di lokasi pasar murah, |Jalan Mawar|, Kamis (9/10).",
    "Di |Aula Bappeda|, peserta sudah berkumpul.",
    "Layanan diluncurkan di |RW 06 Desa Suka, Kecamatan Muara|, Senin.",
    "Bibit ditanam di |Blok| 12 Maret lalu.",
    "Panen digelar di |sentra pertanian Desa Suka, Kecamatan Muara|, Sabtu.",
    "Puncak acara digelar di |Stadion 5 Desember Mawar|, Minggu.",
    "Lomba digelar di |Lapangan Mawar| 5 Desember 2025.",
    "Warga mengungsi di |Desa Suka|. (Dok. Humas)",
    "Bupati ke |Desa Suka,Kec.Muara| guna melihat sawah.",
    "Rapat digelar di |Aula Bappeda| guna membahas banjir.",
    "Longsor terjadi di|wilayah Kampung Suka| lalu di |Desa Mawar| sekitar pukul 10.00.",
    "Pasien dirujuk ke |RS Kenanga Mawar|, Senin.",
    "Banjir melanda |Desa Suka, Kecamatan Muara|, Senin.",
    "Kapal karam di |perairan sekitar Tanjung Mawar|, Senin.",
    "Lomba dibuka di |sirkuit Kenanga, Distrik Mawar|, Senin.",
    "Parit dibersihkan di |RT. 03/RW. 02, Kelurahan Mawar|, Kamis.",
    "Sidang digelar di |PN Tanjung Karang, Bandar Lampung|, Selasa.",
    "Suara dihitung di |TPS 07 kelurahan Mawar|, Rabu.",
    "Menteri mengunjungi |Dinas Perizinan Paser| lalu pulang.",
    "Panen digelar di hamparan luas |Desa Suka, Kecamatan Muara|, Sabtu.",
]
NOT_PLACES = [
    "Ia berbicara di hadapan warga.",
    "Harga naik di Kalimantan Timur.",
    "Banyak hal di antaranya Pasar Segiri.",
    "Acara di wilayah Paser selesai.",
    "Rapat bisa digelar di hotel maupun restoran.",
    "Ia lahir di tahun 1980 dan sekolah di kota.",
    "Ia jadi Ketua RT; jadi Ketua lagi.",
    "Ia melantik pejabat di lingkungan Pemerintah Kota Tarakan.",
    "Lomba di tingkat Kecamatan Muara selesai.",
    "Rumah Ki Hajar Dewantara ramai.",
]


@pytest.mark.parametrize("marked", HELD)
def test_venues_are_read_at_full_length(marked: str) -> None:
    text, wanted = read_bars(marked)
    assert [venue.text for venue in find_sightings(text).venues] == wanted


@pytest.mark.parametrize("text", NOT_PLACES)
def test_no_venue_where_only_a_region_or_nothing_is_named(text: str) -> None:
    assert find_sightings(text).venues == []


def test_a_town_alone_is_told_apart_from_a_place_in_it() -> None:
    assert [(venue.text, venue.kind) for venue in find_sightings("Rapat digelar di Samarinda, Senin.").venues] == [
        ("Samarinda", "town")
    ]


def test_the_object_of_a_verb_is_a_venue_only_with_a_word_for_one() -> None:
    places = find_sightings("Bupati meninjau Jembatan Merah lalu meninjau Budi.").venues
    assert [(venue.text, venue.preposition) for venue in places] == [("Jembatan Merah", "")]


def test_a_preposition_may_be_written_together_with_the_place() -> None:
    venues = find_sightings("Apel digelar dilapangan Kantor Camat Muara.").venues
    assert [(venue.text, venue.preposition) for venue in venues] == [("lapangan Kantor Camat Muara", "di")]


@pytest.mark.parametrize(
    ("text", "cues", "venues"),
    [
        ("rapat di Ruang Rapat Utama", ["rapat"], ["Ruang Rapat Utama"]),
        ("lomba di Festival Budaya", ["lomba", "Festival"], []),
        ("di lokasi pasar murah, Jalan Mawar, Kamis", ["pasar murah"], ["Jalan Mawar"]),
    ],
)
def test_a_word_inside_the_name_of_a_place_is_no_cue(text: str, cues: list[str], venues: list[str]) -> None:
    seen = find_sightings(text)
    assert [cue.text for cue in seen.cues if cue.role == "event"] == cues
    assert [venue.text for venue in seen.venues] == venues


def test_kind_and_preposition_tell_what_a_venue_is() -> None:
    venues = find_sightings("Gubernur ke Kabupaten Paser dan rapat di Aula Bappeda.").venues
    assert [(venue.kind, venue.preposition) for venue in venues] == [("regency", "ke"), ("room", "di")]
