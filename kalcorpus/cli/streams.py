"""stdout and stderr as the caller left them → streams that can be written to: a notice never stops the work that it tells of."""

import io
import os
import sys
from typing import TextIO

from kalcorpus.errors.said import visible

CLEAR = "\r\x1b[K"
"""Takes away the line of a terminal in which the cursor stands: a line of progress, before something else is told."""


def prepare_streams() -> None:
    """Make stdout and stderr speak UTF-8, and lead nowhere where the caller has closed them."""
    sys.stdout = sys.stdout or _nowhere()
    sys.stderr = sys.stderr or _nowhere()
    # Windows consoles and pipes default to a code page that can't hold every article.
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def notice(text: str) -> None:
    """Print a line on stderr, with nothing in it that could move a terminal's cursor; if nobody can hear it, go on without."""
    tell(f"{CLEAR if sys.stderr.isatty() else ''}{visible(text)}\n")


def tell(written: str) -> None:
    """Write on stderr, as long as somebody reads there."""
    try:
        sys.stderr.write(written)
        sys.stderr.flush()
    except OSError:
        lead_nowhere(sys.stderr)


def lead_nowhere(stream: TextIO) -> None:
    """Let what is still to come of ``stream`` go nowhere, the flush at the end of the process too."""
    sink = os.open(os.devnull, os.O_WRONLY)
    os.dup2(sink, stream.fileno())
    os.close(sink)


def _nowhere() -> TextIO:
    return open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123 - a device that lives as long as the process
