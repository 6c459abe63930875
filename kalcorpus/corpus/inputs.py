"""paths and a metadata table → the inputs to be parsed: which file, what the record calls it, what is known about it."""

import os
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

from kalcorpus.errors import InvalidData
from kalcorpus.errors.said import shown
from kalcorpus.files import holds_records
from kalcorpus.files.jsonl import STORE
from kalcorpus.files.manifest import MANIFEST
from kalcorpus.sources import Metadata, find_inputs, input_name, read_metadata_table

PathLike = str | os.PathLike[str]
MetadataTable = PathLike | Mapping[str, Metadata]


class Input(NamedTuple):
    """One file to be parsed: an article or a collection of them.

    Attributes:
        path: the file.
        root: the folder that its name in the record is relative to.
        metadata: what a metadata table says about it.
    """

    path: Path
    root: Path
    metadata: Metadata | None = None

    @property
    def name(self) -> str:
        """Return what the record calls the file."""
        return input_name(self.path, self.root)


def is_dataset(path: PathLike) -> bool:
    """Tell whether ``path`` is the folder of a dataset, or one .jsonl or .json file of its records."""
    return (Path(path) / MANIFEST).is_file() or holds_records(Path(path))


def find_articles(paths: PathLike | Iterable[PathLike], *, metadata: MetadataTable | None = None) -> list[Input]:
    """Return the files behind ``paths`` with their names and metadata, in order, each once.

    A file given by itself is named relative to the folder that all such files share, a file of a folder relative to that folder.

    Raises:
        UnreadableInput: a path is not there, or a folder holds no article file.
        InvalidData: the metadata table is broken, or names a file that is not among the inputs, or several of them.
    """
    given = [Path(paths)] if isinstance(paths, str | os.PathLike) else [Path(path) for path in paths]
    found: dict[Path, Path | None] = {}
    for path in given:
        files = [path / STORE] if (path / MANIFEST).is_file() else find_inputs(path)
        for file in files:
            found.setdefault(file.absolute(), path.absolute() if path.is_dir() else None)
    shared = _shared_folder([file for file, root in found.items() if root is None])
    inputs = [Input(file, root or shared) for file, root in found.items()]
    return inputs if metadata is None else _with_metadata(inputs, metadata)


def _shared_folder(files: list[Path]) -> Path:
    return Path(os.path.commonpath([file.parent for file in files])) if files else Path()


def _with_metadata(inputs: list[Input], metadata: MetadataTable) -> list[Input]:
    table = metadata if isinstance(metadata, Mapping) else read_metadata_table(metadata)
    rows = {name.replace("\\", "/").removeprefix("./"): row for name, row in table.items()}
    where = "metadata" if isinstance(metadata, Mapping) else str(metadata)
    names = Counter(source.name for source in inputs)
    for name in rows:
        if names[name] > 1:
            same = [str(source.path) for source in inputs if source.name == name]
            raise InvalidData(
                where=where,
                found=f"a row for {shown(name)}, which may be {same[0]} or {same[1]}",
                expected="the name of one input file",
                action="give the one folder that holds both, and write names relative to it, or parse them one after the other",
                code="metadata.ambiguous",
            )
        if name not in names:
            raise InvalidData(
                where=where,
                found=f"a row for {shown(name)}",
                expected="the name of an input file, relative to the input folder",
                action="correct the column `file` or take the row out",
                code="metadata.unmatched",
            )
    return [source._replace(metadata=rows.get(source.name)) for source in inputs]
