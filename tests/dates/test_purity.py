"""Same text, same answer: in any time zone, locale and hash seed."""

import os
import subprocess
import sys

import pytest

PROGRAM = """
from kalcorpus.mentions.dates import find_dates
text = "Senin (9/6/2025) pukul 09.00 WITA, 4–5 Mei, pekan lalu, akhir 2024, tanggal 5, 7 dan 9 Mei 2025, abad ke-19, dua hari"
print([(one.start, one.end, str(one.reading)) for one in find_dates(text)])
"""


def answer(**environment):
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM], capture_output=True, text=True, check=True, encoding="utf-8",
        env={**os.environ, "PYTHONIOENCODING": "utf-8", **environment},
    )  # fmt: skip
    return done.stdout


@pytest.mark.parametrize(
    "environment",
    [{"PYTHONHASHSEED": "1", "TZ": "Asia/Makassar"}, {"PYTHONHASHSEED": "99", "TZ": "America/New_York", "LC_ALL": "C.UTF-8"}],
)
def test_environment_changes_nothing(environment):
    assert answer(**environment) == answer(PYTHONHASHSEED="0", TZ="UTC")
