"""quotations and persons → quotes with their speakers."""

import re
from collections.abc import Sequence
from functools import cache
from typing import Literal, NamedTuple

from pydantic import Field, TypeAdapter

from kalcorpus.facts.persons import Person
from kalcorpus.facts.speakers.agents import read_agent
from kalcorpus.facts.speakers.cast import Cast, Reference, office_words
from kalcorpus.facts.speakers.clauses import find_clause_start
from kalcorpus.facts.speakers.focus import Turn, find_last_turns
from kalcorpus.facts.speakers.stand_ins import find_stand_ins
from kalcorpus.facts.speakers.subjects import read_subject
from kalcorpus.mentions.quotes import Quotation
from kalcorpus.text import Mention
from kalcorpus.words.speech import active_forms, bare_tags, carried_tags, passive_forms

Basis = Literal["stated", "carried", "none"]


class Quote(Mention):
    """A direct quotation of speech; the span is what stands inside the marks."""

    speaker: str | None = Field(
        None, title="Narasumber", description="Name of the person who speaks, as in `people`; null without evidence"
    )
    basis: Basis = Field(
        title="Dasar Narasumber",
        description="The text names the speaker beside the quotation, the speaker is carried on (ujarnya), or nothing tells",
    )
    verb: str | None = Field(None, title="Kata Kerja Ujaran", description="Verb of speech as written", examples=["ujarnya"])


class _Speaker(NamedTuple):
    person: Person | None
    basis: Basis
    verb: str | None


_NOBODY = _Speaker(None, "none", None)
_TAG = re.compile(r"[ \t\xa0.,;:!?…*)–—-]{0,6}((?:(?:demikian|begitu|seperti|kembali|hal itu)[ ,]+)?)([^\W\d_]+)", re.IGNORECASE)
_CLAUSE_BEHIND = re.compile(r"[ \xa0,]{0,3}((?:[A-Z][\w.'’]*(?: [A-Z][\w.'’]*){0,5}|ia|dia|beliau)) ([a-z]+)\b")
_READ_OUT = re.compile(r"[^.\n\"“”]{0,120}? (?:yang )?dibacakan(?: langsung)?(?: oleh)?(?= )")
# |"...," begitu pesan| yang disampaikan oleh Bustan
_RELAYED = re.compile(r"[ \xa0](?:yang[ \xa0])?(di[a-z]+kan)(?:[ \xa0]langsung)?(?:[ \xa0]oleh)?(?=[ \xa0])")
_READ = "dibacakan"
_READ_OUT_REACH = 140
_QUOTED = "“"
_THUS = "demikian"
# Who adds something has spoken before, whoever acts in between.
_ADDS = frozenset({"tambahnya", "imbuhnya", "lanjutnya", "sambungnya", "pungkasnya", "tutupnya"})
_LONGEST_WORD = 30
_FEWEST_PARTS = 3  # nothing before the space, a word, more
_LONGEST_PARAGRAPH = 2000
_SHORT_PARAGRAPH = 200
_SHORT_GAP = 80


def resolve_quotes(quotations: tuple[Quotation, ...], people: tuple[Person, ...], story: str) -> tuple[Quote, ...]:
    """Return each quotation with its speaker, in order.

    The speaker stands behind the quotation (kata Kadir), before it (Ia menegaskan, "..."), or is the one of whom the narration
    spoke last (ujarnya). Nobody is guessed: without evidence, or where the text names a stranger, the speaker is null.
    """
    if not quotations:
        return ()
    speakers = _find_speakers(Cast(people), story, quotations)
    return _checked().validate_python(
        [
            {
                "start": quotation.start,
                "end": quotation.end,
                "text": quotation.text,
                "speaker": speaker.person.name if speaker.person else None,
                "basis": speaker.basis if speaker.person else "none",
                "verb": speaker.verb,
            }
            for quotation, speaker in zip(quotations, speakers, strict=True)
        ]
    )


@cache
def _checked() -> TypeAdapter[tuple[Quote, ...]]:
    return TypeAdapter(tuple[Quote, ...])  # all in one call: half the time of one model after the other


