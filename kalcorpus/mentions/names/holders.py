"""chunks → who holds which office: one small rule for each way in which papers put them together."""

import re
from collections.abc import Sequence
from itertools import pairwise

from kalcorpus.mentions.names.chunks import Chunk
from kalcorpus.mentions.names.offices import OfficePhrase
from kalcorpus.mentions.names.page import Page
from kalcorpus.mentions.names.phrases import SENTENCE_BEGINS, NamePhrase
from kalcorpus.mentions.names.verbs import reports

Holders = dict[int, list[OfficePhrase]]  # by the place of the name in the chunks
Links = Sequence[str]

_ORDINALS = ("pertama", "kedua", "ketiga", "keempat", "kelima", "utama", "tunggal")  # "narasumber pertama, Ana"
# What may stand between an office and the name of its holder, and between a name and the office
_OFFICE_THEN_NAME = frozenset(
    {f"{which}{link}".strip() for which in ("", *_ORDINALS) for link in ("", ",", " yakni", " yaitu", ", yakni", ", yaitu")}
    | {"bernama", "yang dijabat", "yang dijabat oleh", "ini,", "tersebut,"}
    | {"lain,", "lainnya,", "setempat,", "setempat", "pusat,"}
)
_IS_HELD_BY = frozenset({"adalah", "ialah", "dijabat", "dijabat oleh", "("})  # and a name that is sure behind it
# "Bupati terpilih hasil Pilkada 2024, Ana", "anggota dewan dari daerah pemilihan Paser, Ana"
_ELECTED = re.compile(
    r"(?:terpilih|hasil|periode|masa (?:bakti|jabatan)|"
    r"(?:dari|asal) (?:daerah pemilihan|[Dd]apil|[Ff]raksi|[Pp]artai|[Kk]elurahan|[Dd]esa|[Kk]ecamatan))\b[^,]*,?\Z"
)
_OFFICE_LINKS = frozenset(
    {"selaku", "sebagai", "juga", "menjabat", "merupakan", "adalah", "kini", "dijabat", "seorang", "mantan"}
)
_GOES_ON = (" dan ", " serta ")
_BUILDINGS = frozenset({"Kantor", "Jabatan", "Rujab", "Rumdin", "Dinas", "Pendopo", "Aula", "Halaman"})  # named after an office
# Verbs behind which a new office stands: "Ana diambil sumpahnya menjadi Anggota DPRD"
_BECOMES = frozenset({"menjadi", "jadi"})
_MADE = frozenset(
    {"dilantik", "diambil", "dikukuhkan", "ditunjuk", "ditetapkan", "diangkat", "terpilih", "dipercaya", "resmi", "didapuk"}
)
_FAR = "…"  # chunks so far apart that nothing links them
_FARTHEST = 80  # characters between chunks
_LONGEST_LINK = 5  # words
_LONGEST_CAPITAL_LINK = 7  # letters: "Ana Selaku Ketua"
_LONGEST_CAREER = 7  # words: "yang sebelumnya pernah menjabat sebagai"
_CHAINS = frozenset({"sekaligus", "merangkap", "sebagai", "selaku"})
_HELD_BY_SEVERAL = frozenset({"Wakil Ketua DPRD", "Wakil Ketua", "Anggota DPRD", "Anggota DPR RI", "Anggota DPD RI", "Anggota"})
_DASHES = frozenset({"-", "–", "—"})
_BOTH_OFFICES = frozenset({"dan", "dan juga", "serta"}) | _DASHES
_BOTH_NAMES = frozenset({"dan", "serta"}) | _DASHES
LISTED = frozenset({",", "dan", ", dan", "serta"})


def read_links(page: Page, chunks: Sequence[Chunk]) -> Links:
    """Return what stands between each chunk and the next: the words and marks."""
    return [*(_link(page, left, right) for left, right in pairwise(chunks)), _FAR]


def read_holders(page: Page, chunks: Sequence[Chunk], links: Links) -> Holders:
    """Return the offices of each name, by the name's place in ``chunks``."""
    holders = _holders_beside(page, chunks, links)
    _add_holders_in_chains(chunks, links, holders)
    _add_holders_in_pairs(chunks, links, holders)
    _add_holders_in_lists(chunks, links, holders)
    _share_among_listed(chunks, links, holders)
    return holders


