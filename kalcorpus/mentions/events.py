"""story → event cues: the words that name happenings, hold, plan or report them.

>>> [(cue.text, cue.role, cue.kind) for cue in find_event_cues("Bupati membuka rakor, lalu meresmikan pasar.")]
[('membuka', 'open', ''), ('rakor', 'event', 'rakor'), ('meresmikan', 'deed', 'peresmian')]
"""

import re
from functools import cache
from typing import NamedTuple

from kalcorpus.words import EventCue, EventKind, EventVerb, rows
from kalcorpus.words.speech import active_forms, bare_tags, carried_tags, passive_forms

_WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")


class Cue(NamedTuple):
    """A word or phrase that tells of a happening.

    ``role`` is "event" (a noun for one), "deed" (a verb that is one), "speech", or a role of the table of cues: hold, held,
    attend, open, frame, reason, plan, modal, interview, background, anaphor, saying, spot, generic, other. ``kind`` names the happening as the text does,
    ``sort`` is the same for all its names ("rakor" and "rapat koordinasi"), ``group`` that of its like.
    """

    start: int
    end: int
    text: str
    role: str
    kind: str = ""
    sort: str = ""
    group: str = ""


class _Entry(NamedTuple):
    words: tuple[str, ...]
    role: str
    kind: str
    sort: str
    group: str


@cache
def _entries() -> dict[str, tuple[_Entry, ...]]:
    """Return the entries of each first word, the longest first."""
    table: dict[str, list[_Entry]] = {}

    def put(written: str, role: str, kind: str = "", sort: str = "", group: str = "") -> None:
        words = tuple(written.lower().split())
        table.setdefault(words[0], []).append(_Entry(words, role, kind, sort, group))

    for row in rows(EventKind):
        for synonym in row.synonyms:
            put(synonym, "event", row.canonical if synonym.isupper() else synonym.lower(), row.canonical, row.group)
    for verb in rows(EventVerb):
        for form in verb.forms:
            put(form, "deed", verb.kind, verb.kind, verb.group)
    for cue in rows(EventCue):
        for words in cue.words:
            put(words, cue.role)
    for form in bare_tags() | carried_tags() | active_forms() | passive_forms():
        if form not in table:
            put(form, "speech")
    return {first: tuple(sorted(found, key=lambda entry: -len(entry.words))) for first, found in table.items()}


def find_event_cues(story: str) -> tuple[Cue, ...]:
    """Return the cues in ``story``, in order and without overlap, the longest at each place."""
    table = _entries()
    cues: list[Cue] = []
    reached = 0
    for word in _WORD.finditer(story):
        found = table.get(word[0].lower())
        if found and word.start() >= reached and (cue := _longest(story, word.start(), found)):
            cues.append(cue)
            reached = cue.end
    return tuple(cues)


def _longest(story: str, start: int, found: tuple[_Entry, ...]) -> Cue | None:
    for words, role, kind, sort, group in found:
        end = start
        for expected in words:
            word = _WORD.match(story, end if end == start else end + 1)
            if not word or word[0].lower() != expected:
                break
            end = word.end()
        else:
            return Cue(start, end, story[start:end], role, kind, sort, group)
    return None
