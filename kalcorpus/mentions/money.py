"""story → money: sums with their currency.

>>> [(money.text, int(money.amount)) for money in find_money("antara Rp 2,5 juta hingga Rp 3 juta per bulan")]
[('Rp 2,5 juta', 2500000), ('Rp 3 juta', 3000000)]
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from pydantic import Field

from kalcorpus.text import Mention
from kalcorpus.words import Currency, Magnitude, Numeral, rows

_LONGEST = 24  # digits; more are no sum of money
_UNSCALED = 1000  # in "Rp 2-3 juta" the first number is below this
_SIGN_REACH = 8  # code points that a currency's sign and the space behind it may take
_WORDS_REACH = 60  # code points before the first magnitude in which a number in words begins
_CONTEXT = 70  # code points before a bare sum in which money must be spoken of

_SPACE = r"[ \xa0\n]{0,2}"
# A number, and the word behind it that may be its magnitude.
_DIGITS = re.compile(
    rf"([0-9]+(?:[.,][0-9]+)*(?:,[ \xa0][0-9]{{1,3}}(?={_SPACE}(?:[Jj]uta|[Mm]il|[Tt]ril)))?(?:{_SPACE}-?an(?=[ \xa0]))?)"
    rf"(?:{_SPACE}([A-Za-z]{{1,10}})(?![A-Za-z]))?"
)
_PRICE_END = re.compile(r",[-=]")  # "Rp 50.000,-"
_THOUSANDS = re.compile(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?")
_COMMA_THOUSANDS = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?")
_PLAIN = re.compile(r"\d+(?:[.,]\d+)?")
_RANGE = re.compile(r"\s*(?:-|–|—|hingga|sampai(?:\s+dengan)?|s\.?[/.]?d\.?)\s*")
_ENUMERATION = re.compile(r"\s*(?:,|dan|atau|serta|menjadi|,\s*dan)\s*")
_BESIDE_DIGITS = re.compile(r"[ \xa0\nan-]")  # "Rp835, 2 miliar", "Rp178an milyar"
_RUPIAH = re.compile(r"\s+[Rr]upiah\b")
_WORD = re.compile(r"[A-Za-z]+")
_WORD_SCALE = re.compile(r"(?:[Jj]uta|[Mm]il[iy]ar|[Tt]ril[iy]un|[Rr]upiah|JUTA|MIL[IY]AR|TRIL[IY]UN|RUPIAH)(?!\w)")
_SUM_SIGNS = tuple("Rp RP juta Juta JUTA iliar ilyar ILIAR ILYAR riliun rilyun RILIUN RILYUN upiah UPIAH".split())  # noqa: SIM905 - reads as a list
# What a bare "8 miliar" may be followed by when it is money: never the thing that it counts.
_UNCOUNTED = re.compile(
    r"\s*(?:$|[.,;:!?)\"”’'\n/–—-]|(?:untuk|dari|per|yang|dan|pada|di|lebih|guna|bagi|dalam|setiap|saja|itu|ini|tahun|atau|hingga|sampai|kepada"
    r"|dengan|oleh|ke|melalui|tersebut|lagi|sebagai|agar|karena|tetapi|tapi|lewat|dibagi|setahun|sebulan|sehari|menjadi|bersumber)\b)"
)
_MONEY_SPOKEN_OF = re.compile(
    r"sebesar|senilai|nilai|anggar|dana\b|hibah|bantuan|pagu|biaya|harga|investasi|kerugian|rugi|modal|omzet|omset|pendapatan|\bpad\b|apbd"
    r"|apbn|denda|alokasi|hadiah|uang|bonus|gaji|insentif|bayar|kontrak|belanja|subsidi|kredit|pinjaman|utang|pajak|retribusi|setor|rupiah|rp\b"
)


class Money(Mention):
    """A sum of money; a range is two."""

    amount: Decimal = Field(ge=0, title="Jumlah", description="Exact amount in units of the currency", examples=["150000000000"])
    currency: str = Field(pattern="^[A-Z]{3}$", title="Mata Uang", description="ISO 4217 code", examples=["IDR"])


class _Sum(NamedTuple):
    """A number that may be a sum of money, with the factor of its magnitude and the currency where they are written."""

    start: int
    end: int
    number: Decimal
    factor: int | None
    bare: bool
    currency: str | None


def find_money(story: str) -> tuple[Money, ...]:
    """Return the sums in ``story``, in order and without overlap."""
    if not any(sign in story for sign in _SUM_SIGNS) and not _foreign().search(story):
        return ()
    found: list[_Sum] = []
    for number in _shared(story, _candidates(story)):
        if found and _goes_on(story, found[-1], number):
            added = found[-1].number * (found[-1].factor or 1) + number.number * (number.factor or 1)
            found[-1] = found[-1]._replace(end=number.end, number=added, factor=1)
        elif number.currency or _is_bare_sum(story, number):
            found.append(number)
        elif (
            number.factor
            and found
            and _ENUMERATION.fullmatch(story, found[-1].end, number.start)
            and _stands_alone(story, number)
        ):
            found.append(number._replace(currency=found[-1].currency))
    return tuple(_money(story, number) for number in found)


def _money(story: str, number: _Sum) -> Money:
    start, end = number.start, number.end
    exact = number.number * (number.factor or 1)
    amount = exact.to_integral_value() if exact == exact.to_integral_value() else exact
    return Money(start=start, end=end, text=story[start:end], amount=amount, currency=number.currency or "IDR")


def _candidates(story: str) -> list[_Sum]:
    """Numbers in digits and in words, in order and without overlap."""
    kept: list[_Sum] = []
    for number in sorted((*_written_in_digits(story), *_written_in_words(story)), key=lambda number: number.start):
        if not kept or number.start >= kept[-1].end:
            kept.append(number)
    return kept


def _shared(story: str, numbers: list[_Sum]) -> list[_Sum]:
    """Give both ends of a range what only one of them says: "Rp 2-3 juta", "2 hingga 3 juta rupiah"."""
    for place in range(len(numbers) - 1, 0, -1):
        first, second = numbers[place - 1], numbers[place]
        if not (first.currency or second.currency or second.bare) or not _RANGE.fullmatch(story, first.end, second.start):
            continue
        money = second.currency or first.currency or ("IDR" if _is_bare_sum(story, second) else None)
        if money and (second.factor or first.currency):
            scaled = first.factor or (second.factor if first.number < _UNSCALED else None)
            numbers[place - 1] = first._replace(factor=scaled, currency=first.currency or money)
            numbers[place] = second._replace(currency=money)
    return numbers


def _goes_on(story: str, first: _Sum, second: _Sum) -> bool:
    """Tell whether ``second`` is the smaller part of one sum: "Rp 1 miliar 250 juta"."""
    smaller = bool(first.factor and second.bare and second.factor and second.factor < first.factor)
    return smaller and story[first.end : second.start].isspace()


def _is_bare_sum(story: str, number: _Sum) -> bool:
    """Tell whether a number without a currency is money: no thing that it counts stands behind, and money is spoken of before."""
    if not number.bare or not _stands_alone(story, number):
        return False
    return _MONEY_SPOKEN_OF.search(story[max(0, number.start - _CONTEXT) : number.start].lower()) is not None


def _stands_alone(story: str, number: _Sum) -> bool:
    return _UNCOUNTED.match(story, number.end) is not None


def _written_in_digits(story: str) -> Iterator[_Sum]:
    for match in _DIGITS.finditer(story):
        sign = _sign_before(story, match.start())
        if not sign and story[match.start() - 1 : match.start()].isalnum():
            continue
        scale = _scale_of(match[2])
        end = match.end() if scale else match.end(1)
        price = _PRICE_END.match(story, end)
        end = price.end() if price else end
        behind = _currency_behind(story, end) if scale or (match[2] or "").lower() in _currency_words() else None
        if not (sign or behind or scale or _RANGE.match(story, end)):
            continue
        number = _read_number(match[1], scaled=scale is not None)
        if number is not None:
            start, code = sign or (match.start(), None)
            bare = scale is not None and scale.use == "bare"
            yield _Sum(
                start,
                behind[0] if behind else end,
                number,
                scale.factor if scale else None,
                bare,
                code or (behind[1] if behind else None),
            )


def _scale_of(word: str | None) -> Magnitude | None:
    """Return the magnitude that a word is: "juta", "Miliar", "jutaan"; T and M in capitals alone."""
    if word is None:
        return None
    scales = _scales()
    return scales.get(word) or scales.get(word.lower()) or scales.get(word.lower().removesuffix("an"))


def _currency_behind(story: str, end: int) -> tuple[int, str] | None:
    """Return where the currency's name behind a number ends, and its code."""
    name = _currency_name().match(story, end)
    return (name.end(), _currencies_behind()[name[1].lower()]) if name else None


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


