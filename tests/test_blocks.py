"""The picture of a page: its lines with their kinds in front."""

import itertools
import re

import pytest
from growth import SQUARE, growth
from hypothesis import example, given
from hypothesis import strategies as st

from kalcorpus.blocks import ARTICLE_KINDS, Block, find_blocks
from kalcorpus.text import Mark

LEAD = "TARAKAN – Wali Kota membuka pasar murah di halaman kantornya, Senin (9/6/2025), dan menyapa ratusan warga yang hadir."
MORE = "Ia berharap harga beras turun sebelum hari raya, sehingga warga lima kecamatan dapat membeli bahan pokok yang perlu."


def drawn(page: str) -> tuple[str, list[str]]:
    """Return a page's text and the kinds of its lines, drawn as "kind| line"; "+" goes on with the block before."""
    rows = [row.partition("| ") for row in page.strip("\n").split("\n")]
    return "\n".join(line for _, _, line in rows), [kind.strip() for kind, bar, _ in rows if bar]


def kinds(text: str, title: str | None = None, marks: tuple[Mark, ...] = ()) -> list[str]:
    """Return the kind of each line that is not blank, "+" where it goes on with the block of the line before."""
    found = []
    for block in find_blocks(text, title, marks):
        lines = [line for line in text[block.start : block.end].split("\n") if line.strip()]
        found += [block.kind, *["+"] * (len(lines) - 1)]
    return found


