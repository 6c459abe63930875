"""table definitions → Kamus Data: what each column means."""

import json

from kalcorpus.files.workbook.book import Book
from kalcorpus.files.workbook.sheet import SheetColumn, TableSheet
from kalcorpus.files.workbook.styles import Kind
from kalcorpus.files.workbook.tables import heading
from kalcorpus.schema.tables import Column, tables

_COLUMNS: tuple[tuple[str, float, Kind], ...] = (
    ("dictionary.concept", 18, "text"),
    ("dictionary.column", 26, "text"),
    ("dictionary.field", 30, "text"),
    ("dictionary.definition", 60, "text"),
    ("dictionary.type", 16, "text"),
    ("dictionary.values", 40, "text"),
    ("dictionary.example", 34, "text"),
)


def write_dictionary(book: Book) -> TableSheet:
    """Write the sheet: one row a column of each table."""
    columns = [SheetColumn(book.labels[key], width, kind) for key, width, kind in _COLUMNS]
    sheet = TableSheet(book, book.labels["sheet.dictionary"], columns, name="Kamus_Data")
    for known in tables():
        for column in known.columns:
            sheet.write(
                [
                    known.title,
                    heading(column, book),
                    f"{known.name}.{column.name}",
                    column.description,
                    book.labels[f"type.{column.type}"],
                    ", ".join(column.enum) or column.pattern,
                    _example(column),
                ]
            )
    return sheet


def _example(column: Column) -> str | None:
    if not column.examples:
        return None
    example = column.examples[0]
    return example if isinstance(example, str) else json.dumps(example, ensure_ascii=False)
