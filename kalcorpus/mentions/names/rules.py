"""chunks → names with what shows that they are names of persons: one small rule for each kind of evidence."""

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from kalcorpus.mentions.names.chunks import Chunk, NamePhrase
from kalcorpus.mentions.names.lexicon import GIVEN, STOP
from kalcorpus.mentions.names.offices import OfficePhrase
from kalcorpus.mentions.names.tokens import Page
from kalcorpus.words import SpeechVerb, rows

Holders = dict[int, list[OfficePhrase]]

# What may stand between an office and the name of its holder, and between a name and the office; a space parts words and marks
_OFFICE_THEN_NAME = frozenset(
    {
        "",
        ",",
        "yakni",
        "yaitu",
        ", yakni",
        ", yaitu",
        "bernama",
        "yang dijabat",
        "lain ,",
        "lainnya ,",
        "setempat ,",
        "setempat",
        "yang dijabat oleh",
    }
)
_IS_HELD_BY = frozenset({"adalah", "ialah", "dijabat", "dijabat oleh", "("})  # and a name that is sure behind it
# "Bupati terpilih hasil Pilkada 2024, Ana", "anggota dewan dari daerah pemilihan Paser, Ana"
_ELECTED = re.compile(r"(?:terpilih|(?:dari|asal) (?:daerah pemilihan|[Dd]apil|[Ff]raksi|[Pp]artai))\b[^,]*,?\Z")
_OFFICE_LINKS = frozenset(
    {"selaku", "sebagai", "juga", "menjabat", "merupakan", "adalah", "kini", "dijabat", "seorang", "mantan"}
)
_INTRODUCTION = re.compile(r"(?:[Ss]eorang|[Ss]alah (?:satu|seorang)) [^.,;:\n]+, *\Z")
_DESCRIBES = frozenset({"warga", "peserta", "siswa", "siswi", "mahasiswa", "petani", "pedagang", "nelayan", "pengunjung"})
_LONGEST_INTRODUCTION = 80  # characters
_NICKNAMING = frozenset({"sapaan", "disapa", "panggilan", "dipanggil", "julukan", "dijuluki", "alias"})
_NICKNAME_REACH = 2  # words: "sapaan akrab Paman Budi"
_FAR = "…"  # chunks so far apart that nothing links them
_FARTHEST = 7  # tokens between chunks
_LONGEST_LINK = 5
_CHAINS = frozenset({"sekaligus", "merangkap", "sebagai", "selaku"})
_BOTH_OFFICES = frozenset({"dan", "dan juga", "serta"})
_BOTH_NAMES = frozenset({"dan", "serta", "-"})
_LISTED = frozenset({",", "dan", ", dan", "serta"})
_FOREBEARS = frozenset({"bin", "binti", "Bin", "Binti"})
_AGE_DIGITS = 2
_FAR_VERB = 9  # words between a name and its verb: "Defri Setiawan dari WALHI Gorontalo menambahkan"


@cache
def _verbs() -> tuple[frozenset[str], frozenset[str]]:
    """Return the verbs that stand before the name of a speaker ("kata Ana") and those behind it ("Ana menegaskan")."""
    before, behind = set(), set()
    for verb in rows(SpeechVerb):
        if verb.use in {"post_quote", "both"}:
            before |= {verb.lemma, verb.lemma.capitalize()}
        behind |= {form for form in (verb.active_form.split(" ")[0],) if form}
    return frozenset(before - {"menurut"}), frozenset(behind - {"menurut"})


Links = Sequence[str]


def read_links(page: Page, chunks: Sequence[Chunk]) -> Links:
    """Return what stands between each chunk and the next: the words and marks, parted by spaces."""
    return [
        " ".join(page.words[left.last : right.first]) if right.first - left.last <= _FARTHEST else _FAR
        for left, right in pairwise(chunks)
    ]


