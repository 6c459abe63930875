"""a verb of speech → whom the words before or behind it name as the one who speaks.

>>> from kalcorpus.facts.cast import Cast
>>> read_agent(Cast(()), "ujar dia.", 4).carried
True
"""

import re
from collections.abc import Sequence

from kalcorpus.facts.cast import Cast, Reference, office_in_small_letters, office_words, words_as
from kalcorpus.facts.persons import Person
from kalcorpus.mentions.names import roles
from kalcorpus.mentions.names.lexicon import lexicon

_WORD = re.compile(r"[^\s,;:()\"“”]+")
_LONGEST_PHRASE = 220
_LONGEST_CLAUSE = 300
_LONGEST_OFFICE = 150
_LONGEST_ABBREVIATION = 4
_NICKNAMED = re.compile(r"(?:yang |biasa |akrab |kerap |sering |lebih |karib |dikenal |di)*(?:sapa|panggil|kenal)\w* ")
_BETWEEN_OFFICE_AND_NAME = re.compile(
    r"[ \xa0]*[,)]{0,2}[ \xa0]*(?:(?:\(?[A-Z][\w.()/-]*|(?:drg?|drh|apt|ir|hj)\.?|ibu|bapak)[ \xa0,]+){0,6}"
)
_CAPITALS = re.compile(r"[A-Z][\w./-]*(?:[ \xa0]/?\(?(?:(?:dan|&)[ \xa0])?[A-Z0-9][\w./-]*\)?)*")
_CLAUSE_END = re.compile(r"[.,;!?]")
_FULL_NAME = re.compile(r"(?:(?<=, )|(?<=\n)|(?<=\. )|\A)([A-Z][a-z'’]+(?: [A-Z][a-z'’.]*){1,3}),? \Z")
_BESIDE_WORDS = ',;:()"“”.'
# Ketua| paguyuban pasar Xaver |menilai: an office with the name of somebody who is none of the persons.
_UNKNOWN_HOLDER = re.compile(
    r"(?: [a-z]+){1,4} [A-Z][a-z'’]+(?: [A-Z][a-z'’.]*){0,3}"
    r"(?: (?:juga|pun|saat|ketika|usai|seusai|dalam|yang|di|kepada|pada|selaku)\b[^\n]*)?,? ?"
)
_SOMEBODY_DESCRIBED = re.compile(
    r"(?:pria|wanita|perempuan|lelaki|pemuda|pemudi|ibu|bapak) (?:yang|asal|kelahiran|berusia|paruh|dua|tiga)\b"
)
_OF_NAMES = roles.GIVEN | roles.SURNAME | roles.SHORT | roles.PREFIX
_LONGEST_NAME = 60
_POINTS = re.compile(r" (?:ini|itu|tersebut)\b")
_INSIDE_OFFICE = frozenset({"dan", "serta"})
_ANOTHERS = ("relative", "kin", "possessed")
_CALLED = "bernama"
_FEW_WORDS = 5
_LONGEST_WORD = 30
_FEWEST_PARTS = 3
_NAMESAKE_REACH = 3
_SHORTEST_WORD = 2


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
    for found in _WORD.finditer(story, at, limit):
        if named and found.end() > named.start:
            return _choose_named(cast, story, phrase, named, limit)
        folded = found[0].rstrip(".!?").lower()
        if folded in pointers:
            return _read_phrase(cast, story, phrase, points=True)
        if folded in stops and not (phrase and _is_inside_phrase(story, found, limit)):
            return _read_phrase(cast, story, phrase, points=folded == "yang" and _ends_pointing(story, found.end(), limit))
        phrase.append(found)
        if found[0][-1] in ".!?" and not _is_abbreviation(found[0]):
            break
    return _read_phrase(cast, story, phrase, points=False)


def _is_inside_phrase(story: str, found: re.Match[str], limit: int) -> bool:
    """Tell whether the noun phrase goes on: pria |yang akrab disapa| Mance; petugas keamanan |dalam (Pamdal)| Budi."""
    return bool(_NICKNAMED.match(story, found.start(), limit)) or story.startswith(" (", found.end())


