import re
import subprocess
import sys
from pathlib import Path

import pytest
from dependencies import dependencies
from readme_commands import README, blocks, command

from tests.bench import bench_hard_use


@pytest.mark.parametrize("code", blocks("python"))
def test_the_python_of_the_readme_runs(code: str, tmp_path: Path):
    root = README.parent
    (tmp_path / "seeds").symlink_to(root / "seeds")
    subprocess.run([sys.executable, "-W", "error", "-c", code], cwd=tmp_path, check=True, capture_output=True, text=True)


def test_the_two_commands_are_there():
    assert "kalcorpus export seeds --output dataset" in command("run")
    assert "pytest" in command("test")


def test_each_dependency_stands_in_the_table_with_its_extra_and_a_licence():
    rows = re.findall(
        r"^\| \[([\w-]+)\]\(https://pypi\.org/\S+\) \| (?:`(\w+)`)? ?\| ([\w.-]+) \|", README.read_text("utf-8"), re.MULTILINE
    )
    assert [(extra, name.lower()) for name, extra, _ in rows] == [(needed.extra, needed.name) for needed in dependencies()]


def test_the_table_of_hard_use_holds_the_rows_of_its_benchmark():
    (table,) = bench_hard_use.TABLE.findall(README.read_text("utf-8"))
    rows = [tuple(cell.strip() for cell in row.split(" | ")) for row in table.removeprefix(bench_hard_use.COLUMNS).splitlines()]
    command = "python tests/bench/bench_hard_use.py --write"
    assert [
        (what.removeprefix("| "), outcome, by.removesuffix(" |")) for what, outcome, _, by in rows
    ] == bench_hard_use.names(), f"run {command}"
    assert all(re.search(r"\d (?:s|times|pieces|MB)\b", measured) for _, _, measured, _ in rows), "a row without figures"
