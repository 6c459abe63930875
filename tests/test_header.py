import pytest
from hypothesis import given
from hypothesis import strategies as st

from kalcorpus.blocks import find_blocks
from kalcorpus.header import Header, read_header
from kalcorpus.sources import Metadata
from kalcorpus.text import freeze

LEAD = "TARAKAN – Wali Kota membuka pasar murah di halaman kantornya, Senin (9/6/2025), dan menyapa ratusan warga yang hadir."
MORE = "Ia berharap harga beras turun sebelum hari raya, sehingga warga di lima kecamatan dapat membeli bahan pokok"


def header(text: str, **metadata: object) -> Header:
    given = Metadata.model_validate(metadata)
    return read_header(text, find_blocks(text, given.title), given)


def credited(text: str, **metadata: object) -> list[tuple[str, str]]:
    bylines = header(text, **metadata).bylines
    assert all(text[one.start : one.end] == one.text for one in bylines)
    return [(one.name, one.role) for one in bylines]


@pytest.mark.parametrize(
    ("end", "expected"),
    [
        (". (red1)", [("red1", "code")]),
        (". (kn-2)", [("kn-2", "code")]),
        (".(jbr/mei)", [("jbr/mei", "code")]),
        (". (adv/diskominfo)", [("adv/diskominfo", "code")]),
        (". [shc/kil]", [("shc/kil", "code")]),
        (". (*LP/VE)", [("LP/VE", "code")]),
        (",” tutupnya (Ron)", [("Ron", "code")]),
        (". (Tim/Ipung)", [("Tim/Ipung", "code")]),
        (". (MC Kominfo Contoh)", [("MC Kominfo Contoh", "source")]),
        (". (Humas Pemkab Contoh)", [("Humas Pemkab Contoh", "source")]),
        (",” kata dia.(shc/kil)pasar murahtarakanberas", [("shc/kil", "code")]),
        (". (Editor: Budi Contoh)", [("Budi Contoh", "editor")]),
        (".\n\n(Contohkalteng.com/Herman Contoh)", [("Herman Contoh", "code")]),
        (". (rina/humas prov)", [("rina/humas prov", "code")]),
        (". (humas prov contoh)", [("humas prov contoh", "source")]),
        (" pada sore hari (humas prov contoh)", [("humas prov contoh", "source")]),
        (". (prokopim)", [("prokopim", "source")]),
        (". (Diskominfo Kab. Contoh)", [("Diskominfo Kab. Contoh", "source")]),
        (". (Andi/Budi)", [("Andi/Budi", "code")]),
        (". – (rt)", [("rt", "code")]),
        (". (*/rls)", [("rls", "code")]),
        (". (jurnalis Andi Contoh)", [("Andi Contoh", "reporter")]),
        (".\n\nLaporan Andi Contoh, Tarakan", [("Andi Contoh", "reporter")]),
        (".\n\nLaporan Keuangan Daerah", []),
        (".\n\nReporter Andi Contoh", [("Andi Contoh", "reporter")]),
        (".\n\n*/Andi", [("Andi", "code")]),
        (".\n\nADV/DPRD CONTOH", [("ADV/DPRD CONTOH", "code")]),
        (".\n\nMC Kab. Contoh", [("MC Kab. Contoh", "source")]),
        (". (ren)\n\nPasar Murah Digelar", [("ren", "code")]),
        (". (adv) #pasarmurah #tarakan", [("adv", "code")]),
        (".* Sumber: Diskominfo Contoh", [("Diskominfo Contoh", "source")]),
        (". Penulis: Andi Contoh Editor: Budi", [("Andi Contoh", "author"), ("Budi", "editor")]),
        (",” tutupnya. #pasarmurah", []),
        (". (Andi Contoh/BPost Online)", [("Andi Contoh", "code")]),
        (". #PROKOPIM", [("PROKOPIM", "source")]),
        (". (dua dari kiri)", []),
        (" bersama warga (kiri)", []),
        (" dan seluruh anggotanya (ASN)", []),
        (". (bersambung)", []),
        (". Sumber: dana itu dari pusat. Ia yakin.", []),
        (". (*)", []),
        (". ***", []),
        (" Aparatur Sipil Negara (ASN)", []),
        (" pada Senin (9/6)", []),
        (", kata Wali Kota (kanan) kepada warga.", []),
        (".", []),
    ],
)
def test_codes_behind_the_last_paragraph(end, expected):
    assert credited(f"{LEAD}\n\n{MORE}{end}") == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Pewarta: R. Contoh", [("R. Contoh", "reporter")]),
        ("Editor : Abdul Contoh", [("Abdul Contoh", "editor")]),
        ("Penulis: Andi Contoh | Editor: Budi", [("Andi Contoh", "author"), ("Budi", "editor")]),
        ("Reporter : Andi Contoh Editor : Budi Contoh", [("Andi Contoh", "reporter"), ("Budi Contoh", "editor")]),
        ("Fotografer: Citra", [("Citra", "photographer")]),
        ("Sumber: Humas Pemkab", [("Humas Pemkab", "source")]),
        ("Sumber : https://contoh.go.id/berita/1", []),
        ("Laporan Wartawan ContohSolo.com, Andreas Contoh", [("Andreas Contoh", "reporter")]),
        ("Tim News Room Diskominfo.", [("Tim News Room Diskominfo", "source")]),
        ("By Andi Contoh", [("Andi Contoh", "author")]),
        ("Oleh Andi Contoh, 9 Juni 2025", [("Andi Contoh", "author")]),
        ("oleh Andi / 20 Okt 2024", [("Andi", "author")]),
        ("Posting by Andi Contoh Borneo", [("Andi Contoh Borneo", "author")]),
        ("Humas Kota Contoh - Rabu, 25 September 2024 14:22", [("Humas Kota Contoh", "source")]),
        ("Penulis/Fotografer: Abdi Contoh (Tenaga Ahli)", [("Abdi Contoh", "author")]),
        ("Tulisan: ANI; Foto: BUDI", [("ANI", "author"), ("BUDI", "photographer")]),
        ("? by: @contoh_borneo", [("@contoh_borneo", "author")]),
        ("Foto by: @contoh", [("@contoh", "photographer")]),
        ("Foto: @contoh", [("@contoh", "photographer")]),
        ("Foto by Andi Contoh", [("Andi Contoh", "photographer")]),
        ("Penulis/Editor by Andi Contoh", [("Andi Contoh", "author")]),
        ("📸 @contoh", [("@contoh", "photographer")]),
        ("✍️ Andi Contoh", [("Andi Contoh", "author")]),
        ("Wali Kota menyapa warga di pasar. (Foto Antara Contoh/Citra)", [("Citra", "photographer")]),
        ("- Jurnalis", []),
        ("Editor: Redaksi", []),
        ("Tayang: Senin, 9 Juni 2025 21:16 WIB", []),
    ],
)
def test_credits_on_lines_of_their_own(line, expected):
    assert credited(f"Pasar Murah Dibuka Wali Kota\n\n{line}\n\n{LEAD}\n\n{MORE}.") == expected


