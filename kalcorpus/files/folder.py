"""a target path → a folder that is built beside it and moved in when it is whole.

Whatever happens in between, the target is either what it was or what it shall be: the next run finishes or undoes the move.
"""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kalcorpus.errors import WrongUse
from kalcorpus.files.manifest import MANIFEST, read_manifest

_BUILDING = ".{name}.building"
_REPLACED = ".{name}.replaced"


@contextmanager
def building(target: Path, *, overwrite: bool) -> Iterator[Path]:
    """Give a new folder to write in; it becomes ``target`` when the block ends well, and vanishes when it does not.

    Args:
        target: the dataset's folder.
        overwrite: whether a dataset that is there may be replaced. Files in it that are none of the dataset's own stay.

    Raises:
        WrongUse: something is at ``target`` that may not be replaced.
    """
    target = target.resolve()
    recover(target)
    _refuse_what_stands_there(target, overwrite=overwrite)
    target.parent.mkdir(parents=True, exist_ok=True)
    new = _beside(target, _BUILDING)
    new.mkdir()
    try:
        yield new
        _keep_foreign_files(target, new)
        _move_in(new, target)
    except BaseException:
        recover(target)
        raise


def recover(target: Path) -> None:
    """Finish or undo a move into ``target`` that was interrupted, and remove what was never finished."""
    new, old = _beside(target, _BUILDING), _beside(target, _REPLACED)
    if old.exists() and not target.exists():
        (new if (new / MANIFEST).exists() else old).rename(target)
    for left in (new, old):
        if left.exists():
            shutil.rmtree(left)


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
    where = str(target)
    if not target.is_dir():
        raise WrongUse(where=where, found="a file", expected="a folder to write the dataset into", action="name another output")
    if not (target / MANIFEST).exists():
        raise WrongUse(
            where=where,
            found="a folder with other files in it",
            expected="a new or empty folder, or a kalcorpus dataset",
            action="name another output; a folder that is no dataset is never overwritten",
        )
    if not overwrite:
        raise WrongUse(
            where=where,
            found="a dataset",
            expected="a new or empty folder",
            action="name another output, or pass --overwrite (overwrite=True) to replace it",
        )


def _keep_foreign_files(target: Path, new: Path) -> None:
    """Carry over what is not the dataset's own: corrections (edits.jsonl) and whatever people laid there."""
    if not target.is_dir():
        return
    manifest = read_manifest(target)
    own = {MANIFEST, *(file.path for file in manifest.files)} if manifest else set()
    for file in sorted(target.rglob("*")):
        path = file.relative_to(target)
        if file.is_file() and path.as_posix() not in own and not (new / path).exists():
            (new / path).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(file, new / path)
