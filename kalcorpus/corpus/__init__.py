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
from collections.abc import Generator, Iterable, Iterator, Mapping
from contextlib import closing
from itertools import chain
from pathlib import Path
from typing import Generic, NamedTuple, TypeVar

from pydantic import ValidationError

from kalcorpus.article import Article
from kalcorpus.corpus.adding import Added, add_articles, add_to_dataset
from kalcorpus.corpus.inputs import Input, MetadataTable, PathLike, find_articles, is_dataset
from kalcorpus.corpus.parsing import parse_task, parse_to_json, tasks_of
from kalcorpus.corpus.period import within
from kalcorpus.corpus.processes import TIMEOUT, parse_in_processes
from kalcorpus.errors import Failure, UnreadableInput, WrongUse
from kalcorpus.errors.said import shown
from kalcorpus.files import read_dataset
from kalcorpus.files.jsonl import STORE
from kalcorpus.parse import parse
from kalcorpus.sources import Metadata, count_articles, is_collection, read_source

__all__ = [
    "Added",
    "Input",
    "Opened",
    "add_articles",
    "add_to_dataset",
    "find_articles",
    "is_dataset",
    "open_articles",
    "open_records",
    "parse_file",
    "parse_many",
    "within",
]

ItemT = TypeVar("ItemT")


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
    paths: PathLike | Iterable[PathLike],
    *,
    metadata: MetadataTable | None = None,
    workers: int | None = None,
    text_column: str | None = None,
    timeout: float | None = None,
) -> Iterator[Article | Failure]:
    """Yield the article of each input, or why it gave none, in the order of the inputs.

    Args:
        paths: article files, collections (.jsonl, .csv, .parquet), folders of them, globs; or a dataset, whose articles are
            parsed again.
        metadata: a table with the column ``file`` and what is known about each file, or the same as a mapping.
        workers: processes that parse side by side; None or 1 parses in this one.
        text_column: the column or key of collections that holds the articles' text, where its name does not tell.
        timeout: seconds after which an article is given up and becomes a failure; needs a process beside this one, so that it
            can be ended. With several workers it is 300 unless told.

    Raises:
        UnreadableInput: a path is not there, or a folder holds no article file.
        InvalidData: the metadata table is broken, or names a file that is not among the inputs.
        WrongUse: ``workers`` or ``timeout`` is not above zero.
    """
    _refuse_nothing(workers, timeout)
    return _parsed(find_articles(paths, metadata=metadata), workers, text_column, timeout)


def _refuse_nothing(workers: int | None, timeout: float | None) -> None:
    if workers is not None and workers < 1:
        raise WrongUse(where="workers", found=str(workers), expected="1 or more", action="leave it out to use one process")
    if timeout is not None and not timeout > 0:
        raise WrongUse(where="timeout", found=str(timeout), expected="seconds, more than 0", action="leave it out for none")


def _parsed(
    inputs: list[Input], workers: int | None, text_column: str | None, timeout: float | None
) -> Iterator[Article | Failure]:
    if _in_this_process(workers, timeout):
        yield from map(parse_task, tasks_of(inputs, text_column))
        return
    with closing(_records(inputs, workers, text_column, timeout)) as records:
        for record in records:
            yield record if isinstance(record, Failure) else Article.model_validate_json(record)


def _records(
    inputs: list[Input], workers: int | None, text_column: str | None, timeout: float | None
) -> Generator[bytes | Failure, None, None]:
    tasks = tasks_of(inputs, text_column)
    if _in_this_process(workers, timeout):
        yield from map(parse_to_json, tasks)
    else:
        yield from parse_in_processes(tasks, workers or 1, TIMEOUT if timeout is None else timeout)


def _in_this_process(workers: int | None, timeout: float | None) -> bool:
    return timeout is None and workers in {None, 1}


class Opened(NamedTuple, Generic[ItemT]):
    """What comes one by one from inputs.

    Attributes:
        items: articles or their records as JSON, and failures.
        files: the files behind them.
    """

    items: Iterator[ItemT | Failure]
    files: tuple[Path, ...]

    def total(self) -> int | None:
        """Return how many items there seem to be; None where only reading would tell."""
        counts = [count_articles(file) for file in self.files]
        return None if None in counts else sum(filter(None, counts))


def open_articles(
    paths: PathLike | Iterable[PathLike],
    *,
    metadata: MetadataTable | None = None,
    workers: int | None = None,
    text_column: str | None = None,
    timeout: float | None = None,
) -> Opened[Article]:
    """Return the articles of ``paths``: datasets are read as they are, everything else is parsed.

    Args:
        paths: what `parse_many` takes, and datasets.
        metadata: as `parse_many` takes it.
        workers: as `parse_many` takes it.
        text_column: as `parse_many` takes it.
        timeout: as `parse_many` takes it.

    Raises:
        UnreadableInput: a path is not there, or a folder holds no article file.
        InvalidData: the metadata table is broken, or names a file that is not among the inputs.
        WrongUse: ``workers`` or ``timeout`` is not above zero.
    """
    _refuse_nothing(workers, timeout)
    given = [Path(paths)] if isinstance(paths, str | os.PathLike) else list(map(Path, paths))
    datasets = [path for path in given if is_dataset(path)]
    others = [path for path in given if path not in datasets]
    read = (article for dataset in datasets for article in read_dataset(dataset))
    stores = tuple(dataset / STORE if dataset.is_dir() else dataset for dataset in datasets)
    if not others:
        return Opened(read, stores)
    inputs = find_articles(others, metadata=metadata)
    parsed = _parsed(inputs, workers, text_column, timeout)
    return Opened(chain(read, parsed), (*stores, *(source.path for source in inputs)))


def open_records(
    paths: PathLike | Iterable[PathLike],
    *,
    metadata: MetadataTable | None = None,
    workers: int | None = None,
    text_column: str | None = None,
    timeout: float | None = None,
) -> Opened[bytes]:
    """Return the records of the articles of ``paths`` as JSON, those of datasets parsed again.

    With several workers this is cheaper than the articles themselves, for records come back from them as JSON.

    Args:
        paths: as `parse_many` takes them.
        metadata: as `parse_many` takes it.
        workers: as `parse_many` takes it.
        text_column: as `parse_many` takes it.
        timeout: as `parse_many` takes it.

    Raises:
        UnreadableInput: a path is not there, or a folder holds no article file.
        InvalidData: the metadata table is broken, or names a file that is not among the inputs.
        WrongUse: ``workers`` or ``timeout`` is not above zero.
    """
    _refuse_nothing(workers, timeout)
    inputs = find_articles(paths, metadata=metadata)
    return Opened(_records(inputs, workers, text_column, timeout), tuple(source.path for source in inputs))


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
