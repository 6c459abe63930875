"""place names → regions: provinces, regencies and cities with their codes, ambiguity decided by context."""

from typing import Literal, NamedTuple

from pydantic import Field

from kalcorpus.header import DatelinePlace
from kalcorpus.mentions.places import PlaceName
from kalcorpus.record import Record
from kalcorpus.text import Mention


class NamedRegion(Record):
    """A province, regency or city that the article names."""

    code: str = Field(
        pattern=r"^\d\d(\.\d\d)?$",
        title="Kode Kemendagri",
        description="Code of the Ministry of Home Affairs",
        examples=["64.01"],
    )
    name: str = Field(title="Wilayah", description="Official name", examples=["Kabupaten Paser"])
    level: Literal["province", "regency", "city"] = Field(
        title="Tingkat", description="Province, regency (kabupaten) or city (kota)"
    )
    mentions: tuple[Mention, ...] = Field((), title="Penyebutan", description="Every place where it is named")


class Dateline(Mention):
    """The place line in front of the lead."""

    place: str | None = Field(None, title="Tempat", description="Place as written", examples=["TANJUNG SELOR"])
    outlet: str | None = Field(None, title="Media", description="Outlet as written in the dateline", examples=["WARTA"])
    region: str | None = Field(
        None, title="Kode Wilayah", description="Kemendagri code; a capital or district leads to its regency"
    )


class Geography(NamedTuple):
    """What the place names of an article mean together."""

    dateline: Dateline | None
    regions: tuple[NamedRegion, ...]


def resolve_regions(places: tuple[PlaceName, ...], dateline: DatelinePlace | None, story: str) -> Geography:
    """Return the dateline with its region, and each region that the text names, in order of first mention."""
    return Geography(None, ())


def find_primary_region(geography: Geography, event_region: str | None, story: str) -> str | None:
    """Return the code of the region whose government the article is about, else where the main event takes place."""
    return None
