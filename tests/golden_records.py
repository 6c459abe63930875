"""seeds → golden records: what the parser makes of each seed, kept to notice every change.

python tests/golden_records.py        writes tests/golden anew; read the diff before you commit it
"""

import json
from pathlib import Path

import kalcorpus

ROOT = Path(__file__).parent.parent
SEEDS = sorted((ROOT / "seeds").glob("*.txt"))
GOLDEN = ROOT / "tests" / "golden"


def render(seed: Path) -> str:
    """Return the record of one seed as its golden file holds it."""
    article = kalcorpus.parse_file(seed)
    return json.dumps(article.model_dump(mode="json"), ensure_ascii=False, indent=1) + "\n"


if __name__ == "__main__":
    GOLDEN.mkdir(exist_ok=True)
    for each in SEEDS:
        (GOLDEN / f"{each.stem}.json").write_text(render(each), "utf-8")
