r"""bytes → characters, with the name of the encoding: UTF-8, UTF-16, Windows-1252 by rule, others only where these fail.

>>> decode("Jum’at".encode("cp1252"), "berita.txt").text
'Jum’at'
"""

import codecs
import re
from typing import NamedTuple

from kalcorpus.errors import Problem, UnreadableInput, problem
from kalcorpus.text import freeze

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SIGNATURES = (
    (b"%PDF-", "a PDF document"),
    (b"PK\x03\x04", "a ZIP archive or office document"),
    (b"\xd0\xcf\x11\xe0", "an old office document (.doc, .xls)"),
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"\x1f\x8b", "gzip data"),
    (b"{\\rtf", "a rich text document (.rtf)"),
)
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
# What Indonesian texts hold of Windows-1252 beyond ASCII: quotation marks, dashes, a few signs, letters of borrowed names.
_CP1252_USUAL = frozenset("“”‘’‚„–—…•·«»©®™°±²³½¼¾×÷§€£\xa0\xad´¨`éèêëáàâäãåíìîïóòôöõøúùûüñçæœßÉÈÁÀÄÖÜÑÇÅØ")
_MOST_UNUSUAL = 0.02  # of the characters beyond ASCII plus ASCII; real Windows-1252 stays far below
_BINARY_BYTES = frozenset([*range(9), *range(14, 27)])
# UTF-8 that was read as Windows-1252: "â€œ" for a quotation mark, "Ã©" for é, "Â" before a no-break space.
MOJIBAKE = re.compile("â€[\x80-\xbf\u0152-\u2122]|Ã[\x80-\xbf\u0152-\u2122]|Â[\xa0-\xbf]|ï»¿")


class Decoded(NamedTuple):
    """Frozen text, the encoding it came in and doubts about it."""

    text: str
    encoding: str
    problems: tuple[Problem, ...] = ()


def decode(content: bytes, where: str) -> Decoded:
    """Return the characters of ``content``.

    Args:
        content: bytes of a text file.
        where: what to call the file in an error.

    Raises:
        UnreadableInput: the bytes are empty, binary or in no encoding that can be told.
    """
    if not content.strip(b"\x00\t\n\r\f\v \xef\xbb\xbf"):
        raise UnreadableInput(
            where=where,
            found="an empty file",
            expected="an article",
            action="write its text into it or delete it",
            code="input.empty",
        )
    raw, encoding = _decode(content, where)
    if len(_CONTROL.findall(raw[:100_000])) > len(raw[:100_000]) * 0.005:
        raise _binary(content, where)
    return _mend(raw, encoding)


def _decode(content: bytes, where: str) -> tuple[str, str]:
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return _strictly(content, encoding, where), "utf-8" if encoding == "utf-8-sig" else encoding
    if b"\x00" in content:
        return _without_mark(content, where)
    try:
        return content.decode("utf-8"), "utf-8"
    except UnicodeDecodeError as error:
        return _not_utf8(content, where, error)


def _strictly(content: bytes, encoding: str, where: str) -> str:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        raise _undecodable(content, where, error) from error


def _without_mark(content: bytes, where: str) -> tuple[str, str]:
    """Decode UTF-16 that has no mark: text in Latin letters has a zero in every second byte."""
    even, odd = content[0::2].count(0), content[1::2].count(0)
    half = max(len(content) // 2, 1)
    for encoding, zeros, others in (("utf-16-le", odd, even), ("utf-16-be", even, odd)):
        if zeros > half * 0.7 and others < half * 0.05 and len(content) % 2 == 0:
            return _strictly(content, encoding, where), encoding
    raise _binary(content, where)


def _not_utf8(content: bytes, where: str, error: UnicodeDecodeError) -> tuple[str, str]:
    if any(content.startswith(signature) for signature, _ in _SIGNATURES):
        raise _binary(content, where)
    try:
        text = content.decode("cp1252")
    except UnicodeDecodeError:
        text = ""
    beyond = [char for char in text if char > "\x7f"]
    unusual = sum(char not in _CP1252_USUAL for char in beyond)
    if text and not MOJIBAKE.search(text) and unusual <= len(text) * _MOST_UNUSUAL and not _CONTROL.search(text):
        return text, "cp1252"
    if MOJIBAKE.search(text) or error.start > len(content) * 0.9:
        raise _undecodable(content, where, error)
    return _detect(content, where, error)


def _detect(content: bytes, where: str, error: UnicodeDecodeError) -> tuple[str, str]:
    # Only files that are neither UTF-8 nor Windows-1252 pay for the import.
    from charset_normalizer import from_bytes  # noqa: PLC0415

    best = from_bytes(content[:200_000], preemptive_behaviour=True).best()
    if best is None or _CONTROL.search(str(best)):
        raise _binary(content, where) if b"\x7f" in content or _looks_binary(content) else _undecodable(content, where, error)
    try:
        return content.decode(best.encoding), best.encoding
    except (UnicodeDecodeError, LookupError):
        raise _undecodable(content, where, error) from None


def _looks_binary(content: bytes) -> bool:
    sample = content[:4096]
    return sum(byte in _BINARY_BYTES for byte in sample) > len(sample) * _MOST_UNUSUAL


def _binary(content: bytes, where: str) -> UnreadableInput:
    found = next((name for signature, name in _SIGNATURES if content.startswith(signature)), "binary data")
    return UnreadableInput(
        where=where,
        found=found,
        expected="text",
        action="give the article as .txt, .md, .html, .docx, .pdf or .json, with the name's ending that fits",
        code="input.binary",
    )


def _undecodable(content: bytes, where: str, error: UnicodeDecodeError) -> UnreadableInput:
    line = content.count(b"\n", 0, error.start) + 1
    return UnreadableInput(
        where=f"{where}:{line}",
        found=f"byte 0x{content[error.start]:02x} at offset {error.start}",
        expected="text in UTF-8, UTF-16 or Windows-1252",
        action="save the file again as UTF-8",
        code="input.encoding",
    )


def _mend(raw: str, encoding: str) -> Decoded:
    """Undo a double encoding where it is certain, that is where the whole text comes out; else say that something is wrong."""
    text = freeze(raw)
    broken = MOJIBAKE.search(text)
    if broken is None:
        return Decoded(text, encoding)
    try:
        mended = freeze(b"".join(_as_byte(char) for char in text).decode("utf-8"))
    except UnicodeError:
        return Decoded(text, encoding, (problem("text.mojibake", broken[0], start=broken.start(), end=broken.end()),))
    return Decoded(mended, encoding, (problem("text.encoded-twice", broken[0]),))


def _as_byte(char: str) -> bytes:
    # Programs that mistake UTF-8 for Windows-1252 keep its five undefined bytes as control characters.
    return char.encode("latin-1") if char in "\x81\x8d\x8f\x90\x9d" else char.encode("cp1252")
