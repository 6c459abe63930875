"""chunks → names with what shows that they are names of persons: one small rule for each kind of evidence."""

from collections.abc import Callable, Sequence
from functools import cache
from itertools import pairwise

from kalcorpus.mentions.names.chunks import Chunk, NamePhrase
from kalcorpus.mentions.names.lexicon import GIVEN, STOP
from kalcorpus.mentions.names.offices import OfficePhrase
from kalcorpus.mentions.names.tokens import Page
from kalcorpus.words import SpeechVerb, rows

Holders = dict[int, list[OfficePhrase]]

# What may stand between an office and the name of its holder, and between a name and the office
_OFFICE_THEN_NAME = {
    (),
    (",",),
    ("yakni",),
    ("yaitu",),
    (",", "yakni"),
    (",", "yaitu"),
    ("bernama",),
    ("yang", "dijabat"),
    ("lain", ","),
    ("lainnya", ","),
    ("setempat", ","),
    ("setempat",),
    ("yang", "dijabat", "oleh"),
}
_IS_HELD_BY = {("adalah",), ("ialah",), ("dijabat",), ("dijabat", "oleh"), ("(",)}  # and a name that is sure behind it
_OFFICE_LINKS = frozenset(
    {"selaku", "sebagai", "juga", "menjabat", "merupakan", "adalah", "kini", "dijabat", "seorang", "mantan"}
)
_LONGEST_LINK = 5
_CHAINS = frozenset({"sekaligus", "merangkap", "sebagai", "selaku"})
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


def _between(page: Page, left: Chunk, right: Chunk) -> tuple[str, ...]:
    return tuple(page.words[left.last : right.first])


def _links_to_office(between: tuple[str, ...]) -> bool:
    """Tell whether these words lead from a name to an office: "(", ",", "selaku", "yang bergeser sebagai"."""
    if between in {(",",), ("(",)}:
        return True
    if not between or len(between) > _LONGEST_LINK or between[-1] not in _OFFICE_LINKS:
        return False
    return all(word == "," or word.islower() for word in between)


def name_behind(page: Page, chunks: Sequence[Chunk], index: int) -> int | None:
    """Return the name that follows office ``index``: "Bupati Ana", "Kepala Dinas Kesehatan, Ana"."""
    if index + 1 >= len(chunks):
        return None
    office, name = chunks[index], chunks[index + 1]
    if not isinstance(office, OfficePhrase) or not isinstance(name, NamePhrase):
        return None
    between = _between(page, office, name)
    sure = name.titled or has_given(page, name)
    if between in _IS_HELD_BY:
        return index + 1 if sure else None
    if between not in _OFFICE_THEN_NAME:
        return None
    if between == (",",) and office.bare and not sure and _is_reporting(page.words[office.first - 1]):
        return None  # "kata Bupati, Xyz adalah ...": the comma closes the clause
    return index + 1


def _is_reporting(word: str) -> bool:
    return word.lower() in _verbs()[0] or word.lower().removeprefix("di").removesuffix("kan") in _verbs()[0]


def name_before(page: Page, chunks: Sequence[Chunk], index: int) -> int | None:
    """Return the name that office ``index`` follows: "Ana, Kepala Biro", "Ana (Auditor)", "Ana selaku Ketua"."""
    if index == 0 or not isinstance(chunks[index - 1], NamePhrase):
        return None
    return index - 1 if _links_to_office(_between(page, chunks[index - 1], chunks[index])) else None


def _list_of_apposed(page: Page, chunks: Sequence[Chunk], before: int, behind: int) -> bool:
    """Tell whether names stand before their offices here: "Ana, Kepala X, Budi, Kepala Y"."""
    if _between(page, chunks[before + 1], chunks[behind]) != (",",):
        return False
    return (
        behind + 1 < len(chunks)
        and isinstance(chunks[behind + 1], OfficePhrase)
        and _between(page, chunks[behind], chunks[behind + 1]) == (",",)
        and name_behind(page, chunks, behind + 1) is None
    )


def holders_beside(page: Page, chunks: Sequence[Chunk]) -> Holders:
    """Return the offices of each name, by the name's place in ``chunks``."""
    holders: Holders = {}
    for index, office in enumerate(chunks):
        if not isinstance(office, OfficePhrase):
            continue
        behind, before = name_behind(page, chunks, index), name_before(page, chunks, index)
        comma = before is not None and _between(page, chunks[before], office) == (",",)
        if before is not None and not comma:
            holders.setdefault(before, []).append(office)
        elif behind is not None and not (
            before is not None and before not in holders and _list_of_apposed(page, chunks, before, behind)
        ):
            holders.setdefault(behind, []).append(office)
        elif before is not None and (before not in holders):
            holders.setdefault(before, []).append(office)
    return holders


