"""Row types: what organizations are called."""

from typing import NamedTuple


class OrganizationName(NamedTuple):
    """An organization's abbreviation and full name."""

    abbreviation: str
    full_name: str
    kind: str
    level: str
    aliases: tuple[str, ...]


class OrganizationHead(NamedTuple):
    """A word that an organization's full name begins with, and what kind of organization that makes it.

    ``names_others``: the word followed by capitals is an organization even where no table knows it.
    """

    word: str
    kind: str
    names_others: bool
