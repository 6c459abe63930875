"""words of speech → those that stand right before or behind the name of who speaks.

>>> "disampaikan" in verbs_before(), "menegaskan" in verbs_behind()
(True, True)
"""

from functools import cache

from kalcorpus.words.speech import active_forms, bare_tags, passive_forms

_NO_VERBS = frozenset({"", "menurut"})


@cache
def verbs_before() -> frozenset[str]:
    """Return what stands before the name of a speaker: "kata Ana", "disampaikan Ana"."""
    verbs = (bare_tags() | passive_forms()) - _NO_VERBS
    return verbs | {verb.capitalize() for verb in verbs}


@cache
def verbs_behind() -> frozenset[str]:
    """Return what stands behind the name of a speaker: "Ana menegaskan"."""
    return frozenset(verb.split(" ")[0] for verb in active_forms()) - _NO_VERBS


def reports(word: str) -> bool:
    """Tell whether ``word`` is a verb of speech that stands before its subject: "kata", "dikatakan"."""
    lemma = word.lower()
    return lemma in verbs_before() or lemma.removeprefix("di").removesuffix("kan") in verbs_before()
