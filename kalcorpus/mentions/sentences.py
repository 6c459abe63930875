"""story → sentences: where each begins and ends, initials and abbreviations not taken for ends.

>>> story = "Dibuka Dr. H. Andi di Jl. Merdeka. Kegiatan ini selesai."
>>> [sentence.of(story) for sentence in find_sentences(story)]
['Dibuka Dr. H. Andi di Jl. Merdeka.', 'Kegiatan ini selesai.']
"""

import re
from collections.abc import Iterator

from kalcorpus.text import Span

_END = re.compile(r"[\n.!?](?:(?<=\n)\s*|[\"”’']*[ \t\xa0]+(?=[\"“‘'(]*[A-Z]))")
_NOT_SPACE = re.compile(r"\S")
_BEFORE_WORD = re.compile(r"[\W\d_]")
_LONGEST_WORD = 12  # characters looked at before a full stop
_LONGEST_ABBREVIATION = 3  # Dr., Ir., Jl., Kec., Drs.: no sentence of a paper ends in so short a capitalized word
_OTHER_ABBREVIATIONS = frozenset(
    {"dr", "drg", "kab", "kel", "prov", "prof", "kombes", "brigjen", "mayjen", "letjen", "kol", "gub", "wagub", "pt", "cv"}
)


def _is_abbreviation(story: str, stop: int) -> bool:
    before = story[max(0, stop - _LONGEST_WORD) : stop].rpartition(" ")[2]
    if not before.isalpha():
        before = _BEFORE_WORD.split(before)[-1]
    if len(before) <= _LONGEST_ABBREVIATION and before[:1].isupper() and (len(before) == 1 or not before.isupper()):
        return True
    return before.lower() in _OTHER_ABBREVIATIONS


def find_sentences(story: str, start: int = 0, end: int | None = None) -> Iterator[Span]:
    """Yield the sentences of ``story[start:end]`` in order, without the white space around them; read on as far as is asked.

    Args:
        story: the frozen text with all that is not article blanked.
        start: where to begin.
        end: where to end.
    """
    stop = len(story) if end is None else end
    first = _NOT_SPACE.search(story, start, stop)
    start = first.start() if first else stop
    for boundary in _END.finditer(story, start, stop):
        at = boundary.start()
        if story[at] == "." and _is_abbreviation(story, at):
            continue
        yield Span(start, start + len(story[start : boundary.end()].rstrip()))
        start = boundary.end()
    if last := story[start:stop].rstrip():
        yield Span(start, start + len(last))
