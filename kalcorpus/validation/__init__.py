"""Article files and dataset files of every format → a report of what is wrong in them, with places and ways to mend it."""

import os
from collections.abc import Callable, Collection, Iterable
from pathlib import Path

from kalcorpus.errors import WrongUse
from kalcorpus.errors.said import shown
from kalcorpus.files import read_dataset
from kalcorpus.validation.inputs import check_path
from kalcorpus.validation.report import Finding, Report
from kalcorpus.validation.session import Session

__all__ = ["Finding", "Report", "validate"]

_REQUIRABLE = frozenset({"title", "outlet", "published"})


def validate(
    path: str | os.PathLike[str] | Iterable[str | os.PathLike[str]],
    *,
    require: Collection[str] = (),
    against: str | os.PathLike[str] | None = None,
    step: Callable[[], object] = lambda: None,
) -> Report:
    """Check article files, dataset files and whole datasets.

    Args:
        path: a file, a folder or a dataset, or several of them.
        require: fields whose absence is an error: any of ``title``, ``outlet``, ``published``.
        against: a dataset; an article that it holds already gets a warning.
        step: is called for each record and each row of a table that was checked, to show how far the work has come.

    Returns:
        The report; ``report.ok`` tells whether there is no error.

    Raises:
        UnreadableInput: a path does not exist, or a folder holds nothing that can be checked.
        WrongUse: ``require`` names a field that can't be required.
    """
    paths = [path] if isinstance(path, str | os.PathLike) else list(path)
    session = Session(_required(require), frozenset() if against is None else _ids(Path(against)), step)
    findings = [finding for given in paths for finding in check_path(Path(given), session)]
    return Report(files=session.files, records=session.records, findings=tuple(findings))


def _required(names: Collection[str]) -> frozenset[str]:
    unknown = sorted(set(names) - _REQUIRABLE)
    if unknown:
        raise WrongUse(
            where="require",
            found=", ".join(map(shown, unknown)),
            expected=f"some of {', '.join(sorted(_REQUIRABLE))}",
            action="name these only",
        )
    return frozenset(names)


def _ids(dataset: Path) -> frozenset[str]:
    return frozenset(article.id for article in read_dataset(dataset))
