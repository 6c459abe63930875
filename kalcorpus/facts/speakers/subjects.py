"""a verb of speech → whom the words before it name as the one who speaks.

>>> from kalcorpus.facts.speakers.cast import Cast
>>> read_subject(Cast(()), "Ia menegaskan", 0, 3).carried
True
"""

import re
from collections.abc import Iterator

from kalcorpus.facts.speakers.agents import find_representative
from kalcorpus.facts.speakers.cast import Cast, Reference, office_words, words_as
from kalcorpus.facts.speakers.clauses import find_clause_start, is_unnamed, reaches_verb, stands_as_subject
from kalcorpus.facts.speakers.phrases import joins_office_to_name, may_be_name, points_back, words_between

_LONGEST_OFFICE = 150
_TERM = re.compile(r",? (?:periode|masa (?:jabatan|bakti))(?: tahun)? [\d/–-]{4,9}\Z")
_CAPITALS = re.compile(r"[A-Z][\w./-]*(?:[ \xa0]/?\(?(?:(?:dan|&)[ \xa0])?[A-Z0-9][\w./-]*\)?)*")
_FULL_NAME = re.compile(r"(?:(?:(?<=, )|(?<=\n)|(?<=\. )|\A)([A-Z][a-z'’]+(?: [A-Z][a-z'’.]*){1,3})|(?<=, )([A-Z][a-z'’]+)),? \Z")
_DESCRIBED = re.compile(r"[A-Z][a-z'’]+ ([a-z]+)(?: [a-z]+){0,2} \Z")
_ASKED = frozenset({"diminta", "diimbau", "dihimbau", "diharapkan", "dianjurkan", "diwajibkan"})
# Ana, narasumber yang juga |Staf Khusus Menteri, menyampaikan: one more office of the same person
_IS_ALSO = re.compile(r"\b(?:yang juga|yang merupakan|sekaligus|selaku|merangkap|yang juga menjabat)(?: sebagai)? \Z")
_ACTORS = frozenset({"pelaku", "korban", "tersangka", "terduga"})
_BESIDE_WORDS = ',;:()"“”.'
# Ketua| paguyuban pasar Xaver |menilai: an office with the name of somebody who is none of the persons.
_UNKNOWN_HOLDER = re.compile(
    r"(?: [a-z]+){1,4} [A-Z][a-z'’]+(?: [A-Z][a-z'’.]*){0,3}"
    r"(?: (?:juga|pun|saat|ketika|usai|seusai|dalam|yang|di|kepada|pada|selaku)\b[^\n]*)?,? ?"
)
_SOMEBODY_DESCRIBED = re.compile(
    r"(?:pria|wanita|perempuan|lelaki|pemuda|pemudi|ibu|bapak) (?:yang|asal|kelahiran|berusia|paruh|dua|tiga)\b"
)
_LONGEST_NAME = 60
_LONGEST_WORD = 30
_LONGEST_INITIALS = 3
_SEARCHED = 20_000  # characters of the story in which a name is looked for, so that work grows no faster than the story
_FEWEST_PARTS = 3


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
        if not reference.person and _IS_ALSO.search(story, start, reference.start):
            continue
        if not reaches_verb(between):
            named = reference.person or reference.carried or cast.first_named(reference.end, at)
            return Reference(reference.start, at, None) if not named and _UNKNOWN_HOLDER.fullmatch(between) else None
        if not reference.person and points_back(between):
            return reference._replace(carried=True)
        if stands_as_subject(story, start, _own_office(story, start, reference).start):
            if representative := find_representative(cast, story, reference):
                return representative
            return _name_office(cast, story, reference)
    if _ends_in_initials(story, start, at):
        return Reference(start, at, None)
    clause = story[start:at].lower()
    if not is_unnamed(clause):
        return Reference(start, at, None) if _is_described_stranger(story, start, at) and not references else None
    return _read_unnamed(clause, start, at)


def _read_unnamed(clause: str, start: int, at: int) -> Reference | None:
    """Return somebody without a name who is the subject of a verb: |Seorang warga| mengaku; |Pria itu| mengaku."""
    words = clause.split()
    if next((word for word in words if word in _ASKED or word == "yang"), "yang") != "yang":
        return None  # what people are to do is what the speaker asks of them
    if not _ACTORS.isdisjoint(part.split(maxsplit=1)[0] for part in clause.split(",") if part.strip()):
        return None  # in a police report they act; who tells of it goes on speaking
    described = _SOMEBODY_DESCRIBED.match(clause.lstrip()) is not None and not words_as("pointer").isdisjoint(words)
    pointed = described or words[-1] in words_as("pointer")
    return Reference(start, at, None, carried=pointed)


