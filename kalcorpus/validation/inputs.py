"""A path → findings: which check fits which file, in folders too."""

import glob
from collections.abc import Callable, Iterator
from pathlib import Path

from kalcorpus.errors import Failure, KalcorpusError, UnreadableInput
from kalcorpus.errors.said import reason_of
from kalcorpus.files.csv_tables import PACKAGE
from kalcorpus.files.jsonl import FAILURES
from kalcorpus.files.manifest import MANIFEST
from kalcorpus.files.overlay import EDITS, StoredEdit
from kalcorpus.files.parquet import is_parquet_of_articles
from kalcorpus.sources.fields import text_column
from kalcorpus.validation.article_files import check_articles, check_metadata_table, is_article_file
from kalcorpus.validation.databases import check_database, is_database
from kalcorpus.validation.json_files import check_json, check_jsonl
from kalcorpus.validation.logs import check_lines
from kalcorpus.validation.manifests import check_dataset
from kalcorpus.validation.parquet_files import check_parquet
from kalcorpus.validation.report import Fault, Finding, Place, fault_of
from kalcorpus.validation.session import Session
from kalcorpus.validation.tables import Keys, check_package, check_table, first_headings
from kalcorpus.validation.workbooks import check_workbook

_HEAD = 1 << 16
_LOGS: dict[str, type[Failure | StoredEdit]] = {FAILURES: Failure, EDITS: StoredEdit}
_RECORD_FIELD = '"schema_version"'


def check_path(path: Path, session: Session) -> Iterator[Finding]:
    """Yield what is wrong at ``path``: an article file, a file of a dataset, a dataset, or a folder of any of these.

    Raises:
        UnreadableInput: there is nothing at ``path``, or nothing that can be checked.
    """
    if not path.exists() and (matches := sorted(glob.glob(str(path), recursive=True))) and matches != [str(path)]:  # noqa: PTH207 - may be absolute
        for match in map(Path, matches):  # shells of Windows leave globs to the program
            yield from check_path(match, session) if match.exists() else [_dead_link(match)]
        return
    if not path.exists():
        raise UnreadableInput(
            where=str(path),
            found="no such file or folder",
            expected="something to check",
            action="check the path",
            code="input.missing",
        )
    if path.is_file():
        yield from check_file(path, str(path), session)
        return
    if not path.is_dir():
        raise UnreadableInput(
            where=str(path), found="a device or a pipe", expected="a file or a folder", action="give a file with articles"
        )
    before = session.files
    yield from _check_folder(path, session)
    if session.files == before:
        raise UnreadableInput(
            where=str(path),
            found="no file that can be checked",
            expected="article files or a dataset",
            action="give a folder with .txt, .md, .html, .json, .jsonl, .csv, .xlsx, .sqlite or .parquet files",
            code="input.no-articles",
        )


def _dead_link(path: Path) -> Finding:
    return Finding.of(Fault("input.missing"), Place(str(path)))


def _unreadable(error: OSError, name: str) -> Finding:
    return Finding.of(Fault("input.unreadable", value=reason_of(error)), Place(name))


def _check_folder(folder: Path, session: Session) -> Iterator[Finding]:
    try:
        yield from _folder_findings(folder, session)
    except OSError as error:
        session.files += 1
        yield _unreadable(error, str(folder))


def _folder_findings(folder: Path, session: Session) -> Iterator[Finding]:
    if (folder / MANIFEST).is_file():
        yield from check_dataset(folder, str(folder), session, check_file)
        return
    if (folder / PACKAGE).is_file():
        yield from check_file(folder / PACKAGE, str(folder / PACKAGE), session)
        return
    for entry in sorted(folder.iterdir()):
        if entry.name.startswith("."):
            continue
        if entry.is_dir() and not entry.is_symlink():  # a link back to a parent would never end
            yield from _check_folder(entry, session)
        elif entry.is_file() and _can_be_checked(entry):
            yield from check_file(entry, str(entry), session)
        elif entry.is_symlink() and not entry.exists() and _can_be_checked(entry):
            session.files += 1
            yield _dead_link(entry)


def _can_be_checked(path: Path) -> bool:
    """Tell whether a file of a folder is one of ours; some programs call files .db that are no databases."""
    if path.suffix.lower() == ".db":
        return path.is_file() and is_database(path)
    return path.suffix.lower() in _CHECKS or is_article_file(path)


def check_file(path: Path, name: str, session: Session, size: int | None = None) -> Iterator[Finding]:
    """Yield what is wrong with one file.

    Args:
        path: the file.
        name: what findings call it.
        session: the run.
        size: how many of its bytes count, where a manifest tells.
    """
    session.files += 1
    check = _CHECKS.get(path.suffix.lower())
    try:
        yield from check_articles(path, name, session) if check is None else check(path, name, session, size)
    except OSError as error:
        yield _unreadable(error, name)


def _check_json(path: Path, name: str, session: Session, _size: int | None) -> Iterator[Finding]:
    if path.name == MANIFEST:
        session.files -= 1  # its own check counts it
        yield from check_dataset(path.parent, str(Path(name).parent), session, check_file)
    elif path.name == PACKAGE:
        yield from check_package(path, name, session)
    elif _holds_records(path):
        yield from check_json(path, name, session)
    else:
        yield from check_articles(path, name, session)


def _check_jsonl(path: Path, name: str, session: Session, size: int | None) -> Iterator[Finding]:
    if path.name in _LOGS:
        yield from check_lines(path, name, _LOGS[path.name])
    elif _holds_records(path):
        yield from check_jsonl(path, name, session, size=size)
    else:
        yield from check_articles(path, name, session)


def _holds_records(path: Path) -> bool:
    """Tell records of kalcorpus from raw articles: each record begins with its schema's version."""
    with path.open("rb") as stream:
        return _RECORD_FIELD in stream.read(_HEAD).decode("utf-8", "replace")


def _check_csv(path: Path, name: str, session: Session, _size: int | None) -> Iterator[Finding]:
    """Tell a table of ours, a metadata table and a collection of raw articles apart by name and headings."""
    headings = first_headings(path)
    if "file" in headings:
        yield from check_metadata_table(path, name)
    elif text_column(dict.fromkeys(headings)) is not None and "article_id" not in headings:
        yield from check_articles(path, name, session)
    else:
        yield from check_table(path, name, path.stem, Keys(), session)


def _check_workbook(path: Path, name: str, session: Session, _size: int | None) -> Iterator[Finding]:
    yield from check_workbook(path, name, session)


def _check_parquet(path: Path, name: str, session: Session, _size: int | None) -> Iterator[Finding]:
    try:
        is_ours = is_parquet_of_articles(path)
    except KalcorpusError as error:  # what reads it is not installed
        yield Finding.of(fault_of(error), Place(name))
        return
    yield from (check_parquet if is_ours else check_articles)(path, name, session)


def _check_database(path: Path, name: str, session: Session, _size: int | None) -> Iterator[Finding]:
    yield from check_database(path, name, session)


_CHECKS: dict[str, Callable[[Path, str, Session, int | None], Iterator[Finding]]] = {
    ".json": _check_json,
    ".jsonl": _check_jsonl,
    ".csv": _check_csv,
    ".parquet": _check_parquet,
    ".xlsx": _check_workbook,
    ".sqlite": _check_database,
    ".db": _check_database,
}
