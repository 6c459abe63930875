"""Forms of single days: weekday and numerals, weekday and month name, with and without year."""

from kalcorpus.dates.form import Form, Slots
from kalcorpus.dates.reading import Moment, Reading

_YEAR = len("2025")
_UNAMBIGUOUS = 12  # a day beyond it can't be a month
_LONGEST_MONTH = 31
_SMALL = 5  # "(1/2)" counts pages or parts


def bracketed_day(slots: Slots) -> Reading | None:
    """Read day and month in numerals; the separators must be the same, unless a weekday and a whole year vouch for them."""
    if slots.text("sep2") not in (None, slots.text("sep")) and not _is_vouched(slots):
        return None
    moment = Moment(slots.year(), slots.number("dd2"), slots.number("dd"), slots.number("weekday"), shift=slots.when)
    return Reading("date", moment, part_of_day=slots.part)


def _is_vouched(slots: Slots) -> bool:
    return slots.text("weekday") is not None and len(slots.text("anyyear") or "") == _YEAR


def numeral_day(slots: Slots) -> Reading | None:
    """Read day, month and perhaps year in numerals without a bracket: day and month must be ones."""
    if slots.text("sep2") not in (None, slots.text("sep")) or _is_range(slots):
        return None
    moment = Moment(slots.year(), slots.number("mm"), slots.number("day"), slots.number("weekday"))
    return Reading("date", moment, part_of_day=slots.part)


def _is_range(slots: Slots) -> bool:
    """Tell whether "tanggal 9-11" names two days and not a day and a month."""
    first, last = slots.number("day") or 0, slots.number("mm") or 0
    return slots.text("sep") == "-" and slots.text("sep2") is None and slots.text("weekday") is None and last > first


def short_numeral_day(slots: Slots) -> Reading | None:
    """Read "17-8-45": two digits are a year where the day can't be a month."""
    is_day = (slots.number("day") or 0) > _UNAMBIGUOUS and slots.text("sep") in ("-", "/")
    return numeral_day(slots._replace(words={**slots.words, "anyyear": slots.words["yy"]})) if is_day else None


def lone_bracket(slots: Slots) -> Reading | None:
    """Read "di kediamannya (6/11)"; two small numbers count parts of something, and "(24/7)" is an idiom."""
    day, mm = slots.number("day") or 0, slots.number("mm") or 0
    if (day <= _SMALL and mm <= _SMALL) or (day, mm) == (24, 7):
        return None
    return Reading("date", Moment(month=mm, day=day))


def day_of_counted_year(slots: Slots) -> Reading | None:
    """Read "9 Juni tahun lalu": a day of a year that is counted."""
    reading = named_day(slots)
    if reading is None or reading.start is None:
        return None
    return reading._replace(start=reading.start._replace(shift=None, years=slots.when))


def named_day(slots: Slots) -> Reading | None:
    """Read day and month name."""
    moment = Moment(slots.year(), slots.number("month"), slots.number("day"), slots.number("weekday"), shift=slots.when)
    return Reading("date", moment, part_of_day=slots.part)


def day_alone(slots: Slots) -> Reading | None:
    """Read a day of a month that is told elsewhere."""
    moment = Moment(day=slots.number("day"), weekday=slots.number("weekday"), shift=slots.when)
    return Reading("date", moment, part_of_day=slots.part)


def short_year(slots: Slots) -> Reading | None:
    """Read "'25", which is a year only behind a day or month."""
    year = slots._replace(words={"anyyear": slots.words["yy"]}).year()
    return Reading("date", Moment(year, precision="year"), faint=True)


def spoken_day(slots: Slots) -> Reading | None:
    """Read a day in words, and perhaps its year."""
    day, year = slots.number("number") or 0, slots.year()
    if year is None and (century := slots.number("spokencentury")):
        year = century + (slots.number("number2") or 0)
    moment = Moment(year, slots.number("month"), day, slots.number("weekday"), shift=slots.when)
    return Reading("date", moment) if day <= _LONGEST_MONTH else None


