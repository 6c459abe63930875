"""Laws that hold for every date and every string."""

import datetime
import re

from edtf import parse_edtf
from hypothesis import given, settings
from hypothesis import strategies as st

from kalcorpus.dates import read_date
from kalcorpus.dates.forms_days import DAYS as DAYS_OF_THE_TABLE
from kalcorpus.dates.metadata import read_metadata_date
from kalcorpus.dates.rules import reader
from kalcorpus.dates.scan import find_readings
from kalcorpus.errors import UnknownDate
from kalcorpus.words import Month, Weekday, rows

MONTHS = [(month.number, name) for month in rows(Month) for name in (month.name, *month.variants)]
WEEKDAYS = {day.number: [day.name, *day.variants] for day in rows(Weekday)}
DAYS = st.dates(datetime.date(1945, 8, 17), datetime.date(2100, 12, 31))
PIECES = [
    *(
        "Senin",
        "Jum’at",
        "Mei",
        "tahun",
        "pukul",
        "dan",
        "hingga",
        "s.d.",
        "lalu",
        "minggu",
        "dua",
        "hari",
        "abad",
        "ke",
        "triwulan",
    ),
    *(
        "9",
        "31",
        "2025",
        "09.00",
        "WITA",
        "triwulan",
        "III",
        "awal",
        "1446",
        "H",
        "(",
        ")",
        "/",
        "-",
        "–",
        ",",
        " ",
        "\n",
        "\u00a0",
        "İ",
    ),
]


@st.composite
def written_days(draw):
    """A day and one of the ways to write it in full."""
    day = draw(DAYS)
    month = draw(st.sampled_from([name for number, name in MONTHS if number == day.month]))
    weekday = draw(st.sampled_from(WEEKDAYS[day.isoweekday()]))
    shape = draw(
        st.sampled_from(
            [
                "{d} {month} {y}", "{d:02} {month} {y}", "tanggal {d} {month} {y}", "{weekday}, {d} {month} {y}",
                "{weekday} {d} {month} {y}", "hari {weekday}, {d} {month} {y}", "{weekday} ({d}/{m}/{y})",
                "{weekday}, ({d}/{m}/{y}",
                "{weekday} ({d:02}-{m:02}-{y})", "{weekday} ( {d}/{m}/{y} )", "{d}/{m}/{y}", "{d:02}-{m:02}-{y}", "{d}.{m}.{y}",
                "{y}-{m:02}-{d:02}", "{weekday} {d}/{m}/{y}", "{weekday} ({d} {month} {y})", "{d} bulan {month} tahun {y}",
            ]
        )
    )  # fmt: skip
    text = shape.format(d=day.day, m=day.month, y=day.year, month=month, weekday=weekday)
    return day, draw(st.sampled_from([str, str.upper, str.lower]))(text)


@given(written_days())
@settings(max_examples=250, deadline=None)
def test_any_day_in_any_form_is_read_back(case):
    day, text = case
    value = read_date(text)
    assert (value.edtf, value.earliest, value.latest) == (day.isoformat(), day, day)
    assert value.weekday_agrees in (True, None)


ROWS_OF_FULL_DAYS = [form for form in DAYS_OF_THE_TABLE if "year}" in form.shape and "number}" not in form.shape]
SPOKEN = {int(number): " ".join(words) for words, number in reader().vocabulary.slots["number"].values.items()}
CENTURIES = {1800: "seribu delapan ratus", 1900: "seribu sembilan ratus", 2000: "dua ribu"}
ELEMENT = re.compile(r"\{\w+\}|\w+|.")


@st.composite
def days_in_shapes(draw):
    """A day and a phrase that fills the shape of a row of the table with it, whatever may be missing there or not."""
    day, row = draw(DAYS), draw(st.sampled_from(ROWS_OF_FULL_DAYS))
    sep = draw(st.sampled_from("/-."))
    numbers = iter((day.day, day.month))
    fillings = {
        "weekday": draw(st.sampled_from(WEEKDAYS[day.isoweekday()])),
        "month": draw(st.sampled_from([name for number, name in MONTHS if number == day.month])),
        "day": str(day.day),
        "mm": str(day.month),
        "year": str(day.year),
        "anyyear": str(day.year),
        "sep": sep,
        "dayword": "hari",
        "dateword": "tanggal",
        "monthword": "bulan",
        "yearword": "tahun",
        "part": "malam",
        "at": "pada",
        "pause": ",",
        "market": "Kliwon",
        "masehi": "M",
        "deictic": "hari ini",
    }
    return day, row.name, " ".join("".join(_filled(row.shape, fillings, numbers, draw)).split())


