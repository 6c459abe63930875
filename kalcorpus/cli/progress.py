"""A run of items → the same items, with count, rate and time left on stderr while they pass, if that is a terminal."""

import sys
import time
from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from kalcorpus.cli.interruption import raise_interruption
from kalcorpus.cli.streams import CLEAR, tell

ItemT = TypeVar("ItemT")
Total = int | Callable[[], int | None] | None

_EVERY_SECONDS = 0.2


class Progress:
    """One line on stderr that is kept up to date; nothing is printed where stderr is no terminal.

    Args:
        total: how many items there will be, or None if that is not known; a function is asked only where it is shown.
        what: what they are called, "articles".
    """

    def __init__(self, total: Total, what: str) -> None:
        self._heard = sys.stderr.isatty()
        self._total = (total() if callable(total) else total) if self._heard else None
        self._what = what
        self._count = 0
        self._began = self._shown_at = time.monotonic()

    def step(self) -> None:
        """Count an item that has passed."""
        self._count += 1
        if self._heard and (now := time.monotonic()) - self._shown_at >= _EVERY_SECONDS:
            self._shown_at = now
            self._show()

    def end(self) -> None:
        """Leave the last line where it is."""
        if self._heard:
            self._show()
            tell("\n")

    def _show(self) -> None:
        tell(CLEAR + progress_line(self._count, self._total, time.monotonic() - self._began, self._what))


def with_progress(items: Iterable[ItemT], total: Total, what: str) -> Iterator[ItemT]:
    """Yield ``items``, and show how many of ``total`` have passed.

    Between two of them Ctrl-C is heard even where something has swallowed it.
    """
    progress = Progress(total, what)
    for item in items:
        raise_interruption()
        yield item
        progress.step()
    progress.end()


def progress_line(count: int, total: int | None, seconds: float, what: str) -> str:
    """Return the line that is shown.

    >>> progress_line(500, 2000, 2.0, "articles")
    '500/2,000 articles  25%  250/s  0:00:06 left'
    >>> progress_line(500, None, 2.0, "articles")
    '500 articles  250/s'
    """
    rate = count / seconds if seconds else 0.0
    if not total or count > total:
        return f"{count:,} {what}  {rate:,.0f}/s"
    left = round((total - count) / rate) if rate else 0
    minutes, second = divmod(left, 60)
    clock = f"{minutes // 60}:{minutes % 60:02}:{second:02}"
    return f"{count:,}/{total:,} {what}  {count * 100 // total}%  {rate:,.0f}/s  {clock} left"
