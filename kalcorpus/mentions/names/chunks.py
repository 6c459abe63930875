"""page → chunks: offices and possible names in the order in which they stand."""

import re
from itertools import pairwise
from typing import NamedTuple

from kalcorpus.mentions.names import roles
from kalcorpus.mentions.names.bare import PARTICLE_GAPS, begins_as_region
from kalcorpus.mentions.names.offices import OfficePhrase, read_office
from kalcorpus.mentions.names.page import Page
from kalcorpus.mentions.names.parts import region_last
from kalcorpus.mentions.names.phrases import SENTENCE_BEGINS, NamePhrase, read_name, with_small_first
from kalcorpus.mentions.names.places import PLACE_HEADS, facility_last
from kalcorpus.mentions.names.titles import MOST_TITLES, rank_last, read_prefixes
from kalcorpus.mentions.names.verbs import verbs_before

_PLACE = roles.REGION | roles.FACILITY
_BEHIND_VILLAGE = frozenset({" ", ". "})  # "Desa. Xyz"
_VILLAGES = frozenset({"Dusun", "Desa", "Kelurahan", "Kecamatan", "Gampong", "Nagari", "Distrik", "Dukuh", "Jorong"})
_MOST_ROADS = 30
_ROUTE_REACH = 80  # characters before a road in which a route is spoken of
_ROUTE = re.compile(r"\b(?:rute|melewati|melalui|menyusuri|melintasi|menempuh|ruas|sepanjang)\b", re.IGNORECASE)
_ROADS, _LIST_GAPS = frozenset({"Jalan", "Jl", "Jln"}), frozenset({", ", " dan ", ", dan ", " serta "})
_DESCRIBING = (" alias ", " salah ", " seorang ", " warga ", " alumnus ", " lulusan ")
_PREPOSITIONS = frozenset({"di", "ke", "dari", "pada", "yang", "itu", "ini", "dan"})
_OF_NAMES = roles.GIVEN | roles.PREFIX | roles.SHORT | roles.SURNAME
_LONGEST_RUN = 8
_LONGEST_PLACE = 3  # words
_HEAD_OF_SOMETHING = "Kepala"  # "Kepala |Bapedda|, Ana": never an office by itself
_NOBODYS = "Tim"  # "Tim Penggerak PKK Kelurahan Xyz": nobody's office


class Run(NamedTuple):
    """Words with capitals, from ``first`` to before ``last``, that may be the short form of a name which stands elsewhere."""

    first: int
    last: int


Chunk = OfficePhrase | NamePhrase


def _place_last(page: Page, at: int) -> int:
    """Return the word behind the region, building or village at ``at``, or ``at``."""
    role, behind_village_word = page.roles[at], page.roles[at - 1] & roles.LOCALITY
    if role & (roles.GIVEN | roles.REGION) == roles.REGION and behind_village_word and page.gaps[at] == " ":
        return _longer_village_last(page, max(region_last(page, at), _village_last(page, at)))
    if not role & roles.GIVEN:
        if role & roles.REGION and (last := region_last(page, at)) > at:
            return at if last == at + 1 and begins_as_region(page, at) else last
        if role & roles.FACILITY and page.words[at][0].isupper():
            return facility_last(page, at)
    return _village_last(page, at) if behind_village_word and page.gaps[at - 1] in _BEHIND_VILLAGE else at


def _longer_village_last(page: Page, last: int) -> int:
    """Return the word behind a village whose name begins like a region's: "Kelurahan Batu |Tulis|,"."""
    word, role = page.words[last], page.roles[last]
    goes_on = page.gaps[last - 1] == " " and word[0].isupper() and not role & (roles.HEAD | roles.PREFIX | roles.VERB)
    return last + 1 if goes_on and page.gaps[last][:1] in {",", ".", "\n"} else last


