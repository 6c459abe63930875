"""A record that fits the schema → where it breaks the laws of the record: what no schema can say.

>>> record = {"text": "TARAKAN", "blocks": [{"kind": "lead", "start": 0, "end": 9}]}
>>> [(fault.code, fault.path) for fault in span_faults(record)]
[('law.span-outside', ('blocks', 0))]
"""

import unicodedata
from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import Any

from kalcorpus.article import identify
from kalcorpus.blocks import ARTICLE_KINDS, Block
from kalcorpus.errors.catalogue import catalogue
from kalcorpus.files.overlay import Missing, value_at
from kalcorpus.validation.calendar_laws import date_faults, event_faults
from kalcorpus.validation.region_laws import region_faults
from kalcorpus.validation.report import Fault, Path

Values = dict[str, Any]

_IDENTITY = ("/outlet", "/source")
_FINDINGS = ("dates", "events", "people", "organizations", "regions", "quotes", "laws", "money", "abbreviations")


def law_faults(record: Values) -> Iterator[Fault]:
    """Yield every breach of the laws by one record, which is known to fit the schema.

    Args:
        record: the record as read from JSON. A record without text (made with ``--no-text``) has no spans to check.
    """
    laws: tuple[Callable[[Values], Iterator[Fault]], ...] = (date_faults, event_faults, region_faults, *_OWN_LAWS)
    if record["text"]:
        laws = (*_TEXT_LAWS, *laws)
    for law in laws:
        yield from law(record)


def text_faults(record: Values) -> Iterator[Fault]:
    """Law 1: newlines are one character, Unicode is NFC, there is no byte order mark."""
    text: str = record["text"]
    if "\r" in text or text.startswith("\ufeff") or not unicodedata.is_normalized("NFC", text):
        yield Fault("law.text-form", ("text",), expected="\\n, NFC")


def span_faults(record: Values) -> Iterator[Fault]:
    """Law 1: every span lies in the text and holds the text of its mention."""
    text: str = record["text"]
    for path, found in _spans(record, ()):
        start, end = found["start"], found["end"]
        if not 0 <= start <= end <= len(text):
            yield Fault("law.span-outside", path, value=f"{start}-{end}", expected=f"0 <= start <= end <= {len(text)}")
        elif "text" in found and text[start:end] != found["text"]:
            yield Fault("law.span-text", (*path, "text"), value=found["text"], expected=repr(text[start:end][:80]))


def _spans(value: object, path: Path) -> Iterator[tuple[Path, Values]]:
    if isinstance(value, list):
        for index, item in enumerate(value):
            yield from _spans(item, (*path, index))
    elif isinstance(value, dict):
        if isinstance(value.get("start"), int) and isinstance(value.get("end"), int):
            yield path, value
        for name, item in value.items():
            if isinstance(item, dict | list) and name not in {"review", "edits"}:
                yield from _spans(item, (*path, name))


def block_faults(record: Values) -> Iterator[Fault]:
    """Law 2: blocks stand in order without overlap and hold every line that is not blank."""
    blocks: list[Values] = record.get("blocks", [])
    for index, (before, after) in enumerate(pairwise(blocks), start=1):
        if after["start"] < before["end"]:
            yield Fault("law.blocks-overlap", ("blocks", index), value=after["start"], expected=f">= {before['end']}")
    at = 0
    for block in [*blocks, {"start": len(record["text"]), "end": 0}]:
        bare = record["text"][at : block["start"]].strip()
        if bare:
            yield Fault("law.line-uncovered", ("text",), value=bare)
        at = max(at, block["end"])


def place_faults(record: Values) -> Iterator[Fault]:
    """Law 2: findings stand in blocks of the article, not of the page around it."""
    page = [(b["start"], b["end"], b["kind"]) for b in record.get("blocks", []) if b["kind"] not in ARTICLE_KINDS]
    if not page:
        return
    for name in _FINDINGS:
        for path, found in _spans(record.get(name, []), (name,)):
            kind = next((kind for start, end, kind in page if start <= found["start"] < end), None)
            if kind is not None:
                yield Fault("law.finding-outside", path, value=f"{found.get('text', name)} ({kind})")


def identity_faults(record: Values) -> Iterator[Fault]:
    """The two hashes are those of the article's own text, and of its URL or outlet as they were before any correction."""
    if any(edit["field"].startswith(_IDENTITY) for edit in record.get("edits", [])):
        return
    blocks = tuple(Block(**block) for block in record.get("blocks", []))
    url, outlet = (record.get("source") or {}).get("url"), (record.get("outlet") or {}).get("name")
    identity = identify(record["text"], blocks, url, outlet)
    for name, expected in identity._asdict().items():
        if record[name] != expected:
            yield Fault("law.identity", (name,), value=record[name], expected=expected)


def quote_faults(record: Values) -> Iterator[Fault]:
    """A speaker is one of the people, and there is evidence for him."""
    names = {person["name"] for person in record.get("people", [])}
    for index, quote in enumerate(record.get("quotes", [])):
        speaker = quote.get("speaker")
        if speaker is not None and speaker not in names:
            yield Fault("law.speaker", ("quotes", index, "speaker"), value=speaker, expected=" | ".join(map(repr, sorted(names))))
        if (speaker is None) != (quote["basis"] == "none"):
            yield Fault("law.speaker-basis", ("quotes", index, "basis"), value=quote["basis"])


def problem_faults(record: Values) -> Iterator[Fault]:
    """Problems carry codes of the catalogue with their severities."""
    for index, problem in enumerate(record.get("problems", [])):
        known = catalogue().get(problem["code"])
        if known is None:
            yield Fault("law.problem-code", ("problems", index, "code"), value=problem["code"])
        elif known.severity != problem["severity"]:
            yield Fault("law.problem-code", ("problems", index, "severity"), problem["severity"], repr(known.severity))


def edit_faults(record: Values) -> Iterator[Fault]:
    """Corrections name fields that the record has."""
    for index, edit in enumerate(record.get("edits", [])):
        if value_at(record, edit["field"]) is Missing:
            yield Fault("law.edit-field", ("edits", index, "field"), value=edit["field"])


_TEXT_LAWS = (text_faults, span_faults, block_faults, place_faults, identity_faults)
_OWN_LAWS = (quote_faults, problem_faults, edit_faults)
