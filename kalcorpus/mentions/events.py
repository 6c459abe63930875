"""story → event cues: the words that name happenings, hold, plan or report them.

>>> [(cue.text, cue.role, cue.kind) for cue in find_event_cues("Bupati membuka rakor, lalu meresmikan pasar.")]
[('membuka', 'open', ''), ('rakor', 'event', 'rakor'), ('meresmikan', 'deed', 'peresmian')]
"""

from functools import cache
from typing import NamedTuple

from kalcorpus.words import EventCue, EventKind, EventVerb, rows
from kalcorpus.words.speech import active_forms, bare_tags, carried_tags, passive_forms

_WORD_BYTES = b"abcdefghijklmnopqrstuvwxyz-"
_ONLY_WORDS = bytes(byte if byte in _WORD_BYTES else ord(" ") for byte in range(256))
_HELD = ("held", "", "", "")  # "di gelar", the passive written apart


class Cue(NamedTuple):
    """A word or phrase that tells of a happening.

    ``role`` is "event" (a noun for one), "deed" (a verb that is one), "speech", or a role of the table of cues: hold, held,
    attend, open, frame, reason, plan, modal, interview, background, anaphor, saying, spot, relief, generic, other.
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
    words: bytes
    meaning: tuple[str, str, str, str]


@cache
def _entries() -> dict[bytes, tuple[bytes, tuple[_Entry, ...]]]:
    """Return each word that cues begin with, with that word between spaces and its entries, the longest first."""
    table: dict[bytes, dict[bytes, _Entry]] = {}

    def put(written: str, role: str, kind: str = "", sort: str = "", group: str = "") -> None:
        words = written.lower().encode("ascii")
        table.setdefault(words.split()[0], {}).setdefault(words, _Entry(words, (role, kind, sort, group)))

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
        put(form, "speech")
    longest_first = {first: sorted(found.values(), key=lambda entry: -len(entry.words)) for first, found in table.items()}
    return {first: (b" " + first + b" ", tuple(found)) for first, found in longest_first.items()}


def find_event_cues(story: str, start: int = 0, end: int | None = None) -> tuple[Cue, ...]:
    """Return the cues in ``story[start:end]``, in order and without overlap, the longest at each place."""
    told = f" {story[start:end]} "
    lower = told.replace("\xa0", " ").encode("ascii", "replace").lower()  # one byte a code point: offsets hold
    words = lower.translate(_ONLY_WORDS)
    table = _entries()
    start -= 1  # for the space before what is told
    cues: list[Cue] = []
    at = reached = 0
    for word in filter(table.__contains__, words.split()):
        between_spaces, entries = table[word]
        at = words.index(between_spaces, at) + 1
        if at < reached:
            continue
        for entry in entries:
            stop = at + len(entry.words)
            if lower.startswith(entry.words, at) and words.startswith(b" ", stop):
                is_passive = entry.meaning[0] == "hold" and words.startswith(b" di ", at - 4)
                cues.append(Cue(start + at, start + stop, told[at:stop], *(_HELD if is_passive else entry.meaning)))
                reached = stop
                break
    return tuple(cues)
