"""tables → currencies and magnitudes by the signs and words beside a number: "Rp", "US$", "dolar AS", "juta", "M".

>>> sign_before("senilai US$ 5", 12), currency_behind("5 dolar AS", 1), magnitude_of("jutaan").factor
((8, 'USD'), (10, 'USD'), 1000000)
"""

import re
from functools import cache

from kalcorpus.words import Currency, Magnitude, rows

SPACE = r"[ \xa0\n]{0,2}"
_SIGN_REACH = 8  # code points that a currency's sign and the space behind it may take


def sign_before(story: str, start: int) -> tuple[int, str] | None:
    """Return where the currency's sign before ``start`` begins, and its code."""
    head = story[max(0, start - _SIGN_REACH) : start].rstrip(" \xa0\n")
    for sign, code in _signs_by_end().get(head[-1:], ()):
        if head.endswith(sign):
            at = max(0, start - _SIGN_REACH) + len(head) - len(sign)
            return None if sign[0].isalpha() and story[at - 1 : at].isalpha() else (at, code)
    return None


def currency_behind(story: str, end: int) -> tuple[int, str] | None:
    """Return where the currency's name behind a number ends, and its code."""
    name = _currency_name().match(story, end)
    return (name.end(), _names()[name[1].lower()]) if name else None


def magnitude_of(word: str | None) -> Magnitude | None:
    """Return the magnitude that a word is: "juta", "Miliar", "jutaan"; T and M in capitals alone."""
    if word is None:
        return None
    magnitudes = _magnitudes()
    return magnitudes.get(word) or magnitudes.get(word.lower()) or magnitudes.get(word.lower().removesuffix("an"))


@cache
def first_words() -> frozenset[str]:
    """Return the first words of the currencies' names, small."""
    return frozenset([name.split()[0] for name in _names()])


@cache
def capital_signs() -> frozenset[str]:
    """Return the words with capitals that speak of money: signs, codes, and what is written small elsewhere."""
    signs = {sign.strip(" .$") for sign, _ in _signs() if sign[0].isupper()}
    return frozenset(signs | {form for word in _money_words() for form in (word.capitalize(), word.upper())})


@cache
def symbols() -> tuple[str, ...]:
    """Return the signs that are one character: "$", "€"."""
    return tuple(sorted({sign for sign, _ in _signs() if len(sign) == 1}))


@cache
def small_words() -> re.Pattern[str]:
    """Return the pattern of a small word that speaks of money; it starts with a space, which is found faster than a digit."""
    return re.compile(rf" (?:{'|'.join(sorted(_money_words()))})(?:an)?(?!\w)")


def _money_words() -> frozenset[str]:
    scales = {name for row in rows(Magnitude) if row.use == "bare" for name in (row.name, *row.variants)}
    return first_words() | scales


@cache
def _currency_name() -> re.Pattern[str]:
    names = "|".join(re.escape(name) for name in sorted(_names(), key=len, reverse=True))
    return re.compile(rf"{SPACE}((?i:{names}))(?!\w)")


@cache
def _magnitudes() -> dict[str, Magnitude]:
    """Each way to write a magnitude with its row: words in small letters, the signs M and T as they are."""
    return {name: row for row in rows(Magnitude) for name in (row.name, *row.variants)}


@cache
def _names() -> dict[str, str]:
    return {name.lower(): row.code for row in rows(Currency) for name in row.behind}


@cache
def _signs() -> tuple[tuple[str, str], ...]:
    """Signs with their codes, the longest first: US$ before $."""
    signs = {form: row.code for row in rows(Currency) for sign in row.before for form in (sign, f"{sign}.")}
    return tuple(sorted(signs.items(), key=lambda sign: -len(sign[0])))


@cache
def _signs_by_end() -> dict[str, tuple[tuple[str, str], ...]]:
    ends = {sign[-1] for sign, _ in _signs()}
    return {end: tuple(sign for sign in _signs() if sign[0][-1] == end) for end in ends}
