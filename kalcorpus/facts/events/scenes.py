"""story, dates and quotations → scenes: what each sentence of an article puts together outside quotations."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from itertools import islice
from typing import NamedTuple, TypeVar

from kalcorpus.facts.calendar import DateMention
from kalcorpus.facts.events.lines import join_lines
from kalcorpus.facts.events.spoken_days import ToldDays, tell_apart
from kalcorpus.mentions.events import Cue
from kalcorpus.mentions.quotes import Quotation
from kalcorpus.mentions.sentences import find_sentences
from kalcorpus.mentions.sightings import Sightings, find_sightings
from kalcorpus.mentions.venues import Venue
from kalcorpus.text import Placed, Span

_LEADING = 8  # sentences; the main happening stands in them, or in one that tells its day
# The place may be written together with "di".
_HELD_PHRASE = re.compile(r"ertempat di |di(?:gelar|laksanakan|selenggarakan|langsungkan|pusatkan) di")
_NO_DAYS = ToldDays([], [], [])
_LONGEST = 2000  # characters of a sentence that are read; what goes on longer is no sentence
_TO_COME = ("mendatang", "nanti", "lusa", "besok")  # ends of dates
_OPENING = 5  # characters from the beginning of a sentence to its first cue


PlacedT = TypeVar("PlacedT", bound=Placed)


class Scene(NamedTuple):
    """A sentence with what stands in it outside quotations.

    ``number`` counts from the lead, headline and captions are -1; ``days`` are all that it tells: ``event_days``, on which
    something happened, and ``spoken_days``, on which somebody only spoke; ``roles`` are those of its cues.
    """

    start: int
    end: int
    number: int
    cues: Sequence[Cue]
    venues: Sequence[Venue]
    roles: frozenset[str]
    days: Sequence[DateMention]
    event_days: Sequence[DateMention]
    spoken_days: Sequence[DateMention]

    def has(self, *roles: str) -> bool:
        """Tell whether a cue of one of ``roles`` stands in the sentence."""
        return not self.roles.isdisjoint(roles)

    def last_before(self, at: int, *roles: str) -> Cue | None:
        """Return the last cue of ``roles`` that ends before ``at``."""
        if not self.roles.isdisjoint(roles):
            for cue in reversed(self.cues):
                if cue.end <= at and cue.role in roles:
                    return cue
        return None

    def first_after(self, at: int, *roles: str) -> Cue | None:
        """Return the first cue of ``roles`` that begins behind ``at``."""
        if not self.roles.isdisjoint(roles):
            for cue in self.cues:
                if cue.start >= at and cue.role in roles:
                    return cue
        return None

    def is_placed(self) -> bool:
        """Tell whether a place is told that is more than a town."""
        return any(venue.kind != "town" for venue in self.venues)

    def is_background(self) -> bool:
        """Tell whether it tells what was before: "Sebelumnya, ...", "Seperti diketahui, ..."."""
        return "background" in self.roles and self.cues[0].role == "background" and self.cues[0].start - self.start < _OPENING


def is_day(date: DateMention) -> bool:
    """Tell whether a date names days, one or several, not only a month or a year and not "20 Februari mendatang"."""
    if date.text.endswith(_TO_COME):
        return False
    return date.kind in ("date", "interval") and date.precision == "day"


def set_scenes(
    story: str,
    headline_end: int,
    dates: Sequence[DateMention],
    quotations: Sequence[Quotation],
    captions: Sequence[Placed] = (),
) -> list[Scene]:
    """Return the scenes that may tell of a happening: those of the leading sentences and of each that tells a day.

    Args:
        story: the frozen text with all that is not article blanked.
        headline_end: where the headline ends, 0 without one.
        dates: in order.
        quotations: what stands inside them is not the paper's own word.
        captions: in order, what pictures show, which need not be what the article reports.
    """
    leading = list(islice(find_sentences(story), _LEADING))
    if not leading:
        return []
    days = _own_days(dates, quotations)
    places = _told_places(story, leading[-1].end, quotations)
    telling: Sequence[Placed] = sorted((*days, *places), key=_start) if places else days
    found = join_lines([*leading, *_sentences_with(telling, story, leading[-1].end)], days, story)
    sentences = [one if one.end - one.start <= _LONGEST else Span(one.start, one.start + _LONGEST) for one in found]
    cues, venues = _read_all(_without(story, quotations), sentences)
    if any(day.start < headline_end for day in days):
        headline_end = 0  # a line that dates what it tells is a lead, whatever stands behind it
    starts = [sentence.start for sentence in sentences]
    numbers = _numbers(starts, headline_end, captions)
    own = (_share(cues, sentences, starts), _share(days, sentences, starts), _share(venues, sentences, starts))
    scenes: list[Scene] = []
    for number, place, own_cues, own_days, own_venues in zip(numbers, sentences, *own, strict=True):
        if own_cues or own_days or own_venues:
            roles = frozenset([cue.role for cue in own_cues])
            told = tell_apart(own_days, own_cues, place.start, story) if own_days else _NO_DAYS
            scenes.append(Scene(*place, number, own_cues, own_venues, roles, *told))
    return scenes


def _start(told: Placed) -> int:
    return told.start


def _numbers(starts: Sequence[int], headline_end: int, captions: Sequence[Placed]) -> list[int]:
    """Return the number of the sentence at each of ``starts``, counted from the lead; -1 in headline and captions."""
    if not captions:
        headlines = bisect_left(starts, headline_end)
        return [max(number - headlines, -1) for number in range(len(starts))]
    beginnings = [caption.start for caption in captions]
    numbers: list[int] = []
    count = 0
    for start in starts:
        place = bisect_right(beginnings, start) - 1
        is_apart = start < headline_end or (place >= 0 and start < captions[place].end)
        numbers.append(-1 if is_apart else count)
        count += not is_apart
    return numbers


def _own_days(dates: Sequence[DateMention], quotations: Sequence[Quotation]) -> list[DateMention]:
    """Return the days among ``dates`` that the paper itself tells."""
    starts = [quotation.start for quotation in quotations]
    return [date for date in dates if is_day(date) and _is_papers_word(date.start, quotations, starts)]


def _told_places(story: str, at: int, quotations: Sequence[Quotation]) -> list[Span]:
    """Return the first words behind ``at`` behind which the paper itself tells where something was held."""
    starts = [quotation.start for quotation in quotations]
    held = _HELD_PHRASE.finditer(story, at)
    told = (found for found in held if _is_papers_word(found.start(), quotations, starts))
    return [Span(*found.span()) for found in islice(told, 1)]


def _is_papers_word(at: int, quotations: Sequence[Quotation], starts: Sequence[int]) -> bool:
    """Tell whether ``at`` stands in no quotation; ``starts`` are theirs."""
    before = bisect_right(starts, at) - 1
    return before < 0 or at >= quotations[before].end


def _sentences_with(telling: Sequence[Placed], story: str, at: int) -> list[Span]:
    """Return the sentences behind ``at`` in which the days or places of ``telling`` stand."""
    found: list[Span] = []
    line_end = at
    for told in telling:
        if told.start < at:
            continue
        if told.end > line_end:
            at = max(at, story.rfind("\n", at, told.start) + 1)
            line_end = story.find("\n", told.end)
            line_end = len(story) if line_end < 0 else line_end
        sentence = next(sentence for sentence in find_sentences(story, at, line_end) if told.start < sentence.end)
        found.append(sentence)
        at = sentence.end
    return found


def _without(story: str, quotations: Sequence[Quotation]) -> str:
    pieces: list[str] = []
    at = 0
    for quotation in quotations:
        pieces += (story[at : quotation.start], " " * (quotation.end - quotation.start))
        at = quotation.end
    pieces.append(story[at:])
    return "".join(pieces)


def _read_all(told: str, sentences: Sequence[Span]) -> Sightings:
    """Return what stands in ``sentences``; those with nothing between them are read in one go."""
    cues: list[Cue] = []
    venues: list[Venue] = []
    start, end = sentences[0]
    for sentence in (*sentences[1:], None):
        if sentence is not None and told[end : sentence.start].isspace():
            end = sentence.end
            continue
        seen = find_sightings(told, start, end)
        cues += seen.cues
        venues += seen.venues
        if sentence is not None:
            start, end = sentence
    return Sightings(cues, venues)


def _share(items: Iterable[PlacedT], sentences: Sequence[Span], starts: Sequence[int]) -> list[list[PlacedT]]:
    """Return the items of each sentence; ``starts`` are the places where the sentences begin."""
    shares: list[list[PlacedT]] = [[] for _ in sentences]
    for item in items:
        number = bisect_right(starts, item.start) - 1
        if number >= 0 and item.start < sentences[number].end:
            shares[number].append(item)
    return shares
