"""The word tables: they load, their keys are unique, and the regions are the ministry's."""

import re
from collections import Counter

import pytest

from kalcorpus import words
from kalcorpus.words import (
    Currency,
    District,
    Magnitude,
    Numeral,
    OrganizationHead,
    OrganizationName,
    Region,
    RegionCue,
    Regulation,
    rows,
)

TABLES = sorted(words._TABLES, key=lambda row_type: row_type.__name__)  # noqa: SLF001 - every table, also one added tomorrow
KEYS = [
    (Region, "code"),
    (District, "code"),
    (Regulation, "abbreviation"),
    (Currency, "code"),
    (Magnitude, "name"),
    (Numeral, "word"),
    (OrganizationName, "abbreviation"),
    (OrganizationHead, "word"),
    (RegionCue, "word"),
]


@pytest.mark.parametrize("row_type", TABLES, ids=lambda row_type: row_type.__name__)
def test_a_table_loads(row_type):
    assert all(isinstance(row, row_type) for row in rows(row_type))
    assert rows(row_type)


@pytest.mark.parametrize("row_type", [row_type for row_type, _ in KEYS], ids=lambda row_type: row_type.__name__)
def test_names_have_no_stray_space(row_type):
    cells = [cell for row in rows(row_type) for value in row for cell in (value if isinstance(value, tuple) else (value,))]
    assert [cell for cell in cells if isinstance(cell, str) and cell != cell.strip()] == []


@pytest.mark.parametrize(("row_type", "key"), KEYS, ids=lambda part: getattr(part, "__name__", part))
def test_keys_are_unique(row_type, key):
    assert [value for value, count in Counter(getattr(row, key) for row in rows(row_type)).items() if count > 1] == []


def test_the_regions_of_kalimantan_are_all_there():
    counts = Counter(row.province_code for row in rows(Region) if row.level != "province")
    assert {code: counts[code] for code in ("61", "62", "63", "64", "65")} == {"61": 14, "62": 14, "63": 13, "64": 10, "65": 5}
    assert len([row for row in rows(Region) if row.level == "province"]) == 38


def test_districts_belong_to_regions():
    assert {row.regency_code for row in rows(District)} <= {row.code for row in rows(Region)}


def test_a_cautious_name_is_one_of_its_regions_names():
    assert [row.code for row in rows(Region) if not set(row.caution) <= {row.name, *row.short_names}] == []


def test_names_hold_no_notes():
    names = [name for row in rows(Region) for name in (row.name, *row.short_names, *row.nicknames)]
    names += [name for row in rows(OrganizationName) for name in (row.full_name, *row.aliases)]
    assert [name for name in names if re.search(r"\((?!Persero)", name)] == []


def test_patterns_compile():
    for row_type in TABLES:
        for row in rows(row_type):
            re.compile(getattr(row, "pattern", ""))
