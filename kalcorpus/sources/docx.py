"""DOCX press release → its paragraphs; running headers and footers stand at the end, marked as page."""

import io
from typing import Any

from kalcorpus.errors import UnreadableInput
from kalcorpus.sources.extras import load_extra
from kalcorpus.sources.reading import Reading
from kalcorpus.sources.source import Metadata
from kalcorpus.text import Mark, freeze


def read_docx(content: bytes, where: str) -> Reading:
    """Return the text of a Word document.

    Raises:
        MissingExtra: python-docx is not installed.
        UnreadableInput: the bytes are no Word document, or it holds no text.
    """
    docx = load_extra("docx", "docx", where)
    try:
        document = docx.Document(io.BytesIO(content))
        body = [line for item in document.iter_inner_content() for line in _lines_of(item)]
        page = _running_lines(document)
    except Exception as error:
        # The package raises whatever its ZIP and XML readers raise; to the caller all of it means one thing.
        raise UnreadableInput(
            where=where,
            found=f"a damaged document ({type(error).__name__})",
            expected="a Word document (.docx)",
            action="save it again, or save it as text",
        ) from error
    text = freeze("\n\n".join(line for line in body if line.strip()))
    if not text.strip():
        raise UnreadableInput(
            where=where, found="a document without text", expected="an article", action="give its text", code="input.empty"
        )
    whole = freeze("\n\n".join((text, *page)))
    return Reading(whole, Metadata(), marks=(Mark(len(text), len(whole), "other"),) if page else ())


def _lines_of(item: Any) -> list[str]:  # noqa: ANN401 - a paragraph or table of python-docx, which brings no types
    """Return a paragraph's text, or a table's rows with tabs between their cells."""
    if hasattr(item, "rows"):
        return ["\t".join(dict.fromkeys(cell.text.strip() for cell in row.cells)) for row in item.rows]
    return [str(item.text)]


def _running_lines(document: Any) -> list[str]:  # noqa: ANN401 - a document of python-docx, which brings no types
    lines = [
        paragraph.text.strip()
        for section in document.sections
        for part in (section.header, section.footer)
        for paragraph in part.paragraphs
    ]
    return [line for line in dict.fromkeys(lines) if line]
