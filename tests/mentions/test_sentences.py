import pytest
from bars import read_bars

from kalcorpus.mentions.sentences import find_sentences


@pytest.mark.parametrize(
    "marked",
    [
        "|Rapat dibuka Bupati.| |Peserta pulang sore hari.|",
        "|Acara dipimpin Dr. H. Andi Saputra di Jl. Merdeka.| |Hadir pula camat.|",
        "|Rapat di RSUD dr. H. Mawar selesai.| |Hadir Drs. Budi.|",
        "|“Kita harus siap.”| |Ia lalu menutup acara.|",
        "|Judul tanpa titik|\n|Kalimat pertama!| |Kalimat kedua?|",
        "|Anggaran naik 2.500 persen. di kota|",
    ],
)
def test_sentences_end_where_the_reader_stops(marked: str) -> None:
    text, wanted = read_bars(marked)
    assert [sentence.of(text) for sentence in find_sentences(text)] == wanted


def test_blank_text_has_no_sentence() -> None:
    assert list(find_sentences(" \n\t \n")) == []
