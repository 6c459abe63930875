"""resolved dates of an article → the days that its relative dates and clock times count from.

"kemarin" counts from the day of writing, inside a quotation from the day of speaking; "sehari sebelumnya" and a bare clock time
from the scene told just before.
"""

import datetime
import re
from bisect import bisect_right

from kalcorpus.dates.placing import day_of, place, settle
from kalcorpus.dates.reading import Moment, Reading
from kalcorpus.facts.calendar.almanac import Almanac
from kalcorpus.facts.calendar.roles import is_announced, is_behind_comma, is_habit, is_regular, role_of
from kalcorpus.facts.calendar.years import Known
from kalcorpus.mentions.dates import DateExpression
from kalcorpus.mentions.quotes import Quotation

_REACH_OF_SPEAKER = 400  # behind a quotation, within which the day of speaking stands
_MOVED = 30  # days behind its story after which a page counts as moved to another site
_SCENES = 8  # mentions before a clock time or "sehari sebelumnya" among which its day is looked for
# What may stand between "sehari sebelumnya" and the day that it is.
_RESTATES = re.compile(r"\s*+[,(]?+\s*+(?:(?:tepatnya|yakni|yaitu|persisnya|atau)\s++)?+(?:pada\s++)?+", re.IGNORECASE)
_SENTENCE_ENDS = re.compile(r"[.!?]\s|\n")
_EVENING, _MORNING = "18:00", "06:00"


