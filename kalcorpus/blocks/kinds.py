"""lines → the kind of each."""

from kalcorpus.blocks.article_kinds import find_lead, type_body, type_top
from kalcorpus.blocks.page_kinds import page_kinds
from kalcorpus.text import Mark


def kinds_of(text: str, lines: list[str], starts: list[int], title: str | None, marks: tuple[Mark, ...] = ()) -> list[str]:
    """Return the kind of each line, "continued" where it goes on with the block of the line before.

    Args:
        text: the frozen text.
        lines: the lines of the page that are not blank.
        starts: where they begin.
        title: the headline, where metadata gives it.
        marks: what the file format knows of places in the text.
    """
    kinds = page_kinds(lines, text, has_title=title is not None)
    _settle(starts, kinds, marks)
    lead = find_lead(lines, kinds)
    if lead is not None:
        type_top(lines, kinds, lead, title)
        type_body(lines, kinds, lead)
    return [kind or "paragraph" for kind in kinds]


def _settle(starts: list[int], kinds: list[str | None], marks: tuple[Mark, ...]) -> None:
    """Give the lines that start in a mark its kind; what their words say of furniture stands."""
    at = iter(marks)
    mark = next(at, None)
    for index, start in enumerate(starts):
        while mark is not None and mark.end <= start:
            mark = next(at, None)
        if mark is None:
            return
        if mark.start <= start and kinds[index] is None:
            kinds[index] = mark.kind
