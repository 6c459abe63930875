"""lines → what each is within the article: headline, caption, lead, paragraph, subhead, list; and what stands above it."""

import re

from kalcorpus.blocks.credits import find_outlet_credit, find_titled_name
from kalcorpus.blocks.dateline import find_dateline, is_outlet_name, is_place_name, is_site_name
from kalcorpus.blocks.lines import ends_sentence
from kalcorpus.blocks.prose import (
    BULLETS,
    LONGEST_HEADLINE,
    is_caption,
    is_glued,
    is_item,
    is_linked_headline,
    is_menu,
    is_related_headline,
    reads_like_prose,
    words_of,
)
from kalcorpus.text import fold_space

_LONGEST_SUBHEAD = 110
_SEARCHED_FOR_LEAD = 12  # lines that are no furniture
_SEARCHED_FOR_DATELINE = 3
_FULL_HEADLINE_WORDS = 5
_FEWEST_HEADLINE_WORDS = 2
_CAPS_LABEL = re.compile(r"[A-Z][A-Z0-9]+: \S")  # "KPUD: Tahapan Dimulai": a headline where no other line is one
_ALT_WORD = re.compile(r"[a-z0-9_-]{2,25}\Z")
# Signatures under the article: "(Contoh.com/Andi Contoh)", "Andi Contoh/Red". A code without a space signs anywhere: "(rls/hms)".
_CODE_LINE = re.compile(
    r"[(\[][^()\[\]]{2,60}[)\]]\.?\Z|\*{1,3}/ ?\w[\w. ]{1,40}\Z"
    r"|-?\s*[^\W\d][\w.]*(?: [\w.]+){0,3}/[\w./]{2,20}(?: [A-Z][\w.]+){0,3}\s*-?\Z"
)
_CODE_ALONE = re.compile(r"[(\[][*\w.-]*[a-z][\w.-]*(?:/[*\w.-]+)*[)\]]\.?\Z", re.IGNORECASE)
# The end of a signed article: "... kata dia. (red1)".
_SIGNED_END = re.compile(r"[.!?”\"]\s*[(\[][^()\[\]]*[a-z*][^()\[\]]*[)\]]\Z")
# A desk code behind the last full stop, which no abbreviation looks like: "(N-2)", "(red1)", "(adv/hms)"
_SIGNATURE = re.compile(r"[.!?”\"]\s*[(\[](?:[A-Z]-\d{1,2}|[a-z*]{2,12}\d{0,2}(?:/[a-z*]{2,20})*)[)\]]\Z")
_FEWEST_BEFORE = 2  # paragraphs before the end of an article
_FEWEST_TEASERS = 2
_TOLD_AGAIN = 50  # characters of the lead
_SPEECH_MARKS = frozenset('“”"')
_LONGEST_SIGNATURE = 60
_ENDS_PARAGRAPH = frozenset(".!?…:")
_DOUBLE_MARKS = frozenset('“"')
_END_KINDS = frozenset({"byline", "copyright", "tag"})
_BODY = frozenset({"lead", "paragraph", "continued", "list", "caption", "subhead"})
_TEXT = frozenset({"lead", "paragraph", "continued"})


def find_lead(lines: list[str], kinds: list[str | None]) -> int | None:
    """Return the index of the first paragraph: the line with a dateline, else the first that reads like prose.

    Args:
        lines: the lines of the page that are not blank.
        kinds: the kinds that are settled; None for the lines to look at.
    """
    free = [index for index, kind in enumerate(kinds) if kind is None]
    prose = None
    for index in free[:_SEARCHED_FOR_LEAD]:
        line = lines[index]
        if _is_lone_dateline(lines, kinds, index) or _is_broken_lead(lines, kinds, index):
            return index
        if not reads_like_prose(line) or is_item(line, "", lines[index + 1] if index + 1 < len(lines) else None):
            continue
        if _is_repeated(lines, index):
            continue
        if (dateline := find_dateline(line)) and (dateline.known or not _leads_later(lines, free, index)):
            return index
        if not is_caption(line):
            if prose is None:
                prose = index
            elif not _leads_later(lines, free, index):
                break
    if prose is not None:
        return prose
    sentences = [index for index in free if ends_sentence(lines[index])]
    return next(iter(sentences or free[1:]), None)


