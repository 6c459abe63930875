r"""text → lines: every line that is not blank, without the white space around it.

>>> [(line.text, line.start) for line in read_lines("Judul\n\n  Isi berita. \nLanjutan")]
[('Judul', 0), ('Isi berita.', 9), ('Lanjutan', 22)]
"""

from typing import NamedTuple

SENTENCE_ENDS = ".!?…\"'”’»)"


class Line(NamedTuple):
    """One line of the text with its place."""

    start: int
    end: int
    text: str

    @property
    def ends_sentence(self) -> bool:
        """Tell whether the line ends as a sentence does: with a full stop, a closing quotation mark or bracket."""
        return self.text[-1] in SENTENCE_ENDS


def read_lines(text: str) -> list[Line]:
    """Return the lines of ``text`` that are not blank, in order."""
    lines: list[Line] = []
    at = 0
    for raw in text.split("\n"):
        if stripped := raw.strip():
            start = at if len(stripped) == len(raw) else at + raw.index(stripped)
            lines.append(Line(start, start + len(stripped), stripped))
        at += len(raw) + 1
    return lines
