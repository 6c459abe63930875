"""What it takes to import kalcorpus, beside pydantic: python tests/bench/bench_import.py.

Prints the processor's time of a fresh process beyond that of one that imports nothing, the best of several. Bytecode that may not
be written is made anew each time; the first parse builds models, patterns and tables. Not for Windows.
"""

import resource
import subprocess
import sys

RUNS = 9
STATEMENTS = {
    "import pydantic": "import pydantic",
    "import pydantic's models": "from pydantic import BaseModel, Field",
    "import kalcorpus": "import kalcorpus",
    "import kalcorpus.parse": "import kalcorpus.parse",
    "parse a first sentence": "import kalcorpus; kalcorpus.parse_text('TARAKAN – Apel, Senin (19/5/2025).')",
}


def seconds(statement: str) -> float:
    """Return the processor's time of a process that runs ``statement``."""
    took = []
    for _ in range(RUNS):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run([sys.executable, "-c", statement], check=True)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        took.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    return min(took)


def main() -> None:
    """Print every figure."""
    bare = seconds("pass")
    found = {name: seconds(statement) - bare for name, statement in STATEMENTS.items()}
    for name, took in found.items():
        print(f"{name:26} {took * 1000:4.0f} ms, {took / found['import pydantic']:.1f} times `import pydantic`")


if __name__ == "__main__":
    main()
