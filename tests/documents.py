"""Press releases as offices send them, small documents made by hand for the tests, and what nobody should send."""

import io
import zipfile
import zlib

import docx


def document(build) -> bytes:
    made = docx.Document()
    build(made)
    file = io.BytesIO()
    made.save(file)
    return file.getvalue()


def body_of(markup: str) -> bytes:
    """Return the main part of a Word document whose body is ``markup``."""
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    return f'<w:document xmlns:w="{space}"><w:body>{markup}</w:body></w:document>'.encode()


def with_part(package: bytes, name: str, content: bytes) -> bytes:
    """Return an office document with another content of one part."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(package)) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        for part in {**dict.fromkeys(old.namelist()), name: None}:
            new.writestr(part, content if part == name else old.read(part))
    return made.getvalue()


def entity_bomb(root: str) -> bytes:
    """Return XML of a few hundred bytes that stands for a billion words; ``root`` is the element around them."""
    entities = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
    return f'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a0 "Rakor ">{entities}]><{root}>&a9;</{root}>'.encode()


def pdf(pages: list[list[str]]) -> bytes:
    """Return a PDF of lines of text, written by hand: one object for each page and its content."""
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    kids = []
    for page in pages:
        shown = "".join(f"1 0 0 1 50 {800 - 14 * row} Tm ({line}) Tj\n" for row, line in enumerate(page))
        stream = f"BT /F1 10 Tf\n{shown}ET"
        kids.append(f"{len(objects) + 1} 0 R")
        objects.append(f"<< /Type /Page /Parent 2 0 R /Resources << /Font << /F1 3 0 R >> >> /Contents {len(objects) + 2} 0 R >>")
        objects.append(f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream")
    objects[1] = f"<< /Type /Pages /MediaBox [0 0 595 842] /Count {len(pages)} /Kids [{' '.join(kids)}] >>"
    return _pdf_of([body.encode("cp1252") for body in objects])


def pdf_bomb(megabytes: int) -> bytes:
    """Return a small PDF whose one page unpacks to so much."""
    drawn = zlib.compress(b"BT /F1 10 Tf (a) Tj ET\n" * (megabytes * 1024 * 1024 // 23), 9)
    return _pdf_of([*_one_page(b""), b"<< /Filter /FlateDecode /Length %d >>\nstream\n%b\nendstream" % (len(drawn), drawn)])


def pdf_of_forms(levels: int) -> bytes:
    """Return a PDF whose page draws a form that draws ten forms that draw ten forms and so on."""
    drawn = b"BT /F1 10 Tf (a) Tj ET\n" * 150 + b"/X Do\n" * 10
    forms = [_form(b"/Font << /F1 3 0 R >> /XObject << /X %d 0 R >>" % (7 + level), drawn) for level in range(levels)]
    first = b"<< /Length 5 >>\nstream\n/X Do\nendstream"
    return _pdf_of([*_one_page(b"/XObject << /X 6 0 R >>"), first, *forms, _form(b"", b"")])


def _one_page(resources: bytes) -> list[bytes]:
    page = b"<< /Type /Page /Parent 2 0 R /Resources << /Font << /F1 3 0 R >> %b >> /Contents 5 0 R >>" % resources
    return [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /MediaBox [0 0 595 842] /Count 1 /Kids [4 0 R] >>",
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        page,
    ]


def _form(resources: bytes, drawn: bytes) -> bytes:
    head = b"<< /Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << %b >> /Length %d >>" % (resources, len(drawn))
    return b"%b\nstream\n%b\nendstream" % (head, drawn)


def _pdf_of(objects: list[bytes]) -> bytes:
    out, offsets = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        offsets.append(len(out))
        out += b"%d 0 obj\n%b\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    end = b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, len(out))
    return b"%bxref\n0 %d\n0000000000 65535 f \n%b%b" % (out, len(objects) + 1, table, end)
