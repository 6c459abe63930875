"""Article → its Arrow schema: the record's own fields in their order, records as structs, lists as lists.

What no Arrow type can hold exactly is text: a sum of money has its digits, a value of an edit its JSON. Days are date32, all
else is as the record has it: "09:00", "+08:00", EDTF.
"""

from functools import cache
from typing import TYPE_CHECKING, cast

from kalcorpus.schema.nodes import is_list, is_nullable, is_record, plain_type, properties
from kalcorpus.schema.records import Node, article_schema, resolve
from kalcorpus.sources.extras import load_extra

if TYPE_CHECKING:
    import pyarrow as pa


@cache
def arrow_schema() -> "pa.Schema":
    """Return the schema of articles in Arrow and Parquet: the same for every batch, whatever stands in it.

    Raises:
        MissingExtra: pyarrow is not installed.
    """
    arrow = load_extra("pyarrow", "arrow", "Arrow")
    schema = article_schema()
    return arrow.schema([arrow_field(name, node, schema) for name, node in properties(schema).items()])


def arrow_field(name: str, node: Node, schema: Node) -> "pa.Field":
    """Return the Arrow field of one field of a record."""
    arrow = load_extra("pyarrow", "arrow", "Arrow")
    known = resolve(node, schema)
    return arrow.field(name, _type(known, schema), nullable=is_nullable(known))


def _type(node: Node, schema: Node) -> "pa.DataType":
    arrow = load_extra("pyarrow", "arrow", "Arrow")
    if is_record(node):
        return arrow.struct([arrow_field(name, inner, schema) for name, inner in properties(node).items()])
    if is_list(node):
        return arrow.list_(arrow_field("element", cast("Node", node["items"]), schema))  # the name that Parquet gives it
    if node.get("format") == "date":
        return arrow.date32()
    return {"integer": arrow.int64(), "boolean": arrow.bool_(), "number": arrow.float64()}.get(plain_type(node), arrow.string())
