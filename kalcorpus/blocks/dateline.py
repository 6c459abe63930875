"""paragraph → its dateline: the place, the outlet or both, before the first sentence.

>>> line = "PALANGKA RAYA, BorneoPagi.com - Gubernur membuka rapat."
>>> found = find_dateline(line)
>>> found.place.of(line), found.outlet.of(line), line[found.end:]
('PALANGKA RAYA', 'BorneoPagi.com', 'Gubernur membuka rapat.')
>>> find_dateline("PENGUMUMAN - Jalan itu ditutup.") is None
True
"""

import re
from functools import cache, lru_cache
from typing import NamedTuple

from kalcorpus.text import Span
from kalcorpus.words import DatelineLookalike, District, NewsroomWord, OutletName, Region, Weekday, rows

_LONGEST = 110
_MOST_WORDS = 5
_MOST_PARTS = 4
# A dash ends the dateline: a long one anywhere, a hyphen with a space on one side, or one between capitals and a sentence's
# first word ("TARAKAN-Wali Kota"), which "TRIBUN-BALI.COM" is not. Some papers set a colon or a bar instead.
_STOP = re.compile(r"[–—][\s–—-]*|-(?:(?<=\s-)-*\s*|-*\s+|-+\s*|(?<=[A-Z]-)(?=[A-Z][a-z]))|(?P<weak>[:|])\s*")
_PART = re.compile(r"[^,()/\[\]]+")
_DOMAIN = re.compile(r"(?:[\w-]+\.)+(?:com|co|id|net|news|info|online|asia|org|tv)\Z", re.IGNORECASE)
_OUTLET_FIRST = re.compile(r"((?:[\w-]+\.)+(?:com|co|id|net|news|info|online|asia|org|tv))\s*[,.]\s*", re.IGNORECASE)
# Without a dash: "SAMARINDA. DPRD menggelar", "Benoa (24/01/2018), Musyawarah"; or none but a hyphen: "Sentani-Bupati membuka"
_PLAIN = re.compile(
    r"(?P<capitals>[A-Z]{4,}(?: [A-Z]{3,}){0,2})\.\s+(?=[A-Z])"
    r"|(?P<dated>[A-Z][a-z]+(?: [A-Z][a-z]+){0,2}),? \(\d{1,2}/\d{1,2}(?:/\d{2,4})?\),\s+(?=[A-Z])"
    r"|(?P<hyphen>[A-Z][a-z]+(?: [A-Z][a-z]+){0,2})-(?=[A-Z][a-z])"
)
_GLUED_OUTLET = re.compile(r"([A-Z]{4,}(?: [A-Z]+)?)\.[A-Z][A-Z.]{3,}")  # "SANGATTA.WARTA.ASIA"
_VOUCHED = frozenset({"place", "domain", "outlet", "newsroom"})
_PLACE_WORD = re.compile(r"\s*([A-Z][a-z'’]+|[A-Z]+(?![a-z]))")
_TEAM = re.compile(r"\s+(Tim\s+(?:News\s*Room|Liputan|Redaksi|Humas|Media)\b[^.:,]{0,40})\.\s+")
_DATE = re.compile(r"\d{1,2}[\s/.-]+(?:\d{1,2}|[A-Za-z]{3,9})(?:[\s/.-]+\d{2,4})?\Z|\d{1,4}\Z")
_CAMEL = re.compile(r"[a-z][A-Z]")  # "LensaContoh": no place is written so
_LEVEL = re.compile(r"(?:provinsi|prov\.?|kabupaten|kab\.?|kota|kecamatan|kec\.?|pemprov|pemkab|pemkot)\s+", re.IGNORECASE)
_LONGEST_PLACE = 40
_LEAST_OUTLET_PLACE = 5  # letters of the place in "KABARTARAKAN": shorter ones stand in many words
_NOT_LETTER = re.compile(r"[\W_]+")


class DatelineFound(NamedTuple):
    """Places in the paragraph: the whole line up to the sentence, the place name and the outlet.

    ``known`` tells that a table or the shape of a site's name vouches for one of them; else they only look like names.
    """

    end: int
    place: Span | None
    outlet: Span | None
    known: bool


def place_key(written: str) -> str:
    """Return the letters of a place name alone, folded, so that "PALANGKARAYA" meets "Palangka Raya"."""
    return written.casefold() if written.isalnum() else _NOT_LETTER.sub("", written).casefold()


@cache
def _known_places() -> frozenset[str]:
    names = {name for region in rows(Region) for name in (region.name, region.official_name, region.capital)}
    names |= {name for region in rows(Region) for name in (*region.capital_aliases, *region.short_names, *region.nicknames)}
    names |= {name for district in rows(District) for name in (district.name, *district.alt_spelling)}
    return frozenset(place_key(name) for name in names) - {""}


