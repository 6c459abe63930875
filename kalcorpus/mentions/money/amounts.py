"""story → the numbers that may be sums of money, in digits or in words, with their magnitudes and currencies.

>>> [(str(found.number), found.factor, found.currency) for found in find_amounts("Rp 2,5 juta dan tiga miliar")]
[('2.5', 1000000, 'IDR'), ('3000000000', 1, None)]
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from kalcorpus.mentions.money.currencies import SPACE, currency_behind, first_words, magnitude_of, sign_before
from kalcorpus.words import Numeral, rows

UNSCALED = 1000  # in "Rp 2-3 juta" the first number is below this
_LONGEST = 24  # digits; more are no sum of money
_WORDS_REACH = 60  # code points before the first magnitude in which a number in words begins

# A number, and the word behind it that may be its magnitude.
_DIGITS = re.compile(
    rf"([0-9]+(?:[.,][0-9]+)*(?:,[ \xa0][0-9]{{1,3}}(?={SPACE}(?:[Jj]uta|[Mm]il|[Tt]ril)))?(?:{SPACE}-?an(?=[ \xa0]))?)"
    rf"(?:{SPACE}([A-Za-z]{{1,10}})(?![A-Za-z]))?"
)
_PRICE_END = re.compile(r",[-=]")  # "Rp 50.000,-"
_THOUSANDS = re.compile(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?")
_COMMA_THOUSANDS = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?")
_PLAIN = re.compile(r"\d+(?:[.,]\d+)?")
RANGE = re.compile(r"\s*(?:-|–|—|hingga|sampai(?:\s+dengan)?|s\.?[/.]?d\.?)\s*")
_BESIDE_DIGITS = re.compile(r"[ \xa0\nan-]")  # "Rp835, 2 miliar", "Rp178an milyar"
_RUPIAH = re.compile(r"\s+[Rr]upiah\b")
_WORD = re.compile(r"[A-Za-z]+")
# It begins with the space behind another word: a space is found faster than one of eight letters.
_WORD_SCALE = re.compile(r" (?:[Ss]e)?(?:[Jj]uta|[Mm]il[iy]ar|[Tt]ril[iy]un|[Rr]upiah|JUTA|MIL[IY]AR|TRIL[IY]UN|RUPIAH)(?!\w)")


class Amount(NamedTuple):
    """A number that may be a sum of money, with the factor of its magnitude and the currency where they are written."""

    start: int
    end: int
    number: Decimal
    factor: int | None
    bare: bool
    currency: str | None


def find_amounts(story: str) -> list[Amount]:
    """Return the numbers in digits and in words, in order and without overlap."""
    kept: list[Amount] = []
    for number in sorted((*_written_in_digits(story), *_written_in_words(story)), key=lambda number: number.start):
        if not kept or number.start >= kept[-1].end:
            kept.append(number)
    return kept


def _written_in_digits(story: str) -> Iterator[Amount]:
    for match in _DIGITS.finditer(story):
        sign = sign_before(story, match.start())
        if not sign and story[match.start() - 1 : match.start()].isalnum():
            continue
        scale = magnitude_of(match[2])
        end = match.end() if scale else match.end(1)
        price = _PRICE_END.match(story, end)
        end = price.end() if price else end
        behind = currency_behind(story, end) if scale or (match[2] or "").lower() in first_words() else None
        if not (sign or behind or scale or RANGE.match(story, end)):
            continue
        number = _read_number(match[1], scaled=scale is not None)
        if number is not None:
            start, code = sign or (match.start(), None)
            bare = scale is not None and scale.use == "bare"
            yield Amount(
                start,
                behind[0] if behind else end,
                number,
                scale.factor if scale else None,
                bare,
                code or (behind[1] if behind else None),
            )


def _read_number(written: str, *, scaled: bool) -> Decimal | None:
    """Return the value of digits with Indonesian marks, a point between thousands and a decimal comma, or the English ones.

    >>> [str(_read_number(written, scaled=False)) for written in ("2.400.000,00", "15.500", "2,400,000", "1,5")]
    ['2400000.00', '15500', '2400000', '1.5']
    >>> str(_read_number("1,350", scaled=True))
    '1.350'
    """
    if len(written) > _LONGEST:
        return None
    written = _BESIDE_DIGITS.sub("", written)
    if _THOUSANDS.fullmatch(written):
        return Decimal(written.replace(".", "").replace(",", "."))
    if _COMMA_THOUSANDS.fullmatch(written) and not (scaled and written.count(",") == 1):
        return Decimal(written.replace(",", ""))
    return Decimal(written.replace(",", ".")) if _PLAIN.fullmatch(written) else None


def _written_in_words(story: str) -> Iterator[Amount]:
    """Numbers such as "tiga miliar enam ratus juta rupiah" and "Delapan Miliar"."""
    numerals = _numerals()
    reached = 0
    for anchor in _WORD_SCALE.finditer(story):
        if anchor.start() < reached or not (anchor[0][1] in "sS" or story[anchor.start() - 1 : anchor.start()].isalpha()):
            continue
        words = _numerals_around(story, anchor, reached)
        reached = words[-1].end() if words else anchor.end()
        if not words or numerals[words[0][0].lower()].multiplies:
            continue
        rupiah = _RUPIAH.match(story, reached)
        sign = sign_before(story, words[0].start())
        code = sign[1] if sign else "IDR" if rupiah else None
        value = _value_of([numerals[word[0].lower()] for word in words])
        yield Amount(sign[0] if sign else words[0].start(), rupiah.end() if rupiah else reached, value, 1, True, code)


def _numerals_around(story: str, anchor: re.Match[str], floor: int) -> list[re.Match[str]]:
    """Return the run of number words that leads up to ``anchor`` and goes on behind it."""
    numerals = _numerals()
    run: list[re.Match[str]] = []
    for word in _WORD.finditer(story, max(floor, anchor.start() - _WORDS_REACH)):
        joined = not run or story[run[-1].end() : word.start()].isspace()
        if word[0].lower() in numerals and joined:
            run.append(word)
        elif word.start() >= anchor.start():
            break
        else:
            run = [word] if word[0].lower() in numerals else []
    return run


def _value_of(numerals: list[Numeral]) -> Decimal:
    """Return the value of number words.

    >>> by_word = _numerals()
    >>> str(_value_of([by_word[word] for word in "tiga juta dua ratus lima belas ribu".split()]))
    '3215000'
    """
    total = group = unit = Decimal(0)
    for numeral in numerals:
        value = Decimal(numeral.value)
        if not numeral.multiplies:
            unit += value
        elif numeral.word == "belas":
            group, unit = group + unit + value, Decimal(0)
        elif value < UNSCALED:
            group, unit = group + unit * value, Decimal(0)
        else:
            total, group, unit = total + (group + unit) * value, Decimal(0), Decimal(0)
    return total + group + unit


@cache
def _numerals() -> dict[str, Numeral]:
    return {row.word: row for row in rows(Numeral)}
