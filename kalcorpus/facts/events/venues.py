"""scenes → the venue of an event, never the place where somebody was only interviewed."""

from collections.abc import Sequence
from itertools import pairwise

from kalcorpus.facts.calendar import DateMention
from kalcorpus.facts.events.days import is_name_for
from kalcorpus.facts.events.scenes import Scene
from kalcorpus.facts.events.telling import first_spoken_day, is_planned, is_same_news
from kalcorpus.facts.regions import Geography
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
    "office": 2,
    "regency": 1,
    "town": 1,
}

_WHOLE_TOWNS = frozenset({"town", "regency"})
_DISASTERS = frozenset({"banjir", "tanah longsor", "gempa", "angin kencang", "erupsi"})  # that strike a whole regency
_BESIDE = 4  # characters between a venue and the day that follows it
_TOWN_BEHIND = 25  # characters: "Hotel Jatra, Kota Balikpapan"
_FAR = 5  # sentences, behind which it does not matter how many more there are
_BEHIND_COMMA = 2  # characters
_REGENCY = 5  # characters of a regency's code
_HELD_AT = 12  # characters between "digelar" and the venue behind it
_WITHIN = 60  # characters: "saat peluncuran layanan X di Desa Y"
_NAMELESS = 4.0  # "lahan persawahan milik kelompok tani" tells less than any name
_TOLD_WITHIN = 90  # characters: "Peristiwa itu terjadi pada Senin (6/5/2024) malam, tepatnya pukul 20.00 Wita, di Jalan Mawar"
_GATEWAYS = ("bandara", "pelabuhan", "dermaga")
_WIDE = frozenset({"district", "regency", "town", "province"})  # too wide to be the place itself where a nearer one is told
_NOT_NEAR = frozenset({"named", "office", "area", "road", *_WIDE})
_BEARERS = frozenset({"handing", "visit"})  # deeds done where something or somebody is brought


def choose_venue(cue: Cue, own: Scene, scenes: Sequence[Scene]) -> Venue | None:
    """Return the place of the event that ``cue`` names in the scene ``own``."""
    spoken = first_spoken_day(scenes)
    told = scenes if spoken is None else [scene for scene in scenes if scene is own or not _is_history(scene, spoken)]
    offers = [(_worth(venue, scene, cue, own), -venue.start, venue) for scene in told for venue in scene.venues]
    worth, _, venue = max(offers, default=(0.0, 0, None), key=lambda offer: offer[:2])
    return venue if worth > 0 else _of_lead(cue, own, scenes)


def _is_history(scene: Scene, spoken: DateMention | None) -> bool:
    """Tell whether a sentence tells of a day long before or after what was said: "Suap itu terjadi di X pada 1 Mei 2022"."""
    return bool(scene.event_days) and not any(is_same_news(day, spoken) for day in scene.event_days)


def is_told_as_venue(venue: Venue, cue: Cue, day: DateMention | None) -> bool:
    """Tell whether ``venue`` is more than the region of the event: a hall, a village, a whole town only if visited or flooded.

    A town that papers tell in one breath with ``day`` is the place as near as they tell it: "digelar di Tarakan, Senin (6/5)".
    """
    if venue.kind == "town" and day is not None and 0 <= day.start - venue.end < _BESIDE:
        return True
    return venue.kind not in _WHOLE_TOWNS or cue.group == "visit" or cue.sort in _DISASTERS


def _of_lead(cue: Cue, own: Scene, scenes: Sequence[Scene]) -> Venue | None:
    """Return the one place that the lead tells of what a sentence behind it dates: "di Desa X. Hunian diresmikan Senin"."""
    if own.number not in (1, 2) or own.venues:
        return None
    far = _WIDE if cue.group == "incident" else _NOT_NEAR
    told = [venue for scene in scenes if scene.number == 0 for venue in scene.venues if venue.kind not in far]
    return told[0] if len(told) == 1 and told[0].preposition == "di" else None


