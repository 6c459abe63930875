"""line → the publication date that the page prints: "Tayang: Senin, 9 Juni 2025 21:16 WIB".

>>> line = "Diperbarui 18 Jun 2025, 15:05 WIB"
>>> found = find_page_date(line)
>>> line[found.start():found.end()]
'18 Jun 2025, 15:05 WIB'
>>> is_date_line("Rapat digelar Senin, 9 Juni 2025 di Tarakan dan dihadiri semua camat.")
False
"""

import re
from functools import cache

from kalcorpus.blocks.dateline import is_place_name, opens_prose
from kalcorpus.text import Span
from kalcorpus.words import Month, PageDateWord, Weekday, rows

_LONGEST = 140
_YEAR = re.compile(r"(?:19|20)\d\d|\d/\d\d(?!\d)")
_SITE = re.compile(r"[\w-]+\.(?:com|co|id|net|news)\b(?:\.id)?", re.IGNORECASE)
_WORD = re.compile(r"\w+")
_LONGEST_DATED = 70
_NAME_BEHIND = re.compile(r"\s*[|–—•·-]\s*([A-Z][\w.'’]*(?: [A-Z][\w.'’]*){0,3})")

# Themes made abroad print English names, and abbreviate them to three letters or more.
_ENGLISH_MONTHS = ("January", "February", "March", "May", "June", "July", "August", "October", "December", "Aug", "Oct", "Dec")
_ENGLISH_DAYS = (
    *("Sun", "Sunday", "Mon", "Monday", "Tue", "Tues", "Tuesday", "Wed", "Wednesday"),
    *("Thu", "Thur", "Thurs", "Thursday", "Fri", "Friday", "Sat", "Satur", "Saturday"),
)
_ENGLISH_DAY = r"(?:sun|mon|tues?|wednes|thurs?|fri|satur)(?:day)?"


@cache
def _beside() -> frozenset[str]:
    return frozenset(row.word for row in rows(PageDateWord))


@cache
def _months() -> tuple[str, ...]:
    names = {name for row in rows(Month) for name in (row.name, *row.variants)} | set(_ENGLISH_MONTHS)
    return tuple(sorted(names, key=lambda name: (-len(name), name)))


@cache
def _weekdays() -> tuple[str, ...]:
    names = {name for row in rows(Weekday) for name in (row.name, *row.variants)}
    return tuple(sorted(names, key=lambda name: (-len(name), name)))


@cache
def date_openings() -> frozenset[str]:
    """Return the words that may open a dated line, small; numbers and the names of sites open them too."""
    return _beside() | {name.lower() for name in (*_months(), *_weekdays(), *_ENGLISH_DAYS)}


@cache
def _date_pattern() -> re.Pattern[str]:
    months, days = "|".join(map(re.escape, _months())), "|".join(map(re.escape, _weekdays()))
    return re.compile(
        rf"(?:(?:{days}|{_ENGLISH_DAY})\.?\s*[,|/-]?\s*)?"
        rf"(?:\d{{1,2}}[\s/.-]{{1,3}}(?:{months})\.?[\s/.,-]{{1,3}}\d{{4}}|\d{{1,2}}[/.-]\d{{1,2}}[/.-](?:\d{{4}}|\d{{2}})(?!\d)"
        rf"|\d{{4}}-\d{{2}}-\d{{2}}|(?:{months})\.?\s+\d{{1,2}},?\s+\d{{4}})"
        r"(?:[\sT]{0,2}[\s,|/•·–—()-]{0,4}(?:pukul|jam|at)?\s*\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\s*(?:WIB|WITA|WIT|AM|PM|GMT\S{0,6}))?)?",
        re.IGNORECASE,
    )


def find_page_date(line: str) -> re.Match[str] | None:
    """Return the match of the first full date in ``line``, with its weekday and time of day."""
    if len(line) > _LONGEST or not _YEAR.search(line):
        return None
    return _date_pattern().search(line)


def is_date_line(line: str) -> bool:
    """Tell whether ``line`` holds a publication date and nothing else but the words that pages set beside it."""
    if len(line) > _LONGEST or not _YEAR.search(line) or not _is_made_of_dates(line):
        return False
    found = _date_pattern().search(line)
    if found is None:
        return False
    return _is_surrounding(_without_site(line[: found.start()])) and _is_surrounding(line[found.end() :])


def _without_site(part: str) -> str:
    return _SITE.sub(" ", part) if "." in part else part


def _is_made_of_dates(line: str) -> bool:
    """Tell whether each word may stand in a dated line; most lines with a year are known for prose by one of the first."""
    known = _words()
    for word in line.casefold().split():
        if "." not in word and not all(part in known or part[0].isdigit() for part in _WORD.findall(word)):
            return False
    return True


@cache
def _words() -> frozenset[str]:
    """Return the words of which dated lines are made, small; numbers and sites are made of others."""
    names = " ".join([*date_openings(), "pukul", "jam", "at", "wib", "wita", "wit", "am", "pm", "gmt"])
    return frozenset(_WORD.findall(names))


def _is_surrounding(part: str) -> bool:
    beside = _beside()
    return all(word in beside or word.isdigit() for word in _WORD.findall(part.casefold()))


def find_dated_name(line: str) -> Span | None:
    """Return the place of the author's name where a line holds a date and a name: "9 Juni 2025 | Andi Contoh".

    >>> line = "Senin 9 Juni 2025 - Andi Contoh"
    >>> find_dated_name(line).of(line)
    'Andi Contoh'
    """
    if len(line) > _LONGEST_DATED or not _YEAR.search(line):
        return None
    date = _date_pattern().match(line)
    name = _NAME_BEHIND.fullmatch(line, date.end()) if date else None
    if name is None or opens_prose(name[1].split()[0]) or is_place_name(name[1]):
        return None
    return Span(*name.span(1))
