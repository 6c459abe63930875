"""Forms that count from another day ("kemarin", "dua hari lalu", "sehari sebelumnya"), and durations and recurring times."""

from typing import cast

from kalcorpus.dates.form import Form, Slots
from kalcorpus.dates.reading import Moment, Reading
from kalcorpus.dates.value import PartOfDay, Precision

_DESIGNATORS = {
    "year": "P{}Y", "month": "P{}M", "week": "P{}W", "day": "P{}D", "hour": "PT{}H", "minute": "PT{}M", "second": "PT{}S",
    "decade": "P{}0Y", "century": "P{}00Y", "windu": "P{}Y",
}  # fmt: skip
_YEARS_OF_A_WINDU = 8


def deictic(slots: Slots) -> Reading | None:
    """Read "hari ini", "kemarin", "lusa", with or without part of day."""
    return Reading("date", Moment(shift=slots.number("deictic") or 0), part_of_day=slots.part)


def part_of_today(slots: Slots) -> Reading | None:
    """Read "tadi pagi" and "malam ini"; "tadi malam" was yesterday's night."""
    return Reading("date", slots.today, part_of_day=slots.part) if slots.today else None


def last_night(_slots: Slots) -> Reading | None:
    """Read "semalam"."""
    part: PartOfDay = "malam"
    return Reading("date", Moment(shift=-1), part_of_day=part)


def _unit(slots: Slots) -> Precision:
    return slots.text("unit") or slots.text("one") or slots.text("bigunit") or "day"  # type: ignore[return-value]  # values of the table


def counted(slots: Slots) -> Reading | None:
    """Read "dua hari lalu", "setahun lalu": as many units back."""
    return Reading("date", Moment(precision=_unit(slots), shift=-(slots.number("n") or 1)))


def counted_ahead(slots: Slots) -> Reading | None:
    """Read "dua hari lagi": as many units ahead."""
    return Reading("date", Moment(precision=_unit(slots), shift=slots.number("n") or 1))


def from_scene(slots: Slots) -> Reading | None:
    """Read "sehari sebelumnya", "dua hari kemudian", "bulan sebelumnya": counted from the time told just before."""
    sign = slots.number("before") or slots.number("beforehand") or slots.number("nextday") or 1
    return Reading("date", Moment(precision=_unit(slots), shift=sign * (slots.number("n") or 1), scene=True))


def part_of_scene(slots: Slots) -> Reading | None:
    """Read "malam harinya", "keesokan paginya": a part of the day told just before, or of the next."""
    part = cast("PartOfDay", slots.text("partnya"))
    return Reading("date", Moment(shift=slots.number("dayafter") or 0, scene=True), part_of_day=part)


def duration(slots: Slots) -> Reading | None:
    """Read how long something lasts; of a range its longer end."""
    unit = slots.text("span") or slots.text("one") or "day"
    number = slots.number("n2") or slots.number("n") or 1
    return Reading("duration", duration=_DESIGNATORS[unit].format(number * (_YEARS_OF_A_WINDU if unit == "windu" else 1)))


def recurring(_slots: Slots) -> Reading | None:
    """Read a time that comes again and again."""
    return Reading("set")


