"""page → the complement of an office: what it is the head of.

"Kepala |Badan Kesatuan Bangsa dan Politik (Kesbangpol) Kalteng|": where the words of the office end and a name begins is
decided by the lexicon, and where that knows a word not, by what stands behind it.
"""

import re
from collections.abc import Callable
from typing import NamedTuple, Protocol

from kalcorpus.mentions.names import roles
from kalcorpus.mentions.names.bare import read_bare_name
from kalcorpus.mentions.names.belonging import (
    ADMINISTRATIVE,
    UNITS,
    belonging,
    in_small_letters,
    is_matter,
    is_no_region,
    may_be_listed,
    namesake_last,
)
from kalcorpus.mentions.names.heads import DOTTED
from kalcorpus.mentions.names.page import Page
from kalcorpus.mentions.names.parts import close_bracket, is_abbreviation, is_complement, region_last
from kalcorpus.mentions.names.places import PLACE_HEADS, place_name_last
from kalcorpus.mentions.names.titles import read_prefixes
from kalcorpus.words import Position

_LONGEST_COMPLEMENT = 50  # words
_LONGEST_NUMBER = 4
_LONGEST_ABBREVIATION = 9  # longer ones are shouted names
_TERM = frozenset({"terpilih", "definitif", "petahana"})  # "Bupati terpilih"
_CONNECTORS = frozenset({"dan", "&", "dari", "bidang", "pada", "of", "for", "the", "untuk", "serta", "Dan", "and", "antar"})
_SLASHES = frozenset({"/", " / ", "/ ", " /"})
_LARGE = frozenset({"Provinsi", "Kabupaten", "Kota"})
_UNIT_WORDS = frozenset({"Bidang", "Bagian", "Seksi", "Subbagian", "Subbag", "Sub", "Biro", "Layanan"})
_ENDS_OFFICE = roles.HEAD | roles.STOP | roles.VERB
_TWICE = re.compile(r"dan +dan")  # a slip of the pen
_HANDLE = re.compile(r" ?\(@\w+\)| @\w+(?= )")  # what an office is called on social networks


class _Nested(Protocol):
    """An office within an office."""

    @property
    def last(self) -> int: ...

    @property
    def end(self) -> int: ...


class Reach(NamedTuple):
    """How far an office goes: to before word ``last``, to offset ``end``; ``gap`` is what stands between the two."""

    last: int
    end: int
    gap: str


