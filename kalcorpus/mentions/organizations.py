"""story → organizations by name or abbreviation.

>>> [(found.text, found.name) for found in find_organizations("Kepala BPSDM dan Dinas Kesehatan hadir")]
[('BPSDM', 'Badan Pengembangan Sumber Daya Manusia'), ('Dinas Kesehatan', 'Dinas Kesehatan')]
"""

import re
from functools import cache
from typing import NamedTuple

from kalcorpus.mentions.capitals import CAPITAL_WORD, Capitals, find_capitals
from kalcorpus.text import fold_space
from kalcorpus.words import Month, OrganizationHead, OrganizationName, Weekday, rows

# What is "dinas" in these is done or owned in office: "Perjalanan Dinas Luar Negeri" is a journey, no agency.
_OF_SERVICE = ("Perjalanan ", "Rumah ", "Kendaraan ", "Mobil ", "Pakaian ", "Upacara ")
_TOKEN = re.compile(r"[A-Z][\w/’'-]*")
_WORD_GOES_ON = re.compile(r"[\w/’'-]*")
_FREE = frozenset({" ", "\n", "(", "\xa0"})
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


def find_organizations(story: str, capitals: Capitals | None = None) -> tuple[OrganizationMention, ...]:
    """Return the organizations named in ``story``, in order and without overlap.

    Args:
        story: the frozen text with all that is not article blanked.
        capitals: its words with capitals, where they are at hand.
    """
    capitals = capitals or find_capitals(story)
    openings, firsts, shorts = _openings(), _first_forms(), _by_short()
    found: list[OrganizationMention] = []
    reached = 0
    for index in capitals.indexes(openings):
        start = capitals.starts[index]
        if start < reached or _is_inside_word(capitals.gaps[index], start):
            continue
        token = _TOKEN.match(story, start)
        if token is None or token[0] not in firsts:
            continue
        named = _short_name(story, token, shorts[token[0]]) if token[0] in shorts else None
        if named := named or _long_name(story, token):
            known, reached = named
            found.append(OrganizationMention(start, reached, story[start:reached], *known))
    return tuple(found)


def _is_inside_word(gap: str, start: int) -> bool:
    """Tell whether a word with a capital goes on with the one before it, which ends where ``gap`` begins: "UPT-|PPA"."""
    return gap[-1:] not in _FREE and start > 0 and _WORD_GOES_ON.fullmatch(gap) is not None


@cache
def _openings() -> frozenset[str]:
    """The capital words with which the first words of names begin: "Satpol", "KPU" of "KPU-RI"."""
    return frozenset([opening[0] for word in _first_forms() if (opening := CAPITAL_WORD.match(word))])


@cache
def _first_forms() -> frozenset[str]:
    """The words with which a name may begin, as in the tables and in capitals."""
    return frozenset({form for word in (*_by_short(), *organization_heads()) for form in (word, word.upper())})


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
    if tuple(words[:2]) in _known_beginnings():
        longs = _by_long()
        for size in range(len(words), 1, -1):
            if known := longs.get(tuple(words[:size])):
                return known, ends[size - 1]
    head = organization_heads().get(token[0].capitalize())
    if head is None or not head.names_others or token[0].isupper() or story.endswith(_OF_SERVICE, 0, token.start()):
        return None
    size = next(
        (at for at in range(1, len(words)) if words[at] in _ends_name() or "," in story[ends[at - 1] : ends[at]]), len(words)
    )
    if all(word in _bare_heads() for word in words[:size]):
        return None
    return _Known(fold_space(story[token.start() : ends[size - 1]]), None, head.kind), ends[size - 1]


@cache
def _bare_heads() -> frozenset[str]:
    """Words that name no organization by themselves: "Biro dan Bagian"."""
    return frozenset({"dan", "serta", "bagian", "bidang", "seksi", *(word.casefold() for word in organization_heads())})


@cache
def _ends_name() -> frozenset[str]:
    """Words that no longer say what an organization is but whose or when, or begin something else: "Dinas Sosial |Provinsi"."""
    named = (row.abbreviation for row in rows(OrganizationName) if row.kind == "organization")
    months = {name.casefold() for row in rows(Month) for name in (row.name, *row.variants)}
    days = {name.casefold() for row in rows(Weekday) for name in (row.name, *row.variants)}
    return frozenset(name.split()[0].casefold() for name in named) | _WHOSE | months | days


@cache
def organization_heads() -> dict[str, OrganizationHead]:
    """Return the words that begin the full names of organizations, each with its row: Dinas, Badan."""
    return {row.word: row for row in rows(OrganizationHead)}


def _known(row: OrganizationName) -> _Known:
    head = organization_heads().get(row.full_name.split()[0])
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
            if first and len(name) >= _SHORTEST and name.split()[0] not in organization_heads():
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
        if name.split()[0] in organization_heads()
    }


@cache
def _known_beginnings() -> frozenset[tuple[str, ...]]:
    """The first two words of full names: what begins like none of them is not looked up word by word."""
    return frozenset([words[:2] for words in _by_long()])
