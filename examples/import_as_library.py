"""Import kalcorpus and use what it finds: run `python examples/import_as_library.py seeds/001_e56e93bdf9655bc5.txt`."""

import sys

import kalcorpus


def main(path: str) -> None:
    """Print what one article tells: the event, its people, what they said, and what is in doubt."""
    article = kalcorpus.parse_file(path)
    print(article.title or "(no title)", "|", article.outlet.name if article.outlet else "(no outlet)")

    for event in article.events[:1]:
        print(f"Event: {event.name or event.kind}, {event.start_date} to {event.end_date}, {event.venue}")

    for person in article.people:
        positions = "; ".join(position.text for position in person.positions)
        said = [quote for quote in article.quotes if quote.speaker == person.name]
        print(f"Person: {person.name} ({positions or 'no position'}), {len(said)} quotations, {len(person.mentions)} mentions")

    for date in article.dates:
        written = article.text[date.start : date.end]  # every mention is a true span: this is `date.text`
        print(f"Date: {written!r} = {date.edtf} ({date.role}, year from {date.year_basis})")

    for problem in article.problems:
        print(f"Doubt: {problem.code}: {problem.message}")


if __name__ == "__main__":
    main(sys.argv[1])
