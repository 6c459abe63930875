"""a node of a JSON Schema → what it is: a record, a list, something that may be null.

>>> is_nullable({"type": ["string", "null"]}), is_list({"type": "array"})
(True, True)
"""

from typing import cast

from kalcorpus.schema.records import Node


def properties(model: Node) -> dict[str, Node]:
    """Return the fields of a record."""
    return cast("dict[str, Node]", model.get("properties", {}))


def is_record(node: Node) -> bool:
    """Tell whether the node is a record with fields of its own."""
    return "properties" in node


def is_nullable(node: Node) -> bool:
    """Tell whether the value may be null."""
    return isinstance(node.get("type"), list)


def is_list(node: Node) -> bool:
    """Tell whether the node is a list."""
    return node.get("type") == "array"


def plain_type(node: Node) -> str:
    """Return the type of a value that is there, "json" for any JSON value."""
    types = node.get("type", "json")
    return str(types[0] if isinstance(types, list) else types)
