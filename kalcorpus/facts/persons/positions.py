"""offices as written → positions: canonical title, organization and region of an office.

>>> from kalcorpus.mentions.names import read_office_words
>>> position = resolve_position(read_office_words("Plt. Kepala Dinas Kesehatan Kota Samarinda"))
>>> position.title, position.acting, position.organization, position.region
('Kepala Dinas Kesehatan', 'Plt', 'Dinas Kesehatan', '64.72')
"""

import re
from collections.abc import Iterable
from functools import cache, lru_cache

from pydantic import Field

from kalcorpus.mentions.names import OfficeWords
from kalcorpus.record import Record
from kalcorpus.words import Position, Region, rows


class PersonPosition(Record):
    """An office that the text gives to a person."""

    text: str = Field(
        title="Jabatan",
        description="The office as written, fullest form",
        examples=["Penjabat (Pj) Sekretaris Provinsi Kaltara"],
    )
    title: str | None = Field(None, title="Jabatan Baku", description="Canonical title", examples=["Sekretaris Daerah"])
    acting: str | None = Field(
        None, title="Status Penjabat", description="Pj, Pjs, Plt or Plh; null for a full holder", examples=["Pj"]
    )
    former: bool = Field(default=False, title="Mantan", description="The person held the office before")
    organization: str | None = Field(
        None, title="Instansi", description="The organization as written in the office", examples=["Dinas Kesehatan"]
    )
    region: str | None = Field(None, title="Kode Wilayah", description="Kemendagri code of the government the office belongs to")


# What an office may belong to: "Kepala |Dinas Kesehatan| Kota Samarinda", "Ketua |DPRD| Kaltara"
_ORGANIZATION = re.compile(
    r"(?:Dinas|Badan|Biro|Bagian|Bidang|Kantor|Kementerian|Balai|Lembaga|Komisi|Partai|Universitas|Politeknik|Bank|Dewan|Majelis|"
    r"Pengadilan|Kejaksaan|Inspektorat|Sekretariat|Otorita|Forum|Asosiasi|Ikatan|Himpunan|Persatuan|Yayasan|Rumah Sakit|"
    r"Bap\w+|Dis\w+|Din(?:kes|sos)|Kemen\w+|Pem(?:prov|kab|kot|ko|da|des)\b|Pol(?:da|res|sek|resta)\b|Kej(?:ari|ati)|Kesbangpol|"
    r"Satpol PP|Baznas|Bawaslu|Kormi|Set(?:da|wan)\w*|(?!RI\b|[IVX]+\b)[A-Z]{2}[\w-]*)"
)
_REGION_KIND = re.compile(r"(?<!\s)\s+(?:Provinsi|Prov\.?|Kabupaten|Kab\.?|Kota)$")
_LEVEL_WORDS = {
    "provinsi": "provinsi",
    "prov": "provinsi",
    "kabupaten": "kabupaten",
    "kab": "kabupaten",
    "kota": "kota",
}
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_LONGEST_REGION = 4  # words
_VILLAGES = frozenset({"desa", "kelurahan", "kecamatan", "desa/kelurahan"})
_KALIMANTAN = ("61", "62", "63", "64", "65")


@cache
def _regions() -> dict[str, tuple[Region, ...]]:
    """Return the regions by each of their names, written small."""
    found: dict[str, list[Region]] = {}
    for region in rows(Region):
        for name in dict.fromkeys((region.name, region.name.replace("Sumatera", "Sumatra"), *region.short_names)):
            found.setdefault(name.casefold(), []).append(region)
    return {name: tuple(regions) for name, regions in found.items()}


@cache
def _region_beginnings() -> frozenset[str]:
    """Return the first words of the regions' names."""
    return frozenset(found[0] for name in _regions() if (found := _WORD.match(name)))


@cache
def _titles_of(head: str) -> tuple[str, ...]:
    """Return the canonical titles that begin with those of ``head``, longest first."""
    return tuple(sorted({row.canonical for row in rows(Position) if row.canonical.startswith(head)}, key=len, reverse=True))