PAGES = {
    "site name, glued labels, headline, alternative text, code, related posts": f"""
other     | BorneoPagi.com
section   | EksekutifKabar DaerahKalimantan Tengah

headline  | Wali Kota Buka Pasar Murah di Lima Kecamatan

caption   | pasar

lead      | {LEAD}

paragraph | {MORE} (red9)

related   | Related posts

related   | DPRD Sahkan Perubahan APBD

navigation| Tim Redaksi

comment   | Leave a Comment""",
    "caption in capitals, lines between paragraphs, share row": f"""
headline  | Pasar Murah Dibuka

caption   | MERIAH: Wali Kota menyapa warga di halaman kantornya, Senin (9/6).

lead      | {LEAD}

related   | Baca Juga  Harga Cabai Turun di Tiga Kabupaten

paragraph | {MORE}

share     | Bagikan:

related   | Berita Terkini""",
    "no headline, subheads, paragraphs without blank lines": f"""
lead      | {LEAD}
paragraph | “Kami ingin harga turun,” ujarnya.
subhead   | Beras dan Minyak untuk Semua Kecamatan
paragraph | {MORE}
subhead   | Target: Lima Ribu Pembeli
paragraph | {MORE}""",
    "credits and copyright": f"""
lead      | {LEAD}

paragraph | {MORE} (MC Kominfo Contoh)

byline    | Pewarta: R. Contoh
byline    | Editor : Budi Contoh

copyright | COPYRIGHT © KANTOR BERITA CONTOH 2019""",
    "headlines under Baca Juga, the article goes on": f"""
lead      | {LEAD}
related   | Baca Juga
related   | DPRD Sahkan Perubahan APBD Tahun Ini
related   | Harga Cabai Turun Menjelang Iduladha
paragraph | “Kami ingin harga turun,” ujarnya.
advert    | ADVERTISEMENT
advert    | SCROLL TO CONTINUE WITH CONTENT
paragraph | {MORE}""",
    "Baca Juga without headlines": f"""
lead      | {LEAD}
related   | Baca Juga
paragraph | {MORE}
advert    | Advertisement
paragraph | {MORE}""",
    "a box of related posts in the middle": f"""
lead      | {LEAD}
related   | Berita Terkait
related   | DPRD Sahkan Perubahan APBD Tahun Ini
paragraph | {MORE}
paragraph | {MORE}
paragraph | {MORE}""",
    "broken at links": f"""
lead      | {LEAD}
paragraph | Pasar itu digelar bersama
+         | dinas perdagangan
+         | dan koperasi di lima kecamatan.
paragraph | {MORE}""",
    "a list": f"""
lead      | {LEAD}
paragraph | Pasar digelar di tiga tempat:
list      | 1. Kantor camat Barat
+         | 2. Kantor camat Timur
+         | 3. Lapangan Agatis
paragraph | {MORE}""",
    "a region below the headline, a lone bullet, rests of markup, hashtags": f"""
headline  | Wali Kota Buka Pasar Murah di Lima Kecamatan
section   | Provinsi Kaltara
byline    | - Jurnalis
share     | facebook twitter whatsapp telegram line copy
share     | URL berhasil dicopy
lead      | {LEAD}
related   | • Harga Cabai Turun Menjelang Iduladha
paragraph | {MORE}
other     | >br/>
other     | _
paragraph | {MORE}
navigation| Halaman: 1 2 Selanjutnya
tag       | #pasarmurah
tag       | #tarakan""",
    "rests behind a signature": f"""
lead      | {LEAD}
paragraph | {MORE} (ren)
paragraph | {MORE} (ren)
related   | Harga Cabai Turun Menjelang Iduladha
other     | Umum""",
    "office footer with links": f"""
lead      | {LEAD}

other     | ———————————————
share     | Dinas Contoh dapat diakses melalui:
share     | Website : https://contoh.go.id/
share     | Email : dinas@contoh.go.id
other     | ———————————————""",
    "breadcrumb, repeated headline, dated line": f"""
navigation| Home > Berita > Daerah
headline  | Pasar Murah Dibuka Wali Kota
byline    | Tayang: Senin, 9 Juni 2025 21:16 WIB
byline    | Penulis: Andi Contoh | Editor: Budi Contoh
other     | Pasar Murah Dibuka Wali Kota
lead      | {LEAD}""",
    "menu, page numbers, tags": f"""
navigation| TARAKAN | NUNUKAN | MALINAU
headline  | Pasar Murah Dibuka Wali Kota
byline    | by Andi Contoh — 9 Juni 2025 in Daerah
navigation| 0
lead      | {LEAD}
navigation| Halaman :
navigation| 1
navigation| Selanjutnya
paragraph | {MORE}
byline    | (rls/hms)
tag       | Tags
tag       | Pasar Murah
tag       | Wali Kota
related   | Artikel Terkait
related   | Harga Cabai Turun""",
    "a signature, related headlines with their dates": f"""
lead      | {LEAD}
paragraph | {MORE}
byline    | Andi Contoh/Red
related   | BACA JUGA
related   | Jumat, 04 Juli 2025 17:52
related   | Rancang Pembangunan dengan Empat Pendekatan
related   | Kamis, 03 Juli 2025 10:00""",
    "highlights above the headline": f"""
paragraph | - Pasar murah dibuka di lima kecamatan kota itu.
paragraph | - Harga beras turun dua ribu rupiah sekilo.
headline  | Wali Kota Buka Pasar Murah di Lima Kecamatan
lead      | {LEAD}
paragraph | {MORE}""",
    "a summary without a headline, a caption that looks like a dateline, a credit": f"""
paragraph | {MORE}
byline    | TribunContoh.com/andi contoh
paragraph | PEDAGANG BERAS- Ana, pedagang di pasar itu, menimbang beras untuk warga yang datang pagi hari di sana.
lead      | {LEAD}""",
    "a date with the author's name, and one with the next headline": f"""
headline  | Wali Kota Buka Pasar Murah di Lima Kecamatan
byline    | Senin 9 Juni 2025 - Andi Contoh
lead      | {LEAD}
paragraph | {MORE}
paragraph | 9 Juni 2025 - Bupati hadir, kata warga di lima kecamatan kota itu pada pagi hari yang cerah.""",
    "teasers behind the signature": f"""
lead      | {LEAD}
paragraph | {MORE}
paragraph | {MORE} (N-2)
related   | Bupati membuka rapat kerja bersama para camat di aula kantornya pagi itu.
related   | Harga cabai di tiga kabupaten turun menjelang hari raya tahun depan.""",
    "the lead told once more": f"""
lead      | {LEAD}
paragraph | {MORE}
paragraph | {MORE}
related   | {LEAD[:90]}
related   | - Harga Cabai Turun Menjelang Iduladha di Kota""",
    "a box of links in the middle of quotations": f"""
lead      | {LEAD}
paragraph | {MORE}
related   | Berita Rekomendasi
paragraph | "Kami ingin harga turun sebelum hari raya tiba di lima kecamatan," kata Wali Kota di halaman kantornya itu.""",
    "a box of one headline above the lead holds the article's": f"""
related   | Populer
headline  | Pasar Murah Dibuka Wali Kota Tarakan
byline    | Humas Kota Contoh - Rabu, 25 September 2024 14:22
lead      | {LEAD}
paragraph | {MORE}
other     | @KotaContoh""",
    "a lead that is broken within its sentence": f"""
headline  | Pasar Murah Dibuka Wali Kota
lead      | TARAKAN - Wali Kota menghadiri sekaligus membuka pasar murah tahunan di Kelurahan Xyz
+         | tahun 2023 yang digelar di halaman kantornya, Senin (9/6/2025) pagi.
paragraph | {MORE}""",
    "a dateline of its own": f"""
headline  | Pasar Murah Dibuka Wali Kota
lead      | Tarakan -
+         | {MORE}
paragraph | {MORE}""",
}


