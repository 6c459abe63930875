"""story → language: Indonesian, Malay, English or undetermined, by its most common words.

>>> detect_language("Bupati mengatakan bahwa pasar itu dibuka karena warga dan pedagang sudah siap di lapangan.")
'id'
>>> detect_language("The governor said that the market was opened for the people of the town.")
'en'
"""

import re
from functools import cache
from itertools import repeat

from kalcorpus.errors import Problem, problem
from kalcorpus.words import FunctionWord, rows

_READ = 1_200  # characters: some 150 words settle it
_READ_FIRST = 500  # of them, which settle it where they are clear
_CLEAR_SHARE = 0.12  # and one language's own words among them
_LEAST_SHARE = 0.08  # of the words; Indonesian news has a quarter, a list of names has none
_LEAST_WORDS = 2
_SHORT = 40  # words; a text of a sentence or two has few common words; affixes and the words of any news tell too
_LEAST_JUDGED = 12  # words; nothing is said against a text with fewer
# Passives in di-, but not "district", "different", "directors", "digital".
_INDONESIAN = re.compile(
    r"(?:mem|meng|mel|mer)[a-z]{4,}|di(?![sfrv]|git|pl|nn|al|et|me)[a-z]{4,}|(?:ber|ter|ke|pe[mn])[a-z]{3,}an|[a-z]{4,}(?:kan|nya)"
    r"|senin|selasa|rabu|kamis|jumat|sabtu|minggu|bupati|gubernur|kota|kabupaten|kecamatan|desa|warga|dinas"
)
_BESIDE_WORDS = "\"“”‘’'(),.;:!?"
_TOLD_APART = {"id": "i", "ms": "m", "en": "e"}  # each with the letter that counts a word of its own
_PARSED = frozenset({"id", "ms"})


@cache
def _letters() -> dict[str, str]:
    """Return each common word with the letters of its languages: "im" for one that Indonesian and Malay share."""
    return {row.word: "".join([_TOLD_APART[code] for code in row.languages]) for row in rows(FunctionWord)}


def detect_language(story: str) -> str:
    """Return the ISO 639-1 code of the language that ``story`` is written in: id, ms, en, or und where no word tells.

    Indonesian and Malay share most of these words: Malay is what has more of its own ("kerana", "sahaja").
    """
    opening = story.lstrip()[:_READ]  # what stands before the article is blank
    words = opening[:_READ_FIRST].lower().split()
    scores = _count_common(words)
    second, most = sorted(scores.values())[1:]
    if most < _CLEAR_SHARE * len(words) or most == second or len(words) <= _SHORT:
        words = opening.lower().split()
        scores = _count_common(words)
    best = max(scores, key=scores.__getitem__)
    if len(words) <= _SHORT and not scores["en"] and best == "id":
        scores["id"] += len([word for word in words if _INDONESIAN.fullmatch(word.strip(_BESIDE_WORDS))])
    if scores[best] < _LEAST_WORDS or scores[best] < _LEAST_SHARE * len(words):
        return "und"
    return best


def _count_common(words: list[str]) -> dict[str, int]:
    told = "".join(map(_letters().get, words, repeat("")))
    return {code: told.count(letter) for code, letter in _TOLD_APART.items()}


def find_language_problems(language: str, story: str) -> tuple[Problem, ...]:
    """Return the problem with a text in a language that the rules of this package are not made for.

    Args:
        language: what `detect_language` says of the story.
        story: the story; one too short to tell is no problem.
    """
    if language in _PARSED or (language == "und" and len(story[:_READ].split()) < _LEAST_JUDGED):
        return ()
    return (problem("text.language", language),)
