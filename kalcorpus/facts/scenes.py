"""story, dates and quotations → scenes: what each sentence of an article puts together outside quotations."""

from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from kalcorpus.facts.calendar import DateMention
from kalcorpus.mentions.events import Cue, find_event_cues
from kalcorpus.mentions.quotes import Quotation
from kalcorpus.mentions.sentences import find_sentences
from kalcorpus.mentions.venues import Venue, find_venues
from kalcorpus.text import Span

_LEADING = 10  # sentences; the main happening stands in them, or in one that tells its day
_DAY_LINE = 25  # characters besides the day: a dateline, "Pada hari"
_DONE_TO_A_PLACE = frozenset({"peresmian", "peninjauan", "kunjungan", "penggeledahan", "perbaikan", "pemeliharaan", "penutupan akses jalan"})


class Scene(NamedTuple):
    """A sentence with what stands in it outside quotations; ``number`` counts from the lead, the headline is -1."""

    start: int
    end: int
    number: int
    cues: tuple[Cue, ...]
    days: tuple[DateMention, ...]
    venues: tuple[Venue, ...]

    def has(self, *roles: str) -> bool:
        """Tell whether a cue of one of ``roles`` stands in the sentence."""
        return any(cue.role in roles for cue in self.cues)

    def last_before(self, at: int, *roles: str) -> Cue | None:
        """Return the last cue of ``roles`` that ends before ``at``."""
        return next((cue for cue in reversed(self.cues) if cue.end <= at and cue.role in roles), None)

    def first_after(self, at: int, *roles: str) -> Cue | None:
        """Return the first cue of ``roles`` that begins behind ``at``."""
        return next((cue for cue in self.cues if cue.start >= at and cue.role in roles), None)


class _Quoted:
    """The places of the quotations, asked whether something stands in one of them."""

    def __init__(self, quotations: Sequence[Quotation]) -> None:
        self._quotations = quotations
        self._starts = [quotation.start for quotation in quotations]

    def __call__(self, start: int, end: int) -> bool:
        place = bisect_right(self._starts, start) - 1
        return place >= 0 and end <= self._quotations[place].closes + 1


def is_day(date: DateMention) -> bool:
    """Tell whether a date names days, one or several, and not only a month or a year."""
    return date.kind in ("date", "interval") and date.precision == "day" and date.earliest is not None


def set_scenes(story: str, headline_end: int, dates: Sequence[DateMention], quotations: Sequence[Quotation]) -> tuple[Scene, ...]:
    """Return the scenes that may tell of a happening: those of the leading sentences and of each that tells a day.

    Args:
        story: the frozen text with all that is not article blanked.
        headline_end: where the headline ends, 0 without one.
        dates: in order.
        quotations: what stands inside them is not the paper's own word.
    """
    quoted = _Quoted(quotations)
    days = [date for date in dates if is_day(date) and not quoted(date.start, date.end)]
    scenes: list[Scene] = []
    number = reached = 0
    for start, end in _join_day_lines(find_sentences(story), days):
        own: list[DateMention] = []
        while reached < len(days) and days[reached].start < end:
            own.append(days[reached])
            reached += 1
        is_headline = start < headline_end
        if (number < _LEADING or own) and not quoted(start, end):
            scenes.append(_scene(story, Span(start, end), -1 if is_headline else number, tuple(own), quoted))
        number += not is_headline
    return tuple(scenes)


def _scene(story: str, place: Span, number: int, days: tuple[DateMention, ...], quoted: _Quoted) -> Scene:
    cues = [cue for cue in find_event_cues(story, *place) if not quoted(cue.start, cue.end)]
    objects = [cue.end for cue in cues if cue.sort in _DONE_TO_A_PLACE or cue.text == "pada"]
    venues = [venue for venue in find_venues(story, *place, objects) if not quoted(venue.start, venue.end)]
    happenings = {cue.start for cue in cues if cue.role in ("event", "deed")}
    # "di Ruang Rapat Utama" holds no meeting, and "di Festival Budaya" is no place
    places = tuple(venue for venue in venues if venue.kind != "named" or venue.start not in happenings)
    told = tuple(cue for cue in cues if not any(venue.start <= cue.start < venue.end for venue in places))
    return Scene(place.start, place.end, number, told, days, places)


def _join_day_lines(sentences: Sequence[Span], days: Sequence[DateMention]) -> list[Span]:
    """Return ``sentences`` with each that is little more than a day ("Pada hari Senin, 6 Mei 2024.") joined to the next."""
    joined: list[Span] = []
    reached = 0
    waiting: int | None = None
    for start, end in sentences:
        while reached < len(days) and days[reached].start < start:
            reached += 1
        day = days[reached] if reached < len(days) and days[reached].end <= end else None
        if waiting is None and day is not None and end - start - len(day.text) < _DAY_LINE:
            waiting = start
            continue
        joined.append(Span(start if waiting is None else waiting, end))
        waiting = None
    if waiting is not None:
        joined.append(Span(waiting, sentences[-1].end))
    return joined
