"""names → persons: one person once, with all mentions."""

from collections.abc import Iterable, Sequence

from pydantic import Field

from kalcorpus.facts.persons.identity import Identity, gather_identities
from kalcorpus.facts.persons.positions import PersonPosition, resolve_position, resolve_positions
from kalcorpus.facts.persons.spelling import name_words
from kalcorpus.mentions.names import PersonName, read_office_words
from kalcorpus.record import Record
from kalcorpus.text import Mention, fold_space

__all__ = ["Person", "PersonPosition", "find_holders", "resolve_people"]


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


def _unique(titles: Iterable[str]) -> tuple[str, ...]:
    found: dict[str, str] = {}
    for title in titles:
        found.setdefault("".join(character for character in title if character.isalnum()), title)
    return tuple(found.values())


def _person(identity: Identity) -> Person:
    names = sorted(identity.names, key=lambda name: name.start)
    fullest = max(identity.full, key=lambda name: (len(name_words(name.text)), len(name.text), -name.start))
    return Person(
        name=fold_space(fullest.text),
        prefixes=_unique(title for name in names for title in name.prefixes),
        suffixes=_unique(title for name in names for title in name.suffixes),
        rank=next((name.rank for name in names if name.rank), None),
        positions=resolve_positions(identity.offices),
        mentions=tuple(Mention(start=name.start, end=name.end, text=name.text) for name in names),
    )


def find_holders(people: Sequence[Person], office_words: str) -> list[Person]:
    """Return the persons of ``people`` who hold the office that ``office_words`` name.

    Args:
        people: the persons of the article.
        office_words: the office as written ("Bupati", "Wagub", "Gubernur Kaltara", "Kepala Dinas").

    >>> ana = Person(name="Ana", positions=(PersonPosition(text="Wakil Gubernur Kalimantan Utara"),))
    >>> find_holders([ana], "Wagub Kaltara") == [ana], find_holders([ana], "Gubernur")
    (True, [])
    """
    written = read_office_words(office_words)
    if written is None:
        return []
    wanted = resolve_position(written)
    return [person for person in people if any(_answers(held, wanted) for held in person.positions)]


def _answers(held: PersonPosition, wanted: PersonPosition) -> bool:
    """Tell whether the office that is held may be meant by the one that is named, in whole or in short."""
    if held.former or wanted.title is None:
        return False
    if held.title is None:
        written = read_office_words(held.text)
        if written is None:
            return False
        held = resolve_position(written)
    same_title = f"{held.title} ".startswith(f"{wanted.title} ")
    same_region = wanted.region is None or held.region is None or wanted.region == held.region
    if not (same_title and same_region):
        return False
    words = set(held.text.casefold().split())
    return wanted.organization is None or words.issuperset(wanted.organization.casefold().split())


def resolve_people(names: tuple[PersonName, ...], story: str) -> tuple[Person, ...]:
    """Return one person for each holder of ``names``, in order of first mention."""
    people = [_person(identity) for identity in gather_identities(names, story)]
    return tuple(sorted(people, key=lambda person: person.mentions[0].start))
