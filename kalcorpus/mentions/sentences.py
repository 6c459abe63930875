"""story → sentences: where each begins and ends, initials and abbreviations not taken for ends.

>>> story = "Dibuka Dr. H. Andi di Jl. Merdeka. Kegiatan ini selesai."
>>> [sentence.of(story) for sentence in find_sentences(story)]
['Dibuka Dr. H. Andi di Jl. Merdeka.', 'Kegiatan ini selesai.']
"""

import re

from kalcorpus.text import Span

_END = re.compile(r"[.!?][\"”’']*[ \t\xa0]+(?=[\"“‘'(]*[A-Z])|\n")
_LETTERS = re.compile(r"[^\W\d_]*\Z")
_LONGEST_ABBREVIATION = 3  # Dr., Ir., Jl., Kec., Drs.: no sentence of a paper ends in so short a capitalized word
_OTHER_ABBREVIATIONS = frozenset({"kab", "kel", "prov", "prof", "kombes", "brigjen", "mayjen", "letjen", "kol", "gub", "wagub"})


def _is_abbreviation(story: str, stop: int) -> bool:
    found = _LETTERS.search(story, max(0, stop - 12), stop)
    word = found[0] if found else ""
    if not word or not word[0].isupper():
        return False
    return (len(word) <= _LONGEST_ABBREVIATION and not word.isupper()) or len(word) == 1 or word.lower() in _OTHER_ABBREVIATIONS


def find_sentences(story: str) -> tuple[Span, ...]:
    """Return the sentences of ``story`` in order, without the white space around them."""
    sentences: list[Span] = []
    at = 0
    for end in _END.finditer(story):
        if story[end.start()] == "." and _is_abbreviation(story, end.start()):
            continue
        _append(sentences, story, at, end.end())
        at = end.end()
    _append(sentences, story, at, len(story))
    return tuple(sentences)


def _append(sentences: list[Span], story: str, start: int, end: int) -> None:
    written = story[start:end]
    if body := written.strip():
        lead = len(written) - len(written.lstrip())
        sentences.append(Span(start + lead, start + lead + len(body)))
