"""Row types: what provinces, regencies, cities and districts are called."""

from typing import NamedTuple


class Region(NamedTuple):
    """A province, regency or city with its Kemendagri code.

    ``caution``: those of its names that mean other things as well ("Batu", "KTT") and count in context alone.
    """

    code: str
    level: str
    type: str
    official_name: str
    name: str
    province_code: str
    capital: str
    capital_aliases: tuple[str, ...]
    utc_offset: str
    short_names: tuple[str, ...]
    nicknames: tuple[str, ...]
    caution: tuple[str, ...]


class RegionCue(NamedTuple):
    """A word beside a place name that tells what the name means there.

    ``use``: province, regency or city (of that level), government (some government's or authority's), position (a place),
    other (a river, street, people or village of that name); behind: a word that makes another name of it.
    """

    word: str
    use: str


class District(NamedTuple):
    """A district (kecamatan) of Kalimantan and the regency it belongs to."""

    code: str
    name: str
    regency_code: str
    alt_spelling: tuple[str, ...]
    ambiguous_with: tuple[str, ...]
