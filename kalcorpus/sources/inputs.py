"""paths → the article files behind them, in a stable order."""

import csv
import glob
import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from kalcorpus.errors import UnreadableInput
from kalcorpus.errors.said import reason_of
from kalcorpus.sources.devices import is_device
from kalcorpus.sources.formats import ARTICLE_SUFFIXES

COLLECTION_SUFFIXES = frozenset({".jsonl", ".ndjson", ".csv", ".parquet"})
_SUFFIXES = ARTICLE_SUFFIXES | COLLECTION_SUFFIXES
_FILE_COLUMNS = frozenset({"file", "berkas"})
_WILD = frozenset("*?[")
_SNIFFED = 4096  # bytes
_BEFORE_VALUE = b"\xef\xbb\xbf\xff\xfe\x00 \t\r\n"  # byte order marks and white space, in UTF-8, UTF-16 and UTF-32


def is_collection(path: str | os.PathLike[str]) -> bool:
    """Tell whether a file holds many articles: JSON Lines, CSV, Parquet, or JSON that is an array."""
    path = Path(path)
    if path.suffix.lower() in COLLECTION_SUFFIXES:
        return True
    return path.suffix.lower() == ".json" and _first_bytes(path).lstrip(_BEFORE_VALUE).startswith(b"[")


def find_inputs(paths: str | os.PathLike[str] | Iterable[str | os.PathLike[str]]) -> list[Path]:
    """Return the files that ``paths`` name, each once: files as given, folders with all that lies in them, globs.

    In folders, hidden files and files of other kinds are passed over, and so are metadata tables (a CSV with a column ``file``)
    and the datasets that lie in them.
    The order is that of ``paths``, within a folder or glob that of the names.

    Raises:
        UnreadableInput: a path that is not there, or a folder or glob without article files.
    """
    given = [paths] if isinstance(paths, (str, os.PathLike)) else list(paths)
    found: dict[Path, None] = {}
    for path in given:
        found |= dict.fromkeys(_behind(Path(path)))
    return list(found)


def _behind(path: Path) -> list[Path]:
    if path.is_dir():
        files = sorted(_walk(path, frozenset()), key=lambda file: file.parts)
    elif os.path.lexists(path):
        return [path]
    elif _WILD & set(str(path)):
        matches = sorted(Path(match) for match in glob.glob(str(path), recursive=True))  # noqa: PTH207 - of any root, as given
        files = [file for match in matches for file in ([match] if match.is_file() else [])]
    else:
        raise UnreadableInput(
            where=str(path),
            found="no such file or folder",
            expected="an article file or a folder of them",
            action="check the path",
            code="input.missing",
        )
    if not files:
        raise UnreadableInput(
            where=str(path),
            found="no article file",
            expected=f"files that end in {', '.join(sorted(_SUFFIXES))}",
            action="check the path",
            code="input.no-articles",
        )
    return files


def _walk(folder: Path, above: frozenset[Path]) -> Iterator[Path]:
    """Yield the article files under ``folder``; a link back to a folder above ends there."""
    real = folder.resolve()
    if real in above:
        return
    try:
        entries = sorted(folder.iterdir())
    except OSError as error:
        raise UnreadableInput(
            where=str(folder),
            found=reason_of(error),
            expected="a folder that can be read",
            action="check its rights",
        ) from error
    for entry in entries:
        if entry.name.startswith((".", "~$")):
            continue
        if _is_dataset(entry):
            continue
        if entry.is_dir():
            yield from _walk(entry, above | {real})
        elif entry.suffix.lower() in _SUFFIXES and not _is_metadata_table(entry):
            yield entry


def _is_dataset(path: Path) -> bool:
    """Tell whether ``path`` is a folder that was exported: its tables and views would come in as articles."""
    return (path / "manifest.json").is_file() and (path / "articles.jsonl").is_file()


def _is_metadata_table(path: Path) -> bool:
    if path.suffix.lower() != ".csv":
        return False
    header = _first_bytes(path).decode("utf-8-sig", "replace").splitlines()[:1]
    names = {name.strip().casefold() for name in next(csv.reader([line.replace(";", ",") for line in header]), [])}
    return bool(names & _FILE_COLUMNS)


def _first_bytes(path: Path) -> bytes:
    if is_device(path):
        return b""
    try:
        with path.open("rb") as file:
            return file.read(_SNIFFED)
    except OSError:
        # Whether the file can be read is the reader's question, which names it in its error.
        return b""
