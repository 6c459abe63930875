"""names → who is who: the names of one person together, one group for each person."""

import re
from bisect import bisect_left, bisect_right, insort

from kalcorpus.facts.persons.spelling import (
    BLENDED,
    NAME_WORD,
    cut_run_on,
    may_be_same,
    misspells,
    misspells_name,
    name_words,
    shortens,
)
from kalcorpus.mentions.names import OfficeWords, PersonName

_SENTENCE_END = re.compile(r"[.!?] |\n")
# "kata Paman Budi, panggilan akrabnya", "ujar pria yang disapa Budi itu"
_POINTS = (", sapaan", ", panggilan", ", begitu ia", ", demikian ia", " itu", " ini", " tersebut")
_NICKNAME_REACH = 120  # characters
_Written = tuple[PersonName, tuple[str, ...]]
_SHORT_WORD = 3  # letters; headlines leave "di", "dan", "ke" small
_WOMEN = frozenset({"hj", "ny", "nyonya", "dra", "hajah", "ibu", "bu", "mbak", "bunda"})
_MEN = frozenset({"h", "drs", "kh", "haji", "tuan", "bapak", "pak", "bang", "mas", "kang"})
_LONGEST_HEADLINE = 140
_FEWEST_WORDS = 4
_SIDE_BY_SIDE = 120  # characters
_MOST_NAMESAKES = 20
_MOST_COMPARED = 200  # persons that a misspelt name is compared with
_TITLE_SHARE = 0.6  # of the longer words of a line begin with a capital: a headline


def _letters(title: str) -> str:
    return title.rstrip(".").casefold()


class Identity:
    """A person in the making."""

    def __init__(self, name: PersonName, words: tuple[str, ...]) -> None:
        self.words = words
        self.nicknames: list[tuple[str, ...]] = []
        self.names = [name]
        self.full = [name]  # without nicknames and misspellings
        self._starts = [name.start]  # in order

    def add(self, name: PersonName, words: tuple[str, ...]) -> None:
        """Take ``name`` as one more of this person; the fullest gives the words."""
        self.mention(name)
        if self.nicknames and not may_be_same(self.words, words):
            return
        self.full.append(name)
        if (len(words), sum(map(len, words))) > (len(self.words), sum(map(len, self.words))):
            self.words = words

    def mention(self, name: PersonName) -> None:
        """Take ``name`` as one more of this person, whatever its words are."""
        self.names.append(name)
        insort(self._starts, name.start)

    def answers_to(self, words: tuple[str, ...]) -> bool:
        """Tell whether the person may be called by these words."""
        if may_be_same(self.words, words):
            return True
        return bool(self.nicknames) and any(may_be_same(nickname, words) for nickname in self.nicknames)

    def is_relation_of(self, name: PersonName, words: tuple[str, ...]) -> bool:
        """Tell whether ``name`` ends this person's but is somebody else's: "Gubernur H. Ana", "Hj. Citra Ana", his wife.

        Their titles are those of a man and a woman, or each holds an office of its own.
        """
        if len(words) >= len(self.words) or self.words[-len(words) :] != words:
            return False
        theirs = {_letters(title) for one in self.names for title in (*one.prefixes, one.address)}
        titles = {_letters(title) for title in (*name.prefixes, name.address)}
        if (theirs & _WOMEN and titles & _MEN) or (theirs & _MEN and titles & _WOMEN):
            return True
        held = {office.row.canonical for office in name.offices if not office.bare}
        return bool(held and self.offices) and held.isdisjoint(office.row.canonical for office in self.offices)

    def nearness(self, start: int) -> tuple[bool, int]:
        """Return how near the last mention before ``start`` is; a later one counts after all earlier ones."""
        before = bisect_right(self._starts, start)
        return (False, start - self._starts[before - 1]) if before else (True, self._starts[0])

    def distance(self, start: int) -> int:
        """Return how many characters the nearest mention is from ``start``."""
        at = bisect_left(self._starts, start)
        return min(abs(start - mention) for mention in self._starts[max(0, at - 1) : at + 1])

    @property
    def offices(self) -> list[OfficeWords]:
        """Return the offices beside the names of this person."""
        return [office for name in self.names for office in name.offices]


