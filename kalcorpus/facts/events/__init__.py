"""scenes → events: the main happening first, each with its day, venue, organizer and participants."""

import datetime
from collections.abc import Sequence

from pydantic import Field

from kalcorpus.facts.calendar import DateMention
from kalcorpus.facts.events.days import choose_day, first_day, takes_up
from kalcorpus.facts.events.happenings import Happening, find_happenings
from kalcorpus.facts.events.names import kind_of, name_of, told_first
from kalcorpus.facts.events.scenes import Scene, set_scenes
from kalcorpus.facts.events.venues import choose_venue, is_told_as_venue, region_of, struck_in
from kalcorpus.facts.regions import Geography
from kalcorpus.mentions.attendance import find_organizer, find_participants
from kalcorpus.mentions.places import PlaceName
from kalcorpus.mentions.quotes import Quotation
from kalcorpus.record import Record
from kalcorpus.text import Placed, fold_space, places_of


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


def find_events(
    story: str,
    dates: tuple[DateMention, ...],
    title: str | None,
    quotations: Sequence[Quotation],
    *,
    places: Sequence[PlaceName],
    geography: Geography,
    captions: Sequence[Placed] = (),
) -> tuple[Event, ...]:
    """Return the events that ``story`` reports, the main one first; empty if there is none.

    Args:
        story: the frozen text with all that is not article blanked.
        dates: the resolved dates, in order.
        title: the headline, white space folded.
        quotations: what stands in them is not the paper's own report.
        places: the place names of the story.
        geography: what they mean, with the region of the dateline.
        captions: the blocks under pictures.
    """
    scenes = set_scenes(story, _headline_end(story, title), dates, quotations, captions)
    return tuple(
        _describe(found, scenes, story, dates, places=places, geography=geography) for found in find_happenings(scenes, story)
    )


def _headline_end(story: str, title: str | None) -> int:
    if not title:
        return 0
    line = story.lstrip().split("\n", 1)[0]
    return len(story) - len(story.lstrip()) + len(line) if " ".join(line.split()) == title else 0


def _describe(
    chosen: Happening,
    scenes: Sequence[Scene],
    story: str,
    dates: tuple[DateMention, ...],
    *,
    places: Sequence[PlaceName],
    geography: Geography,
) -> Event:
    cue, scene, _ = chosen
    day = choose_day(cue, scene, scenes)
    venue = choose_venue(cue, scene, scenes)
    stops = [told.start for told in places_of(scene.days, scene.venues) if told.start >= cue.end]
    about = [scene, *(other for other in scenes if other is not scene and other.number >= 0 and takes_up(other, cue))]
    return Event(
        kind=kind_of(*told_first(cue, scene, scenes), story, scenes),
        name=name_of(cue, min(stops, default=scene.end), story),
        start_date=first_day(day, cue, scenes) if day else None,
        end_date=day.latest if day else None,
        time=day.time if day else None,
        part_of_day=day.part_of_day if day else None,
        venue=fold_space(venue.text) if venue and is_told_as_venue(venue, cue, day) else None,
        region=region_of(venue, places, geography, struck_in(cue, scene, places, story)),
        organizer=next((found for other in about if (found := find_organizer(story, other.start, other.end))), None),
        participants=next((found for other in about if (found := find_participants(story, other.start, other.end))), None),
        date_index=next((index for index, date in enumerate(dates) if date is day), None),
        start=cue.start,
        end=cue.end,
    )


def mark_event_days(dates: tuple[DateMention, ...], events: Sequence[Event]) -> tuple[DateMention, ...]:
    """Return the dates, those that ``events`` took as their days with the role of an event.

    The words in front of a date may not tell its role where an event, read as a whole, does.
    """
    days = {event.date_index for event in events}
    return tuple(
        date.model_copy(update={"role": "event"}) if index in days and date.role == "reference" else date
        for index, date in enumerate(dates)
    )
