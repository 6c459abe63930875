"""story → organizations by name or abbreviation."""

from typing import NamedTuple


class OrganizationMention(NamedTuple):
    """An organization's name as written, with its canonical name and abbreviation where they are known."""

    start: int
    end: int
    text: str
    name: str
    abbreviation: str | None
    kind: str


def find_organizations(story: str) -> tuple[OrganizationMention, ...]:
    """Return the organizations named in ``story``, in order and without overlap."""
    return ()
