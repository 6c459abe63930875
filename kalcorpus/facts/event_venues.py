"""scenes → the venue of an event, never the place where somebody was only interviewed."""

from collections.abc import Sequence

from kalcorpus.facts.regions import Geography
from kalcorpus.facts.scenes import Scene
from kalcorpus.mentions.events import Cue
from kalcorpus.mentions.places import PlaceName
from kalcorpus.mentions.venues import Venue

_RANK = {
    "room": 5,
    "building": 5,
    "ground": 4,
    "road": 3,
    "village": 3,
    "area": 3,
    "district": 2,
    "named": 2,
    "regency": 1,
    "province": 0,
}

_BESIDE = 4  # characters between a venue and the day that follows it
_TOWN_BEHIND = 25  # characters: "Hotel Jatra, Kota Balikpapan"
_REGENCY = 5  # characters of a regency's code
_HELD_AT = 12  # characters between "digelar" and the venue behind it


def choose_venue(cue: Cue, own: Scene, scenes: Sequence[Scene]) -> Venue | None:
    """Return the place of the event that ``cue`` names in the scene ``own``."""
    offers = [(_worth(venue, scene, cue, own), -venue.start, venue) for scene in scenes for venue in scene.venues]
    worth, _, venue = max(offers, default=(0.0, 0, None), key=lambda offer: offer[:2])
    return venue if worth > 0 else None


def _worth(venue: Venue, scene: Scene, cue: Cue, own: Scene) -> float:
    """Return how much speaks for ``venue``: what kind of place it is, how it is told, how near to the event."""
    if any(other.role == "interview" and other.start < venue.start for other in scene.cues):
        return -1.0
    if venue.preposition == "ke" and cue.group != "visit":
        return -1.0
    if venue.kind in ("regency", "province") and venue.preposition != "ke":
        return 0.5 if scene is own else -1.0  # a whole town only where nothing nearer is told
    worth = float(_RANK[venue.kind])
    if any(0 <= day.start - venue.end < _BESIDE for day in scene.days):
        worth += 2.0
    if scene is own:
        return worth + (6.0 if venue.start > cue.start else 4.0)
    held = scene.last_before(venue.start, "held")
    worth += 4.0 if held is not None and venue.start - held.end < _HELD_AT else 0.0
    worth += 1.0 if scene.has("anaphor") else 0.0
    worth += 3.0 if scene.has("spot") else -3.0 if scene.last_before(venue.start, "speech") else 0.0
    if any(other.sort == cue.sort for other in scene.cues):
        return worth - 3.0
    return worth - 3.0 - 0.7 * abs(max(scene.number, 0) - own.number)


def region_of(venue: Venue | None, places: Sequence[PlaceName], geography: Geography) -> str | None:
    """Return the code of the region where an event took place: that of its venue, else the one the dateline tells.

    A venue named after its province ("Kantor Gubernur Kalteng") stands in the town of the dateline.
    """
    dateline = geography.dateline.region if geography.dateline else None
    if venue is None:
        return dateline
    reach = venue.end + _TOWN_BEHIND
    resolved = [
        region.code for region in geography.regions for name in region.mentions if name.start < reach and venue.start < name.end
    ]
    guessed = [place.codes[0] for place in places if place.codes and place.start < reach and venue.start < place.end]
    codes = sorted((*resolved, *guessed), key=len, reverse=True)
    inside = [code for code in codes if dateline and code.startswith(dateline[:2])]
    if not codes:
        return dateline
    code = (inside or codes)[0][:_REGENCY]
    return dateline if dateline and dateline.startswith(code) else code
