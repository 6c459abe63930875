"""story → quotations: pairs of quotation marks that hold speech."""

from typing import NamedTuple


class Quotation(NamedTuple):
    """A quotation: ``start`` and ``end`` of what stands inside the marks, ``opens`` and ``closes`` of the marks themselves."""

    start: int
    end: int
    text: str
    opens: int
    closes: int


def find_quotes(story: str) -> tuple[Quotation, ...]:
    """Return the quotations in ``story``, in order and without overlap."""
    return ()
