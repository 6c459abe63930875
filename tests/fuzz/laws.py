"""An article → proof that the laws of the record hold, counted apart from the package's own check, and then by that too."""

import unicodedata
from collections.abc import Iterator

from pydantic import BaseModel

from kalcorpus import Article
from kalcorpus.validation.records import record_faults


def frozen(text: str) -> str:
    return unicodedata.normalize("NFC", text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n"))


def placed(value: object) -> Iterator[BaseModel]:
    """Yield everything inside a record that has a place in the text."""
    if isinstance(value, BaseModel):
        if {"start", "end"} <= type(value).model_fields.keys():
            yield value
        for name in type(value).model_fields:
            yield from placed(getattr(value, name))
    elif isinstance(value, tuple):
        for item in value:
            yield from placed(item)


def assert_lawful(article: Article, text: str | None = None) -> None:
    """Assert that spans are true, blocks cover the text, the record reads back equal and fits schema and laws."""
    if text is not None:
        assert article.text == frozen(text)
    for found in placed(article):
        start, end = found.start, found.end
        if start is None:
            continue
        assert 0 <= start <= end <= len(article.text), found
        assert getattr(found, "text", None) in {None, article.text[start:end]}, found
    at = 0
    for block in article.blocks:
        assert at <= block.start < block.end, article.blocks
        assert not article.text[at : block.start].strip(), "a line outside every block"
        at = block.end
    assert not article.text[at:].strip(), "a line outside every block"
    assert Article.model_validate_json(article.model_dump_json()) == article
    assert list(record_faults(article.model_dump(mode="json"))) == []
