"""names → persons: one person once, with all mentions."""

import re
from collections.abc import Iterable, Sequence

from pydantic import Field

from kalcorpus.mentions.names import OfficeWords, PersonName
from kalcorpus.record import Record
from kalcorpus.text import Mention, fold_space


class PersonPosition(Record):
    """An office that the text gives to a person."""

    text: str = Field(
        title="Jabatan",
        description="The office as written, fullest form",
        examples=["Penjabat (Pj) Sekretaris Provinsi Kaltara"],
    )
    title: str | None = Field(None, title="Jabatan Baku", description="Canonical title", examples=["Sekretaris Daerah"])
    acting: str | None = Field(
        None, title="Status Penjabat", description="Pj, Pjs, Plt or Plh; null for a full holder", examples=["Pj"]
    )
    former: bool = Field(default=False, title="Mantan", description="The person held the office before")
    organization: str | None = Field(
        None, title="Instansi", description="The organization as written in the office", examples=["Dinas Kesehatan"]
    )
    region: str | None = Field(None, title="Kode Wilayah", description="Kemendagri code of the government the office belongs to")


class Person(Record):
    """A person whom the article names."""

    name: str = Field(title="Nama", description="Bare name in its fullest form as written", examples=["Zainal A. Paliwang"])
    prefixes: tuple[str, ...] = Field(
        (),
        title="Gelar Depan",
        description="Degrees and honorifics before the name, as written",
        examples=[["Dr.", "H."]],
    )
    suffixes: tuple[str, ...] = Field(
        (), title="Gelar Belakang", description="Degrees behind the name, as written", examples=[["SH.", "M.Hum"]]
    )
    rank: str | None = Field(None, title="Pangkat", description="Military or police rank", examples=["AKBP"])
    positions: tuple[PersonPosition, ...] = Field((), title="Jabatan", description="Offices that the text gives to the person")
    mentions: tuple[Mention, ...] = Field(
        (), title="Penyebutan", description="Every place where the person is named, short forms too"
    )


_WORD = re.compile(r"\w+(?:[-'’‘`ʼ]\w+)*")
_SHORTEST_ALONE = 3  # letters of a name that may stand for a person by itself
_SHORTEST_MISSPELT = 5
_LONGEST_HEADLINE = 140
_TITLE_SHARE = 0.6  # of the longer words of a line begin with a capital: a headline


def _tokens(name: str) -> tuple[str, ...]:
    return tuple(word.casefold() for word in _WORD.findall(name))


def _same_word(left: str, right: str) -> bool:
    return left == right or ((len(left) == 1 or len(right) == 1) and left[0] == right[0])


def _contains(longer: tuple[str, ...], shorter: tuple[str, ...]) -> bool:
    """Tell whether the words of ``shorter`` stand in ``longer`` in order; an initial stands for any word with that letter."""
    rest = iter(longer)
    return all(any(_same_word(word, other) for other in rest) for word in shorter) and not set(longer).isdisjoint(shorter)