def _links_to_office(link: str) -> bool:
    """Tell whether these words lead from a name to an office: "(", ",", "selaku", "yang bergeser sebagai"."""
    if link in {",", "("}:
        return True
    words = link.split(" ")
    if len(words) > _LONGEST_LINK or words[-1] not in _OFFICE_LINKS:
        return False
    return all(word == "," or word.islower() for word in words)


def name_behind(page: Page, chunks: Sequence[Chunk], links: Links, index: int) -> int | None:
    """Return the name that follows office ``index``: "Bupati Ana", "Kepala Dinas Kesehatan, Ana"."""
    if index + 1 >= len(chunks):
        return None
    office, name, link = chunks[index], chunks[index + 1], links[index]
    if not isinstance(office, OfficePhrase) or not isinstance(name, NamePhrase):
        return None
    if link in _IS_HELD_BY:
        return index + 1 if _is_sure(name) else None
    if _ELECTED.match(link):
        return index + 1 if _is_sure(name) else None
    if link not in _OFFICE_THEN_NAME:
        return None
    if not link and office.bare and office.row.branch == "perusahaan" and not _is_sure(name):
        return None  # "CEO Xyz": the firm, not its head
    if link == "," and office.bare and not _is_sure(name) and _is_reporting(page.word_before(office.first)):
        return None  # "kata Bupati, Xyz adalah ...": the comma closes the clause
    return index + 1


def _is_sure(name: NamePhrase) -> bool:
    return name.titled or name.given > 0


def _is_reporting(word: str) -> bool:
    return word.lower() in _verbs()[0] or word.lower().removeprefix("di").removesuffix("kan") in _verbs()[0]


def name_before(chunks: Sequence[Chunk], links: Links, index: int) -> int | None:
    """Return the name that office ``index`` follows: "Ana, Kepala Biro", "Ana (Auditor)", "Ana selaku Ketua"."""
    if index == 0 or not isinstance(chunks[index - 1], NamePhrase):
        return None
    return index - 1 if _links_to_office(links[index - 1]) else None


def _list_of_apposed(page: Page, chunks: Sequence[Chunk], links: Links, office: int) -> bool:
    """Tell whether names stand before their offices here: "Ana, Kepala X, Budi, Kepala Y"."""
    return (
        office + 2 < len(chunks)
        and links[office] == links[office + 1] == ","
        and isinstance(chunks[office + 2], OfficePhrase)
        and name_behind(page, chunks, links, office + 2) is None
    )


def holders_beside(page: Page, chunks: Sequence[Chunk], links: Links) -> Holders:
    """Return the offices of each name, by the name's place in ``chunks``."""
    holders: Holders = {}
    for index, office in enumerate(chunks):
        if not isinstance(office, OfficePhrase):
            continue
        behind, before = name_behind(page, chunks, links, index), name_before(chunks, links, index)
        if before is not None and links[before] != ",":
            holders.setdefault(before, []).append(office)
        elif behind is not None and not (
            before is not None and before not in holders and _list_of_apposed(page, chunks, links, index)
        ):
            holders.setdefault(behind, []).append(office)
        elif before is not None and (before not in holders):
            holders.setdefault(before, []).append(office)
    return holders


def holders_in_chains(chunks: Sequence[Chunk], links: Links, holders: Holders) -> None:
    """Give a second office to who holds the first: "Sekda sekaligus Ketua Komite Ana", "Kadis, kini sebagai Pj Bupati"."""
    owner = {id(office): place for place, offices in holders.items() for office in offices}
    for link, (left, right) in zip(links, pairwise(chunks), strict=True):
        if not (isinstance(left, OfficePhrase) and isinstance(right, OfficePhrase)):
            continue
        words = link.split(" ")
        joined = len(words) <= _LONGEST_LINK and words[-1] in _CHAINS and "oleh" not in words
        if joined and (id(left) in owner) != (id(right) in owner):
            place = owner.get(id(left), owner.get(id(right), 0))
            holders[place].append(right if id(left) in owner else left)
            owner[id(left)] = owner[id(right)] = place


