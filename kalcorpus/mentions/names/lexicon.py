"""Word tables → lexicon: what each word tells about where an office or a name begins and ends."""

from collections.abc import Iterable
from functools import cache, lru_cache
from string import ascii_uppercase
from typing import NamedTuple

from kalcorpus.words import Degree, District, NameWord, OrganizationName, Position, Rank, Region, rows

HEAD = 1  # begins an office: Bupati, Kepala, Plt, mantan
PREFIX = 2  # stands before a name: Dr., H., Bapak, AKBP
GIVEN = 4  # a given name
ORGANIZATION = 8
SUBJECT = 16  # what an office is for: Kesehatan, Umum
FACILITY = 32  # may bear a person's name: RSUD, Jalan
LOCALITY = 64  # wants a proper name behind it: Desa, Partai
VERB = 128  # headline verb without its prefix: Buka, Lantik
STOP = 256  # never part of a name
REGION = 512  # begins the name of a region or district
SURNAME = 1024  # a region's name that is also the last part of names: Tanjung
SHORT = 2048  # an initial, or a short form that a dot may follow: Moh., Abd.
COMPLEMENT = ORGANIZATION | SUBJECT | FACILITY | LOCALITY

DOTTED_GIVEN = frozenset(
    {"Moh", "Muh", "Mohd", "Muhd", "Abd", "Sy", "Syf", "St", "Gst", "Gt", "Rd", "Md", "Wy", "Ny", "Tgk", "Dg"}
)
_KINDS = {
    "given": GIVEN,
    "organization": ORGANIZATION,
    "subject": SUBJECT,
    "facility": FACILITY,
    "locality": LOCALITY,
    "verb": VERB,
    "stop": STOP,
    "region": REGION,
    "surname": SURNAME,
}
_SHORT = 2  # letters of a degree that is also read in small letters: "M.si" but not "Se"
_STEM_STARTS = frozenset({"Ka", "Di", "Da", "Wa", "KA", "DI", "DA", "WA"})
_STEM_LENGTHS = (8, 7, 6, 5)
_GIVEN_ENDINGS = (
    *("yanto", "yono", "wati", "uddin", "udin", "syah", "ullah", "urrahman", "ningsih", "riyah", "awan", "yadi", "ianto"),
    *("iono", "warno", "darto", "gianti"),
)
# Words of offices: short forms of institutions (Disbunnak, Kemenpora), loans (Modernisasi)
_INSTITUTION_STARTS = (
    *("Dis", "Din", "Kemen", "Pemprov", "Pemkab", "Pemkot", "Pemko", "Pemda", "Pemdes", "Polda", "Polres", "Polsek"),
    *("Bappe", "Bapel", "Satpol", "Satlas", "Satgas"),
)
_LOAN_ENDINGS = ("isasi", "ologi", "ografi", "istik")
_NOUN_STARTS, _NOUN_ENDING = ("Pe", "Ke"), "an"  # Pemberdayaan, Perhubungan
_VERB_STARTS, _VERB_ENDINGS = ("Mem", "Men", "Mel", "Mer", "Di"), ("kan", "nya", "i")  # Melantik ..., Diserahkan, Harapannya
_SHORTEST_SHAPE = 5
_SHORTEST_NOUN = 8
_SHORTEST_VERB = 7


Heads = tuple[tuple[tuple[str, ...], Position], ...]


class Lexicon(NamedTuple):
    """What the tables say, by word.

    ``words`` holds the kinds of each word as bits. ``heads`` lead from a first and a second word (or none) to the phrases that
    begin so, longest first, ``regions`` from a first word to the same; ``stems`` to heads that are written together with more.
    ``prefixes``, ``suffixes`` and ``ranks`` hold the letters of titles, dots left out; a prefix leads to its kind.
    ``suffix_beginnings`` are the first letters of suffixes, one, two or all: what may stand before the first dot of one.
    ``small_first`` are the small words that may begin an office or a title ("anggota", "dr"), ``small_further`` those that may
    go on in an office whose first word has a capital ("Wakil |ketua|").
    """

    words: dict[str, int]
    heads: dict[str, dict[str, Heads]]
    stems: dict[str, Position]
    regions: dict[str, list[list[str]]]
    prefixes: dict[str, str]
    suffixes: frozenset[str]
    suffix_beginnings: frozenset[str]
    ranks: frozenset[str]
    small_first: frozenset[str]
    small_further: frozenset[str]

    def stem(self, word: str) -> Position | None:
        """Return the row of a head that is written together with what it heads: "Kadisbudpar", "Kasubdit"."""
        if word[:2] not in _STEM_STARTS:
            return None
        return next((self.stems[word[:length]] for length in _STEM_LENGTHS if word[:length] in self.stems), None)


def _is_noun_of_offices(word: str) -> bool:
    if word.startswith(_INSTITUTION_STARTS):
        return True
    if len(word) < _SHORTEST_NOUN:
        return False
    return word.endswith(_LOAN_ENDINGS) or (word.startswith(_NOUN_STARTS) and word.endswith(_NOUN_ENDING))


def _is_verb(word: str) -> bool:
    """Tell whether a word that begins a sentence or stands in a headline has the shape of a verb, or ends in -nya."""
    if len(word) < _SHORTEST_VERB or not word.endswith(_VERB_ENDINGS):
        return False
    return word[-1] != "i" or word.startswith(_VERB_STARTS)


def letters(written: str) -> str:
    """Return a title without dots, spaces and brackets: "S. Sos." is SSos."""
    return "".join(character for character in written if character.isalnum())


