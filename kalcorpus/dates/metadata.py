"""a metadata string → the date it gives: front matter, HTML meta, the dated line of a page.

The forms of running text come first; dateparser is the last resort for what they do not know.

>>> read_metadata_date("Tayang: Senin, 9 Juni 2025 21:16 WIB").edtf
'2025-06-09'
>>> read_metadata_date("Mon, 09 Jun 2025 14:16:00 +0000").time
'14:16'
"""

import datetime
import re
from email.utils import parsedate_to_datetime

from kalcorpus.dates.reading import Reading
from kalcorpus.dates.scan import find_readings
from kalcorpus.dates.value import DateValue
from kalcorpus.dates.values import fields

_LONGEST = 200  # characters; what is longer is text, not metadata
_ISO = re.compile(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:[.,]\d+)?)?\s?(?:Z|[+-]\d\d:?\d\d)?")
_COMPACT = re.compile(r"\d{8}(?:T\d{4}(?:\d\d)?(?:Z|[+-]\d{4})?)?")
_RFC_2822 = re.compile(r"(?:[A-Z][a-z]{2}, )?\d\d? [A-Z][a-z]{2} \d{4} \d\d:\d\d(?::\d\d)? .+")
_NUMBERS = re.compile(r"(\d\d?)[/.-](\d\d?)[/.-](\d\d)\Z|(\d\d?)[/.-](\d\d?)\Z")
_ANY_DAY = datetime.datetime(2000, 1, 1)  # noqa: DTZ001 - dateparser wants a base; what would lean on it is refused
_ALSO_ON = datetime.datetime(2003, 10, 19)  # noqa: DTZ001 - as above


def read_metadata_date(written: str) -> DateValue | None:
    """Return the date that a metadata string or a dated page line gives, or None if it gives none beyond doubt.

    Args:
        written: "2025-06-09", "Tayang: Senin, 9 Juni 2025 21:16 WIB", "Mon, 09 Jun 2025 14:16:00 GMT" ...; day before month.
    """
    line = " ".join(written.split())
    if not line or len(line) > _LONGEST:
        return None
    return _standard(line) or _written(line) or _guessed(line)


def _standard(line: str) -> DateValue | None:
    """Read ISO 8601 and RFC 2822 with clock time and offset."""
    try:
        if _ISO.fullmatch(line):
            return _moment(datetime.datetime.fromisoformat(line.replace(",", ".").replace(" ", "T", 1).replace(" ", "")))
        if _COMPACT.fullmatch(line):
            moment = datetime.datetime.fromisoformat(line)
            return _moment(moment) if "T" in line else _day(moment.date())
        if _RFC_2822.fullmatch(line):
            return _moment(parsedate_to_datetime(line))
    except (ValueError, TypeError, IndexError):
        return None
    return None


def _moment(moment: datetime.datetime) -> DateValue:
    offset = moment.strftime("%z")
    zone = f"{offset[:3]}:{offset[3:5]}" if offset else None
    return _day(moment.date(), f"{moment:%H:%M}", zone)


def _day(day: datetime.date, time: str | None = None, zone: str | None = None) -> DateValue:
    value = {"edtf": day.isoformat(), "earliest": day, "latest": day, "precision": "day"}
    return DateValue.model_validate(value | {"kind": "date", "time": time, "timezone": zone, "year_basis": "written"})


def _written(line: str) -> DateValue | None:
    """Read the first full day that the forms of running text find; without one, a month or year that stands alone."""
    readings = [found for found in find_readings(line) if found.reading.kind == "date" and found.reading.start]
    for found in readings:
        if found.reading.start and found.reading.start.is_full_day:
            return _valued(found.reading)
    if len(readings) == 1 and readings[0].start == 0 and readings[0].end == len(line):
        return _valued(readings[0].reading)
    return None


def _valued(reading: Reading) -> DateValue | None:
    value = fields(reading, "written")
    return DateValue(**value) if value["edtf"] else None


def _guessed(line: str) -> DateValue | None:
    """Ask dateparser; an answer counts only if all its parts are written, so that no base day can change it."""
    if not re.search(r"\d{4}", line) or _NUMBERS.search(line):
        return None
    import dateparser  # noqa: PLC0415 - 0.3 s that only odd metadata should pay

    answers = {
        dateparser.parse(
            line,
            languages=["id", "en"],
            settings={
                "DATE_ORDER": "DMY",
                "REQUIRE_PARTS": ["day", "month", "year"],
                "RELATIVE_BASE": base,
                "PARSERS": ["absolute-time"],
                "RETURN_AS_TIMEZONE_AWARE": False,
            },
        )
        for base in (_ANY_DAY, _ALSO_ON)
    }
    answer = answers.pop()
    return None if answers or answer is None else _day(answer.date())
