"""PDF with text → its paragraphs, rejoined from the lines of its pages; what every page repeats is marked as page."""

import io
import re
from collections import Counter
from collections.abc import Iterator
from itertools import count
from typing import Any

from kalcorpus.errors import UnreadableInput
from kalcorpus.sources.extras import load_extra
from kalcorpus.sources.reading import Reading
from kalcorpus.sources.source import Metadata
from kalcorpus.text import Mark, fold_space, freeze

_DIGITS = re.compile(r"\d+")
_PAGE_NUMBER = re.compile(r"\W*+(?:(?:hal(?:aman)?|page)\b\W*+)?\d{1,4}(?:\s*(?:/|dari|of)\s*\d{1,4})?\W*\Z", re.IGNORECASE)
_FULL_LINE = 0.75  # of the longest line; a shorter one ends its paragraph
_ITEM = re.compile(r"(?:[-•●▪*–]|\d{1,2}[.)]|[a-z][.)])\s")
_ROOM = 3 * 1024 * 1024  # bytes that the drawing of all pages may unpack to, however small the file; pypdf reads 2 MB a second
_ROOM_A_BYTE = 4  # more of them for each byte of the file
_OPERATION = 15  # bytes of an operator with what it is about, on an average


def read_pdf(content: bytes, where: str) -> Reading:
    """Return the text of a PDF.

    Raises:
        MissingExtra: pypdf is not installed.
        UnreadableInput: the bytes are no PDF, it is locked, its pages are pictures, or it unpacks to far more than text.
    """
    pypdf = load_extra("pypdf", "pdf", where)
    pages = [list(map(fold_space, page.split("\n"))) for page in _page_texts(pypdf, content, where)]
    if not any(line for page in pages for line in page):
        raise UnreadableInput(
            where=where,
            found="pages without text, a scan perhaps",
            expected="a PDF with text",
            action="run text recognition (OCR) over it, or give the text",
            code="input.empty",
        )
    running = _running_lines(pages)
    body = [line for page in pages for line in page if _frame(line) not in running and not _PAGE_NUMBER.match(line)]
    page_lines = list(
        dict.fromkeys(line for page in pages for line in page if line and (_frame(line) in running or _PAGE_NUMBER.match(line)))
    )
    text = freeze("\n\n".join(_paragraphs(body)))
    whole = freeze("\n\n".join((text, *page_lines)))
    return Reading(whole, Metadata(), marks=(Mark(len(text), len(whole), "other"),) if page_lines else ())


def _page_texts(pypdf: Any, content: bytes, where: str) -> list[str]:  # noqa: ANN401 - the module itself
    try:
        reader = pypdf.PdfReader(io.BytesIO(content))
        locked = reader.is_encrypted and not reader.decrypt("")
        texts = [] if locked else list(_texts(reader, _ROOM + _ROOM_A_BYTE * len(content), where))
    except UnreadableInput:
        raise
    except Exception as error:
        # pypdf raises many kinds of errors on damaged files; to the caller all of them mean one thing.
        raise UnreadableInput(
            where=where,
            found=f"a damaged PDF ({type(error).__name__})",
            expected="a PDF",
            action="save it again, or give its text",
        ) from error
    if locked:
        raise UnreadableInput(
            where=where, found="a PDF locked with a password", expected="an open PDF", action="save it without the password"
        )
    return texts


def _texts(reader: Any, room: int, where: str) -> Iterator[str]:  # noqa: ANN401 - a reader of pypdf, as old as allowed
    """Yield the text of each page, as long as all unpack to ``room`` bytes at most; a form counts each time that it is drawn."""
    drawn = count()

    def refuse_too_many(*_operation: object) -> None:
        if next(drawn) > room // _OPERATION:
            raise _bomb(where)

    unpacked = 0
    for page in reader.pages:
        contents = page.get_contents()
        unpacked += len(contents.get_data()) if contents is not None else 0
        if unpacked > room:
            raise _bomb(where)
        yield page.extract_text(visitor_operand_before=refuse_too_many) or ""
        refuse_too_many()  # pypdf only warns of what is raised while it reads a form


def _bomb(where: str) -> UnreadableInput:
    return UnreadableInput(
        where=where,
        found="pages that unpack to far more than text",
        expected="a press release",
        action="check where it comes from, or give its text",
    )


def _frame(line: str) -> str:
    """Return what stays the same of a running line from page to page: all but its numbers."""
    return _DIGITS.sub("#", line.casefold())


def _running_lines(pages: list[list[str]]) -> set[str]:
    """Return the lines that stand at the edge of most pages, without their numbers."""
    if len(pages) < 2:  # noqa: PLR2004 - what repeats needs two
        return set()
    edges = Counter(
        frame
        for page in pages
        for frame in {_frame(line) for line in ([line for line in page if line][:2] + [line for line in page if line][-2:])}
    )
    return {frame for frame, count in edges.items() if count >= 2 and count * 2 > len(pages)}  # noqa: PLR2004 - most pages


def _paragraphs(lines: list[str]) -> list[str]:
    """Join the lines of a page to paragraphs: a short line, a blank one or one before an item ends a paragraph."""
    longest = max((len(line) for line in lines), default=0)
    paragraphs: list[str] = []
    ended = True
    for line in lines:
        if not line:
            # Pages break in the middle of a sentence: the blank line at their edge says nothing.
            ended = ended or paragraphs[-1][-1:] in tuple('.!?”"')
            continue
        if ended or _ITEM.match(line):
            paragraphs.append(line)
        else:
            paragraphs[-1] += ("" if paragraphs[-1].endswith("-") else " ") + line
        ended = len(line) < longest * _FULL_LINE
    return paragraphs
