"""CSV tables → typed rows: what Indonesian calls things.

Each table is one CSV file beside this module and one row type in the module of its noun. A column that holds several values
separates them with ``|``.
SOURCES.md tells where the facts come from.

>>> next(row.name for row in rows(Month) if row.number == 10)
'Oktober'
"""

import csv
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, TypeVar, cast, get_type_hints

from kalcorpus.words.event import EventCue, EventKind, EventLookalike, EventVerb, VenueWord
from kalcorpus.words.language import FunctionWord
from kalcorpus.words.law import Regulation
from kalcorpus.words.money import Currency, Magnitude, Numeral
from kalcorpus.words.organization import OrganizationHead, OrganizationName
from kalcorpus.words.page import Credit, DatelineLookalike, Furniture, NewsroomWord, OutletName, PageBox, PageDateWord
from kalcorpus.words.person import Degree, NameWord, Position, Rank
from kalcorpus.words.place import District, Region, RegionCue
from kalcorpus.words.speaker import QuoteLabel, SpeakerWord, SpeechVerb
from kalcorpus.words.time import Anniversary, HijriMonth, MarketDay, Month, TimeWord, Weekday

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = [
    "Anniversary",
    "Credit",
    "Currency",
    "DatelineLookalike",
    "Degree",
    "District",
    "EventCue",
    "EventKind",
    "EventLookalike",
    "EventVerb",
    "FunctionWord",
    "Furniture",
    "HijriMonth",
    "Magnitude",
    "MarketDay",
    "Month",
    "NameWord",
    "NewsroomWord",
    "Numeral",
    "OrganizationHead",
    "OrganizationName",
    "OutletName",
    "PageBox",
    "PageDateWord",
    "Position",
    "QuoteLabel",
    "Rank",
    "Region",
    "RegionCue",
    "Regulation",
    "SpeakerWord",
    "SpeechVerb",
    "TimeWord",
    "VenueWord",
    "Weekday",
    "rows",
]

RowT = TypeVar("RowT", bound=tuple[object, ...])

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
        reader = csv.reader(lines)
        if (columns := next(reader)) != list(kinds):
            message = f"{_TABLES[row_type]}: columns {columns} are not those of {row_type.__name__}"
            raise ValueError(message)
        make = cast("Callable[..., tuple[object, ...]]", row_type)
        return tuple([make(*map(_cell, row, kinds.values())) for row in reader])


def rows(row_type: type[RowT]) -> tuple[RowT, ...]:
    """Return the rows of the table that ``row_type`` describes, in the order of the file."""
    return cast("tuple[RowT, ...]", _load(row_type))
