"""metadata and page → when the article was published."""

from collections.abc import Sequence
from typing import NamedTuple

from kalcorpus.blocks import Block
from kalcorpus.blocks.pagedate import find_page_date
from kalcorpus.errors import Problem, problem
from kalcorpus.header.outlet import read_copyright
from kalcorpus.header.parts import Published


class PublishedFound(NamedTuple):
    """The date of publication and the problems with it."""

    published: Published | None
    problems: tuple[Problem, ...]


def find_published(text: str, page: Sequence[Block], given: str | None) -> PublishedFound:
    """Return when the article was published: as given, else from a dated page line, else the copyright line's year.

    Args:
        text: the frozen text.
        page: the blocks that are no article.
        given: what metadata says.
    """
    problems: tuple[Problem, ...] = ()
    if given is not None:
        edtf = _read(given)
        if edtf is not None:
            return PublishedFound(Published(edtf=edtf, basis="given"), ())
        problems = (problem("metadata.published-unreadable", given),)
    return PublishedFound(_on_page(text, page), problems)


def _read(written: str) -> str | None:
    # Reading free-form dates costs a heavy import: only articles that bring one pay for it.
    from kalcorpus.dates.metadata import read_metadata_date  # noqa: PLC0415

    value = read_metadata_date(written)
    return value.edtf if value else None


def _on_page(text: str, page: Sequence[Block]) -> Published | None:
    year = None
    for block in page:
        line = text[block.start : block.end]
        if block.kind in {"byline", "section", "navigation"}:
            found = find_page_date(line)
            edtf = _read(found[0]) if found else None
            if edtf is not None:
                return Published(edtf=edtf, basis="page")
        elif block.kind == "copyright":
            year = year or read_copyright(line)[1]
    return Published(edtf=year, basis="copyright") if year else None
