"""Check the article files of a pull request: `python check.py articles/new.txt ...`; 1 tells that one of them is not fit.

The same without Python: `kalcorpus validate --require title,published --lang id FILE...`. As a pre-commit hook and as a CI job:
see the two files beside this one.
"""

import sys

import kalcorpus


def main(paths: list[str]) -> int:
    """Print what editors have to mend, and what they may look at."""
    report = kalcorpus.validate(paths, require=["title", "published"])
    for finding in report:
        if finding.severity != "info":
            print(f"{finding.place}: {finding.severity}: {finding.message} {finding.hint}")
    print(f"{report.records} articles, {report.counts['error']} errors, {report.counts['warning']} warnings")
    return 0 if report.ok else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