class _Headlines:
    """Tells which names stand in lines that are written as headlines, most words with a capital."""

    def __init__(self, story: str) -> None:
        self._story = story
        self._lines: dict[int, bool] = {}

    def hold(self, start: int) -> bool:
        """Tell whether the line that holds ``start`` is a headline."""
        first = self._story.rfind("\n", 0, start) + 1
        if first not in self._lines:
            last = self._story.find("\n", start)
            self._lines[first] = self._is_headline(first, last if last >= 0 else len(self._story))
        return self._lines[first]

    def _is_headline(self, first: int, last: int) -> bool:
        line = self._story[first : min(last, first + 2 * _LONGEST_HEADLINE)].strip()
        if len(line) > _LONGEST_HEADLINE or line.endswith("."):
            return False
        words = [word for word in line.split() if len(word) > _SHORT_WORD]
        return sum(word[0].isupper() for word in words) >= _TITLE_SHARE * max(len(words), _FEWEST_WORDS)


class _Gathering:
    """Groups names by person, one name after the other."""

    def __init__(self) -> None:
        self.identities: list[Identity] = []
        self._by_word: dict[str, list[Identity]] = {}

    def _nearest(self, name: PersonName, words: tuple[str, ...]) -> Identity | None:
        near = {id(identity): identity for word in words for identity in self._by_word.get(word, ())}
        same = [one for one in near.values() if one.answers_to(words) and not one.is_relation_of(name, words)]
        if len(same) > 1:
            same = [one for one in same if one.words == words] or same
            same = [one for one in same if one.words[0] == words[0]] or same  # short forms are mostly first names
            return min(same, key=lambda identity: identity.nearness(name.start))
        return same[0] if same else None

    def _index(self, identity: Identity, words: tuple[str, ...]) -> None:
        blends = [words[0] + words[1][:letters] for letters in BLENDED] if len(words) > 1 else []
        for word in (*words, *blends):
            known = self._by_word.setdefault(word, [])
            if identity not in known and len(known) < _MOST_NAMESAKES:
                known.append(identity)

    def _put(self, identity: Identity, name: PersonName, words: tuple[str, ...]) -> None:
        identity.add(name, words)
        self._index(identity, words)

    def knows(self, words: tuple[str, ...]) -> bool:
        """Tell whether one of these words stands in the name of a person."""
        return not self._by_word.keys().isdisjoint(words)

    @property
    def _recent(self) -> list[Identity]:
        return self.identities[-_MOST_COMPARED:]

    def open(self, name: PersonName, words: tuple[str, ...]) -> None:
        """Begin a new person with ``name``."""
        identity = Identity(name, words)
        self.identities.append(identity)
        self._index(identity, words)

    def place(self, name: PersonName, words: tuple[str, ...], *, longer: bool = True) -> bool:
        """Give ``name`` to the person whose name it is, in full or in part, and tell whether there is one.

        ``longer`` allows it to be longer than all that the person was called before.
        """
        identity = self._nearest(name, words)
        if identity and name.introduced and len(words) == 1 < len(identity.words):
            return False  # "Seorang warga, Ana" is not the Ana Wulandari of before
        if identity is None or not (longer or len(words) <= len(identity.words)):
            return False
        self._put(identity, name, words)
        return True

    def place_sure(self, name: PersonName, words: tuple[str, ...]) -> None:
        """Give ``name`` to a person, known or new."""
        if not (self.place(name, words) or self.place_misspelt(name, words)):
            self.open(name, words)

    def place_nicknames(self, nicknames: list[_Written], story: str) -> None:
        """Give each nickname to whom the same sentence names last before it; shown ones without such a person open one."""
        places = sorted((name.start, name.end, at) for at, identity in enumerate(self.identities) for name in identity.names)
        for nickname, words in nicknames:
            before = bisect_left(places, (nickname.start,)) - 1
            _, end, at = places[before] if before >= 0 else (0, 0, 0)
            told_behind = story.startswith(_POINTS, nickname.end)
            far = nickname.start - end > _NICKNAME_REACH or _SENTENCE_END.search(story, end, nickname.start)
            if before < 0 or (far and not told_behind):
                if nickname.shown:
                    self.place_sure(nickname, words)
                continue
            identity = self.identities[at]
            identity.mention(nickname)
            identity.nicknames.append(words)
            self._index(identity, words)

    def place_misspelt(self, name: PersonName, words: tuple[str, ...]) -> bool:
        """Give ``name`` to the one person of whom it is a misspelling or nickname, and tell whether there is one."""
        if len(words) > 1:
            return self._place_run_on(name, words) or self._place_misspelt_whole(name, words)
        if not name.offices:
            found = [one for one in self._recent if any(misspells(words[0], word) for word in one.words)]
            found = found or [one for one in self._recent if any(shortens(words[0], word) for word in one.words)]
        elif all(office.bare for office in name.offices):
            titles = {office.row.canonical for office in name.offices}
            found = [one for one in self._recent if titles & {office.row.canonical for office in one.offices if not office.bare}]
        else:
            found = []
        if len(found) == 1:
            found[0].mention(name)
        return len(found) == 1

    def _place_run_on(self, name: PersonName, words: tuple[str, ...]) -> bool:
        for identity in self._recent:
            if cut := cut_run_on(words, identity.words):
                identity.mention(name._replace(text=name.text[:-cut], end=name.end - cut))
                return True
        return False

    def _place_misspelt_whole(self, name: PersonName, words: tuple[str, ...]) -> bool:
        """Give a full name with one wrong letter to the one person who is called so, unless each holds an office of its own."""
        held = {office.row.canonical for office in name.offices}
        found = [one for one in self._recent if misspells_name(words, one.words)]
        if len(found) != 1 or (held and held.isdisjoint(office.row.canonical for office in found[0].offices)):
            return False
        if found[0].distance(name.start) < _SIDE_BY_SIDE:
            return False  # "Rahmat Hidayat (40) dan Rahman Hidayat (35)" are two
        found[0].mention(name)
        return True

    def place_beginning(self, name: PersonName) -> bool:
        """Give the beginning of ``name`` to a person, and tell whether it is one's: "Ana Wulandari Xyz" in a headline."""
        spans = [match.span() for match in NAME_WORD.finditer(name.text)]
        for _, last in reversed(spans[:-1]):
            text = name.text[:last]
            words = name_words(text)
            if identity := self._nearest(name, words):
                self._put(identity, name._replace(text=text, end=name.start + len(text), suffixes=()), words)
                return True
        return False


