"""two names → whether they may be one person's: the same words, fewer of them, initials, a letter off, a pet name.

>>> may_be_same(name_words("Zainal A. Paliwang"), name_words("Zainal")), misspells("timbal", "tumbal"), shortens("amel", "amalia")
(True, True, True)
"""

import re

NAME_WORD = re.compile(r"\w+(?:[-'’‘`ʼ]\w+)*")
BLENDED = (2, 3)
"""How many letters of the second name a word made of two names holds."""
_SHORTEST_ALONE = 3  # letters of a name that may stand for a person by itself
_NO_VOWELS = str.maketrans("", "", "aeiou")
_SHORTEST_MISSPELT = 5


def name_words(name: str) -> tuple[str, ...]:
    """Return the words of ``name``, written small."""
    if name.replace(" ", "").isalpha():
        return tuple(name.casefold().split())
    return tuple(word.casefold() for word in NAME_WORD.findall(name))


def _same_word(left: str, right: str) -> bool:
    return left == right or ((len(left) == 1 or len(right) == 1) and left[0] == right[0])


def _contains(longer: tuple[str, ...], shorter: tuple[str, ...]) -> bool:
    """Tell whether the words of ``shorter`` stand in ``longer`` in order; an initial stands for any word with that letter."""
    rest = iter(longer)
    return all(any(_same_word(word, other) for other in rest) for word in shorter) and not set(longer).isdisjoint(shorter)


def may_be_same(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    """Tell whether two names, in words written small, may be one person's: the shorter one's words stand in the longer one."""
    longer, shorter = (left, right) if len(left) >= len(right) else (right, left)
    if len(shorter) == 1:
        return len(shorter[0]) >= _SHORTEST_ALONE and (shorter[0] in longer or _blends(shorter[0], longer))
    if len(shorter) > 1 and min(len(shorter[0]), len(longer[0])) == 1 < max(len(shorter[0]), len(longer[0])):
        # "M. Ana" and "Ana Wulandari": the initial may be left out
        return may_be_same(shorter[1:], longer) if len(shorter[0]) == 1 else may_be_same(shorter, longer[1:])
    if _ends_in_initials(shorter, longer):
        return True
    return _contains(longer, shorter) and (_same_word(longer[0], shorter[0]) or shorter[-1] == longer[-1])


def _blends(written: str, known: tuple[str, ...]) -> bool:
    """Tell whether a word is made of a first name and the beginning of the next: Jokowi of Joko Widodo."""
    return len(known) > 1 and written in [known[0] + known[1][:letters] for letters in BLENDED]


def _ends_in_initials(shorter: tuple[str, ...], longer: tuple[str, ...]) -> bool:
    """Tell whether the last word of one name is made of the initials of the other's: "Ana WS" and "Ana Wulandari Sari"."""
    behind = longer[len(shorter) - 1 :]
    return shorter[:-1] == longer[: len(shorter) - 1] and len(behind) > 1 and shorter[-1] == "".join(word[0] for word in behind)


def misspells(written: str, known: str) -> bool:
    """Tell whether two words differ in one letter only, as Timbal and Tumbal or Budi and Budhi do, or in the order of two."""
    shorter, longer = sorted((written, known), key=len)
    if len(written) == len(known) == _SHORTEST_MISSPELT - 1:
        return written != known and written.replace("y", "i") == known.replace("y", "i")  # Deny and Deni
    if len(longer) < _SHORTEST_MISSPELT or len(longer) - len(shorter) > 1 or shorter[0] != longer[0]:
        return False
    same = next((at for at, (left, right) in enumerate(zip(shorter, longer, strict=False)) if left != right), len(shorter))
    if shorter[same:] == longer[same + 1 :] or shorter[same + 1 :] == longer[same + 1 :]:
        return True
    return shorter[same : same + 2] == longer[same : same + 2][::-1] and shorter[same + 2 :] == longer[same + 2 :]


def misspells_name(written: tuple[str, ...], known: tuple[str, ...]) -> bool:
    """Tell whether two names of several words are the same but for one letter of one word: "Rosyid Ridho" and "Roysid Ridho"."""
    known = known[1:] if len(known) == len(written) + 1 and len(known[0]) == 1 else known  # "M. Rosyid Ridho"
    differ = [pair for pair in zip(written, known, strict=False) if pair[0] != pair[1]]
    return len(written) == len(known) > 1 and len(differ) == 1 and misspells(*differ[0])


def shortens(written: str, known: str) -> bool:
    """Tell whether a pet name keeps the beginning of a name, other vowels aside: Amel of Amalia."""
    if written[0] != known[0] or len(known) <= len(written):
        return False
    short = written[0] + written[1:].translate(_NO_VOWELS)
    return len(short) >= _SHORTEST_ALONE and (known[0] + known[1:].translate(_NO_VOWELS)).startswith(short)


def cut_run_on(written: tuple[str, ...], known: tuple[str, ...]) -> int:
    """Return how many letters run on behind a known name whose space was lost: 6 for "Ana Wulandaribertemu" less "bertemu"."""
    same = len(written) == len(known) > 1 and written[:-1] == known[:-1] and written[-1].startswith(known[-1])
    return len(written[-1]) - len(known[-1]) if same else 0
