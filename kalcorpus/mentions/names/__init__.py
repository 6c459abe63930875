"""story → names of persons beside their offices and degrees.

>>> [name] = find_names("Hal itu disampaikan Penjabat (Pj) Bupati Paser, Dr. Ana Wulandari, S.E., kemarin.")
>>> name.text, name.prefixes, name.suffixes, name.offices[0].text, name.offices[0].acting
('Ana Wulandari', ('Dr.',), ('S.E.',), 'Penjabat (Pj) Bupati Paser', 'Pj')
"""

from collections.abc import Sequence
from typing import NamedTuple

from kalcorpus.mentions.names.chunks import Chunk, Run, read_chunks
from kalcorpus.mentions.names.evidence import (
    is_alias,
    is_full_name,
    is_introduced,
    is_named_nickname,
    is_nickname,
    may_be_listed,
    shows_person,
)
from kalcorpus.mentions.names.holders import LISTED, read_holders, read_links
from kalcorpus.mentions.names.offices import OfficePhrase, read_office
from kalcorpus.mentions.names.page import Page, read_page
from kalcorpus.mentions.names.phrases import NamePhrase, read_name
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
    address: str  # the form of address as written: "Bapak", or nothing
    offices: tuple[OfficeWords, ...]
    shown: bool
    known: bool  # a word of it is a given name
    introduced: bool  # somebody whom the text did not name before: "Seorang warga, Ana"
    nickname: bool  # what the person named just before is called: "akrab disapa Paman Budi"


def _office_words(page: Page, office: OfficePhrase) -> OfficeWords:
    return OfficeWords(
        office.start,
        office.end,
        page.text(office.start, office.end),
        office.row,
        office.acting,
        office.former,
        page.text(office.head_end, office.end),
    )


def _person_name(page: Page, name: NamePhrase, offices: Sequence[OfficePhrase]) -> PersonName:
    """Return the name; an office shows a person, "warga" and the like do beside a given name alone, else a rule may."""
    start, end = name.name_start, name.name_end
    held = tuple([_office_words(page, office) for office in offices if office.row.role_type != "person"])
    before = page.words_before(name.first)
    introduced = is_introduced(page, name)
    sure = bool(held or (offices and name.given)) or shows_person(page, name, before, introduced=introduced)
    nickname = is_nickname(before) or is_named_nickname(page, name)
    shown = sure or is_full_name(page, name, before[-1]) or (nickname and name.given > 0)
    return PersonName(
        start,
        end,
        page.story[start:end],
        name.prefixes,
        name.suffixes,
        name.rank,
        name.address,
        held,
        shown,
        sure and name.given > 0,
        introduced,
        nickname,
    )


def read_office_words(written: str) -> OfficeWords | None:
    """Return the office that ``written`` begins with, or None.

    >>> office = read_office_words("Wagub Kaltara")
    >>> office.row.canonical, office.complement
    ('Wakil Gubernur', 'Kaltara')
    """
    page = read_page(written)
    office = read_office(page, 1) if page.starts[1] == 0 else None
    return _office_words(page, office) if office else None


def find_names(story: str) -> tuple[PersonName, ...]:
    """Return what may be names of persons in ``story``, in order and without overlap."""
    page = read_page(story)
    chunks, passed = read_chunks(page)
    links = read_links(page, chunks)
    holders = read_holders(page, chunks, links)
    named = {
        place: _person_name(page, chunk, holders.get(place, ()))
        for place, chunk in enumerate(chunks)
        if isinstance(chunk, NamePhrase)
    }
    _call_aliases(page, chunks, named)
    _show_listed(page, chunks, links, named)
    names = list(named.values())
    names += _short_forms(page, passed, names)
    names += _names_like_offices(page, chunks, names)
    if page.story != story:
        names = [name._replace(text=story[name.start : name.end]) for name in names]
    return tuple(sorted(names))


def _call_aliases(page: Page, chunks: Sequence[Chunk], named: dict[int, PersonName]) -> None:
    """Call nicknames the names that stand in brackets or behind "atau" beside one that is shown."""
    for place in named.keys() & {before + 1 for before in named}:
        name, left = chunks[place], chunks[place - 1]
        if (
            named[place - 1].shown
            and isinstance(name, NamePhrase)
            and isinstance(left, NamePhrase)
            and is_alias(page, name, left)
        ):
            named[place] = named[place]._replace(nickname=True, shown=True)


def _show_listed(page: Page, chunks: Sequence[Chunk], links: Sequence[str], named: dict[int, PersonName]) -> None:
    """Show the names that are listed with one that is shown: "Ana Budiman, Yusuf dan M Bandol"."""
    places = [place for place in named if links[place] in LISTED or links[place] == "-"]
    forward, backward = [(place, place + 1) for place in places], [(place + 1, place) for place in reversed(places)]
    for place, other in (*forward, *backward, *forward):
        chunk = chunks[other]
        if place not in named or not isinstance(chunk, NamePhrase) or not named[place].shown or named[other].shown:
            continue
        third = 2 * place - other  # the name on the other side of the one that is shown
        between = third in named and named[third].shown and links[min(place, third)] in LISTED
        if may_be_listed(page, chunk, among_persons=between):
            named[other] = named[other]._replace(shown=True)


def _names_like_offices(page: Page, chunks: Sequence[Chunk], names: Sequence[PersonName]) -> list[PersonName]:
    """Return the offices of one word that are short forms of a name: "kata |Hakim|", where Ana Hakim was named."""
    last_words = {name.text.rsplit(maxsplit=1)[-1] for name in names if name.shown and " " in name.text}
    bare = [office for office in chunks if isinstance(office, OfficePhrase) and office.bare]
    named = [(office.start, office.head_end, page.story[office.start : office.head_end]) for office in bare]
    return [_short_form(start, end, written) for start, end, written in named if written in last_words]


def _short_form(start: int, end: int, written: str) -> PersonName:
    """Return a name beside which nothing stands and that nothing shows to be one."""
    return PersonName(start, end, written, (), (), None, "", (), shown=False, known=False, introduced=False, nickname=False)


def _short_forms(page: Page, passed: list[Run], names: list[PersonName]) -> list[PersonName]:
    """Return the runs that share a word with a name that is shown."""
    known = {word for name in names if name.shown for word in name.text.casefold().split()}
    runs = [run for run in passed if not known.isdisjoint([word.casefold() for word in page.words[run.first : run.last]])]
    return [_person_name(page, name, ()) for run in runs if (name := read_name(page, run.first))]
