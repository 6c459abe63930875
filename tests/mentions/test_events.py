import pytest

from kalcorpus.mentions.events import find_event_cues


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Bupati membuka Rapat Koordinasi Daerah", [("membuka", "open"), ("Rapat Koordinasi Daerah", "event")]),
        ("usai apel pagi, Wagub meresmikan taman", [("usai", "frame"), ("apel pagi", "event"), ("meresmikan", "deed")]),
        ("pelatihan akan digelar", [("pelatihan", "event"), ("akan", "plan"), ("digelar", "held")]),
        ("kata Ani kepada wartawan", [("kata", "speech"), ("wartawan", "interview")]),
        ("kunjungan wisatawan meningkat", [("kunjungan wisatawan", "other")]),
        ("Dinas Pekerjaan Umum", [("Pekerjaan Umum", "other")]),
        ("di sela-sela FGD", [("sela-sela", "frame"), ("FGD", "event")]),
    ],
)
def test_cues_are_found_with_their_role(text: str, wanted: list[tuple[str, str]]) -> None:
    assert [(cue.text, cue.role) for cue in find_event_cues(text) if cue.role != "place"] == wanted


@pytest.mark.parametrize("text", ["serapat mungkin", "pelatihannya", "non-rapat", "rapat-rapat"])
def test_a_part_of_a_word_is_no_cue(text: str) -> None:
    assert not [cue for cue in find_event_cues(text) if cue.role == "event"]


def test_an_acronym_is_named_in_full_and_a_short_word_as_written() -> None:
    assert [cue.kind for cue in find_event_cues("RDP dan Rakor")] == ["rapat dengar pendapat", "rakor"]


def test_a_misspelt_word_is_named_as_it_should_be() -> None:
    assert [cue.kind for cue in find_event_cues("audensi")] == ["audiensi"]


def test_names_of_one_thing_are_of_one_sort() -> None:
    assert len({cue.sort for cue in find_event_cues("Rakor Rapat Koordinasi rakor")}) == 1


def test_offsets_hold_behind_a_letter_that_grows_when_small() -> None:
    text = "İİİ membuka rapat"
    assert all(text[cue.start : cue.end] == cue.text for cue in find_event_cues(text))
    assert [cue.text for cue in find_event_cues(text)] == ["membuka", "rapat"]


def test_only_the_place_asked_for_is_read() -> None:
    text = "rapat dan seminar dan lomba"
    assert [cue.text for cue in find_event_cues(text, 6, 17)] == ["seminar"]
