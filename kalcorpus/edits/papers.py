"""articles → what their cell "Jumlah Media" may say: how many papers carry the story, which the other articles decide.

A workbook may hold the whole dataset or a week of it, with the papers' sentences or without, and be older than a correction: each
of these counts is one that kalcorpus wrote, and any other was typed.
"""

from collections.abc import Callable, Iterable, Iterator
from functools import partial

from kalcorpus.article import Article
from kalcorpus.duplicates import Stories
from kalcorpus.files import without_sentences

Articles = Callable[[], Iterable[Article]]
Form = Callable[[Article], Article]


class Papers:
    """The counts, each made when the ones before it did not fit.

    Args:
        of_workbook: gives the articles of the workbook.
        of_dataset: gives all articles.
        uncorrected: gives an article as it was before any correction.
    """

    def __init__(self, of_workbook: Articles, of_dataset: Articles, uncorrected: Form) -> None:
        self._made: list[dict[str, int]] = []
        forms: tuple[tuple[Form, ...], ...] = ((), (uncorrected,), (without_sentences,), (uncorrected, without_sentences))
        self._waiting = [partial(_counts, articles, form) for articles in (of_workbook, of_dataset) for form in forms]

    def may_be(self, article_id: str, count: object) -> bool:
        """Tell whether kalcorpus may have written this count."""
        return any(counts.get(article_id, 1) == count for counts in self._all())

    def count(self, article_id: str) -> int:
        """Return how many papers among the articles of the workbook carry the story."""
        return next(self._all()).get(article_id, 1)

    def _all(self) -> Iterator[dict[str, int]]:
        yield from self._made
        while self._waiting:
            self._made.append(self._waiting.pop(0)())
            yield self._made[-1]


def _counts(articles: Articles, form: tuple[Form, ...]) -> dict[str, int]:
    with Stories() as stories:
        for article in articles():
            for change in form:
                article = change(article)  # noqa: PLW2901 - the same article in another form
            stories.add(article)
        return {told.article_id: told.duplicate.papers for told in stories.find()}
