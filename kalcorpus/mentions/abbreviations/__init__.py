"""story → abbreviations that the text itself defines, in either order: "Aparatur Sipil Negara (ASN)".

>>> [(found.short, found.long) for found in find_abbreviations("Kepala Badan Kesatuan Bangsa dan Politik (Kesbangpol) Tarakan")]
[('Kesbangpol', 'Kesatuan Bangsa dan Politik')]
"""

import re
from collections.abc import Iterator
from functools import cache

from pydantic import Field

from kalcorpus.mentions.abbreviations.spelling import DROPPED_LETTER, IMPOSSIBLE, Spelling, Word
from kalcorpus.text import Mention, fold_space
from kalcorpus.words import OrganizationName, rows

_WINDOW = 130  # code points before a bracket in which its long form begins
_LONGEST_SHORT = 18  # letters
_MOST_WORDS = 14
_LONG_ACRONYM, _MOST_SKIPPED = 4, 2  # letters of one that may leave words out, and how many it may
_TITLE_LETTERS = 3  # "Penjabat (Pj)": what one word may be shortened to

_BRACKET = re.compile(r"\(([^()\n]{2,90}|\n[^()\n]{2,90}\n)\)")
_TO_BE_SHORT = re.compile(r"dis(?:ingkat|ebut)(?:\s+(?:dengan|menjadi|sebagai))?\s+[“\"]?([A-Z][\w\-]{1,15})")
_BEFORE_TO_BE_SHORT = re.compile(r",?\s(?:yang\s|atau\s|biasa\s|lebih\s|selanjutnya\s){0,3}$")
_BEFORE_REACH = 30  # code points that those words take
_SHORT = re.compile(r"\s*([^\W_][\w\-/&.]*(?:\s[A-Z][\w\-/&]*){0,2})\s*")
_SHORT_BEFORE = re.compile(r"(?<![\w\-])([A-Z][\w\-/&]{1,14}|[2-9][A-Z])\s?$")
_STOP = re.compile(r"[.;:!?”“\"()\[\]…]\s|[”“\"()\[\]…;:!?]|\n\s*\n")
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
_LETTER = re.compile(r"[^\W\d_]")
_ROMAN = re.compile(r"[IVXLC]+")
_LEADING_DIGIT = re.compile(r"^([2-9])([a-z])")
_DIGIT_REPEATS = re.compile(r"([a-z])([2-9])")
# Joining words give a letter to some short forms (STOVIA), to most none (UMKM).
_OPTIONAL = frozenset(
    re.findall(
        r"\w+", "dan dengan untuk di ke dari pada serta bagi atas atau yang tentang mengenai dalam secara of and the for to"
    )
)

_LEVELS = frozenset({"provinsi", "kabupaten", "kota", "kecamatan"})
_LONGEST_REGION = 5  # words, its level among them

_LISTED_FIRM = "tbk"  # behind a firm's name, no part of it
_FREE_FLAWS = 3
_FREE = 2.0  # "SRIKANDI (Sistem Informasi Kearsipan ...)": coined names take letters where they like


class Abbreviation(Mention):
    """A definition of an abbreviation; the span covers both forms."""

    short: str = Field(title="Singkatan", description="The short form", examples=["ASN"])
    long: str = Field(title="Kepanjangan", description="The words it stands for, as written", examples=["Aparatur Sipil Negara"])


def find_abbreviations(story: str) -> tuple[Abbreviation, ...]:
    """Return the definitions in ``story``, each pair of forms once, in order."""
    found: dict[tuple[str, str], Abbreviation] = {}
    for definition in sorted((*_bracketed(story), *_announced(story)), key=lambda one: one.start):
        found.setdefault((definition.short, definition.long.casefold()), definition)
    return tuple(found.values())


def _bracketed(story: str) -> Iterator[Abbreviation]:
    if "(" not in story:
        return
    for bracket in _BRACKET.finditer(story):
        inside = bracket[1]
        if inside[0].isdigit() and not _LETTER.search(inside):  # "Senin (19/5/2025)"
            continue
        definition = _short_inside(story, bracket) or (_long_inside(story, bracket) if " " in inside else None)
        if definition:
            yield definition


def _announced(story: str) -> Iterator[Abbreviation]:
    """Definitions in a sentence: "Panitia Persiapan Kota disingkat PPK"."""
    if "disingkat" not in story and "disebut" not in story:
        return
    for said in _TO_BE_SHORT.finditer(story):
        before = _BEFORE_TO_BE_SHORT.search(story, max(0, said.start() - _BEFORE_REACH), said.start())
        long = _long_before(story, before.start(), said[1]) if before else None
        if long:
            yield _abbreviation(story, long[0], said.end(1), said[1], long)


