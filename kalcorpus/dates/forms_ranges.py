"""Forms of several days or months in one expression: "4–5 Desember 2025", "Juni-November 2025"."""

from kalcorpus.dates.form import Form, Slots
from kalcorpus.dates.reading import Moment, Reading


def interval(start: Moment, end: Moment) -> Reading:
    """Return the reading of a range."""
    return Reading("interval", start, end)


def named_days(slots: Slots) -> Reading | None:
    """Read a range of days in one month; "5 dan 9 Mei" are no range, but neighbours are one ("19 dan 20 Agustus")."""
    first, last = slots.number("day") or 0, slots.number("day2") or 0
    if last <= first or (slots.has_and and last != first + 1):
        return None
    year, month = slots.year(), slots.number("month") or slots.number("mm")
    reading = interval(
        Moment(year, month, first, slots.number("weekday"), shift=slots.when),
        Moment(year, month, last, slots.number("weekday2"), shift=slots.when),
    )
    return reading._replace(part_of_day=slots.part)


def numeral_days(slots: Slots) -> Reading | None:
    """Read a range of days in numerals; the separators of month and year are slashes or the same."""
    return None if slots.text("sep2") not in (None, slots.text("sep")) else named_days(slots)


def two_months(slots: Slots) -> Reading | None:
    """Read days of two months; the year stands at the end of the range or at both ends."""
    last_year, first_month, last_month = slots.year(), slots.number("month"), slots.number("month2")
    if slots.text("mm") is not None:
        first_month, last_month = slots.number("mm"), slots.number("mm2")
    first_year = last_year
    if last_year and first_month and last_month and first_month > last_month:
        first_year = last_year - 1  # 27 Desember - 3 Januari 2026
    return interval(
        Moment(first_year, first_month, slots.number("day"), slots.number("weekday"), shift=slots.when),
        Moment(last_year, last_month, slots.number("day2"), slots.number("weekday2"), shift=slots.when),
    )


def day_list(slots: Slots) -> Reading | None:
    """Read a list of days: neighbours are one interval, others are a mention each."""
    days = [day for name in ("day", "day2", "day3", "day4", "day5") if (day := slots.number(name)) is not None]
    if days != list(range(days[0], days[0] + len(days))):
        return None
    year, month = slots.year(), slots.number("month")
    return interval(Moment(year, month, days[0]), Moment(year, month, days[-1]))


def listed_day(slots: Slots) -> Reading | None:
    """Read the first day of a list whose month and year stand at its end."""
    return Reading("date", Moment(slots.year(), slots.number("month"), slots.number("day")))


def months(slots: Slots) -> Reading | None:
    """Read a range of months; "Mei-mei" is none."""
    reading = two_months(slots)
    if reading is None or reading.start is None or reading.end is None or reading.start == reading.end:
        return None
    return interval(
        reading.start._replace(precision="month", weekday=None), reading.end._replace(precision="month", weekday=None)
    )


def month_to_day(slots: Slots) -> Reading | None:
    """Read "Januari hingga 19 Februari 2021"."""
    reading = two_months(slots._replace(words={**slots.words, "month": slots.words["monthname"], "month2": slots.words["month"]}))
    if reading is None or reading.start is None or reading.end is None:
        return None
    return interval(reading.start._replace(day=None, precision="month"), reading.end._replace(day=slots.number("day")))


def months_of_counted_year(slots: Slots) -> Reading | None:
    """Read "April-Juni tahun ini": months of a year that is counted."""
    first, last = slots.number("monthname") or 0, slots.number("monthname2") or 0
    start, end = (Moment(month=month, precision="month", years=slots.when) for month in (first, last))
    return interval(start, end) if first < last else None


def numerals_of_two_months(slots: Slots) -> Reading | None:
    """Read "28/11 - 2/12/2025": the separators must be the same."""
    return two_months(slots) if slots.text("sep") == slots.text("sep2") == slots.text("sep3") else None


def neighbouring_months(slots: Slots) -> Reading | None:
    """Read "bulan Desember dan Januari": neighbours are one interval, others a mention each."""
    reading = months(slots)
    if reading is None or reading.start is None or reading.end is None or (slots.text("monthword") is None and not slots.capital):
        return None
    return reading if reading.end.month == (reading.start.month or 0) % 12 + 1 else None


