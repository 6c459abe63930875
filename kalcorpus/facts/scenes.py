"""story, dates and quotations → scenes: what each sentence of an article puts together outside quotations."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import NamedTuple, Protocol, TypeVar

from kalcorpus.facts.calendar import DateMention
from kalcorpus.mentions.events import Cue, find_event_cues
from kalcorpus.mentions.quotes import Quotation
from kalcorpus.mentions.sentences import find_sentences
from kalcorpus.mentions.venues import Venue, find_venues
from kalcorpus.text import Span

_LEADING = 10  # sentences; the main happening stands in them, or in one that tells its day
_LONGEST = 2000  # characters of a sentence that are read; what goes on longer is no sentence
_DAY_LINE = 25  # characters besides the day: a dateline, "Pada hari"
_DONE_TO_A_PLACE = frozenset(
    {"peresmian", "peninjauan", "kunjungan", "penggeledahan", "perbaikan", "pemeliharaan", "penutupan akses jalan"}
)


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


def set_scenes(story: str, headline_end: int, dates: Sequence[DateMention], quotations: Sequence[Quotation]) -> tuple[Scene, ...]:
    """Return the scenes that may tell of a happening: those of the leading sentences and of each that tells a day.

    Args:
        story: the frozen text with all that is not article blanked.
        headline_end: where the headline ends, 0 without one.
        dates: in order.
        quotations: what stands inside them is not the paper's own word.
    """
    leading = list(islice(find_sentences(story), _LEADING))
    if not leading:
        return ()
    days = _own_days(dates, quotations)
    later = _sentences_with_days(story, days, leading[-1].end)
    sentences = [Span(start, min(end, start + _LONGEST)) for start, end in _join_day_lines([*leading, *later], days)]
    cues, venues = _read_all(_without(story, quotations), sentences)
    if any(day.start < headline_end for day in days):
        headline_end = 0  # a line that dates what it tells is a lead, whatever stands behind it
    headlines = sum(start < headline_end for start, _ in sentences)
    return tuple(
        Scene(*place, -1 if number < headlines else number - headlines, own_cues, own_days, own_venues)
        for number, (place, own_cues, own_days, own_venues) in enumerate(
            zip(sentences, _share(cues, sentences), _share(days, sentences), _share(venues, sentences), strict=True)
        )
        if own_cues or own_days or own_venues
    )


def _own_days(dates: Sequence[DateMention], quotations: Sequence[Quotation]) -> list[DateMention]:
    """Return the days among ``dates`` that the paper itself tells."""
    starts = [quotation.start for quotation in quotations]
    days: list[DateMention] = []
    for date in dates:
        place = bisect_right(starts, date.start) - 1
        if is_day(date) and (place < 0 or date.start >= quotations[place].end):
            days.append(date)
    return days


def _sentences_with_days(story: str, days: Sequence[DateMention], at: int) -> list[Span]:
    """Return the sentences behind ``at`` that tell a day."""
    found: list[Span] = []
    for day in days:
        if day.start < at:
            continue
        line_start, line_end = story.rfind("\n", at, day.start) + 1, story.find("\n", day.end)
        line = find_sentences(story, max(at, line_start), len(story) if line_end < 0 else line_end)
        sentence = next(sentence for sentence in line if day.start < sentence.end)
        found.append(sentence)
        at = sentence.end
    return found


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


def _without(story: str, quotations: Sequence[Quotation]) -> str:
    pieces: list[str] = []
    at = 0
    for quotation in quotations:
        pieces += (story[at : quotation.start], " " * (quotation.end - quotation.start))
        at = quotation.end
    pieces.append(story[at:])
    return "".join(pieces)


def _read_all(told: str, sentences: Sequence[Span]) -> tuple[list[Cue], list[Venue]]:
    """Return what stands in ``sentences``; those with nothing between them are read in one go."""
    together = [sentences[0]]
    for sentence in sentences[1:]:
        if told[together[-1].end : sentence.start].isspace():
            together[-1] = Span(together[-1].start, sentence.end)
        else:
            together.append(sentence)
    cues: list[Cue] = []
    venues: list[Venue] = []
    for place in together:
        more_cues, more_venues = _read(told, place)
        cues += more_cues
        venues += more_venues
    return cues, venues


def _read(told: str, place: Span) -> tuple[list[Cue], list[Venue]]:
    """Return cues and venues without those that are a part of the other: "di Ruang Rapat Utama" but "di Festival Budaya"."""
    cues = find_event_cues(told, *place)
    objects = [cue.end for cue in cues if cue.sort in _DONE_TO_A_PLACE or cue.text == "pada"]
    happenings = {cue.start for cue in cues if cue.role in ("event", "deed")}
    venues = [venue for venue in find_venues(told, *place, objects) if venue.kind != "named" or venue.start not in happenings]
    inside: set[int] = set()
    for venue in venues:
        inside.update(range(venue.start, venue.end))
    return [cue for cue in cues if cue.start not in inside], venues


def _share(items: Iterable[PlacedT], sentences: Sequence[Span]) -> Iterator[tuple[PlacedT, ...]]:
    """Yield the items of each sentence; both come in order."""
    waiting = iter(items)
    item = next(waiting, None)
    for sentence in sentences:
        own: list[PlacedT] = []
        while item is not None and item.start < sentence.end:
            if item.start >= sentence.start:
                own.append(item)
            item = next(waiting, None)
        yield tuple(own)
