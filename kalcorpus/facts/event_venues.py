"""scenes → the venue of an event, never the place where somebody was only interviewed."""

from collections.abc import Sequence

from kalcorpus.facts.scenes import Scene
from kalcorpus.mentions.events import Cue
from kalcorpus.mentions.venues import Venue

_RANK = {"room": 5, "building": 5, "ground": 4, "road": 3, "village": 3, "area": 3, "district": 2, "named": 2, "regency": 1}


def choose_venue(cue: Cue, own: Scene, scenes: Sequence[Scene], story: str) -> Venue | None:
    """Return the place of the event that ``cue`` names in the scene ``own``."""
    offers = [(_worth(venue, scene, cue, own), -venue.start, venue) for scene in scenes for venue in scene.venues]
    worth, _, venue = max(offers, default=(0.0, 0, None), key=lambda offer: offer[:2])
    return venue if worth > 0 else None


def _worth(venue: Venue, scene: Scene, cue: Cue, own: Scene) -> float:
    if any(other.role == "interview" and other.start < venue.start for other in scene.cues):
        return -1.0
    if venue.preposition == "ke" and cue.group != "visit":
        return -1.0
    worth = float(_RANK[venue.kind])
    if scene is own:
        worth += 6.0 if venue.start > cue.start else 4.0
        if any(scene_day.start >= venue.end and scene_day.start - venue.end < 4 for scene_day in scene.days):
            worth += 2.0
    else:
        held = scene.last_before(venue.start, "held")
        near = held is not None and venue.start - held.end < 12
        worth += 4.0 if near else 0.0
        worth += 1.0 if scene.has("anaphor") else 0.0
        worth -= 3.0
        worth -= 0.7 * abs(max(scene.number, 0) - own.number)
    return worth