def test_authors_of_the_metadata_are_credited_where_the_page_shows_them_or_at_the_empty_place():
    text = f"Pasar Murah Dibuka Wali Kota\n\nOleh: Andi Contoh\n\n{LEAD}\n\n{MORE}."
    assert credited(text, author=["Andi Contoh", "Citra Contoh"]) == [("Citra Contoh", "author"), ("Andi Contoh", "author")]


def test_codes_and_the_dateline_s_outlet_are_asides():
    text = f"WARTA, {LEAD}\n\n{MORE}. (kn-2)"
    assert [span.of(text) for span in header(text).asides] == ["WARTA", "(kn-2)"]


def test_the_dateline_is_that_of_the_lead():
    found = header(f"Pasar Dibuka\n\nBORNEO PAGI, {LEAD}").dateline
    assert found is not None
    assert (found.place, found.outlet) == ("TARAKAN", "BORNEO PAGI")


def test_the_headline_of_the_text_wins_over_the_metadata_s():
    assert header(f"Pasar  Dibuka Wali Kota\n\n{LEAD}", title="Lain").title == "Pasar Dibuka Wali Kota"
    assert header(LEAD, title="Pasar \n Dibuka").title == "Pasar Dibuka"
    assert header(LEAD).title is None


@pytest.mark.parametrize(
    ("text", "metadata", "expected"),
    [
        (LEAD, {"outlet": "Borneo Pagi", "url": "https://www.borneopagi.id/a"}, ("Borneo Pagi", "borneopagi.id")),
        (LEAD, {"url": "https://benuanta.co.id/a"}, ("Benuanta", "benuanta.co.id")),
        (f"BorneoPagi.com\n\nPasar Murah Dibuka\n\n{LEAD}", {}, ("BorneoPagi.com", "borneopagi.com")),
        (
            f"{LEAD}\n\nCOPYRIGHT © ANTARA News Kalimantan Timur 2019",
            {},
            ("ANTARA News Kalimantan Timur", "kaltim.antaranews.com"),
        ),
        (f"{LEAD}\n\n© 2024 Borneo Pagi. All Rights Reserved", {}, ("Borneo Pagi", None)),
        (f"CONTOH.com, {LEAD}", {}, ("CONTOH.com", "contoh.com")),
        (LEAD, {"url": "https://[oops"}, None),
        (LEAD, {}, None),
    ],
)
def test_the_outlet_comes_from_metadata_page_copyright_or_dateline(text, metadata, expected):
    found = header(text, **metadata).outlet
    assert (found and (found.name, found.domain)) == expected


