"""The public door: its names, their signatures, and that opening it is cheap."""

import ast
import inspect
import os
import subprocess
import sys
from importlib.resources import files

import pytest

import kalcorpus

HEAVY = (
    "dateparser",
    "openpyxl",
    "jsonschema",
    "jsonschema_rs",
    "charset_normalizer",
    "trafilatura",
    "docx",
    "pypdf",
    "pyarrow",
    "pandas",
)

SIGNATURES = {
    "parse_text": ["text", "*published", "*url", "*outlet", "*title", "*name"],
    "parse_file": ["path", "**metadata"],
    "parse_many": ["paths", "*metadata", "*workers", "*text_column"],
    "parse_batch": ["batch"],
    "parse_batches": ["batches"],
    "read_date": ["phrase", "*anchor"],
    "write_dataset": ["items", "path", "*formats", "*overwrite", "*lang", "*text"],
    "add_to_dataset": ["items", "path"],
    "read_dataset": ["path"],
    "validate": ["path", "*require", "*against"],
    "apply_edits": ["workbook", "dataset"],
    "json_schema": [],
    "to_pandas": ["articles"],
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


def test_type_checkers_see_what_is_loaded_later():
    tree = ast.parse(inspect.getsource(kalcorpus))
    (imports,) = (node.body for node in tree.body if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING")
    seen = {alias.name: node.module.removeprefix("kalcorpus.") for node in imports for alias in node.names}
    assert seen == vars(kalcorpus)["_HOME"]
    assert set(seen) == set(kalcorpus.__all__)
    assert files("kalcorpus").joinpath("py.typed").is_file()


def test_an_unknown_name_is_an_attribute_error():
    with pytest.raises(AttributeError, match="no attribute 'parse_everything'"):
        _ = kalcorpus.parse_everything


OPENED = """
import sys
import kalcorpus
from kalcorpus.cli import main
main(["--help"])
print("help:", "kalcorpus.parse" in sys.modules)
kalcorpus.parse_text("TARAKAN – Apel.")
print("modules:", *{name.partition(".")[0] for name in sys.modules})
import kalcorpus.corpus, kalcorpus.edits, kalcorpus.files.workbook, kalcorpus.validation
print("covered:", *[name for name in kalcorpus.__all__ if not callable(getattr(kalcorpus, name))])
"""


@pytest.fixture(scope="module")
def opened():
    """What a fresh process tells while it goes through the door."""
    environment = os.environ | {"PYTHONIOENCODING": "utf-8"}
    run = subprocess.run([sys.executable, "-c", OPENED], capture_output=True, encoding="utf-8", check=True, env=environment)
    return {line.split(":")[0]: line.split()[1:] for line in run.stdout.splitlines() if ":" in line}


def test_help_loads_no_parser(opened):
    assert opened["help"] == ["False"]


@pytest.mark.parametrize("library", HEAVY)
def test_heavy_libraries_load_when_they_are_used(opened, library):
    assert library not in opened["modules"]


def test_the_names_stay_what_they_are_whatever_is_imported(opened):
    assert opened["covered"] == []
