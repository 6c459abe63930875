"""scenes → happenings: which of the things that an article names took place, the main one first."""

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from kalcorpus.facts.event_days import event_days, is_background, is_same_news
from kalcorpus.facts.event_names import held_by_name, held_by_noun, look_alikes
from kalcorpus.facts.scenes import Scene
from kalcorpus.facts.told_deeds import find_told_deed
from kalcorpus.mentions.events import Cue

_ENOUGH = 5.0
_ENOUGH_BESIDE = 6.0  # for a happening behind the main one
_POSITION = (2.0, 1.5, 1.0, 0.5, 0.0, 0.0, 0.0)
_LATE = -2.0
_NEVER = 999

# How far, in characters, a word tells something about the happening that it stands before or behind.
_VERB_REACH = 45  # "menghadiri acara pembukaan rapat"
_DEED_REACH = 60  # "meresmikan gedung dalam festival"
_HELD_REACH = 160  # "rapat ... yang digelar"
_HELD_BEFORE_REACH = 12  # "ditandai dengan penandatanganan", "telah dilaksanakan rapat"
_RELIEF_REACH = 10  # "korban banjir", "penanganan bencana banjir"
_TAKEN_UP_REACH = 25  # "Pelantikan tersebut dilakukan"
_REQUEST_REACH = 100  # "meminta pemerintah daerah untuk melakukan perbaikan"
_REASON_REACH = 25  # "menyambut HUT"
_FRAME_REACH = 40  # "saat pembukaan rapat"
_PLAN_REACH = 80  # "akan menggelar rapat"
_PLANNED_HELD_REACH = 20  # "akan digelar"
_MODAL_REACH = 40  # "bisa menggelar rapat"
_GENERIC_REACH = 25  # "membuka kegiatan", "kegiatan rapat"
_CLOSE = 2  # sentences
_POINTER = 11  # characters: " tersebut "
_MEETINGS = frozenset({"meeting", "legislative"})  # in which something is passed

_NAMING = ("event", "deed", "generic", "attend", "hold", "open")  # what names a happening, or stands before its name
_REPORTED = re.compile(r",? bahwa |, (?!saat|usai|ketika|dalam|di )")


class Happening(NamedTuple):
    """Something that may have taken place: the words for it, their sentence, and how much speaks for it."""

    cue: Cue
    scene: Scene
    weight: float


class _Article(NamedTuple):
    """What the whole article tells about its happenings.

    ``dated`` are the numbers of the scenes that tell the day of a happening; ``headline`` holds the sorts that the headline
    names, and "handing" if it names a deed of giving; ``taken_up`` those that the sentences behind the lead say were held;
    ``is_plan`` if headline or lead only plan; ``lead_tells`` is the number of the leading scene that gives a day and a place, or
    a day alone and names nothing that happened; ``second_tells`` if the sentence behind the lead gives a day;
    ``first_speech_day`` is the number of the first scene that has only days of speaking.
    """

    story: str
    dated: set[int]
    headline: set[str]
    taken_up: set[str]
    is_plan: bool
    lead_tells: int
    second_tells: bool
    first_speech_day: int


def find_happenings(scenes: Sequence[Scene], story: str) -> list[Happening]:
    """Return the main happening, and behind it the others that the article dates and places by themselves."""
    candidates = _candidates(scenes, story)
    best = max(candidates, key=lambda candidate: (candidate.weight, -candidate.cue.start), default=None)
    if best is None or best.weight < _ENOUGH:
        told = find_told_deed(scenes, story)
        return [Happening(*told, _ENOUGH)] if told else []
    chosen = {best.cue.sort: best}
    for other in candidates:
        told_apart = other.cue.sort not in chosen and all(other.scene is not known.scene for known in chosen.values())
        if other.weight >= _ENOUGH_BESIDE and told_apart and other.scene.days and _is_placed(other.scene):
            chosen[other.cue.sort] = other
    return list(chosen.values())


def _candidates(scenes: Sequence[Scene], story: str) -> list[Happening]:
    named = [(cue, scene) for scene in scenes if scene.has(*_NAMING) for cue in (*_named_in(scene), *_named_alone(scene, story))]
    if not named:
        return []
    article = _read_article(scenes, named, story)
    return [Happening(cue, scene, _weigh(cue, scene, article)) for cue, scene in named if scene.number >= 0]


def _read_article(scenes: Sequence[Scene], named: Sequence[tuple[Cue, Scene]], story: str) -> _Article:
    dated = {scene.number for scene in scenes if scene.days and _tells_news(scene, scenes, story)}
    return _Article(
        story=story,
        dated=dated,
        headline={told for cue, scene in named if scene.number < 0 for told in (cue.sort, _handing(cue))},
        taken_up={cue.sort for cue, scene in named if scene.number > 0 and _is_said_held(cue, scene)},
        is_plan=_are_planned(named, -1) or _are_planned(named, 0),
        lead_tells=next((scene.number for scene in scenes if scene.number in (0, 1) and _tells_lead(scene, dated)), _NEVER),
        second_tells=1 in dated and any(scene.number == 1 and scene.has("held") for scene in scenes),
        first_speech_day=min((scene.number for scene in scenes if scene.days and scene.number not in dated), default=_NEVER),
    )


