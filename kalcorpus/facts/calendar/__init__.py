"""date expressions → dates: the years and relative dates of the whole article, resolved together.

First the dates that name a day, month or year; then, from the day of writing or of speaking, those that count from it.
"""

import datetime
from collections.abc import Sequence
from typing import NamedTuple

from kalcorpus.dates.collector import CollectorWaits
from kalcorpus.dates.placing import can_be
from kalcorpus.dates.value import DateValue
from kalcorpus.dates.values import fields
from kalcorpus.errors import Problem, problem
from kalcorpus.facts.calendar.almanac import Almanac
from kalcorpus.facts.calendar.anchors import Anchors
from kalcorpus.facts.calendar.years import Known, name_year
from kalcorpus.header import Header, Published
from kalcorpus.mentions.dates import DateExpression
from kalcorpus.mentions.laws import Law
from kalcorpus.mentions.quotes import Quotation
from kalcorpus.record import unchecked
from kalcorpus.text import Mention

_LEAD = 900  # characters of article text in which the lead reports its date


class DateMention(DateValue, Mention):
    """A time expression in the text with its calendar value."""


class Calendar(NamedTuple):
    """The dates of an article, what is in doubt about them, and the publication date as it is known after reading them all."""

    dates: tuple[DateMention, ...]
    problems: tuple[Problem, ...]
    published: Published | None


def resolve_dates(
    expressions: tuple[DateExpression, ...],
    quotations: tuple[Quotation, ...],
    header: Header,
    story: str,
    laws: Sequence[Law] = (),
) -> Calendar:
    """Return the resolved dates of the whole article, in order.

    Args:
        expressions: the time expressions of the story.
        quotations: inside them relative dates count from the day of speaking.
        header: its ``published`` is the first anchor.
        story: the frozen text with all that is not article blanked.
        laws: what it cites; a circular of this year tells which year this is.
    """
    almanac = Almanac(expressions, header.published, story, laws)
    with CollectorWaits(len(expressions)):
        known = [name_year(expressions, index, almanac, story) for index in range(len(expressions))]
        _count(known, expressions, quotations, almanac, story)
        dates: list[DateMention] = []
        problems: list[Problem] = []
        for expression, one in zip(expressions, known, strict=True):
            if not one.reading.is_clock:
                dates.append(_mention(expression, one))
                problems += _doubts(expression, one)
    published = header.published or _inferred(expressions, known, story)
    return Calendar(tuple(dates), tuple(problems), published)


def _count(
    known: list[Known],
    expressions: tuple[DateExpression, ...],
    quotations: tuple[Quotation, ...],
    almanac: Almanac,
    story: str,
) -> None:
    """Resolve what counts from another day in place: the relative dates, then the clock times."""
    waiting = [index for index, one in enumerate(known) if one.place.edtf is None and (one.reading.start or one.reading.time)]
    if not waiting:
        return
    anchors = Anchors(expressions, known, quotations, almanac, story_day=_story_day(known), story=story)
    # Clock times come last: the day of one may be told behind it ("pukul 16.00, kata kapolres, Selasa malam").
    for index in sorted(waiting, key=lambda index: known[index].reading.is_clock):
        known[index] = anchors.clock(index) if known[index].reading.is_clock else anchors.count(index)


def _mention(expression: DateExpression, known: Known) -> DateMention:
    start, end, text, _, bound = expression
    resolved = fields(known.reading, known.basis, known.place, bound, known.role)
    return unchecked(DateMention, {"start": start, "end": end, "text": text, **resolved})


def _story_day(known: list[Known]) -> datetime.date | None:
    """Return the day that the article reports: the first on which something happens or is said, else the first with a weekday."""
    days = [(one, one.place.earliest) for one in known if one.reading.start and one.reading.start.day and one.place.earliest]
    with_weekday = [(one, day) for one, day in days if one.reading.start and one.reading.start.weekday]
    reported = [(one, day) for one, day in with_weekday or days if one.role != "reference"]
    return next((day for _, day in reported or with_weekday or days), None)


def _inferred(expressions: tuple[DateExpression, ...], known: list[Known], story: str) -> Published | None:
    """Return the full date that the lead reports as the date of publication."""
    lead = len(story) - len(story.lstrip()) + _LEAD
    for expression, one in zip(expressions, known, strict=True):
        if expression.start > lead:
            return None
        start, end = one.reading[1:3]
        is_reported = one.basis == "written" and one.role != "reference"
        if is_reported and one.place.edtf and start and start.is_full_day and end is None:
            return Published(edtf=one.place.edtf, basis="inferred")
    return None


def _two_sundays(expression: DateExpression, edtf: str) -> list[Problem]:
    """Say that "Minggu lalu" with a capital may be the Sunday or the week."""
    moment = expression.reading.start
    if moment is None or moment.shift is None or moment.day is not None or not expression.text.startswith("Minggu"):
        return []
    return [problem("date.ambiguous", expression.text, edtf, start=expression.start, end=expression.end)]


def _doubts(expression: DateExpression, known: Known) -> list[Problem]:
    """Return what is in doubt about a date."""
    reading, start, end = known.reading, expression.start, expression.end
    if known.place.edtf is not None and known.place.weekday_agrees is not False:
        return _two_sundays(expression, known.place.edtf)
    moments = [moment for moment in (reading.start, reading.end) if moment]
    if not moments or reading.hijri or reading.kind not in ("date", "interval"):
        return []
    if known.place.weekday_agrees is False:
        return [problem("date.weekday-conflict", expression.text, str(known.place.edtf), start=start, end=end)]
    if not all(can_be(moment) for moment in moments) or all(moment.year is not None for moment in moments):
        return [problem("date.impossible", expression.text, start=start, end=end)]
    if any(moment.is_relative for moment in moments):
        return [problem("date.no-anchor", expression.text, start=start, end=end)]
    candidates = ", ".join(map(str, known.candidates)) or "-"
    return [problem("date.year-unknown", expression.text, candidates, start=start, end=end)]
