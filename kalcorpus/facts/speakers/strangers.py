"""story → where the narration brings in somebody who is none of the persons of the article.

>>> story = "Salah seorang pedagang, Xaver, merasa senang."
>>> [stranger.start for stranger in find_strangers(Cast(()), story, 0, len(story))]
[0]
"""

import re
from functools import cache

from kalcorpus.facts.speakers.cast import Cast, Reference, words_as
from kalcorpus.facts.speakers.phrases import may_be_name
from kalcorpus.facts.speakers.subjects import read_office_alone

# What stands before a sentence; each alternative begins with a class of characters, which lets the engine pass the rest over.
_BEFORE_SENTENCE = re.compile(r"[.!?”\"] (?=[A-Z])|[\n](?=[A-Z])")
_CLOSE = re.compile(r"[.!?\n]")
_LONGEST_SENTENCE = 200
_LONGEST_WORD = 20
_ONE = frozenset({"seorang", "salah"})
_LEADS = frozenset({"sementara", "senada", "terpisah", "hal", "sedangkan", "selain", "di", "pada", "lain"})
_LEAD = r"(?:(?:Sementara|Senada|Terpisah|Hal|Sedangkan|Selain|Di|Pada|Lain)\b[^,.\n]{0,40}, )?"
_NAME = r"([A-Z][a-z'’]+(?: [A-Z][a-z'’.]*){0,3})"


@cache
def _brought_in() -> re.Pattern[str]:
    """Return the pattern of somebody brought in by what he is, and his name: Salah seorang warga, Bu |Tini|, ..."""
    human = "|".join(f"[{word[0].upper()}{word[0]}]{word[1:]}" for word in sorted(words_as("human")))
    return re.compile(rf"{_LEAD}(?:{human})\b[^.,\n\"“”]{{0,60}}, (?:(?:[Ii]bu|[Bb]u|[Bb]apak|[Pp]ak|Hj?)\.? )?{_NAME}[ ,(]")


@cache
def _unnamed() -> re.Pattern[str]:
    """Return the pattern of a sentence about somebody without a name: |Seorang warga| mengeluh."""
    human = "|".join(sorted(words_as("human") - {"seorang"}))
    return re.compile(rf"{_LEAD}(?:[Ss]eorang|[Ss]alah (?:satu|seorang)) (?:{human})\b(?! ini\b| itu\b| tersebut\b)")


@cache
def _named() -> re.Pattern[str]:
    """Return the pattern of a sentence that begins with a name: |Xaver Bandol| senang; |Xaver|, warga Paser; |Xaver| (34)."""
    human = "|".join(sorted(words_as("human")))
    return re.compile(rf"{_LEAD}{_NAME}(?:(, (?:{human}|asal|selaku)\b| \(\d\d)| [a-z])")


def find_strangers(cast: Cast, story: str, start: int, end: int) -> list[Reference]:
    """Return those with whom sentences between ``start`` and ``end`` begin and whom no name shows: strangers, offices alone."""
    found: list[Reference] = []
    beginnings = [found.end() for found in _BEFORE_SENTENCE.finditer(story, max(0, start - 2), end)]
    if not start and "A" <= story[:1] <= "Z":
        beginnings.insert(0, 0)
    for at in beginnings:
        if at < start:
            continue
        if office := read_office_alone(cast, story, at, end):
            found.append(office)
            continue
        stop = min(end, at + _LONGEST_SENTENCE)
        close = _CLOSE.search(story, at, stop)
        if not cast.first_named(at, close.start() if close else stop) and (name_end := _stranger_end(story, at, stop)):
            found.append(Reference(at, name_end, None))
    return found


def _stranger_end(story: str, at: int, stop: int) -> int:
    """Return where the name of the stranger ends with whom the sentence at ``at`` begins, or 0."""
    first = story[at : at + _LONGEST_WORD].split(maxsplit=1)[0].lower().rstrip(",")
    may_bring_in = first in _LEADS or first in _ONE or first in words_as("human")
    if may_bring_in and (found := _unnamed().match(story, at, stop)):
        return found.end()
    if may_bring_in and (found := _brought_in().match(story, at, stop)) and all(map(may_be_name, found[1].split())):
        return found.end(1)
    found = _named().match(story, at, stop)
    if found and all(map(may_be_name, found[1].split())) and (found[2] or " " in found[1]):
        return found.end(1)
    return 0
