"""Neighbouring readings → one: a day and its clock time, a range of two dates, "besok (26/4)".

The glue is the shape of what may stand between the two.
"""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from kalcorpus.dates.form import Form
from kalcorpus.dates.reading import Moment, Reading

_CALENDAR = ("date", "interval")


class Join(NamedTuple):
    """How two readings that stand side by side make one.

    Attributes:
        name: what to call it.
        glue: shape of what stands between them.
        combine: the reading of both; None where they do not belong together.
        examples: phrases that it wins, with their readings.
    """

    name: str
    glue: str
    combine: Callable[[Reading, Reading], Reading | None]
    examples: Mapping[str, str]


def _is_day(reading: Reading) -> bool:
    return (
        reading.start is not None
        and reading.kind in _CALENDAR
        and reading.start.precision in ("day", "week")
        and not reading.hijri
    )


def day_and_time(day: Reading, clock: Reading) -> Reading | None:
    """Join a day and the clock time behind it; behind a range with a clock time already it is that of its end."""
    if not (_is_day(day) and _is_clock(clock)):
        return None
    if day.time is not None and (day.end is None or day.end_time):
        return None
    if day.time is not None:
        return day._replace(end_time=clock.time, timezone=clock.timezone or day.timezone)
    part = clock.part_of_day or day.part_of_day
    return day._replace(time=clock.time, end_time=clock.end_time, timezone=clock.timezone, part_of_day=part)


def _is_clock(reading: Reading) -> bool:
    """Tell whether it is a clock time, without a day or with a word that points at one ("pukul 02.15 dini hari tadi")."""
    return reading.time is not None and (reading.start is None or not reading.start.is_named)


def time_and_day(clock: Reading, day: Reading) -> Reading | None:
    """Join a clock time and the day behind it."""
    return None if clock.faint else day_and_time(day, clock)


def day_and_part(day: Reading, part: Reading) -> Reading | None:
    """Join a day and the part of day behind it."""
    if not (_is_day(day) and _is_part(part)):
        return None
    if day.part_of_day is not None:
        return day if day.end else None  # "Sabtu (7/6) sore hingga Minggu (8/6) pagi": the part that counts is that of its start
    return day._replace(part_of_day=part.part_of_day)


def _is_part(reading: Reading) -> bool:
    return reading.start is None and reading.time is None and reading.part_of_day is not None


def night_and_day(part: Reading, day: Reading) -> Reading | None:
    """Join "dini hari" and the day behind it; "apel pagi, Senin (9/6)" is a roll call on that day."""
    return day_and_part(day, part) if part.part_of_day == "dini hari" else None


def deictic_and_day(deictic: Reading, day: Reading) -> Reading | None:
    """Join "hari ini" and the date that it is."""
    if not (_is_relative(deictic) and day.start and day.start.is_named and day.kind in _CALENDAR and not day.start.is_relative):
        return None
    if deictic.start and deictic.start.precision == "day" and not _is_day(day):
        return None
    joined = day._replace(part_of_day=day.part_of_day or deictic.part_of_day, modifier=day.modifier or deictic.modifier)
    if deictic.start and deictic.start.weekday and day.start.day and day.start.weekday is None:
        joined = joined._replace(start=day.start._replace(weekday=deictic.start.weekday))
    if deictic.time and not joined.time:
        joined = joined._replace(time=deictic.time, end_time=deictic.end_time, timezone=deictic.timezone)
    return joined


def deictic_and_weekday(deictic: Reading, day: Reading) -> Reading | None:
    """Join "besok" and the weekday or date behind a comma."""
    is_deictic = deictic.start is not None and not deictic.start.is_named and not deictic.start.scene
    is_full = day.start is not None and (day.start.weekday or (day.start.day and day.start.month))
    return deictic_and_day(deictic, day) if is_deictic and _is_day(day) and is_full else None


def _is_relative(reading: Reading) -> bool:
    start = reading.start
    return start is not None and (not start.is_named or (start.weekday is not None and start.day is None)) and not reading.hijri


def day_and_deictic(day: Reading, deictic: Reading) -> Reading | None:
    """Join a date and the word that points at it: "Senin (9/6) pagi tadi"."""
    return deictic_and_day(deictic, day) if _is_day(day) and _is_day(deictic) and not _is_relative(day) else None


def date_range(first: Reading, last: Reading) -> Reading | None:
    """Join two dates to an interval; a missing year is that of the other end."""
    start, end = first.start, last.start
    if first.kind != "date" or last.kind != "date" or start is None or end is None or first.hijri or last.hijri:
        return None
    if start.year is None and end.year is not None and start.month is not None and end.month is not None:
        start = start._replace(year=end.year - (_place(start) > _place(end)))
    if start.year is not None and end.year is not None and _place(start, start.year) > _place(end, end.year):
        return None
    if start == end or not (start.is_named and end.is_named):
        return None
    return first._replace(kind="interval", start=start, end=end, end_time=last.time, part_of_day=first.part_of_day)


