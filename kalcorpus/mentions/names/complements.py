"""tokens → the complement of an office: what it is the head of.

"Kepala |Badan Kesatuan Bangsa dan Politik (Kesbangpol) Kalteng|": where the words of the office end and a name begins is
decided by the lexicon, and where that knows a word not, by what stands behind it.
"""

from collections.abc import Callable

from kalcorpus.mentions.names.bare import is_initial, read_bare_name
from kalcorpus.mentions.names.heads import DOTTED
from kalcorpus.mentions.names.lexicon import (
    COMPLEMENT,
    FACILITY,
    GIVEN,
    HEAD,
    LOCALITY,
    ORGANIZATION,
    PREFIX,
    REGION,
    STOP,
    SUBJECT,
    VERB,
    Lexicon,
)
from kalcorpus.mentions.names.titles import read_prefixes
from kalcorpus.mentions.names.tokens import Page
from kalcorpus.words import Position

_LONGEST_COMPLEMENT = 50  # tokens
_LONGEST_PROPER = 6  # words
_LONGEST_BRACKET = 7
_LONGEST_NUMBER = 4
_NUMERALS = frozenset({"I", "V", "X"})
_NUMBERED = frozenset(
    [
        "Komisi",
        "Wilayah",
        "Asisten",
        "Dapil",
        "Eselon",
        "Kelas",
        "Regional",
        "Bidang",
        "Seksi",
        "Zona",
        "Rayon",
        "Region",
        "Tingkat",
        "Divisi",
        "Pelindo",
    ]
)
CONNECTORS = frozenset({"dan", "&", "dari", "bidang", "pada", "of", "for", "the", "untuk", "serta", "Dan", "and", "antar", "/"})
_ADMINISTRATIVE = frozenset({"Provinsi", "Kabupaten", "Kota", "Kecamatan", "Kelurahan", "Desa", "Kab", "Kec", "Prov"})
_UNIT_WORDS = frozenset({"Bidang", "Bagian", "Seksi", "Subbagian", "Subbag", "Sub", "Biro", "Layanan"})
_UNITS = frozenset({"Biro", "Dinas", "Badan", "Bagian", "Bidang", "Direktorat", "Kementerian", "Sekretariat", "Deputi"})
_PLACE_HEADS = frozenset({"Camat", "Lurah", "Kepala Desa", "Kapolsek", "Danramil", "Sekretaris Camat", "Sekretaris Desa"})


def region_end(page: Page, at: int, words: Lexicon) -> int:
    """Return the token behind the region or district that begins at ``at``, or ``at``."""
    if not page.kinds[at] & REGION:
        return at
    for phrase in words.regions[page.words[at]]:
        if len(phrase) == 1 or page.words[at : at + len(phrase)] == phrase:
            return at + len(phrase)
    return at


def _is_abbreviation(word: str) -> bool:
    return len(word) > 1 and word.upper() == word and word[0].isalpha()


def _is_complement(page: Page, at: int, words: Lexicon) -> bool:
    """Tell whether token ``at`` can only go on with an office, not begin a name."""
    word = page.words[at]
    kind = page.kinds[at]
    if kind & HEAD and not kind & COMPLEMENT:
        return False
    if kind & GIVEN or kind & PREFIX:
        return False
    if kind & COMPLEMENT and word[0].isupper():
        return True
    if _is_abbreviation(word) and not word.isdigit():
        return True
    return region_end(page, at, words) > at


def _bracket_end(page: Page, at: int) -> int:
    """Return the token behind the bracket at ``at`` if it holds an abbreviation or name, else ``at``."""
    first = page.words[at + 1]
    if not first[0].isupper() and first != "@":
        return at
    for token in range(at + 1, at + _LONGEST_BRACKET):
        if page.words[token] == ")":
            return token + 1
        if page.words[token][0].isdigit() or page.words[token] == "\n":
            return at
    return at


def _ordinal_end(page: Page, at: int) -> int:
    """Return the token behind the ordinal at ``at``, or ``at``: "Ketua Panitia MTQ |ke-XXX|", "Ketua Panitia HUT |ke-30|"."""
    if page.words[at].startswith("ke-"):
        return at + 1
    return at + 3 if page.words[at : at + 2] == ["ke", "-"] and page.words[at + 2].isdigit() else at


