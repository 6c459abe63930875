"""`kalcorpus add NEW... --to DATASET` → a dataset that grew by what it did not hold yet."""

import argparse
from typing import TYPE_CHECKING

from kalcorpus.cli.commands import Commands, add_inputs, add_metadata, add_parser, end_with, parsing_options
from kalcorpus.cli.progress import with_progress
from kalcorpus.cli.streams import notice
from kalcorpus.errors import Failure

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kalcorpus.article import Article


def add_command(commands: Commands, shared: argparse.ArgumentParser) -> None:
    """Add `add` to the command line."""
    parser = add_parser(
        commands,
        shared,
        "add",
        summary="add new articles to a dataset / tambahkan berita baru ke dataset",
        details="Articles that the dataset holds already are skipped: adding the same folder again changes nothing.",
        examples="kalcorpus add kliping/minggu-44 --to dataset\nkalcorpus add baru/*.txt --to dataset --metadata meta.csv",
        run=run,
    )
    add_inputs(parser, "article files or folders of them")
    parser.add_argument("--to", required=True, metavar="DATASET", help="the dataset, made with `kalcorpus export`")
    add_metadata(parser)


def run(args: argparse.Namespace) -> int:
    """Parse the inputs, add what is new, and print what became of them."""
    from kalcorpus.corpus import add_articles, open_articles  # noqa: PLC0415 - the parser loads when it is needed

    opened = open_articles(args.paths, **parsing_options(args))
    result = add_articles(_told(with_progress(opened.items, opened.total, "articles")), args.to, watch=with_progress)
    new = result.added + result.same_story
    print(f"added {new}, revised {result.revised}, skipped {result.skipped}, failed {result.failed}")
    if result.same_story:
        print(f"{result.same_story} of those added tell a story that the dataset has from another outlet or address")
    return end_with(new + result.revised + result.skipped, result.failed)


def _told(items: "Iterable[Article | Failure]") -> "Iterator[Article | Failure]":
    for item in items:
        if isinstance(item, Failure):
            notice(f"kalcorpus: {item}")
        yield item
