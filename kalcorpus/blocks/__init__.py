r"""text → typed blocks: what each line of the page is, article or page furniture.

>>> text = "Pasar Murah Dibuka\n\nTARAKAN – Wali Kota membuka pasar murah di halaman kantornya.\nBaca juga: Harga Cabai Turun"
>>> [(block.kind, text[block.start:block.end][:10]) for block in find_blocks(text)]
[('headline', 'Pasar Mura'), ('lead', 'TARAKAN – '), ('related', 'Baca juga:')]
"""

from functools import cache

from pydantic import TypeAdapter

from kalcorpus.blocks.block import ARTICLE_KINDS, ArticleKind, Block, PageKind
from kalcorpus.blocks.kinds import kinds_of
from kalcorpus.blocks.lines import read_lines
from kalcorpus.text import Mark

__all__ = ["ARTICLE_KINDS", "ArticleKind", "Block", "PageKind", "find_blocks"]


def find_blocks(text: str, title: str | None = None, marks: tuple[Mark, ...] = ()) -> tuple[Block, ...]:
    """Return the typed blocks of ``text``.

    Args:
        text: the frozen text.
        title: the headline, where metadata gives it.
        marks: what the file format knows of places in the text; the kinds of the lines that start there.
    """
    lines = read_lines(text)
    found: list[tuple[str, int, int]] = []
    for line, kind in zip(lines, kinds_of(text, lines, title, marks), strict=True):
        if kind == "continued" or (kind == "list" and found and found[-1][0] == "list"):
            found[-1] = (found[-1][0], found[-1][1], line.end)
        else:
            found.append((kind, line.start, line.end))
    return _checked().validate_python([{"kind": kind, "start": start, "end": end} for kind, start, end in found])


@cache
def _checked() -> TypeAdapter[tuple[Block, ...]]:
    return TypeAdapter(tuple[Block, ...])  # all blocks in one call: half the time of one model after the other