@pytest.mark.parametrize("page", PAGES.values(), ids=PAGES.keys())
def test_every_line_has_its_kind(page):
    text, expected = drawn(page)
    assert kinds(text) == expected


def test_the_title_of_the_metadata_is_the_headline_wherever_it_stands():
    text = f"Kabar Borneo Hari Ini Lengkap\n\nPasar Dibuka\n\n{LEAD}"
    assert kinds(text, title="Pasar  Dibuka")[:2] == ["section", "headline"]


def test_what_the_file_format_knows_stands():
    text = f"Pasar Dibuka\n\nWarga antre beras\n\n{LEAD}"
    start = text.index("Warga")
    assert kinds(text, marks=(Mark(start, start + 17, "caption"),)) == ["headline", "caption", "lead"]


def test_article_and_page_kinds():
    assert Block(kind="lead", start=0, end=4).is_article
    assert not Block(kind="related", start=0, end=4).is_article
    assert {"headline", "caption", "lead", "paragraph", "subhead", "list"} == ARTICLE_KINDS


LINES = st.sampled_from(
    [
        *(LEAD, MORE, "", "  ", "Baca juga: Harga Turun", "Related posts", "Bagikan:", "(kn-2)", "***", "1. Beras", "- Gula"),
        *("Baca Juga", "asn", "Pasar Murah Digelar", "Tarakan -", "Komentar", "dan lain-lain", "\u00a0\u200b", "Editor: A"),
        *("© 2020 Contoh", "9/6/2025"),
    ]
)


def covers(text: str) -> None:
    blocks = find_blocks(text)
    held = set()
    for before, block in itertools.pairwise((None, *blocks)):
        assert block.start < block.end <= len(text)
        assert before is None or before.end <= block.start
        held.update(range(block.start, block.end))
        Block.model_validate(block.model_dump())
    assert all(at in held for at in (found.start() for found in re.finditer(r"\S", text)))


@given(st.lists(LINES, max_size=14).map("\n".join))
def test_blocks_hold_every_line_of_a_page(text):
    covers(text)


@given(st.text())
@example("\x1c\x1d\x85\u2028")
def test_blocks_hold_every_character_of_any_text(text):
    covers(text)


@pytest.mark.parametrize(
    "unit",
    [
        *(f"{LEAD}\n", "Baca juga: Harga Turun\n", "Baca Juga\nDPRD Sahkan Perubahan APBD\n", "Related posts\n", "1. Beras\n"),
        *("A", " ", "1/", "- ", "(", "A, ", "Aa", "#a ", "Tag ", "\n \n"),
    ],
)
def test_time_grows_with_the_text_and_no_faster(unit):
    assert growth(find_blocks, unit, 200) < SQUARE
