"""Arrow record batches of raw articles → record batches of their records, row by row, whatever engine hands them out.

``parse_batches`` has the signature that Apache Spark's ``mapInArrow`` asks for, and ``output_schema`` tells what comes out:

    articles = crawl.select("text", "url", "published").mapInArrow(kalcorpus.parse_batches, schema)

A row in, a row out, in the same order. Nothing is raised for one article: a row that gave none has its ``error`` instead.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kalcorpus.article import Article
from kalcorpus.corpus.parsing import Task, parse_task
from kalcorpus.errors import Failure, InvalidData, KalcorpusError, failure
from kalcorpus.files.arrow import Row, batch_of_rows, row_of
from kalcorpus.schema.arrow import arrow_schema
from kalcorpus.sources import Origin, Source
from kalcorpus.sources.cells import plain_rows, refuse_unreadable
from kalcorpus.sources.extras import load_extra
from kalcorpus.sources.fields import known_columns, read_fields, text_column

if TYPE_CHECKING:
    import pyarrow as pa

ERROR = "error"
_NAME = "name"
_ROWS = 100  # of a batch that comes out


def output_schema() -> "pa.Schema":
    """Return the schema of every batch that comes out: the article's fields, and ``error``, one of the two null in each row.

    ``error`` has the fields of `Failure`.

    Raises:
        MissingExtra: pyarrow is not installed.
    """
    arrow = load_extra("pyarrow", "arrow", "Arrow")
    error = arrow.struct([arrow.field(name, arrow.string(), nullable=False) for name in Failure.model_fields])
    return arrow.schema([*(field.with_nullable(True) for field in arrow_schema()), arrow.field(ERROR, error)])


def parse_batch(batch: "pa.RecordBatch") -> "pa.RecordBatch":
    """Return the record of each row's article, or what went wrong with it, in the order of the rows.

    Args:
        batch: a column ``text`` and, where they are known, ``published``, ``url``, ``outlet``, ``title``, ``author``, ``tags``
            and ``name``, which `Article.source` and errors call the row (errors else by its number in the batch, from 0);
            others are left alone. The usual Indonesian and English names of these columns are understood, as in JSON Lines and
            CSV. Days and moments may be Arrow's own.

    Returns:
        A batch of `output_schema`. An article is what `parse_text` gives for the same text and metadata.

    Raises:
        InvalidData: no column holds text.
        MissingExtra: pyarrow is not installed.
    """
    return _parsed(batch, 0)


def _parsed(batch: "pa.RecordBatch", first: int) -> "pa.RecordBatch":
    """Return the records of rows of which the first has the number ``first``."""
    names: list[str] = batch.schema.names
    if text_column(dict.fromkeys(names)) is None:
        raise InvalidData(
            where="the record batch",
            found=f"columns {', '.join(names)}"[:200],
            expected="a column of the article's text such as `text` or `isi`",
            action="rename the column of the text: `crawl.withColumnRenamed('badan', 'text')` in Spark",
        )
    wanted = {*known_columns(names), *({_NAME} & set(names))}
    rows = plain_rows(batch, [name for name in dict.fromkeys(names) if name in wanted])
    return batch_of_rows((_result(row, number) for number, row in enumerate(rows, first)), output_schema())


def parse_batches(batches: Iterator["pa.RecordBatch"]) -> Iterator["pa.RecordBatch"]:
    """Yield what `parse_batch` returns for each batch, a hundred rows at a time: memory does not grow with the batches."""
    for batch in batches:
        for start in range(0, batch.num_rows, _ROWS):
            yield _parsed(batch.slice(start, _ROWS), start)


def _result(row: dict[str, object], number: int) -> Row:
    result = parse_task(_task(row, number))
    if isinstance(result, Article):
        return row_of(result)
    return {ERROR: result.model_dump()}


def _task(fields: dict[str, object], number: int) -> Task:
    given = fields.pop(_NAME, None)
    name = given if isinstance(given, str) else None
    where = name or f"row {number}"
    try:
        refuse_unreadable(fields, where)
        reading = read_fields(fields, where)
    except KalcorpusError as error:
        return failure(error, where)
    return Source(reading.text, reading.metadata, Origin(name=name, url=reading.metadata.url))
