"""A dataset's folder → findings: the manifest, the files that it names, and each of them by its format."""

import hashlib
import json
from collections.abc import Callable, Iterator
from pathlib import Path, PurePosixPath

from pydantic import ValidationError

from kalcorpus.files.csv_tables import PACKAGE
from kalcorpus.files.jsonl import STORE
from kalcorpus.files.manifest import MANIFEST, DatasetFile, Manifest
from kalcorpus.files.overlay import EDITS
from kalcorpus.validation.logs import check_edits
from kalcorpus.validation.records import read_json
from kalcorpus.validation.report import Fault, Finding, Place, syntax_fault
from kalcorpus.validation.schema_faults import SchemaChecker
from kalcorpus.validation.session import Session, place_in_json
from kalcorpus.validation.tables import is_inside

_CHUNK = 1 << 20

CheckFile = Callable[[Path, str, Session, int], Iterator[Finding]]


def check_dataset(folder: Path, name: str, session: Session, check_file: CheckFile) -> Iterator[Finding]:
    """Yield what is wrong with a dataset.

    Args:
        folder: the dataset's folder, with a manifest in it.
        name: what findings call it.
        session: the run.
        check_file: checks one file by its format; the last argument is how many of its bytes count.
    """
    label = str(Path(name) / MANIFEST)
    session.files += 1
    text = (folder / MANIFEST).read_text(encoding="utf-8", errors="replace")
    try:
        manifest = Manifest.model_validate_json(text)
    except ValidationError:
        yield from _manifest_findings(text, label)
        return
    tables = _tables(folder, manifest)
    for entry in manifest.files:
        if not is_inside(entry.path):
            yield Finding.of(Fault("manifest.path", value=entry.path), Place(label))
        elif not (folder / entry.path).is_file():
            yield Finding.of(Fault("manifest.file-missing", value=entry.path), Place(label))
        else:
            yield from _hash_findings(folder, entry, str(Path(name) / entry.path))
            if entry.path not in tables:
                yield from check_file(folder / entry.path, str(Path(name) / entry.path), session, entry.bytes)
    yield from _count_findings(folder, manifest, label)
    if (folder / EDITS).is_file():
        session.files += 1
        store = manifest.file(STORE)
        yield from check_edits(folder, str(Path(name) / EDITS), store.bytes if store else 0)


def _tables(folder: Path, manifest: Manifest) -> frozenset[str]:
    """Return the CSV files that are checked together with their package, where foreign keys can be followed."""
    listed: set[str] = set()
    for entry in manifest.files:
        path = PurePosixPath(entry.path)
        if path.name == PACKAGE and is_inside(entry.path):
            listed.update((path.parent / table).as_posix() for table in _resources(folder / entry.path))
    return frozenset(listed)


def _resources(package: Path) -> list[str]:
    try:
        return [str(resource["path"]) for resource in json.loads(package.read_bytes())["resources"]]
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return []  # it is not there, or its own check tells what is wrong with it


def _hash_findings(folder: Path, entry: DatasetFile, label: str) -> Iterator[Finding]:
    found = _hash(folder / entry.path, entry.bytes)
    if found != entry.sha256:
        yield Finding.of(Fault("manifest.hash", value=found, expected=entry.sha256), Place(label))


def _manifest_findings(text: str, label: str) -> Iterator[Finding]:
    try:
        read = read_json(text)
    except ValueError as error:
        yield Finding.of(syntax_fault(str(error)), Place(label))
        return
    faults = SchemaChecker(Manifest.model_json_schema(mode="serialization")).faults(read.value)
    yield from place_in_json((*read.faults, *faults), text, label)


def _hash(path: Path, size: int) -> str:
    digest = hashlib.sha256()
    with path.open("rb") as stream:
        while size > 0 and (chunk := stream.read(min(size, _CHUNK))):
            digest.update(chunk)
            size -= len(chunk)
    return digest.hexdigest()


def _count_lines(path: Path, size: int) -> int:
    count = at = 0
    with path.open("rb") as lines:
        for line in lines:
            if at >= size:
                break
            at += len(line)
            count += bool(line.strip())
    return count


def _count_findings(folder: Path, manifest: Manifest, label: str) -> Iterator[Finding]:
    for path, expected in (("articles.jsonl", manifest.counts.articles), ("failures.jsonl", manifest.counts.failures)):
        entry = manifest.file(path)
        if entry is None or not (folder / path).is_file():
            continue
        count = _count_lines(folder / path, entry.bytes)
        if count != expected:
            yield Finding.of(Fault("manifest.count", ("counts",), value=count, expected=str(expected)), Place(label))
