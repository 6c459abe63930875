"""story and persons → whom the narration speaks of, place by place: the one whom "ujarnya" means.

>>> story = "Ia menegaskan hal itu."
>>> turns = find_turns(Cast(()), story, find_speech_words(story), 0, len(story))
>>> [(turn.verb, turn.reference.carried) for turn in turns]
[('menegaskan', True)]
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from kalcorpus.facts.cast import Cast, Reference, office_words
from kalcorpus.facts.references import find_clause_start, read_agent, read_subject, stands_as_subject
from kalcorpus.words.speech import active_forms, bare_tags, passive_forms


class Turn(NamedTuple):
    """From ``at`` on the narration speaks of ``reference``; ``verb`` is the verb of speech, None where he only acts."""

    at: int
    reference: Reference
    verb: str | None


class SpeechWord(NamedTuple):
    """A verb of speech in the story and where its speaker stands: before it, or behind it."""

    start: int
    end: int
    speaker_before: bool


_LETTERS = re.compile(r"[a-z-]+")
_SIGNS = frozenset({"", ",", ".", "\n", '"', "”", "’", "–", "—", "“"})
_AFTER_MARKS = " \xa0.,;:!?…"
_SPEAKER_BEHIND = frozenset({"menurut", "mengutip"})


def find_speech_words(story: str) -> list[SpeechWord]:
    """Return the verbs of speech in ``story``, in order."""
    written = set(_LETTERS.findall(story.lower()))
    before = (active_forms() - _SPEAKER_BEHIND) & written
    behind = (passive_forms() | _SPEAKER_BEHIND) & written
    bare = (bare_tags() & written) - before - behind
    words = [SpeechWord(start, start + len(form), True) for form in before for start in _find_word(story, form)]
    words += [SpeechWord(start, start + len(form), False) for form in behind for start in _find_word(story, form)]
    words += [
        SpeechWord(start, start + len(form), False)
        for form in bare
        for start in _find_word(story, form)
        if _stands_apart(story, start)
    ]
    return sorted(words)


def _find_word(story: str, form: str) -> Iterator[int]:
    for written in (form, form.capitalize()):
        at = story.find(written)
        while at >= 0:
            end = at + len(written)
            if not story[end : end + 1].isalpha() and not story[at - 1 : at].isalpha():
                yield at
            at = story.find(written, end)


def _stands_apart(story: str, at: int) -> bool:
    """Tell whether a sign or the line's beginning stands before: ..., jelas Febri, ...; not Surat Perintah Kapolres."""
    return story[max(0, at - 3) : at].rstrip()[-1:] in _SIGNS


def find_turns(cast: Cast, story: str, words: Sequence[SpeechWord], start: int, end: int) -> list[Turn]:
    """Return the turns of the narration between ``start`` and ``end``, in order; ``words`` are the verbs of speech in it."""
    turns = [turn for word in words if (turn := _read_turn(cast, story, word, start))]
    spoken = {turn.reference.end for turn in turns}
    acting = [
        Turn(named.start, named, None)
        for named in cast.all_named(start, end)
        if named.end not in spoken and stands_as_subject(story, find_clause_start(story, start, named.start), named.start)
    ]
    return sorted(turns + acting, key=lambda turn: turn.at) if acting else turns


def _read_turn(cast: Cast, story: str, word: SpeechWord, floor: int) -> Turn | None:
    if word.speaker_before:
        reference = read_subject(cast, story, floor, word.start)
    else:
        reference = read_agent(cast, story, word.end)
        behind_quotation = floor and not story[floor : word.start].strip(_AFTER_MARKS)
        if reference and not behind_quotation and not _is_somebody(story, reference):
            return None
    return Turn(word.start, reference, story[word.start : word.end]) if reference else None


def _is_somebody(story: str, reference: Reference) -> bool:
    """Tell whether the reference is a person or an office, not an organization or a thing."""
    if reference.person or reference.carried:
        return True
    return story[reference.start : reference.end].split(maxsplit=1)[0].rstrip(".").lower() in office_words()
