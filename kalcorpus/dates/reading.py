"""the words of a time expression → Reading: what they say, before a calendar tells which year or day that is.

>>> str(Reading("date", Moment(month=10, day=31, weekday=5)))
'XXXX-10-31'
>>> str(Reading("date", Moment(shift=-1, precision="week")))
'week-1'
"""

from typing import NamedTuple

from kalcorpus.dates.value import Kind, Modifier, PartOfDay, Precision

_DIRECTIONS = {-1: " last", 0: " this", 1: " next"}


class Moment(NamedTuple):
    """One end of a time expression, as far as its own words tell.

    ``month`` may be an EDTF code for a quarter (33-36) or half (40, 41). ``shift`` counts units of ``precision`` from the day
    that the expression hangs on; beside a named month, day or weekday it is the direction: -1 lalu, 0 ini, 1 mendatang. ``years``
    counts years for a month or day of them: "Mei tahun lalu". ``scene`` tells that it counts from the time told just before
    ("sehari sebelumnya"), not from the day of writing.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    precision: Precision = "day"
    shift: int | None = None
    scene: bool = False
    years: int | None = None

    @property
    def is_named(self) -> bool:
        """Tell whether it names a place on the calendar, not only a distance."""
        return not (self.year is None and self.month is None and self.day is None and self.weekday is None)

    @property
    def is_full_day(self) -> bool:
        """Tell whether year, month and day are all written."""
        return self.year is not None and self.month is not None and self.day is not None

    @property
    def is_bare_weekday(self) -> bool:
        """Tell whether it is a weekday that nothing else says anything of."""
        return self.weekday is not None and self.day is None and self.shift is None

    @property
    def is_relative(self) -> bool:
        """Tell whether it can be placed only by counting from another day."""
        return self.year is None and (self.shift is not None or self.years is not None or self.month is None)

    def __str__(self) -> str:
        if self.precision in ("decade", "century") and self.year is not None:
            return f"{self.year // 10:03d}X" if self.precision == "decade" else f"{self.year // 100:02d}XX"
        if not self.is_named or self.precision == "week":
            weekday = f"-{self.weekday}" if self.weekday else ""
            return f"{'scene ' * self.scene}{self.precision}{self.shift or 0:+d}{weekday}"
        direction = _DIRECTIONS[self.shift] if self.shift is not None and self.year is None else ""
        direction += "" if self.years is None else f" year{self.years:+d}"
        year = "XXXX" if self.year is None else f"{self.year:04d}"
        if self.day is None and self.month is None:
            return (year if self.weekday is None else f"XXXX-WXX-{self.weekday}") + direction
        month = "XX" if self.month is None else f"{self.month:02d}"
        return f"{year}-{month}" + ("" if self.day is None else f"-{self.day:02d}") + direction


class Reading(NamedTuple):
    """What a time expression says; frozen, without its place in a text.

    ``duration`` is ISO 8601 ("P2D"). ``faint`` marks what is a time only beside a date ("21:16").
    """

    kind: Kind
    start: Moment | None = None
    end: Moment | None = None
    modifier: Modifier | None = None
    time: str | None = None
    end_time: str | None = None
    part_of_day: PartOfDay | None = None
    timezone: str | None = None
    hijri: bool = False
    duration: str | None = None
    faint: bool = False

    @property
    def is_clock(self) -> bool:
        """Tell whether it is a clock time without a day."""
        return self.time is not None and self.start is None

    def __str__(self) -> str:
        if self.hijri:
            return "hijri"
        words = [f"{self.start}/{self.end}" if self.end else str(self.start)] if self.start else []
        words += [self.duration] if self.duration else []
        words += ["set"] if self.kind == "set" else []
        clock = [f"{self.time}-{self.end_time}" if self.end_time else self.time, self.timezone, self.part_of_day]
        return " ".join(word for word in (*words, *clock, self.modifier) if word)
