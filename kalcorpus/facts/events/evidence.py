"""what an article names → how much speaks for it as the main happening: its place, the words around it, day and venue."""

import re

from kalcorpus.facts.events.names import is_named, look_alikes
from kalcorpus.facts.events.scenes import Scene
from kalcorpus.facts.events.sorts import EVIDENCE_OF_GROUP, is_near
from kalcorpus.facts.events.telling import NEVER, Holds, Named, Telling, handing, is_planned
from kalcorpus.mentions.events import Cue

_POSITION = (2.0, 1.5, 1.0, 0.5, 0.0, 0.0, 0.0)
_LATE = -2.0

# How far, in characters, a word tells something about the happening that it stands before or behind.
_VERB_REACH = 45  # "menghadiri acara pembukaan rapat"
_DEED_REACH = 60  # "meresmikan gedung dalam festival"
_HELD_REACH = 160  # "rapat ... yang digelar"
_HELD_BEFORE_REACH = 12  # "ditandai dengan penandatanganan", "telah dilaksanakan rapat"
_REQUEST_REACH = 100  # "meminta pemerintah daerah untuk melakukan perbaikan"
_REASON_REACH = 25  # "menyambut HUT"
_FRAME_REACH = 40  # "saat pembukaan rapat"
_MODAL_REACH = 40  # "bisa menggelar rapat"
_CLOSE = 2  # sentences
_COMMITTEES = ("anitia ", "elaksana ", "enyelenggara ")  # with a capital or without
_DEFINING = ("merupakan sebuah ", "adalah sebuah ", "merupakan salah satu ", "adalah salah satu ", "menjadi salah satu ")
_IN_PASSING = ("usai sebuah ", "dalam sebuah ")
_OFFICES = (
    "Inspektur ",
    "Direktur ",
    "Direktorat ",
    "Deputi ",
    "Badan ",
    "Bidang ",
    "Kabid ",
    "Bagian ",
    "Kabag ",
    "Seksi ",
    "Kasi ",
)
_ONLY_NAMING = (*_COMMITTEES, *_DEFINING, *_IN_PASSING)
_CLOSE_BEFORE = 2  # characters: "menggelar rapat"
_GENERIC_REACH = 2  # "melalui kegiatan pelatihan"
_HOLDING = ("hold", "attend", "open")
_BEHIND = ("held", "open", "hold")
_BEHIND_INCIDENT = (*_BEHIND, "struck")
_POINTER = re.compile(r"(?: [A-Z]\w+){0,2} (?:ini|tersebut|itu) ")  # "Kegiatan ini", "Konser Mawar Biru tersebut"
_MEETINGS = frozenset({"meeting", "legislative"})  # in which something is passed
_WIDE = ("named", "office", "town", "regency", "province")
_REPORTED = re.compile(r",? bahwa |, (?!saat|usai|ketika|dalam|di )")


def weigh(named: Named, article: Telling) -> float:
    """Return how much speaks for what is ``named`` being the main happening of the article."""
    cue, scene = named
    weight = _position(scene, article) + _trigger(cue, scene, article)
    for holds, worth in _EVIDENCE:
        if holds(cue, scene, article):
            weight += worth
    for holds, worth in EVIDENCE_OF_GROUP.get(cue.group, ()):
        if holds(cue, scene, article):
            weight += worth
    for role, holds, worth in _EVIDENCE_OF_ROLE:
        if role in scene.roles and holds(cue, scene, article):
            weight += worth
    return weight


def _position(scene: Scene, article: Telling) -> float:
    if scene.number < len(_POSITION):
        return _POSITION[scene.number]
    return _LATE if scene.number > article.first_speech_day else 0.0


def _trigger(cue: Cue, scene: Scene, article: Telling) -> float:
    """Return how much the words around ``cue`` say that it took place."""
    before = scene.last_before(cue.start, "hold", "attend", "open", "deed", "event", "frame", "reason")
    role, gap = (before.role, cue.start - before.end) if before else ("", NEVER)
    held = _held_behind(cue, scene)
    if cue.role == "deed":
        return _trigger_of_deed(cue, scene, role if gap < _VERB_REACH else "", held)
    if role == "deed" and gap < _DEED_REACH:
        return 1.0
    if role in _HOLDING and gap < _VERB_REACH:
        return 3.0 if cue.group or (cue.role == "generic" and is_named(cue, article.story)) else 2.0
    if held and held.start - cue.end < _HELD_REACH:
        return 2.0 if role == "reason" and gap < _REASON_REACH else 3.0
    if scene.has("held") and is_near(scene.last_before(cue.start, "held"), cue, _HELD_BEFORE_REACH):
        return 2.0
    if role == "frame" and gap < _FRAME_REACH:
        return 2.0
    return 1.0 if is_near(scene.last_before(cue.start, "generic"), cue, _GENERIC_REACH) else 0.0


