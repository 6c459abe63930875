"""arguments → one command's run, and its exit code for whatever may go wrong in it."""

import argparse
import os
import sys
import traceback
from collections.abc import Sequence

from kalcorpus.cli.arguments import build_parser
from kalcorpus.cli.interruption import interruption_came
from kalcorpus.cli.streams import lead_nowhere, notice, prepare_streams
from kalcorpus.errors import KalcorpusError, WrongUse
from kalcorpus.errors.said import reason_of

INTERNAL_ERROR = 3


def run_command(argv: Sequence[str] | None) -> int:
    """Run the command that ``argv`` names and return its exit code; only an interruption leaves it as an exception."""
    prepare_streams()
    try:
        args = build_parser().parse_args(argv)
    except SystemExit as end:  # argparse has printed help (0) or what is wrong with the arguments (2)
        return end.code if isinstance(end.code, int) else 2
    return _run(args)


def _run(args: argparse.Namespace) -> int:
    try:
        code: int = args.run(args)
        sys.stdout.flush()
    except KalcorpusError as error:
        notice(f"kalcorpus: {error}")
        return error.exit_code
    except BrokenPipeError:  # the reader of the pipe (`| head`) has what it wants
        lead_nowhere(sys.stdout)
        return 0
    except OSError as error:  # a folder that may not be written, a full disk: what the system refuses is no fault of ours
        notice(f"kalcorpus: {_refused(error)}")
        _give_up_stdout()
        return WrongUse.exit_code
    except Exception as error:  # the last door: whatever it is, the user gets a sentence and exit code 3
        if interruption_came():
            raise
        return _report_internal(error, debug=args.debug)
    return code


def _give_up_stdout() -> None:
    # What a full device did not take would be tried once more at the end of the process, and be complained of.
    try:
        sys.stdout.flush()
    except OSError:
        lead_nowhere(sys.stdout)


def _refused(error: OSError) -> WrongUse:
    return WrongUse(
        where=str(error.filename2 or error.filename or "the system"),
        found=reason_of(error),
        expected="a place that can be read and written",
        action="check the path, its rights and the free space",
    )


def _report_internal(error: Exception, *, debug: bool) -> int:
    if debug or os.environ.get("KALCORPUS_DEBUG", "") not in {"", "0"}:
        traceback.print_exception(error)
    told = f"internal error ({type(error).__name__}: {error})"
    notice(f"kalcorpus: {told}: a fault of kalcorpus, not of your data; run again with --debug and report it")
    return INTERNAL_ERROR