RELATIVE = (
    Form(
        name="deictic",
        shape="{deictic} [{part}]",
        read=deictic,
        examples={"hari ini": "day+0", "kemarin sore": "day-1 sore", "besok": "day+1", "lusa": "day+2", "esok hari": "day+1"},
    ),
    Form(
        name="part-and-deictic",
        shape="{part} {tadi}",
        read=part_of_today,
        examples={"malam ini": "day+0 malam", "pagi tadi": "day+0 pagi", "malam tadi": "day-1 malam"},
    ),
    Form(
        name="tadi-and-part",
        shape="{earlier} {part}",
        read=part_of_today,
        examples={"tadi malam": "day-1 malam", "nanti malam": "day+0 malam", "tadi pagi": "day+0 pagi"},
    ),
    Form(name="semalam", shape="semalam", read=last_night, examples={"semalam": "day-1 malam"}),
    Form(
        name="units-ago",
        shape="{n} [({n})] {unit} {ago}",
        read=counted,
        examples={
            "dua hari lalu": "day-2",
            "2 hari yang lalu": "day-2",
            "tiga bulan lalu": "month-3",
            "5 tahun silam": "year-5",
            "2 (dua) hari lalu": "day-2",
            "dua puluh tiga tahun lalu": "year-23",
        },
    ),
    Form(
        name="one-unit-ago",
        shape="{one} {ago}",
        read=counted,
        examples={"seminggu lalu": "week-1", "setahun yang lalu": "year-1"},
    ),
    Form(
        name="units-ahead",
        shape="{n} {unit} lagi",
        read=counted_ahead,
        examples={"dua hari lagi": "day+2"},
    ),
    Form(
        name="one-unit-ahead",
        shape="{one} lagi",
        read=counted_ahead,
        examples={"sepekan lagi": "week+1"},
    ),
    Form(
        name="units-before",
        shape="{n} {unit} {before}",
        read=from_scene,
        examples={"dua hari sebelumnya": "scene day-2", "tiga hari kemudian": "scene day+3"},
    ),
    Form(
        name="one-unit-before",
        shape="{one} {before}",
        read=from_scene,
        examples={"sehari sebelumnya": "scene day-1"},
    ),
    Form(
        name="unit-before",
        shape="{unit} {beforehand}",
        read=from_scene,
        examples={"bulan sebelumnya": "scene month-1", "tahun berikutnya": "scene year+1"},
        refuses=("tahun-tahun sebelumnya",),
    ),
    Form(
        name="day-after",
        shape="{nextday}",
        read=from_scene,
        examples={"keesokan harinya": "scene day+1"},
    ),
    Form(
        name="part-of-day-after",
        shape="{dayafter} {partnya}",
        read=part_of_scene,
        examples={"Keesokan paginya": "scene day+1 pagi", "esok malamnya": "scene day+1 malam"},
    ),
    Form(
        name="part-of-scene",
        shape="{partnya}",
        read=part_of_scene,
        examples={"malam harinya": "scene day+0 malam", "Paginya": "scene day+0 pagi"},
    ),
    Form(
        name="same-unit",
        shape="{unit} yang sama !{yearword}",
        read=lambda slots: Reading("date", Moment(precision=_unit(slots), shift=0, scene=True)),
        examples={"hari yang sama": "scene day+0", "tahun yang sama": "scene year+0"},
        refuses=("minggu yang samar",),
    ),
    Form(
        name="that-very-day",
        shape="hari itu juga",
        read=lambda _slots: Reading("date", Moment(shift=0, scene=True)),
        examples={"hari itu juga": "scene day+0"},
    ),
    Form(
        name="same-part",
        shape="{part} yang sama",
        read=lambda slots: Reading("date", Moment(shift=0, scene=True), part_of_day=slots.part),
        examples={"malam yang sama": "scene day+0 malam"},
    ),
    Form(
        name="duration",
        shape="{n} [{to} {n}] [({n})] {span} !{year} !{ago}",
        read=duration,
        examples={"dua hari": "P2D", "14 (empat belas) hari": "P14D", "tiga jam": "PT3H"},
        refuses=("usia 17 tahun",),
    ),
    Form(
        name="one-unit",
        shape="{one} !{ago}",
        read=duration,
        examples={"sehari": "P1D", "setahun": "P1Y"},
    ),
    Form(
        name="each",
        shape="{each} [{n}] {span} [sekali]",
        read=recurring,
        examples={"setiap tahun": "set", "tiap bulan": "set", "setiap 6 bulan sekali": "set"},
    ),
    Form(
        name="each-one",
        shape="{each} {eachunit}",
        read=recurring,
        examples={"setiap tahunnya": "set", "tiap harinya": "set"},
    ),
    Form(
        name="month-of-each-year",
        shape="[{monthword}] {month} {each} {eachyear}",
        read=recurring,
        examples={"bulan Februari setiap tahunnya": "set", "Mei setiap tahun": "set"},
    ),
    Form(
        name="day-of-each-year",
        shape="[{dateword}] {day} {month} {each} {eachyear}",
        read=recurring,
        examples={"tanggal 17 Agustus setiap tahun": "set", "27 Oktober tiap tahunnya": "set"},
    ),
    Form(
        name="each-weekday",
        shape="{each} [{dayword}] {weekday} [{toand} {weekday}] [{part}]",
        read=recurring,
        examples={"setiap Senin": "set", "tiap hari Jumat pagi": "set"},
    ),
    Form(
        name="weekday-habit",
        shape="kalau [{dayword}] {dayname}",
        read=recurring,
        examples={"kalau hari Minggu": "set"},
    ),
    Form(
        name="two-weekdays",
        shape="{dayname} {dayname}",
        read=recurring,
        examples={"Sabtu Minggu": "set"},
    ),
    Form(
        name="each-date",
        shape="{each} {dateword} [{day}] [{number}] [{month}]",
        read=recurring,
        examples={"setiap tanggal satu": "set", "setiap tanggal 17": "set", "setiap tanggal 17 Agustus": "set"},
    ),
    Form(
        name="each-day-and-month",
        shape="{each} {day} {month}",
        read=recurring,
        examples={"setiap 17 Agustus": "set"},
    ),
    Form(
        name="each-month",
        shape="{each} [{edge}] [{monthword}] {month}",
        read=recurring,
        examples={"setiap bulan Desember": "set"},
    ),
    Form(
        name="each-edge",
        shape="{each} {edge} {span}",
        read=recurring,
        examples={"setiap akhir tahun": "set"},
    ),
    Form(
        name="each-part",
        shape="{each} {part}",
        read=recurring,
        examples={"setiap pagi": "set"},
    ),
    Form(
        name="once-a-unit",
        shape="{n} kali {one}",
        read=recurring,
        examples={"dua kali seminggu": "set"},
    ),
    Form(
        name="periodical",
        shape="{n} [-] {periodical}",
        read=recurring,
        examples={"5 tahunan": "set", "lima tahunan": "set"},
    ),
    Form(
        name="weekdays",
        shape="[{dayword}] {dayname} {to} [{dayword}] {dayname}",
        read=recurring,
        examples={"Senin-Jumat": "set", "hari Senin sampai Kamis": "set"},
    ),
)
