"""story and persons → whom the narration speaks of, place by place: the one whom "ujarnya" means.

>>> story = "Ia menegaskan hal itu."
>>> turns = find_last_turns(Cast(()), story, 0, len(story))
>>> [(turn.verb, turn.reference.carried) for turn in turns]
[('menegaskan', True)]
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from kalcorpus.facts.speakers.agents import find_representative, read_agent
from kalcorpus.facts.speakers.cast import Cast, Reference, office_words
from kalcorpus.facts.speakers.clauses import find_clause_start, stands_as_subject
from kalcorpus.facts.speakers.strangers import find_strangers
from kalcorpus.facts.speakers.subjects import read_subject, widen_to_office
from kalcorpus.words.speech import active_forms, bare_tags, passive_forms


class Turn(NamedTuple):
    """From ``at`` on the narration speaks of ``reference``; ``verb`` is the verb of speech, None where he only acts.

    ``aside`` tells that he does so in a clause that says when: "Saat Ana terjerat, ia pulang" goes on to speak of another.
    """

    at: int
    reference: Reference
    verb: str | None
    aside: bool = False


class _SpeechWord(NamedTuple):
    """A verb of speech in the story and where its speaker stands: before it, or behind it."""

    start: int
    end: int
    speaker_before: bool


_BEFORE, _BEHIND, _BARE = "before", "behind", "bare"
_SIGNS = frozenset({"", ",", ".", "\n", '"', "”", "’", "–", "—", "“"})
# Asnia, salah satu pedagang; Udin (42)
_STRANGER = re.compile(r"[A-Z][^,(]{1,40}(?:, (?:salah|seorang|warga|selaku|pemilik)\b| \(\d\d)")
_POINTS_BACK = re.compile(r"\. ((?:Warga|Pria|Wanita|Perempuan|Lelaki|Pemuda|Pemudi|Ibu|Bapak)\b[^.,;\n]{0,50} ini )")
_ATTENDS = re.compile(
    r"(?:(?:[Tt]urut|[Ii]kut|[Tt]ampak|[Nn]ampak|[Tt]erlihat|[Jj]uga) (?:hadir|mendampingi|menyaksikan)|Hadir)\b"
)
# The agent of a passive who then speaks: Rapat dibuka secara resmi oleh |Bupati Syarwani|.
_LEADS_EVENT = re.compile(r"\b(?:dibuka|dipimpin|ditutup|diresmikan)(?: secara resmi| resmi| langsung){0,2}(?: oleh)? \Z")
_LEADS_EVENT_REACH = 50
_BESIDE = frozenset({"bersama", "oleh", "dengan", "kepada", "mewakili", "mendampingi", "menyambut"})  # and didampingi, disambut
_WHEN = ("Saat ", "Ketika ", "Sejak ", "Setelah ", "Sebelum ", "Meski ", "Karena ", "Selain ")
_PRONOUN_BEHIND = re.compile(r", (?:ia|dia|dirinya|beliau)\b")
_ASIDE_REACH = 120
_POINTING_REACH = 300
_AGE = 5
_READS = "dibacakan"
_RELATIVE = "yang "
_ALIKE = tuple([f"{alike} yang " for alike in ("Senada", "senada", "Serupa", "serupa", "Sama", "sama", "Seperti", "Sebagaimana")])
_FOR = "Bagi"  # Bagi Bupati Syarwani, rapat itu penting; small within a sentence it tells for whom something is
_SPEAKER_BEHIND = frozenset({"menurut", "mengutip"})


@cache
def _speech_forms() -> dict[str, str]:
    """Return where each verb of speech has its speaker, with small and capital first letter."""
    forms = dict.fromkeys(bare_tags(), _BARE) | dict.fromkeys(passive_forms(), _BEHIND) | dict.fromkeys(active_forms(), _BEFORE)
    forms |= dict.fromkeys(_SPEAKER_BEHIND, _BEHIND)
    return forms | {form.capitalize(): place for form, place in forms.items()} | {_FOR: _BEHIND}


@cache
def _forms_as_written() -> dict[str, str]:
    """Return each verb of speech as it stands in a sentence, alone or before a sign, with its form."""
    return {f"{form}{sign}": form for form in _speech_forms() for sign in ("", ",", ".", ":")}


def _find_speech_words(story: str, start: int, end: int) -> list[_SpeechWord]:
    """Return the verbs of speech between ``start`` and ``end``, in order."""
    forms, forms_written = _speech_forms(), _forms_as_written()
    written = {forms_written[word] for word in forms_written.keys() & story[start:end].split()}
    return sorted(
        [
            _SpeechWord(at, at + len(form), forms[form] == _BEFORE)
            for form in written
            for at in _find_word(story, form, start, end)
            if _tells(story, forms[form], form, at)
        ]
    )


def _find_word(story: str, form: str, start: int, end: int) -> Iterator[int]:
    at = story.find(form, start, end)
    while at >= 0:
        behind = at + len(form)
        if not story[behind : behind + 1].isalpha() and not story[at - 1 : at].isalpha():
            yield at
        at = story.find(form, behind, end)


def _tells(story: str, place: str, form: str, at: int) -> bool:
    """Tell whether the verb tells who speaks here; tudingan *yang dilontarkan* Gubernur only names whom another speaks of."""
    if place == _BARE:
        return _stands_apart(story, at)
    return place == _BEFORE or form == _READS or not story.endswith(_RELATIVE, 0, at) or story.endswith(_ALIKE, 0, at)


def _stands_apart(story: str, at: int) -> bool:
    """Tell whether a sign or the line's beginning stands before: ..., jelas Febri, ...; not Surat Perintah Kapolres."""
    return story[max(0, at - 3) : at].rstrip()[-1:] in _SIGNS


