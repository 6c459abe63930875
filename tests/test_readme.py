import subprocess
import sys
from pathlib import Path

import pytest
from readme_commands import README, blocks, command


@pytest.mark.parametrize("code", blocks("python"))
def test_the_python_of_the_readme_runs(code: str, tmp_path: Path):
    root = README.parent
    (tmp_path / "seeds").symlink_to(root / "seeds")
    subprocess.run([sys.executable, "-W", "error", "-c", code], cwd=tmp_path, check=True, capture_output=True, text=True)


def test_the_two_commands_are_there():
    assert "kalcorpus export seeds --output dataset" in command("run")
    assert "pytest" in command("test")