def _sign_before(story: str, start: int) -> tuple[int, str] | None:
    """Return where the currency's sign before ``start`` begins, and its code."""
    head = story[max(0, start - _SIGN_REACH) : start].rstrip(" \xa0\n")
    if head[-1:] not in _sign_ends():
        return None
    for sign, code in _signs_before():
        if head.endswith(sign):
            at = max(0, start - _SIGN_REACH) + len(head) - len(sign)
            return None if sign[0].isalpha() and story[at - 1 : at].isalpha() else (at, code)
    return None


def _written_in_words(story: str) -> Iterator[_Sum]:
    """Numbers such as "tiga miliar enam ratus juta rupiah" and "Delapan Miliar"."""
    if not any(scale in story for scale in _SUM_SIGNS):
        return
    numerals = _numerals()
    reached = 0
    for anchor in _WORD_SCALE.finditer(story):
        if anchor.start() < reached:
            continue
        words = _numerals_around(story, anchor, reached)
        reached = words[-1].end() if words else anchor.end()
        if not words or numerals[words[0][0].lower()].multiplies:
            continue
        rupiah = _RUPIAH.match(story, reached)
        sign = _sign_before(story, words[0].start())
        code = sign[1] if sign else "IDR" if rupiah else None
        value = _value_of([numerals[word[0].lower()] for word in words])
        yield _Sum(sign[0] if sign else words[0].start(), rupiah.end() if rupiah else reached, value, 1, True, code)


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
        elif value < _UNSCALED:
            group, unit = group + unit * value, Decimal(0)
        else:
            total, group, unit = total + (group + unit) * value, Decimal(0), Decimal(0)
    return total + group + unit


