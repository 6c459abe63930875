"""a date and the sentence in front of it → its role: day of an event, day of speaking, or a time that is referred to.

>>> story = "Bustan membuka rakor di Tarakan, Senin (19/5/2025)."
>>> role_of(story, story.index("Senin"), is_day=True)
'event'
"""

from functools import cache
from itertools import pairwise

from kalcorpus.dates.value import Role
from kalcorpus.words import SpeechVerb, TimeWord, rows

_REACH = 400  # characters in front of a date that tell what it is the date of
_NEAR = 5  # words in front of a weekday
_BEHIND = 20  # characters behind a clock time in which "setiap hari" begins
_WORDS = 40  # words of that, the nearest first
_MARKS = ".,:;()[]–—"
_BREAKS = (". ", "! ", "? ", "\n", "“", "”", '"')  # behind these a sentence or quotation begins or ends


@cache
def _roles() -> dict[str, Role]:
    """Return the role that each verb of speech and word of happening gives to the date behind it."""
    verbs = rows(SpeechVerb)
    forms = {form for verb in verbs for form in (verb.lemma, verb.nya_form, verb.active_form, verb.passive_form) if form}
    events: dict[str, Role] = {row.word: "event" for row in rows(TimeWord) if row.slot == "happening"}
    speech: dict[str, Role] = dict.fromkeys(forms, "speech")
    return speech | events


def role_of(story: str, start: int, *, is_day: bool) -> Role:
    """Return the role of the date at ``start``: the verb nearest in front of it in its sentence decides.

    Args:
        story: the text that it stands in.
        start: where it begins.
        is_day: whether it names days; months and years are referred to.
    """
    if not is_day:
        return "reference"
    roles = _roles()
    words = _words_before(story, start)
    if roles.keys().isdisjoint(words):
        return "reference"
    return next((roles[word] for word in reversed(words) if word in roles), "reference")


def _words_before(story: str, start: int) -> list[str]:
    """Return the last words in front of ``start`` in its sentence, quotations apart."""
    before = story[max(0, start - _REACH) : start]
    for sentence_break in _BREAKS:
        before = before.rpartition(sentence_break)[2]
    sentence = before.lower()
    for mark in _MARKS:  # several times faster than str.translate
        sentence = sentence.replace(mark, " ")
    return sentence.rsplit(None, _WORDS)


@cache
def _words_of(slot: str) -> frozenset[str]:
    return frozenset(row.word for row in rows(TimeWord) if row.slot == slot)


def is_announced(story: str, start: int) -> bool:
    """Tell whether the sentence in front of a weekday speaks of what is to come: "akan digelar pada Sabtu"."""
    return not _words_of("announcing").isdisjoint(_words_before(story, start))


def is_habit(story: str, start: int) -> bool:
    """Tell whether the words in front of a weekday make it one of every week: "tutup pada hari Sabtu"."""
    near = _words_before(story, start)[-_NEAR:]
    return not is_behind_comma(story, start) and not _words_of("habit").isdisjoint(near)


def is_behind_comma(story: str, start: int) -> bool:
    """Tell whether a weekday stands behind a comma, as the day of a report does: "digelar di Tarakan, Sabtu"."""
    return story[max(0, start - len(", ")) : start].rstrip()[-1:] == ","


def is_regular(story: str, start: int, end: int) -> bool:
    """Tell whether the sentence around a clock time speaks of a rule or schedule ("setiap hari", "jam masuk sekolah")."""
    words = _words_before(story, start)
    words += story[end : end + _BEHIND].lower().split(None, 1)[:1]
    pairs = map(" ".join, pairwise(words))
    return not _words_of("regular").isdisjoint(words) or not _words_of("regular").isdisjoint(pairs)
