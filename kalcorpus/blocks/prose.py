"""line → how it reads: as prose, as a headline, as a caption, as an item of a list, as a row of labels.

>>> is_glued("EksekutifKabar DaerahKalimantan Tengah")
True
>>> is_caption("USAI UPACARA: Bupati menyalami peserta di lapangan.")
True
"""

import re

from kalcorpus.blocks.lines import ends_sentence

_PARAGRAPH = 120
LONGEST_HEADLINE = 220
_SHORT_PARAGRAPH = 80
_LONGEST_RELATED = 180
_LONGEST_LABELS = 120
_LONGEST_LABEL = 40
_MOST_LABEL_SPACES = 4
_SURELY_PROSE = 160
_SHORT_WORD = 3  # letters; headlines leave "di", "dan", "ke" small
_MOSTLY = 0.5
_TITLE_CASE = 0.75
_FEWEST_HEADLINE_WORDS = 3
_SENTENCE_CASE_WORDS = 6
_FEWEST_SENTENCE_WORDS = 5
_SENTENCE_WORDS = 8
_TRUNCATED = ("...", "…", "[…]", "[...]")

_WORD = re.compile(r"[^\W\d_][\w'’-]*")
_GLUED_LABELS = re.compile(r"(?:[A-Z][a-z.]+(?:[ &/]+[A-Z][a-z.]+)*){2,}\Z")
_GLUED = re.compile(r"[a-z.][A-Z]")
_CAPS_CAPTION = re.compile(r"[A-Z][A-Z ,.'’0-9/-]{3,60}:\s+\S")
_CREDIT_IN_SIGNS = re.compile(
    r"[(\[/]\s*(?:foto|dok(?:umentasi)?|istimewa|ist|antara\s*/|humas|sumber)\b[^()]{0,80}[)\]]?\.?\Z", re.IGNORECASE
)
_CREDIT_BEHIND_LABEL = re.compile(r"(?:foto|dok)\s*[:.]\s*\(?[^.:]{2,60}\)?\Z", re.IGNORECASE)
_FEWEST_BARS = 2
_CREDIT_AT = 160  # characters at the end that may hold a picture's credit
_ITEM = re.compile(r"(?:\d{1,3}[.)]\s?(?!\d)|\(?[a-zA-Z\d][.)]\s|[-–—•●▪■◦‣*✓✔✅➢→·]\s*)(?=\S)")
BULLETS = "•●▪■◦‣➢»"
_NUMBERED = re.compile(r"\d{1,3}[.)]\s?(?!\d)")


def words_of(text: str) -> list[str]:
    """Return the words of ``text``, numbers left out."""
    return _WORD.findall(text)


def capital_share(words: list[str]) -> float:
    """Return how many of the longer words begin with a capital, from 0 to 1: near 1 in a headline, near 0 in a sentence."""
    long = [word for word in words if len(word) > _SHORT_WORD] or words
    return sum([word[0].isupper() for word in long]) / max(len(long), 1)


def is_paragraph(line: str) -> bool:
    """Tell a whole paragraph from a headline and from the cut beginning of another article."""
    return len(line) >= _SHORT_PARAGRAPH and ends_sentence(line) and not line.endswith(_TRUNCATED)


def reads_like_prose(line: str) -> bool:
    """Tell a sentence from a headline, by its length, its end and its capitals."""
    if len(line) >= LONGEST_HEADLINE:
        return True
    ends = ends_sentence(line)
    if not ends and len(line) < _PARAGRAPH:
        return False
    if ends and len(line) > _SURELY_PROSE and line.count(" ") > 2 * _SENTENCE_WORDS:
        return True  # enough words, whichever of them are numbers
    words = words_of(line)
    share = capital_share(words)
    if len(words) < _SENTENCE_WORDS:
        return len(words) >= _FEWEST_SENTENCE_WORDS and line[-1] in '.”"' and share < _MOSTLY
    if ends and (share < _TITLE_CASE or len(line) > _SURELY_PROSE):
        return True
    return len(line) >= _PARAGRAPH and share < _MOSTLY


def is_related_headline(line: str) -> bool:
    """Tell the headline of another article from a broken piece of this one: three words, capitals, no full stop."""
    words = words_of(line)
    if len(words) < _FEWEST_HEADLINE_WORDS or len(line) > _LONGEST_RELATED or line[-1] in '.,:;”"':
        return False
    if line[0] in '“"‘' or line[0].islower():
        return False
    return capital_share(words) >= _MOSTLY or len(words) >= _SENTENCE_CASE_WORDS


def is_linked_headline(item: str) -> bool:
    """Tell the headline of another article behind a lone bullet, as some papers set it between two paragraphs."""
    return bool(item) and is_related_headline(item) and capital_share(words_of(item)) >= _TITLE_CASE


def is_label(line: str) -> bool:
    """Tell whether a line is short enough for the name of a topic, and no sentence."""
    return len(line) <= _LONGEST_LABEL and line[-1] not in '.,:;!?”"' and line.count(" ") <= _MOST_LABEL_SPACES


def is_caption(line: str) -> bool:
    """Tell whether a line describes a picture: capitals and a colon in front, or the picture's credit at its end."""
    if (":" in line and _CAPS_CAPTION.match(line)) or (line[0] == line[-1] == "|"):
        return True
    end = line[-_CREDIT_AT:].lower()
    if ("(" in end or "[" in end or "/" in end) and _CREDIT_IN_SIGNS.search(end):
        return True
    return ("foto" in end or "dok" in end) and _CREDIT_BEHIND_LABEL.search(end) is not None


def is_glued(text: str) -> bool:
    """Tell whether a line is a row of labels that lost its separators."""
    return bool(len(text) <= _LONGEST_LABELS and _GLUED.search(text) and _GLUED_LABELS.match(text))


def is_menu(text: str) -> bool:
    """Tell whether a line is a row of links with bars between them: "SAMPIT | BARITO | SERUYAN"."""
    bars = (
        text.count(" | ", 0, LONGEST_HEADLINE) + text.count(" • ", 0, LONGEST_HEADLINE) + text.count(" · ", 0, LONGEST_HEADLINE)
    )
    return bars >= _FEWEST_BARS and text[-1] not in ".!?"


def is_item(line: str, before: str, behind: str | None) -> bool:
    """Tell an item of a list from a paragraph that starts with a dash: numbers, a colon before, or a neighbour that is one.

    A row of a table, with tabs between its cells, counts as an item.
    """
    if line[:2].isalpha():
        return "\t" in line
    if "\t" in line:
        return True
    if not _ITEM.match(line):
        return False
    if _NUMBERED.match(line) or before.endswith(":") or _ITEM.match(before):
        return True
    return behind is not None and _ITEM.match(behind) is not None
