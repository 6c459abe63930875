"""What looks like a date and is none: numbers of laws and letters, addresses, scores, counts, proper names."""

from kalcorpus.dates.form import LookAlike

LOOK_ALIKES = (
    LookAlike("law", "{law} {numberword} {digits} tahun {year}", ("Perda Nomor 17 Tahun 2002",)),
    LookAlike("short-law", "{law} {digits} [/] [tahun] {year}", ("PP 28 tahun 2018", "UU 6/2014")),
    LookAlike("numbered", "{numberword} {digits} [[/] tahun {year}] !{month}", ("Nomor 5 Tahun 2014", "No. 12")),
    LookAlike("numbered-code", "{numberword} {digits} / {digits}", ("Nomor 545/18",)),
    LookAlike("numbered-slash", "{numberword} {digits} / {year}", ("Nomor 1017/2024",)),
    LookAlike("letter-number", "/ {year} !{masehi}", ("Sprin/568/V/PAM.5/2025",)),
    LookAlike("less-than", "{fewer} dari {n} {unit} [lagi]", ("kurang dari satu bulan lagi",)),
    LookAlike("number", "{numberword} {year}", ("Nomor 2018",)),
    LookAlike("address", "{address} [{dotdash}] {digits} !{month}", ("RT 12", "Km 12", "lantai 6", "Pasal 12")),
    LookAlike("address-and-slash", "{address} {digits} / [{address}] {digits}", ("RT 12/RW 05", "Pasal 12/3")),
    LookAlike("address-and-address", "{address} [{dotdash}] {digits} [,] {address} {digits}", ("RT 5 RW 6", "RT 5 RW 6 Mei")),
    LookAlike("address-and-bracket", "{address} ({digits} / {digits})", ("Pasal (12/3)",)),
    LookAlike("ordinal", "ke - {digits}", ("hari ke-2", "ke-17")),
    LookAlike("coded", "{code} {digits} [{dotdash} {digits}] [{dotdash} {digits}]", ("koordinat 1-2-2025", "versi 1.2")),
    LookAlike("amount", "{amount} {year}", ("sebanyak 2000", "seluas 1800")),
    LookAlike("several-ago", "{several} {unit} {ago}", ("beberapa pekan lalu", "puluhan tahun silam")),
    LookAlike("road", "{road} {day} {month} [{year}]", ("Jalan 17 Agustus", "Universitas 17 Agustus 1945")),
    LookAlike("market", "{road} {weekday}", ("Pasar Minggu", "Pasar Rabu")),
    LookAlike("named-weekday", "{weekday} {dayname_suffix}", ("Minggu Raya", "Jumat Agung")),
    LookAlike("score", "{score} {digits} - {digits}", ("skor 95-67", "menang 2-1")),
    LookAlike("counted-year", "{year} {counted}", ("2018 orang",)),
    LookAlike("age", "{age} {n} {span}", ("usia 17 tahun",)),
    LookAlike("year-end", "{yearend} {edge} {bigunit} !{when} !{year}", ("libur akhir tahun", "laporan akhir tahun")),
    LookAlike("school", "{school} {digits}", ("SMA Negeri 5", "SMPN 12")),
    LookAlike("plate", "{plate} {year}", ("KT 2019",)),
    LookAlike("plural", "tahun - tahun", ("tahun-tahun",)),
    LookAlike("plural-days", "hari - hari", ("hari-hari",)),
    LookAlike("birthday", "hari {birthday}", ("hari jadi",)),
)
