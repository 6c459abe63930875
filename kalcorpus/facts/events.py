"""event phrases, dates and places → events: the main happening first."""

import datetime
import re
from collections.abc import Sequence
from typing import NamedTuple

from pydantic import Field

from kalcorpus.facts.calendar import DateMention
from kalcorpus.facts.event_days import choose_day, event_days, is_background
from kalcorpus.facts.event_names import first_verb, held_by_name, kind_of, name_of
from kalcorpus.facts.event_venues import choose_venue, region_of
from kalcorpus.facts.regions import Geography
from kalcorpus.facts.scenes import Scene, join_day_lines, set_scenes
from kalcorpus.mentions.attendance import find_organizer, find_participants
from kalcorpus.mentions.events import Cue, find_event_cues
from kalcorpus.mentions.places import PlaceName
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


class _Article(NamedTuple):
    """What the whole article tells about its happenings.

    ``headline`` holds the sorts that the headline names; ``is_plan`` if headline or lead only plan; ``lead_tells`` if the lead
    gives a day and a place; ``first_speech_day`` is the number of the first scene whose only days are days of speaking.
    """

    headline: set[str]
    is_plan: bool
    lead_tells: bool
    first_speech_day: int


_CONTENT = re.compile(r",? bahwa |, (?!saat|usai|ketika|dalam|di )")
_ENOUGH = 5.0
_ENOUGH_BESIDE = 6.0
_NEAR = 4  # sentences in which "kegiatan ini" takes the event up again
_POSITION = (2.0, 1.5, 1.0, 0.5, 0.0, 0.0, 0.0)


def find_events(
    story: str,
    dates: tuple[DateMention, ...],
    title: str | None,
    quotations: Sequence[Quotation],
    places: Sequence[PlaceName],
    geography: Geography,
) -> tuple[Event, ...]:
    """Return the events that ``story`` reports, the main one first; empty if there is none.

    Args:
        story: the frozen text with all that is not article blanked.
        dates: the resolved dates, in order.
        title: the headline, white space folded.
        quotations: what stands in them is not the paper's own report.
        places: the place names of the story.
        geography: what they mean, with the region of the dateline.
    """
    found = (find_event_cues(story), dates, find_venues(story))
    sentences = join_day_lines(find_sentences(story), dates)
    scenes = set_scenes(sentences, _headline_end(story, title), found, quotations)
    return tuple(
        _describe(chosen, scenes, story, dates, places, geography)
        for chosen in _choose(_candidates(scenes, story), scenes, story)
    )


def _choose(candidates: Sequence[_Candidate], scenes: Sequence[Scene], story: str) -> list[_Candidate]:
    """Return the main happening, and behind it the others that the article dates or places by themselves."""
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


def _headline_end(story: str, title: str | None) -> int:
    if not title:
        return 0
    line = story.lstrip().split("\n", 1)[0]
    return len(story) - len(story.lstrip()) + len(line) if " ".join(line.split()) == title else 0


def _candidates(scenes: Sequence[Scene], story: str) -> list[_Candidate]:
    article = _Article(
        headline={cue.sort for scene in scenes if scene.number < 0 for cue in _happenings(scene)},
        is_plan=_is_plan(scenes),
        lead_tells=any(scene.number == 0 and scene.venues and event_days(scene, story) for scene in scenes),
        first_speech_day=min((scene.number for scene in scenes if scene.days and not event_days(scene, story)), default=99),
    )
    return [
        _Candidate(cue, scene, _weigh(cue, scene, article, story))
        for scene in scenes
        if scene.number >= 0
        for cue in (*_happenings(scene), *_named_alone(scene, story))
    ]


def _named_alone(scene: Scene, story: str) -> list[Cue]:
    verbs = [cue for cue in scene.cues if cue.role in ("attend", "hold", "open")]
    named = [held_by_name(verb, story) for verb in verbs]
    starts = {cue.start for cue in scene.cues}
    return [cue for cue in named if cue is not None and cue.start not in starts]


def _told_by_lead(scenes: Sequence[Scene], story: str) -> _Candidate | None:
    """Return the happening of a lead that dates what it tells with a verb of no table: "menangani", the noun "penanganan"."""
    for scene in scenes:
        if scene.number in (0, 1) and event_days(scene, story) and not scene.has("plan", "modal", "interview", "background"):
            verb = first_verb(story, scene.start, scene.end)
            if verb:
                return _Candidate(verb, scene, _ENOUGH)
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
    weight += 1.5 if any(venue.kind not in ("named", "regency", "province") for venue in scene.venues) else 0.5 if scene.venues else 0.0
    weight += 2.0 if cue.sort in article.headline else 0.0
    weight += 2.0 if scene.cues[0].role == "saying" and not scene.has("interview") else 0.0
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
    gap = cue.start - before.end if before else 999
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


def _describe(
    chosen: _Candidate,
    scenes: Sequence[Scene],
    story: str,
    dates: tuple[DateMention, ...],
    places: Sequence[PlaceName],
    geography: Geography,
) -> Event:
    cue, scene, _ = chosen
    day = choose_day(cue, scene, scenes, story)
    venue = choose_venue(cue, scene, scenes)
    stops = [found.start for found in (*scene.venues, *scene.days) if found.start >= cue.end]
    near = [other for other in scenes if other is scene or (other.has("anaphor") and 0 < other.number - scene.number <= _NEAR)]
    return Event(
        kind=kind_of(cue, story),
        name=name_of(cue, min(stops, default=scene.end), story),
        start_date=day.earliest if day else None,
        end_date=day.latest if day else None,
        time=day.time if day else None,
        part_of_day=day.part_of_day if day else None,
        venue=venue.text if venue else None,
        region=region_of(venue, places, geography),
        organizer=next((found for other in near if (found := find_organizer(story, other.start, other.end))), None),
        participants=next((found for other in near if (found := find_participants(story, other.start, other.end))), None),
        date_index=dates.index(day) if day else None,
        start=cue.start,
        end=cue.end,
    )
