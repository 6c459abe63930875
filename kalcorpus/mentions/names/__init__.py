"""story → names of persons beside their offices and degrees.

>>> [name] = find_names("Hal itu disampaikan Penjabat (Pj) Bupati Paser, Dr. Ana Wulandari, S.E., kemarin.")
>>> name.text, name.prefixes, name.suffixes, name.offices[0].text, name.offices[0].acting
('Ana Wulandari', ('Dr.',), ('S.E.',), 'Penjabat (Pj) Bupati Paser', 'Pj')
"""

from typing import NamedTuple

from kalcorpus.mentions.names.chunks import NamePhrase, read_chunks
from kalcorpus.mentions.names.lexicon import lexicon
from kalcorpus.mentions.names.offices import OfficePhrase, read_office
from kalcorpus.mentions.names.rules import (
    holders_beside,
    holders_in_chains,
    holders_in_lists,
    holders_in_pairs,
    is_introduced,
    is_nickname,
    read_links,
    shows_person,
)
from kalcorpus.mentions.names.tokens import Page, read_tokens
from kalcorpus.words import Position


class OfficeWords(NamedTuple):
    """An office as written beside a name, with its row in the table of positions."""

    start: int
    end: int
    text: str
    row: Position
    acting: str | None
    former: bool
    complement: str  # what stands behind the head: "Dinas Kesehatan Kota Samarinda" of "Kepala Dinas ..."

    @property
    def bare(self) -> bool:
        """Tell whether the head stands alone: "Bupati"."""
        return not self.complement


class PersonName(NamedTuple):
    """A person's name as written; ``start`` and ``end`` are those of the bare name.

    ``shown`` tells whether something beside the name shows that it is a person's: an office, a degree, a verb of speech.
    Where nothing does, the words may still be a short form of a name that is shown elsewhere.
    """

    start: int
    end: int
    text: str
    prefixes: tuple[str, ...]
    suffixes: tuple[str, ...]
    rank: str | None
    offices: tuple[OfficeWords, ...]
    shown: bool
    known: bool  # a word of it is a given name
    introduced: bool  # somebody whom the text did not name before: "Seorang warga, Ana"
    nickname: bool  # what the person named just before is called: "akrab disapa Paman Budi"


def _office_words(page: Page, office: OfficePhrase) -> OfficeWords:
    return OfficeWords(
        page.starts[office.first],
        page.end(office.last - 1),
        page.text(office.first, office.last),
        office.row,
        office.acting,
        office.former,
        page.text(office.head_last, office.last) if not office.bare else "",
    )


def _person_name(page: Page, name: NamePhrase, offices: list[OfficePhrase]) -> PersonName:
    """Return the name; an office shows a person, "warga" and the like do beside a given name alone, else a rule may."""
    start, end = page.starts[name.name_first], page.end(name.name_last - 1)
    held = tuple(_office_words(page, office) for office in offices if office.row.role_type != "person") if offices else ()
    shown = bool(held or (offices and name.given)) or shows_person(page, name)
    text = page.story[start:end]
    new, nickname = is_introduced(page, name), is_nickname(page, name)
    return PersonName(start, end, text, name.prefixes, name.suffixes, name.rank, held, shown, name.given > 0, new, nickname)


def read_office_words(written: str) -> OfficeWords | None:
    """Return the office that ``written`` begins with, or None.

    >>> office = read_office_words("Wagub Kaltara")
    >>> office.row.canonical, office.complement
    ('Wakil Gubernur', 'Kaltara')
    """
    words = lexicon()
    page = read_tokens(written, words)
    office = read_office(page, 0, words)
    return _office_words(page, office) if office else None


def find_names(story: str) -> tuple[PersonName, ...]:
    """Return what may be names of persons in ``story``, in order and without overlap."""
    words = lexicon()
    page = read_tokens(story, words)
    chunks = read_chunks(page, words)
    links = read_links(page, chunks)
    holders = holders_beside(page, chunks, links)
    holders_in_chains(chunks, links, holders)
    holders_in_pairs(chunks, links, holders)
    holders_in_lists(page, chunks, links, holders)
    named = ((place, chunk) for place, chunk in enumerate(chunks) if isinstance(chunk, NamePhrase))
    return tuple(_person_name(page, name, holders.get(place, [])) for place, name in named)