@cache
def _provinces() -> frozenset[str]:
    regions = [region for region in rows(Region) if region.level == "province"]
    names = {name for region in regions for name in (region.name, region.official_name, *region.short_names)}
    return frozenset(place_key(name) for name in names)


@cache
def _known_outlets() -> frozenset[str]:
    return frozenset(place_key(row.name) for row in rows(OutletName))


@cache
def _weekdays() -> frozenset[str]:
    return frozenset(name.casefold() for row in rows(Weekday) for name in (row.name, *row.variants))


@cache
def _lookalikes() -> frozenset[str]:
    return frozenset(row.word for row in rows(DatelineLookalike))


def is_place_name(written: str) -> bool:
    """Tell whether ``written`` is a place name and nothing else: "Provinsi Kaltim", "Tarakan"."""
    if len(written) > _LONGEST_PLACE:
        return False
    level = _LEVEL.match(written)
    return place_key(written[level.end() :] if level else written) in _known_places()


def is_site_name(written: str) -> bool:
    """Tell whether ``written`` is the name of a site and nothing else: "WartaSenja.com"."""
    return len(written) <= _LONGEST and " " not in written and _DOMAIN.match(written.strip(" .")) is not None


def is_outlet_name(written: str) -> bool:
    """Tell whether ``written`` names an outlet: a site name or one of the table."""
    return is_site_name(written.strip()) or place_key(written) in _known_outlets()


def opens_prose(word: str) -> bool:
    """Tell whether a sentence or headline begins with ``word``, not a name or place: "Bupati", "Rapat"."""
    return word.casefold() in _lookalikes()


@cache
def _newsrooms() -> frozenset[str]:
    return frozenset(row.word for row in rows(NewsroomWord))


@lru_cache(maxsize=16)  # the lead's is asked for twice: to tell the lead from other lines, and for the header
def find_dateline(line: str) -> DatelineFound | None:
    """Return the dateline at the start of ``line``, or None.

    Args:
        line: a paragraph without white space around it.
    """
    opens = line[0].isupper() or line[0].isdigit() or line[0] in "(["
    if not opens and not _OUTLET_FIRST.match(line[:_LONGEST]) and not _DOMAIN.match(line.split(None, 1)[0]):
        return None
    for stop in _STOP.finditer(line, 0, _LONGEST):
        if stop.end() >= len(line):
            break
        found = _read_parts(line, stop)
        if found is not None:
            return _with_second_part(line, found)
        if stop["weak"] is None:
            break
    return _find_plain(line) or _find_without_dash(line)


class _Part(NamedTuple):
    span: Span
    kind: str
    in_brackets: bool


def _read_parts(line: str, stop: re.Match[str]) -> DatelineFound | None:
    """Read "OUTLET, PLACE", "PLACE (OUTLET)", "PLACE, 5/5/2025" and the like in front of the dash."""
    parts: list[_Part] = []
    for written in _PART.finditer(line, 0, _end_before(line, stop)):
        text = written[0].strip(" \t\xa0.")
        if not text:
            continue
        start = line.index(text, written.start())
        in_brackets = bool(parts) and line[written.start() - 1] in "(["
        parts += _glued_parts(text, start) or [_Part(Span(start, start + len(text)), _part_kind(text), in_brackets)]
    kinds = {part.kind for part in parts}
    if not parts or sum(part.kind != "date" for part in parts) > _MOST_PARTS or "prose" in kinds:
        return None
    if stop["weak"] is not None and not kinds & {"place", "domain"}:
        return None
    if stop[0] == "-" and not kinds & _VOUCHED and not line[: stop.start()].isupper():
        return None  # "Forum Putra Putri TNI-Polri"
    place, outlet = _choose(line, parts)
    if place is None and (outlet is None or _part_kind(outlet.of(line)) == "newsroom"):
        return None
    return DatelineFound(stop.end(), place, outlet, bool(kinds & _VOUCHED))


def _glued_parts(text: str, start: int) -> list[_Part]:
    """Return place and outlet of "SANGATTA.WARTA.ASIA", which begins at ``start``; nothing of other parts."""
    glued = _GLUED_OUTLET.fullmatch(text)
    if glued is None or not is_place_name(glued[1]):
        return []
    stop = start + glued.end(1)
    outlet = Span(stop + 1, start + len(text))
    return [_Part(Span(start, stop), "place", in_brackets=False), _Part(outlet, "outlet", in_brackets=False)]


def _end_before(line: str, stop: re.Match[str]) -> int:
    """Return where the words in front of the dash end: before the space, and before a full stop ("Sampit. – ")."""
    words = line[: stop.start()].rstrip()
    return len(words if stop["weak"] or not words.endswith(".") else words[:-1].rstrip())


