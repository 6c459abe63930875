"""story and persons → who speaks in whose place: the reader of a speech, the one who represents somebody.

>>> from kalcorpus.facts.persons import Person
>>> from kalcorpus.text import Mention
>>> story = "Asisten Budi mewakili Gubernur Ana membuka rapat."
>>> budi = Person(name="Budi", mentions=(Mention(start=8, end=12, text="Budi"),))
>>> ana = Person(name="Ana", mentions=(Mention(start=31, end=34, text="Ana"),))
>>> {name: person.name for name, person in find_stand_ins(Cast((budi, ana)), story).items()}
{'Ana': 'Budi'}
"""

import re

from kalcorpus.facts.persons import Person
from kalcorpus.facts.speakers.agents import read_agent
from kalcorpus.facts.speakers.cast import Cast
from kalcorpus.facts.speakers.clauses import find_clause_start

_CUES = ("mewakil", "Mewakil", "dibacakan", "diwakili", "yang disampaikan")
_CUE = re.compile(
    r"(?:(?P<for>[Mm]ewakili?)|dibacakan|(?P<by>diwakili)"
    r"|(?<=dalam sambutan yang )disampaikan|(?<=dalam sambutannya yang )disampaikan)\b(?: langsung)?(?: oleh)?"
)
_BESIDE = re.compile(r"(?:, [A-Z][\w. ]{1,12})*,?[ \xa0](?:yang[ \xa0])?\Z")  # titles between a name and "diwakili"
_REACH = 120  # characters behind the verb in which the other is named


def find_stand_ins(cast: Cast, story: str) -> dict[str, Person]:
    """Return who speaks in the place of whom, by the name of the one who is absent.

    Args:
        cast: the persons of the article.
        story: the story.
    """
    if not any(cue in story for cue in _CUES):
        return {}
    stand_ins: dict[str, Person] = {}
    for cue in _CUE.finditer(story):
        absent, speaks = _absent_and_speaker(cast, story, cue)
        if absent and speaks and absent is not speaks:
            stand_ins.setdefault(absent.name, speaks)
    return stand_ins


def _absent_and_speaker(cast: Cast, story: str, cue: re.Match[str]) -> tuple[Person | None, Person | None]:
    before = cast.all_named(find_clause_start(story, 0, cue.start()), cue.start())
    subject = before[-1].person if before else None
    if cue["by"] and before and not _BESIDE.match(story, before[-1].end, cue.start()):
        return None, None  # it is somebody's office without his name that another fills
    if not cue["for"]:  # |Gubernur Ana|, yang dibacakan *Asisten Budi*
        agent = read_agent(cast, story, cue.end())
        return subject, agent.person if agent else None
    absent = cast.first_named(cue.end(), min(cue.end() + _REACH, _sentence_end(story, cue.end())))
    if absent is None or subject:  # *Budi* yang mewakili |Gubernur Ana|
        return absent.person if absent else None, subject
    behind = cast.first_named(absent.end, _sentence_end(story, absent.end))  # Mewakili |Gubernur Ana|, *Budi* membuka
    return absent.person, behind.person if behind and "," in story[absent.end : behind.start] else None


def _sentence_end(story: str, at: int) -> int:
    found = story.find("\n", at)
    return len(story) if found < 0 else found
