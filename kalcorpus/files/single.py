"""articles → one file instead of a dataset's folder: a workbook to send, a JSON file to hand on."""

import shutil
import tempfile
from collections.abc import Iterable
from pathlib import Path

from kalcorpus.article import Article
from kalcorpus.errors import Failure, WrongUse
from kalcorpus.files import Language, Manifest, write_dataset

# Ending of the name → format, and what the format's file is called in a dataset.
SINGLE_FILES = {
    ".xlsx": ("xlsx", "kalcorpus.xlsx"),
    ".jsonl": ("jsonl", "articles.jsonl"),
    ".json": ("json", "articles.json"),
    ".sqlite": ("sqlite", "kalcorpus.sqlite"),
    ".db": ("sqlite", "kalcorpus.sqlite"),
    ".parquet": ("parquet", "articles.parquet"),
}


def write_single(
    items: Iterable[Article | Failure], path: Path, *, overwrite: bool = False, lang: Language = "id", text: bool = True
) -> Manifest:
    """Write one file of the format that its name tells; it is made beside ``path`` and moved there when it is whole.

    Args:
        items: articles; failures are counted, but no file of this kind can hold them.
        path: the file, whose ending is one of ``SINGLE_FILES``.
        overwrite: whether a file at ``path`` may be replaced.
        lang: language of the workbook.
        text: False leaves the papers' sentences out.

    Raises:
        WrongUse: the ending names no format, or there is something at ``path`` that may not be replaced.
    """
    if path.suffix.lower() not in SINGLE_FILES:
        raise WrongUse(
            where=str(path),
            found=f"the ending {path.suffix!r}",
            expected=f"one of {', '.join(SINGLE_FILES)}",
            action="name the file after its format",
            code="use.unknown-format",
        )
    if path.is_dir() or (path.exists() and not overwrite):
        raise WrongUse(
            where=str(path),
            found="a folder" if path.is_dir() else "a file",
            expected="a new file",
            action="name another output, or pass --overwrite (overwrite=True) to replace a file",
            code="use.output-exists",
        )
    form, made = SINGLE_FILES[path.suffix.lower()]
    path.parent.mkdir(parents=True, exist_ok=True)
    folder = Path(tempfile.mkdtemp(prefix=f".{path.name}.", dir=path.parent))
    try:
        manifest = write_dataset(items, folder, formats=(form,), lang=lang, text=text)
        (folder / made).replace(path)
    finally:
        shutil.rmtree(folder)
    return manifest
