"""sentences → what is told together: lines broken in the middle of a sentence, and days that stand as sentences of their own."""

from collections.abc import Sequence
from functools import cache

from kalcorpus.facts.calendar import DateMention
from kalcorpus.text import Span
from kalcorpus.words import EventLookalike, rows

_PLACED = ("Bertempat ", "Berlokasi ")
_PLACE_LINE = 160  # characters: "Bertempat di Ruang Rapat Utama, Kantor Bupati Mawar, Senin (6/5/2024)."
_DAY_LINE = 25  # characters besides the day: a dateline, "Pada hari"


def join_lines(sentences: Sequence[Span], days: Sequence[DateMention], story: str) -> list[Span]:
    """Return ``sentences`` with those joined that are told together.

    Args:
        sentences: in order.
        days: that the article tells, in order.
        story: the frozen text with all that is not article blanked.
    """
    return _join_day_lines(_join_parts(sentences, story), days, story)


def _join_parts(sentences: Sequence[Span], story: str) -> list[Span]:
    r"""Join each line that breaks off to the next, as papers copy them from columns: "di halaman\nKantor Bupati".

    To the one before it goes a sentence that only tells where: "... menerima bantuan. Bertempat di Aula Mawar, Senin (6/5)."
    """
    joined: list[Span] = []
    for sentence in sentences:
        gap = story[joined[-1].end : sentence.start] if joined else ""
        if joined and (_is_unfinished(joined[-1].of(story)) if gap == "\n" else _is_place_line(sentence, gap, story)):
            joined[-1] = Span(joined[-1].start, sentence.end)
        else:
            joined.append(sentence)
    return joined


def _is_unfinished(line: str) -> bool:
    return line.rpartition(" ")[2] in _unfinished()


@cache
def _unfinished() -> frozenset[str]:
    return frozenset(word for row in rows(EventLookalike) if row.use == "unfinished" for word in row.words)


def _join_day_lines(sentences: Sequence[Span], days: Sequence[DateMention], story: str) -> list[Span]:
    """Return ``sentences`` with each that is little more than a day joined to the next: "Pada Senin, 6 Mei 2024. Bupati ...".

    One that ends its paragraph belongs to the sentence before it: "... di Aula Bappeda. Senin (6/5/2024)".
    """
    longest = max([len(day.text) for day in days], default=0) + _DAY_LINE
    if not any(end - start < longest for start, end in sentences):
        return [*sentences]
    joined: list[Span] = []
    reached = 0
    waiting: Span | None = None
    for sentence in sentences:
        while reached < len(days) and days[reached].start < sentence.start:
            reached += 1
        if waiting is not None:
            joined.append(Span(waiting.start, sentence.end))
            waiting = None
        elif reached < len(days) and _is_day_line(sentence, days[reached]):
            if joined and _ends_paragraph(joined[-1], sentence, story):
                joined[-1] = Span(joined[-1].start, sentence.end)
            else:
                waiting = sentence
        else:
            joined.append(sentence)
    return [*joined, waiting] if waiting else joined


def _is_day_line(sentence: Span, day: DateMention) -> bool:
    return day.end <= sentence.end and sentence.end - sentence.start - len(day.text) < _DAY_LINE


def _is_place_line(sentence: Span, gap: str, story: str) -> bool:
    return story.startswith(_PLACED, sentence.start) and "\n" not in gap and sentence.end - sentence.start < _PLACE_LINE


def _ends_paragraph(before: Span, sentence: Span, story: str) -> bool:
    return "\n" not in story[before.end : sentence.start] and story[sentence.end : sentence.end + 1] in ("", "\n")
