"""fields of a raw article (a row, a JSON object) → text and metadata, whatever the collector called them.

>>> reading = read_fields({"judul": "Pasar Murah", "isi": "Pasar dibuka."}, "a.csv:2")
>>> reading.text, reading.metadata.title
('Pasar dibuka.', 'Pasar Murah')
"""

from collections.abc import Mapping, Sequence

from kalcorpus.errors import InvalidData
from kalcorpus.sources.reading import Reading
from kalcorpus.sources.source import Metadata
from kalcorpus.text import freeze

# What collectors call their columns, in the order in which they are tried.
_NAMES = {
    "text": (
        "text",
        "teks",
        "content",
        "konten",
        "isi",
        "isi_berita",
        "body",
        "naskah",
        "article",
        "artikel",
        "berita",
        "full_text",
    ),
    "title": ("title", "judul", "headline", "judul_berita"),
    "url": ("url", "link", "tautan", "canonical_url", "permalink"),
    "outlet": ("outlet", "media", "portal", "nama_media", "publisher", "site"),
    "published": (
        "published",
        "published_at",
        "date",
        "tanggal",
        "tanggal_terbit",
        "tgl",
        "publish_date",
        "date_published",
        "waktu",
    ),
    "author": ("author", "authors", "penulis", "reporter", "wartawan"),
    "tags": ("tags", "tag", "keywords", "kategori", "category", "categories", "section"),
}


def text_column(columns: Mapping[str, object]) -> str | None:
    """Return the column that holds the article's text, or None."""
    return _column("text", columns)


def known_columns(columns: Sequence[str], column: str | None = None) -> list[str]:
    """Return the columns that `read_fields` looks at, in their order.

    >>> known_columns(["kode", "Judul", "isi", "skor"])
    ['Judul', 'isi']
    """
    by_name = dict.fromkeys(columns)
    text = column if column is not None else text_column(by_name)
    known = {text, *(_column(field, by_name) for field in Metadata.model_fields)}
    return [name for name in columns if name in known]


def read_fields(fields: Mapping[str, object], where: str, column: str | None = None) -> Reading:
    """Return text and metadata of one raw article.

    Args:
        fields: the row; names are compared without regard to capitals.
        where: what to call it in an error.
        column: the column of the text, where it is not to be detected.

    Raises:
        InvalidData: no column of text, or an empty one.
    """
    name = column if column is not None else text_column(fields)
    text = fields.get(name) if name is not None else None
    if not isinstance(text, str) or not text.strip():
        raise InvalidData(
            where=where,
            found=f"no text in {name!r}" if name else f"columns {', '.join(map(str, fields))}"[:200],
            expected="the article's text in a column such as `text` or `isi`",
            action="fill it" if name else "name it: text_column=, --text-column",
        )
    return Reading(freeze(text), _metadata(fields))


def _metadata(fields: Mapping[str, object]) -> Metadata:
    found: dict[str, object] = {}
    for field in Metadata.model_fields:
        name = _column(field, fields)
        value = fields[name] if name is not None else None
        if isinstance(value, list):
            values = tuple(item.strip() for item in value if isinstance(item, str) and item.strip())
            found[field] = values if field in {"author", "tags"} else None
        elif isinstance(value, str) and value.strip():
            found[field] = tuple(tag.strip() for tag in value.split(",")) if field == "tags" else value.strip()
    return Metadata.model_validate({field: value for field, value in found.items() if value})


def _column(field: str, fields: Mapping[str, object]) -> str | None:
    by_name = {name.strip().casefold(): name for name in fields if isinstance(name, str)}
    return next((by_name[name] for name in _NAMES[field] if name in by_name), None)
