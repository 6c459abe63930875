"""Row types: the commonest words of languages."""

from typing import NamedTuple


class FunctionWord(NamedTuple):
    """One of a language's most common words and the languages that use it, ISO 639-1."""

    word: str
    languages: tuple[str, ...]
