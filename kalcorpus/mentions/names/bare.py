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
_BREAKS_LATER = SUBJECT | ORGANIZATION | FACILITY | LOCALITY | VERB | STOP | HEAD
_SHORT_GIVEN = frozenset("Moh Muh Mohd Abd Muhd Sy St Syf Gst Gt Rd Ktut Md Wy Ny And Nor Hb Drs Tgk T".split())
_PARTICLES = frozenset("bin binti bt al el de da van der ibn Bin Binti".split())


def is_initial(word: str) -> bool:
    """Tell whether ``word`` is a single capital letter."""
    return len(word) == 1 and word.isupper()


def _is_name_word(word: str, words: Lexicon, *, first: bool) -> bool:
    if not word[0].isupper() or not word[-1].isalpha() or any(character.isdigit() for character in word):
        return False
    kind = words.kind(word)
    if word.isupper():
        return not first and len(word) <= _LONGEST_LETTERS and not kind and word not in words.suffixes
    if kind & GIVEN:
        return True
    if first:
        return not kind & _BREAKS_FIRST
    return bool(kind & SURNAME) or not kind & (_BREAKS_LATER | REGION)


def read_bare_name(page: Page, at: int, words: Lexicon) -> int:
    """Return the token behind the name that begins at token ``at``, or ``at`` if no name does.

    A name is a run of capitalised words that no table claims for offices, places, verbs or common words; initials, their
    dots, "bin" and "al" belong to it.
    """
    end = at
    full = 0
    for _ in range(_LONGEST):
        word = page.words[end]
        if full and (word in words.ranks or title_end(page, end, words.suffixes) > end + 1):
            break  # "Ana M.Si", "Propam Kombes Pol Ana"
        if is_initial(word) or (word in _SHORT_GIVEN and page.words[end + 1] == "."):
            dot = page.words[end + 1] == "." and page.glued(end + 1)
            if dot and full and not page.words[end + 2][0].isupper():
                end += 1  # "Afni Z." at the end of a sentence
                break
            end += 2 if dot else 1
            continue
        if full and word in _PARTICLES and page.words[end + 1][0].isupper():
            end += 1
            continue
        if not _is_name_word(word, words, first=not full):
            break
        if full and words.words.get(word, 0) & PREFIX and page.words[end + 1] == ".":
            break
        end += 1
        full += 1
    return end if full else at
