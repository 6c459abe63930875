"""Quotations in bar notation: what stands between two bars is the quotation, all else is none."""

import itertools
import time

import pytest
from bars import draw_bars, read_bars
from hypothesis import given
from hypothesis import strategies as st

from kalcorpus.mentions.quotes import find_quotes

MARKS = {
    "straight": '"|Kami siap bekerja keras,|" ujar Bustan.',
    "curly": "“|Kami siap bekerja keras,|” ujar Bustan.",
    "mixed": '“|Kami siap bekerja keras,|" ujar Bustan. Lalu "|Kami siap bekerja lagi,|” katanya.',
    "wrong way": "”|Kami siap bekerja keras,|” ujar Bustan.",
    "both wrong way": "”|Kami siap bekerja keras,|“ ujar Bustan.",
    "doubled single, curly": "‘’|Kami siap bekerja keras,|’’ ujar Bustan.",
    "doubled single, straight": "''|Kami siap bekerja keras,|'' ujar Bustan.",
    "low commas": ",,|Kami siap bekerja keras,|'' ujar Bustan.",
    "low": "„|Kami siap bekerja keras,|“ ujar Bustan.",
    "doubled": '""|Kami siap bekerja keras,|"" ujar Bustan.',
    "single with a verb of speech": "‘|Kami siap bekerja keras,|’ ujar Bustan.",
    "guillemets": "«|Kami siap bekerja keras,|» ujar Bustan.",
    "a doubled and a straight mark": '‘’|Kami siap bekerja keras,|" ujar Bustan.',
}

PLACES = {
    "comma outside": '"|Kami siap bekerja keras|", kata Bustan.',
    "full stop and capital verb": "“|Kami siap bekerja keras|”. Katanya",
    "no space behind": "“|Kita harus bekerja keras,|”ujarnya.",
    "no space before": 'gunakan hak pilih."|Dengan memilih kita ikut membangun,|" pungkasnya.',
    "space inside": '" |Saya mengamati data itu,| " jelasnya.',
    "space before the second mark": '"|Kita jual minyak goreng,| " kata dia.',
    "bracketed first word": '"|(Pelatihannya) di sini saja,|" ujar Yusuf.',
    "short, with verb": "“|Eits, jangan,|” katanya sambil tersenyum.",
    "behind its verb": 'Ia menegaskan, "|Disiplin itu wajib|".',
    "behind a colon": 'Bustan berpesan: "|Jaga nama baik daerah kita.|"',
    "in two pieces": '"|Kami siap,|" kata Kadir, "|dan kami akan datang.|"',
    "own sentence without verb": 'Rapat ditutup Bustan. "|Semoga semua berjalan lancar.|"\nPeserta pulang.',
    "fragment behind bahwa": "Pesan itu menyatakan bahwa posko “|sudah bisa dilalui|”.",
    "words of the dead": "Mengutip ucapan Sutomo “|Selama banteng masih berdarah merah kita tidak menyerah|”.",
    "demikian": '"|Mari jaga kebersihan bersama-sama,|" demikian kata Bustan.',
}

PARAGRAPHS = {
    "each its own marks": '"|Paragraf satu sudah selesai.|"\n"|Paragraf dua juga selesai,|" ujarnya.',
    "first left open, next opens again": '"|Paragraf satu sudah selesai.|\n\n"|Paragraf dua juga selesai,|" ujarnya.',
    "one pair around two": '"|Paragraf satu sudah selesai.\n\nParagraf dua juga selesai,|" ujarnya.',
    "left open to the end": 'Ia menegaskan, "|Kami akan bekerja lebih keras lagi.|',
    "left open before its verb": '"|Kami akan bekerja lebih keras,| ujarnya kepada wartawan.\nLalu "|Kami bisa,|" katanya.',
    "left open before a stated speaker": '"|Kami akan bekerja lebih keras,| kata Bustan.',
    "never opened": 'Tersisa satu desa yang belum cair," ujar Kepala Bidang.\n"|Anggaran sudah ada di kas daerah,|" jelasnya.',
    "one pair around too many": '"|Ini dibuka dan tidak pernah ditutup.|\nSatu.\nDua.\nTiga.\nEmpat," katanya.',
}

