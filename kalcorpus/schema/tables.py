"""models → the linked tables: their columns, keys and foreign keys, and the data package that describes them.

>>> [column.name for column in table("money").columns]
['money_id', 'article_id', 'start', 'end', 'text', 'amount', 'currency']
"""

from collections.abc import Iterator
from functools import cache
from typing import Literal, NamedTuple, cast

from kalcorpus.schema.nodes import is_list, is_nullable, is_record, plain_type, properties
from kalcorpus.schema.records import JsonValue, Node, article_schema, duplicate_schema, resolve, urn

ColumnType = Literal["string", "integer", "number", "boolean", "date", "list", "json"]

# A value of this field names a row of that table; the key stands beside the value.
_LINKS = {("events", "date_index"): "dates", ("quotes", "speaker"): "people"}
_TABLE_OF_MODEL = {"Mention": "mentions"}
LIST_SEPARATOR = "; "

DUPLICATES = "duplicates"
"""The one table whose rows no single article gives: `kalcorpus.duplicates.Duplicate`."""

_MAIN_EVENT = "Kegiatan Utama"
_ROW_KEY = "Key of the row: the article's id and the place of the value in its record (JSON Pointer)"
_KEY_TITLES = {"article_id": "ID Berita", "lead_id": "ID Berita Utama"}
_PACKAGE = (
    "One row an article in `articles`; every other table refers to it by `article_id`. UTF-8, RFC 4180; a missing value is an "
    "empty field, an empty text is quoted. Text that a spreadsheet program would run as a formula (it begins with = + - @, a tab "
    "or a carriage return) has an apostrophe before it."
)


class Column(NamedTuple):
    """One column of a table.

    ``path`` leads from the row's record to the value; it is empty for a key, which no field of the record holds.
    """

    name: str
    type: ColumnType
    title: str
    description: str
    nullable: bool
    path: tuple[str, ...] = ()
    enum: tuple[str, ...] = ()
    pattern: str | None = None
    minimum: int | None = None
    examples: tuple[JsonValue, ...] = ()


class ForeignKey(NamedTuple):
    """A column whose values are keys of another table."""

    column: str
    table: str


class Table(NamedTuple):
    """One of the linked tables; its first column is the primary key.

    ``sources`` are the places of the record that give its rows, as ("people", "positions").
    """

    name: str
    title: str
    description: str
    columns: tuple[Column, ...]
    foreign_keys: tuple[ForeignKey, ...]
    sources: tuple[tuple[str, ...], ...]

    @property
    def key(self) -> str:
        """Return the name of the primary key's column."""
        return self.columns[0].name


def key_of(table_name: str) -> str:
    """Return the name of a table's key column.

    >>> key_of("people"), key_of("categories"), key_of("money")
    ('person_id', 'category_id', 'money_id')
    """
    if table_name == "people":
        return "person_id"
    if table_name.endswith("ies"):
        return f"{table_name[:-3]}y_id"
    return f"{table_name.removesuffix('s')}_id"


@cache
def tables() -> tuple[Table, ...]:
    """Return every table, ``articles`` first; a list field of the article's model is a table of the same name."""
    schema = article_schema()
    made = {"articles": _articles(schema)}
    for name, field in properties(schema).items():
        if is_list(field):
            for made_table in _tables_of_list((name,), field, schema):
                known = made.get(made_table.name)
                made[made_table.name] = _merge(known, made_table) if known else made_table
    made[DUPLICATES] = _duplicates()
    return tuple(made[name] for name in _in_reading_order(made))


@cache
def table(name: str) -> Table:
    """Return the table of this name."""
    return next(known for known in tables() if known.name == name)


def _in_reading_order(made: dict[str, Table]) -> list[str]:
    """Put tables that others refer to first, so that a database can check foreign keys while rows come in."""
    ordered: list[str] = []
    while len(ordered) < len(made):
        ordered += [
            name
            for name, candidate in made.items()
            if name not in ordered and all(link.table in ordered for link in candidate.foreign_keys)
        ]
    return ordered


def _articles(schema: Node) -> Table:
    columns = [column._replace(name="article_id") if column.name == "id" else column for column in _columns(schema, schema)]
    event = resolve(properties(schema)["events"]["items"], schema)
    main_event = _columns(event, schema, prefix="event_", path=("events", "0"), parent=_MAIN_EVENT)
    columns += [column._replace(nullable=True) for column in main_event if column.path[-1] not in {"start", "end", "date_index"}]
    # The key first, as in every table; the long text last, where it hides no column.
    columns.sort(key=lambda column: 0 if column.name == "article_id" else 2 if column.name == "text" else 1)
    return Table("articles", "Berita", _text(schema, "description"), tuple(columns), (), ((),))


def _duplicates() -> Table:
    model = duplicate_schema()
    keys = (
        _key_column(key_of(DUPLICATES), "Key of the row: the article's id and /duplicate"),
        _key_column("article_id", "The article it belongs to"),
        _key_column("lead_id", "The story's lead article: first published, on the same day the longest"),
    )
    links = (ForeignKey("article_id", "articles"), ForeignKey("lead_id", "articles"))
    return Table(DUPLICATES, "Berita Serupa", _text(model, "description"), (*keys, *_columns(model, model)), links, ())


