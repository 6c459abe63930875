r"""bytes' text → frozen text: the one string that every offset of a record counts in.

>>> freeze("Jum\u2019at\r\n(31/10)")
'Jum’at\n(31/10)'
>>> keep("Baca juga: X\nIsi berita", [Span(13, 23)])
'            \nIsi berita'
"""

import unicodedata
from collections.abc import Iterable
from typing import Annotated, NamedTuple, Protocol, TypeVar

from pydantic import Field

from kalcorpus.record import Record


class Span(NamedTuple):
    """A place in the text: code points ``start`` to ``end``, the end not included."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """Return the characters of ``text`` at this place."""
        return text[self.start : self.end]


class Placed(Protocol):
    """Whatever was found at a place of the text."""

    @property
    def start(self) -> int:
        """Offset of the first character."""

    @property
    def end(self) -> int:
        """Offset behind the last character."""


class Mark(NamedTuple):
    """What a file format itself says of a place in the text: that it is a headline, a caption, a running header."""

    start: int
    end: int
    kind: str


class Mention(Record):
    """Something written in the text, with its place: ``article.text[start:end] == text``."""

    start: Annotated[int, Field(ge=0, title="Awal", description="Offset of the first character, in code points of `text`")]
    end: Annotated[int, Field(ge=0, title="Akhir", description="Offset behind the last character, in code points of `text`")]
    text: Annotated[str, Field(title="Teks", description="The characters as written: text[start:end]")]


MentionT = TypeVar("MentionT", bound=Mention)


def places_of(*findings: Iterable[Placed]) -> list[Span]:
    """Return where all these findings stand, in order.

    >>> places_of([Span(4, 6)], [Mark(0, 2, "caption")])
    [Span(start=0, end=2), Span(start=4, end=6)]
    """
    return sorted(Span(found.start, found.end) for group in findings for found in group)


def as_written(mentions: Iterable[MentionT], text: str) -> tuple[MentionT, ...]:
    """Return ``mentions`` with the characters of ``text`` at their places.

    Finders read the story, in which what is not article is blank: a quotation may go on behind a related link, and its text is
    what stands between its marks, link and all.
    """
    return tuple(
        [
            mention
            if mention.text == (written := text[mention.start : mention.end])
            else mention.model_copy(update={"text": written})
            for mention in mentions
        ]
    )


def freeze(raw: str) -> str:
    r"""Return ``raw`` as the record keeps it: newlines ``\n``, Unicode NFC, no byte order mark; nothing else changes."""
    return unicodedata.normalize("NFC", raw.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n"))


def fold_space(written: str) -> str:
    r"""Return ``written`` with each run of white space as one space and none at the ends.

    >>> fold_space(" Rapat\n  Koordinasi ")
    'Rapat Koordinasi'
    """
    if "  " not in written and written.isprintable():  # no white space but single spaces: the cheapest look at most paragraphs
        return written.strip(" ")
    return " ".join(written.split())


def keep(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """Return ``text`` with every character outside ``spans`` blanked (newlines stay), so that offsets still hold.

    Args:
        text: the frozen text.
        spans: places to keep, in order and without overlap.
    """
    pieces: list[str] = []
    at = 0
    for start, end in spans:
        between = text[at:start]
        pieces += (between if between == _PARTS_PARAGRAPHS else _blanked(between), text[start:end])
        at = end
    pieces.append(_blanked(text[at:]))
    return "".join(pieces)


_PARTS_PARAGRAPHS = "\n\n"


def _blanked(part: str) -> str:
    """Return as many spaces as ``part`` is long, with its newlines where they are."""
    return "\n".join([" " * len(line) for line in part.split("\n")])


def blank(text: str, spans: Iterable[Span]) -> str:
    """Return ``text`` with every character inside ``spans`` blanked, so that offsets still hold.

    >>> blank("birokrasi. (kn-2)", [Span(11, 17)])
    'birokrasi.       '
    """
    pieces: list[str] = []
    at = 0
    for start, end in sorted(spans):
        pieces += (text[at:start], _blanked(text[max(at, start) : end]))
        at = max(at, end)
    return "".join((*pieces, text[at:]))
