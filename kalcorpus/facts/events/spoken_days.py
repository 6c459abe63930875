"""days that a sentence tells → those on which something happened, apart from those on which somebody only spoke.

"kata A saat membuka rapat di X, Senin (1/1)" and "kata A yang ditemui usai rapat, Senin (1/1)" tell when the meeting was;
"kata A, Senin (1/1)" and "kata A saat ditemui di X, Senin (1/1)" tell when A spoke.
"""

from collections.abc import Sequence
from typing import NamedTuple

from kalcorpus.facts.calendar import DateMention
from kalcorpus.mentions.events import Cue

_REACH = 18  # characters before a day: "sampai tanggal "
_REFERENCES = frozenset({"sejak", "per", "tertanggal", "hingga", "sampai", "sebelum"})
_LASTING = frozenset({"hingga", "sampai"})
_SPEECH_BEHIND = 60  # characters: "Senin (1/1), di ruang kerjanya, mengatakan"
_SPEECH = ("speech", "interview")
_ADDRESS = "sambutan"  # speech that is part of a happening: "saat memberikan sambutan di X, Senin (1/1)"
_HAPPENINGS = ("event", "deed", "open", "attend", "hold", "held", "spot")


class ToldDays(NamedTuple):
    """The days that a sentence tells: all, those on which something happened, those on which somebody only spoke."""

    days: Sequence[DateMention]
    event_days: Sequence[DateMention]
    spoken_days: Sequence[DateMention]


def tell_apart(days: Sequence[DateMention], cues: Sequence[Cue], start: int, story: str) -> ToldDays:
    """Return ``days`` with those of a happening told apart from those of speaking.

    Args:
        days: told in the sentence, in order.
        cues: those of the sentence, in order.
        start: where the sentence begins.
        story: the frozen text with all that is not article blanked.
    """
    event_days: list[DateMention] = []
    spoken_days: list[DateMention] = []
    for day in days:
        (event_days if _is_event_day(day, cues, start, story) else spoken_days).append(day)
    return ToldDays(days, event_days, spoken_days)


def _is_event_day(day: DateMention, cues: Sequence[Cue], start: int, story: str) -> bool:
    before = _word_before(day, start, story)
    if before in _LASTING and day.part_of_day and day.text[0].islower():
        return True  # "hujan sejak malam hingga dini hari, Rabu (1/1)"
    if before in _REFERENCES and not (before == "sejak" and any(cue.role in ("held", "hold") for cue in cues)):
        return False
    if before == "mulai":
        return True
    told = [cue for cue in cues if cue.end <= day.start]
    spoken = next((index for index in reversed(range(len(told))) if told[index].role in _SPEECH), None)
    if spoken is None:
        return not _is_spoken_behind(day, cues, told)
    if _is_said_in_doing(told, spoken, story):
        return True
    between = told[spoken + 1 :]
    return any(cue.role in ("frame", "spot") for cue in between) and any(
        cue.role in _HAPPENINGS or _ADDRESS in cue.text.lower() for cue in between
    )


def _is_said_in_doing(told: Sequence[Cue], spoken: int, story: str) -> bool:
    """Tell whether the speech was a part of what was done: "melakukan aksi menyampaikan tuntutan di X, Senin (1/1)"."""
    done = told[max(spoken - 2, 0) : spoken]
    if [cue.role for cue in done] != ["hold", "event"]:
        return False
    return "," not in story[done[0].end : told[spoken].start]


def _word_before(day: DateMention, start: int, story: str) -> str:
    """Return the word before ``day``, "tanggal" and "hari" left out."""
    words = story[max(start, day.start - _REACH) : day.start].split()
    if len(words) > 1 and words[-1].lower() in ("tanggal", "hari"):
        words.pop()
    return words[-1].lower() if words else ""


def _is_spoken_behind(day: DateMention, cues: Sequence[Cue], told: Sequence[Cue]) -> bool:
    """Tell whether the first thing told behind ``day`` is speech: "Kepala Dinas X, Selasa (2/1), mengatakan"."""
    following = next((cue for cue in cues if cue.start >= day.end), None)
    return (
        following is not None
        and following.role in _SPEECH
        and following.start - day.end < _SPEECH_BEHIND
        and not any(cue.role in ("event", "deed") for cue in told)
    )
