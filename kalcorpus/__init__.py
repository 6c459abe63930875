"""kalcorpus: Indonesian regional-government news → validated records with normalized dates → JSON, CSV and Excel datasets.

The names in ``__all__`` are the whole public door; each is loaded when it is first used, so that the import stays fast.
"""

from importlib import import_module
from typing import TYPE_CHECKING

from kalcorpus.version import __version__ as __version__

if TYPE_CHECKING:
    from kalcorpus.article import Article
    from kalcorpus.batches import parse_batch, parse_batches
    from kalcorpus.corpus import add_to_dataset, parse_file, parse_many
    from kalcorpus.dates import read_date
    from kalcorpus.dates.value import DateValue
    from kalcorpus.edits import apply_edits
    from kalcorpus.errors import Failure, KalcorpusError
    from kalcorpus.files import read_dataset, write_dataset
    from kalcorpus.files.frames import to_pandas
    from kalcorpus.parse import parse_text
    from kalcorpus.schema import json_schema
    from kalcorpus.validation import validate

_HOME = {
    "Article": "article",
    "DateValue": "dates.value",
    "Failure": "errors",
    "KalcorpusError": "errors",
    "add_to_dataset": "corpus",
    "apply_edits": "edits",
    "json_schema": "schema",
    "parse_batch": "batches",
    "parse_batches": "batches",
    "parse_file": "corpus",
    "parse_many": "corpus",
    "parse_text": "parse",
    "read_dataset": "files",
    "read_date": "dates",
    "to_pandas": "files.frames",
    "validate": "validation",
    "write_dataset": "files",
}

__all__ = [
    "Article",
    "DateValue",
    "Failure",
    "KalcorpusError",
    "add_to_dataset",
    "apply_edits",
    "json_schema",
    "parse_batch",
    "parse_batches",
    "parse_file",
    "parse_many",
    "parse_text",
    "read_dataset",
    "read_date",
    "to_pandas",
    "validate",
    "write_dataset",
]


if not TYPE_CHECKING:  # type checkers read the imports above, and tell of names that are not there

    def __getattr__(name: str) -> object:
        if name not in _HOME:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        return getattr(import_module(f"{__name__}.{_HOME[name]}"), name)


def __dir__() -> list[str]:
    return [*__all__, "__version__"]
