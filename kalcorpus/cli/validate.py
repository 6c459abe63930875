"""`kalcorpus validate PATH...` → a report of everything that is wrong, with its place and the way to mend it."""

import argparse
import sys

from kalcorpus.cli.commands import Commands, add_inputs, add_language, add_parser
from kalcorpus.cli.progress import Progress


def add_command(commands: Commands, shared: argparse.ArgumentParser) -> None:
    """Add `validate` to the command line."""
    parser = add_parser(
        commands,
        shared,
        "validate",
        summary="check article files and datasets / periksa berkas berita dan dataset",
        details="Errors make the exit code 1; warnings and infos do not.",
        examples=(
            "kalcorpus validate seeds dataset --lang id\n"
            "kalcorpus validate berita/*.txt --require title,published\n"
            "kalcorpus validate baru/ --against dataset    # warns of articles that the dataset holds already\n"
            "kalcorpus validate dataset --format github    # marks the lines in a GitHub pull request"
        ),
        run=run,
    )
    add_inputs(parser, "article files, dataset files (.json, .jsonl, .csv, .xlsx, .sqlite), datasets, or folders of any")
    parser.add_argument("--format", choices=("text", "json", "github"), default="text", help="how to print (default: text)")
    add_language(parser)
    parser.add_argument(
        "--require", metavar="FIELDS", default="", help="fields that must be there: any of title,outlet,published"
    )
    parser.add_argument("--against", metavar="DATASET", help="warn of articles that this dataset holds already")


def run(args: argparse.Namespace) -> int:
    """Print the report; 1 if it holds an error."""
    from kalcorpus.validation import validate  # noqa: PLC0415 - the parser loads when it is needed
    from kalcorpus.validation.render import render  # noqa: PLC0415 - as above

    require = [name.strip() for name in args.require.split(",") if name.strip()]
    progress = Progress(None, "records")
    report = validate(args.paths, require=require, against=args.against, step=progress.step)
    progress.end()
    sys.stdout.write(render(report, args.format, args.lang))
    return 0 if report.ok else 1
