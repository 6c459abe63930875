"""A report → text for people, JSON for programs, or annotations for GitHub, in English or Indonesian."""

import json
from collections import Counter
from collections.abc import Iterator
from typing import Literal

from kalcorpus.errors.catalogue import Severity
from kalcorpus.errors.said import visible
from kalcorpus.validation.report import Finding, Lang, Report

Format = Literal["text", "json", "github"]

_SEVERITIES: dict[Lang, dict[Severity, str]] = {
    "en": {"error": "error", "warning": "warning", "info": "info"},
    "id": {"error": "kesalahan", "warning": "peringatan", "info": "info"},
}
_SUMMARIES: dict[Lang, str] = {
    "en": "Files checked: {files:,}, articles: {records:,}. Errors: {error:,}, warnings: {warning:,}, infos: {info:,}.",
    "id": "Berkas diperiksa: {files:,}, berita: {records:,}. Kesalahan: {error:,}, peringatan: {warning:,}, info: {info:,}.",
}
_MORE: dict[Lang, str] = {"en": "{:,} more of these", "id": "{:,} lagi yang serupa"}
_MOST_ALIKE = 20  # findings of one code in one file that people are shown; --format json has them all
_GITHUB: dict[Severity, str] = {"error": "error", "warning": "warning", "info": "notice"}


def render(report: Report, form: Format = "text", lang: Lang = "en") -> str:
    """Return the report as it is printed.

    Args:
        report: what was found.
        form: ``text``, ``json``, or ``github`` (workflow commands that mark the lines of a pull request).
        lang: language of the messages and hints.
    """
    return "".join(f"{line}\n" for line in _LINES[form](report, lang))


def _text(report: Report, lang: Lang) -> Iterator[str]:
    alike = Counter[tuple[str, str]]()
    for finding in report:
        alike[finding.file, finding.code] += 1
        if alike[finding.file, finding.code] > _MOST_ALIKE:
            continue
        told = finding.told(lang)
        yield visible(f"{told.place}: {_SEVERITIES[lang][told.severity]} {told.code}{_field(told)}: {told.message}")
        if told.severity != "info":
            yield visible(f"    {told.hint}")
    for (file, code), count in alike.items():
        if count > _MOST_ALIKE:
            yield visible(f"{file}: {code}: {_MORE[lang].format(count - _MOST_ALIKE)}")
    yield _SUMMARIES[lang].format(files=report.files, records=report.records, **report.counts)


def _field(finding: Finding) -> str:
    return f" {finding.json_path or finding.field}" if finding.json_path or finding.field else ""


def _json(report: Report, lang: Lang) -> Iterator[str]:
    told = {
        "ok": report.ok,
        "files": report.files,
        "records": report.records,
        "counts": report.counts,
        "findings": [finding.told(lang).model_dump(mode="json") for finding in report],
    }
    yield json.dumps(told, ensure_ascii=False, indent=2)


def _github(report: Report, lang: Lang) -> Iterator[str]:
    for finding in report:
        told = finding.told(lang)
        place = {"file": told.file, "line": told.line, "col": told.column, "title": told.code}
        listed = ",".join(f"{name}={_property(str(value))}" for name, value in place.items() if value is not None)
        where = f"{told.sheet}!{told.cell}: " if told.sheet else ""
        yield f"::{_GITHUB[told.severity]} {listed}::{_data(f'{where}{told.message} {told.hint}')}"
    yield _SUMMARIES[lang].format(files=report.files, records=report.records, **report.counts)


def _data(text: str) -> str:
    # https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts: what stands in a workflow command.
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


_LINES = {"text": _text, "json": _json, "github": _github}
