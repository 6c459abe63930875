"""Stories: copies of a release are found, articles that are none are not, in whatever order they come."""

import hashlib
import random
from collections import Counter

import press
import pytest
import releases
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from records import any_article

from kalcorpus.blocks import find_blocks
from kalcorpus.duplicates import Stories
from kalcorpus.duplicates.sketch import BANDS, keys_of, shingles_of, words_of
from kalcorpus.header import Outlet

COUNT = 60


def printed(story, number, outlet="Kabar"):
    """Return a story as an article of a paper: what the index reads of it, without the rest of the parse."""
    text = releases.text_of(story)
    blocks = find_blocks(text)
    made = press.article(1).model_copy(update={"id": f"{number:020x}", "text_id": f"{hash_of(text):020x}"})
    return made.model_copy(update={"text": text, "blocks": blocks, "outlet": Outlet(name=outlet), "published": None})


def hash_of(text):
    return int(hashlib.sha256(text.encode()).hexdigest()[:20], 16)


def told(articles):
    with Stories() as stories:
        for article in articles:
            stories.add(article)
        return list(stories.find())


def groups(articles):
    found = {}
    for one in told(articles):
        found.setdefault(one.duplicate.group, set()).add(one.article_id)
    return {frozenset(members) for members in found.values()}


@pytest.mark.parametrize("vary", releases.VARIANTS)
def test_copies_are_found_and_nothing_else(vary):
    originals = [printed(releases.release(number), number) for number in range(COUNT)]
    copies = [printed(vary(releases.release(number)), number + COUNT) for number in range(COUNT)]
    pairs = {frozenset((one.id, other.id)) for one, other in zip(originals, copies, strict=True)}
    found = groups([*originals, *copies])
    assert len(found & pairs) >= 0.95 * COUNT  # recall
    assert found <= pairs  # precision


def test_another_article_about_the_same_event_is_no_copy():
    stories = [releases.release(number) for number in range(COUNT)]
    articles = [printed(story, number) for number, story in enumerate([*stories, *map(releases.of_the_same_event, stories)])]
    assert groups(articles) == set()


def test_one_story_in_ten_papers_is_one_group():
    story = releases.release(1)
    carried = [story, *(vary(story) for vary in releases.VARIANTS for _ in range(2))]
    articles = [printed(one, number, f"Koran {number}") for number, one in enumerate(carried)]
    others = [printed(releases.release(number), number) for number in range(50, 80)]
    found = told([*others[:10], *articles, *others[10:]])
    assert {(one.duplicate.group, one.duplicate.papers) for one in found} == {(1, len(articles))}
    assert len(found) == len(articles)


def test_the_groups_do_not_depend_on_the_order():
    articles = [printed(vary(releases.release(n)), n * 10 + i) for n in range(12) for i, vary in enumerate(releases.VARIANTS)]
    mixed = random.Random(3).sample(articles, len(articles))  # noqa: S311 - no secret
    assert groups(articles) == groups(mixed)
    assert Counter(one.lead_id for one in told(articles)) == Counter(one.lead_id for one in told(mixed))


def test_the_lead_is_the_first_published_and_then_the_longest():
    story = releases.release(2)
    short, long, late = printed(releases.trimmed(story), 1), printed(story, 2), printed(story, 3)
    dated = press.article(1).published
    late = late.model_copy(update={"published": dated.model_copy(update={"edtf": "2025-02-02"})})
    assert {one.lead_id for one in told([short, long])} == {long.id}
    assert {one.lead_id for one in told([short, long, late])} == {late.id}
    early = short.model_copy(update={"published": dated.model_copy(update={"edtf": "2025-02-01"})})
    assert {one.lead_id for one in told([early, long, late])} == {early.id}


def test_a_page_that_holds_many_stories_is_none_of_them():
    stories = [releases.release(number) for number in range(8)]
    roundup = [part for story in stories for part in story]
    assert groups([*(printed(story, number) for number, story in enumerate(stories)), printed(roundup, 99)]) == set()


def test_the_rows_may_be_gone_through_twice():
    with Stories() as stories:
        for number in range(3):
            stories.add(printed(releases.release(0), number))
        tellings = stories.find()
    assert len(tellings) == len(list(tellings)) == len(list(tellings)) == 3


def test_short_texts_are_the_same_only_if_they_are_the_very_same():
    articles = [printed(["Foto", "Suasana rapat di aula kantor bupati pada hari Senin."], number) for number in range(2)]
    other = printed(["Foto lain", "Suasana rapat di aula kantor bupati pada hari Senin pagi."], 9)
    assert groups([*articles, other]) == {frozenset(article.id for article in articles)}


def test_pages_without_an_article_are_not_all_the_same():
    empty = [printed([""], number) for number in range(3)]
    assert told(empty) == []


@given(st.lists(any_article(), max_size=4))
@settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))
def test_whatever_comes_is_taken(articles):
    for one in told(articles):
        assert 0 <= one.duplicate.similarity <= 1
        assert articles[one.place].id == one.article_id
        assert articles[one.lead_place].id == one.lead_id


def test_keys_are_the_same_in_every_process_and_version():
    keys = keys_of(shingles_of(words_of("Bupati membuka rapat kerja di aula kantor bupati, lalu meninjau pasar pagi.")))
    assert len(keys) == BANDS
    assert sum(keys) == 345476164486


@pytest.mark.parametrize("count", [1, 2, 20, 5_000])
def test_texts_of_any_length_have_all_their_keys(count):
    assert len(keys_of({number * 2_654_435_761 % 2**32 for number in range(count)})) == BANDS