def days_of_some_month(slots: Slots) -> Reading | None:
    """Read "tanggal 9 s/d 11": days of a month that is told elsewhere."""
    first, last = slots.number("day") or 0, slots.number("day2") or 0
    if last <= first:
        return None
    return interval(Moment(day=first, shift=slots.when), Moment(day=last, shift=slots.when))


def days_of_counted_month(slots: Slots) -> Reading | None:
    """Read "tanggal 1 hingga 5 bulan depan"."""
    first, last = slots.number("day") or 0, slots.number("day2") or 0
    if last <= first or (slots.has_and and last != first + 1):
        return None
    return interval(*(Moment(day=day, precision="month", shift=slots.when) for day in (first, last)))


RANGES = (
    Form(
        name="days-of-month",
        shape="[{dateword}] {day} {toand} [{dateword}] {day} [{monthword}] {month} [[{pause}] [{yearword}] {year}]",
        read=named_days,
        examples={
            "4–5 Desember 2025": "2025-12-04/2025-12-05",
            "13 hingga 15 Juni 2025": "2025-06-13/2025-06-15",
            "2 s.d. 4 Juni": "XXXX-06-02/XXXX-06-04",
            "tanggal 23 sampai dengan 27 Mei 2022": "2022-05-23/2022-05-27",
            "19 dan 20 Agustus 2025": "2025-08-19/2025-08-20",
        },
    ),
    Form(
        name="between-days",
        shape="antara |[{dateword}] {day} dan {day} {month} [[{yearword}] {year}]|",
        read=named_days,
        examples={"antara |1 dan 5 Juni 2025|": "2025-06-01/2025-06-05"},
    ),
    Form(
        name="neighbouring-days",
        shape="[{dateword}] {day} {listing} {day} {listing} {day} [{listing} {day}] [{listing} {day}] [{monthword}] {month}"
        " [[{yearword}] {year}]",
        read=day_list,
        examples={"tanggal 5, 6 dan 7 Mei 2025": "2025-05-05/2025-05-07"},
    ),
    Form(
        name="neighbouring-days-with-marks",
        shape="[{dateword}] {day}{dashslash}{day} [{dashslash} {day}] {month} [[{yearword}] {year}]",
        read=day_list,
        examples={"28/29 Juni 2025": "2025-06-28/2025-06-29", "28-29-30 Juni 2025": "2025-06-28/2025-06-30"},
    ),
    Form(
        name="listed-day",
        shape="|[{dateword}] {day}| {listing} {day} [{listing} {day}] [{listing} {day}] [{listing} {day}] [{monthword}] {month}"
        " [[{yearword}] {year}]",
        read=listed_day,
        examples={"|tanggal 5|, 7 dan 9 Mei 2025": "2025-05-05"},
    ),
    Form(
        name="weekdays-and-days-of-month",
        shape="[{dayword}] {weekday} [{toand} [{dayword}] {weekday}] [,] [(] [{dateword}] {day} {toand} {day}"
        " [{monthword}] {month} [[{pause}] [{yearword}] {year}])",
        read=named_days,
        examples={
            "Sabtu-Minggu, 5-6 Oktober 2024": "2024-10-05/2024-10-06",
            "Senin hingga Rabu (6-8 Oktober 2025)": "2025-10-06/2025-10-08",
        },
    ),
    Form(
        name="weekdays-and-bracket",
        shape="[{dayword}] {weekday} [{toand} [{dayword}] {weekday}] [,] ({day} {toand} {day} {sep} {mm} [{sep} {anyyear}])",
        read=numeral_days,
        examples={"Sabtu-Minggu (5-6/10/2024)": "2024-10-05/2024-10-06", "Sabtu dan Minggu (5-6/10)": "XXXX-10-05/XXXX-10-06"},
    ),
    Form(
        name="weekdays-and-two-months-in-bracket",
        shape="[{dayword}] {weekday} {toand} [{dayword}] {weekday} [,] ({day} / {mm} {to} {day} / {mm} [/ {anyyear}])",
        read=two_months,
        examples={"Selasa-Kamis (30/9-2/10/2025)": "2025-09-30/2025-10-02"},
    ),
    Form(
        name="days-in-numerals",
        shape="[{dateword}] {day} {to} {day} / {mm} / {year}",
        read=numeral_days,
        examples={"4-5/12/2025": "2025-12-04/2025-12-05"},
    ),
    Form(
        name="days-of-two-months",
        shape="[{dayword}] [{weekday} [,]] [{dateword}] {day} {month} {to} [{dayword}] [{weekday} [,]] [{dateword}] {day} {month}"
        " [[{pause}] [{yearword}] {year}]",
        read=two_months,
        examples={
            "30 September hingga 2 Oktober 2025": "2025-09-30/2025-10-02",
            "27 Desember - 3 Januari 2026": "2025-12-27/2026-01-03",
            "12 Mei hingga 3 Juni": "XXXX-05-12/XXXX-06-03",
        },
    ),
    Form(
        name="weekdays-and-days-of-two-months",
        shape="[{dayword}] {weekday} {toand} [{dayword}] {weekday} [,] [(] [{dateword}] {day} {month} {to} [{dateword}] {day}"
        " {month} [[{pause}] [{yearword}] {year}])",
        read=two_months,
        examples={"Jumat hingga Senin, 28 November-1 Desember 2025": "2025-11-28/2025-12-01"},
    ),
    Form(
        name="numerals-of-two-months",
        shape="[{dateword}] {day}{sep}{mm} {to} [{dateword}] {day}{sep}{mm}{sep}{year}",
        read=numerals_of_two_months,
        examples={"28/11 - 2/12/2025": "2025-11-28/2025-12-02"},
    ),
    Form(
        name="month-to-day",
        shape="[{monthword}] {monthname} {to} [{dateword}] {day} {month} [[{yearword}] {year}]",
        read=month_to_day,
        examples={"Januari hingga 19 Februari 2021": "2021-01/2021-02-19", "Maret s.d. 5 April": "XXXX-03/XXXX-04-05"},
    ),
    Form(
        name="months",
        shape="[{monthword}] {monthname} {to} [{monthword}] {monthname} [[{yearword}] {year}]",
        read=lambda slots: months(slots._replace(words={**slots.words, **_months_of(slots)})),
        examples={"Juni-November 2025": "2025-06/2025-11", "Januari sampai Mei": "XXXX-01/XXXX-05"},
    ),
    Form(
        name="months-in-short",
        shape="{month} {to} {month} [{yearword}] {year}",
        read=months,
        examples={"Jan-Jun 2025": "2025-01/2025-06", "Nov – Feb 2025": "2024-11/2025-02"},
    ),
    Form(
        name="months-of-counted-year",
        shape="[{monthword}] {monthname} {to} [{monthword}] {monthname} tahun {when}",
        read=months_of_counted_year,
        examples={"April-Juni tahun ini": "XXXX-04 year+0/XXXX-06 year+0"},
    ),
    Form(
        name="months-with-word",
        shape="{monthword} {monthname} {and} [{monthword}] {monthname} [[{yearword}] {year}]",
        read=lambda slots: neighbouring_months(slots._replace(words={**slots.words, **_months_of(slots)})),
        examples={"bulan Desember dan Januari": "XXXX-12/XXXX-01", "bulan Juni dan Juli 2025": "2025-06/2025-07"},
    ),
    Form(
        name="months-with-year",
        shape="{monthname} {and} [{monthword}] {monthname} [{yearword}] {year}",
        read=lambda slots: neighbouring_months(slots._replace(words={**slots.words, **_months_of(slots)})),
        examples={"Desember dan Januari 2026": "2025-12/2026-01"},
    ),
    Form(
        name="days-of-some-month",
        shape="{dateword} {day} {to} {day} [{when}]",
        read=days_of_some_month,
        examples={"tanggal 9 s/d 11": "XXXX-XX-09/XXXX-XX-11", "tanggal 9-11 mendatang": "XXXX-XX-09 next/XXXX-XX-11 next"},
        refuses=("setiap tanggal 1 sampai 10",),
    ),
    Form(
        name="days-of-counted-month",
        shape="{dateword} {day} {toand} {day} bulan {when}",
        read=days_of_counted_month,
        examples={"tanggal 1 hingga 5 bulan ini": "XXXX-XX-01 this/XXXX-XX-05 this"},
    ),
)


def _months_of(slots: Slots) -> dict[str, str]:
    return {"month": slots.words["monthname"], "month2": slots.words["monthname2"]}
