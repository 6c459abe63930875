"""tokens → the bare name that begins at one of them."""

from kalcorpus.mentions.names.lexicon import (
    COMPLEMENT,
    FACILITY,
    GIVEN,
    HEAD,
    LOCALITY,
    ORGANIZATION,
    PREFIX,
    REGION,
    SHORT,
    STOP,
    SUBJECT,
    SURNAME,
    VERB,
    Lexicon,
)
from kalcorpus.mentions.names.titles import title_end
from kalcorpus.mentions.names.tokens import Page

_LONGEST = 6
_LONGEST_LETTERS = 4  # "Roslinda RM", "Didik STW": capitals inside a name stand for names
_BREAKS_FIRST = COMPLEMENT | VERB | STOP | HEAD | REGION
_BREAKS_LATER = SUBJECT | ORGANIZATION | FACILITY | LOCALITY | VERB | STOP | HEAD | REGION
_CLOSES = frozenset(".)(")  # behind a verb of headlines there is more to say: "Paulus Jamin." is a name
_PARTICLES = frozenset({"bin", "binti", "bt", "ibn", "al", "el", "de", "da", "van", "der", "Bin", "Binti"})


def is_initial(word: str) -> bool:
    """Tell whether ``word`` is a single capital letter."""
    return len(word) == 1 and word.isupper()


def may_begin(word: str, kind: int) -> bool:
    """Tell at sight whether a name, or a title before one, may begin with ``word``; most words with a capital are none."""
    if kind & (PREFIX | SHORT):
        return True
    return (not kind & _BREAKS_FIRST or bool(kind & GIVEN)) and not word.isupper()


def _is_middle_initial(page: Page, at: int) -> bool:
    """Tell whether a letter that is also a title stands inside a name: "Ana |H|. Budi", behind a given name."""
    return is_initial(page.words[at]) and bool(page.kinds[at - 1] & GIVEN) and page.words[at + 2][0].isupper()


def _is_name_word(word: str, kind: int, words: Lexicon, *, first: bool) -> bool:
    if not word[0].isupper() or not word[-1].isalpha():
        return False
    if word.isupper():
        return not (first or kind or len(word) > _LONGEST_LETTERS or word in words.suffixes)
    if kind & GIVEN:
        return True
    if first:
        return not kind & _BREAKS_FIRST
    return bool(kind & SURNAME) or not kind & _BREAKS_LATER


def _initial_end(page: Page, at: int, words: Lexicon, *, first: bool) -> int:
    """Return the token behind the initial or short form at ``at`` and its dot, or ``at`` where it is a title's letter."""
    if not first and title_end(page, at, words.suffixes) > at + 1:
        return at  # "Ana M.Si"
    if page.words[at + 1] != "." or not page.glued(at + 1):
        return at + 1
    return at + 2


def read_bare_name(page: Page, at: int, words: Lexicon) -> int:
    """Return the token behind the name that begins at token ``at``, or ``at`` if no name does.

    A name is a run of capitalised words that no table claims for offices, places, verbs or common words; initials, their
    dots, "bin" and "al" belong to it.
    """
    end = at
    full = 0
    for _ in range(_LONGEST):
        word, kind = page.words[end], page.kinds[end]
        if not "A" <= word < "[" and word.isascii() and word not in _PARTICLES:
            break  # a mark, a number, a line's end, small words
        if full and kind & PREFIX and (word in words.ranks or page.words[end + 1] == ".") and not _is_middle_initial(page, end):
            break  # "Propam Kombes Pol Ana"
        if kind & SHORT and (len(word) == 1 or page.words[end + 1] == "."):
            behind = _initial_end(page, end, words, first=not full)
            if behind == end:
                break
            if full and behind == end + 2 and not page.words[behind][0].isupper():
                end += 1  # "Afni Z." at the end of a sentence
                break
            end = behind
        elif full and word in _PARTICLES and page.words[end + 1][0].isupper():
            end += 1
        elif _is_name_word(word, kind, words, first=not full) or (full and kind & VERB and page.words[end + 1] in _CLOSES):
            end += 1
            full += 1
        else:
            break
    return end if full else at
