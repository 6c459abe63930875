"""Ctrl-C → `KeyboardInterrupt`, and the knowledge that it came, for libraries swallow the exception or raise another one.

Some do so while they load or clean up, and then a run would go on as if nobody had asked it to end.
"""

import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager


class _Watch:
    """What is called when the signal comes; from then on nothing is told of what can't be raised, for the process ends."""

    def __init__(self) -> None:
        self.came = False

    def __call__(self, *_signal: object) -> None:
        self.came = True
        sys.unraisablehook = lambda _: None
        raise KeyboardInterrupt


@contextmanager
def interruptions_watched() -> Iterator[None]:
    """Watch for Ctrl-C, where nothing else does already and nobody has told the process to be deaf to it.

    Once it came, whatever is raised is an interruption.
    """
    free = signal.getsignal(signal.SIGINT) is signal.default_int_handler
    if not free or threading.current_thread() is not threading.main_thread():
        yield
        return
    watch = _Watch()
    signal.signal(signal.SIGINT, watch)
    try:
        yield
    except BaseException as error:  # pydantic's core panics, below every Exception, where it is interrupted while it loads
        if watch.came:
            raise KeyboardInterrupt from error
        raise
    finally:
        signal.signal(signal.SIGINT, signal.default_int_handler)


def interruption_came() -> bool:
    """Tell whether Ctrl-C came since the watch began."""
    watch = signal.getsignal(signal.SIGINT)
    return isinstance(watch, _Watch) and watch.came


def raise_interruption() -> None:
    """Raise the interruption that came, if something has swallowed it."""
    if interruption_came():
        raise KeyboardInterrupt
