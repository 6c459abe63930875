"""story → laws: citations of laws and regulations by number or year.

>>> [(law.text, law.type, law.number, law.year) for law in find_laws("sesuai PP 28 tahun 2018 tentang Kerja Sama Daerah")]
[('PP 28 tahun 2018', 'PP', '28', 2018)]
"""

import re
from collections.abc import Iterator
from functools import cache

from pydantic import Field

from kalcorpus.text import Mention, Span
from kalcorpus.words import Regulation, rows

_WINDOW = 140  # code points before a number in which its kind of regulation must begin
_SYLLABLE = 3  # "se" and "pp" are syllables: abbreviations of up to three letters count in capitals alone

_NUMBER = r"(?:[A-Z]{1,8}[-./])?\d[\w.\-]*(?: [A-Z]{1,3}(?=/))?(?:/[\w.\-]+(?: (?:[–-] )?[A-Z]+(?=/))?)*"
_YEAR = r"(?:,?\s+(?:[Tt]ahun|TAHUN|[Tt]hn?\.?)\s+((?:19|20)\d\d)(?!\d))"
# "Nomor 86", "No. 23/2014", "Nomor: SE-4/2025": what announces a number. The patterns begin with a letter, which is found
# faster than one of two.
_REST_OF_ANNOUNCEMENT = r"\s?[:.]?\s{0,3}(?=(?:[A-Z]{1,8}[-./])?\d)"
_ANNOUNCED = re.compile(rf"o(?<=[Nn]o)(?:mor|\.)?{_REST_OF_ANNOUNCEMENT}")
_SHOUTED = re.compile(rf"O(?<=NO)(?:MOR|\.)?{_REST_OF_ANNOUNCEMENT}")
# "UU 23/2014", "PP 28 tahun 2018": without an announcement only a year makes it a citation.
_SLASHED = re.compile(r"/(?:19|20)\d\d(?!\d)")
_DATED = re.compile(r"ahun\s(?:19|20)\d\d(?!\d)")
_BARE = re.compile(r"(?<![\w./-])\d{1,4}(?:/|\s[Tt]\w{0,4}\.?\s)(?=(?:19|20))")
_REST = re.compile(rf"({_NUMBER}){_YEAR}?")
_TRAILING_YEAR = re.compile(r"([^/]+)/((?:19|20)\d\d)")  # the number of a letter, "800.1/3515/BKPSDM/2025", is kept whole
_SEGMENT_YEAR = re.compile(r"(?:^|[/-])((?:19|20)\d\d)(?=/|$)")
_SHORT_YEAR = re.compile(r"/[IVX]{1,4}/(\d\d)\Z")  # behind the month: "099/Kep/III/22"
_CONSTITUTION = re.compile(
    r"(?<![\w-])(?:UUD|(?i:Undang-Undang\s+Dasar))(?:\s+(?:NRI|RI|Negara|Republik|Indonesia|(?i:tahun))){0,5}\s+1945"
)
_WORD = re.compile(r"[A-Za-z]+")
_GAP = re.compile(r"[\s\-–]+")
_JOINED = re.compile(r"\s*(?:,|\(|dan|serta|jo\.?|juncto|junto)\s*")
# A law's title goes on while its words are capitals, small joining words and years.
_YEAR_AND_COMMA = re.compile(r"(?<=ahun (?:19|20)\d\d),")
_TITLE = re.compile(
    r",?\s+[Tt]entang(?:[ \xa0]+(?:[A-Z(][\w\-/()]*|\d[\d/\-–]*"
    r"|dan|atau|atas|di|ke|pada|untuk|dalam|yang|terhadap|dari|bagi|dengan|tentang),?){1,40}"
)


class Law(Mention):
    """A citation of a law, regulation, decree or circular."""

    type: str = Field(title="Jenis", description="Kind of regulation as abbreviation", examples=["UU", "PP", "Perda", "SE"])
    number: str | None = Field(None, title="Nomor", description="Number as written after Nomor", examples=["28", "5/PMK.07"])
    year: int | None = Field(None, ge=1900, le=2100, title="Tahun", description="Year of the regulation")


@cache
def _kinds() -> dict[str, Regulation]:
    """Each way to write a kind of regulation, folded, with its row."""
    return {_fold(name): row for name, row in _names()}


def _names() -> list[tuple[str, Regulation]]:
    return [(name, row) for row in rows(Regulation) for name in (row.abbreviation, row.full_name, *row.aliases)]


@cache
def _kind_before() -> re.Pattern[str]:
    """A kind of regulation, then whose or about what it is ("Perda Kota Tarakan", "UU (ASN)"), up to where the number begins."""
    names = sorted({name for name, _ in _names()}, key=len, reverse=True)
    short = "|".join(re.escape(name) for name in names if len(name) <= _SYLLABLE)
    # "Undang – Undang", "UndangUndang": space and hyphen come and go.
    long = "|".join(r"[\s\-–]*".join(map(re.escape, _GAP.split(name))) for name in names if len(name) > _SYLLABLE)
    whose = r"(?:\s+(?:[A-Z(“\"][^\s,;:]{0,30}|dan|tentang|atas|&)){0,9}"
    return re.compile(rf"(?<!Satpol )({short}|(?i:{long}))(?![\w\-])({whose})\s*,?\s*$")


