"""articles ↔ Arrow record batches (the door to pyarrow), which read back equal."""

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, Any, cast

from kalcorpus.article import Article
from kalcorpus.errors import InvalidData
from kalcorpus.schema.arrow import arrow_schema
from kalcorpus.schema.nodes import is_list, is_record, properties
from kalcorpus.schema.records import Node, article_schema, resolve
from kalcorpus.sources.extras import load_extra

if TYPE_CHECKING:
    import pyarrow as pa

# A record's value of any type → what Arrow holds instead, or the other way.
Convert = Callable[[Any], Any]
Row = dict[str, Any]


def batch_of(articles: Sequence[Article]) -> "pa.RecordBatch":
    """Return the articles as one record batch of `arrow_schema`.

    Raises:
        InvalidData: a number is larger than 64 bits hold.
        MissingExtra: pyarrow is not installed.
    """
    return batch_of_rows(map(row_of, articles), arrow_schema())


def batch_of_rows(rows: Iterable[Row], schema: "pa.Schema") -> "pa.RecordBatch":
    """Return rows, as `row_of` makes them, as one record batch."""
    arrow = load_extra("pyarrow", "arrow", "Arrow")
    try:
        return arrow.RecordBatch.from_pylist(list(rows), schema=schema)
    except (arrow.ArrowException, OverflowError) as error:
        raise InvalidData(
            where="Arrow",
            found=str(error),
            expected="values that Arrow's types hold: whole numbers of 64 bits",
            action="correct the record; `kalcorpus validate` names its place",
        ) from error


def row_of(article: Article) -> Row:
    """Return an article as the row that Arrow is given."""
    return cast("Row", _writer()(article.model_dump()))


def records_of(batch: "pa.RecordBatch") -> Iterator[Row]:
    """Yield the rows of a batch as records, with what Arrow holds as JSON text read."""
    return map(_reader(), batch.to_pylist())


@cache
def _writer() -> Convert:
    return _converter(article_schema(), article_schema(), _written) or _same


@cache
def _reader() -> Convert:
    return _converter(article_schema(), article_schema(), _read) or _same


def _same(value: Any) -> Any:  # noqa: ANN401 - any value of a record
    return value


def _written(node: Node) -> Convert | None:
    if "type" not in node:
        return _as_json
    return _digits if node.get("format") == "decimal" else None


def _read(node: Node) -> Convert | None:
    return None if "type" in node else _from_json


def _as_json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def _from_json(text: str | None) -> object:
    return None if text is None else json.loads(text)


def _digits(value: Decimal | None) -> str | None:
    return None if value is None else format(value, "f")


def _converter(node: Node, schema: Node, leaf: Callable[[Node], Convert | None]) -> Convert | None:
    """Return what converts a value of ``node`` and all inside it, None where nothing is to be converted."""
    node = resolve(node, schema)
    if is_list(node):
        each = _converter(cast("Node", node["items"]), schema, leaf)
        return None if each is None else lambda values: values and [each(value) for value in values]
    if not is_record(node):
        return leaf(node)
    inner = {name: convert for name, child in properties(node).items() if (convert := _converter(child, schema, leaf))}

    def convert_fields(record: Row | None) -> Row | None:
        return record and {**record, **{name: convert(record[name]) for name, convert in inner.items()}}

    return convert_fields if inner else None