def _trigger_of_deed(cue: Cue, scene: Scene, role: str, held: Cue | None) -> float:
    if cue.group in _MEETINGS and scene.first_after(cue.end, "frame"):
        return 1.5  # "disahkan lewat rapat paripurna"
    if cue.group == "commemoration" and role in ("event", "reason"):
        return 0.0  # "upacara untuk memperingati Hari Pancasila", "dalam rangka memperingati hari jadi"
    return 3.1 if held else 2.5


def _held_behind(cue: Cue, scene: Scene) -> Cue | None:
    """Return the verb behind ``cue`` that tells that it was held, that it struck, or how a visit was received."""
    behind = scene.first_after(cue.end, *(_BEHIND_INCIDENT if cue.group == "incident" else _BEHIND))
    if behind and _is_passive(behind):
        return behind
    return _reception(cue, scene) if cue.group == "visit" else None


def _reception(cue: Cue, scene: Scene) -> Cue | None:
    """Return the verb that tells how a visit was received: "Kunjungan bupati disambut gubernur"."""
    received = scene.first_after(cue.end, "deed")
    return received if received and received.text.lower().startswith("disambut") else None


def _is_passive(verb: Cue) -> bool:
    """Tell whether what stands before ``verb`` was held, opened, closed or struck: "rapat digelar", "banjir merendam"."""
    return verb.role in ("held", "struck") or (verb.role == "open" and verb.text[:2].lower() == "di")


def _tells_day(_: Cue, scene: Scene, article: Telling) -> bool:
    return scene.number in article.dated


def _takes_day_of_lead(cue: Cue, scene: Scene, article: Telling) -> bool:
    """Tell whether the lead gives the day and the place and the sentence, close behind it, the name of what was held."""
    return 0 < scene.number - article.lead <= _CLOSE and not _tells_day(cue, scene, article)


def _points_back(cue: Cue, scene: Scene, article: Telling) -> bool:
    """Tell whether ``cue`` names what the dated sentence before it told: "... Selasa (1/1). Kegiatan bakti sosial ini ..."."""
    return scene.number - 1 in article.dated and scene.number <= len(_POSITION) and bool(_POINTER.match(article.story, cue.end))


def _is_dated_behind(cue: Cue, scene: Scene, article: Telling) -> bool:
    """Tell whether the lead names what was held and the next sentence gives its day.

    Behind the lead, one of the next sentences gives day and place and names nothing: "... menyerahkan. Hadir A di X, Senin".
    """
    if scene.number < 0 or _tells_day(cue, scene, article):
        return False
    if article.second_tells and scene.number == 0:
        return True
    return bool(article.only_when) and not article.only_when.isdisjoint(range(scene.number + 1, scene.number + 1 + _CLOSE))


def _tells_venue(_: Cue, scene: Scene, __: Telling) -> bool:
    """Tell whether a place is told that is more than a name or a whole town."""
    return any(venue.kind not in _WIDE for venue in scene.venues)


def _stands_in_headline(cue: Cue, _: Scene, article: Telling) -> bool:
    return handing(cue) in article.headline


def _is_taken_up(cue: Cue, scene: Scene, article: Telling) -> bool:
    """Tell whether the lead names what a sentence behind it says was held: "melantik ... Pelantikan itu dilakukan"."""
    return scene.number == 0 and cue.sort in article.taken_up


def _is_dated_far_behind(cue: Cue, scene: Scene, article: Telling) -> bool:
    """Tell whether the lead names what was held and a later sentence gives its day: "Acara yang berlangsung di X, Senin"."""
    return scene.number == 0 and cue.role == "event" and article.is_dated_later


def _is_named_beside(cue: Cue, scene: Scene, article: Telling) -> bool:
    """Tell whether a nameless "kegiatan" or "acara" has a name in the same sentence or in the one before it."""
    if cue.role != "generic" or is_named(cue, article.story):
        return False
    return not article.naming.isdisjoint((scene.number, scene.number - 1))


def _is_pointed_at(_: Cue, scene: Scene, article: Telling) -> bool:
    """Tell whether the next sentence speaks of it: "... menggelar hearing. Rapat tersebut dipimpin wakil ketua"."""
    return scene.number in article.pointed_at


