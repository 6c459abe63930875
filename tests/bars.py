"""Bar notation → text and spans: `pada |Senin (18/3/2024)| di |Tarakan|` is the picture of an answer."""


def read_bars(marked: str) -> tuple[str, list[str]]:
    """Return the text without its bars, and what stands between each pair of them."""
    parts = marked.split("|")
    assert len(parts) % 2, f"a bar is left open in {marked!r}"
    return "".join(parts), parts[1::2]


def draw_bars(text: str, spans: list[tuple[int, int]]) -> str:
    """Return the text with a bar at both ends of each span: the inverse of read_bars."""
    pieces, at = [], 0
    for start, end in spans:
        pieces += (text[at:start], "|", text[start:end], "|")
        at = end
    return "".join([*pieces, text[at:]])
