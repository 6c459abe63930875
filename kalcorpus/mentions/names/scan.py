"""story → its words with capitals and its numbers, in turn with what stands between them.

>>> cut_at_capitals("kata Hj. Ana Mas'ud, ibu dari 2 anak")
['kata ', 'Hj', '. ', 'Ana', ' ', "Mas'ud", ', ibu dari ', '2', ' anak']
>>> cut_at_words(" anggota dewan, ")
[' ', 'anggota', ' ', 'dewan', ', ']
"""

import re

# A capital within a word begins a word of its own: papers lose the space ("TamanuriWakil"). A hyphen parts two words.
_APOSTROPHE = "['’‘`ʼ]"
_CAPITAL_WORD = (
    rf"[A-ZÀ-ÖØ-Þ0-9](?:(?:[a-zß-öø-ÿ]++|{_APOSTROPHE}[a-zß-öø-ÿ]++)++|[A-ZÀ-ÖØ-Þ0-9]++[a-zß-öø-ÿ]*+)?+"
    r"(?:[A-Z0-9](?![a-z][a-z])\w*+)?+"
)
_CAPITALS = re.compile(rf"({_CAPITAL_WORD})")
_WORDS = re.compile(rf"({_CAPITAL_WORD}|[a-zß-öø-ÿ]+(?:{_APOSTROPHE}[a-zß-öø-ÿ]+)*)")

cut_at_capitals = _CAPITALS.split
cut_at_words = _WORDS.split
