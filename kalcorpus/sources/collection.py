"""JSON Lines, CSV, Parquet or a JSON array of raw articles → one reading after the other, each with the line it starts on."""

import csv
import json
from collections.abc import Iterator
from pathlib import Path

from kalcorpus.errors import InvalidData, KalcorpusError, UnreadableInput
from kalcorpus.sources.content import SIZE_LIMIT, read_content, refused
from kalcorpus.sources.decoding import decode
from kalcorpus.sources.devices import refuse_device
from kalcorpus.sources.fields import read_fields, text_column
from kalcorpus.sources.lines import LARGEST, read_lines
from kalcorpus.sources.parquet import parquet_items
from kalcorpus.sources.reading import Item, Reading
from kalcorpus.sources.records import parse_json, read_object

_DELIMITERS = ",;\t|"


def read_items(path: Path, where: str, column: str | None = None) -> Iterator[Item]:
    """Yield the articles of a collection in the order of the file; a bad one is an error that stops none of the others.

    Args:
        path: a .jsonl, .ndjson, .csv, .parquet or .json file.
        where: what to call it in errors.
        column: the column of the text, where it is not to be detected.

    Raises:
        UnreadableInput: the file as a whole can't be read.
    """
    suffix = path.suffix.lower()
    if suffix == ".csv":
        return _csv_items(path, where, column)
    if suffix == ".parquet":
        return parquet_items(path, where, column)
    if suffix == ".json":
        return _array_items(path, where, column)
    return _line_items(path, where, column)


def _line_items(path: Path, where: str, column: str | None) -> Iterator[Item]:
    for number, content in enumerate(_raw_lines(path, where), 1):
        if content.strip(b"\xef\xbb\xbf \t\r\n"):
            yield Item(number, content, _attempt_line(content, f"{where}:{number}", column))


def _raw_lines(path: Path, where: str) -> Iterator[bytes]:
    """Yield the lines of a file; of one that is too long, its beginning.

    Raises:
        UnreadableInput: it is missing or is no file, or the system stops in the middle of it, as a network drive may.
    """
    refuse_device(path, where)
    try:
        with path.open("rb") as file:
            while content := file.readline(SIZE_LIMIT + 1):
                yield content
                while content and not content.endswith(b"\n"):
                    content = file.readline(SIZE_LIMIT)
    except OSError as error:
        read_content(path, where)  # tells a file that is missing from one that can't be read
        raise refused(error, where) from error


def _attempt_line(content: bytes, where: str, column: str | None) -> Reading | KalcorpusError:
    try:
        if len(content) > SIZE_LIMIT:
            raise _too_long(where, "a line")
        text = content.removeprefix(b"\xef\xbb\xbf").decode("utf-8")
        return read_object(parse_json(text, where), where, column)._replace(encoding="utf-8")
    except UnicodeDecodeError as error:
        return UnreadableInput(
            where=where,
            found=f"byte 0x{content[error.start]:02x}",
            expected="JSON Lines in UTF-8",
            action="save the file again as UTF-8",
            code="input.encoding",
        )
    except KalcorpusError as error:
        return error


def _too_long(where: str, what: str) -> UnreadableInput:
    megabytes = SIZE_LIMIT // (1024 * 1024)
    return UnreadableInput(
        where=where,
        found=f"{what} of more than {megabytes} MB",
        expected=f"one article, of {megabytes} MB at most",
        action="check where lines end and quotes close",
    )


def _array_items(path: Path, where: str, column: str | None) -> Iterator[Item]:
    decoded = decode(read_content(path, where, LARGEST), where)
    values = parse_json(decoded.text, where)
    for number, value in enumerate(values if isinstance(values, list) else [values], 1):
        content = json.dumps(value, ensure_ascii=False, sort_keys=True).encode("utf-8", "surrogatepass")
        yield Item(number, content, _attempt_value(value, len(content), f"{where}[{number - 1}]", column, decoded.encoding))


def _attempt_value(value: object, size: int, where: str, column: str | None, encoding: str) -> Reading | KalcorpusError:
    try:
        if size > SIZE_LIMIT:
            raise _too_long(where, "an item")
        return read_object(value, where, column)._replace(encoding=encoding)
    except KalcorpusError as error:
        return error


def _csv_items(path: Path, where: str, column: str | None) -> Iterator[Item]:
    lines = read_lines(path, where)
    # Excel set to Indonesian writes semicolons. The limit is one of the whole process and only ever raised.
    csv.field_size_limit(max(csv.field_size_limit(), 4 * SIZE_LIMIT))
    table = csv.DictReader(lines.lines, delimiter=max(_DELIMITERS, key=lines.first.count), strict=True)
    try:
        names = {str(name): None for name in table.fieldnames or ()}
    except csv.Error as error:
        raise _broken_row(f"{where}:1", error) from error
    if (column if column is not None else text_column(names)) not in names:
        raise InvalidData(
            where=f"{where}:1",
            found=f"columns {', '.join(names)}"[:200],
            expected="a column of the article's text such as `text` or `isi`",
            action="name it: text_column=, --text-column",
        )
    start = table.line_num + 1
    try:
        for row in table:
            line, start = start, table.line_num + 1
            # The key of the cells that no column stands over is None, which has no place in an order of names.
            named = {str(name): cell for name, cell in row.items()}
            content = json.dumps(named, ensure_ascii=False, sort_keys=True).encode("utf-8", "surrogatepass")
            yield Item(line, content, _attempt_row(row, f"{where}:{line}", column, lines.encoding))
    except csv.Error as error:
        yield Item(start, b"", _broken_row(f"{where}:{start}", error))


def _broken_row(where: str, error: csv.Error) -> InvalidData:
    # Behind a quote that is open or stands wrong, rows can't be told from the lines of a text: nothing more is read.
    return InvalidData(
        where=where,
        found=str(error),
        expected="a row of CSV, with each quote inside a cell written twice",
        action="correct the row; the rows behind it were not read",
        code="table.quotes",
    )


def _attempt_row(row: dict[str, str], where: str, column: str | None, encoding: str) -> Reading | KalcorpusError:
    try:
        if None in row:
            raise InvalidData(
                where=where,
                found="more cells than columns",
                expected=f"{len(row) - 1} cells",
                action="check the delimiter and the quotes of the row",
                code="table.cells",
            )
        if max(map(len, filter(None, row.values())), default=0) > SIZE_LIMIT:
            raise _too_long(where, "a cell")
        return read_fields(row, where, column)._replace(encoding=encoding)
    except KalcorpusError as error:
        return error
