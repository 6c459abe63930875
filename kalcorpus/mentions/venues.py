"""story → venues: the places where something may have been held, at full length as written.

>>> story = "Rakor digelar di Aula Serbaguna, Kantor Bupati Paser, Senin (5/5/2025)."
>>> read_venue(story, story.index(" Aula"), len(story), "di").text
'Aula Serbaguna, Kantor Bupati Paser'
"""

import re
from functools import cache
from typing import NamedTuple

from kalcorpus.words import Month, Region, VenueWord, Weekday, rows

_TOKEN = re.compile(r"[ \xa0]*(?:(\w[\w.’'`&/@‑-]*)|(,)[ \xa0]*|\(([^()\n]{2,40})\))")
_SPOT = re.compile(r"[ \xa0]*lokasi [^,.\n]{3,60},[ \xa0]+")
_SMALL_WORDS = re.compile(r"[ \xa0]*((?:[a-z-]+[ \xa0]){1,4})(?=[A-Z])")
_DAY_NUMBER = re.compile(r"\d{1,2}[ \xa0]*(?:([-–—])|(?:(?:s\.?d\.?|hingga|sampai)[ \xa0]*)?([A-Z][a-z]{2,8}))")
_TOWN = re.compile(r"[A-Z]\w+(?:[ \xa0][A-Z]\w+){0,3}")
_IN_REGION = re.compile(r",[ \xa0]+(?:[Kk]abupaten |[Kk]ab\. ?|[Kk]ota )?([A-Z]\w+(?:[ \xa0][A-Z]\w+){0,3})")
_YEAR = re.compile(r"[ \xa0]*(?:tahun[ \xa0]*)?\d{4}")
_NUMBER_BEHIND = re.compile(r"(?<!\d)\d{1,2}[ \xa0]\Z")
_LONGEST_DAY = 3  # characters: "17 "
_SHORTEST = 3
_LONGEST_HEAD = 15  # characters of a word for a place with the space behind it
_LONGEST_ABBREVIATION = 4  # "Jln.", "Kec.": a full stop behind a longer word ends the sentence
_DAY_WORDS = ("hari", "tanggal", "pukul", "jam", "pada", "mulai", "sejak")


