"""Lines that pages break in the middle of a sentence, and captions beside what the article itself reports."""

import pytest

from kalcorpus import parse_text
from kalcorpus.facts.events import Event


def main_event(text: str) -> Event:
    events = parse_text(text).events
    assert events, "no event found"
    return events[0]


BROKEN = [
    (
        "Kamis (6/3/2025). Bupati Andi didampingi\nKepala Dinas Kesehatan meninjau pembangunan RS Mawar.",
        "peninjauan pembangunan RS",
        "RS Mawar",
    ),
    (
        "Warga datang sejak pagi.\nUpacara bendera digelar di halaman\nKantor Bupati Paser, Senin (10/3/2025).",
        "upacara bendera",
        "halaman Kantor Bupati Paser",
    ),
    (
        "Warga datang sejak pagi.\nRapat koordinasi pangan yang dipimpin oleh\nBupati digelar di Aula Mawar, Senin (10/3/2025).",
        "rapat koordinasi",
        "Aula Mawar",
    ),
]


@pytest.mark.parametrize(("text", "kind", "venue"), BROKEN)
def test_a_sentence_goes_on_behind_a_broken_line(text: str, kind: str, venue: str) -> None:
    event = main_event(text)
    assert (event.kind, event.venue) == (kind, venue)


def test_a_headline_that_ends_with_the_name_of_a_place_does_not_run_into_the_lead() -> None:
    event = main_event("Bupati Buka Rakor di Aula Mawar\nKantor bupati ramai. Rakor digelar di Hotel Kenanga, Senin (10/3/2025).")
    assert event.venue == "Hotel Kenanga"


CAPTION = "Wali Kota Andi saat melakukan peninjauan pasar di Kota Tarakan, Senin (10/3/2025). (ANTARA/Budi)\n\n"
APEL = "Bupati Andi (kiri) memimpin apel pagi di Lapangan Mawar, Senin (10/3/2025). (Foto: Humas)\n\n"
SAID = "TARAKAN (ANTARA) - Pemerintah kota menargetkan tiga pasar baru.\n\n“Kami butuh lahan,” kata Andi, Senin (10/3/2025)."


def test_a_visit_that_only_a_caption_shows_is_not_what_the_article_reports() -> None:
    assert parse_text(f"Tarakan Butuh Pasar Baru\n\n{CAPTION}{SAID}").events == ()


def test_a_caption_shows_where_the_words_of_the_article_were_spoken() -> None:
    assert main_event(f"Tarakan Butuh Pasar Baru\n\n{APEL}{SAID}").kind == "apel pagi"
