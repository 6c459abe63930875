import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
MODULES = sorted((ROOT / "kalcorpus").rglob("*.py"))
FORBIDDEN = {"core", "utils", "util", "helpers", "common", "base", "manager", "misc"}


def test_no_module_looks_right_of_itself():
    done = subprocess.run(
        [sys.executable, "-c", "from importlinter.cli import lint_imports_command as main; main()"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("module", MODULES, ids=lambda module: str(module.relative_to(ROOT)))
def test_a_module_says_what_it_makes(module: Path):
    assert module.stem not in FORBIDDEN
    assert ast.get_docstring(ast.parse(module.read_text("utf-8")))


def loaded_by(statement: str) -> set[str]:
    code = f"import sys; {statement}; print(*sys.modules)"
    return set(subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split())


HEAVY = {"dateparser", "openpyxl", "jsonschema", "trafilatura", "pyarrow", "docx", "pypdf"}


def test_the_import_is_light():
    assert not loaded_by("import kalcorpus") & (HEAVY | {"pydantic"})


def test_parsing_loads_nothing_heavy():
    statement = "import kalcorpus; kalcorpus.parse_text('TARAKAN – Rakor digelar Senin (19/5/2025).')"
    assert not loaded_by(statement) & HEAVY
