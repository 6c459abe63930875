"""`kalcorpus schema` → the published JSON Schema on stdout, or all published schemas in a folder."""

import argparse
import json

from kalcorpus.cli.commands import Commands, add_parser


def add_command(commands: Commands, shared: argparse.ArgumentParser) -> None:
    """Add `schema` to the command line."""
    parser = add_parser(
        commands,
        shared,
        "schema",
        summary="print the JSON Schema of an article's record / tampilkan skema JSON",
        examples="kalcorpus schema > article.schema.json\nkalcorpus schema --write schemas/   # all of them, with the dictionary",
        run=run,
    )
    parser.add_argument("--write", metavar="FOLDER", help="write every published schema into this folder instead")


def run(args: argparse.Namespace) -> int:
    """Print or write the schemas."""
    from kalcorpus.schema import json_schema, write_schemas  # noqa: PLC0415 - loads the whole record

    if args.write is None:
        print(json.dumps(json_schema(), ensure_ascii=False, indent=2))
    else:
        for path in write_schemas(args.write):
            print(path)
    return 0
