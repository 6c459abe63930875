"""Who speaks: stories with quotations, the persons that they name, and the speaker of each quotation."""

import itertools
import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kalcorpus.facts.persons import Person, PersonPosition
from kalcorpus.facts.speakers import resolve_quotes
from kalcorpus.mentions.quotes import find_quotes
from kalcorpus.text import Mention

CAST = {
    "Syarwani": "Bupati Bulungan",
    "Kilat": "Wakil Bupati Bulungan",
    "Zainal A. Paliwang": "Gubernur Kalimantan Utara",
    "Nunu Andriani": "Kepala BPSDM",
    "Bustan": "Penjabat Sekretaris Provinsi",
    "Herman Deru": "Ketua Panitia",
    "Fajar Alamsyah": None,
}
SHORT = {"Zainal": "Zainal A. Paliwang", "Nunu": "Nunu Andriani", "Mance": "Bustan"}


def people_of(story):
    names = {name: name for name in CAST} | SHORT
    spans = {}
    for written in sorted(names, key=len, reverse=True):
        for found in re.finditer(rf"\b{re.escape(written)}\b", story):
            if not any(start <= found.start() < end for start, end in itertools.chain(*spans.values())):
                spans.setdefault(names[written], []).append(found.span())
    return tuple(
        Person(
            name=name,
            positions=(PersonPosition(text=office),) if (office := CAST[name]) else (),
            mentions=tuple(Mention(start=start, end=end, text=story[start:end]) for start, end in sorted(found)),
        )
        for name, found in spans.items()
    )


def quotes_in(story):
    return resolve_quotes(find_quotes(story), people_of(story), story)


STATED = {
    '"Kami siap bekerja keras," kata Bustan.': "Bustan",
    '"Kami siap bekerja keras", kata Bustan kepada Syarwani.': "Bustan",
    '"Kami siap bekerja keras." Ujar Bupati Syarwani': "Syarwani",
    '"Kami siap bekerja keras," tegas Kepala Badan Pengembangan (BPSDM) Kaltara, Nunu Andriani, Senin (9/6).': "Nunu Andriani",
    '"Kami siap bekerja keras," ucap Syarwani didampingi Kilat.': "Syarwani",
    '"Kami siap bekerja keras," kata istri Gubernur Zainal, Hj. Nunu Andriani.': "Nunu Andriani",
    '"Kami siap bekerja keras," ujar pria yang akrab disapa Mance itu.': "Bustan",
    '"Kami siap bekerja keras," demikian disampaikan Syarwani.': "Syarwani",
    '"Kami siap bekerja keras," kata petugas keamanan dalam (Pamdal) kantor Bustan.': "Bustan",
    '"Kami siap bekerja keras," demikian Syarwani.': "Syarwani",
    '"Kami siap bekerja keras," ucap Zainal dalam sambutannya yang dibacakan oleh Asisten I, Syarwani.': "Syarwani",
    '"Kami siap bekerja keras," kata Syarwani saat membacakan sambutan Zainal.': "Syarwani",
    'Syarwani menegaskan, "Kami siap bekerja keras."': "Syarwani",
    'Syarwani berpesan: "Jaga nama baik daerah."': "Syarwani",
    'Mengutip ucapan Dr. Bustan "Selama kita bersatu kita tidak akan pernah menyerah".': "Bustan",
    'Kilat hadir dalam rapat. "Kami siap bekerja keras," tutur Alam.\nFajar Alamsyah pulang.': "Fajar Alamsyah",
    'Herman Deru meninjau jembatan. Kilat ikut. "Kami siap bekerja keras," ujar HD.': "Herman Deru",
    '"Kami siap bekerja keras," begitu pesan yang disampaikan Bupati Syarwani.': "Syarwani",
    'Bustan: "Kami siap bekerja keras"\n\nSyarwani membuka rapat.': "Bustan",
    'Kilat mengatakan A.\n"Kami siap bekerja keras," terangnya Bupati Bulungan Syarwani.': "Syarwani",
}

