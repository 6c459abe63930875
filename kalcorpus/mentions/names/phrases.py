"""page → the possible name, with its titles, that begins at one of its words."""

from typing import NamedTuple

from kalcorpus.mentions.names import roles
from kalcorpus.mentions.names.bare import BALINESE, is_initial, read_bare_name
from kalcorpus.mentions.names.page import Page
from kalcorpus.mentions.names.titles import read_prefixes, read_suffixes

SENTENCE_BEGINS = frozenset({". ", "\n", "\n\n", ".\n", ""})
_MARKERS = frozenset({"Km", "KM"})
_LONGEST_LETTERS = 3
_NUMERALS = frozenset({"II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"})
_SHORTEST_SMALL = 3  # letters of a given name that has lost its capital
_SITE_ENDINGS = (".com", ".co.id", ".co ")


class NamePhrase(NamedTuple):
    """A possible name with its titles: words ``first`` to ``last``, offsets ``start`` to ``end``; the bare name lies in it."""

    first: int
    last: int
    start: int
    end: int
    name_first: int
    name_last: int
    name_start: int
    name_end: int
    prefixes: tuple[str, ...]
    suffixes: tuple[str, ...]
    rank: str | None
    address: str  # the form of address as written: "Bapak", or nothing
    given: int  # how many of its words are given names

    @property
    def titled(self) -> bool:
        """Tell whether a title stands beside the name."""
        return bool(self.prefixes or self.suffixes or self.rank)


def _count_given(page: Page, first: int, last: int) -> int:
    return sum([role & roles.GIVEN for role in page.roles[first:last]]) // roles.GIVEN


def read_name(page: Page, at: int) -> NamePhrase | None:
    """Return the possible name, with its titles, that begins at word ``at``."""
    if page.roles[at] & roles.ORDINARY and page.gaps[at - 1][-2:] in SENTENCE_BEGINS:
        return None  # "|Kinerja| Ana Wulandari dipuji"
    before = read_prefixes(page, at) if page.roles[at] & roles.PREFIX else None
    first = before.last if before else at
    last = read_bare_name(page, first)
    if last == first or _is_none_by_its_words(page, first, last) or _is_none_by_what_stands_beside(page, at, first, last):
        return None
    end = page.ends[last - 1]
    suffixes = read_suffixes(page, last, end)
    return NamePhrase(
        at,
        suffixes.last,
        page.starts[at],
        suffixes.end,
        first,
        last,
        page.starts[first],
        end,
        before.titles if before else (),
        suffixes.titles,
        before.rank if before else None,
        before.address if before else "",
        _count_given(page, first, last),
    )


def _is_none_by_its_words(page: Page, first: int, last: int) -> bool:
    """Tell whether the words are a numeral and a word, titles alone, or letters of a degree."""
    if page.words[first] in _NUMERALS and page.gaps[first] == " " and page.words[first + 1] not in BALINESE:
        return True  # "Sultan HB |X| Xyz"
    if last == first + 1:
        return page.words[first] in page.lexicon.prefixes and not page.roles[first] & roles.GIVEN
    lettered = page.gaps[last - 2] == "." == page.gaps[last - 1][:1] and is_initial(page.words[last - 2])
    return lettered and len(page.words[last - 1]) <= _LONGEST_LETTERS  # "Ana, R.SiK., M.H"


def _is_none_by_what_stands_beside(page: Page, at: int, first: int, last: int) -> bool:
    """Tell whether a sign, a number, a site's ending, more letters or a bracket beside the words shows that they are no name."""
    glue, behind = page.gaps[at - 1][-1:], page.gaps[last - 1]
    if page.gaps[at - 1].rstrip()[-1:] == "/" or glue.isalpha() or (behind[:1] == "-" and behind[1:2].islower()):
        return True  # "dan/Atau", "iPhone", "Tokoh-tokoh"
    if behind == "-" and page.words[last][0].isdigit():
        return True  # "Kejuaraan U-50"
    if behind == " " and page.words[last] in _MARKERS:
        return True  # "kawasan Ahmad Yani |Km| 29": a road
    if behind[:1] == "." and page.story.startswith(_SITE_ENDINGS, page.ends[last - 1]):
        return True  # "Mediaxyz.co.id"
    if not behind and page.words[last][0].isupper() and not page.roles[last] & roles.CLAIMED:
        return True  # "NasDem"
    return behind == " (" and _ends_long_form(page, first, last)


def _ends_long_form(page: Page, first: int, last: int) -> bool:
    """Tell whether words ``first`` to ``last`` end what the bracket behind them shortens: "Bina |Samudera| (Pokmas BS)"."""
    short = last
    while page.gaps[short] == " ":
        short += 1
    letters = page.words[short]
    long_first = last - len(letters)
    if not (0 < long_first < first and letters.isupper() and page.gaps[short][:1] == ")"):
        return False
    together = all(gap == " " for gap in page.gaps[long_first : last - 1])
    return together and letters == "".join([word[0] for word in page.words[long_first:last]])


def with_small_first(page: Page, name: NamePhrase) -> NamePhrase:
    """Return the name with the given name before it that has lost its capital: "Sementara itu |amaluddin Siregar|"."""
    gap = page.gaps[name.first - 1]
    word = gap[:-1].rpartition(" ")[2]
    if gap[-1:] != " " or len(word) < _SHORTEST_SMALL or not word.islower() or name.first != name.name_first:
        return name
    if page.lexicon.roles[word.capitalize()] & (roles.GIVEN | roles.COMMON) != roles.GIVEN:
        return name
    start = name.start - len(word) - 1
    return name._replace(start=start, name_start=start, given=name.given + 1)
