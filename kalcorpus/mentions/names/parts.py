"""page → the small parts of an office: regions, abbreviations, brackets."""

from kalcorpus.mentions.names import roles
from kalcorpus.mentions.names.page import Page

_LONGEST_BRACKET = 6  # words
_NO_COMPLEMENT = roles.GIVEN | roles.PREFIX
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


def is_abbreviation(word: str) -> bool:
    """Tell whether ``word`` is written in capitals: "DPRD"."""
    return len(word) > 1 and word.isupper() and word[0].isalpha()


def is_complement(page: Page, at: int) -> bool:
    """Tell whether word ``at`` can only go on with an office, not begin a name."""
    word, role = page.words[at], page.roles[at]
    if (role & roles.HEAD and not role & roles.COMPLEMENT) or role & _NO_COMPLEMENT:
        return False
    if role & roles.COMPLEMENT and word[0].isupper():
        return True
    return is_abbreviation(word) or region_last(page, at) > at


def close_bracket(page: Page, at: int) -> tuple[int, int] | None:
    """Return the word behind the bracket that opens before ``at``, and where it ends, if it holds an abbreviation or name."""
    if not page.words[at][0].isupper() or (page.roles[at] & roles.PREFIX and page.gaps[at][:1] in {".", " "}):
        return None  # "( H. Ana)"
    for word in range(at, at + _LONGEST_BRACKET):
        gap = page.gaps[word]
        if page.words[word][0].isdigit():
            return None
        if (closes := gap.find(")")) >= 0:
            return word + 1, page.ends[word] + closes + 1
        if "\n" in gap:
            return None
    return None
