"""Press releases as offices send them: small documents, made by hand for the tests."""

import io

import docx


def document(build) -> bytes:
    made = docx.Document()
    build(made)
    file = io.BytesIO()
    made.save(file)
    return file.getvalue()


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
    out, offsets = "%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        offsets.append(len(out))
        out += f"{number} 0 obj\n{body}\nendobj\n"
    table = "".join(f"{offset:010} 00000 n \n" for offset in offsets)
    start = len(out)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}trailer << /Size {len(objects) + 1} /Root 1 0 R >>\n"
    return f"{out}startxref\n{start}\n%%EOF".encode("cp1252")
