"""a word that stands in no table → the roles that its shape tells.

>>> shape("Suryanto") == roles.GIVEN, shape("Pemberdayaan") == roles.SUBJECT, shape("Menyerahkan") == roles.STOP
(True, True, True)
"""

from kalcorpus.mentions.names import roles

_GIVEN_ENDINGS = (
    *("yanto", "yono", "wati", "uddin", "udin", "syah", "ullah", "urrahman", "ningsih", "riyah", "awan", "yadi", "ianto"),
    *("iono", "warno", "darto", "gianti"),
)
# Words of offices: short forms of institutions (Disbunnak, Kemenpora), loans (Modernisasi)
_INSTITUTION_STARTS = (
    *("Dis", "Din", "Kemen", "Pemprov", "Pemkab", "Pemkot", "Pemko", "Pemda", "Pemdes", "Polda", "Polres", "Polsek"),
    *("Bappe", "Bapel", "Satpol", "Satlas", "Satgas"),
)
_LOAN_ENDINGS = ("isasi", "ologi", "ografi", "istik", "itas", "asi")
_NOUN_STARTS, _NOUN_ENDING = ("Pe", "Ke"), "an"  # Pemberdayaan, Perhubungan
_VERB_STARTS, _VERB_ENDINGS = ("Mem", "Men", "Mel", "Mer", "Di"), ("kan", "nya", "i")  # Melantik ..., Diserahkan, Harapannya
_SHORTEST_SHAPE = 5
_SHORTEST_NOUN = 8
_SHORTEST_VERB = 7


def shape(word: str) -> int:
    """Return the roles that the shape of a word with a capital tells."""
    if len(word) < _SHORTEST_SHAPE or not word[0].isupper():
        return 0
    if word.endswith(_GIVEN_ENDINGS, 2):
        return roles.GIVEN
    if _is_noun_of_offices(word):
        return roles.SUBJECT
    return roles.STOP if _is_verb(word) else 0


def _is_noun_of_offices(word: str) -> bool:
    if word.startswith(_INSTITUTION_STARTS):
        return True
    if len(word) < _SHORTEST_NOUN:
        return False
    return word.endswith(_LOAN_ENDINGS) or (word.startswith(_NOUN_STARTS) and word.endswith(_NOUN_ENDING))


def _is_verb(word: str) -> bool:
    """Tell whether a word that begins a sentence or stands in a headline has the shape of a verb, or ends in -nya."""
    if len(word) < _SHORTEST_VERB or not word.endswith(_VERB_ENDINGS):
        return False
    return word[-1] != "i" or word.startswith(_VERB_STARTS)