class Complement:
    """Reads on behind the head of an office, word by word: up to word ``last``, offset ``end``."""

    def __init__(self, page: Page, head: Reach, row: Position, read_nested: Callable[[int], _Nested | None]) -> None:
        self.page = page
        self.read_nested = read_nested
        self.start = head.last
        self.last, self.end, self.gap = head
        self.row = row
        # the word behind is the name of a place or building: "Kepala Desa Belatung", "Direktur RSUD Harapan"
        self.wants_name = row.canonical in PLACE_HEADS or bool(page.roles[head.last - 1] & roles.FACILITY)

    def read(self) -> None:
        """Read up to what no longer belongs to the office."""
        while self.last < self.start + _LONGEST_COMPLEMENT and self._step():
            pass

    def _take(self, last: int) -> bool:
        """Take the words before ``last``; the marks behind them stay."""
        if last == self.last:
            return False
        self.last, self.end, self.gap = last, self.page.ends[last - 1], self.page.gaps[last - 1]
        return True

    def _step(self) -> bool:
        gap = self.gap
        if gap == " " or not gap:
            return self._word()
        bare = _TWICE.sub("dan", gap.strip(" "))
        if bare == "of":
            return self.page.words[self.last][0].isupper() and self._take(self.last + 1)
        if bare in _CONNECTORS:
            return self._connects(self.last) and self._word()
        if bare in {",", ", dan"}:
            return self._enumerate()
        if bare == "(":
            return self._bracket(self.last)
        if found := _HANDLE.match(gap):
            self.end, self.gap = self.end + found.end(), gap[found.end() :]
            return True
        return self._go_on(gap)

    def _go_on(self, gap: str) -> bool:
        """Go on over a dot, a hyphen, small words or a slash."""
        page = self.page
        if gap in {". ", "."}:
            return page.words[self.last - 1] in DOTTED and self._word()
        if gap == "-":  # "PDI-Perjuangan", "Periode 2022-2025"
            return not page.words[self.last][0].islower() and self._take(self.last + 1)
        if gap == " ke-":  # "Ketua Panitia MTQ |ke-XXX|", "Ketua Panitia HUT |ke-30|"
            self.wants_name = False
            return self._take(self.last + 1)
        return self._word() if in_small_letters(page, self.last, gap) else gap in _SLASHES and self._slash()

    def _slash(self) -> bool:
        if not self.page.words[self.last][0].isupper():
            return False
        if is_complement(self.page, self.last):
            return self._word()
        nested = self.read_nested(self.last)
        return self._nest(nested) if nested else self._take(self.last + 1)

    def _nest(self, nested: _Nested) -> bool:
        self.last, self.end = nested.last, nested.end
        self.gap = self.page.story[self.end : self.page.starts[self.last]]
        return True

    def _bracket(self, at: int) -> bool:
        closed = close_bracket(self.page, at)
        if closed is None:
            return False
        if self.last > self.start and self.page.roles[self.last - 1] & roles.LOCALITY:
            self.wants_name = False  # "Dinas Pemberdayaan Masyarakat Desa (DPMD) |Ana|"
        self.last, self.end = closed
        self.gap = self.page.story[self.end : self.page.starts[self.last]] or " "  # "(Aleg)Partai"
        return True

    def _word(self) -> bool:
        page, at = self.page, self.last
        word, role = page.words[at], page.roles[at]
        if role & roles.PREFIX and page.roles[at - 1] & roles.FACILITY and (last := namesake_last(page, at)):
            self.wants_name = False
            return self._take(last)
        if (
            role & roles.REGION
            and (last := region_last(page, at)) > at
            and not is_no_region(page, at, last, wants_name=self.wants_name)
        ):
            self.wants_name = False
            return self._take(last)
        if word[0].isdigit():
            self.wants_name = False
            return self._take(at + 1) and len(word) <= _LONGEST_NUMBER
        if word[0].isupper():
            return self._capital(word, role)
        if word in _CONNECTORS:
            return page.gaps[at] == " " and self._connects(at + 1) and self._connect(at)
        return word.islower() and (word in _TERM or not role & roles.HEAD) and self._lower(word, role)

    def _connects(self, at: int) -> bool:
        """Tell whether the word at ``at``, behind "dan" and the like, goes on with the office."""
        return self.page.words[at][0].isupper() and is_complement(self.page, at)

    def _connect(self, at: int) -> bool:
        """Take the connector at ``at`` if the word behind it is taken too."""
        before = self.last, self.end, self.gap
        self._take(at + 1)
        if self._word():
            return True
        self.last, self.end, self.gap = before
        return False

    def _enumerate(self) -> bool:
        """Go on over a comma: "Bidang Pemerintahan, Hukum, dan Politik", "Polres Kapuas Hulu, Provinsi Kalimantan Barat"."""
        page, at = self.page, self.last
        word, role = page.words[at], page.roles[at]
        if role & (roles.GIVEN | roles.HEAD | roles.PREFIX) or at == self.start:
            return False
        if page.roles[at - 1] & roles.REGION and (last := region_last(page, at)) > at:
            return self._take(last)  # "Dinas Pariwisata Kabupaten Purwakarta, |Jawa Barat|"
        unit = word in UNITS and not _UNIT_WORDS.isdisjoint(page.words[self.start - 2 : at])
        return (unit or word in ADMINISTRATIVE or may_be_listed(page, at)) and self._word()

    def _lower(self, word: str, role: int) -> bool:
        """Go on over a small word in an office that is written small: "anggota legislatif", "petugas keamanan"."""
        words = self.page.words
        if word in _TERM:
            return self._take(self.last + 1)
        title = self.page.lexicon.roles[words[self.last].capitalize()]
        # "anggota |legislatif|", "Inspektur |inspektorat| Wilayah"
        wanted = roles.COMPLEMENT if words[self.last - 1][0].islower() else roles.ORGANIZATION
        return bool((role | title) & wanted) and self._take(self.last + 1)

    def _capital(self, word: str, role: int) -> bool:
        page, at = self.page, self.last
        if at == self.start and role & roles.HEAD and (nested := self.read_nested(at)):
            self._nest(nested)  # "Tenaga Ahli Gubernur Riau", "Deputi Gubernur"
            return False
        if words := belonging(page, at, self.start):
            self.wants_name &= word not in page.lexicon.districts
            return self._take(at + words)
        if role & roles.PREFIX and self._is_prefix(at):
            return False
        common = role & _ENDS_OFFICE == roles.STOP and page.gaps[at] == " " and page.words[at + 1][0].isupper()  # "Tanah Abang"
        if self.wants_name and (common or not role & _ENDS_OFFICE):
            self.wants_name = False
            return self._take(place_name_last(page, at, self.row, apart=at > self.start))
        if role & roles.COMPLEMENT and not role & roles.GIVEN:
            self.wants_name = (
                bool(role & (roles.LOCALITY | roles.FACILITY)) and word not in _LARGE and not is_matter(page, at, self.start)
            )
            return self._take(at + 1)
        if role & _ENDS_OFFICE and not role & roles.GIVEN:
            return False
        if is_abbreviation(word) and len(word) <= _LONGEST_ABBREVIATION:
            self.wants_name = False
            return self._take(at + 1)
        return self._unknown()

    def _is_prefix(self, at: int) -> bool:
        page = self.page
        gap = page.gaps[at]
        return gap[:1] == "." or page.words[at] in page.lexicon.ranks or (gap == " " and page.words[at + 1][0].isupper())

    def _unknown(self) -> bool:
        """Go on over words that no table knows if what follows shows that they are no name."""
        page = self.page
        if page.roles[self.last] & roles.CLAIMED == roles.REGION:
            return self._take(self.last + 1)  # a part of a region's name: "Kapolres |Kotawaringin|"
        last = read_bare_name(page, self.last)
        if last == self.last or any(role & roles.GIVEN for role in page.roles[self.last : last]):
            return False
        gap, following = page.gaps[last - 1], page.words[last]
        if gap == "." and following[0].islower():  # a site: Blanja.com
            return self._take(last + 1)
        if gap.strip(" ") == "(":
            return self._bracket_behind(last)
        if gap == "-" and following[0].isdigit():  # "Turnamen Xyz U-50"
            return self._take(last + 1)
        if gap != " ":
            return False
        shown = following[0].isdigit() or read_prefixes(page, last).last > last  # "Dim 0404", "Kabid Propam Kombes Pol Ana"
        goes_on = page.roles[last] & (roles.REGION | roles.COMPLEMENT) and following[0].isupper() and is_complement(page, last)
        return bool(shown or goes_on) and self._take(last)

    def _bracket_behind(self, at: int) -> bool:
        """Go on behind the bracket if it holds an abbreviation and the office goes on or ends with it."""
        page = self.page
        closed = close_bracket(page, at)
        if closed is None or not is_abbreviation(page.words[at]):
            return False
        behind = page.story[closed[1] : page.starts[closed[0]]] or " "
        return (behind.startswith(",") or (behind == " " and page.words[closed[0]][0].isupper())) and self._bracket(at)