def gather_identities(names: tuple[PersonName, ...], story: str) -> list[Identity]:
    """Return one identity for each person.

    Full names come first, then single names, nicknames, the names of headlines, and last what nothing shows to be a name.
    """
    headlines = _Headlines(story)
    gathering = _Gathering()
    written = [(name, name_words(name.text)) for name in names]
    nicknames = [item for item in written if item[0].nickname]
    called = {word for _, words in nicknames for word in words}
    sure = [item for item in written if item[0].shown and not item[0].nickname and not headlines.hold(item[0].start)]
    sure.sort(key=lambda item: (-len(item[1]), len(item[0].text) if len(item[1]) > 1 else 0))
    for name, words in sure:
        if not called.issuperset(words):
            gathering.place_sure(name, words)
    if nicknames:
        gathering.place_nicknames(nicknames, story)
        for name, words in sure:
            if called.issuperset(words):
                gathering.place_sure(name, words)
    for name, words in written:
        if name.nickname or not (name.shown or gathering.knows(words)):
            continue
        headline = headlines.hold(name.start)
        if (name.shown and not headline) or gathering.place(name, words, longer=not headline) or not headline:
            continue
        if not gathering.place_beginning(name) and name.shown and name.known and (len(words) > 1 or name.offices):
            gathering.open(name, words)
    return gathering.identities
