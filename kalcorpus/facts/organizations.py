"""organization mentions and abbreviations → organizations, each once."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from pydantic import Field, TypeAdapter

from kalcorpus.facts.persons import Person
from kalcorpus.facts.regions import NamedRegion
from kalcorpus.mentions.abbreviations import Abbreviation
from kalcorpus.mentions.organizations import OrganizationMention, organization_heads
from kalcorpus.record import Record
from kalcorpus.text import Mention, fold_space

# "Dinas Kesehatan Kota |Tarakan", "DPRD |Kaltara": what may stand between an organization and whose it is.
_OWNER = re.compile(r"(?:[ \xa0]Daerah)?[ \xa0](?:\([^()\n]{2,20}\)[ \xa0])?(?:(?:Provinsi|Prov\.|Kabupaten|Kab\.|Kota)[ \xa0])?")
_SHORT_WORD = re.compile(r"[A-Z][\w/&-]*")
_LEVELS = ("Provinsi", "Kabupaten", "Kota")


class Organization(Record):
    """An organization that the article names."""

    name: str = Field(title="Lembaga", description="Full name", examples=["Badan Pengembangan Sumber Daya Manusia"])
    abbreviation: str | None = Field(None, title="Singkatan", description="Abbreviation", examples=["BPSDM"])
    kind: str | None = Field(None, title="Jenis", description="Kind of organization")
    mentions: tuple[Mention, ...] = Field((), title="Penyebutan", description="Every place where it is named")


class _Owned(NamedTuple):
    """A mention with the region whose organization it is, if one stands behind it."""

    mention: OrganizationMention
    end: int
    owner: NamedRegion | None


def resolve_organizations(
    found: tuple[OrganizationMention, ...],
    abbreviations: tuple[Abbreviation, ...],
    regions: Sequence[NamedRegion],
    people: Sequence[Person],
    story: str,
) -> tuple[Organization, ...]:
    """Return each organization once with all its mentions, in order of first mention.

    Args:
        found: the mentions of organizations.
        abbreviations: what the text defines; a defined short form names its organization from then on.
        regions: the regions of the article; one behind an organization tells whose it is.
        people: the persons of the article; a name behind an organization is no part of it.
        story: the frozen text with all that is not article blanked.
    """
    found = _without_people(found, people, story)
    defined = _defined(found, abbreviations, story) if abbreviations else []
    if not (found or defined):
        return ()
    named = {mention.start: (mention.end, region) for region in regions for mention in region.mentions}
    starts = sorted(named)
    mentions = sorted((*found, *defined), key=_start) if defined else found
    owned = [_own(mention, named, _first_inside(starts, mention), story) for mention in mentions]
    owners: dict[str, set[str]] = {}
    for one in owned:
        if one.owner:
            owners.setdefault(one.mention.name, set()).add(one.owner.code)
    grouped: dict[tuple[str, str | None], list[_Owned]] = {}
    for one in owned:
        code = one.owner.code if one.owner else _only(owners.get(one.mention.name))
        grouped.setdefault((one.mention.name, code), []).append(one)
    by_code = {region.code: region for region in regions}
    shorts = {defined.long.casefold(): defined.short for defined in abbreviations}
    return _checked().validate_python(
        [_organization(group, by_code.get(code or ""), shorts, story) for (_, code), group in grouped.items()]
    )


@cache
def _checked() -> TypeAdapter[tuple[Organization, ...]]:
    return TypeAdapter(tuple[Organization, ...])  # all in one call: half the time of one model after the other


def _without_people(
    found: tuple[OrganizationMention, ...], people: Sequence[Person], story: str
) -> tuple[OrganizationMention, ...]:
    """Cut the names of people off unknown organizations: "Dinas Pasar |Ahmad Sulaiman"."""
    starts = sorted([mention.start for person in people for mention in person.mentions]) if found else []
    kept: list[OrganizationMention] = []
    for mention in found:
        cut = _first_inside(starts, mention)
        if cut is None:
            kept.append(mention)
        elif " " in (text := story[mention.start : cut].rstrip()):
            kept.append(mention._replace(end=mention.start + len(text), text=text, name=fold_space(text)))
    return tuple(kept)


def _start(mention: OrganizationMention) -> int:
    return mention.start


def _first_inside(starts: list[int], mention: OrganizationMention) -> int | None:
    """Return the first of the ``starts``, which are in order, that lies inside the mention behind its first letter."""
    at = bisect_right(starts, mention.start)
    return starts[at] if at < len(starts) and starts[at] < mention.end else None


def _only(codes: set[str] | None) -> str | None:
    """Return the one owner of an organization in the article; a bare "Pemkab" is that one's then."""
    return next(iter(codes)) if codes and len(codes) == 1 else None


