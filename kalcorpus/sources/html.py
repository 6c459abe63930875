"""saved HTML page → the article's text and metadata, through trafilatura; captions, subheads and lists are marked as such."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple

from kalcorpus.errors import UnreadableInput
from kalcorpus.sources.decoding import decode
from kalcorpus.sources.extras import load_extra
from kalcorpus.sources.html_head import read_head
from kalcorpus.sources.reading import Reading
from kalcorpus.sources.source import Metadata
from kalcorpus.text import Mark, fold_space, freeze
from kalcorpus.words import PageBox, rows

_XML_DECLARATION = re.compile(r"\A\s*<\?xml[^>]*\?>")
_OPTIONS: dict[str, bool] = {
    "include_comments": False,
    "include_formatting": True,
    "include_tables": True,
    "favor_recall": True,
}
_CAPTION = "//figcaption | //*[contains(concat(' ', @class, ' '), ' wp-caption-text ')]"
_LONGEST_CAPTION = 600
_LONGEST_BYLINE = 160


@cache
def _link_boxes() -> str:
    """Return the path of the boxes in and under an article that are lists of links, by the names that themes give them."""
    names = " or ".join(
        f"contains(concat(' ', @{attribute}, ' '), '{row.name}')" for attribute in ("class", "id") for row in rows(PageBox)
    )
    return f"//*[self::div or self::section or self::ul or self::aside or self::footer][{names}]"


class _Piece(NamedTuple):
    text: str
    kind: str  # empty for a paragraph, whose kind its words tell


def read_html(content: bytes, where: str) -> Reading:
    """Return text and metadata of a saved page.

    Raises:
        MissingExtra: trafilatura is not installed.
        UnreadableInput: the page holds no article.
    """
    trafilatura = load_extra("trafilatura", "html", where)
    decoded = decode(content, where)
    try:
        tree = trafilatura.load_html(_XML_DECLARATION.sub("", decoded.text, count=1))
        document = (
            None
            if tree is None
            else trafilatura.bare_extraction(tree, with_metadata=False, prune_xpath=_link_boxes(), **_OPTIONS)
        )
    except (ValueError, AssertionError, RecursionError, TypeError, KeyError) as error:
        raise _no_article(where) from error
    if document is None or document.body is None:
        raise _no_article(where)
    metadata = read_head(tree)
    text, marks = _put_together([*_above(tree, metadata), *_body(document.body)])
    # Places in the page's source are not places in the text.
    problems = tuple(found.model_copy(update={"start": None, "end": None}) for found in decoded.problems)
    return Reading(text, metadata, decoded.encoding, problems, marks=marks)


def _no_article(where: str) -> UnreadableInput:
    return UnreadableInput(
        where=where,
        found="a page without an article",
        expected="a news article's page",
        action="save the article's own page, or give its text",
    )


def _above(tree: Any, metadata: Metadata) -> Iterator[_Piece]:  # noqa: ANN401 - an lxml element; lxml brings no types
    """Yield the headline, the byline and the captions, which the extraction leaves out."""
    if metadata.title:
        yield _Piece(metadata.title, "headline")
    for author in [metadata.author] if isinstance(metadata.author, str) else metadata.author or ():
        line = _line_with(tree, author)
        if line:
            yield _Piece(line, "byline")
    for element in tree.xpath(_CAPTION):
        caption = fold_space(element.text_content())
        if 0 < len(caption) <= _LONGEST_CAPTION:
            yield _Piece(caption, "caption")


def _line_with(tree: Any, author: str) -> str | None:  # noqa: ANN401
    """Return the shown line of the page that credits ``author``: the smallest element that holds the name."""
    for element in tree.xpath("//body//*[not(self::script or self::style)][text()[contains(., $name)]]", name=author):
        line = fold_space(element.text_content())
        if len(line) <= _LONGEST_BYLINE:
            return line
    return None


def _body(body: Any) -> Iterator[_Piece]:  # noqa: ANN401
    for element in body:
        if element.tag == "list":
            yield from (_Piece(line, "list") for item in element.iter("item") for line in _lines(item))
        elif element.tag == "table":
            for row in element.iter("row"):
                yield _Piece("\t".join(fold_space("".join(cell.itertext())) for cell in row.iter("cell")), "")
        elif element.tag == "head":
            yield from (_Piece(line, "subhead") for line in _lines(element))
        else:
            yield from (_Piece(line, "") for line in _lines(element))


def _lines(element: Any) -> list[str]:  # noqa: ANN401
    """Return the element's text, a line for each of its line breaks."""
    for bold in element.iter("hi"):
        # The extraction drops the space between a bold place name and the dash behind it.
        if bold.tail and bold.tail[0] in "-–—":
            bold.tail = f" {bold.tail}"
    for line_break in element.iter("lb"):
        line_break.tail = "\n" + (line_break.tail or "")
    return [line for line in map(fold_space, "".join(element.itertext()).split("\n")) if line]


def _put_together(pieces: list[_Piece]) -> tuple[str, tuple[Mark, ...]]:
    lines: list[str] = []
    marks: list[Mark] = []
    seen: set[str] = set()
    at = 0
    for piece in pieces:
        line = freeze(piece.text)
        # The extraction may hold the headline or a caption once more.
        if not line.strip() or (line in seen and (piece.kind or len(seen) < len(pieces) // 2)):
            continue
        seen.add(line)
        if piece.kind:
            marks.append(Mark(at, at + len(line), piece.kind))
        lines.append(line)
        at += len(line) + 2
    return "\n\n".join(lines), tuple(marks)
