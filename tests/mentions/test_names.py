"""Names of persons beside what shows that they are: each line marks the bare names with bars."""

import pytest
from growth import SQUARE, growth

from kalcorpus.mentions.names import PersonName, find_names, read_office_words
from tests.bars import draw_bars, read_bars

MARKED = [
    # an office before the name, with a comma and without
    "Rapat dibuka Bupati Paser |Ana Wulandari|.",
    "Kepala Dinas Kesehatan, |Budi Santoso|, hadir.",
    "Kasubbag Humas dan Kerja Sama |Abdul Karim| bersama Analis Kerja Sama |Yuli Lestari|.",
    "Kepala Badan Kesatuan Bangsa dan Politik (Kesbangpol) Kalteng, |Ratna F Dewi|, menyebut hal itu.",
    "Direktur Pemberdayaan Informatika |Septi Wulandari| hadir.",
    "Staf Ahli Gubernur Kalteng Bidang Pemerintahan, Hukum, dan Politik |Darmawan| menjelaskan.",
    "Kepala Bidang Bina Konstruksi Dinas PUPR Kabupaten PPU, |Saiful|, hadir.",
    "Kepala Adat Desa Lempuing, |Sutrisno| meminta bantuan.",
    "Camat Sungai Boh, |Yohanes Lawai|, ikut serta.",
    "Ketua Komisi X DPR RI |Herlina Sari| hadir.",
    "Ketua RW 12 Perumahan Griya Asri, |Yusuf Taufik|, menolak.",
    "Kepala Sekolah SMPN 33 |Sumiyati| membantah.",
    "Tenaga Ahli Gubernur Riau |Dani Saputra| hadir.",
    "Gubernur Bank of England (BoE) |Andrew Stone| memperingatkan.",
    "Perdana Menteri Singapura |Lawrence Tan| tiba.",
    "Kabid Propam Kombes Pol |Ferry|, hadir.",
    "DANREM 091/ASN ( Kolonel Inf |Cahyo Putro| hadir.",
    "Wakil ketua DPRD Balikpapan, |Budiono| hadir.",
    # the name before the office
    "dua pejabat, yaitu |Nelson Siregar|, Kepala Pusat Fasilitasi, dan |Ninuk Lestari|, Kepala Bagian Layanan.",
    "Hadir |Rusli|, Penjabat (Pj) Sekretaris Provinsi.",
    "tokoh seperti |Rahman Hakim| (mantan Bupati Paser), |Wendy Melati| (mantan Bupati Berau).",
    "yaitu |Nasrudin| selaku Kepala Dinas Pendidikan.",
    "|Munawar| yang sebelumnya bertugas sebagai Kadis Pangan kini ditunjuk sebagai Pjs. Wali Kota Bontang.",
    # a first name that lost its capital, somebody brought in, a title that is no part of the office
    "Kepala Dinas Kesehatan |muhammad Yusuf| pulang.",
    "Seorang pengguna jalan, |Agus|, mengaku senang.",
    "Ketua BK DPRD Kalsel HM |Rozani| hadir.",
    # two offices and two names; a list behind a colon
    "Bupati dan Wakil Bupati Paser |Ana Wulandari| dan |Budi Santoso|, melepas kontingen.",
    "Anggota: |Ridho Pratama|, |Arinal Hadi|, |Joko Umar|",
    # titles
    "oleh Dr. H. |Zainal A. Putra|, SH., M.Hum, kemarin.",
    "disambut Bapak |Herwin Wahyudi|, S.T. selaku Kepala Bidang.",
    "didampingi AKBP |Jupri Hasibuan| di lapangan.",
    "ada |Yetti|, S.Sos (Auditor Madya), dan |Baharudin|. S.Sos. M.Si. di sana.",
    "kata |Efran Santoso| ST MM kepada wartawan.",
    # verbs of speech, age, agents, forebears
    '"Itu benar," kata |Yuke| kepada wartawan.',
    "|Darwis| dari Green of Borneo Kalimantan Utara menambahkan hal itu.",
    "|Djumadi| (62) diamankan polisi.",
    "dibacakan oleh |Aminuddin| kemarin.",
    "surat kuasa dari |Sukarto Bin Parman| itu.",
    "bersama istri |Nurul Anastasia| hadir.",
    "(|Andi Harun|-|Rusmadi Umar|)",
    # private offices, places inside offices, one elected, one described, an initial that is also a title
    "Owner Kedai Tapis, |Rangga Wirawan|, hadir.",
    "Mentri Agama, |Budi Santoso| akan tiba.",
    "Ekonom Unxyz, |Ana Budiman|, ragu.",
    "Kepala Dinas Perikanan Xyzab, |Ana Budiman| menyebut hal itu.",
    "Ketua Umum MTQ ke-XXX Kota Pontianak, |Ana Budiman|, hadir.",
    "Hadir anggota dewan dari daerah pemilihan Paser, |Ana Budiman|, SH.",
    "Bupati terpilih hasil Pilkada 2024, Hj. |Ana Budiman|, hadir.",
    "akademisi Universitas Tanjungpura Dr. |Paulus Jamin|.",
    "|Xaver Bandol|, warga Paser, senang.",
    "Ketua Umum HIPMI |Mardani H. Xyzan| hadir.",
    # no office beside them: full names that begin with a given name, agents, lists with them, address, "Bernama"
    "Medali emas disumbang |Yusuf Bandol|, yang senang.",
    "|Yusuf Bandol| dari Paser berhasil menang.",
    "Podium ketiga ditempati |Yusuf Xyzan| dari Paser.",
    "|Yusuf Rahman Noor|, |M Hidayat| dan |Budiman| dicoret.",
    "Bupati |Yusuf Bandol|-|Xyzan Budiman| dilantik.",
    "Hadir Bupati Melawi Pak |Bandol|.",
    "Bernama |Stenly Bandol|, ia datang dari Paser.",
    "gedung milik |Yusuf| warga Desa Paser.",
    "Hal senada disampaikan |Bandol|. Ia senang.",
    "Dua orang itu |Xyzan Bandol| alias |Kancil Hitam| (33).",
    # the office right behind, and behind a career
    "|Yusuf Bandol| Ketua Dewan Adat Dayak menyampaikan itu.",
    "yakni |Herti Wulandari|, yang sebelumnya tengah menjabat sebagai Kepala Dinas Pangan.",
    # places of officers of districts; letters of degrees that stand apart, degrees in mixed letters
    "Camat Sepauk |Bandolan|, Danramil Sepauk, Kapolsek Sepauk.",
    "Ketua DPRD Bulungan, |Bandol| A Md, hadir.",
    "Bupati Sintang Drs |Milton Bandol| MSi tiba.",
    # behind the name of a place, behind an office that looks like a stem of others
    "yaitu dari Kecamatan Mandastana |Siti Aminah|.",
    "hadir Ketua Kadin Jatim |Dandeni Herdiana| tadi.",
    # a department of villages, a hospital named after a doctor, an event's committee, a long form before its bracket
    "Kepala Dinas Pemberdayaan Masyarakat Desa (DPMD) |Bandol|, Kepala Dinas Pendidikan |Budi Santoso|, hadir.",
    "Kepala Dinas Pemberdayaan Masyarakat dan Desa, |Bandol|, hadir.",
    "Kepala Desa (Kades) Sungai Xyzab, |Budi Santoso|, hadir.",
    "Direktur Rumah Sakit dr Xubini, |David Lubis| meninjau gedung.",
    "Direktur RSUD Xyzab |David Lubis|, meninjau gedung.",
    "Ketua Panitia Turnamen Terbuka Sepakbola Mini U-50 H. |Yusuf Ramlan|.",
    "General Manager PLN Unit Induk Nusa Tenggara (UIP Nusra) |Abdul Bandol| hadir.",
    # who is met, replaced or made something; who wins; a comma for a dot; letters of degrees that no table knows
    "Ia menggantikan |Arbain| dari daerah pemilihan lima.",
    "Regu terbaik diraih oleh |Xyzannida| dari MAN Satu.",
    "Pengurus KONI Malinau, |Bandol Hirung Ding|, hadir.",
    "oleh Ketua KSMI Pusat Dr. Ir, |Yan Mulia Bandol|, tadi.",
    "hadir Danrindam |Agung Winata|, M.Xyz, dan lainnya.",
    "Lurah Benoa, Drs. |I Wayan Solo|, M.Si hadir.",
    "Wakil Bupati Jember KH. |MB. Bandol Barlaman| hadir.",
    # the third of a list, an office that several hold, a word that may be the office's or a name
    "Hadir |Yusuf Bandol|, |Hidayat Noor| dan |Xyzan Abcal|.",
    "Wakil Ketua DPRD |Budi Santoso|, |Ana Bandol|, dan |Xyzan Abcal| hadir.",
    "kata |Ana Wulandari|, Program Manager Xyz the Children.",
    "Kepala Xyzpeda, |Ramlan Suryadi| memaparkan hal itu.",
    "Wali Kota Tarakan, dr.H.|Bandol|, M.Kes, hadir.",
    "Deputi Bidang Keluarga Kementerian Koordinator Bidang Pembangunan Manusia (Kemenko PMK) |Ana Bandol| hadir.",
    "Kapolres Pelabuhan Tanjung Perak, AKBP |William Bandol| hadir.",
    'dari Pj gubernur," kata Anggota Komite BPH Migas |Abdul Bandol| kepada wartawan.',
    "sosok yang akrab disapa |Kai Musa|, dari Desa Paser.",
    # a first name without its capital or that is a region's, kin, a form of address, an office behind a verb's name
    "Sementara itu |syarifuddin Bandol| pemilik mobil senang.",
    "Ketua Majelis Hakim, |Lingga Setiawan| marah.",
    "|Xyzida Bandol|, ibu korban, curiga.",
    "usaha jasa dijabat ibu |Bandolan|, kemarin.",
    "kata |Bandol| Kepala Desa Tejo, kemarin.",
    "kata saksi |Budi Santoso|, Kabiro Perencanaan dan Humas Xyz dengan tegas.",
    # places that begin with a common word, an institution by its short form, an office written small
    "Plt Kepala Puskesmas Tanah Abang |Kurniawan| SKM.",
    "Politeknik Negeri Tanah Laut (Politala) maju.\nDirektur Politala, Dr. |Bandol|, hadir.",
    "koordinator pengawasan bidang akuntabilitas, |Budi Santoso| mengatakan hal itu.",
    # waterworks and firms named by words that could be subjects; a village known from elsewhere; a corps behind a dot; a couple
    "Direktur Perumda Tirta Xyzan |Bandol| hadir.",
    "pimpinan PT Xyz Usaha Beton, |Ana Bandol|, hadir.",
    "Camat Xyztan |Bandolfi| tiba di Kecamatan Xyztan.",
    "Dandim Sintang, Letkol.Inf. |Rachmat Bandol| hadir.",
    "Rumah milik pasangan |Budi| - |Aminah| dibedah.",
    "kata Bupati Malang, Abah |Bandol|, kemarin.",
    "Kepala @bkdxyz |Bandolin| hadir.",
    "Kepala Sekolah MAN Bulungan |Xyzran| hadir.",
    "Kepala Sekolah SMPN 2 Paser |Xyzran| hadir.",
    "Menteri Perhubungan |Budi Karya Bandol| hadir.",
    "kata Stakeholder Relation Manager Bandara Ahmad Yani, |Heri Bandol|, kemarin.",
    "Gubernur |Awang Faroek Bandol| hadir.",
    "Kepala UPTD. PPA |Ahmad Bandol|, S.Kep, hadir.",
    "kata Walkot |Affan Bandol| kemarin.",
    "bersama wakilnya |Farhan|, ia hadir.",
    "Camat |Tirta Wijaya| hadir.",
    "Kecelakaan di Jalan Ahmad Yani, |Budi Santoso| dan |Andi Wijaya| terluka.",
    "Staf Deteksi Dini Kebakaran Hutan, |Ana Bandol|, hadir.",
    "putusan terdakwa |Budi Gunawan|, |Ana Wulandari|, dan |Xyzarta|. Ketiganya hadir.",
    "Menurut |Xyzun|, warga Paser, itu benar.",
    "Kantor itu di Jalan Ahmad Yani, |Budi Santoso| menegaskan.",
    "korban bernama |Xyzan|, usia 8 tahun, hilang.",
    "Menurut |Elsi|, produksi turun.",
    "Penanggung Jawab ULD Tabalar, |Xyzgiono| hadir.",
    "Kepala Bidang Pengelolaan Sampah, Limbah B3, dan Kemitraan Dinas Paser, |Ana Bandol| hadir.",
    "Babinsa Selat Baru Serda |Bandol| hadir.",
    "Camat Selat |Ana| hadir.",
    "kata |Xyzedi| Kepala Desa, kemarin.",
    "sekretaris Bpk |Xyzman| hadir.",
    "Kepala Dinas Perdagangan |Aster Bandol| hadir.",
    # in capitals behind a rank; ranks written out; villages that give others their names; aliases; who is brought in by a verb
    "Kabag SDM Polres Paser AKP |ANA WULANDARI|, S.H. mewakili Kapolres AKBP |BANDOLAN|, M.H tadi.",
    "Kapolresta Paser Komisaris Besar Polisi |Budi Santoso| menyebut hal itu.",
    "Pelantikan di Kecamatan Xyzab Kidul.\nKetua PWRI Xyzab Kidul, |Fajeri Bandol|, senang.",
    "Kasi Propam Polres Xyzsel, AKP |Budi Bandol| hadir.",
    "Wakil Gubernur |Ahmad Riza Patria| (|Ariza|) hadir.",
    "Menurut Direktur |Ishadi Sahida| atau |Ari Wulu|, itu baik.",
    "kata petani cabai, |Ansori|, Sabtu.",
    "Direktur Fasilitasi kekayaan intelektual Kemenparekraf |Budi Santoso| hadir.",
    "Kepala Dinas Pariwisata Kabupaten Purwakarta, Jawa Barat, H. |Agus Bandol| hadir.",
    # names of many kinds
    "Kepala Dinas Pariwisata (Dispar) Bali, |I Wayan Sumarta|, hadir.",
    "Anggota DPRD Kalteng, |Arton S Dohong| hadir.",
    "Bupati Siak, |Afni Z| hadir.",
    "Kepala Dinas Lingkungan Hidup Kota Pontianak, |Sy. Is Mulyadi|, hadir.",
    "Gubernur Kaltim |Rudy Mas'ud| hadir.",
    "Wali Kota Singkawang, |Tjhai Chui Lan|, hadir.",
    "Kapolres Hulu Sungai Tengah, AKBP |Jupri JHP Hutapea|, hadir.",
    "Wakil Bupati Mahulu |Yohanes Avun| hadir.",
]
NOBODY = [
    "Kampung Melati berusia 20 tahun.",
    "Bandara Internasional Jenderal Ahmad Yani ditutup.",
    "seperti nilai Indeks Pembangunan Manusia di sana.",
    "melewati Jalan Ahmad Yani, Ahmad Dahlan, Wahid Hasyim, H Rais A Rahman dan Kom Yos Sudarso.",
    "dari Jalan Ahmad Dahlan, KH Wahid Hasyim, Jalan H Rais A Rahman.",
    "di perlintasan Kelurahan Batu Tulis, Kecamatan Xyz, kereta anjlok.",
    "Warga Kelurahan Batu Tulis ramai; kereta berhenti di Stasiun Batu Tulis, kata mereka.",
    "Foto (Xyz6.com/ Ahmad Bandol) itu buram.",
    "Ketua TP PKK Kecamatan Batanghari Leko secara simbolis hadir.",
    "ungkap Siswi Muhammadiyah ini.",
    "Kecelakaan di kawasan Ahmad Yani Km 29 itu parah.",
    "Dua anggota Poktan Motekar, Desa Susukan, hadir di sana.",
    "yaitu Elar 74 ekor, Kota Komba 120 ekor, dan Rana Mese 63 ekor.",
    "digagas oleh Bandol Oetomo di kota.",
    "di Yusuf Bandol ada rapat, di jalan Yusuf Bandol juga.",
    "Wisata Yusuf Bandol dibuka.",
    "Kelompok tani Yusuf Bandol panen.",
    "digelar Yusuf Bandol Kantor.",
    "sebuah pulau kecil bernama Bandol.",
    "Putri Malu menjadi air terjun.",
    "Kapal tiba di Pelabuhan Panglima Utar Kumai malam ini.",
    "Tim Penggerak PKK Kelurahan Puhun Xyzab, Kecamatan Harapan, hadir.",
    "Hadir Ketua dan CEO Daun Xyzab dan Direktur.",
    "dirawat di RSUD dr. H. Jusuf SK, Senin.",
    "di Jalan Ahmad Yani dan Jembatan Sultan Alauddin.",
    "kuliah di Universitas Lambung Mangkurat.",
    "Direktur RSUD Bhakti Darma Husada (BDH) diganti.",
    "dihadiri Gubernur, Bupati Paser, Kepala Dinas Kesehatan dan Camat.",
    "Kantor Gubernur Kalteng, Palangka Raya, Rabu.",
    "kata Bupati, Balai Kota akan dipugar.",
    "Pemkab Paser dan DPRD Kota Padang menyetujui.",
    "Danramil Dim 0404/Muara Enim hadir.",
    "Politisi PDI-Perjuangan yang duduk di Komisi II itu.",
    "masyarakat adat Meratus menolak.",
    "Gubernur putri Indonesia itu, kata indah Kota.",
    "Jabatan Pimpinan Tinggi Pratama (JPTP) dan Kelompok Masyarakat Pengawas Bina Samudera (Pokmas BS).",
    "di Masjid Agung Xistiqa Jalan Kolonel Xoetadji.",
    "di Kantor Bupati Paser, Xyzab, kemarin.",
    "bersama Sekretaris, Xyzab dan anggota.",
    "di Dusun Sarah Raja, yang terpencil.",
    "juara kedua Mts Darul Istiqamah.",
    "Kejuaraan Xyzab U-17 dibuka.",
    "BUPATI PASER AKBP XYZAB BUKA RAKOR",
    "Posko di Desa. Catur Rahayu Kec. Dendang.",
    "ucap Sultan HB X Ladrang itu.",
    "dikutip Mediaxyz.co.id dari sana.",
    "Gerakan Tuna Rungu (Gertuna) menang, kata Gertuna.",
    "negara anggota International Council of Organizations of Folklore.",
    "di sirkuit Drs. Yusuf Bandol, Distrik Masni.",
    "Pungutan bagi Wisatawan Asing di Uni Emirat Arab (UEA), Arab Saudi, dan China.",
    "Peraturan Bupati Nomor 5 Tahun 2024.",
]