def _roads_last(page: Page, at: int, last: int) -> int:
    """Return the word behind the further roads of a route: "melewati Jalan Ahmad Yani, |Ahmad Dahlan|, |Pak Kasih|"."""
    begins = page.starts[at]
    is_route = _ROUTE.search(page.story, max(0, begins - _ROUTE_REACH), begins)
    roads = last
    for further in range(_MOST_ROADS):
        name = read_name(page, roads) if page.gaps[roads - 1] in _LIST_GAPS else None
        if name is None or name.suffixes or name.rank:
            told = further and page.words[roads] in _ROADS  # "Jalan Ahmad Dahlan, KH Wahid Hasyim, |Jalan| Kartini"
            return roads if told or (is_route and further > 1) else last
        roads = name.last
    return roads if is_route else last


def _village_last(page: Page, at: int) -> int:
    """Return the word behind what names a place, up to a given name: "Kecamatan |Mandastana| Siti Aminah"."""
    last = at
    if page.words[at - 1] in _VILLAGES and page.roles[at] & roles.GIVEN:  # "Dusun |Sarah Raja|, yang terpencil"
        while page.roles[last] & roles.FURTHER and page.gaps[last] == " " and last < at + _LONGEST_PLACE:
            last += 1
        return last + 1
    while page.roles[last] & (roles.FIRST | roles.GIVEN) == roles.FIRST:
        last += 1
        if page.gaps[last - 1] != " ":
            break
    return last


def read_chunks(page: Page) -> tuple[list[Chunk], list[Run]]:
    """Return the offices and possible names of ``page``, in order and without overlap, and the runs that were passed over."""
    chunks: list[Chunk] = []
    passed: list[Run] = []
    villages: set[str] = set()
    behind = 0
    for at in page.beginnings:
        if at < behind:
            continue
        role = page.roles[at]
        if role & roles.HEAD and not _begins_rank(page, at, role) and (office := read_office(page, at)):
            behind = office.last
            if page.words[at - 1] == _NOBODYS:
                continue
            chunks.append(office)
        elif (role & _PLACE or page.roles[at - 1] & roles.LOCALITY) and (last := _place_last(page, at)) > at:
            behind = _roads_last(page, at, last) if page.words[at] in _ROADS else last
            if page.words[at - 1] in _VILLAGES:
                villages.add(page.text(page.starts[at], page.ends[last - 1]))
        elif not role & roles.CLAIMED and at > behind and not _is_listed(page, chunks, at) and (last := _pass(page, at)):
            passed.append(Run(at, last))
            behind = last
        elif role & roles.NAMES or begins_as_region(page, at):
            name = read_name(page, at)
            behind = name.last if name else _titles_last(page, at)
            chunks += [with_small_first(page, name)] if name else []
    return _join_places(page, _without_villages(page, chunks, villages) if villages else chunks), passed


def _without_villages(page: Page, chunks: list[Chunk], villages: set[str]) -> list[Chunk]:
    """Return ``chunks`` without names that the page gives to a village elsewhere: they go on with an office or are nobody's.

    An office that goes on behind such a village ends with it, and its holder begins: "Camat Belatung |Xyz|".
    """
    kept: list[Chunk] = []
    for chunk in (part for whole in chunks for part in _cut_behind_village(page, whole, villages)):
        if isinstance(chunk, OfficePhrase) or chunk.titled or page.text(chunk.name_start, chunk.name_end) not in villages:
            kept.append(chunk)
        elif kept and isinstance(office := kept[-1], OfficePhrase) and page.story[office.end : chunk.start] == " ":
            kept[-1] = office._replace(last=chunk.last, end=chunk.end)  # "Ketua PWRI |Lawang Kidul|, Ana"
    return kept


def _cut_behind_village(page: Page, office: Chunk, villages: set[str]) -> tuple[Chunk, ...]:
    if not isinstance(office, OfficePhrase) or office.row.canonical not in PLACE_HEADS:
        return (office,)
    first = next((at for at in range(office.first, office.last) if page.starts[at] > office.head_end), office.last)
    for last in range(first + 1, office.last):
        if page.gaps[last - 1] == " " and page.text(page.starts[first], page.ends[last - 1]) in villages:
            holder = read_name(page, last)
            if holder and holder.last >= office.last:
                return office._replace(last=last, end=page.ends[last - 1]), holder
    return (office,)