def _tables_of_list(path: tuple[str, ...], field: Node, schema: Node) -> Iterator[Table]:
    item = resolve(field["items"], schema)
    name = _TABLE_OF_MODEL.get(_text(item, "title"), path[-1])
    columns = [_key_column(key_of(name), _ROW_KEY), _key_column("article_id", "The article it belongs to")]
    links = [ForeignKey("article_id", "articles")]
    if len(path) > 1:
        links.append(ForeignKey(key_of(path[0]), path[0]))
        columns.append(_key_column(key_of(path[0]), "The row it belongs to", nullable=name == "mentions"))
    for column in _columns(item, schema) if is_record(item) else [_column(key_of(name).removesuffix("_id"), field, item)]:
        columns.append(column)
        if target := _LINKS.get((name, column.name)):
            links.append(ForeignKey(key_of(target), target))
            columns.append(_key_column(key_of(target), "The row that it names", nullable=True))
    yield Table(name, _text(field, "title"), _text(field, "description"), tuple(columns), tuple(links), (path,))
    for child, child_field in properties(item).items():
        if _is_list_of_records(child_field, schema):
            yield from _tables_of_list((*path, child), child_field, schema)


def _merge(known: Table, more: Table) -> Table:
    """Lay two sources of one table together: the mentions of people, of organizations and of regions."""
    at = next(i for i, column in enumerate(known.columns) if column.path)
    names = {column.name for column in known.columns}
    return known._replace(
        description="Every place where a person, organization or region is named",
        columns=(*known.columns[:at], *(column for column in more.columns if column.name not in names), *known.columns[at:]),
        foreign_keys=tuple(dict.fromkeys((*known.foreign_keys, *more.foreign_keys))),
        sources=known.sources + more.sources,
    )


def _columns(
    model: Node, schema: Node, *, prefix: str = "", path: tuple[str, ...] = (), parent: str | None = None
) -> Iterator[Column]:
    """Yield a column for each single value of ``model``; a record inside it is flattened, a list that has a table left out."""
    for name, field in properties(model).items():
        node = resolve(field, schema)
        title = _text(field, "title")
        if parent and parent != title:
            title = f"{parent}: {title}"
        if is_record(node):
            inside = _columns(node, schema, prefix=f"{prefix}{name}_", path=(*path, name), parent=title)
            yield from (column._replace(nullable=True) for column in inside) if is_nullable(node) else inside
        elif not is_list(field) or (model is not schema and not _is_list_of_records(field, schema)):
            yield _column(prefix + name, field, node, title=title, path=(*path, name))


def _column(name: str, field: Node, node: Node, *, title: str | None = None, path: tuple[str, ...] = ("",)) -> Column:
    plain = plain_type(node)
    kind = {"date": "date", "decimal": "number"}.get(str(node.get("format"))) or {"array": "list"}.get(plain, plain)
    return Column(
        name=name,
        type=cast("ColumnType", kind),
        title=title or _text(field, "title"),
        description=_text(field, "description"),
        nullable=is_nullable(node) or kind in {"json", "list"},
        path=path,
        enum=tuple(str(value) for value in cast("list[JsonValue]", node.get("enum", [])) if value is not None),
        pattern=cast("str | None", node.get("pattern")) if kind == "string" else None,
        minimum=cast("int | None", node.get("minimum")),
        examples=tuple(cast("list[JsonValue]", field.get("examples", []))),
    )


def _key_column(name: str, description: str, *, nullable: bool = False) -> Column:
    return Column(name, "string", _KEY_TITLES.get(name, "ID"), description, nullable)


def _is_list_of_records(node: Node, schema: Node) -> bool:
    return is_list(node) and is_record(resolve(node["items"], schema))


def _text(node: Node, key: str) -> str:
    return str(node.get(key, ""))


def data_package(*, folder: str = "csv", delimiter: str = ",") -> Node:
    """Return the description of the CSV files (Data Package with Table Schema, datapackage.org).

    Args:
        folder: where the CSV files lie, relative to the description.
        delimiter: what stands between their cells.
    """
    return {
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": "kalcorpus",
        "id": urn("tables"),
        "title": "Articles as linked tables",
        "description": _PACKAGE,
        "resources": [_resource(known, folder, delimiter) for known in tables()],
    }


def _resource(known: Table, folder: str, delimiter: str) -> Node:
    keys: list[JsonValue] = [
        {"fields": [link.column], "reference": {"resource": link.table, "fields": [key_of(link.table)]}}
        for link in known.foreign_keys
    ]
    return {
        "name": known.name,
        "path": f"{folder}/{known.name}.csv",
        "title": known.title,
        "description": known.description,
        "type": "table",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": {"delimiter": delimiter, "lineTerminator": "\r\n", "quoteChar": '"', "doubleQuote": True, "header": True},
        "schema": {
            "fields": [_field(column) for column in known.columns],
            "missingValues": [""],
            "primaryKey": [known.key],
            **({"foreignKeys": keys} if keys else {}),
        },
    }


def _field(column: Column) -> Node:
    constraints: Node = {}
    if not column.nullable and (column.type != "string" or column.pattern or column.enum or not column.path):
        constraints["required"] = True  # other text may be empty, and an empty cell reads as missing
    if column.enum:
        constraints["enum"] = list(column.enum)
    if column.pattern and not column.pattern.startswith("^[+-]"):  # a cell that begins with + is guarded in the file
        constraints["pattern"] = column.pattern
    if column.minimum is not None:
        constraints["minimum"] = column.minimum
    return {
        "name": column.name,
        "type": {"list": "string", "json": "string"}.get(column.type, column.type),
        "title": column.title,
        "description": column.description + (f"; several have `{LIST_SEPARATOR}` between them" if column.type == "list" else ""),
        **({"example": column.examples[0]} if column.examples and column.type not in {"list", "json"} else {}),
        **({"constraints": constraints} if constraints else {}),
    }
