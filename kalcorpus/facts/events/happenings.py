"""scenes → happenings: which of the things that an article names took place, the main one first."""

from collections.abc import Sequence
from typing import NamedTuple

from kalcorpus.facts.events.evidence import weigh
from kalcorpus.facts.events.names import held_by_name, held_by_noun, is_named
from kalcorpus.facts.events.scenes import Scene
from kalcorpus.facts.events.telling import Named, read_telling
from kalcorpus.facts.events.told_deeds import find_told_deed
from kalcorpus.mentions.events import Cue

_ENOUGH = 5.0
_ENOUGH_BESIDE = 6.0  # for a happening behind the main one
_GENERIC_REACH = 25  # characters: "membuka kegiatan", "kegiatan rapat"
_NAMING = ("event", "deed", "generic", "attend", "hold", "open")  # what names a happening, or stands before its name
_HOLDING = ("attend", "hold", "open")
_ADDRESSED = frozenset({"ceremony", "discussion", "legislative", "meeting", "organization", "planning", "training"})


class Happening(NamedTuple):
    """Something that may have taken place: the words for it, their sentence, and how much speaks for it."""

    cue: Cue
    scene: Scene
    weight: float


def find_happenings(scenes: Sequence[Scene], story: str) -> list[Happening]:
    """Return the main happening, and behind it the others that the article dates and places by themselves."""
    candidates = _candidates(scenes, story)
    best = max(candidates, key=lambda candidate: (candidate.weight, -candidate.cue.start), default=None)
    if best is None or best.weight < _ENOUGH:
        told = _shown_speaking(scenes, story) or find_told_deed(scenes, story)
        return [Happening(*told, _ENOUGH)] if told else []
    chosen = {best.cue.sort: best}
    for other in candidates:
        told_apart = other.cue.sort not in chosen and all(other.scene is not known.scene for known in chosen.values())
        if other.weight >= _ENOUGH_BESIDE and told_apart and other.scene.days and other.scene.is_placed():
            chosen[other.cue.sort] = other
    return list(chosen.values())


def _shown_speaking(scenes: Sequence[Scene], story: str) -> tuple[Cue, Scene] | None:
    """Return what the picture shows where somebody speaks to those who came, if the article's words were said on that day."""
    spoken = {day.earliest for scene in scenes for day in scene.spoken_days}
    for scene in scenes:
        if scene.number < 0 and any(day.earliest in spoken for day in scene.event_days):
            return next(((cue, scene) for cue in _named_in(scene, story) if cue.group in _ADDRESSED), None)
    return None


def _candidates(scenes: Sequence[Scene], story: str) -> list[Happening]:
    named = [Named(cue, scene) for scene in scenes if not scene.roles.isdisjoint(_NAMING) for cue in _named_in(scene, story)]
    if not named:
        return []
    article = read_telling(scenes, named, story)
    return [Happening(*one, weigh(one, article)) for one in named if one.scene.number >= 0]


def _named_in(scene: Scene, story: str) -> list[Cue]:
    """Return what may be a happening: nouns and verbs for one, and "kegiatan" or "acara" that somebody holds.

    Then what is attended, held or opened and only the text itself names: "menghadiri Haul Akbar", "menggelar nobar".
    """
    found = [
        cue for cue in scene.cues if cue.role in ("event", "deed") or (cue.role == "generic" and _is_held(cue, scene, story))
    ]
    if not scene.roles.isdisjoint(_HOLDING):
        known = {cue.start for cue in scene.cues}
        alone = [held_by_name(cue, story) or held_by_noun(cue, story) for cue in scene.cues if cue.role in _HOLDING]
        found += [cue for cue in alone if cue is not None and cue.start not in known and not _is_told_by_kind(cue, scene)]
    return found


def _is_told_by_kind(name: Cue, scene: Scene) -> bool:
    """Tell whether a kind of happening follows in the name: "menutup Open Turnamen"."""
    kind = scene.first_after(name.end, "event")
    return kind is not None and kind.start == name.end + 1 and kind.text[0].isupper()


def _is_held(cue: Cue, scene: Scene, story: str) -> bool:
    """Tell whether "kegiatan" is what somebody holds, or what the lead calls by a name and places: "Kegiatan Mawar di X"."""
    if _is_placed_by_lead(scene) and is_named(cue, story) and scene.first_after(cue.end, "held"):
        return True
    verb = scene.last_before(cue.start, "hold", "attend", "open")
    named = scene.first_after(cue.end, "event")
    is_told = named is not None and named.start - cue.end <= _GENERIC_REACH
    return verb is not None and cue.start - verb.end < _GENERIC_REACH and not is_told


def _is_placed_by_lead(scene: Scene) -> bool:
    return scene.number == 0 and bool(scene.event_days) and scene.is_placed()