def _begins_rank(page: Page, at: int, role: int) -> bool:
    """Tell whether a word that heads offices begins a rank: "Kapolres Paser |Komisaris Besar Polisi| Ana"."""
    return bool(role & roles.PREFIX) and rank_last(page, at) > at + 1


def _is_listed(page: Page, chunks: list[Chunk], at: int) -> bool:
    """Tell whether a name stands before word ``at``, and "dan" between them: "Ana Budiman dan |Xyz Abc|"."""
    return bool(chunks) and chunks[-1].last == at and isinstance(chunks[-1], NamePhrase) and page.gaps[at - 1].endswith(" dan ")


def _titles_last(page: Page, at: int) -> int:
    """Return the word behind a text of nothing but titles, so that none of them is read again, else ``at``."""
    if not page.roles[at] & roles.PREFIX:
        return at
    before = read_prefixes(page, at)
    return before.last if len(before.titles) == MOST_TITLES else at


def _pass(page: Page, at: int) -> int:
    """Return the word behind the run of unknown words at ``at`` if nothing in it or beside it shows a person, else 0."""
    before = page.gaps[at - 1]
    if page.words[at - 1] in verbs_before() or page.words[at - 1] == "Bernama":
        return 0
    if not (before == " " or before[-2:] in SENTENCE_BEGINS or before[-6:-1].rpartition(" ")[2] in _PREPOSITIONS):
        return 0
    for last in range(at + 1, at + _LONGEST_RUN):
        if page.gaps[last - 1] != " ":
            return 0 if _may_show(page, last) else last
        role = page.roles[last]
        if role & roles.CLAIMED:
            return 0 if role & _OF_NAMES else last
    return 0


def _may_show(page: Page, last: int) -> bool:
    """Tell whether what stands behind a name, from word ``last`` on, may show that it is one: an office, a degree, an age."""
    gap, role = page.gaps[last - 1], page.roles[last]
    if role & roles.HEAD:
        return True
    if gap[:1] == ",":
        described = len(gap) > len(", ") or page.words[last].islower()
        return described or page.words[last] in page.lexicon.suffix_beginnings
    if gap[:1] == ".":
        return page.words[last] in page.lexicon.suffix_beginnings
    return gap[:2] == " (" or gap[:1] == "-" or gap in PARTICLE_GAPS or gap.startswith(_DESCRIBING)


def _join_places(page: Page, chunks: list[Chunk]) -> list[Chunk]:
    """Return ``chunks`` with each unknown word between an office and its holder's name made part of the office.

    "Kepala Dinas Perikanan |Xyz|, Ana Wulandari": what stands before the comma is a place or firm.
    """
    places = [
        at + 1
        for at, (office, word) in enumerate(pairwise(chunks[:-1]))
        if office.last == word.first and _is_place(page, office, word, chunks[at + 2])
    ]
    for at in reversed(places):
        office, place = chunks[at - 1], chunks.pop(at)
        chunks[at - 1] = office._replace(last=place.last, end=place.end)
    return chunks


def _is_place(page: Page, office: Chunk, word: Chunk, holder: Chunk) -> bool:
    if not isinstance(office, OfficePhrase) or not isinstance(word, NamePhrase) or not isinstance(holder, NamePhrase):
        return False
    if office.bare and office.row.role_type == "position" and office.row.canonical != _HEAD_OF_SOMETHING:
        return False
    story = page.story
    apposed = not story[office.end : word.start].strip(" ") and story[word.end : holder.start].strip(" ") == ","
    longest = _LONGEST_PLACE if story[office.end - 1].isdigit() else 1  # "Ketua RT 30 |Xyz Abc|, Ana Wulandari"
    unknown = word.name_last - word.first <= longest and not (word.given or word.titled)
    district = page.words[word.name_first] in page.lexicon.districts
    sure = district or ((holder.given > 0 or longest > 1) and holder.name_last - holder.name_first > 1)
    return apposed and unknown and (sure or holder.titled)
