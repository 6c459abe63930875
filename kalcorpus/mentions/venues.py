"""story → venues: the places where something may have been held, at full length as written.

>>> [venue.text for venue in find_venues("Rakor digelar di Aula Serbaguna, Kantor Bupati Paser, Senin (5/5/2025).")]
['Aula Serbaguna, Kantor Bupati Paser']
"""

import re
from functools import cache
from typing import NamedTuple

from kalcorpus.words import Month, Region, VenueHead, Weekday, rows

_AT = re.compile(
    r"(?:di lokasi [^,.\n]{3,60},|[Dd]i|[Kk]e)[ \xa0]+(?=[\w\"“])|di(?=aula |gedung |hal|hotel |jalan |kantor |lapangan |ruang)"
)
_OBJECT = re.compile(  # what is opened, looked at or repaired is the place itself
    r"(?:meresmikan|meninjau|mengunjungi|menyambangi|menggeledah|menertibkan|pada|(?:[Pp]emeliharaan|[Pp]erbaikan|[Aa]kses)) (?=\w)"
)
_TOKEN = re.compile(r"[ \xa0]*(?:(\w[\w.’'`&/@-]*)|(,)[ \xa0]+|\(([^()\n]{2,40})\))")
# Lower-case words inside the name of a venue: "ruang rapat utama kantor bupati", "kandang milik masyarakat Desa Suka".
_INNER = frozenset(
    "rapat room utama serbaguna serba guna terbuka tertutup jabatan dinas pribadi upacara pertemuan kerja milik masyarakat warga pola "
    "pekerjaan umum penataan sidang paripurna pemerintah daerah parkir bupati wali walikota gubernur camat lurah desa kelurahan "
    "kecamatan provinsi negeri produksi kelompok tani makam pahlawan raya besar agung sakit adat budaya olahraga bola kaki bagian "
    "depan belakang timur barat utara selatan pusat setempat dan pemkab pemkot pemprov dprd".split()
)
_JOINING = frozenset({"dan", "di", "milik", "of", "and", "the"})
_DAY_NUMBER = re.compile(
    r"\d{1,2}[ \xa0]*(?:[-–—]|(?:s\.?d\.?|hingga|sampai)?[ \xa0]*(?:Jan|Feb|Mar|Apr|Mei|Jun|Jul|Ag|Sep|Okt|Nov|Des))"
)
_NEVER = frozenset(
    "tengah mana sana sini atas bawah antara antaranya dalam luar hadapan sela bawahnya dalamnya mata balik bidang satu dua tiga empat lima enam tujuh delapan sejumlah "
    "beberapa seluruh setiap masing semua mapun berbagai salah hadapan ibu bulan tahun era zaman masa hari".split()
)


_SHORTEST = 3


class Venue(NamedTuple):
    """A place as written. ``kind`` is that of its first word (room, building, ground, area, road, village, district, regency),
    or "named" for a proper name without such a word; ``preposition`` is what stands before it: di, ke, or "" for the object of a verb."""

    start: int
    end: int
    text: str
    kind: str
    preposition: str


@cache
def _heads() -> dict[str, str]:
    return {row.head: row.kind for row in rows(VenueHead)}


@cache
def _days() -> frozenset[str]:
    names = [name for table in (rows(Weekday), rows(Month)) for row in table for name in (row.name, *row.variants)]
    return frozenset(name.lower() for name in names) | {"hari", "tanggal", "pukul", "jam", "pada", "mulai", "sejak"}


@cache
def _regions() -> frozenset[str]:
    return frozenset(
        name.lower()
        for row in rows(Region)
        for name in (row.name, row.official_name, row.capital, *row.short_names, *row.nicknames, *row.capital_aliases)
    )


def find_venues(story: str) -> tuple[Venue, ...]:
    """Return the places in ``story`` behind "di" and "ke" or as objects of a verb, in order and without overlap."""
    venues: list[Venue] = []
    for at in _AT.finditer(story):
        start = at.end()
        if (at.start() and story[at.start() - 1].isalnum()) or (venues and start < venues[-1].end):
            continue
        if venue := _read(story, start, "ke" if at[0][0] in "Kk" else "di"):
            venues.append(venue)
    for verb in _OBJECT.finditer(story):
        venue = _read(story, verb.end(), "")
        if venue and venue.kind != "named":
            venues.append(venue)
    return tuple(sorted(venues))


def _read(story: str, start: int, preposition: str) -> Venue | None:
    first = _TOKEN.match(story, start)
    if not first or not first[1]:
        return None
    kind = _kind_of(first[1])
    if kind is None:
        return None
    end = _end_of_name(story, start)
    text = story[start:end].rstrip(" .,/-")
    if _says_nothing(text, kind):
        return None
    return Venue(start, start + len(text), text, kind, preposition)


def _says_nothing(text: str, kind: str) -> bool:
    """Tell whether ``text`` is no more than a region ("di wilayah Paser") or a word for any place ("di kantor")."""
    lower = text.lower()
    if kind in ("named", "area") and lower.removeprefix("wilayah ").removeprefix("kawasan ") in _regions():
        return True
    return lower in _heads() and (text == lower or kind not in ("room", "building")) or len(text) < _SHORTEST


def _kind_of(word: str) -> str | None:
    lower = word.lower().rstrip(".")
    if lower in _days() or lower in _NEVER:
        return None
    return _heads().get(lower) or ("named" if word[0].isupper() else None)


def _end_of_name(story: str, start: int) -> int:
    """Return where the name that begins at ``start`` ends: joining words and commas count only with more of the name behind."""
    end = at = start
    while token := _TOKEN.match(story, at):
        word, comma, bracket = token.groups()
        if comma:
            if not _goes_on_behind_comma(story, token.end()):
                break
        elif bracket:
            if bracket[0].isdigit() or bracket.split()[0].strip(",").lower() in _days():
                break
            end = token.end()
        elif not word or not _belongs(word) or _DAY_NUMBER.match(story, token.start(1)):
            break
        elif word.lower() not in _JOINING:
            end = token.end()
        at = token.end()
        if word and word.endswith(".") and _ends_sentence(story, word, at):
            break
    return end


def _belongs(word: str) -> bool:
    lower = word.lower().rstrip(".")
    if lower in _days():
        return False
    return word[0].isupper() or word[0].isdigit() or lower in _heads() or lower in _INNER or lower in _JOINING


def _goes_on_behind_comma(story: str, at: int) -> bool:
    """Tell whether what stands behind a comma is a part of the same place ("Aula X, Kantor Bupati Y")."""
    word = _TOKEN.match(story, at)
    return bool(word and word[1] and word[1].lower().rstrip(".") in _heads() and word[1].lower() not in _days())


def _ends_sentence(story: str, word: str, at: int) -> bool:
    following = story[at : at + 2].strip()
    return len(word) > 4 and (not following or following[0].isupper())  # noqa: PLR2004 - Jl., Jln., Kec., Lt. are shorter
