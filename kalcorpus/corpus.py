"""many inputs → their articles: in order, by one process or several, and one bad file never stops the rest.

>>> import pathlib, tempfile
>>> folder = pathlib.Path(tempfile.mkdtemp())
>>> _ = (folder / "a.txt").write_text("TARAKAN – Bupati membuka rapat koordinasi di aula.", encoding="utf-8")
>>> _ = (folder / "b.txt").write_text("", encoding="utf-8")
>>> [type(item).__name__ for item in parse_many([folder])]
['Article', 'Failure']
"""

import datetime
import os
import re
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import chain, islice
from pathlib import Path
from typing import NamedTuple

from pydantic import ValidationError

from kalcorpus.article import Article
from kalcorpus.errors import Failure, InvalidData, KalcorpusError, UnreadableInput, WrongUse, failure
from kalcorpus.errors.said import shown
from kalcorpus.files import read_dataset
from kalcorpus.files.jsonl import STORE
from kalcorpus.files.manifest import MANIFEST
from kalcorpus.parse import parse
from kalcorpus.sources import (
    Metadata,
    Source,
    find_inputs,
    input_name,
    is_collection,
    read_collection,
    read_metadata_table,
    read_source,
)

PathLike = str | os.PathLike[str]
MetadataTable = PathLike | Mapping[str, Metadata]

_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_CHUNK = 100  # articles handed to a process at once: below it the passing to and fro shows, above it the last chunk is waited for


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


def parse_file(path: PathLike, **metadata: str | datetime.date | tuple[str, ...]) -> Article:
    """Return the record of the one article in a file.

    Args:
        path: a text, Markdown, HTML, DOCX, PDF or JSON file.
        **metadata: what is known about it: ``title``, ``url``, ``outlet``, ``published``, ``author``, ``tags``; it wins over
            what the file says itself.

    Raises:
        UnreadableInput: the file is missing, empty, binary or damaged, or holds many articles (then ``parse_many`` reads it).
        InvalidData: its front matter breaks the metadata schema.
        WrongUse: there is no metadata field of a name given.
    """
    given = _metadata_of(metadata)
    if is_collection(path):
        raise UnreadableInput(
            where=str(path),
            found="a collection of articles",
            expected="one article",
            action="use parse_many, or `kalcorpus export`",
            code="input.collection",
        )
    return parse(read_source(path, metadata=given))


def parse_many(
    paths: PathLike | Iterable[PathLike], *, metadata: MetadataTable | None = None, workers: int | None = None
) -> Iterator[Article | Failure]:
    """Yield the article of each input, or why it gave none, in the order of the inputs.

    Args:
        paths: article files, collections (.jsonl, .csv), folders of them, globs; or a dataset, whose articles are parsed again.
        metadata: a table with the column ``file`` and what is known about each file, or the same as a mapping.
        workers: processes that parse side by side; None or 1 parses in this one.

    Raises:
        UnreadableInput: a path is not there, or a folder holds no article file.
        InvalidData: the metadata table is broken, or names a file that is not among the inputs.
    """
    inputs = find_articles(paths, metadata=metadata)
    if workers is None or workers == 1:
        return map(_parse_task, _tasks(inputs))
    if workers < 1:
        raise WrongUse(where="workers", found=str(workers), expected="1 or more", action="leave it out to use one process")
    return _parse_in_processes(_tasks(inputs), workers)


def find_articles(paths: PathLike | Iterable[PathLike], *, metadata: MetadataTable | None = None) -> list[Input]:
    """Return the files behind ``paths`` with their names and metadata, in order, each once.

    A file given by itself is named relative to the folder that all such files share, a file of a folder relative to that folder.

    Raises:
        UnreadableInput: a path is not there, or a folder holds no article file.
        InvalidData: the metadata table is broken, or names a file that is not among the inputs.
    """
    given = [Path(paths)] if isinstance(paths, str | os.PathLike) else [Path(path) for path in paths]
    found: dict[Path, Path | None] = {}
    for path in given:
        files = [path / STORE] if is_dataset(path) else find_inputs(path)
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
    names = {source.name for source in inputs}
    for name in rows:
        if name not in names:
            raise InvalidData(
                where="metadata" if isinstance(metadata, Mapping) else str(metadata),
                found=f"a row for {shown(name)}",
                expected="the name of an input file, relative to the input folder",
                action="correct the column `file` or take the row out",
                code="metadata.unmatched",
            )
    return [source._replace(metadata=rows.get(source.name)) for source in inputs]


class Opened(NamedTuple):
    """Articles that come one by one, and how many inputs there are (None where only reading them would tell)."""

    items: Iterator[Article | Failure]
    total: int | None


def is_dataset(path: PathLike) -> bool:
    """Tell whether ``path`` is the folder of a dataset."""
    return (Path(path) / MANIFEST).is_file()


