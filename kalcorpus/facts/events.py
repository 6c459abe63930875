"""event phrases, dates and places → events: the main happening first."""

import datetime
from collections.abc import Sequence
from typing import NamedTuple

from pydantic import Field

from kalcorpus.facts.calendar import DateMention
from kalcorpus.facts.event_days import choose_day, is_event_day
from kalcorpus.facts.event_names import name_of
from kalcorpus.facts.event_venues import choose_venue
from kalcorpus.facts.scenes import Scene, set_scenes
from kalcorpus.mentions.events import Cue, find_event_cues
from kalcorpus.mentions.quotes import Quotation
from kalcorpus.mentions.sentences import find_sentences
from kalcorpus.mentions.venues import find_venues
from kalcorpus.record import Record


class Event(Record):
    """A happening that the article reports."""

    kind: str = Field(title="Jenis Kegiatan", description="Kind of happening, lower case", examples=["rapat koordinasi"])
    name: str | None = Field(None, title="Nama Kegiatan", description="Full name as written")
    start_date: datetime.date | None = Field(None, title="Tanggal Mulai", description="First day")
    end_date: datetime.date | None = Field(
        None, title="Tanggal Selesai", description="Last day; the same as the first for one day"
    )
    time: str | None = Field(None, title="Jam", description="Clock time, 24 hours", examples=["09:00"])
    part_of_day: str | None = Field(None, title="Bagian Hari", description="Part of the day as written", examples=["pagi"])
    venue: str | None = Field(None, title="Tempat", description="Place where it was held, full length as written")
    region: str | None = Field(None, title="Kode Wilayah", description="Kemendagri code of the venue's region")
    organizer: str | None = Field(None, title="Penyelenggara", description="Who holds it, as written")
    participants: str | None = Field(
        None, title="Peserta", description="Who takes part, as written", examples=["sekitar 150 peserta"]
    )
    date_index: int | None = Field(None, ge=0, title="Indeks Tanggal", description="Place of its date in `dates`, from 0")
    start: int | None = Field(None, ge=0, title="Awal", description="Offset of the first character of the event's phrase")
    end: int | None = Field(None, ge=0, title="Akhir", description="Offset behind the last character of the event's phrase")


class _Candidate(NamedTuple):
    cue: Cue
    scene: Scene
    weight: float


_ENOUGH = 5.0
_POSITION = (2.0, 1.5, 1.0, 0.5, 0.0, 0.0, 0.0)


def find_events(
    story: str, dates: tuple[DateMention, ...], title: str | None, quotations: Sequence[Quotation]
) -> tuple[Event, ...]:
    """Return the events that ``story`` reports, the main one first; empty if there is none."""
    headline_end = _headline_end(story, title)
    found = (find_event_cues(story), dates, find_venues(story))
    scenes = set_scenes(find_sentences(story), headline_end, found, quotations)
    candidates = _candidates(scenes, story)
    if not candidates:
        return ()
    best = max(candidates, key=lambda candidate: (candidate.weight, -candidate.cue.start))
    if best.weight < _ENOUGH:
        return ()
    return (_describe(best, scenes, story, dates),)


def _headline_end(story: str, title: str | None) -> int:
    if not title:
        return 0
    line = story.lstrip().split("\n", 1)[0]
    return len(story) - len(story.lstrip()) + len(line) if " ".join(line.split()) == title else 0


def _candidates(scenes: Sequence[Scene], story: str) -> list[_Candidate]:
    headline_kinds = {cue.kind for scene in scenes if scene.number < 0 for cue in scene.cues if cue.role in ("event", "deed")}
    return [
        _Candidate(cue, scene, _weigh(cue, scene, headline_kinds, story))
        for scene in scenes
        if scene.number >= 0
        for cue in scene.cues
        if cue.role in ("event", "deed")
    ]


def _weigh(cue: Cue, scene: Scene, headline_kinds: set[str], story: str) -> float:
    """Return how much speaks for ``cue`` being the main happening of the article."""
    days = [day for day in scene.days if is_event_day(day, scene, story)]
    weight = _POSITION[scene.number] if scene.number < len(_POSITION) else -2.0
    weight += _trigger(cue, scene)
    weight += 3.0 if days else 0.0
    weight += 1.5 if any(venue.kind not in ("named", "regency") for venue in scene.venues) else 0.5 if scene.venues else 0.0
    weight += 2.0 if cue.kind in headline_kinds else 0.0
    weight -= 6.0 if _is_planned(cue, scene) else 0.0
    weight -= 3.0 if scene.cues and scene.cues[0].role == "background" and scene.cues[0].start - scene.start < 5 else 0.0
    return weight


def _trigger(cue: Cue, scene: Scene) -> float:
    if cue.role == "deed":
        return 2.5
    if (verb := scene.last_before(cue.start, "hold", "attend", "open")) and cue.start - verb.end < 45:
        return 3.0
    if (verb := scene.first_after(cue.end, "held", "open")) and verb.start - cue.end < 160:
        return 3.0
    if (frame := scene.last_before(cue.start, "frame")) and cue.start - frame.end < 40:
        return 2.0
    return 0.0


def _is_planned(cue: Cue, scene: Scene) -> bool:
    plan = scene.last_before(cue.start, "plan")
    return (plan is not None and cue.start - plan.end < 80) or bool(
        (later := scene.first_after(cue.end, "plan"))
        and (held := scene.first_after(later.end, "held"))
        and held.start - later.end < 20
    )


def _describe(best: _Candidate, scenes: Sequence[Scene], story: str, dates: tuple[DateMention, ...]) -> Event:
    day = choose_day(best.cue, best.scene, scenes, story)
    venue = choose_venue(best.cue, best.scene, scenes, story)
    name = name_of(best.cue, story)
    return Event(
        kind=best.cue.kind,
        name=name,
        start_date=day.earliest if day else None,
        end_date=day.latest if day else None,
        time=day.time if day else None,
        part_of_day=day.part_of_day if day else None,
        venue=venue.text if venue else None,
        date_index=dates.index(day) if day else None,
        start=best.cue.start,
        end=best.cue.end,
    )
