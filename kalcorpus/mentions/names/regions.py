"""page → the region or district whose name begins at one of its words."""

from kalcorpus.mentions.names import roles
from kalcorpus.mentions.names.page import Page

_JOINTS = frozenset({" ", "-", ". ", "."})


def region_last(page: Page, at: int) -> int:
    """Return the word behind the region or district that begins at ``at``, or ``at``."""
    if not page.roles[at] & roles.REGION:
        return at
    by_second = page.lexicon.regions[page.words[at]]
    for further in by_second.get(page.words[at + 1], ()):
        last = at + 1 + len(further)
        if page.words[at + 1 : last] == further and _JOINTS.issuperset(page.gaps[at : last - 1]):
            return last
    return at + 1 if "" in by_second else at
