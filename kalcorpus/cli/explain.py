"""`kalcorpus explain CODE` → what a code means and how to mend what it names."""

import argparse
import difflib

from kalcorpus.cli.commands import Commands, add_language, add_parser
from kalcorpus.errors import WrongUse
from kalcorpus.errors.catalogue import catalogue
from kalcorpus.errors.said import shown

_MEND = {"en": "To mend it: ", "id": "Cara memperbaiki: "}
_SEVERITY_ID = {"error": "kesalahan", "warning": "peringatan", "info": "info"}


def add_command(commands: Commands, shared: argparse.ArgumentParser) -> None:
    """Add `explain` to the command line."""
    parser = add_parser(
        commands,
        shared,
        "explain",
        summary="tell what a code means / jelaskan arti sebuah kode",
        examples="kalcorpus explain date.year-unknown --lang id\nkalcorpus explain            # lists every code",
        run=run,
    )
    parser.add_argument(
        "code", nargs="?", metavar="CODE", help="a code that a problem or a finding carries; without it, all of them"
    )
    add_language(parser)


def run(args: argparse.Namespace) -> int:
    """Print one code of the catalogue, or all of them."""
    known = catalogue()
    if args.code is None:
        for row in known.values():
            print(f"{row.code:<28} {row.severity:<8} {row.meaning_id if args.lang == 'id' else row.meaning_en}")
        return 0
    if args.code not in known:
        near = difflib.get_close_matches(args.code, known, n=3)
        raise WrongUse(
            where="explain",
            found=shown(args.code),
            expected=f"a code such as {', '.join(near)}" if near else "a code of the catalogue",
            action="run `kalcorpus explain` for the list",
        )
    row = known[args.code]
    indonesian = args.lang == "id"
    print(f"{row.code} ({_SEVERITY_ID[row.severity] if indonesian else row.severity})")
    print(row.meaning_id if indonesian else row.meaning_en)
    print(_MEND[args.lang] + (row.mend_id if indonesian else row.mend_en))
    return 0
