"""Arguments → exit code: `kalcorpus parse | export | add | validate | apply | schema | explain`.

Data goes to stdout, progress and notices to stderr. Exit code 0 good (warnings allowed), 1 invalid data, 2 wrong use or
unreadable input, 3 a fault of kalcorpus itself.

>>> main(["explain", "date.impossible"])
date.impossible (warning)
The calendar has no such day.
To mend it: Compare with the source and correct the day.
0
"""

import io
import os
import sys
import traceback
from collections.abc import Sequence

from kalcorpus.cli.arguments import build_parser
from kalcorpus.errors import KalcorpusError, WrongUse
from kalcorpus.errors.said import visible

INTERNAL_ERROR = 3
INTERRUPTED = 130  # 128 + SIGINT, what shells expect


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code; no exception leaves it.

    Args:
        argv: the arguments, without the program's name; those of the process by default.
    """
    _speak_utf8()
    try:
        args = build_parser().parse_args(argv)
    except SystemExit as end:  # argparse has printed help (0) or what is wrong with the arguments (2)
        return end.code if isinstance(end.code, int) else 2
    try:
        code: int = args.run(args)
        sys.stdout.flush()
    except KalcorpusError as error:
        print(f"kalcorpus: {error}", file=sys.stderr)
        return error.exit_code
    except BrokenPipeError:
        return _leave_quietly()
    except KeyboardInterrupt:
        print("kalcorpus: interrupted; nothing half-written was left behind", file=sys.stderr)
        return INTERRUPTED
    except OSError as error:  # a folder that may not be written, a full disk: what the system refuses is no fault of ours
        print(f"kalcorpus: {_refused(error)}", file=sys.stderr)
        return WrongUse.exit_code
    except Exception as error:  # noqa: BLE001 - the last door: whatever it is, the user gets a sentence and exit code 3
        return _report_internal(error, debug=args.debug)
    return code


def _speak_utf8() -> None:
    # Windows consoles and pipes default to a code page that can't hold every article.
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def _leave_quietly() -> int:
    # The reader of the pipe (`| head`) has what it wants; point stdout away so that the flush at exit does not complain.
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 0


def _refused(error: OSError) -> WrongUse:
    return WrongUse(
        where=str(error.filename2 or error.filename or "the system"),
        found=(error.strerror or str(error)).lower(),
        expected="a place that can be read and written",
        action="check the path, its rights and the free space",
    )


def _report_internal(error: Exception, *, debug: bool) -> int:
    if debug or os.environ.get("KALCORPUS_DEBUG", "") not in {"", "0"}:
        traceback.print_exception(error)
    told = visible(f"internal error ({type(error).__name__}: {error})")
    print(f"kalcorpus: {told}: a fault of kalcorpus, not of your data; run again with --debug and report it", file=sys.stderr)
    return INTERNAL_ERROR