class _Focus:
    """Whom the narration spoke of last: as one who speaks (``spoke``), as one who only acts (``acted``)."""

    def __init__(self) -> None:
        self.spoke: Turn | None = None
        self.acted: Turn | None = None

    def move(self, turn: Turn, story: str) -> None:
        """Follow the narration to ``turn``.

        Pronouns leave it where it is, and so does one who only acts in the paragraph of one who speaks: what is told of him
        there is reported speech.
        """
        if turn.verb and not turn.reference.carried:
            self.spoke, self.acted = turn, None
        elif turn.aside and self.spoke:
            return
        elif not turn.verb and (not self.spoke or self.acted or _parts(story, self.spoke.at, turn.at)):
            self.acted = turn

    def settle(self, quotation: Quotation, speaker: _Speaker, story: str) -> None:
        """Let the quotation's speaker be the one of whom the text spoke last, a stranger too."""
        if speaker.person or speaker.basis == "stated":
            said = Reference(quotation.opens, quotation.closes, speaker.person)
            self.move(Turn(quotation.closes, said, speaker.verb or _QUOTED), story)

    def person(self, near: int) -> Person | None:
        """Return whom "ujarnya" means; one who only acts counts from ``near`` on, or where nobody spoke before."""
        turn = self.acted if self.acted and (not self.spoke or self.acted.at >= near) else self.spoke
        return turn.reference.person if turn else None


def _parts(story: str, start: int, end: int) -> bool:
    """Tell whether a new paragraph begins between the two places."""
    return end - start > _LONGEST_PARAGRAPH or story.find("\n", start, end) >= 0


def _find_speakers(cast: Cast, story: str, quotations: Sequence[Quotation]) -> list[_Speaker]:
    focus, speakers, told = _Focus(), list[_Speaker](), 0
    stand_ins = find_stand_ins(cast, story)
    for at, quotation in enumerate(quotations):
        speaker, told_next = _read_tag(cast, story, quotation)
        if not speaker or speaker.basis == "carried":
            turns = find_last_turns(cast, story, told, quotation.opens)
            near = _previous_paragraph(story, quotation.opens)
            for turn in turns:
                focus.move(turn, story)
            if speaker:
                adds = (speaker.verb or "").lower() in _ADDS and focus.spoke is not None
                person = focus.spoke.reference.person if adds and focus.spoke else focus.person(near)
                speaker = speaker._replace(person=stand_ins.get(person.name, person) if person else None)
            elif named := _find_name_before_colon(cast, story, quotation.opens):
                speaker = _Speaker(named, "stated", None)
            elif at and not turns and _goes_on(story, quotations[at - 1], quotation):
                speaker = speakers[-1]._replace(verb=None)
            else:
                speaker = _look_back(story, quotation, turns, focus, near)
        focus.settle(quotation, speaker, story)
        speakers.append(speaker)
        told = told_next
    _share_paragraphs(story, quotations, speakers)
    return speakers


def _goes_on(story: str, previous: Quotation, quotation: Quotation) -> bool:
    """Tell whether a quotation follows the one before closely in its paragraph: "Kami siap," kata Kadir, "dan ..."."""
    gap = story[previous.closes : quotation.opens]
    return len(gap) < _SHORT_GAP and "\n" not in gap


def _look_back(story: str, quotation: Quotation, turns: Sequence[Turn], focus: _Focus, near: int) -> _Speaker:
    """Return the speaker of a quotation behind which no verb of speech stands: who speaks in the sentence or paragraph before."""
    if turns and _leads(story, quotation, turns[-1]):
        basis: Basis = "carried" if turns[-1].reference.carried else "stated"
        return _Speaker(focus.person(near), basis, turns[-1].verb)
    if focus.spoke and focus.spoke.at >= near:
        return _Speaker(focus.person(near), "carried", None)
    return _NOBODY


def _find_name_before_colon(cast: Cast, story: str, opens: int) -> Person | None:
    """Return whose name and a colon stand before the marks, as in headlines: |Zainal|: "Jaga hutan kita"."""
    before = story[max(0, opens - _SHORT_GAP) : opens].rstrip()
    if not before.endswith(":"):
        return None
    colon = max(0, opens - _SHORT_GAP) + len(before) - 1
    named = cast.all_named(max(0, colon - _SHORT_GAP), colon)
    return named[-1].person if named and named[-1].end == colon else None


