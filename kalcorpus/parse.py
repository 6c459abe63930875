"""source → article: the straight line."""

import datetime

from kalcorpus.article import Article, identify
from kalcorpus.blocks import find_blocks
from kalcorpus.facts.calendar import resolve_dates
from kalcorpus.facts.events import find_events, mark_event_days
from kalcorpus.facts.organizations import resolve_organizations
from kalcorpus.facts.persons import resolve_people
from kalcorpus.facts.primary_region import find_primary_region
from kalcorpus.facts.regions import resolve_regions
from kalcorpus.facts.speakers import resolve_quotes
from kalcorpus.header import read_header
from kalcorpus.language import detect_language, find_language_problems
from kalcorpus.mentions.abbreviations import find_abbreviations
from kalcorpus.mentions.capitals import find_capitals
from kalcorpus.mentions.dates import find_dates
from kalcorpus.mentions.laws import find_law_titles, find_laws
from kalcorpus.mentions.money import find_money
from kalcorpus.mentions.names import find_names
from kalcorpus.mentions.organizations import find_organizations
from kalcorpus.mentions.places import find_places
from kalcorpus.mentions.quotes import find_quotes
from kalcorpus.sources.source import Metadata, Origin, Source
from kalcorpus.text import as_written, blank, freeze, keep, places_of


def parse_text(
    text: str,
    *,
    published: datetime.date | str | None = None,
    url: str | None = None,
    outlet: str | None = None,
    title: str | None = None,
    name: str | None = None,
) -> Article:
    """Return the record of the article ``text``; never raises on content.

    Args:
        text: the article, as it stands on the page or in the file.
        published: when it was published, a date or whatever people write ("Jumat, 5 Desember 2025"); day before month.
        url: its canonical URL.
        outlet: name of the news outlet.
        title: its headline, where the text does not hold it.
        name: what to call it in the record's ``source``, usually a file name.

    >>> article = parse_text("TARAKAN – Bupati membuka rakor, Senin (19/5/2025).")
    >>> [(date.text, date.edtf) for date in article.dates]
    [('Senin (19/5/2025)', '2025-05-19')]
    """
    metadata = Metadata(title=title, url=url, outlet=outlet, published=None if published is None else str(published))
    return parse(Source(freeze(text), metadata, Origin(name=name, url=url)))


def parse(source: Source) -> Article:
    """Return the record of one article; never raises on content."""
    text = source.text
    blocks = find_blocks(text, source.metadata.title, source.marks)
    header = read_header(text, blocks, source.metadata)
    story = blank(keep(text, [(block.start, block.end) for block in blocks if block.is_article]), header.asides)

    capitals = find_capitals(story)
    laws, money, places = find_laws(story), find_money(story, capitals), find_places(story, capitals)
    taken = places_of(laws, find_law_titles(story, laws), money, places)
    quotations = find_quotes(story)
    abbreviations = find_abbreviations(story)
    language = detect_language(story)

    calendar = resolve_dates(find_dates(story, taken), quotations, header, story, laws)
    people = resolve_people(find_names(story), story)
    geography = resolve_regions(places, header.dateline, text, [mention for person in people for mention in person.mentions])
    captions = [block for block in blocks if block.kind == "caption"]
    events = find_events(story, calendar.dates, header.title, quotations, places=places, geography=geography, captions=captions)

    url, outlet = source.metadata.url, header.outlet
    identity = identify(text, blocks, url, outlet.name if outlet else None)
    return Article(
        id=identity.id,
        text_id=identity.text_id,
        source=source.origin,
        title=header.title,
        outlet=outlet,
        dateline=geography.dateline,
        bylines=header.bylines,
        categories=header.categories,
        published=calendar.published,
        language=language,
        text=text,
        blocks=blocks,
        dates=as_written(mark_event_days(calendar.dates, events), text),
        events=events,
        people=people,
        organizations=resolve_organizations(find_organizations(story, capitals), abbreviations, geography.regions, people, story),
        regions=geography.regions,
        primary_region=find_primary_region(geography, text, events[0].region if events else None),
        quotes=as_written(resolve_quotes(quotations, people, story), text),
        laws=as_written(laws, text),
        money=as_written(money, text),
        abbreviations=abbreviations,
        problems=(*source.problems, *header.problems, *find_language_problems(language, story), *calendar.problems),
    )
