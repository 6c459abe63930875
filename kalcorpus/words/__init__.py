"""CSV tables → typed rows: what Indonesian calls things.

Each table is one CSV file beside this module and one row type here. A column that holds several values separates them with ``|``.
SOURCES.md tells where the facts come from.

>>> next(row.name for row in rows(Month) if row.number == 10)
'Oktober'
"""

import csv
from collections.abc import Callable
from functools import cache
from importlib.resources import files
from typing import NamedTuple, TypeVar, cast, get_type_hints

RowT = TypeVar("RowT", bound=tuple[object, ...])


class Month(NamedTuple):
    """A month's name and the other ways in which papers write it."""

    number: int
    name: str
    variants: tuple[str, ...]


class Weekday(NamedTuple):
    """A weekday's name, Monday is 1, and the other ways in which papers write it."""

    number: int
    name: str
    variants: tuple[str, ...]


class HijriMonth(NamedTuple):
    """A month of the Islamic calendar and its spellings."""

    number: int
    name: str
    variants: tuple[str, ...]


class MarketDay(NamedTuple):
    """A day of the Javanese five-day market week, which stands beside the weekday ("Jumat Kliwon")."""

    name: str
    variants: tuple[str, ...]


class Anniversary(NamedTuple):
    """What celebrates its numbered anniversaries, by the year of its founding."""

    year: int
    names: tuple[str, ...]


class TimeWord(NamedTuple):
    """A word of time expressions, the slot of a shape that it may fill, and what it is worth there."""

    slot: str
    word: str
    value: str


class Region(NamedTuple):
    """A province, regency or city with its Kemendagri code.

    ``caution``: those of its names that mean other things as well ("Batu", "KTT") and count in context alone.
    """

    code: str
    level: str
    type: str
    official_name: str
    name: str
    province_code: str
    capital: str
    capital_aliases: tuple[str, ...]
    utc_offset: str
    short_names: tuple[str, ...]
    nicknames: tuple[str, ...]
    caution: tuple[str, ...]


class RegionCue(NamedTuple):
    """A word beside a place name that tells what the name means there.

    ``use``: province, regency or city (of that level), government (some government's or authority's), position (a place),
    other (a river, street, people or village of that name); behind: a word that makes another name of it.
    """

    word: str
    use: str


class District(NamedTuple):
    """A district (kecamatan) of Kalimantan and the regency it belongs to."""

    code: str
    name: str
    regency_code: str
    alt_spelling: tuple[str, ...]
    ambiguous_with: tuple[str, ...]


class Position(NamedTuple):
    """An office, an acting mark or a part of one ("Kepala", "Plt", "Anggota")."""

    surface: str
    canonical: str
    level: str
    branch: str
    role_type: str
    aliases: tuple[str, ...]


class Degree(NamedTuple):
    """A degree, honorific or religious title and where it stands beside the name."""

    canonical: str
    placement: str
    kind: str
    variants: tuple[str, ...]


class Rank(NamedTuple):
    """A military or police rank and the forces that have it (``tni``, ``polri``)."""

    name: str
    force: tuple[str, ...]
    variants: tuple[str, ...]


class NameWord(NamedTuple):
    """A word that tells where a person's name begins or ends: a given name, or a kind of word that no name holds."""

    word: str
    kind: str


class OrganizationName(NamedTuple):
    """An organization's abbreviation and full name."""

    abbreviation: str
    full_name: str
    kind: str
    level: str
    aliases: tuple[str, ...]


class Regulation(NamedTuple):
    """A kind of law, regulation, decree or circular.

    ``letter_number``: its number is a letter's ("100.3.4/16/2025") and stays whole, where "79/2025" is number and year.
    """

    abbreviation: str
    full_name: str
    aliases: tuple[str, ...]
    letter_number: bool


class Currency(NamedTuple):
    """A currency with the signs and words that papers write before or behind a sum."""

    code: str
    name: str
    before: tuple[str, ...]
    behind: tuple[str, ...]


class Magnitude(NamedTuple):
    """A word or letter that multiplies a number ("juta", "jt", "T").

    ``use``: "bare" can make a sum of money without a currency's sign where the context speaks of money; "beside" never.
    """

    name: str
    factor: int
    variants: tuple[str, ...]
    use: str


class OrganizationHead(NamedTuple):
    """A word that an organization's full name begins with, and what kind of organization that makes it.

    ``names_others``: the word followed by capitals is an organization even where no table knows it.
    """

    word: str
    kind: str
    names_others: bool


class Numeral(NamedTuple):
    """A number's word and its value; some multiply what stands before ("dua puluh")."""

    word: str
    value: str
    multiplies: bool


class EventKind(NamedTuple):
    """A kind of happening ("rapat koordinasi") with its short form and synonyms."""

    canonical: str
    short: str
    synonyms: tuple[str, ...]
    group: str


class EventVerb(NamedTuple):
    """A verb that is itself a happening ("meresmikan") in its forms, and the noun for it ("peresmian")."""

    forms: tuple[str, ...]
    kind: str
    group: str


class EventCue(NamedTuple):
    """Words that tell what part the words beside them play in a report of a happening."""

    words: tuple[str, ...]
    role: str


class VenueWord(NamedTuple):
    """Words of the names of venues.

    ``kind``: that of the place for words that such a name begins with ("aula" is a room); inner for words in small letters inside
    it, joining for those between its parts, never for those that no such name begins with.
    """

    kind: str
    words: tuple[str, ...]


