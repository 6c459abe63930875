"""event cue → the full name of the event as written."""

import re

from kalcorpus.mentions.events import Cue
from kalcorpus.text import fold_space

_PART = re.compile(r"[ \xa0]+(?:(\([^()\n]{2,40}\))|([\w][\w.’'`&/@-]*))")
_JOINING = frozenset("dan dalam tentang untuk bagi ke serta di se".split())
_ENDS = frozenset("senin selasa rabu kamis jumat sabtu minggu ahad hari pada".split())


def name_of(cue: Cue, story: str) -> str | None:
    """Return the name that begins with ``cue``: capitalized words, with the small ones between them; None without one."""
    end = at = cue.end
    while part := _PART.match(story, at):
        bracket, word = part.groups()
        at = part.end()
        if bracket:
            if bracket[1].isdigit():
                break
            end = at
        elif word.lower() in _ENDS:
            break
        elif word[0].isupper() or word[0].isdigit() or word.startswith("se-"):
            end = at
        elif word not in _JOINING:
            break
    name = fold_space(story[cue.start : end]).rstrip(" .,")
    return name if end > cue.end else None


_VERB = re.compile(r"[ \xa0]((?:meng|meny|mem|men|me)[a-z]{4,})")
_NO_DEED = frozenset(
    "merupakan menjadi memiliki mengenai menurut mencapai melalui menuju mempunyai merasa menunggu mengalami membuat memakai "
    "menggunakan mendapat mendapatkan memperoleh membutuhkan memerlukan menjelang memasuki melihat mendukung memastikan".split()
)


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
