"""Forms of quarters and halves of years: "triwulan III 2025", "semester II", "kuartal lalu"."""

from typing import Literal

from kalcorpus.dates.form import Form, Slots
from kalcorpus.dates.reading import Moment, Reading

_FIRST_QUARTER, _FIRST_HALF = 33, 40  # EDTF level 2 codes of quarters and halves stand in the place of a month
_HALVES = 2


def numbered_part(slots: Slots) -> Reading | None:
    """Read a quarter or half of a year."""
    number = slots.number("ordinal") or 0
    precision: Literal["quarter", "half"] = "quarter" if slots.text("quarter") else "half"
    if precision == "half" and number > _HALVES:
        return None
    code = (_FIRST_QUARTER if precision == "quarter" else _FIRST_HALF) + number - 1
    return Reading("date", Moment(slots.year(), code, precision=precision, shift=slots.when), modifier=slots.edge)


def half_alone(slots: Slots) -> Reading | None:
    """Read "semester II"; in numerals it is one of a course of study ("semester 2")."""
    return numbered_part(slots._replace(words={"half": "semester", "ordinal": slots.words["halfordinal"]}))


def quarters(slots: Slots) -> Reading | None:
    """Read a range of quarters; of two with "dan" between them only neighbours are one."""
    first, last = slots.number("ordinal") or 0, slots.number("ordinal2") or 0
    if last <= first or (slots.has_and and last != first + 1):
        return None
    start, end = (Moment(slots.year(), _FIRST_QUARTER + number - 1, precision="quarter") for number in (first, last))
    return Reading("interval", start, end)


def counted_part(slots: Slots) -> Reading | None:
    """Read "kuartal lalu": a quarter or half counted from the one of writing."""
    precision: Literal["quarter", "half"] = "quarter" if slots.text("quarter") else "half"
    return Reading("date", Moment(precision=precision, shift=slots.when), modifier=slots.edge)


QUARTERS = (
    Form(
        name="quarter",
        shape="[{edge}] {quarter} [-] {ordinal} [{pause}] [{yearword}] {year}",
        read=numbered_part,
        examples={
            "Triwulan III 2025": "2025-35",
            "kuartal III/2025": "2025-35",
            "triwulan I-2022": "2022-33",
            "TW-II 2025": "2025-34",
        },
    ),
    Form(
        name="half",
        shape="[{edge}] {half} [-] {ordinal} [{pause}] [{yearword}] {year}",
        read=numbered_part,
        examples={"semester II tahun anggaran 2025": "2025-41", "semester pertama 2025": "2025-40"},
    ),
    Form(
        name="quarters",
        shape="{quarter} [-] {ordinal} {toand} [{quarter} [-]] {ordinal} [{pause}] [{yearword}] {year}",
        read=quarters,
        examples={
            "triwulan I hingga III 2025": "2025-33/2025-35",
            "kuartal I-III 2025": "2025-33/2025-35",
            "triwulan II dan III 2025": "2025-34/2025-35",
        },
    ),
    Form(
        name="quarter-directed",
        shape="[{edge}] {quarter} {ordinal} [tahun {when}]",
        read=numbered_part,
        examples={"triwulan II tahun ini": "XXXX-34 this", "triwulan ketiga": "XXXX-35"},
    ),
    Form(
        name="half-directed",
        shape="[{edge}] {half} {ordinal} tahun {when}",
        read=numbered_part,
        examples={"semester I tahun lalu": "XXXX-40 last"},
    ),
    Form(
        name="half-alone",
        shape="[{edge}] semester {halfordinal} [ini]",
        read=half_alone,
        examples={"semester II": "XXXX-41", "semester pertama": "XXXX-40"},
        refuses=("mahasiswa semester II", "semester 2", "semester ketiga"),
    ),
    Form(
        name="part-directed",
        shape="[{edge}] {quarter} {when}",
        read=counted_part,
        examples={"triwulan lalu": "quarter-1", "akhir kuartal ini": "quarter+0 end"},
    ),
    Form(
        name="semester-directed",
        shape="[{edge}] semester {when}",
        read=counted_part,
        examples={"semester ini": "half+0", "awal semester depan": "half+1 start"},
    ),
    Form(
        name="part-before",
        shape="{quarter} {beforehand}",
        read=lambda slots: Reading("date", Moment(precision="quarter", shift=slots.number("beforehand"), scene=True)),
        examples={"triwulan sebelumnya": "scene quarter-1"},
    ),
)
