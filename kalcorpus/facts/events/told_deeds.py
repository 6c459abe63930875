"""scenes → the deed that an article tells with a verb of no table, where no other happening is named."""

from collections.abc import Sequence

from kalcorpus.facts.events.names import first_verb, verb_behind
from kalcorpus.facts.events.scenes import Scene
from kalcorpus.mentions.events import Cue

_ACCIDENTS = ("peristiwa", "kejadian", "insiden", "musibah")
_SAID_REACH = 5  # sentences behind the lead in which "ujarnya usai menerima tamu" may tell what happened


def find_told_deed(scenes: Sequence[Scene], story: str) -> tuple[Cue, Scene] | None:
    """Return the accident of the headline, else the deed of a dated lead, else the one that somebody spoke at; with its scene."""
    return _told_by_headline(scenes) or _told_by_lead(scenes, story) or _told_by_occasion(scenes, story)


def _told_by_headline(scenes: Sequence[Scene]) -> tuple[Cue, Scene] | None:
    """Return the accident that only the headline names and a sentence dates and places: "Peristiwa ini terjadi Senin di X"."""
    struck = next((cue for scene in scenes if scene.number < 0 for cue in scene.cues if cue.group == "incident"), None)
    if struck is None:
        return None
    for scene in scenes:
        placed = scene.number >= 0 and scene.event_days and scene.is_placed() and not scene.has("background", "plan")
        if placed and any(cue.role == "anaphor" and cue.text.lower().startswith(_ACCIDENTS) for cue in scene.cues):
            return struck, scene
    return None


def _told_by_lead(scenes: Sequence[Scene], story: str) -> tuple[Cue, Scene] | None:
    """Return the deed of a lead that dates what it tells: "menangani", the noun "penanganan"."""
    for scene in scenes:
        tells = scene.number in (0, 1) and not scene.has("plan", "modal", "interview", "background")
        verb = first_verb(story, scene.start, scene.end) if tells and scene.event_days else None
        if verb and not scene.last_before(verb.start, "speech"):
            return verb, scene
    return None


def _told_by_occasion(scenes: Sequence[Scene], story: str) -> tuple[Cue, Scene] | None:
    """Return what somebody spoke at: "ujarnya usai menerima tamu, Minggu (1/1)"."""
    for scene in scenes:
        if 0 <= scene.number <= _SAID_REACH and scene.days and scene.has("speech") and not scene.has("plan", "interview"):
            spoken = next(cue for cue in scene.cues if cue.role == "speech")
            frame = scene.first_after(spoken.end, "frame")
            verb = verb_behind(frame, story) if frame and frame.end < scene.days[-1].start else None
            if verb:
                return verb, scene
    return None
