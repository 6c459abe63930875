"""pyproject.toml → the oldest versions of the dependencies that it allows, one requirement a line, for pip."""

import re
import tomllib
from pathlib import Path

PROJECT = tomllib.loads((Path(__file__).parent.parent / "pyproject.toml").read_text("utf-8"))["project"]
LOWER = re.compile(r"([\w.-]+)>=([\w.]+)")


def lower_bounds() -> list[str]:
    """Return the dependencies of the package and of its extras, each at its lower bound."""
    extras = (one for name, listed in PROJECT["optional-dependencies"].items() if name != "spark" for one in listed)
    found = (LOWER.fullmatch(one) for one in (*PROJECT["dependencies"], *extras))
    return [f"{one[1]}=={one[2]}" for one in found if one]


if __name__ == "__main__":
    print("\n".join(lower_bounds()))
