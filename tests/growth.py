"""How work grows with its text: what every test measures that says a hostile text takes no more than its share of time."""

import time
from collections.abc import Callable

# Work that grows with the square of its text would take a hundred times longer, linear work ten: between them is room for noise.
SQUARE = 30


def growth(work: Callable[[str], object], piece: str, times: int) -> float:
    """Return how many times longer ``work`` takes on ten times the text; 10 is linear, 100 a square.

    It counts the processor's time; the best of three short runs and of two long ones count, for machines are noisy.

    Args:
        work: what is measured.
        piece: what the text repeats.
        times: how often the shorter text repeats it.
    """
    work(piece)
    short = min(_seconds(work, piece * times) for _ in range(3))
    long = min(_seconds(work, piece * times * 10) for _ in range(2))
    return long / max(short, 0.0005)


def _seconds(work: Callable[[str], object], text: str) -> float:
    begin = time.process_time()
    work(text)
    return time.process_time() - begin