def _phrase_end(story: str, at: int) -> int:
    line_end = story.find("\n", at, at + _LONGEST_PHRASE)
    return min(len(story), at + _LONGEST_PHRASE) if line_end < 0 else line_end


def _is_abbreviation(word: str) -> bool:
    """Tell whether the full stop belongs to the word: Dr. H. Kab. S.Pd."""
    if "." in word[:-1] or len(word) <= _SHORTEST_WORD:
        return True
    return word[0].isupper() and len(word) <= _LONGEST_ABBREVIATION and not word[:-1].isupper()


def _ends_pointing(story: str, at: int, limit: int) -> bool:
    """Tell whether a relative clause ends by pointing back: ungkap Sekretaris Komisi yang membidangi pembangunan |ini|."""
    clause = _CLAUSE_END.split(story[at:limit], maxsplit=1)[0].split()
    return bool(clause) and clause[-1].lower() in words_as("pointer")


def _choose_named(cast: Cast, story: str, phrase: Sequence[re.Match[str]], named: Reference, limit: int) -> Reference:
    """Return the person named, or the one behind the comma if the name is a relation's: kata istri Zainal, |Rachmawati|."""
    if not _names_relation(phrase):
        return named
    other = cast.first_named(named.end, limit)
    if other and "," in story[named.end : other.start] and _BETWEEN_OFFICE_AND_NAME.fullmatch(story, named.end, other.start):
        return other
    return named._replace(person=None, carried=_POINTS.match(story, named.end, limit) is not None)


def _names_relation(phrase: Sequence[re.Match[str]]) -> bool:
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
    first = words[0] if words else ""
    if first.lower() in words_as("pronoun"):
        return Reference(start, end, None, carried=True)
    if points and first[:1].islower():
        return Reference(start, end, None, carried=True)
    person = cast.holder(_read_office(words)) if first.lower() in office_words() else _find_namesake(cast, words)
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


def read_subject(cast: Cast, story: str, floor: int, at: int) -> Reference | None:
    """Return who is the subject of the verb at ``at``: |Bupati Syarwani| didampingi Wabup *menegaskan*; None if it is no person.

    Args:
        cast: the persons of the article.
        story: the story.
        floor: where the subject may stand at the earliest, such as the end of the last quotation.
        at: where the verb begins.
    """
    start = find_clause_start(story, floor, at)
    if stranger := _read_stranger(cast, story, start, at):
        return stranger
    references = _read_references(cast, story, start, at)
    for reference in reversed(references):
        between = story[reference.end : at]
        if not _reaches_verb(between):
            unknown = not cast.first_named(reference.end, at) and _UNKNOWN_HOLDER.fullmatch(between)
            return Reference(reference.start, at, None) if unknown and not reference.person else None
        if not reference.person and _POINTS.match(between):
            return reference._replace(carried=True)
        if stands_as_subject(story, start, _own_office(story, start, reference).start):
            return _name_office(cast, story, reference)
    clause = story[start:at].lower()
    if not _is_unnamed(clause):
        return None
    pointed = _SOMEBODY_DESCRIBED.match(clause.lstrip()) is not None and not words_as("pointer").isdisjoint(clause.split())
    return Reference(start, at, None, carried=pointed)


def _read_stranger(cast: Cast, story: str, start: int, at: int) -> Reference | None:
    """Return the full name right before the verb if it is of none of the persons: Pemilik kafe, |Xaver Bandol|, mengatakan."""
    before = story[max(start, at - _LONGEST_NAME) : at].rsplit(maxsplit=1)
    if len(before) == 1 and _is_name_here(story, before[0]) and not cast.first_named(start, at):
        return Reference(start, at, None)
    found = _FULL_NAME.search(story, max(start, at - _LONGEST_NAME), at) if before and before[-1][0].isupper() else None
    if not found or cast.first_named(start, at):
        return None
    known = lexicon().words
    if any(known.get(word.rstrip("."), 0) & ~_OF_NAMES for word in found[1].split()):
        return None  # an office, an organization, a place
    return Reference(found.start(1), found.end(1), None)