class EventLookalike(NamedTuple):
    """Words that are taken for a part of a happening, or of its name, where they are none.

    ``use``: "deed" are verbs that tell of no happening; "stop" and "skip" stand behind a verb and are not what the deed is done
    to; "happening" are persons, bodies and places behind "menghadiri" or "menerima"; "name" ends a name; "joining" goes on in it;
    behind "request" stands what somebody wants and what did not take place yet.
    """

    use: str
    words: tuple[str, ...]


class SpeechVerb(NamedTuple):
    """A verb of speech in its forms ("ujar", "ujarnya", "berujar")."""

    lemma: str
    nya_form: str
    active_form: str
    passive_form: str
    use: str
    nya_form_also_noun_or_adverb: bool


class QuoteLabel(NamedTuple):
    """A word that says of the quotation marks behind it that they hold a theme, a title, a term or a name, no speech."""

    label: str
    kind: str


class SpeakerWord(NamedTuple):
    """A word beside a speaker's name and what it does there.

    ``stop`` ends the speaker's noun phrase (kata Bupati *saat* ...). ``pronoun`` and ``pointer`` point back (politisi *ini*).
    ``kin`` and ``possessed``: the name behind them owns somebody or something (*istri* Gubernur, *sambutan* Bupati). ``human`` is
    an unnamed person, a ``quantifier`` makes them several (*sejumlah* warga). Before a subject may stand a ``connective``,
    between subject and verb a ``relative`` clause or a ``coordinator`` of two verbs.
    """

    word: str
    role: str


class OutletName(NamedTuple):
    """A news outlet and its domain."""

    name: str
    domain: str
    province: str
    kind: str


class Furniture(NamedTuple):
    """A line that pages put around articles: related links, share rows, adverts ..."""

    kind: str
    scope: str
    openings: tuple[str, ...]
    cues: tuple[str, ...]
    pattern: str
    examples: tuple[str, ...]
    refuses: tuple[str, ...]


class Credit(NamedTuple):
    """A label that credits somebody for a text ("Pewarta", "Editor") and the role it stands for."""

    label: str
    role: str


class NewsroomWord(NamedTuple):
    """A word that names a newsroom where an outlet's name stands: "Sampit, Humas - ", "Lampung Barat (ANTARA) - "."""

    word: str


class PageBox(NamedTuple):
    """A part of the class or id that themes give to a box of links in or under an article; spaces end a whole name."""

    name: str


class PageDateWord(NamedTuple):
    """A word that pages print beside the date of publication: "Tayang", "Diperbarui", "WIB"."""

    word: str


class FunctionWord(NamedTuple):
    """One of a language's most common words and the languages that use it, ISO 639-1."""

    word: str
    languages: tuple[str, ...]


class DatelineLookalike(NamedTuple):
    """A word that stands before a dash at the start of a paragraph without being a place ("PENGUMUMAN - ...")."""

    word: str


_TABLES: dict[type[tuple[object, ...]], str] = {
    Month: "months.csv",
    Weekday: "weekdays.csv",
    HijriMonth: "hijri_months.csv",
    MarketDay: "market_days.csv",
    TimeWord: "time_words.csv",
    Anniversary: "anniversaries.csv",
    Region: "regions.csv",
    RegionCue: "region_cues.csv",
    District: "districts.csv",
    Position: "positions.csv",
    Degree: "degrees.csv",
    Rank: "ranks.csv",
    NameWord: "name_words.csv",
    OrganizationName: "organizations.csv",
    Regulation: "regulations.csv",
    Currency: "currencies.csv",
    Magnitude: "magnitudes.csv",
    OrganizationHead: "organization_heads.csv",
    Numeral: "numerals.csv",
    EventKind: "event_kinds.csv",
    EventVerb: "event_verbs.csv",
    EventCue: "event_cues.csv",
    VenueWord: "venue_words.csv",
    EventLookalike: "event_lookalikes.csv",
    SpeechVerb: "speech_verbs.csv",
    QuoteLabel: "quote_labels.csv",
    SpeakerWord: "speaker_words.csv",
    OutletName: "outlets.csv",
    Furniture: "furniture.csv",
    Credit: "credits.csv",
    DatelineLookalike: "dateline_lookalikes.csv",
    FunctionWord: "function_words.csv",
    NewsroomWord: "newsrooms.csv",
    PageDateWord: "page_date_words.csv",
    PageBox: "page_boxes.csv",
}


def _cell(written: str, kind: object) -> object:
    if kind is int:
        return int(written)
    if kind is bool:
        return written == "yes"
    if kind == tuple[str, ...]:
        return tuple(written.split("|")) if written else ()
    return written


@cache
def _load(row_type: type[tuple[object, ...]]) -> tuple[tuple[object, ...], ...]:
    kinds = get_type_hints(row_type)
    table = files("kalcorpus.words").joinpath(_TABLES[row_type])
    with table.open(encoding="utf-8") as lines:
        reader = csv.DictReader(lines)
        if reader.fieldnames != list(kinds):
            message = f"{_TABLES[row_type]}: columns {reader.fieldnames} are not those of {row_type.__name__}"
            raise ValueError(message)
        make = cast("Callable[..., tuple[object, ...]]", row_type)
        return tuple(make(*(_cell(row[name], kind) for name, kind in kinds.items())) for row in reader)


def rows(row_type: type[RowT]) -> tuple[RowT, ...]:
    """Return the rows of the table that ``row_type`` describes, in the order of the file."""
    return cast("tuple[RowT, ...]", _load(row_type))