def _cases(words: Iterable[str]) -> list[tuple[str, ...]]:
    spelled = tuple(words)
    upper = tuple(word.upper() for word in spelled)
    lower = tuple(word.lower() for word in spelled)
    capital = tuple(word[:1].upper() + word[1:] for word in spelled)
    sentence = (capital[0], *lower[1:])
    return list(dict.fromkeys((spelled, upper, lower, capital, sentence)))


def _phrases(names: Iterable[tuple[str, Position]]) -> dict[str, dict[str, Heads]]:
    found: dict[str, dict[str, dict[tuple[str, ...], Position]]] = {}
    for name, row in names:
        spelled = name.replace("-", " ").split()
        for words in [tuple(spelled)] if row.role_type == "person" else _cases(spelled):
            second = words[1] if len(words) > 1 else ""
            found.setdefault(words[0], {}).setdefault(second, {}).setdefault(words, row)
    return {
        first: {second: tuple(sorted(phrases.items(), key=lambda item: -len(item[0]))) for second, phrases in by_second.items()}
        for first, by_second in found.items()
    }


def _region_phrases() -> dict[str, list[list[str]]]:
    names: set[str] = set()
    for region in rows(Region):
        names |= {region.name, region.capital, *region.short_names, *region.capital_aliases, *region.nicknames}
        names.add(region.name.replace("Sumatera", "Sumatra"))
        if " " in region.name:
            names.add(region.name.title().replace(" ", "").capitalize())  # Tulangbawang, Bandarlampung
    names |= {district.name for district in rows(District) if " " in district.name}
    names |= {entry.word for entry in rows(NameWord) if entry.kind == "region"}
    names |= {"DKI Jakarta", "DKI", "Jakarta Selatan", "Jakarta Barat", "Jakarta Timur", "Jakarta Utara", "Jakarta Pusat"}
    found: dict[str, set[tuple[str, ...]]] = {}
    for name in names - {""}:
        words = tuple(name.split())
        for cased in {words, tuple(word.upper() for word in words)}:
            found.setdefault(cased[0], set()).add(cased)
    return {first: sorted(map(list, phrases), key=len, reverse=True) for first, phrases in found.items()}


def _organization_words() -> Iterable[tuple[str, int]]:
    for organization in rows(OrganizationName):
        if organization.kind not in {"organization", "role"}:
            continue
        yield from ((word, ORGANIZATION) for word in organization.abbreviation.split())
        yield from ((word, ORGANIZATION) for alias in organization.aliases for word in alias.split() if word.isupper())
        yield from ((word.strip(",()"), SUBJECT) for word in organization.full_name.split() if word[:1].isupper())


def _small_words_inside(heads: dict[str, dict[str, Heads]]) -> frozenset[str]:
    phrases = (phrase for by_second in heads.values() for found in by_second.values() for phrase, _ in found)
    return frozenset(word for phrase in phrases for word in phrase[1:] if word.islower())


@cache
def lexicon() -> Lexicon:
    """Return the lexicon, built once from the word tables."""
    heads = _phrases((name, row) for row in rows(Position) for name in (row.surface, *row.aliases) if not name.endswith("*"))
    stems = {
        cased: row
        for row in rows(Position)
        for name in (row.surface, *row.aliases)
        if name.endswith("*")
        for cased in (name[:-1], name[:-1].upper())
    }
    regions = _region_phrases()
    prefixes: dict[str, str] = {}
    suffixes: set[str] = set()
    for degree in rows(Degree):
        for written in (degree.canonical, *degree.variants):
            if degree.placement == "suffix":
                spelled = letters(written)
                suffixes |= {spelled, spelled.capitalize()} if "." in written and len(spelled) > _SHORT else {spelled}
            else:
                prefixes.setdefault(letters(written), degree.kind)
                if degree.kind == "address" or degree.canonical in {"Drs.", "Dra.", "Hj.", "Ir."}:
                    prefixes.setdefault(letters(written).lower(), degree.kind)
    ranks = frozenset(word for rank in rows(Rank) for name in (rank.name, *rank.variants) for word in (name, name.upper()))
    words: dict[str, int] = {}

    def mark(entries: Iterable[tuple[str, int]]) -> None:
        for word, kind in entries:
            words[word] = words.get(word, 0) | kind

    mark((entry.word, _KINDS[entry.kind]) for entry in rows(NameWord))
    mark((word, kind) for word, kind in _organization_words() if not words.get(word, 0) & GIVEN)
    mark((first, REGION) for first in regions)
    mark((first, HEAD) for first in heads)
    mark((first, PREFIX) for first in prefixes)
    mark((rank.split()[0], PREFIX) for rank in ranks)
    mark((word, SHORT) for word in (*ascii_uppercase, *DOTTED_GIVEN))
    mark((first, PREFIX) for first in ("K", "TGB", "HM", "KHM"))
    small_first = frozenset(word for word, kind in words.items() if kind & (HEAD | PREFIX) and word.islower())
    beginnings = frozenset(suffix[:length] for suffix in suffixes for length in range(1, len(suffix) + 1))
    return Lexicon(
        words,
        heads,
        stems,
        regions,
        prefixes,
        frozenset(suffixes),
        beginnings,
        ranks,
        small_first,
        _small_words_inside(heads),
    )


@lru_cache(maxsize=8192)  # the same capitalised words come back in article after article
def shape(word: str) -> int:
    """Return the bits of a capitalised word that stands in no table."""
    if len(word) < _SHORTEST_SHAPE:
        return 0
    if not word.isalnum():
        return SUBJECT if "-" in word and word.partition("-")[0].isupper() else 0  # PDI-P
    if word[2:].endswith(_GIVEN_ENDINGS):
        return GIVEN
    if _is_noun_of_offices(word):
        return SUBJECT
    if _is_verb(word):
        return STOP
    return HEAD if lexicon().stem(word) else 0
