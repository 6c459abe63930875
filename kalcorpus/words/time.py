"""Row types: what days, months, times and anniversaries are called."""

from typing import NamedTuple


class Month(NamedTuple):
    """A month's name, whether people and streets bear it too, and the other ways in which papers write it."""

    number: int
    name: str
    borne: bool
    variants: tuple[str, ...]


class Weekday(NamedTuple):
    """A weekday's name, Monday is 1, and the other ways in which papers write it."""

    number: int
    name: str
    variants: tuple[str, ...]


class HijriMonth(NamedTuple):
    """A month of the Islamic calendar and its spellings."""

    number: int
    name: str
    variants: tuple[str, ...]


class MarketDay(NamedTuple):
    """A day of the Javanese five-day market week, which stands beside the weekday ("Jumat Kliwon")."""

    name: str
    variants: tuple[str, ...]


class Anniversary(NamedTuple):
    """What celebrates its numbered anniversaries, by the year of its founding."""

    year: int
    names: tuple[str, ...]


class TimeWord(NamedTuple):
    """A word of time expressions, the slot of a shape that it may fill, and what it is worth there."""

    slot: str
    word: str
    value: str