class Venue(NamedTuple):
    """A place as written.

    ``kind`` is that of its first word (room, building, office, ground, area, road, village, district, regency, province), "town"
    for no more than the name of a town or region, or "named" for another proper name; ``preposition`` is what stands before it:
    di, ke, or "" for the object of a verb.
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
    """Return what kind of place each word begins the name of."""
    not_heads = ("inner", "joining", "never", "ending", "apart", "person", "abbreviated")
    return {word: row.kind for row in rows(VenueWord) if row.kind not in not_heads for word in row.words}


@cache
def _beginnings() -> dict[str, str]:
    """Return the heads, and with no kind the words that no name of a place begins with."""
    return _heads() | dict.fromkeys([*_words("never"), *_days()], "")


@cache
def _insides() -> dict[str, str]:
    """Return the words that belong to a name although they are written small, and those of days, which end it."""
    return (
        dict.fromkeys(_heads(), "head")
        | dict.fromkeys(_words("inner") - _heads().keys(), "inner")
        | dict.fromkeys(_words("joining"), "joining")
        | dict.fromkeys(_days(), "day")
    )


@cache
def _days() -> frozenset[str]:
    return frozenset(name.lower() for row in rows(Weekday) for name in (row.name, *row.variants)) | _months() | {*_DAY_WORDS}


@cache
def _months() -> frozenset[str]:
    return frozenset(name.lower() for row in rows(Month) for name in (row.name, *row.variants))


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


def read_venue(story: str, start: int, end: int, preposition: str) -> Venue | None:
    """Return the place whose name begins at ``start``, white space skipped, and goes on to ``end`` at most; None without one.

    Args:
        story: the frozen text with all that is not article blanked.
        start: where "di" or "ke" ends, or the verb that is done to a place: "meresmikan", "meninjau".
        end: where the sentence ends, or what may be read.
        preposition: "" behind a verb, where only a word for a place counts.
    """
    if not preposition:
        venue = _read(story, start, end, "") or _read_behind(story, start, end, "")
        return venue if venue and venue.kind not in ("named", "town") else None
    if spot := _SPOT.match(story, start, end):
        start = spot.end()
    return _read(story, start, end, preposition) or _read_behind(story, start, end, preposition)


def _read(story: str, start: int, end: int, preposition: str) -> Venue | None:
    first = _TOKEN.match(story, start, end)
    if not first or not first[1]:
        return None
    kind = _kind_of(first[1])
    if not kind:
        return None
    begin = first.start(1)
    text = story[begin : _end_of_name(story, begin, end)].rstrip(" .,/-")
    if _says_nothing(text, kind):
        return None
    return Venue(begin, begin + len(text), text, _kind_of_name(text) if kind == "named" else kind, preposition)


def _kind_of_name(name: str) -> str:
    """Return what a name is that begins with no word for a place: a town, a building ("Melati Hotel"), or just a name."""
    lower = name.lower()
    if lower.partition(",")[0] in _regions():
        return "town"
    return "named" if _words("ending").isdisjoint(lower.split()) else "building"


def _read_behind(story: str, start: int, end: int, preposition: str) -> Venue | None:
    """Return the place behind small words: "di sentra pertanian Desa Suka", "di area jalur tambang PT Mawar"."""
    small = _SMALL_WORDS.match(story, start, end)
    if not small:
        return None
    words = small[1].split()
    if not _words("never").isdisjoint(words) or not _words("apart").isdisjoint(words):
        return None
    venue = _read(story, small.end(), end, preposition)
    head = _heads().get(words[0])
    if venue and head:
        text = story[small.start(1) : venue.end]
        return None if _says_nothing(text, head) else Venue(small.start(1), venue.end, text, head, preposition)
    return venue if venue and venue.kind not in ("named", "town") else None


def _kind_of(word: str) -> str:
    return _beginnings().get(word.lower().rstrip("."), "named" if word[0].isupper() else "")


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
    while token := _TOKEN.match(story, at, stop) or _TOKEN.match(story, _behind_line_break(story, start, at), stop):
        word, comma, bracket = token.groups()
        use = _use_inside(word, story, token.end()) if word else "inner"
        if not use or (comma and not _is_part_of_address(story, token.end())) or (bracket and _is_day(bracket)):
            break
        if word and at > end and use == "inner" and not is_small:
            break  # something else behind "dan": "Kabupaten Paser dan rapat", not "umum dan penataan ruang"
        at = token.end()
        if not comma and use != "joining":
            end = at
            is_small = bool(word) and word.islower()
        if word and word[-1] == "." and _ends_sentence(word, story[at : at + 2]):
            break
    return end


def _behind_line_break(story: str, start: int, at: int) -> int:
    r"""Return where the name goes on that a line break parts from its first word: "halaman\nKantor Bupati"."""
    return at + 1 if story[at : at + 1] == "\n" and story[start:at] in _heads() else at


def _use_inside(word: str, story: str, behind: int) -> str:
    """Return what ``word``, which ends at ``behind``, is to the name of a place: head, inner, joining or name, "" for no part."""
    use = _insides().get(word.lower().rstrip("."), "")
    if use == "day":
        day = _NUMBER_BEHIND.search(story, max(0, behind - len(word) - _LONGEST_DAY), behind - len(word))
        return "name" if day and _is_named_after_day(story, day.start(), behind) else ""
    if word[0].isdigit():
        return "" if _begins_day(story, behind - len(word)) else "name"
    return "name" if word[0].isupper() and use not in ("joining", "head") else use


def _ends_sentence(word: str, behind: str) -> bool:
    is_abbreviated = len(word.rpartition("/")[2]) <= _LONGEST_ABBREVIATION and not word[:-1].isdigit()  # "RT. 03/RW. 02"
    if is_abbreviated and word[1:].islower() and word[:-1].lower() in _heads():
        is_abbreviated = word[:-1].lower() in _words("abbreviated")  # "Kec. Mawar", not "Kantor Pos. Bupati"
    return (not is_abbreviated and not behind.strip().islower()) or behind.strip() == "("


def _begins_day(story: str, start: int) -> bool:
    """Tell whether the number at ``start`` is that of a day: "12 Maret", "12-14", not the one of "RW 06 Desa Suka"."""
    number = _DAY_NUMBER.match(story, start)
    if number is None or (number[1] is None and number[2].lower() not in _months()):
        return False
    return not _is_named_after_day(story, start, number.end())


def _is_named_after_day(story: str, start: int, end: int) -> bool:
    """Tell whether a place is called after the day at ``start``: "Stadion 5 Desember", "Jalan 17 Agustus", with no year."""
    before = story[max(0, start - _LONGEST_HEAD) : start].rsplit(None, 1)
    if not before or not before[-1][0].isupper() or _heads().get(before[-1].lower().rstrip(".")) not in ("ground", "road"):
        return False
    return not _YEAR.match(story, end)


def _is_part_of_address(story: str, start: int) -> bool:
    """Tell whether the name of a place goes on behind a comma: "Aula X, Kantor Bupati Y", "Hotel X, Kota Y", "Aula X, Medan"."""
    part = _TOKEN.match(story, start)
    if part and part[1] and part[1].lower().partition(".")[0] in _heads():
        return True
    town = _TOWN.match(story, start)
    if town is None:
        return False
    return town[0].lower() in _regions() or _is_place_in_region(town[0], story, town.end())


def _is_place_in_region(name: str, story: str, behind: int) -> bool:
    """Tell whether a bare name is a link of an address: "Desa X, Abiansemal, Badung", not "Aula X, Bupati Y, Kota Z"."""
    if not _links().isdisjoint(name.lower().split()):
        return False
    region = _IN_REGION.match(story, behind)
    return region is not None and region[1].lower() in _regions()


@cache
def _links() -> frozenset[str]:
    """Return the words that no link of an address holds: those of days, and offices that people hold."""
    return _words("never") | _words("apart") | _words("person") | _days()


def _is_day(bracket: str) -> bool:
    first = bracket.split()
    return bracket[0].isdigit() or not first or first[0].strip(",").lower() in _days()
