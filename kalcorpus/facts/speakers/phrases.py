"""story → the noun phrases of those who speak: their words, what joins an office to a name, what points back, what is a name.

>>> [word[0] for word in words_between("kata Bupati (Paser), Ana", 5, 24)]
['Bupati', 'Paser', 'Ana']
>>> joins_office_to_name("Bupati Paser, Dr. Ana", 12, 18), points_back(" itu menegaskan"), may_be_name("Xaver")
(True, True, True)
"""

import re
from collections.abc import Iterator

from kalcorpus.mentions.names import roles
from kalcorpus.mentions.names.lexicon import lexicon

_WORD = re.compile(r"[^\s,;:()\"“”]+")
_BETWEEN_OFFICE_AND_NAME = re.compile(
    r"[ \xa0]*+[,)]{0,2}[ \xa0]*+(?:(?:\(?[A-Z][\w.()/-]*|(?:drg?|drh|apt|ir|hj)\.?|ibu|bapak)[ \xa0,]+){0,6}"
)
_POINTS = re.compile(r" (?:ini|itu|tersebut)\b")
_SHORTEST_POSSESSED = 7  # letters; Tanya and Sonya are names
_NAME_ROLES = roles.GIVEN | roles.SURNAME | roles.SHORT | roles.PREFIX | roles.COMMON


def words_between(story: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """Return the words between ``start`` and ``end``, commas, brackets and quotation marks left out."""
    return _WORD.finditer(story, start, end)


def joins_office_to_name(story: str, start: int, end: int) -> bool:
    """Tell whether nothing but titles, capitals and a comma stands between ``start`` and ``end``: Bupati|, Dr. H. |Ana."""
    return _BETWEEN_OFFICE_AND_NAME.fullmatch(story, start, end) is not None


def points_back(behind: str) -> bool:
    """Tell whether what stands behind a noun phrase points to somebody told before: Bupati |itu|."""
    return _POINTS.match(behind) is not None


def may_be_name(word: str) -> bool:
    """Tell whether no table claims the word for an office, an organization or a place, and no "nya" ends it: Diharapkannya."""
    if len(word) >= _SHORTEST_POSSESSED and word.endswith("nya"):
        return False
    return not lexicon().words.get(word.rstrip("."), 0) & ~_NAME_ROLES
