"""Row types: what happens, and where."""

from typing import NamedTuple


class EventKind(NamedTuple):
    """A kind of happening ("rapat koordinasi") with its short form, its synonyms and how papers misspell it ("rakoor")."""

    canonical: str
    short: str
    synonyms: tuple[str, ...]
    group: str
    misspelt: tuple[str, ...]


class EventVerb(NamedTuple):
    """A verb that is itself a happening ("meresmikan") in its forms, and the noun for it ("peresmian")."""

    forms: tuple[str, ...]
    kind: str
    group: str


class EventCue(NamedTuple):
    """Words that tell what part the words beside them play in a report of a happening."""

    words: tuple[str, ...]
    role: str


class VenueWord(NamedTuple):
    """Words of the names of venues.

    ``kind``: that of the place for words that such a name begins with ("aula" is a room); inner for words in small letters inside
    it, joining for those between its parts, never for those that no such name begins with, ending for those that tell what a name
    is that begins with another word ("Melati Hotel"), apart for those that never stand between a place and its name, person for
    those of people, which no part of an address holds, abbreviated for those behind which a full stop ends no sentence.
    """

    kind: str
    words: tuple[str, ...]


class EventLookalike(NamedTuple):
    """Words that are taken for a part of a happening, or of its name, where they are none.

    ``use``: "deed" are verbs that tell of no happening; "stop" and "skip" stand behind a verb and are not what the deed is done
    to; "happening" are persons, bodies and places behind "menghadiri" or "menerima"; "name" ends a name; "joining" goes on in it;
    behind "request" stands what somebody wants and what did not take place yet; "nothing" is what is done or carried out
    without being a happening; "statement" are the verbs behind "saat" that only tell how somebody spoke; with an "unfinished"
    word no sentence ends, so that a line that does goes on in the next; "anybody" before a passive does not name what it is done
    to.
    """

    use: str
    words: tuple[str, ...]
