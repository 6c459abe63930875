"""What the checks of one run share: the options, the ids met so far, and how much was checked."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from kalcorpus.validation.json_places import constant, line_and_column, locate, repeated_key
from kalcorpus.validation.report import Fault, Finding, Place

# Faults of the JSON itself stand at no path of the value.
_FINDS = {"json.duplicate-key": repeated_key, "json.not-a-number": constant}


class Session:
    """One run of the validator.

    Attributes:
        require: names of fields that must be there: title, outlet, published.
        known: ids and text ids of the dataset that new articles are compared with.
        step: is called for each record and each row of a table that was checked.
        files: files checked so far.
        records: articles checked so far.
    """

    def __init__(
        self,
        require: frozenset[str] = frozenset(),
        known: frozenset[str] = frozenset(),
        step: Callable[[], object] = lambda: None,
    ) -> None:
        self.require = require
        self.known = known
        self.step = step
        self.files = 0
        self.records = 0

    def take_record(self) -> None:
        """Count an article that is checked."""
        self.records += 1
        self.step()


class Ids:
    """The ids of one dataset: each once, and what they supersede."""

    def __init__(self) -> None:
        self._seen: set[str] = set()
        self._superseded: list[tuple[str, Place]] = []

    def add(self, record: Any, place: Place) -> Iterator[Fault]:  # noqa: ANN401 - any JSON value
        """Take the ids of one record; yield a fault if its id came before."""
        if not isinstance(record, dict) or not isinstance(record.get("id"), str):
            return
        if record["id"] in self._seen:
            yield Fault("dataset.duplicate-id", ("id",), value=record["id"])
        self._seen.add(record["id"])
        if isinstance(older := record.get("supersedes"), str):
            self._superseded.append((older, place))

    def finish(self) -> Iterator[Finding]:
        """Yield the records that name an older version which is not there."""
        for older, place in self._superseded:
            if older not in self._seen:
                yield Finding.of(Fault("dataset.supersedes", ("supersedes",), value=older), place)


def place_in_json(faults: Iterable[Fault], text: str, file: str, *, line: int = 1, column: int = 1) -> Iterator[Finding]:
    """Yield the faults of one JSON value as findings with the lines and columns of ``file``.

    Args:
        faults: what is wrong with the value.
        text: the JSON text of the value alone.
        file: the file's name.
        line: where in the file the text begins.
        column: where in that line.
    """
    listed = list(faults)
    if not listed:
        return
    places = locate(text, (fault.path for fault in listed))
    for fault in listed:
        find = _FINDS.get(fault.code)
        row, offset = line_and_column(text, find(text, str(fault.value)) if find else places[fault.path])
        yield Finding.of(fault, Place(file, line + row - 1, offset + column - 1 if row == 1 else offset))
