"""name of an optional package → the package, or an error that names the pip command."""

import importlib
import logging
from typing import Any

from kalcorpus.errors import MissingExtra


def load_extra(module: str, extra: str, where: str) -> Any:  # noqa: ANN401 - the packages bring no types of their own
    """Return the imported ``module``.

    Args:
        module: name of the module to import.
        extra: the extra of kalcorpus that installs it.
        where: the input that needs it.

    Raises:
        MissingExtra: it is not installed.
    """
    # Without a handler, what a package notes of a damaged file would go to stderr, unasked and with whatever the file holds.
    logger = logging.getLogger(module.partition(".")[0])
    if not logger.handlers:
        logger.addHandler(logging.NullHandler())
    try:
        return importlib.import_module(module)
    except ImportError as error:
        raise MissingExtra(
            where=where,
            found=f"no package {module.partition('.')[0]!r}",
            expected=f"the extra {extra!r}",
            action=f"pip install 'kalcorpus[{extra}]'",
        ) from error
