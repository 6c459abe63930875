import json

import pytest

from kalcorpus.validation import Report, validate
from kalcorpus.validation.json_places import line_and_column, locate
from kalcorpus.validation.render import render
from kalcorpus.validation.report import Fault, Finding, Place, pointer

FINDING = Finding.of(Fault("law.edtf", ("dates", 0, "edtf"), value="kemarin"), Place("a,b\n.json", 3, 7))
SHEET = Finding.of(
    Fault("workbook.choice", ("Tone",), value="Bagus", expected="Positif"), Place("r.xlsx", sheet="Rekap", cell="O2")
)
WARNING = Finding.of(Fault("jsonl.blank-line"), Place("a.jsonl", 2))
REPORT = Report(files=2, records=5, findings=(FINDING, SHEET, WARNING))


def test_a_report_counts_and_judges():
    assert REPORT.counts == {"error": 2, "warning": 1, "info": 0}
    assert not REPORT.ok
    assert Report(files=1, records=1, findings=(WARNING,)).ok
    assert REPORT.errors == (FINDING, SHEET)
    assert list(REPORT) == [FINDING, SHEET, WARNING]
    assert len(REPORT) == 3


def test_text_in_english():
    assert render(REPORT) == (
        "a,b\\n.json:3:7: error law.edtf /dates/0/edtf: The value of the date is not valid EDTF. Found 'kemarin'.\n"
        "    Write it like 2025-10-31, 2025-10, 2025-12-04/2025-12-05 or 199X.\n"
        "r.xlsx Rekap!O2: error workbook.choice /Tone: The value is none of the drop-down's. Found 'Bagus', expected Positif.\n"
        "    Choose one of the list.\n"
        "a.jsonl:2: warning jsonl.blank-line: A blank line stands between the records.\n"
        "    Take the line out.\n"
        "Files checked: 2, articles: 5. Errors: 2, warnings: 1, infos: 0.\n"
    )


def test_text_in_indonesian():
    lines = render(REPORT, lang="id").splitlines()
    assert lines[0].endswith("kesalahan law.edtf /dates/0/edtf: Nilai tanggal bukan EDTF yang sah. Ditemukan 'kemarin'.")
    assert lines[2].endswith("Ditemukan 'Bagus', seharusnya Positif.")
    assert lines[-1] == "Berkas diperiksa: 2, berita: 5. Kesalahan: 2, peringatan: 1, info: 0."


def test_github_commands_are_escaped():
    first, second, *_ = render(REPORT, "github").splitlines()
    assert first.startswith("::error file=a%2Cb%0A.json,line=3,col=7,title=law.edtf::The value of the date")
    assert second.startswith("::error file=r.xlsx,title=workbook.choice::Rekap!O2: ")


def test_json_holds_everything():
    told = json.loads(render(REPORT, "json", "id"))
    assert (told["ok"], told["files"], told["records"], told["counts"]["error"]) == (False, 2, 5, 2)
    assert told["findings"][0]["json_path"] == "/dates/0/edtf"
    assert told["findings"][0]["message"].startswith("Nilai tanggal")


def test_many_findings_alike_are_summed_up_for_people():
    report = Report(files=1, records=1, findings=(WARNING,) * 500)
    text = render(report)
    assert len(text.splitlines()) == 2 * 20 + 1 + 1
    assert "480 more of these" in text
    assert len(json.loads(render(report, "json"))["findings"]) == 500


@pytest.mark.parametrize(
    ("path", "place"),
    [((), (1, 1)), (("a",), (1, 7)), (("b",), (2, 6)), (("b", 1), (2, 10)), (("b", 1, "c\n\"'"), (3, 12)), (("z", 0), (1, 1))],
)
def test_every_value_of_json_is_found(path, place):
    text = '{"a": "x: {[,",\n"b": [1, {\n"c\\n\\"\'" : {}}, "d"], "e": null}'
    assert line_and_column(text, locate(text, [path])[path]) == place


def test_a_place_of_many_values_is_found_in_linear_time():
    text = json.dumps([{"a": "]" * 50}] * 20_000)
    assert text[locate(text, [(19_999, "a")])[19_999, "a"] :].startswith('"]]')


def test_pointers_follow_rfc_6901():
    assert pointer(("a/b", 0, "m~n")) == "/a~1b/0/m~0n"


def test_lines_of_an_article_are_those_of_its_file(tmp_path):
    file = tmp_path / "a.md"
    file.write_bytes("---\r\ntitle: Rakor\r\n---\r\nTARAKAN – Apel pagi.\r\n\r\nApel digelar Selasa (19/5/2025).\r\n".encode())
    (finding,) = (finding for finding in validate(file) if finding.code == "date.weekday-conflict")
    assert (finding.line, finding.column) == (6, len("Apel digelar ") + 1)
    assert finding.value == "'Selasa (19/5/2025)'"


def test_lines_of_a_json_file_are_found_in_the_middle_of_an_array(tmp_path):
    records = [json.loads(line) for line in ['{"schema_version": "1.0.0"}'] * 3]
    file = tmp_path / "a.json"
    file.write_text(json.dumps(records, indent=2), encoding="utf-8")
    assert sorted({finding.line for finding in validate(file)}) == [2, 5, 8]


def test_values_are_cut_and_harmless(tmp_path):
    file = tmp_path / "a.json"
    file.write_text(json.dumps({"schema_version": "1.0.0", "title": ["\x1b[2J" * 500]}), encoding="utf-8")
    assert all(len(finding.value or "") < 120 and "\x1b" not in (finding.value or "") for finding in validate(file))