def _filled(shape, fillings, numbers, draw):
    """Yield what stands for each element of a shape; of what may be missing the year always stands, directions never."""
    depth = left_out = 0
    for match in ELEMENT.finditer(shape):
        element, rest = match[0], shape[match.start() :]
        if element == "[":
            depth += 1
            group = rest[: _closing(rest)]
            if not left_out and "year}" not in group and ("{when}" in group or draw(st.booleans())):
                left_out = depth
        elif element == "]":
            left_out = 0 if left_out == depth else left_out
            depth -= 1
        elif not left_out and element != "|":
            slot = element[1:-1] if element.startswith("{") else None
            yield str(next(numbers)) if slot == "dd" else fillings[slot] if slot else element


def _closing(shape):
    depth = 0
    for at, char in enumerate(shape):
        depth += {"[": 1, "]": -1}.get(char, 0)
        if not depth:
            return at
    raise AssertionError(shape)


@given(days_in_shapes())
@settings(max_examples=300, deadline=None)
def test_any_day_in_the_shape_of_any_row_is_read_back(case):
    day, row, text = case
    assert read_date(text).edtf == day.isoformat(), (row, text)


@given(st.dates(datetime.date(1800, 1, 1), datetime.date(2099, 12, 31)))
@settings(max_examples=150, deadline=None)
def test_any_day_in_words_is_read_back(day):
    century = day.year - day.year % 100
    year = f"{CENTURIES[century]} {SPOKEN.get(day.year - century, '')}"
    month = next(name for number, name in MONTHS if number == day.month)
    text = f"tanggal {SPOKEN[day.day]} bulan {month} tahun {year}"
    assert read_date(text).edtf == day.isoformat()


@given(DAYS, st.integers(0, 40), st.sampled_from(["-", "–", " - ", " hingga ", " s.d. ", " sampai dengan "]))
@settings(max_examples=150, deadline=None)
def test_any_range_is_read_back(first, length, joined):
    last = first + datetime.timedelta(days=length + 1)
    names = {month.number: month.name for month in rows(Month)}
    if (first.year, first.month) == (last.year, last.month):
        text = f"{first.day}{joined}{last.day} {names[last.month]} {last.year}"
    else:
        text = f"{first.day} {names[first.month]} {first.year}{joined}{last.day} {names[last.month]} {last.year}"
    assert read_date(text).edtf == f"{first}/{last}"


@given(DAYS, DAYS)
@settings(max_examples=150, deadline=None)
def test_year_that_is_not_written_is_at_hand_or_one_in_which_the_weekday_agrees(day, anchor):
    text = f"{WEEKDAYS[day.isoweekday()][0]} ({day.day}/{day.month})"
    try:
        value = read_date(text, anchor=anchor)
    except UnknownDate:
        assert abs(day.year - anchor.year) > 1 or day - anchor > datetime.timedelta(days=183)
    else:
        assert value.earliest is not None
        assert value.weekday_agrees or abs(value.earliest - anchor) <= datetime.timedelta(days=21)
        assert abs(value.earliest.year - anchor.year) <= 1 or (day.month, day.day) == (2, 29)


@given(st.integers(1945, 2100), st.integers(1, 12), st.sampled_from(["awal ", "akhir ", "pertengahan ", ""]))
@settings(max_examples=25, deadline=None)
def test_edtf_is_what_the_edtf_package_reads(year, month, edge):
    name = rows(Month)[month - 1].name
    values = [
        read_date(text).edtf
        for text in (
            *(f"{edge}{name} {year}", f"{edge}tahun {year}", f"{year}-{year + 3}", f"tahun {year // 10 * 10}-an"),
            *(f"triwulan {month % 4 + 1} {year}", f"semester {month % 2 + 1} {year}", f"abad ke-{(year - 1) // 100 + 1}"),
            f"{name} {year} hingga 19 {name} {year + 1}",
        )
    ]
    assert [str(parse_edtf(value)) for value in values] == values


@given(st.lists(st.sampled_from(PIECES), max_size=40).map("".join) | st.text(max_size=80))
@settings(max_examples=250, deadline=None)
def test_no_string_breaks_the_scan_and_its_spans_are_in_order(text):
    found = find_readings(text)
    ends = [0]
    for one in found:
        assert ends[-1] <= one.start < one.end <= len(text)
        assert text[one.start : one.end].strip() == text[one.start : one.end]
        ends.append(one.end)


@given(st.lists(st.sampled_from(PIECES), max_size=12).map(" ".join) | st.text(max_size=40), DAYS)
@settings(max_examples=100, deadline=None)
def test_a_phrase_is_read_or_refused(phrase, anchor):
    try:
        value = read_date(phrase, anchor=anchor)
    except UnknownDate:
        return
    assert value.earliest is None or value.latest is None or value.earliest <= value.latest


@given(st.lists(st.sampled_from(PIECES), max_size=12).map(" ".join))
@settings(max_examples=50, deadline=None)
def test_metadata_is_read_or_refused(written):
    value = read_metadata_date(written)
    assert value is None or value.edtf
