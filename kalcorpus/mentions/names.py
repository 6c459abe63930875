"""story → names of persons beside their offices and degrees."""

from typing import NamedTuple

from kalcorpus.text import Span


class PersonName(NamedTuple):
    """A person's name as written beside what tells that it is one (an office, a degree, a verb of speech).

    ``start`` and ``end`` are those of the bare name.
    """

    start: int
    end: int
    text: str
    prefixes: tuple[str, ...]
    suffixes: tuple[str, ...]
    rank: str | None
    office: Span | None


def find_names(story: str) -> tuple[PersonName, ...]:
    """Return the names of persons in ``story``, in order and without overlap."""
    return ()
