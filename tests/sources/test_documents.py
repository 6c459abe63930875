import io
import time
import zipfile

import pytest
from documents import body_of, document, entity_bomb, pdf, pdf_bomb, pdf_of_forms, with_part

from kalcorpus.blocks import find_blocks
from kalcorpus.errors import UnreadableInput
from kalcorpus.sources.docx import read_docx
from kalcorpus.sources.pdf import read_pdf

LEAD = "TARAKAN - Wali Kota membuka pasar murah di halaman kantornya pada Senin pagi."
CELL = '<w:tc><w:tcPr><w:gridSpan w:val="{}"/></w:tcPr><w:p><w:r><w:t>Anggaran</w:t></w:r></w:p></w:tc>'
ROW = f"<w:tbl><w:tblGrid>{'<w:gridCol/>' * 63}</w:tblGrid><w:tr>{CELL}</w:tr></w:tbl>"


def kinds(reading):
    return [(block.kind, reading.text[block.start : block.end]) for block in find_blocks(reading.text, None, reading.marks)]


def test_a_press_release_in_docx():
    def build(made):
        made.sections[0].header.paragraphs[0].text = "PEMERINTAH KOTA CONTOH"
        made.sections[0].footer.paragraphs[0].text = "Jalan Contoh Nomor 1"
        made.add_heading("Pasar Murah Dibuka Wali Kota", 1)
        made.add_paragraph(LEAD)
        made.add_paragraph("")
        made.add_paragraph("“Kami siap,” katanya.")
        table = made.add_table(1, 2)
        table.cell(0, 0).text, table.cell(0, 1).text = "Beras", "Rp 60.000"

    assert kinds(read_docx(document(build), "a.docx")) == [
        ("headline", "Pasar Murah Dibuka Wali Kota"),
        ("lead", LEAD),
        ("paragraph", "“Kami siap,” katanya."),
        ("list", "Beras\tRp 60.000"),
        ("other", "PEMERINTAH KOTA CONTOH"),
        ("other", "Jalan Contoh Nomor 1"),
    ]


def test_a_document_without_text_is_told():
    with pytest.raises(UnreadableInput, match="a document without text"):
        read_docx(document(lambda made: made.add_paragraph(" ")), "a.docx")


def test_a_press_release_in_pdf():
    running, title = "SIARAN PERS Dinas Contoh", "Pasar Murah Dibuka Wali Kota"
    lead = [
        "TARAKAN - Wali Kota membuka pasar murah di halaman kantornya pada Senin",
        "pagi, dan menyapa ratusan warga yang antre sejak matahari belum terbit di",
        "sana.",
    ]
    broken = ["Pasar murah itu akan berlanjut di lima kecamatan sampai akhir pekan ini dan", "dibuka setiap pagi."]
    first = [running, title, *lead, "“Kami siap,” katanya.", broken[0], "Halaman 1 dari 2"]
    assert kinds(read_pdf(pdf([first, [running, broken[1], "Halaman 2 dari 2"]]), "a.pdf")) == [
        ("headline", title),
        ("lead", " ".join(lead)),
        ("paragraph", "“Kami siap,” katanya."),
        ("paragraph", " ".join(broken)),
        ("other", running),
        ("navigation", "Halaman 1 dari 2"),
        ("navigation", "Halaman 2 dari 2"),
    ]


def test_a_scan_says_so():
    with pytest.raises(UnreadableInput, match=r"a scan perhaps.*OCR"):
        read_pdf(pdf([[], []]), "a.pdf")


@pytest.mark.parametrize("name", ["word/lain.xml", "word/isi.bin"])
def test_a_small_document_that_unpacks_to_far_more_than_text_is_refused_unread(name):
    file = io.BytesIO(document(lambda made: made.add_paragraph(LEAD)))
    with zipfile.ZipFile(file, "a", zipfile.ZIP_DEFLATED) as archive, archive.open(name, "w") as part:
        for _ in range(40):
            part.write(b"<w:p/>" * 174_763)
    assert len(file.getvalue()) < 200_000
    with pytest.raises(UnreadableInput, match="unpacks to 40 MB, 40 MB of it XML"):
        read_docx(file.getvalue(), "a.docx")


def test_large_pictures_are_no_fault_of_a_document():
    file = io.BytesIO(document(lambda made: made.add_paragraph(LEAD)))
    with zipfile.ZipFile(file, "a", zipfile.ZIP_STORED) as archive:
        archive.writestr("word/media/foto.png", bytes(40 * 1024 * 1024))
    assert read_docx(file.getvalue(), "a.docx").text == LEAD


@pytest.mark.parametrize(
    ("name", "part", "said"),
    [
        ("a small file of many paragraphs", body_of("<w:p/>" * 1_000_000), "unpacks to 6 MB, 6 MB of it XML"),
        ("entities", entity_bomb("w"), "damaged document"),
        ("a cell over ten million columns", body_of(ROW.format(10_000_000)), "more than 63 columns"),
    ],
)
def test_a_document_that_would_grow_without_end_is_refused(name, part, said):
    package = with_part(document(lambda made: made.add_paragraph(LEAD)), "word/document.xml", part)
    with pytest.raises(UnreadableInput, match=said):
        read_docx(package, name)


def test_a_cell_over_several_columns_is_read_once():
    package = with_part(document(lambda made: made.add_paragraph(LEAD)), "word/document.xml", body_of(ROW.format(63)))
    assert read_docx(package, "a.docx").text == "Anggaran"


@pytest.mark.parametrize("content", [pdf_bomb(4), pdf_of_forms(9)], ids=["one page", "forms in forms"])
def test_a_small_pdf_that_draws_without_end_is_refused(content):
    assert len(content) < 40_000
    begin = time.process_time()
    with pytest.raises(UnreadableInput, match="unpack to far more than text"):
        read_pdf(content, "a.pdf")
    assert time.process_time() - begin < 5
