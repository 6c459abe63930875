"""Forms of single days: weekday and numerals, weekday and month name, with and without year."""

from kalcorpus.dates.form import Form, Slots
from kalcorpus.dates.reading import Moment, Reading


def bracketed_day(slots: Slots) -> Reading | None:
    """Read day and month in numerals; where a year follows, the two separators must be the same."""
    if slots.text("sep2") not in (None, slots.text("sep")):
        return None
    moment = Moment(slots.year(), slots.number("dd2"), slots.number("dd"), slots.number("weekday"), shift=slots.when)
    return Reading("date", moment, part_of_day=slots.part)


def numeral_day(slots: Slots) -> Reading | None:
    """Read day, month and perhaps year in numerals without a bracket: day and month must be ones."""
    if slots.text("sep2") not in (None, slots.text("sep")):
        return None
    moment = Moment(slots.year(), slots.number("mm"), slots.number("day"), slots.number("weekday"))
    return Reading("date", moment, part_of_day=slots.part)


def named_day(slots: Slots) -> Reading | None:
    """Read day and month name."""
    moment = Moment(slots.year(), slots.number("month"), slots.number("day"), slots.number("weekday"), shift=slots.when)
    return Reading("date", moment, part_of_day=slots.part)


def day_alone(slots: Slots) -> Reading | None:
    """Read a day of a month that is told elsewhere."""
    return Reading("date", Moment(day=slots.number("day"), shift=slots.when))


def bare_weekday(slots: Slots) -> Reading | None:
    """Read a weekday alone; weekdays are written with a capital, and without one "minggu" is a week."""
    if slots.named and slots.part is None:
        return None
    if not slots.capital and (slots.text("dayword") is None or slots.text("dayname") == "7"):
        return None
    return Reading("date", Moment(weekday=slots.number("dayname"), shift=slots.when), part_of_day=slots.part)


def directed_weekday(slots: Slots) -> Reading | None:
    """Read "Senin mendatang". In lower case or at the head of a sentence "minggu lalu" is the week before."""
    if slots.first == "minggu" and (slots.opens or not slots.capital):
        return Reading("date", Moment(precision="week", shift=slots.when))
    return Reading("date", Moment(weekday=slots.number("dayname"), shift=slots.when), part_of_day=slots.part)


def weekday_of_week(slots: Slots) -> Reading | None:
    """Read "Senin pekan depan": a weekday in a week that is counted."""
    return Reading("date", Moment(weekday=slots.number("dayname"), precision="week", shift=slots.when), part_of_day=slots.part)


DAYS = (
    Form(
        name="weekday-bracket",
        shape="[{dayword}] {weekday} [{when}] [,] [{part}] [,] [{dateword}] ({dd} {sep} {dd} [{sep} {anyyear}])",
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
            "Selasa (32/3)": "XXXX-03-32",
        },
        refuses=("menang (2-1)", "Pasal (12/3)"),
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
        shape="[{dateword}] {day} [{monthword}] {month} [[{pause}] [{yearword}] {year}]",
        read=named_day,
        examples={
            "tanggal 17 Agustus 1945": "1945-08-17",
            "5 Pebruari 2025": "2025-02-05",
            "17 Djuli 1950": "1950-07-17",
            "tgl. 5 Mei 2025": "2025-05-05",
            "10 November": "XXXX-11-10",
            "9 Agt. 2025": "2025-08-09",
            "31 Februari 2025": "2025-02-31",
        },
        refuses=("Jalan 17 Agustus", "Universitas 17 Agustus 1945"),
    ),
    Form(
        name="hyphened-day",
        shape="{day}{sep}{month}{sep}{anyyear}",
        read=lambda slots: Reading("date", Moment(slots.year(), slots.number("month"), slots.number("day"))),
        examples={"9-Juni-2025": "2025-06-09", "02/Jan/24": "2024-01-02"},
    ),
    Form(
        name="numeral-day",
        shape="[{dateword}] {day}{sep}{mm}{sep}{year}",
        read=numeral_day,
        examples={"04-12-2025": "2025-12-04", "04.12.2025": "2025-12-04", "tanggal 5/5/2025": "2025-05-05"},
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
        name="day-of-counted-month",
        shape="{dateword} {day} bulan {when}",
        read=lambda slots: Reading("date", Moment(day=slots.number("day"), precision="month", shift=slots.when)),
        examples={"tanggal 15 bulan ini": "XXXX-XX-15 this", "tanggal 1 bulan depan": "XXXX-XX-01 next"},
    ),
    Form(
        name="weekday-alone",
        shape="{comma} |{dayname} [{part}] [{this}]|",
        read=bare_weekday,
        examples={"Jakarta, |Sabtu|": "XXXX-WXX-6", "katanya, |Jumat malam|": "XXXX-WXX-5 malam"},
        refuses=("Pasar Minggu", "Minggu Raya", "Jumat Agung", "Pasar Rabu"),
    ),
    Form(
        name="weekday-after-preposition",
        shape="{at} |[{dayword}] {dayname} [{part}]|",
        read=bare_weekday,
        examples={"pada |Kamis|": "XXXX-WXX-4", "sejak |hari Senin|": "XXXX-WXX-1", "hingga |Minggu malam|": "XXXX-WXX-7 malam"},
    ),
    Form(
        name="today-and-weekday",
        shape="{deictic} [{dayword}] {dayname}",
        read=lambda slots: Reading("date", Moment(shift=slots.number("deictic"))),
        examples={"besok Kamis": "day+1"},
    ),
    Form(
        name="weekday-and-part",
        shape="[{dayword}] {dayname} {part} [{tadi}]",
        read=bare_weekday,
        examples={"Jumat malam": "XXXX-WXX-5 malam"},
    ),
    Form(
        name="hari-weekday",
        shape="{dayword} {dayname} [{part}]",
        read=bare_weekday,
        examples={"hari Senin": "XXXX-WXX-1"},
    ),
    Form(
        name="weekday-directed",
        shape="[{dayword}] {dayname} [{part}] {when}",
        read=directed_weekday,
        examples={
            "Senin mendatang": "XXXX-WXX-1 next",
            "Senin lalu": "XXXX-WXX-1 last",
            "hari Kamis yang lalu": "XXXX-WXX-4 last",
            "minggu lalu": "week-1",
        },
    ),
    Form(
        name="weekday-of-week",
        shape="[{dayword}] {dayname} [{part}] {week} {when}",
        read=weekday_of_week,
        examples={"Senin pekan depan": "week+1-1", "Rabu malam pekan lalu": "week-1-3 malam"},
    ),
)
