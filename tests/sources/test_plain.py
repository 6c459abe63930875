import pytest

from kalcorpus.errors import InvalidData, UnreadableInput
from kalcorpus.sources.plain import read_plain

BODY = "TARAKAN – Pasar dibuka.\n\n---\n\nBaris lain."


def test_front_matter_is_metadata_and_not_text():
    front = '---\ntitle: "Pasar: Murah"\nurl: https://contoh.id/a\noutlet: Contoh\npublished: 2025-12-05\n'
    front += "author: [Andi, Budi]\ntags: a, b\n---\n"
    reading = read_plain((front + BODY).encode(), "a.md")
    assert reading.text == BODY
    assert reading.metadata.model_dump() == {
        "title": "Pasar: Murah",
        "url": "https://contoh.id/a",
        "outlet": "Contoh",
        "published": "2025-12-05",
        "author": ("Andi", "Budi"),
        "tags": ("a", "b"),
    }


def test_lines_of_the_text_are_counted_from_the_file_s_first():
    content = b"---\r\ntitle: A\r\n---\r\n\r\nSatu\r\nDua"
    reading = read_plain(content, "a.md")
    line = reading.text[: reading.text.index("Dua")].count("\n") + 1
    assert content.splitlines()[reading.line_offset + line - 1] == b"Dua"


@pytest.mark.parametrize("written", ["Jumat, 5 Desember 2025 08.30 WIB", "2025-12-05T08:30:00+07:00", "05/12/2025", "2024"])
def test_dates_stay_as_written(written):
    assert read_plain(f"---\npublished: {written}\n---\n{BODY}".encode(), "a.md").metadata.published == written


@pytest.mark.parametrize(
    "front", ["---\n---\n", "---\n# catatan\n---\n", "---\ntitle:\ntags: ~\n---\n", "---\ntitle: null\n...\n"]
)
def test_empty_front_matter_says_nothing(front):
    reading = read_plain((front + BODY).encode(), "a.md")
    assert (reading.text, reading.metadata.title, reading.metadata.tags) == (BODY, None, ())


@pytest.mark.parametrize(
    "text", ["---\ntitle: tanpa penutup\n\nIsi", "--- judul\nIsi\n---", "Isi\n---\ntitle: A\n---", "----\nA\n----"]
)
def test_what_is_no_front_matter_stays_text(text):
    assert read_plain(text.encode(), "a.md").text == text


@pytest.mark.parametrize(
    ("front", "where", "code", "found"),
    [
        ("title: A\njudul: B\n", "a.md:3", "data.invalid", "judul"),
        ("title: A\nurl: [a, b]\n", "a.md:3", "data.invalid", "url"),
        ("outlet: {nama: A}\n", "a.md:2", "data.invalid", "outlet"),
        ("- a\n- b\n", "a.md:2", "data.invalid", "a YAML list"),
        ("hanya kalimat\n", "a.md:2", "data.invalid", "a YAML str"),
        ("title: A\nurl: 'b\n", "a.md:4", "metadata.syntax", "unexpected end"),
        ("title: *nama\n", "a.md:2", "metadata.syntax", "alias"),
        ("title: A\n\tb: c\n", "a.md:3", "metadata.syntax", "\\t"),
    ],
)
def test_faults_name_the_file_s_line(front, where, code, found):
    with pytest.raises(InvalidData) as caught:
        read_plain(f"---\n{front}---\n{BODY}".encode(), "a.md")
    assert (caught.value.where, caught.value.code, caught.value.exit_code) == (where, code, 1)
    assert found in caught.value.found


@pytest.mark.parametrize("tag", ["!!python/object/apply:os.system ['true']", "!!python/name:os.system", "!!binary aGFs"])
def test_front_matter_makes_nothing_but_text(tag):
    with pytest.raises(InvalidData):
        read_plain(f"---\ntitle: {tag}\njudul: a\n---\n{BODY}".encode(), "a.md")


def test_places_of_problems_count_in_the_text():
    reading = read_plain(f"---\ntitle: A\n---\n{BODY}“ dan â€œ".encode(), "a.md")
    (found,) = reading.problems
    assert reading.text[found.start : found.end] == "â€œ"


@pytest.mark.parametrize(
    ("content", "found"),
    [("---\ntitle: A\n---\n", "front matter and no text"), ("---\ntitle: A\n---\n\n \n***\n", "front matter and no text"),
     ("---\n\n—\n", "no text")],
)  # fmt: skip
def test_a_file_without_text_is_no_article(content, found):
    with pytest.raises(UnreadableInput) as caught:
        read_plain(content.encode(), "a.md")
    assert (caught.value.code, caught.value.found) == ("input.empty", found)
