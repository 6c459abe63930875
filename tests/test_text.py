from hypothesis import given
from hypothesis import strategies as st

from kalcorpus.text import Span, blank, fold_space, freeze, keep


def test_newlines_become_one_kind_and_the_mark_goes():
    assert freeze("\ufeffBaris satu\r\nBaris dua\rBaris tiga") == "Baris satu\nBaris dua\nBaris tiga"


def test_letters_are_composed():
    assert freeze("cafe\u0301") == "caf\u00e9"


@given(st.text())
def test_freezing_twice_changes_nothing_more(raw):
    frozen = freeze(raw)
    assert freeze(frozen).removeprefix("\ufeff") == frozen.removeprefix("\ufeff")


@given(st.text(), st.integers(0, 20), st.integers(0, 20))
def test_blanking_and_keeping_hold_every_offset(text, one, other):
    span = Span(*sorted((min(one, len(text)), min(other, len(text)))))
    kept, blanked = keep(text, [span]), blank(text, [span])
    assert len(kept) == len(blanked) == len(text)
    assert kept[span.start : span.end] == text[span.start : span.end]
    assert blanked[: span.start] == text[: span.start]
    assert [at for at, char in enumerate(kept) if char == "\n"] == [at for at, char in enumerate(text) if char == "\n"]


def test_white_space_folds_to_one_space():
    assert fold_space("\u00a0 Rapat \n\t Koordinasi ") == "Rapat Koordinasi"
