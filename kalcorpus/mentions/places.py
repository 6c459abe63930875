"""story → places: provinces, regencies, cities, capitals and districts by whatever name."""

from typing import NamedTuple


class PlaceName(NamedTuple):
    """A name that may mean a place: where it stands and the Kemendagri codes it may stand for, best first."""

    start: int
    end: int
    text: str
    kind: str  # "region", "capital" or "district"
    codes: tuple[str, ...]


def find_places(story: str) -> tuple[PlaceName, ...]:
    """Return the names of places in ``story``, in order and without overlap."""
    return ()
