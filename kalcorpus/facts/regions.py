"""place names → regions: provinces, regencies and cities with their codes, ambiguity decided by context."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from itertools import pairwise
from typing import Literal, NamedTuple

from pydantic import Field, TypeAdapter

from kalcorpus.header import DatelinePlace
from kalcorpus.mentions.gazetteer import look_up_place
from kalcorpus.mentions.places import PlaceName
from kalcorpus.record import Record
from kalcorpus.text import Mention
from kalcorpus.words import Region as RegionRow
from kalcorpus.words import rows

LEVEL_CUES = frozenset({"province", "regency", "city", "government"})
_PROVINCE = 2  # characters of a province's code
_ACRONYM = 5  # letters
_DATELINE_END = " \t\n\xa0-–—:|.,"  # what parts the place line from the sentence
_LIST_GAPS = frozenset({", ", " dan ", ", dan ", " serta ", ", serta ", "-", " - ", "/", " atau "})
_LONGEST_LIST_GAP = max(map(len, _LIST_GAPS))


class NamedRegion(Record):
    """A province, regency or city that the article names."""

    code: str = Field(
        pattern=r"^\d\d(\.\d\d)?$",
        title="Kode Kemendagri",
        description="Code of the Ministry of Home Affairs",
        examples=["64.01"],
    )
    name: str = Field(title="Wilayah", description="Official name", examples=["Kabupaten Paser"])
    level: Literal["province", "regency", "city"] = Field(
        title="Tingkat", description="Province, regency (kabupaten) or city (kota)"
    )
    mentions: tuple[Mention, ...] = Field((), title="Penyebutan", description="Every place where it is named")


class Dateline(Mention):
    """The place line in front of the lead."""

    place: str | None = Field(None, title="Tempat", description="Place as written", examples=["TANJUNG SELOR"])
    outlet: str | None = Field(None, title="Media", description="Outlet as written in the dateline", examples=["WARTA"])
    region: str | None = Field(
        None, title="Kode Wilayah", description="Kemendagri code; a capital or district leads to its regency"
    )


class Geography(NamedTuple):
    """What the place names of an article mean together.

    ``named`` holds the place names of each region, by its code.
    """

    dateline: Dateline | None
    regions: tuple[NamedRegion, ...]
    named: Mapping[str, Sequence[PlaceName]]


def resolve_regions(
    places: tuple[PlaceName, ...], dateline: DatelinePlace | None, text: str, persons: Iterable[Mention] = ()
) -> Geography:
    """Return the dateline with its region, and each region that the text names, in order of first mention.

    Args:
        places: the place names of the story.
        dateline: the place line in front of the lead, if there is one.
        text: the frozen text.
        persons: where persons are named: "AKBP Firly R Samosir" is no region's.
    """
    named = sorted((mention.start, mention.end) for mention in persons)
    places = tuple([place for place in places if place.cue or not _is_within(place, named)])
    setting = _set(places, dateline, text)
    mentions: dict[str, list[PlaceName]] = {}
    for place in places:
        if place.kind == "region" and (code := _choose(place, setting)):
            mentions.setdefault(code, []).append(place)
    return Geography(
        dateline=_dateline(setting, text),
        regions=_checked().validate_python([_region(code, names) for code, names in mentions.items()]),
        named=mentions,
    )


def _is_within(place: PlaceName, named: Sequence[tuple[int, int]]) -> bool:
    """Tell whether a place name is a word of a person's name."""
    before = bisect_right(named, place.start, key=lambda span: span[0]) - 1
    return before >= 0 and named[before][1] >= place.end


class _Setting(NamedTuple):
    """What an article's names tell of each other: those beyond doubt, how often each province, what stands in lists.

    ``home`` is what the place of the dateline may be, best first.
    """

    line: DatelinePlace | None
    home: tuple[str, ...]
    settled: set[str]
    provinces: dict[str, int]
    listed: set[int]


def _set(places: tuple[PlaceName, ...], line: DatelinePlace | None, text: str) -> _Setting:
    home = _home(line)
    settled = _settled(places, home)
    return _Setting(line, home, settled, _provinces(places, settled, home), _listed(places, text))


