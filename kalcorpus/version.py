"""The version of kalcorpus, told in one place: the package's metadata, manifests, workbooks and `--version` read it here."""

__version__ = "0.1.0"
