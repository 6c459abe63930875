"""The examples do what they say."""

import re
import runpy
from pathlib import Path

import openpyxl
import pytest
import yaml

from kalcorpus.cli import main

ROOT = Path(__file__).parent.parent
EXAMPLES = ROOT / "examples"


@pytest.fixture
def run(monkeypatch, capsys):
    """Run a script in this process, as if it had been called with these arguments."""
    monkeypatch.chdir(ROOT)

    def run(script, *argv):
        monkeypatch.setattr("sys.argv", [str(script), *map(str, argv)])
        try:
            runpy.run_path(str(script), run_name="__main__")
        except SystemExit as end:
            return end.code, capsys.readouterr().out
        return 0, capsys.readouterr().out

    return run


def test_import_as_library(run):
    code, out = run(EXAMPLES / "import_as_library.py", "seeds/001_e56e93bdf9655bc5.txt")
    assert code == 0
    assert out.startswith("ASN Dituntut Tingkatkan Kompetensi untuk Dorong Laju Pembangunan Daerah | WartaSenja.com\n")
    assert "\nDate: 'Kamis (4/12/2025) malam' = 2025-12-04 (" in out
    assert "\nPerson: Edy Pratowo (Wakil Gubernur" in out


def test_spreadsheet_for_officials(run, tmp_path):
    _, out = run(EXAMPLES / "spreadsheet_for_officials.py", "seeds", tmp_path / "rekap.xlsx", "2025-10-01", "2025-12-31")
    assert out == f"2 berita dalam {tmp_path / 'rekap.xlsx'}\n"
    rows = list(openpyxl.load_workbook(tmp_path / "rekap.xlsx")["Rekap"].iter_rows(values_only=True))
    assert [row[1].date().isoformat() for row in rows[1:]] == ["2025-10-31", "2025-12-04"]


def test_validate_new_articles(run, tmp_path):
    story = "TARAKAN – Wali Kota membuka rapat dengan para kepala dinas di aula, Senin (19/5/2025). Ia meminta agar semua siap."
    (tmp_path / "good.md").write_text(f"---\ntitle: Rakor\npublished: 2025-05-19\n---\n{story}", "utf-8")
    (tmp_path / "bad.txt").write_text(
        "Puisi untuk kota yang tidak pernah tidur dan orang-orang yang ada di dalam rumah itu.", "utf-8"
    )
    check = EXAMPLES / "validate_new_articles" / "check.py"
    good, bad = run(check, tmp_path / "good.md"), run(check, tmp_path / "good.md", tmp_path / "bad.txt")
    assert (good[0], good[1].splitlines()[-1]) == (0, "1 articles, 0 errors, 0 warnings")
    assert (bad[0], bad[1].splitlines()[-1]) == (1, "2 articles, 2 errors, 0 warnings")
    assert all(str(tmp_path / "bad.txt") in line for line in bad[1].splitlines()[:-1])


def test_the_hook_is_the_one_that_the_example_names():
    (hook,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
    used = yaml.safe_load((EXAMPLES / "validate_new_articles" / "pre-commit-config.yaml").read_text("utf-8"))["repos"][0][
        "hooks"
    ][0]
    assert used["id"] == hook["id"]
    program, *arguments = hook["entry"].split()
    assert program == "kalcorpus"
    assert main([*arguments, *used["args"], str(ROOT / "seeds" / "004_0d694f624583b22c.txt")]) == 1  # it has no title
    assert main([*arguments, str(ROOT / "seeds" / "001_e56e93bdf9655bc5.txt")]) == 0
    for pattern in (hook["files"], used["files"]):
        assert all(
            re.search(pattern, f"articles/2025/rakor.{ending}") for ending in ("txt", "md", "html", "docx", "pdf", "jsonl")
        )
        assert not any(re.search(pattern, name) for name in ("README.md", "package.json", "articles/photo.png"))


@pytest.mark.parametrize("name", ["pre-commit-config.yaml", "github-workflow.yaml"])
def test_configurations_are_yaml(name):
    assert yaml.safe_load((EXAMPLES / "validate_new_articles" / name).read_text("utf-8"))


def test_our_own_hooks_install_nothing_that_a_local_hook_cannot():
    hooks = yaml.safe_load((ROOT / ".pre-commit-config.yaml").read_text("utf-8"))["repos"][0]["hooks"]
    assert {hook["id"]: hook["language"] for hook in hooks}["seeds"] == "system"
    assert not any("." in hook.get("additional_dependencies", ()) for hook in hooks)
