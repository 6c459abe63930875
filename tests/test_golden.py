from pathlib import Path

import pytest
from golden_records import GOLDEN, SEEDS, render


@pytest.mark.parametrize("seed", SEEDS, ids=lambda seed: seed.stem)
def test_the_record_of_a_seed_is_its_golden_record(seed: Path):
    golden = (GOLDEN / f"{seed.stem}.json").read_text("utf-8")
    assert render(seed) == golden, (
        "the record changed: run `python tests/golden_records.py` and read the diff before you commit it"
    )


def test_every_seed_has_a_golden_record_and_every_golden_record_a_seed():
    assert [path.stem for path in sorted(GOLDEN.glob("*.json"))] == [seed.stem for seed in SEEDS]
    assert len(SEEDS) == 5
