"""A command of kalcorpus → what came of it, with the processor's time and the memory that it took in a process of its own."""

import os
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

STATUS = Path("/proc/self/status")
"""Where Linux tells a process its highest memory; getrusage would count that of the parent too."""

_ENDED = "measured"


class Outcome(NamedTuple):
    """What came of a command.

    Attributes:
        code: its exit code.
        out: what it printed on stdout.
        err: what it printed on stderr.
        seconds: of the processor, those in which Python starts among them; 0 where it did not come to its end.
        megabytes: the most memory that it had at once.
    """

    code: int
    out: str
    err: str
    seconds: float
    megabytes: float


def run_measured(arguments: Sequence[str], folder: Path, wrapped: Sequence[str] = ()) -> Outcome:
    """Run `kalcorpus` with these arguments.

    Args:
        arguments: those of the command line.
        folder: where it runs.
        wrapped: a command that runs it: the shell that mounts something before, the program that takes rights away.
    """
    ended = folder / _ENDED
    command = [*wrapped, sys.executable, str(Path(__file__).resolve()), str(ended), *arguments]
    run = subprocess.run(command, cwd=folder, capture_output=True, check=False, timeout=300)
    seconds, megabytes = map(float, ended.read_text("utf-8").split()) if ended.exists() else (0.0, 0.0)
    ended.unlink(missing_ok=True)
    return Outcome(run.returncode, run.stdout.decode("utf-8"), run.stderr.decode("utf-8"), seconds, megabytes)


def main() -> int:
    """Run the command line, and write down what it took."""
    from kalcorpus.cli import main as kalcorpus  # noqa: PLC0415 - its time counts, that of the tests that import this does not

    ended = os.open(sys.argv[1], os.O_WRONLY | os.O_CREAT)  # before the rights or the room are gone
    code = kalcorpus(sys.argv[2:])
    highest = int(STATUS.read_text("utf-8").split("VmHWM:")[1].split()[0]) / 1024
    os.write(ended, f"{time.process_time()} {highest}".encode())
    return code


if __name__ == "__main__":
    sys.exit(main())
