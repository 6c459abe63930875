"""scenes → the day of an event: the day of the happening told apart from the day of speaking about it."""

from collections.abc import Sequence

from kalcorpus.facts.calendar import DateMention
from kalcorpus.facts.scenes import Scene
from kalcorpus.mentions.events import Cue

_GATHERINGS = frozenset(
    {
        "meeting",
        "legislative",
        "planning",
        "organization",
        "training",
        "discussion",
        "ceremony",
        "agreement",
        "visit",
        "religious",
        "culture",
        "competition",
        "service",
        "exercise",
        "social",
        "media",
        "evaluation",
        "personnel",
    }
)


def is_event_day(day: DateMention, scene: Scene, story: str) -> bool:
    """Tell whether ``day`` is that of a happening, and not only the day on which somebody spoke.

    "kata A saat membuka rapat di X, Senin (1/1)" tells when the meeting was; "kata A, Senin (1/1)" and "kata A saat ditemui di X,
    Senin (1/1)" tell when A spoke.
    """
    spoken = scene.last_before(day.start, "speech", "interview")
    if spoken is None:
        return not _speech_follows(day, scene)
    if any(cue.role == "interview" and cue.end <= day.start for cue in scene.cues):
        return False
    between = [cue for cue in scene.cues if spoken.end <= cue.start < day.start]
    return any(cue.role in ("frame", "spot") for cue in between) and any(
        cue.role in ("event", "deed", "open", "attend", "hold", "held", "spot") or "ambutan" in cue.text for cue in between
    )


def _speech_follows(day: DateMention, scene: Scene) -> bool:
    """Tell whether the first thing told behind ``day`` is speech: "Kepala Dinas X, Selasa (2/1), mengatakan"."""
    following = next((cue for cue in scene.cues if cue.start >= day.end), None)
    return (
        following is not None
        and following.role in ("speech", "interview")
        and following.start - day.end < 60
        and not any(cue.end <= day.start and cue.role in ("event", "deed") for cue in scene.cues)
    )


def choose_day(cue: Cue, own: Scene, scenes: Sequence[Scene], story: str) -> DateMention | None:
    """Return the day of the event that ``cue`` names in the scene ``own``, or None where only a day of speaking is told."""
    day = _nearest(cue, [day for day in own.days if is_event_day(day, own, story)])
    if day is None:
        day = _of_neighbours(cue, own, scenes, story)
    if day is None and cue.group in _GATHERINGS:
        day = _of_speech(own, scenes)
    return _whole_run(cue, day, scenes) or day


def _nearest(cue: Cue, days: Sequence[DateMention]) -> DateMention | None:
    return min(days, key=lambda day: day.start - cue.end if day.start >= cue.end else 2 * (cue.start - day.end), default=None)


def _of_neighbours(cue: Cue, own: Scene, scenes: Sequence[Scene], story: str) -> DateMention | None:
    """Return the first day of a scene near by that takes the happening up ("Kegiatan ini digelar Senin") or leads up to it."""
    around = [scene for scene in scenes if -1 <= scene.number <= max(own.number + 3, 4)]
    for scene in sorted(around, key=lambda scene: abs(scene.number - own.number) if scene.number >= 0 else 99):
        if scene is own or (scene.cues and scene.cues[0].role == "background"):
            continue
        days = [day for day in scene.days if is_event_day(day, scene, story) and not scene.last_before(day.start, "plan")]
        if days:
            return days[0]
    return None


def _of_speech(own: Scene, scenes: Sequence[Scene]) -> DateMention | None:
    """Return the day of a quotation spoken at the event: no word of an interview stands beside it."""
    for scene in scenes:
        if scene.days and scene.number <= own.number + 5 and scene.has("speech") and not scene.has("interview", "background"):
            return scene.days[0]
    return None


def _whole_run(cue: Cue, day: DateMention | None, scenes: Sequence[Scene]) -> DateMention | None:
    """Return the range that the text gives for the whole run, of which ``day`` is only the opening."""
    for scene in scenes:
        for run in scene.days:
            if run.kind != "interval" or run.earliest is None or run.latest is None:
                continue
            takes_up = scene.has("held", "anaphor") or any(other.kind == cue.kind for other in scene.cues)
            if day is None or day.earliest is None or (takes_up and run.earliest <= day.earliest <= run.latest):
                return run if takes_up else None
    return None
