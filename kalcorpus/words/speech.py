"""speech_verbs.csv → the forms of the verbs of speech, each set for its place in a sentence.

>>> "ujarnya" in carried_tags(), "kata" in bare_tags(), "menegaskan" in active_forms(), "disampaikan" in passive_forms()
(True, True, True, True)
"""

from functools import cache

from kalcorpus.words import SpeechVerb, rows

_BESIDE_QUOTATION = frozenset({"post_quote", "both"})


@cache
def bare_tags() -> frozenset[str]:
    """Return the bare verbs that stand before the speaker: kata Kadir, ujar Bustan."""
    return frozenset(verb.lemma for verb in rows(SpeechVerb) if verb.use in _BESIDE_QUOTATION and verb.lemma)


@cache
def carried_tags() -> frozenset[str]:
    """Return the verbs that point back to the speaker: ujarnya, katanya."""
    return frozenset(verb.nya_form for verb in rows(SpeechVerb) if verb.nya_form)


@cache
def active_forms() -> frozenset[str]:
    """Return the verbs whose subject speaks: menegaskan, berharap."""
    return frozenset(verb.active_form for verb in rows(SpeechVerb) if verb.active_form)


@cache
def passive_forms() -> frozenset[str]:
    """Return the verbs whose agent speaks: disampaikan (oleh) Bustan."""
    return frozenset(verb.passive_form for verb in rows(SpeechVerb) if verb.passive_form)
