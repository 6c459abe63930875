"""Forms of months, years, decades and centuries, and of weeks, months and years that are counted."""

from kalcorpus.dates.form import Form, Slots
from kalcorpus.dates.reading import Moment, Reading
from kalcorpus.dates.value import Precision  # noqa: TC001 - names a type only, but pydantic loads it anyway


def month(slots: Slots) -> Reading | None:
    """Read a month, with or without year."""
    number = slots.number("monthname") or slots.number("month")
    return Reading("date", Moment(slots.year(), number, precision="month", shift=slots.when), modifier=slots.edge)


def bare_month(slots: Slots) -> Reading | None:
    """Read a month's name that stands alone: only with a capital, since Mei, April and Juni are names too."""
    return month(slots) if slots.capital else None


def month_alone(slots: Slots) -> Reading | None:
    """Read "Januari lima perkara, Februari tiga": months whose names nothing else bears, but for names made with them."""
    return None if slots.named else bare_month(slots._replace(words={"monthname": slots.words["suremonth"]}))


def month_of_counted_year(slots: Slots) -> Reading | None:
    """Read "Mei tahun lalu": a month of a year that is counted."""
    moment = Moment(None, slots.number("monthname"), precision="month", years=slots.when)
    return Reading("date", moment, modifier=slots.edge) if slots.capital or slots.text("monthword") else None


def year(slots: Slots) -> Reading | None:
    """Read a year."""
    return Reading("date", Moment(slots.year(), precision="year", shift=slots.when), modifier=slots.edge)


def spoken_year(slots: Slots) -> Reading | None:
    """Read a year in words."""
    number = (slots.number("spokencentury") or 0) + (slots.number("number") or 0)
    return Reading("date", Moment(number, precision="year"), modifier=slots.edge)


def decade(slots: Slots) -> Reading | None:
    """Read "1990-an" and "era 80-an"."""
    number = slots.year()
    if number is None or number % 10:
        return None
    return Reading("date", Moment(number, precision="decade"), modifier=slots.edge)


def century(slots: Slots) -> Reading | None:
    """Read "abad ke-14", which EDTF writes 13XX."""
    number = slots.number("ordcount") or 0
    return Reading("date", Moment((number - 1) * 100, precision="century"), modifier=slots.edge) if 1 < number <= 21 else None  # noqa: PLR2004 - beyond them "abad" counts something else


def counted_unit(slots: Slots) -> Reading | None:
    """Read "akhir tahun" and "pekan lalu": a unit counted from the day of writing."""
    precision: Precision = slots.text("bigunit") or slots.text("week") or "year"  # type: ignore[assignment]  # values of the table
    return Reading("date", Moment(precision=precision, shift=slots.when or 0), modifier=slots.edge)


def weekend(slots: Slots) -> Reading | None:
    """Read "akhir pekan ini": Saturday and Sunday."""
    saturday = Moment(weekday=6, precision="week", shift=slots.when or 0)
    return Reading("interval", saturday, saturday._replace(weekday=7))


