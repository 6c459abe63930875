"""What a word may be beside a name: one bit for each role, added up for a word that may be several things."""

HEAD = 1  # begins an office: Bupati, Kepala, Plt, mantan
PREFIX = 2  # stands before a name: Dr., H., Bapak, AKBP
GIVEN = 4  # a given name
ORGANIZATION = 8
SUBJECT = 16  # what an office is for: Kesehatan, Umum
FACILITY = 32  # may bear a person's name: RSUD, Jalan
LOCALITY = 64  # wants a proper name behind it: Desa, Partai
VERB = 128  # headline verb without its prefix: Buka, Lantik
STOP = 256  # never part of a name
REGION = 512  # begins the name of a region or district
SURNAME = 1024  # a region's name that is also the last part of names: Tanjung
SHORT = 2048  # an initial, or a short form that a dot may follow: Moh., Abd.
BEGINS = 4096  # an office, a name or a place may begin here: a word with a capital that is not claimed, a small head of an office
NAMES = 8192  # a name, or a title before one, may begin here
FIRST = 16384  # at sight the first word of a bare name
FURTHER = 32768  # at sight a further word of one
COMMON = 65536  # a given name that is also a common word: Putri, Indah
ORDINARY = 131072  # a word that is mostly written small: at the beginning of a sentence it begins no name

COMPLEMENT = ORGANIZATION | SUBJECT | FACILITY | LOCALITY
CLAIMED = BEGINS - 1  # some table or shape says something of the word
_MAY_BEGIN = HEAD | PREFIX | GIVEN | SHORT | REGION | FACILITY
_NEVER_BEGINS = ORGANIZATION | SUBJECT | LOCALITY | VERB | STOP
NO_NAME = COMPLEMENT | VERB | STOP | HEAD | REGION


def with_places(word: str, role: int) -> int:
    """Return ``role`` with the bits that tell what may begin at ``word`` and where in a name it may stand."""
    if not word[:1].isupper():
        return role | (BEGINS if role & (HEAD | PREFIX) else 0) | (NAMES if role & PREFIX else 0)
    if role & _MAY_BEGIN or not role & _NEVER_BEGINS:
        role |= BEGINS
    plain = word[-1].isalpha() and not word.isupper()
    if role & (PREFIX | SHORT):
        return role | NAMES
    if plain and (role & GIVEN or not role & NO_NAME):
        return role | NAMES | FIRST | FURTHER
    return role | FURTHER if plain and role & SURNAME else role
