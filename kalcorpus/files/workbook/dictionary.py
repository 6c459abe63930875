"""table definitions → Kamus Data: what each column means."""

from kalcorpus.files.workbook.book import Book
from kalcorpus.files.workbook.sheet import KeyedColumns, TableSheet, labelled
from kalcorpus.files.workbook.tables import heading
from kalcorpus.schema.dictionary import definition
from kalcorpus.schema.tables import LIST_SEPARATOR, Column, tables

_COLUMNS: KeyedColumns = (
    ("dictionary.concept", 18, "text"),
    ("dictionary.column", 26, "text"),
    ("dictionary.field", 30, "text"),
    ("dictionary.definition", 60, "text"),
    ("dictionary.type", 15, "text"),
    ("dictionary.unit", 20, "text"),
    ("dictionary.values", 40, "text"),
    ("dictionary.example", 34, "text"),
)


def write_dictionary(book: Book) -> TableSheet:
    """Write the sheet: one row a column of each table."""
    sheet = TableSheet(book, book.labels["sheet.dictionary"], labelled(_COLUMNS, book), name="Kamus_Data")
    for known in tables():
        for column in known.columns:
            sheet.write(
                [
                    known.title if book.options.lang == "id" else known.name.capitalize(),
                    heading(column, book),
                    f"{known.name}.{column.name}",
                    definition(column.description, book.options.lang),
                    book.labels[f"type.{column.type}"],
                    _unit(column, book),
                    _values(column, book),
                    _example(column),
                ]
            )
    return sheet


def _unit(column: Column, book: Book) -> str | None:
    if column.name.split("_")[-1] in {"start", "end"}:
        return book.labels["unit.offset"]
    if column.name == "similarity":
        return book.labels["unit.share"]
    if column.name.endswith("time"):
        return book.labels["unit.clock"]
    return book.labels[f"unit.{column.type}"] if column.type in {"date", "number", "list"} else None


def _values(column: Column, book: Book) -> str | None:
    words = (book.labels[f"value.{value}"] for value in column.enum)
    named = (value if value == word else f"{value} = {word}" for value, word in zip(column.enum, words, strict=True))
    return "\n".join(named) or None


def _example(column: Column) -> str | None:
    if not column.examples:
        return None
    example = column.examples[0]
    return LIST_SEPARATOR.join(map(str, example)) if isinstance(example, list) else str(example)