UNITS = (
    Form(
        name="month-and-year",
        shape="[{edge}] [{monthword}] {month} [{pause}] [{yearword}] {year}",
        read=month,
        examples={"Desember 2025": "2025-12", "awal Maret 2025": "2025-03 start", "bulan Juni tahun 2025": "2025-06"},
    ),
    Form(
        name="month-directed",
        shape="[{edge}] [{monthword}] {monthname} {when}",
        read=month,
        examples={"September mendatang": "XXXX-09 next", "Desember ini": "XXXX-12 this", "akhir Mei lalu": "XXXX-05 last end"},
    ),
    Form(
        name="month-of-counted-year",
        shape="[{edge}] [{monthword}] {monthname} tahun {when}",
        read=month_of_counted_year,
        examples={"Mei tahun lalu": "XXXX-05 year-1", "bulan Juni tahun ini": "XXXX-06 year+0"},
    ),
    Form(
        name="week-of-month",
        shape="{week} {ordinal} [{pause}] [{monthword}] {month} [[{yearword}] {year}]",
        read=month,
        examples={"pekan kedua November 2024": "2024-11", "minggu ke-2 Juli 2025": "2025-07"},
    ),
    Form(
        name="month-named-so",
        shape="[{edge}] {monthword} {month} [{when}]",
        read=month,
        examples={"bulan Juni": "XXXX-06"},
    ),
    Form(
        name="month-and-edge",
        shape="{edge} {month}",
        read=month,
        examples={"akhir Juni": "XXXX-06 end"},
    ),
    Form(
        name="month-after-preposition",
        shape="{at} |{monthname}|",
        read=bare_month,
        examples={"di |Oktober|": "XXXX-10", "hingga |Mei|": "XXXX-05"},
        refuses=("kata April", "Ibu Mei"),
    ),
    Form(
        name="month-behind-verb",
        shape="{scheduled} |{monthname}|",
        read=bare_month,
        examples={"dimulai |Juli|": "XXXX-07", "rampung |Mei|": "XXXX-05"},
        refuses=("ditemui Juli", "dimulai juli"),
    ),
    Form(
        name="month-before-and",
        shape="|{monthname}| {series} [{monthword}] {month} [{series} {month}] [{yearword}] {year}",
        read=bare_month,
        examples={"|November| atau Desember 2020": "2020-11", "|Mei|, Juni, dan Juli 2025": "2025-05"},
    ),
    Form(
        name="month-after-and",
        shape="{at} {monthname} {series} |{monthname}|",
        read=lambda slots: bare_month(slots._replace(words={"monthname": slots.words["monthname2"]})),
        examples={"pada April dan |Juni|": "XXXX-06", "selama Mei, |Juli|": "XXXX-07"},
        refuses=("Ibu Mei dan April",),
    ),
    Form(
        name="month-with-figure",
        shape="|{monthname}| [{figureword}] {count} {counted}",
        read=bare_month,
        examples={"|April| tercatat 134 kasus": "XXXX-04", "|Maret| 71 kasus": "XXXX-03"},
        refuses=("april 134 kasus",),
    ),
    Form(
        name="month-alone",
        shape="{suremonth}",
        read=month_alone,
        examples={"Februari": "XXXX-02", "Agustus": "XXXX-08"},
        refuses=("sang Maret", "agustus", "September Ceria"),
    ),
    Form(
        name="year-named-so",
        shape="[{edge}] {yearword} {year} [{when}]",
        read=year,
        examples={"awal tahun 2024": "2024 start", "TA 2025": "2025", "Tahun Anggaran 2025": "2025", "tahun 2020 ini": "2020"},
        refuses=("Nomor 5 Tahun 2014", "PP 28 tahun 2018"),
    ),
    Form(
        name="year-and-edge",
        shape="{edge} {year} [{when}]",
        read=year,
        examples={"pertengahan 2024": "2024 mid"},
    ),
    Form(
        name="year-with-apostrophe",
        shape="[{edge}] {yearword} {apostrophe}{yy}",
        read=lambda slots: year(slots._replace(words={**slots.words, "anyyear": slots.words["yy"]})),
        examples={"tahun '98": "1998"},
    ),
    Form(
        name="year-alone",
        shape="{year} [{when}]",
        read=year,
        examples={"2015": "2015", "2018 kemarin": "2018"},
        refuses=("2018 orang", "QZ8501", "Nomor 2018"),
    ),
    Form(
        name="spoken-year",
        shape="[{edge}] {yearword} {spokencentury} [{number}]",
        read=spoken_year,
        examples={"tahun dua ribu dua puluh lima": "2025", "tahun seribu sembilan ratus empat puluh lima": "1945"},
    ),
    Form(
        name="year-of-our-era",
        shape="[{yearword}] {year} {masehi}",
        read=year,
        examples={"2025 M": "2025", "tahun 1946 Masehi": "1946"},
    ),
    Form(
        name="year-after-preposition",
        shape="{since} |{year}|",
        read=year,
        examples={"pada |2024|": "2024"},
    ),
    Form(
        name="decade",
        shape="[{edge}] [{decadeword}] {year} [-] an",
        read=decade,
        examples={"tahun 1990-an": "199X", "dekade 2010-an": "201X"},
    ),
    Form(
        name="decade-in-short",
        shape="[{edge}] {decadeword} [{apostrophe}] {anyyear} [-] an",
        read=decade,
        examples={"era 80-an": "198X", "akhir tahun 90-an": "199X end", "tahun ’60-an": "196X"},
    ),
    Form(
        name="century",
        shape="[{edge}] abad [ke] [-] {ordcount} [{masehi}]",
        read=century,
        examples={"abad ke-14": "13XX", "abad XIX": "18XX", "abad ke-4 Masehi": "03XX", "abad kesembilan belas": "18XX"},
        refuses=("abad ke-4 sebelum Masehi",),
    ),
    Form(
        name="weekend",
        shape="{edge} {week} {when}",
        read=lambda slots: weekend(slots) if slots.edge == "end" else counted_unit(slots),
        examples={"akhir pekan ini": "week+0-6/week+0-7", "awal pekan depan": "week+1 start"},
    ),
    Form(
        name="edge-of-running-unit",
        shape="{edge} {bigunit} nanti",
        read=counted_unit,
        examples={"akhir tahun nanti": "year+0 end", "akhir bulan nanti": "month+0 end"},
    ),
    Form(
        name="unit-directed",
        shape="[{edge}] {bigunit} {when}",
        read=counted_unit,
        examples={"pekan lalu": "week-1", "bulan depan": "month+1", "tahun ini": "year+0", "akhir tahun ini": "year+0 end"},
    ),
    Form(
        name="month-edge",
        shape="{at} |{edge} bulan| !{when} !{monthname} !{hijrimonth}",
        read=lambda slots: Reading("date", Moment(precision="month", shift=0), modifier=slots.edge),
        examples={"pada |akhir bulan|": "month+0 end"},
        refuses=("setiap akhir bulan",),
    ),
    Form(
        name="year-edge",
        shape="{edge} tahun",
        read=counted_unit,
        examples={"akhir tahun": "year+0 end"},
    ),
)
