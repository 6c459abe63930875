"""One phrase → one date value; knows nothing of articles."""
