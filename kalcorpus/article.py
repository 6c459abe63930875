"""Article: the contract, one article's record with the human layer."""

import hashlib
from typing import Literal, NamedTuple

from pydantic import Field, JsonValue

from kalcorpus.blocks import ARTICLE_KINDS, Block
from kalcorpus.errors import Problem
from kalcorpus.facts.calendar import DateMention
from kalcorpus.facts.events import Event
from kalcorpus.facts.organizations import Organization
from kalcorpus.facts.persons import Person
from kalcorpus.facts.regions import Dateline, NamedRegion
from kalcorpus.facts.speakers import Quote
from kalcorpus.header import Byline, Outlet, Published
from kalcorpus.mentions.abbreviations import Abbreviation
from kalcorpus.mentions.laws import Law
from kalcorpus.mentions.money import Money
from kalcorpus.record import Record
from kalcorpus.sources.source import Origin
from kalcorpus.text import fold_space

SCHEMA_VERSION = "1.0.0"
# 80 bits: among 100 million articles two different ones share an id with a chance below one in 200 million.
_ID_LENGTH = 20
_ID_PATTERN = f"^[0-9a-f]{{{_ID_LENGTH}}}$"


class Review(Record):
    """An officer's own judgement; the parser never writes it."""

    tone: Literal["positive", "neutral", "negative"] | None = Field(
        None, title="Tone", description="How the article treats its subject"
    )
    follow_up: str | None = Field(None, title="Tindak Lanjut", description="What is to be done about it")
    remarks: str | None = Field(None, title="Keterangan", description="Remarks")


class Edit(Record):
    """A correction that a person made to the record."""

    field: str = Field(title="Isian", description="Corrected field as JSON Pointer", examples=["/people/0/positions/0/text"])
    old: JsonValue = Field(title="Nilai Lama", description="Value before the correction")
    new: JsonValue = Field(title="Nilai Baru", description="Value after it")
    source: str | None = Field(None, title="Asal Koreksi", description="Where it was made", examples=["rekap.xlsx Rekap!F7"])


class Article(Record):
    """One news article with everything found in it. Offsets count code points in ``text``."""

    # Identity
    schema_version: str = Field(SCHEMA_VERSION, title="Versi Skema", description="Version of this schema, semantic")
    id: str = Field(
        pattern=_ID_PATTERN,
        title="ID Berita",
        description="Hash of the article blocks' text with the URL, or with the outlet",
    )
    text_id: str = Field(
        pattern=_ID_PATTERN,
        title="ID Naskah",
        description="Hash of the article blocks' text alone: equal wherever it appears",
    )
    source: Origin = Field(title="Sumber", description="Where the bytes came from")
    supersedes: str | None = Field(
        None, title="Menggantikan", description="ID of an older version of the same URL in the dataset"
    )
    # Header
    title: str | None = Field(None, title="Judul", description="Headline as written, white space folded")
    outlet: Outlet | None = Field(None, title="Media", description="The news outlet that published it")
    dateline: Dateline | None = Field(None, title="Titimangsa", description="The place line in front of the lead")
    bylines: tuple[Byline, ...] = Field((), title="Penulis", description="Persons, desks and codes credited for the text")
    categories: tuple[str, ...] = Field((), title="Kategori", description="Section and tag labels of the page")
    published: Published | None = Field(None, title="Tanggal Terbit", description="When it was published, as far as known")
    language: str = Field(title="Bahasa", description="Detected language, ISO 639-1, or und", examples=["id"])
    # Text
    text: str = Field(title="Naskah", description="The decoded article, unchanged but for newlines, NFC and the byte order mark")
    blocks: tuple[Block, ...] = Field((), title="Blok", description="What each part of the page is")
    # Findings
    dates: tuple[DateMention, ...] = Field((), title="Tanggal", description="Time expressions with their calendar values")
    events: tuple[Event, ...] = Field((), title="Kegiatan", description="Happenings that it reports, the main one first")
    people: tuple[Person, ...] = Field((), title="Tokoh", description="Persons that it names")
    organizations: tuple[Organization, ...] = Field((), title="Lembaga", description="Organizations that it names")
    regions: tuple[NamedRegion, ...] = Field((), title="Wilayah", description="Provinces, regencies and cities that it names")
    primary_region: str | None = Field(
        None,
        title="Kode Wilayah Utama",
        description="Whose government it is about, else where the main event takes place",
    )
    quotes: tuple[Quote, ...] = Field((), title="Kutipan", description="Direct quotations with their speakers")
    laws: tuple[Law, ...] = Field((), title="Regulasi", description="Laws and regulations cited")
    money: tuple[Money, ...] = Field((), title="Anggaran", description="Sums of money")
    abbreviations: tuple[Abbreviation, ...] = Field((), title="Singkatan", description="Abbreviations that the text defines")
    problems: tuple[Problem, ...] = Field((), title="Catatan Mutu", description="Doubts about it, with their codes and places")
    # Human layer
    review: Review = Field(default_factory=Review, title="Telaah", description="The officer's own judgement")
    edits: tuple[Edit, ...] = Field((), title="Koreksi", description="Corrections made by people")

    def _repr_html_(self) -> str:
        """Return what a notebook shows of the article."""
        from kalcorpus.notebook import card  # noqa: PLC0415 - only notebooks ask

        return card(self)


class Identity(NamedTuple):
    """The two hashes of an article."""

    id: str
    text_id: str


def identify(text: str, blocks: tuple[Block, ...], url: str | None, outlet: str | None) -> Identity:
    """Return the identity of an article: white space and page furniture do not count.

    Args:
        text: the frozen text.
        blocks: its typed blocks.
        url: canonical URL, where known.
        outlet: name of the outlet, which tells two papers apart where there is no URL.
    """
    body = "\n".join([fold_space(text[block.start : block.end]) for block in blocks if block.kind in ARTICLE_KINDS])
    digest = hashlib.sha256(_encoded(body))
    text_id = digest.hexdigest()[:_ID_LENGTH]
    digest.update(_encoded(f"\0{url or outlet or ''}"))
    return Identity(digest.hexdigest()[:_ID_LENGTH], text_id)


def _encoded(content: str) -> bytes:
    return content.encode("utf-8", "surrogatepass")  # a text may hold halves of surrogate pairs