def holders_in_chains(page: Page, chunks: Sequence[Chunk], holders: Holders) -> None:
    """Give a second office to who holds the first: "Sekda sekaligus Ketua Komite Ana", "Kadis, kini sebagai Pj Bupati"."""
    owner = {id(office): place for place, offices in holders.items() for office in offices}
    for left, right in pairwise(chunks):
        if not (isinstance(left, OfficePhrase) and isinstance(right, OfficePhrase)):
            continue
        between = _between(page, left, right)
        joined = bool(between) and len(between) <= _LONGEST_LINK and between[-1] in _CHAINS and "oleh" not in between
        if joined and (id(left) in owner) != (id(right) in owner):
            place = owner.get(id(left), owner.get(id(right), 0))
            holders[place].append(right if id(left) in owner else left)
            owner[id(left)] = owner[id(right)] = place


def holders_in_pairs(page: Page, chunks: Sequence[Chunk], holders: Holders) -> None:
    """Give two offices to two names in order: "Bupati dan Wakil Bupati Paser Ana dan Budi"."""
    for index in range(len(chunks) - 3):
        one, two, first, second = chunks[index : index + 4]
        if (
            isinstance(one, OfficePhrase)
            and isinstance(two, OfficePhrase)
            and isinstance(first, NamePhrase)
            and isinstance(second, NamePhrase)
            and _between(page, one, two) in {("dan",), ("dan", "juga"), ("serta",)}
            and _between(page, two, first) in {(), (",",)}
            and _between(page, first, second) in {("dan",), ("serta",), ("-",)}
        ):
            holders[index + 2] = [one]
            holders[index + 3] = [two]


def holders_in_lists(page: Page, chunks: Sequence[Chunk], holders: Holders) -> None:
    """Give the office before a colon to all names behind it: "Anggota: Ana, Budi, Citra"."""
    for index, office in enumerate(chunks):
        if not isinstance(office, OfficePhrase) or page.words[office.last] != ":":
            continue
        left: Chunk = office
        for place in range(index + 1, len(chunks)):
            name = chunks[place]
            allowed = {(":",)} if left is office else {(",",), ("dan",), (",", "dan"), ("serta",)}
            if not isinstance(name, NamePhrase) or _between(page, left, name) not in allowed:
                break
            holders.setdefault(place, []).append(office)
            left = name


Rule = Callable[[Page, NamePhrase], bool]


def is_titled(page: Page, name: NamePhrase) -> bool:
    """A degree, honorific or rank stands beside the name: "Hj. Ana", "Ana, S.T."."""
    del page
    return name.titled


def is_addressed(page: Page, name: NamePhrase) -> bool:
    """The name follows Bapak or Ibu, and a given name is in it."""
    return name.address and has_given(page, name)


def has_age(page: Page, name: NamePhrase) -> bool:
    """The age follows in brackets: "Ana (42)"."""
    opens, age, closes = page.words[name.last : name.last + 3]
    return opens == "(" and len(age) == _AGE_DIGITS and age.isdigit() and closes in {")", "tahun"}


def follows_speech(page: Page, name: NamePhrase) -> bool:
    """A verb of speech stands right before the name: "kata Ana"."""
    return name.first > 0 and page.words[name.first - 1] in _verbs()[0]


def leads_speech(page: Page, name: NamePhrase) -> bool:
    """A verb of speech follows the name, at once or behind where the speaker comes from."""
    if not has_given(page, name):
        return False
    if page.words[name.last] in {"dari", "asal", "selaku", "warga"}:
        near = page.words[name.last : name.last + _FAR_VERB]
    else:
        near = page.words[name.last : name.last + 2]
    return not _verbs()[1].isdisjoint(near) and name.name_first == name.first


def has_particle(page: Page, name: NamePhrase) -> bool:
    """The name holds bin or binti: "Ana binti Budi"."""
    return not {"bin", "binti", "Bin", "Binti"}.isdisjoint(page.words[name.name_first : name.name_last])


def is_agent(page: Page, name: NamePhrase) -> bool:
    """The name follows oleh and begins with a given name: "dibacakan oleh Ana"."""
    return name.first > 0 and page.words[name.first - 1] == "oleh" and bool(page.kinds[name.name_first] & GIVEN)


def is_made_of_given_names(page: Page, name: NamePhrase) -> bool:
    """Two words of the name at least are given names."""
    return sum(bool(kind & GIVEN) for kind in page.kinds[name.name_first : name.name_last]) > 1


def has_given(page: Page, name: NamePhrase) -> bool:
    """Tell whether a word of ``name`` is a given name."""
    return any(kind & GIVEN for kind in page.kinds[name.name_first : name.name_last])


RULES: tuple[Rule, ...] = (
    is_titled,
    is_addressed,
    has_age,
    follows_speech,
    leads_speech,
    has_particle,
    is_agent,
    is_made_of_given_names,
)


def shows_person(page: Page, name: NamePhrase) -> bool:
    """Tell whether one of the rules shows that ``name``, which has no office beside it, names a person."""
    if page.kinds[name.name_first] & STOP:
        return False
    return any(rule(page, name) for rule in RULES)
