"""scenes → the day of an event: the day of the happening told apart from the day of speaking about it."""

from collections.abc import Sequence
from datetime import date

from kalcorpus.facts.calendar import DateMention
from kalcorpus.facts.events.scenes import Scene
from kalcorpus.facts.events.telling import first_spoken_day, is_planned, is_same_news
from kalcorpus.mentions.events import Cue

# Nobody speaks to the public at these.
_NO_GATHERINGS = frozenset({"incident", "enforcement", "works", "award", "handing", "competition", ""})
_TALKS = frozenset({"discussion", "legislative", "meeting", "planning", "visit"})  # that may prepare something longer
_FAR = 99
_DATELINE = 40  # characters: "Indragiri Hulu ("
_TELLING = ("event", "deed", "held", "hold", "open", "attend", "speech")
_NEAR = 3  # sentences
_SPEECH_REACH = 5  # sentences behind the happening in which somebody may speak at it


def takes_up(scene: Scene, cue: Cue) -> bool:
    """Tell whether a sentence speaks of the happening of ``cue``: its name, "acara tersebut", "kegiatan ini diikuti"."""
    if scene.has("anaphor") or (scene.has("generic") and scene.has("held")):
        return True
    return any(other.sort == cue.sort for other in scene.cues if other.sort)


def is_name_for(other: Cue, cue: Cue) -> bool:
    """Tell whether ``other`` may name the happening of ``cue``: the same in other words, or "rapat" for "rapat paripurna"."""
    if other.role not in ("event", "deed"):
        return False
    return other.sort == cue.sort or (bool(other.kind) and cue.kind.startswith(f"{other.kind} "))


def choose_day(cue: Cue, own: Scene, scenes: Sequence[Scene]) -> DateMention | None:
    """Return the day of the event that ``cue`` names in the scene ``own``, or None where only a day of speaking is told."""
    day = _nearest(cue, own.event_days) or _of_content(cue, own)
    if day is not None and _is_day_of_writing(day, own):
        day = _told_soon_behind(own, scenes) or day
    if day is None:
        day = _of_neighbours(cue, own, scenes)
    if day is None and cue.group not in _NO_GATHERINGS:
        day = _of_speech(own, scenes)
    return _whole_run(cue, own, day, scenes) or day


def _is_day_of_writing(day: DateMention, scene: Scene) -> bool:
    """Tell whether ``day`` stands with the dateline: "Jakarta (23/07) - Menteri menghadiri"."""
    if scene.number != 0 or day.start - scene.start >= _DATELINE or any(letter.isalpha() for letter in day.text):
        return False
    return scene.last_before(day.start, *_TELLING) is None


def _told_soon_behind(own: Scene, scenes: Sequence[Scene]) -> DateMention | None:
    """Return the day that one of the next sentences tells with a place: "ujar menteri dalam acara di X, Selasa (22/7)"."""
    for scene in scenes:
        if own.number < scene.number <= own.number + _NEAR and scene.event_days and scene.is_placed():
            is_told = scene.has("frame", "held", "anaphor") and not scene.has("plan", "background")
            return scene.event_days[0] if is_told else None
    return None


def first_day(day: DateMention, cue: Cue, scenes: Sequence[Scene]) -> date | None:
    """Return the first day of the event.

    What a long rain ends in strikes on its last: "hujan sejak 1 Mei hingga 2 Mei menyebabkan banjir".
    """
    for scene in scenes if cue.group == "incident" and day.kind == "interval" else ():
        if day in scene.spoken_days and _is_cause(day, cue, scene):
            return day.latest
    return day.earliest


def _is_cause(day: DateMention, cue: Cue, scene: Scene) -> bool:
    """Tell whether what ``scene`` dates with ``day`` brought about the accident of ``cue``."""
    struck = scene.first_after(day.end, "struck")
    result = scene.first_after(struck.end, "event") if struck else None
    return result is not None and result.sort == cue.sort and scene.last_before(day.start, "event", "deed") is None


def _of_content(cue: Cue, own: Scene) -> DateMention | None:
    """Return the day told with the event inside what somebody said: "mengatakan bahwa rapat digelar Senin (1/1)"."""
    for day in own.days:
        told = [other for other in own.cues if cue.end <= other.start < day.start]
        if day.start >= cue.end and not any(other.role in ("speech", "interview", "plan") for other in told):
            return day
    return None


