"""scenes → the day of an event: the day of the happening told apart from the day of speaking about it."""

import re
from collections.abc import Sequence

from kalcorpus.facts.calendar import DateMention
from kalcorpus.facts.scenes import Scene
from kalcorpus.mentions.events import Cue

_NO_GATHERINGS = frozenset({"incident", "enforcement", "works", "award", ""})  # nobody speaks to the public at these
_LAST_WORD = re.compile(r"(\w+) (?:tanggal |hari )?\Z")
_REFERENCES = frozenset({"sejak", "per", "tertanggal", "hingga", "sampai", "sebelum"})
_OPENING = 5  # characters from the beginning of a sentence to its first cue
_FAR = 99
_SPEECH_BEHIND = 60  # characters: "Senin (1/1), di ruang kerjanya, mengatakan"
_NEAR = 3  # sentences
_SAME_NEWS = 21  # days between what happened and what was said about it


def is_event_day(day: DateMention, scene: Scene, story: str) -> bool:
    """Tell whether ``day`` is that of a happening, and not only the day on which somebody spoke.

    "kata A saat membuka rapat di X, Senin (1/1)" tells when the meeting was; "kata A, Senin (1/1)" and "kata A saat ditemui di X,
    Senin (1/1)" tell when A spoke.
    """
    before = _LAST_WORD.search(story, max(scene.start, day.start - 14), day.start)
    if before and before[1] in _REFERENCES and not (before[1] == "sejak" and scene.has("held", "hold")):
        return False
    if before and before[1] == "mulai":
        return True
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
        and following.start - day.end < _SPEECH_BEHIND
        and not any(cue.end <= day.start and cue.role in ("event", "deed") for cue in scene.cues)
    )


def event_days(scene: Scene, story: str) -> list[DateMention]:
    """Return the days of ``scene`` that are days of a happening."""
    return [day for day in scene.days if is_event_day(day, scene, story)] if scene.days else []


def is_background(scene: Scene) -> bool:
    """Tell whether a sentence tells what was before: "Sebelumnya, ...", "Seperti diketahui, ..."."""
    return bool(scene.cues) and scene.cues[0].role == "background" and scene.cues[0].start - scene.start < _OPENING


def takes_up(scene: Scene, cue: Cue) -> bool:
    """Tell whether a sentence speaks of the happening of ``cue``: its name, "acara tersebut", "kegiatan ini diikuti"."""
    if scene.has("anaphor") or (scene.has("generic") and scene.has("held")):
        return True
    return any(other.sort == cue.sort for other in scene.cues if other.sort)


def choose_day(cue: Cue, own: Scene, scenes: Sequence[Scene], story: str) -> DateMention | None:
    """Return the day of the event that ``cue`` names in the scene ``own``, or None where only a day of speaking is told."""
    day = _nearest(cue, event_days(own, story)) or _of_content(cue, own)
    if day is None:
        day = _of_neighbours(own, scenes, story)
    if day is None and cue.group not in _NO_GATHERINGS:
        day = _of_speech(own, scenes)
    return _whole_run(cue, own, day, scenes) or day


def _of_content(cue: Cue, own: Scene) -> DateMention | None:
    """Return the day told with the event inside what somebody said: "mengatakan bahwa rapat digelar Senin (1/1)"."""
    for day in own.days:
        told = [other for other in own.cues if cue.end <= other.start < day.start]
        if day.start >= cue.end and not any(other.role in ("speech", "interview", "plan") for other in told):
            return day
    return None


def _nearest(cue: Cue, days: Sequence[DateMention]) -> DateMention | None:
    return min(days, key=lambda day: day.start - cue.end if day.start >= cue.end else 2 * (cue.start - day.end), default=None)


def _of_neighbours(own: Scene, scenes: Sequence[Scene], story: str) -> DateMention | None:
    """Return the day of the nearest other scene that tells one; a day long before or after the article's others is history."""
    for scene in sorted(scenes, key=lambda scene: abs(scene.number - own.number) if scene.number >= 0 else _FAR):
        if scene is own or is_background(scene):
            continue
        for day in event_days(scene, story):
            if not scene.last_before(day.start, "plan") and is_same_news(day, scenes, story):
                return day
    return None


def is_same_news(day: DateMention, scenes: Sequence[Scene], story: str) -> bool:
    """Tell whether ``day`` is near the first day on which somebody spoke, or no day of speaking is told."""
    return _is_near(day, next((day for scene in scenes for day in scene.days if not is_event_day(day, scene, story)), None))


def _is_near(day: DateMention, other: DateMention | None) -> bool:
    if day.earliest is None or other is None or other.earliest is None:
        return True
    return abs((day.earliest - other.earliest).days) <= _SAME_NEWS


def _of_speech(own: Scene, scenes: Sequence[Scene]) -> DateMention | None:
    """Return the day of a quotation spoken at the event: no word of an interview stands beside it."""
    for scene in scenes:
        if scene.days and scene.number <= own.number + 5 and scene.has("speech") and not scene.has("interview", "background"):
            return scene.days[0]
    return None


def _whole_run(cue: Cue, own: Scene, day: DateMention | None, scenes: Sequence[Scene]) -> DateMention | None:
    """Return the range that the text gives for the whole run, of which ``day`` is only the opening."""
    for scene in scenes:
        for run in scene.days:
            if run.kind == "interval" and _holds(run, day) and _tells_run(scene, cue, own):
                return run
    return None


def _holds(run: DateMention, day: DateMention | None) -> bool:
    if run.earliest is None or run.latest is None:
        return False
    return day is None or (day.earliest is not None and run.earliest <= day.earliest <= run.latest)


def _tells_run(scene: Scene, cue: Cue, own: Scene) -> bool:
    return (scene.has("held") and abs(scene.number - own.number) <= _NEAR) or takes_up(scene, cue)