def _is_name_here(story: str, word: str) -> bool:
    """Tell whether a word that begins its sentence is a name: it has its capital within a sentence too, never a small letter."""
    if not word[0].isupper() or word.isupper() or lexicon().words.get(word, 0) & ~_OF_NAMES:
        return False
    return re.search(rf"[a-z] {re.escape(word)}\b", story) is not None and f" {word.lower()} " not in story


def widen_to_office(story: str, start: int, named: Reference) -> Reference:
    """Return ``named`` with the office before it: didampingi |Kadis Pertanian, Ana|; |Ketua panitia Ana| melaporkan."""
    if (held := _own_office(story, start, named)) is not named:
        return held
    offices = _read_offices(story, start, named.start)
    return named._replace(start=offices[-1].start) if offices and _joins(story, offices[-1], named) else named


def _own_office(story: str, start: int, named: Reference) -> Reference:
    """Return ``named`` with one of the person's offices where it stands right before the name, small words and all."""
    before = story[start : named.start].rstrip(" \xa0,") if named.person else ""
    for position in named.person.positions if named.person else ():
        if before.endswith(position.text):
            return named._replace(start=start + len(before) - len(position.text))
    return named


def _is_unnamed(clause: str) -> bool:
    """Tell whether the clause is about people without names: Seorang warga mengaku ...; Sementara itu, pedagang yang ..."""
    somebody = words_as("human") | words_as("occupation")
    for part in clause.split(","):
        words = part.split()
        several = bool(words) and words[0] in words_as("quantifier")
        if not somebody.isdisjoint(words[several : several + 1]):
            return True
    return not words_as("human").isdisjoint(clause.split()[-1:])


def find_clause_start(story: str, floor: int, at: int) -> int:
    """Return where the sentence around ``at`` begins, not before ``floor``."""
    floor = max(floor, at - _LONGEST_CLAUSE, story.rfind("\n", max(0, at - _LONGEST_CLAUSE), at) + 1)
    stop = story.rfind(". ", floor, at)
    while stop >= 0 and _is_abbreviation(story[max(floor, story.rfind(" ", floor, stop) + 1) : stop + 1]):
        stop = story.rfind(". ", floor, stop)
    return max(floor, stop + 1, story.rfind("? ", floor, at) + 1, story.rfind("! ", floor, at) + 1)


def _read_references(cast: Cast, story: str, start: int, at: int) -> list[Reference]:
    """Return persons, pronouns and offices between ``start`` and ``at``, an office joined to the name of its holder."""
    named = cast.all_named(start, at)
    words = {word.strip(_BESIDE_WORDS) for word in story[start:at].lower().split()}
    pronouns = _read_pronouns(story, start, at) if not words_as("pronoun").isdisjoint(words) else []
    offices = _read_offices(story, start, at) if not office_words().isdisjoint(words) else []
    joined: list[Reference] = []
    for reference in sorted([*named, *pronouns, *offices], key=_place) if pronouns or offices else named:
        last = joined[-1] if joined else None
        if last and reference.start < last.end and not reference.person:
            continue
        if last and not last.person and reference.person and _joins(story, last, reference):
            joined[-1] = reference._replace(start=last.start)
        elif last and last.person and not reference.person and not reference.carried and reference.start == last.end + 1:
            joined[-1] = last._replace(end=reference.end)  # Zainal Gubernur Kaltara mengatakan
        else:
            joined.append(reference)
    return joined


def _read_pronouns(story: str, start: int, at: int) -> list[Reference]:
    found = (word for word in _WORD.finditer(story, start, at) if word[0].lower() in words_as("pronoun"))
    return [Reference(word.start(), word.end(), None, carried=True) for word in found]


