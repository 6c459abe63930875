"""page → the proper name of a place or building that stands in an office: "Kepala Desa |Belatung|", "Direktur RSUD |Harapan|"."""

from kalcorpus.mentions.names import roles
from kalcorpus.mentions.names.bare import is_initial
from kalcorpus.mentions.names.page import Page
from kalcorpus.mentions.names.parts import close_bracket, is_abbreviation, is_complement, region_last
from kalcorpus.words import Position

_LONGEST = 6  # words
_CLAIMS = roles.HEAD | roles.STOP | roles.VERB
_NOT_CLAIMED = roles.GIVEN | roles.PREFIX | roles.COMPLEMENT
_HONOURED = frozenset({"Panglima", "Sultan", "Raja", "Ratu"})  # a building or harbour is named after them
_WATER = "Tirta"  # "Direktur Perumda Tirta Belatung Ana": how waterworks are called
_FIRMS = frozenset({"PT", "CV", "UD", "Perum", "Perumda", "Perumdam", "PDAM", "Koperasi"})
_SMALL_TITLES = frozenset({"dr", "drg"})
_JOINTS = frozenset({" ", ". ", "."})
# Offices behind which the name of a place stands at once
PLACE_HEADS = frozenset(
    {"Camat", "Lurah", "Kepala Desa", "Sekretaris Camat", "Sekretaris Desa", "Sekretaris Kecamatan", "Kepala Kampung"}
    | {"Kepala Kepolisian Sektor", "Komandan Komando Rayon Militer", "Bintara Pembina Desa"}
    | {"Bhayangkara Pembina Keamanan dan Ketertiban Masyarakat"}
)


def facility_last(page: Page, at: int) -> int:
    """Return the word behind a building, road or school and the person it is named after: "RSUD dr. H. Jusuf SK"."""
    last = at + 1
    while page.gaps[last - 1] in _JOINTS:
        word, role, before = page.words[last], page.roles[last], page.roles[last - 1]
        dotted = page.gaps[last - 1] != " "
        if dotted and not (is_initial(page.words[last - 1]) or before & (roles.PREFIX | roles.FACILITY)):
            break
        claimed = role & _CLAIMS and not role & _NOT_CLAIMED
        honoured = last == at + 1 and word in _HONOURED
        titled = (
            role & roles.PREFIX and last > at + 1 and not before & (roles.PREFIX | roles.FACILITY | roles.SUBJECT) and not dotted
        )
        if not (word[0].isupper() or word in _SMALL_TITLES) or ((claimed or titled) and not honoured):
            break
        last += 1
    return last


def place_name_last(page: Page, at: int, office: Position, *, apart: bool) -> int:
    """Return the word behind the proper name at ``at``, or ``at``: "Desa Belatung", "Pasar Rejomulyo Tangguh".

    ``apart`` tells that other words stand between it and the head of the office.
    """
    if page.words[at] == _WATER and page.words[at - 1] in _FIRMS and page.gaps[at] == " ":
        return at + 1 if page.roles[at + 1] & roles.GIVEN else at + 2
    run = _run(page, at, roles.HEAD | roles.PREFIX)
    if run > at and page.gaps[run - 1].strip(" ") == "(" and close_bracket(page, run) and is_abbreviation(page.words[run]):
        return run  # "RSUD Bhakti Dharma (BD)": all of it
    last = at
    for word in range(at, _run(page, at, roles.HEAD | roles.VERB)):
        if _ends_before(page, word, at, office):
            break
        last = word + 1
    if last == at + 1 and not apart and page.roles[at] & roles.GIVEN:
        return at  # "Camat Budi", but "Camat Sungai Apit"
    return last


def _run(page: Page, at: int, claimed: int) -> int:
    """Return the word behind the capitals from ``at`` on that none of these roles claims."""
    last = at
    while page.words[last][0].isupper() and not page.roles[last] & claimed and last < at + _LONGEST:
        last += 1
        if page.gaps[last - 1] != " ":
            break
    return last


def _is_region(page: Page, at: int) -> bool:
    """Tell whether the word at ``at`` is the name of a regency or province by itself, and nothing else."""
    if page.roles[at] & (roles.REGION | roles.SURNAME | roles.GIVEN) != roles.REGION or page.words[at] in page.lexicon.districts:
        return False
    return region_last(page, at) == at + 1


def _is_followed(page: Page, at: int) -> bool:
    return page.gaps[at] == " " and page.words[at + 1][0].isupper()


def _ends_before(page: Page, at: int, first: int, office: Position) -> bool:
    """Tell whether the name ends before word ``at``: "Camat Sungai Apit |Tengku Ana|"; a building may bear a person's name."""
    role = page.roles[at]
    if at > first and page.roles[at - 1] & roles.FACILITY and not role & roles.HEAD:
        return False  # "Pelabuhan Tanjung |Perak|"
    if role & roles.STOP and not _is_followed(page, at):
        return True
    if at == first:
        return False
    if page.words[at - 1] in page.lexicon.districts and office.canonical in PLACE_HEADS and not role & roles.STOP:
        return True
    if at - 1 > first and _is_region(page, at - 1):
        return True  # "Kepala Sekolah MAN Bulungan |Ana|"
    if is_complement(page, at) and not _is_inside(page, at, first, office):
        return True
    if role & roles.PREFIX and page.gaps[at][:1] == ".":
        return True
    building = page.roles[first - 1] & roles.FACILITY
    if building and role & (roles.GIVEN | roles.COMMON) == roles.GIVEN and not page.roles[first] & (roles.GIVEN | roles.PREFIX):
        return page.words[first] not in _HONOURED  # "RSUD Harapan |Ana Wulandari|", but "RSUD Sultan Ana"
    return not building and (bool(role & (roles.GIVEN | roles.PREFIX)) or is_initial(page.words[at]))


def _is_inside(page: Page, at: int, first: int, office: Position) -> bool:
    """Tell whether a word of subjects stands inside the name of a village or firm: "Lurah Harapan |Pintu| Air"."""
    pure = page.roles[at] & (roles.COMPLEMENT | roles.REGION) == roles.SUBJECT and not is_abbreviation(page.words[at])
    return pure and (office.canonical in PLACE_HEADS or page.words[first - 1] in _FIRMS) and _is_followed(page, at)
