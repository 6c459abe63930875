"""a verb of speech → whom the words behind it name as the one who speaks.

>>> from kalcorpus.facts.speakers.cast import Cast
>>> read_agent(Cast(()), "ujar dia.", 4).carried
True
"""

import re
from collections.abc import Sequence

from kalcorpus.facts.persons import Person
from kalcorpus.facts.speakers.cast import Cast, Reference, office_in_small_letters, office_words, words_as
from kalcorpus.facts.speakers.clauses import is_abbreviation
from kalcorpus.facts.speakers.phrases import joins_office_to_name, points_back, words_between

_LONGEST_PHRASE = 220
_NICKNAMED = re.compile(r"(?:yang |biasa |akrab |kerap |sering |lebih |karib |dikenal |di)*(?:sapa|panggil|kenal)\w* ")
_CLAUSE_END = re.compile(r"[.,;!?]")
# The words between "diwakili oleh" and the name of the one who stands in.
_REPRESENTED = re.compile(r"(?:, [A-Z][\w. ]{1,12})?,?[ \xa0](?:yang[ \xa0])?diwakili(?:[ \xa0]oleh)?[ \xa0]")
_OFFICE_BEFORE_NAME = re.compile(r"(?:(?:[A-Z(][\w./()&-]*|dan|serta|ibu|bapak)[ \xa0,]+)*")
_DESCRIBES = frozenset({"di", "dari", "asal", "kelahiran", "dengan"})
_INSIDE_OFFICE = frozenset({"dan", "serta"})
_ADDRESSES = frozenset({"ibu", "bapak", "pak", "bu", "bunda"})
_NAMESAKE_REACH = 3


def read_agent(cast: Cast, story: str, at: int) -> Reference | None:
    """Return whom the noun phrase behind a verb names: kata |Ketua DPRD Kaltara, Achmad|; None if no noun phrase stands there.

    Args:
        cast: the persons of the article.
        story: the story.
        at: where the verb ends.
    """
    limit = _phrase_end(story, at)
    named = cast.first_named(at, limit)
    phrase: list[re.Match[str]] = []
    stops, pointers = words_as("stop"), words_as("pointer")
    for found in words_between(story, at, limit):
        if named and found.end() > named.start:
            return _choose_named(cast, story, phrase, named, limit)
        folded = found[0].rstrip(".!?").lower()
        if folded in pointers:
            return _read_phrase(cast, story, phrase, points=True)
        if folded in stops and not (phrase and _is_inside_phrase(story, found, limit)):
            return _read_phrase(cast, story, phrase, points=_points_behind(story, phrase, found, limit))
        phrase.append(found)
        if found[0][-1] in ".!?" and not is_abbreviation(found[0]):
            break
    return _read_phrase(cast, story, phrase, points=False)


def _is_inside_phrase(story: str, found: re.Match[str], limit: int) -> bool:
    """Tell whether the noun phrase goes on: pria |yang akrab disapa| Mance; petugas keamanan |dalam (Pamdal)| Budi."""
    return bool(_NICKNAMED.match(story, found.start(), limit)) or story.startswith(" (", found.end())


def _phrase_end(story: str, at: int) -> int:
    line_end = story.find("\n", at, at + _LONGEST_PHRASE)
    return min(len(story), at + _LONGEST_PHRASE) if line_end < 0 else line_end


def _points_behind(story: str, phrase: Sequence[re.Match[str]], stop: re.Match[str], limit: int) -> bool:
    """Tell whether the phrase goes on and points back: Sekretaris yang membidangi itu |ini|; guru di SMPN 4 |ini|."""
    word = stop[0].lower()
    described = word in _DESCRIBES and bool(phrase) and phrase[0][0].lower() in words_as("human") | words_as("occupation")
    return (word == "yang" or described) and _ends_pointing(story, stop.end(), limit)


def _ends_pointing(story: str, at: int, limit: int) -> bool:
    """Tell whether a relative clause ends by pointing back: ungkap Sekretaris Komisi yang membidangi pembangunan |ini|."""
    clause = _CLAUSE_END.split(story[at:limit], maxsplit=1)[0].split()
    return bool(clause) and clause[-1].lower() in words_as("pointer")


def _choose_named(cast: Cast, story: str, phrase: Sequence[re.Match[str]], named: Reference, limit: int) -> Reference:
    """Return the person named, or the one behind the comma if the name is a relation's: kata istri Zainal, |Rachmawati|."""
    if not _names_relation(phrase):
        return find_representative(cast, story, named) or named
    other = cast.first_named(named.end, limit)
    if other and "," in story[named.end : other.start] and joins_office_to_name(story, named.end, other.start):
        return other
    return named._replace(person=None, carried=points_back(story[named.end : limit]) or _ends_pointing(story, named.end, limit))


def find_representative(cast: Cast, story: str, named: Reference) -> Reference | None:
    """Return who stands in for somebody: Bupati Syarwani yang diwakili |Sekda Bustan| membuka rapat."""
    found = _REPRESENTED.match(story, named.end)
    other = cast.first_named(found.end(), found.end() + _LONGEST_PHRASE) if found else None
    return other if found and other and _OFFICE_BEFORE_NAME.fullmatch(story, found.end(), other.start) else None


def _names_relation(phrase: Sequence[re.Match[str]]) -> bool:
    """Tell whether the name behind is that of somebody's relation: istri Gubernur |Zainal|; putra sulung pasangan |Ana|."""
    if phrase and phrase[-1][0].lower() == "pasangan":
        return True
    for found in reversed(phrase):
        if found[0].lower() in words_as("kin"):
            return True
        if found[0][0].islower():
            return False
    return False


def _read_phrase(cast: Cast, story: str, phrase: Sequence[re.Match[str]], *, points: bool) -> Reference | None:
    """Return whom a noun phrase without a person's name means."""
    if not phrase:
        return None
    start, end = phrase[0].start(), phrase[-1].end()
    words = story[start:end].split(",", 1)[0].replace("(", "").replace(")", "").rstrip(".!?").split()
    if len(words) > 1 and words[0].lower() in _ADDRESSES and words[1].lower() in office_words():
        words = words[1:]  # imbuh |Ibu| Bupati
    first = words[0] if words else ""
    if first.lower() in words_as("pronoun"):
        return Reference(start, end, None, carried=True)
    if points and first[:1].islower():
        return Reference(start, end, None, carried=True)
    person = cast.holder(_read_office(words), start) if first.lower() in office_words() else _find_namesake(cast, words)
    return Reference(start, end, person, carried=points and person is None)


def _read_office(words: Sequence[str]) -> Sequence[str]:
    """Return the words of the office that begins a noun phrase: |Bupati Kotim| menyampaikan; kata |bupati| kepada."""
    if words[0][0].islower():
        return office_in_small_letters(words)
    end = next((at for at, word in enumerate(words) if word[0].islower() and word not in _INSIDE_OFFICE), len(words))
    return words[:end]


def _find_namesake(cast: Cast, words: Sequence[str]) -> Person | None:
    """Return whose short form one of the first words is: ujar Cak |Eri|."""
    known = (cast.namesake(word) for word in words[:_NAMESAKE_REACH] if word[0].isupper())
    return next((person for person in known if person), None)
