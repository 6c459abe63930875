"""a possible name → what shows that it is a person's, where no office stands beside it: one small rule for each kind."""

import re

from kalcorpus.mentions.names import roles
from kalcorpus.mentions.names.page import Page
from kalcorpus.mentions.names.phrases import NamePhrase
from kalcorpus.mentions.names.verbs import verbs_before, verbs_behind

_INTRODUCTION = re.compile(r"(?:[Ss]eorang|[Ss]alah (?:satu|seorang)) [^.,;:\n]+, *\Z")
_SPOKEN_BY = re.compile(
    r"\b(?:kata|ujar|ungkap|tutur|ucap|jelas) "
    r"(?:petani|pedagang|warga|nelayan|peternak|pengunjung|sopir|siswa|mahasiswa|pemilik)\b[^.,;:\n]{0,40}, *\Z"
)
_LONGEST_INTRODUCTION = 80  # characters
_DESCRIBES = (
    *("warga", "peserta", "siswa", "siswi", "mahasiswa", "petani", "pedagang", "nelayan", "pengunjung", "alumnus", "lulusan"),
    *("rekan", "teman", "karyawan", "karyawati", "ibu", "ayah", "istri", "suami"),
    *("kakak", "adik", "orang tua", "orangtua", "kerabat", "pemilik", "saksi", "korban"),
)
_DESCRIBED = re.compile(rf",? (?:(?:salah (?:satu|seorang)|seorang) )?(?:{'|'.join(_DESCRIBES)})\b| alias ")
_NICKNAMING = frozenset({"sapaan", "disapa", "panggilan", "dipanggil", "julukan", "dijuluki", "alias"})
_NICKNAMES = (", sapaan akrab", ", panggilan akrab", ", begitu ia ", ", sapaannya", ", panggilannya", ", demikian ia ")
_NICKNAME_REACH = 2  # words: "sapaan akrab Paman Budi"
_GIVEN_OR_COMMON = roles.GIVEN | roles.COMMON
_FOREBEARS = re.compile(r" [Bb]in(?:ti)? ")
_AGE = re.compile(r" *\( *(\d?)\d(?:\)| tahun)|,? (?P<told>(?:ber)?usia) \d{1,2} (?:tahun|bulan)\b")
_LAST, _CLOSES = (" dan ", " serta "), frozenset({".", ","})  # around the last of a list
_ACCORDING = frozenset({"menurut", "Menurut"})
_VERB_REACH = 2  # words and marks: "Ana, menegaskan"
_FAR_VERB = 9  # words between a name and its verb: "Defri Setiawan dari WALHI Gorontalo menambahkan"
_FAR_VERB_LETTERS = 160
# What a full name is not behind when it is a person's: it names a place, or it is the end of a longer name
_PLACES = frozenset({"di", "ke", "dari", "menuju", "daerah", "kawasan", "jalan", "jl", ")"})
_AT = frozenset({"di", "ke", "menuju"})
_SMALL_ADDRESSES = frozenset({"bapak", "ibu", "pak", "bu", "bpk"})
_BUILDINGS = frozenset(
    {"sirkuit", "stadion", "gedung", "jalan", "jln", "jl", "bandara", "masjid", "kampus", "jembatan", "sekolah"}
)
_ADDRESSES = frozenset({"Pak", "Bapak", "Bu", "Ibu", "Bpk", "pak", "bapak", "bu", "ibu"})
# Verbs whose agent is a person, and what may stand between them and the name
_LED_BY = frozenset(
    {"dipimpin", "didampingi", "diwakili", "dimoderatori", "dipandu", "dibacakan", "dijabat", "diketuai", "dikomandoi"}
    | {"dinahkodai", "dilatih", "diasuh", "diperankan"}
)
_BY = _LED_BY | {"oleh", "langsung", "saudara", "saudari"}
# Verbs whose object is a person, and those of winning, whose agent is
_MEETS = frozenset({"menggantikan", "melantik", "menunjuk", "mendampingi", "menemui", "menyambut", "menjenguk", "gantikan"})
_WON_BY = frozenset({"diraih", "direbut", "disabet", "dijuarai", "dimenangkan", "diperoleh", "ditempati"})
_LED_REACH = 3  # words: "dipimpin langsung oleh"
_SHORTEST_PASSIVE = 6  # letters: "dibuka", "diraih"; not "di", "dia"
_ORIGINS = frozenset({"dari", "asal", "selaku", "warga"})