def _short_inside(story: str, bracket: re.Match[str]) -> Abbreviation | None:
    short = _SHORT.fullmatch(bracket[1])
    if not short or len(short[1]) > _LONGEST_SHORT or _ROMAN.fullmatch(short[1]):
        return None
    long = _long_before(story, bracket.start(), short[1].rstrip("."))
    return _abbreviation(story, long[0], bracket.end(), short[1].rstrip("."), long) if long else None


def _long_inside(story: str, bracket: re.Match[str]) -> Abbreviation | None:
    """Read "Rojali (Rombongan Jadi Beli)": the words of the bracket, or its first or last ones, must spell the short form."""
    short = _SHORT_BEFORE.search(story, max(0, bracket.start() - _LONGEST_SHORT), bracket.start())
    if not short or _ROMAN.fullmatch(short[1]):
        return None
    words = _words(story, bracket.start(1), bracket.end(1))
    if not 1 < len(words) <= _MOST_WORDS:
        return None
    letters = _letters(short[1])
    acronym = short[1].isupper() and len(words) > _TITLE_LETTERS - 1 and words[0].folded[0] == letters[0]
    if Spelling(words, letters).cost(0, _FREE_FLAWS if acronym else 1) <= _allowed(letters) * (_FREE if acronym else 1):
        return _abbreviation(story, short.start(1), bracket.end(), short[1], (words[0].start, words[-1].end))
    for few in (words[: len(letters)], words[-len(letters) :]):
        if short[1].isupper() and "".join(word.folded[0] for word in few) == letters:
            return _abbreviation(story, short.start(1), bracket.end(), short[1], (few[0].start, few[-1].end))
    return None


def _abbreviation(story: str, start: int, end: int, short: str, long: tuple[int, int]) -> Abbreviation:
    return Abbreviation(
        start=start, end=end, text=story[start:end], short=fold_space(short), long=fold_space(story[long[0] : long[1]])
    )


def _long_before(story: str, end: int, short: str) -> tuple[int, int] | None:
    """Return the place of the words up to ``end`` that ``short`` stands for."""
    letters = _letters(short)
    if not 1 < len(letters) <= _LONGEST_SHORT:
        return None
    if plain := _plain_words(story, end, letters):
        if from_initials := _by_plain_initials(plain, letters):
            return from_initials, end - 1
        if from_syllables := _by_plain_syllables(plain, letters, short):
            return from_syllables, end - 1
    words = _words_before(story, end)
    if not words or short.casefold() in {word.folded for word in words}:
        return None
    first = _first_word(words, letters, short)
    return (words[first].start, words[-1].end) if first is not None else None


def _plain_words(story: str, end: int, letters: str) -> list[tuple[int, str]]:
    """Return the words up to ``end``, the last first, each with its place; joining words are left out.

    They end where anything but single spaces parts them. Most definitions are read from these words without a look at any
    other; there are none where the short form itself stands before, and whatever is less plain is read word by word.
    """
    floor, at = max(0, end - _WINDOW), end - 1
    before = story[floor:end].lower().replace("\xa0", " ")
    if not before.endswith(" ") or len(before) != end - floor or letters in before:
        return []
    plain: list[tuple[int, str]] = []
    for word in reversed(before[:-1].split(" ")):
        start = at - len(word)
        if not word.isalpha() or start == floor or len(plain) == len(letters):
            break
        if word not in _OPTIONAL:
            plain.append((start, word))
        at = start - 1
    return plain


def _by_plain_initials(plain: list[tuple[int, str]], letters: str) -> int | None:
    """Return where the words begin whose initials are ``letters``: "|Aparatur Sipil Negara (ASN)"."""
    if len(plain) != len(letters) or "".join([word[0] for _, word in reversed(plain)]) != letters:
        return None
    return plain[-1][0]


def _by_plain_syllables(plain: list[tuple[int, str]], letters: str, short: str) -> int | None:
    """Return where the words begin whose beginnings make up ``letters``: "|Kalimantan Selatan (Kalsel)"."""
    lefts = {len(letters)}  # how many letters may be left when the words so far have given theirs
    size = 0
    for count, (start, word) in enumerate(plain, 1):
        size += len(word)
        lefts = {left - few for left in lefts for few in range(1, left + 1) if letters[left - few : left] == word[:few]}
        if not lefts:
            return None
        if 0 in lefts:
            return start if _is_plausible(count, size, letters, short, 0) else None
    return None


def _first_word(words: list[Word], letters: str, short: str) -> int | None:
    """Return which word the short form begins at: initials, else the cheapest spelling, else a long form that is known."""
    initials = _by_initials(words, letters)
    if initials is not None:
        return initials
    best, first = IMPOSSIBLE, None
    spelling = Spelling(words, letters)
    for place in range(len(words) - 1, _farthest(words, letters) - 1, -1):
        head = words[place].folded
        if words[place].optional or (head[0] != letters[0] and letters[:2] not in head):
            continue
        cost = spelling.cost(place)
        if cost < best:
            best, first = cost, place
        if not best:
            break
    if first is not None and best <= _allowed(letters):
        content = [word.folded for word in words[first:] if not word.optional]
        if _is_plausible(len(content), len("".join(content)), letters, short, best):
            return first
    if short.isupper() and (first := _by_most_initials(words, letters)) is not None:
        return first
    without_region = _before_region(words, letters, short)
    if without_region is not None:
        return without_region
    known = _known().get(short.casefold(), frozenset())
    return next((place for place in range(len(words)) if " ".join(word.folded for word in words[place:]) in known), None)


