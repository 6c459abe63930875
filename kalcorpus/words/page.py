"""Row types: outlets, credits and what pages put around articles."""

from typing import NamedTuple


class OutletName(NamedTuple):
    """A news outlet and its domain."""

    name: str
    domain: str
    province: str
    kind: str


class Furniture(NamedTuple):
    """A line that pages put around articles: related links, share rows, adverts ..."""

    kind: str
    scope: str
    openings: tuple[str, ...]
    cues: tuple[str, ...]
    pattern: str
    examples: tuple[str, ...]
    refuses: tuple[str, ...]


class Credit(NamedTuple):
    """A label that credits somebody for a text ("Pewarta", "Editor") and the role it stands for."""

    label: str
    role: str


class NewsroomWord(NamedTuple):
    """A word that names a newsroom where an outlet's name stands: "Sampit, Humas - ", "Lampung Barat (ANTARA) - "."""

    word: str


class PageBox(NamedTuple):
    """A part of the class or id that themes give to a box of links in or under an article; spaces end a whole name."""

    name: str


class PageDateWord(NamedTuple):
    """A word that pages print beside the date of publication: "Tayang", "Diperbarui", "WIB"."""

    word: str


class DatelineLookalike(NamedTuple):
    """A word that stands before a dash at the start of a paragraph without being a place ("PENGUMUMAN - ...")."""

    word: str
