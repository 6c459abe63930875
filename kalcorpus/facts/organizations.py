"""organization mentions and abbreviations → organizations, each once."""

from pydantic import Field

from kalcorpus.mentions.abbreviations import Abbreviation
from kalcorpus.mentions.organizations import OrganizationMention
from kalcorpus.record import Record
from kalcorpus.text import Mention


class Organization(Record):
    """An organization that the article names."""

    name: str = Field(title="Lembaga", description="Full name", examples=["Badan Pengembangan Sumber Daya Manusia"])
    abbreviation: str | None = Field(None, title="Singkatan", description="Abbreviation", examples=["BPSDM"])
    kind: str | None = Field(None, title="Jenis", description="Kind of organization")
    mentions: tuple[Mention, ...] = Field((), title="Penyebutan", description="Every place where it is named")


def resolve_organizations(
    found: tuple[OrganizationMention, ...], abbreviations: tuple[Abbreviation, ...], story: str
) -> tuple[Organization, ...]:
    """Return each organization once with all its mentions, in order of first mention."""
    return ()
