"""Record: the frozen Pydantic model that every part of an article's record is."""

from functools import cache
from typing import Any, TypeVar

from pydantic import BaseModel, ConfigDict

_AnyRecord = TypeVar("_AnyRecord", bound="Record")


class Record(BaseModel):
    """A frozen value of the published record.

    Unknown fields are refused, so that a misspelt field never passes for data. Every field of a subclass has an English
    ``description`` and an Indonesian ``title``: the JSON Schema, the table headings and the dictionary are made from them.
    The validators are built on first use, which keeps ``import kalcorpus`` fast.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


def unchecked(model: type[_AnyRecord], values: dict[str, Any]) -> _AnyRecord:
    """Return the record of ``values`` without checking them, for what is made here by the thousand of the right types.

    All these records share the set of their fields, which else takes more memory than a mention itself; nobody changes it, for a
    record is frozen.

    Args:
        model: what it is a record of.
        values: a value for every field, in the model's order, of the types that the model names; the record keeps this dict.
    """
    record = model.__new__(model)
    object.__setattr__(record, "__dict__", values)
    object.__setattr__(record, "__pydantic_fields_set__", _fields(model))
    object.__setattr__(record, "__pydantic_extra__", None)
    object.__setattr__(record, "__pydantic_private__", None)
    return record


@cache
def _fields(model: type[Record]) -> set[str]:
    return set(model.model_fields)