def _is_repeated(lines: list[str], index: int) -> bool:
    """Tell whether the next line or the one before is the same short sentence: a box of other articles sets its teasers twice."""
    return len(lines[index]) <= _LONGEST_SUBHEAD and lines[index] in (
        *lines[max(0, index - 1) : index],
        *lines[index + 1 : index + 2],
    )


def _leads_later(lines: list[str], free: list[int], before: int) -> bool:
    """Tell whether one of the next lines has the dateline of a known place: the line before it is a caption."""
    later = [index for index in free if index > before][:_SEARCHED_FOR_DATELINE]
    return any(reads_like_prose(lines[index]) and (found := find_dateline(lines[index])) and found.known for index in later)


def _is_lone_dateline(lines: list[str], kinds: list[str | None], index: int) -> bool:
    """Tell a dateline that the page broke off its sentence: "TARAKAN –" and the first paragraph on the next line."""
    text = lines[index]
    if len(text) > _LONGEST_SUBHEAD or text[-1] not in "-–—" or index + 1 >= len(lines) or kinds[index + 1] is not None:
        return False
    return find_dateline(f"{text} {lines[index + 1]}") is not None


def _is_broken_lead(lines: list[str], kinds: list[str | None], index: int) -> bool:
    """Tell a first paragraph that the page broke within its sentence: it has a dateline, and the next line goes on small."""
    goes_on = index + 1 < len(lines) and kinds[index + 1] is None and lines[index + 1][0].islower()
    if not goes_on or ends_sentence(lines[index]):
        return False
    dateline = find_dateline(lines[index])
    return dateline is not None and dateline.known


def type_top(lines: list[str], kinds: list[str | None], lead: int, title: str | None) -> None:
    """Type what stands before the lead: section labels, the headline, captions, a repeated headline."""
    free = [index for index in range(lead) if kinds[index] is None]
    headline = next((index for index in range(lead) if kinds[index] == "headline"), None)
    if headline is None:
        headline = _find_headline(lines, free, title)
    if headline is not None and kinds[headline] is None:
        kinds[headline] = "headline"
        free.remove(headline)
    said = _folded(lines[headline]) if headline is not None and free else None
    for index in free:
        line = lines[index]
        if _folded(line) == said or is_outlet_name(line) or _is_repeated(lines, index):
            kinds[index] = "other"
        elif find_outlet_credit(line):
            kinds[index] = "byline"
        elif is_menu(line):
            kinds[index] = "navigation"
        elif headline is not None and index > headline:
            kinds[index] = _below_headline(line)
        elif is_caption(line):
            kinds[index] = "caption"
        elif ends_sentence(line) and reads_like_prose(line):
            kinds[index] = "paragraph"  # what the article tells, set above a lead with a dateline
        else:
            kinds[index] = "section"


def _folded(line: str) -> str:
    return fold_space(line).casefold()


def _find_headline(lines: list[str], free: list[int], title: str | None) -> int | None:
    """Return the line that metadata calls the title, else the first of the fullest lines."""
    if title is not None:
        wanted = fold_space(title).casefold()
        given = next((index for index in free if _folded(lines[index]) == wanted), None)
        if given is not None:
            return given
    counts = [(min(_headline_words(lines[index]), _FULL_HEADLINE_WORDS), -index) for index in free]
    most, place = max(counts, default=(0, 0))
    if most >= _FEWEST_HEADLINE_WORDS:
        return -place
    shouted = (index for index in free if _CAPS_LABEL.match(lines[index]) and not ends_sentence(lines[index]))
    return next(shouted, None)


def _headline_words(line: str) -> int:
    """Return how many words a line has that may be the headline, 0 if it is none."""
    if len(line) > LONGEST_HEADLINE or is_site_name(line) or is_glued(line) or is_menu(line) or is_caption(line):
        return 0
    if (line[-1] == "." and reads_like_prose(line)) or find_outlet_credit(line):
        return 0  # a summary, as ANTARA sets it above the lead
    return len(words_of(line))


def _below_headline(line: str) -> str:
    if is_caption(line) or _ALT_WORD.match(line):
        return "caption"
    if is_place_name(line):
        return "section"
    return "subhead" if len(line) <= _LONGEST_SUBHEAD and not ends_sentence(line) else "paragraph"


