"""Work on a very long text → the same work without Python's search for cycles, which would make it half as long again.

Dates are tuples and records that hold no cycles. While thousands of them are made the cyclic collector walks over all of them
each time that their number has grown by a quarter, and finds nothing: ten times the text would cost thirteen times.

>>> with CollectorWaits(work=10_000):
...     gc.isenabled()
False
>>> gc.isenabled()
True
"""

import gc

_MUCH = 5_000  # mentions, or places where they may stand; articles have tens


class CollectorWaits:
    """Keeps the cyclic collector waiting while much is made; for little nothing changes."""

    __slots__ = ("_waits",)

    def __init__(self, work: int) -> None:
        """Take how many objects may be made."""
        self._waits = work >= _MUCH and gc.isenabled()

    def __enter__(self) -> None:
        if self._waits:
            gc.disable()

    def __exit__(self, *_raised: object) -> None:
        if self._waits:
            gc.enable()
