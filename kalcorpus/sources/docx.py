"""DOCX press release → its paragraphs; running headers and footers stand at the end, marked as page."""

import io
import zipfile
from typing import Any

from kalcorpus.errors import UnreadableInput
from kalcorpus.sources.extras import load_extra
from kalcorpus.sources.reading import Reading
from kalcorpus.sources.source import Metadata
from kalcorpus.text import Mark, freeze

_LARGEST_XML = 32 * 1024 * 1024  # bytes of all parts in XML; the tree of it takes ten times as much memory
_ROOM_OF_XML = 4 * 1024 * 1024  # bytes of XML that are read however small the file is
_PICTURE_RATIO = 50
_MARKUP_RATIO = 50
_COLUMNS = 63  # the most that a table has in Word; python-docx makes each one that a cell claims to span
_LARGEST = 256 * 1024 * 1024  # bytes of all parts, pictures among them


def read_docx(content: bytes, where: str) -> Reading:
    """Return the text of a Word document.

    Raises:
        MissingExtra: python-docx is not installed.
        UnreadableInput: the bytes are no Word document, it holds no text, or it unpacks to far more than text.
    """
    docx = load_extra("docx", "docx", where)
    try:
        _refuse_bomb(content, where)
        document = docx.Document(io.BytesIO(content))
        _refuse_wide_cells(document, where)
        body = [line for item in document.iter_inner_content() for line in _lines_of(item)]
        page = _running_lines(document)
    except UnreadableInput:
        raise
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


def _refuse_bomb(content: bytes, where: str) -> None:
    """Refuse an archive whose parts are too large when unpacked: what it declares is the most that is read of each."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        parts = archive.infolist()
    size = sum(part.file_size for part in parts)
    xml = sum(part.file_size for part in parts if _may_be_xml(part))
    if xml > min(_LARGEST_XML, max(_ROOM_OF_XML, _MARKUP_RATIO * len(content))) or size > _LARGEST:
        raise UnreadableInput(
            where=where,
            found=f"a document that unpacks to {size // (1024 * 1024)} MB, {xml // (1024 * 1024)} MB of it XML",
            expected=f"at most {_LARGEST // (1024 * 1024)} MB, {_LARGEST_XML // (1024 * 1024)} MB and {_MARKUP_RATIO} times "
            "the file's size of it XML",
            action="check where it comes from, or save it as text",
        )


def _may_be_xml(part: zipfile.ZipInfo) -> bool:
    # A part of any name may be XML; pictures and fonts don't shrink as far as markup that repeats itself.
    return part.filename.lower().endswith((".xml", ".rels")) or part.file_size > part.compress_size * _PICTURE_RATIO


def _refuse_wide_cells(document: Any, where: str) -> None:  # noqa: ANN401 - a document of python-docx, which brings no types
    if document.element.body.xpath(f".//w:gridSpan[@w:val > {_COLUMNS}]"):
        raise UnreadableInput(
            where=where,
            found=f"a table with a cell over more than {_COLUMNS} columns",
            expected="a table that Word can show",
            action="save it again, or save it as text",
        )


def _lines_of(item: Any) -> list[str]:  # noqa: ANN401 - a paragraph or table of python-docx, which brings no types
    """Return a paragraph's text, or a table's rows with tabs between their cells; a wide cell stands in each of its columns."""
    if hasattr(item, "rows"):
        return ["\t".join(dict.fromkeys(cell.text.strip() for cell in dict.fromkeys(row.cells))) for row in item.rows]
    return [str(item.text)]


def _running_lines(document: Any) -> list[str]:  # noqa: ANN401 - a document of python-docx, which brings no types
    lines = [
        paragraph.text.strip()
        for section in document.sections
        for part in (section.header, section.footer)
        for paragraph in part.paragraphs
    ]
    return [line for line in dict.fromkeys(lines) if line]
