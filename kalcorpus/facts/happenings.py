"""scenes → happenings: which of the things that an article names took place, the main one first."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from kalcorpus.facts.event_days import event_days, is_background
from kalcorpus.facts.event_names import first_verb, held_by_name
from kalcorpus.facts.scenes import Scene
from kalcorpus.mentions.events import Cue

_CONTENT = re.compile(r",? bahwa |, (?!saat|usai|ketika|dalam|di )")
_ENOUGH = 5.0
_ENOUGH_BESIDE = 6.0
_POSITION = (2.0, 1.5, 1.0, 0.5, 0.0, 0.0, 0.0)
_NEVER = 999
_TOWNS = ("named", "regency", "province")


class Happening(NamedTuple):
    """Something that may have taken place: the words for it, their sentence, and how much speaks for it."""

    cue: Cue
    scene: Scene
    weight: float


class _Article(NamedTuple):
    """What the whole article tells about its happenings.

    ``headline`` holds the sorts that the headline names; ``is_plan`` if headline or lead only plan; ``lead_tells`` if the lead
    gives a day and a place; ``first_speech_day`` is the number of the first scene whose only days are days of speaking.
    """

    headline: set[str]
    is_plan: bool
    lead_tells: bool
    first_speech_day: int


def find_happenings(scenes: Sequence[Scene], story: str) -> list[Happening]:
    """Return the main happening, and behind it the others that the article dates or places by themselves."""
    candidates = _candidates(scenes, story)
    best = max(candidates, key=lambda candidate: (candidate.weight, -candidate.cue.start), default=None)
    if best is None or best.weight < _ENOUGH:
        best = _told_by_lead(scenes, story)
        return [best] if best else []
    chosen = [best]
    for other in candidates:
        known = {candidate.cue.sort for candidate in chosen}
        alone = all(other.scene is not candidate.scene for candidate in chosen)
        if other.weight >= _ENOUGH_BESIDE and other.cue.sort not in known and alone and other.scene.days and other.scene.venues:
            chosen.append(other)
    return chosen


def _candidates(scenes: Sequence[Scene], story: str) -> list[Happening]:
    article = _Article(
        headline={cue.sort for scene in scenes if scene.number < 0 for cue in _happenings(scene)},
        is_plan=_is_plan(scenes),
        lead_tells=any(scene.number == 0 and scene.venues and event_days(scene, story) for scene in scenes),
        first_speech_day=min((scene.number for scene in scenes if scene.days and not event_days(scene, story)), default=_NEVER),
    )
    return [
        Happening(cue, scene, _weigh(cue, scene, article, story))
        for scene in scenes
        if scene.number >= 0
        for cue in (*_happenings(scene), *_named_alone(scene, story))
    ]


def _named_alone(scene: Scene, story: str) -> list[Cue]:
    verbs = [cue for cue in scene.cues if cue.role in ("attend", "hold", "open")]
    named = [held_by_name(verb, story) for verb in verbs]
    starts = {cue.start for cue in scene.cues}
    return [cue for cue in named if cue is not None and cue.start not in starts]


def _told_by_lead(scenes: Sequence[Scene], story: str) -> Happening | None:
    """Return the happening of a lead that dates what it tells with a verb of no table: "menangani", the noun "penanganan"."""
    for scene in scenes:
        if scene.number in (0, 1) and event_days(scene, story) and not scene.has("plan", "modal", "interview", "background"):
            verb = first_verb(story, scene.start, scene.end)
            if verb:
                return Happening(verb, scene, _ENOUGH)
    return None


def _is_plan(scenes: Sequence[Scene]) -> bool:
    lead = [_is_planned(cue, scene) for scene in scenes if scene.number == 0 for cue in _happenings(scene)]
    headline = [_is_planned(cue, scene) for scene in scenes if scene.number < 0 for cue in _happenings(scene)]
    return bool(lead and all(lead)) or bool(headline and all(headline))


def _happenings(scene: Scene) -> list[Cue]:
    """Return what may be a happening: nouns and verbs for one, and "kegiatan" or "acara" that somebody holds."""
    return [cue for cue in scene.cues if cue.role in ("event", "deed") or (cue.role == "generic" and _is_held(cue, scene))]


def _is_held(cue: Cue, scene: Scene) -> bool:
    verb = scene.last_before(cue.start, "hold", "attend", "open")
    named = scene.first_after(cue.end, "event")
    return verb is not None and cue.start - verb.end < 25 and (named is None or named.start - cue.end > 25)


def _weigh(cue: Cue, scene: Scene, article: _Article, story: str) -> float:
    """Return how much speaks for ``cue`` being the main happening of the article."""
    weight = _position(scene, article) + _trigger(cue, scene)
    weight += 3.0 if event_days(scene, story) else 2.0 if article.lead_tells and scene.number <= 2 else 0.0
    weight += 1.5 if any(venue.kind not in _TOWNS for venue in scene.venues) else 0.5 if scene.venues else 0.0
    weight += 2.0 if cue.sort in article.headline else 0.0
    weight += 2.0 if scene.cues and scene.cues[0].role == "saying" and not scene.has("interview") else 0.0
    weight -= 6.0 if _is_planned(cue, scene) else 4.5 if article.is_plan else 0.0
    weight -= 2.0 if cue.group == "media" and not scene.last_before(cue.start, "hold") else 0.0
    weight -= 2.5 if _is_only_possible(cue, scene) else 0.0
    weight -= 3.0 if is_background(scene) else 0.0
    weight -= 3.0 if cue.sort not in article.headline and _is_reported(cue, scene, story) else 0.0
    return weight


def _position(scene: Scene, article: _Article) -> float:
    if scene.number < len(_POSITION):
        return _POSITION[scene.number]
    return -2.0 if scene.number > article.first_speech_day else 0.0


def _trigger(cue: Cue, scene: Scene) -> float:
    """Return how much the words around ``cue`` say that it took place."""
    before = scene.last_before(cue.start, "hold", "attend", "open", "deed", "event", "frame", "reason")
    gap = cue.start - before.end if before else _NEVER
    held = scene.first_after(cue.end, "held", "open", "hold")
    if cue.role == "deed":
        return 2.5 + (0.6 if held and held.role == "held" else 0.0)
    if before and before.role == "deed" and gap < 60:
        return 1.0
    if before and before.role in ("hold", "attend", "open") and gap < 45:
        return 3.0
    if held and held.role == "held" and held.start - cue.end < 160:
        return 2.0 if before and before.role == "reason" and gap < 25 else 3.0
    if before and before.role == "frame" and gap < 40:
        return 2.0
    return 0.0


def _is_planned(cue: Cue, scene: Scene) -> bool:
    """Tell whether ``cue`` names something that is only to come: "akan menggelar rapat", "rapat rencananya digelar"."""
    plan = scene.last_before(cue.start, "plan")
    if plan is not None and cue.start - plan.end < 80:
        return True
    later = scene.first_after(cue.end, "plan")
    held = scene.first_after(later.end, "held") if later else None
    return later is not None and held is not None and held.start - later.end < 20


def _is_only_possible(cue: Cue, scene: Scene) -> bool:
    """Tell whether ``cue`` is said to be possible, needed or a condition: "bisa menggelar rapat", "agar rapat digelar"."""
    modal = scene.last_before(cue.start, "modal")
    return modal is not None and cue.start - modal.end < 40


def _is_reported(cue: Cue, scene: Scene, story: str) -> bool:
    """Tell whether ``cue`` stands in what somebody said and not in what the paper tells: "Deni menegaskan, rapat itu ..."."""
    if cue.group == "works":
        return False  # a notice of works is all announcement
    speech = scene.last_before(cue.start, "speech")
    return speech is not None and bool(_CONTENT.match(story, speech.end))
