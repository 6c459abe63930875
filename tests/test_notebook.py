"""What a notebook shows: the text as it is, everything found marked, and nothing that runs."""

import re
from html.parser import HTMLParser

import press
import pytest
from hypothesis import given, settings
from records import any_article

import kalcorpus
from kalcorpus.blocks import Block
from kalcorpus.notebook import card

VOID = {"br", "hr", "img"}


class Reader(HTMLParser):
    """Reads HTML as a browser would: the text inside tags, the tags, and whether each is closed."""

    def __init__(self, html):
        super().__init__(convert_charrefs=True)
        self.open, self.text, self.tags, self.marks = [], [], set(), []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.open.append((tag, dict(attrs)))
        self.tags |= {tag, *(name for name, _ in attrs)}

    def handle_endtag(self, tag):
        assert self.open.pop()[0] == tag

    def handle_data(self, data):
        self.text.append(data)
        if title := self.open[-1][1].get("title"):
            self.marks.append((data, title))


def test_what_was_found_is_marked_where_it_stands():
    article = press.article(9)
    read = Reader(article._repr_html_())
    assert read.open == []
    assert article.text in "".join(read.text)
    assert ("Minggu (2/2/2025)", "dates: 2025-02-02, event") in read.marks
    assert ("Nur Halimah", "people: Nur Halimah") in read.marks
    assert ("Kabupaten Banjar", "regions: Kabupaten Banjar, 63.03") in read.marks
    assert (article.quotes[0].text, "quotes: Nur Halimah") in read.marks
    assert (article.money[0].text, "money: IDR 12,500,000") in read.marks
    assert (article.laws[0].text, "laws: Perda 10 2024") in read.marks


def test_the_key_facts_stand_above():
    shown = "".join(Reader(card(press.article(9))).text)
    for fact in ("Suara Bulungan", "Aula Serbaguna", "2025-02-02 pagi", "date.weekday-conflict", "Nur Halimah (Kepala Badan"):
        assert fact in shown


def test_marks_inside_a_quotation_have_their_own():
    article = kalcorpus.parse_text("TARAKAN – “Kami mulai Senin (19/5/2025) di Tarakan,” kata Wali Kota Tarakan, Budi Santoso.")
    marks = dict(Reader(card(article)).marks)
    assert marks["Senin (19/5/2025)"] == "quotes: Budi Santoso | dates: 2025-05-19, reference"
    assert marks["Kami mulai "] == "quotes: Budi Santoso"


def test_what_is_not_article_is_grey():
    assert re.search(r"opacity[^>]*>Baca juga: Jadwal kegiatan pekan depan<", card(press.article(9)))


HOSTILE = [
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    "&lt;b&gt; &amp; $x$",
    "rusak \ud800",
    "</div></div><style>*{display:none}</style>",
]  # fmt: skip


@pytest.mark.parametrize("text", HOSTILE)
def test_text_stays_text(text):
    article = press.article(9)
    person = article.people[0].model_copy(update={"name": text})
    hostile = article.model_copy(
        update={
            "text": text,
            "title": text,
            "people": (person,),
            "blocks": (Block(kind="paragraph", start=0, end=len(text)),),
            "dates": (article.dates[0].model_copy(update={"start": 0, "end": len(text), "edtf": text}),),
        }
    )
    html = hostile._repr_html_()
    read = Reader(html)
    html.encode()
    assert read.open == []
    assert read.tags <= {"div", "span", "table", "tr", "th", "td", "class", "style", "title"}
    assert "".join(read.text).count(text.encode("utf-8", "backslashreplace").decode()) >= 2


@given(any_article())
@settings(max_examples=40, deadline=None)
def test_any_article_is_shown(article):
    read = Reader(card(article))
    assert read.open == []
    assert card(article) == card(article)


def test_a_record_without_its_text_is_shown():
    assert "without text" in card(press.article(1).model_copy(update={"text": "", "quotes": ()}))


def test_many_marks_cost_no_more_than_their_number():
    text = "Senin " * 20_000
    date = press.article(1).dates[0]
    dates = tuple(date.model_copy(update={"start": 6 * i, "end": 6 * i + 5, "text": "Senin"}) for i in range(20_000))
    article = press.article(1).model_copy(update={"text": text, "dates": dates, "blocks": ()})
    assert len(Reader(card(article)).marks) >= 20_000
