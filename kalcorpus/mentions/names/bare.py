"""page → the bare name that begins at one of its words."""

from kalcorpus.mentions.names import roles
from kalcorpus.mentions.names.page import Page
from kalcorpus.mentions.names.titles import title_end

_LONGEST = 6
_LONGEST_LETTERS = 4  # "Roslinda RM", "Didik STW": capitals inside a name stand for names
_CLOSES = frozenset(".)(")  # behind a verb of headlines there is more to say: "Paulus Jamin." is a name
_PARTICLES = frozenset({"bin", "binti", "bt", "ibn", "al", "el", "de", "da", "van", "der", "Bin", "Binti"})
PARTICLE_GAPS = frozenset({f" {particle} " for particle in _PARTICLES} | {" van der ", " bin al-", " al-", " el-"})
_ARTICLES = frozenset({"Al", "An", "Ar", "As", "At", "Az", "El", "Ash", "Asy", "Se", "Non"})
BALINESE = frozenset({"Wayan", "Made", "Ketut", "Nyoman", "Gede", "Gde", "Gusti", "Komang", "Kadek", "Putu", "Dewa", "Nengah"})
_SHORTEST_SHOUTED = 3
_NEAR = 30  # characters before a name in capitals, in which a small letter shows that not the whole line is shouted
_TITLES = roles.PREFIX | roles.SHORT
_ENDS = frozenset({", ", ". ", ".", "\n", "\n\n", ".\n", ".\n\n", " dan ", " (", ") ", ' "', ', "', " di "})
_ADDRESSES = frozenset({"Pak", "Bapak", "Bu", "Ibu", "Bpk"})
_DOTS = frozenset({".", ". "})
_LONGEST_GLUED = 2  # letters of the first half of a word with a capital inside: McDonald


def is_initial(word: str) -> bool:
    """Tell whether ``word`` is a single capital letter."""
    return len(word) == 1 and word.isupper()


def _is_middle_initial(page: Page, at: int) -> bool:
    """Tell whether a letter that is also a title stands inside a name: "Ana |H|. Budi", behind a given name."""
    behind = page.gaps[at] in _DOTS and page.words[at + 1][0].isupper()
    return behind and is_initial(page.words[at]) and bool(page.roles[at - 1] & roles.GIVEN)


def _is_title(page: Page, at: int) -> bool:
    """Tell whether a word of titles that stands behind words of a name begins another person's name."""
    if page.words[at] in _ADDRESSES:
        return True
    dotted = page.gaps[at][:1] == "."
    return (dotted or page.words[at] in page.lexicon.ranks) and not _is_middle_initial(page, at)


def begins_as_region(page: Page, at: int) -> bool:
    """Tell whether a region's name is a first name, behind a comma and before a given name: "Ketua, |Lingga| Setiawan"."""
    follows = page.gaps[at] == " " and page.roles[at + 1] & (roles.GIVEN | roles.COMMON) == roles.GIVEN
    return follows and page.gaps[at - 1][-2:] == ", " and bool(page.roles[at] & roles.REGION)


def _is_shouted(page: Page, at: int) -> bool:
    """Tell whether the word at ``at`` is a name in capitals, as police papers write them in the midst of small letters."""
    word = page.words[at]
    if (
        len(word) < _SHORTEST_SHOUTED
        or not (word.isupper() and word.isalpha())
        or page.roles[at] & (roles.CLAIMED - roles.SURNAME)
    ):
        return False
    if page.lexicon.roles[word.capitalize()] & roles.NO_NAME or word in page.lexicon.suffixes:
        return False
    start = page.starts[at]
    return any(letter.islower() for letter in page.story[max(0, start - _NEAR) : start])


def _are_initials(page: Page, at: int) -> bool:
    """Tell whether the capitals at ``at`` stand for first names: "AKP |DP| Tarigan"."""
    bare = len(page.words[at]) <= _LONGEST_LETTERS and not page.roles[at] & roles.CLAIMED
    return bare and page.gaps[at] == " " and bool(page.roles[at + 1] & roles.FIRST)


def _is_name_word(page: Page, at: int, *, first: bool) -> bool:
    word, role = page.words[at], page.roles[at]
    if word.isupper():
        if first:
            return bool(page.roles[at - 1] & roles.PREFIX) and (_is_shouted(page, at) or _are_initials(page, at))
        if _is_shouted(page, at - 1) and _is_shouted(page, at):
            return True  # "AKP |ANA WULANDARI|, S.H."
        return not (role & roles.CLAIMED or len(word) > _LONGEST_LETTERS or word in page.lexicon.suffixes)
    if role & _TITLES and word[0].isupper():
        return bool(role & roles.GIVEN) or not role & roles.NO_NAME
    if role & roles.REGION and (page.words[at - 1] in BALINESE or (first and begins_as_region(page, at))):
        return True  # "I Wayan |Solo|"
    return bool(role & (roles.FIRST if first else roles.FURTHER))


def _goes_on(page: Page, at: int) -> bool:
    """Tell whether the name may go on behind word ``at``."""
    gap = page.gaps[at]
    if gap == " " or gap in PARTICLE_GAPS:
        return True
    if gap in _DOTS:
        return bool(page.roles[at] & roles.SHORT)
    return (gap == "-" and page.words[at] in _ARTICLES) or (not gap and len(page.words[at]) <= _LONGEST_GLUED)


def read_bare_name(page: Page, at: int) -> int:
    """Return the word behind the name that begins at word ``at``, or ``at`` if no name does.

    A name is a run of capitalised words that no table claims for offices, places, verbs or common words; initials, their
    dots, "bin" and "al" belong to it.
    """
    end = _plain_last(page, at)
    if page.gaps[end - 1] in _ENDS and end > at:
        return end
    full = end - at
    while end < at + _LONGEST and (end == at or _goes_on(page, end - 1)):
        word, role = page.words[end], page.roles[end]
        dotted = page.gaps[end][:1] == "."
        if full and role & roles.PREFIX and _is_title(page, end):
            break  # "Propam Kombes Pol Ana", "Melawi Pak Ana"
        if role & roles.SHORT and (dotted or word.isupper()):
            if full and title_end(page, end, page.lexicon.suffixes) > end + 1:
                break  # "Ana M.Si"
        elif full and word in _PARTICLES:
            if not page.words[end + 1][0].isupper():
                break
        elif _is_name_word(page, end, first=not full) or (full and role & roles.VERB and page.gaps[end].lstrip()[:1] in _CLOSES):
            full += 1
        else:
            break
        end += 1
    return end if full else at


def _plain_last(page: Page, at: int) -> int:
    """Return the word behind the plain words of names from word ``at`` on, parted by spaces; most names are no more."""
    last = at
    if page.roles[at] & roles.FIRST:
        last += 1
        while page.gaps[last - 1] == " " and page.roles[last] & roles.FURTHER and last < at + _LONGEST:
            last += 1
    return last