NESTED = {
    "single in double": "\"|Kami minta, 'tambah dana,' kepada menteri,|\" tegasnya.",
    "double in double, curly": "“|Saya bilang “jangan takut” kepada mereka,|” katanya.",
    "double in double, straight": '"|Saya bilang "jangan takut" kepada mereka,|" katanya.',
    "theme in speech": '"|Tema kita "Maju Bersama" tahun ini,|" kata Bustan.',
}

NO_QUOTATIONS = (
    'Rakor bertema "Melangkah Pasti, Junjung Integritas, Lawan Korupsi" digelar.',
    "Peringatan ini mengangkat tema “Ayo Bangkit Bersama”. Ini seruan.",
    'Dengan tema nasional tahun ini, yaitu "Dengan semangat gotong royong kita membangun desa", acara dibuka.',
    'Rapat bertajuk "Aktivitas Ormas" itu digelar.',
    "Empat Perusahaan yang 'Nakal' Dapat Sanksi",
    "Program Unggulan 'Smart Surau' berjalan.",
    "Visi besar daerah, yaitu “Membangun dari Desa”.",
    "Tujuan Penataan Ruang “untuk mewujudkan kawasan yang berwawasan lingkungan dan lestari”.",
    '"Mari Menjaga Lingkungan, Bersama Kita Menciptakan Perubahan!"',
    '"Perencanaan dan pembangunan kawasan baru ibu kota," dikutip dari tabel lampiran.',
    '"Setiap orang dilarang membuang sampah di sungai," bunyi pasal itu.',
    'Istilah "omon-omon" ramai dipakai.',
    "Hari Jum'at di Masjid Qur'an, Do's and Don'ts wisata, Rudy Mas'ud.",
    'Layar 15" dan 32" dijual.',
    "Spanduk bertuliskan “Kami menolak tambang di kampung kami” dibentangkan.",
    'Ia menyebut wilayah itu "wisata halal" di daerahnya.',
    '"..." katanya.',
    "tidak ada tanda kutip",
    "",
)


@pytest.mark.parametrize("marked", [*MARKS.values(), *PLACES.values(), *PARAGRAPHS.values(), *NESTED.values()])
def test_finds_what_the_bars_enclose(marked):
    story, _ = read_bars(marked)
    assert draw_bars(story, [(found.start, found.end) for found in find_quotes(story)]) == marked


@pytest.mark.parametrize("story", NO_QUOTATIONS)
def test_refuses_what_is_no_speech(story):
    assert find_quotes(story) == ()


def test_tells_where_the_marks_stand():
    story = 'Ia berkata, "Kami siap bekerja." Lalu pulang.'
    (found,) = find_quotes(story)
    assert story[found.opens : found.closes] == '"Kami siap bekerja."'


@pytest.mark.parametrize(
    "piece", ['"', "'", '" ', "' a", '"a ', 'a" ', '"Kami siap," kata dia. ', ",,a ''", "‘’a", '"a\n', "“(”)"]
)
def test_time_grows_with_the_length_alone(piece):
    story = piece * (60_000 // len(piece))
    started = time.process_time()
    find_quotes(story)
    assert time.process_time() - started < 5  # a quadratic finder needs minutes


@given(st.text(st.sampled_from("\"“”„‘’',  .aA\n")) | st.text())
def test_spans_are_true_ordered_and_apart(story):
    found = find_quotes(story)
    assert all(story[quotation.start : quotation.end] == quotation.text for quotation in found)
    assert all(q.opens <= q.start < q.end <= q.closes for q in found)
    assert all(before.closes <= after.opens for before, after in itertools.pairwise(found))
