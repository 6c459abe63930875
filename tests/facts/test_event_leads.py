import pytest

from kalcorpus import parse_text
from kalcorpus.facts.events import Event


def main_event(text: str) -> Event:
    events = parse_text(text).events
    assert events, "no event found"
    return events[0]


LEADS = [
    # a deed with its day and place in the lead
    (
        "TANJUNG SELOR – Gubernur melepas 40 peserta jambore di Halaman Kantor Gubernur, Senin (3/3/2025).",
        "pelepasan peserta jambore",
        "2025-03-03",
        "Halaman Kantor Gubernur",
    ),
    (
        "Bupati Paser membagikan 200 paket sembako kepada lansia di Desa Batu Kajang, Rabu (5/3/2025).",
        "pembagian paket sembako",
        "2025-03-05",
        "Desa Batu Kajang",
    ),
    (
        "Sebanyak 300 bibit durian dibagikan kepada kelompok tani di Desa Mawar, Kamis (6/3/2025).",
        "pembagian bibit durian",
        "2025-03-06",
        "Desa Mawar",
    ),
    (
        "Kapolres Tabalong menyalurkan bantuan ke Panti Asuhan Kasih Ibu, Jumat (7/3/2025).",
        "penyaluran bantuan",
        "2025-03-07",
        "Panti Asuhan Kasih Ibu",
    ),
    (
        "Wali Kota Tarakan menyerahkan SK kepada 120 PPPK di Gedung Serbaguna, Senin (10/3/2025).",
        "penyerahan SK",
        "2025-03-10",
        "Gedung Serbaguna",
    ),
    (
        "Wakil Bupati melihat langsung kondisi jembatan gantung di Desa Seberang, Selasa (11/3/2025).",
        "peninjauan kondisi jembatan",
        "2025-03-11",
        "Desa Seberang",
    ),
    (
        "Komisi II DPRD Kaltara berdialog dengan nelayan di Pelabuhan Tengkayu, Rabu (12/3/2025).",
        "dialog",
        "2025-03-12",
        "Pelabuhan Tengkayu",
    ),
    (
        "Gubernur kembali menyerap aspirasi warga di Kecamatan Sekatak, Kamis (13/3/2025).",
        "penyerapan aspirasi warga",
        "2025-03-13",
        "Kecamatan Sekatak",
    ),
    (
        "Polres Barito Utara memusnahkan barang bukti sabu di Mapolres Barito Utara, Jumat (14/3/2025).",
        "pemusnahan barang bukti",
        "2025-03-14",
        "Mapolres Barito Utara",
    ),
    (
        "Tim gabungan memadamkan lahan terbakar di Kelurahan Kalampangan, Sabtu (15/3/2025).",
        "pemadaman lahan terbakar",
        "2025-03-15",
        "Kelurahan Kalampangan",
    ),
    # what no table knows is held
    (
        "Pemkab Kapuas menggelar nonton bareng film daerah di Taman Kota, Sabtu (8/3/2025).",
        "nonton bareng",
        "2025-03-08",
        "Taman Kota",
    ),
    (
        "Dinas Pertanian melakukan pengukuran lahan petani di Desa Anjir, Senin (17/3/2025).",
        "pengukuran lahan",
        "2025-03-17",
        "Desa Anjir",
    ),
    (
        "Karang Taruna mengadakan pentas dangdut di Lapangan Merdeka, Minggu (16/3/2025).",
        "pentas dangdut",
        "2025-03-16",
        "Lapangan Merdeka",
    ),
    ("Ribuan warga memadati konser amal di Stadion Segiri, Minggu (16/3/2025).", "konser", "2025-03-16", "Stadion Segiri"),
    # words for being held, written apart or followed by the place
    ("Pelatihan menjahit di gelar di Balai Latihan Kerja, Selasa (18/3/2025).", "pelatihan", "2025-03-18", "Balai Latihan Kerja"),
    (
        "Rapat koordinasi stunting bertempat di Aula Bappeda Katingan, Rabu (19/3/2025).",
        "rapat koordinasi",
        "2025-03-19",
        "Aula Bappeda Katingan",
    ),
    (
        "Pasar murah dipusatkan di Lapangan Sanaman Mantikei, Kamis (20/3/2025).",
        "pasar murah",
        "2025-03-20",
        "Lapangan Sanaman Mantikei",
    ),
    (
        "Bertempat di Pendopo Bupati, sosialisasi pajak daerah digelar Jumat (21/3/2025).",
        "sosialisasi",
        "2025-03-21",
        "Pendopo Bupati",
    ),
    (
        "Apel gabungan berlangsung di halaman RSUD Doris Sylvanus, Senin (24/3/2025).",
        "apel gabungan",
        "2025-03-24",
        "halaman RSUD Doris Sylvanus",
    ),
    # the day and the place stand in another sentence than the event
    (
        "Bupati tiba di Kantor Kelurahan Suka, Kamis (13/3/2025). Ia membagikan sembako untuk korban banjir.",
        "pembagian sembako",
        "2025-03-13",
        "Kantor Kelurahan Suka",
    ),
    (
        "Aula penuh oleh kepala desa, Selasa (11/3/2025). Mereka mengikuti rapat koordinasi dana desa.",
        "rapat koordinasi",
        "2025-03-11",
        None,
    ),
    (
        "RS Mawar dikenal ramah. Selasa (11/3/2025) sepuluh pasien dilayani. Kegiatan bakti sosial ini gratis.",
        "bakti sosial",
        "2025-03-11",
        None,
    ),
    (
        "Hunian tetap hadir bagi warga di Desa Landia. Hunian itu diresmikan pada Senin (10/3/2025).",
        "peresmian hunian",
        "2025-03-10",
        "Desa Landia",
    ),
    (
        (
            "Dinas TPH melaksanakan pelatihan okulasi bagi petani di Kecamatan Astambul, Selasa (11/3/2025). "
            "Pelatihan ini digelar di Balai Penyuluhan Pertanian (BPP) Astambul."
        ),
        "pelatihan",
        "2025-03-11",
        "Balai Penyuluhan Pertanian (BPP) Astambul",
    ),
    (
        (
            "Pemkab meluncurkan layanan internet desa di Kabupaten Paser. "
            "Hal itu diungkapkan bupati saat peluncuran di RW 06 Desa Suka, Senin (10/3/2025)."
        ),
        "peluncuran",
        "2025-03-10",
        "RW 06 Desa Suka",
    ),
    (
        "Budi menyerahkan berkas dukungan, Senin (10/3/2025). Ia menyerahkan 300 dukungan ke KPU Kalteng.",
        "penyerahan berkas dukungan",
        "2025-03-10",
        "KPU Kalteng",
    ),
    # the lead names the place that a later sentence only describes, or the other way round
    (
        (
            "Bupati memimpin panen raya padi di Desa Suka Kecamatan Muara. "
            "Panen raya dilakukan di lahan milik kelompok tani setempat, Senin (10/3/2025)."
        ),
        "panen raya",
        "2025-03-10",
        "Desa Suka Kecamatan Muara",
    ),
    (
        (
            "DPRD Tarakan, Rabu (12/3/2025), melaksanakan rapat paripurna. "
            "Sekretaris DPRD menyebut rapat dimulai pukul 10.00 Wita di Ruang Sidang DPRD Tarakan."
        ),
        "rapat paripurna",
        "2025-03-12",
        "Ruang Sidang DPRD Tarakan",
    ),
    (
        (
            "Kamis (13/3/2025), balai mengukuhkan lima penggerak desa dengan penyerahan buku untuk dibaca di sekretariat Mawar. "
            "Kegiatan yang diselenggarakan di Resto Kenanga ini dihadiri camat."
        ),
        "pengukuhan penggerak desa",
        "2025-03-13",
        "Resto Kenanga",
    ),
    (
        (
            "Pejabat mengadakan persiapan raker yang akan dilaksanakan 20 Maret 2025. "
            "Rapat persiapan yang diadakan di Aula Mawar, Kamis (13/3/2025), dipimpin sekda."
        ),
        "rapat persiapan",
        "2025-03-13",
        "Aula Mawar",
    ),
    # what the lead calls the giving
    (
        (
            "Pemkab Sanggau menyalurkan bantuan sosial bagi lansia. "
            "Bantuan diserahkan wakil bupati dalam kegiatan di Kantor Pos Sanggau, Jumat (14/3/2025)."
        ),
        "penyaluran bantuan sosial",
        "2025-03-14",
        "Kantor Pos Sanggau",
    ),
    # an office's deed in the lead, whose day stands nowhere or is only a weekday
    ("Wagub mencanangkan gerakan tanam cabai di Pontianak.", "pencanangan gerakan tanam", "None", None),
    (
        "SAMPIT - Bupati membuka bimtek guru di Aula Mawar, Selasa.",
        "bimtek",
        "None",
        "Aula Mawar",
    ),
    # the medium is not the happening, the word "kegiatan" tells that one was held
    (
        "Melalui Zoom Meeting pada Selasa (11/3/2025), gubernur mengikuti paparan kinerja di Ruang Kenanga.",
        "paparan",
        "2025-03-11",
        "Ruang Kenanga",
    ),
    (
        (
            "Diskominfo memperkuat layanan melalui kegiatan pelatihan fitur baru. "
            "Kegiatan yang berlangsung di Ruang Mawar, Selasa (11/3/2025), diikuti 20 admin."
        ),
        "pelatihan",
        "2025-03-11",
        "Ruang Mawar",
    ),
    (
        "Narasumber hadir dalam Fokus Grup Discussion informasi publik di Hotel Kenanga, Rabu (12/3/2025).",
        "focus group discussion",
        "2025-03-12",
        "Hotel Kenanga",
    ),
    # awards, and what a passive is done to
    (
        "Pemkab Pati meraih penghargaan. Penghargaan diserahkan menteri di Gedung Mawar, Kamis (13/3/2025).",
        "penyerahan penghargaan",
        "2025-03-13",
        "Gedung Mawar",
    ),
    (
        "Pemprov menyabet dua piala di Hotel Kenanga, Jumat (14/3/2025).",
        "penerimaan penghargaan piala",
        "2025-03-14",
        "Hotel Kenanga",
    ),
    # a visit and its reception, not where the visitors landed
    (
        (
            "Bupati Kutai Barat melakukan kunjungan kerja ke Kabupaten Paser. "
            "Kunjungan bupati disambut langsung Bupati Paser di Bandara Mawar, Rabu (12/3/2025)."
        ),
        "kunjungan kerja",
        "2025-03-12",
        "Kabupaten Paser",
    ),
    (
        "Dua bupati akan dilantik hari ini. Pelantikan dilaksanakan di Aula Mawar, Jumat (14/3/2025).",
        "pelantikan",
        "2025-03-14",
        "Aula Mawar",
    ),
    ("Bupati menutup Open Turnamen Mawar di Desa Suka, Minggu (16/3/2025).", "turnamen", "2025-03-16", "Desa Suka"),
    (
        "Hujan mengguyur sejak malam hingga dini hari, Rabu (12/3/2025). Akibatnya longsor terjadi di Jalan Kenanga.",
        "longsor",
        "2025-03-12",
        "Jalan Kenanga",
    ),
    # a place beside the day
    (
        ("Pemkab kembali menggelar lomba tari daerah. Ratusan penari tampil di Taman Mawar, Sabtu (15/3/2025)."),
        "lomba",
        "2025-03-15",
        "Taman Mawar",
    ),
    # a day to come beside the day of what happened
    (
        "Peninjauan lokasi yang akan didatangi menteri pada Jumat (14/3/2025) lusa dilakukan gubernur, Rabu (12/3/2025).",
        "peninjauan",
        "2025-03-12",
        None,
    ),
    (
        '"Saya tidak takut," ujar camat di RSUD Mawar usai mendapat vaksin, Selasa (11/3/2025).',
        "vaksinasi",
        "2025-03-11",
        "RSUD Mawar",
    ),
    (
        "Calon itu menyerahkan dokumen ke Kantor Komisi Pemilihan Umum (KPU) Provinsi Kalteng, Kamis (13/3/2025).",
        "penyerahan dokumen",
        "2025-03-13",
        "Kantor Komisi Pemilihan Umum (KPU) Provinsi Kalteng",
    ),
    # told with the words spoken there
    ('"Terima kasih," ujar bupati usai menerima tamu dari Bank Mawar, Minggu (9/3/2025).', "penerimaan tamu", "2025-03-09", None),
    (
        'Kaltara butuh guru. "Kami siap," kata gubernur saat membuka bimtek di Hotel Melati, Rabu (12/3/2025).',
        "bimtek",
        "2025-03-12",
        "Hotel Melati",
    ),
    (
        "Warga diminta tertib. Hal tersebut disampaikan camat dalam apel pagi di Kantor Kecamatan Muara, Senin (10/3/2025).",
        "apel pagi",
        "2025-03-10",
        "Kantor Kecamatan Muara",
    ),
    # passed in a meeting
    (
        "Dua raperda disahkan lewat rapat paripurna, Rabu (12/3/2025). Rapat dipimpin wakil ketua.",
        "rapat paripurna",
        "2025-03-12",
        None,
    ),
    (
        "DPRD Kalsel mengesahkan raperda dalam rapat paripurna di Gedung DPRD Kalsel, Rabu (12/3/2025).",
        "rapat paripurna",
        "2025-03-12",
        "Gedung DPRD Kalsel",
    ),
    # a town told in one breath with the day is the venue where nothing nearer is told
    ("Kadin mengikuti forum investasi di Palangka Raya, Selasa (11/3/2025) malam.", "forum", "2025-03-11", "Palangka Raya"),
    (
        "Rakor digelar di Banjarmasin, Selasa (11/3/2025). Acara itu digelar di Hotel Kenanga.",
        "rakor",
        "2025-03-11",
        "Hotel Kenanga",
    ),
    # disasters, police and courts told with verbs or with nouns of their own
    (
        "Dua rumah di Jalan Melur RT 5 Samarinda ludes terbakar, Selasa (4/3/2025).",
        "kebakaran",
        "2025-03-04",
        "Jalan Melur RT 5 Samarinda",
    ),
    (
        "Polres Paser berhasil mengungkap peredaran sabu di Kecamatan Muara, Rabu (5/3/2025).",
        "pengungkapan",
        "2025-03-05",
        "Kecamatan Muara",
    ),
    (
        "Petugas menggagalkan penyelundupan rotan di Pelabuhan Mawar, Kamis (6/3/2025).",
        "penggagalan penyelundupan rotan",
        "2025-03-06",
        "Pelabuhan Mawar",
    ),
    (
        "Terdakwa menjalani sidang perdana di Pengadilan Negeri Kenanga, Senin (10/3/2025).",
        "sidang perdana",
        "2025-03-10",
        "Pengadilan Negeri Kenanga",
    ),
    # a misspelt noun, a passive written apart, a place told without "di"
    (
        "Di Aula Melati telah dilaksanakan penandatangan MoU antara dua dinas, Selasa (11/3/2025).",
        "penandatanganan nota kesepahaman",
        "2025-03-11",
        "Aula Melati",
    ),
    (
        "Musrenbang kecamatan di buka oleh camat di Balai Desa Suka, Rabu (12/3/2025).",
        "musrenbang",
        "2025-03-12",
        "Balai Desa Suka",
    ),
    (
        "Turnamen voli ditutup wakil bupati di Gelanggang Remaja, Sabtu (15/3/2025).",
        "turnamen",
        "2025-03-15",
        "Gelanggang Remaja",
    ),
    (
        "Wagub mengikuti rakor inflasi secara virtual dari Ruang Kerja Wagub Kaltara, Senin (17/3/2025).",
        "rakor",
        "2025-03-17",
        "Ruang Kerja Wagub Kaltara",
    ),
    (
        "Sosialisasi cukai digelar bertempat pada Aula Kenanga, Selasa (18/3/2025).",
        "sosialisasi",
        "2025-03-18",
        "Aula Kenanga",
    ),
    # what an upacara commemorates is not the happening itself
    (
        "Pemkab mengadakan upacara untuk memperingati Hari Mawar di halaman Kantor Bupati, Rabu (19/3/2025).",
        "upacara",
        "2025-03-19",
        "halaman Kantor Bupati",
    ),
    # spoken to reporters behind the happening: its day and its place
    (
        '"Kami siap," kata camat saat ditemui usai musrenbang yang digelar di Balai Desa Suka, Kamis (20/3/2025).',
        "musrenbang",
        "2025-03-20",
        "Balai Desa Suka",
    ),
    # the name of the place begins with something else than the word for it, or with small words
    (
        "Bimtek desa berlangsung di Kenanga Hotel Banjarmasin, Senin (24/3/2025).",
        "bimtek",
        "2025-03-24",
        "Kenanga Hotel Banjarmasin",
    ),
    (
        "Kecelakaan terjadi di area jalur tambang PT Mawar, Desa Suka, Selasa (25/3/2025).",
        "kecelakaan",
        "2025-03-25",
        "area jalur tambang PT Mawar, Desa Suka",
    ),
    # the lead names it, the next sentence dates and places it
    (
        "Pemkab Paser kembali meraih opini WTP. Penghargaan ini diterima bupati di Balikpapan, Rabu (26/3/2025).",
        "raihan WTP",
        "2025-03-26",
        "Balikpapan",
    ),
    (
        "Warga mengadu soal lahan. DPRD melakukan hearing dengan mereka. Rapat tersebut dipimpin wakil ketua, Kamis (27/3/2025).",
        "hearing",
        "2025-03-27",
        None,
    ),
    ("Wali kota melepas Pawai Budaya di Taman Mawar, Sabtu (29/3/2025).", "pelepasan pawai budaya", "2025-03-29", "Taman Mawar"),
    (
        "Babinsa mengajak warga bergotong royong yang dipusatkan di Dusun Cemara, Minggu (30/3/2025).",
        "gotong royong",
        "2025-03-30",
        "Dusun Cemara",
    ),
    # speech as a part of what was done
    (
        "Mahasiswa melakukan aksi damai menyampaikan tuntutan di Halaman Kantor Mawar, Jumat (4/4/2025).",
        "aksi damai",
        "2025-04-04",
        "Halaman Kantor Mawar",
    ),
    ("Ratusan sopir turun ke jalan di Kota Tarakan, Sabtu (5/4/2025).", "aksi unjuk rasa", "2025-04-05", None),
    # "kegiatan" only where no word of its own names it; a plan told behind the name
    (
        "Perayaan HUT Kota Mawar berlangsung meriah. Warga menghadiri kegiatan yang digelar di Taman Mawar, Selasa (1/4/2025).",
        "perayaan",
        "2025-04-01",
        "Taman Mawar",
    ),
    (
        "Kepulangan jemaah disambut langsung bupati di Pelabuhan Mawar, Rabu (2/4/2025).",
        "penyambutan kepulangan jemaah",
        "2025-04-02",
        "Pelabuhan Mawar",
    ),
    (
        "Kodim pimpin Anggota Koramil melaksanakan kerja bakti di Desa Suka, Senin (31/3/2025).",
        "kerja bakti",
        "2025-03-31",
        "Desa Suka",
    ),
    # what is done to those who are sent off, opened or come to see, not what they go to
    (
        "Pelepasan kontingen MTQ Kabupaten Paser dilakukan bupati di Pendopo Kenanga, Senin (3/3/2025).",
        "pelepasan kontingen",
        "2025-03-03",
        "Pendopo Kenanga",
    ),
    (
        "Wakil bupati meninjau perbaikan jembatan gantung di Desa Mawar, Selasa (4/3/2025).",
        "peninjauan perbaikan jembatan",
        "2025-03-04",
        "Desa Mawar",
    ),
    (
        "Kejuaraan Balap Perahu Kenanga resmi bergulir. Pembukaan ditandai pelepasan balon, Jumat (7/3/2025) di Dermaga Kenanga.",
        "pembukaan kejuaraan",
        "2025-03-07",
        "Dermaga Kenanga",
    ),
    # the kind as the lead tells it in full
    (
        "DPRD Paser menggelar rapat paripurna. Rapat yang berlangsung di Ruang Sidang Kenanga, Senin (3/3/2025), singkat.",
        "rapat paripurna",
        "2025-03-03",
        "Ruang Sidang Kenanga",
    ),
    # an office is no happening
    (
        "Inspektur Pengawasan Umum ikut panen raya jagung di Desa Mawar, Rabu (5/3/2025).",
        "panen raya",
        "2025-03-05",
        "Desa Mawar",
    ),
    # the road that is inspected, with no preposition
    (
        "Wali kota melakukan peninjauan sepanjang Jalan Mulawarman, Jumat (7/3/2025).",
        "peninjauan",
        "2025-03-07",
        "Jalan Mulawarman",
    ),
    # a contest by what was won there
    ("TARAKAN – Siswa SDN 3 Tarakan meraih juara dua pada Lomba Mewarnai Piala Kenanga.", "lomba", "None", None),
    # a sentence that only tells where, or when and where
    (
        "Sebanyak 50 siswa mendapatkan bantuan seragam dari Pemkot Tarakan. Bertempat di Aula SMPN 9 Tarakan, Rabu (5/3/2025).",
        "penerimaan bantuan seragam",
        "2025-03-05",
        "Aula SMPN 9 Tarakan",
    ),
    (
        (
            "Pemkot mengganjar perusahaan itu dengan piagam. Penyerahan penghargaan tersebut diberikan langsung oleh wali kota. "
            "Mewakili perusahaan, hadir Dewi Lestari di Hotel Kenanga, Kamis (6/3/2025)."
        ),
        "pemberian penghargaan perusahaan",
        "2025-03-06",
        "Hotel Kenanga",
    ),
    # "kegiatan" with a name of its own
    (
        "Dinas Lingkungan Hidup melaksanakan kegiatan Gerakan Sungai Bersih di Desa Mawar. Kegiatan ini dihadiri 50 warga.",
        "gerakan sungai bersih",
        "None",
        "Desa Mawar",
    ),
    # the name of who performed before "tersebut"
    (
        "Gelaran musik memikat warga di Lapangan Mawar, Minggu (9/3/2025). Konser Grup Kenanga tersebut berakhir malam.",
        "konser",
        "2025-03-09",
        "Lapangan Mawar",
    ),
    # a gathering with the press is no interview
    (
        "Bupati menggelar pertemuan bersama wartawan di Aula Bappeda, Selasa (4/3/2025).",
        "pertemuan",
        "2025-03-04",
        "Aula Bappeda",
    ),
    # a trial sits where its judge is heard
    (
        'Hakim menegur dua saksi dalam persidangan perkara suap.\n"Jujurlah," kata hakim di PN Tarakan, Selasa (4/3/2025).',
        "persidangan",
        "2025-03-04",
        "PN Tarakan",
    ),
    # what is given stands first in the sentence
    (
        "Penghargaan bagi kader posyandu dari menteri itu diserahkan di Gedung Kenanga, Jumat (7/3/2025).",
        "penyerahan penghargaan",
        "2025-03-07",
        "Gedung Kenanga",
    ),
    (
        "Dosen melatih ibu rumah tangga membuat sabun di Desa Mawar, Senin (3/3/2025).",
        "pelatihan ibu rumah",
        "2025-03-03",
        "Desa Mawar",
    ),
]


