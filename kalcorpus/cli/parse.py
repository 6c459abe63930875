"""`kalcorpus parse PATH...` → the articles' records as JSON on stdout."""

import argparse
import sys

from kalcorpus.article import Article
from kalcorpus.cli.commands import Commands, add_inputs, add_metadata, add_parser, end_with, parsing_options
from kalcorpus.cli.progress import with_progress
from kalcorpus.cli.streams import notice
from kalcorpus.errors import Failure


def add_command(commands: Commands, shared: argparse.ArgumentParser) -> None:
    """Add `parse` to the command line."""
    parser = add_parser(
        commands,
        shared,
        "parse",
        summary="read articles and print their records / baca berita dan tampilkan hasilnya",
        details="Prints one JSON record a line, so that other programs can read it; --format pretty is for people.",
        examples=(
            "kalcorpus parse seeds/*.txt > articles.jsonl\n"
            "kalcorpus parse berita.txt --format pretty\n"
            "kalcorpus parse kliping/ --metadata meta.csv --workers 4"
        ),
        run=run,
    )
    add_inputs(parser, "article files (.txt, .md, .html, .docx, .pdf, .json, .jsonl, .csv, .parquet), or folders of them")
    parser.add_argument(
        "--format", choices=("json", "pretty"), default="json", help="one record a line, or indented (default: json)"
    )
    add_metadata(parser)


def run(args: argparse.Namespace) -> int:
    """Print the record of each input; say on stderr which inputs gave none."""
    from kalcorpus.corpus import open_records  # noqa: PLC0415 - the parser loads when it is needed

    opened = open_records(args.paths, **parsing_options(args))
    parsed = failed = 0
    # Where the records themselves run over the terminal, a line of progress would only stand between them.
    items = opened.items if sys.stdout.isatty() else with_progress(opened.items, opened.total, "articles")
    for result in items:
        if isinstance(result, Failure):
            failed += 1
            notice(f"kalcorpus: {result}")
        else:
            parsed += 1
            sys.stdout.write(_written(result, pretty=args.format == "pretty"))
    return end_with(parsed, failed)


def _written(record: bytes, *, pretty: bool) -> str:
    return (Article.model_validate_json(record).model_dump_json(indent=2) if pretty else record.decode()) + "\n"
