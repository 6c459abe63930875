"""inputs → tasks → their articles, in order; one bad file never stops the rest."""

from collections.abc import Iterator
from pathlib import Path

from kalcorpus.article import Article
from kalcorpus.corpus.inputs import Input
from kalcorpus.errors import Failure, KalcorpusError, UnreadableInput, failure
from kalcorpus.errors.said import shown
from kalcorpus.parse import parse
from kalcorpus.sources import Source, is_collection, read_collection, read_source

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
    name = _name_of(task)
    try:
        source = read_source(task.path, root=task.root, metadata=task.metadata) if isinstance(task, Input) else task
        _refuse_surrogates(source)
        return parse(source)
    except KalcorpusError as error:
        return failure(error, name)
    except Exception as error:  # noqa: BLE001 - whatever goes wrong with one article must not stop the others; the failure tells
        return _internal(error, name)


def parse_to_json(task: Task) -> bytes | Failure:
    """Return the record of one task's article as JSON, or why it gave none."""
    result = parse_task(task)
    return result if isinstance(result, Failure) else result.model_dump_json().encode()


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


def given_up(task: Task, why: str) -> Failure:
    """Return the failure of a task whose process did not come back."""
    name = _name_of(task)
    fault = UnreadableInput(
        where=name,
        found=why,
        expected="a record",
        action="the other inputs went on; please report it with the file",
        code="input.given-up",
    )
    return failure(fault, name)


def _name_of(task: Task) -> str:
    if isinstance(task, Source):
        return task.origin.name or "?"
    return task.name
