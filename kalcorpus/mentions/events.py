"""story → event cues: the words that name happenings, hold, plan or report them.

>>> [(cue.text, cue.role, cue.kind) for cue in find_event_cues("Bupati membuka rakor, lalu meresmikan pasar.")]
[('membuka', 'open', ''), ('rakor', 'event', 'rakor'), ('meresmikan', 'deed', 'peresmian')]
"""

import re
from functools import cache
from typing import NamedTuple

from kalcorpus.words import EventCue, EventKind, EventVerb, rows
from kalcorpus.words.speech import active_forms, bare_tags, carried_tags, passive_forms

_LETTERS = re.compile(r"[a-z]+")


class Cue(NamedTuple):
    """A word or phrase that tells of a happening.

    ``role`` is "event" (a noun for one), "deed" (a verb that is one), "speech", or a role of the table of cues: hold, held,
    attend, open, frame, reason, plan, modal, interview, background, anaphor, saying, spot, generic, other.
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


class _Entry(NamedTuple):
    words: str
    role: str
    kind: str
    sort: str
    group: str


@cache
def _entries() -> dict[str, tuple[_Entry, ...]]:
    """Return the entries that begin with each run of letters, the longest first."""
    table: dict[str, list[_Entry]] = {}

    def put(written: str, role: str, kind: str = "", sort: str = "", group: str = "") -> None:
        words = written.lower()
        first = _LETTERS.match(words)
        if first is None:
            raise ValueError(f"the cue {written!r} does not begin with a letter")
        table.setdefault(first[0], []).append(_Entry(words, role, kind, sort, group))

    for row in rows(EventKind):
        for synonym in row.synonyms:
            put(synonym, "event", row.canonical if synonym.isupper() else synonym.lower(), row.canonical, row.group)
    for verb in rows(EventVerb):
        for form in verb.forms:
            put(form, "deed", verb.kind, verb.kind, verb.group)
    for cue in rows(EventCue):
        for words in cue.words:
            put(words, cue.role)
    taken = {entry.words for entries in table.values() for entry in entries}
    for form in sorted((bare_tags() | carried_tags() | active_forms() | passive_forms()) - taken):
        put(form, "speech")
    return {first: tuple(sorted(found, key=lambda entry: -len(entry.words))) for first, found in table.items()}


def find_event_cues(story: str, start: int = 0, end: int | None = None) -> tuple[Cue, ...]:
    """Return the cues in ``story[start:end]``, in order and without overlap, the longest at each place."""
    written = story[start:end]
    lower = written.lower()
    if len(lower) != len(written):  # the capital İ is two code points in small letters; offsets must hold
        lower = "".join(letter.lower() if len(letter.lower()) == 1 else letter for letter in written)
    lower = lower.replace("\xa0", " ")
    table = _entries()
    places = sorted(
        (at, entry)
        for word in table.keys() & set(_LETTERS.findall(lower))
        for at in _places(word, lower)
        if (entry := _longest(lower, at, table[word]))
    )
    cues: list[Cue] = []
    reached = 0
    for at, (words, role, kind, sort, group) in places:
        if at >= reached:
            reached = at + len(words)
            cues.append(Cue(start + at, start + reached, written[at:reached], role, kind, sort, group))
    return tuple(cues)


def _places(word: str, lower: str) -> list[int]:
    """Return where ``word`` begins in ``lower`` with no letter before it."""
    places: list[int] = []
    at = lower.find(word)
    while at >= 0:
        if at == 0 or not (lower[at - 1].isalpha() or lower[at - 1] == "-"):
            places.append(at)
        at = lower.find(word, at + len(word))
    return places


def _longest(lower: str, at: int, entries: tuple[_Entry, ...]) -> _Entry | None:
    for entry in entries:
        end = at + len(entry.words)
        if lower.startswith(entry.words, at) and not lower[end : end + 1].isalpha() and lower[end : end + 1] != "-":
            return entry
    return None