@cache
def _first_words() -> frozenset[str]:
    names = [name.casefold() for name, _ in _names()]
    return frozenset({_GAP.split(name)[0] for name in names} | {_GAP.sub("", name) for name in names})


def _find_kind(story: str, floor: int, number: int) -> re.Match[str] | None:
    """Return the kind of regulation that leads up to ``number``; words that begin no kind cost a look into a set only."""
    first_words = _first_words()
    for word in _WORD.finditer(story, floor, number):
        if word[0].casefold() in first_words and (kind := _kind_before().match(story, word.start(), number)):
            return kind
    return None


def _fold(name: str) -> str:
    return _GAP.sub("", name.casefold())


def find_laws(story: str) -> tuple[Law, ...]:
    """Return the citations in ``story``, in order and without overlap."""
    found: list[Law] = []
    for number, announced in _numbers(story):
        if found and number < found[-1].end:
            continue
        if law := _read(story, number, announced, found[-1] if found else None):
            found.append(law)
    if "1945" in story:
        found = _disjoint(sorted((*found, *_constitutions(story)), key=lambda law: law.start))
    return tuple(found)


def find_law_titles(story: str, laws: tuple[Law, ...]) -> tuple[Span, ...]:
    """Return what follows each citation as its title ("tentang Pajak Daerah Tahun 2025"): a year there is no date.

    >>> story = "Perda Nomor 1 Tahun 2024 tentang Pajak Daerah Tahun 2025 mulai berlaku"
    >>> [span.of(story) for span in find_law_titles(story, find_laws(story))]
    [' tentang Pajak Daerah Tahun 2025']
    """
    titles = (title for law in laws if (title := _TITLE.match(story, law.end)))
    return tuple(Span(title.start(), _title_end(title)) for title in titles)


def _title_end(title: re.Match[str]) -> int:
    """Return where a title ends: at its year where a comma follows, for behind that the sentence goes on."""
    year = _YEAR_AND_COMMA.search(title[0])
    return title.start() + year.start() if year else title.end()


def _numbers(story: str) -> list[tuple[int, int]]:
    """Where numbers that may be a regulation's begin, in order, and where their announcement begins (at the number if bare)."""
    places = [
        (match.end(), match.start() - 1)
        for pattern in (_ANNOUNCED, _SHOUTED)
        for match in pattern.finditer(story)
        if match.start() == 1 or not story[match.start() - 2].isalnum()
    ]
    places += [(bare.start(), bare.start()) for bare in _bare_numbers(story)]
    return sorted(places)


def _bare_numbers(story: str) -> Iterator[re.Match[str]]:
    for pattern in (_SLASHED, _DATED):
        for year in pattern.finditer(story):
            if bare := _BARE.search(story, max(0, year.start() - len("1234 t")), year.end()):
                yield bare


def _read(story: str, number: int, announced: int, before: Law | None) -> Law | None:
    """Return the citation whose number begins at ``number``, or None if no kind of regulation stands before it."""
    floor = max(before.end if before else 0, announced - _WINDOW)
    kind = _find_kind(story, floor, announced)
    rest = _REST.match(story, number)
    if rest is None or (announced == number and story[number - 1 : number] not in " \xa0\n."):
        return None
    if kind:
        start, row = kind.start(1), _kinds()[_fold(kind[1])]
        name = _of_ministry(row.abbreviation, kind[2])
    elif before and announced < number and _JOINED.fullmatch(story, before.end, announced):
        start, name = announced, before.type
        row = _kinds().get(_fold(name)) or Regulation(name, name, (), False)
    else:
        return None
    return _law(story, start, rest, name, row.letter_number)


def _of_ministry(abbreviation: str, whose: str) -> str:
    """Return "Permen" and "Kepmen" with the ministry's own abbreviation where one follows ("Peraturan Menteri PPPA")."""
    first = whose.split()[:1]
    if abbreviation in ("Permen", "Kepmen") and first and first[0].isupper() and first[0].isalpha():
        return abbreviation + first[0]
    return abbreviation


def _law(story: str, start: int, rest: re.Match[str], kind: str, whole_number: bool) -> Law:
    number = rest[1].rstrip(".-")
    end = rest.start() + len(number) if rest[2] is None else rest.end()
    year = rest[2]
    if year is None and not whole_number and (parts := _TRAILING_YEAR.fullmatch(number)):
        number, year = parts[1], parts[2]
    if year is None and (segments := _SEGMENT_YEAR.findall(number)):
        year = segments[-1]
    if year is None and whole_number and (short := _SHORT_YEAR.search(number)):
        year = f"20{short[1]}"
    return Law(start=start, end=end, text=story[start:end], type=kind, number=number, year=int(year) if year else None)


def _disjoint(laws: list[Law]) -> list[Law]:
    kept: list[Law] = []
    for law in laws:
        if not kept or law.start >= kept[-1].end:
            kept.append(law)
    return kept


def _constitutions(story: str) -> Iterator[Law]:
    for match in _CONSTITUTION.finditer(story):
        yield Law(start=match.start(), end=match.end(), text=match[0], type="UUD", number=None, year=1945)
