"""JSON Schema and a value → its faults; the only door to jsonschema and jsonschema-rs.

jsonschema-rs (extra `fast`) tells valid from invalid 100 times faster; jsonschema explains what is invalid. Both check the same
formats, so that they agree.

>>> checker = SchemaChecker({"properties": {"level": {"anyOf": [{"enum": ["city"]}, {"type": "null"}]}}})
>>> [(fault.code, fault.path, fault.expected) for fault in checker.faults({"level": "town"})]
[('schema.choice', ('level',), "'city' | null")]
"""

from collections.abc import Iterator
from functools import cached_property
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any, cast

from kalcorpus.validation.report import Fault, Path

if TYPE_CHECKING:
    from jsonschema.exceptions import ValidationError
    from jsonschema.protocols import Validator

_CODES = {
    "type": "schema.type",
    "enum": "schema.choice",
    "const": "schema.choice",
    "pattern": "schema.pattern",
    "format": "schema.format",
    "minimum": "schema.range",
    "maximum": "schema.range",
    "exclusiveMinimum": "schema.range",
    "exclusiveMaximum": "schema.range",
    "minLength": "schema.length",
    "maxLength": "schema.length",
    "minItems": "schema.length",
    "maxItems": "schema.length",
    "uniqueItems": "schema.repeated",
}
_FORMATS = ("date",)
_BOUNDS = {"minimum": ">=", "maximum": "<=", "exclusiveMinimum": ">", "exclusiveMaximum": "<"}


class SchemaChecker:
    """The two validators of one schema.

    Args:
        schema: a JSON Schema, 2020-12.
    """

    def __init__(self, schema: dict[str, Any]) -> None:
        self._schema = schema

    @cached_property
    def _explainer(self) -> "Validator":
        from jsonschema import Draft202012Validator, FormatChecker  # noqa: PLC0415 - loaded when something is validated

        return Draft202012Validator(self._schema, format_checker=FormatChecker(_FORMATS))

    @cached_property
    def _decider(self) -> Any:  # noqa: ANN401 - jsonschema-rs has no types of its own
        if find_spec("jsonschema_rs") is None:
            return self._explainer
        import jsonschema_rs  # noqa: PLC0415 - an extra

        return jsonschema_rs.Draft202012Validator(self._schema, validate_formats=True)

    def accepts(self, value: object) -> bool:
        """Tell whether ``value`` conforms to the schema."""
        return cast("bool", self._decider.is_valid(value))

    def faults(self, value: object) -> Iterator[Fault]:
        """Yield what is wrong with ``value``, in the order of the places in it."""
        if self._decider is not self._explainer and self.accepts(value):
            return
        errors = sorted(self._explainer.iter_errors(cast("Any", value)), key=_order)
        seen: set[tuple[Path, str]] = set()
        for error in errors:
            for fault in _faults_of(error):
                if (fault.path, fault.code) not in seen:
                    seen.add((fault.path, fault.code))
                    yield fault


def _order(error: "ValidationError") -> list[str]:
    return [f"{part:>9}" for part in error.absolute_path]  # so that index 10 stands behind index 9


def _faults_of(error: "ValidationError") -> Iterator[Fault]:
    path = cast("Path", tuple(error.absolute_path))
    rule = error.validator
    if rule in {"anyOf", "oneOf"} and error.context:
        yield from _faults_of_choice(error, path)
    elif rule == "required":
        for name in _list(error.validator_value):
            if name not in cast("dict[str, object]", error.instance):
                yield Fault("schema.missing-field", (*path, name), expected=name)
    elif rule == "additionalProperties":
        known = list(cast("dict[str, Any]", error.schema).get("properties", {}))
        for name in cast("dict[str, object]", error.instance):
            if name not in known:
                yield Fault("schema.unknown-field", (*path, name), value=name, expected=_nearest(name, known))
    else:
        yield Fault(_CODES.get(str(rule), "schema.other"), path, value=error.instance, expected=_expected(error))


def _faults_of_choice(error: "ValidationError", path: Path) -> Iterator[Fault]:
    """Explain the branch that was meant: the one whose value has the right type; a nullable field has one besides null."""
    branches: dict[object, list[ValidationError]] = {}
    for inner in error.context or ():
        branches.setdefault(inner.schema_path[0], []).append(inner)
    meant = [inner for inner in branches.values() if not any(e.validator == "type" and not e.path for e in inner)]
    if len(meant) == 1 and any(e.path or e.validator in {"required", "additionalProperties"} for e in meant[0]):
        for inner in meant[0]:
            yield from _faults_of(inner)
        return
    closest = meant[0][0] if meant else next(iter(branches.values()))[0]
    options = list(dict.fromkeys(_expected(inner[0]) for inner in branches.values()))
    yield Fault(_CODES.get(str(closest.validator), "schema.other"), path, value=error.instance, expected=" | ".join(options))


def _expected(error: "ValidationError") -> str:
    value, rule = error.validator_value, str(error.validator)
    if rule == "enum":
        return " | ".join(map(_literal, _list(value)))
    if rule == "type":
        return " | ".join(map(str, _list(value)))
    if rule == "const":
        return _literal(value)
    if rule in {"pattern", "format"}:
        example = cast("dict[str, Any]", error.schema).get("examples")
        return _literal(_list(example)[0]) if example else ("YYYY-MM-DD" if value == "date" else str(value))
    return f"{_BOUNDS.get(rule, rule)} {value}"


def _literal(value: object) -> str:
    return "null" if value is None else repr(value)


def _list(value: object) -> list[Any]:
    return value if isinstance(value, list) else [value]


def _nearest(name: str, known: list[str]) -> str | None:
    from difflib import get_close_matches  # noqa: PLC0415 - only for a misspelt field

    near = get_close_matches(name, known, n=1)
    return near[0] if near else None
