"""story → money: sums with their currency."""

from decimal import Decimal

from pydantic import Field

from kalcorpus.text import Mention


class Money(Mention):
    """A sum of money; a range is two."""

    amount: Decimal = Field(ge=0, title="Jumlah", description="Exact amount in units of the currency", examples=["150000000000"])
    currency: str = Field(pattern="^[A-Z]{3}$", title="Mata Uang", description="ISO 4217 code", examples=["IDR"])


def find_money(story: str) -> tuple[Money, ...]:
    """Return the sums in ``story``, in order."""
    return ()
