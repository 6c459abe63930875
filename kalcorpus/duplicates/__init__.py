"""articles → which of them tell the same story: the release that ten papers carried, retitled, re-led, trimmed or quoted in part.

While articles pass, the shingles and keys of each (`kalcorpus.duplicates.sketch`) go to the disk, 60 bytes stay in memory; when
all have passed, those with a key in common are compared shingle by shingle, and those that share enough are one story.

>>> from kalcorpus.parse import parse_text
>>> release = "TARAKAN – Wali Kota membuka rapat kerja dinas perhubungan di aula kantor wali kota pada hari Senin pagi ini juga."
>>> with Stories() as stories:
...     for outlet in ("Kabar Utara", "Suara Tarakan"):
...         stories.add(parse_text(release, outlet=outlet))
...     [(told.duplicate.group, told.duplicate.papers, told.duplicate.similarity) for told in stories.find()]
[(1, 2, Decimal('1.00')), (1, 2, Decimal('1.00'))]
"""

import struct
from array import array
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise
from tempfile import TemporaryFile
from types import TracebackType
from typing import NamedTuple, Self
from urllib.parse import urlsplit

from pydantic import Field

from kalcorpus.article import Article
from kalcorpus.days import whole_day
from kalcorpus.duplicates.sketch import BANDS, body_words, keys_of, shingles_of
from kalcorpus.record import Record

# Measured on variants of real articles (tests/bench/bench_duplicates.py measures made ones): texts that carry half of a release
# are told from texts that share a quotation with it.
_OF_SHORTER = 0.4
_OF_LONGER = 0.2  # a page that holds many stories is none of them
_LEAST = 24  # shingles; a text with fewer is too short to be told from a formula, unless it is the very same
_SEEN = struct.Struct("=20s20sIIQI")
_TELLING = struct.Struct("=IIIII")
_AT_ONCE = 12  # columns of keys
_ROWS = 1_000  # articles whose keys are read at once
_NO_DAY = 0xFFFFFFFF
_PREFIX = 16  # hexadecimal digits of a text's id that a number of 64 bits holds


class Duplicate(Record):
    """Articles that tell the same story as others of the dataset."""

    group: int = Field(ge=1, title="Kelompok", description="Number of the story, in the order in which the dataset tells them")
    similarity: Decimal = Field(
        ge=0,
        le=1,
        title="Kemiripan",
        description="How much of the shorter text stands in the other too, compared with the lead article: 1 is all of it",
        examples=["0.86"],
    )
    papers: int = Field(ge=1, title="Jumlah Media", description="How many news outlets of the dataset carry the story")


class Told(NamedTuple):
    """A row of the table: an article that tells a story which others tell too.

    The lead of a story is the article that was published first, on the same day the longest; one without a day comes last.

    Attributes:
        article_id: the article.
        lead_id: the story's lead article.
        place: which of the dataset's articles it is, counted from 0.
        lead_place: the same of the lead.
        duplicate: what is said of it.
    """

    article_id: str
    lead_id: str
    place: int
    lead_place: int
    duplicate: Duplicate


class _Seen(NamedTuple):
    """What is kept of an article beside its keys; ``at`` and ``size`` tell where its shingles lie and how many there are."""

    id: bytes
    text_id: bytes
    day: int
    paper: int
    at: int
    size: int