@pytest.mark.parametrize(
    ("text", "given", "expected"),
    [
        (LEAD, "2025-06-10", ("2025-06-10", "given")),
        (f"Pasar Dibuka\n\nDiterbitkan 2025-06-09\n\n{LEAD}", None, ("2025-06-09", "page")),
        (f"Pasar Dibuka\n\nDiterbitkan 2025-06-09\n\n{LEAD}", "2025-06-10", ("2025-06-10", "given")),
        (f"{LEAD}\n\nCOPYRIGHT © ANTARA 2019", None, ("2019", "copyright")),
        (f"{LEAD}\n\nRelated posts\n\n2025-06-01", None, None),
        (LEAD, None, None),
    ],
)
def test_the_date_of_publication_and_its_basis(text, given, expected):
    found = header(text, published=given).published
    assert (found and (found.edtf, found.basis)) == expected


def test_a_publication_date_that_can_t_be_read_is_a_problem():
    found = header(f"{LEAD}\n\nCOPYRIGHT © ANTARA 2019", published="segera")
    assert [one.code for one in found.problems] == ["metadata.published-unreadable"]
    assert found.published is not None
    assert found.published.basis == "copyright"


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("EksekutifKabar DaerahKalimantan Tengah", ("Eksekutif", "Kabar Daerah", "Kalimantan Tengah")),
        ("Daerah", ("Daerah",)),
    ],
)
def test_labels_above_the_headline_are_categories(line, expected):
    assert header(f"{line}\n\nPasar Murah Dibuka Wali Kota\n\n{LEAD}").categories == expected


def test_tags_of_page_and_metadata_are_categories_once():
    text = f"{LEAD}\n\n{MORE}.\n\nTags: pasar murah, Tarakan\n#beras #Tarakan"
    assert header(text, tags=["Ekonomi", "Tarakan"]).categories == ("Ekonomi", "Tarakan", "pasar murah", "beras")


@given(st.text(), st.text(), st.text(), st.text())
def test_any_text_and_metadata_have_a_header(text, title, url, author):
    found = header(freeze(text), title=title, url=url, author=author)
    assert all(freeze(text)[byline.start : byline.end] == byline.text for byline in found.bylines)
    assert all(span.start < span.end for span in found.asides)


def test_an_empty_text_has_an_empty_header():
    assert header("") == Header(None, None, None, (), (), None, ())
