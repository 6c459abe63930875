"""names → who is who: the names of one person together, one group for each person."""

import re
from bisect import bisect_left, bisect_right, insort

from kalcorpus.mentions.names import OfficeWords, PersonName

_WORD = re.compile(r"\w+(?:[-'’‘`ʼ]\w+)*")
_SENTENCE_END = re.compile(r"[.!?] |\n")
# "kata Paman Budi, panggilan akrabnya", "ujar pria yang disapa Budi itu"
_POINTS = (", sapaan", ", panggilan", ", begitu ia", ", demikian ia", " itu", " ini", " tersebut")
_NICKNAME_REACH = 120  # characters
_Written = tuple[PersonName, tuple[str, ...]]
_BLENDED = (2, 3)  # letters of the second name
_SHORTEST_ALONE = 3  # letters of a name that may stand for a person by itself
_NO_VOWELS = str.maketrans("", "", "aeiou")
_SHORTEST_MISSPELT = 5
_WOMEN = frozenset({"hj", "ny", "nyonya", "dra", "hajah", "ibu", "bu", "mbak", "bunda"})
_MEN = frozenset({"h", "drs", "kh", "haji", "tuan", "bapak", "pak", "bang", "mas", "kang"})
_LONGEST_HEADLINE = 140
_FEWEST_WORDS = 4
_MOST_NAMESAKES = 20
_MOST_COMPARED = 200  # persons that a misspelt name is compared with
_TITLE_SHARE = 0.6  # of the longer words of a line begin with a capital: a headline


def name_words(name: str) -> tuple[str, ...]:
    """Return the words of ``name``, written small."""
    if name.replace(" ", "").isalpha():
        return tuple(name.casefold().split())
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
        return len(shorter[0]) >= _SHORTEST_ALONE and (shorter[0] in longer or _blends(shorter[0], longer))
    if len(shorter) > 1 and min(len(shorter[0]), len(longer[0])) == 1 < max(len(shorter[0]), len(longer[0])):
        # "M. Ana" and "Ana Wulandari": the initial may be left out
        return _may_be_same(shorter[1:], longer) if len(shorter[0]) == 1 else _may_be_same(shorter, longer[1:])
    if _ends_in_initials(shorter, longer):
        return True
    return _contains(longer, shorter) and (_same_word(longer[0], shorter[0]) or shorter[-1] == longer[-1])


def _blends(written: str, known: tuple[str, ...]) -> bool:
    """Tell whether a word is made of a first name and the beginning of the next: Jokowi of Joko Widodo."""
    return len(known) > 1 and written in [known[0] + known[1][:letters] for letters in _BLENDED]


def _ends_in_initials(shorter: tuple[str, ...], longer: tuple[str, ...]) -> bool:
    """Tell whether the last word of one name is made of the initials of the other's: "Ana WS" and "Ana Wulandari Sari"."""
    behind = longer[len(shorter) - 1 :]
    return shorter[:-1] == longer[: len(shorter) - 1] and len(behind) > 1 and shorter[-1] == "".join(word[0] for word in behind)


def _misspells(written: str, known: str) -> bool:
    """Tell whether two words differ in one letter only, as Timbal and Tumbal or Budi and Budhi do."""
    shorter, longer = sorted((written, known), key=len)
    if len(longer) < _SHORTEST_MISSPELT or len(longer) - len(shorter) > 1 or shorter[0] != longer[0]:
        return False
    same = next((at for at, (left, right) in enumerate(zip(shorter, longer, strict=False)) if left != right), len(shorter))
    return shorter[same:] == longer[same + 1 :] or shorter[same + 1 :] == longer[same + 1 :]


def _shortens(written: str, known: str) -> bool:
    """Tell whether a pet name keeps the beginning of a name, other vowels aside: Amel of Amalia."""
    if written[0] != known[0] or len(known) <= len(written):
        return False
    short = written[0] + written[1:].translate(_NO_VOWELS)
    return len(short) >= _SHORTEST_ALONE and (known[0] + known[1:].translate(_NO_VOWELS)).startswith(short)


def _cut_run_on(written: tuple[str, ...], known: tuple[str, ...]) -> int:
    """Return how many letters run on behind a known name whose space was lost: 6 for "Ana Wulandaribertemu" less "bertemu"."""
    same = len(written) == len(known) > 1 and written[:-1] == known[:-1] and written[-1].startswith(known[-1])
    return len(written[-1]) - len(known[-1]) if same else 0


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
        if self.nicknames and not _may_be_same(self.words, words):
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
        if _may_be_same(self.words, words):
            return True
        return bool(self.nicknames) and any(_may_be_same(nickname, words) for nickname in self.nicknames)

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
        words = [word for word in line.split() if len(word) > _SHORTEST_ALONE]
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
            return min(same, key=lambda identity: identity.nearness(name.start))
        return same[0] if same else None

    def _index(self, identity: Identity, words: tuple[str, ...]) -> None:
        blends = [words[0] + words[1][:letters] for letters in _BLENDED] if len(words) > 1 else []
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
            return self._place_run_on(name, words)
        if not name.offices:
            found = [one for one in self._recent if any(_misspells(words[0], word) for word in one.words)]
            found = found or [one for one in self._recent if any(_shortens(words[0], word) for word in one.words)]
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
            if cut := _cut_run_on(words, identity.words):
                identity.mention(name._replace(text=name.text[:-cut], end=name.end - cut))
                return True
        return False

    def place_beginning(self, name: PersonName) -> bool:
        """Give the beginning of ``name`` to a person, and tell whether it is one's: "Ana Wulandari Xyz" in a headline."""
        spans = [match.span() for match in _WORD.finditer(name.text)]
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