def open_articles(
    paths: PathLike | Iterable[PathLike], *, metadata: MetadataTable | None = None, workers: int | None = None
) -> Opened:
    """Return the articles of ``paths``: datasets are read as they are, everything else is parsed.

    Raises:
        UnreadableInput: a path is not there, or a folder holds no article file.
        InvalidData: the metadata table is broken, or names a file that is not among the inputs.
    """
    given = [paths] if isinstance(paths, str | os.PathLike) else list(paths)
    datasets = [path for path in given if is_dataset(path)]
    others = [path for path in given if not is_dataset(path)]
    read = (article for dataset in datasets for article in read_dataset(Path(dataset)))
    if not others:
        return Opened(read, None)
    parsed = parse_many(others, metadata=metadata, workers=workers)
    return Opened(chain(read, parsed), None if datasets else len(find_articles(others)))


def within(
    items: Iterable[Article | Failure],
    first: datetime.date | None,
    last: datetime.date | None,
    *,
    undated: Callable[[Article], None],
) -> Iterator[Article | Failure]:
    """Yield the articles of a period, first and last day included, and every failure.

    Args:
        items: articles and failures.
        first: first day, None for no limit.
        last: last day, None for no limit.
        undated: is told of each article that has no day and is left out.
    """
    for item in items:
        day = None if isinstance(item, Failure) else day_of(item)
        if isinstance(item, Failure) or (day is not None and (first or day) <= day <= (last or day)):
            yield item
        elif day is None:
            undated(item)


def day_of(article: Article) -> datetime.date | None:
    """Return the day an article counts for: its publication, else the first day of its main event, else None."""
    published = article.published.edtf if article.published else ""
    if _DAY.fullmatch(published):
        return datetime.date.fromisoformat(published)
    return article.events[0].start_date if article.events else None


Task = Input | Source | Failure


def _tasks(inputs: list[Input]) -> Iterator[Task]:
    # A file goes by its path, so that the process that parses it reads it; a collection is read here and goes article by article.
    for source in inputs:
        if not is_collection(source.path):
            yield source
            continue
        try:
            yield from read_collection(source.path, root=source.root)
        except KalcorpusError as error:
            yield failure(error, source.name)


def _parse_task(task: Task) -> Article | Failure:
    if isinstance(task, Failure):
        return task
    name = task.name if isinstance(task, Input) else task.origin.name or "?"
    try:
        source = read_source(task.path, root=task.root, metadata=task.metadata) if isinstance(task, Input) else task
        _refuse_surrogates(source)
        return parse(source)
    except KalcorpusError as error:
        return failure(error, name)
    except Exception as error:  # noqa: BLE001 - whatever goes wrong with one article must not stop the others; the failure tells
        return _internal(error, name)


def _refuse_surrogates(source: Source) -> None:
    """Refuse text that no file can hold: JSON can spell half of a surrogate pair, and then nothing could be written."""
    known = source.metadata
    authors = (known.author,) if isinstance(known.author, str) else known.author or ()
    for written in (source.text, known.title, known.url, known.outlet, known.published, *authors, *known.tags):
        try:
            (written or "").encode()
        except UnicodeEncodeError as error:
            raise UnreadableInput(
                where=source.origin.name or "?",
                found=f"half of a surrogate pair in {shown(error.object[max(0, error.start - 20) : error.end])}",
                expected="text that UTF-8 can hold",
                action="take the broken character out",
                code="article.unwritable",
            ) from error


def _internal(error: Exception, name: str) -> Failure:
    at = error.__traceback__
    while at is not None and at.tb_next is not None:
        at = at.tb_next
    place = f"{Path(at.tb_frame.f_code.co_filename).name}:{at.tb_lineno}" if at is not None else "?"
    fault = UnreadableInput(
        where=name,
        found=f"{type(error).__name__} in {place}: {error}",
        expected="a record",
        action="this is a fault of kalcorpus: please report it with the file",
        code="input.internal",
    )
    return failure(fault, name)


def _parse_chunk(tasks: list[Task]) -> list[bytes | Failure]:
    """Parse in a process of its own. Bytes come back, because pickled models cost more than they save."""
    results: list[bytes | Failure] = []
    for task in tasks:
        result = _parse_task(task)
        results.append(result if isinstance(result, Failure) else result.model_dump_json().encode())
    return results


def _parse_in_processes(tasks: Iterator[Task], workers: int) -> Iterator[Article | Failure]:
    from concurrent.futures import Future, ProcessPoolExecutor  # noqa: PLC0415 - one process needs none of it

    with ProcessPoolExecutor(workers) as pool:
        waiting: deque[Future[list[bytes | Failure]]] = deque()
        while True:
            while len(waiting) < 2 * workers and (chunk := list(islice(tasks, _CHUNK))):
                waiting.append(pool.submit(_parse_chunk, chunk))
            if not waiting:
                return
            for result in waiting.popleft().result():
                yield result if isinstance(result, Failure) else Article.model_validate_json(result)


def _metadata_of(fields: Mapping[str, object]) -> Metadata | None:
    if not fields:
        return None
    written = {name: str(value) if isinstance(value, datetime.date) else value for name, value in fields.items()}
    try:
        return Metadata.model_validate(written)
    except ValidationError as error:
        fault = error.errors(include_url=False)[0]
        raise WrongUse(
            where=f"metadata {'.'.join(map(str, fault['loc']))}",
            found=shown(fault["input"]),
            expected=f"one of {', '.join(Metadata.model_fields)}, as text",
            action="correct the keyword argument",
        ) from error
