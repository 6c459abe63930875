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
    lines, starts = read_lines(text)
    kinds = kinds_of(text, lines, starts, title, marks)
    return _checked().validate_python(_joined(lines, starts, kinds))


def _joined(lines: list[str], starts: list[int], kinds: list[str]) -> list[dict[str, str | int]]:
    """Return the fields of each block: a line, with what goes on with it; the items of a list are one block."""
    blocks: list[dict[str, str | int]] = [
        {"kind": kind, "start": start, "end": start + len(line)} for line, start, kind in zip(lines, starts, kinds, strict=True)
    ]
    if "continued" not in kinds and "list" not in kinds:
        return blocks
    joined: list[dict[str, str | int]] = []
    for block in blocks:
        kind = block["kind"]
        if joined and (kind == "continued" or kind == joined[-1]["kind"] == "list"):
            joined[-1]["end"] = block["end"]
        else:
            joined.append(block)
    return joined


@cache
def _checked() -> TypeAdapter[tuple[Block, ...]]:
    return TypeAdapter(tuple[Block, ...])  # all blocks in one call: half the time of one model after the other
