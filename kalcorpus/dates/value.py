"""DateValue: what a written date means, with what is known about it and how it came to be known."""

import datetime
from typing import Literal

from pydantic import Field

from kalcorpus.record import Record

Kind = Literal["date", "interval", "duration", "set"]
Precision = Literal["day", "week", "month", "quarter", "half", "year", "decade", "century"]
Modifier = Literal["start", "mid", "end", "approx"]
Bound = Literal["since", "until", "before", "after"]
PartOfDay = Literal["pagi", "siang", "sore", "malam", "dini hari"]
Role = Literal["event", "speech", "reference"]
YearBasis = Literal["written", "context", "weekday", "published", "copyright", "relative"]


class DateValue(Record):
    """The calendar value of one time expression (EDTF, ISO 8601-2)."""

    kind: Kind = Field(
        title="Jenis",
        description="A date, an interval, or a duration or recurring set that names no place on the calendar",
    )
    edtf: str | None = Field(
        None,
        title="Nilai (EDTF)",
        description="The value as EDTF level 1, with level 2 codes for quarters (33-36) and halves (40, 41); null if unresolved",
        examples=["2025-10-31", "2025-12-04/2025-12-05", "2024", "199X"],
    )
    earliest: datetime.date | None = Field(None, title="Paling Awal", description="First day of the value")
    latest: datetime.date | None = Field(None, title="Paling Akhir", description="Last day of the value")
    precision: Precision | None = Field(None, title="Ketelitian", description="The smallest calendar unit that is written")
    modifier: Modifier | None = Field(
        None,
        title="Keterangan Waktu",
        description="The part of the unit that is meant: awal (start), pertengahan (mid), akhir (end), sekitar (approx)",
    )
    bound: Bound | None = Field(
        None,
        title="Batas",
        description="Preposition before it: sejak (since), hingga (until), sebelum (before), setelah (after)",
    )
    time: str | None = Field(
        None, pattern=r"^([01]\d|2[0-3]):[0-5]\d$", title="Jam", description="Clock time, 24 hours", examples=["09:00"]
    )
    end_time: str | None = Field(
        None, pattern=r"^([01]\d|2[0-4]):[0-5]\d$", title="Jam Selesai", description="End of a range of clock times"
    )
    part_of_day: PartOfDay | None = Field(None, title="Bagian Hari", description="Part of the day as written")
    timezone: str | None = Field(
        None,
        pattern=r"^[+-]\d\d:\d\d$",
        title="Zona Waktu",
        description="UTC offset of WIB, WITA or WIT",
        examples=["+08:00"],
    )
    calendar: Literal["gregorian", "hijri"] = Field("gregorian", title="Kalender", description="The calendar it is written in")
    role: Role | None = Field(None, title="Peran", description="Day of an event, day of speaking, or a time that is referred to")
    year_basis: YearBasis | None = Field(
        None, title="Dasar Tahun", description="Where the year comes from; null if it is not known"
    )
    weekday_agrees: bool | None = Field(
        None, title="Hari Cocok", description="Whether the written weekday is that date's; null if none is written"
    )
