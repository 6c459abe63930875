"""a possible name → what shows that it is a person's, where no office stands beside it: one small rule for each kind."""

import re
from functools import cache

from kalcorpus.mentions.names import roles
from kalcorpus.mentions.names.chunks import NamePhrase
from kalcorpus.mentions.names.page import Page
from kalcorpus.words import SpeechVerb, rows

_INTRODUCTION = re.compile(r"(?:[Ss]eorang|[Ss]alah (?:satu|seorang)) [^.,;:\n]+, *\Z")
_LONGEST_INTRODUCTION = 80  # characters
_DESCRIBES = ("warga", "peserta", "siswa", "siswi", "mahasiswa", "petani", "pedagang", "nelayan", "pengunjung")
_DESCRIBED = re.compile(rf", *(?:{'|'.join(_DESCRIBES)})\b")
_NICKNAMING = frozenset({"sapaan", "disapa", "panggilan", "dipanggil", "julukan", "dijuluki", "alias"})
_NICKNAME_REACH = 2  # words: "sapaan akrab Paman Budi"
_FOREBEARS = re.compile(r" [Bb]in(?:ti)? ")
_AGE = re.compile(r" *\( *\d\d(?:\)| tahun)")
_VERB_REACH = 2  # words and marks: "Ana, menegaskan"
_FAR_VERB = 9  # words between a name and its verb: "Defri Setiawan dari WALHI Gorontalo menambahkan"
_FAR_VERB_LETTERS = 160
_ORIGINS = frozenset({"dari", "asal", "selaku", "warga"})


@cache
def _verbs_before() -> frozenset[str]:
    """Return the verbs that stand before the name of a speaker: "kata Ana"."""
    lemmas = {verb.lemma for verb in rows(SpeechVerb) if verb.use in {"post_quote", "both"}} - {"menurut"}
    return frozenset(lemmas | {lemma.capitalize() for lemma in lemmas} - {"menurut"})


@cache
def _verbs_behind() -> frozenset[str]:
    """Return the verbs that stand behind the name of a speaker: "Ana menegaskan"."""
    return frozenset(verb.active_form.split(" ")[0] for verb in rows(SpeechVerb)) - {"", "menurut"}


def reports(word: str) -> bool:
    """Tell whether ``word`` is a verb of speech that stands before its subject: "kata", "dikatakan"."""
    lemma = word.lower()
    return lemma in _verbs_before() or lemma.removeprefix("di").removesuffix("kan") in _verbs_before()


def is_introduced(page: Page, name: NamePhrase) -> bool:
    """The text brings in somebody new: "Seorang pengguna jalan, Ana"."""
    start = name.start
    return page.gaps[name.first - 1][-2:] == ", " and bool(
        _INTRODUCTION.search(page.story, max(0, start - _LONGEST_INTRODUCTION), start)
    )


def is_nickname(before: list[str]) -> bool:
    """The words before say that it is what somebody is called: "yang akrab disapa Paman Budi"."""
    return bool(before) and before[-1].islower() and not _NICKNAMING.isdisjoint(before[-_NICKNAME_REACH:])


def _leads_speech(page: Page, name: NamePhrase) -> bool:
    """A verb of speech follows the name, at once or behind where the speaker comes from."""
    if name.name_first != name.first:
        return False
    near = page.story[name.end : name.end + _FAR_VERB_LETTERS].replace(",", " , ").split(None, _FAR_VERB)[:_FAR_VERB]
    reach = _FAR_VERB if near and near[0] in _ORIGINS else _VERB_REACH
    return not _verbs_behind().isdisjoint(near[:reach])


def _is_described(page: Page, name: NamePhrase) -> bool:
    """What the person is follows a full name: "Xaver Bandol, warga Paser"."""
    full = name.given > 0 or name.name_last - name.name_first > 1
    return full and bool(_DESCRIBED.match(page.story, name.end))


def shows_person(page: Page, name: NamePhrase, before: str, *, introduced: bool) -> bool:
    """Tell whether something shows that ``name``, which has no office beside it and follows ``before``, names a person.

    A title, age, verb of speech or forebear does beside any name; beside one that holds a given name also the form of address
    ("Ibu Ana"), "oleh", a verb of speech behind it, an introduction, and a second given name.
    """
    first = page.roles[name.name_first]
    if first & roles.STOP:
        return False
    if name.titled or before in _verbs_before() or (first & roles.GIVEN and before == "oleh"):
        return True
    if name.given and (name.given > 1 or name.address or introduced):
        return True
    behind = page.story[name.end : name.end + 2]
    if ("(" in behind and _AGE.match(page.story, name.end)) or (behind == ", " and _is_described(page, name)):
        return True
    if name.name_last > name.name_first + 1 and _FOREBEARS.search(page.story, name.name_start, name.name_end):
        return True
    return bool(introduced or name.given) and _leads_speech(page, name)