def _nearest(cue: Cue, days: Sequence[DateMention]) -> DateMention | None:
    return min(days, key=lambda day: day.start - cue.end if day.start >= cue.end else 2 * (cue.start - day.end), default=None)


def _of_neighbours(cue: Cue, own: Scene, scenes: Sequence[Scene]) -> DateMention | None:
    """Return the day of another scene that names the happening again, else of the nearest that tells one.

    A day long before or after the article's others is history.
    """
    spoken = first_spoken_day(scenes)
    dated = [
        scene
        for scene in scenes
        if scene.event_days and scene is not own and (not scene.is_background() or _is_struck_again(scene, cue))
        if not _is_visit_to_victims(scene, cue)
    ]
    for scene in sorted(dated, key=lambda scene: _distance(cue, own, scene)):
        for day in scene.event_days:
            if not scene.last_before(day.start, "plan") and is_same_news(day, spoken):
                return day
    return None


def _is_visit_to_victims(scene: Scene, cue: Cue) -> bool:
    """Tell whether ``scene`` only dates who came to see what an accident left: "Bupati meninjau rumah warga, Senin (6/5)"."""
    if cue.group != "incident" or scene.has("held", "struck", "anaphor"):
        return False
    told = [other for other in scene.cues if other.role in ("event", "deed")]
    return bool(told) and all(other.group == "visit" for other in told)


def _is_struck_again(scene: Scene, cue: Cue) -> bool:
    """Tell whether background dates the accident itself: "Seperti diketahui, tabrakan itu terjadi Senin (6/5)"."""
    return cue.group == "incident" and scene.has("held") and any(other.sort == cue.sort for other in scene.cues)


def _distance(cue: Cue, own: Scene, scene: Scene) -> tuple[bool, int]:
    names_again = any(is_name_for(other, cue) for other in scene.cues)
    return not names_again, abs(scene.number - own.number) if scene.number >= 0 else _FAR


def _of_speech(own: Scene, scenes: Sequence[Scene]) -> DateMention | None:
    """Return the day of a quotation spoken at the event: no word of an interview stands beside it."""
    for scene in scenes:
        if (
            scene.days
            and scene.number <= own.number + _SPEECH_REACH
            and scene.has("speech")
            and not scene.has("interview", "background")
            and not scene.last_before(scene.days[0].start, "plan")
        ):
            return scene.days[0]
    return None


def _whole_run(cue: Cue, own: Scene, day: DateMention | None, scenes: Sequence[Scene]) -> DateMention | None:
    """Return the range that the text gives for the whole run, of which ``day`` is only the opening."""
    for scene in scenes:
        for run in scene.days:
            if run.kind != "interval" or not _holds(run, day) or not _is_told_as_held(run, day, scene):
                continue
            if _tells_run(scene, cue, own) and not _is_plan_of_another(run, scene, cue, own):
                return run
    return None


def _is_told_as_held(run: DateMention, day: DateMention | None, scene: Scene) -> bool:
    """Tell whether ``run`` is no plan, or one that has begun: "akan berlangsung 5-9 Mei", told on its first day.

    What people may or should do in that time is something else: "warga dapat mengibarkan bendera 1-31 Agustus".
    """
    if scene.last_before(run.start, "modal") is not None and scene.last_before(run.start, "held") is None:
        return False
    return day is not None or scene.last_before(run.start, "plan") is None


def _holds(run: DateMention, day: DateMention | None) -> bool:
    if run.earliest is None or run.latest is None:
        return False
    return day is None or (day.earliest is not None and run.earliest <= day.earliest <= run.latest)


def _tells_run(scene: Scene, cue: Cue, own: Scene) -> bool:
    return (scene.has("held") and abs(scene.number - own.number) <= _NEAR) or takes_up(scene, cue)


def _is_plan_of_another(run: DateMention, scene: Scene, cue: Cue, own: Scene) -> bool:
    """Tell whether ``run`` is that of something else that is to come, of which a meeting on one day spoke."""
    if scene is own or cue.group not in _TALKS:
        return False
    named = scene.last_before(run.start, "event", "deed")
    return named is not None and is_planned(named, scene) and not is_name_for(named, cue)
