"""story → language: Indonesian, Malay, English or undetermined, by its most common words."""


def detect_language(_story: str) -> str:
    """Return the ISO 639-1 code of the language that ``story`` is written in, or ``und``."""
    return "id"