def holders_in_pairs(chunks: Sequence[Chunk], links: Links, holders: Holders) -> None:
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


def holders_in_lists(page: Page, chunks: Sequence[Chunk], links: Links, holders: Holders) -> None:
    """Give the office before a colon to all names behind it: "Anggota: Ana, Budi, Citra"."""
    for index, office in enumerate(chunks):
        if not isinstance(office, OfficePhrase) or page.words[office.last] != ":":
            continue
        for place in range(index + 1, len(chunks)):
            allowed = {":"} if place == index + 1 else _LISTED
            if not isinstance(chunks[place], NamePhrase) or links[place - 1] not in allowed:
                break
            holders.setdefault(place, []).append(office)


def has_age(page: Page, name: NamePhrase) -> bool:
    """The age follows in brackets: "Ana (42)"."""
    if page.words[name.last] != "(":
        return False
    age, closes = page.words[name.last + 1 : name.last + 3]
    return len(age) == _AGE_DIGITS and age.isdigit() and closes in {")", "tahun"}


def follows_speech(page: Page, name: NamePhrase) -> bool:
    """A verb of speech stands right before the name: "kata Ana"."""
    return page.word_before(name.first) in _verbs()[0]


def leads_speech(page: Page, name: NamePhrase) -> bool:
    """A verb of speech follows the name, at once or behind where the speaker comes from."""
    if name.name_first != name.first:
        return False
    near = " ".join(page.words[name.last : name.last + _FAR_VERB]).split(" ")
    reach = _FAR_VERB if near[0] in {"dari", "asal", "selaku", "warga"} else 2
    return not _verbs()[1].isdisjoint(near[:reach])


def is_described(page: Page, name: NamePhrase) -> bool:
    """What the person is follows a full name: "Xaver Bandol, warga Paser"."""
    full = name.given > 0 or name.name_last - name.name_first > 1
    return full and page.words[name.last] == "," and page.words[name.last + 1].partition(" ")[0] in _DESCRIBES


def has_particle(page: Page, name: NamePhrase) -> bool:
    """The name holds bin or binti: "Ana binti Budi"."""
    return not _FOREBEARS.isdisjoint(page.words[name.name_first : name.name_last])


def is_agent(page: Page, name: NamePhrase) -> bool:
    """The name follows oleh and begins with a given name: "dibacakan oleh Ana"."""
    return bool(page.kinds[name.name_first] & GIVEN) and page.word_before(name.first) == "oleh"


def is_introduced(page: Page, name: NamePhrase) -> bool:
    """The text brings in somebody new: "Seorang pengguna jalan, Ana"."""
    start = page.starts[name.first]
    return page.words[name.first - 1] == "," and bool(
        _INTRODUCTION.search(page.story, max(0, start - _LONGEST_INTRODUCTION), start)
    )


def is_nickname(page: Page, name: NamePhrase) -> bool:
    """The words before say that it is what somebody is called: "yang akrab disapa Paman Budi"."""
    if not page.words[name.first - 1].islower():
        return False
    before = " ".join(page.words[max(0, name.first - _NICKNAME_REACH) : name.first]).split(" ")
    return not _NICKNAMING.isdisjoint(before[-_NICKNAME_REACH:])


def shows_person(page: Page, name: NamePhrase) -> bool:
    """Tell whether something shows that ``name``, which has no office beside it, names a person.

    A title, age, verb of speech or forebear does beside any name; beside one that holds a given name also the form of address
    ("Ibu Ana"), "oleh", a verb of speech behind it, an introduction, and a second given name.
    """
    if page.kinds[name.name_first] & STOP:
        return False
    if name.titled or has_age(page, name) or follows_speech(page, name) or has_particle(page, name):
        return True
    if is_described(page, name) or (is_introduced(page, name) and leads_speech(page, name)):
        return True
    if not name.given:
        return False
    return name.given > 1 or name.address or is_agent(page, name) or leads_speech(page, name) or is_introduced(page, name)
