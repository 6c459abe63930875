"""Row types: verbs of speech and the words beside speakers."""

from typing import NamedTuple


class SpeechVerb(NamedTuple):
    """A verb of speech in its forms ("ujar", "ujarnya", "berujar")."""

    lemma: str
    nya_form: str
    active_form: str
    passive_form: str
    use: str
    nya_form_also_noun_or_adverb: bool


class QuoteLabel(NamedTuple):
    """A word that says of the quotation marks behind it that they hold a theme, a title, a term or a name, no speech."""

    label: str
    kind: str


class SpeakerWord(NamedTuple):
    """A word beside a speaker's name and what it does there.

    ``stop`` ends the speaker's noun phrase (kata Bupati *saat* ...). ``pronoun`` and ``pointer`` point back (politisi *ini*).
    ``kin`` and ``possessed``: the name behind them owns somebody or something (*istri* Gubernur, *sambutan* Bupati). ``human`` is
    an unnamed person, an ``occupation`` what somebody does who may have no name either, a ``quantifier`` makes them several
    (*sejumlah* warga). Before a subject may stand a ``connective``, between subject and verb a ``relative`` clause or a
    ``coordinator`` of two verbs.
    """

    word: str
    role: str
