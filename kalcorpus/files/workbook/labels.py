"""labels.csv → what the workbook says, in Indonesian or English.

>>> Labels("id")["sheet.clippings"]
'Rekap'
"""

import csv
from functools import cache
from importlib.resources import files

from kalcorpus.files.view import Language


class Labels:
    """The workbook's words in one language."""

    def __init__(self, lang: Language) -> None:
        self.lang: Language = lang

    def __getitem__(self, key: str) -> str:
        return _table()[key][self.lang]


@cache
def _table() -> dict[str, dict[str, str]]:
    table = files("kalcorpus.files.workbook").joinpath("labels.csv").read_text("utf-8")
    return {row["key"]: row for row in csv.DictReader(table.splitlines())}
