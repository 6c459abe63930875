"""Row types: currencies, magnitudes and numbers."""

from typing import NamedTuple


class Currency(NamedTuple):
    """A currency with the signs and words that papers write before or behind a sum."""

    code: str
    name: str
    before: tuple[str, ...]
    behind: tuple[str, ...]


class Magnitude(NamedTuple):
    """A word or letter that multiplies a number ("juta", "jt", "T").

    ``use``: "bare" can make a sum of money without a currency's sign where the context speaks of money; "beside" never.
    """

    name: str
    factor: int
    variants: tuple[str, ...]
    use: str


class Numeral(NamedTuple):
    """A number's word and its value; some multiply what stands before ("dua puluh")."""

    word: str
    value: str
    multiplies: bool
