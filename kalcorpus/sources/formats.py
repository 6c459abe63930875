"""name and first bytes of a file → the format it is read as: the one table of article formats."""

import re
from collections.abc import Callable
from typing import NamedTuple

from kalcorpus.sources.docx import read_docx
from kalcorpus.sources.html import read_html
from kalcorpus.sources.pdf import read_pdf
from kalcorpus.sources.plain import read_plain
from kalcorpus.sources.reading import Reading
from kalcorpus.sources.records import read_json

_HTML = re.compile(
    rb"\s*(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--.{0,500}?-->\s*)?<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)


class Format(NamedTuple):
    """An input format: media type, endings of file names and the reader of its bytes."""

    media_type: str
    suffixes: tuple[str, ...]
    read: Callable[[bytes, str], Reading]


TEXT = Format("text/plain", (".txt", ".text"), read_plain)
HTML = Format("text/html", (".html", ".htm", ".xhtml"), read_html)
PDF = Format("application/pdf", (".pdf",), read_pdf)
DOCX = Format("application/vnd.openxmlformats-officedocument.wordprocessingml.document", (".docx",), read_docx)
FORMATS = (
    TEXT,
    Format("text/markdown", (".md", ".markdown"), read_plain),
    HTML,
    DOCX,
    PDF,
    Format("application/json", (".json",), read_json),
)
_BY_SUFFIX = {suffix: one for one in FORMATS for suffix in one.suffixes}
ARTICLE_SUFFIXES = frozenset(_BY_SUFFIX)


def find_format(suffix: str, content: bytes) -> Format:
    """Return the format of ``content``: by the name's ending, and by the first bytes where that names no format of its own.

    People save pages as .txt, and press offices send PDFs without an ending.
    """
    named = _BY_SUFFIX.get(suffix.lower())
    if named is None or named is TEXT:
        if content.startswith(b"%PDF-"):
            return PDF
        if content.startswith(b"PK\x03\x04") and b"word/" in content:
            return DOCX
        if _HTML.match(content[:2000]):
            return HTML
    return named or TEXT