def _tells_news(scene: Scene, scenes: Sequence[Scene], story: str) -> bool:
    """Tell whether ``scene`` dates a happening, behind the lead only one of the same days as what was said about it."""
    days = event_days(scene, story)
    return bool(days) and (scene.number <= 0 or any(is_same_news(day, scenes, story) for day in days))


def _handing(cue: Cue) -> str:
    """Return "handing" for all that gives something to somebody, else the sort: "menyalurkan" is "membagikan" told otherwise."""
    return cue.group if cue.group == "handing" else cue.sort


def _tells_lead(scene: Scene, dated: set[int]) -> bool:
    return scene.number in dated and (_is_placed(scene) or not scene.has("event", "deed", "generic", "plan"))


def _are_planned(named: Sequence[tuple[Cue, Scene]], number: int) -> bool:
    """Tell whether all that the lead (0) or the headline (-1) names is only to come."""
    planned = [_is_planned(cue, scene) for cue, scene in named if scene.number == number]
    return bool(planned) and all(planned)


def _named_in(scene: Scene) -> list[Cue]:
    """Return what may be a happening: nouns and verbs for one, and "kegiatan" or "acara" that somebody holds."""
    return [cue for cue in scene.cues if cue.role in ("event", "deed") or (cue.role == "generic" and _is_held(cue, scene))]


def _is_held(cue: Cue, scene: Scene) -> bool:
    verb = scene.last_before(cue.start, "hold", "attend", "open")
    named = scene.first_after(cue.end, "event")
    is_named = named is not None and named.start - cue.end <= _GENERIC_REACH
    return verb is not None and cue.start - verb.end < _GENERIC_REACH and not is_named


def _named_alone(scene: Scene, story: str) -> list[Cue]:
    """Return what is attended, held or opened and only the text itself names: "menghadiri Haul Akbar", "menggelar nobar"."""
    if not scene.has("attend", "hold", "open"):
        return []
    known = {cue.start for cue in scene.cues}
    named = [held_by_name(cue, story) or held_by_noun(cue, story) for cue in scene.cues if cue.role in ("attend", "hold", "open")]
    return [cue for cue in named if cue is not None and cue.start not in known]


def _weigh(cue: Cue, scene: Scene, article: _Article) -> float:
    """Return how much speaks for ``cue`` being the main happening of the article."""
    evidence = sum(weight for holds, weight in _EVIDENCE if holds(cue, scene, article))
    return _position(scene, article) + _trigger(cue, scene) + evidence


def _position(scene: Scene, article: _Article) -> float:
    if scene.number < len(_POSITION):
        return _POSITION[scene.number]
    return _LATE if scene.number > article.first_speech_day else 0.0


def _trigger(cue: Cue, scene: Scene) -> float:
    """Return how much the words around ``cue`` say that it took place."""
    before = scene.last_before(cue.start, "hold", "attend", "open", "deed", "event", "frame", "reason")
    role, gap = (before.role, cue.start - before.end) if before else ("", _NEVER)
    behind = scene.first_after(cue.end, "held", "open", "hold")
    held = behind if behind and behind.role == "held" else None
    if cue.role == "deed":
        if cue.group in _MEETINGS and scene.first_after(cue.end, "frame"):
            return 1.5  # "disahkan lewat rapat paripurna"
        return 3.1 if held else 2.5
    if role == "deed" and gap < _DEED_REACH:
        return 1.0
    if role in ("hold", "attend", "open") and gap < _VERB_REACH:
        return 3.0 if cue.group else 2.0
    if held and held.start - cue.end < _HELD_REACH:
        return 2.0 if role == "reason" and gap < _REASON_REACH else 3.0
    if scene.has("held") and _is_near(scene.last_before(cue.start, "held"), cue, _HELD_BEFORE_REACH):
        return 2.0
    return 2.0 if role == "frame" and gap < _FRAME_REACH else 0.0


def _is_near(before: Cue | None, cue: Cue, reach: int) -> bool:
    return before is not None and cue.start - before.end < reach


def _tells_day(_: Cue, scene: Scene, article: _Article) -> bool:
    return scene.number in article.dated


def _takes_day_of_lead(cue: Cue, scene: Scene, article: _Article) -> bool:
    """Tell whether the lead gives the day and the place and the sentence, close behind it, the name of what was held."""
    return 0 < scene.number - article.lead_tells <= _CLOSE and not _tells_day(cue, scene, article)


def _points_back(cue: Cue, scene: Scene, article: _Article) -> bool:
    """Tell whether ``cue`` names what the dated sentence before it told: "... Selasa (1/1). Kegiatan bakti sosial ini ..."."""
    behind = article.story[cue.end : cue.end + _POINTER]
    return (
        scene.number - 1 in article.dated
        and scene.number <= len(_POSITION)
        and behind.startswith((" ini ", " tersebut ", " itu "))
    )


