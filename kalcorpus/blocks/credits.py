"""line → who is credited in it: "Pewarta: R. Wartono", "Penulis: A | Editor: B".

>>> find_credits("Penulis: Andi Contoh | Editor: Budi")
(CreditName(start=9, end=20, role='author'), CreditName(start=31, end=35, role='editor'))
"""

import re
from functools import cache
from typing import Literal, NamedTuple, cast

from kalcorpus.blocks.dateline import is_outlet_name
from kalcorpus.text import Span
from kalcorpus.words import Credit, rows

Role = Literal["author", "reporter", "editor", "photographer", "source", "code"]
_LONGEST = 200


class CreditName(NamedTuple):
    """Place of a credited name in its line, and the role that the label gives it."""

    start: int
    end: int
    role: Role


class EndCredits(NamedTuple):
    """Credits behind the last sentence of a paragraph: where they begin, and the names."""

    start: int
    names: tuple[CreditName, ...]


@cache
def _roles() -> dict[str, Role]:
    return {row.label: cast("Role", row.role) for row in rows(Credit)}


@cache
def _label_pattern() -> re.Pattern[str]:
    labels = sorted((re.escape(label).replace(r"\ ", r"\s+") for label in _roles()), key=len, reverse=True)
    return re.compile(
        rf"(?<!\w)({'|'.join(labels)})(?:\s*/\s*(?:{'|'.join(labels)}))*(?:\s+(?:by|oleh))?\s*[:=]\s*", re.IGNORECASE
    )


_NAME_END = re.compile(
    r"[|;•·(\]\n]|\s[/–—-]\s|/(?=\s*\w+\s*:)|copyright|©|https?:|\d{1,2}\s+\w+\s+\d{4}|\d{1,4}/\d{1,4}/\d{1,4}", re.IGNORECASE
)
# The name stops before the town: "Laporan Andi Contoh, Sampit".
_TITLED_NAME = re.compile(
    r"(?:(jurnalis|reporter|wartawan|pewarta|penulis|editor|kontributor|redaktur)|(laporan)(?=[^,]+,))\s+"
    r"(?P<name>(?-i:[A-Z])[\w.'’-]*(?:[ \xa0](?-i:[A-Z])[\w.'’-]*){0,3})(?:,\s*(?-i:[A-Z])[\w ]+)?",
    re.IGNORECASE,
)
_LONGEST_TITLED = 60
_SENTENCE_END = '.!?…"”’)]'
_SENTENCE_BEHIND = re.compile(r"[!?…”\"]|[a-z]{3}\.\s+[A-Z]")
_MOST_NAME_WORDS = 8
_MOST_CREDITED = 5  # words, not reached
_BEFORE_LABEL = re.compile(r"[\W_]*")
_PHOTO_FIRST = re.compile(r"\W*foto\s*:", re.IGNORECASE)


def find_credits(line: str) -> tuple[CreditName, ...]:
    """Return the names that ``line`` credits, each with its role; a label without a name gives none."""
    if ":" not in line and "=" not in line:
        return ()
    labels = list(_label_pattern().finditer(line))
    names: list[CreditName] = []
    for label, limit in zip(labels, [*(following.start() for following in labels[1:]), len(line)], strict=False):
        stop = _NAME_END.search(line, label.end(), limit)
        start, end = label.end(), stop.start() if stop else limit
        name = line[start:end]
        end = start + len(name.rstrip(" \t\xa0.,;/|-–—&*"))
        if (name[:1].isalpha() or name[:1] == "@") and end > start:
            role = _roles()[" ".join(label[1].casefold().split())]
            names.append(CreditName(start, end, role))
    return tuple(names)


def find_role(label: str) -> Role | None:
    """Return the role that a label gives: "Foto" a photographer's."""
    return _roles().get(label.casefold())


def find_end_credits(tail: str) -> EndCredits | None:
    """Return the credits behind the last sentence of ``tail``: "... kata dia.* Sumber: Humas"; None where a sentence follows."""
    if ":" not in tail:
        return None
    for label in _label_pattern().finditer(tail):
        before = tail[: label.start()].rstrip(" \xa0*-–|")
        if not before or before[-1] not in _SENTENCE_END or _SENTENCE_BEHIND.search(tail, label.end()):
            continue
        names = find_credits(tail[label.start() :])
        moved = [CreditName(label.start() + one.start, label.start() + one.end, one.role) for one in names]
        if moved and all(tail[one.start : one.end].count(" ") < _MOST_NAME_WORDS for one in moved):
            return EndCredits(len(before), tuple(moved))
    return None


def find_titled_name(written: str) -> CreditName | None:
    """Return the name behind what its bearer is, where nothing else is written: "jurnalis Andi Contoh", "Laporan Andi, Sampit".

    >>> find_titled_name("Reporter Andi Contoh")
    CreditName(start=9, end=20, role='reporter')
    """
    found = _TITLED_NAME.fullmatch(written) if len(written) <= _LONGEST_TITLED else None
    role = find_role(found[1] or found[2]) if found else None
    return CreditName(*found.span("name"), role) if found and role else None


@cache
def credit_openings() -> frozenset[str]:
    """Return the first words of the labels, folded."""
    return frozenset([label.split()[0].split("/")[0] for label in _roles()])


def is_credit_line(line: str) -> bool:
    """Tell whether ``line`` opens with a credit label: "Editor : ..."; a photo's credit is a caption's matter."""
    if ":" not in line[:40] or len(line) > _LONGEST or _PHOTO_FIRST.match(line):
        return False
    opening = _BEFORE_LABEL.match(line)
    return opening is not None and _label_pattern().match(line, opening.end()) is not None


def find_outlet_credit(line: str) -> Span | None:
    """Return the place of the name in a line that holds an outlet, a slash and a name: "BorneoPagi.com/|Andi Contoh|"."""
    outlet, slash, name = line.partition("/")
    words = name.split()
    if not slash or not is_outlet_name(outlet) or not 0 < len(words) < _MOST_CREDITED or not all(map(str.isalpha, words)):
        return None
    start = len(line) - len(name.lstrip())
    return Span(start, start + len(name.strip()))