def _previous_paragraph(story: str, at: int) -> int:
    """Return where the paragraph before the one at ``at`` begins."""
    floor = max(0, at - _LONGEST_PARAGRAPH)
    above = max(floor, min(story.rfind("\n", floor, at), at - _SHORT_PARAGRAPH))
    while above > floor and story[above - 1].isspace():
        above -= 1
    return max(floor, story.rfind("\n", floor, above))


def _read_tag(cast: Cast, story: str, quotation: Quotation) -> tuple[_Speaker | None, int]:
    """Return the speaker whom the words behind the quotation tell (kata Kadir, ujarnya), and where their verb ends."""
    found = _TAG.match(story, quotation.closes)
    if not found:
        return None, quotation.closes
    verb = found[2].lower()
    if verb in carried_tags():
        if (named := _read_named_office(cast, story, found.end())) is not None:
            return _Speaker(named, "stated", found[2]), found.end()
        return _Speaker(None, "carried", found[2]), found.end()
    if (relayed := _RELAYED.match(story, found.end())) and relayed[1] in passive_forms():
        return _tell(read_agent(cast, story, relayed.end()), found[2]), relayed.end()
    if verb in bare_tags() or (found[1] and verb in passive_forms()):
        return _tell(_read_reader(cast, story, found.end()) or read_agent(cast, story, found.end()), found[2]), found.end()
    if found[1].lower().startswith(_THUS) and found[2][0].isupper():
        return _tell(read_agent(cast, story, found.start(2)), found[1].strip()), found.end()
    return _read_clause_behind(cast, story, quotation.closes)


def _read_named_office(cast: Cast, story: str, at: int) -> Person | None:
    """Return whom an office and a name right behind "ujarnya" name all the same: terangnya |Kades Mulupan Fathul|."""
    first = story[at : at + _LONGEST_WORD].split(" ", 2)
    if len(first) < _FEWEST_PARTS or first[0] or first[1].lower() not in office_words() or not first[1][0].isupper():
        return None
    agent = read_agent(cast, story, at)
    return agent.person if agent and not agent.carried else None


def _read_clause_behind(cast: Cast, story: str, closes: int) -> tuple[_Speaker | None, int]:
    """Return the speaker of a clause that follows the marks with its verb behind: "Kami siap," |Kadir menerangkan|."""
    clause = _CLAUSE_BEHIND.match(story, closes)
    if not clause or clause[2] not in active_forms():
        return None, closes
    told = read_subject(cast, story, closes, clause.start(2))
    return (_tell(told, clause[2]), clause.end()) if told else (None, closes)


def _tell(reference: Reference | None, verb: str) -> _Speaker:
    if reference and not reference.carried:
        return _Speaker(reference.person, "stated", verb)
    return _Speaker(None, "carried", verb)


def _read_reader(cast: Cast, story: str, at: int) -> Reference | None:
    """Return who reads out the speech of another: ucap Edi dalam sambutannya yang dibacakan oleh |Asisten II, Wiyono|."""
    found = _READ_OUT.match(story, at) if story.find(_READ, at, at + _READ_OUT_REACH) >= 0 else None
    return read_agent(cast, story, found.end()) if found else None


def _leads(story: str, quotation: Quotation, turn: Turn) -> bool:
    """Tell whether the verb of speech and the quotation stand in one sentence: Ia menegaskan, "..."."""
    if not turn.verb or turn.at < find_clause_start(story, 0, quotation.opens):
        return False
    before = story[turn.at : quotation.opens].rstrip()
    return before[-1] in ",:" or turn.reference.end >= turn.at + len(before) or before.endswith((turn.verb, "bahwa"))


def _share_paragraphs(story: str, quotations: Sequence[Quotation], speakers: list[_Speaker]) -> None:
    """Give the paragraphs of one speech the speaker whom its last one tells."""
    for at in range(len(quotations) - 2, -1, -1):
        this, following = quotations[at], quotations[at + 1]
        untold = speakers[at].verb is None
        if not untold or story[this.closes : following.opens].strip():
            continue
        left_open = this.closes == this.end
        if left_open or speakers[at].person in (None, speakers[at + 1].person):
            speakers[at] = speakers[at + 1]._replace(verb=None)
        else:
            speakers[at] = _NOBODY
