"""pyproject.toml → its dependencies: the licences that their metadata tell, or their lower bounds for pip's ``-c``.

``bounds`` prints those of kalcorpus itself, ``bounds extras`` those of its extras, which may ask for more than it does alone.
"""

import re
import sys
import tomllib
from importlib.metadata import PackageNotFoundError, metadata
from pathlib import Path
from typing import NamedTuple

PROJECT = Path(__file__).parent.parent / "pyproject.toml"
REQUIREMENT = re.compile(r"(?P<name>[\w-]+)(\[\w+\])?>=(?P<bound>[\d.]+)")
# Names that packages gave their licence before SPDX expressions came.
SPDX = {"The MIT License (MIT)": "MIT", "BSD 2-Clause License": "BSD-2-Clause", "Apache License 2.0": "Apache-2.0"}


class Dependency(NamedTuple):
    """One requirement: of kalcorpus itself (``extra`` is empty) or of an extra."""

    extra: str
    name: str
    bound: str


def dependencies() -> list[Dependency]:
    """Return what pyproject.toml requires, apart from kalcorpus' own extras.

    Raises:
        ValueError: a requirement is not of the form ``name>=bound``.
    """
    project = tomllib.loads(PROJECT.read_text("utf-8"))["project"]
    found = []
    for extra, requirements in {"": project["dependencies"], **project["optional-dependencies"]}.items():
        for requirement in requirements:
            if requirement.startswith("kalcorpus["):
                continue
            known = REQUIREMENT.fullmatch(requirement)
            if known is None:
                raise ValueError(f"{PROJECT.name}: {requirement!r} is not of the form name>=bound")
            found.append(Dependency(extra, known["name"], known["bound"]))
    return found


def licence(name: str) -> str:
    """Return the licence that an installed package names in its metadata, as SPDX writes it where that is known."""
    try:
        told = metadata(name)
    except PackageNotFoundError:
        return "not installed"
    first = (told["License-Expression"] or told["License"] or "").split("\n")[0].strip()
    return SPDX.get(first, first) or "; ".join(c for c in told.get_all("Classifier") or () if c.startswith("License"))


if __name__ == "__main__":
    for dependency in dependencies():
        if sys.argv[1:2] != ["bounds"]:
            print(dependency.name, dependency.extra or "-", licence(dependency.name), sep="\t")
        elif bool(dependency.extra) == (sys.argv[2:] == ["extras"]):
            print(f"{dependency.name}=={dependency.bound}")
