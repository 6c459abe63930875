"""a target path → a folder that is built beside it and moved in when it is whole.

Whatever happens in between, the target is either what it was or what it shall be: the next run that writes there finishes or
undoes the move. Runs that only read change nothing.
"""

import hashlib
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kalcorpus.errors import WrongUse
from kalcorpus.files.lock import writing
from kalcorpus.files.manifest import MANIFEST, DatasetFile, read_manifest
from kalcorpus.sources.devices import refuse_device

_BUILDING = ".{name}.building"
_REPLACED = ".{name}.replaced"
_CHUNK = 1 << 20


@contextmanager
def building(target: Path, *, overwrite: bool) -> Iterator[Path]:
    """Give a new folder to write in; it becomes ``target`` when the block ends well, and vanishes when it does not.

    Args:
        target: the dataset's folder.
        overwrite: whether a dataset that is there may be replaced. Files in it that are none of the dataset's own stay, and so
            do those of its own that somebody has changed, under another name.

    Raises:
        WrongUse: something is at ``target`` that may not be replaced, or another run is writing there.
    """
    target = target.resolve()
    target.parent.mkdir(parents=True, exist_ok=True)
    with writing(target):
        recover(target)
        _refuse_what_stands_there(target, overwrite=overwrite)
        refuse_devices(target)
        with replacing(target) as new:
            yield new


@contextmanager
def replacing(target: Path) -> Iterator[Path]:
    """Do what `building` does with a dataset that may be replaced, for a run that holds the lock of ``target``."""
    target = target.resolve()
    new = _beside(target, _BUILDING)
    new.mkdir()
    try:
        yield new
        _keep_what_is_not_ours(target, new)
        _move_in(new, target)
    except BaseException:
        recover(target)
        raise


def recover(target: Path) -> None:
    """Finish or undo a move into ``target`` that was interrupted, and remove what was never finished.

    Only a run that holds the lock of ``target`` may do so: to any other, what is being built looks the same.
    """
    new, old = _beside(target, _BUILDING), _beside(target, _REPLACED)
    if old.exists() and not target.exists():
        (new if (new / MANIFEST).exists() else old).rename(target)
    for left in (new, old):
        if left.exists():
            shutil.rmtree(left)


def refuse_devices(target: Path) -> None:
    """Refuse a folder with a pipe, a socket or a device in it, which no file could stand for in a new one.

    Raises:
        UnreadableInput: there is such a thing.
    """
    for path in sorted(target.rglob("*")):
        refuse_device(path)


def readable(target: Path) -> Path:
    """Return the folder to read: ``target``, or what stood there where a move into it was interrupted."""
    old = _beside(target.resolve(), _REPLACED)
    return old if old.exists() and not target.exists() else target


def _move_in(new: Path, target: Path) -> None:
    if target.exists():
        target.rename(_beside(target, _REPLACED))
    new.rename(target)
    old = _beside(target, _REPLACED)
    if old.exists():
        shutil.rmtree(old)


def _beside(target: Path, pattern: str) -> Path:
    return target.parent / pattern.format(name=target.name)


def _refuse_what_stands_there(target: Path, *, overwrite: bool) -> None:
    if not target.exists() or (target.is_dir() and not any(target.iterdir())):
        return
    if not target.is_dir():
        raise _taken(target, "a file", "a folder to write the dataset into", "name another output")
    if not (target / MANIFEST).exists():
        raise _taken(
            target,
            "a folder with other files in it",
            "a new or empty folder, or a kalcorpus dataset",
            "name another output; a folder that is no dataset is never overwritten",
        )
    if not overwrite:
        action = "name another output, or pass --overwrite (overwrite=True) to replace it"
        raise _taken(target, "a dataset", "a new or empty folder", action)


def _taken(target: Path, found: str, expected: str, action: str) -> WrongUse:
    return WrongUse(where=str(target), found=found, expected=expected, action=action, code="use.output-exists")


def _keep_what_is_not_ours(target: Path, new: Path) -> None:
    """Carry over corrections (edits.jsonl), whatever people laid there, and files of ours in which somebody has worked."""
    if not target.is_dir():
        return
    manifest = read_manifest(target)
    own = {file.path: file for file in (*manifest.files, *manifest.outdated)} if manifest else {}
    for path in sorted(target.rglob("*")):
        name = path.relative_to(target)
        entry = own.get(name.as_posix())
        if path.is_symlink() or path.is_file():
            if name.as_posix() != MANIFEST and (entry is None or not _is_unchanged(path, entry)):
                _carry(path, _free(name, target, new, edited=entry is not None))
        elif path.is_dir() and not any(path.iterdir()):
            (new / name).mkdir(parents=True, exist_ok=True)


def _is_unchanged(path: Path, entry: DatasetFile) -> bool:
    """Tell whether a file is the one that we wrote; a store may have the torn end of an append behind the bytes that count."""
    if path.is_symlink() or (path.suffix != ".jsonl" and path.stat().st_size != entry.bytes):
        return False
    digest, left = hashlib.sha256(), entry.bytes
    with path.open("rb") as stream:
        while left > 0 and (chunk := stream.read(min(left, _CHUNK))):
            digest.update(chunk)
            left -= len(chunk)
    return digest.hexdigest() == entry.sha256


def _free(name: Path, target: Path, new: Path, *, edited: bool) -> Path:
    """Return where in ``new`` a file goes: its own name, or another if that was edited or is taken by a file of ours."""
    if not edited and not os.path.lexists(new / name):
        return new / name
    number = 1
    while any(os.path.lexists(folder / _numbered(name, number)) for folder in (target, new)):
        number += 1
    return new / _numbered(name, number)


def _numbered(name: Path, number: int) -> Path:
    return name.with_name(f"{name.stem} (edited {number}){name.suffix}")


def _carry(path: Path, to: Path) -> None:
    to.parent.mkdir(parents=True, exist_ok=True)
    shutil.copy2(path, to, follow_symlinks=False)