def shown(text: str) -> list[PersonName]:
    return [name for name in find_names(text) if name.shown]


@pytest.mark.parametrize("marked", MARKED)
def test_names_are_found_where_they_stand(marked: str) -> None:
    text, _ = read_bars(marked)
    assert draw_bars(text, [(name.start, name.end) for name in shown(text)]) == marked


@pytest.mark.parametrize("space", ["\xa0", "\t", "\u2009", "\u202f"])
@pytest.mark.parametrize("marked", MARKED)
def test_any_space_parts_words(marked: str, space: str) -> None:
    text, _ = read_bars(marked)
    plain, other = find_names(text), find_names(text.replace(" ", space))
    assert [name.text.replace(space, " ") for name in other] == [name.text for name in plain]
    assert [name._replace(text="") for name in other] == [name._replace(text="") for name in plain]
    assert all(space in name.text for name, same in zip(other, plain, strict=True) if " " in same.text)


@pytest.mark.parametrize("text", NOBODY)
def test_no_person_is_seen_where_none_is_named(text: str) -> None:
    assert [name.text for name in shown(text)] == []


@pytest.mark.parametrize(
    ("text", "prefixes", "suffixes", "rank"),
    [
        ("Gubernur Kaltara Dr. H. Zainal A. Putra, SH., M.Hum,", ("Dr.", "H."), ("SH.", "M.Hum"), None),
        ("Bupati Ir. H. Ahmad Yasin, MM mengatakan", ("Ir.", "H."), ("MM",), None),
        ("hadir Suhermanto, ST.M. Eng (Inspektur)", (), ("ST.", "M. Eng"), None),
        ("hadir Baharudin. S.Sos. M.Si. (Kabid)", (), ("S.Sos.", "M.Si."), None),
        ("Direktur dr. Ana Lestari, Sp.PD,", ("dr.",), ("Sp.PD",), None),
        ("Sekretaris Dinas, Ibu Neneng Shanti, S.T., M.Si.,", (), ("S.T.", "M.Si."), None),
        ("Dandim Letkol Inf Budi Santoso hadir", (), (), "Letkol Inf"),
        ("Brigjen TNI (Mar) Andi Rahman, yang", (), (), "Brigjen TNI (Mar)"),
        ("Kapolda Kalteng Irjen Iwan Kurniawan, S.I.K., M.Si di", (), ("S.I.K.", "M.Si"), "Irjen"),
        ("Jenderal (Purn) Moeldoko dijadwalkan", (), (), "Jenderal (Purn)"),
        ("Ketua BK Drs HM Rozani SH hadir", ("Drs", "HM"), ("SH",), None),
        ("Ketua BK H. M. Rozani SH hadir", ("H.",), ("SH",), None),
        ("Direktur dr H Ana Budiman Sp PD, FINASIM hadir", ("dr", "H"), ("Sp PD", "FINASIM"), None),
        ("Sultan Aji Muhammad Arifin M.si hadir", (), ("M.si",), None),
    ],
)
def test_titles_are_read(text: str, prefixes: tuple[str, ...], suffixes: tuple[str, ...], rank: str | None) -> None:
    name = shown(text)[0]
    assert (name.prefixes, name.suffixes, name.rank) == (prefixes, suffixes, rank)


