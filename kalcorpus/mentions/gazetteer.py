"""tables of regions and districts → the names of places by the words they begin with.

>>> look_up_place("TANJUNG SELOR")
('65.01',)
"""

from functools import cache
from typing import NamedTuple

from kalcorpus.mentions.capitals import CAPITAL_WORD
from kalcorpus.words import District, Region, rows

_ACRONYM = 5  # letters; longer words in capitals are shouted, not abbreviated
# Capitals that are common words or names of many villages: they count as the place of a dateline, not in running text.
_COMMON_CAPITALS = frozenset({"Tanjung", "Rantau", "Melak", "Penajam", "Kisaran", "Wates", "Wonosari", "Purwodadi"})


class Entry(NamedTuple):
    """A name of a place: its words, what it means ("region", "capital", "district") and the codes it may stand for."""

    words: tuple[str, ...]
    kind: str
    codes: tuple[str, ...]
    cautious: bool


class Names(NamedTuple):
    """The names that begin with one word: that word alone, and longer names by their second word, folded."""

    alone: Entry | None
    longer: dict[str, tuple[Entry, ...]]


@cache
def first_forms() -> dict[str, Names]:
    """Return the gazetteer by the forms of first words that a text may hold, as in the table and in capitals."""
    forms: dict[str, Names] = {}
    for entry in (entry for entries in _gazetteer().values() for entry in entries):
        for form in {entry.words[0], entry.words[0].upper()}:
            alone, longer = forms.get(form) or Names(None, {})
            if len(entry.words) == 1:
                alone = entry
            else:
                second = entry.words[1].casefold()
                longer[second] = (*longer.get(second, ()), entry)
            forms[form] = Names(alone, longer)
    return forms


def look_up_place(name: str) -> tuple[str, ...]:
    """Return the codes that a place name by itself may stand for, best first: a region, else a capital's or district's regency.

    >>> look_up_place("TANJUNG SELOR")
    ('65.01',)
    """
    words = tuple(CAPITAL_WORD.findall(name.title()))
    folded = tuple(word.casefold() for word in words)
    entries = [entry for entry in _gazetteer().get(folded[0], ()) if _fold(entry.words) == folded] if folded else []
    return entries[0].codes if entries else _common_capitals().get(" ".join(folded), ())


@cache
def _gazetteer() -> dict[str, tuple[Entry, ...]]:
    """Every name by its first word, folded, longer names first."""
    names: dict[tuple[str, ...], Entry] = {}
    for kind, words, code, cautious in (*_region_names(), *_capital_names(), *_district_names()):
        key = _fold(words)
        known = names.get(key)
        if known is None:
            names[key] = Entry(words, kind, (code,), cautious)
        elif known.kind == kind and code not in known.codes:
            names[key] = known._replace(codes=_by_rank((*known.codes, code)), cautious=known.cautious or cautious)
    by_first: dict[str, list[Entry]] = {}
    for key, entry in names.items():
        by_first.setdefault(key[0], []).append(entry)
    return {first: tuple(sorted(entries, key=lambda entry: -len(entry.words))) for first, entries in by_first.items()}


def _region_names() -> list[tuple[str, tuple[str, ...], str, bool]]:
    return [
        ("region", words, row.code, name in row.caution)
        for row in rows(Region)
        for name in (row.name, *row.short_names, *row.nicknames)
        for words in _spellings(name)
    ]


def _capital_names() -> list[tuple[str, tuple[str, ...], str, bool]]:
    return [
        ("capital", words, row.code, False)
        for row in rows(Region)
        if row.level != "province"  # a province's capital is a city or the capital of a regency as well
        for name in (row.capital, *row.capital_aliases)
        if name and name not in _COMMON_CAPITALS
        for words in _spellings(name)
    ]


@cache
def _common_capitals() -> dict[str, tuple[str, ...]]:
    return {row.capital.casefold(): (row.code,) for row in rows(Region) if row.capital in _COMMON_CAPITALS}


def _district_names() -> list[tuple[str, tuple[str, ...], str, bool]]:
    return [
        ("district", tuple(CAPITAL_WORD.findall(name)), row.regency_code, False)
        for row in rows(District)
        for name in (row.name, *row.alt_spelling)
        if CAPITAL_WORD.match(name)
    ]


def _spellings(name: str) -> tuple[tuple[str, ...], ...]:
    """Return a name's words, and two words also as one: "Palangkaraya"."""
    words = tuple(CAPITAL_WORD.findall(name))
    glued = len(words) == 2 and not _is_acronym(words[0]) and not name.startswith("Kota ")  # noqa: PLR2004 - two words make a pair
    return (words, ("".join((words[0], words[1].lower())),)) if glued else (words,)


def _by_rank(codes: tuple[str, ...]) -> tuple[str, ...]:
    """Order codes of one name: the province, Kalimantan's before others', the city before the regency around it."""
    ranks = {"provinsi": 0, "kota": 1, "kabupaten": 2}
    return tuple(
        sorted(
            codes,
            key=lambda code: (
                ranks[types_of_regions()[code]] > 0,
                not "61" <= code[:2] <= "65",
                ranks[types_of_regions()[code]],
                code,
            ),
        )
    )


def _is_acronym(word: str) -> bool:
    return word.isupper() and len(word) <= _ACRONYM


def _fold(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(word.casefold() for word in words)


@cache
def types_of_regions() -> dict[str, str]:
    """Return the type of each region by its code: provinsi, kabupaten, kota."""
    return {row.code: row.type for row in rows(Region)}