def _worth(venue: Venue, scene: Scene, cue: Cue, own: Scene) -> float:
    """Return how much speaks for ``venue``: what kind of place it is, how it is told, how near to the event."""
    if _is_elsewhere(venue, scene, cue):
        return -1.0
    is_beside_day = any(0 <= day.start - venue.end < _BESIDE for day in scene.days)
    if venue.kind == "town":
        if is_beside_day and scene.event_days:
            return 0.4
        return 0.3 if scene is own and venue.start > cue.start else -1.0
    if venue.kind == "regency" and venue.preposition != "ke":
        return 0.5 if scene is own else -1.0  # a whole town only where nothing nearer is told
    worth = float(_RANK[venue.kind])
    worth += 2.0 if is_beside_day else 0.0
    worth -= _NAMELESS if venue.text.islower() else 0.0
    if scene is own:
        worth += 2.0 if _is_held_at(venue, scene) else -3.0 if venue.kind in _WIDE else 0.0
        return worth + (6.0 if venue.start > cue.start else 4.0)
    if is_beside_day and scene.event_days and scene.number >= 0 and not own.days and not venue.text.islower():
        worth += 4.0
    return worth + _worth_elsewhere(venue, scene, cue, own)


def _worth_elsewhere(venue: Venue, scene: Scene, cue: Cue, own: Scene) -> float:
    """Return how much the words of another sentence say that the event was at ``venue``."""
    if _happens_at(venue, scene, cue):
        return 2.0
    if _is_told_with(venue, scene, cue) or _strikes_at(venue, scene, cue):
        return 3.0 if scene.last_before(venue.start, "speech") else 7.0
    worth = 4.0 if _is_held_at(venue, scene) or _is_court(venue, cue) else 0.0
    worth += 1.0 if scene.has("anaphor") or (scene.has("generic") and scene.has("held")) else 0.0
    worth += 3.0 if scene.has("spot") else -3.0 if scene.last_before(venue.start, "speech") else 0.0
    if any(other.sort == cue.sort for other in scene.cues):
        return worth - 3.0
    return worth - 3.0 - 0.7 * min(abs(max(scene.number, 0) - own.number), _FAR)


def _is_held_at(venue: Venue, scene: Scene) -> bool:
    held = scene.last_before(venue.start, "held")
    return held is not None and venue.start - held.end < _HELD_AT


def _is_court(venue: Venue, cue: Cue) -> bool:
    return cue.sort == "sidang" and venue.text.startswith(("PN ", "Pengadilan "))


def _is_elsewhere(venue: Venue, scene: Scene, cue: Cue) -> bool:
    """Tell whether ``venue`` is no place of the event: that of an interview, where people go, where visitors land."""
    if venue.kind == "province" or _is_home_of_caught(venue, scene, cue):
        return True
    if _is_of_interview(venue, scene) and not _is_told_of(venue, scene, cue):
        return True
    if venue.preposition == "ke":
        return cue.group not in _BEARERS
    return cue.group == "visit" and venue.preposition == "di" and venue.text.lower().startswith(_GATEWAYS)


def _is_home_of_caught(venue: Venue, scene: Scene, cue: Cue) -> bool:
    """Tell whether only somebody comes from there whom the police caught: "Guru di Kecamatan X, diamankan polisi"."""
    if cue.group != "enforcement" or cue.role != "deed" or not cue.text.lower().startswith("di"):
        return False
    return scene.start <= venue.start < cue.start and venue.kind in _WIDE


def _is_of_interview(venue: Venue, scene: Scene) -> bool:
    """Tell whether somebody was only interviewed there, not "ditemui usai rapat yang digelar di X"."""
    interview = scene.last_before(venue.start, "interview")
    held = scene.last_before(venue.start, "held") if interview else None
    return interview is not None and (held is None or held.start < interview.end)


def _is_told_of(venue: Venue, scene: Scene, cue: Cue) -> bool:
    """Tell whether the place belongs to what is said in an interview: "dalam keterangan pers mengatakan A tenggelam di X"."""
    if not scene.start <= cue.start < venue.start:
        return False
    interview = scene.last_before(cue.start, "interview")
    speech = scene.last_before(cue.start, "speech")
    return interview is not None and speech is not None and speech.start > interview.end


