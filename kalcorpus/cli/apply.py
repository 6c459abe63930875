"""`kalcorpus apply EDITED.xlsx --to DATASET` → corrections that an officer made in a workbook, laid over the dataset."""

import argparse

from kalcorpus.cli.commands import Commands, add_parser
from kalcorpus.cli.progress import with_progress
from kalcorpus.cli.streams import notice
from kalcorpus.errors.said import visible


def add_command(commands: Commands, shared: argparse.ArgumentParser) -> None:
    """Add `apply` to the command line."""
    parser = add_parser(
        commands,
        shared,
        "apply",
        summary="apply corrections from an edited workbook / terapkan koreksi dari buku kerja",
        details="Finds the cells that were changed, whatever was sorted or filtered, and keeps what is valid in edits.jsonl.",
        examples=(
            "kalcorpus apply rekap-edited.xlsx --to dataset --dry-run    # only lists the changes\n"
            "kalcorpus apply rekap-edited.xlsx --to dataset\n"
            "kalcorpus export dataset --output rekap-baru.xlsx           # the workbook with the corrections"
        ),
        run=run,
    )
    parser.add_argument("workbook", metavar="WORKBOOK", help="the edited workbook (.xlsx)")
    parser.add_argument("--to", required=True, metavar="DATASET", help="the dataset that the workbook was made of")
    parser.add_argument("--dry-run", action="store_true", help="only list what would change / hanya tampilkan perubahan")


def run(args: argparse.Namespace) -> int:
    """Print each correction, and on stderr what could not be applied; 1 if somebody typed such a thing."""
    from kalcorpus.edits import apply_workbook, said  # noqa: PLC0415 - openpyxl loads when it is needed

    applied = apply_workbook(args.workbook, args.to, dry_run=args.dry_run, watch=with_progress)
    for edit in applied.edits:
        place = (edit.source or "").rpartition(" ")[2]
        print(visible(f"{place}: {said(edit.old)} → {said(edit.new)} ({edit.field})"))
    for refusal in applied.notices:
        notice(f"not applied: {refusal}")
    return 1 if any(notice.typed for notice in applied.notices) else 0