def _link(page: Page, left: Chunk, right: Chunk) -> str:
    return page.story[left.end : right.start].strip(" ") if right.start - left.end <= _FARTHEST else _FAR


def _links_to_office(link: str) -> bool:
    """Tell whether these words lead from a name to an office: "(", ",", "selaku", "yang bergeser sebagai"."""
    if link in {",", "("}:
        return True
    words = link.lower().replace(",", " , ").split() if len(link) <= _LONGEST_CAPITAL_LINK else link.replace(",", " , ").split()
    longest = _LONGEST_CAREER if "menjabat" in link or "bertugas" in link else _LONGEST_LINK
    becomes = bool(words) and words[-1] in _BECOMES and not _MADE.isdisjoint(words)
    if not words or len(words) > longest or not (becomes or words[-1] in _OFFICE_LINKS):
        return False
    return all(word == "," or word.islower() for word in words)


def _name_behind(page: Page, chunks: Sequence[Chunk], links: Links, index: int) -> int | None:
    """Return the name that follows office ``index``: "Bupati Ana", "Kepala Dinas Kesehatan, Ana"."""
    link = links[index]
    if link is _FAR:
        return None
    office, name = chunks[index], chunks[index + 1]
    if not isinstance(office, OfficePhrase) or not isinstance(name, NamePhrase):
        return None
    if link not in _OFFICE_THEN_NAME:
        return index + 1 if (link in _IS_HELD_BY or _ELECTED.match(link)) and _is_sure(name) else None
    if link == "," and page.words[office.first - 1] in _BUILDINGS and page.gaps[office.first - 1] == " ":
        return None  # "di Kantor Bupati Paser, Ana menyapa warga"
    if not link and not office.bare and office.row.role_type == "person" and name.name_last == name.name_first + 1:
        return None  # "masyarakat Desa Xyz Rahayu": the name of the place
    if office.bare and not _is_sure(name):
        if not link and office.row.branch == "perusahaan":
            return None  # "CEO Xyz": the firm, not its head
        if link == "," and reports(page.word_before(office.first)):
            return None  # "kata Bupati, Xyz adalah ...": the comma closes the clause
        if link == "," and name.last == name.first + 1 and page.story.startswith(_GOES_ON, name.end):
            return None  # "Sekretaris, Xyz dan anggota": a list of offices
    return index + 1


def _is_sure(name: NamePhrase) -> bool:
    return name.titled or name.given > 0


def _name_before(page: Page, chunks: Sequence[Chunk], links: Links, index: int) -> int | None:
    """Return the name that office ``index`` follows: "Ana, Kepala Biro", "Ana (Auditor)", "Ana selaku Ketua"."""
    name, office = (chunks[index - 1], chunks[index]) if index else (None, None)
    if not isinstance(name, NamePhrase) or not isinstance(office, OfficePhrase):
        return None
    link = links[index - 1]
    if link in _DASHES and name.titled:
        return index - 1  # "1. Ana, S.E. – Kepala Badan"
    if not link:
        full = name.given > 0 and name.name_last - name.name_first > 1
        speaks = reports(page.word_before(name.first))  # "kata |Ana| Kepala Desa Paser"
        return index - 1 if (full or name.titled or speaks) and not office.bare else None
    full = bool(name.given) or name.titled or name.name_last - name.name_first > 1
    may_hold = full or link in {",", "("} or page.gaps[name.first - 1] not in SENTENCE_BEGINS  # "Bertindak selaku Ketua"
    return index - 1 if may_hold and _links_to_office(link) else None


def _is_list_of_apposed(page: Page, chunks: Sequence[Chunk], links: Links, office: int) -> bool:
    """Tell whether names stand before their offices here: "Ana, Kepala X, Budi, Kepala Y"; "Ana, S.E. Kepala X, Budi ..."."""
    return (
        office + 2 < len(chunks)
        and links[office] == ","
        and links[office - 1] == links[office + 1]
        and isinstance(chunks[office + 2], OfficePhrase)
        and _name_behind(page, chunks, links, office + 2) is None
    )


