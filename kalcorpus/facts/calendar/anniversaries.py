"""story → the years in which its numbered anniversaries fall: "HUT ke-80 RI" is told in 2025.

>>> years_of_anniversaries("Upacara HUT ke-80 RI di Tarakan; Hari Jadi Kabupaten Banjar ke-68.")
[2025, 2018]
"""

import re
from functools import cache
from itertools import islice

from kalcorpus.words import Anniversary, rows

_COUNTED = re.compile(r"[Kk][Ee][- ]{0,2}(\d{1,3})(?!\d)")
_CUE = re.compile(r"HUT|Ulang Tahun|(?i:hari jadi|harjad)|Hari |HAB|HKN|HPN|Harkopnas|Harkitnas|Haornas|Milad")
_BEFORE, _BEHIND = 70, 50  # characters around the number in which the name of what is celebrated stands
_MOST = 20  # ordinals of an article that are looked at
_BREAKS = re.compile(r"[.,;:!?()\n]")


@cache
def _founded() -> tuple[tuple[re.Pattern[str], int], ...]:
    found = [(name, row.year) for row in rows(Anniversary) for name in row.names]
    found.sort(key=lambda pair: -len(pair[0]))  # TNI AU before TNI
    return tuple((re.compile(rf"(?<!\w){re.escape(name)}(?!\w)", re.IGNORECASE), year) for name, year in found)


def years_of_anniversaries(story: str) -> list[int]:
    """Return the years in which the anniversaries that ``story`` counts are celebrated, once each, in order."""
    years: dict[int, None] = {}
    for number in islice(_COUNTED.finditer(story), _MOST):
        before = _BREAKS.split(story[max(0, number.start() - _BEFORE) : number.start()])[-1]
        cues = list(_CUE.finditer(before))
        if not cues:
            continue
        behind = _BREAKS.split(story[number.end() : number.end() + _BEHIND])[0]
        name = f"{before[cues[-1].start() :]} {behind}"
        year = next((year for pattern, year in _founded() if pattern.search(name)), None)
        if year is not None:
            years[year + int(number[1])] = None
    return list(years)
