"""tokens → chunks: offices and possible names in the order in which they stand."""

from typing import NamedTuple

from kalcorpus.mentions.names.bare import is_initial, may_begin, read_bare_name
from kalcorpus.mentions.names.complements import region_end
from kalcorpus.mentions.names.lexicon import COMPLEMENT, FACILITY, GIVEN, HEAD, PREFIX, REGION, STOP, VERB, Lexicon
from kalcorpus.mentions.names.offices import OfficePhrase, read_office
from kalcorpus.mentions.names.titles import MOST_TITLES, Prefixes, read_prefixes, read_suffixes
from kalcorpus.mentions.names.tokens import Page

_PLACE = REGION | FACILITY
_HONOURED = frozenset({"Panglima", "Sultan", "Raja", "Ratu"})  # a building or harbour is named after them
_NO_PREFIXES = Prefixes(0, (), None, address=False)


class NamePhrase(NamedTuple):
    """A possible name from token ``first`` to before ``last``, titles included; the bare name lies in it."""

    first: int
    last: int
    name_first: int
    name_last: int
    prefixes: tuple[str, ...]
    suffixes: tuple[str, ...]
    rank: str | None
    address: bool
    given: int  # how many of its words are given names

    @property
    def titled(self) -> bool:
        """Tell whether a title stands beside the name."""
        return bool(self.prefixes or self.suffixes or self.rank)


Chunk = OfficePhrase | NamePhrase


def _read_name(page: Page, at: int, before: Prefixes, words: Lexicon) -> NamePhrase | None:
    first = max(before.end, at)
    name_last = read_bare_name(page, first, words)
    if name_last == first or (page.words[at - 1] == "/" and page.glued(at)):
        return None
    last, suffixes = read_suffixes(page, name_last, words)
    given = sum(kind & GIVEN for kind in page.kinds[first:name_last]) // GIVEN
    return NamePhrase(at, last, first, name_last, before.titles, suffixes, before.rank, before.address, given)


def _read_small_name(page: Page, at: int, words: Lexicon) -> NamePhrase | None:
    """Return the name behind an office whose first word has lost its capital: "Bupati |ana Wulandari|"."""
    word = page.words[at]
    if not page.kinds[at + 1] & GIVEN or not word.islower() or not words.words.get(word.capitalize(), 0) & GIVEN:
        return None
    rest = _read_name(page, at + 1, _NO_PREFIXES, words)
    return rest._replace(first=at, name_first=at, given=rest.given + 1) if rest else None


def _facility_end(page: Page, at: int) -> int:
    """Return the token behind a building, road or school and the person it is named after: "RSUD dr. H. Jusuf SK"."""
    end = at + 1
    while True:
        word, kind = page.words[end], page.kinds[end]
        if word == ".":
            going_on = is_initial(page.words[end - 1]) or bool(page.kinds[end - 1] & (PREFIX | FACILITY))
        else:
            claimed = kind & (HEAD | STOP | VERB) and not kind & (GIVEN | PREFIX | COMPLEMENT)
            honoured = end == at + 1 and word in _HONOURED
            titled = kind & PREFIX and end > at + 1 and not page.kinds[end - 1] & PREFIX and page.words[end - 1] != "."
            going_on = (word[0].isupper() or word in {"dr", "drg"}) and (honoured or not (claimed or titled))
        if not going_on:
            return end
        end += 1


def _place_end(page: Page, at: int, words: Lexicon) -> int:
    """Return the token behind the region or the building at ``at``, or ``at``."""
    kind = page.kinds[at]
    if kind & REGION and (end := region_end(page, at, words)) > at:
        return end
    return _facility_end(page, at) if kind & FACILITY and page.words[at][0].isupper() else at


def read_chunks(page: Page, words: Lexicon) -> list[Chunk]:
    """Return the offices and possible names of ``page``, in order and without overlap."""
    chunks: list[Chunk] = []
    behind = 0
    for at in page.beginnings:
        if at < behind:
            continue
        kind = page.kinds[at]
        found: Chunk | None = read_office(page, at, words) if kind & HEAD else None
        if found and page.words[at - 1] == "Tim":
            behind = found.last  # "Tim Penggerak PKK Kelurahan Xyz": nobody's office
            continue
        if not found and kind & _PLACE and not kind & GIVEN and (end := _place_end(page, at, words)) > at:
            behind = end
            continue
        if not found and may_begin(page.words[at], kind):
            before = read_prefixes(page, at, words) if kind & PREFIX else _NO_PREFIXES
            found = _read_name(page, at, before, words)
            if not found and len(before.titles) == MOST_TITLES:
                behind = before.end  # a text of nothing but titles: none of them is read again
        if found:
            chunks.append(found)
            behind = found.last
            if isinstance(found, OfficePhrase) and (name := _read_small_name(page, behind, words)):
                chunks.append(name)
                behind = name.last
    return _join_places(page, chunks)


def _join_places(page: Page, chunks: list[Chunk]) -> list[Chunk]:
    """Return ``chunks`` with each unknown word between an office and its holder's name made part of the office.

    "Kepala Dinas Perikanan |Xyz|, Ana Wulandari": what stands before the comma is a place or firm.
    """
    joined: list[Chunk] = []
    for at, chunk in enumerate(chunks):
        office = joined[-1] if joined else None
        if isinstance(office, OfficePhrase) and at + 1 < len(chunks) and _is_place(page, office, chunk, chunks[at + 1]):
            joined[-1] = office._replace(last=chunk.last)
        else:
            joined.append(chunk)
    return joined


def _is_place(page: Page, office: OfficePhrase, word: Chunk, holder: Chunk) -> bool:
    if (
        not isinstance(word, NamePhrase)
        or not isinstance(holder, NamePhrase)
        or (office.bare and office.row.role_type == "position")
    ):
        return False
    apposed = office.last == word.first and page.words[word.last] == "," and holder.first == word.last + 1
    unknown = word.name_last - word.first == 1 == word.last - word.first and not (word.given or word.titled)
    return apposed and unknown and holder.given > 0 and holder.name_last - holder.name_first > 1
