"""story → what its sentences show of happenings: the words for them and the places, read in one walk.

>>> seen = find_sightings("Bupati membuka bimtek di Ruang Rapat Utama, lalu pasar murah di Festival Budaya.")
>>> [cue.text for cue in seen.cues], [venue.text for venue in seen.venues]
(['membuka', 'bimtek', 'pasar murah', 'Festival'], ['Ruang Rapat Utama'])
"""

from typing import NamedTuple

from kalcorpus.mentions.events import Cue, find_event_cues
from kalcorpus.mentions.venues import Venue, read_venue

_DONE_TO_A_PLACE = frozenset(
    {
        "peresmian",
        "peninjauan",
        "kunjungan lapangan",
        "kunjungan",
        "kedatangan",
        "penggeledahan",
        "perbaikan",
        "pemeliharaan",
        "penutupan akses jalan",
    }
)
_BEFORE_A_PLACE = frozenset(
    {
        "pada",
        "bertempat",
        "berlokasi",
        "Bertempat",
        "Berlokasi",
        "merendam",
        "melanda",
        "menerjang",
        "mengguncang",
        "pindah",
        "pindahan",
    }
)
_SERVING = ("yang ada ", "bertugas ", "bekerja ")
_GLUED = 2  # letters of a preposition that the place may be written together with: "diaula"


class Sightings(NamedTuple):
    """Cues and venues, each in order, without those that are a part of the other."""

    cues: list[Cue]
    venues: list[Venue]


def find_sightings(story: str, start: int = 0, end: int | None = None) -> Sightings:
    """Return the cues and the venues in ``story[start:end]``.

    A place stands behind "di" or "ke", or is the object of a verb that is done to one. A word for a happening inside the name of
    a place is none ("di Ruang Rapat Utama"), unless the name begins with it ("di Festival Budaya").
    """
    end = len(story) if end is None else end
    seen = Sightings([], [])
    found = find_event_cues(story, start, end)
    inside = range(0)
    for cue in found:
        if cue.start in inside:
            continue
        if cue.role == "place" or (cue.kind and _is_done_to_a_place(cue)) or _stands_before_a_place(cue, story):
            venue = read_venue(story, _place_behind(cue), end, _preposition(cue))
            if venue and not (venue.kind in ("named", "town") and _is_happening(venue, found)):
                seen.venues.append(venue)
                inside = range(venue.start, venue.end)
        if cue.role != "place":
            seen.cues.append(cue)
    return seen


def _is_done_to_a_place(cue: Cue) -> bool:
    return (cue.kind if cue.role == "deed" else cue.sort) in _DONE_TO_A_PLACE


def _stands_before_a_place(cue: Cue, story: str) -> bool:
    """Tell whether a place may follow that is not where somebody has his office: "seorang staf yang ada pada Sekretariat"."""
    return cue.text in _BEFORE_A_PLACE and not story.endswith(_SERVING, 0, cue.start)


def _preposition(cue: Cue) -> str:
    """Return "di" or "ke", or "" behind a verb that is done to a place; "virtual dari Aula X" tells where it was as "di" does."""
    if cue.role != "place":
        return ""
    return "ke" if cue.text.lower() == "ke" else "di"


def _place_behind(cue: Cue) -> int:
    is_glued = cue.role == "place" and cue.text.isalpha() and len(cue.text) > _GLUED
    return cue.start + _GLUED if is_glued else cue.end


def _is_happening(venue: Venue, cues: list[Cue]) -> bool:
    return any(cue.start == venue.start and cue.role in ("event", "deed") for cue in cues)
