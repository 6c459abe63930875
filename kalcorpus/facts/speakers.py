"""quotations and persons → quotes with their speakers."""

from typing import Literal

from pydantic import Field

from kalcorpus.facts.persons import Person
from kalcorpus.mentions.quotes import Quotation
from kalcorpus.text import Mention


class Quote(Mention):
    """A direct quotation of speech; the span is what stands inside the marks."""

    speaker: str | None = Field(
        None, title="Narasumber", description="Name of the person who speaks, as in `people`; null without evidence"
    )
    basis: Literal["stated", "carried", "none"] = Field(
        title="Dasar Narasumber",
        description="The text names the speaker beside the quotation, the speaker is carried on (ujarnya), or nothing tells",
    )
    verb: str | None = Field(None, title="Kata Kerja Ujaran", description="Verb of speech as written", examples=["ujarnya"])


def resolve_quotes(quotations: tuple[Quotation, ...], people: tuple[Person, ...], story: str) -> tuple[Quote, ...]:
    """Return each quotation with its speaker, in order."""
    return ()
