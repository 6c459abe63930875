"""Any record at all, for properties that must hold of every one."""

import datetime
import types
from decimal import Decimal
from functools import cache
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from hypothesis import strategies as st
from pydantic import BaseModel, JsonValue
from pydantic.fields import FieldInfo

from kalcorpus.article import SCHEMA_VERSION, Article

TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)
_JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53), 2**53) | st.floats(allow_nan=False, allow_infinity=False) | TEXT,
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(TEXT, inner, max_size=2),
    max_leaves=4,
)
_DECIMALS = st.decimals(min_value=0, max_value=10**15, places=2) | st.integers(0, 10**18).map(Decimal)


@cache
def any_record(model: type[BaseModel]) -> st.SearchStrategy[Any]:
    """Return a strategy for records of ``model``, made from its fields: a new field is tried the day it is added."""
    fields = {name: _values(field.annotation, _pattern(field)) for name, field in model.model_fields.items()}
    if "schema_version" in fields:
        fields["schema_version"] = st.just(SCHEMA_VERSION)
    return st.builds(model, **fields)


def any_article() -> st.SearchStrategy[Article]:
    """Return a strategy for articles in which anything stands anywhere."""
    return any_record(Article)


def _pattern(field: FieldInfo) -> str | None:
    return next((found for part in field.metadata if (found := getattr(part, "pattern", None))), None)


def _values(annotation: Any, pattern: str | None = None) -> st.SearchStrategy[Any]:
    origin, inner = get_origin(annotation), get_args(annotation)
    if annotation == JsonValue:
        return _JSON
    if origin in (Union, types.UnionType):
        return st.one_of(*(_values(choice, pattern) for choice in inner))
    if origin is Annotated:
        return _values(inner[0], pattern)
    if origin is Literal:
        return st.sampled_from(inner)
    if origin is tuple:
        return st.lists(_values(inner[0]), max_size=2).map(tuple)
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return any_record(annotation)
    if annotation is str and pattern:
        return st.from_regex(pattern.replace(r"\d", "[0-9]"), fullmatch=True)
    return {
        str: TEXT,
        bool: st.booleans(),
        int: st.integers(1900, 2100),  # offsets and years alike
        Decimal: _DECIMALS,
        datetime.date: st.dates(),
        type(None): st.none(),
    }[annotation]
