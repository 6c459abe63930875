"""event cue → the full name of the event as written."""

import re

from kalcorpus.mentions.events import Cue
from kalcorpus.text import fold_space

_PART = re.compile(r"[ \xa0]+(?:(\([^()\n]{2,40}\))|([\w][\w.’'`&/@-]*))")
_WEEKDAY = re.compile(r"[ \xa0]+(?:Sen|Sel|Rab|Kam|Jum|Sab|Min|Ahad|ini)")
_JOINING = frozenset("dan dalam tentang untuk bagi ke serta di se".split())
_ENDS = frozenset("senin selasa rabu kamis jumat jum'at jum’at sabtu minggu ahad pada tanggal".split())
_NO_HAPPENING = frozenset(  # who or what stands behind "menerima" and "mengikuti" as often as a happening
    "gubernur bupati wali walikota wakil menteri presiden ketua kepala tim dprd plt pj pjs plh sekda sekretaris ibu bapak para "
    "pemerintah pemkab pemkot pemprov dinas badan kantor pasar bank kota kabupaten provinsi polda polres tni kpk bpk pt cv sk "
    "surat akses jalan pintu rumah gedung hari".split()
)


def name_of(cue: Cue, limit: int, story: str) -> str | None:
    """Return the name that begins with ``cue``: capitalized words, with the small ones between them; None without one.

    Args:
        cue: the noun of the event.
        limit: where its venue or day begins, behind which no name goes on.
        story: the frozen text with all that is not article blanked.
    """
    if cue.role == "deed":
        return None
    end = at = cue.end
    while part := _PART.match(story, at, limit):
        bracket, word = part.groups()
        at = part.end()
        if bracket:
            if bracket[1].isdigit():
                break
            end = at
        elif word.lower() in _ENDS or (word.lower() == "hari" and _WEEKDAY.match(story, at)):
            break
        elif word[0].isupper() or word[0].isdigit() or word.startswith("se-"):
            end = at
        elif word not in _JOINING:
            break
    name = fold_space(story[cue.start : end]).rstrip(" .,")
    return name if end > cue.end else None


_OBJECT = re.compile(r"[ \xa0]+(?:secara resmi |langsung |kembali )?([A-Z][\w’'-]+)")


def held_by_name(verb: Cue, story: str) -> Cue | None:
    """Return what somebody holds, opens or attends where a proper name alone tells it: "menghadiri Haul Akbar"."""
    named = _OBJECT.match(story, verb.end)
    if not named or named[1].lower() in _NO_HAPPENING or named[1].lower() in _ENDS:
        return None
    kind = named[1].lower()
    return Cue(named.start(1), named.end(1), named[1], "event", kind, kind, "ceremony")


_VERB = re.compile(r"[ \xa0]((?:meng|meny|mem|men|me)[a-z]{4,})")
_NO_DEED = frozenset(
    "merupakan menjadi memiliki mengenai menurut mencapai melalui menuju mempunyai merasa menunggu mengalami membuat memakai "
    "menggunakan mendapat mendapatkan memperoleh membutuhkan memerlukan menjelang memasuki menghadiri mengikuti melakukan melaksanakan menggelar mengadakan menerima membuka menutup memimpin menyelenggarakan melihat mendukung memastikan".split()
)


_THING = re.compile(r"[ \xa0]([a-z-]+)(?![\w@])")
_NO_THING = frozenset(
    "yang di ke dari oleh kepada untuk pada dalam dengan secara langsung para sejumlah ratusan puluhan ribuan beberapa dua tiga empat "
    "lima enam tujuh delapan sembilan sepuluh satu sebuah seorang sekaligus dan serta atau juga lagi kembali bersama saat usai "
    "terhadap atas hasil salah seluruh semua lokasi bahwa adanya tersebut ini itu agar".split()
)


def kind_of(cue: Cue, story: str) -> str:
    """Return the kind of a happening, that of a deed with the thing it is done to: "penyerahan bantuan", "peninjauan jembatan"."""
    if cue.role != "deed" or not cue.text.lower().startswith("me"):
        return cue.kind or cue.text.lower()
    words: list[str] = []
    at = cue.end
    while len(words) < 2 and (thing := _THING.match(story, at)):  # noqa: PLR2004 - a noun and the one that tells it apart
        at = thing.end()
        if thing[1] not in _NO_THING:
            words.append(thing[1])
        elif words or thing[1] in (
            "yang",
            "di",
            "ke",
            "oleh",
            "kepada",
            "pada",
            "dalam",
            "dengan",
            "dan",
            "bersama",
            "saat",
            "bahwa",
            "tersebut",
            "agar",
        ):
            break
    return " ".join([cue.kind, *words])


def first_verb(story: str, start: int, end: int) -> Cue | None:
    """Return the first verb in ``story[start:end]`` that does something, as a happening with its noun."""
    for verb in _VERB.finditer(story, start, end):
        if verb[1] not in _NO_DEED:
            noun = noun_of(verb[1])
            return Cue(verb.start(1), verb.end(1), verb[1], "deed", noun, noun)
    return None


def noun_of(verb: str) -> str:
    """Return the noun of the deed that a verb with me- names.

    >>> [noun_of(verb) for verb in ("menangani", "mengevakuasi", "menemukan", "melatih")]
    ['penanganan', 'pengevakuasian', 'penemuan', 'pelatihan']
    """
    stem = "pe" + verb.removeprefix("me")
    stem = stem.removesuffix("kan") if stem.endswith("kan") else stem
    if stem.endswith("i") and not stem.endswith(("ti", "si", "li", "ri")):
        stem = stem.removesuffix("i")
    return stem + "an"
