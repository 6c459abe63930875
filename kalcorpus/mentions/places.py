"""story → places: provinces, regencies, cities, capitals and districts by whatever name.

>>> [(place.text, place.codes, place.cue) for place in find_places("Pemkab Paser dan DPRD Kota Padang bertemu di Tanjung Selor")]
[('Paser', ('64.01',), 'regency'), ('Padang', ('13.71',), 'city'), ('Tanjung Selor', ('65.01',), 'position')]
"""

import re
from functools import cache
from typing import NamedTuple

from kalcorpus.mentions.capitals import CAPITAL_WORD, Capitals, find_capitals
from kalcorpus.words import District, Region, RegionCue, rows

# "PT Bumi Pasaman", "Kecamatan Seputih Surabaya": words that begin a name which may end with a region's.
_NAME_HEADS = frozenset(
    re.findall(
        r"\w+",
        "PT CV UD Kecamatan Kec Kelurahan Kel Desa Nagari Kampung Dusun Jalan Jl Jln Gang Sungai SMA SMAN SMP SMPN SD SDN",
    )
)
_LONGEST_NAME = 4  # words of such a name
_ABBREVIATED = frozenset({"kab", "prov", "kec", "kel", "jl", "jln", "gg"})  # words before a name whose full stop is their own
_CUE_REACH = 24  # code points before a name in which the word beside it begins
_NAME_REACH = 48
_ACRONYM = 5  # letters; longer words in capitals are shouted, not abbreviated
_LEVELS = {"province": "provinsi", "regency": "kabupaten", "city": "kota"}
# "dari Sabang sampai Merauke" is the whole country, no city and no regency.
_COUNTRY_ENDS = frozenset({"Sabang", "SABANG"})
_WHOLE_COUNTRY = re.compile(r"Sabang(?:\s*[-–—]\s*|\s+(?:sampai|hingga|ke|s/d|sampai dengan)\s+)Merauke", re.IGNORECASE)
# Capitals that are common words or names of many villages: they count as the place of a dateline, not in running text.
_COMMON_CAPITALS = frozenset({"Tanjung", "Rantau", "Melak", "Penajam", "Kisaran", "Wates", "Wonosari", "Purwodadi"})


class PlaceName(NamedTuple):
    """A name that may mean a place: where it stands and the Kemendagri codes it may stand for, best first.

    ``cue`` is what the word before it tells: "province", "regency" or "city" (of that level), "government" (of some level),
    "position" ("di"), or "" for nothing. A ``cautious`` name means other things too and needs a cue or the article's support.
    """

    start: int
    end: int
    text: str
    kind: str  # "region", "capital" or "district"
    codes: tuple[str, ...]
    cue: str
    cautious: bool


class _Entry(NamedTuple):
    words: tuple[str, ...]
    kind: str
    codes: tuple[str, ...]
    cautious: bool


class _Names(NamedTuple):
    """The names that begin with one word: that word alone, and longer names by their second word, folded."""

    alone: _Entry | None
    longer: dict[str, tuple[_Entry, ...]]


def find_places(story: str, capitals: Capitals | None = None) -> tuple[PlaceName, ...]:
    """Return the names of places in ``story``, in order and without overlap; the longest name wins.

    Args:
        story: the frozen text with all that is not article blanked.
        capitals: its words with capitals, where they are at hand.
    """
    gazetteer = _first_forms()
    capitals = capitals or find_capitals(story)
    found: list[PlaceName] = []
    free = 0
    for index in capitals.indexes(gazetteer.keys()):
        start = capitals.starts[index]
        if start < free or story[start - 1 : start].isupper():
            continue
        if capitals.words[index] in _COUNTRY_ENDS and (phrase := _WHOLE_COUNTRY.match(story, start)):
            free = phrase.end()
        elif entry := _longest(gazetteer[capitals.words[index]], capitals, index):
            last = index + len(entry.words) - 1
            free = capitals.end(last)
            if name := _name(story, capitals, index, last, entry):
                found.append(name)
    return tuple(found)