def _place(moment: Moment, year: int = 0) -> tuple[int, int, int]:
    return year, moment.month or (13 if year else 0), moment.day or 32


def time_range(first: Reading, last: Reading) -> Reading | None:
    """Join two clock times."""
    if not (first.time and first.end_time is None and last.is_clock) or first.kind != "date":
        return None
    return first._replace(end_time=last.time, timezone=first.timezone or last.timezone, faint=first.faint and last.faint)


def date_and_short_year(date: Reading, year: Reading) -> Reading | None:
    """Join a day or month, or a range of them, and the year of two digits behind it: "3 Juni '25"."""
    start, end = date.start, date.end
    if not year.faint or year.start is None or start is None or start.month is None or start.year is not None:
        return None
    first, last = start._replace(year=year.start.year), end and end._replace(year=year.start.year)
    if last and _place(first) > _place(last):
        first = first._replace(year=(first.year or 0) - 1)
    return date._replace(start=first, end=last)


TAIL = Form(
    name="tail",
    shape="{when}",
    read=lambda slots: Reading("date", Moment(shift=slots.when)),
    examples={},
)
PART = Form(name="part", shape="{part}", read=lambda slots: Reading("date", part_of_day=slots.part, faint=True), examples={})

JOINS = (
    Join(
        "day-and-time",
        "[{pause}] [{starting}] [{approx}]",
        day_and_time,
        {
            "Selasa, 12 Agustus 2025 mulai pukul 08.30 WIB": "2025-08-12 08:30 +07:00",
            "Senin, 9 Juni 2025 pukul 09.00 WITA": "2025-06-09 09:00 +08:00",
            "Kamis (13/12) sekitar pukul 07.00": "XXXX-12-13 07:00",
        },
    ),
    Join("time-and-day", "[,]", time_and_day, {"pukul 13.00 WIB, Kamis (6/11/2025)": "2025-11-06 13:00 +07:00"}),
    Join("time-in-bracket", "(", day_and_time, {"Rabu, 26 November 2025 (08.00 WITA)": "2025-11-26 08:00 +08:00"}),
    Join("day-in-bracket", "(", time_and_day, {"Jam 05:50 WIB (Kamis, 25/07/2024)": "2024-07-25 05:50 +07:00"}),
    Join(
        "day-and-part",
        "",
        day_and_part,
        {"Kamis (4/12/2025) malam": "2025-12-04 malam", "Senin 28 Desember 2015 sore": "2015-12-28 sore"},
    ),
    Join("night-and-day", "[,]", night_and_day, {"dini hari, Senin 2 Juni 2025": "2025-06-02 dini hari"}),
    Join("deictic-and-day", "", deictic_and_day, {"Hari ini Kamis 13 Desember 2018": "2018-12-13"}),
    Join("day-and-deictic", "", day_and_deictic, {"Senin (9/6) pagi tadi": "XXXX-06-09 pagi"}),
    Join(
        "deictic-comma-day",
        ",",
        deictic_and_weekday,
        {"besok, Sabtu (16/10)": "XXXX-10-16", "hari ini, 26 November 2025": "2025-11-26"},
    ),
    Join(
        "date-and-short-year",
        "",
        date_and_short_year,
        {
            "3 Juni '25": "2025-06-03",
            "Jumat, 17 Agustus ’45": "1945-08-17",
            "28 s/d 30 Nov '25": "2025-11-28/2025-11-30",
            "November '98": "1998-11",
        },
    ),
    Join(
        "deictic-in-bracket",
        "(",
        deictic_and_day,
        {
            "Jumat sekitar pukul 09.00 WIB (02/06/2023)": "2023-06-02 09:00 +07:00",
            "tahun depan (2024)": "2024",
            "besok (Senin, 26 April 2021)": "2021-04-26"},
    ),
    Join(
        "range",
        "{to}",
        date_range,
        {
            "9 Agustus 2024 - 31 Desember 2024": "2024-08-09/2024-12-31",
            "Senin (6/10) hingga Rabu (8/10/2025)": "2025-10-06/2025-10-08",
            "Sabtu (7/6) sore hingga Minggu (8/6) pagi": "XXXX-06-07/XXXX-06-08 sore",
            "Rabu (26/11/2025) pukul 19.00 hingga Kamis (27/11/2025) pukul 07.00 WIB": "2025-11-26/2025-11-27 19:00-07:00 +07:00",
            "tahun 2024 sampai Mei ini": "2024/XXXX-05 this",
        },
    ),
    Join("time-range", "{to}", time_range, {"jam 8 pagi sampai jam 3 sore": "08:00-15:00 pagi"}),
)  # fmt: skip