TITLES = {
    'Syarwani dan Zainal hadir. "Kami siap bekerja keras," Syarwani menerangkan.': "Syarwani",
    'Syarwani dan Zainal hadir. "Kami siap bekerja keras," Gubernur menegaskan.': "Zainal A. Paliwang",
    'Syarwani dan Zainal hadir. "Kami siap bekerja keras," kata Bupati.': "Syarwani",
    'Syarwani dan Zainal hadir. "Kami siap bekerja keras," ujar Gubernur dalam sambutannya.': "Zainal A. Paliwang",
    'Syarwani dan Zainal hadir. "Kami siap bekerja keras," kata bupati kepada wartawan.': "Syarwani",
    'Syarwani hadir. Bupati Bulungan menegaskan hal itu. "Kami siap bekerja keras," ujarnya.': "Syarwani",
    'Syarwani hadir. "Kami siap bekerja keras," kata Bupati Malinau.': None,
    'Syarwani hadir. "Kami siap bekerja keras," kata Kapolres.': None,
    'Syarwani dan Zainal hadir. "Kami siap bekerja keras," imbuh Ibu Bupati.': "Syarwani",
}

CARRIED = {
    'Syarwani membuka rapat.\nTurut hadir Kepala BPSDM Nunu Andriani. "Kami siap bekerja keras," ujarnya.': "Syarwani",
    'Syarwani membuka rapat didampingi Kepala BPSDM, Nunu Andriani. "Kami siap bekerja keras," ujarnya.': "Syarwani",
    'Syarwani berharap itu.\nHadiah diraih Kilat. Warga Paser ini senang. "Kami siap bekerja keras," ujarnya.': "Kilat",
    'Syarwani membuka rapat. "Kami siap bekerja keras," ujarnya.': "Syarwani",
    'Syarwani membuka rapat.\n\nRapat ini penting.\n\n"Kami siap bekerja keras," kata dia.': "Syarwani",
    'Syarwani mengatakan hal itu kepada Zainal. "Kami siap bekerja keras," ujarnya.': "Syarwani",
    'Syarwani mengatakan A. Sementara itu, Kepala BPSDM, Nunu Andriani, menyampaikan B.\n"Kami siap," katanya.': "Nunu Andriani",
    'Syarwani didampingi Wakil Bupati Kilat menegaskan hal itu. "Kami siap bekerja keras," imbuhnya.': "Syarwani",
    'Mewakili Gubernur Zainal, Bustan mengatakan hal itu. "Kami siap bekerja keras," imbuhnya.': "Bustan",
    'Hal itu disampaikan Gubernur Zainal. Ia menambahkan A. "Kami siap bekerja keras," jelasnya.': "Zainal A. Paliwang",
    'Menurut Syarwani, jalan itu rusak karena truk milik Kilat. "Kami siap bekerja keras," jelasnya.': "Syarwani",
    'Jalan itu, jelas Syarwani, rusak. "Kami siap bekerja keras," jelasnya.': "Syarwani",
    'Syarwani menyambut Zainal. Pemkab menegaskan hal itu. "Kami siap bekerja keras," ujar politisi senior itu.': "Syarwani",
    'Sambutan Gubernur Zainal yang dibacakan Syarwani menekankan hal itu. "Kami siap bekerja keras," katanya.': "Syarwani",
    'Rapat dihadiri Zainal. Syarwani menyayangkan itu. "Kami siap bekerja," kata mantan Wakil Gubernur tersebut.': "Syarwani",
    'Syarwani menyayangkan itu kepada Herman Deru. "Kami siap bekerja," tegas ketua panitia dua periode tersebut.': "Syarwani",
    'Syarwani mengatakan jalan itu penting. Gubernur Zainal menyetujui anggaran. "Kami akan mulai," katanya.': "Syarwani",
    'Syarwani mengatakan hal itu.\nGubernur Zainal kemudian membuka rapat. "Kami akan mulai," katanya.': "Zainal A. Paliwang",
    'Syarwani berharap itu. Harapan itu menanggapi interupsi anggotanya Kilat. "Kami siap bekerja," katanya.': "Syarwani",
    'Syarwani membuka rapat. "Kami siap bekerja keras," ujar nya.': "Syarwani",
    'Syarwani menjawab tudingan yang dilontarkan Gubernur Zainal. "Kami siap bekerja keras," katanya.': "Syarwani",
    'Syarwani meminta warga sabar. "Tunggu sampai selesai dibangun."\nWarga pulang.': "Syarwani",
    'Bupati melalui Kepala BPSDM Nunu Andriani mengatakan hal itu. "Kami siap bekerja keras," ujarnya.': "Nunu Andriani",
    'Surat Perintah Kapolres terbit, kata Syarwani. "Kami siap bekerja keras," ucapnya.': "Syarwani",
    'Rapat dibuka secara resmi oleh Wakil Bupati Kilat. Turut hadir Bustan. "Kami siap bekerja," ujarnya.': "Kilat",
    'Zainal dalam sambutan yang dibacakan Asisten I, Syarwani menekankan hal itu. "Kami siap bekerja," ujarnya.': "Syarwani",
    'Kilat mengatakan A.\nSenada yang disampaikan oleh Bustan. "Kami siap bekerja keras," ujarnya.': "Bustan",
    'Rapat dibuka Bupati Syarwani yang diwakili Sekretaris Bustan. "Kami siap bekerja keras," pesannya.': "Bustan",
    'Syarwani diwakili Kepala BPSDM, Nunu Andriani, mengatakan hal itu. "Kami siap bekerja keras," pesannya.': "Nunu Andriani",
    'Syarwani mengatakan A.\nKorban, Xaver Bandol, luka. "Kami siap bekerja keras," tambahnya.': "Syarwani",
    'Bagi Syarwani, rapat itu penting. "Kami siap bekerja keras," ujarnya.': "Syarwani",
    'Kilat hadir. Bustan Penjabat Sekretaris Provinsi memaparkan hal itu. "Kami siap bekerja," ujarnya.': "Bustan",
    'Mahasiswi bernama Nunu Andriani mengaku bangga. "Kami siap bekerja keras," ujarnya.': "Nunu Andriani",
    'Syarwani mengatakan A.\nWanita yang berjualan di pasar itu meminta hal lain. "Kami akan mulai," ujarnya.': "Syarwani",
    'Syarwani menerima Bustan. Bustan melaporkan hal itu.\nBupati menerima usul itu. "Kami siap," ujarnya.': "Syarwani",
    'Nunu Andriani membuka lomba. "Kami siap bekerja," ujar istri Bupati Syarwani itu.': "Nunu Andriani",
    'Kilat mengatakan A.\nAtas perbuatannya, Bustan dijerat Pasal 338. "Tersangka mengaku," tambahnya.': "Kilat",
    'Bustan mengakui hal itu. "Kami siap bekerja," kata guru mata pelajaran IPA di SMPN 4 Abang ini.': "Bustan",
    'Kilat menang. "Kami siap," ungkap putra sulung dari pasangan Herman Deru dan Nunu Andriani ini.': "Kilat",
    'Kilat bercerita banyak.\nSiswa SMA Negeri 2 ini menceritakan itu. "Api membesar cepat," ujarnya.': "Kilat",
    'Kilat mengatakan hal itu.\nSaat Bustan terjerat, ia mengaku di rumah. "Kami selalu bicara," ucapnya.': "Kilat",
    'Kilat menjelaskan hal itu. Namun, korban menanggapi dengan nada tinggi. "Pelaku lalu pulang," ucapnya.': "Kilat",
    'Sambutan Gubernur Zainal, yang dibacakan Bustan, penting.\nGubernur berharap itu. "Kami siap bekerja," ujarnya.': "Bustan",
    'Bustan yang mewakili Gubernur Zainal tiba.\nMenurut Gubernur, itu baik. "Kami siap bekerja," ujarnya.': "Bustan",
    'Kilat mengatakan A.\nTerpisah, Bupati Bulungan periode 2012-2015 Syarwani mengatakan B. "Kami siap," ujar dia.': "Syarwani",
    'Kilat mengatakan A.\nPeternak juga diminta melaporkan kejadian itu. "Kami siap bekerja keras," tegas dia.': "Kilat",
    'Kilat mengatakan A.\nSalah satu Ketua Panitia, Herman Deru menilai B. "Kami siap bekerja keras," ujarnya.': "Herman Deru",
    'Kilat mengatakan A.\nBustan menyebutkan ia atas nama Pemkab Paser menyampaikan selamat. "Kami siap," jelasnya.': "Bustan",
    'Bustan, narasumber yang juga Staf Khusus Menteri Xyz menyampaikan A. "Kami siap bekerja keras," jelasnya.': "Bustan",
    'Syarwani dalam sambutannya yang disampaikan oleh Bustan menyampaikan A. "Kami siap bekerja," jelasnya.': "Bustan",
    'Rapat dibuka Syarwani dan dihadiri Kapolres yang diwakili Kilat. Dijelaskan Bupati, A. "Kami siap," ujarnya.': "Syarwani",
    'Syarwani memuji sambutan yang disampaikan oleh Bustan. "Kami siap bekerja keras," katanya.': "Syarwani",
    'Kilat mengatakan A.\nDiharapkannya, masyarakat tetap waspada. "Kami siap bekerja keras," tandasnya.': "Kilat",
    'Kilat mengatakan hal itu.Kepala BPSDM Nunu Andriani mengatakan lain.\n"Kami siap bekerja," ujarnya.': "Nunu Andriani",
}

