"""Whatever the text, the parse gives a lawful record and raises nothing.

`.ci/run` tries a few hundred texts. A longer run:
`python -m pytest --override-ini addopts=--import-mode=importlib tests/fuzz --hypothesis-profile=long -n auto`.
What was found stands in `corpus/`, a text a file, and is tried each time.
"""

import datetime
from pathlib import Path

import pytest
from fuzz.laws import assert_lawful
from fuzz.pieces import pieces, texts
from hypothesis import given, settings
from hypothesis import strategies as st

from kalcorpus import DateValue, parse_text, read_date
from kalcorpus.errors import UnknownDate

CORPUS = sorted((Path(__file__).parent / "corpus").glob("*.txt"))


@given(texts())
def test_every_text_gives_a_lawful_record(text):
    article = parse_text(text)
    assert_lawful(article, text)
    assert parse_text(text) == article


@settings(max_examples=settings.default.max_examples // 2)
@given(texts(20), *[st.none() | pieces()] * 4)
def test_whatever_is_known_about_it(text, published, url, outlet, title):
    assert_lawful(parse_text(text, published=published, url=url, outlet=outlet, title=title, name="a"), text)


@given(st.lists(pieces(), max_size=8).map(" ".join), st.none() | st.dates())
def test_every_phrase_is_a_date_or_an_unknown_one(phrase, anchor):
    try:
        value = read_date(phrase, anchor=anchor)
    except UnknownDate as error:
        assert "\x1b" not in str(error)  # noqa: PT017 - a date or an unknown one: both are right
    else:
        assert DateValue.model_validate_json(value.model_dump_json()) == value
        assert value.earliest is None or isinstance(value.latest, datetime.date)


@pytest.mark.parametrize("case", CORPUS, ids=lambda case: case.stem)
def test_what_was_found_once(case):
    text = case.read_bytes().decode("utf-8")
    assert_lawful(parse_text(text), text)
