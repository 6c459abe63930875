"""README → its code: the blocks that tests and CI run, so that what the README says is what works."""

import re
import sys
from pathlib import Path

README = Path(__file__).parent.parent / "README.md"
FENCE = re.compile(r"^(?:<!-- run: (?P<name>[\w-]+) -->\n)?```(?P<language>\w+)\n(?P<code>.*?)^```$", re.MULTILINE | re.DOTALL)


def blocks(language: str) -> list[str]:
    """Return the code of every block in ``language``, in order."""
    return [m["code"] for m in FENCE.finditer(README.read_text("utf-8")) if m["language"] == language]


def command(name: str) -> str:
    """Return the shell command that stands behind the comment ``<!-- run: name -->``."""
    found = [m["code"].strip() for m in FENCE.finditer(README.read_text("utf-8")) if m["name"] == name]
    assert len(found) == 1, f"README.md holds {len(found)} commands named {name!r}, not one"
    return found[0]


if __name__ == "__main__":
    print(command(sys.argv[1]))
