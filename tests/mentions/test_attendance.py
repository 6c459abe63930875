import pytest

from kalcorpus.mentions.attendance import find_organizer, find_participants


@pytest.mark.parametrize(
    ("text", "organizer"),
    [
        ("Pelatihan yang diselenggarakan oleh Dinas Sosial Kaltara itu selesai.", "Dinas Sosial Kaltara"),
        ("Dinas Kesehatan Kota Tarakan menggelar seminar.", "Dinas Kesehatan Kota Tarakan"),
        ("Rapat digelar Senin pagi.", None),
        ("Rapat dihadiri camat.", None),
    ],
)
def test_organizer(text: str, organizer: str | None) -> None:
    assert find_organizer(text, 0, len(text)) == organizer


@pytest.mark.parametrize(
    ("text", "participants"),
    [
        ("Kegiatan ini diikuti sekitar 150 peserta yang datang dari 14 daerah.", "sekitar 150 peserta"),
        ("Bimtek diikuti para operator desa di dua kecamatan.", "para operator desa"),
        ("Acara tak hanya diikuti satu dinas.", None),
        ("Rakor diikuti secara daring oleh para camat.", "para camat"),
        ("Rapat digelar Senin pagi.", None),
    ],
)
def test_participants(text: str, participants: str | None) -> None:
    assert find_participants(text, 0, len(text)) == participants
