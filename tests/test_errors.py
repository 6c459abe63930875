import csv
import pickle
import re
from importlib.resources import files
from pathlib import Path
from string import Formatter

import pytest

import kalcorpus
from kalcorpus.errors import (
    Failure,
    InvalidData,
    KalcorpusError,
    MissingExtra,
    UnknownDate,
    UnreadableInput,
    WrongUse,
    failure,
    problem,
)
from kalcorpus.errors.catalogue import catalogue, wordings
from kalcorpus.errors.said import shown, visible

KINDS = (InvalidData, MissingExtra, UnknownDate, UnreadableInput, WrongUse)
PARTS = {"where": "a.txt:3", "found": "'x'", "expected": "a date", "action": "write it in full"}


@pytest.mark.parametrize("kind", KINDS)
def test_every_exception_says_where_what_and_what_to_do(kind):
    error = kind(**PARTS)
    assert isinstance(error, KalcorpusError)
    assert str(error) == "a.txt:3: found 'x', expected a date; write it in full"


@pytest.mark.parametrize("kind", KINDS)
def test_every_exception_has_a_code_of_the_catalogue(kind):
    assert kind(**PARTS).code in catalogue()


@pytest.mark.parametrize("kind", KINDS)
def test_exceptions_pass_between_processes(kind):
    error = kind(**PARTS, code="input.empty")
    copy = pickle.loads(pickle.dumps(error))  # noqa: S301 - our own bytes
    assert (type(copy), str(copy), copy.code) == (kind, str(error), "input.empty")


def test_data_that_is_invalid_ends_with_1_everything_else_with_2():
    assert {kind.exit_code for kind in KINDS if kind is not InvalidData} == {2}
    assert InvalidData.exit_code == 1


def test_a_failure_holds_all_that_the_exception_said():
    error = UnreadableInput(**PARTS)
    assert str(failure(error, "a.txt")) == str(error)
    assert failure(error, "a.txt") == Failure(name="a.txt", code="input.unreadable", **PARTS)


def test_a_problem_takes_its_severity_from_the_catalogue():
    assert problem("date.no-anchor", "kemarin", start=3, end=10).severity == "info"
    with pytest.raises(KeyError):
        problem("no.such-code")


def test_a_problem_is_told_in_both_languages():
    found = problem("date.year-unknown", "Senin (19/5)", "2024, 2025", start=3, end=15)
    assert found.message == found.told("en") == "'Senin (19/5)': candidates 2024, 2025"
    assert found.told("id") == "'Senin (19/5)': kemungkinan tahunnya 2024, 2025"
    assert found.details == ("Senin (19/5)", "2024, 2025")


@pytest.mark.parametrize(
    "change", [{"code": "date.of-tomorrow"}, {"details": ()}, {"message": "Somebody else's words"}, {"code": "use.wrong"}]
)
def test_a_problem_of_somebody_elses_wording_stays_as_it_is(change):
    found = problem("date.impossible", "31 April").model_copy(update=change)
    assert found.told("id") == found.message


def test_every_wording_names_the_same_details_in_both_languages():
    for code, wording in wordings().items():
        assert code in catalogue()
        assert wording.en != wording.id
        fields = [[(spec, how) for _, spec, _, how in Formatter().parse(text) if spec is not None] for text in wording]
        assert fields[0] == fields[1] != []
        assert "{!r}" not in wording.en or problem(code, *["\ud800"] * 3).model_dump_json()


def test_what_the_package_makes_has_a_wording():
    sources = (path.read_text("utf-8") for path in sorted(Path(kalcorpus.__file__).parent.rglob("*.py")))
    made = {code for source in sources for code in re.findall(r'\bproblem\("([a-z.-]+)"', source)}
    assert made | {"edit.outdated", "edit.refused"} == set(wordings())


def _table():
    lines = files("kalcorpus.errors").joinpath("codes.csv").read_text(encoding="utf-8").splitlines()
    return list(csv.reader(lines))


def test_the_catalogue_is_whole():
    header, *rows = _table()
    assert header == ["code", "severity", "meaning_en", "meaning_id", "mend_en", "mend_id"]
    assert all(len(row) == 6 for row in rows)
    codes = [row[0] for row in rows]
    assert len(codes) == len(set(codes)) == len(catalogue())


@pytest.mark.parametrize("row", _table()[1:], ids=lambda row: row[0])
def test_every_code_is_told_in_both_languages(row):
    code, severity, *told = row
    assert re.fullmatch(r"[a-z]+\.[a-z0-9-]+", code)
    assert severity in {"error", "warning", "info"}
    assert all(text[0].isupper() and text.endswith(".") and text == text.strip() for text in told)
    assert told[0] != told[1]
    assert told[2] != told[3]


@pytest.mark.parametrize(
    ("text", "safe"),
    [
        ("berita\x1b[2J.txt", "berita\\x1b[2J.txt"),
        ("a\nb", "a\\nb"),
        ("\u202etxt.exe", "\\u202etxt.exe"),
        ("\udcff.txt", "\\udcff.txt"),
        ("Jum’at – berita.txt", "Jum’at – berita.txt"),
    ],
)
def test_nothing_that_moves_a_cursor_is_shown(text, safe):
    assert visible(text) == safe
    assert visible(str(WrongUse(where=text, found="x", expected="y", action="z"))).startswith(safe)


def test_long_values_are_cut():
    assert shown("x" * 500) == "'" + "x" * 80 + "…'"
    assert shown(12) == "12"


CODE = re.compile(r"""(?:Fault|problem|Finding\.of\(Fault)\(\s*"([a-z]+\.[a-z-]+)"|code="([a-z]+\.[a-z-]+)\"""")


def test_every_code_that_the_package_uses_is_in_the_catalogue():
    sources = (path.read_text("utf-8") for path in sorted(Path(kalcorpus.__file__).parent.rglob("*.py")))
    used = {first or second for source in sources for first, second in CODE.findall(source)}
    assert len(used) > 60
    assert used <= set(catalogue())