def _may_be_same(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    longer, shorter = (left, right) if len(left) >= len(right) else (right, left)
    if len(shorter) == 1:
        return len(shorter[0]) >= _SHORTEST_ALONE and shorter[0] in longer
    if len(shorter) > 1 and min(len(shorter[0]), len(longer[0])) == 1 < max(len(shorter[0]), len(longer[0])):
        # "M. Ana" and "Ana Wulandari": the initial may be left out
        return _may_be_same(shorter[1:], longer) if len(shorter[0]) == 1 else _may_be_same(shorter, longer[1:])
    return _contains(longer, shorter) and (_same_word(longer[0], shorter[0]) or shorter[-1] == longer[-1])


def _misspells(written: str, known: str) -> bool:
    """Tell whether two words differ in one letter only, as Timbal and Tumbal or Budi and Budhi do."""
    shorter, longer = sorted((written, known), key=len)
    if len(longer) < _SHORTEST_MISSPELT or len(longer) - len(shorter) > 1 or shorter[0] != longer[0]:
        return False
    same = next((at for at, (left, right) in enumerate(zip(shorter, longer, strict=False)) if left != right), len(shorter))
    return shorter[same:] == longer[same + 1 :] or shorter[same + 1 :] == longer[same + 1 :]


def _runs_on(written: tuple[str, ...], known: tuple[str, ...]) -> bool:
    """Tell whether the last word of ``written`` lost the space behind it: "Ana Wulandariberkata"."""
    return len(written) == len(known) > 1 and written[:-1] == known[:-1] and written[-1].startswith(known[-1])


class _Holder:
    """A person in the making."""

    def __init__(self, name: PersonName) -> None:
        self.words = _tokens(name.text)
        self.names = [name]

    def add(self, name: PersonName) -> None:
        self.names.append(name)
        words = _tokens(name.text)
        if (len(words), sum(map(len, words))) > (len(self.words), sum(map(len, self.words))):
            self.words = words

    def nearness(self, start: int) -> tuple[bool, int]:
        """Return how near the last mention before ``start`` is; a later one counts after all earlier ones."""
        before = [start - name.start for name in self.names if name.start <= start]
        return (False, min(before)) if before else (True, min(name.start for name in self.names))

    @property
    def offices(self) -> list[OfficeWords]:
        return [office for name in self.names for office in name.offices]


def _in_headline(story: str, start: int) -> bool:
    """Tell whether the line that holds ``start`` is written as a headline, most words with a capital."""
    first, last = story.rfind("\n", 0, start) + 1, story.find("\n", start)
    line = story[first : last if last >= 0 else len(story)].strip()
    if len(line) > _LONGEST_HEADLINE:
        return False
    words = [word for word in line.split() if len(word) > _SHORTEST_ALONE]
    return not line.endswith(".") and sum(word[0].isupper() for word in words) >= _TITLE_SHARE * max(len(words), 4)


def _nearest(holders: list[_Holder], name: PersonName) -> _Holder | None:
    words = _tokens(name.text)
    same = [holder for holder in holders if _may_be_same(holder.words, words)]
    return min(same, key=lambda holder: holder.nearness(name.start)) if same else None


def _other_name(holders: list[_Holder], name: PersonName) -> _Holder | None:
    """Return the person of whom ``name`` is a misspelling, or a nickname beside the bare office that one person holds."""
    words = _tokens(name.text)
    if len(words) != 1:
        return next((holder for holder in holders if _runs_on(words, holder.words)), None)
    if not name.offices:
        misspelt = [holder for holder in holders if any(_misspells(words[0], word) for word in holder.words)]
        return misspelt[0] if len(misspelt) == 1 else None
    if all(office.bare for office in name.offices):
        titles = {office.row.canonical for office in name.offices}
        named = [holder for holder in holders if titles & {office.row.canonical for office in holder.offices if not office.bare}]
        return named[0] if len(named) == 1 else None
    return None


def _trimmed(holders: list[_Holder], name: PersonName) -> tuple[_Holder, PersonName] | None:
    """Return a person whose name begins ``name``, and ``name`` without the words behind: "Ana Wulandari Xyz" of a headline."""
    spans = [match.span() for match in _WORD.finditer(name.text)]
    for count in range(len(spans) - 1, 0, -1):
        text = name.text[: spans[count - 1][1]]
        short = name._replace(text=text, end=name.start + len(text), suffixes=())
        if holder := _nearest(holders, short):
            return holder, short
    return None


def _gather(names: tuple[PersonName, ...], story: str) -> list[_Holder]:
    """Return one holder for each person: full names first, then single names, then those of headlines, then the unshown."""
    holders: list[_Holder] = []
    headline = {name.start: _in_headline(story, name.start) for name in names}
    shown = [name for name in names if name.shown]
    full = [name for name in shown if len(_tokens(name.text)) > 1 and not headline[name.start]]
    single = [name for name in shown if len(_tokens(name.text)) == 1 and not headline[name.start]]
    for name in (*sorted(full, key=lambda name: -len(_tokens(name.text))), *single):
        if holder := _nearest(holders, name) or _other_name(holders, name):
            holder.add(name)
        else:
            holders.append(_Holder(name))
    for name in names:
        if name.shown and not headline[name.start]:
            continue
        if holder := _nearest(holders, name):
            holder.add(name)
        elif trimmed := _trimmed(holders, name):
            trimmed[0].add(trimmed[1])
        elif name.shown and name.known and (len(_tokens(name.text)) > 1 or name.offices):
            holders.append(_Holder(name))
    return holders


def _position(office: OfficeWords) -> PersonPosition:
    return PersonPosition(
        text=office.text,
        title=office.row.canonical if office.row.role_type != "candidate" else None,
        acting=office.acting,
        former=office.former,
    )


def _positions(offices: list[OfficeWords]) -> tuple[PersonPosition, ...]:
    """Return the offices of a person, each once in its fullest form, in order of first mention."""
    kept: dict[tuple[str, bool], OfficeWords] = {}
    for office in offices:
        key = (office.row.canonical, office.former)
        if key not in kept or len(office.text) > len(kept[key].text):
            kept[key] = office
    return tuple(_position(office) for office in kept.values())


def _unique(titles: Iterable[str]) -> tuple[str, ...]:
    found: dict[str, str] = {}
    for title in titles:
        found.setdefault("".join(character for character in title if character.isalnum()), title)
    return tuple(found.values())


def _person(holder: _Holder) -> Person:
    names = sorted(holder.names, key=lambda name: name.start)
    fullest = max(names, key=lambda name: (len(_tokens(name.text)), len(name.text)))
    return Person(
        name=fold_space(fullest.text),
        prefixes=_unique(title for name in names for title in name.prefixes),
        suffixes=_unique(title for name in names for title in name.suffixes),
        rank=next((name.rank for name in names if name.rank), None),
        positions=_positions(holder.offices),
        mentions=tuple(Mention(start=name.start, end=name.end, text=name.text) for name in names),
    )


def find_holder(people: Sequence[Person], office_words: str) -> Person | None:
    """Return the one person of ``people`` who holds the office that ``office_words`` name, or None where none or several do.

    Args:
        people: the persons of the article.
        office_words: the office as written ("Bupati", "Wagub", "Gubernur Kaltara", "Kepala Dinas").
    """
    wanted = office_words.casefold().split()
    holders = [
        person
        for person in people
        if any(not held.former and held.text.casefold().split()[: len(wanted)] == wanted for held in person.positions)
    ]
    return holders[0] if len(holders) == 1 else None


def resolve_people(names: tuple[PersonName, ...], story: str) -> tuple[Person, ...]:
    """Return one person for each holder of ``names``, in order of first mention."""
    people = [_person(holder) for holder in _gather(names, story)]
    return tuple(sorted(people, key=lambda person: person.mentions[0].start))
