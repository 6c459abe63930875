"""regions of an article → the one whose government it is about, else where the main event takes place."""

from collections.abc import Mapping, Sequence
from functools import cache

from kalcorpus.facts.regions import LEVEL_CUES, Dateline, Geography
from kalcorpus.mentions.gazetteer import look_up_place
from kalcorpus.mentions.places import PlaceName
from kalcorpus.words import Region, rows

_GOVERNMENT = 4.0
_OTHER = 1.0
# Mentions that count: a region named at every turn ("Bank Kalsel") is not ever more what the article is about.
_MOST = {"office": 3, "level": 2, "other": 2}
_EARLY = 2.0
_LEAD = 450  # code points from the first place name on: headline and lead
_DATELINE = 4.0
_OFFICE = 4.0  # of the region whose office is named first: who acts or speaks
_OFFICE_ALONE = 12.0  # the same where nothing happened but that somebody spoke
_EVENT = 12.0
_EVENT_AT_SEAT = 6.0
_AWAY = 0.5  # of what weighs an event in another province than the dateline's: its own people went there
_OFFICE_REACH = 30  # code points before a name in which two words begin
_LEVEL_WORDS = frozenset({"kabupaten", "kab", "kota", "kotamadya", "provinsi", "prov", "propinsi"})
_NEWSROOMS = "31"  # papers date from Jakarta what they write there about the rest of the country
_FORMER_SEATS = frozenset({"63.71"})  # the council of Kalimantan Selatan stayed in Banjarmasin when the capital moved in 2022
_PROVINCE = 2  # characters of a province's code


def find_primary_region(geography: Geography, text: str, event_region: str | None) -> str | None:
    """Return the code of the region whose government the article is about, else where the main event takes place.

    Args:
        geography: the article's regions with the names that mean them.
        text: the frozen text.
        event_region: code of the region where the main event takes place, if it is known.
    """
    if not geography.named:
        return None
    home = geography.dateline
    uses = {code: [_use_of(place, home, text) for place in names] for code, names in geography.named.items()}
    first = min(names[0].start for names in geography.named.values())
    weights = {code: _weigh(names, uses[code], first) for code, names in geography.named.items()}
    if home and home.region in weights and home.region not in _seats() and "dateline" not in uses[home.region]:
        weights[home.region] += _DATELINE
    if office := _first_office(geography.named, uses):
        weights[office] += _OFFICE if event_region else _OFFICE_ALONE
    if event_region and weights.get(event_region) and not _is_called_to_capital(event_region, office):
        weights[event_region] += _weight_of_event(event_region, home.region if home else None)
    return max(weights, key=lambda code: weights[code])


def _use_of(place: PlaceName, home: Dateline | None, text: str) -> str:
    """Return what the name is used for: "dateline", "office" of a government, "level" ("di Kota X") or "other"."""
    if home is not None and home.start <= place.start < home.end:
        return "dateline"
    if place.cue not in LEVEL_CUES:
        return "other"
    return "level" if place.cue != "government" and _is_only_where(place, text) else "office"


def _weigh(names: Sequence[PlaceName], uses: Sequence[str], first: int) -> float:
    """Return how much the article is about the region of these mentions; the first few of each use count."""
    weight = 0.0
    left = dict(_MOST)
    for place, use in zip(names, uses, strict=True):
        if use == "dateline":
            weight += 0.0 if place.codes[0] == _NEWSROOMS else _DATELINE
        elif left[use]:
            left[use] -= 1
            weight += (_OTHER if use == "other" else _GOVERNMENT) * (_EARLY if place.start - first < _LEAD else 1.0)
    return weight


def _first_office(named: Mapping[str, Sequence[PlaceName]], uses: Mapping[str, Sequence[str]]) -> str | None:
    """Return the code of the region whose government or office is named first."""
    offices = [(named[code][told.index("office")].start, code) for code, told in uses.items() if "office" in told]
    return min(offices)[1] if offices else None


def _is_called_to_capital(event_region: str, office: str | None) -> bool:
    """Tell whether a region's people went to Jakarta, where ministries hold meetings and hand out awards for all."""
    return event_region.startswith(_NEWSROOMS) and office is not None and not office.startswith(_NEWSROOMS)


def _weight_of_event(region: str, home: str | None) -> float:
    weight = _EVENT_AT_SEAT if region in _seats() else _EVENT
    is_away = home is not None and home != _NEWSROOMS and home[:_PROVINCE] != region[:_PROVINCE]
    return weight * _AWAY if is_away else weight


def _is_only_where(place: PlaceName, text: str) -> bool:
    """Tell whether "Kabupaten" or "Kota" before the name stands in no office's name: "di Kota Banjarmasin", not "DPRD Kota"."""
    words = text[max(0, place.start - _OFFICE_REACH) : place.start].split()
    if not words or words[-1].lower().rstrip(".") not in _LEVEL_WORDS:
        return False
    return len(words) == 1 or not words[-2][0].isupper() or words[-2][-1] in ",."


@cache
def _seats() -> frozenset[str]:
    """Return the cities and regencies where the governments of provinces sit, and so hold what they hold."""
    capitals = {code for row in rows(Region) if row.level == "province" for code in look_up_place(row.capital)}
    return frozenset(capitals | _FORMER_SEATS)
