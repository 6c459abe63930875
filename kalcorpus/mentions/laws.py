"""story → laws: citations of laws and regulations by number or year."""

from pydantic import Field

from kalcorpus.text import Mention


class Law(Mention):
    """A citation of a law, regulation, decree or circular."""

    type: str = Field(title="Jenis", description="Kind of regulation as abbreviation", examples=["UU", "PP", "Perda", "SE"])
    number: str | None = Field(None, title="Nomor", description="Number as written after Nomor", examples=["28", "5/PMK.07"])
    year: int | None = Field(None, ge=1900, le=2100, title="Tahun", description="Year of the regulation")


def find_laws(story: str) -> tuple[Law, ...]:
    """Return the citations in ``story``, in order."""
    return ()