def look_up_place(name: str) -> tuple[str, ...]:
    """Return the codes that a place name by itself may stand for, best first: a region, else a capital's or district's regency.

    >>> look_up_place("TANJUNG SELOR")
    ('65.01',)
    """
    words = tuple(CAPITAL_WORD.findall(name.title()))
    folded = tuple(word.casefold() for word in words)
    entries = [entry for entry in _gazetteer().get(folded[0], ()) if _fold(entry.words) == folded] if folded else []
    return entries[0].codes if entries else _common_capitals().get(" ".join(folded), ())


def _longest(names: _Names, capitals: Capitals, index: int) -> _Entry | None:
    """Return the longest of the names that stands at ``index``, as it is or in capitals; their first word stands there."""
    if names.longer and (following := capitals.beside(index)):
        for entry in names.longer.get(following.casefold(), ()):
            if _stands_at(entry, capitals, index):
                return entry
    return names.alone


def _stands_at(entry: _Entry, capitals: Capitals, index: int) -> bool:
    """Tell whether the words behind the first one are the name's, as it is or in capitals."""
    for at, word in enumerate(entry.words[1:], index):
        following = capitals.beside(at)
        if following != word and following != word.upper():
            return False
    return True


def _name(story: str, capitals: Capitals, index: int, last: int, entry: _Entry) -> PlaceName | None:
    """Return the name with its cue, or None where a word beside it makes it a river's, a village's, a newspaper's or a site's."""
    start, end = capitals.starts[index], capitals.end(last)
    if capitals.gaps[index] == " " and capitals.gaps[index - 1][-1:] == " ":  # a word with a capital stands before it
        cue = _capital_cues().get(capitals.words[index - 1].lower(), "")
    else:
        cue = _cue_before(story, start)
    if entry.kind == "district":
        return (
            None if len(entry.words) == 1 and cue != "other" else PlaceName(start, end, story[start:end], *entry[1:3], cue, False)
        )
    behind = capitals.beside(last)
    if cue == "other" or (behind and _cues().get(behind.casefold()) == "behind") or _is_part(story, start, end, cue):
        return None
    return PlaceName(start, end, story[start:end], entry.kind, _of_level(entry.codes, cue), cue, entry.cautious)


def _is_part(story: str, start: int, end: int, cue: str) -> bool:
    """Tell whether the name is part of another one, or of an address or a site: "Kaltim.co", "@Samarinda", "detikBali"."""
    before = story[start - 1 : start]
    if before != " " and (before in ("@", "_") or before.islower() or before.isdigit()):
        return True
    if story[end : end + 1] in (".", "_") and story[end + 1 : end + 2].islower():
        return True
    return not cue and _ends_name(story, start)


def _ends_name(story: str, start: int) -> bool:
    """Tell whether capitals lead up to ``start`` from a word that begins a company's, village's or street's name."""
    words = story[max(0, start - _NAME_REACH) : start].rsplit(maxsplit=_LONGEST_NAME)[-_LONGEST_NAME:]
    for word in reversed(words):
        if word.rstrip(".") in _NAME_HEADS:
            return True
        if not word[0].isupper() or not word[-1].isalnum() or _cues().get(word.lower()) in _LEVELS:
            return False
    return False


def _cue_before(story: str, start: int) -> str:
    """Return what the word before ``start`` tells; "" where a comma or the sentence's end stands between."""
    head = story[max(0, start - _CUE_REACH) : start]
    words = (head.replace("-", " ") if "-" in head else head).rsplit(None, 1)
    if not words or head.endswith("\n\n") or words[-1][-1] in ",;:!?”":
        return ""
    word = words[-1].strip("()\"“‘'/.").lower()
    if words[-1][-1] == "." and word not in _ABBREVIATED:
        return ""
    if word == "antara":  # ANTARA the news agency, never the preposition
        return "other" if words[-1] != word else ""
    cue = _cues().get(word, "")
    return "" if cue == "behind" else cue


def _of_level(codes: tuple[str, ...], cue: str) -> tuple[str, ...]:
    level = _LEVELS.get(cue)
    if level is None or len(codes) == 1:
        return codes
    return tuple(code for code in codes if _types()[code] == level) or codes


