"""event phrases, dates and places → events: the main happening first."""

import datetime

from pydantic import Field

from kalcorpus.facts.calendar import DateMention
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


def find_events(story: str, dates: tuple[DateMention, ...], title: str | None) -> tuple[Event, ...]:
    """Return the events that ``story`` reports, the main one first; empty if there is none."""
    return ()