@cache
def _currency_name() -> re.Pattern[str]:
    names = "|".join(re.escape(name) for name in sorted(_currencies_behind(), key=len, reverse=True))
    return re.compile(rf"{_SPACE}((?i:{names}))(?!\w)")


@cache
def _currency_words() -> frozenset[str]:
    return frozenset(name.split()[0] for name in _currencies_behind())


@cache
def _scales() -> dict[str, Magnitude]:
    """Each way to write a magnitude with its row: words in small letters, the signs M and T as they are."""
    return {name: row for row in rows(Magnitude) for name in (row.name, *row.variants)}


@cache
def _currencies_behind() -> dict[str, str]:
    return {name.lower(): row.code for row in rows(Currency) for name in row.behind}


@cache
def _signs_before() -> tuple[tuple[str, str], ...]:
    """Signs with their codes, the longest first: US$ before $."""
    signs = {form: row.code for row in rows(Currency) for sign in row.before for form in (sign, f"{sign}.")}
    return tuple(sorted(signs.items(), key=lambda sign: -len(sign[0])))


@cache
def _foreign() -> re.Pattern[str]:
    """A number beside a currency's sign or word: most articles are done when none is there."""
    signs = "|".join(
        re.escape(sign) for sign in sorted({sign for sign, _ in _signs_before() if sign[0].isupper() and sign[-1] != "."})
    )
    symbols = "".join(sorted({re.escape(sign) for sign, _ in _signs_before() if len(sign) == 1}))
    words = "|".join(sorted({word[:3] for word in _currency_words()}))
    return re.compile(rf"[{symbols}]|(?:{signs}) ?[0-9]|[0-9] (?i:{words})")


@cache
def _sign_ends() -> frozenset[str]:
    return frozenset(sign[-1] for sign, _ in _signs_before())


@cache
def _numerals() -> dict[str, Numeral]:
    return {row.word: row for row in rows(Numeral)}
