"""lines → the kind of each: what is page, and within the article headline, caption, lead, paragraph, subhead, list."""

import re

from kalcorpus.blocks.dateline import find_dateline, is_site_name
from kalcorpus.blocks.furniture import find_furniture
from kalcorpus.blocks.lines import Line
from kalcorpus.text import fold_space

_PARAGRAPH = 120  # characters from which a line counts as prose without further signs
_LONGEST_HEADLINE = 220
_LONGEST_SUBHEAD = 110
_LONGEST_RELATED = 180
_SEARCHED_FOR_LEAD = 12  # lines
_LIST_ITEM = re.compile(r"(?:\d{1,3}[.)]\s?(?!\d)|\(?[a-zA-Z\d][.)]\s|[-–—•●▪■◦‣*✓✔✅➢→·]\s*)(?=\S)")
_NUMBERED = re.compile(r"\d{1,3}[.)]\s?(?!\d)")
_WORD = re.compile(r"[^\W\d_][\w'’-]*")
_GLUED_LABELS = re.compile(r"(?:[A-Z][a-z.]+(?:[ &/]+[A-Z][a-z.]+)*){2,}\Z")
_GLUED = re.compile(r"[a-z.][A-Z]")
_CAPS_CAPTION = re.compile(r"[A-Z][A-Z ,.'’0-9/-]{3,60}:\s+\S")
_CREDITED_CAPTION = re.compile(
    r"[(\[/]\s*(?:foto|dok(?:umentasi)?|istimewa|ist|antara\s*/|humas|sumber)\b[^()]{0,80}[)\]]?\.?\Z|(?:foto|dok)\s*[:.]\s*\(?[^.:]{2,60}\)?\Z",
    re.IGNORECASE,
)
_ALT_WORD = re.compile(r"[a-z0-9_-]{2,25}\Z")
_CODE_LINE = re.compile(r"[(\[][^()\[\]]{2,60}[)\]]\.?\Z|-?\s*[\w.]{2,12}/[\w./]{2,20}\s*-?\Z")


def kinds_of(lines: list[Line], title: str | None) -> list[str]:
    """Return the kind of each line, "continued" where it goes on with the block of the line before.

    Args:
        lines: the lines of the page that are not blank.
        title: the headline, where metadata gives it.
    """
    kinds: list[str | None] = _page_kinds(lines)
    lead = _find_lead(lines, kinds)
    if lead is None:
        return [kind or "paragraph" for kind in kinds]
    _type_top(lines, kinds, lead, title)
    _type_body(lines, kinds, lead)
    return [kind or "paragraph" for kind in kinds]


def _page_kinds(lines: list[Line]) -> list[str | None]:
    """Return the kind of each line that is furniture, None for the others."""
    kinds: list[str | None] = [None] * len(lines)
    prose_left = _prose_behind(lines)
    prose_before, index = 0, 0
    while index < len(lines):
        line = lines[index]
        piece = find_furniture(line.text)
        index += 1
        if piece is None:
            prose_before += _is_prose(line)
            continue
        kinds[index - 1] = piece.kind
        if piece.scope == "rest" and prose_before and (piece.kind == "comment" or prose_left[index] <= prose_before):
            kinds[index:] = [_rest_kind(line.text, piece.kind) for line in lines[index:]]
            break
        if piece.scope != "line":
            index = _skip_related(lines, kinds, index, piece.kind)
    return kinds


def _prose_behind(lines: list[Line]) -> list[int]:
    counts = [0]
    for line in reversed(lines):
        counts.append(counts[-1] + _is_prose(line))
    counts.reverse()
    return counts


def _is_prose(line: Line) -> bool:
    return len(line.text) >= _PARAGRAPH and line.ends_sentence and not line.text.endswith(("...", "…", "[…]", "[...]"))


def _rest_kind(text: str, kind: str) -> str:
    """Return what a line behind "Related posts" or the comment form is: its own kind where it says so, else that of the rest."""
    piece = find_furniture(text)
    return piece.kind if piece and piece.kind in {"copyright", "comment", "share", "advert", "navigation"} else kind


def _skip_related(lines: list[Line], kinds: list[str | None], index: int, kind: str) -> int:
    """Type the headlines under "Baca juga" and return the index of the line behind them."""
    while index < len(lines) and _is_related_headline(lines[index]) and not find_furniture(lines[index].text):
        kinds[index] = kind
        index += 1
    return index


def _is_related_headline(line: Line) -> bool:
    """Tell a headline from a broken piece of the article: three words, most of them with a capital, and no full stop."""
    words = _WORD.findall(line.text)
    if len(words) < 3 or len(line.text) > _LONGEST_RELATED or line.text[-1] in '.,:;”"':
        return False
    if line.text[0] in '“"‘' or line.text[0].islower():
        return False
    return _capital_share(words) >= 0.5 or len(words) >= 6 and find_dateline(line.text) is None


def _capital_share(words: list[str]) -> float:
    long = [word for word in words if len(word) > 3] or words
    return sum(word[0].isupper() for word in long) / len(long)


