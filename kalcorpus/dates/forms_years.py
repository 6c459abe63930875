"""Forms of several years in one expression: "2011-2013", "tahun ajaran 2025/2026", "musim 2024-25"."""

from kalcorpus.dates.form import Form, Slots
from kalcorpus.dates.forms_ranges import interval
from kalcorpus.dates.reading import Moment, Reading

_MONTHS = 12


def years(slots: Slots) -> Reading | None:
    """Read a range of years; one with a slash must be two neighbours, as school years are."""
    first, last = slots.number("year") or 0, slots.number("year2")
    if last is None:
        last = first // 100 * 100 + (slots.number("yy") or 0)
    if last <= first or (slots.text("slash") and last != first + 1):
        return None
    return interval(Moment(first, precision="year"), Moment(last, precision="year"))


def years_in_short(slots: Slots) -> Reading | None:
    """Read "1942-45"; what may be a month is none ("2024-11")."""
    return years(slots) if (slots.number("yy") or 0) > _MONTHS else None


def season(slots: Slots) -> Reading | None:
    """Read "2025/26": two years that follow each other."""
    first, last = slots.number("year") or 0, slots.number("yy")
    return interval(*(Moment(year, precision="year") for year in (first, first + 1))) if last == (first + 1) % 100 else None


YEARS = (
    Form(
        name="years",
        shape="[{yearword}] {year} {to} [{yearword}] {year}",
        read=years,
        examples={"2011-2013": "2011/2013", "tahun 2011 hingga 2013": "2011/2013"},
    ),
    Form(
        name="years-with-slash",
        shape="[{yearword}] {year} {slash} {year}",
        read=years,
        examples={"tahun ajaran 2025/2026": "2025/2026"},
    ),
    Form(
        name="years-in-short",
        shape="{yearword} {year} {dashslash} {yy}",
        read=years,
        examples={"tahun ajaran 2025/26": "2025/2026"},
    ),
    Form(
        name="years-with-dash",
        shape="{year}-{yy}",
        read=years_in_short,
        examples={"1942-45": "1942/1945"},
    ),
    Form(
        name="season",
        shape="{year}/{yy}",
        read=season,
        examples={"2025/26": "2025/2026"},
        refuses=("Nomor 2025/26",),
    ),
    Form(
        name="season-named-so",
        shape="{season} |{year} {dashslash} {yy}|",
        read=season,
        examples={"musim |2024-25|": "2024/2025"},
    ),
)