def type_body(lines: list[str], kinds: list[str | None], lead: int) -> None:
    """Type lead, paragraphs, subheads and lists; "continued" is the rest of a paragraph that the page broke at a link."""
    kinds[lead] = "lead"
    free = [index for index in range(lead + 1, len(lines)) if kinds[index] is None]
    for index, later in zip(free, [*free[1:], None], strict=False):
        line, before = lines[index], lines[index - 1]
        if later is not None and len(line) > _LONGEST_SUBHEAD and _is_plain(line, before):
            kinds[index] = "paragraph"
            continue
        behind = lines[later] if later is not None else None
        if index == lead + 1 and before[-1] in "-–—":
            kinds[index] = "continued"
        elif (line[0] in "([" and _CODE_ALONE.match(line)) or (
            behind is None and (_CODE_LINE.match(line) or find_titled_name(line))
        ):
            kinds[index] = "byline"
        elif kinds[index - 1] in _TEXT and _goes_on(before, line):
            kinds[index] = "continued"
        elif is_item(line, before, behind):
            kinds[index] = "list"
        elif line[0] in BULLETS and is_linked_headline(line[1:].lstrip()):
            kinds[index] = "related"
        elif _is_subhead(line, behind) and (ends_sentence(before) or kinds[index - 1] not in _TEXT):
            kinds[index] = "subhead"
        else:
            kinds[index] = "paragraph"
    _drop_teasers(lines, kinds, lead)
    _drop_rest(lines, kinds, lead)


def _is_plain(line: str, before: str) -> bool:
    """Tell whether a long line begins with a letter or a quotation behind a whole sentence, as most paragraphs do."""
    return before[-1] in _ENDS_PARAGRAPH and "\t" not in line and (line[:2].isalpha() or line[0] in _DOUBLE_MARKS)


def _drop_teasers(lines: list[str], kinds: list[str | None], lead: int) -> None:
    """Type as related what stands behind the article's signature, or behind its lead told once more: teasers of others."""
    told = _told_in(lines[lead])
    body = [index for index in range(lead, len(lines)) if kinds[index] in _BODY]
    for at, index in enumerate(body[_FEWEST_BEFORE:], _FEWEST_BEFORE):
        line = lines[index]
        again = told is not None and told in line[: 2 * _TOLD_AGAIN]
        signed = line[-1] in ")]" and _SIGNATURE.search(line[-_LONGEST_SIGNATURE:]) is not None
        rest = body[at + 1 :] if again or signed else []
        if (again or _FEWEST_TEASERS <= len(rest) <= at) and all(_is_teaser(lines[later]) for later in rest):
            for later in [index, *rest] if again else rest:
                kinds[later] = "related" if ends_sentence(lines[later]) or is_related_headline(lines[later]) else "other"
            return


def _told_in(lead: str) -> str | None:
    """Return the first words of the lead, behind its dateline; None where they are too few to know it by."""
    dateline = find_dateline(lead)
    told = lead[dateline.end if dateline else 0 :][:_TOLD_AGAIN]
    return told if len(told) == _TOLD_AGAIN else None


def _is_teaser(line: str) -> bool:
    """Tell whether a line is one sentence without a quotation."""
    return ". " not in line and _SPEECH_MARKS.isdisjoint(line)


def _drop_rest(lines: list[str], kinds: list[str | None], lead: int) -> None:
    """Type as page the short lines behind the article's end that are no sentences: its end is a signature or a credit."""
    last = next((index for index in range(len(lines) - 1, lead, -1) if _is_body(lines[index], kinds[index])), lead)
    if last == len(lines) - 1:
        return
    signed = kinds[last] in _TEXT and _SIGNED_END.search(lines[last][-_LONGEST_SIGNATURE:]) is not None
    for index in range(last + 1, len(lines)):
        if kinds[index] in _END_KINDS:
            signed = True
        elif signed and kinds[index] in {"paragraph", "subhead"}:
            kinds[index] = "related" if is_related_headline(lines[index]) else "other"


def _is_body(line: str, kind: str | None) -> bool:
    return kind in _BODY and (len(line) >= _LONGEST_SUBHEAD or ends_sentence(line))


def _goes_on(before: str, line: str) -> bool:
    """Tell whether ``line`` is the rest of a sentence that the line before began."""
    if before[-1] in _ENDS_PARAGRAPH:
        return False
    return line[0].islower() or line[0] in ",.;)”"


def _is_subhead(line: str, behind: str | None) -> bool:
    """Tell whether a short line announces what follows."""
    if behind is None or len(line) > _LONGEST_SUBHEAD or line[-1] in ".,;:”\")'’":
        return False
    return (line[0].isupper() or line[0].isdigit()) and (behind[0].isupper() or behind[0] in '“"‘1')