def _happens_at(venue: Venue, scene: Scene, cue: Cue) -> bool:
    """Tell whether another sentence says where it was: "saat peluncuran X di Desa Y", "membuka pelatihan X di Hotel Y"."""
    named = next((other for other in reversed(scene.cues) if other.sort == cue.sort and other.end <= venue.start), None)
    if named is None or venue.start - named.end > _WITHIN:
        return False
    if named.role == "deed" and venue.preposition == "ke":
        return True  # "menyerahkan berkas ke KPU Kalteng"
    told = scene.last_before(named.start, "frame", "hold", "attend", "open")
    return told is not None and named.start - told.end < _BESIDE


def _is_told_with(venue: Venue, scene: Scene, cue: Cue) -> bool:
    """Tell whether another sentence names the happening and then the place: "Kegiatan yang digelar di X"."""
    if scene.number < 0 or scene.has("background"):
        return False
    named = scene.last_before(venue.start, "event", "deed", "generic", "anaphor")
    if named is None or venue.start - named.end > _TOLD_WITHIN or is_planned(named, scene):
        return False
    if scene.number == 0 and is_name_for(named, cue) and venue.preposition == ("ke" if cue.group == "visit" else "di"):
        return venue.preposition == "ke" or venue.kind not in _WIDE
    held = scene.last_before(venue.start, "held")
    is_named = named.role in ("generic", "anaphor") or is_name_for(named, cue)
    return is_named and venue.kind not in _WIDE and held is not None and held.start >= named.end


def _strikes_at(venue: Venue, scene: Scene, cue: Cue) -> bool:
    """Tell whether the lead tells the place before the accident: "Rumah di Gang X tertimpa longsor"."""
    if scene.number != 0 or cue.group != "incident" or venue.preposition != "di" or venue.kind in _WIDE:
        return False
    named = scene.first_after(venue.end, "event", "deed")
    return named is not None and is_name_for(named, cue)


def struck_in(cue: Cue, scene: Scene, places: Sequence[PlaceName], story: str) -> str | None:
    """Return the code of the one regency that the sentence of an accident names: papers date it from where rescuers sit.

    One that is called a regency counts first, then one behind which its province stands or before which "di" does.
    """
    if cue.group != "incident":
        return None
    inside = [place for place in places if scene.start <= place.start < scene.end and place.codes]
    named = {place.codes[0] for place in inside if place.cue in ("regency", "city")}
    named = named or {place.codes[0] for place, province in pairwise(inside) if _is_in(place, province)}
    named = named or {place.codes[0] for place in inside if len(place.codes[0]) == _REGENCY and _is_at(place, story)}
    return named.pop() if len(named) == 1 else None


def _is_at(place: PlaceName, story: str) -> bool:
    """Tell whether ``place`` is where something is, not where somebody comes from or goes: "asal Sleman", "menuju Bantul"."""
    return story.endswith(("di ", "wilayah ", "kawasan "), 0, place.start)


def _is_in(place: PlaceName, province: PlaceName) -> bool:
    """Tell whether the province of a regency or city stands behind its name: "Gunungkidul, DI Yogyakarta"."""
    if place.cue == "position":
        return False  # "warga Sleman, DI Yogyakarta"
    code = place.codes[0]
    return len(code) == _REGENCY and province.codes[0] == code[:2] and province.start - place.end <= _BEHIND_COMMA


def region_of(venue: Venue | None, places: Sequence[PlaceName], geography: Geography, struck: str | None = None) -> str | None:
    """Return the code of the region where an event took place: that of its venue, else the one the dateline tells.

    A venue named after its province ("Kantor Gubernur Kalteng") stands in the town of the dateline; an accident that tells no
    place is that of ``struck``, the regency that its sentence names.
    """
    dateline = geography.dateline.region if geography.dateline else None
    if venue is None:
        return struck or dateline
    reach = venue.end + _TOWN_BEHIND
    resolved = [
        region.code for region in geography.regions for name in region.mentions if name.start < reach and venue.start < name.end
    ]
    guessed = [place.codes[0] for place in places if place.codes and place.start < reach and venue.start < place.end]
    codes = sorted((*resolved, *guessed), key=len, reverse=True)
    inside = [code for code in codes if dateline and code.startswith(dateline[:2])]
    if not codes:
        return struck or dateline
    code = (inside or codes)[0][:_REGENCY]
    return dateline if dateline and dateline.startswith(code) else code
