"""bytes → source: one file per input format; each gives the text, the metadata beside it and where both came from."""
