"""inputs → their articles: in this process or several, in order, and one bad file never stops the rest."""

from collections import deque
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from kalcorpus.article import Article
from kalcorpus.corpus.inputs import Input
from kalcorpus.errors import Failure, KalcorpusError, UnreadableInput, failure
from kalcorpus.errors.said import shown
from kalcorpus.parse import parse
from kalcorpus.sources import Source, is_collection, read_collection, read_source

CHUNK = 100  # articles handed to a process at once: below it the passing to and fro shows, above it the last chunk is waited for

Task = Input | Source | Failure


def tasks_of(inputs: list[Input], text_column: str | None = None) -> Iterator[Task]:
    """Yield what is to be parsed: a file by its path, so that the process that parses it reads it; a collection item by item."""
    for source in inputs:
        if not is_collection(source.path):
            yield source
            continue
        try:
            yield from read_collection(source.path, root=source.root, text_column=text_column)
        except KalcorpusError as error:
            yield failure(error, source.name)


def parse_task(task: Task) -> Article | Failure:
    """Return the article of one task, or why it gave none; whatever happens, nothing is raised."""
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
        result = parse_task(task)
        results.append(result if isinstance(result, Failure) else result.model_dump_json().encode())
    return results


def parse_in_processes(tasks: Iterator[Task], workers: int) -> Iterator[Article | Failure]:
    """Yield what `parse_task` returns for each task, in order, with a few chunks under way in each process."""
    from concurrent.futures import Future, ProcessPoolExecutor  # noqa: PLC0415 - one process needs none of it

    with ProcessPoolExecutor(workers) as pool:
        waiting: deque[Future[list[bytes | Failure]]] = deque()
        while True:
            while len(waiting) < 2 * workers and (chunk := list(islice(tasks, CHUNK))):
                waiting.append(pool.submit(_parse_chunk, chunk))
            if not waiting:
                return
            for result in waiting.popleft().result():
                yield result if isinstance(result, Failure) else Article.model_validate_json(result)