def _read_stranger(cast: Cast, story: str, start: int, at: int) -> Reference | None:
    """Return the full name right before the verb if it is of none of the persons: Pemilik kafe, |Xaver Bandol|, mengatakan."""
    before = story[max(start, at - _LONGEST_NAME) : at].rsplit(maxsplit=1)
    if len(before) == 1 and _is_name_here(story, before[0]) and not cast.first_named(start, at):
        return Reference(start, at, None)
    found = _FULL_NAME.search(story, max(start, at - _LONGEST_NAME), at) if before and before[-1][0].isupper() else None
    if not found or cast.first_named(start, at):
        return None
    which = found.lastindex or 1
    if not all(map(may_be_name, found[which].split())):
        return None
    return Reference(*found.span(which), None)


def _is_described_stranger(story: str, start: int, at: int) -> bool:
    """Tell whether the subject is a name that no person bears, with what he is: |Xaver Bandol pemilik kafe| mengatakan."""
    described = _DESCRIBED.search(story, start, at)
    return described is not None and described[1] in words_as("human") | words_as("occupation")


def _ends_in_initials(story: str, start: int, at: int) -> bool:
    """Tell whether the subject is somebody whom the story calls by initials alone: Kepada polisi, |AS| mengaku ..."""
    word = story[max(start, at - _LONGEST_WORD) : at].split()[-1:]
    if not word or not word[0].isupper() or not word[0].isalpha() or not 1 < len(word[0]) <= _LONGEST_INITIALS:
        return False
    if next(_find_written(story, f"inisial {word[0]}"), None) is not None:
        return True
    return any(story[age : age + 2].isdigit() for age in _find_written(story, f"{word[0]} ("))


def _find_written(story: str, written: str) -> Iterator[int]:
    """Yield where ``written`` ends as a whole word, among the story's first thousands of characters."""
    at = story.find(written, 0, _SEARCHED)
    while at >= 0:
        behind = at + len(written)
        if not (written[-1].isalnum() and story[behind : behind + 1].isalnum()):
            yield behind
        at = story.find(written, behind, _SEARCHED)


def _is_name_here(story: str, word: str) -> bool:
    """Tell whether a word that begins its sentence is a name: it has its capital within a sentence too, never a small letter."""
    if not word[0].isupper() or word.isupper() or not may_be_name(word):
        return False
    length = len(word) + 2
    within = any(behind >= length and story[behind - length].islower() for behind in _find_written(story, f" {word}"))
    return within and story.find(f" {word.lower()} ", 0, _SEARCHED) < 0


def widen_to_office(story: str, start: int, named: Reference) -> Reference:
    """Return ``named`` with the office before it: didampingi |Kadis Pertanian, Ana|; |Ketua panitia Ana| melaporkan."""
    if (held := _own_office(story, start, named)) is not named:
        return held
    offices = _read_offices(story, start, named.start)
    return named._replace(start=offices[-1].start) if offices and _joins(story, offices[-1], named) else named


def _own_office(story: str, start: int, named: Reference) -> Reference:
    """Return ``named`` with one of the person's offices where it stands right before the name, small words and all."""
    before = _TERM.sub("", story[start : named.start].rstrip(" \xa0,")) if named.person else ""
    for position in named.person.positions if named.person else ():
        if before.endswith(position.text):
            return named._replace(start=start + len(before) - len(position.text))
    return named


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
    found = (word for word in words_between(story, start, at) if word[0].lower() in words_as("pronoun"))
    return [Reference(word.start(), word.end(), None, carried=True) for word in found]


def _place(reference: Reference) -> tuple[int, int]:
    return reference.start, -reference.end


def _joins(story: str, office: Reference, named: Reference) -> bool:
    return named.start < office.end or joins_office_to_name(story, office.end, named.start)


def _read_offices(story: str, start: int, at: int) -> list[Reference]:
    """Return the offices among the words with capitals: |Bupati Kotim| menyampaikan."""
    offices: list[Reference] = []
    for run in _CAPITALS.finditer(story, start, at):
        first = next((word for word in words_between(story, *run.span()) if word[0].rstrip(".").lower() in office_words()), None)
        if first:
            offices.append(Reference(first.start(), run.end(), None))
    return offices


def read_office_alone(cast: Cast, story: str, at: int, end: int) -> Reference | None:
    """Return the holder of the office with which a sentence begins, without his name: |Bupati| menyambut baik rencana itu."""
    first = story[at : at + _LONGEST_WORD].split(" ", 1)[0].lower()
    office = _CAPITALS.match(story, at, min(end, at + _LONGEST_OFFICE)) if first in office_words() else None
    if not office or cast.all_named(at, office.end()):
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
    return reference._replace(person=cast.holder(words, reference.start))