def find_last_turns(cast: Cast, story: str, start: int, end: int) -> list[Turn]:
    """Return the turns of the narration between ``start`` and ``end``, in order, from the last on that names who speaks.

    Args:
        cast: the persons of the article.
        story: the story.
        start: where the quotation before and its verb end.
        end: where the quotation begins whose speaker is asked for.
    """
    turns: list[Turn] = []
    for word in reversed(_find_speech_words(story, start, end)):
        if turn := _read_turn(cast, story, word, start):
            turns.append(turn)
            if not turn.reference.carried:
                start = turn.at
                break
    spoken = {turn.reference.end for turn in turns}
    turns += [
        Turn(named.start, find_representative(cast, story, named) or named, None, aside=_is_aside(story, start, named.start))
        for named in cast.all_named(start, end)
        if named.end not in spoken and _acts(story, find_clause_start(story, start, named.start), named)
    ]
    turns += [Turn(stranger.start, stranger, None) for stranger in find_strangers(cast, story, start, end)]
    turns += _find_pointing_turns(cast, story, start, end)
    return sorted(turns, key=lambda turn: turn.at)


def _is_aside(story: str, floor: int, at: int) -> bool:
    """Tell whether ``at`` stands in a clause that says when, behind whose comma a pronoun is the subject."""
    clause = find_clause_start(story, floor, at)
    return story[clause:at].lstrip().startswith(_WHEN) and _PRONOUN_BEHIND.search(story, at, at + _ASIDE_REACH) is not None


def _acts(story: str, start: int, named: Reference) -> bool:
    """Tell whether a person is the subject of the clause from ``start`` on, not one of those who attend."""
    begins = widen_to_office(story, start, named).start
    if _LEADS_EVENT.search(story, max(start, begins - _LEADS_EVENT_REACH), begins):
        return True
    if not (stands_as_subject(story, start, named.start) or stands_as_subject(story, start, begins)):
        return False
    if _ATTENDS.search(story, start, begins):
        return False
    before = story[start:begins].split()[-1:]
    return not before or not (before[0] in _BESIDE or before[0].startswith("di"))


def _find_pointing_turns(cast: Cast, story: str, start: int, end: int) -> list[Turn]:
    """Return the turns to whom a sentence points back: Hadiah diraih Ana. |Warga Paser ini| senang."""
    turns: list[Turn] = []
    for found in _POINTS_BACK.finditer(story, max(0, start - 2), end):
        at = found.start(1)
        line = story.rfind("\n", start, at)
        named = cast.all_named(max(start, line, at - _POINTING_REACH), at)
        if len(named) == 1:
            turns.append(Turn(at, named[0]._replace(start=at, end=found.end()), None))
    return turns


def _read_turn(cast: Cast, story: str, word: _SpeechWord, floor: int) -> Turn | None:
    if word.speaker_before:
        reference = read_subject(cast, story, floor, word.start)
        if reference and (reads := story.find(_READS, reference.end, word.start)) >= 0:
            reference = read_agent(cast, story, reads + len(_READS)) or reference
    else:
        reference = read_agent(cast, story, word.end)
        if reference and not _is_somebody(story, reference):
            return None
    return Turn(word.start, reference, story[word.start : word.end]) if reference else None


def _is_somebody(story: str, reference: Reference) -> bool:
    """Tell whether the reference is a person or an office, not an organization or a thing."""
    if reference.person or reference.carried:
        return True
    words = story[reference.start : reference.end + _AGE]
    return words.split(maxsplit=1)[0].rstrip(".").lower() in office_words() or bool(_STRANGER.match(words))