def _find_lead(lines: list[Line], kinds: list[str | None]) -> int | None:
    """Return the index of the first paragraph: the line with a dateline, else the first that reads like prose."""
    free = [index for index, kind in enumerate(kinds) if kind is None]
    first_prose = None
    for index in free[:_SEARCHED_FOR_LEAD]:
        line = lines[index]
        reads = _reads_like_prose(line)
        if reads and find_dateline(line.text):
            return index
        if reads and first_prose is None and not _is_caption(line):
            first_prose = index
        elif reads and first_prose is not None and not _is_caption(lines[first_prose]):
            break
    if first_prose is not None:
        return first_prose
    long = [index for index in free if lines[index].ends_sentence]
    return long[0] if long else (free[1] if len(free) > 1 else None)


def _reads_like_prose(line: Line) -> bool:
    if len(line.text) >= _LONGEST_HEADLINE:
        return True
    words = _WORD.findall(line.text)
    if len(words) < 8:
        return len(words) >= 5 and line.text[-1] in '.”"' and _capital_share(words) < 0.5
    return (
        line.ends_sentence
        and (_capital_share(words) < 0.75 or len(line.text) > 160)
        or (len(line.text) >= _PARAGRAPH and _capital_share(words) < 0.6)
    )


def _is_caption(line: Line) -> bool:
    return bool(_CAPS_CAPTION.match(line.text) or _CREDITED_CAPTION.search(line.text[-160:]))


def _type_top(lines: list[Line], kinds: list[str | None], lead: int, title: str | None) -> None:
    """Type what stands before the lead: section labels, the headline, captions, a repeated headline."""
    free = [index for index in range(lead) if kinds[index] is None]
    headline = _find_headline(lines, free, title)
    for index in free:
        line = lines[index]
        if index == headline:
            kinds[index] = "headline"
        elif headline is not None and fold_space(line.text).casefold() == fold_space(lines[headline].text).casefold():
            kinds[index] = "other"
        elif is_site_name(line.text):
            kinds[index] = "other"
        elif headline is not None and index > headline:
            kinds[index] = _below_headline(line)
        else:
            kinds[index] = "section"


def _find_headline(lines: list[Line], free: list[int], title: str | None) -> int | None:
    if title is not None:
        wanted = fold_space(title).casefold()
        for index in free:
            if fold_space(lines[index].text).casefold() == wanted:
                return index
    candidates = [index for index in free if _may_be_headline(lines[index])]
    return max(candidates, key=lambda index: (min(len(_WORD.findall(lines[index].text)), 5), -index), default=None)


def _may_be_headline(line: Line) -> bool:
    if len(line.text) > _LONGEST_HEADLINE or is_site_name(line.text) or is_glued(line.text) or _is_caption(line):
        return False
    return len(_WORD.findall(line.text)) >= 2


def is_glued(text: str) -> bool:
    """Tell whether a line is a row of labels that lost its separators: "EksekutifKabar DaerahKalimantan Tengah"."""
    return bool(len(text) <= 120 and _GLUED.search(text) and _GLUED_LABELS.match(text))


def _below_headline(line: Line) -> str:
    if _is_caption(line) or _ALT_WORD.match(line.text):
        return "caption"
    return "subhead" if len(line.text) <= _LONGEST_SUBHEAD and not line.ends_sentence else "paragraph"


def _type_body(lines: list[Line], kinds: list[str | None], lead: int) -> None:
    """Type lead, paragraphs, subheads and lists, and join the pieces of a paragraph that a page broke at its links."""
    kinds[lead] = "lead"
    last = max((index for index, kind in enumerate(kinds) if kind is None), default=lead)
    for index in range(lead + 1, len(lines)):
        if kinds[index] is not None:
            continue
        line, before = lines[index], lines[index - 1]
        joins = kinds[index - 1] in {"lead", "paragraph", "continued"}
        if _CODE_LINE.match(line.text) and index == last:
            kinds[index] = "byline"
        elif joins and _goes_on(before, line):
            kinds[index] = "continued"
        elif _LIST_ITEM.match(line.text) and _is_list(lines, index):
            kinds[index] = "list"
        elif _is_subhead(lines, kinds, index):
            kinds[index] = "subhead"
        else:
            kinds[index] = "paragraph"


def _goes_on(before: Line, line: Line) -> bool:
    """Tell whether ``line`` is the rest of a sentence that the line before began."""
    if before.ends_sentence and before.text[-1] not in "\"'”’)»":
        return False
    return not before.text.endswith(":") and (line.text[0].islower() or line.text[0] in ",.;)”")


def _is_list(lines: list[Line], index: int) -> bool:
    """Tell an item from a paragraph that starts with a dash: numbers, or a neighbour that is an item too."""
    if _NUMBERED.match(lines[index].text):
        return True
    neighbours = lines[max(index - 1, 0) : index] + lines[index + 1 : index + 2]
    return lines[index - 1].text.endswith(":") or any(_LIST_ITEM.match(line.text) for line in neighbours)


def _is_subhead(lines: list[Line], kinds: list[str | None], index: int) -> bool:
    """Tell whether a short line between paragraphs announces what follows."""
    line = lines[index]
    if (
        len(line.text) > _LONGEST_SUBHEAD
        or line.text[-1] in ".,;:”\")'’"
        or not (line.text[0].isupper() or line.text[0].isdigit())
    ):
        return False
    before_ends = lines[index - 1].ends_sentence or kinds[index - 1] not in {"lead", "paragraph", "continued"}
    return before_ends and index + 1 < len(lines) and (lines[index + 1].text[0].isupper() or lines[index + 1].text[0] in '“"‘1')