@pytest.mark.parametrize(
    ("written", "text", "acting", "former"),
    [
        ("Plt. Kepala Dinas Kesehatan hadir", "Plt. Kepala Dinas Kesehatan", "Plt", False),
        ("Pelaksana Tugas (Plt) Kepala BKPSDM Kota Bontang,", "Pelaksana Tugas (Plt) Kepala BKPSDM Kota Bontang", "Plt", False),
        ("Penjabat (Pj) Sekretaris Provinsi Kaltara,", "Penjabat (Pj) Sekretaris Provinsi Kaltara", "Pj", False),
        ("Pjs. Gubernur Kalimantan Timur (Kaltim) Akmal", "Pjs. Gubernur Kalimantan Timur (Kaltim)", "Pjs", False),
        ("Plh Sekretaris Daerah Rusmadi", "Plh Sekretaris Daerah", "Plh", False),
        ("mantan Bupati Way Kanan hadir", "mantan Bupati Way Kanan", None, True),
        ("Wakil Gubernur (Wagub) Kalteng, Edy", "Wakil Gubernur (Wagub) Kalteng", None, False),
        ("Menteri Pendidikan, Kebudayaan, Riset dan Teknologi Republik Indonesia", None, None, False),
        ("Kasat Samapta Polres Kapuas Hulu, Provinsi Kalimantan Barat, AKP", None, None, False),
        ("Kabid. Keuangan & Aset Desa", None, None, False),
        ("Kepala Dinas Pendidikan, Pemuda dan Olahraga", None, None, False),
        ("Plt. Kepala Dinas Koperasi, UKM, dan Perindustrian (Diskop)", None, "Plt", False),
        ("Wakil Ketua I DPRD Kaltara", None, None, False),
        ("Ketua I Wayan Sumarta", "Ketua", None, False),
        ("Komandan Satuan Tugas (Dansatgas) TMMD Ke-124", None, None, False),
        ("Ketua DPRD Sementara Ana", "Ketua DPRD Sementara", None, False),
        ("Inspektur inspektorat Wilayah", None, None, False),
        ("Ketua DPW NasDem Kalsel", None, None, False),
        ("Wakil Ketua Umum I Rusdi", "Wakil Ketua Umum I", None, False),
        ("bupati terpilih hasil Pilkada", "bupati terpilih", None, False),
    ],
)
def test_offices_are_read_to_their_end(written: str, text: str | None, acting: str | None, former: bool) -> None:
    office = read_office_words(written)
    assert office is not None
    expected = text if text is not None else written.removesuffix(", AKP")
    assert (office.text, office.acting, office.former) == (expected, acting, former)