class Anchors:
    """The days that relative dates and clock times of an article count from."""

    def __init__(
        self,
        expressions: tuple[DateExpression, ...],
        known: list[Known],
        quotations: tuple[Quotation, ...],
        almanac: Almanac,
        *,
        story_day: datetime.date | None,
        story: str,
    ) -> None:
        self.expressions, self.known, self.almanac, self.story = expressions, known, almanac, story
        self.quotations, self.opens = quotations, [quotation.opens for quotation in quotations]
        self.starts = [expression.start for expression in expressions]
        self.story_day = story_day
        self.writing_day = almanac.published or story_day

    def count(self, index: int) -> Known:
        """Resolve an expression that counts from another day."""
        expression, known = self.expressions[index], self.known[index]
        reading = known.reading
        start, end = reading.start, reading.end
        if start is None or reading.hijri or not any(moment and moment.is_relative for moment in (start, end)):
            return known
        if start.is_bare_weekday and (self._is_in_week(index) or is_habit(self.story, expression.start)):
            return known._replace(reading=Reading("set"))
        if start.scene and start.precision == "day" and (restated := self._restated(index)):
            return restated._replace(reading=restated.reading._replace(part_of_day=reading.part_of_day, time=None, end_time=None))
        day = self._scene(index, start) if start.scene else self._day_of_speaking(expression.start) or self.writing_day
        if start.is_bare_weekday and self._is_of_moved_story(start):
            day = self.story_day
        if day is None:
            return self._by_year(known)
        if start.is_bare_weekday and self._is_to_come(expression):
            start, day = start._replace(shift=1), day - datetime.timedelta(days=1)  # the day of writing itself may be meant
        first = place(start, day)
        last = None if end is None else place(end, _day_to_end(end, first, day))
        if first is None or (end is not None and last is None):
            return known
        resolved = reading._replace(start=first, end=last)
        role = role_of(self.story, expression.start, is_day=start.precision == "day" and start.month is None)
        return Known(resolved, "relative", settle(resolved), role)

    def _is_of_moved_story(self, moment: Moment) -> bool:
        """Tell whether a weekday is that of the day which a page reports that was published long after it."""
        if self.story_day is None or self.writing_day is None:
            return False
        return (self.writing_day - self.story_day).days > _MOVED and self.story_day.isoweekday() == moment.weekday

    def _by_year(self, known: Known) -> Known:
        """Resolve "tahun ini" where only a year is known, that of publication or the only one in the text."""
        start, year, basis = known.reading.start, self.almanac.year, self.almanac.basis
        told = self.almanac.present or self.almanac.years
        if year is None and len(told) == 1:
            year, basis = told[0], "context"
        if (
            start is None
            or year is None
            or (start.precision not in ("year", "quarter", "half") and start.years is None)
            or start.scene
            or known.reading.end
        ):
            return known
        resolved = known.reading._replace(start=place(start, datetime.date(year, 1, 1)))
        return Known(resolved, basis, settle(resolved), "reference")

    def _is_to_come(self, expression: DateExpression) -> bool:
        """Tell whether a weekday is the next one; behind a comma only one with a clock time: else it is the day of the report."""
        start, text, reading = expression.start, expression.text, expression.reading
        if text.lower().endswith("nanti"):
            return True
        return is_announced(self.story, start) and (reading.time is not None or not is_behind_comma(self.story, start))

    def _scene(self, index: int, moment: Moment) -> datetime.date | None:
        """Return the day told just before, from which "sehari sebelumnya" counts; else the one told next."""
        before = self.known[max(0, index - _SCENES) : index]
        if moment.precision != "day" and moment.shift == -1:  # "bulan sebelumnya"; "tiga tahun kemudian" goes on telling
            return self._unit_told(index, moment) or self.writing_day
        for other in (*reversed(before), *self.known[index + 1 : index + 2]):
            start = other.reading.start
            if other.place.earliest and start and (start.day or moment.precision != "day"):
                return other.place.earliest
        return self.writing_day

    def _unit_told(self, index: int, moment: Moment) -> datetime.date | None:
        """Return the day, month, quarter or year told right before in the same paragraph, from which the one before it counts."""
        if index == 0 or "\n" in self.story[self.starts[index - 1] : self.starts[index]]:
            return None
        told = self.known[index - 1]
        start = told.reading.start
        return told.place.earliest if start and (start.day or start.precision == moment.precision) else None

    def _restated(self, index: int) -> Known | None:
        """Return the day that "sehari sebelumnya, Minggu (8/6)" names right behind."""
        if index + 1 == len(self.known):
            return None
        behind = self.known[index + 1]
        is_beside = _RESTATES.fullmatch(self.story[self.expressions[index].end : self.starts[index + 1]])
        return behind if is_beside and _day_told(behind) else None

    def _day_of_speaking(self, at: int) -> datetime.date | None:
        """Return the day on which the quotation around ``at`` was spoken: it stands behind it, or is the story's."""
        number = bisect_right(self.opens, at) - 1
        if number < 0 or at >= self.quotations[number].closes:
            return None
        closes = self.quotations[number].closes
        for index in range(bisect_right(self.starts, closes), len(self.starts)):
            if self.starts[index] > closes + _REACH_OF_SPEAKER:
                break
            if self.known[index].role == "speech" and self.known[index].place.earliest:
                return self.known[index].place.earliest
        return self.story_day

    def clock(self, index: int) -> Known:
        """Give a bare clock time the day of the scene before it; without one, or in a rule or schedule, it is no date."""
        known, at = self.known[index], self.expressions[index].start
        if self._is_in_week(index) or is_regular(self.story, at, self.expressions[index].end):
            return known
        is_back = False
        for number in range(index - 1, max(-1, index - _SCENES - 1), -1):
            day = _day_told(self.known[number])
            if day is None:
                continue
            if self._is_left_behind(number, day, at):
                is_back = True
                continue
            before = self.known[number].reading.time or ""
            after_midnight = before >= _EVENING and (known.reading.time or "") <= _MORNING
            return self._at(known, day + datetime.timedelta(days=after_midnight))
        day = self.story_day if is_back else self._day_behind(index) or self.story_day
        return self._at(known, day) if day else known

    def _is_in_week(self, index: int) -> bool:
        """Tell whether recurring days stand before it in its sentence: "Senin-Kamis pukul 08.00, Jumat pukul 09.00"."""
        if index == 0 or self.known[index - 1].reading.kind != "set":
            return False
        return not _SENTENCE_ENDS.search(self.story, self.expressions[index - 1].end, self.starts[index])

    def _day_behind(self, index: int) -> datetime.date | None:
        """Return the day that the rest of the sentence tells: "pukul 16.00 korban ditemukan, kata kapolres, Selasa (25/11)"."""
        for number in range(index + 1, min(index + _SCENES, len(self.known))):
            if _SENTENCE_ENDS.search(self.story, self.expressions[index].end, self.starts[number]):
                return None
            if day := _day_told(self.known[number]):
                return day
        return None

    def _is_left_behind(self, number: int, day: datetime.date, at: int) -> bool:
        """Tell whether a day still to come was named in a paragraph before: the telling is back at what has happened."""
        return self.story_day is not None and day > self.story_day and "\n" in self.story[self.starts[number] : at]

    def _at(self, known: Known, day: datetime.date) -> Known:
        reading = known.reading._replace(start=Moment(day.year, day.month, day.day))
        return Known(reading, "context", settle(reading), "event")


def _day_told(known: Known) -> datetime.date | None:
    """Return the one day that an expression names, if it names one."""
    start, day = known.reading.start, known.place.latest
    return day if start and start.day and known.place.earliest == day else None


def _day_to_end(end: Moment, first: Moment | None, day: datetime.date) -> datetime.date:
    """Return the day from which the end of a range counts: that of weekdays to come from their start."""
    start = day_of(first) if first and end.shift == 1 and end.precision == "day" and end.month is None else None
    return start or day
