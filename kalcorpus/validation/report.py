"""Faults and their places → findings and the report: what the validator says, in English or Indonesian, for people or programs.

>>> finding = Finding.of(Fault("law.span-text", ("dates", 0), value="Senin", expected="'Selasa'"), Place("a.jsonl", line=3))
>>> print(finding.place, finding.code, finding.json_path)
a.jsonl:3 law.span-text /dates/0
"""

from collections import Counter
from collections.abc import Iterator
from typing import Literal, NamedTuple

from pydantic import Field

from kalcorpus.errors import Failure, KalcorpusError
from kalcorpus.errors.catalogue import Severity, catalogue
from kalcorpus.errors.said import shown, visible
from kalcorpus.record import Record

Lang = Literal["en", "id"]
Path = tuple[str | int, ...]

_FOUND: dict[Lang, str] = {"en": "Found {}.", "id": "Ditemukan {}."}
_EXPECTED: dict[Lang, str] = {"en": "Expected {}.", "id": "Seharusnya {}."}
_DETAIL_ID = "Rincian (bahasa Inggris): {}."
_BOTH: dict[Lang, str] = {"en": "Found {}, expected {}.", "id": "Ditemukan {}, seharusnya {}."}


class Fault(NamedTuple):
    """Something wrong inside one record or row, before it is known where in a file that stands.

    ``expected`` is written so that it reads in both languages: values, types, names. ``message`` replaces the English sentence of
    the catalogue where the parser has said it better, ``indonesian`` the other; ``severity`` replaces the catalogue's where an
    option raised it.
    """

    code: str
    path: Path = ()
    value: object = None
    expected: str | None = None
    message: str | None = None
    severity: Severity | None = None
    indonesian: str | None = None


class Place(NamedTuple):
    """Where in which file something stands; lines and columns count from 1."""

    file: str
    line: int | None = None
    column: int | None = None
    sheet: str | None = None
    cell: str | None = None

    def __str__(self) -> str:
        if self.sheet is not None:
            return f"{self.file} {self.sheet}!{self.cell}" if self.cell else f"{self.file} {self.sheet}"
        return ":".join(str(part) for part in (self.file, self.line, self.column) if part is not None)


class Finding(Record):
    """One problem that the validator found, with its place and the way to mend it."""

    code: str = Field(title="Kode", description="Stable code, explained by `kalcorpus explain CODE`")
    severity: Severity = Field(title="Tingkat", description="How grave it is")
    file: str = Field(title="Berkas", description="The file, as its path was given")
    line: int | None = Field(None, title="Baris", description="Line in the file, from 1")
    column: int | None = Field(None, title="Kolom", description="Column in the line, from 1, in characters")
    sheet: str | None = Field(None, title="Lembar", description="Sheet of a workbook")
    cell: str | None = Field(None, title="Sel", description="Cell of the sheet", examples=["F7"])
    json_path: str | None = Field(None, title="JSON Pointer", description="Place inside the record (RFC 6901)")
    field: str | None = Field(None, title="Isian", description="Name of the field or column concerned")
    value: str | None = Field(None, title="Nilai", description="What stands there, cut to one line")
    expected: str | None = Field(None, title="Seharusnya", description="What should stand there")
    message: str = Field(title="Pesan", description="What is wrong")
    hint: str = Field(title="Saran", description="The way to mend it")
    indonesian: str | None = Field(None, exclude=True, title="Pesan (Indonesia)", description="The message in Indonesian")

    @classmethod
    def of(cls, fault: Fault, place: Place) -> "Finding":
        """Return ``fault`` as it stands at ``place``, told in English."""
        code = catalogue()[fault.code]
        value = None if fault.value is None else shown(fault.value)
        return cls(
            code=fault.code,
            severity=fault.severity or code.severity,
            **place._asdict(),
            json_path=pointer(fault.path) if fault.path else None,
            field=next((part for part in reversed(fault.path) if isinstance(part, str)), None),
            value=value,
            expected=fault.expected,
            message=fault.message or _sentence(code.meaning_en, value, fault.expected, "en"),
            hint=code.mend_en,
            indonesian=fault.indonesian,
        )

    @property
    def place(self) -> Place:
        """Return where it stands."""
        return Place(self.file, self.line, self.column, self.sheet, self.cell)

    def told(self, lang: Lang) -> "Finding":
        """Return the finding with its message and hint in ``lang``."""
        if lang == "en":
            return self
        code = catalogue()[self.code]
        message = self.indonesian or _sentence(code.meaning_id, self.value, self.expected, lang)
        return self.model_copy(update={"message": message, "hint": code.mend_id})


class Report(Record):
    """What the validator found in a number of files."""

    files: int = Field(title="Jumlah Berkas", description="Files that were checked")
    records: int = Field(title="Jumlah Rekaman", description="Articles that were checked")
    findings: tuple[Finding, ...] = Field(title="Temuan", description="The problems, in the order of the files")

    @property
    def ok(self) -> bool:
        """Tell whether there is no error; warnings are allowed."""
        return not any(finding.severity == "error" for finding in self.findings)

    @property
    def counts(self) -> dict[Severity, int]:
        """Return how many findings there are of each severity."""
        found = Counter(finding.severity for finding in self.findings)
        return {severity: found[severity] for severity in ("error", "warning", "info")}

    @property
    def errors(self) -> tuple[Finding, ...]:
        """Return the findings that make the data invalid."""
        return tuple(finding for finding in self.findings if finding.severity == "error")

    def __iter__(self) -> Iterator[Finding]:  # type: ignore[override] # a report is its findings, not its field names
        return iter(self.findings)

    def __len__(self) -> int:
        return len(self.findings)


def fault_of(error: KalcorpusError) -> Fault:
    """Return an exception as a fault, told in its own words; where that was, its place tells."""
    return said_fault(error, visible(f"Found {error.found}, expected {error.expected}; {error.action}."))


def said_fault(said: KalcorpusError | Failure, message: str) -> Fault:
    """Return what was said in English words as a fault: in Indonesian the code's meaning comes first, and says so."""
    indonesian = f"{catalogue()[said.code].meaning_id} {_DETAIL_ID.format(visible(said.found))}"
    return Fault(said.code, value=said.found, expected=said.expected, message=message, indonesian=indonesian)


def syntax_fault(reason: str, code: str = "json.syntax") -> Fault:
    """Return that a file is no JSON, with the reason that the decoder gives: a sentence, not a value that is expected."""
    known, reason = catalogue()[code], reason.rstrip(".")
    indonesian = f"{known.meaning_id} {_DETAIL_ID.format(reason)}"
    return Fault(code, message=f"{known.meaning_en} {reason}.", indonesian=indonesian)


def pointer(path: Path) -> str:
    """Return ``path`` as JSON Pointer (RFC 6901).

    >>> pointer(("people", 0, "a/b"))
    '/people/0/a~1b'
    """
    return "".join("/" + str(part).replace("~", "~0").replace("/", "~1") for part in path)


def _sentence(meaning: str, value: str | None, expected: str | None, lang: Lang) -> str:
    if value is not None and expected is not None:
        return f"{meaning} {_BOTH[lang].format(value, expected)}"
    if value is not None:
        return f"{meaning} {_FOUND[lang].format(value)}"
    return f"{meaning} {_EXPECTED[lang].format(expected)}" if expected is not None else meaning
