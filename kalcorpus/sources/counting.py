r"""a file → how many articles it seems to hold, for people who wait: counted cheaply, without reading one.

>>> import pathlib, tempfile
>>> path = pathlib.Path(tempfile.mkdtemp()) / "kliping.csv"
>>> _ = path.write_text('isi,judul\n"Rapat\ndibuka.",Rapat\nApel pagi.,Apel\n', encoding="utf-8")
>>> count_articles(path)
2
"""

from pathlib import Path

from kalcorpus.errors import KalcorpusError
from kalcorpus.sources.devices import is_device
from kalcorpus.sources.extras import load_extra
from kalcorpus.sources.inputs import is_collection

_CHUNK = 1 << 20  # bytes


def count_articles(path: Path) -> int | None:
    """Return how many articles a file seems to hold; None where only reading it would tell, or where it can't be read."""
    if is_device(path):  # a pipe would be emptied, and may never end
        return None
    if not is_collection(path):
        return 1
    suffix = path.suffix.lower()
    try:
        if suffix == ".csv":
            return max(_lines(path, b'"') - 1, 0)
        if suffix == ".parquet":
            return _rows(path)
        return None if suffix == ".json" else _lines(path)
    except OSError:
        return None  # whoever reads it tells what is wrong


def _lines(path: Path, quote: bytes | None = None) -> int:
    """Return the number of lines in a file; those that end between two quotes don't count."""
    count, quoted, last = 0, False, b""
    with path.open("rb") as stream:
        while chunk := stream.read(_CHUNK):
            for number, piece in enumerate(chunk.split(quote) if quote else (chunk,)):
                quoted ^= bool(number)
                count += 0 if quoted else piece.count(b"\n")
            last = chunk[-1:]
    return count + (last not in {b"\n", b""})


def _rows(path: Path) -> int | None:
    try:
        parquet = load_extra("pyarrow.parquet", "arrow", str(path))
        return int(parquet.read_metadata(path).num_rows)
    except (KalcorpusError, ValueError):  # pyarrow is not there, or it is no Parquet: reading tells
        return None
