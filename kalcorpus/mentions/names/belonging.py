"""page → what belongs to an office though its roles don't tell so, and what does not: one small rule for each case."""

from kalcorpus.mentions.names import roles
from kalcorpus.mentions.names.bare import BALINESE
from kalcorpus.mentions.names.page import Page
from kalcorpus.mentions.names.parts import is_abbreviation
from kalcorpus.mentions.names.places import facility_last

_NUMERALS = frozenset({"I", "V", "X"})
_NUMBERED = frozenset(
    {"Komisi", "Wilayah", "Asisten", "Dapil", "Eselon", "Kelas", "Regional", "Bidang", "Seksi", "Zona", "Rayon", "Region"}
    | {"Tingkat", "Divisi", "Pelindo", "Ketua", "Umum", "SSK", "SST", "Pos", "Kotis"}
)
_TERMS = frozenset({"Sementara", "Definitif"})  # "Ketua DPRD Sementara Ana"
_DIRECTIONS = frozenset({"Utara", "Selatan", "Barat", "Timur", "Tengah", "Tenggara", "Kaja", "Kelod", "Kangin", "Kauh"})
_NO_NAME_OF_PLACE = roles.GIVEN | roles.PREFIX | roles.HEAD | roles.REGION
_UNIONS = frozenset({"Ikatan", "Persatuan", "Aliansi", "Himpunan", "Asosiasi", "Perhimpunan", "Serikat", "Gabungan", "Paguyuban"})
_MATTER = roles.SUBJECT | roles.HEAD | roles.GIVEN | roles.STOP | roles.VERB
_MOST_SMALL = 3  # words
_AND = frozenset({"dan", "serta", "&"})
ADMINISTRATIVE = frozenset({"Provinsi", "Kabupaten", "Kota", "Kecamatan", "Kelurahan", "Desa", "Kab", "Kec", "Prov"})
UNITS = frozenset({"Biro", "Dinas", "Badan", "Bagian", "Bidang", "Direktorat", "Kementerian", "Sekretariat", "Deputi"})


def belonging(page: Page, at: int, start: int) -> int:
    """Return how many words from ``at`` on belong to the office, whose complement begins at ``start``.

    "Komisi |I|", "Wakil Ketua |I| DPRD"; "TMMD |Ke-124|"; "Ketua DPRD |Sementara| Ana"; "Kepala SMK Negeri 1 |Gambut| Ana".
    """
    word, gap, behind = page.words[at], page.gaps[at], page.roles[at + 1]
    if word in _NUMERALS:
        balinese = page.words[at + 1] in BALINESE  # "Ketua |I Wayan|" is a name
        return int(page.words[at - 1] in _NUMBERED and not balinese)
    if word == "Ke" and gap == "-":
        return 2
    if (word == "Koordinator" and page.words[at - 1] == "Kementerian") or (page.words[at - 1] in _UNIONS and gap != ", "):
        return 1  # "Ketua Ikatan |Guru| Indonesia": of whom it is a union
    if word in _DIRECTIONS and at > start and page.gaps[at - 1] == " ":
        return 1  # "Unit Nusa |Tenggara|"
    beside = gap == page.gaps[at - 1] == " " and page.roles[at - 1] & page.roles[at] & roles.SUBJECT
    if beside and behind & _MATTER == roles.SUBJECT:
        return 1  # "Staf Deteksi |Dini| Kebakaran Hutan"
    if gap != " " or page.roles[at] & roles.GIVEN:
        return 0
    term = word in _TERMS and page.words[at + 1][0].isupper()
    return int(term or (word in page.lexicon.districts and bool(behind & roles.GIVEN)))


def is_matter(page: Page, at: int, start: int) -> bool:
    """Tell whether a word for a place is what a department is for: "Dinas Pemberdayaan Masyarakat dan |Desa|"."""
    department = not UNITS.isdisjoint(page.words[start - 2 : at])
    return department and (page.gaps[at - 1].strip(" ") in _AND or bool(page.roles[at - 1] & roles.SUBJECT))


def is_no_region(page: Page, at: int, last: int, *, wants_name: bool) -> bool:
    """Tell whether the word of a region at ``at`` is a given name, or begins one of a place: "Pelabuhan |Tanjung| Perak"."""
    if last > at + 1:
        return False
    building = page.roles[at - 1] & (roles.FACILITY | roles.LOCALITY) == roles.FACILITY  # "MAN |Bulungan| Ana"
    ambiguous = not building or page.roles[at] & roles.SURNAME or page.words[at] in page.lexicon.districts
    named = wants_name and ambiguous and page.gaps[at] == " " and page.words[last][0].isupper()
    return bool(page.roles[at] & roles.GIVEN) or bool(named and not page.roles[last] & _NO_NAME_OF_PLACE)


def namesake_last(page: Page, at: int) -> int:
    """Return the word behind the person whose name and titles a building bears, or 0: "Direktur RSUD |dr. Xubini|, Ana"."""
    last = facility_last(page, at - 1)
    named = page.gaps[last - 1][:1] in {",", "("} or page.roles[last] & (roles.PREFIX | roles.REGION)
    return last if last > at + 1 and named else 0


def may_be_listed(page: Page, at: int) -> bool:
    """Tell whether the word at ``at`` stands in a list of subjects: "Dinas Pendidikan, |Pemuda| dan Olahraga"."""
    word, role = page.words[at], page.roles[at]
    if role & roles.FACILITY or word in UNITS or word in ADMINISTRATIVE:
        return False
    subject = role & roles.SUBJECT or (is_abbreviation(word) and role & roles.ORGANIZATION)
    return bool(subject) and _list_goes_on(page, at)


def _list_goes_on(page: Page, at: int) -> bool:
    """Tell whether what stands behind the comma is one of a list of subjects, which "dan" and a last one end."""
    ends = (word for word in range(at - 1, at + 3) if page.gaps[word].strip(" ,") in _AND)
    return any(page.roles[word + 1] & roles.SUBJECT and not page.roles[word + 1] & roles.HEAD for word in ends)


def in_small_letters(page: Page, at: int, gap: str) -> bool:
    """Tell whether the small words of ``gap`` belong to the office: "Direktur |kekayaan intelektual| Kemenparekraf"."""
    words = gap.split()
    if not 0 < len(words) <= _MOST_SMALL or not gap.replace(" ", "").islower() or not gap.replace(" ", "").isalpha():
        return False
    if not page.roles[at] & roles.COMPLEMENT and not is_abbreviation(page.words[at]):
        return False
    return bool(page.lexicon.roles[words[0].capitalize()] & roles.COMPLEMENT)
