import codecs

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from kalcorpus.errors import UnreadableInput
from kalcorpus.sources.decoding import decode
from kalcorpus.text import freeze

ARTICLE = "TANJUNG SELOR – Gubernur berkata, “Kami siap,” Jum’at (31/10).\nRapat dibuka pagi."


@pytest.mark.parametrize(
    ("content", "encoding"),
    [
        (ARTICLE.encode(), "utf-8"),
        (codecs.BOM_UTF8 + ARTICLE.encode(), "utf-8"),
        (ARTICLE.encode("utf-16"), "utf-16"),
        (codecs.BOM_UTF16_BE + ARTICLE.encode("utf-16-be"), "utf-16"),
        (ARTICLE.encode("utf-16-le"), "utf-16-le"),
        (ARTICLE.encode("utf-16-be"), "utf-16-be"),
        (ARTICLE.encode("cp1252"), "cp1252"),
        (ARTICLE.replace("\n", "\r\n").encode(), "utf-8"),
        (ARTICLE.replace("\n", "\r").encode(), "utf-8"),
    ],
)
def test_the_same_text_comes_out_of_every_encoding(content, encoding):
    decoded = decode(content, "a.txt")
    assert (decoded.text, decoded.encoding, decoded.problems) == (ARTICLE, encoding, ())


# Characters that other encodings than UTF-8 and UTF-16 don't have are no matter here; NUL and controls mark binary data.
LETTERS = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1).map(lambda text: f"Rapat {text} dibuka")


@given(LETTERS, st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]))
@example("Rapat e\u0301 dibuka", "utf-8")
def test_no_character_is_lost_but_those_that_freezing_changes(text, encoding):
    decoded = decode(text.encode(encoding), "a.txt")
    assert decoded.text == freeze(text) or decoded.problems


def test_a_text_encoded_twice_is_mended_and_says_so():
    broken = ARTICLE.encode().decode("latin-1")
    as_cp1252 = "".join(bytes([ord(char)]).decode("cp1252", "ignore") or char for char in broken)
    decoded = decode(as_cp1252.encode(), "a.txt")
    assert decoded.text == ARTICLE
    assert [one.code for one in decoded.problems] == ["text.encoded-twice"]


def test_a_text_broken_in_part_stays_as_it_is_and_says_so():
    text = f"{ARTICLE}\nâ€œKami siap,â€\x9d katanya."
    decoded = decode(text.encode(), "a.txt")
    (found,) = decoded.problems
    assert decoded.text == text
    assert (found.code, decoded.text[found.start : found.end]) == ("text.mojibake", "â€œ")


@pytest.mark.parametrize(
    ("content", "code", "found"),
    [
        (b"", "input.empty", "an empty file"),
        (b" \r\n\t", "input.empty", "an empty file"),
        (codecs.BOM_UTF8, "input.empty", "an empty file"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\xff", "input.binary", "a PNG image"),
        (b"PK\x03\x04\x14\x00\x06\x00\x08\x00\xff\xfe", "input.binary", "a ZIP archive or office document"),
        (bytes(range(256)) * 4, "input.binary", "binary data"),
        (b"a\x01\x02\x03\x04\x05 b", "input.binary", "binary data"),
        ("“Kami siap,” kata Wali Kota. ".encode() * 20 + b"\xff", "input.encoding", "byte 0xff at offset 660"),
        (codecs.BOM_UTF16_LE + b"a", "input.encoding", "byte 0x61 at offset 2"),
    ],
)
def test_what_is_no_text_is_refused(content, code, found):
    with pytest.raises(UnreadableInput) as caught:
        decode(content, "a.txt")
    assert (caught.value.code, caught.value.found) == (code, found)


def test_a_wrong_byte_is_told_with_its_line():
    with pytest.raises(UnreadableInput, match=r"^a\.txt:3: found byte 0xff"):
        decode("“Satu”\n“Dua”\n".encode() + b"\xff", "a.txt")


def test_other_encodings_are_told_by_their_statistics():
    text = "Губернатор открыл совещание в городе, сообщает пресс-служба администрации области." * 5
    assert decode(text.encode("cp1251"), "a.txt").text == text


@given(st.binary())
@example(b"\xe2\x80\xff")
@example(b"\xff\xfe\x00")
def test_any_bytes_give_text_or_a_clear_error(content):
    try:
        told = decode(content, "a.txt").text
    except UnreadableInput as error:
        told = error.action if error.where.startswith("a.txt") else ""
    assert told
