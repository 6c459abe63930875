"""story → sentences: where each begins and ends, initials and abbreviations not taken for ends.

>>> story = "Dibuka Dr. H. Andi di Jl. Merdeka. Kegiatan ini selesai."
>>> [sentence.of(story) for sentence in find_sentences(story)]
['Dibuka Dr. H. Andi di Jl. Merdeka.', 'Kegiatan ini selesai.']
"""

import re
from collections.abc import Iterator

from kalcorpus.text import Span

_END = re.compile(r"[\n.!?](?:(?<=\n)\s*|[\"”’']*[ \t\xa0]+(?=[\"“‘'(]*[A-Z]))")
_BEFORE_WORD = re.compile(r"[\W\d_]")
_LONGEST_WORD = 12  # characters looked at before a full stop
_LONGEST_ABBREVIATION = 3  # Dr., Ir., Jl., Kec., Drs.: no sentence of a paper ends in so short a capitalized word
_OTHER_ABBREVIATIONS = frozenset(
    {"dr", "drg", "kab", "kel", "prov", "prof", "kombes", "brigjen", "mayjen", "letjen", "kol", "gub", "wagub"}
)


def _is_abbreviation(story: str, stop: int) -> bool:
    before = story[max(0, stop - _LONGEST_WORD) : stop].rpartition(" ")[2]
    if not before.isalpha():
        before = _BEFORE_WORD.split(before)[-1]
    if before.lower() in _OTHER_ABBREVIATIONS:
        return True
    return before[:1].isupper() and (len(before) == 1 or (len(before) <= _LONGEST_ABBREVIATION and not before.isupper()))


def find_sentences(story: str, start: int = 0, end: int | None = None) -> Iterator[Span]:
    """Yield the sentences of ``story[start:end]`` in order, without the white space around them; read on as far as is asked.

    Args:
        story: the frozen text with all that is not article blanked.
        start: where to begin.
        end: where to end.
    """
    stop = len(story) if end is None else end
    for boundary in _END.finditer(story, start, stop):
        at = boundary.start()
        if story[at] == "." and _is_abbreviation(story, at):
            continue
        if sentence := _trim(story, start, boundary.end()):
            yield sentence
        start = boundary.end()
    if sentence := _trim(story, start, stop):
        yield sentence


def _trim(story: str, start: int, end: int) -> Span | None:
    body = story[start:end].rstrip()
    end = start + len(body)
    start = end - len(body.lstrip())
    return Span(start, end) if body else None
