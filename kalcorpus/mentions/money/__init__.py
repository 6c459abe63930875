"""story → money: sums with their currency.

>>> [(money.text, int(money.amount)) for money in find_money("antara Rp 2,5 juta hingga Rp 3 juta per bulan")]
[('Rp 2,5 juta', 2500000), ('Rp 3 juta', 3000000)]
"""

import re
from decimal import Decimal

from pydantic import Field

from kalcorpus.mentions.capitals import Capitals, find_capitals
from kalcorpus.mentions.money.amounts import RANGE, UNSCALED, Amount, find_amounts
from kalcorpus.mentions.money.currencies import capital_signs, small_words, symbols
from kalcorpus.text import Mention

_CONTEXT = 90  # code points before a bare sum in which money must be spoken of
_BESIDE = 60  # code points between two sums of one sentence
_SENTENCE_ENDS = re.compile(r"[!?\n]|\. ")
_NEAR = 30  # code points before a number in which what it counts may stand
_COUNTS = re.compile(r"\b(?:penduduk|penumpang|pengunjung|pemilih|bibit|produksi|melayani|sebanyak|jiwa|wisatawan|warga)\b")

_ENUMERATION = re.compile(r"\s*(?:,|dan|atau|serta|menjadi|,\s*dan)\s*")
# What a bare "8 miliar" may be followed by when it is money: never the thing that it counts.
_UNCOUNTED = re.compile(
    r"\s*(?:$|[.,;:!?)\"”’'\n/–—-]|(?:untuk|dari|per|yang|dan|pada|di|lebih|guna|bagi|dalam|setiap|saja|itu|ini|tahun|atau|hingga|sampai|kepada"
    r"|dengan|oleh|ke|melalui|tersebut|lagi|sebagai|agar|karena|tetapi|tapi|lewat|dibagi|sedang|sedangkan|sementara|setahun|sebulan|sehari|menjadi|bersumber)\b)"
)
_MONEY_SPOKEN_OF = re.compile(
    r"sebesar|senilai|nilai|anggar|dana\b|hibah|sumbangan|bantuan|pagu|biaya|harga|investasi|kerugian|rugi|modal|omzet|omset|pendapatan|\bpad\b|apbd"
    r"|apbn|denda|alokasi|hadiah|uang|bonus|gaji|insentif|bayar|kontrak|belanja|subsidi|kredit|pinjaman|utang|pajak|retribusi|setor|rupiah|rp\b"
)


class Money(Mention):
    """A sum of money; a range is two."""

    amount: Decimal = Field(ge=0, title="Jumlah", description="Exact amount in units of the currency", examples=["150000000000"])
    currency: str = Field(pattern="^[A-Z]{3}$", title="Mata Uang", description="ISO 4217 code", examples=["IDR"])


def find_money(story: str, capitals: Capitals | None = None) -> tuple[Money, ...]:
    """Return the sums in ``story``, in order and without overlap.

    Args:
        story: the frozen text with all that is not article blanked.
        capitals: its words with capitals, where they are at hand.
    """
    if not _speaks_of_money(story, capitals or find_capitals(story)):
        return ()
    found: list[Amount] = []
    for number in _shared(story, find_amounts(story)):
        if found and _goes_on(story, found[-1], number):
            added = found[-1].number * (found[-1].factor or 1) + number.number * (number.factor or 1)
            found[-1] = found[-1]._replace(end=number.end, number=added, factor=1)
        elif number.currency or _is_bare_sum(story, number) or (found and _is_beside_sum(story, found[-1], number)):
            found.append(number)
        elif (
            number.factor
            and found
            and _ENUMERATION.fullmatch(story, found[-1].end, number.start)
            and _stands_alone(story, number)
        ):
            found.append(number._replace(currency=found[-1].currency))
    return tuple(_money(story, number) for number in found)


def _speaks_of_money(story: str, capitals: Capitals) -> bool:
    """Tell whether any sign or word of money stands in the story: most articles are done when none is there."""
    if not capital_signs().isdisjoint(capitals.distinct) or small_words().search(story):
        return True
    return any(symbol in story for symbol in symbols())


def _money(story: str, number: Amount) -> Money:
    start, end = number.start, number.end
    exact = number.number * (number.factor or 1)
    amount = exact.to_integral_value() if exact == exact.to_integral_value() else exact
    return Money(start=start, end=end, text=story[start:end], amount=amount, currency=number.currency or "IDR")


def _shared(story: str, numbers: list[Amount]) -> list[Amount]:
    """Give both ends of a range what only one of them says: "Rp 2-3 juta", "2 hingga 3 juta rupiah"."""
    for place in range(len(numbers) - 1, 0, -1):
        first, second = numbers[place - 1], numbers[place]
        if not (first.currency or second.currency or second.bare) or not RANGE.fullmatch(story, first.end, second.start):
            continue
        money = second.currency or first.currency or ("IDR" if _is_bare_sum(story, second) else None)
        if money and (second.factor or first.currency):
            scaled = first.factor or (second.factor if first.number < UNSCALED else None)
            numbers[place - 1] = first._replace(factor=scaled, currency=first.currency or money)
            numbers[place] = second._replace(currency=money)
    return numbers


def _goes_on(story: str, first: Amount, second: Amount) -> bool:
    """Tell whether ``second`` is the smaller part of one sum: "Rp 1 miliar 250 juta"."""
    smaller = bool(first.factor and second.bare and second.factor and second.factor < first.factor)
    return smaller and story[first.end : second.start].isspace()


def _is_bare_sum(story: str, number: Amount) -> bool:
    """Tell whether a number without a currency is money: no thing that it counts stands behind, and money is spoken of before."""
    if not _counts_nothing(story, number):
        return False
    return _MONEY_SPOKEN_OF.search(story[max(0, number.start - _CONTEXT) : number.start].lower()) is not None


def _is_beside_sum(story: str, before: Amount, number: Amount) -> bool:
    """Tell whether a number without a currency follows a sum in its sentence: "dari 1,5 miliar itu terkumpul |1,2 miliar|"."""
    if number.start - before.end > _BESIDE or not _counts_nothing(story, number):
        return False
    return not _SENTENCE_ENDS.search(story, before.end, number.start)


def _counts_nothing(story: str, number: Amount) -> bool:
    """Tell whether a number with a bare magnitude has no thing that it counts beside it, before or behind."""
    if not number.bare or not _stands_alone(story, number):
        return False
    return _COUNTS.search(story, max(0, number.start - _NEAR), number.start) is None


def _stands_alone(story: str, number: Amount) -> bool:
    return _UNCOUNTED.match(story, number.end) is not None
