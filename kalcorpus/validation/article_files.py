"""An article file → findings: can it be read, is its metadata in order, what does the parse leave in doubt.

Lines are those of the file, front matter included.
"""

import re
from collections.abc import Iterator
from itertools import takewhile
from pathlib import Path
from typing import TYPE_CHECKING

from kalcorpus.article import Article
from kalcorpus.dates.metadata import read_metadata_date
from kalcorpus.errors import Failure, KalcorpusError, Problem
from kalcorpus.parse import parse
from kalcorpus.sources import (
    ARTICLE_SUFFIXES,
    COLLECTION_SUFFIXES,
    Source,
    is_collection,
    read_collection,
    read_metadata_table,
    read_source,
)
from kalcorpus.validation.json_places import line_and_column
from kalcorpus.validation.records import record_faults
from kalcorpus.validation.report import Fault, Finding, Place, fault_of, said_fault
from kalcorpus.validation.report import Path as FieldPath
from kalcorpus.validation.session import Session

if TYPE_CHECKING:
    from kalcorpus.errors.catalogue import Severity

_BODY_KINDS = frozenset({"lead", "paragraph", "list"})
_LINE_TRUE = frozenset({"text/plain", "text/markdown"})
_LINE = re.compile(r":(\d+)$")
_BAD_DAY = "metadata.published-unreadable"
_FIELD_OF_DAY = re.compile(r"[\"']?published[\"']?\s*:")
_EXPECTED_FIELDS = ("title", "outlet", "published")


def is_article_file(path: Path) -> bool:
    """Tell whether the name of a file says that it holds an article or a collection of them."""
    return path.suffix.lower() in ARTICLE_SUFFIXES | COLLECTION_SUFFIXES


def check_articles(path: Path, name: str, session: Session) -> Iterator[Finding]:
    """Yield what is wrong or in doubt with the articles in one file.

    Args:
        path: a file of one article, or a collection of raw articles.
        name: what findings call it.
        session: the run.
    """
    try:
        if not is_collection(path):
            for finding in article_findings(read_source(path), Place(name), session):
                yield _in_front_matter(finding, path) if finding.code == _BAD_DAY else finding
            return
        for item in read_collection(path):
            if isinstance(item, Failure):
                yield Finding.of(_fault_of_failure(item), Place(name, _line(item.name)))
            else:
                yield from article_findings(item, Place(name, _line(item.origin.name or "")), session)
    except KalcorpusError as error:
        yield Finding.of(fault_of(error), Place(name, _line(error.where)))


def check_metadata_table(path: Path, name: str) -> Iterator[Finding]:
    """Yield what is wrong with a table of metadata, which stands beside the articles that it names."""
    try:
        rows = read_metadata_table(path)
    except KalcorpusError as error:
        yield Finding.of(fault_of(error), Place(name, _line(error.where)))
        return
    for number, (file, metadata) in enumerate(rows.items(), start=2):
        if not (path.parent / file.replace("\\", "/")).is_file():
            yield Finding.of(Fault("metadata.unmatched", ("file",), value=file), Place(name, number))
        if metadata.published is not None and read_metadata_date(metadata.published) is None:
            yield Finding.of(Fault(_BAD_DAY, ("published",), value=metadata.published, severity="error"), Place(name, number))


def _line(where: str) -> int | None:
    """Return the line that an error or a collection's item names behind the file's name."""
    found = _LINE.search(where)
    return int(found[1]) if found else None


def _in_front_matter(finding: Finding, path: Path) -> Finding:
    """Return a finding about a line of front matter with that line; metadata that came otherwise has none."""
    with path.open(encoding="utf-8-sig", errors="replace") as stream:
        if not next(stream, "").startswith("---"):
            return finding
        front = takewhile(lambda line: not line.startswith(("---", "...")), stream)
        at = next((number for number, line in enumerate(front, start=2) if _FIELD_OF_DAY.match(line)), None)
    return finding.model_copy(update={"line": at})


def _fault_of_failure(failure: Failure) -> Fault:
    return said_fault(failure, str(failure))


def article_findings(source: Source, place: Place, session: Session) -> Iterator[Finding]:
    """Yield what is wrong or in doubt with one article that could be read.

    Args:
        source: the article as it came in.
        place: its file, and its line in a collection.
        session: the run, with the fields that are required and the articles that are known.
    """
    session.take_record()
    article = parse(source)
    if not any(block.kind in _BODY_KINDS for block in article.blocks):
        yield Finding.of(Fault("article.no-paragraph"), place)
        return
    for fault in _faults(article, session):
        yield Finding.of(fault, place)
    for problem in dict.fromkeys((*source.problems, *article.problems)):
        yield Finding.of(_fault_of_problem(problem, article), _place(problem, source, place))
    for fault in record_faults(article.model_dump(mode="json")):
        yield Finding.of(fault, _place_of_field(fault.path, article, source, place))


def _faults(article: Article, session: Session) -> Iterator[Fault]:
    if article.id in session.known:
        yield Fault("article.known", value=article.id)
    for field in _EXPECTED_FIELDS:
        if getattr(article, field) is None:
            severity: Severity | None = "error" if field in session.require else None
            yield Fault(f"article.no-{field}", (field,), severity=severity)


def _fault_of_problem(problem: Problem, article: Article) -> Fault:
    value = None if problem.start is None else article.text[problem.start : problem.end]
    # The parse goes on without a publication date that it can't read; in a file that is checked it is bad metadata.
    severity = "error" if problem.code == _BAD_DAY else problem.severity
    path = ("published",) if problem.code == _BAD_DAY else ()
    return Fault(problem.code, path, value, message=problem.message, indonesian=problem.told("id"), severity=severity)


def _place(problem: Problem, source: Source, file: Place) -> Place:
    return file if problem.start is None else _place_of_offset(problem.start, source, file)


def _place_of_offset(offset: int, source: Source, file: Place) -> Place:
    if source.origin.media_type not in _LINE_TRUE:
        return file  # the text was taken out of another kind of file: its lines are not the file's
    line, column = line_and_column(source.text, offset)
    return file._replace(line=line + source.line_offset, column=column)


def _place_of_field(path: FieldPath, article: Article, source: Source, file: Place) -> Place:
    value: object = article
    for part in path:
        value = value[part] if isinstance(value, tuple) and isinstance(part, int) else getattr(value, str(part), None)
        start = getattr(value, "start", None)
        if isinstance(start, int):
            return _place_of_offset(min(start, len(source.text)), source, file)
    return file
