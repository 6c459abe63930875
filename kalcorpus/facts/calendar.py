"""date expressions → dates: the years and relative dates of the whole article, resolved together."""

from typing import NamedTuple

from kalcorpus.dates.value import DateValue
from kalcorpus.errors import Problem
from kalcorpus.header import Header, Published
from kalcorpus.mentions.dates import DateExpression
from kalcorpus.mentions.quotes import Quotation
from kalcorpus.text import Mention


class DateMention(DateValue, Mention):
    """A time expression in the text with its calendar value."""


class Calendar(NamedTuple):
    """The dates of an article, what is in doubt about them, and the publication date as it is known after reading them all."""

    dates: tuple[DateMention, ...]
    problems: tuple[Problem, ...]
    published: Published | None


def resolve_dates(
    expressions: tuple[DateExpression, ...], quotations: tuple[Quotation, ...], header: Header, story: str
) -> Calendar:
    """Return the resolved dates of the whole article, in order.

    Args:
        expressions: the time expressions of the story.
        quotations: inside them relative dates count from the day of speaking.
        header: its ``published`` is the first anchor.
        story: the frozen text with all that is not article blanked.
    """
    return Calendar((), (), header.published)
