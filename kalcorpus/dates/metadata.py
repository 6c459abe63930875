"""a metadata string → the date it gives: front matter, HTML meta, the dated line of a page.

>>> read_metadata_date("2025-06-09T21:16:00+07:00").edtf
'2025-06-09'
"""

import datetime
import re

from kalcorpus.dates.value import DateValue

_ISO = re.compile(r"\s*(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::\d\d(?:[.,]\d+)?)?\s?(Z|[+-]\d\d:?\d\d)?)?\s*")


def read_metadata_date(written: str) -> DateValue | None:
    """Return the date that a metadata string or a dated page line gives, or None if it gives none beyond doubt.

    Args:
        written: "2025-06-09", "Tayang: Senin, 9 Juni 2025 21:16 WIB", "Mon, 09 Jun 2025 14:16:00 GMT" ...; day before month.
    """
    found = _ISO.fullmatch(written)
    if not found:
        return None
    try:
        day = datetime.date(int(found[1]), int(found[2]), int(found[3]))
    except ValueError:
        return None
    time = f"{found[4]}:{found[5]}" if found[4] else None
    return DateValue(
        kind="date", edtf=day.isoformat(), earliest=day, latest=day, precision="day", time=time, year_basis="written"
    )