NOBODY = {
    'Syarwani berharap itu.\nSementara itu xaver Bandol pemilik mobil mengucapkan terima kasih. "Kami siap," ucapnya.': None,
    'Syarwani berharap itu.\nSementara itu, seorang warga senang. "Kami siap bekerja keras," ujarnya.': None,
    'Syarwani berharap itu.\nSementara itu, pedagang yang datang mengeluhkan itu. "Kami siap bekerja keras," ujarnya.': None,
    'Syarwani berharap itu.\nPelatih gulat Xaver saat dihubungi menyatakan A. "Kami siap bekerja keras," ujarnya.': None,
    'Syarwani berharap itu kata kawan Xaver.\nXaver menilai Kilat benar. "Kami siap bekerja keras," ujarnya.': None,
    'Syarwani mengatakan pelaku berinisial AS. Kepada polisi, AS mengaku menyesal. "Saya menyesal," katanya.': None,
    'Acara itu turut hadir Kepala BPSDM Nunu Andriani. "Kami siap bekerja keras," ujarnya.': None,
    'Syarwani berharap itu. Sementara itu, Xaver Bandol mengaku senang. "Kami siap bekerja keras," ujarnya.': None,
    'Syarwani berharap itu. Pemilik kedai, Xaver Bandol mengatakan A. "Kami siap bekerja keras," ujarnya.': None,
    'Syarwani berharap itu. Seorang pedagang yang diminta pindah mengaku pasrah. "Kami siap," tuturnya.': None,
    'Syarwani berharap itu.\nBPKP diwakili bidang pengawasan, Xaver mengatakan A. "Kami siap bekerja keras," tegasnya.': None,
    'Syarwani berharap itu.\nWarga lainnya, Xaver, juga lega. "Kami siap bekerja keras," ujarnya.': None,
    'Syarwani berharap itu.\nXaver, peserta asal Kuaro, lega. "Kami siap bekerja keras," ujarnya.': None,
    'Syarwani berharap itu.\nXaver Bandol menjadi juara. "Kami siap bekerja keras," ujarnya.': None,
    '"Kami siap bekerja keras," ujarnya.': None,
    'Syarwani membuka rapat. "Kami siap bekerja keras," kata Joko.': None,
    'Syarwani membuka rapat. "Kami siap bekerja keras," keluh seorang warga.': None,
    'Syarwani membuka rapat. "Kami siap bekerja keras," keluh wali murid kepada guru.': None,
    'Syarwani berharap itu. Seorang warga mengaku senang. "Kami siap bekerja keras," ujarnya.': None,
    'Syarwani berharap itu. Kapolres menegaskan aman. "Kami siap bekerja keras," ujarnya.': None,
    'Rapat dibuka. "Kami siap bekerja keras."': None,
    'Syarwani berharap itu. Seorang netizen menulis, "semoga cepat selesai masalahnya pak".': None,
    'Syarwani berharap itu. Senada disampaikan Asnia, salah satu pedagang. "Kami sangat terbantu," ujarnya.': None,
    "Syarwani hadir.\n\nA b c.\n\n"
    + "Jalan itu panjang sekali dan rusak. " * 12
    + '\n\n"Kami siap bekerja keras."\n\nSelesai.': None,
}


