"""A run of items → the same items, with count, rate and time left on stderr while they pass, if that is a terminal."""

import sys
import time
from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from kalcorpus.cli.interruption import raise_interruption
from kalcorpus.cli.streams import tell

ItemT = TypeVar("ItemT")

_EVERY_SECONDS = 0.2


def with_progress(items: Iterable[ItemT], total: Callable[[], int | None], what: str) -> Iterator[ItemT]:
    """Yield ``items`` and keep one line on stderr up to date; prints nothing where stderr is no terminal.

    Between two of them Ctrl-C is heard even where something has swallowed it.

    Args:
        items: what passes.
        total: tells how many there will be, or None if that is not known; asked only where it is shown.
        what: what they are called, "articles".
    """
    if not sys.stderr.isatty():
        for item in items:
            raise_interruption()
            yield item
        return
    expected = total()
    began = shown_at = time.monotonic()
    count = 0
    for count, item in enumerate(items, start=1):
        raise_interruption()
        yield item
        now = time.monotonic()
        if now - shown_at >= _EVERY_SECONDS:
            shown_at = now
            _show(progress_line(count, expected, now - began, what))
    _show(progress_line(count, expected, time.monotonic() - began, what))
    tell("\n")


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


def _show(line: str) -> None:
    tell(f"\r\x1b[K{line}")
