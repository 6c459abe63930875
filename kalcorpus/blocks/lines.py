r"""text → lines: every line that is not blank, without the white space around it.

>>> [(line.text, line.after_gap) for line in read_lines("Judul\n\n  Isi berita. \nLanjutan")]
[('Judul', True), ('Isi berita.', True), ('Lanjutan', False)]
"""

from typing import NamedTuple

SENTENCE_ENDS = ".!?…\"'”’»)"


class Line(NamedTuple):
    """One line of the text with its place; ``after_gap`` tells that a blank line or nothing stands before it."""

    start: int
    end: int
    text: str
    after_gap: bool

    @property
    def ends_sentence(self) -> bool:
        """Tell whether the line ends as a sentence does: with a full stop, a closing quotation mark or bracket."""
        return self.text[-1] in SENTENCE_ENDS


def read_lines(text: str) -> list[Line]:
    """Return the lines of ``text`` that are not blank, in order."""
    lines: list[Line] = []
    at, after_gap = 0, True
    for raw in text.split("\n"):
        stripped = raw.strip()
        if stripped:
            start = at + len(raw) - len(raw.lstrip())
            lines.append(Line(start, start + len(stripped), stripped, after_gap))
        after_gap = not stripped
        at += len(raw) + 1
    return lines