def _place(reference: Reference) -> tuple[int, int]:
    return reference.start, -reference.end


def _joins(story: str, office: Reference, named: Reference) -> bool:
    return named.start < office.end or bool(_BETWEEN_OFFICE_AND_NAME.fullmatch(story, office.end, named.start))


def _read_offices(story: str, start: int, at: int) -> list[Reference]:
    """Return the offices among the words with capitals: |Bupati Kotim| menyampaikan."""
    offices: list[Reference] = []
    for run in _CAPITALS.finditer(story, start, at):
        first = next((word for word in _WORD.finditer(story, *run.span()) if word[0].rstrip(".").lower() in office_words()), None)
        if first:
            offices.append(Reference(first.start(), run.end(), None))
    return offices


def read_office_alone(cast: Cast, story: str, at: int, end: int) -> Reference | None:
    """Return the holder of the office with which a sentence begins, without his name: |Bupati| menyambut baik rencana itu."""
    office = _CAPITALS.match(story, at, min(end, at + _LONGEST_OFFICE))
    if not office or office[0].split(" ", 1)[0].lower() not in office_words() or cast.all_named(at, office.end()):
        return None
    named = cast.first_named(at, min(end, at + _LONGEST_OFFICE))
    reference = Reference(at, office.end(), None)
    if named and _joins(story, reference, named):
        return None
    between = story[office.end() : office.end() + _LONGEST_WORD].split(" ", 2)
    if len(between) < _FEWEST_PARTS or between[0] or not between[1].isalpha():
        return None
    found = _name_office(cast, story, reference)
    return found if found.person else None


def _name_office(cast: Cast, story: str, reference: Reference) -> Reference:
    """Return ``reference`` with the holder of the office that it names."""
    if reference.person or reference.carried:
        return reference
    words = story[reference.start : reference.end].replace("(", "").replace(")", "").split()
    return reference._replace(person=cast.holder(words))


def _reaches_verb(between: str) -> bool:
    """Tell whether the words between noun phrase and verb leave it the verb's subject: |Zainal| *yang hadir juga* menegaskan."""
    if between.lstrip()[:1] in "(,":
        return True
    words = between.split()
    first = next((word.lower() for word in words if word[0].islower()), "")  # behind degrees and the rest of a name
    return (
        not words
        or first in words_as("relative")
        or words[-1].lower() in words_as("coordinator")
        or (len(words) <= _FEW_WORDS and all(word[0].islower() for word in words))
    )


def stands_as_subject(story: str, start: int, at: int) -> bool:
    """Tell whether a noun phrase at ``at`` can be the subject of its clause, by what stands between ``start`` and it.

    It begins the clause, or follows a comma or a connective; behind a preposition or another noun it is something else's:
    didampingi |Sekda|, tindakan |Bupati|.
    """
    before = story[max(start, at - _LONGEST_OFFICE) : at].rstrip(" \xa0(")
    while before:
        if before[-1] in ',:;)-–—”"\n':
            return True
        word = before.rsplit(maxsplit=1)[-1]
        folded = word.lower()
        if folded == "dan":
            return not _joins_names(before)
        if folded == _CALLED:
            before = before[: -len(word)].rstrip(" \xa0")
            continue
        if folded in words_as("connective") or folded in words_as("human") or _ends_adverbial(before, folded):
            return True
        if word[0].islower() or any(folded in words_as(role) for role in _ANOTHERS):
            return False
        before = before[: -len(word)].rstrip(" \xa0")
    return True


def _ends_adverbial(before: str, last: str) -> bool:
    """Tell whether an adverbial of time or place ends here without its comma: Dalam sambutannya |Bupati|."""
    return last.endswith("nya") and before.split(maxsplit=1)[0].lower() in words_as("relative") | {last}


def _joins_names(before: str) -> bool:
    """Tell whether the "dan" at the end joins two names (Bupati A dan |Wabup B|), not two clauses."""
    words = before.rsplit(maxsplit=2)
    return len(words) > 1 and not words[-2][0].islower()
