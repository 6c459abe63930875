"""The parts of a header: outlet, byline, date of publication, dateline."""

from typing import Literal, NamedTuple

from pydantic import Field

from kalcorpus.blocks.credits import Role
from kalcorpus.errors import Problem
from kalcorpus.record import Record
from kalcorpus.text import Mention, Span


class Outlet(Record):
    """The news outlet that published the article."""

    name: str | None = Field(
        None, title="Media", description="Name as the page or the metadata writes it", examples=["WartaSenja.com"]
    )
    domain: str | None = Field(None, title="Domain", description="Host name of the outlet's site")


class Byline(Mention):
    """A person, desk or code credited for the text; an author whom only metadata names has the empty place at 0."""

    name: str = Field(title="Nama", description="Name or code as written", examples=["R. Wartono", "kn-2"])
    role: Role = Field(title="Peran", description="What the credit is for")


class Published(Record):
    """When the article was published, as far as it is known."""

    edtf: str = Field(title="Tanggal Terbit", description="Publication date or year as EDTF", examples=["2025-12-05", "2019"])
    basis: Literal["given", "page", "copyright", "inferred"] = Field(
        title="Dasar",
        description="Caller or metadata, a dated line of the page, its copyright line, or the article's own dates",
    )


class DatelinePlace(NamedTuple):
    """The place line in front of the lead, before its region is known: span of the whole, place and outlet as written."""

    start: int
    end: int
    place: str | None
    outlet: str | None
    outlet_span: Span | None


class Header(NamedTuple):
    """What stands around the article's own text.

    ``asides`` are places inside article blocks that are no part of what the article says (a desk code at the end of a paragraph,
    the outlet's name in the dateline): findings are not looked for there.
    """

    title: str | None
    outlet: Outlet | None
    dateline: DatelinePlace | None
    bylines: tuple[Byline, ...]
    categories: tuple[str, ...]
    published: Published | None
    asides: tuple[Span, ...]
    problems: tuple[Problem, ...] = ()
