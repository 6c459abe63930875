"""One phrase → one date value; knows nothing of articles."""

from kalcorpus.dates.phrase import read_date

__all__ = ["read_date"]
