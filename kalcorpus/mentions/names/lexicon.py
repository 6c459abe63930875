"""Word tables → lexicon: what each word tells about where an office or a name begins and ends."""

from collections.abc import Iterable, Iterator
from functools import cache
from string import ascii_uppercase
from typing import NamedTuple

from kalcorpus.mentions.names import roles
from kalcorpus.mentions.names.scan import cut_at_capitals, cut_at_words
from kalcorpus.mentions.names.shapes import shape
from kalcorpus.words import Degree, District, NameWord, OrganizationName, Position, Rank, Region, rows

_DOTTED_GIVEN = (
    "Moh",
    "Muh",
    "Mohd",
    "Muhd",
    "Abd",
    "Sy",
    "Syf",
    "St",
    "Gst",
    "Gt",
    "Rd",
    "Md",
    "Wy",
    "Ny",
    "Tgk",
    "Dg",
    "FX",
    "Fx",
    "AA",
    "TB",
    "Tb",
    "YB",
    "MB",
    "RM",
)
_NAME_WORD_ROLES = {
    "given": roles.GIVEN,
    "organization": roles.ORGANIZATION,
    "subject": roles.SUBJECT,
    "facility": roles.FACILITY,
    "locality": roles.LOCALITY,
    "verb": roles.VERB,
    "stop": roles.STOP,
    "region": roles.REGION,
    "surname": roles.SURNAME,
    "common": roles.COMMON,
}
_TITLES_WITHOUT_ROWS = ("K", "TGB", "HM", "KHM")
_JAKARTA = ("DKI Jakarta", "DKI", "Jakarta Selatan", "Jakarta Barat", "Jakarta Timur", "Jakarta Utara", "Jakarta Pusat")
_SHORT = 2  # letters of a degree that is also read in small letters: "M.si" but not "Se"
_STEM_STARTS = frozenset({"Ka", "Di", "Da", "Wa", "KA", "DI", "DA", "WA"})
_STEM_LENGTHS = (8, 7, 6, 5)
_MOST_KEPT = 1 << 16  # words


class Head(NamedTuple):
    """What stands behind the first word of an office: the further words, what parts them, and the office's row."""

    words: list[str]
    gaps: list[str]
    row: Position


class Lexicon(NamedTuple):
    """What the tables say, by word.

    ``words`` holds the roles of each word as bits. ``heads`` lead from a first and a second word (or none) to the phrases that
    begin so, longest first, ``regions`` to the further words; ``stems`` to heads that are written together with more;
    ``districts`` are the names of districts that are one word. ``prefixes``, ``suffixes`` and ``ranks`` hold the letters of
    titles, dots left out; a prefix leads to its kind.
    ``suffix_beginnings`` are the first letters of suffixes, one, two or all: what may stand before the first dot of one.
    ``small_first`` are the small words that may begin an office or a title ("anggota", "dr"), with the marks that may stick to
    them, ``small_further`` those that may go on in an office whose first word has a capital ("Wakil |ketua|").
    """

    words: dict[str, int]
    roles: "Roles"
    heads: dict[str, dict[str, tuple[Head, ...]]]
    stems: dict[str, Position]
    districts: frozenset[str]
    regions: dict[str, dict[str, list[list[str]]]]
    prefixes: dict[str, str]
    suffixes: frozenset[str]
    suffix_beginnings: frozenset[str]
    ranks: frozenset[str]
    small_first: frozenset[str]
    small_further: frozenset[str]

    def heads_office(self, word: str, parts: list[str]) -> bool:
        """Tell whether an office or a title begins with the small ``word`` of ``parts``: "tenaga" does so before "ahli" alone."""
        by_second = self.heads.get(word.strip("(.,:"))
        if by_second is None or "" in by_second:
            return True
        following = parts[parts.index(word) + 1 :]
        return bool(following) and following[0].rstrip(".,:") in by_second

    def stem(self, word: str) -> Position | None:
        """Return the row of a head that is written together with what it heads: "Kadisbudpar", "Kasubdit"."""
        return _stem(self.stems, word)


