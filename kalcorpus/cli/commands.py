"""What the commands share: a parser with examples in its help, the language option, the list of inputs."""

import argparse
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeAlias

if TYPE_CHECKING:
    Commands: TypeAlias = argparse._SubParsersAction[argparse.ArgumentParser]  # noqa: SLF001 - argparse names it nowhere else
else:
    Commands = object


def add_parser(
    commands: Commands,
    shared: argparse.ArgumentParser,
    name: str,
    *,
    summary: str,
    examples: str,
    run: Callable[[argparse.Namespace], int],
    details: str = "",
) -> argparse.ArgumentParser:
    """Return the new parser of the command ``name``, whose help ends with ``examples``."""
    indented = "\n".join(f"  {line}" for line in examples.splitlines())
    parser = commands.add_parser(
        name,
        parents=[shared],
        help=summary,
        description=f"{summary}\n{details}",
        epilog=f"examples / contoh:\n{indented}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.set_defaults(run=run)
    return parser


def add_language(parser: argparse.ArgumentParser, *, default: str = "en") -> None:
    """Add ``--lang``."""
    parser.add_argument("--lang", choices=("id", "en"), default=default, help=f"Indonesian or English (default: {default})")


def add_inputs(parser: argparse.ArgumentParser, what: str) -> None:
    """Add the list of input paths."""
    parser.add_argument("paths", nargs="+", metavar="PATH", help=what)


def add_metadata(parser: argparse.ArgumentParser) -> None:
    """Add what every command that parses takes."""
    parser.add_argument(
        "--metadata",
        metavar="META.CSV",
        help="table with a column `file` and any of title, url, outlet, published, author, tags / tabel keterangan tiap berkas",
    )
    parser.add_argument(
        "--text-column",
        metavar="NAME",
        help="column or key of collections (.csv, .jsonl ...) that holds the text, where its name does not tell / kolom naskah",
    )
    parser.add_argument("--workers", type=int, metavar="N", help="processes that parse side by side (default: 1)")
    parser.add_argument(
        "--timeout", type=float, metavar="SECONDS", help="give an article up after this time (default: 300 with several workers)"
    )


def parsing_options(args: argparse.Namespace) -> dict[str, Any]:
    """Return what the options of `add_metadata` say, by the names of `kalcorpus.corpus`."""
    return {"metadata": args.metadata, "workers": args.workers, "text_column": args.text_column, "timeout": args.timeout}


def end_with(good: int, failed: int) -> int:
    """Return the exit code of a run over inputs: 1 if some of them gave no article, 2 if none of them gave one."""
    if not failed:
        return 0
    return 1 if good else 2