DAYS = (
    Form(
        name="weekday-bracket",
        shape="[{dayword}] {weekday} [{when}] [{market}] [,] [{part}] [,] [{dateword}] ({dd} {sep} {dd} [{sep} {anyyear}])",
        read=bracketed_day,
        examples={
            "Jum’at (31/10)": "XXXX-10-31",
            "Selasa, (20/9/2016": "2016-09-20",
            "Rabu ( 12/02)": "XXXX-02-12",
            "Senin(9/6)": "XXXX-06-09",
            "Senin sore (19/7/2021)": "2021-07-19 sore",
            "Hari Sabtu (7/6/25)": "2025-06-07",
            "AHAD (2-11-2025)": "2025-11-02",
            "Kamis (19/6/205)": "XXXX-06-19",
            "Kamis besok (19/6)": "XXXX-06-19 next",
            "Rabu (11/6-2025)": "2025-06-11",
            "Selasa (32/3)": "XXXX-03-32",
            "Kamis Pahing (27/11/2025)": "2025-11-27",
            "Rabu [26/11]": "XXXX-11-26",
        },
        refuses=("menang (2-1)", "Pasal (12/3)"),
    ),
    Form(
        name="weekday-bracket-and-year",
        shape="[{dayword}] {weekday} [,] [{part}] [,] ({dd} {sep} {dd}) {year}",
        read=bracketed_day,
        examples={"Senin (3/3) 2025": "2025-03-03"},
    ),
    Form(
        name="weekday-numerals",
        shape="[{dayword}] {weekday} [,] [{part}] [,] [{dateword}] {day}{sep}{mm}[{sep}{anyyear}]",
        read=numeral_day,
        examples={"Sabtu 14/8/2022": "2022-08-14", "Senin, 9-6-2025": "2025-06-09", "Selasa malam 2/1": "XXXX-01-02 malam"},
    ),
    Form(
        name="weekday-named-day",
        shape="[{dayword}] {weekday} [{when}] [{pause}] [{market}] [,] [{part}] [,] [(] [{dateword}] {day} [{pause}]"
        " [{monthword}] {month} [[{pause}] [{yearword}] {year}])",
        read=named_day,
        examples={
            "Senin, 9 Juni 2025": "2025-06-09",
            "Kamis 4 Desember 2025": "2025-12-04",
            "Hari Selasa 28, September": "XXXX-09-28",
            "Jumat Kliwon, 27 Juni 2025": "2025-06-27",
            "Sabtu malam 24 April 2021": "2021-04-24 malam",
            "Senin (9 Juni 2025)": "2025-06-09",
            "Minggu 8Jun2025": "2025-06-08",
            "Rabu, tanggal 17 bulan Agustus tahun 1988": "1988-08-17",
        },
    ),
    Form(
        name="today-weekday-named-day",
        shape="{deictic} [,] [{dayword}] {weekday} [,] [{dateword}] {day} {month} [{year}]",
        read=named_day,
        examples={"hari ini Kamis 13 Desember 2018": "2018-12-13", "besok Selasa 15 Oktober": "XXXX-10-15"},
    ),
    Form(
        name="weekday-month-first",
        shape="[{dayword}] {weekday} [,] {month} {day} [,] {year}",
        read=named_day,
        examples={"Minggu, Juni 1, 2025": "2025-06-01"},
    ),
    Form(
        name="month-first",
        shape="{month} {day} , {year}",
        read=named_day,
        examples={"Juni 1, 2025": "2025-06-01"},
    ),
    Form(
        name="named-day",
        shape="[{dateword}] {day} [{monthword}] {month} [[{pause}] [{yearword}] {year} [{masehi}]]",
        read=named_day,
        examples={
            "tanggal 17 Agustus 1945": "1945-08-17",
            "5 Pebruari 2025": "2025-02-05",
            "17 Djuli 1950": "1950-07-17",
            "tgl. 5 Mei 2025": "2025-05-05",
            "10 November": "XXXX-11-10",
            "9 Agt. 2025": "2025-08-09",
            "31 Februari 2025": "2025-02-31",
            "27 Juni 2025 M": "2025-06-27",
        },
        refuses=("Jalan 17 Agustus", "Universitas 17 Agustus 1945"),
    ),
    Form(
        name="short-year",
        shape="{apostrophe}{yy}",
        read=short_year,
        examples={},
    ),
    Form(
        name="named-day-and-weekday",
        shape="[{dateword}] {day} {month} [[{yearword}] {year}] ({weekday})",
        read=named_day,
        examples={"11 Juni 2025 (Rabu)": "2025-06-11"},
    ),
    Form(
        name="day-of-counted-year",
        shape="[{dayword}] [{weekday} [,]] [{dateword}] {day} {month} tahun {when}",
        read=day_of_counted_year,
        examples={"9 Juni tahun lalu": "XXXX-06-09 year-1", "Senin, 5 Mei tahun depan": "XXXX-05-05 year+1"},
    ),
    Form(
        name="hyphened-day",
        shape="{day}{sep}{month}{sep}{anyyear}",
        read=lambda slots: Reading("date", Moment(slots.year(), slots.number("month"), slots.number("day"))),
        examples={"9-Juni-2025": "2025-06-09", "02/Jan/24": "2024-01-02"},
    ),
    Form(
        name="numeral-day",
        shape="[{dateword}] {day} {sep} {mm} {sep} {year}",
        read=numeral_day,
        examples={
            "04-12-2025": "2025-12-04",
            "04.12.2025": "2025-12-04",
            "tanggal 5/5/2025": "2025-05-05",
            "26 - 11 - 2025": "2025-11-26",
        },
    ),
    Form(
        name="spoken-day",
        shape="[{dayword}] [{weekday} [,]] {dateword} {number} [{monthword}] {month} [[{yearword}] {year}]"
        " [[{yearword}] {spokencentury} [{number}]]",
        read=spoken_day,
        examples={
            "tanggal dua puluh enam November": "XXXX-11-26",
            "Rabu tanggal dua puluh enam bulan November tahun dua ribu dua puluh lima": "2025-11-26",
            "tanggal tujuh belas Agustus seribu sembilan ratus empat puluh lima": "1945-08-17",
        },
    ),
    Form(
        name="spoken-day-and-year",
        shape="{number} {month} [{yearword}] {year}",
        read=spoken_day,
        examples={"dua puluh tujuh Desember 1949": "1949-12-27"},
        refuses=("tiga Mei",),
    ),
    Form(
        name="short-numeral-day",
        shape="[{dateword}] {day}{sep}{mm}{sep}{yy}",
        read=short_numeral_day,
        examples={"17-8-45": "1945-08-17", "31/12/24": "2024-12-31"},
        refuses=("nilai 3-2-10", "5/6/25"),
    ),
    Form(
        name="all-in-numbers",
        shape="{dateword} {day} {monthword} {mm} [[{yearword}] {year}]",
        read=numeral_day,
        examples={"tanggal 9 bulan 6 tahun 2025": "2025-06-09"},
    ),
    Form(
        name="iso-day",
        shape="{year}{sep}{mm}{sep}{day}",
        read=numeral_day,
        examples={"2025-12-04": "2025-12-04", "2025/06/09": "2025-06-09"},
    ),
    Form(
        name="tanggal-numerals",
        shape="{dateword} {day}{sep}{mm}[{sep}{anyyear}]",
        read=numeral_day,
        examples={"tanggal 12/5": "XXXX-05-12", "tgl 9/6/25": "2025-06-09"},
    ),
    Form(
        name="lone-bracket",
        shape="(|{day}/{mm}|)",
        read=lone_bracket,
        examples={"di kediamannya (|6/11|)": "XXXX-11-06"},
        refuses=("halaman (1/3)", "layanan (24/7)", "nilai (14/20)"),
    ),
    Form(
        name="word-and-bracket",
        shape="{part} ({dd} {sep} {dd} [{sep} {anyyear}])",
        read=bracketed_day,
        examples={"malam (2/1)": "XXXX-01-02 malam"},
    ),
    Form(
        name="today-and-bracket",
        shape="{deictic} [{part}] [,] ({dd} {sep} {dd} [{sep} {anyyear}])",
        read=bracketed_day,
        examples={"Hari Ini (12/09/24)": "2024-09-12", "kemarin (3/6)": "XXXX-06-03"},
    ),
    Form(
        name="preposition-and-bracket",
        shape="{at} [{dateword}] (|{dd} {sep} {dd} [{sep} {anyyear}]|)",
        read=bracketed_day,
        examples={"pada (|13/7|)": "XXXX-07-13", "sejak tanggal (|1/10/24|)": "2024-10-01"},
    ),
    Form(
        name="day-of-month",
        shape="{dateword} {day} [{when}]",
        read=day_alone,
        examples={"tanggal 20": "XXXX-XX-20", "tanggal 5 nanti": "XXXX-XX-05 next"},
        refuses=("setiap tanggal 17",),
    ),
    Form(
        name="weekday-and-day-of-month",
        shape="[{dayword}] {weekday} [{part}] [,] {dateword} {day} [{when}]",
        read=day_alone,
        examples={"hari Kamis tanggal 27": "XXXX-XX-27", "Kamis, tanggal 27 mendatang": "XXXX-XX-27 next"},
    ),
    Form(
        name="spoken-day-of-month",
        shape="{dateword} {number} [{when}]",
        read=spoken_day,
        examples={"tanggal dua puluh enam": "XXXX-XX-26"},
        refuses=("tanggal lima puluh", "setiap tanggal satu"),
    ),
    Form(
        name="day-of-counted-month",
        shape="{dateword} {day} bulan {when}",
        read=lambda slots: Reading("date", Moment(day=slots.number("day"), precision="month", shift=slots.when)),
        examples={"tanggal 15 bulan ini": "XXXX-XX-15 this", "tanggal 1 bulan depan": "XXXX-XX-01 next"},
    ),
)