def _stem(stems: dict[str, Position], word: str) -> Position | None:
    if word[:2] not in _STEM_STARTS:
        return None
    found = next((length for length in _STEM_LENGTHS if word[:length] in stems), 0)
    return stems[word[:found]] if found and len(word) != found + 1 else None  # "Dandenpom", not "Dandeni"


class Roles(dict[str, int]):
    """The roles of every word, of those in no table by their shape; what was asked for is kept, for words come back."""

    def __init__(self, words: dict[str, int], stems: dict[str, Position]) -> None:
        super().__init__({word: roles.with_places(word, role) for word, role in words.items()})
        self._stems = stems

    def __missing__(self, word: str) -> int:
        """Return the roles of a word that stands in no table."""
        role = shape(word) or (roles.HEAD if _stem(self._stems, word) else 0)
        role = roles.with_places(word, role)
        if len(self) < _MOST_KEPT:
            self[word] = role
        return role


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


def _names_of_positions(*, stems: bool) -> Iterator[tuple[str, Position]]:
    for row in rows(Position):
        yield from ((name, row) for name in (row.surface, *row.aliases) if name.endswith("*") == stems)


def _cut(phrase: str) -> list[str]:
    """Cut ``phrase`` as stories are cut: small words count alone where an office begins or goes on with them."""
    pieces = cut_at_capitals(phrase)
    behind_first = "".join(pieces[2:3]).split()[:1]
    begins_small = pieces[0] or (behind_first and behind_first[0].isalpha() and behind_first != ["dan"])
    return cut_at_words(phrase) if begins_small else pieces


def _heads() -> dict[str, dict[str, tuple[Head, ...]]]:
    found: dict[str, dict[str, dict[str, Head]]] = {}
    for name, row in _names_of_positions(stems=False):
        spelled = name.replace("-", " ").split()
        for phrase in map(" ".join, [tuple(spelled)] if row.role_type == "person" else _cases(spelled)):
            pieces = _cut(phrase)
            words, gaps = pieces[1::2], pieces[2:-1:2]
            second = words[1] if len(words) > 1 else ""
            found.setdefault(words[0], {}).setdefault(second, {}).setdefault(phrase, Head(words[1:], gaps, row))
    return {
        first: {second: tuple(sorted(heads.values(), key=lambda head: -len(head.words))) for second, heads in by_second.items()}
        for first, by_second in found.items()
    }


def _stems() -> dict[str, Position]:
    return {cased: row for name, row in _names_of_positions(stems=True) for cased in (name[:-1], name[:-1].upper())}


def _names_of_regions() -> set[str]:
    names: set[str] = set(_JAKARTA)
    for region in rows(Region):
        names |= {region.name, region.capital, *region.short_names, *region.capital_aliases, *region.nicknames}
        names.add(region.name.replace("Sumatera", "Sumatra"))
        if " " in region.name:
            names.add(region.name.title().replace(" ", "").capitalize())  # Tulangbawang, Bandarlampung
    names |= {district.name for district in rows(District) if " " in district.name}
    names |= {entry.word for entry in rows(NameWord) if entry.kind == "region"}
    return names - {""}


def _regions() -> dict[str, dict[str, list[list[str]]]]:
    found: dict[str, dict[str, set[tuple[str, ...]]]] = {}
    for name in _names_of_regions():
        for cased in {name, name.upper()}:
            first, *further = cut_at_capitals(cased)[1::2]
            if len(first) > 1:  # not the D of D.I. Yogyakarta, which begins names too
                found.setdefault(first, {}).setdefault(further[0] if further else "", set()).add(tuple(further))
    return {
        first: {second: sorted(map(list, phrases), key=len, reverse=True) for second, phrases in by_second.items()}
        for first, by_second in found.items()
    }


