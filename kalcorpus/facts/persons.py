"""names → persons: one person once, with all mentions."""

from collections.abc import Sequence

from pydantic import Field

from kalcorpus.mentions.names import PersonName
from kalcorpus.record import Record
from kalcorpus.text import Mention


class PersonPosition(Record):
    """An office that the text gives to a person."""

    text: str = Field(
        title="Jabatan",
        description="The office as written, fullest form",
        examples=["Penjabat (Pj) Sekretaris Provinsi Kaltara"],
    )
    title: str | None = Field(None, title="Jabatan Baku", description="Canonical title", examples=["Sekretaris Daerah"])
    acting: str | None = Field(
        None, title="Status Penjabat", description="Pj, Pjs, Plt or Plh; null for a full holder", examples=["Pj"]
    )
    former: bool = Field(default=False, title="Mantan", description="The person held the office before")
    organization: str | None = Field(
        None, title="Instansi", description="The organization as written in the office", examples=["Dinas Kesehatan"]
    )
    region: str | None = Field(None, title="Kode Wilayah", description="Kemendagri code of the government the office belongs to")


class Person(Record):
    """A person whom the article names."""

    name: str = Field(title="Nama", description="Bare name in its fullest form as written", examples=["Zainal A. Paliwang"])
    prefixes: tuple[str, ...] = Field(
        (),
        title="Gelar Depan",
        description="Degrees and honorifics before the name, as written",
        examples=[["Dr.", "H."]],
    )
    suffixes: tuple[str, ...] = Field(
        (), title="Gelar Belakang", description="Degrees behind the name, as written", examples=[["SH.", "M.Hum"]]
    )
    rank: str | None = Field(None, title="Pangkat", description="Military or police rank", examples=["AKBP"])
    positions: tuple[PersonPosition, ...] = Field((), title="Jabatan", description="Offices that the text gives to the person")
    mentions: tuple[Mention, ...] = Field(
        (), title="Penyebutan", description="Every place where the person is named, short forms too"
    )


def find_holder(people: Sequence[Person], office_words: str) -> Person | None:
    """Return the one person of ``people`` who holds the office that ``office_words`` name, or None where none or several do.

    Args:
        people: the persons of the article.
        office_words: the office as written ("Bupati", "Wagub", "Gubernur Kaltara", "Kepala Dinas").
    """
    wanted = office_words.casefold().split()
    holders = [
        person
        for person in people
        if any(not held.former and held.text.casefold().split()[: len(wanted)] == wanted for held in person.positions)
    ]
    return holders[0] if len(holders) == 1 else None


def resolve_people(names: tuple[PersonName, ...], story: str) -> tuple[Person, ...]:
    """Return one person for each holder of ``names``, in order of first mention."""
    return ()
