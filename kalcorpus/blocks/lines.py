r"""text → lines: every line that is not blank, without the white space around it, and where it starts.

>>> read_lines("Judul\n\n  Isi berita. \nLanjutan")
(['Judul', 'Isi berita.', 'Lanjutan'], [0, 9, 22])
"""

_SENTENCE_ENDS = ".!?…\"'”’»)"


def read_lines(text: str) -> tuple[list[str], list[int]]:
    """Return the lines of ``text`` that are not blank, in order, and the place of each one's first character."""
    lines: list[str] = []
    starts: list[int] = []
    at = 0
    for raw in text.split("\n"):
        if line := raw.strip():
            lines.append(line)
            starts.append(at if len(line) == len(raw) else at + raw.index(line))
        at += len(raw) + 1
    return lines, starts


def ends_sentence(line: str) -> bool:
    """Tell whether the line ends as a sentence does: with a full stop, a closing quotation mark or bracket."""
    return line[-1] in _SENTENCE_ENDS