@pytest.mark.parametrize(("text", "kind", "day", "venue"), LEADS)
def test_a_lead_tells_kind_day_and_venue(text: str, kind: str, day: str, venue: str | None) -> None:
    event = main_event(text)
    assert (event.kind, str(event.start_date), event.venue) == (kind, day, venue)


NO_EVENT = [
    (
        "Gubernur rencananya akan melantik sepuluh bupati. Awalnya pelantikan dijadwalkan Kamis (20/3/2025). "
        "Tapi pelantikan itu ditunda dan digelar Senin (24/3/2025)."
    ),
    "Ketua panitia Festival Mawar di Palangka Raya, Jumat (14/3/2025), memastikan persiapan lancar.",
    "Dalam rangka memperingati hari jadi, pemprov memutuskan untuk menggelar upacara di Stadion Kenanga.",
    "Anggota dewan yang baru dilantik pada Jumat (14/3/2025) menyoroti layanan kesehatan.",
    "BMKG mengeluarkan peringatan dini hujan lebat pada Jumat (14/3/2025) di Kalimantan Barat.",
    "Lembaga itu menggelar survei pemilihan gubernur, 10 hingga 14 Maret 2025.",
    "Putusan yang memvonis dua pejabat belum diterima pemprov, kata sekda, Jumat (14/3/2025).",
    "Pemkab Paser akan membagikan 200 paket sembako, Rabu (5/3/2025).",
    "Dinas Sosial berencana menggelar nonton bareng di Taman Kota, Sabtu (8/3/2025).",
    '"Harga stabil," kata Kepala Dinas Perdagangan saat ditemui di kantornya, Senin (10/3/2025).',
    '"Kami siap," ujar kapolres saat memberikan keterangan, Senin (10/3/2025).',
    (
        "Serah terima menunggu surat keputusan, kata sekda, Rabu (14/5/2025). "
        "Tiga nama diajukan lewat rapat paripurna pada 16 Februari 2025."
    ),
    "Pemerintah terus melakukan upaya dan melaksanakan tugas pelayanan.",
    "Gubernur menginstruksikan dinas memantapkan koordinasi, Senin (12/5/2025).",
    "Perkara penganiayaan di SMA Mawar pada 3 Maret 2025 sudah dilimpahkan, kata jaksa, Senin (12/5/2025).",
    "Pada rapat paripurna yang digelar beberapa waktu lalu, bupati sudah menyampaikan proyeksi APBD.",
    "Dinas Perhubungan menekan angka kecelakaan di Jalan Mawar, Senin (12/5/2025).",
    "Debat publik bagi calon yang akan mengikuti pilkada akan dilaksanakan lebih awal, yaitu 5 November 2025.",
    "Panitia menyiapkan penyambutan bupati usai dilantik 20 Februari 2025 mendatang.",
    "Luasan tanam padi di lahan Desa Suka bertambah.",
    "Produksi padi Kalimantan Tengah naik 5 persen pada 2024.",
    "Dinas Keluarga Berencana mencatat penurunan angka stunting pada 2024.",
    "Ajang itu merupakan sebuah kompetisi yang diselenggarakan sejak 1990 di Sungai Mawar.",
    "Petani di Desa Mawar mulai beralih dari menanam padi ke jagung.",
    "Petani Beralih Menanam Jagung\n\nPetani di Desa Mawar senang. Menurutnya menanam padi perlu tenaga dan biaya.",
    "Pemprov meraih banyak penghargaan. Hingga 1 Oktober 2024, totalnya 200 penghargaan.",
]


def test_a_planned_run_is_no_day_of_what_was_said() -> None:
    event = main_event(
        "Pelepasan kontingen dilakukan bupati di Pendopo Kenanga. Bupati berharap juara dalam lomba yang akan dilaksanakan "
        "29 Juni hingga 5 Juli 2025."
    )
    assert (event.kind, event.start_date) == ("pelepasan kontingen", None)


def test_a_place_told_far_behind_is_that_of_the_event() -> None:
    talk = " ".join("Warga menyambut hangat para tamu." for _ in range(12))
    event = main_event(f"Bupati membuka Festival Mawar, Senin (3/3/2025). {talk}\nFestival itu bertempat di Taman Kenanga.")
    assert event.venue == "Taman Kenanga"


@pytest.mark.parametrize("text", NO_EVENT)
def test_plans_statements_and_history_are_no_event(text: str) -> None:
    assert parse_text(text).events == ()