def _part_kind(text: str) -> str:
    """Return what a part is: place, domain, outlet, newsroom, date, name (unknown, but written like a name) or prose."""
    if _DATE.match(text) or text.casefold() in _weekdays():
        return "date"
    if _DOMAIN.match(text):
        return "domain"
    key = place_key(text)
    if key in _known_places():
        return "place"
    if key in _known_outlets():
        return "outlet"
    words = text.split()
    if not words or len(words) > _MOST_WORDS or opens_prose(words[0]):
        return "prose"
    if not all(word[0].isupper() or word[0].isdigit() for word in words):
        return "prose"
    if not _newsrooms().isdisjoint(text.casefold().split()) or key.endswith(("news", "pos", "post")):
        return "newsroom"
    return "outlet" if len(words) == 1 and (_CAMEL.search(text) or _is_glued_outlet(key)) else "name"


def _is_glued_outlet(key: str) -> bool:
    """Tell an outlet's name made of a newsroom word and a place: "KABARTARAKAN", "TarakanTimes"."""
    for word in _newsrooms():
        place = key.removeprefix(word) if key.startswith(word) else key.removesuffix(word)
        if place != key and len(place) >= _LEAST_OUTLET_PLACE and place in _known_places():
            return True
    return False


def _choose(line: str, parts: list[_Part]) -> tuple[Span | None, Span | None]:
    """Return place and outlet: a known place and a known outlet win, else the place stands first."""
    left = [part for part in parts if part.kind != "date"]
    place = next((part for part in left if part.kind == "place"), None)
    outlet = next((part for part in left if part.kind in {"domain", "outlet", "newsroom"}), None)
    province = _province_behind(line, left, place)
    names = [part for part in left if part.kind == "name"]
    if place is None:
        place = next((part for part in names if not part.in_brackets), None)
    if outlet is None:
        outlet = next((part for part in names if part is not place), None)
    if place and province:
        return Span(place.span.start, province.span.end), outlet.span if outlet else None
    return place.span if place else None, outlet.span if outlet else None


def _province_behind(line: str, parts: list[_Part], place: _Part | None) -> _Part | None:
    """Return the province that stands behind the place to say where it lies: "Pontianak, Kalbar"."""
    if place is None or place is parts[-1]:
        return None
    behind = parts[parts.index(place) + 1]
    return behind if not behind.in_brackets and place_key(behind.span.of(line)) in _provinces() else None


def _with_second_part(line: str, found: DatelineFound) -> DatelineFound:
    """Add what stands behind the first dash: "MMC Borneo – Palangka Raya – ", "Sampit - BorneoNews - "."""
    stop = _STOP.search(line, found.end, found.end + _LONGEST // 2)
    if stop is None or stop["weak"] is not None or stop.end() >= len(line):
        return found
    span = Span(found.end, _end_before(line, stop))
    if span.end <= span.start:
        return found
    kind = _part_kind(span.of(line))
    if kind == "place" and (found.place is None or (found.outlet is None and _is_name(line, found.place))):
        return DatelineFound(stop.end(), span, found.outlet or found.place, known=True)
    if kind in {"domain", "outlet", "newsroom"} and found.outlet is None:
        return DatelineFound(stop.end(), found.place, span, known=True)
    return found


def _is_name(line: str, span: Span) -> bool:
    return _part_kind(span.of(line)) == "name"


def _find_plain(line: str) -> DatelineFound | None:
    """Read a place alone before a full stop, a day in brackets or a hyphen; another place behind it makes it a route."""
    plain = _PLAIN.match(line, 0, _LONGEST)
    if plain is None:
        return None
    place = Span(*plain.span(plain.lastgroup or 0))
    behind = _PLACE_WORD.match(line, plain.end())
    known = is_place_name(place.of(line))
    if (behind and is_place_name(behind[1])) or not (known or (plain["dated"] and _part_kind(place.of(line)) == "name")):
        return None
    return DatelineFound(plain.end(), place, None, known)


def _find_without_dash(line: str) -> DatelineFound | None:
    """Read "Outlet.com, PlaceThe sentence", as pages write it that lost their dash, and "Place Tim Liputan X. "."""
    outlet = _OUTLET_FIRST.match(line, 0, _LONGEST)
    if outlet is None and "Tim" not in line[:_LONGEST]:
        return None
    at = outlet.end() if outlet else 0
    place = _known_place_at(line, at)
    if place is None:
        return None
    if outlet:
        end = place.end + len(line[place.end :]) - len(line[place.end :].lstrip(" \xa0.,"))
        return DatelineFound(end, place, Span(outlet.start(1), outlet.end(1)), known=True)
    team = _TEAM.match(line, place.end)
    return DatelineFound(team.end(), place, Span(team.start(1), team.end(1)), known=True) if team else None


def _known_place_at(line: str, at: int) -> Span | None:
    """Return the longest known place name that starts at ``at``, also where the next sentence is glued to it."""
    longest, end = None, at
    for _ in range(_MOST_WORDS):
        word = _PLACE_WORD.match(line, end)
        if word is None:
            break
        end = word.end()
        if place_key(line[at:end]) in _known_places():
            longest = Span(at, end)
    return longest
