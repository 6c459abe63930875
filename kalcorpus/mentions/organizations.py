"""story → organizations by name or abbreviation.

>>> [(found.text, found.name) for found in find_organizations("Kepala BPSDM dan Dinas Kesehatan hadir")]
[('BPSDM', 'Badan Pengembangan Sumber Daya Manusia'), ('Dinas Kesehatan', 'Dinas Kesehatan')]
"""

import re
from functools import cache
from typing import NamedTuple

from kalcorpus.text import fold_space
from kalcorpus.words import OrganizationHead, OrganizationName, rows

_TOKEN = re.compile(r"[A-Z][\w/’'-]*")
_SHORTEST = 3  # letters of an abbreviation that counts by itself: "PA" and "MA" are degrees and initials too
_MOST_WORDS = 9
# Words for any of its kind, no organization of their own.
_GENERIC = frozenset({"OPD", "SKPD", "UPT", "BUMN", "BUMD", "BLUD", "BUMDes", "APH", "APIP", "Posyandu", "UKPBJ", "TAPD"})
# The words of a long name: capitals, and the small words and commas that join them.
_NEXT_WORD = re.compile(
    r"(?:,?[ \xa0](?:dan|dengan|serta|untuk|atas|dari|bagi|pada|&)(?=[ \xa0][A-Z])|,(?=[ \xa0][A-Z]))?[ \xa0]"
    r"([A-Z](?:[\w/’'&-]*\w)?)"
)
_WHOSE = frozenset(
    re.findall(
        r"\w+",
        "provinsi kabupaten kota kab prov ri kecamatan kepala gubernur bupati wali wakil ketua sekretaris"
        " ibu bapak ir dr drs dra h hj asn",
    )
)


class OrganizationMention(NamedTuple):
    """An organization's name as written, with its canonical name and abbreviation where they are known."""

    start: int
    end: int
    text: str
    name: str
    abbreviation: str | None
    kind: str


class _Known(NamedTuple):
    name: str
    abbreviation: str | None
    kind: str


def find_organizations(story: str) -> tuple[OrganizationMention, ...]:
    """Return the organizations named in ``story``, in order and without overlap."""
    if not (_first_forms() & set(_TOKEN.findall(story))):
        return ()
    shorts, firsts = _by_short(), _first_forms()
    found: list[OrganizationMention] = []
    reached = 0
    for token in _TOKEN.finditer(story):
        word = token[0]
        if word not in firsts or token.start() < reached:
            continue
        named = _short_name(story, token, shorts.get(word, ())) or _long_name(story, token)
        if named:
            known, reached = named
            found.append(OrganizationMention(token.start(), reached, story[token.start() : reached], *known))
    return tuple(found)


@cache
def _first_forms() -> frozenset[str]:
    """The words with which a name may begin, as in the tables and in capitals."""
    return frozenset({form for word in (*_by_short(), *_heads()) for form in (word, word.upper())})


def _short_name(story: str, token: re.Match[str], candidates: tuple[tuple[str, _Known], ...]) -> tuple[_Known, int] | None:
    """Return what the abbreviation at ``token`` stands for ("Satpol PP", "Kemendagri") and where it ends."""
    for name, known in candidates:
        end = token.start() + len(name)
        written = story[token.start() : end].replace("\xa0", " ")
        if (written == name or (written.isupper() and written == name.upper())) and not story[end : end + 1].isalnum():
            return known, end
    return None


def _long_name(story: str, token: re.Match[str]) -> tuple[_Known, int] | None:
    """Return the organization whose full name begins at ``token``: the longest that is known, else a head with its capitals."""
    words, ends = [token[0].casefold()], [token.end()]
    while len(words) < _MOST_WORDS and (word := _NEXT_WORD.match(story, ends[-1])):
        words.append(word[1].casefold())
        ends.append(word.end())
    longs = _by_long()
    for size in range(len(words), 1, -1):
        if known := longs.get(tuple(words[:size])):
            return known, ends[size - 1]
    head = _heads().get(token[0].capitalize())
    if head is None or not head.names_others or token[0].isupper():
        return None
    size = next(
        (at for at in range(1, len(words)) if words[at] in _ends_name() or "," in story[ends[at - 1] : ends[at]]), len(words)
    )
    return (_Known(fold_space(story[token.start() : ends[size - 1]]), None, head.kind), ends[size - 1]) if size > 1 else None


@cache
def _ends_name() -> frozenset[str]:
    """Words that no longer say what an organization is but whose, or begin something else: "Dinas Sosial |Provinsi", "|Ir."."""
    others = (
        name.split()[0].casefold() for row in rows(OrganizationName) for name in (row.abbreviation,) if row.kind == "organization"
    )
    return frozenset(others) | _WHOSE


@cache
def _heads() -> dict[str, OrganizationHead]:
    return {row.word: row for row in rows(OrganizationHead)}


def _known(row: OrganizationName) -> _Known:
    head = _heads().get(row.full_name.split()[0])
    return _Known(row.full_name, row.abbreviation, head.kind if head else "organization")


@cache
def _by_short() -> dict[str, tuple[tuple[str, _Known], ...]]:
    """Abbreviations and short names by their first word (in capitals too, for shouted ones), longer ones first."""
    found: dict[str, list[tuple[str, _Known]]] = {}
    for row in rows(OrganizationName):
        if row.kind != "organization" or row.abbreviation in _GENERIC:
            continue
        for name in (row.abbreviation, *row.aliases):
            first = _TOKEN.match(name)
            if first and len(name) >= _SHORTEST and name.split()[0] not in _heads():
                for key in {first[0], first[0].upper()}:
                    found.setdefault(key, []).append((name, _known(row)))
    return {first: tuple(sorted(names, key=lambda name: -len(name[0]))) for first, names in found.items()}


@cache
def _by_long() -> dict[tuple[str, ...], _Known]:
    """Full names by their capital words, folded: joining words and commas vary."""
    return {
        tuple(word.casefold() for word in _TOKEN.findall(name)): _known(row)
        for row in rows(OrganizationName)
        if row.kind == "organization" and row.abbreviation not in _GENERIC
        for name in (row.full_name, *row.aliases)
        if name.split()[0] in _heads()
    }
