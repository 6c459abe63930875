"""scenes → how the article as a whole tells: what its headline names, which sentences give days, whether it only plans."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from kalcorpus.facts.calendar import DateMention
from kalcorpus.facts.events.scenes import Scene
from kalcorpus.mentions.events import Cue

NEVER = 999  # behind every scene
_PLAN_REACH = 80  # characters: "akan menggelar rapat"
_PLANNED_HELD_REACH = 20  # "akan digelar"
_TAKEN_UP_REACH = 25  # "Pelantikan tersebut dilakukan"
_GUARD_REACH = 10  # characters: "Antisipasi Bencana Banjir"
TRIAL = "sidang"
_COURTS = (" di Pengadilan ", " di PN ", " di ruang sidang ")
_SAME_NEWS = 21  # days between what happened and what was said about it


class Named(NamedTuple):
    """Words that name what may have happened, with their scene."""

    cue: Cue
    scene: Scene


class Telling(NamedTuple):
    """What the whole article tells about its happenings.

    ``dated`` are the numbers of the scenes that tell the day of a happening; ``headline`` holds the sorts that the headline
    names, and "handing" if it names a deed of giving; ``taken_up`` those that the sentences behind the lead say were held;
    ``is_plan`` if headline or lead only plan, ``planned`` the sorts that they do; ``lead`` is the number of the leading scene
    that gives a day and a place, or a day alone and names nothing that happened; ``second_tells`` if the sentence behind the
    lead gives a day; ``naming`` are the numbers of the scenes that name a happening with a word of its own, ``only_when`` of
    those that name none and give day and place, ``pointed_at`` of those behind which a sentence speaks of "rapat tersebut";
    ``is_dated_later`` if no sentence but one far behind the lead gives day and place, of "acara yang berlangsung" with no name;
    ``first_speech_day`` is the number of the first scene that has only days of speaking; ``names_court`` if a trial is told and
    its court.
    """

    story: str
    dated: frozenset[int]
    headline: frozenset[str]
    taken_up: frozenset[str]
    is_plan: bool
    planned: frozenset[str]
    lead: int
    second_tells: bool
    naming: frozenset[int]
    only_when: frozenset[int]
    pointed_at: frozenset[int]
    is_dated_later: bool
    first_speech_day: int
    names_court: bool


Holds = Callable[[Cue, Scene, Telling], bool]  # whether something speaks for what a cue names, or against it


def read_telling(scenes: Sequence[Scene], named: Sequence[Named], story: str) -> Telling:
    """Return what ``scenes`` tell together, of which some are ``named`` as happenings."""
    spoken = first_spoken_day(scenes)
    dated = frozenset(scene.number for scene in scenes if scene.event_days and _tells_news(scene, spoken))
    return Telling(
        story=story,
        dated=dated,
        headline=frozenset(
            told
            for cue, scene in named
            if scene.number < 0 and not _is_guarded_from(cue, scene)
            for told in (cue.sort, handing(cue))
        ),
        taken_up=frozenset(cue.sort for cue, scene in named if scene.number > 0 and _is_said_held(cue, scene)),
        planned=frozenset(cue.sort for cue, scene in named if scene.number <= 0 and _is_still_to_come(cue, scene)),
        is_plan=_are_planned(named, -1) or _are_planned(named, 0),
        lead=next((scene.number for scene in scenes if scene.number in (0, 1) and _tells_lead(scene, dated)), NEVER),
        second_tells=1 in dated and any(scene.number == 1 and scene.has("held") for scene in scenes),
        naming=frozenset(scene.number for cue, scene in named if cue.role != "generic"),
        only_when=frozenset(scene.number for scene in scenes if scene.number in dated and _tells_only_when(scene)),
        pointed_at=frozenset(scene.number - 1 for scene in scenes if "anaphor" in scene.roles),
        is_dated_later=_is_dated_later(scenes, dated),
        first_speech_day=next((scene.number for scene in scenes if scene.days and scene.number not in dated), NEVER),
        names_court=any(cue.sort == TRIAL for cue, _ in named) and any(court in story for court in _COURTS),
    )


def handing(cue: Cue) -> str:
    """Return "handing" for all that gives something to somebody, else the sort: "menyalurkan" is "membagikan" told otherwise."""
    return cue.group if cue.group == "handing" else cue.sort


def is_planned(cue: Cue, scene: Scene) -> bool:
    """Tell whether ``cue`` names something that is only to come: "akan menggelar rapat", "rapat rencananya digelar"."""
    if "plan" not in scene.roles:
        return False
    plan = scene.last_before(cue.start, "plan")
    if plan is not None and cue.start - plan.end < _PLAN_REACH:
        return True
    held = scene.first_after(cue.end, "held", "open")
    later = scene.last_before(held.start, "plan") if held else None
    return held is not None and later is not None and cue.end <= later.start and held.start - later.end < _PLANNED_HELD_REACH


def first_spoken_day(scenes: Sequence[Scene]) -> DateMention | None:
    """Return the first day on which somebody only spoke; papers name its weekday: "selesai pada 13 Mei" is none."""
    return next((day for scene in scenes for day in scene.spoken_days if not day.text[0].isdigit()), None)


def is_same_news(day: DateMention, spoken: DateMention | None) -> bool:
    """Tell whether ``day`` is near the first day on which somebody spoke, or no day of speaking is told."""
    if day.earliest is None or spoken is None or spoken.earliest is None:
        return True
    return abs((spoken.earliest - day.earliest).days) <= _SAME_NEWS


def _tells_news(scene: Scene, spoken: DateMention | None) -> bool:
    """Tell whether ``scene`` dates a happening, behind the lead only one of the same days as what was said about it."""
    return scene.number <= 0 or any(is_same_news(day, spoken) for day in scene.event_days)


def _are_planned(named: Sequence[Named], number: int) -> bool:
    """Tell whether all that the lead (0) or the headline (-1) names is only to come."""
    planned = [is_planned(cue, scene) for cue, scene in named if scene.number == number]
    return bool(planned) and all(planned)


def _is_still_to_come(cue: Cue, scene: Scene) -> bool:
    """Tell whether ``cue`` is planned for another day than "hari ini"."""
    return is_planned(cue, scene) and not any(day.text.lower().startswith("hari ini") for day in scene.days)


def _is_guarded_from(cue: Cue, scene: Scene) -> bool:
    """Tell whether a headline names a disaster only as what is to be kept away: "Cegah Kebakaran Hutan"."""
    relief = scene.last_before(cue.start, "relief") if cue.group == "incident" else None
    return relief is not None and cue.start - relief.end < _GUARD_REACH


def _is_said_held(cue: Cue, scene: Scene) -> bool:
    held = scene.first_after(cue.end, "held")
    return held is not None and held.start - cue.end < _TAKEN_UP_REACH and not is_planned(cue, scene)


def _is_dated_later(scenes: Sequence[Scene], dated: frozenset[int]) -> bool:
    first = next((scene for scene in scenes if scene.number in dated), None)
    return first is not None and first.number > 0 and _tells_of_nameless(first)


def _tells_of_nameless(scene: Scene) -> bool:
    """Tell whether ``scene`` gives day and place of "acara yang berlangsung"."""
    return scene.is_placed() and scene.has("generic", "anaphor") and scene.has("held") and not scene.has("event", "deed", "plan")


def _tells_only_when(scene: Scene) -> bool:
    return scene.is_placed() and not scene.has("event", "deed", "generic", "speech", "plan")


def _tells_lead(scene: Scene, dated: frozenset[int]) -> bool:
    return scene.number in dated and (scene.is_placed() or not scene.has("event", "deed", "generic", "plan"))
