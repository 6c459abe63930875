"""Forms of clock times: "pukul 09.00 WITA", "jam 9 pagi", "setengah delapan malam"."""

from kalcorpus.dates.form import Form, Slots
from kalcorpus.dates.reading import Reading
from kalcorpus.dates.value import PartOfDay

_NOON, _MIDNIGHT = 12, 24
_HOUR_MINUTES, _HALF = 60, 30
_EARLY, _LATE = 4, 6  # "jam 3 malam" is before dawn, "jam 8 malam" in the evening; "jam 2 siang" is after noon


def of_day(hour: int, part: PartOfDay | None) -> int:
    """Return the hour of 24 that "jam 8 malam" means.

    >>> of_day(8, "malam"), of_day(3, "sore"), of_day(12, "siang"), of_day(1, "malam"), of_day(12, "malam")
    (20, 15, 12, 1, 0)
    """
    if part == "malam":
        return hour % _NOON + _NOON * (_LATE <= hour < _NOON) if hour <= _NOON else hour
    if part == "dini hari" and hour == _NOON:
        return 0
    is_after_noon = (part == "sore" and hour < _NOON) or (part == "siang" and hour < _LATE)
    return hour + _NOON if is_after_noon else hour


def _clock(hour: int, minute: int, part: PartOfDay | None) -> str | None:
    hour = of_day(hour, part)
    if hour == _MIDNIGHT and minute == 0:
        hour = 0
    return f"{hour:02d}:{minute:02d}" if hour < _MIDNIGHT else None


def time(slots: Slots) -> Reading | None:
    """Read a clock time or a range of them in numerals."""
    hour, part = slots.number("hour"), slots.part
    start = None if hour is None else _clock(hour, slots.number("minute") or 0, part)
    if start is None:
        return None
    last, end = slots.number("hour2"), None
    if last is not None:
        end = f"{last:02d}:{slots.number('minute2') or 0:02d}"
        if last == _MIDNIGHT and not end.endswith("00"):
            return None
    zone = slots.text("zone") or slots.text("zone2")
    return Reading("date", slots.today, time=start, end_time=end, part_of_day=part, timezone=zone)


def faint_time(slots: Slots) -> Reading | None:
    """Read a clock time without a word for it: it is one only beside a date."""
    reading = time(slots)
    return reading and reading._replace(faint=True)


def meridiem_time(slots: Slots) -> Reading | None:
    """Read "10:00 PM", which stands in metadata only."""
    hour = slots.number("hour") or 0
    if hour > _NOON:
        return None
    start = _clock(hour % _NOON + (_NOON if slots.text("meridiem") == "pm" else 0), slots.number("minute") or 0, None)
    return Reading("date", time=start, timezone=slots.text("zone"), faint=True)


def spoken_time(slots: Slots) -> Reading | None:
    """Read a clock time in words: "pukul sembilan", "10 lewat 15", "setengah delapan"."""
    hour = slots.number("n") or slots.number("number") or 0
    if hour > _MIDNIGHT:
        return None
    minute = slots.number("n2") or 0
    if slots.text("half_to"):
        hour, minute = hour - 1, _HALF
    if slots.text("quarter_hour"):
        minute = _HOUR_MINUTES // 4
    if slots.text("kurang"):
        hour, minute = hour - 1, _HOUR_MINUTES - minute
    start = _clock(hour, minute, slots.part) if minute < _HOUR_MINUTES else None
    zone = slots.text("zone") or slots.text("zone2")
    return None if start is None else Reading("date", time=start, part_of_day=slots.part, timezone=zone)


CLOCK = (
    Form(
        name="clock",
        shape="{clock} {hour} [{colon}{minute} [{colon}{minute}]] [{zone}] [{part} [{tadi}]] [{zone}] [waktu setempat]",
        read=time,
        examples={
            "pukul 09.00 WITA": "09:00 +08:00",
            "jam 3 sore": "15:00 sore",
            "jam 8 malam": "20:00 malam",
            "pukul 04.53 WIB subuh": "04:53 +07:00 dini hari",
            "pkl. 19:30": "19:30",
            "pukul 14.00 waktu setempat": "14:00",
            "pukul 02.15 Wita dini hari tadi": "day+0 02:15 +08:00 dini hari",
            "pukul 22.30 WIB malam tadi": "day-1 22:30 +07:00 malam",
        },
    ),
    Form(
        name="clock-range",
        shape="{clock} {hour} [{colon}{minute}] [{zone}] {to} [{clock}] {hour} [{colon}{minute}] [{zone}] [{part}]",
        read=time,
        examples={
            "pukul 22.00 Wita hingga 02.00 Wita": "22:00-02:00 +08:00",
            "pukul 08.00-12.00 WITA": "08:00-12:00 +08:00",
        },
    ),
    Form(
        name="clock-until-end",
        shape="{clock} {hour} [{colon}{minute}] [{zone}] {to} selesai [{zone}]",
        read=time,
        examples={"pukul 09.00 Wita s.d. selesai": "09:00 +08:00", "pukul 08.00 hingga selesai WITA": "08:00 +08:00"},
    ),
    Form(
        name="time-and-zone",
        shape="{hour}{colon}{minute} [{colon}{minute}] {zone} [{part}]",
        read=time,
        examples={"14.30 WIB": "14:30 +07:00", "14:23:11 WIB": "14:23 +07:00"},
        refuses=("Rp 14.30",),
    ),
    Form(
        name="time-range-and-zone",
        shape="{hour}{colon}{minute} [{zone}] {to} {hour}{colon}{minute} {zone}",
        read=time,
        examples={"07.15-17.30 Wita": "07:15-17:30 +08:00"},
    ),
    Form(
        name="clock-past",
        shape="{clock} {n} {past} {n} [menit] [{zone}] [{part}] [{zone}]",
        read=spoken_time,
        examples={"pukul 10 lewat 15": "10:15", "jam tujuh lewat lima belas malam": "19:15 malam"},
    ),
    Form(
        name="clock-quarter",
        shape="{clock} {n} {past} {quarter_hour} [{zone}] [{part}] [{zone}]",
        read=spoken_time,
        examples={"pukul sembilan lewat seperempat": "09:15"},
    ),
    Form(
        name="clock-to",
        shape="{clock} {n} {kurang} {n} [menit] [{zone}] [{part}] [{zone}]",
        read=spoken_time,
        examples={"jam delapan kurang sepuluh": "07:50"},
    ),
    Form(
        name="clock-in-words",
        shape="{clock} [{half_to}] {number} [{zone}] [{part}] [{zone}]",
        read=spoken_time,
        examples={"pukul sembilan pagi": "09:00 pagi", "jam setengah delapan malam": "19:30 malam"},
    ),
    Form(
        name="half-hour",
        shape="{half_to} {n} {part}",
        read=spoken_time,
        examples={"setengah delapan malam": "19:30 malam"},
    ),
    Form(
        name="faint-time",
        shape="{hour}{colon}{minute} [{colon}{minute}] [{part}]",
        read=faint_time,
        examples={},
    ),
    Form(
        name="meridiem",
        shape="{hour}{colon}{minute} [{colon}{minute}] {meridiem} [{zone}]",
        read=meridiem_time,
        examples={},
    ),
)
