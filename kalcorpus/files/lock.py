"""a target path → the right to write there, held by one run at a time and let go by the system when that run dies."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from kalcorpus.errors import WrongUse

_LOCK = ".{name}.lock"


@contextmanager
def writing(target: Path) -> Iterator[None]:
    """Hold the lock of ``target`` while the block runs; the folder it stands in must be there.

    Raises:
        WrongUse: another run holds it.
    """
    target = target.resolve()
    path = target.parent / _LOCK.format(name=target.name)
    lock = _locked(path)
    if lock is None:
        raise WrongUse(
            where=str(target),
            found="another run is writing there",
            expected="one run at a time",
            action="wait until the other run has ended, then start this one again",
        )
    try:
        yield
    finally:
        _let_go(lock, path)


def _locked(path: Path) -> int | None:
    """Return the open lock file, None where another run holds it."""
    while True:
        lock = os.open(path, os.O_RDWR | os.O_CREAT, 0o666)
        try:
            _lock(lock)
        except OSError:
            os.close(lock)
            return None
        if _is_at(lock, path):
            return lock
        os.close(lock)  # the run before removed the file between opening and locking


def _is_at(lock: int, path: Path) -> bool:
    try:
        return os.path.samestat(os.fstat(lock), path.stat())
    except FileNotFoundError:
        return False


if sys.platform == "win32":
    import msvcrt

    def _lock(lock: int) -> None:
        msvcrt.locking(lock, msvcrt.LK_NBLCK, 1)

    def _let_go(lock: int, path: Path) -> None:
        os.close(lock)
        with suppress(OSError):  # another run has opened it already: then the file is that run's
            path.unlink()

else:
    import fcntl

    def _lock(lock: int) -> None:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)

    def _let_go(lock: int, path: Path) -> None:
        path.unlink(missing_ok=True)  # while it is held: whoever opened it already sees that it is gone, and opens anew
        os.close(lock)
