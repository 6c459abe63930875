"""Forms of weekdays without a date: "Kamis", "Senin mendatang", "malam Minggu", "Senin, Selasa, Rabu"."""

from itertools import pairwise

from kalcorpus.dates.form import Form, Slots
from kalcorpus.dates.reading import Moment, Reading
from kalcorpus.dates.value import PartOfDay, Precision  # noqa: TC001 - name types only, but pydantic loads them anyway


def bare_weekday(slots: Slots) -> Reading | None:
    """Read a weekday alone; weekdays are written with a capital, and without one "minggu" is a week."""
    if slots.named and slots.part is None:
        return None
    if not slots.capital and (slots.text("dayword") is None or slots.text("dayname") == "7"):
        return None
    shift = 1 if slots.text("tadi") == "besok" else slots.when
    return Reading("date", Moment(weekday=slots.number("dayname"), shift=shift), part_of_day=slots.part)


def directed_weekday(slots: Slots) -> Reading | None:
    """Read "Senin mendatang". In lower case or at the head of a sentence "minggu lalu" is the week before."""
    if slots.first == "minggu" and (slots.opens or not slots.capital):
        return Reading("date", Moment(precision="week", shift=slots.when))
    return Reading("date", Moment(weekday=slots.number("dayname"), shift=slots.when), part_of_day=slots.part)


def weekday_of_week(slots: Slots) -> Reading | None:
    """Read "Senin pekan depan": a weekday in a week that is counted."""
    return Reading("date", Moment(weekday=slots.number("dayname"), precision="week", shift=slots.when), part_of_day=slots.part)


def eve(slots: Slots) -> Reading | None:
    """Read "malam Minggu": the evening before Sunday."""
    if slots.named:
        return None
    day = ((slots.number("dayname") or 1) - 2) % 7 + 1
    precision: Precision = "week" if slots.text("week") else "day"
    part: PartOfDay = "malam"
    return Reading("date", Moment(weekday=day, precision=precision, shift=slots.when), part_of_day=part)


def neighbouring_weekdays(slots: Slots) -> Reading | None:
    """Read "Senin, Selasa, Rabu": neighbours are one interval, mostly of days to come; others recur."""
    days = [int(day) for name in ("dayname", "dayname2", "dayname3", "dayname4", "dayname5") if (day := slots.text(name))]
    if not slots.capital:
        return None
    is_range = slots.text("toand") is not None and not slots.has_and and days[0] < days[-1]
    if not is_range and any(last != first % 7 + 1 for first, last in pairwise(days)):
        return Reading("set") if slots.when is None else None
    shift = 1 if slots.when is None else slots.when
    precision: Precision = "week" if slots.text("week") or (shift == 0 and days[0] < days[-1]) else "day"
    first = Moment(weekday=days[0], precision=precision, shift=shift)
    return Reading("interval", first, first._replace(weekday=days[-1]))


WEEKDAYS = (
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
        name="weekday-behind-verb",
        shape="{happened} |{dayname} [{part}]|",
        read=bare_weekday,
        examples={"ditutup |Jumat|": "XXXX-WXX-5", "tiba |Rabu malam|": "XXXX-WXX-3 malam"},
        refuses=("salat Jumat", "apel Senin", "dibuka minggu"),
    ),
    Form(
        name="weekday-before-clock",
        shape="|[{dayword}] {dayname}| [,] [{approx}] {clock} {hour}",
        read=bare_weekday,
        examples={"Ahad, sekitar pukul 23.00 Wita": "XXXX-WXX-7 23:00 +08:00", "Kamis jam 3 sore": "XXXX-WXX-4 15:00 sore"},
    ),
    Form(
        name="weekday-in-invitation",
        shape="hari : |{dayname}|",
        read=bare_weekday,
        examples={"Hari : |Selasa|": "XXXX-WXX-2"},
    ),
    Form(
        name="today-and-weekday",
        shape="{deictic} [{dayword}] {dayname}",
        read=lambda slots: Reading("date", Moment(shift=slots.number("deictic"))),
        examples={"besok Kamis": "day+1"},
    ),
    Form(
        name="weekday-and-today",
        shape="{dayname} hari ini",
        read=lambda _slots: Reading("date", Moment(shift=0)),
        examples={"Senin hari ini": "day+0"},
    ),
    Form(
        name="weekday-announced",
        shape="{earlier} |[{dayword}] {dayname} [{part}]|",
        read=lambda slots: bare_weekday(slots._replace(words={**slots.words, "when": "1"})),
        examples={"nanti |Kamis|": "XXXX-WXX-4 next"},
    ),
    Form(
        name="eve-directed",
        shape="malam {dayname} [{week}] {when}",
        read=eve,
        examples={"malam Minggu pekan depan": "week+1-6 malam", "malam Jumat lalu": "XXXX-WXX-4 last malam"},
        refuses=("setiap malam Minggu",),
    ),
    Form(
        name="eve",
        shape="{at} |malam {dayname}|",
        read=eve,
        examples={"pada |malam Minggu|": "XXXX-WXX-6 malam"},
    ),
    Form(
        name="eve-behind-comma",
        shape="{comma} |malam {dayname}|",
        read=eve,
        examples={"di alun-alun, |malam Minggu|": "XXXX-WXX-6 malam"},
    ),
    Form(
        name="neighbouring-weekdays",
        shape="{dayname} {listing} {dayname} {listing} {dayname} [{listing} {dayname}] [{listing} {dayname}] [[{week}] {when}]",
        read=neighbouring_weekdays,
        examples={"Senin, Selasa, Rabu": "XXXX-WXX-1 next/XXXX-WXX-3 next", "Senin, Rabu dan Jumat": "set"},
    ),
    Form(
        name="two-weekdays-directed",
        shape="{dayname} {toand} {dayname} [{week}] {when}",
        read=neighbouring_weekdays,
        examples={
            "Sabtu dan Minggu ini": "week+0-6/week+0-7",
            "Sabtu-Minggu pekan depan": "week+1-6/week+1-7",
            "Senin sampai Rabu pekan depan": "week+1-1/week+1-3",
        },
    ),
    Form(
        name="weekday-and-part",
        shape="[{dayword}] {dayname} {part} [{tadi}]",
        read=bare_weekday,
        examples={"Jumat malam": "XXXX-WXX-5 malam", "Kamis pagi besok": "XXXX-WXX-4 next pagi"},
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
        shape="[{dayword}] {dayname} [{part}] [akhir] {week} {when}",
        read=weekday_of_week,
        examples={
            "Sabtu akhir pekan ini": "week+0-6",
            "Senin pekan depan": "week+1-1",
            "Rabu malam pekan lalu": "week-1-3 malam",
        },
    ),
)
