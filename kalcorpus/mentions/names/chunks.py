"""tokens → chunks: offices and possible names in the order in which they stand."""

from typing import NamedTuple

from kalcorpus.mentions.names.bare import is_initial, read_bare_name
from kalcorpus.mentions.names.lexicon import COMPLEMENT, FACILITY, GIVEN, HEAD, PREFIX, STOP, VERB, Lexicon
from kalcorpus.mentions.names.offices import OfficePhrase, read_office, region_end
from kalcorpus.mentions.names.titles import Prefixes, read_prefixes, read_suffixes
from kalcorpus.mentions.names.tokens import Page

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

    @property
    def titled(self) -> bool:
        """Tell whether a title stands beside the name."""
        return bool(self.prefixes or self.suffixes or self.rank)


Chunk = OfficePhrase | NamePhrase


def _read_name(page: Page, at: int, words: Lexicon) -> NamePhrase | None:
    before = read_prefixes(page, at, words) if words.words.get(page.words[at], 0) & PREFIX else _NO_PREFIXES
    first = max(before.end, at)
    name_last = read_bare_name(page, first, words)
    if name_last == first:
        return None
    last, suffixes = read_suffixes(page, name_last, words)
    return NamePhrase(at, last, first, name_last, before.titles, suffixes, before.rank, before.address)


def _facility_end(page: Page, at: int, words: Lexicon) -> int:
    """Return the token behind a building, road or school and the person it is named after: "RSUD dr. H. Jusuf SK"."""
    end = at + 1
    while True:
        word = page.words[end]
        kind = words.kind(word)
        if word == "." and (is_initial(page.words[end - 1]) or words.words.get(page.words[end - 1], 0) & (PREFIX | FACILITY)):
            end += 1
        elif (word[0].isupper() or word in {"dr", "drg"}) and (
            kind & (GIVEN | PREFIX | COMPLEMENT) or not kind & (HEAD | STOP | VERB)
        ):
            end += 1
        else:
            return end


def read_chunks(page: Page, words: Lexicon) -> list[Chunk]:
    """Return the offices and possible names of ``page``, in order and without overlap."""
    chunks: list[Chunk] = []
    known = words.words
    at = 0
    while at < page.length:
        word = page.words[at]
        kind = known.get(word, 0)
        found: Chunk | None = None
        if kind & HEAD or (not kind and words.stem(word)):
            found = read_office(page, at, words)
        if found is None and not kind & GIVEN and (end := region_end(page, at, words)) > at:
            at = end
            continue
        if found is None and (word[0].isupper() or kind & PREFIX):
            if kind & FACILITY and not kind & GIVEN:
                at = _facility_end(page, at, words)
                continue
            found = _read_name(page, at, words)
        if found is None:
            at += 1
            continue
        chunks.append(found)
        at = found.last
    return chunks
