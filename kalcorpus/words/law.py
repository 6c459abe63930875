"""Row types: what laws and regulations are called."""

from typing import NamedTuple


class Regulation(NamedTuple):
    """A kind of law, regulation, decree or circular.

    ``letter_number``: its number is a letter's ("100.3.4/16/2025") and stays whole, where "79/2025" is number and year.
    """

    abbreviation: str
    full_name: str
    aliases: tuple[str, ...]
    letter_number: bool
