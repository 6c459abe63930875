"""articles ↔ dataset: a folder with the store (articles.jsonl), the views made with it, failures and a manifest."""

import json
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from importlib import import_module
from pathlib import Path

from pydantic_core import PydanticSerializationError

from kalcorpus.article import Article
from kalcorpus.duplicates import Stories
from kalcorpus.errors import Failure, UnreadableInput, WrongUse
from kalcorpus.files.folder import building, readable
from kalcorpus.files.ids import Ids
from kalcorpus.files.json_array import read_json
from kalcorpus.files.json_elements import elements
from kalcorpus.files.jsonl import STORE, FailureLog, JsonlView, read_jsonl
from kalcorpus.files.manifest import Counts, Manifest, describe_all, read_manifest, write_manifest
from kalcorpus.files.overlay import StoredEdit, lay_over, read_edits
from kalcorpus.files.parquet import is_parquet_of_articles, read_parquet
from kalcorpus.files.view import CsvPreset, Entry, Language, Options, View
from kalcorpus.sources.devices import refuse_device
from kalcorpus.version import __version__

__all__ = ["FORMATS", "CsvPreset", "Language", "Manifest", "holds_records", "read_dataset", "read_manifest", "write_dataset"]

# Each format is one module, loaded when it is asked for, and the class in it that writes.
FORMATS = {
    "jsonl": "jsonl:JsonlView",
    "json": "json_array:JsonView",
    "csv": "csv_tables:CsvView",
    "xlsx": "workbook:WorkbookView",
    "sqlite": "sqlite_tables:SqliteView",
    "parquet": "parquet:ParquetView",
}


_OF_TABLES = frozenset({"csv", "xlsx", "sqlite"})  # these tell which articles are near-duplicates


def write_dataset(
    items: Iterable[Article | Failure],
    path: str | Path,
    *,
    formats: Sequence[str] = ("jsonl", "json", "csv", "xlsx"),
    overwrite: bool = False,
    lang: Language = "id",
    text: bool = True,
    csv_preset: CsvPreset = "rfc4180",
) -> Manifest:
    """Write a dataset into the folder ``path`` and return its manifest.

    The items are taken one by one, once, and kept in their order; memory does not grow with their number. The folder is built
    beside ``path`` and moved in when it is whole. The store, ``articles.jsonl``, is always written.

    Args:
        items: articles, and failures for ``failures.jsonl``. An article whose id came before is counted and left out.
        path: a new or empty folder, or a dataset together with ``overwrite``.
        formats: the views to write, any of ``json``, ``csv``, ``xlsx``, ``sqlite`` and ``parquet``.
        overwrite: whether a dataset at ``path`` may be replaced. Files in it that are not its own stay, corrections among them,
            which the new views show.
        lang: language of the workbook, ``id`` or ``en``.
        text: False leaves the papers' sentences out: text, quotations and lead.
        csv_preset: ``rfc4180``, or ``excel-id`` (byte order mark, semicolon) for Excel on Windows set to Indonesian.

    Raises:
        WrongUse: an unknown format, or something at ``path`` that may not be replaced; nothing is written then.
        InvalidData: a number is larger than SQLite or Parquet holds.
        MissingExtra: a format needs a package that is not installed.
    """
    chosen = _chosen(formats)
    options = Options(lang=lang, csv_preset=csv_preset, text=text)
    with building(Path(path), overwrite=overwrite) as folder:
        counts = _fill(folder, items, chosen, options, read_edits(Path(path)))
        manifest = Manifest(
            kalcorpus=__version__, formats=chosen, **options.model_dump(), counts=counts, files=describe_all(folder)
        )
        write_manifest(manifest, folder)
    return manifest


def read_dataset(path: str | Path) -> Iterator[Article]:
    """Yield the articles of a dataset, one at a time, with the corrections that people made laid over them.

    Args:
        path: a dataset's folder, or one ``.jsonl``, ``.json`` or ``.parquet`` file. What `parse_batches` gave may be read so too;
            rows that hold an error instead of an article are passed over.

    Raises:
        UnreadableInput: there is no dataset at ``path``.
        InvalidData: a record breaks the schema; the message names file, line and field.
        MissingExtra: a Parquet file needs pyarrow.
    """
    source = Path(path)
    if source.suffix.lower() == ".parquet":
        return read_parquet(_existing(source))
    if source.suffix.lower() == ".jsonl":
        return read_jsonl(_existing(source))
    if source.suffix.lower() == ".json":
        return read_json(_existing(source))
    return _read_folder(readable(source))


