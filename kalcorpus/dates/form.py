"""Form: one row of the table of written forms, and what its reader is handed.

>>> Slots({"month": "10", "day": "31"}).number("month")
10
"""

from collections.abc import Callable, Mapping
from typing import Literal, NamedTuple, cast

from kalcorpus.dates.reading import Moment, Reading
from kalcorpus.dates.value import PartOfDay

_CENTURY_TURN = 40  # a year of two digits: 00-39 is 20xx, 40-99 is 19xx ("17-8-45")


_ANDS = ("dan", "&", "serta")
_POINTED = {"kemarin": -1, "besok": 1}
_SENTENCE_ENDS = ".!?\n“”\"‘’'–—-:"


class Slots(NamedTuple):
    """What filled the slots of a shape, and where it stands.

    Attributes:
        words: values of the word tables, numbers as they stand; of a missing part there is none.
        story: the text around it.
        start: where its span begins in the story.
        first: its first word in lower case.
        follower: where an unknown word follows it, None if none does.
    """

    words: Mapping[str, str]
    story: str = " "
    start: int = 0
    first: str = ""
    follower: int | None = None

    @property
    def capital(self) -> bool:
        """Tell whether it begins with a capital letter."""
        return self.story[self.start].isupper()

    @property
    def opens(self) -> bool:
        """Tell whether it opens a sentence or a line."""
        before = self.story[max(0, self.start - 3) : self.start].rstrip(" \u00a0")
        return not before or before[-1] in _SENTENCE_ENDS

    @property
    def named(self) -> bool:
        """Tell whether a word with a capital follows, which makes it part of a name: "Jumat Agung"."""
        return self.follower is not None and self.story[self.follower].isupper()

    def text(self, slot: str) -> str | None:
        """Return the value of ``slot`` as the word tables give it."""
        return self.words.get(slot)

    def number(self, slot: str) -> int | None:
        """Return the value of ``slot`` as a number."""
        word = self.words.get(slot)
        return None if word is None else int(word)

    def year(self, slot: str = "year") -> int | None:
        """Return the year, of four digits or two; one misprinted with three digits is unknown."""
        word = self.words.get(slot) or self.words.get(slot.replace("year", "anyyear"))
        if word is None or len(word) == len("205"):
            return None
        return int(word) if len(word) == len("2025") else int(word) + (2000 if int(word) < _CENTURY_TURN else 1900)

    @property
    def part(self) -> PartOfDay | None:
        """Return the part of day."""
        return cast("PartOfDay | None", self.words.get("part") or self.words.get("part2"))

    @property
    def today(self) -> Moment | None:
        """Return the day that "pagi tadi" and "malam nanti" point at: "malam tadi" was yesterday's; None without such a word."""
        word = self.words.get("tadi") or self.words.get("earlier")
        if word is None or (word == "lalu" and self.part != "malam"):
            return None
        shift = _POINTED.get(word, 0)
        return Moment(shift=-1 if self.part == "malam" and word in ("tadi", "lalu") else shift)

    @property
    def edge(self) -> Literal["start", "mid", "end"] | None:
        """Return the part of the unit that is meant: awal, pertengahan, akhir."""
        return cast("Literal['start', 'mid', 'end'] | None", self.words.get("edge"))

    @property
    def has_and(self) -> bool:
        """Tell whether "dan" stands between its numbers, which makes a range only of neighbours."""
        return any(self.words.get(slot) in _ANDS for slot in ("toand", "toand2", "and"))

    @property
    def when(self) -> int | None:
        """Return -1 for lalu, 0 for ini, 1 for mendatang, None if no such word stands there."""
        return self.number("when")


class Form(NamedTuple):
    """A written form of time expressions.

    Attributes:
        name: what to call it.
        shape: how it is written, in the language of shapes.
        read: what it says; None where the words fill the shape but are no time expression.
        examples: phrases that it wins, with their readings; bars draw the span where the phrase needs context.
        refuses: phrases that hold no time expression.
    """

    name: str
    shape: str
    read: Callable[[Slots], Reading | None]
    examples: Mapping[str, str]
    refuses: tuple[str, ...] = ()


class LookAlike(NamedTuple):
    """Something that looks like a date and is none: whatever fills the shape is out of play."""

    name: str
    shape: str
    examples: tuple[str, ...]
