r"""Text of unknown origin → text that is safe to show: nothing in a file name or a cell can move a terminal's cursor.

>>> visible("berita\x1b[31m.txt")
'berita\\x1b[31m.txt'
>>> shown("a" * 200, limit=5)
"'aaaaa…'"
"""

import re

# Cc and Cf hold terminal escapes, bidirectional overrides and zero-width characters; Cs can't be encoded; U+2028/9 break lines.
_UNSAFE = re.compile("[\x00-\x1f\x7f-\x9f\xad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ud800-\udfff\ufff9-\ufffb]")


def visible(text: str) -> str:
    """Return ``text`` with every control, formatting and surrogate character written as a Python escape."""
    return _UNSAFE.sub(_escape, text)


def encodable(text: str) -> str:
    """Return ``text`` with lone surrogates, which no file could hold, written as escapes."""
    return text.encode("utf-8", "backslashreplace").decode("utf-8")


def shown(value: object, *, limit: int = 80) -> str:
    """Return ``value`` as a message quotes it: text in quotes, one line, at most ``limit`` characters of it."""
    written = value if isinstance(value, str) else repr(value)
    cut = visible(written[:limit]) + ("…" if len(written) > limit else "")
    return f"'{cut}'" if isinstance(value, str) else cut


def _escape(match: re.Match[str]) -> str:
    return match[0].encode("unicode_escape").decode("ascii")


def reason_of(error: OSError | ValueError) -> str:
    """Return why the system refused something, as a message says it.

    >>> reason_of(PermissionError(13, "Permission denied", "a.txt"))
    'permission denied'
    """
    return (getattr(error, "strerror", None) or str(error)).lower()
