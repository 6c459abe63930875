"""Commands → the argument parser with its help."""

import argparse

from kalcorpus.cli import add, apply, explain, export, parse, schema, validate
from kalcorpus.version import __version__

_COMMANDS = (parse, export, add, validate, apply, schema, explain)

_DESCRIPTION = """\
Reads Indonesian news articles and makes data of them: who, what, where, when, who said what.
Membaca naskah berita dan menjadikannya data: siapa, apa, di mana, kapan, dan siapa berkata apa."""

_EXAMPLES = """\
examples / contoh:
  kalcorpus parse berita.txt --format pretty         one article, to look at / satu berita, untuk dilihat
  kalcorpus export seeds --output dataset            a folder into JSON, CSV and Excel / satu folder menjadi JSON, CSV, Excel
  kalcorpus validate seeds dataset --lang id         check articles and dataset / periksa berita dan dataset
  kalcorpus explain date.year-unknown --lang id      what a code means / arti sebuah kode

exit codes: 0 good (warnings allowed), 1 invalid data, 2 wrong use or unreadable input, 3 internal error
kode keluar: 0 baik, 1 data tidak sah, 2 salah pakai atau berkas tidak terbaca, 3 kesalahan program

`kalcorpus COMMAND --help` tells more about one command."""


def build_parser() -> argparse.ArgumentParser:
    """Return the parser of the whole command line; each command adds its own arguments and its ``run``."""
    parser = argparse.ArgumentParser(
        prog="kalcorpus",
        description=_DESCRIPTION,
        epilog=_EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"kalcorpus {__version__}")
    shared = argparse.ArgumentParser(add_help=False)
    shared.add_argument("--debug", action="store_true", help="show the traceback of an internal error")
    commands = parser.add_subparsers(metavar="COMMAND", required=True, title="commands")
    for command in _COMMANDS:
        command.add_command(commands, shared)
    return parser
