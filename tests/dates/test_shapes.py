import pytest

from kalcorpus.dates.shapes import compile_shape, read_shape, shape_literals
from kalcorpus.dates.vocabulary import TOKEN, build_vocabulary


def fits(shape, text):
    vocabulary = build_vocabulary(shape_literals(shape))
    return compile_shape(shape, vocabulary).fullmatch(vocabulary.classify(TOKEN.findall(text.lower()))) is not None


@pytest.mark.parametrize(
    ("shape", "text"),
    [
        ("{weekday} ({day}/{mm})", "Jum`at ( 31 / 10 )"),
        ("{weekday} ({day}/{mm})", "Senin(9/6"),
        ("{day} {to} {day} {month}", "4—5 Nopember"),
        ("{day} {to} {day} {month}", "2 s.d. 4 Juni"),
        ("[{dateword}] {day} {month}", "5\u00a0Mei"),
        ("abad [ke] [-] {count}", "abad ke-14"),
        ("{n} {span} !{year}", "dua belas hari"),
    ],
)
def test_shape_fits(shape, text):
    assert fits(shape, text)


@pytest.mark.parametrize(
    ("shape", "text"),
    [
        ("{weekday} ({day}/{mm})", "Senin (9/13)"),
        ("{day} {month}", "32 Mei"),
        ("{day} {month}", "5\nMei"),
        ("{hour}{colon}{minute}", "9 .30"),
        ("{monthname}", "Sept"),
    ],
)
def test_shape_does_not_fit(shape, text):
    assert not fits(shape, text)


def test_open_bracket_of_a_shape_is_an_error():
    with pytest.raises(ValueError, match="left open"):
        read_shape("[{day} {month}", build_vocabulary(()))
