"""words of a text → its shingles, and the keys under which texts that share many of them meet.

MinHash with one permutation (Li, Owen, Zhang 2012): the hashes of all shingles are put into bins by their first bits; the least
and the greatest of each bin stand for the text, and two texts agree in one of them about as often as they share shingles. Three
of these make a key (locality-sensitive hashing, Indyk and Motwani 1998): texts with few shingles in common hardly ever have a key
in common, texts with a third of them nearly always have one.

>>> one, other = shingles_of(words_of("a b c d e f")), shingles_of(words_of("A, B: c d e – g"))
>>> len(one), len(other), len(one & other)
(3, 3, 2)
"""

import re
from collections.abc import Iterable, Sequence
from zlib import crc32

from kalcorpus.article import Article

LENGTH = 4
"""Words of a shingle: long enough that articles about other things share few, short enough to outlast a changed word."""

BANDS = 168
"""Keys of a text: three values beside each other, and three far apart, of the least and of the greatest."""

_BITS = 7  # of a hash that name its bin
_BINS = 1 << _BITS
_THIRD = _BINS // 3
_SHIFT = 32 - _BITS
_WORD = re.compile(r"\w+")
# The release itself: papers change the headline and the captions, and the rest of the page is the paper's own.
_BODY = frozenset({"lead", "paragraph", "subhead", "list"})
# What an empty bin takes from the next one that is not empty is changed by how far away that is (Shrivastava and Li 2014).
_FAR = 0x9E3779B1
_MIX = 0x85EBCA77
_MASK = 0xFFFFFFFF


def body_words(article: Article) -> list[str]:
    """Return the words of an article's body: lead and paragraphs without headline, captions and page furniture."""
    text = article.text
    return words_of("\n".join([text[block.start : block.end] for block in article.blocks if block.kind in _BODY]))


def words_of(text: str) -> list[str]:
    """Return the words of ``text`` without regard to capitals, marks and white space."""
    return _WORD.findall(text.casefold())


def shingles_of(words: Sequence[str]) -> set[int]:
    """Return the hashes of every four words in a row."""
    runs = zip(*(words[at:] for at in range(LENGTH)), strict=False)
    return set(map(crc32, map(str.encode, map(" ".join, runs))))


def keys_of(shingles: Iterable[int]) -> list[int]:
    """Return the keys of a text, ``BANDS`` of them; there must be a shingle."""
    ordered = sorted(shingles)
    greatest = {shingle >> _SHIFT: shingle for shingle in ordered}
    least = {shingle >> _SHIFT: shingle for shingle in reversed(ordered)}
    keys: list[int] = []
    for values in (_filled(least), _filled(greatest)):
        beside = zip(values[0::3], values[1::3], values[2::3], strict=False)
        apart = zip(values[:_THIRD], values[_THIRD : 2 * _THIRD], values[2 * _THIRD :], strict=False)
        keys += [(a * _FAR + b * _MIX + c) & _MASK for triples in (beside, apart) for a, b, c in triples]
    return keys


def _filled(bins: dict[int, int]) -> list[int]:
    """Return the value of each bin; an empty one takes that of the next which is not."""
    values = [0] * _BINS
    first = min(bins)
    value, distance = bins[first], _BINS - 1 - max(bins) + first
    for at in range(_BINS - 1, -1, -1):
        found = bins.get(at)
        if found is None:
            distance += 1
        else:
            value, distance = found, 0
        values[at] = value + distance * _FAR & _MASK if distance else value
    return values
