"""What can go wrong and how it is said: exceptions, Problem, Failure and the catalogue of codes.

An exception stops one piece of work and says where, what was found, what was expected and what to do. A problem is doubt
inside an article and travels as data.

>>> print(UnknownDate(where="phrase", found="'lusa'", expected="an anchor date", action="pass anchor=date(2025, 12, 10)"))
phrase: found 'lusa', expected an anchor date; pass anchor=date(2025, 12, 10)
"""

from typing import Literal

from pydantic import Field

from kalcorpus.errors.catalogue import Severity, catalogue, wordings
from kalcorpus.errors.said import encodable, visible
from kalcorpus.record import Record, unchecked


class KalcorpusError(Exception):
    """The parent of every exception that kalcorpus raises on purpose.

    Attributes:
        code: stable code of the catalogue, explained by `kalcorpus explain CODE`.
        where: file, line, cell or argument.
        found: what stood there.
        expected: what should have stood there.
        action: what to do now.
        exit_code: what the command line ends with: 1 invalid data, 2 wrong use or unreadable input.
    """

    code = "use.wrong"
    exit_code = 2

    def __init__(self, *, where: str, found: str, expected: str, action: str, code: str | None = None) -> None:
        super().__init__(where, found, expected, action)
        self.where, self.found, self.expected, self.action = where, found, expected, action
        self.code = code or type(self).code

    def __str__(self) -> str:
        return visible(f"{self.where}: found {self.found}, expected {self.expected}; {self.action}")

    def __reduce__(self) -> tuple[object, ...]:
        # Workers of other processes hand exceptions back; keyword-only arguments need a little help there.
        parts = {name: getattr(self, name) for name in ("where", "found", "expected", "action", "code")}
        return _rebuild, (type(self), parts)


def _rebuild(kind: type[KalcorpusError], parts: dict[str, str]) -> KalcorpusError:
    return kind(**parts)


class UnknownDate(KalcorpusError):  # noqa: N818 - the public name is part of the contract
    """A phrase that is no date, or one that needs an anchor and has none."""

    code = "date.unknown"


class UnreadableInput(KalcorpusError):  # noqa: N818 - reads as what it is: an input, unreadable
    """An input that can't be read as an article: empty, binary, damaged, of another kind."""

    code = "input.unreadable"


class WrongUse(KalcorpusError):  # noqa: N818 - reads as what it is
    """Arguments that can't be carried out: an unknown format, an output that exists already, a missing path."""

    code = "use.wrong"


class MissingExtra(KalcorpusError):  # noqa: N818 - reads as what it is
    """An optional package that is not installed; the action is the pip command."""

    code = "use.missing-extra"


class InvalidData(KalcorpusError):  # noqa: N818 - reads as what it is
    """Data that was read but breaks the published schema or a law of the record."""

    code = "data.invalid"
    exit_code = 1


class Problem(Record):
    """Doubt or fault inside one article: a stable code, how grave it is, and the place in the text if it has one."""

    code: str = Field(
        title="Kode",
        description="Stable code, explained by `kalcorpus explain CODE`",
        examples=["date.weekday-conflict"],
    )
    severity: Severity = Field(title="Tingkat", description="How grave it is")
    message: str = Field(title="Pesan", description="What was found and what was made of it")
    details: tuple[str, ...] = Field((), title="Rincian", description="Values that the message names, in their order")
    start: int | None = Field(None, ge=0, title="Awal", description="Offset of the first character concerned")
    end: int | None = Field(None, ge=0, title="Akhir", description="Offset behind the last character concerned")

    def told(self, lang: Literal["en", "id"]) -> str:
        """Return the message in ``lang``; one that no wording of ours gives, as of a newer version, as it is.

        >>> problem("date.impossible", "31 April 2025").told("id")
        "'31 April 2025': tanggal itu tidak ada di kalender"
        """
        wording = wordings().get(self.code)
        if lang == "en" or wording is None or _worded(wording.en, self.details) != self.message:
            return self.message
        return wording.id.format(*self.details)


class Failure(Record):
    """An input that gave no article, and why."""

    name: str = Field(title="Berkas", description="Path of the input relative to the input folder")
    code: str = Field(title="Kode", description="Stable code, explained by `kalcorpus explain CODE`")
    where: str = Field(title="Letak", description="File, line or cell")
    found: str = Field(title="Ditemukan", description="What stood there")
    expected: str = Field(title="Seharusnya", description="What should have stood there")
    action: str = Field(title="Tindakan", description="What to do")

    def __str__(self) -> str:
        return visible(f"{self.where}: found {self.found}, expected {self.expected}; {self.action}")


def failure(error: KalcorpusError, name: str) -> Failure:
    """Return ``error`` as data: the input called ``name`` gave no article, and why.

    >>> failure(UnreadableInput(where="a.txt", found="0 bytes", expected="an article", action="delete it"), "a.txt").code
    'input.unreadable'
    """
    # What was found may be anything, a terminal escape or half a surrogate pair among them, and is to be shown and written.
    return Failure(
        name=encodable(name),
        code=error.code,
        where=visible(error.where),
        found=visible(error.found),
        expected=visible(error.expected),
        action=visible(error.action),
    )


def problem(code: str, *details: str, start: int | None = None, end: int | None = None) -> Problem:
    """Return the problem of this ``code`` with the severity and the wording that the catalogue gives it.

    Args:
        code: a code of codes.csv that messages.csv has a wording for.
        details: the values that the wording names, in their order.
        start: offset of the first character concerned.
        end: offset behind the last one.

    Raises:
        KeyError: the catalogue has no such code.
    """
    written = tuple(map(encodable, details))
    values = {
        "code": code,
        "severity": catalogue()[code].severity,
        "message": wordings()[code].en.format(*written),
        "details": written,
        "start": start,
        "end": end,
    }
    return unchecked(Problem, values)  # a schedule of a thousand days has a thousand doubts


def _worded(wording: str, details: tuple[str, ...]) -> str | None:
    try:
        return wording.format(*details)
    except IndexError:  # a record of somebody else's, with fewer details than the wording names
        return None
