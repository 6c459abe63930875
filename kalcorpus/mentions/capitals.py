"""story → its words with capitals, which the finders of places, organizations and money share.

>>> capitals = find_capitals("Pemkab Paser dan BPSDM Kaltim")
>>> capitals.words
[(0, 'Pemkab'), (7, 'Paser'), (17, 'BPSDM'), (23, 'Kaltim')]
>>> capitals.beside(0, "Pemkab Paser dan BPSDM Kaltim"), capitals.beside(1, "Pemkab Paser dan BPSDM Kaltim")
('Paser', '')
"""

import re
from typing import NamedTuple

# A capital within a word begins a word of its own: papers lose the space ("di Palangka RayaUntuk").
CAPITAL_WORD = re.compile(r"[A-Z](?:[a-z’']+|[A-Z]*(?![a-z]))")
_JOINTS = " \xa0\n-"
_LONGEST_JOINT = 2


class Capitals(NamedTuple):
    """The words with capitals: each with its place, in order, and which ones there are."""

    words: list[tuple[int, str]]
    distinct: frozenset[str]

    def beside(self, index: int, story: str) -> str:
        """Return the word that a space or a hyphen joins to the one at ``index``, "" if there is none."""
        if index + 1 >= len(self.words):
            return ""
        start, word = self.words[index]
        end, (behind, following) = start + len(word), self.words[index + 1]
        joined = 0 < behind - end <= _LONGEST_JOINT and not story[end:behind].strip(_JOINTS)
        return following if joined else ""


def find_capitals(story: str) -> Capitals:
    """Return the words of ``story`` that are written with capitals."""
    words = [(found.start(), found[0]) for found in CAPITAL_WORD.finditer(story)]
    return Capitals(words, frozenset([word for _, word in words]))