class Stories:
    """The near-duplicate index of a dataset; use it in a ``with`` block."""

    def __init__(self) -> None:
        self._count = 0
        self._seen = bytearray()
        self._papers: dict[str, int] = {}
        self._keyed = array("I")
        self._keys, self._shingles = TemporaryFile(), TemporaryFile()  # noqa: SIM115 - closed by close()
        self._end = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(self, _kind: type[BaseException] | None, _error: BaseException | None, _at: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Let go of what is on the disk."""
        self._shingles.close()
        self._keys.close()

    def add(self, article: Article) -> None:
        """Take an article in; of one without its text only the very same text is a duplicate."""
        shingles = array("I", shingles_of(body_words(article)))
        text_id = article.text_id if any(block.is_article for block in article.blocks) else ""
        paper = self._papers.setdefault(_paper(article), len(self._papers))
        self._seen += _SEEN.pack(article.id.encode(), text_id.encode(), _day(article), paper, self._end, len(shingles))
        self._shingles.write(shingles.tobytes())
        self._end += len(shingles)
        if len(shingles) >= _LEAST:
            self._keyed.append(self._count)
            self._keys.write(array("I", keys_of(shingles)).tobytes())
        self._count += 1

    def find(self) -> "Tellings":
        """Return the articles that tell the same story as others: story by story, the lead first."""
        parents = array("I", range(self._count))
        for one, other in self._meetings():
            roots = _root(parents, one), _root(parents, other)
            if roots[0] != roots[1] and self._alike(self._of(one), self._of(other)):
                parents[max(roots)] = min(roots)
        stories: dict[int, array[int]] = {}  # by the first of their articles
        for place in range(self._count):
            if (first := _root(parents, place)) != place:
                stories.setdefault(first, array("I", [first])).append(place)
        tellings = Tellings(self._seen)
        for group, first in enumerate(sorted(stories), 1):
            self._tell(group, stories[first], tellings)
        return tellings

    def _meetings(self) -> Iterator[tuple[int, int]]:
        """Yield the pairs of articles that have a key in common: each with the last one before it that has the same."""
        for keys in self._bands():
            for one, other in _pairs(keys):
                yield self._keyed[one], self._keyed[other]
        texts = array("I", (place for place in range(self._count) if self._of(place).text_id.strip(b"\0")))
        for one, other in _pairs(array("Q", (int(self._of(place).text_id[:_PREFIX], 16) for place in texts))):
            yield texts[one], texts[other]

    def _bands(self) -> Iterator["array[int]"]:
        """Yield the first key of every article, then the second: a few of these columns are in memory at a time."""
        for first in range(0, BANDS, _AT_ONCE):
            columns = [array("I") for _ in range(min(_AT_ONCE, BANDS - first))]
            self._keys.seek(0)
            while rows := array("I", self._keys.read(BANDS * array("I").itemsize * _ROWS)):
                for band, column in enumerate(columns, first):
                    column.extend(rows[band::BANDS])
            yield from columns

    def _alike(self, one: _Seen, other: _Seen) -> bool:
        if one.text_id == other.text_id:
            return True
        shared = len(self._shingles_of(one) & self._shingles_of(other))
        shorter, longer = sorted((one.size, other.size))
        return shared >= _OF_SHORTER * shorter and shared >= _OF_LONGER * longer

    def _tell(self, group: int, places: Sequence[int], tellings: "Tellings") -> None:
        first = min(places, key=self._rank)
        lead, papers = self._of(first), len({self._of(place).paper for place in places})
        shingles = self._shingles_of(lead)
        for place in sorted(places, key=lambda place: (place != first, place)):
            seen = self._of(place)
            shared = lead.size if seen.text_id == lead.text_id else len(shingles & self._shingles_of(seen))
            shorter = min(lead.size, seen.size)
            tellings.append(place, first, group, round(100 * shared / shorter) if shorter else 100, papers)

    def _rank(self, place: int) -> tuple[int, int, bytes]:
        seen = self._of(place)
        return seen.day, -seen.size, seen.id

    def _of(self, place: int) -> _Seen:
        return _seen_at(self._seen, place)

    def _shingles_of(self, seen: _Seen) -> set[int]:
        found = array("I")
        self._shingles.seek(seen.at * found.itemsize)
        found.frombytes(self._shingles.read(seen.size * found.itemsize))
        return set(found)


class Tellings:
    """The rows of the table, to be gone through as often as needed; each is made when it is its turn."""

    def __init__(self, seen: bytearray) -> None:
        self._seen = seen
        self._rows = bytearray()

    def append(self, place: int, lead_place: int, group: int, percent: int, papers: int) -> None:
        """Add a row; ``percent`` is the similarity."""
        self._rows += _TELLING.pack(place, lead_place, group, percent, papers)

    def __len__(self) -> int:
        return len(self._rows) // _TELLING.size

    def __iter__(self) -> Iterator[Told]:
        for place, lead, group, percent, papers in _TELLING.iter_unpack(self._rows):
            duplicate = Duplicate(group=group, similarity=Decimal(percent).scaleb(-2), papers=papers)
            yield Told(_seen_at(self._seen, place).id.decode(), _seen_at(self._seen, lead).id.decode(), place, lead, duplicate)


def _seen_at(seen: bytearray, place: int) -> _Seen:
    return _Seen._make(_SEEN.unpack_from(seen, place * _SEEN.size))


def _pairs(keys: "array[int]") -> Iterator[tuple[int, int]]:
    """Yield the places of equal keys, each with the last one before it.

    Few keys come twice, and only these are remembered: a dictionary of all would be most of what an index takes in memory.
    """
    repeated = {one for one, other in pairwise(sorted(keys)) if one == other}
    last: dict[int, int] = {}
    for place, key in enumerate(keys):
        if key in repeated:
            if key in last:
                yield last[key], place
            last[key] = place


def _root(parents: "array[int]", place: int) -> int:
    while parents[place] != place:
        parents[place] = parents[parents[place]]
        place = parents[place]
    return place


def _day(article: Article) -> int:
    day = whole_day(article.published.edtf) if article.published else None
    return _NO_DAY if day is None else day.toordinal()


def _paper(article: Article) -> str:
    """Return what tells one news outlet from another: name, domain, host of the URL, else the article alone."""
    outlet, dateline, url = article.outlet, article.dateline, article.source.url
    name = (outlet and (outlet.name or outlet.domain)) or (dateline and dateline.outlet) or _host(url) or article.id
    return name.casefold().removeprefix("www.")


def _host(url: str | None) -> str | None:
    try:
        return urlsplit(url or "").hostname
    except ValueError:  # what a page calls its address may be anything
        return None