def _own(mention: OrganizationMention, named: dict[int, tuple[int, NamedRegion]], inside: int | None, story: str) -> _Owned:
    """Return the mention with its owner.

    Args:
        mention: the organization.
        named: the regions by where they start, with their ends.
        inside: where the first region inside the mention starts.
        story: the story.
    """
    if inside is not None:  # "Universitas Tanah Laut": the region is part of the name, which ends with it
        end = named[inside][0]
        return _Owned(mention._replace(name=fold_space(story[mention.start : end])), end, None)
    gap = _OWNER.match(story, mention.end)
    behind = named.get(gap.end()) if gap else None
    return _Owned(mention, behind[0], behind[1]) if behind else _Owned(mention, mention.end, None)


def _defined(
    found: tuple[OrganizationMention, ...], abbreviations: tuple[Abbreviation, ...], story: str
) -> list[OrganizationMention]:
    """Return what only the text's own abbreviations tell to be an organization: "Forum Warga Hilir (FWH)" and each FWH."""
    names = {mention.text.casefold(): mention for mention in found}
    meant: dict[str, OrganizationMention] = {}
    for defined in abbreviations:
        known = names.get(fold_space(defined.long).casefold())
        head = organization_heads().get(defined.long.split()[0]) if " " in defined.long else None
        if known and known.abbreviation != defined.short:
            meant[defined.short] = known._replace(abbreviation=defined.short)
        elif head and head.names_others and not known:
            meant[defined.short] = OrganizationMention(0, 0, defined.short, defined.long, defined.short, head.kind)
    if not meant:
        return []
    taken = {at for mention in found for at in (mention.start, mention.end - 1)}
    return [
        meant[word[0]]._replace(start=word.start(), end=word.end(), text=word[0])
        for word in _SHORT_WORD.finditer(story)
        if word[0] in meant and word.start() not in taken and word.end() - 1 not in taken
    ]


def _organization(group: list[_Owned], owner: NamedRegion | None, shorts: dict[str, str], story: str) -> dict[str, object]:
    """Return the fields of an organization; ``shorts`` are the text's own abbreviations by their long form, folded."""
    first = group[0].mention
    abbreviation = None
    for one in group if shorts else ():
        if abbreviation := shorts.get(one.mention.text.casefold()):
            break
    for one in group:
        abbreviation = abbreviation or one.mention.abbreviation
    return {
        "name": _full_name(first.name, owner),
        "abbreviation": abbreviation,
        "kind": first.kind,
        "mentions": [{"start": one.mention.start, "end": one.end, "text": story[one.mention.start : one.end]} for one in group],
    }


def _full_name(name: str, owner: NamedRegion | None) -> str:
    """Return the organization's name with its owner's: "Pemerintah Kabupaten" with Kabupaten Paser names the level once."""
    if owner is None:
        return name
    bare = owner.name.split(" ", 1)[1] if owner.name.startswith(_LEVELS) else owner.name
    return f"{name} {bare}" if name.endswith(_LEVELS) else f"{name} {owner.name}"