def _is_where_it_was_said(cue: Cue, scene: Scene, _: Telling) -> bool:
    """Tell whether the sentence says where the lead's words were spoken: "Hal itu disampaikan A saat membuka rapat"."""
    if cue.group == "media":
        return False
    return bool(scene.cues) and scene.cues[0].role == "saying" and scene.has("frame") and not scene.has("interview")


def _is_in_planning_article(cue: Cue, scene: Scene, article: Telling) -> bool:
    """Tell whether ``cue`` is only what is told beside a plan, no other thing with the day on which it was held."""
    if not article.is_plan or is_planned(cue, scene):
        return False
    is_held = scene.first_after(cue.end, "held") or is_near(scene.last_before(cue.start, "hold"), cue, _CLOSE_BEFORE)
    return cue.sort in article.planned or not (scene.event_days and is_held)


def _is_what_is_planned(cue: Cue, scene: Scene, article: Telling) -> bool:
    """Tell whether ``cue`` names again, behind the lead, what headline or lead plan."""
    return scene.number > 0 and cue.sort in article.planned and not is_planned(cue, scene)


def _is_only_possible(cue: Cue, scene: Scene, _: Telling) -> bool:
    """Tell whether ``cue`` is said to be possible, needed or a condition: "bisa menggelar rapat", "agar rapat digelar"."""
    modal = scene.last_before(cue.start, "modal")
    return modal is not None and cue.start - modal.end < _MODAL_REACH


def _is_asked_for(cue: Cue, scene: Scene, _: Telling) -> bool:
    """Tell whether ``cue`` is what somebody asks others for: "meminta dinas melakukan razia", not "mengajak ... saat razia"."""
    asked = scene.last_before(cue.start, "speech", "frame")
    if asked is None or asked.text.lower() not in look_alikes("request") or cue.start - asked.end >= _REQUEST_REACH:
        return False
    return not (scene.days and scene.first_after(cue.end, "held"))  # "mengajak warga kerja bakti yang digelar di X, Senin"


def _is_only_named(cue: Cue, _: Scene, article: Telling) -> bool:
    """Tell whether ``cue`` only names an office or what something is: "panitia Festival X", "merupakan sebuah kompetisi"."""
    if cue.text[0].isupper() and article.story.endswith(_OFFICES, 0, cue.start):
        return True
    return article.story.endswith(_ONLY_NAMING, 0, cue.start)


def _is_long_past(_: Cue, scene: Scene, __: Telling) -> bool:
    """Tell whether the sentence tells what was some time ago: "yang digelar beberapa waktu lalu"."""
    return not scene.days


def _is_told_as_background(_: Cue, scene: Scene, __: Telling) -> bool:
    return scene.is_background()


def _is_reported(cue: Cue, scene: Scene, article: Telling) -> bool:
    """Tell whether ``cue`` stands in what somebody said and not in what the paper tells: "Deni menegaskan, rapat itu ..."."""
    if cue.group == "works" or cue.sort in article.headline:
        return False  # a notice of works is all announcement
    speech = scene.last_before(cue.start, "speech")
    return speech is not None and bool(_REPORTED.match(article.story, speech.end))


def _tells_place(_: Cue, scene: Scene, __: Telling) -> bool:
    return scene.is_placed()


def _is_to_come(cue: Cue, scene: Scene, _: Telling) -> bool:
    return is_planned(cue, scene)


_EVIDENCE: tuple[tuple[Holds, float], ...] = (
    (_tells_day, 3.0),
    (_takes_day_of_lead, 2.0),
    (_points_back, 4.5),
    (_is_dated_behind, 2.0),
    (_tells_place, 0.5),
    (_tells_venue, 1.0),
    (_stands_in_headline, 2.0),
    (_is_taken_up, 1.0),
    (_is_dated_far_behind, 1.5),
    (_is_named_beside, -1.5),
    (_is_pointed_at, 1.0),
    (_is_in_planning_article, -4.5),
    (_is_what_is_planned, -3.0),
    (_is_only_named, -4.0),
)
# What can hold only in a scene that has a cue of this role.
_EVIDENCE_OF_ROLE: tuple[tuple[str, Holds, float], ...] = (
    ("saying", _is_where_it_was_said, 2.0),
    ("plan", _is_to_come, -6.0),
    ("modal", _is_only_possible, -2.5),
    ("speech", _is_asked_for, -4.0),
    ("speech", _is_reported, -3.0),
    ("past", _is_long_past, -3.0),
    ("background", _is_told_as_background, -3.0),
)
