"""place names → regions: provinces, regencies and cities with their codes, ambiguity decided by context."""

from collections import defaultdict
from collections.abc import Mapping
from functools import cache
from itertools import pairwise
from typing import Literal, NamedTuple

from pydantic import Field, TypeAdapter

from kalcorpus.header import DatelinePlace
from kalcorpus.mentions.places import PlaceName, look_up_place
from kalcorpus.record import Record
from kalcorpus.text import Mention
from kalcorpus.words import Region as RegionRow
from kalcorpus.words import rows

_LEVEL_CUES = frozenset({"province", "regency", "city", "government"})
_ACRONYM = 5  # letters
_DATELINE_END = " \t\n\xa0-–—:|.,"  # what parts the place line from the sentence
_LIST_GAPS = frozenset({", ", " dan ", ", dan ", " serta ", ", serta ", "-", " - ", "/", " atau "})
_LONGEST_LIST_GAP = max(map(len, _LIST_GAPS))

# What a mention weighs for the question whose government the article is about.
_GOVERNMENT = 4.0
_MOST_GOVERNMENT = 4  # mentions that count: a region named at every turn ("Bank Kalsel") is not ever more what it is about
_MOST_OTHER = 2
_EARLY = 2.0
_LEAD = 450  # code points from the first place name on: headline and lead
_DATELINE = 4.0
_EVENT = 8.0


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

    ``weights`` tells for each region how much the article is about it: government words and early mentions weigh most.
    """

    dateline: Dateline | None
    regions: tuple[NamedRegion, ...]
    weights: Mapping[str, float]


def resolve_regions(places: tuple[PlaceName, ...], dateline: DatelinePlace | None, text: str) -> Geography:
    """Return the dateline with its region, and each region that the text names, in order of first mention.

    Args:
        places: the place names of the story.
        dateline: the place line in front of the lead, if there is one.
        text: the frozen text.
    """
    home = look_up_place(dateline.place.partition(",")[0]) if dateline and dateline.place else ()
    settled = _settled(places, home)
    provinces = _provinces(places, settled, home)
    listed = _listed(places, text)
    mentions: dict[str, list[PlaceName]] = {}
    for place in places:
        if place.kind == "region" and (code := _choose(place, settled, provinces, dateline, listed)):
            mentions.setdefault(code, []).append(place)
    return Geography(
        dateline=_dateline(dateline, home, settled, provinces, text),
        regions=_checked().validate_python([_region(code, names) for code, names in mentions.items()]),
        weights={code: _weigh(names, places[0].start, dateline) for code, names in mentions.items()},
    )


def find_primary_region(geography: Geography, event_region: str | None) -> str | None:
    """Return the code of the region whose government the article is about, else where the main event takes place.

    Args:
        geography: the article's regions with their weights.
        event_region: code of the region where the main event takes place, if it is known.
    """
    if not geography.regions:
        return None
    weights = dict(geography.weights)
    if event_region in weights:
        weights[event_region] += _EVENT
    return max(weights, key=lambda code: weights[code])


def _settled(places: tuple[PlaceName, ...], home: tuple[str, ...]) -> set[str]:
    """Return the codes that the text names beyond doubt."""
    return {
        place.codes[0]
        for place in places
        if place.kind == "region" and len(place.codes) == 1 and (not place.cautious or place.cue in _LEVEL_CUES)
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


def _choose(
    place: PlaceName, settled: set[str], provinces: dict[str, int], dateline: DatelinePlace | None, listed: set[int]
) -> str | None:
    """Return the code that a name stands for here, or None if it is no place."""
    code = _best(place.codes, settled, provinces)
    if not place.cautious or place.cue in _LEVEL_CUES or code in settled:
        return code
    if dateline and dateline.start <= place.start < dateline.end:
        return code
    if place.text.isupper() and len(place.text) <= _ACRONYM:
        return code if provinces[code[:2]] else None
    return code if place.cue or (place.start in listed and provinces[code[:2]]) else None


def _best(codes: tuple[str, ...], settled: set[str], provinces: dict[str, int]) -> str:
    """Return the code that other names of the article speak for: the same region, then its province; else the first."""
    if len(codes) == 1:
        return codes[0]
    named = [code for code in codes if code in settled]
    if named and len(codes[0]) > len("64"):  # a bare "Jambi" is the province, whatever the article says of the city
        return named[0]
    return max(codes, key=lambda code: provinces[code[:2]]) if len({code[:2] for code in codes}) > 1 else codes[0]


def _weigh(names: list[PlaceName], first: int, dateline: DatelinePlace | None) -> float:
    """Return how much the article is about the region of these mentions; the first few of each kind count."""
    weight, governing, other = 0.0, 0, 0
    for place in names:
        early = _EARLY if place.start - first < _LEAD else 1.0
        if dateline and dateline.start <= place.start < dateline.end:
            weight += _DATELINE
        elif place.cue in _LEVEL_CUES:
            governing += 1
            weight += _GOVERNMENT * early if governing <= _MOST_GOVERNMENT else 0.0
        else:
            other += 1
            weight += early if other <= _MOST_OTHER else 0.0
    return weight


def _region(code: str, names: list[PlaceName]) -> dict[str, object]:
    row = _rows()[code]
    level: Literal["province", "regency", "city"] = (
        "province" if row.level == "province" else "city" if row.type == "kota" else "regency"
    )
    mentions = [{"start": name.start, "end": name.end, "text": name.text} for name in names]
    return {"code": code, "name": row.official_name, "level": level, "mentions": mentions}


def _dateline(
    line: DatelinePlace | None, home: tuple[str, ...], settled: set[str], provinces: dict[str, int], text: str
) -> Dateline | None:
    if line is None:
        return None
    region = _best(home, settled, provinces) if home else None
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
