"""path → bytes, as long as there are not too many of them."""

from pathlib import Path

from kalcorpus.errors import UnreadableInput
from kalcorpus.errors.said import reason_of
from kalcorpus.sources.devices import refuse_device

SIZE_LIMIT = 32 * 1024 * 1024
"""Largest article file, or largest article of a collection, in bytes."""


def read_content(path: Path, where: str, size_limit: int = SIZE_LIMIT) -> bytes:
    """Return the bytes of ``path``.

    Raises:
        UnreadableInput: it is not there, is no file, may not be read or is larger than ``size_limit``.
    """
    refuse_device(path, where)
    try:
        with path.open("rb") as file:
            content = file.read(size_limit + 1)
    except FileNotFoundError as error:
        raise UnreadableInput(
            where=where, found="no such file", expected="an article file", action="check the path", code="input.missing"
        ) from error
    except (OSError, ValueError) as error:
        raise refused(error, where) from error
    if len(content) > size_limit:
        raise UnreadableInput(
            where=where,
            found=f"more than {size_limit // (1024 * 1024)} MB",
            expected="one article",
            action="check that this is an article; a collection is .jsonl or .csv",
        )
    return content


def refused(error: OSError | ValueError, where: str) -> UnreadableInput:
    """Return what to say of a file that the system does not let be read."""
    return UnreadableInput(
        where=where,
        found=reason_of(error),
        expected="a file that can be read",
        action="check what it is and that you may read it",
    )