def test_offices_go_to_their_holders() -> None:
    text = "Bupati dan Wakil Bupati Paser Ana Wulandari dan Budi Santoso, serta Sekda sekaligus Ketua Komite Citra Dewi, hadir."
    assert {name.text: [office.text for office in name.offices] for name in shown(text)} == {
        "Ana Wulandari": ["Bupati"],
        "Budi Santoso": ["Wakil Bupati Paser"],
        "Citra Dewi": ["Ketua Komite", "Sekda"],
    }


@pytest.mark.parametrize(
    ("text", "offices"),
    [
        ("1. Ana Budiman, S.STP – Kepala Badan Kesatuan Bangsa", {"Ana Budiman": ["Kepala Badan Kesatuan Bangsa"]}),
        (
            "Bupati – Wakil Bupati Kukar Ana Budiman – H Rendi Santoso.",
            {"Ana Budiman": ["Bupati"], "Rendi Santoso": ["Wakil Bupati Kukar"]},
        ),
        (
            "H. Ana Budiman, SE Ketua DPRD Kaltara, H. Bandol, ST Wakil Ketua DPRD Kaltara",
            {"Ana Budiman": ["Ketua DPRD Kaltara"], "Bandol": ["Wakil Ketua DPRD Kaltara"]},
        ),
        ("Ketua RT 30 Xyzan Manggis, Ishaq Bandol, hadir.", {"Ishaq Bandol": ["Ketua RT 30 Xyzan Manggis"]}),
        ("Bertindak selaku Ketua Panitia hari itu.", {}),
        ("tampak Xyzan Selaku Ketua Panitia.", {"Xyzan": ["Ketua Panitia"]}),
        ("di desa milik masyarakat Desa Catur Rahayu.", {}),
    ],
)
def test_offices_are_held_in_lists_and_pairs(text: str, offices: dict[str, list[str]]) -> None:
    assert {name.text: [office.text for office in name.offices] for name in shown(text)} == offices


@pytest.mark.parametrize(
    "piece",
    ["Dr. ", "Bupati ", "Ana ", "A.", "Kepala Dinas, ", "(", " ", "H. M. ", "Plt. ", "/Kepala ", "yang ", "kata anggota dewan "],
)
def test_time_grows_with_length_alone(piece: str) -> None:
    assert growth(find_names, piece, 400) < SQUARE
