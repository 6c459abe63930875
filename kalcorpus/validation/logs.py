"""failures.jsonl → findings: each line is a failure of the published form."""

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from kalcorpus.errors import Failure
from kalcorpus.validation.records import read_json
from kalcorpus.validation.report import Fault, Finding, Place
from kalcorpus.validation.schema_faults import SchemaChecker
from kalcorpus.validation.session import place_in_json


@cache
def _checker() -> SchemaChecker:
    return SchemaChecker(Failure.model_json_schema(mode="serialization"))


def check_failures(path: Path, name: str) -> Iterator[Finding]:
    """Yield what is wrong with the list of inputs that gave no article."""
    with path.open(encoding="utf-8", errors="replace", newline="\n") as lines:
        for number, line in enumerate(lines, start=1):
            if not line.strip():
                continue
            try:
                read = read_json(line)
            except json.JSONDecodeError as error:
                yield Finding.of(Fault("json.syntax", expected=error.msg), Place(name, number, error.colno))
                continue
            yield from place_in_json((*read.faults, *_checker().faults(read.value)), line, name, line=number)
