"""sentences, cues, dates and venues → scenes: what each sentence of an article puts together."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple, Protocol, TypeVar

from kalcorpus.facts.calendar import DateMention
from kalcorpus.mentions.events import Cue
from kalcorpus.mentions.quotes import Quotation
from kalcorpus.mentions.venues import Venue
from kalcorpus.text import Span


_DAY_LINE = 25  # characters besides the day: a dateline, "Pada hari"


class _Placed(Protocol):
    @property
    def start(self) -> int: ...


PlacedT = TypeVar("PlacedT", bound=_Placed)


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


def is_day(date: DateMention) -> bool:
    """Tell whether a date names days, one or several, and not only a month or a year."""
    return date.kind in ("date", "interval") and date.precision == "day" and date.earliest is not None


def set_scenes(
    sentences: Sequence[Span],
    headline_end: int,
    found: tuple[Sequence[Cue], Sequence[DateMention], Sequence[Venue]],
    quotations: Sequence[Quotation],
) -> tuple[Scene, ...]:
    """Return the scene of each sentence.

    Args:
        sentences: of the story, in order.
        headline_end: where the headline ends, 0 without one.
        found: cues, dates and venues, each in order.
        quotations: what stands inside them is not the paper's own word.
    """
    cues, dates, venues = (_outside(items, quotations) for items in found)
    days = [date for date in dates if is_day(date)]
    scenes: list[Scene] = []
    number = 0
    for sentence, cue, day, venue in zip(
        sentences, _share(cues, sentences), _share(days, sentences), _share(venues, sentences), strict=True
    ):
        is_headline = sentence.start < headline_end
        own_cues, own_venues = _untangle(cue, venue)
        scenes.append(Scene(sentence.start, sentence.end, -1 if is_headline else number, own_cues, day, own_venues))
        number += not is_headline
    return tuple(scenes)


def join_day_lines(sentences: Sequence[Span], dates: Sequence[DateMention]) -> tuple[Span, ...]:
    """Return ``sentences`` with each that is little more than a day ("Pada hari Senin, 6 Mei 2024.") joined to the next."""
    joined: list[Span] = []
    days = iter(dates)
    day = next(days, None)
    waiting: int | None = None
    for sentence in sentences:
        while day is not None and day.start < sentence.start:
            day = next(days, None)
        start = sentence.start if waiting is None else waiting
        is_day_line = day is not None and day.end <= sentence.end and sentence.end - sentence.start - len(day.text) < _DAY_LINE
        if is_day_line and waiting is None:
            waiting = start
            continue
        joined.append(Span(start, sentence.end))
        waiting = None
    return tuple(joined) if waiting is None else (*joined, Span(waiting, sentences[-1].end))


def _untangle(cues: tuple[Cue, ...], venues: tuple[Venue, ...]) -> tuple[tuple[Cue, ...], tuple[Venue, ...]]:
    """Return cues and venues without those that are a part of the other: "di Ruang Rapat Utama" but "di Festival Budaya"."""
    happenings = {cue.start for cue in cues if cue.role in ("event", "deed")}
    places = tuple(venue for venue in venues if venue.kind != "named" or venue.start not in happenings)
    return tuple(cue for cue in cues if not any(venue.start <= cue.start < venue.end for venue in places)), places


def _outside(items: Sequence[PlacedT], quotations: Sequence[Quotation]) -> list[PlacedT]:
    starts = [quotation.start for quotation in quotations]
    return [item for item in items if not _quoted(item.start, starts, quotations)]


def _quoted(at: int, starts: list[int], quotations: Sequence[Quotation]) -> bool:
    place = bisect_right(starts, at) - 1
    return place >= 0 and at < quotations[place].end


def _share(items: Iterable[PlacedT], sentences: Sequence[Span]) -> Iterator[tuple[PlacedT, ...]]:
    """Yield the items of each sentence; both come in order."""
    waiting = iter(items)
    item = next(waiting, None)
    for sentence in sentences:
        own: list[PlacedT] = []
        while item is not None and item.start < sentence.end:
            own.append(item)
            item = next(waiting, None)
        yield tuple(own)