@pytest.mark.parametrize(("story", "speaker"), [*STATED.items(), *TITLES.items(), *CARRIED.items(), *NOBODY.items()])
def test_names_the_speaker(story, speaker):
    assert [quote.speaker for quote in quotes_in(story)] == [speaker]


def test_one_of_several_holders_is_the_one_named_before():
    people = tuple(
        Person(
            name=name,
            positions=(PersonPosition(text="Menteri Agama"),),
            mentions=(Mention(start=start, end=start + len(name), text=name),),
        )
        for name, start in (("Kilat", 0), ("Bustan", 700))
    )
    story = "Kilat" + " berkata." * 20 + ' "Kami siap bekerja," kata Menag.'
    assert [quote.speaker for quote in resolve_quotes(find_quotes(story), people[:1], story)] == ["Kilat"]
    far = story.ljust(700) + "Bustan"
    assert [quote.speaker for quote in resolve_quotes(find_quotes(far), people, far)] == ["Kilat"]
    both = story.replace("Kilat berkata.", "Kilat, Bustan")
    beside = (people[0], people[1].model_copy(update={"mentions": (Mention(start=7, end=13, text="Bustan"),)}))
    assert [quote.speaker for quote in resolve_quotes(find_quotes(both), beside, both)] == [None]


@pytest.mark.parametrize("story", STATED)
def test_tells_that_the_speaker_is_stated(story):
    assert quotes_in(story)[0].basis == "stated"


