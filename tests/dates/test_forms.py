"""The rows are the test: each form wins its own examples, and what a row refuses is refused."""

import pytest
from bars import read_bars

from kalcorpus.dates.forms import FORMS
from kalcorpus.dates.joins import JOINS
from kalcorpus.dates.lookalikes import LOOK_ALIKES
from kalcorpus.dates.scan import find_readings

LEAD, TAIL = "Kegiatan itu digelar di kantor bupati, ", ", kata panitia."
ROWS = [(row.name, phrase, reading) for row in (*FORMS, *JOINS) for phrase, reading in row.examples.items()]
REFUSED = [(form.name, phrase) for form in FORMS for phrase in form.refuses]
REFUSED += [(alike.name, phrase) for alike in LOOK_ALIKES for phrase in alike.examples]


@pytest.mark.parametrize(("name", "phrase", "reading"), ROWS)
def test_form_wins_its_example(name, phrase, reading):
    plain, cores = read_bars(phrase)
    core = cores[0] if cores else plain
    start = len(LEAD) + plain.index(core)
    found = [one for one in find_readings(LEAD + plain + TAIL) if one.end > start and one.start < start + len(core)]
    assert [(one.start, one.end, str(one.reading)) for one in found] == [(start, start + len(core), reading)], name


@pytest.mark.parametrize(("name", "phrase"), REFUSED)
def test_look_alike_is_refused(name, phrase):
    found = find_readings(f"{LEAD.removesuffix(', ')} {phrase}{TAIL}")
    assert [one for one in found if one.reading.kind in ("date", "interval")] == [], name


def test_names_of_forms_are_unique():
    names = [row.name for row in (*FORMS, *JOINS, *LOOK_ALIKES)]
    assert len(names) == len(set(names))


@pytest.mark.parametrize(
    "row", [row for row in FORMS if row.name not in ("faint-time", "meridiem", "short-year")], ids=lambda row: row.name
)
def test_every_form_has_an_example(row):
    assert row.examples