def is_introduced(page: Page, name: NamePhrase) -> bool:
    """The text brings in somebody new: "Seorang pengguna jalan, Ana", "kata petani cabai, Ana"."""
    start = name.start
    if page.gaps[name.first - 1][-2:] != ", ":
        return False
    floor = max(0, start - _LONGEST_INTRODUCTION)
    return any(brings_in.search(page.story, floor, start) for brings_in in (_INTRODUCTION, _SPOKEN_BY))


def is_alias(page: Page, name: NamePhrase, left: NamePhrase) -> bool:
    """The name stands in brackets behind another, or behind "atau": "Ahmad Riza (|Ariza|)", "Ishadi Bandol atau |Ari Wulu|,"."""
    between = page.story[left.end : name.start]
    if left.name_last - left.name_first == 1 or name.titled:
        return False
    return (between == " (" and page.story.startswith(")", name.end)) or (
        between == " atau " and page.story.startswith(",", name.end)
    )


def is_nickname(before: list[str]) -> bool:
    """The words before say that it is what somebody is called: "yang akrab disapa Paman Budi"."""
    return bool(before) and before[-1].islower() and not _NICKNAMING.isdisjoint(before[-_NICKNAME_REACH:])


def is_named_nickname(page: Page, name: NamePhrase) -> bool:
    """The words behind say that it is what somebody is called: "ungkap Paman Budi, panggilan akrabnya"."""
    return page.story.startswith(_NICKNAMES, name.end)


def _leads_speech(page: Page, name: NamePhrase) -> bool:
    """A verb of speech follows the name, at once or behind where the speaker comes from."""
    if name.name_first != name.first:
        return False
    near = page.story[name.end : name.end + _FAR_VERB_LETTERS].replace(",", " , ").split(None, _FAR_VERB)[:_FAR_VERB]
    reach = _FAR_VERB if near and near[0] in _ORIGINS else _VERB_REACH
    return not verbs_behind().isdisjoint(near[:reach])


def _is_described(page: Page, name: NamePhrase) -> bool:
    """What the person is follows the name: "Xaver Bandol, warga Paser", "Hasan salah satu warga", "Ana alias Kancil"."""
    full = name.given > 0 or name.name_last - name.name_first > 1
    return full and bool(_DESCRIBED.match(page.story, name.end))


def _has_age(page: Page, name: NamePhrase, before: str) -> bool:
    """The age follows in brackets: "Xaver (42)"; one digit alone is a child's where a given name is read: "Ana (8)"."""
    found = _AGE.match(page.story, name.end)
    if found is None:
        return False
    if found["told"]:  # villages and parties have their age too: "Kampung Melati berusia 20 tahun"
        return before == "bernama" or (name.given > 0 and not before[0].isupper())
    return bool(found[1] or name.given)


def _is_sure_given(page: Page, at: int) -> bool:
    """Tell whether the word is a given name and no common word."""
    return page.roles[at] & _GIVEN_OR_COMMON == roles.GIVEN


def _holds_sure_given(page: Page, name: NamePhrase) -> bool:
    return any(_is_sure_given(page, at) for at in range(name.name_first, name.name_last))


def _goes_on_behind(page: Page, name: NamePhrase) -> bool:
    """Tell whether more capitals follow: "Ahmad Yani |Golf Club|"."""
    return page.gaps[name.last - 1] == " " and page.words[name.last][0].isupper() and not page.roles[name.last] & roles.HEAD


