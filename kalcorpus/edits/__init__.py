"""an edited workbook → edits: what an officer changed, validated cell by cell and laid over the dataset's records.

Rows are found by their ids: sorted, filtered, renamed sheets and columns that people added make no difference. Edits change the
meaning, never what the paper wrote.
"""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from kalcorpus.article import Article, Edit
from kalcorpus.edits.cells import Unfit, read_value
from kalcorpus.edits.changes import Change, Notice, find_changes, said
from kalcorpus.edits.consequences import consequences
from kalcorpus.files import read_dataset, read_manifest
from kalcorpus.files.appending import outdate_views, remake_views, views_are_missing, writing_to_dataset
from kalcorpus.files.overlay import Missing, StoredEdit, read_edits, value_at, with_value, write_edits
from kalcorpus.files.watch import Watch, unwatched
from kalcorpus.validation.records import record_faults

__all__ = ["Applied", "Notice", "apply_edits", "apply_workbook", "said"]

PathLike = str | os.PathLike[str]


class Applied(NamedTuple):
    """What became of the changes in a workbook."""

    edits: list[StoredEdit]
    notices: list[Notice]


def apply_edits(workbook: PathLike, dataset: PathLike, *, dry_run: bool = False) -> list[Edit]:
    """Find the cells that were changed in a workbook, lay them over the dataset's records, and return the corrections.

    They are written to the dataset's ``edits.jsonl`` and hold for whatever reads it from then on; its views are made anew
    with them, and an edited workbook that lies in the dataset itself stays under another name. A change that can't be made (a
    value of the wrong type, one that breaks a law of the record, a column that only shows something) is left out;
    `kalcorpus apply` lists these.

    Args:
        workbook: an edited copy of a workbook that kalcorpus made of this dataset.
        dataset: the dataset's folder.
        dry_run: only find out, write nothing.

    Raises:
        UnreadableInput: the workbook can't be read, or there is no dataset.
        WrongUse: another run is writing to the dataset.
    """
    return [edit.edit for edit in apply_workbook(workbook, dataset, dry_run=dry_run).edits]


def apply_workbook(workbook: PathLike, dataset: PathLike, *, dry_run: bool = False, watch: Watch = unwatched) -> Applied:
    """Do what `apply_edits` does, and tell what could not be applied.

    Args:
        workbook: as `apply_edits` takes it.
        dataset: as `apply_edits` takes it.
        dry_run: as `apply_edits` takes it.
        watch: sees the rows of the workbook pass, and the articles when the views are made anew.
    """
    folder = Path(dataset)
    if dry_run:
        return _apply(Path(workbook), folder, watch)
    with writing_to_dataset(folder):
        applied = _apply(Path(workbook), folder, watch)
        if applied.edits:
            outdate_views(folder)
            write_edits(folder, [*(edit for known in read_edits(folder).values() for edit in known), *applied.edits])
        manifest = read_manifest(folder)
        if manifest is not None and views_are_missing(manifest):
            remake_views(folder, watch)
    return applied


def _apply(workbook: Path, folder: Path, watch: Watch) -> Applied:
    changes, notices = find_changes(workbook, lambda: read_dataset(folder), watch)
    edits: list[StoredEdit] = []
    by_article: dict[str, list[Change]] = {}
    for change in changes:
        by_article.setdefault(change.article.id, []).append(change)
    for listed in by_article.values():
        correction = _Correction(listed[0].article)
        for change in listed:
            correction.take(change)
        edits += correction.edits
        notices += correction.notices
    return Applied(edits, notices)


class _Correction:
    """One article's record while it is corrected, change by change."""

    def __init__(self, article: Article) -> None:
        self.edits: list[StoredEdit] = []
        self.notices: list[Notice] = []
        self._article = article
        self._original = article.model_dump(mode="json")
        self._record = self._original
        self._known_faults = self._faults(self._original)

    def take(self, change: Change) -> None:
        """Correct the record by one change, or note why not."""
        try:
            new = read_value(change.value, change.plan)
            for field, value in _fields(self._record, change, new):
                self._set(field, value, change)
        except Unfit as reason:
            self.notices.append(change.notice(str(reason)))

    def _set(self, field: str, new: Any, change: Change) -> None:  # noqa: ANN401 - any JSON value
        old = value_at(self._record, field)
        if old is Missing:
            raise Unfit(f"the record has nothing at {field}")
        if new == old:
            return
        if any(edit.field == field and edit.new != new for edit in self.edits):
            raise Unfit(f"another cell of this workbook makes it {old!r}")
        before = next((edit for edit in reversed(self._article.edits) if edit.field == field and edit.old == new), None)
        if before is not None:
            raise Unfit(f"this is the value from before a correction ({before.source}); take a fresh workbook to undo that")
        self._try([(field, new), *consequences(self._record, field, new)], change)

    def _try(self, values: list[tuple[str, Any]], change: Change) -> None:
        record, edits = self._record, []
        for field, new in values:
            old = value_at(record, field)
            if old != new:
                edits.append(StoredEdit(article_id=self._article.id, field=field, old=old, new=new, source=change.source))
                record = with_value(record, field, new)
        # The corrections made so far are listed in the record, as they will be when it is read: some laws ask for them.
        listed = [edit.edit.model_dump(mode="json") for edit in (*self.edits, *edits)]
        faults = self._faults({**record, "edits": [*record["edits"], *listed]})
        new_faults = [fault for fault in faults if fault not in self._known_faults]
        if new_faults:
            raise Unfit(new_faults[0])
        self._record = record
        self.edits += edits

    @staticmethod
    def _faults(record: dict[str, Any]) -> list[str]:
        return [
            f"{fault.code}: {fault.value!r}" + (f", expected {fault.expected}" if fault.expected else "")
            for fault in record_faults(record)
        ]


def _fields(record: dict[str, Any], change: Change, new: Any) -> Iterable[tuple[str, Any]]:  # noqa: ANN401 - any JSON value
    """Return which fields of the record the cell sets to what: where their parent is null, the whole parent."""
    field = change.field
    if field == "/published/edtf" and record["published"] is None:
        return [("/published", None if new is None else {"edtf": new, "basis": "given"})]
    if field == "/outlet/name" and record["outlet"] is None:
        return [("/outlet", None if new is None else {"name": new, "domain": None})]
    if field == "/published/edtf" and new is None:
        return [("/published", None)]
    if change.plan.kind == "positions":
        return _positions(record, field, new)
    return [(field, new)]


def _positions(record: dict[str, Any], field: str, lines: list[str]) -> Iterator[tuple[str, Any]]:
    """Yield the corrections of a person's offices: line by line, or the whole list where lines came or went."""
    positions: list[dict[str, Any]] = value_at(record, field)
    if len(lines) == len(positions):
        for number, line in enumerate(lines):
            yield f"{field}/{number}/text", line
        return
    known = {position["text"]: position for position in positions}
    empty = {"title": None, "acting": None, "former": False, "organization": None, "region": None}
    yield field, [known.get(line, {"text": line, **empty}) for line in lines]
