"""lines → those that are page and not article: furniture, the headlines under "Baca juga", all that follows "Related posts"."""

from kalcorpus.blocks.furniture import find_cues, find_furniture, find_suspects
from kalcorpus.blocks.pagedate import is_date_line
from kalcorpus.blocks.prose import is_label, is_paragraph, is_related_headline

_TOP = 5  # lines above the article, with a box before its headline
_OWN_KIND = frozenset({"copyright", "comment", "share", "advert", "navigation", "tag"})
_QUOTATION_MARKS = frozenset('“"')


def page_kinds(lines: list[str], page: str, *, has_title: bool = False) -> list[str | None]:
    """Return the kind of each line that is page, None for a line that may be article.

    A marker such as "Berita Terkini" ends the article only behind its greater part: some pages set the same box in the middle.

    Args:
        lines: the lines of the page that are not blank.
        page: the page.
        has_title: whether metadata gives the headline; else a box at the top may hold it.
    """
    kinds: list[str | None] = [None] * len(lines)
    reached = counted = before = 0
    behind: list[int] = []  # counted when a marker asks: most pages have none
    cues = find_cues(page)
    for index in find_suspects(lines, cues):
        piece = find_furniture(lines[index], cues) if index >= reached else None
        if piece is None:
            continue
        kinds[index] = piece.kind
        if piece.scope == "rest":
            before += sum([kinds[at] is None and is_paragraph(lines[at]) for at in range(counted, index)])
            counted, behind = index, behind or _paragraphs_behind(lines)
            if before and (piece.kind == "comment" or behind[index + 1] <= before) and not _resumes(lines, index + 1):
                kinds[index + 1 :] = [_rest_kind(line, piece.kind) for line in lines[index + 1 :]]
                break
        if piece.scope == "labels":
            reached = _skip_labels(lines, kinds, index + 1, piece.kind)
        elif piece.scope != "line":
            reached = _skip_related(lines, kinds, index + 1, piece.kind)
            if index < _TOP and not has_title and None not in kinds[:index]:
                _give_back_headline(lines, kinds, index + 1, reached)
    return kinds


def _give_back_headline(lines: list[str], kinds: list[str | None], first: int, behind: int) -> None:
    """Leave the last headline of a box to the article, whose lead follows: nothing above the box may be its headline.

    Args:
        lines: the lines of the page.
        kinds: their kinds, changed in place.
        first: the first line in the box.
        behind: the line behind it.
    """
    following = next((line for line in lines[behind:] if find_furniture(line) is None), None)
    headlines = [index for index in range(first, behind) if not is_date_line(lines[index])]
    if headlines and following and is_paragraph(following):
        kinds[headlines[-1]] = None


def _resumes(lines: list[str], index: int) -> bool:
    """Tell whether the line at ``index`` is a quotation: the article goes on behind a box of links."""
    return index < len(lines) and lines[index][0] in _QUOTATION_MARKS and is_paragraph(lines[index])


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
