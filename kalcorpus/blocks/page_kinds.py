"""lines → those that are page and not article: furniture, the headlines under "Baca juga", all that follows "Related posts"."""

from kalcorpus.blocks.furniture import cued_rules, find_furniture
from kalcorpus.blocks.pagedate import is_date_line
from kalcorpus.blocks.prose import is_label, is_paragraph, is_related_headline

_OWN_KIND = frozenset({"copyright", "comment", "share", "advert", "navigation", "tag"})


def page_kinds(lines: list[str], page: str) -> list[str | None]:
    """Return the kind of each line that is page, None for a line that may be article.

    A marker such as "Berita Terkini" ends the article only behind its greater part: some pages set the same box in the middle.
    """
    kinds: list[str | None] = [None] * len(lines)
    cued = cued_rules(page)
    behind: list[int] = []  # counted when a marker asks: most pages have none
    before, index = 0, 0
    while index < len(lines):
        line = lines[index]
        piece = find_furniture(line, cued)
        index += 1
        if piece is None:
            before += is_paragraph(line)
            continue
        kinds[index - 1] = piece.kind
        if piece.scope == "rest" and before:
            behind = behind or _paragraphs_behind(lines)
        if piece.scope == "rest" and before and (piece.kind == "comment" or behind[index] <= before):
            kinds[index:] = [_rest_kind(line, piece.kind) for line in lines[index:]]
            break
        if piece.scope == "labels":
            index = _skip_labels(lines, kinds, index, piece.kind)
        elif piece.scope != "line":
            index = _skip_related(lines, kinds, index, piece.kind)
    return kinds


def _paragraphs_behind(lines: list[str]) -> list[int]:
    counts = [0]
    for line in reversed(lines):
        counts.append(counts[-1] + is_paragraph(line))
    counts.reverse()
    return counts


def _rest_kind(text: str, kind: str) -> str:
    """Return what a line behind "Related posts" is: its own kind where it says so, else that of the rest."""
    piece = find_furniture(text)
    return piece.kind if piece and piece.kind in _OWN_KIND else kind


def _skip_labels(lines: list[str], kinds: list[str | None], index: int, kind: str) -> int:
    """Type the short lines under "Tags" and return the index of the line behind them."""
    while index < len(lines) and is_label(lines[index]) and not find_furniture(lines[index]):
        kinds[index] = kind
        index += 1
    return index


def _skip_related(lines: list[str], kinds: list[str | None], index: int, kind: str) -> int:
    """Type the headlines under "Baca juga", with their dates, and return the index of the line behind them."""
    while index < len(lines):
        line = lines[index]
        dated = is_date_line(line)
        if not dated and (not is_related_headline(line) or find_furniture(line)):
            break
        kinds[index] = kind
        index += 1
    return index
