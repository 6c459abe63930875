r"""story → page: its words with capitals and numbers, what they may be, and what stands between them.

>>> page = read_page("Dibuka oleh Hj. Ana, kata anggota dewan.")
>>> page.words[1:7], page.gaps[:7]
(['Dibuka', 'Hj', 'Ana', 'kata', 'anggota', 'dewan'], ['', ' oleh ', '. ', ', ', ' ', ' ', '.'])
>>> page = read_page("Hal itu sudah selesai.")
>>> page.words[1:3], page.gaps[:2]
(['Hal', '\n'], ['', ' itu sudah selesai.'])
"""

import re
from itertools import accumulate
from typing import NamedTuple

from kalcorpus.mentions.names import roles
from kalcorpus.mentions.names.lexicon import Lexicon, lexicon
from kalcorpus.mentions.names.scan import cut_at_capitals, cut_at_words

_WIDE = re.compile("  +")
_OTHER_SPACES = "\t\xa0\u2002\u2003\u2007\u2009\u200a\u202f\u3000"  # tabs, no-break and thin spaces
_GLUED = re.compile(r"\.[a-z]")
_GLUED_TITLE = re.compile(r"\b(?:drg?|drh|drs|apt|ir)\.(?=[A-Z])")  # "dr.H.Ana"
_GLUED_TITLE_ENDS = re.compile(r"\b(?:drg?|drh|drs|apt|ir)\.\Z")
_SENTINELS = 12  # readers look a few words ahead without asking where the page ends
_NEAR = 50  # characters between a small office and the name of its holder
_SENTENCE_ENDS = frozenset('.?!"”')
_APPOSES = frozenset(",(")
_LEADS_TO_OFFICE = frozenset({"selaku", "sebagai", "yang", "adalah", "merupakan", "juga", "kini", "menjabat"})
_SHORTEST_TELLING = 4  # characters of a gap with a small word in it


class Page(NamedTuple):
    """The words of a story: lists that run in parallel, with a line's end before the first word and behind the last.

    Words are those with capitals, numbers, and small words where one of them may begin an office or belong to a title.
    ``story`` has a plain space for each tab, no-break and thin space, so that rules know one space only and offsets hold.
    ``gaps`` hold what stands behind each word, up to the next. ``beginnings`` are the words at which an office, a name or a place
    may begin.
    """

    story: str
    lexicon: Lexicon
    words: list[str]
    gaps: list[str]
    starts: list[int]
    ends: list[int]
    roles: list[int]
    beginnings: list[int]

    def words_before(self, at: int) -> list[str]:
        """Return the last words and marks before word ``at``, at least one of them: [","] or ["akrab", "disapa"]."""
        gap = self.gaps[at - 1]
        if gap == " ":
            return self.words[max(0, at - 2) : at]
        return gap.split() or [gap or self.words[at - 1]]

    def word_before(self, at: int) -> str:
        """Return the last word or mark before word ``at``."""
        return self.words_before(at)[-1]

    def text(self, start: int, end: int) -> str:
        """Return what stands from offset ``start`` to ``end``, each white space one space."""
        return " ".join(self.story[start:end].split())


def _is_telling(words: Lexicon, word: str, gap: str) -> bool:
    """Tell whether small words behind ``word`` count one by one.

    One of them begins an office right before a name ("kata anggota dewan |Ana|") or behind one ("|Ana| selaku ketua"), goes on
    with an office ("|Wakil| ketua"), or a dot joins them ("M.si").
    """
    near = gap[-_NEAR:].split()
    if not near:
        return False
    if gap[-2] in _SENTENCE_ENDS:
        near = near[-1:]  # a title, or the end of a sentence: "oleh dr. |Ana|"
    if _begins_office(words, near):
        return True
    if gap[0] == " ":
        first = gap.split(None, 1)[0]
        if word in words.heads and first.rstrip(".,:") in words.small_further:
            return True
        return first in _LEADS_TO_OFFICE and _begins_office(words, gap[:_NEAR].split())
    if gap[0] in _APPOSES:
        return _begins_office(words, gap[:_NEAR].split())
    return gap[0] == "." and gap[1].islower()


def _begins_office(words: Lexicon, parts: list[str]) -> bool:
    return any(words.heads_office(word, parts) for word in words.small_first.intersection(parts))


def _cut(story: str, words: Lexicon) -> list[str]:
    pieces = cut_at_capitals(story)
    if small := words.small_first.intersection(story.split()):
        telling = {at for word in small for at in range(0, len(pieces), 2) if word in pieces[at]}
    else:
        telling = set()
    telling.update([at + 1 for at in range(1, len(pieces), 2) if pieces[at] in words.heads and pieces[at + 1][1:2].islower()])
    if _GLUED_TITLE.search(story):
        telling.update([at for at in range(0, len(pieces), 2) if _GLUED_TITLE_ENDS.search(pieces[at])])
    if _GLUED.search(story):
        telling.update([at for at in range(0, len(pieces), 2) if _GLUED.match(pieces[at])])
    for at in sorted(telling, reverse=True):
        if len(pieces[at]) >= _SHORTEST_TELLING and _is_telling(words, pieces[at - 1], pieces[at]):
            pieces[at : at + 1] = cut_at_words(pieces[at])
    return pieces


def _with_plain_spaces(story: str) -> str:
    for space in _OTHER_SPACES:
        story = story.replace(space, " ")
    return story


def read_page(story: str) -> Page:
    """Return the words of ``story`` with their places and roles."""
    words = lexicon()
    story = _with_plain_spaces(story)
    pieces = _cut(story, words)
    places = list(accumulate(map(len, pieces)))
    gaps = pieces[::2]
    if "  " in story:
        gaps = [_WIDE.sub(" ", gap) if "  " in gap else gap for gap in gaps]
    tail = ["\n"] * _SENTINELS
    found = list(map(words.roles.__getitem__, pieces[1::2]))
    return Page(
        story,
        words,
        ["\n", *pieces[1::2], *tail],
        [*gaps, *tail],
        [0, *places[:-1:2], *[len(story)] * _SENTINELS],
        [0, *places[1::2], *[len(story)] * _SENTINELS],
        [0, *found, *[0] * _SENTINELS],
        [at for at, role in enumerate(found, 1) if role & roles.BEGINS],
    )
