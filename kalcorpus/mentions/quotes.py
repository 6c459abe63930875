"""story → quotations: what stands in quotation marks and is speech.

>>> story = 'Rakor bertema "Maju Bersama" dibuka. "Kami siap bekerja keras," ujar Bustan.'
>>> [quotation.text for quotation in find_quotes(story)]
['Kami siap bekerja keras,']
"""

import re
from functools import cache
from typing import NamedTuple

from kalcorpus.mentions.marks import Pair, pair_marks
from kalcorpus.words import QuoteLabel, rows
from kalcorpus.words.speech import active_forms, bare_tags, carried_tags, passive_forms


class Quotation(NamedTuple):
    """A quotation: ``start`` and ``end`` of what stands inside the marks, ``opens`` and ``closes`` of the marks themselves."""

    start: int
    end: int
    text: str
    opens: int
    closes: int


_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_TAG = re.compile(r"[ \t\xa0.,;:!?…*)-]{0,6}(?:(?:[Dd]emikian|[Bb]egitu|[Ss]eperti|[Kk]embali|[Hh]al itu)[ ,]+)?([^\W\d_]+)")
_FROM_DOCUMENT = re.compile(
    r"[\s.,]*(?:(?:seperti |sebagaimana )?(?:di)?kutip(?:an)? dari|(?:demikian |begitu )?(?:bunyi|isi|kutipan)\s)", re.IGNORECASE
)
_SENTENCE_ENDS = (". ", "! ", "? ", ".\xa0", "\n")
_STOPS = frozenset(".!?…")
_LONGEST_LOOK = 200  # characters of a quotation that show whether it is a sentence
_BEFORE = 160  # characters in which the words that introduce a quotation stand
_LABEL_REACH = 8  # words between a label ("bertema") and its marks
_FEWEST_SENTENCE_WORDS = 4
_FEWEST_EMBEDDED_WORDS = 6  # in the middle of a sentence, without comma or verb of speech, fewer words are a term
_FEWEST_FRAGMENT_WORDS = 3
_SENTENCE_CASE = 0.4  # share of words with a small first letter: themes and titles have fewer


def find_quotes(story: str) -> tuple[Quotation, ...]:
    """Return the quotations in ``story``, in order and without overlap.

    Themes, titles, names, terms and ironic words in quotation marks are none, nor are words quoted from a document.
    """
    return tuple(_trim(story, pair) for pair in pair_marks(story) if _holds_speech(story, pair))


def _trim(story: str, pair: Pair) -> Quotation:
    inside = pair.inside(story)
    start = pair.start + len(inside) - len(inside.lstrip())
    text = inside.strip()
    return Quotation(start, start + len(text), text, pair.opens, pair.closes)


def _holds_speech(story: str, pair: Pair) -> bool:
    inside = story[pair.start : min(pair.end, pair.start + _LONGEST_LOOK)].strip()
    words = inside.split()
    if not words or _FROM_DOCUMENT.match(story, pair.closes) or not _WORD.search(inside):
        return False
    before = _read_before(story, pair.opens)
    introduced = _find_introduction(before)
    if introduced == "label":
        return False
    single = story[pair.opens] in "'‘’" and pair.start - pair.opens == 1
    comma = story[pair.start : pair.end].rstrip().endswith(",")
    if _has_tag(story, pair.closes):
        return len(words) >= _FEWEST_SENTENCE_WORDS or comma or not before or _is_stopped(story, pair)
    if single:
        return introduced == "speech" and _is_sentence(words) and _is_stopped(story, pair)
    if introduced == "speech":
        return len(words) >= _FEWEST_FRAGMENT_WORDS or _is_stopped(story, pair)
    if introduced == "that":
        return len(words) >= _FEWEST_FRAGMENT_WORDS and _is_lower(words)
    fewest = _FEWEST_SENTENCE_WORDS if not before or comma else _FEWEST_EMBEDDED_WORDS
    return len(words) >= fewest and _is_sentence(words)


def _read_before(story: str, opens: int) -> str:
    """Return what stands before the marks in their sentence; empty where they begin it."""
    if story[opens - 1 : opens] == "\n":
        return ""
    before = story[max(0, opens - _BEFORE) : opens]
    end = max([before.rfind(sign) for sign in _SENTENCE_ENDS])
    return before[end + 1 :].strip(" \t\xa0-–—*")


@cache
def _labels() -> frozenset[str]:
    return frozenset(row.label for row in rows(QuoteLabel))


@cache
def _speech_forms() -> frozenset[str]:
    return bare_tags() | carried_tags() | active_forms() | passive_forms()


def _find_introduction(before: str) -> str | None:
    """Tell what introduces the marks.

    "speech" is a verb of speech with its comma or colon (Ia berkata, "..."), "that" a reported clause (menyatakan bahwa posko
    "..."), "label" a word that says they hold no speech (bertema "...").
    """
    if not before:
        return None
    words = _WORD.findall(before)
    saw_that = False
    for back, word in enumerate(reversed(words)):
        folded = word.lower()
        if folded in _labels() and back < _LABEL_REACH:
            return "label"
        if folded in _speech_forms():
            if before[-1:] in ",:" or (back == 0 and folded in active_forms()):
                return "speech"
            return "that" if saw_that else None
        saw_that = saw_that or folded == "bahwa"
    return "speech" if before.endswith(":") else None


def _has_tag(story: str, closes: int) -> bool:
    """Tell whether a verb of speech follows the marks (," ujarnya), or a speaker without one (," demikian Riduansyah)."""
    found = _TAG.match(story, closes)
    if not found:
        return False
    word = found[1].lower()
    return (
        word in bare_tags()
        or word in carried_tags()
        or ("emikian" in found[0] and (found[1][0].isupper() or word in passive_forms()))
    )


def _is_stopped(story: str, pair: Pair) -> bool:
    last = story[pair.start : pair.end].rstrip()[-1:]
    return last in _STOPS or last == "," or story[pair.closes : pair.closes + 1] in _STOPS


def _is_lower(words: list[str]) -> bool:
    return sum(word[0].islower() for word in words) > len(words) / 2


def _is_sentence(words: list[str]) -> bool:
    """Tell whether the words are written as a sentence is: a capital first, then small letters (themes have capitals)."""
    first = words[0].lstrip("(“‘'\"[…. ")
    return not first[:1].islower() and sum(word[0].islower() for word in words) >= _SENTENCE_CASE * (len(words) - 1)
