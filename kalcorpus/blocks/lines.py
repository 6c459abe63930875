r"""text → lines: every line that is not blank, without the white space around it, and where it starts.

>>> read_lines("Judul\n\n  Isi berita. \nLanjutan")
(['Judul', 'Isi berita.', 'Lanjutan'], [0, 9, 22])
"""

from itertools import accumulate, compress

_SENTENCE_ENDS = ".!?…\"'”’»)"


def read_lines(text: str) -> tuple[list[str], list[int]]:
    """Return the lines of ``text`` that are not blank, in order, and the place of each one's first character."""
    written = text.split("\n")
    lines = list(map(str.strip, written))
    ends = accumulate(map(len, written))
    starts = [end - len(raw) + at for at, (raw, end) in enumerate(zip(written, ends, strict=True))]
    if lines != written:
        starts = [start + raw.find(line) for start, raw, line in zip(starts, written, lines, strict=True)]
    return list(compress(lines, lines)), list(compress(starts, lines))


def ends_sentence(line: str) -> bool:
    """Tell whether the line ends as a sentence does: with a full stop, a closing quotation mark or bracket."""
    return line[-1] in _SENTENCE_ENDS
