"""names → who is who: the names of one person together, one group for each person."""

import re

from kalcorpus.mentions.names import OfficeWords, PersonName

_WORD = re.compile(r"\w+(?:[-'’‘`ʼ]\w+)*")
_SHORTEST_ALONE = 3  # letters of a name that may stand for a person by itself
_SHORTEST_MISSPELT = 5
_LONGEST_HEADLINE = 140
_TITLE_SHARE = 0.6  # of the longer words of a line begin with a capital: a headline


def name_words(name: str) -> tuple[str, ...]:
    """Return the words of ``name``, written small."""
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


class Identity:
    """A person in the making."""

    def __init__(self, name: PersonName) -> None:
        self.words = name_words(name.text)
        self.names = [name]

    def add(self, name: PersonName) -> None:
        """Take ``name`` as one more of this person; the fullest gives the words."""
        self.names.append(name)
        words = name_words(name.text)
        if (len(words), sum(map(len, words))) > (len(self.words), sum(map(len, self.words))):
            self.words = words

    def nearness(self, start: int) -> tuple[bool, int]:
        """Return how near the last mention before ``start`` is; a later one counts after all earlier ones."""
        before = [start - name.start for name in self.names if name.start <= start]
        return (False, min(before)) if before else (True, min(name.start for name in self.names))

    @property
    def offices(self) -> list[OfficeWords]:
        """Return the offices beside the names of this person."""
        return [office for name in self.names for office in name.offices]


def _in_headline(story: str, start: int) -> bool:
    """Tell whether the line that holds ``start`` is written as a headline, most words with a capital."""
    first, last = story.rfind("\n", 0, start) + 1, story.find("\n", start)
    line = story[first : last if last >= 0 else len(story)].strip()
    if len(line) > _LONGEST_HEADLINE:
        return False
    words = [word for word in line.split() if len(word) > _SHORTEST_ALONE]
    return not line.endswith(".") and sum(word[0].isupper() for word in words) >= _TITLE_SHARE * max(len(words), 4)


def _nearest(holders: list[Identity], name: PersonName) -> Identity | None:
    words = name_words(name.text)
    same = [holder for holder in holders if _may_be_same(holder.words, words)]
    return min(same, key=lambda holder: holder.nearness(name.start)) if same else None


def _other_name(holders: list[Identity], name: PersonName) -> Identity | None:
    """Return the person of whom ``name`` is a misspelling, or a nickname beside the bare office that one person holds."""
    words = name_words(name.text)
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


def _trimmed(holders: list[Identity], name: PersonName) -> tuple[Identity, PersonName] | None:
    """Return a person whose name begins ``name``, and ``name`` without the words behind: "Ana Wulandari Xyz" of a headline."""
    spans = [match.span() for match in _WORD.finditer(name.text)]
    for count in range(len(spans) - 1, 0, -1):
        text = name.text[: spans[count - 1][1]]
        short = name._replace(text=text, end=name.start + len(text), suffixes=())
        if holder := _nearest(holders, short):
            return holder, short
    return None


def gather_identities(names: tuple[PersonName, ...], story: str) -> list[Identity]:
    """Return one holder for each person: full names first, then single names, then those of headlines, then the unshown."""
    holders: list[Identity] = []
    headline = {name.start: _in_headline(story, name.start) for name in names}
    shown = [name for name in names if name.shown]
    full = [name for name in shown if len(name_words(name.text)) > 1 and not headline[name.start]]
    single = [name for name in shown if len(name_words(name.text)) == 1 and not headline[name.start]]
    for name in (*sorted(full, key=lambda name: -len(name_words(name.text))), *single):
        if holder := _nearest(holders, name) or _other_name(holders, name):
            holder.add(name)
        else:
            holders.append(Identity(name))
    for name in names:
        if name.shown and not headline[name.start]:
            continue
        if holder := _nearest(holders, name):
            holder.add(name)
        elif trimmed := _trimmed(holders, name):
            trimmed[0].add(trimmed[1])
        elif name.shown and name.known and (len(name_words(name.text)) > 1 or name.offices):
            holders.append(Identity(name))
    return holders