def _before_region(words: list[Word], letters: str, short: str) -> int | None:
    """Return the first word of a long form whose region the short form leaves out: "|Bantuan Provinsi| Jawa Tengah (Banprov)"."""
    levels = [place for place, word in enumerate(words[1:-1], 1) if word.folded in _LEVELS]
    if not levels or len(words) - levels[-1] > _LONGEST_REGION:
        return None
    return _first_word(words[: levels[-1] + 1], letters, short)


def _by_initials(words: list[Word], letters: str) -> int | None:
    """Return the first of the words whose initials are ``letters``, joining words left out."""
    left, place = len(letters), len(words)
    while left and place:
        place -= 1
        if words[place].folded[0] == letters[left - 1] and not words[place].optional:
            left -= 1
        elif not words[place].optional:
            return None
    return place if not left and len(letters) > 1 else None


def _by_most_initials(words: list[Word], letters: str) -> int | None:
    """Return the first of the words whose initials are ``letters``; up to two words between give none.

    "|Lembaga Kebijakan Pengadaan Barang Jasa Pemerintah| (LKPP)".
    """
    if len(letters) < _LONG_ACRONYM or words[-1].folded[0] != letters[-1]:
        return None
    left, skipped = len(letters), 0
    for place in range(len(words) - 1, -1, -1):
        if words[place].folded[0] == letters[left - 1] and not words[place].optional:
            left -= 1
        elif not words[place].optional:
            skipped += 1
        if not left or skipped > _MOST_SKIPPED:
            return None if left else place
    return None


def _farthest(words: list[Word], letters: str) -> int:
    """Return the first word that can belong to the long form: each gives a letter but the joining ones and one more."""
    content, place = 0, len(words)
    while place and content <= len(letters):
        place -= 1
        content += not words[place].optional
    return place


def _allowed(letters: str) -> float:
    return 0.8 + 0.35 * len(letters)


def _is_plausible(count: int, size: int, letters: str, short: str, cost: float) -> bool:
    """Refuse what spells by chance: a word in small letters must be made of syllables, a single word's abbreviation is short.

    Args:
        count: how many words of the long form are no joining words.
        size: how many letters they have.
        letters: the letters of the short form.
        short: the short form as written.
        cost: what it costs to spell the letters with the words.
    """
    if size < 1.5 * len(letters):
        return False
    if short.islower():
        return count > 1 and len(letters) >= 2 * count and cost <= DROPPED_LETTER
    return count > 1 or (len(letters) <= _TITLE_LETTERS and short[0].isupper() and cost < 1)


def _words_before(story: str, end: int) -> list[Word]:
    """Return the words that lead up to ``end`` in the same stretch of text."""
    floor = max(0, end - _WINDOW)
    for stop in _STOP.finditer(story, floor, end):
        floor = stop.end()
    words = _words(story, floor, end)
    if words and story[words[-1].end : end].strip(" \xa0\n,-"):
        return []
    if len(words) > 1 and words[-1].folded == _LISTED_FIRM:
        words.pop()
    return words[-_MOST_WORDS:]


def _words(story: str, start: int, end: int) -> list[Word]:
    words: list[Word] = []
    for match in _WORD.finditer(story, start, end):
        folded = match[0].casefold()
        again = bool(words) and words[-1].folded == folded and story[words[-1].end] == "-"
        words.append(Word(match.start(), match.end(), folded, folded in _OPTIONAL or again))
    return words


def _letters(short: str) -> str:
    """Return the letters of a short form, a digit standing for its letter again: "DP3A" is dpppa, "3T" is ttt."""
    if short.isalpha():
        return short.casefold()
    folded = "".join([letter for letter in short.casefold() if letter.isalnum()])
    folded = _LEADING_DIGIT.sub(lambda repeat: repeat[2] * int(repeat[1]), folded)
    return _DIGIT_REPEATS.sub(lambda repeat: repeat[1] * int(repeat[2]), folded)


@cache
def _known() -> dict[str, frozenset[str]]:
    """Long forms, folded, of the short forms that the tables know, for those that are not made of their words' letters."""
    known: dict[str, set[str]] = {}
    for row in rows(OrganizationName):
        longs = (row.full_name, *row.aliases)
        known.setdefault(row.abbreviation.casefold(), set()).update(long.casefold() for long in longs if " " in long)
    return {short: frozenset(longs) for short, longs in known.items()}
