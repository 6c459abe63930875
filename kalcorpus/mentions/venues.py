"""story → venues: the places where something may have been held, at full length as written.

>>> [venue.text for venue in find_venues("Rakor digelar di Aula Serbaguna, Kantor Bupati Paser, Senin (5/5/2025).")]
['Aula Serbaguna, Kantor Bupati Paser']
"""

import re
from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from kalcorpus.words import Month, Region, VenueWord, Weekday, rows

# Each begins with its letters, which is the fastest to scan for; that they are a word of their own is looked at behind them.
_PREPOSITIONS = (
    ("di", re.compile(r"di(?<![^\s(]di)(?:[ \xa0]+|(?=aula |gedung |hal|hotel |jalan |kantor |lapangan |ruang))")),
    ("di", re.compile(r"Di[ \xa0]+")),
    ("ke", re.compile(r"ke[ \xa0](?<![^\s(]ke.)[ \xa0]*")),
)
_TOKEN = re.compile(r"[ \xa0]*(?:(\w[\w.’'`&/@-]*)|(,)[ \xa0]+|\(([^()\n]{2,40})\))")
_SPOT = re.compile(r"lokasi [^,.\n]{3,60},[ \xa0]+")
_SMALL_WORDS = re.compile(r"(?:[a-z-]+[ \xa0]){1,4}(?=[A-Z])")
_DAY_NUMBER = re.compile(r"\d{1,2}[ \xa0]*(?:([-–—])|(?:(?:s\.?d\.?|hingga|sampai)[ \xa0]*)?([A-Z][a-z]{2,8}))")
_SHORTEST = 3
_LONGEST_ABBREVIATION = 4  # "Jln.", "Kec.": a full stop behind a longer word ends the sentence


class Venue(NamedTuple):
    """A place as written.

    ``kind`` is that of its first word (room, building, ground, area, road, village, district, regency, province), "town" for no
    more than the name of a town or region, or "named" for another proper name; ``preposition`` is what stands before it: di, ke,
    or "" for the object of a verb.
    """

    start: int
    end: int
    text: str
    kind: str
    preposition: str


@cache
def _words(kind: str) -> frozenset[str]:
    return frozenset(word for row in rows(VenueWord) if row.kind == kind for word in row.words)


@cache
def _heads() -> dict[str, str]:
    not_heads = ("inner", "joining", "never")
    return {word: row.kind for row in rows(VenueWord) if row.kind not in not_heads for word in row.words}


@cache
def _days() -> frozenset[str]:
    names = [name for table in (rows(Weekday), rows(Month)) for row in table for name in (row.name, *row.variants)]
    return frozenset(name.lower() for name in names) | {"hari", "tanggal", "pukul", "jam", "pada", "mulai", "sejak"}


@cache
def _months() -> frozenset[str]:
    return frozenset(name.lower() for row in rows(Month) for name in (row.name, *row.variants))


@cache
def _small_words() -> frozenset[str]:
    """Return the words that belong to a name although they are written small."""
    return _words("inner") | _words("joining") | _heads().keys()


@cache
def _regions() -> frozenset[str]:
    return frozenset(
        name.lower()
        for row in rows(Region)
        for name in (row.name, row.official_name, row.capital, *row.short_names, *row.nicknames, *row.capital_aliases)
    )


@cache
def _provinces() -> frozenset[str]:
    regions = [region for region in rows(Region) if region.level == "province"]
    return frozenset(name.lower() for row in regions for name in (row.name, row.official_name, *row.short_names, *row.nicknames))


def find_venues(story: str, start: int = 0, end: int | None = None, objects: Iterable[int] = ()) -> tuple[Venue, ...]:
    """Return the places in ``story[start:end]`` behind "di" and "ke" or as objects of a verb, in order.

    Args:
        story: the frozen text with all that is not article blanked.
        start: where to begin.
        end: where to end.
        objects: where the objects of verbs begin that are done to a place: "meresmikan", "meninjau".
    """
    venues: list[Venue] = []
    reached = 0
    end = len(story) if end is None else end
    for begin, preposition in _behind_prepositions(story, start, end):
        if begin >= reached and (venue := _read(story, begin, end, preposition) or _read_behind(story, begin, end, preposition)):
            venues.append(venue)
            reached = venue.end
    done_to = [venue for begin in objects if (venue := _read(story, begin, end, "")) and venue.kind not in ("named", "town")]
    return tuple(sorted([*venues, *done_to]) if done_to else venues)