def is_full_name(page: Page, name: NamePhrase, before: str) -> bool:
    """Tell whether a full name holds a sure given name and stands where persons are named: "medali diraih Yusuf Bandol".

    It does not where it ends a longer name ("Wisata Ahmad Bandol"), or says where something is ("di Ahmad Bandol").
    """
    if name.name_last == name.name_first + 1 or not _holds_sure_given(page, name):
        return False
    if page.gaps[name.first - 1] == " " and not before.islower():
        return False
    return before not in _PLACES and before[-1:] != ")" and not _names_things(page, before) and not _goes_on_behind(page, name)


def may_be_listed(page: Page, name: NamePhrase, *, among_persons: bool) -> bool:
    """Tell whether ``name`` is a person's where it stands in a list with persons: one word of it is a sure given name.

    Beside two persons, ``among_persons``, a full name is one's whatever its words are.
    """
    if page.roles[name.name_first] & roles.STOP or _goes_on_behind(page, name):
        return False
    words = page.roles[name.name_first : name.name_last]
    last = among_persons and len(words) == 1 and page.gaps[name.first - 1].endswith(_LAST)
    if last and page.gaps[name.last - 1][:1] in _CLOSES and not words[0] & roles.CLAIMED:
        return True
    return _holds_sure_given(page, name) or (among_persons and len(words) > 1 and not any(role & roles.NO_NAME for role in words))


def _names_things(page: Page, before: str) -> bool:
    """Tell whether the small word before is one behind which things are named: "jalan", "desa", "partai"."""
    return bool(page.lexicon.words.get(before.capitalize(), 0) & roles.COMPLEMENT)


def _is_agent(page: Page, name: NamePhrase, before: list[str]) -> bool:
    """The name says who did what is told: "dibacakan oleh Yusuf", "didampingi Yusuf", "dipimpin langsung oleh Xyz Bandol"."""
    if _goes_on_behind(page, name):
        return False
    if not _LED_BY.isdisjoint(before[-_LED_REACH:]) and _BY.issuperset(before[-_LED_REACH:]):
        return name.given > 0 or name.name_last - name.name_first > 1
    if before[-1] == "oleh":
        won = not _WON_BY.isdisjoint(before[-_LED_REACH:]) and page.gaps[name.last - 1] == " dari "
        return won or bool(page.roles[name.name_first] & roles.GIVEN)
    if before[-1] in _MEETS:
        return _is_sure_given(page, name.name_first)
    passive = before[-1].startswith("di") and before[-1].isalpha() and len(before[-1]) >= _SHORTEST_PASSIVE
    return passive and _is_sure_given(page, name.name_first)


def shows_person(page: Page, name: NamePhrase, before: list[str], *, introduced: bool) -> bool:
    """Tell whether something shows that ``name``, which has no office beside it and follows ``before``, names a person.

    A title, form of address, age, verb of speech or forebear does beside any name; beside one that holds a given name also
    "oleh" or another passive, a verb of speech behind it, an introduction, and a second given name.
    """
    first = page.roles[name.name_first]
    if first & roles.STOP or (before[-1] in _BUILDINGS and page.gaps[name.first - 1] != " "):
        return False
    according = before[-1] in _ACCORDING
    if (according and _is_sure_given(page, name.name_first)) or (
        (according or introduced) and _DESCRIBED.match(page.story, name.end)
    ):
        return True
    if name.titled or before[-1] in verbs_before() or before[-1] == "Bernama" or _is_agent(page, name, before):
        return True
    if before[-1] in _SMALL_ADDRESSES and page.gaps[name.first - 1] != " " and not _goes_on_behind(page, name):
        return not first & roles.NO_NAME
    if page.words[name.first] in _ADDRESSES and name.name_first > name.first and not _goes_on_behind(page, name):
        return True
    if name.given and ((name.given > 1 and before[-1] not in _AT) or bool(name.address) or introduced or before[-1] == "bernama"):
        return True
    behind = page.story[name.end : name.end + 2]
    if (behind and _has_age(page, name, before[-1])) or (behind[:1] in {",", " "} and _is_described(page, name)):
        return True
    if name.name_last > name.name_first + 1 and _FOREBEARS.search(page.story, name.name_start, name.name_end):
        return True
    return bool(introduced or name.given) and _leads_speech(page, name)
