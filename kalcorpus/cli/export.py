"""`kalcorpus export PATH... --output DATASET` → articles, or a part of a dataset, in every output format."""

import argparse
import datetime
import os
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from kalcorpus.cli.commands import Commands, add_inputs, add_language, add_metadata, add_parser, end_with, parsing_options
from kalcorpus.cli.progress import with_progress
from kalcorpus.cli.streams import notice
from kalcorpus.errors import Failure, UnreadableInput, WrongUse
from kalcorpus.errors.said import shown

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kalcorpus.article import Article

_PRESET = "excel-id: semicolons and byte order mark, for Excel on Windows set to Indonesian (default: rfc4180)"
_ENDING = re.compile(r"\.[A-Za-z][A-Za-z0-9]{1,7}")  # of a file's name; a version or a date in a folder's name is none
_DEFAULT_FORMATS = "jsonl,json,csv,xlsx"
_MORE_FORMATS = "also sqlite, parquet"
_SINGLE = ".xlsx, .jsonl, .json, .sqlite, .db or .parquet"


def add_command(commands: Commands, shared: argparse.ArgumentParser) -> None:
    """Add `export` to the command line."""
    parser = add_parser(
        commands,
        shared,
        "export",
        summary="make a dataset, or one file of it / buat dataset atau satu berkasnya",
        details="PATH is article files, folders of them, or datasets made before.",
        examples=(
            "kalcorpus export seeds --output dataset\n"
            "kalcorpus export kliping/ --output rekap.xlsx --metadata meta.csv\n"
            "kalcorpus export dataset --from 2025-10-27 --until 2025-11-02 --output minggu.xlsx"
        ),
        run=run,
    )
    add_inputs(parser, "article files, folders of them, or datasets")
    add = parser.add_argument
    add("--output", "-o", required=True, metavar="PATH", help=f"folder to make, or one file: {_SINGLE}")
    add("--format", metavar="NAMES", help=f"what the folder holds, comma between (default: {_DEFAULT_FORMATS}; {_MORE_FORMATS})")
    add_metadata(parser)
    add("--overwrite", action="store_true", help="replace an output that is there / timpa hasil yang sudah ada")
    add("--no-text", action="store_true", help="leave the papers' sentences out / tanpa naskah media")
    add("--csv-preset", choices=("rfc4180", "excel-id"), default="rfc4180", help=_PRESET)
    add(
        "--from",
        dest="first",
        type=_day,
        metavar="DATE",
        help="only articles from this day on (2025-10-27)",
    )
    add("--until", dest="last", type=_day, metavar="DATE", help="only articles up to this day")
    add_language(parser, default="id")


def _day(written: str) -> datetime.date:
    try:
        return datetime.date.fromisoformat(written)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"{shown(written)} is no day; write it as 2025-10-27") from error


def run(args: argparse.Namespace) -> int:
    """Parse or read the inputs, write the output, and tell on stderr what became of them."""
    from kalcorpus.corpus import open_articles, within  # noqa: PLC0415 - the parser loads when it is needed
    from kalcorpus.files import write_dataset  # noqa: PLC0415 - as above
    from kalcorpus.files.single import SINGLE_FILES, write_single  # noqa: PLC0415 - as above

    _refuse_reversed(args)
    output = Path(args.output)
    single = output.suffix.lower() in SINGLE_FILES
    if not single:
        _refuse_ending(args.output, tuple(SINGLE_FILES))
    opened = open_articles(args.paths, **parsing_options(args))
    tally = _Tally()
    items = tally.count(with_progress(opened.items, opened.total, "articles"))
    if args.first or args.last:
        items = within(items, args.first, args.last, undated=tally.leave_out)
    if single:
        _refuse_formats(args)
        manifest = write_single(items, output, overwrite=args.overwrite, lang=args.lang, text=not args.no_text)
    else:
        manifest = write_dataset(
            items,
            output,
            formats=[name.strip() for name in (args.format or _DEFAULT_FORMATS).split(",") if name.strip()],
            overwrite=args.overwrite,
            lang=args.lang,
            text=not args.no_text,
            csv_preset=args.csv_preset,
        )
    tally.tell(manifest.counts.articles, output)
    return end_with(tally.articles, tally.failures)


def _refuse_reversed(args: argparse.Namespace) -> None:
    if args.first and args.last and args.first > args.last:
        raise WrongUse(
            where="--from and --until",
            found=f"a period from {args.first} to {args.last}",
            expected="a first day that is not after the last",
            action="exchange the two days",
        )


def _refuse_ending(output: str, known: tuple[str, ...]) -> None:
    """Refuse the name of a file of another kind, which would become a folder; a slash at its end says that a folder is meant."""
    path = Path(output)
    if _ENDING.fullmatch(path.suffix) and not path.is_dir() and not output.endswith(("/", os.sep)):
        raise WrongUse(
            where="--output",
            found=f"the ending {shown(path.suffix)}",
            expected=f"a folder, or one file that ends in {', '.join(known)}",
            action=f"name one of these, or write {output}{os.sep} for a folder of that name",
            code="use.unknown-format",
        )


def _refuse_formats(args: argparse.Namespace) -> None:
    if args.format:
        raise WrongUse(
            where="--format",
            found=f"{shown(args.format)} beside the one file {shown(args.output)}",
            expected="a folder as --output",
            action="leave --format out, or name a folder",
        )


class _Tally:
    """What passes on its way into the output: failures are told at once, articles without a day at the end."""

    def __init__(self) -> None:
        self.articles = self.failures = 0
        self._undated: list[str] = []

    def count(self, items: "Iterable[Article | Failure]") -> "Iterator[Article | Failure]":
        for item in items:
            if isinstance(item, Failure):
                self.failures += 1
                notice(f"kalcorpus: {item}")
            else:
                self.articles += 1
            yield item
        if self.failures and not self.articles:  # raised before the output is moved in, so that no empty dataset stays behind
            raise UnreadableInput(
                where="export",
                found=f"no article in {self.failures} inputs",
                expected="one that can be read",
                action="mend the inputs named above",
                code="input.no-articles",
            )

    def leave_out(self, article: "Article") -> None:
        self._undated.append(f"{article.source.name or article.id}: {article.title or '-'}")

    def tell(self, written: int, output: Path) -> None:
        for line in self._undated:
            notice(f"kalcorpus: left out, without a date: {line}")
        if sys.stderr.isatty():
            notice(f"{written} articles, {self.failures} failures → {output}")