def _prefixes() -> dict[str, str]:
    prefixes: dict[str, str] = {}
    for degree in rows(Degree):
        if degree.placement == "suffix":
            continue
        for written in map(letters, (degree.canonical, *degree.variants)):
            prefixes.setdefault(written, degree.kind)
            if degree.kind == "address" or degree.canonical in {"Drs.", "Dra.", "Hj.", "Ir."}:
                prefixes.setdefault(written.lower(), degree.kind)
    return prefixes


def _suffixes() -> frozenset[str]:
    suffixes: set[str] = set()
    for degree in rows(Degree):
        for written in (degree.canonical, *degree.variants) if degree.placement == "suffix" else ():
            spelled = letters(written)
            suffixes |= (
                {spelled, spelled.capitalize(), spelled.upper()} if "." in written and len(spelled) > _SHORT else {spelled}
            )
    return frozenset(suffixes)


def _organization_words() -> Iterable[tuple[str, int]]:
    for organization in rows(OrganizationName):
        if organization.kind not in {"organization", "role"}:
            continue
        yield from ((word, roles.ORGANIZATION) for word in organization.abbreviation.split())
        yield from ((word, roles.ORGANIZATION) for alias in organization.aliases for word in alias.split() if word.isupper())
        yield from ((word.strip(",()"), roles.SUBJECT) for word in organization.full_name.split() if word[:1].isupper())


def _roles_of_words(first_words: Iterable[tuple[Iterable[str], int]]) -> dict[str, int]:
    words: dict[str, int] = {}
    for entry in rows(NameWord):
        words[entry.word] = words.get(entry.word, 0) | _NAME_WORD_ROLES[entry.kind]
    given = {word for word, role in words.items() if role & roles.GIVEN}
    for word, role in _organization_words():
        if word not in given:
            words[word] = words.get(word, 0) | role
    for firsts, role in first_words:
        for word in firsts:
            words[word] = words.get(word, 0) | role
    return words


def _small_words_inside(heads: dict[str, dict[str, tuple[Head, ...]]]) -> frozenset[str]:
    inside = (word for by_second in heads.values() for found in by_second.values() for head in found for word in head.words)
    return frozenset(word for word in inside if word.islower()) - {"dan"}


@cache
def lexicon() -> Lexicon:
    """Return the lexicon, built once from the word tables."""
    heads, stems, regions, prefixes, suffixes = _heads(), _stems(), _regions(), _prefixes(), _suffixes()
    ranks = frozenset(word for rank in rows(Rank) for name in (rank.name, *rank.variants) for word in (name, name.upper()))
    titles = {*prefixes, *(rank.split()[0] for rank in ranks), *_TITLES_WITHOUT_ROWS}
    words = _roles_of_words(
        [
            (regions, roles.REGION),
            (heads, roles.HEAD),
            (titles, roles.PREFIX),
            ((suffix for suffix in suffixes if not suffix.isupper() and suffix[1:] != suffix[1:].lower()), roles.STOP),  # MSi
            ((*ascii_uppercase, *_DOTTED_GIVEN), roles.SHORT),
        ]
    )
    small_offices = [word for word, role in words.items() if role & roles.HEAD and word.islower()]
    small_titles = [word for word, role in words.items() if role & roles.PREFIX and word.islower()]
    return Lexicon(
        words=words,
        roles=Roles(words, stems),
        heads=heads,
        stems=stems,
        districts=frozenset(district.name for district in rows(District) if " " not in district.name),
        regions=regions,
        prefixes=prefixes,
        suffixes=suffixes,
        suffix_beginnings=frozenset(suffix[:length] for suffix in suffixes for length in range(1, len(suffix) + 1)),
        ranks=ranks,
        small_first=frozenset(
            [marked for word in small_offices for marked in (word, f"{word},", f"({word}", f"{word}:")]
            + [marked for word in small_titles for marked in (word, f"{word}.")]
        ),
        small_further=_small_words_inside(heads),
    )
