"""Block: one typed piece of the page."""

from typing import Literal

from pydantic import Field

from kalcorpus.record import Record
from kalcorpus.text import Span

ArticleKind = Literal["headline", "caption", "lead", "paragraph", "subhead", "list"]
PageKind = Literal["section", "byline", "related", "share", "comment", "copyright", "advert", "tag", "navigation", "other"]
Kind = ArticleKind | PageKind
ARTICLE_KINDS = frozenset({"headline", "caption", "lead", "paragraph", "subhead", "list"})


class Block(Record):
    """One block of the page; together the blocks hold every line that is not blank, in order and without overlap."""

    kind: Kind = Field(title="Jenis Blok", description="What the block is: a part of the article, or of the page around it")
    start: int = Field(ge=0, title="Awal", description="Offset of the first character, in code points of `text`")
    end: int = Field(ge=0, title="Akhir", description="Offset behind the last character, in code points of `text`")

    @property
    def is_article(self) -> bool:
        """Tell whether the block belongs to the article and not to the page around it."""
        return self.kind in ARTICLE_KINDS

    @property
    def span(self) -> Span:
        """Return the block's place in the text."""
        return Span(self.start, self.end)
