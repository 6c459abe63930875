"""The public door: its names, their signatures, and that opening it is cheap."""

import inspect
import subprocess
import sys

import pytest

import kalcorpus

HEAVY = ("dateparser", "openpyxl", "jsonschema", "jsonschema_rs", "charset_normalizer", "trafilatura", "docx", "pypdf")

SIGNATURES = {
    "parse_text": ["text", "*published", "*url", "*outlet", "*title", "*name"],
    "parse_file": ["path", "**metadata"],
    "parse_many": ["paths", "*metadata", "*workers"],
    "read_date": ["phrase", "*anchor"],
    "write_dataset": ["items", "path", "*formats", "*overwrite", "*lang", "*text"],
    "add_to_dataset": ["items", "path"],
    "read_dataset": ["path"],
    "validate": ["path", "*require", "*against"],
    "apply_edits": ["workbook", "dataset"],
    "json_schema": [],
}


def test_the_names_are_those_of_the_contract():
    assert set(kalcorpus.__all__) == {*SIGNATURES, "Article", "DateValue", "Failure", "KalcorpusError"}
    assert set(dir(kalcorpus)) >= set(kalcorpus.__all__)


@pytest.mark.parametrize("name", sorted(SIGNATURES))
def test_each_function_takes_what_the_contract_says(name):
    marks = {"KEYWORD_ONLY": "*", "VAR_KEYWORD": "**"}
    parameters = inspect.signature(getattr(kalcorpus, name)).parameters.values()
    taken = [marks.get(parameter.kind.name, "") + parameter.name for parameter in parameters]
    assert taken[: len(SIGNATURES[name])] == SIGNATURES[name]
    assert all(parameter.startswith("*") for parameter in taken[len(SIGNATURES[name]) :]), "more may come, by name only"


@pytest.mark.parametrize("name", sorted(kalcorpus.__all__))
def test_everything_behind_the_door_is_documented(name):
    assert inspect.getdoc(getattr(kalcorpus, name))


def test_an_unknown_name_is_an_attribute_error():
    with pytest.raises(AttributeError, match="no attribute 'parse_everything'"):
        _ = kalcorpus.parse_everything


def _modules_after(statement):
    code = f"import sys\n{statement}\nprint(*sorted(name.partition('.')[0] for name in sys.modules))"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return set(run.stdout.split())


@pytest.mark.parametrize(
    "statement",
    ["import kalcorpus", "from kalcorpus import Article", "from kalcorpus import parse_text; parse_text('TARAKAN – Apel.')"],
)
def test_heavy_libraries_load_when_they_are_used(statement):
    assert _modules_after(statement).isdisjoint(HEAVY)


def test_help_loads_no_parser():
    statement = "from kalcorpus.cli import main; main(['--help'])"
    code = f"import sys\n{statement}\nprint('kalcorpus.parse' in sys.modules, file=sys.stderr)"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stderr.strip() == "False"


def test_the_names_stay_what_they_are_whatever_is_imported():
    statement = "import kalcorpus.validation, kalcorpus.cli, kalcorpus.edits, kalcorpus.corpus, kalcorpus.files.workbook"
    code = f"{statement}\nprint(*[name for name in kalcorpus.__all__ if not callable(getattr(kalcorpus, name))])"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "\n"
