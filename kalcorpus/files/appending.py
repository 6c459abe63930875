"""articles → the end of a dataset's store, where an append counts only once the manifest names it.

A run that dies leaves a torn end behind; the next run cuts it off and goes on. The views are made anew from the store.
"""

import hashlib
import os
import shutil
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from types import TracebackType
from typing import Self

from kalcorpus.errors import InvalidData, WrongUse
from kalcorpus.files import open_views, read_dataset
from kalcorpus.files.folder import recover, refuse_devices, replacing
from kalcorpus.files.jsonl import FAILURES, STORE
from kalcorpus.files.lock import writing
from kalcorpus.files.manifest import DatasetFile, Manifest, describe_all, read_manifest, write_manifest
from kalcorpus.files.view import Entry, Options
from kalcorpus.files.watch import Watch, unwatched
from kalcorpus.sources.devices import refuse_device
from kalcorpus.version import __version__

_CHUNK = 1 << 20
_STORED = frozenset({STORE, FAILURES})  # what is written as it comes; all else is made of it


class Appending:
    """A dataset that records are appended to, for a run that holds its lock; use it in a ``with`` block and commit now and then.

    Attributes:
        manifest: what counts so far.
    """

    def __init__(self, folder: Path) -> None:
        """Open the dataset and cut off what an earlier run did not finish.

        Raises:
            WrongUse: there is no dataset.
            InvalidData: the store was changed by something else.
        """
        with ExitStack() as opened:
            self.manifest = _manifest_of(folder)
            self._folder = folder
            self._store = _End(folder, self.manifest, STORE)
            opened.callback(self._store.close)
            self._failures = _End(folder, self.manifest, FAILURES)
            opened.callback(self._failures.close)
            self._opened = opened.pop_all()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, _kind: type[BaseException] | None, _error: BaseException | None, _at: TracebackType | None) -> None:
        self._opened.close()

    def failures(self) -> Iterator[bytes]:
        """Yield the lines of the failures that are known."""
        with (self._folder / FAILURES).open("rb") as lines:
            for line in lines:
                yield line.rstrip(b"\n")

    def add(self, entry: Entry) -> None:
        """Append a record."""
        self._store.write(entry.line)

    def add_failure(self, line: bytes) -> None:
        """Append a failure, as `failure_line` writes it."""
        self._failures.write(line)

    def commit(self) -> None:
        """Make what was appended count. Views are out of date from here on; `remake_views` makes them anew."""
        if not (self._store.added or self._failures.added):
            return
        counts = self.manifest.counts
        grown = {
            "articles": counts.articles + self._store.added,
            "failures": counts.failures + self._failures.added,
        }
        files = (self._store.describe(), self._failures.describe())
        self.manifest = _without_views(self.manifest).model_copy(
            update={
                "kalcorpus": __version__,
                "counts": counts.model_copy(update=grown),
                "files": tuple(sorted(files, key=lambda file: file.path)),
            }
        )
        write_manifest(self.manifest, self._folder)
        self._store.added = self._failures.added = 0


@contextmanager
def writing_to_dataset(folder: Path) -> Iterator[None]:
    """Hold the lock of a dataset's folder; what a run that died left beside it is put right first.

    Raises:
        WrongUse: there is no dataset, or another run is writing there.
    """
    if not folder.resolve().parent.is_dir():
        raise _no_dataset(folder)
    with writing(folder):
        recover(folder.resolve())
        refuse_devices(folder)
        yield


def _manifest_of(folder: Path) -> Manifest:
    manifest = read_manifest(folder)
    if manifest is None:
        raise _no_dataset(folder)
    return manifest


def _no_dataset(folder: Path) -> WrongUse:
    return WrongUse(
        where=str(folder),
        found="no dataset",
        expected="a folder that kalcorpus export has made",
        action="make it with kalcorpus export first",
        code="input.missing",
    )


class _End:
    """The end of a file of lines."""

    def __init__(self, folder: Path, manifest: Manifest, name: str) -> None:
        self.added = 0
        self._name = name
        self._path = folder / name
        entry = manifest.file(name)
        self._size = entry.bytes if entry else 0
        refuse_device(self._path)
        self._stream = self._path.open("r+b" if entry else "w+b")
        self._digest = self._read_digest()
        if entry and self._digest.hexdigest() != entry.sha256:
            self._stream.close()
            raise InvalidData(
                where=str(self._path),
                found="other bytes than the manifest names",
                expected="the file as kalcorpus wrote it",
                action="restore it, or export the dataset again; corrections go through kalcorpus apply",
                code="manifest.hash",
            )
        self._stream.truncate(self._size)
        self._stream.seek(self._size)

    def _read_digest(self) -> "hashlib._Hash":
        digest = hashlib.sha256()
        left = self._size
        while left > 0 and (chunk := self._stream.read(min(left, _CHUNK))):
            digest.update(chunk)
            left -= len(chunk)
        return digest

    def write(self, line: bytes) -> None:
        self._stream.write(line + b"\n")
        self._digest.update(line + b"\n")
        self._size += len(line) + 1
        self.added += 1

    def describe(self) -> DatasetFile:
        self._stream.flush()
        os.fsync(self._stream.fileno())
        return DatasetFile(path=self._name, bytes=self._size, sha256=self._digest.hexdigest())

    def close(self) -> None:
        self._stream.close()


def views_are_missing(manifest: Manifest) -> bool:
    """Tell whether the dataset's formats name views that its files lack, as after an append."""
    return len(manifest.formats) > 1 and {file.path for file in manifest.files} <= _STORED


def _without_views(manifest: Manifest) -> Manifest:
    """Return the manifest with its views out of date: whatever happens from here on, they are known to be."""
    views = tuple(file for file in manifest.files if file.path not in _STORED)
    kept = tuple(file for file in manifest.files if file.path in _STORED)
    return manifest.model_copy(update={"files": kept, "outdated": (*manifest.outdated, *views)})


def outdate_views(folder: Path) -> None:
    """Note that the views of a dataset no longer show what it holds, for a run that holds its lock."""
    write_manifest(_without_views(_manifest_of(folder)), folder)


def remake_views(folder: Path, watch: Watch = unwatched) -> Manifest:
    """Make every view of a dataset anew from its store, corrections laid over, for a run that holds its lock."""
    with replacing(folder) as new:
        manifest = _manifest_of(folder)
        for name in (STORE, FAILURES):
            shutil.copyfile(folder / name, new / name)
        formats = [name for name in manifest.formats if name != "jsonl"]
        with open_views(formats, new, _options(manifest)) as views:
            for article in watch(read_dataset(folder), manifest.counts.articles, "articles into " + ", ".join(formats)):
                views.add(Entry(article))
        made = manifest.model_copy(update={"files": describe_all(new), "outdated": ()})
        write_manifest(made, new)
    return made


def _options(manifest: Manifest) -> Options:
    return Options.model_validate({"lang": manifest.lang, "csv_preset": manifest.csv_preset, "text": manifest.text})
