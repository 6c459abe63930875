"""items → the same items, while somebody watches them pass: how long work tells how far it has come.

>>> list(unwatched("abc", 3, "articles"))
['a', 'b', 'c']
"""

from collections.abc import Iterable, Iterator
from typing import Protocol, TypeVar

ItemT = TypeVar("ItemT")


class Watch(Protocol):
    """What yields the items that it is given, and may tell somebody how many have passed."""

    def __call__(self, items: Iterable[ItemT], total: int | None, what: str, /) -> Iterator[ItemT]:
        """Yield the items.

        Args:
            items: what passes.
            total: how many there will be, None where nobody knows.
            what: what they are called, "articles".
        """


def unwatched(items: Iterable[ItemT], _total: int | None, _what: str) -> Iterator[ItemT]:
    """Yield the items and tell nobody."""
    yield from items
