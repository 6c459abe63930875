"""quotations and persons → quotes with their speakers."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import Literal, NamedTuple

from pydantic import Field

from kalcorpus.facts.cast import Cast, Reference
from kalcorpus.facts.focus import Turn, find_speech_words, find_turns
from kalcorpus.facts.persons import Person
from kalcorpus.facts.references import find_clause_start, read_agent
from kalcorpus.mentions.quotes import Quotation
from kalcorpus.text import Mention
from kalcorpus.words.speech import bare_tags, carried_tags, passive_forms

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
    return tuple(
        Quote(
            start=quotation.start,
            end=quotation.end,
            text=quotation.text,
            speaker=speaker.person.name if speaker.person else None,
            basis=speaker.basis if speaker.person else "none",
            verb=speaker.verb,
        )
        for quotation, speaker in zip(quotations, speakers, strict=True)
    )


class _Focus:
    """Whom the narration spoke of last: as one who speaks (``spoke``), as one who acts (``acted``)."""

    def __init__(self) -> None:
        self.spoke: Turn | None = None
        self.acted: Turn | None = None

    def move(self, turn: Turn) -> None:
        """Follow the narration to ``turn``; pronouns leave it where it is."""
        if turn.verb and not turn.reference.carried:
            self.spoke, self.acted = turn, None
        elif not turn.verb:
            self.acted = turn

    def person(self, near: int) -> Person | None:
        """Return whom "ujarnya" means; one who only acts counts from ``near`` on, or where nobody spoke before."""
        turn = self.acted if self.acted and (not self.spoke or self.acted.at >= near) else self.spoke
        return turn.reference.person if turn else None


def _find_speakers(cast: Cast, story: str, quotations: Sequence[Quotation]) -> list[_Speaker]:
    words = find_speech_words(story)
    starts = [word.start for word in words]
    focus, speakers, behind = _Focus(), list[_Speaker](), 0
    for quotation in quotations:
        between = words[bisect_left(starts, behind) : bisect_left(starts, quotation.opens)]
        turns = find_turns(cast, story, between, behind, quotation.opens)
        for turn in turns:
            focus.move(turn)
        goes_on = speakers and quotation.opens - behind < _SHORT_GAP and "\n" not in story[behind : quotation.opens]
        previous = speakers[-1] if goes_on else None
        near = _previous_paragraph(story, quotation.opens)
        speakers.append(
            _read_tag(cast, story, quotation, focus.person(near))
            or _read_lead(story, quotation, turns, focus.person(near))
            or _carry_on(previous, turns, focus, near)
        )
        behind = quotation.closes
    _share_paragraphs(story, quotations, speakers)
    return speakers


def _previous_paragraph(story: str, at: int) -> int:
    """Return where the paragraph before the one at ``at`` begins."""
    floor = max(0, at - _LONGEST_PARAGRAPH)
    line = max(floor, story.rfind("\n", floor, at))
    above = len(story[floor : max(floor, min(line, at - _SHORT_PARAGRAPH))].rstrip()) + floor
    return max(floor, story.rfind("\n", floor, above))


def _read_tag(cast: Cast, story: str, quotation: Quotation, spoken_of: Person | None) -> _Speaker | None:
    """Return the speaker whom the words behind the quotation tell: kata Kadir, ujarnya, demikian disampaikan Bupati."""
    found = _TAG.match(story, quotation.closes)
    if not found:
        return None
    verb = found[2]
    if verb.lower() in carried_tags():
        return _Speaker(spoken_of, "carried", verb)
    if verb.lower() in bare_tags() or (found[1] and verb.lower() in passive_forms()):
        return _name(read_agent(cast, story, found.end()), spoken_of, verb)
    return None


def _name(reference: Reference | None, spoken_of: Person | None, verb: str | None) -> _Speaker:
    if reference is None or reference.carried:
        return _Speaker(spoken_of, "carried", verb)
    return _Speaker(reference.person, "stated", verb)


def _read_lead(story: str, quotation: Quotation, turns: Sequence[Turn], spoken_of: Person | None) -> _Speaker | None:
    """Return the speaker whom the same sentence tells before the quotation: Ia menegaskan, "..."."""
    lead = turns[-1] if turns else None
    if not lead or not lead.verb or lead.at < find_clause_start(story, 0, quotation.opens):
        return None
    before = story[lead.at : quotation.opens].rstrip()
    if before[-1] in ",:" or lead.reference.end >= lead.at + len(before) or before.endswith((lead.verb, "bahwa")):
        return _name(lead.reference, spoken_of, lead.verb)
    return None


def _carry_on(previous: _Speaker | None, turns: Sequence[Turn], focus: _Focus, near: int) -> _Speaker:
    """Return the speaker of a quotation beside which no verb of speech stands.

    It goes on with the quotation right before it (``previous``), or follows what somebody said in the paragraph before.
    """
    if previous and not turns:
        return _Speaker(previous.person, "carried", None)
    if focus.spoke and focus.spoke.at >= near:
        return _Speaker(focus.person(near), "carried", None)
    return _NOBODY


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
