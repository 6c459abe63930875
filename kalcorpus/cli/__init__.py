"""Arguments → exit code: `kalcorpus parse | export | add | validate | apply | schema | explain`.

Data goes to stdout, progress and notices to stderr. Exit code 0 good (warnings allowed), 1 invalid data, 2 wrong use or
unreadable input, 3 a fault of kalcorpus itself.

>>> main(["explain", "date.impossible"])
date.impossible (warning)
The calendar has no such day.
To mend it: Compare with the source and correct the day.
0
"""

import sys
from collections.abc import Sequence

INTERRUPTED = 130  # 128 + SIGINT, what shells expect


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code; no exception leaves it.

    Args:
        argv: the arguments, without the program's name; those of the process by default.
    """
    try:
        # Loaded here, so that an interruption while the modules load is told like any other.
        from kalcorpus.cli.interruption import interruptions_watched  # noqa: PLC0415

        with interruptions_watched():
            from kalcorpus.cli.running import run_command  # noqa: PLC0415

            return run_command(argv)
    except KeyboardInterrupt:
        if sys.stderr is not None:
            print("kalcorpus: interrupted; nothing half-written was left behind", file=sys.stderr)
        return INTERRUPTED
