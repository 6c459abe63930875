"""a path → its bytes, if it is a file: a pipe or a device would be read without end.

>>> is_device(Path("nowhere"))
False
"""

from pathlib import Path

from kalcorpus.errors import UnreadableInput


def read_regular(path: Path) -> bytes:
    """Return the bytes of a file.

    Raises:
        FileNotFoundError: there is none.
        UnreadableInput: it is no file.
    """
    refuse_device(path)
    return path.read_bytes()


def refuse_device(path: Path, where: str | None = None) -> None:
    """Refuse what is there and is neither a file nor a folder.

    Args:
        path: what may be read next.
        where: what to call it in the error, if not by its path.

    Raises:
        UnreadableInput: it is such a thing.
    """
    if is_device(path):
        raise UnreadableInput(
            where=where or str(path),
            found="a pipe, a socket or a device",
            expected="a file",
            action="take it away, or write what comes out of it into a file",
        )


def is_device(path: Path) -> bool:
    """Tell whether something is there, behind a link too, that is neither a file nor a folder."""
    return path.exists() and not path.is_file() and not path.is_dir()
