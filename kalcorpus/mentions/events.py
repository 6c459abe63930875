"""story → event cues: the words that name happenings, hold, plan or report them.

>>> [(cue.text, cue.role, cue.kind) for cue in find_event_cues("Bupati membuka rakor, lalu meresmikan pasar.")]
[('membuka', 'open', ''), ('rakor', 'event', 'rakor'), ('meresmikan', 'deed', 'peresmian')]
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from kalcorpus.words import EventCue, EventKind, EventVerb, VenueWord, rows
from kalcorpus.words.speech import active_forms, bare_tags, carried_tags, passive_forms

_WORD_BYTES = b"abcdefghijklmnopqrstuvwxyz-"
_ONLY_WORDS = bytes(byte if byte in _WORD_BYTES else ord(" ") for byte in range(256))


class Cue(NamedTuple):
    """A word or phrase that tells of a happening.

    ``role`` is "event" (a noun for one), "deed" (a verb that is one), "speech", "place" (the preposition before one, also
    "diaula" that is written together with it), or a role of the table of cues: hold, held, attend, open, frame, reason, plan,
    modal, interview, background, past, anaphor, saying, spot, relief, case, struck, trend, generic, other.
    ``kind`` names the happening as the text does, ``sort`` is the same for all its names ("rakor" and "rapat koordinasi"),
    ``group`` that of its like.
    """

    start: int
    end: int
    text: str
    role: str
    kind: str = ""
    sort: str = ""
    group: str = ""


class _Meaning(NamedTuple):
    role: str
    kind: str = ""
    sort: str = ""
    group: str = ""


class _First(NamedTuple):
    """A word that cues begin with: itself between spaces, the longer cues it begins, and what each of them means."""

    between_spaces: bytes
    longer: re.Pattern[bytes] | None
    meanings: dict[bytes, _Meaning]


@cache
def _first_words() -> dict[bytes, _First]:
    table: dict[bytes, dict[bytes, _Meaning]] = {}
    for phrase, meaning in _phrases():
        words = phrase.lower().encode("ascii")
        table.setdefault(words.translate(_ONLY_WORDS).split()[0], {}).setdefault(words, meaning)
    return {first: _First(b" " + first + b" ", _longer(first, meanings), meanings) for first, meanings in table.items()}


def _longer(first: bytes, phrases: Iterable[bytes]) -> re.Pattern[bytes] | None:
    longer = sorted((phrase for phrase in phrases if phrase != first), key=len, reverse=True)
    return re.compile(b"(?:" + b"|".join(map(re.escape, longer)) + b")(?![a-z-])") if longer else None


def _phrases() -> Iterator[tuple[str, _Meaning]]:
    """Yield all cues with what they mean; of two meanings the first counts."""
    sorts: dict[tuple[str, str], str] = {}
    for row in rows(EventKind):
        for synonym in row.synonyms:
            sorts.setdefault((synonym, row.group), row.canonical)
            kind = row.canonical if synonym.isupper() else synonym.lower()
            yield synonym, _Meaning("event", kind, row.canonical, row.group)
        for misspelt in row.misspelt:
            yield misspelt, _Meaning("event", row.canonical, row.canonical, row.group)
    for verb in rows(EventVerb):
        for form in verb.forms:
            yield form, _Meaning("deed", verb.kind, sorts.get((verb.kind, verb.group), verb.kind), verb.group)
    for cue in rows(EventCue):
        for words in cue.words:
            yield words, _Meaning(cue.role)
    for preposition in ("di", "ke", *_glued_prepositions()):
        yield preposition, _Meaning("place")
    for form in bare_tags() | carried_tags() | active_forms() | passive_forms():
        yield form, _Meaning("speech")


def _glued_prepositions() -> list[str]:
    """Return "di" written together with what is a place: "diaula", "diwilayah"."""
    kinds = ("room", "building", "ground", "area", "road", "village", "district")
    return [f"di{word}" for row in rows(VenueWord) if row.kind in kinds for word in row.words]


def find_event_cues(story: str, start: int = 0, end: int | None = None) -> list[Cue]:
    """Return the cues in ``story[start:end]``, in order and without overlap, the longest at each place."""
    told = f" {story[start:end]} "
    lower = told.replace("\xa0", " ").encode("ascii", "replace").lower()  # one byte a code point: offsets hold
    words = lower.translate(_ONLY_WORDS)
    table = _first_words()
    start -= 1  # for the space before what is told
    cues: list[Cue] = []
    at = reached = 0
    for word in filter(table.__contains__, words.split()):
        between_spaces, longer, meanings = table[word]
        at = words.index(between_spaces, at) + 1
        phrase = more[0] if longer and (more := longer.match(lower, at)) else word
        if at < reached or phrase not in meanings:
            continue
        reached = at + len(phrase)
        role, kind, sort, group = meanings[phrase]
        if role in ("hold", "open") and words.startswith(b" di ", at - 4):
            role = "held"  # "di gelar", the passive written apart
        cues.append(Cue(start + at, start + reached, told[at:reached], role, kind, sort, group))
    return cues
