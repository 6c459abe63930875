"""Row types: offices, degrees, ranks and the words of names."""

from typing import NamedTuple


class Position(NamedTuple):
    """An office, an acting mark or a part of one ("Kepala", "Plt", "Anggota")."""

    surface: str
    canonical: str
    level: str
    branch: str
    role_type: str
    aliases: tuple[str, ...]


class Degree(NamedTuple):
    """A degree, honorific or religious title and where it stands beside the name."""

    canonical: str
    placement: str
    kind: str
    variants: tuple[str, ...]


class Rank(NamedTuple):
    """A military or police rank and the forces that have it (``tni``, ``polri``)."""

    name: str
    force: tuple[str, ...]
    variants: tuple[str, ...]


class NameWord(NamedTuple):
    """A word that tells where a person's name begins or ends: a given name, or a kind of word that no name holds."""

    word: str
    kind: str