@pytest.mark.parametrize("story", CARRIED)
def test_tells_that_the_speaker_is_carried(story):
    assert quotes_in(story)[0].basis == "carried"


@pytest.mark.parametrize("story", NOBODY)
def test_tells_that_nothing_tells(story):
    assert quotes_in(story)[0].basis == "none"


@pytest.mark.parametrize(
    ("story", "verb"),
    [
        ('"Kami siap bekerja," ujarnya.', "ujarnya"),
        ('"Kami siap bekerja". Kata Bustan', "Kata"),
        ('Bustan menegaskan, "Kami siap bekerja."', "menegaskan"),
        ('Rapat dibuka. "Kami siap bekerja keras."', None),
    ],
)
def test_keeps_the_verb_as_written(story, verb):
    assert quotes_in(story)[0].verb == verb


CHAINS = {
    'Bustan hadir. "Satu sudah selesai," kata Syarwani. "Dua juga selesai," katanya.': ["Syarwani", "Syarwani"],
    '"Kami siap bekerja," kata Bustan, "dan kami akan datang."': ["Bustan", "Bustan"],
    '"Kami siap bekerja keras.\n\n"Kami akan datang ke desa," kata Bustan.': ["Bustan", "Bustan"],
    'Syarwani bicara. "Kami minta bantuan," kata Joko. "Kami akan datang," ujarnya.': [None, None],
    '"Satu," kata Syarwani.\nKilat menambahkan hal itu.\n"Dua," ujarnya.\n"Tiga," timpal Bupati.': [
        "Syarwani",
        "Kilat",
        "Syarwani",
    ],
}


@pytest.mark.parametrize(("story", "speakers"), CHAINS.items())
def test_follows_the_narration(story, speakers):
    assert [quote.speaker for quote in quotes_in(story)] == speakers


@pytest.mark.parametrize(
    "piece",
    [
        '"Kami siap," kata Bustan. ',
        '"Kami siap," ujarnya. ',
        'Bustan menegaskan, "Kami siap." ',
        '"Kami," kata Bupati ',
        "menegaskan ",
        '"A b c d,"\n',
    ],
)
def test_time_grows_with_the_length_alone(piece):
    story = piece * (60_000 // len(piece)) + '"Kami siap," ujarnya.'
    people = (
        Person(
            name="Bustan",
            mentions=tuple(Mention(start=f.start(), end=f.end(), text="Bustan") for f in re.finditer("Bustan", story)),
        ),
    )
    quotations = find_quotes(story)
    started = time.process_time()
    resolve_quotes(quotations, people, story)
    assert time.process_time() - started < 10  # a quadratic chain needs minutes


@given(
    st.lists(
        st.sampled_from(
            ['"', "“", "”", "Bustan", "Bupati ", "kata ", "ujarnya", "menegaskan ", ", ", ". ", "\n", "ini ", "H. ", "Kami siap "]
        )
    ).map("".join)
)
def test_each_quotation_becomes_one_quote(story):
    quotations = find_quotes(story)
    quotes = resolve_quotes(quotations, people_of(story), story)
    assert [(quote.start, quote.end, quote.text) for quote in quotes] == [(q.start, q.end, q.text) for q in quotations]
    assert all((quote.speaker is None) == (quote.basis == "none") for quote in quotes)