def _behind_prepositions(story: str, start: int, end: int) -> list[tuple[int, str]]:
    """Return where something is told behind "di" and "ke", with the preposition, in order."""
    found: list[tuple[int, str]] = []
    for preposition, written in _PREPOSITIONS:
        for at in written.finditer(story, start, end):
            spot = _SPOT.match(story, at.end())
            found.append((spot.end() if spot else at.end(), preposition))
    return sorted(found)


def _read(story: str, start: int, end: int, preposition: str) -> Venue | None:
    first = _TOKEN.match(story, start, end)
    if not first or not first[1]:
        return None
    kind = _kind_of(first[1])
    if kind is None:
        return None
    begin = first.start(1)
    text = story[begin : _end_of_name(story, start, end)].rstrip(" .,/-")
    if _says_nothing(text, kind):
        return None
    if kind == "named" and text.lower() in _regions():
        kind = "town"
    return Venue(begin, begin + len(text), text, kind, preposition)


def _read_behind(story: str, start: int, end: int, preposition: str) -> Venue | None:
    """Return the place behind small words that name none by themselves: "di sentra pertanian Desa Suka"."""
    small = _SMALL_WORDS.match(story, start, end)
    if not small or not _words("never").isdisjoint(small[0].split()):
        return None
    venue = _read(story, small.end(), end, preposition)
    return venue if venue and venue.kind not in ("named", "town") else None


def _kind_of(word: str) -> str | None:
    lower = word.lower().rstrip(".")
    if lower in _days() or lower in _words("never"):
        return None
    return _heads().get(lower) or ("named" if word[0].isupper() else None)


def _says_nothing(text: str, kind: str) -> bool:
    """Tell whether ``text`` is no more than a province, a wide area ("wilayah Paser") or a word for any place ("di kantor")."""
    lower = text.lower()
    if kind == "named" and lower in _provinces():
        return True
    if kind == "area" and lower.removeprefix("wilayah ").removeprefix("kawasan ") in _regions():
        return True
    if kind == "road" and " dan " in lower and all(word in _heads() or word in _words("joining") for word in lower.split()):
        return True
    return len(text) < _SHORTEST or (lower in _heads() and (text == lower or kind not in ("room", "building")))


def _end_of_name(story: str, start: int, stop: int) -> int:
    """Return where the name that begins at ``start`` ends, at most ``stop``.

    Joining words and commas count only with more of the name behind.
    """
    end = at = start
    is_small = False  # whether the last word but joining ones is written small
    while token := _TOKEN.match(story, at, stop):
        word, _, bracket = token.groups()
        if not _goes_on(story, token) or (at > end and word and _is_other_thing(word, is_small)):
            break
        at = token.end()
        if bracket or (word and word.lower() not in _words("joining")):
            end = at
            is_small = bool(word) and word.islower()
        if word and word[-1] == "." and _ends_sentence(word, story[at : at + 2]):
            break
    return end


def _goes_on(story: str, token: re.Match[str]) -> bool:
    """Tell whether a word, a comma or a bracket is still a part of the name of a place."""
    word, comma, bracket = token.groups()
    if word:
        return _belongs(word, story, token.end())
    return _is_part_of_address(story, token.end()) if comma else not _is_day(bracket)


def _ends_sentence(word: str, behind: str) -> bool:
    return len(word) > _LONGEST_ABBREVIATION and not behind.strip().islower()


def _belongs(word: str, story: str, behind: int) -> bool:
    """Tell whether ``word``, which ends at ``behind``, is a part of the name of a place."""
    lower = word.lower().rstrip(".")
    if lower in _days():
        return False
    if word[0].isdigit():
        return not _begins_day(story, behind - len(word))
    return word[0].isupper() or lower in _small_words()


def _begins_day(story: str, start: int) -> bool:
    """Tell whether the number at ``start`` is that of a day: "12 Maret", "12-14", not the one of "RW 06 Desa Suka"."""
    number = _DAY_NUMBER.match(story, start)
    return number is not None and (number[1] is not None or number[2].lower() in _months())


def _is_other_thing(word: str, is_small: bool) -> bool:
    """Tell whether ``word`` behind "dan" begins something else: "Kabupaten Paser dan rapat", not "umum dan penataan ruang"."""
    return word.islower() and not is_small and word not in _heads() and word not in _words("joining")


def _is_part_of_address(story: str, start: int) -> bool:
    """Tell whether the name of a place goes on behind a comma: "Aula X, Kantor Bupati Y"."""
    part = _TOKEN.match(story, start)
    return bool(part and part[1] and part[1].lower().rstrip(".") in _heads())


def _is_day(bracket: str) -> bool:
    first = bracket.split()
    return bracket[0].isdigit() or not first or first[0].strip(",").lower() in _days()