def _is_dated_behind(cue: Cue, scene: Scene, article: _Article) -> bool:
    """Tell whether the lead names what was held and the next sentence gives its day."""
    return article.second_tells and scene.number == 0 and not _tells_day(cue, scene, article)


def _is_placed(scene: Scene) -> bool:
    """Tell whether a place is told that is more than a town."""
    return any(venue.kind != "town" for venue in scene.venues)


def _tells_place(_: Cue, scene: Scene, __: _Article) -> bool:
    return _is_placed(scene)


def _tells_venue(_: Cue, scene: Scene, __: _Article) -> bool:
    """Tell whether a place is told that is more than a name or a whole town."""
    return any(venue.kind not in ("named", "town", "regency", "province") for venue in scene.venues)


def _stands_in_headline(cue: Cue, _: Scene, article: _Article) -> bool:
    return _handing(cue) in article.headline


def _is_taken_up(cue: Cue, scene: Scene, article: _Article) -> bool:
    """Tell whether the lead names what a sentence behind it says was held: "melantik ... Pelantikan itu dilakukan"."""
    return scene.number == 0 and cue.sort in article.taken_up


def _is_said_held(cue: Cue, scene: Scene) -> bool:
    held = scene.first_after(cue.end, "held")
    return held is not None and held.start - cue.end < _TAKEN_UP_REACH and not _is_planned(cue, scene)


def _is_where_it_was_said(_: Cue, scene: Scene, __: _Article) -> bool:
    """Tell whether the sentence says where the lead's words were spoken: "Hal itu disampaikan A saat membuka rapat"."""
    return bool(scene.cues) and scene.cues[0].role == "saying" and scene.has("frame") and not scene.has("interview")


def _is_planned(cue: Cue, scene: Scene, _: _Article | None = None) -> bool:
    """Tell whether ``cue`` names something that is only to come: "akan menggelar rapat", "rapat rencananya digelar"."""
    plan = scene.last_before(cue.start, "plan")
    if plan is not None and cue.start - plan.end < _PLAN_REACH:
        return True
    later = scene.first_after(cue.end, "plan")
    held = scene.first_after(later.end, "held") if later else None
    return later is not None and held is not None and held.start - later.end < _PLANNED_HELD_REACH


def _is_in_planning_article(cue: Cue, scene: Scene, article: _Article) -> bool:
    return article.is_plan and not _is_planned(cue, scene)


def _is_only_possible(cue: Cue, scene: Scene, _: _Article) -> bool:
    """Tell whether ``cue`` is said to be possible, needed or a condition: "bisa menggelar rapat", "agar rapat digelar"."""
    modal = scene.last_before(cue.start, "modal")
    return modal is not None and cue.start - modal.end < _MODAL_REACH


def _is_asked_for(cue: Cue, scene: Scene, _: _Article) -> bool:
    """Tell whether ``cue`` is what somebody asks others for: "meminta dinas melakukan razia", not "mengajak ... saat razia"."""
    asked = scene.last_before(cue.start, "speech", "frame")
    return asked is not None and asked.text.lower() in look_alikes("request") and cue.start - asked.end < _REQUEST_REACH


def _is_cause_of_relief(cue: Cue, scene: Scene, _: _Article) -> bool:
    """Tell whether ``cue`` is the disaster that others are helped in or guarded from: "korban banjir", "mencegah kebakaran"."""
    return cue.group == "incident" and _is_near(scene.last_before(cue.start, "relief"), cue, _RELIEF_REACH)


def _is_press_conference(cue: Cue, scene: Scene, _: _Article) -> bool:
    """Tell whether ``cue`` is only the occasion on which somebody spoke to the press."""
    return cue.group == "media" and scene.last_before(cue.start, "hold") is None


def _is_told_as_background(_: Cue, scene: Scene, __: _Article) -> bool:
    return is_background(scene)


def _is_reported(cue: Cue, scene: Scene, article: _Article) -> bool:
    """Tell whether ``cue`` stands in what somebody said and not in what the paper tells: "Deni menegaskan, rapat itu ..."."""
    if cue.group == "works" or cue.sort in article.headline:
        return False  # a notice of works is all announcement
    speech = scene.last_before(cue.start, "speech")
    return speech is not None and bool(_REPORTED.match(article.story, speech.end))


_EVIDENCE: tuple[tuple[Callable[[Cue, Scene, _Article], bool], float], ...] = (
    (_tells_day, 3.0),
    (_takes_day_of_lead, 2.0),
    (_points_back, 4.5),
    (_is_dated_behind, 2.0),
    (_tells_place, 0.5),
    (_tells_venue, 1.0),
    (_stands_in_headline, 2.0),
    (_is_taken_up, 1.0),
    (_is_where_it_was_said, 2.0),
    (_is_planned, -6.0),
    (_is_in_planning_article, -4.5),
    (_is_only_possible, -2.5),
    (_is_asked_for, -4.0),
    (_is_cause_of_relief, -4.0),
    (_is_press_conference, -2.0),
    (_is_told_as_background, -3.0),
    (_is_reported, -3.0),
)