def _home(dateline: DatelinePlace | None) -> tuple[str, ...]:
    """Return what the place of the dateline may be, best first; papers date from towns: "JAMBI" is the city, not the province."""
    codes = look_up_place(dateline.place.partition(",")[0]) if dateline and dateline.place else ()
    return codes[1:2] if len(codes) > 1 and len(codes[0]) == _PROVINCE else codes


def _settled(places: tuple[PlaceName, ...], home: tuple[str, ...]) -> set[str]:
    """Return the codes that the text names beyond doubt."""
    return {
        place.codes[0]
        for place in places
        if place.kind == "region" and len(place.codes) == 1 and (not place.cautious or place.cue in LEVEL_CUES)
    } | set(home if len(home) == 1 else ())


def _provinces(places: tuple[PlaceName, ...], settled: set[str], home: tuple[str, ...]) -> dict[str, int]:
    """Count how often the article's sure names point to each province."""
    sure: dict[str, int] = defaultdict(int)
    for code in (*settled, *home):
        sure[code[:2]] += 1
    for place in places:
        if place.kind != "region" and (len(place.codes) == 1 or len({code[:2] for code in place.codes}) == 1):
            sure[place.codes[0][:2]] += 1
    return sure


def _listed(places: tuple[PlaceName, ...], text: str) -> set[int]:
    """Return where the names begin that stand in a list with another place: "Sintang, Melawi dan Landak"."""
    listed: set[int] = set()
    for left, right in pairwise(places):
        if right.start - left.end <= _LONGEST_LIST_GAP and text[left.end : right.start] in _LIST_GAPS:
            listed.add(left.start)
            listed.add(right.start)
    return listed


def _choose(place: PlaceName, setting: _Setting) -> str | None:
    """Return the code that a name stands for here, or None if it is no place."""
    code = setting.home[0] if _is_home(place, setting) else _best(place.codes, setting)
    if not place.cautious or place.cue in LEVEL_CUES or code in setting.settled or _is_in_line(place, setting):
        return code
    if place.text.isupper() and len(place.text) <= _ACRONYM:
        return code if setting.provinces[code[:2]] else None
    return code if place.cue or (place.start in setting.listed and setting.provinces[code[:2]]) else None


def _is_home(place: PlaceName, setting: _Setting) -> bool:
    """Tell whether a name that a province shares with its city means the town of the dateline: there, and in "di Jambi"."""
    if len(place.codes) == 1 or len(place.codes[0]) > _PROVINCE or not set(setting.home) & set(place.codes):
        return False
    return place.cue == "position" or _is_in_line(place, setting)


def _is_in_line(place: PlaceName, setting: _Setting) -> bool:
    return setting.line is not None and setting.line.start <= place.start < setting.line.end


def _best(codes: tuple[str, ...], setting: _Setting) -> str:
    """Return the code that other names of the article speak for: the same region, then its province; else the first."""
    if len(codes) == 1:
        return codes[0]
    named = [code for code in codes if code in setting.settled]
    if named and len(codes[0]) > _PROVINCE:  # a bare "Jambi" is the province, whatever the article says of the city
        return named[0]
    return max(codes, key=lambda code: setting.provinces[code[:2]]) if len({code[:2] for code in codes}) > 1 else codes[0]


def _region(code: str, names: list[PlaceName]) -> dict[str, object]:
    row = _rows()[code]
    level: Literal["province", "regency", "city"] = (
        "province" if row.level == "province" else "city" if row.type == "kota" else "regency"
    )
    mentions = [{"start": name.start, "end": name.end, "text": name.text} for name in names]
    return {"code": code, "name": row.official_name, "level": level, "mentions": mentions}


def _dateline(setting: _Setting, text: str) -> Dateline | None:
    line = setting.line
    if line is None:
        return None
    region = _best(setting.home, setting) if setting.home else None
    written = text[line.start : line.end].rstrip(_DATELINE_END)
    return Dateline(
        start=line.start,
        end=line.start + len(written),
        text=written,
        place=line.place,
        outlet=line.outlet,
        region=region,
    )


@cache
def _checked() -> TypeAdapter[tuple[NamedRegion, ...]]:
    return TypeAdapter(tuple[NamedRegion, ...])  # all in one call: half the time of one model after the other


@cache
def _rows() -> dict[str, RegionRow]:
    return {row.code: row for row in rows(RegionRow)}
