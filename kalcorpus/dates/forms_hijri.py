"""Forms of the Islamic calendar, kept as written: only a sighting or an official table tells their day."""

from kalcorpus.dates.form import Form, Slots
from kalcorpus.dates.reading import Reading


def hijri(_slots: Slots) -> Reading:
    """Read a day, month or year of the Islamic calendar."""
    return Reading("date", hijri=True)


def month_alone(slots: Slots) -> Reading | None:
    """Read a month alone; Rajab and Safar are names of persons too, so only Ramadan stands without "bulan"."""
    return Reading("date", hijri=True) if slots.text("hijrimonth") == "9" else None


HIJRI = (
    Form(
        name="hijri-day",
        shape="[{dateword}] {day} {hijrimonth} [{hijriyear} [{hijriof}]]",
        read=hijri,
        examples={"10 Muharram 1447 H": "hijri", "1 Syawal": "hijri"},
    ),
    Form(
        name="hijri-month",
        shape="{monthword} [suci] {hijrimonth} [{hijriyear} [{hijriof}]]",
        read=hijri,
        examples={"bulan Ramadan": "hijri", "bulan suci Ramadhan 1446 H": "hijri"},
    ),
    Form(
        name="hijri-month-and-year",
        shape="{hijrimonth} {hijriyear} [{hijriof}]",
        read=hijri,
        examples={"Ramadan 1446 Hijriah": "hijri"},
    ),
    Form(name="hijri-month-alone", shape="{at} |{hijrimonth}|", read=month_alone, examples={"selama |Ramadan|": "hijri"}),
    Form(
        name="hijri-year",
        shape="[{yearword}] {hijriyear} {hijriof}",
        read=hijri,
        examples={"1443 H": "hijri", "1446 Hijriah": "hijri"},
    ),
    Form(
        name="hijri-year-named-so",
        shape="{yearword} {hijriyear}",
        read=hijri,
        examples={"tahun 1447": "hijri"},
    ),
)
