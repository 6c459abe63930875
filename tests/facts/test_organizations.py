"""Organizations, each once, with whose they are and what the text shortens them to."""

import pytest

from kalcorpus.facts.organizations import resolve_organizations
from kalcorpus.facts.persons import Person
from kalcorpus.facts.regions import resolve_regions
from kalcorpus.mentions.abbreviations import find_abbreviations
from kalcorpus.mentions.organizations import find_organizations
from kalcorpus.mentions.places import find_places
from kalcorpus.text import Mention


def organizations(story, people=()):
    regions = resolve_regions(find_places(story), None, story).regions
    return resolve_organizations(find_organizations(story), find_abbreviations(story), regions, people, story)


RESOLVED = [
    ("Pemkab Paser dan Pemerintah Kabupaten Paser", [("Pemerintah Kabupaten Paser", "Pemkab", 2)]),
    ("Dinas Kesehatan Kota Tarakan. Dinas Kesehatan menambah", [("Dinas Kesehatan Kota Tarakan", "Dinkes", 2)]),
    (
        "Dinkes Kaltara dan Dinkes Bulungan",
        [("Dinas Kesehatan Provinsi Kalimantan Utara", "Dinkes", 1), ("Dinas Kesehatan Kabupaten Bulungan", "Dinkes", 1)],
    ),
    ("Forum Warga Hilir (FWH) rapat. Ketua FWH hadir", [("Forum Warga Hilir", "FWH", 3)]),
    ("alat kelengkapan (alkel) rapat", []),
]


@pytest.mark.parametrize(("story", "expected"), RESOLVED)
def test_an_organization_stands_once(story, expected):
    assert [(one.name, one.abbreviation, len(one.mentions)) for one in organizations(story)] == expected


@pytest.mark.parametrize("story", [story for story, _ in RESOLVED])
def test_every_mention_stands_at_its_place(story):
    assert all(story[mention.start : mention.end] == mention.text for one in organizations(story) for mention in one.mentions)


def test_a_persons_name_is_cut_off():
    story = "Kepala Dinas Pasar Rakyat Ahmad Sulaiman hadir"
    people = [Person(name="Ahmad Sulaiman", mentions=(Mention(start=26, end=40, text="Ahmad Sulaiman"),))]
    assert [one.name for one in organizations(story, people)] == ["Dinas Pasar Rakyat"]