def _read_folder(folder: Path) -> Iterator[Article]:
    store = _existing(folder / STORE)
    manifest = read_manifest(folder)
    entry = manifest.file(STORE) if manifest else None
    articles = read_jsonl(store, size=entry.bytes if entry else None)
    edits = read_edits(folder)
    if not edits:
        return articles
    return (lay_over(article, edits[article.id]) if article.id in edits else article for article in articles)


def holds_records(file: Path) -> bool:
    """Tell whether a .jsonl, .json or .parquet file holds records of ours: by its first value or its columns."""
    if file.suffix.lower() == ".parquet" and file.is_file():
        return is_parquet_of_articles(file)
    if file.suffix.lower() not in {".jsonl", ".json"} or not file.is_file():
        return False
    try:
        with file.open(encoding="utf-8-sig", newline="") as stream:
            if file.suffix.lower() == ".json":
                first = next((element.text for element in elements(stream)), "null")
            else:
                first = next((line for line in stream if line.strip()), "null")
        record = json.loads(first)
    except (OSError, ValueError, RecursionError):
        return False  # whoever reads it for what it may be instead tells what is wrong
    return isinstance(record, dict) and {"schema_version", "text_id"} <= record.keys()


def _existing(file: Path) -> Path:
    refuse_device(file)
    if file.is_file():
        return file
    raise UnreadableInput(
        where=str(file),
        found="no such file",
        expected="a dataset's folder, or one .jsonl, .json or .parquet file of articles",
        action="check the path, or write a dataset with kalcorpus export",
    )


def _chosen(formats: Sequence[str]) -> tuple[str, ...]:
    unknown = [name for name in formats if name not in FORMATS]
    if unknown:
        raise WrongUse(
            where="formats",
            found=", ".join(map(repr, unknown)),
            expected=f"some of {', '.join(FORMATS)}",
            action="name known formats only",
            code="use.unknown-format",
        )
    return tuple(name for name in FORMATS if name == "jsonl" or name in formats)


@contextmanager
def open_views(formats: Collection[str], folder: Path, options: Options) -> Iterator["Views"]:
    """Give the views of these formats that write into ``folder``; they are finished when the block ends well, else let go of."""
    with ExitStack() as opened:
        views: list[View] = []
        for name in formats:
            module, writer = FORMATS[name].split(":")
            views.append(getattr(import_module(f"{__name__}.{module}"), writer).open(folder, options))
            opened.callback(views[-1].abandon)
        with Stories() as stories:
            yield Views(views, stories if _OF_TABLES & set(formats) else None)
            told = stories.find()
        for view in views:
            view.close(told)
        opened.pop_all()


class Views:
    """The views of one dataset, which grow together."""

    def __init__(self, views: Sequence[View], stories: Stories | None) -> None:
        self._views = views
        self._stories = stories

    def add(self, entry: Entry, corrected: Entry | None = None) -> None:
        """Take one article in.

        Args:
            entry: the article as the store keeps it.
            corrected: the same with corrections laid over, which everything but the store shows.
        """
        told = corrected or entry
        if self._stories is not None:
            self._stories.add(told.article)
        for view in self._views:
            view.add(entry if isinstance(view, JsonlView) else told)


Edits = Mapping[str, Sequence[StoredEdit]]


def _fill(folder: Path, items: Iterable[Article | Failure], formats: Sequence[str], options: Options, edits: Edits) -> Counts:
    with FailureLog(folder) as failures, open_views(formats, folder, options) as views:
        return _pour(items, views, failures, options, edits)


def _pour(items: Iterable[Article | Failure], views: Views, failures: FailureLog, options: Options, edits: Edits) -> Counts:
    seen = Ids()
    failed = repeated = 0
    for item in items:
        entry = item if isinstance(item, Failure) else entry_of(item, text=options.text)
        if isinstance(entry, Failure):
            failures.add(entry)
            failed += 1
            continue
        if not seen.add(entry.article.id):
            repeated += 1
            continue
        listed = edits.get(entry.article.id)
        views.add(entry, Entry(lay_over(entry.article, listed)) if listed else None)
    return Counts(articles=len(seen), failures=failed, repeats=repeated)


def entry_of(article: Article, *, text: bool = True) -> Entry | Failure:
    """Return an article on its way into the files, with or without its sentences, or why no file can hold it."""
    try:
        return Entry(article if text else without_sentences(article))
    except PydanticSerializationError as error:
        return Failure(
            name=article.source.name or article.id,
            code="article.unwritable",
            where=article.source.name or article.id,
            found=str(error),
            expected="text that UTF-8 can hold",
            action="remove the lone surrogates from the text",
        )


def without_sentences(article: Article) -> Article:
    """Return the record without the paper's sentences: no text, so no lead, and no quotations.

    What was found stays, with its offsets; they count in a text that is not there.
    """
    return article.model_copy(update={"text": "", "quotes": ()})