def _choose(regions: tuple[Region, ...], level: str | None, head: Position) -> Region | None:
    """Return the one region that a name means beside "Kota" or "Kabupaten", or else behind this head."""
    wanted = (level,) if level else tuple(head.level.split("/"))
    fitting = [region for region in regions if region.type in wanted] or list(regions)
    if len(fitting) > 1:
        fitting = [region for region in fitting if region.code.startswith(_KALIMANTAN)] or fitting
    return fitting[0] if len(fitting) == 1 else None


def _find_region(complement: str, head: Position) -> tuple[Region, int] | None:
    """Return the first region that ``complement`` names, and where its name begins."""
    words = list(_WORD.finditer(complement))
    known, beginnings = _regions(), _region_beginnings()
    for first, word in enumerate(words):
        if word[0].casefold() not in beginnings:
            continue
        for last in range(min(first + _LONGEST_REGION, len(words)) - 1, first - 1, -1):
            name = complement[word.start() : words[last].end()].casefold()
            if regions := known.get(name):
                level = _LEVEL_WORDS.get(words[first - 1][0].casefold()) if first else None
                chosen = _choose(regions, level, head)
                return (chosen, word.start()) if chosen else None
    return None


def _organization(complement: str, before: int) -> str | None:
    """Return the organization that ``complement`` names in front of its region."""
    found = _ORGANIZATION.search(complement, 0, before)
    if found is None or complement.rfind("(", 0, found.start()) > complement.rfind(")", 0, found.start()):
        return None  # "(Kasi PHU)": what a bracket shortens
    return _REGION_KIND.sub("", complement[found.start() : before].rstrip(" ,")) or None


def _title(office: OfficeWords, complement: str) -> str | None:
    """Return the longest canonical title that the words of the office spell, or that of its head."""
    if office.row.role_type == "candidate":
        return None
    head = office.row.canonical
    if not complement:
        return head
    spelled = f"{head} {complement}"
    title = next((title for title in _titles_of(head) if f"{spelled} ".startswith(f"{title} ")), head)
    return spelled if title == "Kepala Dinas" else title


def resolve_position(office: OfficeWords) -> PersonPosition:
    """Return the position that an office as written stands for."""
    return _resolve(office._replace(start=0, end=0))


def _names_its_regency(complement: str, start: int) -> bool:
    """Tell whether the region at ``start`` is what a village belongs to: "Desa Suka, Garut", "Desa Suka Kabupaten Garut"."""
    before = complement[:start].rstrip()
    return before.endswith(",") or before.rpartition(" ")[2].casefold().rstrip(".") in _LEVEL_WORDS


@lru_cache(maxsize=4096)  # the same offices come back in article after article
def _resolve(office: OfficeWords) -> PersonPosition:
    central = office.row.branch.startswith("pemerintah")
    found = None if central or not office.complement else _find_region(office.complement, office.row)
    if found and office.row.level in _VILLAGES and not _names_its_regency(office.complement, found[1]):
        found = None  # "Kepala Desa Aek Garut": the village bears the name of a regency
    region, start = found or (None, len(office.complement))
    complement = _REGION_KIND.sub("", f" {office.complement[:start].strip(' ,')}").strip()
    within = office.text[: len(office.text) - len(office.complement)].split()[-1:]
    named = f"{within[0]} {complement}".strip() if within and _ORGANIZATION.fullmatch(within[0]) else complement
    return PersonPosition(
        text=office.text,
        title=_title(office, complement),
        acting=office.acting,
        former=office.former,
        organization=_organization(named, len(named)),
        region=region.code if region else None,
    )


def resolve_positions(offices: Iterable[OfficeWords]) -> tuple[PersonPosition, ...]:
    """Return the offices of a person, each once in its fullest form, in order of first mention."""
    kept: dict[tuple[str, bool], OfficeWords] = {}
    for office in offices:
        key = (office.row.canonical, office.former)
        if key not in kept or len(office.text) > len(kept[key].text):
            kept[key] = office
    return tuple(resolve_position(office) for office in kept.values())
