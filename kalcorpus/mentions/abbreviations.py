"""story → abbreviations that the text itself defines, in either order: "Aparatur Sipil Negara (ASN)"."""

from pydantic import Field

from kalcorpus.text import Mention


class Abbreviation(Mention):
    """A definition of an abbreviation; the span covers both forms."""

    short: str = Field(title="Singkatan", description="The short form", examples=["ASN"])
    long: str = Field(title="Kepanjangan", description="The words it stands for, as written", examples=["Aparatur Sipil Negara"])


def find_abbreviations(story: str) -> tuple[Abbreviation, ...]:
    """Return the definitions in ``story``, in order."""
    return ()
