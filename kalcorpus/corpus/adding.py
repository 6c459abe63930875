"""articles → a dataset that grew: what is there is left out, what is revised names the older version."""

from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from kalcorpus.article import Article
from kalcorpus.corpus.inputs import PathLike
from kalcorpus.errors import Failure
from kalcorpus.files import entry_of, read_dataset
from kalcorpus.files.appending import Appending, remake_views, views_are_missing, writing_to_dataset
from kalcorpus.files.ids import Ids, id_of
from kalcorpus.files.jsonl import failure_line
from kalcorpus.files.manifest import Manifest
from kalcorpus.files.watch import Watch, unwatched

_CHUNK = 100  # articles after which what was appended counts: so much at most is parsed again after a crash


class Added(NamedTuple):
    """What became of articles that were added to a dataset."""

    manifest: Manifest
    added: int = 0
    same_story: int = 0
    revised: int = 0
    skipped: int = 0
    failed: int = 0


def add_to_dataset(items: Iterable[Article | Failure], path: PathLike) -> Manifest:
    """Add articles to a dataset, week by week, and return its manifest.

    An article whose id is there is left out; one with a URL that is there and another text is a revision and names the older one
    in ``supersedes``. The store grows at its end and what was appended counts a hundred articles at a time, so that a run which
    dies loses nothing and the next one goes on; then the other formats of the dataset are made anew. Adding the same again
    changes nothing.

    Args:
        items: articles, and failures for ``failures.jsonl``.
        path: the folder of a dataset.

    Raises:
        WrongUse: there is no dataset at ``path``, or another run is writing there.
        InvalidData: the store was changed by something else.
    """
    return add_articles(items, path).manifest


def add_articles(items: Iterable[Article | Failure], path: PathLike, watch: Watch = unwatched) -> Added:
    """Do what `add_to_dataset` does, and tell how many articles were new, revised or there already.

    Args:
        items: as `add_to_dataset` takes them.
        path: as `add_to_dataset` takes it.
        watch: sees the articles of the dataset pass, when they are read and when the views are made anew.
    """
    folder = Path(path)
    tally = Counter[str]()
    with writing_to_dataset(folder):
        with Appending(folder) as dataset:
            there = watch(read_dataset(folder), dataset.manifest.counts.articles, "articles read")
            known = _Known(there, dataset.failures())
            for number, item in enumerate(items, start=1):
                tally[_add(item, dataset, known)] += 1
                if number % _CHUNK == 0:
                    dataset.commit()
            dataset.commit()
        manifest = remake_views(folder, watch) if views_are_missing(dataset.manifest) else dataset.manifest
    return Added(manifest, **tally)


class _Known:
    """The articles and failures that a dataset holds: hashes of them, for there may be very many."""

    def __init__(self, articles: Iterable[Article], failures: Iterable[bytes]) -> None:
        self.ids, self.stories, self._failures = Ids(), Ids(), Ids()
        self._newest: dict[int, int] = {}  # by the hash of the URL, as numbers: they take a third of the memory
        for line in failures:
            self.take_failure(line)
        for article in articles:
            self.take(article)

    def take(self, article: Article) -> None:
        self.ids.add(article.id)
        self.stories.add(article.text_id)
        if article.source.url is not None:
            self._newest[_hashed(article.source.url)] = int(article.id, 16)

    def take_failure(self, line: bytes) -> bool:
        """Take a failure in; tell whether it is new."""
        return self._failures.add(id_of(line))

    def newest(self, url: str | None) -> str | None:
        """Return the id of the newest article at ``url``."""
        number = None if url is None else self._newest.get(_hashed(url))
        return None if number is None else f"{number:020x}"


def _hashed(url: str) -> int:
    return int(id_of(url.encode("utf-8", "surrogatepass")), 16)


def _add(item: Article | Failure, dataset: Appending, known: _Known) -> str:
    """Append one item if it is new; return what became of it, by the name that `Added` has for it."""
    if not isinstance(item, Failure):
        if item.id in known.ids:
            return "skipped"
        older = known.newest(item.source.url)
        entry = entry_of(item.model_copy(update={"supersedes": older}), text=dataset.manifest.text)
        if not isinstance(entry, Failure):
            dataset.add(entry)
            outcome = "revised" if older else "same_story" if item.text_id in known.stories else "added"
            known.take(item)
            return outcome
        item = entry
    line = failure_line(item)
    if known.take_failure(line):
        dataset.add_failure(line)
    return "failed"
