"""story → its clauses: where they begin, and what stands in them as the subject of a verb.

>>> find_clause_start("Rapat selesai. Bupati Syarwani menegaskan", 0, 31)
14
>>> stands_as_subject("didampingi Sekda", 0, 11)
False
"""

import re

from kalcorpus.facts.speakers.cast import words_as

_LONGEST_CLAUSE = 300
_LONGEST_OFFICE = 150
_LONGEST_ABBREVIATION = 4
_GLUED = re.compile(r"[a-z]{3}[.](?=[A-Z][a-z])")  # papers lose the space between two sentences
_ANOTHERS = ("relative", "kin", "possessed")
_CALLED = "bernama"
_FEW_WORDS = 5
_SHORTEST_WORD = 2


def find_clause_start(story: str, floor: int, at: int) -> int:
    """Return where the sentence around ``at`` begins, not before ``floor``."""
    floor = max(floor, at - _LONGEST_CLAUSE, story.rfind("\n", max(0, at - _LONGEST_CLAUSE), at) + 1)
    stop = story.rfind(". ", floor, at)
    while stop >= 0 and is_abbreviation(story[max(floor, story.rfind(" ", floor, stop) + 1) : stop + 1]):
        stop = story.rfind(". ", floor, stop)
    if glued := list(_GLUED.finditer(story, max(floor, stop + 1), at)):
        stop = glued[-1].end() - 1
    return max(floor, stop + 1, story.rfind("? ", floor, at) + 1, story.rfind("! ", floor, at) + 1)


def is_abbreviation(word: str) -> bool:
    """Tell whether the full stop belongs to the word: Dr. H. Kab. S.Pd."""
    if "." in word[:-1] or len(word) <= _SHORTEST_WORD:
        return True
    return word[0].isupper() and len(word) <= _LONGEST_ABBREVIATION and not word[:-1].isupper()


def stands_as_subject(story: str, start: int, at: int) -> bool:
    """Tell whether a noun phrase at ``at`` can be the subject of its clause, by what stands between ``start`` and it.

    It begins the clause, or follows a comma or a connective; behind a preposition or another noun it is something else's:
    didampingi |Sekda|, tindakan |Bupati|.
    """
    before = story[max(start, at - _LONGEST_OFFICE) : at].rstrip(" \xa0(")
    while before:
        if before[-1] in ',:;)-–—”"\n':
            return True
        word = before.rsplit(maxsplit=1)[-1]
        folded = word.lower()
        if folded == "dan":
            return not _joins_names(before)
        if folded == _CALLED or (folded == "satu" and before.lower().endswith("salah satu")):
            before = before[: -len(word)].rstrip(" \xa0")
            continue
        if folded in words_as("connective") or folded in words_as("human") or _ends_adverbial(before, folded):
            return True
        if word[0].islower() or any(folded in words_as(role) for role in _ANOTHERS):
            return False
        before = before[: -len(word)].rstrip(" \xa0")
    return True


def _ends_adverbial(before: str, last: str) -> bool:
    """Tell whether an adverbial of time or place ends here without its comma: Dalam sambutannya |Bupati|."""
    return last.endswith("nya") and before.split(maxsplit=1)[0].lower() in words_as("relative") | {last}


def _joins_names(before: str) -> bool:
    """Tell whether the "dan" at the end joins two names (Bupati A dan |Wabup B|), not two clauses."""
    words = before.rsplit(maxsplit=2)
    return len(words) > 1 and not words[-2][0].islower()


def reaches_verb(between: str) -> bool:
    """Tell whether the words between noun phrase and verb leave it the verb's subject: |Zainal| *yang hadir juga* menegaskan."""
    if between.lstrip()[:1] in "(,":
        return True
    words = between.split()
    first = next((word.lower() for word in words if word[0].islower()), "")  # behind degrees and the rest of a name
    return (
        not words
        or first in words_as("relative")
        or words[-1].lower() in words_as("coordinator")
        or (len(words) <= _FEW_WORDS and all(word[0].islower() for word in words))
    )


def is_unnamed(clause: str) -> bool:
    """Tell whether the clause is about people without names: Seorang warga mengaku ...; Sementara itu, pedagang yang ..."""
    somebody = words_as("human") | words_as("occupation")
    for part in clause.split(","):
        words = part.split()
        several = bool(words) and words[0] in words_as("quantifier")
        if not somebody.isdisjoint(words[several : several + 1]):
            return True
    return not words_as("human").isdisjoint(clause.split()[-1:])