class Complement:
    """Reads on behind the head of an office, token by token."""

    def __init__(self, page: Page, start: int, row: Position, words: Lexicon, read_nested: Callable[[int], int]) -> None:
        self.page = page
        self.words = words
        self.read_nested = read_nested  # the token behind the office that begins at another, or 0
        self.start = start
        self.at = start
        self.row = row
        # the word behind is the name of a place or building: "Kepala Desa Belatung", "Direktur RSUD Harapan"
        self.wants_name = row.canonical in _PLACE_HEADS or bool(page.kinds[start - 1] & FACILITY)

    def read(self) -> int:
        """Return the token behind the office."""
        while self.at < self.start + _LONGEST_COMPLEMENT and self._step():
            pass
        return self.at

    def _step(self) -> bool:
        page, at = self.page, self.at
        word = page.words[at]
        if word == "\n":
            return False
        end = region_end(page, at, self.words)
        kind = page.kinds[at]
        if end > at and not (kind & GIVEN and end == at + 1):
            self.at, self.wants_name = end, False
            return True
        if word == "(":
            end = _bracket_end(page, at)
            self.at = end
            return end > at
        if word in CONNECTORS:
            return self._connect()
        if word == "-" and page.glued(at) and page.glued(at + 1) and page.words[at + 1][0].isupper():
            self.at += 2  # "PDI-Perjuangan"
            return True
        if word == ",":
            return self._enumerate()
        if word == "." and page.glued(at) and page.words[at - 1] in DOTTED:
            self.at += 1
            return True
        if word[0].isdigit():
            self.at, self.wants_name = at + 1, False
            return len(word) <= _LONGEST_NUMBER
        if word[0].islower():
            return self._lower(kind)
        return self._capital(kind)

    def _connect(self) -> bool:
        following = self.at + 1
        if self.page.words[following][0].isupper() and _is_complement(self.page, following, self.words):
            self.at += 1
            return True
        if self.page.words[self.at] == "/" and self.page.words[following][0].isupper():
            nested = self.read_nested(following)
            self.at = nested or following + 1
            return True
        if self.page.words[self.at] == "of" and self.page.words[following][0].isupper():
            self.at += 2
            return True
        return False

    def _enumerate(self) -> bool:
        """Go on over a comma: "Bidang Pemerintahan, Hukum, dan Politik", "Polres Kapuas Hulu, Provinsi Kalimantan Barat"."""
        page = self.page
        following = self.at + 1
        if page.words[following] == "dan":
            following += 1
        word = page.words[following]
        kind = page.kinds[following]
        if kind & (GIVEN | HEAD | PREFIX) or self.at == self.start:
            return False
        unit = word in _UNITS and not _UNIT_WORDS.isdisjoint(page.words[self.start - 2 : self.at])
        pure = bool(kind & SUBJECT) and not kind & (ORGANIZATION | FACILITY | LOCALITY | STOP)
        if unit or word in _ADMINISTRATIVE or (pure and self._list_goes_on(following)):
            self.at = following
            return True
        return False

    def _list_goes_on(self, at: int) -> bool:
        """Tell whether what stands behind the comma is one of a list of subjects, which "dan" ends."""
        return any(word in {"dan", "serta", "&"} for word in self.page.words[at - 1 : at + 6])

    def _lower(self, kind: int) -> bool:
        """Go on over a lower-case word in an office that is written small: "anggota legislatif", "petugas keamanan"."""
        if (number := _ordinal_end(self.page, self.at)) > self.at:
            self.at, self.wants_name = number, False
            return True
        if self.page.words[self.at - 1][0].islower():
            title = self.words.words.get(self.page.words[self.at].capitalize(), 0)
            if (kind | title) & COMPLEMENT and not kind & HEAD:
                self.at += 1
                return True
        return False

    def _capital(self, kind: int) -> bool:
        page, at = self.page, self.at
        word = page.words[at]
        if at == self.start and kind & HEAD and (nested := self.read_nested(at)):
            self.at = nested  # "Tenaga Ahli Gubernur Riau", "Deputi Gubernur"
            return False
        if word in _NUMERALS and page.words[at - 1] in _NUMBERED:
            self.at += 1
            return True
        if kind & PREFIX and self._prefix_here():
            return False
        if self.wants_name and not kind & (HEAD | STOP | VERB):
            end = self._proper_name()
            self.at, self.wants_name = end, False
            return end > at
        if kind & COMPLEMENT and not kind & GIVEN:
            self.at += 1
            self.wants_name = bool(kind & (LOCALITY | FACILITY)) and word not in {"Provinsi", "Kabupaten", "Kota"}
            return True
        if kind & (HEAD | STOP | VERB) and not kind & GIVEN:
            return False
        if _is_abbreviation(word) and not is_initial(word) and len(word) <= 9:  # noqa: PLR2004 - longer ones are shouted names
            self.at += 1
            self.wants_name = False
            return True
        return self._unknown()

    def _prefix_here(self) -> bool:
        word = self.page.words[self.at]
        following = self.page.words[self.at + 1]
        return following == "." or following[0].isupper() or word in self.words.ranks

    def _unknown(self) -> bool:
        """Go on over a word that no table knows if what follows shows that it is no name."""
        page, words = self.page, self.words
        end = read_bare_name(page, self.at, words)
        if end == self.at:
            return False
        following = page.words[end]
        if any(kind & GIVEN for kind in page.kinds[self.at : end]):
            return False
        if following == "." and page.glued(end + 1) and page.words[end + 1][0].islower():  # a site: Blanja.com
            self.at = end + 2
            return True
        if following == "(" and (closed := _bracket_end(page, end)) > end:
            behind = page.words[closed]
            if _is_abbreviation(page.words[end + 1]) and (behind[0].isupper() or behind == ","):
                self.at = closed
                return True
            return False
        if following[0].isdigit() or read_prefixes(page, end, words).end > end:
            self.at = end  # "Danramil Dim 0404", "Kabid Propam Kombes Pol Ana"
            return True
        if following[0].isupper() and _is_complement(page, end, words) and page.kinds[end] & (REGION | COMPLEMENT):
            self.at = end
            return True
        return False

    def _names_place(self, at: int) -> bool:
        """Tell whether a word of subjects stands inside the name of a village: "Lurah Harapan |Pintu| Air"."""
        pure = self.page.kinds[at] & (COMPLEMENT | REGION) == SUBJECT and not _is_abbreviation(self.page.words[at])
        return pure and self.row.canonical in _PLACE_HEADS and self.page.words[at + 1][0].isupper()

    def _proper_name(self) -> int:
        """Return the token behind the proper name that a place or firm wants: "Desa Belatung", "Pasar Rejomulyo Tangguh"."""
        page, words, at = self.page, self.words, self.at
        run = at
        while page.words[run][0].isupper() and not page.kinds[run] & (HEAD | PREFIX) and run < at + _LONGEST_PROPER:
            run += 1
        if page.words[run] == "(" and _bracket_end(page, run) > run and _is_abbreviation(page.words[run + 1]):
            return run  # "RSUD Bhakti Dharma (BD)": all of it
        end = at
        building = bool(page.kinds[at - 1] & FACILITY)
        while page.words[end][0].isupper() and not page.kinds[end] & (HEAD | VERB) and end < at + _LONGEST_PROPER:
            if page.kinds[end] & STOP and not page.words[end + 1][0].isupper():
                break
            if end > at and _is_complement(page, end, words) and not self._names_place(end):
                break
            if end > at and page.kinds[end] & PREFIX and page.words[end + 1] == "." and page.words[end - 1] != ".":
                break  # "Universitas Harapan Dr. Ana"
            if end > at and not building and (page.kinds[end] & (GIVEN | PREFIX) or is_initial(page.words[end])):
                break  # "Camat Sungai Apit Tengku Ana"; a building may bear a person's name
            end += 1
        if end == at + 1 and at == self.start and page.kinds[at] & GIVEN:
            return at  # "Camat Budi", but "Camat Sungai Apit"
        return end
