"""story → places: provinces, regencies, cities, capitals and districts by whatever name.

>>> [(place.text, place.codes, place.cue) for place in find_places("Pemkab Paser dan DPRD Kota Padang bertemu di Tanjung Selor")]
[('Paser', ('64.01',), 'regency'), ('Padang', ('13.71',), 'city'), ('Tanjung Selor', ('65.01',), 'position')]
"""

import re
from functools import cache
from typing import NamedTuple

from kalcorpus.mentions.capitals import Capitals, find_capitals
from kalcorpus.mentions.gazetteer import Entry, Names, first_forms, types_of_regions
from kalcorpus.words import OrganizationHead, RegionCue, rows

# "PT Bumi Pasaman", "Kecamatan Seputih Surabaya": words that begin a name which may end with a region's.
_NAME_HEADS = frozenset(
    re.findall(
        r"\w+",
        "PT CV UD Kecamatan Kec Kelurahan Kel Desa Nagari Kampung Dusun Jalan Jl Jln Gang Sungai SMA SMAN SMP SMPN SD SDN",
    )
)
_LONGEST_NAME = 4  # words of such a name
_DEGREE = re.compile(r", ?(?:[SM]\. ?[A-Z]|(?:SH|SE|ST|MM|MH|MSi|MAP|SIP|SPd|MPd)\b)")
_LIST_REACH = 90
_LISTED = r"(?!Kab|Kec|Kel|Kota|Prov|Desa)[A-Z]\w+(?: [A-Z]\w+){0,2}"
_LIST_HEAD = re.compile(
    rf"\b(?:[Kk]erajaan|[Kk]esultanan|[Kk]ecamatan|[Kk]elurahan|[Dd]esa|[Dd]istrik) (?:{_LISTED}(?:,? dan |, )){{1,6}}\Z"
)
_LIST_TAIL = re.compile(rf"(?:, {_LISTED}){{0,6}},? (?:dan|serta) {_LISTED}")
_LONGEST_OFFICE = 7  # words of an office before the name of its region
_ABBREVIATED = frozenset({"kab", "prov", "kec", "kel", "jl", "jln", "gg"})  # words before a name whose full stop is their own
_CUE_REACH = 24  # code points before a name in which the word beside it begins
_NAME_REACH = 48
_LEVELS = {"province": "provinsi", "regency": "kabupaten", "city": "kota"}
# "dari Sabang sampai Merauke" is the whole country, no city and no regency.
_COUNTRY_ENDS = frozenset({"Sabang", "SABANG"})
_WHOLE_COUNTRY = re.compile(r"Sabang(?:\s*[-–—]\s*|\s+(?:sampai|hingga|ke|s/d|sampai dengan)\s+)Merauke", re.IGNORECASE)


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


def find_places(story: str, capitals: Capitals | None = None) -> tuple[PlaceName, ...]:
    """Return the names of places in ``story``, in order and without overlap; the longest name wins.

    Args:
        story: the frozen text with all that is not article blanked.
        capitals: its words with capitals, where they are at hand.
    """
    gazetteer = first_forms()
    capitals = capitals or find_capitals(story)
    found: list[PlaceName] = []
    villages: set[tuple[tuple[str, ...], str]] = set()
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
            name = _name(story, capitals, index, last, entry)
            behind = capitals.beside(last)
            if name and name.cue not in _LEVELS and (entry.words, behind) in villages:
                continue  # "Kelurahan Batu Piring", then "se-Batu Piring"
            if name:
                found.append(name)
            elif behind:
                villages.add((entry.words, behind))
    return tuple(found)


def _longest(names: Names, capitals: Capitals, index: int) -> Entry | None:
    """Return the longest of the names that stands at ``index``, as it is or in capitals; their first word stands there."""
    if names.longer and (following := capitals.beside(index)):
        for entry in names.longer.get(following.casefold(), ()):
            if _stands_at(entry, capitals, index):
                return entry
    return names.alone


def _stands_at(entry: Entry, capitals: Capitals, index: int) -> bool:
    """Tell whether the words behind the first one are the name's, as it is or in capitals."""
    for at, word in enumerate(entry.words[1:], index):
        following = capitals.beside(at)
        if following != word and following != word.upper():
            return False
    return True


def _name(story: str, capitals: Capitals, index: int, last: int, entry: Entry) -> PlaceName | None:
    """Return the name with its cue, or None where a word beside it makes it a river's, a village's, a newspaper's or a site's."""
    start, end = capitals.starts[index], capitals.end(last)
    if capitals.gaps[index] == " " and capitals.gaps[index - 1][-1:] == " ":  # a word with a capital stands before it
        cue = _capital_cues().get(capitals.words[index - 1].lower(), "") or _cue_of_office(capitals, index)
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
    return not cue and (_ends_name(story, start) or _bears_degree(story, start, end) or _is_listed_under(story, start, end))


def _bears_degree(story: str, start: int, end: int) -> bool:
    """Tell whether a person is called like the region: "I Wayan Solo, M.Si"."""
    if not _DEGREE.match(story, end):
        return False
    before = story[max(0, start - _NAME_REACH) : start].split()
    return bool(before) and before[-1][0].isupper()


def _is_listed_under(story: str, start: int, end: int) -> bool:
    """Tell whether a list of villages, districts or old kingdoms names it: "Kerajaan Kubu, Mempawah dan Tayan"."""
    if not story.endswith((", ", " dan "), 0, start):
        return False
    head = _LIST_HEAD.search(story, max(0, start - _LIST_REACH), start)
    return head is not None and (" dan " in head[0] or _LIST_TAIL.match(story, end) is not None)


def _cue_of_office(capitals: Capitals, index: int) -> str:
    """Return "government" where the name ends that of an office: "Dinas Kesehatan Kaltara", "Badan Pusat Statistik Paser"."""
    for before in range(index - 1, max(index - 1 - _LONGEST_OFFICE, -1), -1):
        if capitals.words[before] in _offices():
            return "government"
        if capitals.gaps[before] not in (" ", " dan "):
            return ""
    return ""


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
    return tuple(code for code in codes if types_of_regions()[code] == level) or codes


@cache
def _cues() -> dict[str, str]:
    return {row.word: row.use for row in rows(RegionCue)}


@cache
def _offices() -> frozenset[str]:
    kinds = ("agency", "office", "body", "government", "court", "prosecution", "police", "military")
    return frozenset(row.word for row in rows(OrganizationHead) if row.kind in kinds)


@cache
def _capital_cues() -> dict[str, str]:
    """What words with a capital tell of a name behind them: "antara" is a preposition, ANTARA the news agency."""
    return {word: use for word, use in _cues().items() if use != "behind"} | {"antara": "other"}