def _is_weak(name: Chunk) -> bool:
    """Tell whether a word may as well go on with the office before it: "kata Ana, Program Manager |Save| the Children"."""
    return isinstance(name, NamePhrase) and not _is_sure(name) and name.name_last == name.name_first + 1


def _holders_beside(page: Page, chunks: Sequence[Chunk], links: Links) -> Holders:
    holders: Holders = {}
    for index, office in enumerate(chunks):
        if not isinstance(office, OfficePhrase):
            continue
        behind, before = _name_behind(page, chunks, links, index), _name_before(page, chunks, links, index)
        free = before is not None and all(held.row.role_type == "person" for held in holders.get(before, ()))
        if before is not None and links[before] != "," and (links[before] or behind is None):
            holders.setdefault(before, []).append(office)
        elif behind is not None and not (free and (_is_list_of_apposed(page, chunks, links, index) or _is_weak(chunks[behind]))):
            holders.setdefault(behind, []).append(office)
        elif before is not None and free:
            holders[before] = [office]
    return holders


def _add_holders_in_chains(chunks: Sequence[Chunk], links: Links, holders: Holders) -> None:
    """Give a second office to who holds the first: "Sekda sekaligus Ketua Komite Ana", "Kadis, kini sebagai Pj Bupati"."""
    owner = {id(office): place for place, offices in holders.items() for office in offices}
    for link, (left, right) in zip(links, pairwise(chunks), strict=False):
        words = link.replace(",", " , ").split() if link.endswith(tuple(_CHAINS)) else ()
        if not words or words[-1] not in _CHAINS or len(words) > _LONGEST_LINK or "oleh" in words:
            continue
        if not (isinstance(left, OfficePhrase) and isinstance(right, OfficePhrase)):
            continue
        if (id(left) in owner) != (id(right) in owner):
            place = owner.get(id(left), owner.get(id(right), 0))
            holders[place].append(right if id(left) in owner else left)
            owner[id(left)] = owner[id(right)] = place


def _add_holders_in_pairs(chunks: Sequence[Chunk], links: Links, holders: Holders) -> None:
    """Give two offices to two names in order: "Bupati dan Wakil Bupati Paser Ana dan Budi"."""
    for index in range(len(chunks) - 3):
        if links[index] not in _BOTH_OFFICES or links[index + 1] not in {"", ","} or links[index + 2] not in _BOTH_NAMES:
            continue
        one, two, first, second = chunks[index : index + 4]
        if (
            isinstance(one, OfficePhrase)
            and isinstance(two, OfficePhrase)
            and isinstance(first, NamePhrase)
            and isinstance(second, NamePhrase)
        ):
            holders[index + 2] = [one]
            holders[index + 3] = [two]


def _add_holders_in_lists(chunks: Sequence[Chunk], links: Links, holders: Holders) -> None:
    """Give the office before a colon to all names behind it: "Anggota: Ana, Budi, Citra"."""
    for index, (link, office) in enumerate(zip(links, chunks, strict=False)):
        if link != ":" or not isinstance(office, OfficePhrase):
            continue
        for place in range(index + 1, len(chunks)):
            if not isinstance(chunks[place], NamePhrase) or (place > index + 1 and links[place - 1] not in LISTED):
                break
            holders.setdefault(place, []).append(office)


def _share_among_listed(chunks: Sequence[Chunk], links: Links, holders: Holders) -> None:
    """Give an office that several hold to all names of the list behind it: "Wakil Ketua DPRD Ana, Budi, dan Citra"."""
    for place, offices in list(holders.items()):
        shared = [office for office in offices if office.row.canonical in _HELD_BY_SEVERAL and office.end < chunks[place].start]
        last = place
        while shared and links[last] in LISTED and isinstance(chunks[last + 1], NamePhrase) and last + 1 not in holders:
            last += 1
        if last > place and links[last - 1] != ",":
            for other in range(place + 1, last + 1):
                holders[other] = shared
