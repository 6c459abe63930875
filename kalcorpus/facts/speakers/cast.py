"""persons → who is meant by a name, a short form or an office at some place of the story.

>>> from kalcorpus.facts.persons import Person
>>> from kalcorpus.text import Mention
>>> cast = Cast((Person(name="Darma Budhi", mentions=(Mention(start=5, end=16, text="Darma Budhi"),)),))
>>> cast.first_named(0, 40).person.name, cast.namesake("Budi").name
('Darma Budhi', 'Darma Budhi')
"""

from bisect import bisect_left
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from kalcorpus.facts.persons import Person, find_holders
from kalcorpus.words import Position, SpeakerWord, rows


class Reference(NamedTuple):
    """Words that stand for somebody: a person of the article, whoever was spoken of last (``carried``), or a stranger."""

    start: int
    end: int
    person: Person | None
    carried: bool = False


_NEAR = 600  # characters in which one of several who hold an office was named
_SHORTEST_NAMESAKE = 4
_OFFICES = frozenset({"position", "acting", "functional", "role"})
_SOLE_OFFICES = frozenset({"position"})
_SECRETARIAT = frozenset({"setda", "sekda", "setdakab", "setdaprov", "setkab", "setdako", "sekretariat", "daerah"})
_MEMBER = "anggota"


@cache
def words_as(role: str) -> frozenset[str]:
    """Return the words that play ``role`` beside a speaker's name."""
    return frozenset(row.word for row in rows(SpeakerWord) if row.role == role)


def _split_offices(kinds: frozenset[str]) -> frozenset[tuple[str, ...]]:
    offices = (office for office in rows(Position) if office.role_type in kinds)
    return frozenset(tuple(name.lower().split()) for office in offices for name in (office.surface, *office.aliases) if name)


@cache
def office_words() -> frozenset[str]:
    """Return the first words of offices, in small letters: bupati, kepala, wagub."""
    return frozenset(office[0].rstrip(".") for office in _split_offices(_OFFICES))


@cache
def _sole_offices() -> frozenset[tuple[str, ...]]:
    """Return the offices that one person holds at a time; members and neighbours are many."""
    return frozenset(office for office in _split_offices(_SOLE_OFFICES) if office[0] != _MEMBER)


def office_in_small_letters(words: Sequence[str]) -> Sequence[str]:
    """Return the longest whole office that begins ``words``: "bupati" of "bupati saat rapat"; "wali" of "wali murid" is none."""
    known = (words[:length] for length in range(len(words), 0, -1) if tuple(words[:length]) in _sole_offices())
    return next(known, ())


class Cast:
    """The persons of one article, found by place, by short form and by office."""

    def __init__(self, people: Sequence[Person]) -> None:
        self._people = people
        named = sorted((mention.start, -mention.end, at) for at, person in enumerate(people) for mention in person.mentions)
        self._named = [Reference(start, -end, people[at]) for start, end, at in named]
        self._starts = [reference.start for reference in self._named]
        self._holders: dict[tuple[str, ...], list[Person]] = {}

    def first_named(self, start: int, end: int) -> Reference | None:
        """Return the first person named from ``start`` on whose name begins before ``end``."""
        at = bisect_left(self._starts, start)
        return self._named[at] if at < len(self._named) and self._starts[at] < end else None

    def all_named(self, start: int, end: int) -> list[Reference]:
        """Return the persons named between ``start`` and ``end``, in order."""
        return self._named[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def holder(self, office: Sequence[str], at: int) -> Person | None:
        """Return who holds the office that the words at ``at`` name; words beyond its title must stand in the office as written.

        Where several hold it, the one who alone of them is named in the lines before is meant.
        """
        key = tuple(office)
        if key not in self._holders:
            self._holders[key] = self._find_holders(key)
        holders = self._holders[key]
        if len(holders) > 1:
            near = [named.person for named in self.all_named(max(0, at - _NEAR), at)]
            holders = [person for person in holders if person in near]
        return holders[0] if len(holders) == 1 else None

    def _find_holders(self, office: tuple[str, ...]) -> list[Person]:
        for length in range(len(office), 0, -1):
            if found := find_holders(self._people, " ".join(office[:length])):
                return [person for person in found if _holds(person, office[length:])]
        return []

    def namesake(self, word: str) -> Person | None:
        """Return the one person whose name gives ``word``: initials (HD), a part (Alam of Alamsyah), one letter off (Timbal)."""
        found = [person for person in self._people if _is_namesake(word, person.name.split())]
        return found[0] if len(found) == 1 else None


def _holds(person: Person, words: Sequence[str]) -> bool:
    """Tell whether all words stand in the offices of a person as written."""
    held = {word.strip("().,") for position in person.positions for word in position.text.casefold().split()}
    if not held.isdisjoint(_SECRETARIAT):
        held |= _SECRETARIAT
    return all(word.casefold() in held for word in words)


def _is_namesake(word: str, name: Sequence[str]) -> bool:
    if word.isupper():
        return len(word) > 1 and word == "".join(part[0] for part in name).upper()
    if len(word) < _SHORTEST_NAMESAKE:
        return False
    folded = word.casefold()
    return any(_is_short_form(folded, part.casefold()) for part in name)


def _is_short_form(word: str, part: str) -> bool:
    return part.startswith(word) or part.endswith(word) or (len(part) >= _SHORTEST_NAMESAKE and _is_one_letter_off(word, part))


def _is_one_letter_off(one: str, other: str) -> bool:
    """Tell whether one letter changed, added or left out turns ``one`` into ``other``."""
    shorter, longer = sorted((one, other), key=len)
    if len(longer) - len(shorter) > 1:
        return False
    same = next((at for at, letter in enumerate(shorter) if letter != longer[at]), len(shorter))
    return shorter[same + (len(shorter) == len(longer)) :] == longer[same + 1 :]