@cache
def _cues() -> dict[str, str]:
    return {row.word: row.use for row in rows(RegionCue)}


@cache
def _capital_cues() -> dict[str, str]:
    """What words with a capital tell of a name behind them: "antara" is a preposition, ANTARA the news agency."""
    return {word: use for word, use in _cues().items() if use != "behind"} | {"antara": "other"}


@cache
def _types() -> dict[str, str]:
    return {row.code: row.type for row in rows(Region)}


@cache
def _first_forms() -> dict[str, _Names]:
    """The gazetteer by the forms of first words that a text may hold, as in the table and in capitals."""
    forms: dict[str, _Names] = {}
    for entry in (entry for entries in _gazetteer().values() for entry in entries):
        for form in {entry.words[0], entry.words[0].upper()}:
            alone, longer = forms.get(form) or _Names(None, {})
            if len(entry.words) == 1:
                alone = entry
            else:
                second = entry.words[1].casefold()
                longer[second] = (*longer.get(second, ()), entry)
            forms[form] = _Names(alone, longer)
    return forms


@cache
def _gazetteer() -> dict[str, tuple[_Entry, ...]]:
    """Every name by its first word, folded, longer names first."""
    names: dict[tuple[str, ...], _Entry] = {}
    for kind, words, code, cautious in (*_region_names(), *_capital_names(), *_district_names()):
        key = _fold(words)
        known = names.get(key)
        if known is None:
            names[key] = _Entry(words, kind, (code,), cautious)
        elif known.kind == kind and code not in known.codes:
            names[key] = known._replace(codes=_by_rank((*known.codes, code)), cautious=known.cautious or cautious)
    by_first: dict[str, list[_Entry]] = {}
    for key, entry in names.items():
        by_first.setdefault(key[0], []).append(entry)
    return {first: tuple(sorted(entries, key=lambda entry: -len(entry.words))) for first, entries in by_first.items()}


def _region_names() -> list[tuple[str, tuple[str, ...], str, bool]]:
    return [
        ("region", words, row.code, name in row.caution)
        for row in rows(Region)
        for name in (row.name, *row.short_names, *row.nicknames)
        for words in _spellings(name)
    ]


def _capital_names() -> list[tuple[str, tuple[str, ...], str, bool]]:
    return [
        ("capital", words, row.code, False)
        for row in rows(Region)
        if row.level != "province"  # a province's capital is a city or the capital of a regency as well
        for name in (row.capital, *row.capital_aliases)
        if name and name not in _COMMON_CAPITALS
        for words in _spellings(name)
    ]


@cache
def _common_capitals() -> dict[str, tuple[str, ...]]:
    return {row.capital.casefold(): (row.code,) for row in rows(Region) if row.capital in _COMMON_CAPITALS}


def _district_names() -> list[tuple[str, tuple[str, ...], str, bool]]:
    return [
        ("district", tuple(CAPITAL_WORD.findall(name)), row.regency_code, False)
        for row in rows(District)
        for name in (row.name, *row.alt_spelling)
        if CAPITAL_WORD.match(name)
    ]


def _spellings(name: str) -> tuple[tuple[str, ...], ...]:
    """Return a name's words, and two words also as one: "Palangkaraya"."""
    words = tuple(CAPITAL_WORD.findall(name))
    glued = len(words) == 2 and not _is_acronym(words[0]) and not name.startswith("Kota ")  # noqa: PLR2004 - two words make a pair
    return (words, ("".join((words[0], words[1].lower())),)) if glued else (words,)


def _by_rank(codes: tuple[str, ...]) -> tuple[str, ...]:
    """Order codes of one name: the province, Kalimantan's before others', the city before the regency around it."""
    ranks = {"provinsi": 0, "kota": 1, "kabupaten": 2}
    return tuple(
        sorted(codes, key=lambda code: (ranks[_types()[code]] > 0, not "61" <= code[:2] <= "65", ranks[_types()[code]], code))
    )


def _is_acronym(word: str) -> bool:
    return word.isupper() and len(word) <= _ACRONYM


def _fold(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(word.casefold() for word in words)
